//! Mail that nobody wants: kept apart with a reason, counted, given back by a click. Nothing is refused or deleted unseen,
//! and mail of a proven sender is never kept from anybody.
mod actions;
mod headers;
mod learn;

pub use actions::{block, expire, learn, learn_wanted, mark, restore, unblock};
pub use headers::verdict as header_verdict;
pub use learn::{Lesson, words};

use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MailId;
use crate::mail::store;
use crate::tickets::Identity;

crate::word_enum! {
    /// Why a filter keeps a mail, or what an agent did about it.
    Cause {
        /// A filter of our own mail server says so.
        Header = "header",
        /// The sender stands on the brand's list.
        Blocked = "blocked",
        /// It is like what agents did not want before.
        Learned = "learned",
        /// An agent does not want it.
        Marked = "marked",
        /// An agent gave it back. Only counted.
        Restored = "restored",
    }
}

/// What the filters may know of a mail.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    pub mail: MailId,
    /// An agent has given it back before.
    pub is_wanted: bool,
    pub identity: Identity,
    pub address: &'a str,
    /// What a trusted header says against it.
    pub header: Option<&'a str>,
    pub words: &'a [String],
}

/// Why the mail is to be kept apart, if it is; noted and counted.
pub fn judge(conn: &mut Conn, now: Time, brand: &Brand, case: &Case) -> Result<Option<String>> {
    if case.is_wanted || case.identity >= Identity::Proven {
        return Ok(None);
    }
    let Some((found, reason)) = verdict(conn, brand, case)? else { return Ok(None) };
    store::keep(conn, case.mail, brand.id, found)?;
    store::count_filtered(conn, brand.id, brand.today(now), found)?;
    Ok(Some(reason))
}

fn verdict(conn: &mut Conn, brand: &Brand, case: &Case) -> Result<Option<(Cause, String)>> {
    if let Some(pattern) = store::block_of(conn, brand.id, case.address)? {
        return Ok(Some((Cause::Blocked, format!("{pattern} is on the block list"))));
    }
    if let Some(header) = case.header {
        return Ok(Some((Cause::Header, format!("the mail server's filter says: {header}"))));
    }
    let counts = store::counts_of(conn, &learn::buckets(case.words))?;
    Ok(learn::judge(case.words, &counts)
        .map(|telling| (Cause::Learned, format!("it is like mail that was not wanted before: {}", telling.join(", ")))))
}
