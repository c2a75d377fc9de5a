//! Far-reaching actions ask again who is there: the form waits on a page, and continues once the person has proven it.
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};

use super::proof::{self, Proved};
use super::sign_in::home;
use crate::accounts::actions::{self, Issuer, Request};
use crate::accounts::forms::Waiting;
use crate::accounts::second_factor::{self, Factors};
use crate::accounts::{Anyone, Viewer, store, views};
use crate::app::App;
use crate::config::{Oidc, Serves};
use crate::error::{Error, Result};
use crate::policy::Rank;
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, pairs};
use crate::web::{Visitor, invalid, ok, own_path, page, see_other};

/// The routes that ask again, and for which rank: the route's own guard refuses everyone else.
const SENSITIVE: &[(Method, &str, Option<Rank>)] = &[
    (Method::POST, "/account/password", None),
    (Method::POST, "/account/addresses", None),
    (Method::POST, "/account/addresses/{id}/removal", None),
    (Method::POST, "/account/data", None),
    (Method::POST, "/account/deletion", None),
    (Method::POST, "/account/second-factor/app", None),
    (Method::POST, "/account/second-factor/app/confirmation", None),
    (Method::POST, "/account/second-factor/app/removal", None),
    (Method::POST, "/account/second-factor/codes", None),
    (Method::POST, "/account/second-factor/passkeys", None),
    (Method::POST, "/account/second-factor/passkeys/{id}", None),
    (Method::POST, "/account/second-factor/passkeys/{id}/removal", None),
    (Method::POST, "/admin/people", Some(Rank::Admin)),
    (Method::POST, "/admin/people/{id}/second-factor/removal", Some(Rank::Admin)),
    (Method::POST, "/admin/people/{id}/identities/removal", Some(Rank::Admin)),
    (Method::POST, "/admin/people/{id}/sessions/end", Some(Rank::Admin)),
    (Method::POST, "/admin/sign-in", Some(Rank::Admin)),
    (Method::POST, "/admin/keys", Some(Rank::Admin)),
    (Method::POST, "/admin/keys/{id}/revocation", Some(Rank::Admin)),
    (Method::POST, "/admin/mailboxes", Some(Rank::Admin)),
    (Method::POST, "/desk/customers/{id}/erasure", Some(Rank::Lead)),
    (Method::GET, "/admin/audit.csv", Some(Rank::Admin)),
];

/// The one field of this page, apart from those of the proof; all others belong to the form that waits.
const ACTION: &str = "confirm_action";

pub fn routes(doors: &mut Doors) {
    doors
        .route("/account/confirmation", post().to(confirm))
        .route("/account/confirmation-link", post().to(mail_link))
        .route("/account/confirmed", get().to(confirmed));
}

/// Runs before every handler. A far-reaching request without a recent proof is kept on a page that asks for one; with a
/// proof in the form, or from a session that has been proven since, it continues.
pub async fn require(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Some(viewer) = unproven(&mut req).await? else {
        return Ok(next.call(req).await?.map_into_boxed_body());
    };
    let body = req.extract::<Bytes>().await?;
    let fields = pairs(&body);
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    // The form for a new password asks for the current one itself.
    let has_own_proof = req.path() == "/account/password" && !field("current").is_empty();
    if !has_own_proof {
        let action = req.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
        if let Some(response) = ask(req.request(), &viewer, &action, &fields).await? {
            return Ok(req.into_response(response));
        }
    }
    req.set_payload(Payload::Stream { payload: Box::pin(futures_util::stream::once(async { Ok(body) })) });
    Ok(next.call(req).await?.map_into_boxed_body())
}

/// The viewer, if a far-reaching action lacks a recent proof. Sessions for which a shop vouched are refused by the
/// handlers themselves.
async fn unproven(req: &mut ServiceRequest) -> Result<Option<Viewer>, actix_web::Error> {
    let pattern = req.match_pattern().unwrap_or_default();
    let sensitive = SENSITIVE.iter().find(|(method, path, _)| method == req.method() && *path == pattern);
    let Some((.., rank)) = sensitive else { return Ok(None) };
    let Some(now) = req.app_data::<Data<App>>().map(|app| app.now()) else { return Ok(None) };
    let Anyone(viewer) = req.extract::<Anyone>().await?;
    let asked = viewer.filter(|viewer| viewer.role.rank() >= *rank && viewer.only_brand.is_none());
    Ok(asked.filter(|viewer| !viewer.is_fresh(now)))
}

