//! The timers of a ticket follow what happens to it, and its place in the queue follows its timers.
use chrono::Duration;

use super::follow_up;
use super::records::{self, SlaRecords};
use crate::brands::sla_policies::Policy;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::hours::Calendar;
use crate::ids::TicketId;
use crate::jobs::{self, Job};
use crate::sla::{Advanced, SlaFacts, Targets, TimerKind, TimerState, advance};
use crate::tickets::actions::contact::served_at;
use crate::tickets::actions::urgent;
use crate::tickets::store::{self, Due};
use crate::tickets::{Channel, EventKind, FollowUp, State, Ticket, TimerRow};

/// What lists call the time that a customer who waits was told, and how long before it goes before others.
const ESTIMATE: &str = "told";
const ESTIMATE_WARNING: Duration = Duration::hours(1);

/// What has just happened, beside what the ticket itself tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    Nothing,
    Acknowledged,
    Answered,
}

/// Brings a ticket's promises up to date. Costs nothing where a brand promises nothing.
pub fn refresh_timers(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, happened: Happened) -> Result<()> {
    let policies = brand.policies();
    let is_urgent = !ticket.lifts.is_empty() || brand.has_urgent_rules();
    if policies.is_empty() && ticket.due_at.is_none() && !is_urgent {
        return Ok(());
    }
    // What the caller has is how it was.
    let ticket = store::find(conn, ticket.id)?;
    refresh(conn, now, (&ticket, brand), &policies, happened)
}

/// The same for a ticket that has just been written: nothing runs on it yet, and nothing has been answered. Gives when a job is
/// to look at its promises.
pub fn begin(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<Option<Time>> {
    let policies = brand.policies();
    if policies.is_empty() && urgent::matching(ticket, brand).is_empty() {
        return Ok(None);
    }
    let calendar = brand.calendar();
    // It has no tag yet, which spares the question for its tags.
    let tagless: Vec<Policy> = policies.into_iter().filter(|policy| policy.topic.is_empty()).collect();
    let matching = records::matching(conn, &[ticket], &tagless)?.pop().unwrap_or_default();
    let targets = targets((ticket, brand), &matching);
    let facts = SlaFacts {
        opened_at: ticket.created_at.utc(),
        waiting_since: ticket.waiting_since.map(Time::utc),
        is_paused: false,
        is_done: ticket.state.is_done(),
        is_acknowledged: ticket.channel == Channel::Form,
        is_answered: false,
        has_answer_before: false,
    };
    let advanced = advance(&[], &targets, &facts, now.utc(), &calendar);
    let with = (now, &targets, calendar.as_ref());
    let timers: Vec<TimerRow> = advanced.timers.iter().map(|timer| TimerRow::of(ticket.id, timer, &[], with)).collect();
    store::add_timers(conn, &timers)?;
    set_due(conn, ticket, brand, (&timers, None))?;
    Ok(next_look((&timers, None)).map(|at| at.max(now)))
}

/// The same where the brand is not at hand: who the customer is, or what the ticket is about, has changed.
pub fn refresh_timers_of(conn: &mut Conn, now: Time, ticket: &Ticket) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    refresh_timers(conn, now, ticket, &brand, Happened::Nothing)
}

/// The same where the customer has just been told when the answer will come.
pub fn refresh_after_estimate(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let ticket = store::find(conn, ticket.id)?;
    refresh(conn, now, (&ticket, brand), &brand.policies(), Happened::Nothing)
}

/// The same, whatever the brand promises: what it promises no more is forgotten.
pub(super) fn refresh(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    policies: &[Policy],
    happened: Happened,
) -> Result<()> {
    let records = SlaRecords::of(conn, &[ticket], policies)?.pop().unwrap_or_default();
    refresh_records(conn, now, (ticket, brand), records, happened)
}

/// The same where what is kept is at hand.
pub(super) fn refresh_records(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    records: SlaRecords,
    happened: Happened,
) -> Result<()> {
    let targets = targets((ticket, brand), &records.policies);
    let advanced = advanced(now, ticket, (&records, &targets, &brand.calendar()), happened);
    let follow_up = match records.follow_up {
        Some(follow_up) => follow_up::settle(conn, now, (ticket, brand), follow_up, happened)?,
        None => None,
    };
    for timer in advanced.ended.iter().filter(|timer| timer.state == TimerState::Missed) {
        store::note(conn, now, ticket.id, None, (EventKind::SlaMetLate, "", timer.kind.as_str()))?;
    }
    save(conn, now, (ticket, brand), (&targets, &advanced), (&records.timers, follow_up.as_ref()))
}

/// Keeps the timers as they are now, and what follows from them: the next look, and the place in the queue.
fn save(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    (targets, advanced): (&Targets, &Advanced),
    (before, follow_up): Running,
) -> Result<()> {
    let calendar = brand.calendar();
    let with = (now, targets, calendar.as_ref());
    let after: Vec<TimerRow> =
        advanced.timers.iter().map(|timer| TimerRow::of(ticket.id, timer, before, with)).collect();
    if before.is_empty() {
        store::add_timers(conn, &after)?;
    } else if after != before {
        store::put_timers(conn, ticket.id, &after)?;
    }
    if after != before || follow_up.is_some() {
        schedule(conn, now, ticket.id, (&after, follow_up))?;
    }
    set_due(conn, ticket, brand, (&after, follow_up)).map(|_is_new| ())
}

