//! All SQL that writes the mail ledger, mailboxes and acknowledgements.
mod fetched;
mod ledger;
mod mailboxes;

pub use fetched::*;
pub use ledger::*;
pub use mailboxes::*;