/// `None`: the fields of the proof show who sent the form, and the session counts as proven from now on.
async fn ask(
    req: &HttpRequest,
    viewer: &Viewer,
    action: &str,
    fields: &[(String, String)],
) -> Result<Option<HttpResponse>, actix_web::Error> {
    let Some(app) = req.app_data::<Data<App>>().cloned() else { return Ok(None) };
    let Ok(visitor) = Visitor::extract(req).await;
    let (status, problems) = match proof::prove(&app, &visitor, viewer, fields).await? {
        Proved::Yes => {
            // The viewer that was loaded before is out of date.
            req.extensions_mut().remove::<Viewer>();
            return Ok(None);
        }
        Proved::NotTried => (StatusCode::FORBIDDEN, Problems::default()),
        Proved::No(problems) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
    };
    let asked = asking(&app, viewer, (action, fields), false).await?;
    Ok(Some(page(status, views::confirm(viewer, &asked.waiting(), &problems))))
}

/// What the page shows.
struct Asking {
    action: String,
    fields: Vec<(String, String)>,
    has_password: bool,
    factors: Factors,
    providers: Vec<Oidc>,
    is_link_sent: bool,
}

impl Asking {
    fn waiting(&self) -> Waiting<'_> {
        Waiting {
            action: &self.action,
            sent_to: if is_download(&self.action) { "/account/confirmation" } else { &self.action },
            fields: &self.fields,
            has_password: self.has_password,
            factors: &self.factors,
            providers: &self.providers,
            is_link_sent: self.is_link_sent,
        }
    }
}

/// Does a link request it, and not a form?
fn is_download(action: &str) -> bool {
    let path = action.split('?').next();
    SENSITIVE.iter().any(|(method, pattern, _)| *method == Method::GET && path == Some(*pattern))
}

async fn asking(
    app: &App,
    viewer: &Viewer,
    (action, fields): (&str, &[(String, String)]),
    is_link_sent: bool,
) -> Result<Asking> {
    let id = viewer.id;
    let (has_password, factors) = app
        .db
        .read(move |conn| {
            Ok((store::find(conn, id)?.password_hash.is_some(), second_factor::store::factors(conn, id)?))
        })
        .await?;
    let is_own = |name: &str| name == ACTION || proof::FIELDS.contains(&name);
    let fields = fields.iter().filter(|(name, _)| !is_own(name)).cloned().collect();
    // A second factor proves more than the password, which a thief of the session may know.
    let has_password = has_password && !factors.any();
    let of_staff = |provider: &&Oidc| viewer.role.rank().is_some() && provider.serves() == Serves::Staff;
    let providers = app.config.oidc.iter().filter(of_staff).cloned().collect();
    Ok(Asking { action: action.to_owned(), fields, has_password, factors, providers, is_link_sent })
}

/// Mails the person a link: once they have followed it in this browser, the waiting form can continue.
async fn mail_link(app: Data<App>, viewer: Viewer, visitor: Visitor, body: Bytes) -> Result<HttpResponse> {
    let fields = pairs(&body);
    let action = fields.iter().find(|(name, _)| name == ACTION).map_or("", |(_, value)| value.as_str());
    let id = viewer.id;
    let address = app.db.read(move |conn| store::main_address(conn, id)).await?.ok_or(Error::Forbidden)?;
    app.limits.mail(visitor.ip, &address)?;
    let request = Request {
        address,
        locale: viewer.locale.clone(),
        next_page: "/account/confirmed".to_owned(),
        brand: viewer.shown_brand(),
    };
    let issuer = Issuer::new(&app);
    app.db.write(move |conn| actions::ask_for_sign_in(conn, &issuer, &request)).await?;
    let asked = asking(&app, &viewer, (own_path(action), &fields), true).await?;
    Ok(ok(views::confirm(&viewer, &asked.waiting(), &Problems::default())))
}

/// The page to which the mailed link leads: the form waits in another tab.
async fn confirmed(viewer: Viewer) -> HttpResponse {
    ok(views::confirmed(&viewer))
}

/// Proves the session for a request without a form: a download.
async fn confirm(app: Data<App>, viewer: Viewer, visitor: Visitor, body: Bytes) -> Result<HttpResponse> {
    let fields = pairs(&body);
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let action = own_path(field(ACTION));
    let go_on = || Ok(see_other(home(viewer.role, action)));
    if viewer.is_fresh(app.now()) {
        return go_on();
    }
    let problems = match proof::prove(&app, &visitor, &viewer, &fields).await? {
        Proved::Yes => return go_on(),
        Proved::NotTried => Problems::default(),
        Proved::No(problems) => problems,
    };
    let asked = asking(&app, &viewer, (action, &fields), false).await?;
    Ok(invalid(views::confirm(&viewer, &asked.waiting(), &problems)))
}