/// What runs on a ticket.
pub(in crate::tickets::actions) type Running<'a> = (&'a [TimerRow], Option<&'a FollowUp>);

/// A job looks when the next warning is due, or the next end.
pub(super) fn schedule(conn: &mut Conn, now: Time, ticket: TicketId, (rows, follow_up): Running) -> Result<()> {
    match next_look((rows, follow_up)) {
        Some(at) => jobs::replace(conn, now, at.max(now), Job::WatchTimers(ticket)),
        None => Ok(()),
    }
}

fn next_look((rows, follow_up): Running) -> Option<Time> {
    rows.iter().filter_map(TimerRow::next_look).chain(follow_up.and_then(FollowUp::next_look)).min()
}

fn advanced(
    now: Time,
    ticket: &Ticket,
    (records, targets, calendar): (&SlaRecords, &Targets, &Calendar),
    happened: Happened,
) -> Advanced {
    let timers: Vec<_> = records.timers.iter().map(TimerRow::timer).collect();
    let facts = SlaFacts {
        opened_at: ticket.created_at.utc(),
        waiting_since: ticket.waiting_since.map(Time::utc),
        is_paused: ticket.state == State::Waiting,
        is_done: ticket.state.is_done(),
        is_acknowledged: happened == Happened::Acknowledged || records.is_acknowledged,
        is_answered: false,
        has_answer_before: records.is_answered,
    };
    if happened != Happened::Answered {
        return advance(&timers, targets, &facts, now.utc(), calendar);
    }
    let answered = SlaFacts { waiting_since: None, is_answered: true, ..facts };
    let first = advance(&timers, targets, &answered, now.utc(), calendar);
    // We answered and said that there is more to come: the next answer is owed from now on.
    let then = advance(&first.timers, targets, &facts, now.utc(), calendar);
    Advanced { ended: first.ended.into_iter().chain(then.ended).collect(), ..then }
}

/// What is promised on this ticket: of all policies and urgent rules that hold for it the shortest.
fn targets((ticket, brand): (&Ticket, &Brand), matching: &[Policy]) -> Targets {
    matching.iter().fold(urgent::targets(ticket, brand), |all, policy| all.and(policy.targets()))
}

/// Puts the earliest end beside the ticket, and the ticket where that end wants it. That a message has arrived is said
/// by a program: it takes nobody to the head of the queue.
/// Says whether anything was otherwise.
pub(in crate::tickets::actions) fn set_due(
    conn: &mut Conn,
    ticket: &Ticket,
    brand: &Brand,
    (rows, follow_up): Running,
) -> Result<bool> {
    let ours = rows.iter().filter(|row| row.kind != TimerKind::Acknowledge);
    let timers = ours.filter_map(|row| Some((row.due_at?, row.warn_at?, row.kind.as_str())));
    let next_follow_up = follow_up.map(|follow_up| (follow_up.due_at, follow_up.lift_at, follow_up::COME_BACK));
    let told = ticket.estimate_latest.filter(|_| ticket.waiting_since.is_some());
    let told = told.map(|until| (until, Time::from(brand.calendar().back(until.utc(), ESTIMATE_WARNING)), ESTIMATE));
    let ends: Vec<(Time, Time, &str)> = timers.chain(next_follow_up).chain(told).collect();
    let first = ends.iter().min();
    let no_later_than = ends.iter().map(|(_, from, _)| *from).min();
    let is_queued = ticket.serve_at.is_some();
    let due = Due {
        due_at: first.map(|(due, ..)| *due),
        due_kind: first.map_or("", |(.., kind)| kind).to_owned(),
        no_later_than,
        serve_at: if is_queued { served_at(ticket, no_later_than, &brand.calendar()) } else { None },
        is_breaching: first.is_some() && is_breaching((rows, follow_up)),
    };
    let stored = Due {
        due_at: ticket.due_at,
        due_kind: ticket.due_kind.clone(),
        no_later_than: ticket.no_later_than,
        serve_at: ticket.serve_at,
        is_breaching: ticket.is_breaching,
    };
    if due.serve_at != stored.serve_at {
        store::set_due(conn, ticket.id, &due)?;
    } else if due != stored {
        store::set_due_in_place(conn, ticket.id, &due)?;
    }
    Ok(due != stored)
}

/// Has the watch noticed that one of these ends soon, or is broken?
pub(super) fn is_breaching((rows, follow_up): Running) -> bool {
    let is_noticed = |row: &TimerRow| row.warned_at.is_some() || row.missed_at.is_some();
    let ours = rows.iter().filter(|row| row.kind != TimerKind::Acknowledge && row.state == TimerState::Running);
    ours.into_iter().any(is_noticed) || follow_up.is_some_and(|follow_up| follow_up.lifted_at.is_some())
}
