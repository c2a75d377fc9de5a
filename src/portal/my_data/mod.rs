//! One's own data: a download of all of it, and the end of the account.
mod views;

use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use crate::accounts::{Customer, Viewer, end_cookie};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::brands;
use crate::canned::fill::long_date;
use crate::erasure::{self, Theirs};
use crate::error::{Error, Result};
use crate::exports::{actions, store};
use crate::ids::ExportId;
use crate::plain;
use crate::tickets::Withdrawal;
use crate::tickets::files::{StoredFile, respond};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/account/data", get().to(show))
        .route("/account/data", post().to(ask))
        .route("/account/data/{id}", get().to(download))
        .route("/account/deletion", post().to(delete));
}

/// A shop vouched only for this session: what outlasts it needs one's own sign-in.
fn own_session(me: &Viewer) -> Result<()> {
    if me.only_brand.is_some() { Err(Error::Refused("problem-handed-over")) } else { Ok(()) }
}

async fn show(app: Data<App>, Customer(me): Customer) -> Result<HttpResponse> {
    page(&app, &me, ("", &Problems::default())).await
}

async fn page(app: &App, me: &Viewer, (typed, problems): (&str, &Problems)) -> Result<HttpResponse> {
    own_session(me)?;
    let (now, viewer) = (app.now(), me.clone());
    let (exports, theirs) = app
        .db
        .read(move |conn| Ok((store::of_account(conn, now, viewer.id)?, erasure::theirs(conn, &viewer, viewer.id)?)))
        .await?;
    let markup = views::my_data(me, (&exports, to_type(&theirs)), (typed, problems), now);
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

/// What has to be typed: an address, or the name of a customer without one.
fn to_type(theirs: &Theirs) -> &str {
    theirs.addresses.first().unwrap_or(&theirs.account.name)
}

async fn ask(app: Data<App>, Customer(me): Customer) -> Result<HttpResponse> {
    own_session(&me)?;
    app.limits.message(me.id, 0)?;
    let now = app.now();
    app.db
        .write(move |conn| {
            me.record(conn, now, Entry::new(AuditAction::OwnDataExported, Subject::account(me.id)))?;
            actions::ask(conn, now, me.id)
        })
        .await?;
    Ok(see_other("/account/data"))
}

async fn download(app: Data<App>, Customer(me): Customer, req: HttpRequest, id: Path<i64>) -> Result<HttpResponse> {
    own_session(&me)?;
    let (now, id) = (app.now(), ExportId(*id));
    let export = app.db.read(move |conn| actions::ready(conn, now, me.id, id)).await?;
    let blob = export.blob.ok_or(Error::NotFound)?;
    respond(&app, &req, &StoredFile { name: "my-data.tar", content_type: "application/x-tar", blob: &blob }).await
}

/// Why the account stays while a refund is open, until when, and who to ask.
async fn until_refunded(app: &App, me: &Viewer, open: &Withdrawal) -> Result<String> {
    let id = open.brand_id;
    let brand = app.db.read(move |conn| brands::store::find(conn, id)).await?;
    let day = open.refund_by.utc().with_timezone(&brand.zone()).date_naive();
    let t = me.texts();
    let values = [
        ("order", open.order_number.clone().into()),
        ("day", long_date(day, t.language()).into()),
        ("address", plain::shown(&brand.support_address).into()),
    ];
    Ok(t.with("problem-delete-withdrawal", &values))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Deletion {
    confirm: String,
}

async fn delete(app: Data<App>, Customer(me): Customer, Form(typed): Form<Deletion>) -> Result<HttpResponse> {
    own_session(&me)?;
    let viewer = me.clone();
    let theirs = app.db.read(move |conn| erasure::theirs(conn, &viewer, viewer.id)).await?;
    if typed.confirm.trim().to_lowercase() != to_type(&theirs).to_lowercase() {
        let problems = Problems::one("confirm", me.texts().say("problem-delete-confirm"));
        return page(&app, &me, (&typed.confirm, &problems)).await;
    }
    if let Some(open) = &theirs.withdrawal {
        let problems = Problems::one("confirm", until_refunded(&app, &me, open).await?);
        return page(&app, &me, (&typed.confirm, &problems)).await;
    }
    let now = app.now();
    let left = app
        .db
        .write(move |conn| {
            // Read again: what has arrived since is deleted too.
            let theirs = erasure::theirs(conn, &me, me.id)?;
            erasure::erase(conn, now, &me, &theirs)
        })
        .await?;
    for hash in left {
        if let Err(e) = app.blobs.remove(&hash).await {
            tracing::error!(hash, error = %e, "a file of a deleted account is still in the file store");
        }
    }
    let mut response = see_other("/sign-in");
    response.add_cookie(&end_cookie(&app)).map_err(|e| Error::internal("end the session", e))?;
    Ok(response)
}
