//! Changes and deletes one's own note; removes a message or a file for good, everywhere.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::written::is_too_long;
use super::{back_to, on_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::blobs;
use crate::canned::examples;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AttachmentId, MessageId};
use crate::mail::store as mail;
use crate::tickets::Ticket;
use crate::tickets::actions::{self, Redacted};
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
        actions::change_note(conn, now, &viewer, ticket, (MessageId(id), &text))
    })
    .await?;
    Ok(back_to(&reference))
}

async fn delete(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let viewer = me.clone();
    gone(&app, &me, &reference, move |conn, now, ticket| {
        actions::delete_note(conn, now, &viewer, ticket, MessageId(id))
    })
    .await
}

async fn redact(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let viewer = me.clone();
    gone(&app, &me, &reference, move |conn, now, ticket| {
        let gone = actions::redact_message(conn, now, &viewer, ticket, MessageId(id))?;
        examples::forget(conn, now, &[ticket.id])?;
        let subject = Subject::new(SubjectKind::None, ticket.id.0, &ticket.reference);
        viewer.record(conn, now, Entry::new(AuditAction::MessageRedacted, subject))?;
        Ok(gone)
    })
    .await
}

async fn redact_file(app: Data<App>, Agent(me): Agent, path: Path<(String, AttachmentId)>) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let viewer = me.clone();
    gone(&app, &me, &reference, move |conn, now, ticket| {
        let gone = actions::redact_file(conn, now, &viewer, ticket, id)?;
        let subject = Subject::new(SubjectKind::None, ticket.id.0, &ticket.reference);
        viewer.record(conn, now, Entry::new(AuditAction::MessageRedacted, subject))?;
        Ok(gone)
    })
    .await
}

/// Deletes what is left of it: the raw mail, and bytes that nothing else refers to.
async fn gone(
    app: &App,
    me: &Viewer,
    reference: &str,
    action: impl FnOnce(&mut Conn, Time, &Ticket) -> Result<Redacted> + Send + 'static,
) -> Result<HttpResponse> {
    let left = on_ticket(app, me, reference, move |conn, now, ticket| {
        let Redacted { blobs, mail } = action(conn, now, ticket)?;
        let raw = mail::empty_mails(conn, mail.as_slice())?;
        let mut left = Vec::new();
        for hash in raw.iter().chain(&blobs) {
            left.extend(blobs::forget(conn, hash)?);
        }
        Ok(left)
    })
    .await?;
    for hash in left {
        if let Err(e) = app.blobs.remove(&hash).await {
            tracing::error!(hash, error = %e, "a redacted file is still in the file store");
        }
    }
    Ok(back_to(reference))
}
