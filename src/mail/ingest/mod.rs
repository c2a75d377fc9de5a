//! Mails from files: single messages, mbox files, Maildir folders, standard input.
mod left_out;
mod mbox;
mod read;
mod spool;

pub use self::left_out::LeftOutFiles;
pub use self::spool::Spool;
use super::identify::last_received;
use super::parse::Mail;
use crate::clock::Time;

/// The source that the ledger gives for imported mail of the past.
pub const PAST: &str = "import";

/// When a mail of a file arrived: by the last server that took it, else by its own date. Mail that we sent has only
/// that.
pub fn own_time(mail: &Mail) -> Option<Time> {
    last_received(mail).or(mail.date).map(Time::from)
}
