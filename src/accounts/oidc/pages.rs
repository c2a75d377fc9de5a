//! HTTP handlers of `OpenID` sign-in: to the provider, back from it, and the question before a session is replaced.
use actix_web::http::header;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};

use super::provider::{self, Journey};
use super::{actions, views};
use crate::accounts::pages::{fresh, home};
use crate::accounts::second_factor::pages::{end_step_cookie, step_cookie, step_token};
use crate::accounts::store::{self, NewStep, StepPurpose};
use crate::accounts::{Account, AdminOfAll, Anyone, Viewer, session_cookie};
use crate::app::App;
use crate::audit::{self, AuditAction, Entry, SignInMethod, Subject, record};
use crate::config::Oidc;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::web::doors::{Doors, get, post};
use crate::web::{Visitor, ok, own_path, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/sign-in/provider/callback", get().to(come_back))
        .route("/sign-in/provider/confirmation", post().to(confirm))
        .route("/sign-in/provider/{name}", get().to(go))
        .route("/admin/people/{id}/identities/removal", post().to(unlink));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ProviderQuery {
    next: String,
}

/// What the provider sends back (RFC 6749, RFC 9207).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct CallbackQuery {
    code: String,
    state: String,
    iss: String,
    error: String,
}

/// Someone else is signed in here: who came back, and from where.
#[derive(Serialize, Deserialize)]
struct ReplacingSession {
    provider: String,
    next: String,
}

/// Sends the browser to the provider. A link, not a form: our pages let no form lead to other sites.
async fn go(
    app: Data<App>,
    visitor: Visitor,
    name: Path<String>,
    Query(wish): Query<ProviderQuery>,
) -> Result<HttpResponse> {
    app.limits.visitor(visitor.ip)?;
    let provider = named(&app, &name)?;
    let (url, journey) = provider::begin(&app, provider, own_path(&wish.next)).await?;
    let (now, state) = (app.now(), json(&journey)?);
    let step = NewStep { purpose: StepPurpose::Provider, account: None, state };
    let token = app.db.write(move |conn| store::insert_step(conn, now, &step)).await?;
    Ok(HttpResponse::SeeOther().insert_header((header::LOCATION, url)).cookie(step_cookie(&app, &token)).finish())
}

/// Comes back with a code, in the browser that left.
async fn come_back(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    req: HttpRequest,
    Query(home): Query<CallbackQuery>,
) -> Result<HttpResponse> {
    app.limits.visitor(visitor.ip)?;
    let journey = journey(&app, &req).await?;
    let provider = named(&app, &journey.provider)?;
    if home.state != journey.state || (!home.iss.is_empty() && home.iss != provider.issuer) {
        return Err(Error::Refused("problem-oidc"));
    }
    if !home.error.is_empty() || home.code.is_empty() {
        tracing::info!(provider = %provider.name, error = %home.error, "a provider returned an error");
        return Err(Error::Refused("problem-oidc-denied"));
    }
    let person = provider::finish(&app, provider, &journey, &home.code).await?;
    let (context, from) = (visitor.audit(app.now()), provider.clone());
    let account = app.db.write(move |conn| actions::account_of(conn, &context, &from, &person)).await;
    let account = match account {
        Ok(account) => account,
        Err(why) => {
            let context = visitor.audit(app.now());
            app.db.write(move |conn| audit::sign_in_failed(conn, &context, None, SignInMethod::Oidc)).await?;
            return Err(why);
        }
    };
    match viewer.filter(|viewer| viewer.id != account.id) {
        Some(other) => ask(&app, &other, &account, journey).await,
        None => sign_in(&app, provider, (&account, &journey.next), visitor).await,
    }
}

/// The journey that this browser began. It ends here, whether it succeeds or not.
async fn journey(app: &App, req: &HttpRequest) -> Result<Journey> {
    let token = step_token(req).ok_or(Error::Refused("problem-oidc"))?;
    let now = app.now();
    let state = app.db.write(move |conn| take(conn, now, StepPurpose::Provider, &token)).await?.state;
    serde_json::from_str(&state).map_err(|e| Error::internal("read a journey", e))
}

fn take(conn: &mut Conn, now: crate::clock::Time, purpose: StepPurpose, token: &str) -> Result<store::Step> {
    let step = store::step(conn, now, purpose, token).and_then(|step| store::end_step(conn, &step).map(|()| step));
    step.map_err(|e| if matches!(e, Error::NotFound) { Error::Refused("problem-oidc") } else { e })
}

async fn sign_in(
    app: &App,
    provider: &Oidc,
    (account, next): (&Account, &str),
    visitor: Visitor,
) -> Result<HttpResponse> {
    let (context, from, id) = (visitor.audit(app.now()), provider.clone(), account.id);
    let token = app.db.write(move |conn| actions::sign_in(conn, &context, &from, id, &visitor.browser)).await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((header::LOCATION, home(account.role, next)))
        .cookie(end_step_cookie(app))
        .cookie(session_cookie(app, &token))
        .finish())
}

/// A session is replaced only after a button is pressed.
async fn ask(app: &App, present: &Viewer, account: &Account, journey: Journey) -> Result<HttpResponse> {
    let state = json(&ReplacingSession { provider: journey.provider, next: journey.next })?;
    let step = NewStep { purpose: StepPurpose::ReplaceSession, account: Some(account.id), state };
    let now = app.now();
    let token = app.db.write(move |conn| store::insert_step(conn, now, &step)).await?;
    let mut response = ok(views::replace(present, &account.name));
    response.add_cookie(&step_cookie(app, &token)).map_err(|e| Error::internal("set a cookie", e))?;
    Ok(response)
}

/// The button: signs the present user out, and the other one in.
async fn confirm(app: Data<App>, Anyone(present): Anyone, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse> {
    let Some(token) = step_token(&req) else { return Ok(see_other("/sign-in")) };
    let now = app.now();
    let (waiting, account) = app
        .db
        .write(move |conn| {
            let step = take(conn, now, StepPurpose::ReplaceSession, &token)?;
            let waiting: ReplacingSession =
                serde_json::from_str(&step.state).map_err(|e| Error::internal("read a sign-in", e))?;
            if let Some(present) = present {
                record(conn, &present.audit(now), Entry::new(AuditAction::SignedOut, Subject::account(present.id)))?;
                store::end_session(conn, present.id, present.session)?;
            }
            Ok((waiting, still_here(conn, step.account_id)?))
        })
        .await?;
    let provider = named(&app, &waiting.provider)?;
    sign_in(&app, provider, (&account, &waiting.next), visitor).await
}

/// The colleague's account at the provider now belongs to someone else, or they have another one there.
async fn unlink(app: Data<App>, AdminOfAll(me): AdminOfAll, id: Path<AccountId>) -> Result<HttpResponse> {
    fresh(&app, &me)?;
    let context = me.audit(app.now());
    app.db.write(move |conn| actions::unlink(conn, &context, *id)).await?;
    Ok(see_other("/admin/people?saved=1"))
}

fn still_here(conn: &mut Conn, account: Option<AccountId>) -> Result<Account> {
    let account = store::find(conn, account.ok_or(Error::NotFound)?)?;
    if account.disabled_at.is_some() { Err(Error::Forbidden) } else { Ok(account) }
}

fn named<'a>(app: &'a App, name: &str) -> Result<&'a Oidc> {
    app.config.oidc.iter().find(|provider| provider.name == name).ok_or(Error::NotFound)
}

fn json(state: &impl Serialize) -> Result<String> {
    serde_json::to_string(state).map_err(|e| Error::internal("keep a sign-in", e))
}
