//! The pictures of published articles.
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};

use crate::app::App;
use crate::articles::HelpLibrary;
use crate::error::{Error, Result};
use crate::web::doors::{Doors, get};

pub fn routes(doors: &mut Doors) {
    doors.route("/help-pictures/{name}", get().to(show));
}

/// Only while a published text shows it; the name is random, and its bytes never change.
async fn show(app: Data<App>, library: Data<HelpLibrary>, name: Path<String>) -> Result<HttpResponse> {
    let library = app.db.read(move |conn| library.now(conn)).await?;
    let picture = library.picture(&name).ok_or(Error::NotFound)?;
    let bytes = app.blobs.load(&app.db, &picture.blob).await?;
    Ok(HttpResponse::Ok()
        .content_type(picture.kind.as_str())
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(bytes))
}
