//! An agent promises to come back on a day, and is held to it.
use chrono::NaiveDate;

use super::refresh::{Happened, refresh};
use crate::accounts::{Viewer, store as accounts};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::jobs::{self, Job};
use crate::tickets::actions::state::bring_back;
use crate::tickets::{EventKind, FollowUp, FollowUpOutcome, NoticeKind, State, Ticket, follow_up, store};

/// What notices and lists call such a promise.
pub const COME_BACK: &str = "comeback";

/// Notes the promise; a day that was named before gives way to it.
pub fn add_follow_up(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    day: NaiveDate,
) -> Result<()> {
    let hours = follow_up::hours_of_day(brand, day).filter(|_| follow_up::is_possible(brand, now, day));
    let hours = hours.ok_or(Error::Refused("problem-promise-day"))?;
    if let Some(before) = store::open_follow_up(conn, ticket.id)? {
        let outcome = if before.missed_at.is_some() { FollowUpOutcome::Broken } else { FollowUpOutcome::Dropped };
        store::end_follow_up(conn, now, before.id, outcome)?;
    }
    store::insert_follow_up(conn, now, (ticket.id, brand.id), me.id, hours)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::FollowUpSet, "", &hours.0.rfc3339()))?;
    let ticket = store::find(conn, ticket.id)?;
    refresh(conn, now, (&ticket, brand), &brand.policies(), Happened::Nothing)
}

/// We answered, or the matter is done: the promise ends, and is counted where it was kept.
pub(super) fn settle(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (&Ticket, &Brand),
    follow_up: FollowUp,
    happened: Happened,
) -> Result<Option<FollowUp>> {
    let outcome = match happened {
        Happened::Answered if follow_up.missed_at.is_some() || follow_up.due_at < now => FollowUpOutcome::Broken,
        Happened::Answered => FollowUpOutcome::Kept,
        _ if ticket.state.is_done() => FollowUpOutcome::Dropped,
        _ => return Ok(Some(follow_up)),
    };
    // What was missed was counted when it was.
    if follow_up.missed_at.is_none() && outcome != FollowUpOutcome::Dropped {
        store::count_follow_up(conn, brand.today(now), &follow_up, outcome == FollowUpOutcome::Kept)?;
    }
    store::end_follow_up(conn, now, follow_up.id, outcome)?;
    Ok(None)
}

/// The day has come: the ticket stands before others. The day is over: the promise is broken.
pub(super) fn watch(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, follow_up: &FollowUp) -> Result<()> {
    if follow_up.missed_at.is_none() && follow_up.due_at <= now {
        store::set_missed(conn, now, follow_up.id)?;
        store::count_follow_up(conn, brand.today(now), follow_up, false)?;
        tell(conn, now, ticket, follow_up, (EventKind::SlaMissed, NoticeKind::Missed))?;
    } else if follow_up.lifted_at.is_none() && follow_up.lift_at <= now {
        store::set_lifted(conn, now, follow_up.id)?;
        tell(conn, now, ticket, follow_up, (EventKind::SlaWarned, NoticeKind::Warning))?;
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
    follow_up: &FollowUp,
    (event, notice): (EventKind, NoticeKind),
) -> Result<()> {
    store::note(conn, now, ticket.id, None, (event, COME_BACK, &follow_up.due_at.rfc3339()))?;
    let Some(address) = accounts::main_address(conn, follow_up.agent_id)? else { return Ok(()) };
    let about = (notice, COME_BACK, Some(follow_up.due_at));
    let id = store::insert_notice(conn, now, ticket.id, about, &[address])?;
    jobs::enqueue(conn, now, Job::SendNotice(id))
}
