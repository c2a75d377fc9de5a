//! Something happens to a ticket: loads what the decision needs, decides what follows, and saves it.
use super::turns::recompute_contacters;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::Ticket;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{Event, TurnChange, transition};

/// Makes it happen, and returns the ticket as it is afterwards. `ticket` is as in the database, and locked.
pub fn perform(conn: &mut Conn, moment: Moment, ticket: &Ticket, event: Event) -> Result<Ticket> {
    let facts = store::facts(conn, moment, ticket, &event)?;
    let changes = transition(ticket, &facts, event)?;
    store::save(conn, ticket, &changes)?;
    if changes.turns.iter().any(|change| matches!(change, TurnChange::Reclassified { .. })) {
        // What counts as a contact changes the handicap of what its customer waits for.
        recompute_contacters(conn, moment.now, &[ticket.id])?;
        return store::find(conn, ticket.id);
    }
    Ok(changes.ticket)
}
