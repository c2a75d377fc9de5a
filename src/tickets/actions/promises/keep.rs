//! The clocks of a ticket follow what happens to it, and its place in the queue follows its clocks.
use chrono::Duration;

use super::kept::{self, Kept};
use super::pledge;
use crate::brands::policies::Policy;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::deadlines::{Advanced, Kind, Stage, Standing, Targets, advance};
use crate::error::Result;
use crate::hours::Calendar;
use crate::ids::TicketId;
use crate::jobs::{self, Job};
use crate::tickets::actions::contact::served_at;
use crate::tickets::actions::urgent;
use crate::tickets::store::{self, Due};
use crate::tickets::{Channel, ClockRow, EventKind, Pledge, State, Ticket};

/// What lists call the time that a customer who waits was told, and how long before it goes before others.
const TOLD: &str = "told";
const TOLD_WARNING: Duration = Duration::hours(1);

/// What has just happened, beside what the ticket itself tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    Nothing,
    Acknowledged,
    Answered,
}

/// Brings a ticket's promises up to date. Costs nothing where a brand promises nothing.
pub fn keep(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, happened: Happened) -> Result<()> {
    let policies = brand.policies();
    let is_urgent = !ticket.lifts.is_empty() || brand.has_urgent_rules();
    if policies.is_empty() && ticket.due_at.is_none() && !is_urgent {
        return Ok(());
    }
    // What the caller has is how it was.
    let ticket = store::find(conn, ticket.id)?;
    renew(conn, now, (&ticket, brand), &policies, happened)
}

/// The same for a ticket that has just been written: nothing runs on it yet, and nothing has been answered. Gives when a job is
/// to look at its promises.
pub fn begin(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<Option<Time>> {
    let policies = brand.policies();
    if policies.is_empty() && urgent::holding(ticket, brand).is_empty() {
        return Ok(None);
    }
    let calendar = brand.calendar();
    // It has no tag yet, which spares the question for its tags.
    let tagless: Vec<Policy> = policies.into_iter().filter(|policy| policy.topic.is_empty()).collect();
    let holding = kept::holding(conn, &[ticket], &tagless)?.pop().unwrap_or_default();
    let targets = targets((ticket, brand), &holding);
    let standing = Standing {
        opened_at: ticket.created_at.utc(),
        waiting_since: ticket.waiting_since.map(Time::utc),
        is_paused: false,
        is_done: ticket.state.is_done(),
        is_acknowledged: ticket.channel == Channel::Form,
        is_answered: false,
        has_answer_before: false,
    };
    let advanced = advance(&[], &targets, &standing, now.utc(), &calendar);
    let with = (now, &targets, calendar.as_ref());
    let clocks: Vec<ClockRow> = advanced.clocks.iter().map(|clock| ClockRow::of(ticket.id, clock, &[], with)).collect();
    store::add_clocks(conn, &clocks)?;
    set_due(conn, ticket, brand, (&clocks, None))?;
    Ok(next_look((&clocks, None)).map(|at| at.max(now)))
}

/// The same where the brand is not at hand: who the customer is, or what the ticket is about, has changed.
pub fn keep_all(conn: &mut Conn, now: Time, ticket: &Ticket) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    keep(conn, now, ticket, &brand, Happened::Nothing)
}

/// The same where the customer has just been told when the answer will come.
pub fn keep_told(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let ticket = store::find(conn, ticket.id)?;
    renew(conn, now, (&ticket, brand), &brand.policies(), Happened::Nothing)
}

/// The same, whatever the brand promises: what it promises no more is forgotten.
pub(super) fn renew(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    policies: &[Policy],
    happened: Happened,
) -> Result<()> {
    let kept = Kept::of(conn, &[ticket], policies)?.pop().unwrap_or_default();
    renew_kept(conn, now, (ticket, brand), kept, happened)
}

/// The same where what is kept is at hand.
pub(super) fn renew_kept(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    kept: Kept,
    happened: Happened,
) -> Result<()> {
    let targets = targets((ticket, brand), &kept.policies);
    let advanced = advanced(now, ticket, (&kept, &targets, &brand.calendar()), happened);
    let pledge = match kept.pledge {
        Some(pledge) => pledge::settle(conn, now, (ticket, brand), pledge, happened)?,
        None => None,
    };
    for clock in advanced.ended.iter().filter(|clock| clock.stage == Stage::Broken) {
        store::note(conn, now, ticket.id, None, (EventKind::PromiseBroken, "", clock.kind.as_str()))?;
    }
    save(conn, now, (ticket, brand), (&targets, &advanced), (&kept.clocks, pledge.as_ref()))
}

