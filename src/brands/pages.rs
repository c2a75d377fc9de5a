//! Brands, for the admin: name, opening hours, signature.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Query};
use serde::Deserialize;

use super::forms::{BrandForm, check};
use super::{Brand, NewBrand, store, views};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, AuditContext, Changes, Entry, Subject, record};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::jobs::{self, Job};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/brands", get().to(show))
        .route("/admin/brands", post().to(save))
        .configure(super::calendar::pages::routes)
        .configure(super::sla_policies::pages::routes)
        .configure(super::urgent::pages::routes)
        .configure(super::guidance::pages::routes)
        .configure(super::addresses::pages::routes)
        .configure(super::logo::pages::routes)
        .configure(super::service::pages::routes)
        .configure(super::customer_pages::pages::routes);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct BrandsQuery {
    id: Option<BrandId>,
    saved: String,
}

async fn show(app: Data<App>, Admin(me): Admin, Query(chosen): Query<BrandsQuery>) -> Result<HttpResponse> {
    let brands = own(&app, &me).await?;
    let draft = match chosen.id {
        Some(id) => views::draft_of(brands.iter().find(|brand| brand.id == id).ok_or(Error::NotFound)?),
        // An admin who may not create brands sees one of theirs.
        None if me.administers(None) => BrandForm::default(),
        None => brands.first().map(views::draft_of).unwrap_or_default(),
    };
    let is_saved = !chosen.saved.is_empty();
    Ok(ok(views::brands(&me, (&brands, is_saved), &draft, &Problems::default())))
}

/// The brands that this admin sets up.
async fn own(app: &App, me: &Viewer) -> Result<Vec<Brand>> {
    let mut brands = app.db.read(store::all).await?;
    brands.retain(|brand| me.administers(brand.id));
    Ok(brands)
}

async fn save(app: Data<App>, Admin(me): Admin, body: Bytes) -> Result<HttpResponse> {
    let draft = BrandForm::from_pairs(form::pairs(&body));
    // A new brand does not belong to any admin yet.
    me.ask(Action::Administer, Resource::of(draft.id))?;
    let (now, id) = (app.now(), draft.id);
    let problems = match check(me.texts(), &draft) {
        Ok(new) => {
            let context = me.audit(now);
            let saved = app
                .db
                .write(move |conn| {
                    let before = id.map(|id| store::find(conn, id)).transpose()?;
                    let id = match &before {
                        Some(before) => change(conn, now, before, new)?,
                        None => add(conn, now, new)?,
                    };
                    let after = store::find(conn, id)?;
                    record_brand(conn, &context, before.as_ref(), &after)
                })
                .await;
            match saved {
                Ok(()) => return Ok(see_other("/admin/brands?saved=1")),
                Err(e) if e.is_duplicate() => Problems::one("slug", me.texts().say("problem-brand-twin")),
                Err(e) => return Err(e),
            }
        }
        Err(problems) => problems,
    };
    let brands = own(&app, &me).await?;
    Ok(invalid(views::brands(&me, (&brands, false), &draft, &problems)))
}

/// Adds a brand, which begins with the questions that came with the answers.
fn add(conn: &mut Conn, now: Time, new: NewBrand) -> Result<BrandId> {
    let id = store::insert(conn, now, new)?;
    jobs::enqueue(conn, now, Job::FitRanker(id))?;
    Ok(id)
}

fn change(conn: &mut Conn, now: Time, before: &Brand, new: NewBrand) -> Result<BrandId> {
    if before.weights() != new.weights() {
        jobs::replace(conn, now, now, Job::RecomputeOrder(before.id))?;
    }
    // Opening hours have a separate page.
    store::update(conn, before.id, NewBrand { calendar: before.calendar_text().to_owned(), ..new })?;
    Ok(before.id)
}

pub fn record_brand(conn: &mut Conn, context: &AuditContext, before: Option<&Brand>, after: &Brand) -> Result<()> {
    let fields = |brand: &Brand| views::draft_of(brand).fields;
    let changes = Changes::between(&before.map(fields), &fields(after));
    let action = if before.is_some() { AuditAction::BrandChanged } else { AuditAction::BrandCreated };
    record(conn, context, Entry::changed(action, Subject::brand(after.id, &after.slug), changes))
}
