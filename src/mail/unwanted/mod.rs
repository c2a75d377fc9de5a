//! Unwanted mail: put aside with a reason, counted, released by a click. Nothing is refused or deleted unseen, and mail
//! of a proven sender is never put aside, unless staff have blocked this customer.
mod actions;
mod headers;
mod learn;

pub use actions::{block, block_customer, expire, learn, learn_wanted, mark, pattern_of, restore, unblock, unmark};
pub use headers::verdict as header_verdict;
pub use learn::{Lesson, words};

use crate::brands::Brand;
use crate::db::Conn;
use crate::error::Result;
use crate::mail::store::{self, LedgerRow};
use crate::texts::Texts;
use crate::tickets::Identity;

crate::text_enum! {
    /// Why a mail is put aside, or what an agent did about it.
    Cause {
        /// A filter of our own mail server says so.
        Header = "header",
        /// The sender is on the brand's list.
        Blocked = "blocked",
        /// It is like earlier mail that agents did not want.
        Learned = "learned",
        /// An agent marked it as spam.
        Marked = "marked",
        /// An agent released it. Only counted.
        Restored = "restored",
        /// An automatic answer to something that its sender takes no part in.
        AutoReply = "auto_reply",
        /// A report on a mail that we do not know.
        Bounce = "bounce",
        /// A recipient has marked a mail of ours as spam.
        Complaint = "complaint",
        /// It names no address to which an answer could go.
        NoSender = "no_sender",
        /// It claims to be from us.
        OwnAddress = "own_address",
        /// It was sent to no address of ours.
        NoBrand = "no_brand",
        /// A mail of our own has come back.
        OwnMail = "own_mail",
        /// Many mails of its sender came at once: it may be a loop.
        Loop = "loop",
    }
}

impl Cause {
    /// Whether the mail waits for a person to release it, and never expires.
    pub fn is_held(self) -> bool {
        matches!(self, Self::OwnMail | Self::Loop)
    }

    /// Whether it was put aside because a machine wrote it.
    pub fn is_machine(self) -> bool {
        matches!(self, Self::AutoReply | Self::Bounce | Self::Complaint)
    }
}

/// Why a mail is put aside, in the reader's words.
pub fn why(t: Texts, row: &LedgerRow) -> String {
    match row.cause.parse::<Cause>() {
        Ok(cause) => t.with(&format!("kept-{}", key(cause)), &[("about", row.reason.clone().into())]),
        Err(_none) => Remark::said(t, &row.reason).unwrap_or_else(|| row.reason.clone()),
    }
}

crate::text_enum! {
    /// Why a mail is settled although it became no message; stored in the ledger with its subject.
    Remark {
        /// The same mail came by another way.
        CameBefore = "came-before",
        /// A machine reports something, and nothing is to be done about it; the reason is its kind.
        Report = "report",
    }
}

impl Remark {
    /// Its form in the ledger.
    pub fn about(self, about: &str) -> String {
        format!("{} {about}", self.as_str()).trim_end().to_owned()
    }

    /// In the reader's language, if it is one of these.
    fn said(t: Texts, reason: &str) -> Option<String> {
        let (remark, about) = reason.split_once(' ').unwrap_or((reason, ""));
        let remark: Self = remark.parse().ok()?;
        Some(t.with(&format!("ledger-{}", remark.as_str()), &[("kind", about.to_owned().into())]))
    }
}

/// Its name in the keys of texts.
pub fn key(cause: Cause) -> String {
    cause.as_str().replace('_', "-")
}

/// What the filters may know about a mail.
#[derive(Debug, Clone, Copy)]
pub struct FilterInput<'a> {
    /// An agent has released it before.
    pub is_wanted: bool,
    pub identity: Identity,
    pub address: &'a str,
    /// What a trusted header says against it.
    pub header: Option<&'a str>,
    pub words: &'a [String],
}

/// Why the mail is to be put aside, if it is: the cause, and its subject.
pub fn judge(conn: &mut Conn, brand: &Brand, case: &FilterInput) -> Result<Option<(Cause, String)>> {
    if case.is_wanted {
        return Ok(None);
    }
    let is_proven = case.identity >= Identity::Proven;
    if let Some(pattern) = store::block_of(conn, brand.id, case.address, is_proven)? {
        return Ok(Some((Cause::Blocked, pattern)));
    }
    if is_proven {
        return Ok(None);
    }
    if let Some(header) = case.header {
        return Ok(Some((Cause::Header, header.to_owned())));
    }
    // Before it has learned enough it says nothing about any word.
    if !learn::knows_enough(&store::counts_of(conn, &[learn::MAILS])?) {
        return Ok(None);
    }
    let counts = store::counts_of(conn, &learn::buckets(case.words))?;
    Ok(learn::judge(case.words, &counts).map(|telling| (Cause::Learned, telling.join(", "))))
}
