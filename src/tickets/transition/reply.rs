//! We answer.
use super::edit::Edit;
use super::{Happened, Replied, fields};
use crate::tickets::EventKind;

/// The turn is over. Whoever answers a ticket that no one has keeps it.
pub(super) fn replied(edit: &mut Edit, replied: Replied) {
    let Replied { by, then, excerpt, assignment } = replied;
    edit.line(EventKind::Replied, "", "");
    edit.answer_turn(by);
    if then.is_ours() {
        edit.owe_from_now();
        edit.queue();
    }
    edit.change_state(then);
    // Whoever answers the customer answers what was asked about it.
    edit.changes.ends_escalations = Some(by);
    if let Some(assignment) = assignment {
        fields::assign(edit, assignment);
    }
    let ticket = &mut edit.changes.ticket;
    (ticket.excerpt, ticket.updated_at) = (excerpt, edit.facts.now);
    edit.refresh(Happened::Answered);
}
