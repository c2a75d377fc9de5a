//! Making an account: nothing is shown or linked until the mailed link has been opened.
use actix_web::HttpResponse;
use actix_web::cookie::time;
use actix_web::web::{Data, Form, Query};

use super::{asked_at, entrance, password};
use crate::accounts::actions::{self, Issuer, Request, Start};
use crate::accounts::forms::SignUp;
use crate::accounts::{Role, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::keys::NewToken;
use crate::plain;
use crate::texts::Texts;
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, is_address};
use crate::web::{Visitor, cookies, invalid, ok, own_path};

/// This cookie identifies the browser that asked when the link is opened.
pub(super) const BROWSER_COOKIE: &str = "svar_start";

pub fn routes(doors: &mut Doors) {
    doors.route("/sign-up", get().to(show)).route("/sign-up", post().to(sign_up));
}

async fn show(app: Data<App>, visitor: Visitor, Query(draft): Query<SignUp>) -> Result<HttpResponse> {
    let at = entrance(&app, &visitor, asked_at(&app, &visitor, &draft.brand, &draft.next).await?).await?;
    Ok(ok(views::sign_up(&at, &draft, &Problems::default())))
}

async fn sign_up(app: Data<App>, visitor: Visitor, Form(draft): Form<SignUp>) -> Result<HttpResponse> {
    let brand = asked_at(&app, &visitor, &draft.brand, &draft.next).await?;
    let at = entrance(&app, &visitor, brand).await?;
    let t = at.texts;
    if let Err(problems) = check(&app, t, &draft).await? {
        return Ok(invalid(views::sign_up(&at, &draft, &problems)));
    }
    let address = crate::plain::address(&draft.email);
    app.limits.mail(visitor.ip, &address)?;
    let browser = NewToken::random().token;
    let hash = password::hash(draft.password.clone()).await?;
    let request = Request {
        address: address.clone(),
        locale: visitor.own_locale(),
        next_page: own_path(&draft.next).to_owned(),
        brand,
    };
    let start = Start {
        name: draft.name.trim().to_owned(),
        password_hash: Some(hash),
        browser_token: Some(browser.clone()),
        ..Start::default()
    };
    let issuer = Issuer::new(&app);
    app.db.write(move |conn| actions::ask_for_sign_up(conn, &issuer, &request, start)).await?;
    let mut response = ok(views::link_sent(&at, &address));
    let known = cookies::new_cookie(&app, BROWSER_COOKIE, browser, time::Duration::hours(2));
    response.add_cookie(&known).map_err(|e| Error::internal("set a cookie", e))?;
    Ok(response)
}

async fn check(app: &App, t: Texts, draft: &SignUp) -> Result<Result<(), Problems>> {
    let mut problems = Problems::default();
    if plain::line(&draft.name).is_empty() || draft.name.chars().count() > 100 {
        problems.add("name", t.say("problem-name"));
    }
    if !is_address(draft.email.trim()) {
        problems.add("email", t.say("problem-address"));
    }
    let own = vec![draft.name.clone(), draft.email.clone()];
    if let Some(problem) = password::problem(app, t, &draft.password, Role::Customer, own).await? {
        problems.add("password", problem);
    }
    Ok(problems.or(()))
}
