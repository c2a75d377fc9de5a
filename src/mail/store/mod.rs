//! All SQL that writes the mail ledger, mailboxes, acknowledgements, and what is known of addresses and unwanted mail.
mod erase;
mod fetched;
mod ledger;
mod log_search;
mod mailboxes;
mod outgoing;
mod signatures;
mod undeliverable;
mod unwanted;

pub use erase::*;
pub use fetched::*;
pub use ledger::*;
pub use log_search::*;
pub use mailboxes::*;
pub use outgoing::*;
pub use signatures::*;
pub use undeliverable::*;
pub use unwanted::*;
