//! What an import says happened before the ticket came here: no one is notified.
use super::changes::{TicketJob, TurnChange};
use super::edit::Edit;
use crate::clock::Time;
use crate::ids::AccountId;
use crate::tickets::{EventKind, State};

/// We answered: the turn ended with it.
pub(super) fn replied(edit: &mut Edit, at: Time, by: Option<AccountId>, excerpt: String) {
    edit.line(EventKind::Replied, "", "");
    edit.turn(TurnChange::Ended { at, by });
    edit.end_turn(at);
    edit.cancel(TicketJob::SendDelayNotice);
    (edit.changes.ticket.excerpt, edit.changes.ticket.updated_at) = (excerpt, at);
    if !edit.was.state.is_done() {
        edit.change_state(State::Waiting);
    }
}

/// No one has written for long.
pub(super) fn solved(edit: &mut Edit, at: Time) {
    edit.end_turn(at);
    edit.cancel(TicketJob::SendDelayNotice);
    edit.change_state(State::Solved);
}
