//! A shop hands over a customer who is signed in there: a short-lived JWT, used once.
use jsonwebtoken::{Algorithm, DecodingKey, Validation, dangerous};
use serde::Deserialize;

use super::sign_in::{BrowserAt, start_session};
use crate::accounts::model::fold_address;
use crate::accounts::store::{self, NewAccount};
use crate::accounts::{Proof, Role, Viewer};
use crate::app::App;
use crate::audit::{self, SignInMethod};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::config::{Handover, HandoverAlgorithm};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId};
use crate::jobs::{self, Job};
use crate::texts;
use crate::web::{Visitor, encoded, form, own_path};

const LONGEST_SECONDS: i64 = 300;
const LONGEST_NAME: usize = 100;
const LONGEST_ADDRESS: usize = 254;
const LONGEST_PAGE: usize = 500;

/// What the shop says (RFC 7519): `iss`, `aud`, `exp`, `jti`, and who it is.
#[derive(Debug, Clone, Deserialize)]
pub struct Claims {
    exp: i64,
    /// Not before.
    #[serde(default)]
    nbf: Option<i64>,
    jti: String,
    email: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    locale: String,
    /// The page in the shop from which the customer came.
    #[serde(default)]
    page: String,
    /// The page of ours to which they go; none: the form of a new question.
    #[serde(default)]
    next: String,
    /// What is filled in there.
    #[serde(default)]
    order: String,
    #[serde(default)]
    topic: String,
}

/// A customer that a shop has handed over, and the result.
#[derive(Debug, Clone)]
pub struct HandedOver {
    pub outcome: Outcome,
    /// The page of ours to which they go.
    pub to: String,
}

/// The result of a hand-over.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// A new session; its token.
    SignedIn(String),
    /// The customer is signed in already, with stronger proof than the shop's word.
    Present,
    /// Someone else is signed in here, and must confirm that the customer of this address takes their place.
    Replaces(String),
}

/// The browser that makes the request.
#[derive(Debug, Clone)]
pub struct AtDoor {
    pub visitor: Visitor,
    /// Who is signed in there.
    pub present: Option<Viewer>,
    /// Have they confirmed that the customer may take their place?
    pub is_confirmed: bool,
}

#[derive(Deserialize)]
struct Issuer {
    iss: String,
}

/// Signs in the customer that the token names, in a session that shows only the shop's own brand.
///
/// `Invalid` says what is wrong with the token, for the shop's developer; `Conflict`: it was used before.
pub async fn hand_over(app: &App, token: &str, door: AtDoor) -> Result<HandedOver> {
    let shop = shop_of(app, token)?;
    let (now, slug) = (app.now(), shop.brand.clone());
    let origin = door.visitor.origin.clone();
    let ours: Vec<String> =
        std::iter::once(app.config.public_url()).chain(origin.site().map(|site| site.origin.clone())).collect();
    let (claims, expires_at) = verified_hand_over(shop, &ours, token, now)?;
    if !form::is_address(&claims.email) || claims.email.len() > LONGEST_ADDRESS {
        return refuse("email is not an address");
    }
    let to = goal(shop, &claims);
    let (context, browser) = (door.visitor.audit(now), door.visitor.browser);
    let present = door.present;
    // Two shops may use the same ids.
    let jti = format!("{} {}", shop.issuer, claims.jti);
    let outcome = app
        .db
        .write(move |conn| {
            let brand = brands::store::by_slug_at(conn, &origin, &slug)?;
            let owner = store::owner(conn, &fold_address(&claims.email))?.map(|owner| owner.id);
            let other = present.as_ref().filter(|present| Some(present.id) != owner);
            if other.is_some() && !door.is_confirmed {
                return Ok(Outcome::Replaces(claims.email));
            }
            store::use_token_once(conn, &jti, expires_at)?;
            if present.is_some_and(|present| Some(present.id) == owner && present.only_brand.is_none()) {
                return Ok(Outcome::Present);
            }
            let account = account_of(conn, now, &claims, &brand)?;
            audit::signed_in(conn, &context, account, SignInMethod::Handover)?;
            start(conn, now, account, brand.id, BrowserAt::of(&origin, &browser)).map(Outcome::SignedIn)
        })
        .await?;
    Ok(HandedOver { outcome, to })
}

/// The page that the shop names, or the form with what it fills in.
fn goal(shop: &Handover, claims: &Claims) -> String {
    if own_path(&claims.next) != "/" {
        return own_path(&claims.next).chars().take(LONGEST_PAGE).collect();
    }
    let mut to = format!("/tickets/new?brand={}", shop.brand);
    for (name, value) in [("page", &claims.page), ("topic", &claims.topic), ("order", &claims.order)] {
        let value: String = value.chars().take(LONGEST_PAGE).collect();
        if !value.is_empty() {
            to.extend(["&", name, "=", encoded(&value).as_str()]);
        }
    }
    to
}

