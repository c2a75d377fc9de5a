//! Mails from files: single messages, mbox files, Maildir folders, standard input.
mod left_out;
mod mbox;
mod read;
mod spool;

pub use self::left_out::LeftOut;
pub use self::spool::Spool;
use super::identify::last_received;
use super::parse::Mail;
use crate::clock::Time;

/// As mail of the past stands in the ledger that was imported.
pub const PAST: &str = "import";

/// When a mail of a file came: by the server that took it last, else by its own date. Mail that we sent has only that.
pub fn own_time(mail: &Mail) -> Option<Time> {
    last_received(mail).or(mail.date).map(Time::from)
}
