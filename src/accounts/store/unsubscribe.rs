//! SQL of the tokens with which somebody stops mails that come again and again.
use diesel::prelude::*;

use crate::accounts::MailList;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::schema::{accounts, unsubscribe_tokens};

/// A mail lies unread for weeks before somebody presses the button of their mail program.
const DAYS: i64 = 180;

/// Notes the token that goes out with a mail, by its hash.
pub fn insert_unsubscribe(
    conn: &mut Conn,
    now: Time,
    account: AccountId,
    (list, hash): (MailList, &str),
) -> Result<()> {
    let row = (
        unsubscribe_tokens::token_hash.eq(hash),
        unsubscribe_tokens::account_id.eq(account),
        unsubscribe_tokens::list.eq(list),
        unsubscribe_tokens::expires_at.eq(now.plus(chrono::Duration::days(DAYS))),
    );
    diesel::insert_into(unsubscribe_tokens::table).values(row).execute(conn)?;
    Ok(())
}

/// Whose mails of which list a token stops. It does so as often as it is asked: programs and people press twice.
pub fn unsubscribe(conn: &mut Conn, now: Time, hash: &str) -> Result<(AccountId, MailList)> {
    let open = unsubscribe_tokens::table.find(hash).filter(unsubscribe_tokens::expires_at.gt(now));
    Ok(open.select((unsubscribe_tokens::account_id, unsubscribe_tokens::list)).first(conn)?)
}

/// Forgets those that have expired.
pub fn sweep_unsubscribe(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::delete(unsubscribe_tokens::table.filter(unsubscribe_tokens::expires_at.lt(now))).execute(conn)?;
    Ok(())
}

/// Does somebody want the mails of this list?
pub fn set_wanted(conn: &mut Conn, account: AccountId, list: MailList, is_wanted: bool) -> Result<()> {
    let MailList::Review = list;
    diesel::update(accounts::table.find(account)).set(accounts::wants_review_reminders.eq(is_wanted)).execute(conn)?;
    Ok(())
}
