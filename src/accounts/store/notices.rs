//! SQL of mails to people about their own account.
use diesel::prelude::*;

use crate::accounts::{AccountChange, AccountNotice};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AccountNoticeId};
use crate::schema::account_notices;

/// A new notice.
#[derive(Debug, Clone)]
pub struct NewAccountNotice<'a> {
    pub account: AccountId,
    pub kind: AccountChange,
    pub detail: &'a str,
    pub browser: &'a str,
    pub recipients: &'a [String],
}

/// Those who have not got it yet.
pub fn set_account_notice_recipients(conn: &mut Conn, id: AccountNoticeId, recipients: &str) -> Result<()> {
    diesel::update(account_notices::table.find(id)).set(account_notices::recipients.eq(recipients)).execute(conn)?;
    Ok(())
}

pub fn insert_account_notice(conn: &mut Conn, now: Time, new: &NewAccountNotice) -> Result<AccountNoticeId> {
    Ok(diesel::insert_into(account_notices::table)
        .values((
            account_notices::account_id.eq(new.account),
            account_notices::kind.eq(new.kind),
            account_notices::detail.eq(new.detail),
            account_notices::browser.eq(new.browser),
            account_notices::recipients.eq(new.recipients.join(" ")),
            account_notices::at.eq(now),
        ))
        .returning(account_notices::id)
        .get_result(conn)?)
}

pub fn account_notice(conn: &mut Conn, id: AccountNoticeId) -> Result<AccountNotice> {
    Ok(account_notices::table.find(id).select(AccountNotice::as_select()).first(conn)?)
}

/// Deletes old notices.
pub fn sweep_account_notices(conn: &mut Conn, before: Time) -> Result<()> {
    diesel::delete(account_notices::table.filter(account_notices::at.lt(before))).execute(conn)?;
    Ok(())
}
