//! An agent asks a lead, and gets the ticket back with the answer.
use crate::accounts::{Role, Viewer, store as accounts};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::jobs::{self, Job};
use crate::policy::{Action, allows};
use crate::tickets::actions::assign::colleague_for;
use crate::tickets::actions::perform::perform;
use crate::tickets::store::{self, Moment, NewEscalation};
use crate::tickets::transition::{Assignment, Event};
use crate::tickets::{EventKind, NoticeKind, Ticket};

const LONGEST: usize = 5_000;

/// What an agent asks.
#[derive(Debug, Clone, Default)]
pub struct Question {
    pub lead: Option<AccountId>,
    pub problem: String,
    pub tried: String,
    pub question: String,
}

/// Asks a lead, who has the ticket until they answer. The timers run on.
pub fn escalate(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, asked: &Question) -> Result<()> {
    let text = |text: &str| -> Result<String> {
        let text: String = text.trim().chars().take(LONGEST).collect();
        if text.is_empty() { Err(Error::Refused("problem-escalation")) } else { Ok(text) }
    };
    let (problem, tried, question) = (text(&asked.problem)?, text(&asked.tried)?, text(&asked.question)?);
    let lead = asked.lead.filter(|lead| *lead != me.id).ok_or(Error::Refused("problem-escalation-lead"))?;
    if !matches!(accounts::find(conn, lead)?.role, Role::Lead | Role::Admin) {
        return Err(Error::Refused("problem-escalation-lead"));
    }
    let name = colleague_for(conn, lead, ticket)?;
    if store::escalations_of(conn, ticket.id)?.iter().any(|before| before.answered_at.is_none()) {
        return Err(Error::Taken("problem-escalated"));
    }
    let (ticket_id, brand_id, agent_id) = (ticket.id, ticket.brand_id, me.id);
    let new = NewEscalation {
        ticket_id,
        brand_id,
        agent_id,
        lead_id: lead,
        problem,
        tried,
        question,
        asked_at: now,
        answer: String::new(),
    };
    store::insert_escalation(conn, new)?;
    reassign(conn, now, me, ticket, by(EventKind::Escalated, Some(lead), &name))?;
    tell(conn, now, ticket, lead, (NoticeKind::Escalated, &me.name))
}

/// The lead answers; the agent has the ticket again, if they are still with us.
pub fn answer_escalation(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, answer: &str) -> Result<()> {
    let answer: String = answer.trim().chars().take(LONGEST).collect();
    if answer.is_empty() {
        return Err(Error::Refused("problem-escalation-answer"));
    }
    let all = store::escalations_of(conn, ticket.id)?;
    let asked = all.iter().find(|asked| asked.answered_at.is_none()).ok_or(Error::Taken("problem-answered"))?;
    if asked.lead_id != me.id && !allows(&me.actor(), Action::LeadQueue, ticket.object()) {
        return Err(Error::Forbidden);
    }
    store::end_escalations(conn, now, ticket.id, (me.id, &answer))?;
    let agent = accounts::find(conn, asked.agent_id)?;
    let back = Some(agent.id).filter(|_| agent.disabled_at.is_none());
    let name = back.map_or("", |_| agent.name.as_str());
    reassign(conn, now, me, ticket, by(EventKind::EscalationAnswered, back, name))?;
    match back {
        Some(agent) => tell(conn, now, ticket, agent, (NoticeKind::Answered, &me.name)),
        None => Ok(()),
    }
}

fn by(kind: EventKind, to: Option<AccountId>, name: &str) -> Assignment {
    Assignment { to, kind, was: String::new(), became: name.to_owned(), delegated: None }
}

fn reassign(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, assignment: Assignment) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let moment = Moment { now, actor: Some(me.id), brand: &brand };
    perform(conn, moment, ticket, Event::Reassigned(assignment)).map(|_ticket| ())
}

/// A colleague gets a mail about the ticket.
pub(super) fn tell(
    conn: &mut Conn,
    now: Time,
    ticket: &Ticket,
    who: AccountId,
    (kind, name): (NoticeKind, &str),
) -> Result<()> {
    let Some(address) = accounts::main_address(conn, who)? else { return Ok(()) };
    let id = store::insert_notice(conn, now, ticket.id, (kind, name, ticket.due_at), &[address])?;
    jobs::enqueue(conn, now, Job::SendNotice(id))
}
