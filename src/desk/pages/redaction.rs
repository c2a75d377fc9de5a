//! Changes and deletes one's own note; removes a message or a file for good, everywhere.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::written::is_too_long;
use super::{back_to, on_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AttachmentId, MessageId};
use crate::redaction;
use crate::search;
use crate::tickets::Ticket;
use crate::tickets::actions;
use crate::web::doors::{Doors, post};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/messages/{message}/text", post().to(change))
        .route("/desk/tickets/{reference}/messages/{message}/removal", post().to(delete))
        .route("/desk/tickets/{reference}/messages/{message}/redaction", post().to(redact))
        .route("/desk/tickets/{reference}/files/{file}/redaction", post().to(redact_file));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NoteText {
    body: String,
}

async fn change(
    app: Data<App>,
    Agent(me): Agent,
    path: Path<(String, i64)>,
    Form(written): Form<NoteText>,
) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let text = written.body.replace("\r\n", "\n").replace('\0', "").trim().to_owned();
    if text.is_empty() || is_too_long(&text) {
        return Err(Error::Refused("problem-body"));
    }
    let viewer = me.clone();
    on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        actions::change_note(conn, now, &viewer, ticket, (MessageId(id), &text))?;
        search::purge_soon(conn)
    })
    .await?;
    Ok(back_to(&reference))
}

async fn delete(app: Data<App>, Agent(me): Agent, path: Path<(String, MessageId)>) -> Result<HttpResponse> {
    let ((reference, id), viewer) = (path.into_inner(), me.clone());
    gone(&app, &me, &reference, move |conn, now, ticket| redaction::note(conn, now, &viewer, ticket, id)).await
}

async fn redact(app: Data<App>, Agent(me): Agent, path: Path<(String, MessageId)>) -> Result<HttpResponse> {
    let ((reference, id), viewer) = (path.into_inner(), me.clone());
    gone(&app, &me, &reference, move |conn, now, ticket| redaction::message(conn, now, &viewer, ticket, id)).await
}

async fn redact_file(app: Data<App>, Agent(me): Agent, path: Path<(String, AttachmentId)>) -> Result<HttpResponse> {
    let ((reference, id), viewer) = (path.into_inner(), me.clone());
    gone(&app, &me, &reference, move |conn, now, ticket| redaction::file(conn, now, &viewer, ticket, id)).await
}

/// Removes something, and then the bytes to which nothing refers any more.
pub(super) async fn gone(
    app: &App,
    me: &Viewer,
    reference: &str,
    removal: impl FnOnce(&mut Conn, Time, &Ticket) -> Result<Vec<String>> + Send + 'static,
) -> Result<HttpResponse> {
    let left = on_ticket(app, me, reference, removal).await?;
    for hash in left {
        if let Err(e) = app.blobs.remove(&hash).await {
            tracing::error!(hash, error = %e, "a redacted file is still in the file store");
        }
    }
    Ok(back_to(reference))
}
