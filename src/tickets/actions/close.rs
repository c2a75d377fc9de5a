//! Solved tickets are closed after a time: an answer to one then begins a ticket that continues it.
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::{EventKind, State, store};

/// At most this many are closed in one transaction, so that others can write in between.
const BATCH: i64 = 256;

/// Closes tickets in which nothing has happened since `before`. `true`: there may be more.
pub fn close_old(conn: &mut Conn, now: Time, before: Time) -> Result<bool> {
    let ids = store::lock_solved_before(conn, before, BATCH)?;
    store::close_all(conn, now, &ids)?;
    store::note_all(conn, now, &ids, (EventKind::StateChanged, State::Solved.as_str(), State::Closed.as_str()))?;
    Ok(i64::try_from(ids.len()).is_ok_and(|count| count == BATCH))
}
