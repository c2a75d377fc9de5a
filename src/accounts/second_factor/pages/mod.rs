//! HTTP handlers of the second factor: the code at sign-in, one's own factors, and the admin's setting.
mod code;
mod own;
mod reset;

use actix_web::cookie::{Cookie, time};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};

use super::Entered;
use crate::accounts::session_cookie;
use crate::app::App;
use crate::web::cookies;
use crate::web::doors::Doors;

/// The cookie of a browser whose sign-in is not finished.
const STEP: &str = "svar-step";

pub fn routes(doors: &mut Doors) {
    doors.configure(code::routes).configure(own::routes).configure(reset::routes);
}

/// Continues after a first proof: to where the visitor was going, or to the page that asks for a code.
pub fn entered(app: &App, entered: &Entered) -> HttpResponse {
    let (cookie, to) = match entered {
        Entered::SignedIn { token, to } => (session_cookie(app, token), to.as_str()),
        Entered::AsksFactor { token } => (step_cookie(app, token), "/sign-in/code"),
    };
    HttpResponse::SeeOther().insert_header((header::LOCATION, to)).cookie(cookie).finish()
}

/// The cookie for an unfinished sign-in.
pub(in crate::accounts) fn step_cookie(app: &App, token: &str) -> Cookie<'static> {
    cookies::new_cookie(app, STEP, token.to_owned(), time::Duration::minutes(10))
}

pub(in crate::accounts) fn end_step_cookie(app: &App) -> Cookie<'static> {
    let mut cookie = step_cookie(app, "");
    cookie.make_removal();
    cookie
}

pub(in crate::accounts) fn step_token(req: &HttpRequest) -> Option<String> {
    cookies::cookie(req, STEP)
}
