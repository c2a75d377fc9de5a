//! The HTTP handlers of the urgency rules, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::draft::UrgentRuleForm;
use super::{Rule, secrets, store, views};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::RuleId;
use crate::keys::Keys;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/urgent", get().to(show))
        .route("/admin/urgent", post().to(save))
        .route("/admin/urgent/{id}/secret", post().to(reveal))
        .route("/admin/urgent/{id}/secret/renewal", post().to(renew))
        .route("/admin/urgent/{id}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct UrgentRulesQuery {
    id: Option<RuleId>,
    saved: String,
}

/// What this admin sees: the rules of their brands, and those for all brands.
async fn load(app: &App, me: &Viewer) -> Result<(Vec<Rule>, Vec<Brand>)> {
    let (mut rules, mut brands) = app.db.read(|conn| Ok((store::all(conn)?, brands::store::all(conn)?))).await?;
    rules.retain(|rule| me.sees(rule.brand_id));
    brands.retain(|brand| me.administers(brand.id));
    Ok((rules, brands))
}

/// The rule, if this admin may change it.
fn own_rule(conn: &mut Conn, me: &Viewer, id: RuleId) -> Result<Rule> {
    let rule = store::find(conn, id)?;
    me.ask(Action::Administer, Resource::of(rule.brand_id))?;
    Ok(rule)
}

async fn show(app: Data<App>, Admin(me): Admin, Query(chosen): Query<UrgentRulesQuery>) -> Result<HttpResponse> {
    let (rules, brands) = load(&app, &me).await?;
    let draft = match chosen.id {
        Some(id) => {
            let viewer = me.clone();
            UrgentRuleForm::of(&app.db.read(move |conn| own_rule(conn, &viewer, id)).await?)
        }
        None => UrgentRuleForm::default(),
    };
    let told = views::UrgentRulesShown { is_saved: !chosen.saved.is_empty(), secret: None };
    Ok(ok(views::rules(&me, (&rules, &brands), &draft, (&told, &Problems::default()))))
}

async fn save(app: Data<App>, Admin(me): Admin, body: Bytes) -> Result<HttpResponse> {
    let fields: std::collections::BTreeMap<String, String> = form::pairs(&body).into_iter().collect();
    let draft = UrgentRuleForm { id: fields.get("id").and_then(|id| id.parse().ok()).map(RuleId), fields };
    let (now, id) = (app.now(), draft.id);
    match draft.check(me.texts()) {
        Ok(new) => {
            let calls = !new.webhook.is_empty();
            let save = move |conn: &mut Conn| {
                let before = id.map(|id| own_rule(conn, &me, id)).transpose()?;
                me.ask(Action::Administer, Resource::of(new.brand_id))?;
                let id = store::save(conn, now, id, new)?;
                let after = own_rule(conn, &me, id)?;
                let changes = Changes::between(
                    &before.as_ref().map(|one| UrgentRuleForm::of(one).fields),
                    &UrgentRuleForm::of(&after).fields,
                );
                let action = match before {
                    Some(_) => AuditAction::UrgentRuleChanged,
                    None => AuditAction::UrgentRuleCreated,
                };
                me.record(conn, now, Entry::changed(action, subject(&after), changes))?;
                Ok(id)
            };
            let id = app.db.write(save).await?;
            // An admin who has just entered a webhook needs its secret next.
            Ok(if calls {
                see_other(&format!("/admin/urgent?saved=1&id={id}#secret"))
            } else {
                see_other("/admin/urgent?saved=1")
            })
        }
        Err(problems) => {
            let (rules, brands) = load(&app, &me).await?;
            Ok(invalid(views::rules(&me, (&rules, &brands), &draft, (&views::UrgentRulesShown::default(), &problems))))
        }
    }
}

async fn reveal(app: Data<App>, Admin(me): Admin, id: Path<i64>) -> Result<HttpResponse> {
    with_secret(&app, &me, RuleId(*id), (AuditAction::WebhookSecretRevealed, secrets::secret)).await
}

async fn renew(app: Data<App>, Admin(me): Admin, id: Path<i64>) -> Result<HttpResponse> {
    with_secret(&app, &me, RuleId(*id), (AuditAction::WebhookSecretRenewed, secrets::renew)).await
}

/// Finds or renews the secret of a URL.
type FindSecret = fn(&mut Conn, Time, &Keys, &str) -> Result<String>;

/// The rule with the secret of its webhook. The secret is in no URL and no list, and the page is not cached.
async fn with_secret(
    app: &App,
    me: &Viewer,
    id: RuleId,
    (action, find): (AuditAction, FindSecret),
) -> Result<HttpResponse> {
    let (now, keys) = (app.now(), app.keys.clone());
    let (rules, brands) = load(app, me).await?;
    let viewer = me.clone();
    let (rule, secret) = app
        .db
        .write(move |conn| {
            let rule = own_rule(conn, &viewer, id)?;
            if rule.webhook.is_empty() {
                return Err(Error::NotFound);
            }
            // The secret is shared by every rule that calls this URL.
            let calling = store::all(conn)?.into_iter().filter(|other| other.webhook == rule.webhook);
            if !calling.map(|other| other.brand_id).all(|brand| viewer.administers(brand)) {
                return Err(Error::Refused("problem-webhook-shared"));
            }
            viewer.record(conn, now, Entry::new(action, subject(&rule)))?;
            let secret = find(conn, now, &keys, &rule.webhook)?;
            Ok((rule, secret))
        })
        .await?;
    let told = views::UrgentRulesShown { is_saved: false, secret: Some(secret) };
    Ok(ok(views::rules(me, (&rules, &brands), &UrgentRuleForm::of(&rule), (&told, &Problems::default()))))
}

async fn remove(app: Data<App>, Admin(me): Admin, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), RuleId(*id));
    app.db
        .write(move |conn| {
            let rule = own_rule(conn, &me, id)?;
            let entry = Entry::new(AuditAction::UrgentRuleRemoved, subject(&rule));
            me.record(conn, now, entry.with(Changes::removed(&UrgentRuleForm::of(&rule).fields)))?;
            store::remove(conn, id)
        })
        .await?;
    Ok(see_other("/admin/urgent?saved=1"))
}

fn subject(rule: &Rule) -> Subject {
    Subject::new(SubjectKind::UrgentRule, rule.id.0, &rule.name)
}
