//! Complaints: each goes to a lead at once, is acknowledged in time, and gets a letter if the answer is postponed.
use crate::accounts::{Viewer, store as accounts};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::jobs::{self, Job};
use crate::policy::{Action, allows};
use crate::tickets::actions::assign::colleague_for;
use crate::tickets::actions::perform::perform;
use crate::tickets::actions::state::bring_back;
use crate::tickets::store::{self, Counted, Moment, NewComplaint};
use crate::tickets::transition::{Assignment, Event};
use crate::tickets::{About, Complaint, EventKind, NoticeKind, State, Ticket, working_day};

const LONGEST: usize = 5_000;

/// Makes a ticket a complaint, which goes to a lead at once. `by`: the agent who registers it; none: the customer.
pub fn register_complaint(
    conn: &mut Conn,
    now: Time,
    by: Option<AccountId>,
    (ticket, brand): (&Ticket, &Brand),
    (about, wish): (About, &str),
) -> Result<()> {
    if store::complaint(conn, ticket.id)?.is_some() {
        return Err(Error::Taken("problem-complaint-twin"));
    }
    let terms = brand.service().complaints;
    let lead = lead_for(conn, now, terms.lead, (ticket, brand))?;
    let (acknowledge_at, acknowledge_by) = working_day(brand, now, terms.acknowledge_days);
    let (_, answer_by) = working_day(brand, now, terms.answer_days);
    let new = NewComplaint {
        ticket_id: ticket.id,
        brand_id: brand.id,
        about,
        wish: wish.trim().chars().take(LONGEST).collect(),
        registered_at: now,
        registered_by: by,
        lead_id: lead.as_ref().map(|(id, _)| *id),
        words: String::new(),
        acknowledge_at,
        acknowledge_by,
        answer_by,
    };
    store::insert_complaint(conn, new)?;
    store::set_complaint(conn, ticket.id, true)?;
    store::count_complaint(conn, (brand.id, about), brand.today(now), Counted::Registered)?;
    let ticket = store::find(conn, ticket.id)?;
    let was = about.as_str().to_owned();
    let ticket = if let Some((lead, became)) = lead {
        tell(conn, now, (&ticket, lead), NoticeKind::Complaint, Some(answer_by))?;
        let kind = EventKind::Complained;
        let assignment = Assignment { to: Some(lead), kind, was, became, delegated: None };
        perform(conn, Moment { now, actor: by, brand }, &ticket, Event::Reassigned(assignment))?
    } else {
        store::note(conn, now, ticket.id, by, (EventKind::Complained, &was, ""))?;
        ticket
    };
    if !ticket.state.is_ours() {
        bring_back(conn, now, &ticket, brand, State::Open)?;
    }
    jobs::replace(conn, now, acknowledge_at.max(now), Job::RecheckComplaint(ticket.id))
}

/// Who gets it: the brand's own lead for complaints, else the first lead who is not away.
fn lead_for(
    conn: &mut Conn,
    now: Time,
    named: Option<AccountId>,
    (ticket, brand): (&Ticket, &Brand),
) -> Result<Option<(AccountId, String)>> {
    let leads = accounts::staff(conn)?.into_iter().filter(|who| who.role.leads()).map(|who| who.id);
    for id in named.into_iter().chain(leads) {
        if store::absence(conn, id, brand.today(now))?.is_some() {
            continue;
        }
        match colleague_for(conn, id, ticket) {
            Ok(name) => return Ok(Some((id, name))),
            Err(Error::Refused(_) | Error::NotFound) => {}
            Err(e) => return Err(e),
        }
    }
    Ok(None)
}

fn tell(
    conn: &mut Conn,
    now: Time,
    (ticket, who): (&Ticket, AccountId),
    kind: NoticeKind,
    due: Option<Time>,
) -> Result<()> {
    let Some(address) = accounts::main_address(conn, who)? else { return Ok(()) };
    let id = store::insert_notice(conn, now, ticket.id, (kind, &ticket.sender(), due), &[address])?;
    jobs::enqueue(conn, now, Job::SendNotice(id))
}

/// A lead sends the acknowledgement now, with words of their own.
pub fn acknowledge_complaint(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, words: &str) -> Result<()> {
    let complaint = of_lead(conn, me, ticket)?;
    if complaint.acknowledged_at.is_some() {
        return Err(Error::Taken("problem-complaint-acknowledged"));
    }
    let words: String = words.trim().chars().take(LONGEST).collect();
    store::set_words(conn, now, ticket.id, &words)?;
    jobs::replace(conn, now, now, Job::RecheckComplaint(ticket.id))
}

