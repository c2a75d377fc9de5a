//! SQL of which agent takes which ticket next.
use diesel::prelude::*;

use super::queue::{Order, Placed, ordered, within};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TicketId};
use crate::paging::After;
use crate::schema::tickets;

/// Who takes the next ticket, and which tickets they pass over.
#[derive(Debug, Clone, Copy)]
pub struct Taker<'a> {
    pub me: AccountId,
    pub brand: Option<BrandId>,
    pub only_brands: &'a [BrandId],
    /// The tickets that this agent has skipped.
    pub skipped: &'a [TicketId],
    /// Is it only a look? Then nothing is locked.
    pub is_look: bool,
}

/// The next ticket for this agent: one of their own or one that is unassigned, whichever comes first.
/// On `PostgreSQL` the row is locked, and rows that colleagues are taking at this moment are skipped.
pub fn next(conn: &mut Conn, taker: Taker) -> Result<Option<TicketId>> {
    let own = first(conn, taker, Some(taker.me))?;
    let free = first(conn, taker, None)?;
    Ok(match (own, free) {
        (Some(own), Some(free)) => Some(own.min(free)),
        (own, free) => own.or(free),
    }
    .map(|(_, id)| id))
}

/// How many are looked at together: colleagues may press the key in the same instant.
const TRIES: i64 = 16;

fn first(conn: &mut Conn, taker: Taker, assignee: Option<AccountId>) -> Result<Option<Placed>> {
    let mut after = None;
    loop {
        let rows = tickets::table.into_boxed().filter(tickets::serve_at.is_not_null());
        let rows = match assignee {
            Some(me) => rows.filter(tickets::assignee_id.eq(me)),
            None => rows.filter(tickets::assignee_id.is_null()),
        };
        let rows = match taker.brand {
            Some(brand) => rows.filter(tickets::brand_id.eq(brand)),
            None => rows,
        };
        let candidates: Vec<Placed> = ordered(within(rows, taker.only_brands), Order::Place, after)
            .limit(TRIES)
            .select((tickets::serve_at, tickets::id))
            .load(conn)?;
        for (serve_at, id) in candidates.iter().filter(|(_, id)| !taker.skipped.contains(id)) {
            if taker.is_look || is_still_free(conn, *id, assignee)? {
                return Ok(Some((*serve_at, *id)));
            }
        }
        let is_full = i64::try_from(candidates.len()).is_ok_and(|count| count == TRIES);
        after = candidates.last().and_then(|(at, id)| Some(After { at: (*at)?, id: id.0 }));
        if !is_full || after.is_none() {
            return Ok(None);
        }
    }
}

/// Locks the row if others could take it at the same moment; `SQLite` has one writer, and that is us.
#[cfg_attr(not(feature = "postgres"), expect(clippy::unnecessary_wraps, reason = "a lock may fail"))]
fn is_still_free(conn: &mut Conn, id: TicketId, assignee: Option<AccountId>) -> Result<bool> {
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(c) = conn {
        return lock_if_free(c, id, assignee);
    }
    Ok(true)
}

#[cfg(feature = "postgres")]
fn lock_if_free(c: &mut diesel::PgConnection, id: TicketId, assignee: Option<AccountId>) -> Result<bool> {
    let locked: Option<Option<AccountId>> = tickets::table
        .filter(tickets::id.eq(id))
        .filter(tickets::serve_at.is_not_null())
        .select(tickets::assignee_id)
        .for_update()
        .skip_locked()
        .first(c)
        .optional()?;
    Ok(locked == Some(assignee))
}
