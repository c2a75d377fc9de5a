//! The doors of the policies, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query, ServiceConfig, get, post};
use serde::Deserialize;

use super::draft::Draft;
use super::{store, views};
use crate::accounts::Admin;
use crate::app::App;
use crate::brands;
use crate::error::{Error, Result};
use crate::ids::PolicyId;
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/admin/promises", get().to(show))
        .route("/admin/promises", post().to(save))
        .route("/admin/promises/{id}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    id: Option<PolicyId>,
    saved: String,
}

async fn show(app: Data<App>, Admin(me): Admin, Query(chosen): Query<Chosen>) -> Result<HttpResponse> {
    let (policies, brands) = app.db.read(|conn| Ok((store::all(conn)?, brands::store::all(conn)?))).await?;
    let draft = match chosen.id {
        Some(id) => Draft::of(policies.iter().find(|policy| policy.id == id).ok_or(Error::NotFound)?),
        None => Draft::default(),
    };
    let is_saved = !chosen.saved.is_empty();
    Ok(ok(views::policies(&me, (&policies, &brands), &draft, (is_saved, &Problems::default()))))
}

async fn save(app: Data<App>, Admin(me): Admin, body: Bytes) -> Result<HttpResponse> {
    let fields: std::collections::BTreeMap<String, String> = form::pairs(&body).into_iter().collect();
    let draft = Draft { id: fields.get("id").and_then(|id| id.parse().ok()).map(PolicyId), fields };
    let (now, id) = (app.now(), draft.id);
    match draft.check(me.texts()) {
        Ok(new) => {
            app.db.write(move |conn| store::save(conn, now, id, new)).await?;
            Ok(see_other("/admin/promises?saved=1"))
        }
        Err(problems) => {
            let (policies, brands) = app.db.read(|conn| Ok((store::all(conn)?, brands::store::all(conn)?))).await?;
            Ok(invalid(views::policies(&me, (&policies, &brands), &draft, (false, &problems))))
        }
    }
}

async fn remove(app: Data<App>, Admin(_): Admin, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), PolicyId(*id));
    app.db.write(move |conn| store::remove(conn, now, id)).await?;
    Ok(see_other("/admin/promises?saved=1"))
}
