//! We called the customer.
use super::edit::Edit;
use super::{Happened, PhoneCall, fields};
use crate::tickets::EventKind;

/// The turn is over, as with a reply. If no one is assigned, the agent who called is from now on.
pub(super) fn called(edit: &mut Edit, call: PhoneCall) {
    let PhoneCall { by, then, assignment } = call;
    edit.line(EventKind::PhoneCall, "", "");
    edit.answer_turn(by);
    edit.change_state(then);
    edit.changes.ends_escalations = Some(by);
    if let Some(assignment) = assignment {
        fields::assign(edit, assignment);
    }
    edit.changes.ticket.updated_at = edit.facts.now;
    edit.refresh(Happened::Answered);
}
