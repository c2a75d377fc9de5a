//! Was a mail written by a person or a machine? Decided once, here, for all other code.

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

impl Kind {
    /// Whether no person wrote this mail: then it is never answered and reopens nothing. A person wrote a list mail,
    /// but it is not answered automatically either.
    pub fn is_machine(self) -> bool {
        !matches!(self, Kind::Message | Kind::List)
    }
}

/// Decides what a mail is; the most certain rules come first.
pub fn classify(mail: &Mail) -> Kind {
    notice::kind(mail)
        .or_else(|| signs::by_report(mail))
        .or_else(|| signs::by_failure(mail))
        .or_else(|| signs::by_automation(mail))
        .or_else(|| signs::by_list(mail))
        .unwrap_or(Kind::Message)
}

/// The header of the mail that a bounce returns, as a mail without a body.
pub fn returned(mail: &Mail) -> Option<Mail> {
    returned::header(mail)
}

/// Whether this counts as an automatic reply only if it answers a mail of ours: nothing but its subject says so.
pub fn rests_on_answer(mail: &Mail) -> bool {
    signs::rests_on_answer(mail)
}

#[cfg(test)]
mod tests;
