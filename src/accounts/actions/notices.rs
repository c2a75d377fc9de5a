//! After a change that an intruder could have made: ends open links and unfinished sign-ins, and mails the owner.
use crate::accounts::AccountChange;
use crate::accounts::store::{self, NewAccountNotice};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::jobs::{self, Job};

/// What has changed in an account, and where that was done.
#[derive(Debug, Clone)]
pub struct Changed<'a> {
    pub account: AccountId,
    pub kind: AccountChange,
    /// An address, a name, a role; may be empty.
    pub detail: &'a str,
    /// Empty if someone else did it.
    pub browser: &'a str,
}

/// Ends the account's open links and unfinished sign-ins, and mails all its proven addresses, including one that was
/// just removed.
pub fn after_change(conn: &mut Conn, now: Time, changed: &Changed) -> Result<()> {
    let mut proven = proven_addresses(conn, changed.account)?;
    if changed.kind == AccountChange::AddressRemoved {
        proven.push(changed.detail.to_owned());
    }
    store::void_links(conn, changed.account, &proven)?;
    store::end_steps_of(conn, changed.account)?;
    tell(conn, now, changed, &proven)
}

/// Mails a person that a far-reaching action was taken with their account.
pub fn after_act(conn: &mut Conn, now: Time, changed: &Changed) -> Result<()> {
    let proven = proven_addresses(conn, changed.account)?;
    tell(conn, now, changed, &proven)
}

fn proven_addresses(conn: &mut Conn, account: AccountId) -> Result<Vec<String>> {
    let all = store::addresses_of(conn, account)?;
    Ok(all.into_iter().filter(|address| address.proven_at.is_some()).map(|address| address.address).collect())
}

fn tell(conn: &mut Conn, now: Time, changed: &Changed, recipients: &[String]) -> Result<()> {
    if recipients.is_empty() {
        return Ok(());
    }
    let Changed { account, kind, detail, browser } = *changed;
    let notice =
        store::insert_account_notice(conn, now, &NewAccountNotice { account, kind, detail, browser, recipients })?;
    jobs::enqueue(conn, now, Job::SendAccountNotice(notice))
}
