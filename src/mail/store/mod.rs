//! All SQL that writes the mail ledger, mailboxes and acknowledgements.
mod ledger;
mod mailboxes;

pub use ledger::*;
pub use mailboxes::*;
