//! The ledger: every mail that reached us, what became of it, its raw bytes, and trying again.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query, ServiceConfig, get, post};
use serde::Deserialize;

use super::views;
use crate::accounts::Admin;
use crate::app::App;
use crate::error::Result;
use crate::ids::MailId;
use crate::mail::receive::replay;
use crate::mail::store;
use crate::web::{ok, see_other};

const PAGE: i64 = 50;

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/admin/ledger", get().to(show))
        .route("/admin/ledger/{id}/raw", get().to(raw))
        .route("/admin/ledger/{id}/replay", post().to(again));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    state: String,
    before: Option<MailId>,
}

async fn show(app: Data<App>, Admin(me): Admin, Query(wanted): Query<Wanted>) -> Result<HttpResponse> {
    let state = wanted.state.parse().ok();
    let rows = app.db.read(move |conn| store::ledger(conn, state, wanted.before, PAGE)).await?;
    let is_full = rows.len() >= usize::try_from(PAGE).unwrap_or_default();
    let more = rows.last().filter(|_| is_full).map(|(row, _)| row.id);
    Ok(ok(views::ledger(&me, &rows, state, more, app.now())))
}

async fn raw(app: Data<App>, Admin(_): Admin, id: Path<MailId>) -> Result<HttpResponse> {
    let row = app.db.read(move |conn| store::mail(conn, *id)).await?;
    let bytes = app.blobs.load(&app.db, &row.raw).await?;
    Ok(HttpResponse::Ok()
        .content_type("application/octet-stream")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"mail-{}.eml\"", row.id)))
        .body(bytes))
}

async fn again(app: Data<App>, Admin(_): Admin, id: Path<MailId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db.write(move |conn| replay(conn, now, *id)).await?;
    Ok(see_other("/admin/ledger"))
}
