//! The ledger: every mail that reached us, what became of it, its raw bytes, and trying again.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use super::views;
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MailId;
use crate::mail::receive::replay;
use crate::mail::store::{self, LedgerQuery, LedgerRow};
use crate::web::doors::{Doors, get, post};
use crate::web::{ok, see_other};

const PAGE: i64 = 50;

pub fn routes(doors: &mut Doors) {
    doors
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
    let query = LedgerQuery { state, before: wanted.before, only_brands: me.only_brands.clone() };
    let rows = app.db.read(move |conn| store::ledger(conn, &query, PAGE)).await?;
    let is_full = rows.len() >= usize::try_from(PAGE).unwrap_or_default();
    let more = rows.last().filter(|_| is_full).map(|(row, _)| row.id);
    Ok(ok(views::ledger(&me, &rows, state, more, app.now())))
}

/// The mail, if this admin sets up the brand to which it belongs; one that belongs to none is for admins of all.
fn own(conn: &mut Conn, me: &Viewer, id: MailId) -> Result<LedgerRow> {
    let row = store::mail(conn, id)?;
    let brand = store::brand_of(conn, &row)?;
    if me.administers(brand) { Ok(row) } else { Err(Error::NotFound) }
}

async fn raw(app: Data<App>, Admin(me): Admin, id: Path<MailId>) -> Result<HttpResponse> {
    let now = app.now();
    let row = app
        .db
        .write(move |conn| {
            let row = own(conn, &me, *id)?;
            me.record(conn, now, Entry::new(AuditAction::RawMailRead, Subject::new(SubjectKind::Mail, id.0, "")))?;
            Ok(row)
        })
        .await?;
    let bytes = app.blobs.load(&app.db, &row.raw).await?;
    Ok(HttpResponse::Ok()
        .content_type("application/octet-stream")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"mail-{}.eml\"", row.id)))
        .body(bytes))
}

async fn again(app: Data<App>, Admin(me): Admin, id: Path<MailId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            own(conn, &me, *id)?;
            me.record(conn, now, Entry::new(AuditAction::MailReprocessed, Subject::new(SubjectKind::Mail, id.0, "")))?;
            replay(conn, now, *id)
        })
        .await?;
    Ok(see_other("/admin/ledger"))
}
