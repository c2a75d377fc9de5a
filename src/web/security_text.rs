//! Serves `/.well-known/security.txt`: where to report a vulnerability (RFC 9116), if the settings say so.
use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::app::App;
use crate::error::{Error, Result};
use crate::web::doors::{Doors, get};

const PATH: &str = "/.well-known/security.txt";

pub fn routes(doors: &mut Doors) {
    doors.route(PATH, get().to(show));
}

async fn show(app: Data<App>) -> Result<HttpResponse> {
    let file = app.config.security.file(&app.url(PATH)).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(file))
}