/// The slug of the brand whose shop the unverified token names: where a customer goes back to if it is refused.
pub fn brand_of_refused(app: &App, token: &str) -> Option<String> {
    shop_of(app, token).ok().map(|shop| shop.brand.clone())
}

fn start(conn: &mut Conn, now: Time, account: AccountId, brand: BrandId, browser: BrowserAt<'_>) -> Result<String> {
    jobs::enqueue(conn, now, Job::AdoptTickets(account))?;
    start_session(conn, now, account, Some(brand), browser)
}

/// The shop that the unverified token claims to come from: only to pick the key with which it is verified.
fn shop_of<'a>(app: &'a App, token: &str) -> Result<&'a Handover> {
    let Ok(unverified) = dangerous::insecure_decode::<Issuer>(token) else { return refuse("it is not a JWT") };
    let issuer = unverified.claims.iss;
    app.config
        .handover
        .iter()
        .find(|shop| shop.issuer == issuer)
        .map_or_else(|| refuse("iss is not a shop that is set up here"), Ok)
}

/// What the token says and when it ends, if the shop signed it for us and it is valid now.
pub fn verified_hand_over(shop: &Handover, audience: &[String], token: &str, now: Time) -> Result<(Claims, Time)> {
    let claims = checked(shop, audience, token)?;
    let expires_at = expiry(&claims, now)?;
    Ok((claims, expires_at))
}

fn checked(shop: &Handover, audience: &[String], token: &str) -> Result<Claims> {
    let key = shop.key_bytes()?;
    let (algorithm, key) = match shop.algorithm {
        HandoverAlgorithm::HS256 => (Algorithm::HS256, Ok(DecodingKey::from_secret(&key))),
        HandoverAlgorithm::RS256 => (Algorithm::RS256, DecodingKey::from_rsa_pem(&key)),
        HandoverAlgorithm::EdDSA => (Algorithm::EdDSA, DecodingKey::from_ed_pem(&key)),
    };
    let key = key.map_err(|e| Error::internal("read the shop's key", e))?;
    let mut rules = Validation::new(algorithm);
    rules.set_issuer(&[&shop.issuer]);
    rules.set_audience(audience);
    rules.set_required_spec_claims(&["iss", "aud", "exp"]);
    // Our own clock decides, see `expiry`.
    rules.validate_exp = false;
    // RFC 7515 section 4.1.11: a critical extension that we do not know makes the token invalid. We know none.
    if jsonwebtoken::decode_header(token).is_ok_and(|header| header.crit.is_some()) {
        return refuse("crit names what is not known here");
    }
    match jsonwebtoken::decode::<Claims>(token, &key, &rules) {
        Ok(data) => Ok(data.claims),
        Err(e) => refuse(&e.to_string()),
    }
}

fn expiry(claims: &Claims, now: Time) -> Result<Time> {
    let left = claims.exp.saturating_sub(now.utc().timestamp());
    if left <= 0 {
        return refuse("it has expired");
    }
    if left > LONGEST_SECONDS {
        return refuse("exp is more than five minutes away");
    }
    if claims.nbf.is_some_and(|begin| begin > now.utc().timestamp()) {
        return refuse("nbf is in the future");
    }
    if claims.jti.is_empty() || claims.jti.len() > 200 {
        return refuse("jti is missing or too long");
    }
    Ok(now.plus(chrono::Duration::seconds(left)))
}

fn account_of(conn: &mut Conn, now: Time, claims: &Claims, brand: &Brand) -> Result<AccountId> {
    let address = fold_address(&claims.email);
    if let Some(owner) = store::owner(conn, &address)? {
        // A shop vouches for its customers, never for staff.
        let is_customer = owner.role == Role::Customer && owner.disabled_at.is_none();
        return if is_customer { Ok(owner.id) } else { Err(Error::Forbidden) };
    }
    let wish = if claims.locale.is_empty() { brand.own_language() } else { &claims.locale };
    let name: String = claims.name.trim().chars().take(LONGEST_NAME).collect();
    // Only languages that we know are stored: anything else would put the shop's own text into our pages.
    let locale = texts::locale(wish).unwrap_or_else(|| brand.fallback_language().to_owned());
    let new = NewAccount { role: Role::Customer, name: &name, locale: &locale, password_hash: None };
    let account = store::insert(conn, now, &new)?;
    store::set_brand(conn, account, brand.id)?;
    store::prove_address_by(conn, now, account, (&address, Proof::Handover))?;
    Ok(account)
}

/// The customer cannot fix it; the reason goes to the log, for the operator of the shop.
fn refuse<T>(why: &str) -> Result<T> {
    tracing::warn!(why, "a shop's hand-over was refused");
    Err(Error::Refused("problem-handover"))
}
