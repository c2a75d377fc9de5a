//! SQL of the browsers that get push messages, and of our key.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, PushBrowserId, SessionId};
use crate::schema::{installation, push_browsers, sessions};

/// A person has no more other browsers than this: the oldest goes.
const MOST: usize = 9;

/// A browser that gets push messages while its session lasts.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = push_browsers)]
pub struct PushBrowser {
    pub id: PushBrowserId,
    pub endpoint: String,
    /// Its key and its secret, as it sent them.
    pub public_key: String,
    pub auth: String,
    pub browser: String,
    pub created_at: Time,
}

/// A browser before it is stored.
#[derive(Debug, Clone, Copy, Insertable, AsChangeset)]
#[diesel(table_name = push_browsers)]
pub struct NewPushBrowser<'a> {
    pub account_id: AccountId,
    pub session_id: SessionId,
    pub endpoint: &'a str,
    pub public_key: &'a str,
    pub auth: &'a str,
    pub browser: &'a str,
    pub created_at: Time,
}

/// Stores a browser. Whoever was told by it before is not any more.
pub fn add(conn: &mut Conn, new: NewPushBrowser) -> Result<()> {
    diesel::delete(push_browsers::table.filter(push_browsers::endpoint.eq(new.endpoint))).execute(conn)?;
    let own = push_browsers::table.filter(push_browsers::account_id.eq(new.account_id));
    let kept: Vec<PushBrowserId> = own.order(push_browsers::id.desc()).select(push_browsers::id).load(conn)?;
    for id in kept.into_iter().skip(MOST) {
        drop_browser(conn, id)?;
    }
    diesel::insert_into(push_browsers::table).values(new).execute(conn)?;
    Ok(())
}

/// A known browser has a new session. `NotFound`: it is not theirs, or was removed.
pub fn renew(conn: &mut Conn, new: NewPushBrowser) -> Result<()> {
    let own = push_browsers::table
        .filter(push_browsers::endpoint.eq(new.endpoint))
        .filter(push_browsers::account_id.eq(new.account_id));
    match diesel::update(own).set(new).execute(conn)? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// A person's browsers, the newest first.
pub fn browsers_of(conn: &mut Conn, account: AccountId) -> Result<Vec<PushBrowser>> {
    let own = push_browsers::table.filter(push_browsers::account_id.eq(account));
    Ok(own.order(push_browsers::id.desc()).select(PushBrowser::as_select()).load(conn)?)
}

/// Those of them that are signed in.
pub fn signed_in(conn: &mut Conn, now: Time, account: AccountId) -> Result<Vec<PushBrowser>> {
    Ok(push_browsers::table
        .inner_join(sessions::table.on(sessions::id.nullable().eq(push_browsers::session_id)))
        .filter(push_browsers::account_id.eq(account))
        .filter(sessions::account_id.eq(account))
        .filter(sessions::expires_at.gt(now))
        .order(push_browsers::id)
        .select(PushBrowser::as_select())
        .load(conn)?)
}

/// A person removes one of their browsers.
pub fn remove(conn: &mut Conn, account: AccountId, id: PushBrowserId) -> Result<()> {
    let own = push_browsers::table.find(id).filter(push_browsers::account_id.eq(account));
    match diesel::delete(own).execute(conn)? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Its push service does not know it any more.
pub fn drop_browser(conn: &mut Conn, id: PushBrowserId) -> Result<()> {
    diesel::delete(push_browsers::table.find(id)).execute(conn)?;
    Ok(())
}

/// Deletes those that have not signed in since before this.
pub fn sweep(conn: &mut Conn, before: Time) -> Result<()> {
    let old = push_browsers::table.filter(push_browsers::created_at.lt(before));
    diesel::delete(old.filter(push_browsers::session_id.is_null())).execute(conn)?;
    Ok(())
}

/// Our key, encrypted; none: it has not been made.
pub fn sealed_key(conn: &mut Conn) -> Result<Option<String>> {
    let kept: Option<String> = installation::table.select(installation::sealed_push_key).first(conn).optional()?;
    Ok(kept.filter(|kept| !kept.is_empty()))
}

/// Stores it, and returns the stored one: another node may have been first.
pub fn keep_sealed_key(conn: &mut Conn, sealed: &str) -> Result<String> {
    let none = installation::table.filter(installation::sealed_push_key.eq(""));
    diesel::update(none).set(installation::sealed_push_key.eq(sealed)).execute(conn)?;
    Ok(installation::table.select(installation::sealed_push_key).first(conn)?)
}
