//! What can be done to a ticket: verbs that take the connection, the time, and who does it.
mod assign;
mod attend;
mod claim;
mod close;
mod complaints;
mod contact;
mod copies;
mod disclose;
pub mod handing;
mod holding;
mod imported;
mod keep_view;
mod lift;
mod moves;
mod next;
pub mod promises;
mod receive;
mod reply;
mod sees;
mod state;
mod tag;
mod turns;
mod urgent;
mod watchers;

pub use assign::{adopt, assign, meet, move_to_team};
pub use attend::attend_brand;
pub use claim::{ask_to_claim, change_customer, claim, claimable, deny, link, unlink};
pub use close::close_old;
pub use complaints::{
    ComplaintLetter, acknowledge_complaint, attend_complaint, complaint_letter_sent, put_complaint_off,
    register_complaint, watch_complaint,
};
pub use contact::told;
pub use copies::{fail_copy, send_again, settle_copies};
pub use disclose::disclose;
pub use holding::{Held, hold, is_holding_due};
pub use imported::{PastReply, open_with_reply, past_reply, solve_past};
pub use keep_view::{keep_view, remove_view};
pub use lift::{Ahead, end_lifts, flag, move_back, move_by_hand, unflag};
pub use moves::{merge, rethread, split, undo};
pub use next::{give_back, needs_reason, pick, skip, take, take_next};
pub use receive::{Inbound, MailFacts, Matter, follow_up, open, receive};
pub use reply::{Draft, Outcome, Then, note, note_by_mail, receive_note, reply};
pub use sees::{seen_events, seen_ticket, sees_account};
pub use state::{bring_back, close_by_customer, reopen_by_customer, set_state, wake};
pub use tag::{set_groups, set_tags};
pub use turns::{Reckoned, reckon, reckon_place, unwant, want};
pub use watchers::{copied, watch};
