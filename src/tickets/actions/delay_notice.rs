//! A customer has waited for long: one message says when the answer will come, and never twice in a row.
use chrono::{DateTime, Duration};

use super::perform::perform;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::jobs::{self, Job};
use crate::tickets::store::Moment;
use crate::tickets::transition::{Event, late_from};
use crate::tickets::{EventKind, Message, MessageKind, Ticket, expected, store};

/// Times are rounded up to this many seconds: more exact would be a lie.
const QUARTER: i64 = 900;

/// If there is no forecast of the answer yet, the next check is this much later.
const UNKNOWN: Duration = Duration::days(1);

/// What a customer who waits gets to know.
#[derive(Debug, Clone)]
pub struct DelayNotice {
    /// Their last message.
    pub message: Message,
    /// By when the answer will come.
    pub until: Time,
}

/// A job checks for the answer once a customer has waited as long as the brand lets them.
pub(super) fn schedule_check(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    match late_from(brand, ticket.waiting_since.unwrap_or(now)) {
        Some(at) => jobs::replace(conn, now, at.max(now), Job::SendDelayNotice(ticket.id)),
        None => Ok(()),
    }
}

/// The notice that is due, if the customer waits for too long and has had none since our last answer.
pub fn due_delay_notice(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<Option<DelayNotice>> {
    let Some(since) = ticket.waiting_since.filter(|_| ticket.serve_at.is_some()) else { return Ok(None) };
    let Some(late) = late_from(brand, since) else { return Ok(None) };
    if late > now {
        schedule_check(conn, now, ticket, brand)?;
        return Ok(None);
    }
    if store::last_event_of(conn, ticket.id, &[EventKind::Replied, EventKind::DelayNoticeSent])?
        == Some(EventKind::DelayNoticeSent)
    {
        return Ok(None);
    }
    let messages = store::recent_messages(conn, ticket.id)?;
    let last = messages.into_iter().rev().find(|m| m.kind == MessageKind::Inbound && !m.is_from_machine());
    let Some(message) = last else { return Ok(None) };
    let Some(forecast) = expected(conn, now, brand, Some(ticket))? else {
        jobs::replace(conn, now, now.plus(UNKNOWN), Job::SendDelayNotice(ticket.id))?;
        return Ok(None);
    };
    Ok(Some(DelayNotice { message, until: rounded(forecast.high.into()) }))
}

fn rounded(at: Time) -> Time {
    let seconds = at.utc().timestamp().saturating_add(QUARTER - 1) / QUARTER * QUARTER;
    DateTime::from_timestamp(seconds, 0).map_or(at, Time::from)
}

/// The notice is sent: the time that it names is a deadline from now on.
pub fn record_delay_notice(conn: &mut Conn, now: Time, (ticket, brand): (&Ticket, &Brand), until: Time) -> Result<()> {
    let ticket = store::lock(conn, ticket.id)?;
    perform(conn, Moment { now, actor: None, brand }, &ticket, Event::DelayTold(until)).map(|_ticket| ())
}
