//! SQL of tickets that were opened out of order or skipped, and of those that were taken and left.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId, PickId, TicketId};
use crate::paging::After;
use crate::schema::{events, picks, presence, tickets};
use crate::tickets::EventKind;

crate::text_enum! {
    /// How an agent left the order of the queue.
    PickKind {
        /// Opened although another was next.
        Picked = "picked",
        /// Skipped although it was next.
        Skipped = "skipped",
    }
}

/// One time that an agent left the order, with the ticket's reference and subject.
#[derive(Debug, Clone, Queryable)]
pub struct Pick {
    pub id: PickId,
    pub kind: PickKind,
    pub brand_id: BrandId,
    pub agent_id: AccountId,
    pub reason: String,
    pub at: Time,
    pub reference: String,
    pub subject: String,
}

pub fn insert_pick(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (TicketId, BrandId),
    agent: AccountId,
    (kind, reason): (PickKind, &str),
) -> Result<()> {
    diesel::insert_into(picks::table)
        .values((
            picks::ticket_id.eq(ticket),
            picks::brand_id.eq(brand),
            picks::agent_id.eq(agent),
            picks::kind.eq(kind),
            picks::reason.eq(reason),
            picks::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Blanks the reasons for a customer who is erased; that the order was left stays.
pub fn blank_picks(conn: &mut Conn, of: &[TicketId]) -> Result<()> {
    for some in of.chunks(500) {
        diesel::update(picks::table.filter(picks::ticket_id.eq_any(some))).set(picks::reason.eq("")).execute(conn)?;
    }
    Ok(())
}

/// The tickets that an agent has picked, or skipped, since then.
pub fn picked_since(conn: &mut Conn, agent: AccountId, kind: PickKind, since: Time) -> Result<Vec<TicketId>> {
    Ok(picks::table
        .filter(picks::agent_id.eq(agent))
        .filter(picks::at.ge(since))
        .filter(picks::kind.eq(kind))
        .select(picks::ticket_id)
        .load(conn)?)
}

/// The times that the order was left, the latest first. `only`: these brands; empty means all.
pub fn picks(conn: &mut Conn, only: &[BrandId], after: Option<After>, limit: i64) -> Result<Vec<Pick>> {
    let mut rows = picks::table.inner_join(tickets::table.on(tickets::id.eq(picks::ticket_id))).into_boxed();
    if !only.is_empty() {
        rows = rows.filter(picks::brand_id.eq_any(only.to_vec()));
    }
    if let Some(After { at, id }) = after {
        rows = rows.filter(picks::at.le(at)).filter(picks::at.lt(at).or(picks::id.lt(PickId(id))));
    }
    Ok(rows
        .order((picks::at.desc(), picks::id.desc()))
        .limit(limit)
        .select((
            picks::id,
            picks::kind,
            picks::brand_id,
            picks::agent_id,
            picks::reason,
            picks::at,
            tickets::reference,
            tickets::subject,
        ))
        .load(conn)?)
}

/// Which agents left the order since then, and how.
pub fn picks_since(conn: &mut Conn, since: Time) -> Result<Vec<(AccountId, BrandId, PickKind)>> {
    Ok(picks::table.filter(picks::at.ge(since)).select((picks::agent_id, picks::brand_id, picks::kind)).load(conn)?)
}

/// When an agent has last done something on a ticket since then, or had it open; and whether they have answered it.
pub fn last_action(conn: &mut Conn, ticket: TicketId, agent: AccountId, since: Time) -> Result<(Time, bool)> {
    let deeds: Vec<(EventKind, Time)> = events::table
        .filter(events::ticket_id.eq(ticket))
        .filter(events::actor_id.eq(agent))
        .filter(events::at.ge(since))
        .select((events::kind, events::at))
        .load(conn)?;
    let seen: Option<Time> = presence::table
        .filter(presence::ticket_id.eq(ticket))
        .filter(presence::account_id.eq(agent))
        .select(presence::seen_at)
        .first(conn)
        .optional()?;
    let last = deeds.iter().map(|(_, at)| *at).chain(seen).max().unwrap_or(since).max(since);
    Ok((last, deeds.iter().any(|(kind, _)| *kind == EventKind::Replied)))
}
