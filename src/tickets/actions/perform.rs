//! Something happens to a ticket: what the decision needs is loaded, what follows is decided and saved.
use super::turns::recompute_contacters;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::Ticket;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{Event, TurnChange, transition};

/// Has it happen, and gives the ticket as it is from then on. The ticket is as it is in the database, and locked.
pub fn perform(conn: &mut Conn, moment: Moment, ticket: &Ticket, event: Event) -> Result<Ticket> {
    let facts = store::facts(conn, moment, ticket, &event)?;
    let changes = transition(ticket, &facts, event)?;
    store::save(conn, ticket, &changes)?;
    if changes.turns.iter().any(|change| matches!(change, TurnChange::Reclassified { .. })) {
        // What is a contact and what is not weighs in what its customer waits for.
        recompute_contacters(conn, moment.now, &[ticket.id])?;
        return store::find(conn, ticket.id);
    }
    Ok(changes.ticket)
}
