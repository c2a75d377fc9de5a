//! We answer.
use super::edit::Edit;
use super::{Happened, Replied, fields};
use crate::tickets::EventKind;

/// The turn is over. If no one is assigned, the agent who answers is from now on.
pub(super) fn replied(edit: &mut Edit, replied: Replied) {
    let Replied { by, then, excerpt, assignment } = replied;
    edit.line(EventKind::Replied, "", "");
    edit.answer_turn(by);
    if then.is_ours() {
        edit.owe_from_now();
        edit.queue();
    }
    edit.change_state(then);
    // An answer to the customer also answers what was asked about the ticket.
    edit.changes.ends_escalations = Some(by);
    if let Some(assignment) = assignment {
        fields::assign(edit, assignment);
    }
    let ticket = &mut edit.changes.ticket;
    (ticket.excerpt, ticket.updated_at) = (excerpt, edit.facts.now);
    edit.refresh(Happened::Answered);
}
