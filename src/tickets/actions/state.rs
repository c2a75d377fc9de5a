//! A ticket changes its state.
use super::complaints::settle_complaint;
use super::contact::{begin_turn, end_turn, resume_turn, store_turn};
use super::receive::withdraw;
use super::sla::{Happened, refresh_timers, refresh_timers_of};
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::jobs::{self, Job};
use crate::tickets::store;
use crate::tickets::{EventKind, State, Ticket};

/// An agent moves a ticket. Snoozing needs the instant when it comes back.
pub fn set_state(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    (state, until): (State, Option<Time>),
) -> Result<()> {
    if ticket.state == state && ticket.snoozed_until == until {
        return Ok(());
    }
    if state == State::Snoozed {
        let until = until.filter(|until| *until > now).ok_or(Error::Refused("problem-snooze"))?;
        jobs::replace(conn, now, until, Job::WakeTicket(ticket.id))?;
        leave_queue(conn, ticket)?;
        store::set_state(conn, now, ticket.id, state, Some(until))?;
        store::note(conn, now, ticket.id, Some(me.id), change(ticket, state))?;
        return refresh_timers(conn, now, ticket, brand, Happened::Nothing);
    }
    if state.is_ours() {
        resume_turn(conn, now, ticket, brand)?;
    } else if state == State::Waiting || state.is_done() {
        end_turn(conn, now, ticket)?;
    }
    change_state(conn, now, ticket, state, Some(me.id))?;
    refresh_timers(conn, now, ticket, brand, Happened::Nothing)
}

/// Out of the queue, but the turn goes on: whoever waits keeps waiting, and gets the old place back.
fn leave_queue(conn: &mut Conn, ticket: &Ticket) -> Result<()> {
    store::set_place(conn, ticket.id, &store::QueuePlace { serve_at: None, ..store::QueuePlace::of(ticket) })
}

/// Brings a ticket back into the queue because something went wrong with our answer.
pub fn bring_back(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, state: State) -> Result<()> {
    resume_turn(conn, now, ticket, brand)?;
    change_state(conn, now, ticket, state, None)?;
    refresh_timers(conn, now, ticket, brand, Happened::Nothing)
}

/// A snoozed ticket comes back, if it is still asleep.
pub fn wake(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    if ticket.state != State::Snoozed || ticket.snoozed_until.is_some_and(|until| until > now) {
        return Ok(());
    }
    resume_turn(conn, now, ticket, brand)?;
    change_state(conn, now, ticket, State::Open, None)?;
    refresh_timers(conn, now, ticket, brand, Happened::Nothing)
}

/// The customer says that the matter is done.
pub fn close_by_customer(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<()> {
    if ticket.state.is_done() {
        return Ok(());
    }
    withdraw(conn, now, ticket)?;
    change_state(conn, now, ticket, State::Solved, Some(me.id))?;
    refresh_timers_of(conn, now, ticket)
}

/// The customer says that it is not: a new turn, and a contact.
pub fn reopen_by_customer(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, brand: &Brand) -> Result<()> {
    if ticket.state == State::Closed {
        return Err(Error::Taken("problem-closed"));
    }
    if !ticket.state.is_done() {
        return Ok(());
    }
    let who = (Some(me.id), ticket.sender_address.as_str());
    begin_turn(conn, now, ticket, brand, who)?;
    store_turn(conn, now, (ticket.id, brand), None, who)?;
    change_state(conn, now, ticket, State::Open, Some(me.id))?;
    refresh_timers(conn, now, ticket, brand, Happened::Nothing)
}

/// Stores the state and the line about it; nothing where it is the same.
pub(super) fn change_state(
    conn: &mut Conn,
    now: Time,
    ticket: &Ticket,
    state: State,
    actor: store::ActorId,
) -> Result<()> {
    if ticket.state == state {
        return Ok(());
    }
    store::set_state(conn, now, ticket.id, state, None)?;
    settle_complaint(conn, now, ticket, state)?;
    store::note(conn, now, ticket.id, actor, change(ticket, state))
}

fn change(ticket: &Ticket, state: State) -> (EventKind, &'static str, &'static str) {
    (EventKind::StateChanged, ticket.state.as_str(), state.as_str())
}
