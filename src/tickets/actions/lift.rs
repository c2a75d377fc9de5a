//! What brings a ticket forward by a person's will: a customer to whom we owe attention, a lead's hand. Each has a reason.
use chrono::Duration;

use super::contact::{attention, served_at};
use crate::accounts::{Viewer, store as accounts};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::TicketId;
use crate::jobs::{self, Job};
use crate::priority::LiftReason;
use crate::tickets::store::{self, QueuePlace};
use crate::tickets::{EventKind, Lifted, Ticket};

/// So many open tickets of one customer are lifted at once.
const OF_CUSTOMER: i64 = 200;

/// How far a lead moves a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead {
    /// Before everything that waits for the brand now.
    Front,
    /// So much working time before its own place.
    By(Duration),
}

/// A lead moves a ticket forward, for a reason and until an instant, or until it is answered.
pub fn move_by_hand(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (ahead, why, until): (Ahead, &str, Time),
) -> Result<()> {
    let mut lifts = without(ticket, LiftReason::LeadsHand);
    let own = Ticket { lifts: Lifted::to_text(&lifts), ..ticket.clone() };
    let Some(place) = served_at(&own, ticket.no_later_than, &brand.calendar()).filter(|_| ticket.serve_at.is_some())
    else {
        return Err(Error::Refused("problem-not-waiting"));
    };
    if until <= now {
        return Err(Error::Refused("problem-until"));
    }
    let at = match ahead {
        Ahead::Front => store::first_in_queue(conn, brand.id)?.unwrap_or(place).min(place).plus(-Duration::seconds(1)),
        Ahead::By(work) => brand.calendar().back(place.utc(), work).into(),
    };
    lifts.push(Lifted {
        reason: LiftReason::LeadsHand,
        at: Some(at.utc()),
        until: Some(until.utc()),
        why: why.to_owned(),
        by: Some(me.id),
        rule: None,
    });
    put(conn, now, ticket, brand, &lifts)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Moved, why, &until.rfc3339()))
}

/// The ticket goes back to its own place.
pub fn move_back(conn: &mut Conn, now: Time, me: &Viewer, (ticket, brand): (&Ticket, &Brand)) -> Result<()> {
    let lifts = without(ticket, LiftReason::LeadsHand);
    if lifts.len() == ticket.lifted().len() {
        return Ok(());
    }
    put(conn, now, ticket, brand, &lifts)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::MovedBack, "", ""))
}

/// What lifted a ticket for a time is over: it goes back to its own place.
pub fn end_lifts(conn: &mut Conn, now: Time, ticket: TicketId) -> Result<()> {
    let ticket = store::lock(conn, ticket)?;
    let (left, over): (Vec<Lifted>, Vec<Lifted>) = ticket.lifted().into_iter().partition(|lift| lift.holds(now));
    let brand = brands::store::find(conn, ticket.brand_id)?;
    if !over.is_empty() {
        put(conn, now, &ticket, &brand, &left)?;
    }
    for lift in over {
        store::note(conn, now, ticket.id, None, (EventKind::MoveOver, &lift.why, ""))?;
    }
    Ok(())
}

/// We owe a ticket's customer attention: what they wait for goes before others, and so does what they write from now on.
pub fn flag(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, reason: &str) -> Result<()> {
    let Some(customer) = ticket.customer_id else { return Err(Error::NotFound) };
    accounts::set_attention(conn, now, customer, (reason, me.id))?;
    let flag = accounts::Attention { reason: reason.to_owned(), by: Some(me.id) };
    for found in mine(conn, ticket)? {
        let ticket = store::lock(conn, found)?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        let mut lifts = without(&ticket, LiftReason::AttentionFlag);
        lifts.extend(ticket.waiting_since.and_then(|since| attention(since, &brand, &flag)));
        put(conn, now, &ticket, &brand, &lifts)?;
        store::note(conn, now, ticket.id, Some(me.id), (EventKind::Flagged, "", reason))?;
    }
    Ok(())
}

/// We owe the customer no more attention than others.
pub fn unflag(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<()> {
    let Some(customer) = ticket.customer_id else { return Err(Error::NotFound) };
    let reason = accounts::find(conn, customer)?.attention;
    if reason.is_empty() {
        return Ok(());
    }
    accounts::set_attention(conn, now, customer, ("", me.id))?;
    for found in mine(conn, ticket)? {
        let ticket = store::lock(conn, found)?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        put(conn, now, &ticket, &brand, &without(&ticket, LiftReason::AttentionFlag))?;
        store::note(conn, now, ticket.id, Some(me.id), (EventKind::Unflagged, &reason, ""))?;
    }
    Ok(())
}

/// The customer's unfinished tickets, and the one at hand.
fn mine(conn: &mut Conn, ticket: &Ticket) -> Result<Vec<TicketId>> {
    let Some(customer) = ticket.customer_id else { return Ok(Vec::new()) };
    let open = store::unfinished_of_customer(conn, customer, OF_CUSTOMER)?;
    let mut ids: Vec<TicketId> = open.iter().map(|ticket| ticket.id).chain([ticket.id]).collect();
    // In the order of their ids, so that two agents cannot wait for each other.
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

fn without(ticket: &Ticket, reason: LiftReason) -> Vec<Lifted> {
    ticket.lifted().into_iter().filter(|lift| lift.reason != reason).collect()
}

/// Makes these what lifts a ticket, and puts it where they want it.
pub(super) fn put(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, lifts: &[Lifted]) -> Result<()> {
    let lifted = Ticket { lifts: Lifted::to_text(lifts), ..ticket.clone() };
    store::set_lifts(conn, ticket.id, &lifted.lifts)?;
    if ticket.serve_at.is_some() {
        let serve_at = served_at(&lifted, ticket.no_later_than, &brand.calendar());
        store::set_place(conn, ticket.id, &QueuePlace { serve_at, ..QueuePlace::of(ticket) })?;
    }
    match lifts.iter().filter_map(|lift| lift.until).min() {
        Some(until) => jobs::replace(conn, now, until.into(), Job::EndLifts(ticket.id)),
        None => Ok(()),
    }
}
