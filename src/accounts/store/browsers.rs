//! SQL of the browsers in which accounts have signed in.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::on_backend;
use crate::schema::{addresses, known_browsers};

/// After this long without a sign-in, a browser counts as unknown again.
pub const BROWSER_DAYS: i64 = 180;

/// Records that an account has signed in in a browser.
pub fn know_browser(conn: &mut Conn, now: Time, account: AccountId, token_hash: &str) -> Result<()> {
    let row = (
        known_browsers::token_hash.eq(token_hash),
        known_browsers::account_id.eq(account),
        known_browsers::seen_at.eq(now),
    );
    on_backend!(conn, |c| diesel::insert_into(known_browsers::table)
        .values(row)
        .on_conflict((known_browsers::token_hash, known_browsers::account_id))
        .do_update()
        .set(known_browsers::seen_at.eq(now))
        .execute(c))?;
    Ok(())
}

/// Has the owner of this address signed in in this browser before?
pub fn is_known_browser(conn: &mut Conn, now: Time, token_hash: &str, address: &str) -> Result<bool> {
    let known = known_browsers::table
        .inner_join(addresses::table.on(addresses::account_id.eq(known_browsers::account_id)))
        .filter(known_browsers::token_hash.eq(token_hash))
        .filter(known_browsers::seen_at.gt(oldest(now)))
        .filter(addresses::address.eq(address))
        .filter(addresses::proven_at.is_not_null())
        .select(known_browsers::account_id)
        .first::<AccountId>(conn)
        .optional()?;
    Ok(known.is_some())
}

/// Has this account signed in there before?
pub fn has_known_browser(conn: &mut Conn, now: Time, token_hash: &str, account: AccountId) -> Result<bool> {
    let known = known_browsers::table
        .filter(known_browsers::token_hash.eq(token_hash))
        .filter(known_browsers::seen_at.gt(oldest(now)))
        .filter(known_browsers::account_id.eq(account));
    Ok(diesel::select(diesel::dsl::exists(known)).get_result(conn)?)
}

/// Deletes all known browsers of an account but one.
pub fn forget_browsers(conn: &mut Conn, account: AccountId, kept: Option<&str>) -> Result<()> {
    let kept = kept.unwrap_or_default();
    diesel::delete(known_browsers::table.filter(known_browsers::account_id.eq(account)))
        .filter(known_browsers::token_hash.ne(kept))
        .execute(conn)?;
    Ok(())
}

/// Deletes browsers that have not been seen for long.
pub fn sweep_browsers(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::delete(known_browsers::table.filter(known_browsers::seen_at.lt(oldest(now)))).execute(conn)?;
    Ok(())
}

fn oldest(now: Time) -> Time {
    now.plus(-chrono::Duration::days(BROWSER_DAYS))
}
