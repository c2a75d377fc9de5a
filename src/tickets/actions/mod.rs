//! What can be done to a ticket: verbs that take the connection, the time, and who does it.
mod assign;
mod claim;
mod contact;
mod receive;
mod reply;
mod state;
mod tag;

pub use assign::{adopt, assign, meet, move_to_team, take, take_next};
pub use claim::{ask_to_claim, change_customer, claim, claimable, deny, link, unlink};
pub use receive::{Inbound, MailFacts, Matter, open, receive};
pub use reply::{Draft, Outcome, Then, note, note_by_mail, reply};
pub use state::{bring_back, close_by_customer, reopen_by_customer, set_state, wake};
pub use tag::set_tags;
