//! The latest event of a ticket is taken back.
use super::assign::colleague_for;
use super::perform::perform;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::EventId;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{Before, Event};
use crate::tickets::{EventKind, Ticket};

/// Takes the latest event of a ticket back, if it is this one and nothing came after. Gives what it was.
pub fn undo_latest(conn: &mut Conn, moment: Moment, ticket: &Ticket, event: EventId) -> Result<Vec<EventKind>> {
    let later = || Error::Taken("problem-undo-after");
    let (line, before) = store::undoable(conn, ticket.id)?.ok_or_else(later)?;
    if line.id != event || ticket.merged_into.is_some() {
        return Err(later());
    }
    let before: Before = serde_json::from_str(&before).map_err(|e| Error::internal("read what a ticket was", e))?;
    let kinds = before.kinds.clone();
    let undone = perform(conn, moment, ticket, Event::Undone(before))?;
    // An agent who has left meanwhile, or no longer serves the brand, does not get it back.
    if let Some(assignee) = undone.assignee_id.filter(|_| undone.assignee_id != ticket.assignee_id) {
        colleague_for(conn, assignee, ticket)?;
    }
    Ok(kinds)
}
