//! Serves the files of messages: a viewer who may read a message may read its files, for exactly as long. Every file is
//! a download, except pictures of harmless formats.
use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentDisposition, DispositionParam, DispositionType};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::message::is_picture;
use super::shown::may_read;
use super::{Attachment, MessageKind, store};
use crate::accounts::Viewer;
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AttachmentId;
use crate::policy::{Action, allows};
use crate::web::doors::{Doors, get};
use crate::web::encoded;

pub fn routes(doors: &mut Doors) {
    doors.route("/files/{file}/{name}", get().to(download));
}

/// Files with their URLs. A URL alone opens nothing: each request checks whether the visitor may read the message.
pub fn with_paths(files: Vec<Attachment>) -> Vec<(String, Attachment)> {
    files.into_iter().map(|file| (format!("/files/{}/{}", file.id, encoded(&file.name)), file)).collect()
}

async fn download(
    app: Data<App>,
    viewer: Viewer,
    req: HttpRequest,
    path: Path<(AttachmentId, String)>,
) -> Result<HttpResponse> {
    let (id, _name) = path.into_inner();
    let file = app.db.read(move |conn| readable(conn, &viewer, id)).await?;
    respond(&app, &req, &StoredFile { name: &file.name, content_type: &file.content_type, blob: &file.blob }).await
}

/// The file, if the viewer may read the message that it came with; otherwise `NotFound`.
fn readable(conn: &mut Conn, viewer: &Viewer, id: AttachmentId) -> Result<Attachment> {
    let file = store::attachment(conn, id)?;
    if file.is_held() {
        return Err(Error::NotFound);
    }
    let message = store::message(conn, file.message_id)?;
    let ticket = store::find(conn, message.ticket_id)?;
    // A note is visible only to those who work on the ticket.
    let action = if message.kind == MessageKind::Note { Action::WorkOnTicket } else { Action::ReadTicket };
    let may_read =
        allows(&viewer.actor(), action, ticket.object()) && may_read(conn, &viewer.actor(), &ticket, &message)?;
    if may_read { Ok(file) } else { Err(Error::NotFound) }
}

/// A file as its row describes it.
pub struct StoredFile<'a> {
    pub name: &'a str,
    pub content_type: &'a str,
    /// The hash of its bytes.
    pub blob: &'a str,
}

/// The response with the file: a picture of a harmless format is shown, everything else is a download. A browser may
/// cache it, but asks each time whether it may still show it.
pub async fn respond(app: &App, req: &HttpRequest, file: &StoredFile<'_>) -> Result<HttpResponse> {
    let tag = format!("\"{}\"", file.blob);
    let is_known = req.headers().get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let mut response = HttpResponse::build(if is_known { StatusCode::NOT_MODIFIED } else { StatusCode::OK });
    response.insert_header((header::ETAG, tag)).insert_header((header::CACHE_CONTROL, "private, no-cache"));
    if is_known {
        return Ok(response.finish());
    }
    let bytes = app.blobs.load(&app.db, file.blob).await?;
    if !is_text(file.content_type) {
        // Pictures, archives and documents are compressed already: it would only take time.
        response.insert_header((header::CONTENT_ENCODING, "identity"));
    }
    let is_picture = is_picture(file.content_type);
    let disposition = if is_picture { DispositionType::Inline } else { DispositionType::Attachment };
    Ok(response
        .content_type(if is_picture { file.content_type } else { "application/octet-stream" })
        .insert_header(ContentDisposition {
            disposition,
            parameters: vec![DispositionParam::Filename(file.name.to_owned())],
        })
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(bytes))
}

/// Does compression make it shorter?
fn is_text(content_type: &str) -> bool {
    content_type.starts_with("text/")
        || matches!(content_type, "message/rfc822" | "application/json" | "application/xml")
}
