//! A one-time link is opened (which changes nothing: mail scanners open links too) and followed by a button.
use actix_web::web::{Data, Form, Path};
use actix_web::{FromRequest, HttpRequest, HttpResponse};

use super::entrance;
use super::password::{self, hash};
use super::sign_in::home;
use super::sign_up::BROWSER_COOKIE;
use crate::accounts::actions::{self, Start};
use crate::accounts::forms::{Asks, Follow};
use crate::accounts::second_factor::{self, Arrival};
use crate::accounts::{AccountChange, Anyone, Link, Purpose, Viewer, store, views};
use crate::app::App;
use crate::audit::{AuditAction, Entry, SignInMethod, Subject, record};
use crate::error::{Error, Result};
use crate::keys;
use crate::plain;
use crate::texts::Texts;
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, is_address};
use crate::web::{Visitor, cookies, invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/link/{token}", get().to(show)).route("/link/{token}", post().to(follow));
}

async fn show(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    req: HttpRequest,
    token: Path<String>,
) -> Result<HttpResponse> {
    let link = open(&app, &visitor, &token).await?;
    if link.purpose == Purpose::Prove {
        return Ok(ok(views::proving((visitor.texts, visitor.origin.site()), &link, viewer.as_ref(), &here(&token))));
    }
    let asks = asks(&app, &req, &link).await?;
    let at = entrance(&app, &visitor, link.brand_id).await?;
    Ok(ok(views::link(&at, &link, asks, &Follow::default(), &Problems::default())))
}

/// A person who opens the link of someone else's request must not give their address away: it is proven only in a
/// browser that is signed in to the account that asked, on a page that names it, and the link signs no one in.
async fn prove(app: &App, link: &Link, viewer: Option<Viewer>, visitor: &Visitor, token: &str) -> Result<HttpResponse> {
    let Some(me) = viewer.filter(|viewer| link.proves_own(viewer)) else {
        return Ok(invalid(views::proving((visitor.texts, visitor.origin.site()), link, None, &here(token))));
    };
    let (now, link, browser) = (app.now(), link.id, visitor.browser.clone());
    app.db
        .write(move |conn| {
            let address = actions::prove(conn, now, link, me.id)?;
            record(conn, &me.audit(now), Entry::new(AuditAction::AddressProven, Subject::account(me.id)))?;
            let changed = actions::Changed {
                account: me.id,
                kind: AccountChange::AddressAdded,
                detail: &address,
                browser: &browser,
            };
            actions::after_change(conn, now, &changed)
        })
        .await?;
    Ok(see_other("/account?saved=1"))
}

fn here(token: &str) -> String {
    format!("/link/{token}")
}

async fn follow(
    app: Data<App>,
    visitor: Visitor,
    req: HttpRequest,
    token: Path<String>,
    Form(draft): Form<Follow>,
) -> Result<HttpResponse> {
    let link = open(&app, &visitor, &token).await?;
    if link.purpose == Purpose::Prove {
        let Anyone(viewer) = Anyone::extract(&req).await?;
        return prove(&app, &link, viewer, &visitor, &token).await;
    }
    let asks = asks(&app, &req, &link).await?;
    if let Err(problems) = check(&app, visitor.texts, &link, asks, &draft).await? {
        let at = entrance(&app, &visitor, link.brand_id).await?;
        return Ok(invalid(views::link(&at, &link, asks, &draft, &problems)));
    }
    let start = Start { locale: visitor.own_locale(), ..start(&link, asks, draft).await? };
    let (now, context, browser) = (app.now(), visitor.audit(app.now()), visitor.browser);
    let config = app.config.clone();
    let entered = app
        .db
        .write(move |conn| {
            let followed = actions::follow(conn, now, link.id, &start).map_err(gone)?;
            let to = home(followed.role, &followed.next_page).to_owned();
            let arrival = Arrival { account: followed.account, method: SignInMethod::Link, browser, to };
            second_factor::enter(conn, &config, &context, arrival)
        })
        .await?;
    Ok(second_factor::pages::entered(&app, &entered))
}

/// The error for a link that no longer works, as its visitor sees it.
fn gone(error: Error) -> Error {
    if matches!(error, Error::NotFound) { Error::Refused("problem-link") } else { error }
}

async fn open(app: &App, visitor: &Visitor, token: &str) -> Result<Link> {
    app.limits.visitor(visitor.ip)?;
    match actions::open_link(app, token).await {
        // Links about a ticket have their own pages.
        Ok(link) if !matches!(link.purpose, Purpose::Claim | Purpose::Send) => Ok(link),
        Ok(_) | Err(Error::NotFound) => {
            actions::sign_in_refused(app, visitor, SignInMethod::Link).await?;
            Err(gone(Error::NotFound))
        }
        Err(e) => Err(e),
    }
}

/// A visitor who signed up in another browser chooses the password again: otherwise a stranger could sign up with
/// someone's address, and know the password once the owner opens the link.
async fn asks(app: &App, req: &HttpRequest, link: &Link) -> Result<Asks> {
    if link.purpose == Purpose::FirstAdmin {
        return Ok(Asks { name: true, email: true, password: true });
    }
    let address = link.address.clone();
    let has_account =
        link.account_id.is_some() || app.db.read(move |conn| store::owner(conn, &address)).await?.is_some();
    if has_account {
        return Ok(Asks::default());
    }
    let given = cookies::cookie(req, BROWSER_COOKIE).map(|token| keys::token_hash(&token));
    let is_same_browser = given.is_some() && given == link.browser_hash;
    Ok(match link.purpose {
        Purpose::SignUp => Asks { password: !is_same_browser, ..Asks::default() },
        _ => Asks { name: true, ..Asks::default() },
    })
}

async fn check(app: &App, t: Texts, link: &Link, asks: Asks, draft: &Follow) -> Result<Result<(), Problems>> {
    let mut problems = Problems::default();
    if asks.name && (plain::line(&draft.name).is_empty() || draft.name.chars().count() > 100) {
        problems.add("name", t.say("problem-name"));
    }
    if asks.email && !is_address(draft.email.trim()) {
        problems.add("email", t.say("problem-address"));
    }
    let own = vec![draft.name.clone(), draft.email.clone(), link.name.clone(), link.address.clone()];
    if asks.password
        && let Some(problem) = password::problem(app, t, &draft.password, link.role(), own).await?
    {
        problems.add("password", problem);
    }
    Ok(problems.or(()))
}

async fn start(link: &Link, asks: Asks, draft: Follow) -> Result<Start> {
    let password_hash = if asks.password { Some(hash(draft.password).await?) } else { link.password_hash.clone() };
    Ok(Start {
        name: draft.name.trim().to_owned(),
        address: draft.email.trim().to_owned(),
        password_hash,
        ..Start::default()
    })
}
