//! What can be done to a ticket: verbs that take the connection, the time, and who does it.
mod assign;
mod begin;
mod claim;
mod close;
mod complaints;
mod copies;
mod delay_notice;
mod disclose;
mod draft;
mod estimate;
mod fields;
pub mod handing;
mod imported;
mod keep_view;
mod lift;
mod moves;
mod next;
mod perform;
mod ratings;
mod receive;
mod recheck;
mod redact;
mod reply;
mod sees;
mod sides;
pub mod sla;
mod spam;
mod state;
mod tag;
mod topic;
mod turns;
mod undo;
mod watchers;
mod withdrawals;

pub use crate::tickets::transition::Ahead;
pub use assign::{adopt, assign, meet, move_to_team};
pub use begin::{CallMade, NewOutbound, begin, called, record_call};
pub use claim::{ask_to_claim, change_customer, claim, claimable, deny, link, unlink};
pub use close::close_old;
pub use complaints::{
    ComplaintLetter, acknowledge_complaint, complaint_letter_sent, put_complaint_off, recheck_complaint,
    register_complaint, watch_complaint,
};
pub use copies::{fail_copy, send_again, settle_copies};
pub use delay_notice::{DelayNotice, due_delay_notice, record_delay_notice};
pub use disclose::disclose;
pub use draft::{
    SavedDraft, WaitingReply, WrittenDraft, continue_draft, discard_draft, fields_of, give_up_sending,
    leave_to_colleagues, save_draft, send_later, share_draft, stop_sending, take_back,
};
pub use estimate::announce_estimate;
pub use fields::{Edited, FieldName, FieldsForm, FieldsOutcome, edited_tags, set_fields};
pub use imported::{PastReply, open_with_reply, past_reply, solve_past};
pub use keep_view::{keep_view, remove_view};
pub use lift::{end_lifts, flag, move_back, move_by_hand, unflag};
pub use moves::{merge, rethread, split, undo};
pub use next::{needs_reason, pick, skip, take, take_next, unassign_idle};
pub use ratings::{Judged, rate};
pub use receive::{Inbound, MailFacts, Matter, continue_closed, open, receive};
pub use recheck::recheck_brand;
pub use redact::{Redacted, change_note, delete_note, redact_file, redact_message};
pub use reply::{Outcome, ReplyDraft, Then, note, note_by_mail, receive_note, reply};
pub use sees::{seen_events, seen_ticket, sees_account};
pub use sides::{
    SideDraft, SideInbound, SideOutcome, fail_side, finish_side, receive_side, redact_side, send_side_again,
    write_side, write_side_later,
};
pub use spam::{mark_spam, unmark_spam};
pub use state::{bring_back, close_by_customer, reopen_by_customer, set_state, wake};
pub use tag::{set_groups, set_tags};
pub use topic::set_topic;
pub use turns::{Recomputed, recompute_place, recompute_requester};
pub use undo::undo_latest;
pub use watchers::{copied, watch};
pub use withdrawals::{Declared, recheck_withdrawal, register_withdrawal, settle_withdrawal, withdrawal_receipt_sent};
