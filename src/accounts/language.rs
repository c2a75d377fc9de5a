//! The language that someone chose: in a cookie before they sign in, with the account afterwards.
use actix_web::cookie::time;
use actix_web::http::header;
use actix_web::web::{Data, Form};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use super::{Anyone, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::texts;
use crate::web::cookies::{LANGUAGE, new_cookie};
use crate::web::doors::{Doors, post};
use crate::web::frames::{is_framed, set_cookie};
use crate::web::{host, own_path, see_other};

const DAYS: i64 = 365;

pub fn routes(doors: &mut Doors) {
    doors.route("/language", post().to(choose));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct LanguageChoice {
    language: String,
}

async fn choose(
    app: Data<App>,
    Anyone(viewer): Anyone,
    req: HttpRequest,
    Form(wanted): Form<LanguageChoice>,
) -> Result<HttpResponse> {
    let header = |name| req.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let locale = texts::chosen(&wanted.language, header(header::ACCEPT_LANGUAGE)).ok_or(Error::NotFound)?;
    let mut response = see_other(own_path(&page_before(&host::own_origin(&req, &app), header(header::REFERER))));
    remember(&app, &mut response, locale.clone(), is_framed(&req))?;
    if let Some(viewer) = viewer {
        app.db.write(move |conn| store::set_locale(conn, viewer.id, &locale)).await?;
    }
    Ok(response)
}

/// Keeps a language in the browser.
pub fn remember(app: &App, response: &mut HttpResponse, locale: String, is_framed: bool) -> Result<()> {
    set_cookie(response, &new_cookie(app, LANGUAGE, locale, time::Duration::days(DAYS)), is_framed)
}

/// Where they chose it. A page that only a form leads to is not opened again.
fn page_before(origin: &str, referer: &str) -> String {
    referer.strip_prefix(origin).unwrap_or_default().to_owned()
}
