//! All SQL of passkeys.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, raw_condition};
use crate::error::{Error, Result};
use crate::ids::{AccountId, PasskeyId};
use crate::plain;
use crate::schema::{accounts, passkeys};

/// A passkey of an account.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = passkeys)]
pub struct Passkey {
    pub id: PasskeyId,
    pub account_id: AccountId,
    /// The account's random id, which the device stores with the key.
    pub user_handle: String,
    pub name: String,
    /// The public key and what else is needed to check a signature, as JSON.
    pub credential: String,
    pub created_at: Time,
    pub used_at: Option<Time>,
}

/// A passkey that was just made.
#[derive(Debug, Clone)]
pub struct NewPasskey<'a> {
    pub account: AccountId,
    pub credential_id: &'a str,
    pub user_handle: &'a str,
    pub name: &'a str,
    pub credential: &'a str,
}

/// `Taken`: it is registered already.
pub fn insert(conn: &mut Conn, now: Time, new: &NewPasskey) -> Result<()> {
    let added = diesel::insert_into(passkeys::table)
        .values((
            passkeys::account_id.eq(new.account),
            passkeys::credential_id.eq(new.credential_id),
            passkeys::user_handle.eq(new.user_handle),
            passkeys::name.eq(plain::line(new.name)),
            passkeys::credential.eq(new.credential),
            passkeys::created_at.eq(now),
        ))
        .execute(conn)
        .map_err(Error::from);
    match added {
        Ok(_) => Ok(()),
        Err(e) if e.is_duplicate() => Err(Error::Taken("problem-passkey")),
        Err(e) => Err(e),
    }
}

/// An account's passkeys, the oldest first.
pub fn passkeys_of(conn: &mut Conn, account: AccountId) -> Result<Vec<Passkey>> {
    Ok(passkeys::table
        .filter(passkeys::account_id.eq(account))
        .order(passkeys::id)
        .select(Passkey::as_select())
        .load(conn)?)
}

/// How many an account has.
pub fn count(conn: &mut Conn, account: AccountId) -> Result<i64> {
    Ok(passkeys::table.filter(passkeys::account_id.eq(account)).count().get_result(conn)?)
}

/// Staff who have one.
pub fn staff_with_passkey(conn: &mut Conn) -> Result<Vec<AccountId>> {
    Ok(passkeys::table
        .inner_join(accounts::table.on(accounts::id.eq(passkeys::account_id)))
        .filter(raw_condition("accounts.role <> 'customer'"))
        .select(passkeys::account_id)
        .distinct()
        .load(conn)?)
}

/// The passkey with this credential id.
pub fn by_credential(conn: &mut Conn, credential_id: &str) -> Result<Option<Passkey>> {
    Ok(passkeys::table
        .filter(passkeys::credential_id.eq(credential_id))
        .select(Passkey::as_select())
        .first(conn)
        .optional()?)
}

/// Records that a passkey was used.
pub fn save_use(conn: &mut Conn, now: Time, id: PasskeyId, credential: &str) -> Result<()> {
    diesel::update(passkeys::table.find(id))
        .set((passkeys::credential.eq(credential), passkeys::used_at.eq(now)))
        .execute(conn)?;
    Ok(())
}

pub fn rename(conn: &mut Conn, account: AccountId, id: PasskeyId, name: &str) -> Result<()> {
    let renamed = diesel::update(passkeys::table.find(id))
        .filter(passkeys::account_id.eq(account))
        .set(passkeys::name.eq(plain::line(name)))
        .execute(conn)?;
    if renamed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

pub fn remove(conn: &mut Conn, account: AccountId, id: PasskeyId) -> Result<()> {
    let removed = diesel::delete(passkeys::table.find(id)).filter(passkeys::account_id.eq(account)).execute(conn)?;
    if removed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

pub fn remove_all(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(passkeys::table.filter(passkeys::account_id.eq(account))).execute(conn)?;
    Ok(())
}
