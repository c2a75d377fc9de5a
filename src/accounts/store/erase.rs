//! SQL that erases a customer's account: name, sign-in methods and addresses go, the row stays.
use diesel::prelude::*;

use crate::accounts::{oidc, second_factor};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::schema::{account_groups, accounts, addresses, links, sessions, unregistered_contacts};

/// Ends the account; `word` replaces the name.
pub fn empty_account(conn: &mut Conn, now: Time, (id, proven): (AccountId, &[String]), word: &str) -> Result<()> {
    diesel::delete(sessions::table.filter(sessions::account_id.eq(id))).execute(conn)?;
    super::forget_browsers(conn, id, None)?;
    diesel::delete(links::table.filter(links::account_id.eq(id))).execute(conn)?;
    diesel::delete(links::table.filter(links::address.eq_any(proven))).execute(conn)?;
    diesel::delete(unregistered_contacts::table.filter(unregistered_contacts::address.eq_any(proven))).execute(conn)?;
    diesel::delete(addresses::table.filter(addresses::account_id.eq(id))).execute(conn)?;
    second_factor::forget(conn, now, id)?;
    oidc::store::remove_all(conn, id)?;
    diesel::delete(account_groups::table.filter(account_groups::account_id.eq(id))).execute(conn)?;
    diesel::update(accounts::table.find(id))
        .set((
            accounts::name.eq(word),
            accounts::password_hash.eq(None::<String>),
            accounts::disabled_at.eq(now),
            accounts::attention.eq(""),
        ))
        .execute(conn)?;
    Ok(())
}
