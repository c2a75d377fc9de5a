//! SQL of SLA timers on tickets, and of the notices about them.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, NoticeId, TicketId};
use crate::schema::{notices, sla_timers, tickets};
use crate::tickets::{Notice, NoticeKind, State, Ticket, TimerRow};

/// The timers of a ticket, in the order in which they were made.
pub fn timers(conn: &mut Conn, ticket: TicketId) -> Result<Vec<TimerRow>> {
    let mut rows: Vec<TimerRow> =
        sla_timers::table.filter(sla_timers::ticket_id.eq(ticket)).select(TimerRow::as_select()).load(conn)?;
    rows.sort_by_key(|row| row.kind);
    Ok(rows)
}

/// The timers of some tickets, those of each in the order in which they were made.
pub fn timers_of(conn: &mut Conn, tickets: &[TicketId]) -> Result<Vec<TimerRow>> {
    let mut rows: Vec<TimerRow> =
        sla_timers::table.filter(in_list(sla_timers::ticket_id, tickets)).select(TimerRow::as_select()).load(conn)?;
    rows.sort_by_key(|row| row.kind);
    Ok(rows)
}

/// Replaces the timers of a ticket.
pub fn put_timers(conn: &mut Conn, ticket: TicketId, rows: &[TimerRow]) -> Result<()> {
    diesel::delete(sla_timers::table.filter(sla_timers::ticket_id.eq(ticket))).execute(conn)?;
    add_timers(conn, rows)
}

/// Adds timers to a ticket that has none.
pub fn add_timers(conn: &mut Conn, rows: &[TimerRow]) -> Result<()> {
    match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => {
            diesel::insert_into(sla_timers::table).values(rows.to_vec()).execute(c)?;
        }
        // Row by row, as diesel would do it: these statements are prepared once and cached.
        Conn::Sqlite(c) => {
            for row in rows.iter().cloned() {
                diesel::insert_into(sla_timers::table).values(row).execute(c)?;
            }
        }
    }
    Ok(())
}

/// Of the next `limit` tickets after an id those of a brand that are not done, and the last of all, where more may follow.
/// The whole table is read once, by its key: no index has a brand's open tickets in the order of their ids.
pub fn unfinished_of_brand(
    conn: &mut Conn,
    brand: BrandId,
    after: TicketId,
    limit: i64,
) -> Result<(Vec<TicketId>, Option<TicketId>)> {
    let rows: Vec<(TicketId, BrandId, State)> = tickets::table
        .filter(tickets::id.gt(after))
        .order(tickets::id)
        .limit(limit)
        .select((tickets::id, tickets::brand_id, tickets::state))
        .load(conn)?;
    let is_full = i64::try_from(rows.len()).is_ok_and(|count| count == limit);
    let last = rows.last().filter(|_| is_full).map(|(id, ..)| *id);
    let unfinished = rows.into_iter().filter(|(_, of, state)| *of == brand && !state.is_done());
    Ok((unfinished.map(|(id, ..)| id).collect(), last))
}

/// Unfinished tickets of a customer.
pub fn unfinished_of_customer(conn: &mut Conn, customer: AccountId, limit: i64) -> Result<Vec<Ticket>> {
    Ok(tickets::table
        .filter(tickets::customer_id.eq(customer))
        .filter(in_list(tickets::state, [State::New, State::Open, State::Waiting, State::Snoozed, State::ThirdParty]))
        .order(tickets::updated_at.desc())
        .limit(limit)
        .select(Ticket::as_select())
        .load(conn)?)
}

pub fn insert_notice(
    conn: &mut Conn,
    now: Time,
    ticket: TicketId,
    (kind, detail, due): (NoticeKind, &str, Option<Time>),
    recipients: &[String],
) -> Result<NoticeId> {
    Ok(diesel::insert_into(notices::table)
        .values((
            notices::ticket_id.eq(ticket),
            notices::kind.eq(kind),
            notices::detail.eq(detail),
            notices::due_at.eq(due),
            notices::recipients.eq(recipients.join(" ")),
            notices::created_at.eq(now),
        ))
        .returning(notices::id)
        .get_result(conn)?)
}

/// Those who have not got it yet.
pub fn set_notice_recipients(conn: &mut Conn, id: NoticeId, recipients: &str) -> Result<()> {
    diesel::update(notices::table.find(id)).set(notices::recipients.eq(recipients)).execute(conn)?;
    Ok(())
}

pub fn notice(conn: &mut Conn, id: NoticeId) -> Result<Notice> {
    Ok(notices::table.find(id).select(Notice::as_select()).first(conn)?)
}
