//! The guards: a handler that names one cannot run without the right person. A handler that names none is public.
use actix_web::cookie::{Cookie, time};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, dev::Payload, web};
use futures_util::future::LocalBoxFuture;
use std::sync::atomic::Ordering;

use super::actions::{self, Machine};
use super::{given_name, oidc, second_factor, store};
use crate::app::App;
use crate::audit::Origin;
use crate::clock::Time;
use crate::config::{Config, MailTransport};
use crate::db::Conn;
use crate::error::{Error, ProblemJson, Result};
use crate::installation;
use crate::keys;
use crate::policy::{Action, Rank, Resource, Role, Scope};
use crate::tickets::references;
use crate::viewer::{SetupState, Viewer};
use crate::web::cookies::{cookie, cookie_name, new_cookie};
use crate::web::doors::{Admit, Need, Parameter};

/// The cookie that keeps a browser signed in.
const SESSION: &str = "svar";

impl Viewer {
    /// The name by which they may be greeted, if it is certain.
    pub fn given_name(&self) -> Option<String> {
        given_name(&self.name, "")
    }
}

/// A signed-in customer.
#[derive(Debug)]
pub struct Customer(pub Viewer);
/// A member of staff: agent, lead or admin.
#[derive(Debug)]
pub struct Agent(pub Viewer);
/// A lead or an admin.
#[derive(Debug)]
pub struct Lead(pub Viewer);
/// An admin, who may be bound to some brands: the policy says what they set up.
#[derive(Debug)]
pub struct Admin(pub Viewer);
/// An admin who is not bound to any brand: for what all brands share.
#[derive(Debug)]
pub struct AdminOfAll(pub Viewer);
/// Anyone; with the viewer, if signed in.
#[derive(Debug)]
pub struct Anyone(pub Option<Viewer>);

/// A machine whose key may hand in mail.
#[derive(Debug)]
pub struct MailKey(pub Machine);
/// A machine whose key may hand in orders.
#[derive(Debug)]
pub struct OrdersKey(pub Machine);

macro_rules! guard {
    ($name:ident, $need:expr) => {
        impl Parameter for $name {
            const NEED: Need = $need;
        }
        impl FromRequest for $name {
            type Error = Error;
            type Future = LocalBoxFuture<'static, Result<Self>>;
            fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
                let (viewer, path) = (viewer(req), req.path().to_owned());
                Box::pin(async move {
                    let viewer = viewer.await?.ok_or(Error::SignIn)?;
                    allowed(&viewer, $need, &path).map(|()| Self(viewer))
                })
            }
        }
    };
}

guard!(Customer, Need::Customer);
guard!(Agent, Need::Agent);
guard!(Lead, Need::Lead);
guard!(Admin, Need::Admin);
guard!(AdminOfAll, Need::AdminOfAll);

macro_rules! key {
    ($name:ident, $scope:expr) => {
        impl Parameter for $name {
            const NEED: Need = Need::Key($scope);
        }
        impl FromRequest for $name {
            type Error = ProblemJson;
            type Future = LocalBoxFuture<'static, Result<Self, ProblemJson>>;
            fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
                let req = req.clone();
                Box::pin(async move { machine(&req, $scope).await.map(Self).map_err(ProblemJson) })
            }
        }
    };
}

key!(MailKey, Scope::Mail);
key!(OrdersKey, Scope::Orders);

/// May this visitor come in? Asked before anything else of the request is read; the guards that the handler names reuse
/// the answer.
pub const ADMIT: Admit = Admit(|req, need| {
    let req = req.clone();
    Box::pin(async move {
        match need {
            Need::Nothing => Ok(()),
            Need::Key(scope) => machine(&req, scope).await.map(drop).map_err(|e| ProblemJson(e).into()),
            need => {
                let viewer = viewer(&req).await?.ok_or(Error::SignIn)?;
                Ok(allowed(&viewer, need, req.path())?)
            }
        }
    })
});

/// May this viewer use the route?
fn allowed(viewer: &Viewer, need: Need, path: &str) -> Result<()> {
    let least = match need {
        Need::Nothing | Need::Session => return Ok(()),
        Need::Customer if viewer.role == Role::Customer => return Ok(()),
        Need::Customer => return Err(Error::Elsewhere(desk_side(path))),
        Need::Agent => Rank::Agent,
        Need::Lead => Rank::Lead,
        Need::Admin => Rank::Admin,
        Need::AdminOfAll if viewer.allows(Action::Administer, Resource::default()) => return Ok(()),
        Need::Key(_) | Need::AdminOfAll => return Err(Error::Forbidden),
    };
    if viewer.role.rank() >= Some(least) { Ok(()) } else { Err(Error::Forbidden) }
}

/// The machine whose key this is, if the key has the requested scope.
async fn machine(req: &HttpRequest, scope: Scope) -> Result<Machine> {
    let known = req.extensions().get::<Machine>().cloned();
    let machine = match (known, req.app_data::<web::Data<App>>()) {
        (Some(machine), _) => machine,
        (None, Some(app)) => actions::machine(app, req, scope).await?,
        (None, None) => return Err(Error::SignIn),
    };
    if machine.key.scope != scope {
        return Err(Error::Forbidden);
    }
    req.extensions_mut().insert(machine.clone());
    Ok(machine)
}

/// The desk page for what customers see at `path`: a link that a customer passed on still leads staff to the ticket.
fn desk_side(path: &str) -> String {
    let reference = path.strip_prefix("/tickets/").and_then(|rest| rest.split('/').next());
    match reference.filter(|reference| references::is_reference(reference)) {
        Some(reference) => format!("/desk/tickets/{reference}"),
        None => "/desk".to_owned(),
    }
}

