//! Somebody has waited for long: one honest message says when the answer will come, and not twice in a row.
use chrono::{DateTime, Duration};

use super::sla::refresh_after_estimate;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::jobs::{self, Job};
use crate::tickets::{EventKind, Message, MessageKind, Ticket, expected, store};

/// More exact would be a lie.
const QUARTER: i64 = 900;

/// What somebody who waits is to be told.
#[derive(Debug, Clone)]
pub struct DelayNotice {
    /// The last that they wrote.
    pub message: Message,
    /// By when the answer will come.
    pub until: Time,
}

/// A job looks whether the answer has come, once a customer has waited as long as the brand lets them.
pub(super) fn schedule_check(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let Some(minutes) = brand.service().delay_notice else { return Ok(()) };
    let at = late_from(ticket.waiting_since.unwrap_or(now), minutes, brand);
    jobs::replace(conn, now, at.max(now), Job::SendDelayNotice(ticket.id))
}

/// When that is for a ticket that has just begun.
pub(super) fn first_look(now: Time, ticket: &Ticket, brand: &Brand) -> Option<Time> {
    let minutes = brand.service().delay_notice?;
    Some(late_from(ticket.waiting_since.unwrap_or(now), minutes, brand).max(now))
}

fn late_from(since: Time, minutes: i64, brand: &Brand) -> Time {
    brand.calendar().add(since.utc(), Duration::minutes(minutes)).into()
}

/// What is to be told now, where somebody waits for too long and has not been told since our last answer.
pub fn due_delay_notice(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<Option<DelayNotice>> {
    let Some(minutes) = brand.service().delay_notice else { return Ok(None) };
    let Some(since) = ticket.waiting_since.filter(|_| ticket.serve_at.is_some()) else { return Ok(None) };
    if late_from(since, minutes, brand) > now {
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
    let forecast = expected(conn, now, brand, Some(ticket))?;
    Ok(Some(DelayNotice { message, until: rounded(forecast.high.into()) }))
}

fn rounded(at: Time) -> Time {
    let seconds = at.utc().timestamp().saturating_add(QUARTER - 1) / QUARTER * QUARTER;
    DateTime::from_timestamp(seconds, 0).map_or(at, Time::from)
}

/// They have been told: what was said is a promise from now on.
pub fn record_delay_notice(conn: &mut Conn, now: Time, (ticket, brand): (&Ticket, &Brand), until: Time) -> Result<()> {
    store::note(conn, now, ticket.id, None, (EventKind::DelayNoticeSent, "", &until.rfc3339()))?;
    let ticket = store::lock(conn, ticket.id)?;
    // Answered in the meantime.
    if ticket.waiting_since.is_none() {
        return Ok(());
    }
    store::set_estimate(conn, ticket.id, Some(until))?;
    refresh_after_estimate(conn, now, &ticket, brand)
}