/// Keeps the clocks as they are now, and what follows from them: the next look, and the place in the queue.
fn save(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    (targets, advanced): (&Targets, &Advanced),
    (before, pledge): Running,
) -> Result<()> {
    let calendar = brand.calendar();
    let with = (now, targets, calendar.as_ref());
    let after: Vec<ClockRow> =
        advanced.clocks.iter().map(|clock| ClockRow::of(ticket.id, clock, before, with)).collect();
    if before.is_empty() {
        store::add_clocks(conn, &after)?;
    } else if after != before {
        store::put_clocks(conn, ticket.id, &after)?;
    }
    if after != before || pledge.is_some() {
        schedule(conn, now, ticket.id, (&after, pledge))?;
    }
    set_due(conn, ticket, brand, (&after, pledge)).map(|_is_new| ())
}

/// What runs on a ticket.
pub(in crate::tickets::actions) type Running<'a> = (&'a [ClockRow], Option<&'a Pledge>);

/// A job looks when the next warning is due, or the next end.
pub(super) fn schedule(conn: &mut Conn, now: Time, ticket: TicketId, (rows, pledge): Running) -> Result<()> {
    match next_look((rows, pledge)) {
        Some(at) => jobs::replace(conn, now, at.max(now), Job::WatchPromises(ticket)),
        None => Ok(()),
    }
}

fn next_look((rows, pledge): Running) -> Option<Time> {
    rows.iter().filter_map(ClockRow::next_look).chain(pledge.and_then(Pledge::next_look)).min()
}

fn advanced(
    now: Time,
    ticket: &Ticket,
    (kept, targets, calendar): (&Kept, &Targets, &Calendar),
    happened: Happened,
) -> Advanced {
    let clocks: Vec<_> = kept.clocks.iter().map(ClockRow::clock).collect();
    let standing = Standing {
        opened_at: ticket.created_at.utc(),
        waiting_since: ticket.waiting_since.map(Time::utc),
        is_paused: ticket.state == State::Waiting,
        is_done: ticket.state.is_done(),
        is_acknowledged: happened == Happened::Acknowledged || kept.is_acknowledged,
        is_answered: false,
        has_answer_before: kept.is_answered,
    };
    if happened != Happened::Answered {
        return advance(&clocks, targets, &standing, now.utc(), calendar);
    }
    let answered = Standing { waiting_since: None, is_answered: true, ..standing };
    let first = advance(&clocks, targets, &answered, now.utc(), calendar);
    // We answered and said that there is more to come: the next answer is owed from now on.
    let then = advance(&first.clocks, targets, &standing, now.utc(), calendar);
    Advanced { ended: first.ended.into_iter().chain(then.ended).collect(), ..then }
}

/// What is promised on this ticket: of all policies and urgent rules that hold for it the shortest.
fn targets((ticket, brand): (&Ticket, &Brand), holding: &[Policy]) -> Targets {
    holding.iter().fold(urgent::targets(ticket, brand), |all, policy| all.and(policy.targets()))
}

/// Puts the earliest end beside the ticket, and the ticket where that end wants it. That a message has arrived is said
/// by a program: it takes nobody to the head of the queue.
/// Says whether anything was otherwise.
pub(in crate::tickets::actions) fn set_due(
    conn: &mut Conn,
    ticket: &Ticket,
    brand: &Brand,
    (rows, pledge): Running,
) -> Result<bool> {
    let ours = rows.iter().filter(|row| row.kind != Kind::Acknowledge);
    let clocks = ours.filter_map(|row| Some((row.due_at?, row.warn_at?, row.kind.as_str())));
    let pledged = pledge.map(|pledge| (pledge.due_at, pledge.lift_at, pledge::COME_BACK));
    let told = ticket.told_by.filter(|_| ticket.waiting_since.is_some());
    let told = told.map(|until| (until, Time::from(brand.calendar().back(until.utc(), TOLD_WARNING)), TOLD));
    let ends: Vec<(Time, Time, &str)> = clocks.chain(pledged).chain(told).collect();
    let first = ends.iter().min();
    let no_later_than = ends.iter().map(|(_, from, _)| *from).min();
    let is_queued = ticket.serve_at.is_some();
    let due = Due {
        due_at: first.map(|(due, ..)| *due),
        due_kind: first.map_or("", |(.., kind)| kind).to_owned(),
        no_later_than,
        serve_at: if is_queued { served_at(ticket, no_later_than, &brand.calendar()) } else { None },
        is_breaching: first.is_some() && is_breaching((rows, pledge)),
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
pub(super) fn is_breaching((rows, pledge): Running) -> bool {
    let is_noticed = |row: &ClockRow| row.warned_at.is_some() || row.missed_at.is_some();
    let ours = rows.iter().filter(|row| row.kind != Kind::Acknowledge && row.stage == Stage::Running);
    ours.into_iter().any(is_noticed) || pledge.is_some_and(|pledge| pledge.lifted_at.is_some())
}
