//! The door for files: a signed address that works for a while and needs no cookie. Everything comes as a download,
//! pictures of harmless formats excepted.
use actix_web::HttpResponse;
use actix_web::http::header::{self, ContentDisposition, DispositionParam, DispositionType};
use actix_web::web::{Data, Path, ServiceConfig, get};
use serde::{Deserialize, Serialize};

use super::message::is_picture;
use super::{Attachment, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::AttachmentId;
use crate::web::encoded;

const AUDIENCE: &str = "svar:file";
const HOURS: i64 = 12;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    aud: String,
    sub: AttachmentId,
    exp: i64,
}

pub fn routes(config: &mut ServiceConfig) {
    config.route("/files/{token}/{name}", get().to(download));
}

/// The address of a file, for somebody who may read its ticket. The same within the hour, so that browsers keep pictures.
pub fn path(app: &App, file: &Attachment) -> Result<String> {
    let now = app.now().utc().timestamp();
    let exp = (now / 3600 + HOURS) * 3600;
    let token = app.keys.sign(&Claims { aud: AUDIENCE.to_owned(), sub: file.id, exp })?;
    Ok(format!("/files/{token}/{}", encoded(&file.name)))
}

async fn download(app: Data<App>, path: Path<(String, String)>) -> Result<HttpResponse> {
    let claims: Claims = app.keys.verify(&path.0, AUDIENCE)?;
    if claims.exp < app.now().utc().timestamp() {
        return Err(Error::Refused("problem-file-link"));
    }
    let file = app.db.read(move |conn| store::attachment(conn, claims.sub)).await?;
    let bytes = app.blobs.load(&app.db, &file.blob).await?;
    Ok(answer(&file.name, &file.content_type, bytes))
}

/// A file as it leaves the house: a picture of a harmless format is shown, all else is a download.
pub fn answer(name: &str, content_type: &str, bytes: Vec<u8>) -> HttpResponse {
    let is_picture = is_picture(content_type);
    let disposition = if is_picture { DispositionType::Inline } else { DispositionType::Attachment };
    HttpResponse::Ok()
        .content_type(if is_picture { content_type } else { "application/octet-stream" })
        .insert_header(ContentDisposition {
            disposition,
            parameters: vec![DispositionParam::Filename(name.to_owned())],
        })
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .insert_header((header::CACHE_CONTROL, "private, max-age=3600"))
        .body(bytes)
}
