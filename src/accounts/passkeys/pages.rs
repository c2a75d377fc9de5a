//! HTTP handlers of passkeys: signing in with one, and managing one's own.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::Relying;
use super::actions::{self, PasskeyAnswer, PasskeyRequest};
use crate::accounts::oidc::sso;
use crate::accounts::pages::{fresh, home, signed_in};
use crate::accounts::second_factor::PATH;
use crate::accounts::{Viewer, actions as people, second_factor};
use crate::app::App;
use crate::audit::{self, SignInMethod};
use crate::error::{Error, ProblemJson, Result};
use crate::ids::PasskeyId;
use crate::plain;
use crate::web::doors::{Doors, post};
use crate::web::{Visitor, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/sign-in/passkey", post().to(sign_in))
        .route("/sign-in/passkey/options", post().to(ask_for_any))
        .route("/account/second-factor/passkeys", post().to(add))
        .route("/account/second-factor/passkeys/options", post().to(ask_for_new))
        .route("/account/second-factor/passkeys/{id}", post().to(rename))
        .route("/account/second-factor/passkeys/{id}/removal", post().to(remove));
}

/// What the script sends with a form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PasskeyForm {
    ceremony: String,
    credential: String,
    name: String,
    next: String,
}

impl PasskeyForm {
    fn answer(&self) -> PasskeyAnswer {
        PasskeyAnswer { token: self.ceremony.clone(), credential: self.credential.clone() }
    }
}

fn relying(app: &App) -> Result<Relying> {
    Relying::of(&app.config).ok_or(Error::Refused("problem-passkey-host"))
}

/// What the script hands to the browser.
fn asked(asked: &PasskeyRequest) -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "ceremony": asked.token, "publicKey": asked.options }))
}

async fn ask_for_any(app: Data<App>, visitor: Visitor) -> Result<HttpResponse, ProblemJson> {
    app.limits.visitor(visitor.ip)?;
    let (now, relying) = (app.now(), relying(&app)?);
    Ok(asked(&app.db.write(move |conn| actions::ask_for_any(conn, now, &relying)).await?))
}

/// A passkey is two factors in one: no password before it, no code after it.
async fn sign_in(app: Data<App>, visitor: Visitor, Form(given): Form<PasskeyForm>) -> Result<HttpResponse> {
    app.limits.visitor(visitor.ip)?;
    let (context, relying, answer) = (visitor.audit(app.now()), relying(&app)?, given.answer());
    let (tried, config) = (context.clone(), app.config.clone());
    let done = app
        .db
        .write(move |conn| {
            let account = actions::prove(conn, context.at, &relying, &answer)?;
            sso::may_enter(conn, &config, account.id)?;
            audit::signed_in(conn, &context, account.id, SignInMethod::Passkey)?;
            let token = people::start_session(conn, context.at, account.id, None, visitor.browser.as_str())?;
            Ok((token, account.role))
        })
        .await;
    match done {
        Ok((token, role)) => Ok(signed_in(&app, &token, home(role, &given.next))),
        Err(why) => {
            app.db.write(move |conn| audit::sign_in_failed(conn, &tried, None, SignInMethod::Passkey)).await?;
            Err(why)
        }
    }
}

async fn ask_for_new(app: Data<App>, viewer: Viewer) -> Result<HttpResponse, ProblemJson> {
    fresh(&app, &viewer)?;
    let (now, relying) = (app.now(), relying(&app)?);
    Ok(asked(&app.db.write(move |conn| actions::ask_for_new(conn, now, &relying, &viewer)).await?))
}

async fn add(app: Data<App>, viewer: Viewer, visitor: Visitor, Form(given): Form<PasskeyForm>) -> Result<HttpResponse> {
    fresh(&app, &viewer)?;
    // The browser was not asked, because the person had to prove who they are first: it can be asked now.
    if given.credential.is_empty() {
        return Ok(see_other(PATH));
    }
    let name = named(&given.name).unwrap_or_else(|| visitor.browser.clone());
    let (context, relying, answer) = (viewer.audit(app.now()), relying(&app)?, given.answer());
    let codes = app
        .db
        .write(move |conn| {
            let codes = actions::add(conn, &context, &relying, &name, &answer)?;
            let me = context.actor.account().ok_or(Error::SignIn)?;
            second_factor::told(conn, &context, me, &visitor.browser)?;
            Ok(codes)
        })
        .await?;
    if codes.is_empty() {
        return Ok(see_other(&format!("{PATH}?saved=1")));
    }
    Ok(ok(second_factor::views::codes(&viewer, &codes)))
}

fn named(name: &str) -> Option<String> {
    let name: String = plain::line(name).chars().take(60).collect();
    (!name.is_empty()).then_some(name)
}

async fn rename(
    app: Data<App>,
    viewer: Viewer,
    id: Path<PasskeyId>,
    Form(given): Form<PasskeyForm>,
) -> Result<HttpResponse> {
    fresh(&app, &viewer)?;
    let name = named(&given.name).ok_or(Error::Refused("problem-name"))?;
    let context = viewer.audit(app.now());
    app.db.write(move |conn| actions::rename(conn, &context, viewer.id, (*id, &name))).await?;
    Ok(see_other(&format!("{PATH}?saved=1")))
}

async fn remove(app: Data<App>, viewer: Viewer, visitor: Visitor, id: Path<PasskeyId>) -> Result<HttpResponse> {
    fresh(&app, &viewer)?;
    let context = viewer.audit(app.now());
    app.db
        .write(move |conn| {
            actions::remove(conn, &context, viewer.id, *id)?;
            second_factor::told(conn, &context, viewer.id, &visitor.browser)
        })
        .await?;
    Ok(see_other(&format!("{PATH}?saved=1")))
}
