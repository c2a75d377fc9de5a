//! An admin, or a lead of all brands, erases a customer: the page says first what is deleted, and asks to confirm by
//! typing.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use crate::accounts::actions::{Changed, after_act};
use crate::accounts::{AccountChange, Lead};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::desk::model::to_type;
use crate::desk::views;
use crate::erasure;
use crate::error::Result;
use crate::ids::AccountId;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{Visitor, invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/customers/{id}/erasure", get().to(show))
        .route("/desk/customers/{id}/erasure", post().to(erase_them));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct EraseForm {
    confirm: String,
}

async fn show(app: Data<App>, Lead(me): Lead, id: Path<i64>) -> Result<HttpResponse> {
    let (viewer, id) = (me.clone(), AccountId(id.into_inner()));
    let now = app.now();
    let theirs = app
        .db
        .write(move |conn| {
            let theirs = erasure::theirs(conn, &viewer, id)?;
            viewer.record(conn, now, Entry::new(AuditAction::ErasureViewed, Subject::account(id)))?;
            Ok(theirs)
        })
        .await?;
    Ok(ok(views::erasure(&me, &theirs, "", &Problems::default())))
}

async fn erase_them(
    app: Data<App>,
    Lead(me): Lead,
    visitor: Visitor,
    id: Path<i64>,
    Form(typed): Form<EraseForm>,
) -> Result<HttpResponse> {
    let (viewer, id) = (me.clone(), AccountId(id.into_inner()));
    let theirs = app.db.read(move |conn| erasure::theirs(conn, &viewer, id)).await?;
    if typed.confirm.trim().to_lowercase() != to_type(&theirs).to_lowercase() {
        let mut problems = Problems::default();
        problems.add("confirm", me.texts().say("problem-erase-confirm"));
        return Ok(invalid(views::erasure(&me, &theirs, &typed.confirm, &problems)));
    }
    if theirs.withdrawal.is_some() {
        let problems = Problems::one("confirm", me.texts().say("problem-erase-withdrawal"));
        return Ok(invalid(views::erasure(&me, &theirs, &typed.confirm, &problems)));
    }
    let (viewer, now) = (me.clone(), app.now());
    let left = app
        .db
        .write(move |conn| {
            // Read again: what has arrived since is deleted too.
            let theirs = erasure::theirs(conn, &viewer, id)?;
            let left = erasure::erase(conn, now, &viewer, &theirs)?;
            let number = id.to_string();
            let (kind, browser) = (AccountChange::Erasure, visitor.browser.as_str());
            after_act(conn, now, &Changed { account: viewer.id, kind, detail: &number, browser })?;
            Ok(left)
        })
        .await?;
    for hash in left {
        if let Err(e) = app.blobs.remove(&hash).await {
            tracing::error!(hash, error = %e, "a file of an erased customer is still in the file store");
        }
    }
    Ok(see_other("/desk"))
}
