//! A customer turns to us: the contact is counted, the turn begins, and the ticket gets its place in the queue.
use super::delay_notice;
use crate::accounts::store::{self as accounts, Requester};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::hours::Calendar;
use crate::ids::{AccountId, MessageId, TicketId};
use crate::priority::{self, Forecast, Handicap, LiftReason};
use crate::sla::TimerKind;
use crate::sla::percentiles::border;
use crate::tickets::store::{self, Measured, NewTurn, QueuePlace};
use crate::tickets::{Lifted, NUMBERED, NotCounted, Ticket, TimerRow};

/// Who turns to us: the account, if it is proven, else the address alone.
pub(super) type Who<'a> = (Option<AccountId>, &'a str);

/// Begins a turn. To be called once per waiting turn: a burst of messages in it is one contact.
pub(super) fn begin_turn(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, who: Who) -> Result<()> {
    let (place, lifts) = first_place(conn, now, who, brand)?;
    let begun = Ticket {
        waiting_since: place.waiting_since,
        handicap_seconds: place.handicap_seconds,
        lifts: Lifted::to_text(&lifts),
        ..ticket.clone()
    };
    let serve_at = served_at(&begun, ticket.no_later_than, &brand.calendar());
    store::set_place(conn, ticket.id, &QueuePlace { serve_at, ..place })?;
    if begun.lifts != ticket.lifts {
        store::set_lifts(conn, ticket.id, &begun.lifts)?;
    }
    delay_notice::schedule_check(conn, now, &begun, brand)
}

/// Counts the contact, and finds the place of the turn that it begins.
pub(super) fn first_place(conn: &mut Conn, now: Time, who: Who, brand: &Brand) -> Result<(QueuePlace, Vec<Lifted>)> {
    let contact = count(conn, now, who, brand)?;
    let lifts: Vec<Lifted> = attention(now, brand, &contact.attention).into_iter().collect();
    let begun = priority::Turn {
        waiting_since: now.utc(),
        handicap: contact.handicap,
        sla_due: None,
        lifts: lifts.iter().filter_map(Lifted::lift).collect(),
    };
    let place = QueuePlace {
        waiting_since: Some(now),
        serve_at: Some(priority::place(&begun, &brand.calendar()).serve_at.into()),
        handicap_seconds: contact.handicap.work.num_seconds(),
        contact_number: i64::from(contact.handicap.contact),
        previous_contact_at: contact.previous,
    };
    Ok((place, lifts))
}

/// A contact that has been counted.
struct Counted {
    handicap: Handicap,
    previous: Option<Time>,
    attention: accounts::Attention,
}

/// A proven customer's contacts count over all addresses; an unproven address counts for itself alone.
fn count(conn: &mut Conn, now: Time, (customer, address): Who, brand: &Brand) -> Result<Counted> {
    let who = customer.map_or(Requester::Unregistered(address), Requester::Account);
    let known = accounts::load_of(conn, who, now)?;
    let is_first = known.contacts == 0;
    let recent = if is_first { 0 } else { store::contacts_since(conn, who, now.plus(-NUMBERED))? };
    let weights = brand.weights();
    let number = u32::try_from(recent.saturating_add(1)).unwrap_or(u32::MAX);
    store::count_contact(conn, brand.id, brand.today(now))?;
    let load = known.load.with_contact(now.utc(), weights.half_life());
    accounts::save_load(conn, who, load, known.contacts.saturating_add(1))?;
    Ok(Counted {
        handicap: Handicap::of(known.load, now.utc(), number, &weights),
        previous: (!is_first).then(|| known.load.at.into()),
        attention: known.attention,
    })
}

/// Counts a contact on a ticket on which we owe an answer already: it neither loses nor gains its place.
pub(super) fn count_only(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, who: Who) -> Result<()> {
    let contact = count(conn, now, who, brand)?;
    let place = QueuePlace { contact_number: i64::from(contact.handicap.contact), ..QueuePlace::of(ticket) };
    store::set_place(conn, ticket.id, &place)
}

/// A customer to whom we owe attention stands before all who came up to the most working hours of handicap earlier.
pub(super) fn attention(now: Time, brand: &Brand, attention: &accounts::Attention) -> Option<Lifted> {
    (!attention.reason.is_empty()).then(|| Lifted {
        reason: LiftReason::AttentionFlag,
        at: Some(brand.calendar().back(now.utc(), brand.weights().ceiling())),
        until: None,
        why: attention.reason.clone(),
        by: attention.by,
        rule: None,
    })
}

