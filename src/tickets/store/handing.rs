//! SQL of work that is passed on: questions to a lead, absences, delegation, overflow.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, update_prepared};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, OverflowId, TeamId, TicketId};
use crate::on_backend;
use crate::schema::{absences, delegations, escalations, overflows, tickets};
use crate::tickets::{Absence, Delegation, Escalation, Overflow, State, Ticket};

/// A new question to a lead.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = escalations)]
pub struct NewEscalation {
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub agent_id: AccountId,
    pub lead_id: AccountId,
    pub problem: String,
    pub tried: String,
    pub question: String,
    pub asked_at: Time,
    pub answer: String,
}

pub fn insert_escalation(conn: &mut Conn, new: NewEscalation) -> Result<()> {
    diesel::insert_into(escalations::table).values(new).execute(conn)?;
    Ok(())
}

/// All that was asked about a ticket, the latest last.
pub fn escalations_of(conn: &mut Conn, ticket: TicketId) -> Result<Vec<Escalation>> {
    Ok(escalations::table
        .filter(escalations::ticket_id.eq(ticket))
        .order(escalations::id)
        .select(Escalation::as_select())
        .load(conn)?)
}

/// Ends what is still open on a ticket, and returns whether anything was.
pub fn end_escalations(conn: &mut Conn, now: Time, ticket: TicketId, (who, answer): (AccountId, &str)) -> Result<bool> {
    let open = escalations::table.filter(escalations::ticket_id.eq(ticket)).filter(escalations::answered_at.is_null());
    let row = (escalations::answer.eq(answer), escalations::answered_by.eq(who), escalations::answered_at.eq(now));
    Ok(update_prepared(open, row).execute(conn)? > 0)
}

/// A question with its ticket's reference and subject.
pub type EscalationRow = (Escalation, String, String);

/// Questions that wait for an answer, the oldest first. `only`: these brands; none means all.
pub fn open_escalations(conn: &mut Conn, only: &[BrandId], limit: i64) -> Result<Vec<EscalationRow>> {
    let mut rows = escalations::table
        .inner_join(tickets::table.on(tickets::id.eq(escalations::ticket_id)))
        .filter(escalations::answered_at.is_null())
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(escalations::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows
        .order((escalations::asked_at, escalations::id))
        .limit(limit)
        .select((Escalation::as_select(), tickets::reference, tickets::subject))
        .load(conn)?)
}

/// The latest questions that have been answered.
pub fn answered_escalations(conn: &mut Conn, only: &[BrandId], limit: i64) -> Result<Vec<EscalationRow>> {
    let mut rows = escalations::table
        .inner_join(tickets::table.on(tickets::id.eq(escalations::ticket_id)))
        .filter(escalations::answered_at.is_not_null())
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(escalations::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows
        .order(escalations::id.desc())
        .limit(limit)
        .select((Escalation::as_select(), tickets::reference, tickets::subject))
        .load(conn)?)
}

/// Blanks the questions and answers about tickets of a customer who is erased; that a question was asked stays.
pub fn blank_escalations(conn: &mut Conn, now: Time, of: &[TicketId]) -> Result<()> {
    for some in of.chunks(500) {
        diesel::update(escalations::table.filter(escalations::ticket_id.eq_any(some)))
            .set((
                escalations::problem.eq(""),
                escalations::tried.eq(""),
                escalations::question.eq(""),
                escalations::answer.eq(""),
            ))
            .execute(conn)?;
        let open =
            escalations::table.filter(escalations::ticket_id.eq_any(some)).filter(escalations::answered_at.is_null());
        diesel::update(open).set(escalations::answered_at.eq(now)).execute(conn)?;
    }
    Ok(())
}

/// All recorded absences; a colleague who is back stays in the table until the next absence.
pub fn absences(conn: &mut Conn) -> Result<Vec<Absence>> {
    Ok(absences::table.order(absences::returns_on).select(Absence::as_select()).load(conn)?)
}

/// Is this colleague away on this day?
pub fn absence(conn: &mut Conn, who: AccountId, day: NaiveDate) -> Result<Option<Absence>> {
    let found: Option<Absence> = absences::table.find(who).select(Absence::as_select()).first(conn).optional()?;
    Ok(found.filter(|absence| absence.is_on(day)))
}

