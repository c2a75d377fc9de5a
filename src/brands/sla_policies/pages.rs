//! The HTTP handlers of the policies, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::draft::PolicyForm;
use super::{Policy, store, views};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind};
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::ids::PolicyId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/sla", get().to(show))
        .route("/admin/sla", post().to(save))
        .route("/admin/sla/{id}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PoliciesQuery {
    id: Option<PolicyId>,
    saved: String,
}

async fn show(app: Data<App>, Admin(me): Admin, Query(chosen): Query<PoliciesQuery>) -> Result<HttpResponse> {
    let (policies, brands) = load(&app, &me).await?;
    let draft = match chosen.id {
        Some(id) => {
            let policy = policies.iter().find(|policy| policy.id == id).ok_or(Error::NotFound)?;
            me.ask(Action::Administer, Resource::of(policy.brand_id))?;
            PolicyForm::of(policy)
        }
        None => PolicyForm::default(),
    };
    let is_saved = !chosen.saved.is_empty();
    Ok(ok(views::policies(&me, (&policies, &brands), &draft, (is_saved, &Problems::default()))))
}

/// What this admin sees: the policies of their brands, and those for all brands.
async fn load(app: &App, me: &Viewer) -> Result<(Vec<Policy>, Vec<Brand>)> {
    let (mut policies, mut brands) = app.db.read(|conn| Ok((store::all(conn)?, brands::store::all(conn)?))).await?;
    policies.retain(|policy| me.sees(policy.brand_id));
    brands.retain(|brand| me.administers(brand.id));
    Ok((policies, brands))
}

async fn save(app: Data<App>, Admin(me): Admin, body: Bytes) -> Result<HttpResponse> {
    let fields: std::collections::BTreeMap<String, String> = form::pairs(&body).into_iter().collect();
    let draft = PolicyForm { id: fields.get("id").and_then(|id| id.parse().ok()).map(PolicyId), fields };
    let (now, id) = (app.now(), draft.id);
    match draft.check(me.texts()) {
        Ok(new) => {
            app.db
                .write(move |conn| {
                    let before = id.map(|id| store::find(conn, id)).transpose()?;
                    if let Some(before) = &before {
                        me.ask(Action::Administer, Resource::of(before.brand_id))?;
                    }
                    me.ask(Action::Administer, Resource::of(new.brand_id))?;
                    let id = store::save(conn, now, id, new)?;
                    let after = store::find(conn, id)?;
                    let changes = Changes::between(
                        &before.as_ref().map(|one| PolicyForm::of(one).fields),
                        &PolicyForm::of(&after).fields,
                    );
                    let action = match before {
                        Some(_) => AuditAction::SlaPolicyChanged,
                        None => AuditAction::SlaPolicyCreated,
                    };
                    me.record(conn, now, Entry::changed(action, subject(&after), changes))
                })
                .await?;
            Ok(see_other("/admin/sla?saved=1"))
        }
        Err(problems) => {
            let (policies, brands) = load(&app, &me).await?;
            Ok(invalid(views::policies(&me, (&policies, &brands), &draft, (false, &problems))))
        }
    }
}

async fn remove(app: Data<App>, Admin(me): Admin, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), PolicyId(*id));
    app.db
        .write(move |conn| {
            let policy = store::find(conn, id)?;
            me.ask(Action::Administer, Resource::of(policy.brand_id))?;
            let entry = Entry::new(AuditAction::SlaPolicyRemoved, subject(&policy));
            me.record(conn, now, entry.with(Changes::removed(&PolicyForm::of(&policy).fields)))?;
            store::remove(conn, now, id)
        })
        .await?;
    Ok(see_other("/admin/sla?saved=1"))
}

fn subject(policy: &Policy) -> Subject {
    Subject::new(SubjectKind::SlaPolicy, policy.id.0, &policy.name)
}
