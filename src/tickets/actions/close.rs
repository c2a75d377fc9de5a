//! Solved tickets are closed after a time: an answer to them then begins a ticket that goes on from them.
use super::state::change_state;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::{State, store};

/// So many are closed in one transaction.
const BATCH: i64 = 200;

/// Closes tickets in which nothing has happened since `before`. `true`: there may be more.
pub fn close_old(conn: &mut Conn, now: Time, before: Time) -> Result<bool> {
    let ids = store::solved_before(conn, before, BATCH)?;
    for id in &ids {
        let ticket = store::lock(conn, *id)?;
        // Somebody may have written in the meantime.
        if ticket.state == State::Solved && ticket.updated_at < before {
            change_state(conn, now, &ticket, State::Closed, None)?;
        }
    }
    Ok(i64::try_from(ids.len()).is_ok_and(|count| count == BATCH))
}
