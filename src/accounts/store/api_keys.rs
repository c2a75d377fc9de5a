//! SQL of the keys with which machines talk to us.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{ApiKeyId, BrandId};
use crate::plain;
use crate::policy::Scope;
use crate::schema::api_keys;

/// A machine's key, without the key itself: only its hash is kept.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = api_keys)]
pub struct ApiKey {
    pub id: ApiKeyId,
    pub name: String,
    pub scope: Scope,
    pub brand_id: Option<BrandId>,
    pub created_at: Time,
    /// None: until it is revoked.
    pub expires_at: Option<Time>,
    pub revoked_at: Option<Time>,
    /// Do we believe an `Authentication-Results` header in mail that this key hands in?
    pub believes_results: bool,
}

impl ApiKey {
    /// Is it still valid?
    pub fn is_valid(&self, now: Time) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| end > now)
    }
}

/// A new key.
#[derive(Debug, Clone)]
pub struct NewApiKey {
    pub name: String,
    pub scope: Scope,
    pub brand: Option<BrandId>,
    pub expires_at: Option<Time>,
    pub believes_results: bool,
}

pub fn insert_api_key(conn: &mut Conn, now: Time, token_hash: &str, new: &NewApiKey) -> Result<ApiKeyId> {
    Ok(diesel::insert_into(api_keys::table)
        .values((
            api_keys::token_hash.eq(token_hash),
            api_keys::name.eq(plain::line(&new.name)),
            api_keys::scope.eq(new.scope),
            api_keys::brand_id.eq(new.brand),
            api_keys::created_at.eq(now),
            api_keys::expires_at.eq(new.expires_at),
            api_keys::believes_results.eq(new.believes_results),
        ))
        .returning(api_keys::id)
        .get_result(conn)?)
}

/// The key with this token.
pub fn api_key(conn: &mut Conn, token_hash: &str) -> Result<ApiKey> {
    Ok(api_keys::table.filter(api_keys::token_hash.eq(token_hash)).select(ApiKey::as_select()).first(conn)?)
}

pub fn api_key_by_id(conn: &mut Conn, id: ApiKeyId) -> Result<ApiKey> {
    Ok(api_keys::table.find(id).select(ApiKey::as_select()).first(conn)?)
}

/// All keys that ever existed, the latest first.
pub fn api_keys(conn: &mut Conn) -> Result<Vec<ApiKey>> {
    Ok(api_keys::table.order(api_keys::id.desc()).select(ApiKey::as_select()).load(conn)?)
}

/// Revokes a key for good; `NotFound` if it does not exist.
pub fn revoke_api_key(conn: &mut Conn, now: Time, id: ApiKeyId) -> Result<()> {
    let key = diesel::update(api_keys::table.find(id)).set(api_keys::revoked_at.eq(now)).execute(conn)?;
    if key == 0 { Err(Error::NotFound) } else { Ok(()) }
}
