//! Brands, for the admin: name, opening hours, signature.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Query};
use serde::Deserialize;
use std::collections::BTreeMap;

use super::{Brand, NewBrand, store, views, weights};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, AuditContext, Changes, Entry, Subject, record};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::jobs::{self, Job};
use crate::policy::{Action, Resource};
use crate::priority::Weights;
use crate::texts::Texts;
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems, is_address};
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
        .configure(super::service::pages::routes);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct BrandsQuery {
    id: Option<BrandId>,
    saved: String,
}

/// The form of a brand: text, to be checked.
#[derive(Debug, Default, Clone)]
pub struct BrandForm {
    pub id: Option<BrandId>,
    pub fields: BTreeMap<String, String>,
}

impl BrandForm {
    /// Languages are ticked in a list: each is a field of its own, and the brand's own comes first.
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        let mut fields: BTreeMap<String, String> = BTreeMap::new();
        let mut languages: Vec<String> = Vec::new();
        for (name, value) in pairs {
            match name.as_str() {
                "languages" => languages.extend(codes(&value).map(str::to_owned)),
                _ => drop(fields.insert(name, value)),
            }
        }
        if let Some(own) = fields.get("own_language").filter(|own| !own.is_empty()) {
            languages.retain(|language| language != own);
            languages.insert(0, own.clone());
        }
        fields.insert("languages".to_owned(), languages.join(" "));
        Self { id: fields.get("id").and_then(|id| id.parse().ok()).map(BrandId), fields }
    }

    /// Codes of the chosen languages, the brand's own first.
    pub fn languages(&self) -> Vec<&str> {
        codes(self.get("languages")).collect()
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }
}

fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',']).filter(|code| !code.is_empty())
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

pub fn check(t: Texts, draft: &BrandForm) -> Result<NewBrand, Problems> {
    let mut problems = Problems::default();
    let slug = draft.get("slug").to_lowercase();
    if draft.get("name").is_empty() {
        problems.add("name", t.say("problem-name"));
    }
    if slug.is_empty() || !slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        problems.add("slug", t.say("problem-slug"));
    }
    if !is_address(draft.get("support_address")) {
        problems.add("support_address", t.say("problem-address"));
    }
    let languages = draft.languages();
    if languages.is_empty() || !languages.iter().all(|l| l.len() == 2) {
        problems.add("languages", t.say("problem-brand-languages"));
    }
    let weights = weights::typed(t, |field| draft.get(field), &Weights::default(), &mut problems);
    let signature: BTreeMap<&str, &str> = languages
        .iter()
        .map(|l| (*l, draft.get(&format!("signature-{l}"))))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    problems.or(NewBrand {
        slug,
        name: draft.get("name").to_owned(),
        support_address: crate::plain::address(draft.get("support_address")),
        languages: languages.join(" "),
        calendar: String::new(),
        weights: if weights == Weights::default() {
            String::new()
        } else {
            serde_json::to_string(&weights).unwrap_or_default()
        },
        signature: serde_json::to_string(&signature).unwrap_or_default(),
        instructions: draft.get("instructions").to_owned(),
        color: draft.get("color").chars().find(|c| ('1'..='8').contains(c)).unwrap_or('1').to_string(),
    })
}
