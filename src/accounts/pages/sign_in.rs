//! Signing in with a password or by a mailed link, and signing out.
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};

use super::{asked_at, entrance};
use crate::accounts::actions::{self, Issuer, Request};
use crate::accounts::forms::SignIn;
use crate::accounts::second_factor::{self, Arrival};
use crate::accounts::views::Entrance;
use crate::accounts::{Anyone, Role, end_cookie, session_cookie, store, views};
use crate::app::App;
use crate::audit::{AuditAction, Entry, SignInMethod, Subject, record};
use crate::error::Result;
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, is_address};
use crate::web::{Visitor, invalid, ok, own_path, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/sign-in", get().to(show))
        .route("/sign-in", post().to(sign_in))
        .route("/sign-out", post().to(sign_out));
}

async fn show(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    Query(draft): Query<SignIn>,
) -> Result<HttpResponse> {
    // A session for which a shop vouched can become one of the customer's own.
    if let Some(viewer) = viewer.filter(|viewer| viewer.only_brand.is_none()) {
        return Ok(see_other(home(viewer.role, &draft.next)));
    }
    let at = at(&app, &visitor, &draft).await?;
    Ok(ok(views::sign_in(&at, &draft, &app.config.oidc, &Problems::default())))
}

async fn at(app: &App, visitor: &Visitor, draft: &SignIn) -> Result<Entrance> {
    entrance(app, visitor, asked_at(app, visitor, &draft.brand, &draft.next).await?).await
}

async fn sign_in(app: Data<App>, visitor: Visitor, Form(draft): Form<SignIn>) -> Result<HttpResponse> {
    let t = visitor.texts;
    if !is_address(draft.email.trim()) {
        let problems = Problems::one("email", t.say("problem-address"));
        return Ok(invalid(views::sign_in(&at(&app, &visitor, &draft).await?, &draft, &app.config.oidc, &problems)));
    }
    if draft.by == "link" || draft.password.is_empty() {
        return mail_link(&app, &visitor, draft).await;
    }
    let found = actions::check_password(&app, &visitor, &draft.email, draft.password.clone()).await?;
    let Some(account) = found else {
        let problems = Problems::one("password", t.say("problem-sign-in"));
        return Ok(invalid(views::sign_in(&at(&app, &visitor, &draft).await?, &draft, &app.config.oidc, &problems)));
    };
    let (context, to) = (visitor.audit(app.now()), home(account.role, &draft.next).to_owned());
    let arrival = Arrival { account: account.id, method: SignInMethod::Password, browser: visitor.browser, to };
    let config = app.config.clone();
    let entered = app.db.write(move |conn| second_factor::enter(conn, &config, &context, arrival)).await?;
    Ok(second_factor::pages::entered(&app, &entered))
}

async fn mail_link(app: &App, visitor: &Visitor, draft: SignIn) -> Result<HttpResponse> {
    let address = crate::plain::address(&draft.email);
    app.limits.mail(visitor.ip, &address)?;
    let request = Request {
        address: address.clone(),
        locale: visitor.own_locale(),
        next_page: own_path(&draft.next).to_owned(),
        brand: asked_at(app, visitor, &draft.brand, &draft.next).await?,
    };
    let at = entrance(app, visitor, request.brand).await?;
    let issuer = Issuer::new(app);
    app.db.write(move |conn| actions::ask_for_sign_in(conn, &issuer, &request)).await?;
    Ok(ok(views::link_sent(&at, &address)))
}

async fn sign_out(app: Data<App>, Anyone(viewer): Anyone, _req: HttpRequest) -> Result<HttpResponse> {
    if let Some(viewer) = viewer {
        let context = viewer.audit(app.now());
        app.db
            .write(move |conn| {
                record(conn, &context, Entry::new(AuditAction::SignedOut, Subject::account(viewer.id)))?;
                store::end_session(conn, viewer.id, viewer.session)
            })
            .await?;
    }
    let mut response = see_other("/sign-in");
    // Drafts and pages that this browser stores belong to the account, not to the next person.
    response
        .headers_mut()
        .insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));
    response.add_cookie(&end_cookie(&app)).map_err(|e| crate::error::Error::internal("end the session", e))?;
    Ok(response)
}

/// The page they wanted, or else the start page of their role.
pub(in crate::accounts) fn home(role: Role, next: &str) -> &str {
    match (own_path(next), role) {
        ("/", Role::Customer) => "/tickets",
        ("/", _) => "/desk",
        (next, _) => next,
    }
}

/// 303 with the session's cookie.
pub(in crate::accounts) fn signed_in(app: &App, token: &str, to: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((actix_web::http::header::LOCATION, to))
        .cookie(session_cookie(app, token))
        .finish()
}
