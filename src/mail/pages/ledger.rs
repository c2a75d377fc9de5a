//! The ledger: every mail that reached us, with search, its raw bytes, and another try.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};

use super::ledger_form::{LedgerDay, LedgerForm};
use super::ledger_views as views;
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MailId;
use crate::mail::receive::replay;
use crate::mail::store::{self, LedgerRow};
use crate::web::doors::{Doors, get, post};
use crate::web::{invalid, ok, see_other};

const PAGE: i64 = 50;
/// At most this many held mails are released at once; a day with more takes several steps.
const MOST_RELEASED: i64 = 5000;
/// This many in one transaction, so that others can write in between.
const AT_ONCE: usize = 200;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/ledger", get().to(show))
        .route("/admin/ledger/release", get().to(ask_release))
        .route("/admin/ledger/release", post().to(release))
        .route("/admin/ledger/{id}/raw", get().to(raw))
        .route("/admin/ledger/{id}/replay", post().to(again));
}

async fn show(app: Data<App>, Admin(me): Admin, Query(form): Query<LedgerForm>) -> Result<HttpResponse> {
    let (query, problems) = form.query(me.texts(), &me.only_brands);
    let asked = problems.is_empty();
    let (rows, more) =
        if asked { app.db.read(move |conn| store::ledger_page(conn, &query, PAGE)).await? } else { (Vec::new(), None) };
    let page = views::LedgerPage { form: &form, rows: &rows, more, now: app.now() };
    let markup = views::ledger(&me, &page, &problems);
    Ok(if asked { ok(markup) } else { invalid(markup) })
}

/// How many mails the button would release.
async fn ask_release(app: Data<App>, Admin(me): Admin, Query(day): Query<LedgerDay>) -> Result<HttpResponse> {
    let held = held(&app, &me, &day).await?;
    Ok(ok(views::release(&me, &day, held.len())))
}

async fn held(app: &App, me: &Viewer, day: &LedgerDay) -> Result<Vec<MailId>> {
    let (span, only) = (day.span().ok_or(Error::Refused("problem-audit-day"))?, me.only_brands.clone());
    app.db.read(move |conn| store::held_between(conn, span, &only, MOST_RELEASED)).await
}

/// Releases them all; the audit entry is written with the first of them.
async fn release(app: Data<App>, Admin(me): Admin, Form(day): Form<LedgerDay>) -> Result<HttpResponse> {
    let (ids, now) = (held(&app, &me, &day).await?, app.now());
    let count = ids.len();
    let mut entry = Some(
        Entry::new(AuditAction::HeldMailsReleased, Subject::named(SubjectKind::Mail, &day.day)).noting("count", count),
    );
    for some in ids.chunks(AT_ONCE).map(<[MailId]>::to_vec).chain(ids.is_empty().then(Vec::new)) {
        let (me, entry) = (me.clone(), entry.take());
        app.db
            .write(move |conn| {
                if let Some(entry) = entry {
                    me.record(conn, now, entry)?;
                }
                some.into_iter().try_for_each(|id| release_one(conn, now, id))
            })
            .await?;
    }
    Ok(see_other(&format!("/admin/ledger?day={}", crate::web::encoded(&day.day))))
}

/// Someone else may have released it meanwhile.
fn release_one(conn: &mut Conn, now: crate::clock::Time, id: MailId) -> Result<()> {
    match replay(conn, now, id) {
        Ok(()) | Err(Error::Taken(_)) => Ok(()),
        Err(e) => Err(e),
    }
}

/// The mail, if this admin manages the brand to which it belongs; a mail without a brand is for admins of all brands.
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
