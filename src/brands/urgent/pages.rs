//! The doors of the urgent rules, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query, ServiceConfig, get, post};
use serde::Deserialize;

use super::draft::Draft;
use super::{Rule, secrets, store, views};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::RuleId;
use crate::keys::Keys;
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/admin/urgent", get().to(show))
        .route("/admin/urgent", post().to(save))
        .route("/admin/urgent/{id}/secret", post().to(reveal))
        .route("/admin/urgent/{id}/secret/renewal", post().to(renew))
        .route("/admin/urgent/{id}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    id: Option<RuleId>,
    saved: String,
}

/// What stands above and beneath the form.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub is_saved: bool,
    /// The secret of the rule's webhook, for whoever asked to see it.
    pub secret: Option<String>,
}

async fn load(app: &App) -> Result<(Vec<Rule>, Vec<Brand>)> {
    app.db.read(|conn| Ok((store::all(conn)?, brands::store::all(conn)?))).await
}

async fn show(app: Data<App>, Admin(me): Admin, Query(chosen): Query<Chosen>) -> Result<HttpResponse> {
    let (rules, brands) = load(&app).await?;
    let draft = match chosen.id {
        Some(id) => Draft::of(rules.iter().find(|rule| rule.id == id).ok_or(Error::NotFound)?),
        None => Draft::default(),
    };
    let told = Told { is_saved: !chosen.saved.is_empty(), secret: None };
    Ok(ok(views::rules(&me, (&rules, &brands), &draft, (&told, &Problems::default()))))
}

async fn save(app: Data<App>, Admin(me): Admin, body: Bytes) -> Result<HttpResponse> {
    let fields: std::collections::BTreeMap<String, String> = form::pairs(&body).into_iter().collect();
    let draft = Draft { id: fields.get("id").and_then(|id| id.parse().ok()).map(RuleId), fields };
    let (now, id) = (app.now(), draft.id);
    match draft.check(me.texts()) {
        Ok(new) => {
            let calls = !new.webhook.is_empty();
            let id = app.db.write(move |conn| store::save(conn, now, id, new)).await?;
            // Whoever has just named a program wants its secret next.
            Ok(if calls {
                see_other(&format!("/admin/urgent?saved=1&id={id}#secret"))
            } else {
                see_other("/admin/urgent?saved=1")
            })
        }
        Err(problems) => {
            let (rules, brands) = load(&app).await?;
            Ok(invalid(views::rules(&me, (&rules, &brands), &draft, (&Told::default(), &problems))))
        }
    }
}

async fn reveal(app: Data<App>, Admin(me): Admin, id: Path<i64>) -> Result<HttpResponse> {
    with_secret(&app, &me, RuleId(*id), secrets::secret).await
}

async fn renew(app: Data<App>, Admin(me): Admin, id: Path<i64>) -> Result<HttpResponse> {
    with_secret(&app, &me, RuleId(*id), secrets::renew).await
}

/// The rule with the secret of its webhook. It stands in no address and no list, and the page is kept nowhere.
async fn with_secret(
    app: &App,
    me: &Viewer,
    id: RuleId,
    find: fn(&mut Conn, Time, &Keys, &str) -> Result<String>,
) -> Result<HttpResponse> {
    let (now, keys) = (app.now(), app.keys.clone());
    let (rules, brands) = load(app).await?;
    let rule = rules.iter().find(|rule| rule.id == id && !rule.webhook.is_empty()).ok_or(Error::NotFound)?;
    let address = rule.webhook.clone();
    let secret = app.db.write(move |conn| find(conn, now, &keys, &address)).await?;
    let told = Told { is_saved: false, secret: Some(secret) };
    Ok(ok(views::rules(me, (&rules, &brands), &Draft::of(rule), (&told, &Problems::default()))))
}

async fn remove(app: Data<App>, Admin(_): Admin, id: Path<i64>) -> Result<HttpResponse> {
    let id = RuleId(*id);
    app.db.write(move |conn| store::remove(conn, id)).await?;
    Ok(see_other("/admin/urgent?saved=1"))
}
