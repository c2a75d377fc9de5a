//! SQL of follow-ups: agents' promises to come back to a customer.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, among, said};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, PledgeId, TicketId};
use crate::on_backend;
use crate::schema::{pledge_days, pledges, tickets};
use crate::tickets::{Pledge, PledgeOutcome};

/// Still open, written as in the partial indexes.
pub(super) const OPEN: &str = "pledges.outcome = 'open'";

/// The open follow-up on a ticket.
pub fn open_pledge(conn: &mut Conn, ticket: TicketId) -> Result<Option<Pledge>> {
    Ok(pledges::table
        .filter(pledges::ticket_id.eq(ticket))
        .filter(said(OPEN))
        .select(Pledge::as_select())
        .first(conn)
        .optional()?)
}

/// The open follow-ups of some tickets.
pub fn open_pledges(conn: &mut Conn, tickets: &[TicketId]) -> Result<Vec<Pledge>> {
    Ok(pledges::table
        .filter(among(pledges::ticket_id, tickets))
        .filter(said(OPEN))
        .select(Pledge::as_select())
        .load(conn)?)
}

/// The follow-up that was made on a ticket at this instant, in any state.
pub fn pledge_made_at(conn: &mut Conn, ticket: TicketId, at: Time) -> Result<Option<Pledge>> {
    let made = pledges::table.filter(pledges::ticket_id.eq(ticket)).filter(pledges::made_at.eq(at));
    Ok(made.order(pledges::id.desc()).select(Pledge::as_select()).first(conn).optional()?)
}

pub fn insert_pledge(
    conn: &mut Conn,
    now: Time,
    (ticket, brand): (TicketId, BrandId),
    agent: AccountId,
    (lift_at, due_at): (Time, Time),
) -> Result<()> {
    diesel::insert_into(pledges::table)
        .values((
            pledges::ticket_id.eq(ticket),
            pledges::brand_id.eq(brand),
            pledges::agent_id.eq(agent),
            pledges::made_at.eq(now),
            pledges::lift_at.eq(lift_at),
            pledges::due_at.eq(due_at),
            pledges::outcome.eq(PledgeOutcome::Open),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn end_pledge(conn: &mut Conn, now: Time, id: PledgeId, outcome: PledgeOutcome) -> Result<()> {
    let row = (pledges::outcome.eq(outcome), pledges::ended_at.eq(now));
    diesel::update(pledges::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

pub fn set_lifted(conn: &mut Conn, now: Time, id: PledgeId) -> Result<()> {
    diesel::update(pledges::table.find(id)).set(pledges::lifted_at.eq(now)).execute(conn)?;
    Ok(())
}

pub fn set_missed(conn: &mut Conn, now: Time, id: PledgeId) -> Result<()> {
    let row = (pledges::missed_at.eq(now), pledges::lifted_at.eq(now));
    diesel::update(pledges::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

/// Counts a follow-up as kept or broken, for its day.
pub fn count_pledge(conn: &mut Conn, day: NaiveDate, pledge: &Pledge, is_kept: bool) -> Result<()> {
    let (kept, broken) = (i64::from(is_kept), i64::from(!is_kept));
    let row = (
        pledge_days::day.eq(day.to_string()),
        pledge_days::agent_id.eq(pledge.agent_id),
        pledge_days::brand_id.eq(pledge.brand_id),
        pledge_days::kept.eq(kept),
        pledge_days::broken.eq(broken),
    );
    let sums = (pledge_days::kept.eq(pledge_days::kept + kept), pledge_days::broken.eq(pledge_days::broken + broken));
    let key = (pledge_days::day, pledge_days::agent_id, pledge_days::brand_id);
    let insert = diesel::insert_into(pledge_days::table).values(row);
    on_backend!(conn, |c| insert.on_conflict(key).do_update().set(sums).execute(c))?;
    Ok(())
}

/// (agent, brand, kept, broken) of each day from `since` on.
pub fn pledge_days(conn: &mut Conn, since: NaiveDate) -> Result<Vec<(AccountId, BrandId, i64, i64)>> {
    Ok(pledge_days::table
        .filter(pledge_days::day.ge(since.to_string()))
        .select((pledge_days::agent_id, pledge_days::brand_id, pledge_days::kept, pledge_days::broken))
        .load(conn)?)
}

/// A follow-up with its ticket's reference and subject.
pub type Told = (Pledge, String, String);

/// Open follow-ups, the next first. `only`: these brands; empty means all.
pub fn pledges_ahead(conn: &mut Conn, only: &[BrandId], limit: i64) -> Result<Vec<Told>> {
    let mut rows = pledges::table
        .inner_join(tickets::table.on(tickets::id.eq(pledges::ticket_id)))
        .filter(said(OPEN))
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(pledges::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows
        .order((pledges::due_at, pledges::id))
        .limit(limit)
        .select((Pledge::as_select(), tickets::reference, tickets::subject))
        .load(conn)?)
}

/// Follow-ups that were not kept in time, the latest first.
pub fn pledges_missed(conn: &mut Conn, only: &[BrandId], limit: i64) -> Result<Vec<Told>> {
    let mut rows = pledges::table
        .inner_join(tickets::table.on(tickets::id.eq(pledges::ticket_id)))
        .filter(pledges::missed_at.is_not_null())
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(pledges::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows
        .order((pledges::missed_at.desc(), pledges::id.desc()))
        .limit(limit)
        .select((Pledge::as_select(), tickets::reference, tickets::subject))
        .load(conn)?)
}