pub fn set_absence(
    conn: &mut Conn,
    now: Time,
    who: AccountId,
    (returns_on, fallback): (NaiveDate, Option<AccountId>),
) -> Result<()> {
    let row =
        (absences::fallback_id.eq(fallback), absences::returns_on.eq(returns_on.to_string()), absences::since.eq(now));
    let insert = diesel::insert_into(absences::table).values((absences::account_id.eq(who), row.clone()));
    on_backend!(conn, |c| insert.on_conflict(absences::account_id).do_update().set(row).execute(c))?;
    Ok(())
}

pub fn end_absence(conn: &mut Conn, who: AccountId) -> Result<()> {
    diesel::delete(absences::table.find(who)).execute(conn)?;
    Ok(())
}

/// The tickets of an agent that are not done.
pub fn unfinished_of_agent(conn: &mut Conn, agent: AccountId) -> Result<Vec<Ticket>> {
    let mut found = Vec::new();
    for state in [State::New, State::Open, State::Waiting, State::Snoozed, State::ThirdParty] {
        let rows = tickets::table.filter(tickets::assignee_id.eq(agent)).filter(tickets::state.eq(state));
        found.extend(rows.order(tickets::id).select(Ticket::as_select()).load::<Ticket>(conn)?);
    }
    Ok(found)
}

pub fn set_delegation(
    conn: &mut Conn,
    now: Time,
    ticket: TicketId,
    (to, fallback): (AccountId, AccountId),
    returns_on: NaiveDate,
) -> Result<()> {
    end_delegation(conn, ticket)?;
    diesel::insert_into(delegations::table)
        .values((
            delegations::ticket_id.eq(ticket),
            delegations::account_id.eq(to),
            delegations::fallback_id.eq(fallback),
            delegations::returns_on.eq(returns_on.to_string()),
            delegations::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// The absent colleague that a ticket waits for, as long as it is assigned to them.
pub fn delegation(conn: &mut Conn, ticket: &Ticket) -> Result<Option<Delegation>> {
    let found: Option<Delegation> =
        delegations::table.find(ticket.id).select(Delegation::as_select()).first(conn).optional()?;
    Ok(found.filter(|delegation| Some(delegation.account_id) == ticket.assignee_id))
}

pub fn end_delegation(conn: &mut Conn, ticket: TicketId) -> Result<()> {
    diesel::delete(delegations::table.find(ticket)).execute(conn)?;
    Ok(())
}

pub fn overflows(conn: &mut Conn) -> Result<Vec<Overflow>> {
    Ok(overflows::table.order(overflows::id).select(Overflow::as_select()).load(conn)?)
}

pub fn overflow(conn: &mut Conn, id: OverflowId) -> Result<Option<Overflow>> {
    Ok(overflows::table.find(id).select(Overflow::as_select()).first(conn).optional()?)
}

pub fn insert_overflow(
    conn: &mut Conn,
    now: Time,
    (brand, team, to): (Option<BrandId>, Option<TeamId>, TeamId),
    minutes: i64,
) -> Result<OverflowId> {
    Ok(diesel::insert_into(overflows::table)
        .values((
            overflows::brand_id.eq(brand),
            overflows::team_id.eq(team),
            overflows::to_team_id.eq(to),
            overflows::minutes.eq(minutes),
            overflows::created_at.eq(now),
        ))
        .returning(overflows::id)
        .get_result(conn)?)
}

pub fn remove_overflow(conn: &mut Conn, id: OverflowId) -> Result<()> {
    diesel::delete(overflows::table.find(id)).execute(conn)?;
    Ok(())
}

/// Tickets of a brand and a team that no one has taken and that have waited since `before` or longer.
pub fn left_waiting(
    conn: &mut Conn,
    (brand, team): (BrandId, Option<TeamId>),
    since: Time,
    limit: i64,
) -> Result<Vec<TicketId>> {
    let mut rows = tickets::table
        .filter(tickets::brand_id.eq(brand))
        .filter(tickets::serve_at.is_not_null())
        .filter(tickets::assignee_id.is_null())
        .filter(tickets::waiting_since.le(since))
        .into_boxed();
    rows = match team {
        Some(team) => rows.filter(tickets::team_id.eq(team)),
        None => rows.filter(tickets::team_id.is_null()),
    };
    Ok(rows.order((tickets::waiting_since, tickets::id)).limit(limit).select(tickets::id).load(conn)?)
}
