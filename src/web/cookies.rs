//! Our cookies: bound to this host, and closed to scripts and other sites.
use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::web;

use crate::app::App;
use crate::keys;

/// The cookie by which a browser that has signed in before is known.
pub const BROWSER: &str = "svar_browser";

/// The hash of the cookie of a browser that has signed in before.
pub fn known_browser(req: &HttpRequest) -> Option<String> {
    cookie(req, BROWSER).map(|token| keys::token_hash(&token))
}

/// The cookie with the language that someone chose.
pub const LANGUAGE: &str = "svar_language";

/// The locale that someone chose in this browser.
pub fn chosen_language(req: &HttpRequest) -> Option<String> {
    cookie(req, LANGUAGE)
}

/// The value of a cookie of ours.
pub fn cookie(req: &HttpRequest, name: &str) -> Option<String> {
    let app = req.app_data::<web::Data<App>>()?;
    Some(req.cookie(&cookie_name(app, name))?.value().to_owned())
}

/// A cookie that scripts cannot read and other sites do not send along.
pub fn new_cookie(app: &App, name: &str, token: String, lasts: time::Duration) -> Cookie<'static> {
    Cookie::build(cookie_name(app, name), token)
        .path("/")
        .http_only(true)
        .secure(app.is_https())
        .same_site(SameSite::Lax)
        .max_age(lasts)
        .finish()
}

/// `__Host-` binds the cookie to this host over https; browsers refuse it on the plain http of a demo.
pub fn cookie_name(app: &App, name: &str) -> String {
    if app.is_https() { format!("__Host-{name}") } else { name.to_owned() }
}
