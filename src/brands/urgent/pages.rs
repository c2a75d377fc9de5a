//! The doors of the urgent rules, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query, ServiceConfig, get, post};
use serde::Deserialize;

use super::draft::Draft;
use super::{Rule, store, views};
use crate::accounts::Admin;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::ids::RuleId;
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/admin/urgent", get().to(show))
        .route("/admin/urgent", post().to(save))
        .route("/admin/urgent/{id}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    id: Option<RuleId>,
    saved: String,
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
    let is_saved = !chosen.saved.is_empty();
    Ok(ok(views::rules(&me, (&rules, &brands), &draft, (is_saved, &Problems::default()))))
}

async fn save(app: Data<App>, Admin(me): Admin, body: Bytes) -> Result<HttpResponse> {
    let fields: std::collections::BTreeMap<String, String> = form::pairs(&body).into_iter().collect();
    let draft = Draft { id: fields.get("id").and_then(|id| id.parse().ok()).map(RuleId), fields };
    let (now, id) = (app.now(), draft.id);
    match draft.check(me.texts()) {
        Ok(new) => {
            app.db.write(move |conn| store::save(conn, now, id, new)).await?;
            Ok(see_other("/admin/urgent?saved=1"))
        }
        Err(problems) => {
            let (rules, brands) = load(&app).await?;
            Ok(invalid(views::rules(&me, (&rules, &brands), &draft, (false, &problems))))
        }
    }
}

async fn remove(app: Data<App>, Admin(_): Admin, id: Path<i64>) -> Result<HttpResponse> {
    let id = RuleId(*id);
    app.db.write(move |conn| store::remove(conn, id)).await?;
    Ok(see_other("/admin/urgent?saved=1"))
}
