//! Was a mail written by a person or a machine? Decided once, here, for all other code.

mod away;
mod bounce_text;
mod bounces;
mod delivery;
mod failure_text;
mod permanence;
mod returned;
mod rules;
mod ses;
mod subject;

pub use away::back_on;
pub use bounces::{Bounce, bounces};

use super::parse::Mail;
use serde::Serialize;

/// What a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MailClass {
    /// Written by a person.
    Message,
    /// Out of office and other automatic answers (RFC 3834).
    AutoReply,
    /// Could not be delivered (RFC 3464 and every other form).
    Bounce,
    /// Not delivered yet; the other server keeps trying.
    Delayed,
    /// A confirmation of delivery.
    Delivered,
    /// A recipient reported the mail as spam (RFC 5965).
    Feedback,
    /// A recipient opened a mail (RFC 8098).
    ReadReceipt,
    /// Sent to many people through a list.
    List,
}

impl MailClass {
    /// Whether no person wrote this mail: then it is never answered and reopens nothing. A person wrote a list mail,
    /// but it is not answered automatically either.
    pub fn is_machine(self) -> bool {
        !matches!(self, MailClass::Message | MailClass::List)
    }
}

/// Decides what a mail is; the most certain rules come first.
pub fn classify(mail: &Mail) -> MailClass {
    ses::kind(mail)
        .or_else(|| rules::by_report(mail))
        .or_else(|| rules::by_failure(mail))
        .or_else(|| rules::by_automation(mail))
        .or_else(|| rules::by_list(mail))
        .unwrap_or(MailClass::Message)
}

/// The header of the mail that a bounce returns, as a mail without a body.
pub fn returned(mail: &Mail) -> Option<Mail> {
    returned::header(mail)
}

/// Whether this counts as an automatic reply only if it answers a mail of ours: nothing but its subject says so.
pub fn rests_on_answer(mail: &Mail) -> bool {
    rules::rests_on_answer(mail)
}

#[cfg(test)]
mod tests;