impl Parameter for Viewer {
    const NEED: Need = Need::Session;
}

impl Parameter for Anyone {}

impl FromRequest for Viewer {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let viewer = viewer(req);
        Box::pin(async move { viewer.await?.ok_or(Error::SignIn) })
    }
}

impl FromRequest for Anyone {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let viewer = viewer(req);
        Box::pin(async move { viewer.await.map(Self) })
    }
}

fn viewer(req: &HttpRequest) -> LocalBoxFuture<'static, Result<Option<Viewer>>> {
    let (req, path) = (req.clone(), req.path().to_owned());
    let (token, app) = (session_token(&req), req.app_data::<web::Data<App>>().cloned());
    let origin = Origin::of(&req);
    Box::pin(async move {
        // `admit` has loaded the viewer already.
        let known = req.extensions().get::<Viewer>().cloned();
        if known.is_some() {
            return Ok(known);
        }
        let (Some(token), Some(app)) = (token, app) else { return Ok(None) };
        let (hash, now, config) = (keys::token_hash(&token), app.now(), app.config.clone());
        let (found, must_enrol) = app.db.read(move |conn| found(conn, &config, now, &hash)).await?;
        // A session is valid at the host where it began, and staff have none at that of a brand.
        let at = origin.site_brand();
        let found =
            found.filter(|(viewer, _)| viewer.at_brand == at && (at.is_none() || viewer.role == Role::Customer));
        if found.is_some() && must_enrol && !is_open_without_factor(&path) {
            return Err(Error::Elsewhere(second_factor::PATH.to_owned()));
        }
        if let Some((viewer, seen_at)) = &found
            && now.since(*seen_at) > seen_after(viewer.role)
        {
            let (id, role) = (viewer.session, viewer.role);
            app.db.write(move |conn| store::see_session(conn, now, id, role)).await?;
        }
        let setup = match &found {
            Some((viewer, _)) if viewer.role.rank().is_some() => setup_state(&app).await?,
            _ => SetupState::Finished,
        };
        let viewer = found.map(|(viewer, _)| {
            origin.belongs_to(viewer.id, viewer.role.rank().is_some());
            Viewer { origin, is_mail_paused: app.config.mail.paused, setup, ..viewer }
        });
        if let Some(viewer) = &viewer {
            req.extensions_mut().insert(viewer.clone());
        }
        Ok(viewer)
    })
}

/// Asked of the database until it is finished.
async fn setup_state(app: &App) -> Result<SetupState> {
    if !app.is_set_up.load(Ordering::Relaxed) {
        let is_finished = app.db.read(installation::setup).await?.setup_finished_at.is_some();
        app.is_set_up.store(is_finished, Ordering::Relaxed);
        if !is_finished {
            let sends = app.config.mail.transport == MailTransport::Smtp;
            return Ok(if sends { SetupState::Open } else { SetupState::OpenWithoutMail });
        }
    }
    Ok(SetupState::Finished)
}

/// After so long a session that is in use is noted again: not with each page, and often enough for how soon it ends.
fn seen_after(role: Role) -> chrono::Duration {
    if role == Role::Customer { chrono::Duration::hours(1) } else { chrono::Duration::minutes(10) }
}

/// Whose session it is, when they were last seen, and whether they must set up a second factor before anything else. A
/// provider asks for a second factor itself; if staff must sign in by a provider, their other sessions do not count.
fn found(conn: &mut Conn, config: &Config, now: Time, token_hash: &str) -> Result<(Option<(Viewer, Time)>, bool)> {
    let mut found = store::viewer(conn, now, token_hash)?;
    if let Some((viewer, _)) = found.as_mut().filter(|(viewer, _)| viewer.role.rank().is_some()) {
        viewer.unread = store::unread(conn, viewer)?;
    }
    let own = found.as_ref().filter(|(viewer, _)| viewer.role.rank().is_some() && viewer.provider.is_empty());
    let Some(id) = own.map(|(viewer, _)| viewer.id) else { return Ok((found, false)) };
    if config.sign_in.sso_only && !oidc::sso::is_named(conn, config, id)? {
        return Ok((None, false));
    }
    Ok((found, second_factor::must_enrol(conn, id)?))
}

/// Where staff who lack a required second factor may still go: to set one up, and to sign out.
fn is_open_without_factor(path: &str) -> bool {
    path.strip_prefix(second_factor::PATH).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        || path == "/sign-out"
        || path.starts_with("/account/confirm")
}

/// The token in the browser's cookie.
pub fn session_token(req: &HttpRequest) -> Option<String> {
    cookie(req, SESSION)
}

/// The token of a session that begins with this response.
pub(super) fn session_token_of(app: &App, response: &HttpResponse) -> Option<String> {
    let name = cookie_name(app, SESSION);
    let token = response.cookies().find(|cookie| cookie.name() == name)?.value().to_owned();
    (!token.is_empty()).then_some(token)
}

/// The cookie that keeps a browser signed in.
pub fn session_cookie(app: &App, token: &str) -> Cookie<'static> {
    new_cookie(app, SESSION, token.to_owned(), time::Duration::days(store::SESSION_DAYS))
}

/// The cookie that ends it.
pub fn end_cookie(app: &App) -> Cookie<'static> {
    let mut cookie = session_cookie(app, "");
    cookie.make_removal();
    cookie
}
