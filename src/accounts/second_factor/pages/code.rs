//! The second step of a sign-in: a code of the app, or a recovery code.
use actix_web::http::header;
use actix_web::web::{Data, Form};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use super::{end_step_cookie, step_token};
use crate::accounts::second_factor::actions::{self, CodeOutcome};
use crate::accounts::second_factor::{store as factors, views};
use crate::accounts::session_cookie;
use crate::accounts::store::{self, StepPurpose};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{Visitor, invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/sign-in/code", get().to(show)).route("/sign-in/code", post().to(check));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct CodeForm {
    code: String,
}

async fn show(app: Data<App>, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse> {
    let Some(token) = step_token(&req) else { return Ok(see_other("/sign-in")) };
    let now = app.now();
    match app.db.read(move |conn| load(conn, now, &token)).await {
        Ok((_, page)) => Ok(ok(views::code((visitor.texts, visitor.origin.site()), &page, &Problems::default()))),
        Err(Error::NotFound) => Ok(see_other("/sign-in")),
        Err(e) => Err(e),
    }
}

fn load(conn: &mut Conn, now: Time, token: &str) -> Result<(AccountId, views::CodePage)> {
    let step = store::step(conn, now, StepPurpose::SecondFactor, token)?;
    let account = step.account_id.ok_or(Error::NotFound)?;
    Ok((account, views::CodePage { to: actions::goal(&step)?, factors: factors::factors(conn, account)? }))
}

async fn check(
    app: Data<App>,
    visitor: Visitor,
    req: HttpRequest,
    Form(typed): Form<CodeForm>,
) -> Result<HttpResponse> {
    let Some(token) = step_token(&req) else { return Ok(see_other("/sign-in")) };
    let (now, keys, found) = (app.now(), app.keys.clone(), token.clone());
    app.limits.visitor(visitor.ip)?;
    let (account, page) = match app.db.read(move |conn| load(conn, now, &found)).await {
        Err(Error::NotFound) => return Err(Error::Refused("problem-code-over")),
        found => found?,
    };
    actions::limit(&app, &visitor, account).await?;
    let (t, context) = (visitor.texts, visitor.audit(now));
    match app.db.write(move |conn| actions::answer(conn, &keys, &context, &token, &typed.code)).await? {
        CodeOutcome::SignedIn { token, to } => Ok(HttpResponse::SeeOther()
            .insert_header((header::LOCATION, to))
            .cookie(end_step_cookie(&app))
            .cookie(session_cookie(&app, &token))
            .finish()),
        CodeOutcome::Wrong => {
            Ok(invalid(views::code((t, visitor.origin.site()), &page, &Problems::one("code", t.say("problem-code")))))
        }
        CodeOutcome::Over => Err(Error::Refused("problem-code-over")),
    }
}
