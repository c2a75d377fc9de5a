//! Serves logos to browsers: only those that a brand uses now.
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};

use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::doors::{Doors, get};

pub fn routes(doors: &mut Doors) {
    doors.route("/brand-logos/{file}", get().to(show));
}

async fn show(app: Data<App>, blob: Path<String>) -> Result<HttpResponse> {
    let blob = blob.into_inner();
    let logo = app.db.read(move |conn| store::by_blob(conn, &blob)).await?.ok_or(Error::NotFound)?;
    let bytes = app.blobs.load(&app.db, &logo.blob).await?;
    Ok(HttpResponse::Ok()
        .content_type(logo.kind.as_str())
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(bytes))
}
