//! SQL of follow-ups: agents' promises to come back to a customer.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list, raw_condition};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, FollowUpId, TicketId};
use crate::on_backend;
use crate::schema::{follow_up_days, follow_ups, tickets};
use crate::tickets::{FollowUp, FollowUpOutcome};

/// Still open, written as in the partial indexes.
pub(super) const OPEN: &str = "follow_ups.outcome = 'open'";

/// The open follow-up on a ticket.
pub fn open_follow_up(conn: &mut Conn, ticket: TicketId) -> Result<Option<FollowUp>> {
    Ok(follow_ups::table
        .filter(follow_ups::ticket_id.eq(ticket))
        .filter(raw_condition(OPEN))
        .select(FollowUp::as_select())
        .first(conn)
        .optional()?)
}

/// The open follow-ups of some tickets.
pub fn open_follow_ups(conn: &mut Conn, tickets: &[TicketId]) -> Result<Vec<FollowUp>> {
    Ok(follow_ups::table
        .filter(in_list(follow_ups::ticket_id, tickets))
        .filter(raw_condition(OPEN))
        .select(FollowUp::as_select())
        .load(conn)?)
}

/// The follow-up that was made on a ticket at this instant, in any state.
pub fn follow_up_made_at(conn: &mut Conn, ticket: TicketId, at: Time) -> Result<Option<FollowUp>> {
    let made = follow_ups::table.filter(follow_ups::ticket_id.eq(ticket)).filter(follow_ups::made_at.eq(at));
    Ok(made.order(follow_ups::id.desc()).select(FollowUp::as_select()).first(conn).optional()?)
}

pub fn insert_follow_up(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (TicketId, BrandId),
    agent: AccountId,
    (lift_at, due_at): (Time, Time),
) -> Result<()> {
    diesel::insert_into(follow_ups::table)
        .values((
            follow_ups::ticket_id.eq(ticket),
            follow_ups::brand_id.eq(brand),
            follow_ups::agent_id.eq(agent),
            follow_ups::made_at.eq(now),
            follow_ups::lift_at.eq(lift_at),
            follow_ups::due_at.eq(due_at),
            follow_ups::outcome.eq(FollowUpOutcome::Open),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn end_follow_up(conn: &mut Conn, now: Time, id: FollowUpId, outcome: FollowUpOutcome) -> Result<()> {
    let row = (follow_ups::outcome.eq(outcome), follow_ups::ended_at.eq(now));
    diesel::update(follow_ups::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

pub fn find_pledge(conn: &mut Conn, id: FollowUpId) -> Result<Option<FollowUp>> {
    Ok(follow_ups::table.find(id).select(FollowUp::as_select()).first(conn).optional()?)
}

/// One that ended goes on.
pub fn reopen_pledge(conn: &mut Conn, id: FollowUpId) -> Result<()> {
    let row = (follow_ups::outcome.eq(FollowUpOutcome::Open), follow_ups::ended_at.eq(None::<Time>));
    diesel::update(follow_ups::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

pub fn set_lifted(conn: &mut Conn, now: Time, id: FollowUpId) -> Result<()> {
    diesel::update(follow_ups::table.find(id)).set(follow_ups::lifted_at.eq(now)).execute(conn)?;
    Ok(())
}

pub fn set_missed(conn: &mut Conn, now: Time, id: FollowUpId) -> Result<()> {
    let row = (follow_ups::missed_at.eq(now), follow_ups::lifted_at.eq(now));
    diesel::update(follow_ups::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

/// Counts a follow-up as kept or broken, for its day.
pub fn count_follow_up(conn: &mut Conn, day: NaiveDate, follow_up: &FollowUp, is_kept: bool) -> Result<()> {
    let (kept, broken) = (i64::from(is_kept), i64::from(!is_kept));
    let row = (
        follow_up_days::day.eq(day.to_string()),
        follow_up_days::agent_id.eq(follow_up.agent_id),
        follow_up_days::brand_id.eq(follow_up.brand_id),
        follow_up_days::kept.eq(kept),
        follow_up_days::broken.eq(broken),
    );
    let sums = (
        follow_up_days::kept.eq(follow_up_days::kept + kept),
        follow_up_days::broken.eq(follow_up_days::broken + broken),
    );
    let key = (follow_up_days::day, follow_up_days::agent_id, follow_up_days::brand_id);
    let insert = diesel::insert_into(follow_up_days::table).values(row);
    on_backend!(conn, |c| insert.on_conflict(key).do_update().set(sums).execute(c))?;
    Ok(())
}

/// (agent, brand, kept, broken) of each day from `since` on.
pub fn follow_up_days(conn: &mut Conn, since: NaiveDate) -> Result<Vec<(AccountId, BrandId, i64, i64)>> {
    Ok(follow_up_days::table
        .filter(follow_up_days::day.ge(since.to_string()))
        .select((follow_up_days::agent_id, follow_up_days::brand_id, follow_up_days::kept, follow_up_days::broken))
        .load(conn)?)
}

/// A follow-up with its ticket's reference and subject.
pub type FollowUpRow = (FollowUp, String, String);

/// Open follow-ups, the next first. `only`: these brands; empty means all.
pub fn follow_ups_ahead(conn: &mut Conn, only: &[BrandId], limit: i64) -> Result<Vec<FollowUpRow>> {
    let mut rows = follow_ups::table
        .inner_join(tickets::table.on(tickets::id.eq(follow_ups::ticket_id)))
        .filter(raw_condition(OPEN))
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(follow_ups::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows
        .order((follow_ups::due_at, follow_ups::id))
        .limit(limit)
        .select((FollowUp::as_select(), tickets::reference, tickets::subject))
        .load(conn)?)
}

/// Follow-ups that were not kept in time, the latest first.
pub fn follow_ups_missed(conn: &mut Conn, only: &[BrandId], limit: i64) -> Result<Vec<FollowUpRow>> {
    let mut rows = follow_ups::table
        .inner_join(tickets::table.on(tickets::id.eq(follow_ups::ticket_id)))
        .filter(follow_ups::missed_at.is_not_null())
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(follow_ups::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows
        .order((follow_ups::missed_at.desc(), follow_ups::id.desc()))
        .limit(limit)
        .select((FollowUp::as_select(), tickets::reference, tickets::subject))
        .load(conn)?)
}
