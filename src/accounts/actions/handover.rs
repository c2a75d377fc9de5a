//! A shop hands over a customer who is signed in there: a short-lived JWT, used once.
use jsonwebtoken::{Algorithm, DecodingKey, Validation, dangerous};
use serde::Deserialize;

use super::sign_in::start_session;
use crate::accounts::Role;
use crate::accounts::model::fold_address;
use crate::accounts::store::{self, NewAccount};
use crate::app::App;
use crate::audit::{self, SignInMethod};
use crate::brands;
use crate::clock::Time;
use crate::config::{Handover, HandoverAlgorithm};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId};
use crate::jobs::{self, Job};
use crate::web::{Visitor, form};

const LONGEST_SECONDS: i64 = 300;

/// What the shop says (RFC 7519): `iss`, `aud`, `exp`, `jti`, and who it is.
#[derive(Debug, Clone, Deserialize)]
struct Claims {
    exp: i64,
    jti: String,
    email: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    locale: String,
    /// The page in the shop from which the customer came.
    #[serde(default)]
    page: String,
}

/// A customer whom a shop has handed over.
#[derive(Debug, Clone)]
pub struct HandedOver {
    pub session_token: String,
    pub brand_slug: String,
    pub page: String,
}

#[derive(Deserialize)]
struct Issuer {
    iss: String,
}

/// Signs the customer in whom the token names, in a session that shows the shop's own brand alone.
///
/// `Invalid` says what is wrong with the token, for the shop's engineer; `Conflict` where it was used before.
pub async fn hand_over(app: &App, token: &str, visitor: Visitor) -> Result<HandedOver> {
    let shop = shop_of(app, token)?;
    let claims = checked(shop, &app.config.public_url(), token)?;
    let (now, slug) = (app.now(), shop.brand.clone());
    let expires_at = expiry(&claims, now)?;
    if !form::is_address(&claims.email) {
        return refuse("email is not an address");
    }
    let (page, context, browser) = (claims.page.clone(), visitor.audit(now), visitor.browser);
    // Two shops may count alike.
    let jti = format!("{} {}", shop.issuer, claims.jti);
    let session_token = app
        .db
        .write(move |conn| {
            let brand = brands::store::by_slug(conn, &slug)?;
            store::use_token_once(conn, &jti, expires_at)?;
            let account = account_of(conn, now, &claims, brand.own_language())?;
            audit::signed_in(conn, &context, account, SignInMethod::Handover)?;
            start(conn, now, account, brand.id, &browser)
        })
        .await?;
    Ok(HandedOver { session_token, brand_slug: shop.brand.clone(), page })
}

fn start(conn: &mut Conn, now: Time, account: AccountId, brand: BrandId, browser: &str) -> Result<String> {
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

fn checked(shop: &Handover, audience: &str, token: &str) -> Result<Claims> {
    let key = shop.key_bytes()?;
    let (algorithm, key) = match shop.algorithm {
        HandoverAlgorithm::HS256 => (Algorithm::HS256, Ok(DecodingKey::from_secret(&key))),
        HandoverAlgorithm::RS256 => (Algorithm::RS256, DecodingKey::from_rsa_pem(&key)),
        HandoverAlgorithm::EdDSA => (Algorithm::EdDSA, DecodingKey::from_ed_pem(&key)),
    };
    let key = key.map_err(|e| Error::internal("read the shop's key", e))?;
    let mut rules = Validation::new(algorithm);
    rules.set_issuer(&[&shop.issuer]);
    rules.set_audience(&[audience]);
    rules.set_required_spec_claims(&["iss", "aud", "exp"]);
    // The clock of the house decides, see `expiry`.
    rules.validate_exp = false;
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
    if claims.jti.is_empty() || claims.jti.len() > 200 {
        return refuse("jti is missing or too long");
    }
    Ok(now.plus(chrono::Duration::seconds(left)))
}

fn account_of(conn: &mut Conn, now: Time, claims: &Claims, language: &str) -> Result<AccountId> {
    let address = fold_address(&claims.email);
    if let Some(owner) = store::owner(conn, &address)? {
        // A shop vouches for its customers, never for those who work here.
        let is_customer = owner.role == Role::Customer && owner.disabled_at.is_none();
        return if is_customer { Ok(owner.id) } else { Err(Error::Forbidden) };
    }
    let locale = if claims.locale.is_empty() { language } else { &claims.locale };
    let new = NewAccount { role: Role::Customer, name: &claims.name, locale, password_hash: None };
    let account = store::insert(conn, now, &new)?;
    store::prove_address(conn, now, account, &address)?;
    Ok(account)
}

/// The customer cannot mend it; the reason is for whoever runs the shop, in the log.
fn refuse<T>(why: &str) -> Result<T> {
    tracing::warn!(why, "a shop's hand-over was refused");
    Err(Error::Refused("problem-handover"))
}
