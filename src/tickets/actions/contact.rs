//! A customer turns to us: the contact is counted, the turn begins, and the ticket gets its place in the queue.
use chrono::Duration;

use super::holding;
use crate::accounts::store::{self as accounts, Contacter};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::deadlines::Kind;
use crate::deadlines::percentiles::border;
use crate::error::Result;
use crate::hours::Calendar;
use crate::ids::AccountId;
use crate::priority::{self, Turn};
use crate::tickets::store::{self, Measured, Place};
use crate::tickets::{ClockRow, Ticket};

/// Begins a turn. To be called once per waiting turn: a burst of messages in it is one contact.
///
/// A proven customer's contacts count over all addresses; an unproven address counts for itself alone.
pub(super) fn begin_turn(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let place = first_place(conn, now, (ticket.customer_id, &ticket.sender_address), brand)?;
    let serve_at = place.serve_at.map(|place| earlier(place, ticket.no_later_than));
    store::set_place(conn, ticket.id, &Place { serve_at, ..place })?;
    holding::look_later(conn, now, &Ticket { waiting_since: Some(now), ..ticket.clone() }, brand)
}

/// Counts the contact, and finds the place of the turn that it begins.
pub(super) fn first_place(
    conn: &mut Conn,
    now: Time,
    (customer, address): (Option<AccountId>, &str),
    brand: &Brand,
) -> Result<Place> {
    let who = customer.map_or(Contacter::Stranger(address), Contacter::Account);
    let (load, contacts) = accounts::load_of(conn, who, now)?;
    let number = contacts.saturating_add(1);
    let weights = brand.weights();
    let turn = Turn {
        waiting_since: now.utc(),
        load_before_this_contact: load,
        contact: u32::try_from(number).unwrap_or(u32::MAX),
        due: None,
        margin: Duration::zero(),
        lift: None,
    };
    let place = Place {
        waiting_since: Some(now),
        serve_at: Some(priority::place(&turn, &brand.calendar(), &weights).serve_at.into()),
        handicap_seconds: priority::handicap(load.decayed(now.utc(), weights.half_life()), &weights).num_seconds(),
        contact_number: number,
        previous_contact_at: (contacts > 0).then_some(Time::from(load.at)),
    };
    store::count_contact(conn, brand.id, brand.today(now))?;
    accounts::save_load(conn, who, load.with_contact(now.utc(), weights.half_life()), number)?;
    Ok(place)
}

/// Ends the turn with an answer, which counts as the day's work.
pub(super) fn answer_turn(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    if let Some(since) = ticket.waiting_since {
        store::count_answer(conn, brand.id, brand.today(now))?;
        let measured = measured(conn, now, (ticket, brand), since)?;
        store::count_measured(conn, brand.id, brand.today(now), measured)?;
    }
    end_turn(conn, ticket)
}

/// How soon the answer came, in working time, and whether it was to come sooner.
fn measured(conn: &mut Conn, now: Time, (ticket, brand): (&Ticket, &Brand), since: Time) -> Result<Measured> {
    let took = brand.calendar().between(since.utc(), now.utc());
    // Rounded up to the second: what took longer than a target is not within it.
    let seconds = took.num_seconds().saturating_add(i64::from(took.subsec_nanos() > 0));
    let clocks = if brand.policies().is_empty() { Vec::new() } else { store::clocks(conn, ticket.id)? };
    let is_answer = |row: &&ClockRow| matches!(row.kind, Kind::FirstAnswer | Kind::NextAnswer);
    let due: Vec<Time> = clocks.iter().filter(is_answer).filter_map(|row| row.due_at).collect();
    Ok(Measured { border: border(seconds), is_promised: !due.is_empty(), is_missed: due.iter().any(|due| *due < now) })
}

/// Ends the turn: there is nothing to answer.
pub(super) fn end_turn(conn: &mut Conn, ticket: &Ticket) -> Result<()> {
    if ticket.told_by.is_some() {
        store::set_told(conn, ticket.id, None)?;
    }
    store::set_place(
        conn,
        ticket.id,
        &Place {
            waiting_since: None,
            serve_at: None,
            handicap_seconds: ticket.handicap_seconds,
            contact_number: ticket.contact_number,
            previous_contact_at: ticket.previous_contact_at,
        },
    )
}

/// Puts a ticket back into the queue without a new contact: the place that its turn had, or one from now on.
pub(super) fn resume_turn(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let since = ticket.waiting_since.unwrap_or(now);
    let work = Duration::seconds(ticket.handicap_seconds);
    let place = Place {
        waiting_since: Some(since),
        serve_at: Some(served_at(since, work, ticket.no_later_than, &brand.calendar())),
        handicap_seconds: ticket.handicap_seconds,
        contact_number: ticket.contact_number,
        previous_contact_at: ticket.previous_contact_at,
    };
    store::set_place(conn, ticket.id, &place)
}

/// The place of a turn that is known: put back by its handicap, but no later than its promises allow.
pub(super) fn served_at(since: Time, handicap: Duration, no_later_than: Option<Time>, calendar: &Calendar) -> Time {
    earlier(calendar.add(since.utc(), handicap).into(), no_later_than)
}

fn earlier(place: Time, no_later_than: Option<Time>) -> Time {
    no_later_than.map_or(place, |limit| place.min(limit))
}
