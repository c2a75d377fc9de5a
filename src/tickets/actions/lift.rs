//! A person moves a ticket forward, for a reason: a priority customer's flag, or a lead's move.
use super::perform::perform;
use crate::accounts::{Viewer, store as accounts};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::TicketId;
use crate::tickets::Ticket;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{Ahead, Event};

/// At most this many open tickets of one customer are lifted at once.
const OF_CUSTOMER: i64 = 200;

/// A lead moves a ticket forward, for a reason and until an instant, or until it is answered.
pub fn move_by_hand(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (ahead, why, until): (Ahead, &str, Time),
) -> Result<()> {
    let first = if ahead == Ahead::Front { store::first_in_queue(conn, brand.id)? } else { None };
    let event = Event::MovedByHand { ahead, first, why: why.to_owned(), until };
    perform(conn, Moment { now, actor: Some(me.id), brand }, ticket, event).map(|_ticket| ())
}

/// The ticket goes back to its own place.
pub fn move_back(conn: &mut Conn, now: Time, me: &Viewer, (ticket, brand): (&Ticket, &Brand)) -> Result<()> {
    perform(conn, Moment { now, actor: Some(me.id), brand }, ticket, Event::MovedBack).map(|_ticket| ())
}

/// A lift has ended: the ticket goes back to its own place.
pub fn end_lifts(conn: &mut Conn, now: Time, ticket: TicketId) -> Result<()> {
    let ticket = store::lock(conn, ticket)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    perform(conn, Moment { now, actor: None, brand: &brand }, &ticket, Event::LiftsOver).map(|_ticket| ())
}

/// Flags the customer as a priority customer: their tickets go before others, and so does what they write later.
pub fn flag(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, reason: &str) -> Result<()> {
    let Some(customer) = ticket.customer_id else { return Err(Error::NotFound) };
    accounts::set_attention(conn, now, customer, (reason, me.id))?;
    let flag = accounts::Attention { reason: reason.to_owned(), by: Some(me.id) };
    on_each(conn, now, me, ticket, &Event::Flagged(flag))
}

/// Clears the flag of the priority customer.
pub fn unflag(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<()> {
    let Some(customer) = ticket.customer_id else { return Err(Error::NotFound) };
    let reason = accounts::find(conn, customer)?.attention;
    if reason.is_empty() {
        return Ok(());
    }
    accounts::set_attention(conn, now, customer, ("", me.id))?;
    on_each(conn, now, me, ticket, &Event::Unflagged { reason })
}

/// The customer's unfinished tickets, and the one at hand.
fn on_each(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, event: &Event) -> Result<()> {
    for found in mine(conn, ticket)? {
        let ticket = store::lock(conn, found)?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        perform(conn, Moment { now, actor: Some(me.id), brand: &brand }, &ticket, event.clone())?;
    }
    Ok(())
}

/// In the order of their ids, so that two agents cannot wait for each other.
fn mine(conn: &mut Conn, ticket: &Ticket) -> Result<Vec<TicketId>> {
    let Some(customer) = ticket.customer_id else { return Ok(Vec::new()) };
    let open = store::unfinished_of_customer(conn, customer, OF_CUSTOMER)?;
    let mut ids: Vec<TicketId> = open.iter().map(|ticket| ticket.id).chain([ticket.id]).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}