/// A lead names another day for the answer; the customer gets a letter about it, once.
pub fn put_complaint_off(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    day: chrono::NaiveDate,
) -> Result<()> {
    let complaint = of_lead(conn, me, ticket)?;
    let ahead = (day - brand.today(now)).num_days();
    let by = crate::tickets::end_of_day(brand, day).filter(|_| (1..=366).contains(&ahead));
    let by = by.filter(|by| *by > complaint.answer_by).ok_or(Error::Refused("problem-complaint-day"))?;
    put_off(conn, now, &complaint, brand, by)?;
    jobs::replace(conn, now, now, Job::RecheckComplaint(ticket.id))
}

fn of_lead(conn: &mut Conn, me: &Viewer, ticket: &Ticket) -> Result<Complaint> {
    if !allows(&me.actor(), Action::LeadQueue, ticket.object()) {
        return Err(Error::Forbidden);
    }
    let found = store::complaint(conn, ticket.id)?.ok_or(Error::NotFound)?;
    if found.answered_at.is_some() { Err(Error::Taken("problem-complaint-answered")) } else { Ok(found) }
}

fn put_off(conn: &mut Conn, now: Time, complaint: &Complaint, brand: &Brand, by: Time) -> Result<()> {
    if complaint.slipped_at.is_none() {
        store::count_complaint(conn, (brand.id, complaint.about), brand.today(now), Counted::Slipped)?;
    }
    let was = complaint.answer_by.rfc3339();
    store::set_answer_by(conn, now, complaint.ticket_id, by)?;
    store::note(conn, now, complaint.ticket_id, None, (EventKind::ComplaintSlipped, &was, &by.rfc3339()))
}

/// Which letter goes out now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComplaintLetter {
    /// With the procedure attached.
    Acknowledgement,
    /// The date was postponed.
    Second,
}

/// Finds the letter that is due. A date that has passed is postponed once; after that the lead is notified.
pub fn recheck_complaint(
    conn: &mut Conn,
    now: Time,
    ticket: &Ticket,
    brand: &Brand,
) -> Result<Option<ComplaintLetter>> {
    let Some(complaint) = store::complaint(conn, ticket.id)? else { return Ok(None) };
    if complaint.answered_at.is_some() {
        return Ok(None);
    }
    if complaint.acknowledged_at.is_none() {
        return Ok((complaint.acknowledge_at <= now).then_some(ComplaintLetter::Acknowledgement));
    }
    // If the date was postponed before the first letter, that letter says so.
    let is_told = complaint.second_letter_at.is_some();
    if !is_told && complaint.slipped_at >= complaint.acknowledged_at {
        return Ok(Some(ComplaintLetter::Second));
    }
    if complaint.answer_by > now {
        return Ok(None);
    }
    if let Some(lead) = complaint.lead_id.or(ticket.assignee_id) {
        tell(conn, now, (ticket, lead), NoticeKind::ComplaintLate, Some(complaint.answer_by))?;
    }
    if is_told {
        let due = complaint.answer_by.rfc3339();
        store::note(conn, now, ticket.id, None, (EventKind::ComplaintOverdue, "", &due))?;
        return Ok(None);
    }
    let (_, by) = working_day(brand, now, brand.service().complaints.answer_days);
    put_off(conn, now, &complaint, brand, by)?;
    Ok(Some(ComplaintLetter::Second))
}

/// A letter has gone out.
pub fn complaint_letter_sent(conn: &mut Conn, now: Time, ticket: &Ticket, letter: ComplaintLetter) -> Result<()> {
    let Some(complaint) = store::complaint(conn, ticket.id)? else { return Ok(()) };
    let by = complaint.answer_by.rfc3339();
    match letter {
        ComplaintLetter::Acknowledgement => {
            store::set_acknowledged(conn, now, ticket.id)?;
            store::note(conn, now, ticket.id, None, (EventKind::ComplaintAcknowledged, "", &by))
        }
        ComplaintLetter::Second => {
            store::set_second_letter(conn, now, ticket.id)?;
            store::note(conn, now, ticket.id, None, (EventKind::ComplaintWarned, "", &by))
        }
    }
}

/// Sets the time of the next check.
pub fn watch_complaint(conn: &mut Conn, now: Time, ticket: &Ticket) -> Result<()> {
    let Some(complaint) = store::complaint(conn, ticket.id)? else { return Ok(()) };
    match complaint.next_look().filter(|at| *at > now) {
        Some(at) => jobs::replace(conn, now, at, Job::RecheckComplaint(ticket.id)),
        None => Ok(()),
    }
}
