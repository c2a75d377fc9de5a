//! SQL of the audit trail: it feeds the timeline and the live updates.
use diesel::dsl::exists;
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, EventId, TicketId};
use crate::on_backend;
use crate::schema::{events, tickets};
use crate::tickets::{Event, EventKind};

/// Who did it; `None` is the system itself, or a sender without an account.
pub type ActorId = Option<AccountId>;

/// Adds a line to the trail.
pub fn note(conn: &mut Conn, now: Time, ticket: TicketId, actor: ActorId, what: (EventKind, &str, &str)) -> Result<()> {
    let (kind, was, became) = what;
    diesel::insert_into(events::table)
        .values((
            events::ticket_id.eq(ticket),
            events::actor_id.eq(actor),
            events::kind.eq(kind),
            events::was.eq(was),
            events::became.eq(became),
            events::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// A line that is added, with what its event can be taken back by.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = events)]
pub struct NewEvent {
    pub ticket_id: TicketId,
    pub actor_id: ActorId,
    pub kind: EventKind,
    pub was: String,
    pub became: String,
    pub at: Time,
    pub undo: String,
}

/// Adds lines to the trail, in their order.
pub fn add_lines(conn: &mut Conn, rows: &[NewEvent]) -> Result<()> {
    // Row by row: these are prepared once and kept.
    for row in rows {
        diesel::insert_into(events::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// The latest line of a ticket's trail, if its event can be taken back: the line, and what was before.
pub fn undoable(conn: &mut Conn, ticket: TicketId) -> Result<Option<(Event, String)>> {
    let last: Option<(Event, String)> = events::table
        .filter(events::ticket_id.eq(ticket))
        .order(events::id.desc())
        .select((Event::as_select(), events::undo))
        .first(conn)
        .optional()?;
    Ok(last.filter(|(_, undo)| !undo.is_empty()))
}

/// Adds the same line to the trails of some tickets, with no one as its author.
pub fn note_all(conn: &mut Conn, now: Time, some: &[TicketId], what: (EventKind, &str, &str)) -> Result<()> {
    let (kind, was, became) = what;
    let row = |ticket: &TicketId| {
        (
            events::ticket_id.eq(*ticket),
            events::kind.eq(kind),
            events::was.eq(was),
            events::became.eq(became),
            events::at.eq(now),
        )
    };
    let rows: Vec<_> = some.iter().map(row).collect();
    on_backend!(conn, |c| diesel::insert_into(events::table).values(&rows).execute(c))?;
    Ok(())
}

/// A ticket's trail, the oldest first.
pub fn events(conn: &mut Conn, ticket: TicketId) -> Result<Vec<Event>> {
    Ok(events::table.filter(events::ticket_id.eq(ticket)).order(events::id).select(Event::as_select()).load(conn)?)
}

/// The latest lines of a ticket's trail, or the latest before an instant; the oldest first.
pub fn latest_events(conn: &mut Conn, ticket: TicketId, before: Option<Time>, limit: i64) -> Result<Vec<Event>> {
    let own = events::table.filter(events::ticket_id.eq(ticket)).order(events::id.desc()).limit(limit);
    let mut found: Vec<Event> = match before {
        Some(before) => own.filter(events::at.lt(before)).select(Event::as_select()).load(conn)?,
        None => own.select(Event::as_select()).load(conn)?,
    };
    found.reverse();
    Ok(found)
}

/// The lines of these kinds, the oldest first.
pub fn events_of_kinds(conn: &mut Conn, ticket: TicketId, kinds: &[EventKind]) -> Result<Vec<Event>> {
    Ok(events::table
        .filter(events::ticket_id.eq(ticket))
        .filter(in_list(events::kind, kinds.iter().copied()))
        .order(events::id)
        .select(Event::as_select())
        .load(conn)?)
}

/// Which of these tickets have ever had this event.
pub fn having_event(conn: &mut Conn, some: &[TicketId], kind: EventKind) -> Result<Vec<TicketId>> {
    let own = events::table.filter(events::ticket_id.eq(tickets::id.nullable())).filter(events::kind.eq(kind));
    Ok(tickets::table.filter(in_list(tickets::id, some)).filter(exists(own)).select(tickets::id).load(conn)?)
}

/// Which of these happened last on a ticket.
pub fn last_event_of(conn: &mut Conn, ticket: TicketId, kinds: &[EventKind]) -> Result<Option<EventKind>> {
    Ok(events::table
        .filter(events::ticket_id.eq(ticket))
        .filter(in_list(events::kind, kinds.iter().copied()))
        .order(events::id.desc())
        .select(events::kind)
        .first(conn)
        .optional()?)
}

/// How the trail marks a message that was not written by the customer.
pub const BY_OTHERS: &str = "others";

/// A ticket in which something happened, with what the policy needs to know about it.
#[derive(Debug, Clone, Queryable)]
pub struct Changed {
    pub event: EventId,
    pub reference: String,
    pub brand: BrandId,
    pub customer: Option<AccountId>,
    pub kind: EventKind,
    pub became: String,
}

impl Changed {
    /// Is it hidden from the customer? Then they do not even learn that something happened.
    pub fn is_withheld(&self) -> bool {
        let is_by_others = self.kind == EventKind::Received && self.became == BY_OTHERS;
        is_by_others || matches!(self.kind, EventKind::Noted | EventKind::Parted) || self.kind.is_of_side()
    }
}

/// What has happened after this event, the oldest first, at most a thousand.
pub fn changed_since(conn: &mut Conn, after: EventId) -> Result<Vec<Changed>> {
    Ok(events::table
        .inner_join(tickets::table.on(tickets::id.nullable().eq(events::ticket_id)))
        .filter(events::id.gt(after))
        .order(events::id)
        .limit(1000)
        .select((events::id, tickets::reference, tickets::brand_id, tickets::customer_id, events::kind, events::became))
        .load(conn)?)
}

/// The latest event of all.
pub fn last_event(conn: &mut Conn) -> Result<EventId> {
    let last: Option<EventId> = events::table.order(events::id.desc()).select(events::id).first(conn).optional()?;
    Ok(last.unwrap_or(EventId(0)))
}
