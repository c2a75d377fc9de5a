//! All SQL of authenticator apps, recovery codes, and the setting that requires a second factor of staff.
use diesel::prelude::*;
use std::collections::BTreeSet;

use crate::accounts::passkeys::store as passkeys;
use crate::accounts::{Person, store as accounts};
use crate::clock::Time;
use crate::db::{Conn, raw_condition};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::schema::{self, authenticator_apps, recovery_codes};

/// The second factors of an account.
#[derive(Debug, Clone, Default)]
pub struct Factors {
    /// Since when an authenticator app is active.
    pub app_since: Option<Time>,
    pub passkeys: i64,
    pub recovery_codes: i64,
}

impl Factors {
    /// Is there any second factor?
    pub const fn any(&self) -> bool {
        self.app_since.is_some() || self.passkeys > 0
    }
}

/// The second factors of an account.
pub fn factors(conn: &mut Conn, account: AccountId) -> Result<Factors> {
    let app_since = authenticator_apps::table
        .find(account)
        .select(authenticator_apps::confirmed_at)
        .first::<Option<Time>>(conn)
        .optional()?
        .flatten();
    let passkeys = passkeys::count(conn, account)?;
    let recovery_codes =
        recovery_codes::table.filter(recovery_codes::account_id.eq(account)).count().get_result(conn)?;
    Ok(Factors { app_since, passkeys, recovery_codes })
}

/// Does sign-in ask for a second factor?
pub fn has_factor(conn: &mut Conn, account: AccountId) -> Result<bool> {
    let has_app = app(conn, account)?.is_some_and(|app| app.confirmed_at.is_some());
    Ok(has_app || passkeys::count(conn, account)? > 0)
}

/// An authenticator app, which is active once it is confirmed.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = authenticator_apps)]
pub struct AuthenticatorApp {
    pub sealed_secret: String,
    pub confirmed_at: Option<Time>,
}

pub fn app(conn: &mut Conn, account: AccountId) -> Result<Option<AuthenticatorApp>> {
    Ok(authenticator_apps::table.find(account).select(AuthenticatorApp::as_select()).first(conn).optional()?)
}

/// Stores the secret of a new app, which is not confirmed yet; it replaces another unconfirmed one.
///
/// `Taken`: there is a confirmed one.
pub fn begin_app(conn: &mut Conn, now: Time, account: AccountId, sealed_secret: &str) -> Result<()> {
    diesel::delete(authenticator_apps::table.find(account))
        .filter(authenticator_apps::confirmed_at.is_null())
        .execute(conn)?;
    let added = diesel::insert_into(authenticator_apps::table)
        .values((
            authenticator_apps::account_id.eq(account),
            authenticator_apps::sealed_secret.eq(sealed_secret),
            authenticator_apps::last_step.eq(0_i64),
            authenticator_apps::created_at.eq(now),
        ))
        .execute(conn)
        .map_err(Error::from);
    match added {
        Ok(_) => Ok(()),
        Err(e) if e.is_duplicate() => Err(Error::Taken("problem-app-twin")),
        Err(e) => Err(e),
    }
}

/// Activates the app.
pub fn confirm_app(conn: &mut Conn, now: Time, account: AccountId) -> Result<()> {
    diesel::update(authenticator_apps::table.find(account))
        .set(authenticator_apps::confirmed_at.eq(now))
        .execute(conn)?;
    Ok(())
}

/// Uses up a time step and all before it. False if it was used before.
pub fn use_step(conn: &mut Conn, account: AccountId, step: i64) -> Result<bool> {
    let used = diesel::update(authenticator_apps::table.find(account))
        .filter(authenticator_apps::last_step.lt(step))
        .set(authenticator_apps::last_step.eq(step))
        .execute(conn)?;
    Ok(used == 1)
}

pub fn remove_app(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(authenticator_apps::table.find(account)).execute(conn)?;
    Ok(())
}

/// Replaces all recovery codes by new ones.
pub fn set_recovery_codes(conn: &mut Conn, now: Time, account: AccountId, hashes: &[String]) -> Result<()> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(account))).execute(conn)?;
    for hash in hashes {
        diesel::insert_into(recovery_codes::table)
            .values((
                recovery_codes::code_hash.eq(hash),
                recovery_codes::account_id.eq(account),
                recovery_codes::created_at.eq(now),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Uses up a recovery code. False if it does not exist.
pub fn use_recovery_code(conn: &mut Conn, account: AccountId, hash: &str) -> Result<bool> {
    let used = diesel::delete(recovery_codes::table.find(hash))
        .filter(recovery_codes::account_id.eq(account))
        .execute(conn)?;
    Ok(used == 1)
}

/// Must all staff have a second factor?
pub fn is_required(conn: &mut Conn) -> Result<bool> {
    Ok(accounts::sign_in_rules(conn)?.staff_second_factor)
}

/// Colleagues who have none.
pub fn staff_without_factor(conn: &mut Conn) -> Result<Vec<Person>> {
    let with = staff_with_factor(conn)?;
    Ok(accounts::colleagues(conn)?.iter().filter(|person| !with.contains(&person.id)).cloned().collect())
}

/// Staff who have a second factor.
pub fn staff_with_factor(conn: &mut Conn) -> Result<BTreeSet<AccountId>> {
    let with_app: Vec<AccountId> = authenticator_apps::table
        .inner_join(schema::accounts::table.on(schema::accounts::id.eq(authenticator_apps::account_id)))
        .filter(raw_condition("accounts.role <> 'customer'"))
        .filter(authenticator_apps::confirmed_at.is_not_null())
        .select(authenticator_apps::account_id)
        .load(conn)?;
    Ok(with_app.into_iter().chain(passkeys::staff_with_passkey(conn)?).collect())
}
