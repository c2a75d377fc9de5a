//! SQL of the tokens with which a recipient stops recurring mails.
use diesel::prelude::*;

use crate::accounts::MailList;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::schema::{accounts, unsubscribe_tokens};

/// A mail may lie unread for weeks before someone presses the button of their mail program.
const DAYS: i64 = 180;

/// Stores the hash of the token that goes out with a mail.
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

/// Stops the mails of the token's account and list. A token works more than once: programs and people press twice.
pub fn unsubscribe(conn: &mut Conn, now: Time, hash: &str) -> Result<(AccountId, MailList)> {
    let open = unsubscribe_tokens::table.find(hash).filter(unsubscribe_tokens::expires_at.gt(now));
    Ok(open.select((unsubscribe_tokens::account_id, unsubscribe_tokens::list)).first(conn)?)
}

/// Deletes expired tokens.
pub fn sweep_unsubscribe(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::delete(unsubscribe_tokens::table.filter(unsubscribe_tokens::expires_at.lt(now))).execute(conn)?;
    Ok(())
}

/// Sets whether an account wants the mails of this list.
pub fn set_wanted(conn: &mut Conn, account: AccountId, list: MailList, is_wanted: bool) -> Result<()> {
    let row = accounts::table.find(account);
    match list {
        MailList::Review => diesel::update(row).set(accounts::wants_review_reminders.eq(is_wanted)).execute(conn)?,
        MailList::Receipts => diesel::update(row).set(accounts::wants_receipts.eq(is_wanted)).execute(conn)?,
    };
    Ok(())
}
