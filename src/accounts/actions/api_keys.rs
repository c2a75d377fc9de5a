//! Keys for machines: random, shown once, looked up by their hash.
use actix_web::HttpRequest;
use serde_json::json;

use crate::accounts::store::{self, ApiKey, NewApiKey};
use crate::app::App;
use crate::audit::{AuditAction, AuditContext, Changes, Entry, Origin, Subject, SubjectKind, record};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::{NewToken, token_hash};
use crate::policy::{Actor, Scope};

/// How each of our keys begins, so that people and secret scanners recognise a leaked one.
const PREFIX: &str = "svar_";

/// Makes a key, and returns the token, which is shown only this once.
pub fn new_key(conn: &mut Conn, context: &AuditContext, new: &NewApiKey) -> Result<String> {
    let NewToken { token, hash } = NewToken::with_prefix(PREFIX);
    let id = store::insert_api_key(conn, context.at, &hash, new)?;
    let key = Subject::new(SubjectKind::ApiKey, id.0, &new.name);
    let expires = new.expires_at.map(Time::rfc3339);
    let changes = Changes::created(&json!({ "scope": new.scope, "brand": new.brand, "expires": expires }));
    record(conn, context, Entry::new(AuditAction::ApiKeyCreated, key).with(changes))?;
    Ok(token)
}

/// A machine that makes a request, and the key that it sent.
#[derive(Debug, Clone)]
pub struct Machine {
    pub key: ApiKey,
    pub actor: Actor,
}

/// The machine behind `Authorization: Bearer …`; `SignIn` if the key is missing, unknown, revoked or too old,
/// `Forbidden` if it is for another scope. Each use and each refused key is recorded at most once an hour.
pub async fn machine(app: &App, req: &HttpRequest, scope: Scope) -> Result<Machine> {
    let header = req.headers().get("authorization").and_then(|v| v.to_str().ok()).unwrap_or_default();
    let token = header.strip_prefix("Bearer ").ok_or(Error::SignIn)?;
    let (hash, now) = (token_hash(token.trim()), app.now());
    let key = match app.db.read(move |conn| store::api_key(conn, &hash)).await {
        Ok(key) => Some(key),
        Err(Error::NotFound) => None,
        Err(e) => return Err(e),
    };
    let refused = match &key {
        Some(key) if !key.is_valid(now) => Some(Error::SignIn),
        Some(key) if key.scope != scope => Some(Error::Forbidden),
        Some(_) => None,
        None => Some(Error::SignIn),
    };
    let action = if refused.is_some() { AuditAction::ApiKeyRefused } else { AuditAction::ApiKeyUsed };
    let subject = key.as_ref().map_or(Subject::NONE, |key| Subject::new(SubjectKind::ApiKey, key.id.0, &key.name));
    let entry = Entry::new(action, subject).noting("scope", scope.as_str());
    app.hourly.note(&app.db, AuditContext::of_machine(&Origin::of(req), now), entry);
    match (key, refused) {
        (Some(key), None) => {
            let actor = Actor::Machine { scope: key.scope, only_brand: key.brand_id };
            Ok(Machine { key, actor })
        }
        (_, refused) => Err(refused.unwrap_or(Error::SignIn)),
    }
}
