//! Person or machine? Decided once, here, for all.

mod away;
mod bounces;
mod delivery;
mod hard;
mod notice;
mod prose;
mod returned;
mod signs;
mod subject;
mod told;

pub use away::back_on;
pub use bounces::{Bounce, bounces};

use super::parse::Mail;
use serde::Serialize;

/// What a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Written by a person.
    Message,
    /// Out of office and other automatic answers (RFC 3834).
    AutoReply,
    /// Could not be delivered (RFC 3464 and all that is not).
    Bounce,
    /// Not delivered yet; the other server goes on trying.
    Delayed,
    /// A confirmation of delivery.
    Delivered,
    /// Somebody pressed *spam* (RFC 5965).
    Feedback,
    /// Somebody opened a mail (RFC 8098).
    ReadReceipt,
    /// Sent to many through a list.
    List,
}

impl Kind {
    /// Whether no person wrote this mail, so that it is never answered and opens nothing again. A list mail was
    /// written by somebody, yet it is not answered automatically either.
    pub fn is_machine(self) -> bool {
        !matches!(self, Kind::Message | Kind::List)
    }
}

/// Decides what a mail is, the surest signs first.
pub fn classify(mail: &Mail) -> Kind {
    notice::kind(mail)
        .or_else(|| signs::by_report(mail))
        .or_else(|| signs::by_failure(mail))
        .or_else(|| signs::by_automation(mail))
        .or_else(|| signs::by_list(mail))
        .unwrap_or(Kind::Message)
}

/// The header of the mail that a bounce brings back, as a mail without its body.
pub fn returned(mail: &Mail) -> Option<Mail> {
    returned::header(mail)
}

/// Whether it takes a mail of ours that this one answers to call it an automatic reply: nothing but its subject says so.
pub fn rests_on_answer(mail: &Mail) -> bool {
    signs::rests_on_answer(mail)
}

#[cfg(test)]
mod tests;
