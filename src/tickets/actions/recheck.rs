//! A brand's service settings have changed: waiting tickets are checked under the new ones, a few at a time.
use super::{delay_notice, next};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TicketId;
use crate::tickets::store;

/// At most this many in one transaction.
const BATCH: i64 = 100;

/// Schedules the checks of a brand's tickets after an id. Returns the last id if there may be more.
pub fn recheck_brand(conn: &mut Conn, now: Time, brand: &Brand, after: TicketId) -> Result<Option<TicketId>> {
    let (ids, last) = store::unfinished_of_brand(conn, brand.id, after, BATCH)?;
    for id in ids {
        let ticket = store::find(conn, id)?;
        if ticket.serve_at.is_none() {
            continue;
        }
        if let Some(taken) = ticket.taken_at {
            next::look_again(conn, now, taken, (&ticket, brand))?;
        }
        delay_notice::schedule_check(conn, now, &ticket, brand)?;
    }
    Ok(last)
}