/// Keeps that the turn began, with the message that began it.
pub(super) fn store_turn(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (TicketId, &Brand),
    message: Option<MessageId>,
    (customer, address): Who,
) -> Result<()> {
    let new = NewTurn {
        ticket_id: ticket,
        brand_id: brand.id,
        message_id: message,
        account_id: customer,
        address: address.to_owned(),
        began_at: now,
        not_counted: NotCounted::Counted,
    };
    store::insert_turn(conn, new)
}

/// Ends the turn with an answer, which counts as the day's work; and whether it came when the customer was told.
pub(super) fn answer_turn(conn: &mut Conn, now: Time, by: AccountId, ticket: &Ticket, brand: &Brand) -> Result<()> {
    if let Some(since) = ticket.waiting_since {
        store::count_answer(conn, brand.id, brand.today(now))?;
        let measured = measured(conn, now, (ticket, brand), since)?;
        store::count_measured(conn, brand.id, brand.today(now), measured)?;
    }
    if let Some(turn) = store::open_turn(conn, ticket.id)? {
        if let Some(told) = turn.estimate() {
            store::count_forecast(conn, brand.id, brand.today(now), store::met(told, now))?;
        }
        store::end_turns(conn, now, ticket.id, Some(by))?;
    }
    leave(conn, ticket)
}

/// Notes what the customer was told of when to expect the answer; what they were told first holds.
pub fn announce_estimate(conn: &mut Conn, ticket: TicketId, forecast: Forecast) -> Result<Forecast> {
    let Some(turn) = store::open_turn(conn, ticket)? else { return Ok(forecast) };
    if let Some((low, high)) = turn.estimate() {
        return Ok(Forecast { low: low.utc(), high: high.utc(), ..forecast });
    }
    store::save_estimate(conn, turn.id, (forecast.low.into(), forecast.high.into()))?;
    Ok(forecast)
}

/// How soon the answer came, in working time, and whether it was to come sooner.
fn measured(conn: &mut Conn, now: Time, (ticket, brand): (&Ticket, &Brand), since: Time) -> Result<Measured> {
    let took = brand.calendar().between(since.utc(), now.utc());
    // Rounded up to the second: what took longer than a target is not within it.
    let seconds = took.num_seconds().saturating_add(i64::from(took.subsec_nanos() > 0));
    let timers = if brand.policies().is_empty() { Vec::new() } else { store::timers(conn, ticket.id)? };
    let is_answer = |row: &&TimerRow| matches!(row.kind, TimerKind::FirstAnswer | TimerKind::NextAnswer);
    let due: Vec<Time> = timers.iter().filter(is_answer).filter_map(|row| row.due_at).collect();
    Ok(Measured { border: border(seconds), is_promised: !due.is_empty(), is_missed: due.iter().any(|due| *due < now) })
}

/// Ends the turn: there is nothing to answer.
pub(super) fn end_turn(conn: &mut Conn, now: Time, ticket: &Ticket) -> Result<()> {
    if ticket.waiting_since.is_some() {
        store::end_turns(conn, now, ticket.id, None)?;
    }
    leave(conn, ticket)
}

/// Out of the queue. What lifted the turn has done its work.
fn leave(conn: &mut Conn, ticket: &Ticket) -> Result<()> {
    if ticket.estimate_latest.is_some() {
        store::set_estimate(conn, ticket.id, None)?;
    }
    let place = QueuePlace { waiting_since: None, serve_at: None, ..QueuePlace::of(ticket) };
    store::set_place(conn, ticket.id, &place)?;
    if ticket.lifts.is_empty() { Ok(()) } else { store::set_lifts(conn, ticket.id, "") }
}

/// Puts a ticket back into the queue without a new contact: the place that its turn had, or one from now on.
pub(super) fn resume_turn(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let is_ours = ticket.waiting_since.is_none();
    let resumed = Ticket {
        waiting_since: ticket.waiting_since.or(Some(now)),
        // We began this turn, and not the customer.
        contact_number: if is_ours { 0 } else { ticket.contact_number },
        ..ticket.clone()
    };
    let serve_at = served_at(&resumed, ticket.no_later_than, &brand.calendar());
    store::set_place(conn, ticket.id, &QueuePlace { serve_at, ..QueuePlace::of(&resumed) })
}

/// The place of a ticket whose turn runs: put back by its handicap, but no later than its promises and lifts allow.
pub(super) fn served_at(ticket: &Ticket, no_later_than: Option<Time>, calendar: &Calendar) -> Option<Time> {
    ticket.turn(no_later_than).map(|turn| priority::place(&turn, calendar).serve_at.into())
}
