//! A ticket changes its state.
use super::perform::perform;
use crate::accounts::Viewer;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::store::Moment;
use crate::tickets::transition::{Event, Fields, Who};
use crate::tickets::{State, Ticket};

/// An agent changes the state. Snoozing needs the instant when the ticket comes back.
pub fn set_state(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (state, until): (State, Option<Time>),
) -> Result<()> {
    let fields = Fields { state: Some(state), snoozed_until: until, ..Fields::default() };
    let moment = Moment { now, actor: Some(me.id), brand };
    perform(conn, moment, ticket, Event::FieldsSet(fields)).map(|_ticket| ())
}

/// Brings a ticket back into the queue because something went wrong with our answer.
pub fn bring_back(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, state: State) -> Result<()> {
    perform(conn, Moment { now, actor: None, brand }, ticket, Event::BroughtBack(state)).map(|_ticket| ())
}

/// A snoozed ticket comes back, if it is still asleep.
pub fn wake(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    perform(conn, Moment { now, actor: None, brand }, ticket, Event::Woken).map(|_ticket| ())
}

/// The customer says that the matter is resolved.
pub fn close_by_customer(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let moment = Moment { now, actor: Some(me.id), brand: &brand };
    perform(conn, moment, ticket, Event::SolvedByCustomer).map(|_ticket| ())
}

/// The customer says that it is not: a new turn, and a contact.
pub fn reopen_by_customer(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let who = Who { account: Some(me.id), address: ticket.sender_address.clone() };
    let moment = Moment { now, actor: Some(me.id), brand };
    perform(conn, moment, ticket, Event::ReopenedByCustomer(who)).map(|_ticket| ())
}
