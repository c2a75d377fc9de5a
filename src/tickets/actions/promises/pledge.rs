//! An agent promises to come back on a day, and is held to it.
use chrono::NaiveDate;

use super::keep::{Happened, renew};
use crate::accounts::{Viewer, store as accounts};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::jobs::{self, Job};
use crate::tickets::actions::state::bring_back;
use crate::tickets::{EventKind, NoticeKind, Pledge, PledgeOutcome, State, Ticket, pledge, store};

/// What notices and lists call such a promise.
pub const COME_BACK: &str = "comeback";

/// Notes the promise; a day that was named before gives way to it.
pub fn promise_day(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    day: NaiveDate,
) -> Result<()> {
    let hours = pledge::hours_of_day(brand, day).filter(|_| pledge::is_possible(brand, now, day));
    let hours = hours.ok_or(Error::Refused("problem-promise-day"))?;
    if let Some(before) = store::open_pledge(conn, ticket.id)? {
        let outcome = if before.missed_at.is_some() { PledgeOutcome::Broken } else { PledgeOutcome::Dropped };
        store::end_pledge(conn, now, before.id, outcome)?;
    }
    store::insert_pledge(conn, now, (ticket.id, brand.id), me.id, hours)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Pledged, "", &hours.0.rfc3339()))?;
    let ticket = store::find(conn, ticket.id)?;
    renew(conn, now, (&ticket, brand), &brand.policies(), Happened::Nothing)
}

/// We answered, or the matter is done: the promise ends, and is counted where it was kept.
pub(super) fn settle(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    pledge: Pledge,
    happened: Happened,
) -> Result<Option<Pledge>> {
    let outcome = match happened {
        Happened::Answered if pledge.missed_at.is_some() || pledge.due_at < now => PledgeOutcome::Broken,
        Happened::Answered => PledgeOutcome::Kept,
        _ if ticket.state.is_done() => PledgeOutcome::Dropped,
        _ => return Ok(Some(pledge)),
    };
    // What was missed was counted when it was.
    if pledge.missed_at.is_none() && outcome != PledgeOutcome::Dropped {
        store::count_pledge(conn, brand.today(now), &pledge, outcome == PledgeOutcome::Kept)?;
    }
    store::end_pledge(conn, now, pledge.id, outcome)?;
    Ok(None)
}

/// The day has come: the ticket stands before others. The day is over: the promise is broken.
pub(super) fn watch(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, pledge: &Pledge) -> Result<()> {
    if pledge.missed_at.is_none() && pledge.due_at <= now {
        store::set_missed(conn, now, pledge.id)?;
        store::count_pledge(conn, brand.today(now), pledge, false)?;
        tell(conn, now, ticket, pledge, (EventKind::PromiseMissed, NoticeKind::Missed))?;
    } else if pledge.lifted_at.is_none() && pledge.lift_at <= now {
        store::set_lifted(conn, now, pledge.id)?;
        tell(conn, now, ticket, pledge, (EventKind::PromiseWarned, NoticeKind::Warning))?;
    } else {
        return Ok(());
    }
    let ticket = store::find(conn, ticket.id)?;
    if matches!(ticket.state, State::Waiting | State::Snoozed) {
        bring_back(conn, now, &ticket, brand, State::Open)?;
    }
    Ok(())
}

/// The agent who promised gets a mail.
fn tell(
    conn: &mut Conn,
    now: Time,
    ticket: &Ticket,
    pledge: &Pledge,
    (event, notice): (EventKind, NoticeKind),
) -> Result<()> {
    store::note(conn, now, ticket.id, None, (event, COME_BACK, &pledge.due_at.rfc3339()))?;
    let Some(address) = accounts::main_address(conn, pledge.agent_id)? else { return Ok(()) };
    let about = (notice, COME_BACK, Some(pledge.due_at));
    let id = store::insert_notice(conn, now, ticket.id, about, &[address])?;
    jobs::enqueue(conn, now, Job::SendNotice(id))
}
