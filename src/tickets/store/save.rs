//! Writes what follows from an event, at once and only what has changed.
use diesel::prelude::*;

use super::{
    NewEvent, NewTurn, add_lines, add_tag, add_timers, count_answer, count_complaint, count_contact, count_follow_up,
    count_forecast, count_measured, end_escalations, end_follow_up, end_turns, insert_follow_up, insert_notice,
    insert_turn, put_timers, remove_tag, reopen_pledge, set_answered, set_delegation, set_lifted, set_missed,
    set_not_counted, set_turn_answered, set_turn_end,
};
use crate::accounts::store::{self as accounts, Requester};
use crate::clock::Time;
use crate::db::{Conn, update_prepared};
use crate::error::{Error, Result};
use crate::ids::{AccountId, MessageId, TeamId, TicketId};
use crate::jobs::{self, Job};
use crate::notifications::{self, Scene};
use crate::schema::tickets;
use crate::tickets::transition::{
    Before, Changes, ContactCounted, Count, FollowUpChange, JobChange, Line, NewNotice, TagChange, TurnBegun,
    TurnChange,
};
use crate::tickets::{NotCounted, NoticeKind, State, Ticket, TimerRow};

/// The columns of a ticket that have changed.
#[expect(clippy::option_option, reason = "what has changed may have become nothing")]
#[derive(Debug, Default, PartialEq, AsChangeset)]
#[diesel(table_name = tickets)]
struct Changed<'a> {
    state: Option<State>,
    excerpt: Option<&'a str>,
    answer_address: Option<&'a str>,
    assignee_id: Option<Option<AccountId>>,
    team_id: Option<Option<TeamId>>,
    waiting_since: Option<Option<Time>>,
    serve_at: Option<Option<Time>>,
    handicap_seconds: Option<i64>,
    contact_number: Option<i64>,
    previous_contact_at: Option<Option<Time>>,
    snoozed_until: Option<Option<Time>>,
    merged_into: Option<Option<TicketId>>,
    due_at: Option<Option<Time>>,
    due_kind: Option<&'a str>,
    no_later_than: Option<Option<Time>>,
    lifts: Option<&'a str>,
    is_breaching: Option<bool>,
    taken_at: Option<Option<Time>>,
    estimate_latest: Option<Option<Time>>,
    updated_at: Option<Time>,
}

impl<'a> Changed<'a> {
    fn between(was: &'a Ticket, is: &'a Ticket) -> Self {
        Self {
            state: other(was.state, is.state),
            excerpt: other(was.excerpt.as_str(), is.excerpt.as_str()),
            answer_address: other(was.answer_address.as_str(), is.answer_address.as_str()),
            assignee_id: other(was.assignee_id, is.assignee_id),
            team_id: other(was.team_id, is.team_id),
            waiting_since: other(was.waiting_since, is.waiting_since),
            serve_at: other(was.serve_at, is.serve_at),
            handicap_seconds: other(was.handicap_seconds, is.handicap_seconds),
            contact_number: other(was.contact_number, is.contact_number),
            previous_contact_at: other(was.previous_contact_at, is.previous_contact_at),
            snoozed_until: other(was.snoozed_until, is.snoozed_until),
            merged_into: other(was.merged_into, is.merged_into),
            due_at: other(was.due_at, is.due_at),
            due_kind: other(was.due_kind.as_str(), is.due_kind.as_str()),
            no_later_than: other(was.no_later_than, is.no_later_than),
            lifts: other(was.lifts.as_str(), is.lifts.as_str()),
            is_breaching: other(was.is_breaching, is.is_breaching),
            taken_at: other(was.taken_at, is.taken_at),
            estimate_latest: other(was.estimate_latest, is.estimate_latest),
            updated_at: other(was.updated_at, is.updated_at),
        }
    }
}

/// What it is now, if that is not what it was.
fn other<T: PartialEq + Copy>(was: T, is: T) -> Option<T> {
    (was != is).then_some(is)
}

/// Writes the changes of a ticket that was there.
pub fn save(conn: &mut Conn, was: &Ticket, changes: &Changes) -> Result<()> {
    save_rest(conn, was, changes, None)?;
    for change in &changes.jobs {
        match change {
            JobChange::Set(job, at) => jobs::replace(conn, changes.at, *at, job.of(was.id))?,
            JobChange::Cancelled(job) => jobs::cancel(conn, job.of(was.id))?,
        }
    }
    Ok(())
}

/// The same of a ticket that has just been written, with its first message: no job waits for it yet.
/// `also` is done at once.
pub fn save_begun(conn: &mut Conn, begun: &Ticket, changes: &Changes, first: MessageId, also: &[Job]) -> Result<()> {
    let changes = Changes { ticket: Ticket { id: begun.id, ..changes.ticket.clone() }, ..changes.clone() };
    save_rest(conn, begun, &changes, Some(first))?;
    let later = changes.jobs.iter().filter_map(|change| wanted(*change, begun.id));
    let later: Vec<(Time, Job)> = also.iter().map(|job| (changes.at, *job)).chain(later).collect();
    if later.is_empty() { Ok(()) } else { jobs::enqueue_all(conn, changes.at, &later) }
}

const fn wanted(change: JobChange, ticket: TicketId) -> Option<(Time, Job)> {
    match change {
        JobChange::Set(job, at) => Some((at, job.of(ticket))),
        JobChange::Cancelled(_) => None,
    }
}

/// Writes what has changed in a ticket.
pub fn put(conn: &mut Conn, was: &Ticket, is: &Ticket) -> Result<()> {
    let columns = Changed::between(was, is);
    if columns != Changed::default() {
        update_prepared(tickets::table.find(was.id), columns).execute(conn)?;
    }
    Ok(())
}

fn save_rest(conn: &mut Conn, was: &Ticket, changes: &Changes, first: Option<MessageId>) -> Result<()> {
    put(conn, was, &changes.ticket)?;
    save_tags(conn, was.id, &changes.tags)?;
    for turn in &changes.turns {
        save_turn(conn, was, turn, first)?;
    }
    if let Some(timers) = &changes.timers {
        let rows = timers.rows.iter().map(|row| TimerRow { ticket_id: was.id, ..row.clone() });
        let rows: Vec<TimerRow> = rows.collect();
        if timers.had_any { put_timers(conn, was.id, &rows)? } else { add_timers(conn, &rows)? }
    }
    for follow_up in &changes.follow_ups {
        save_follow_up(conn, was, changes.at, follow_up)?;
    }
    if let Some(answered) = changes.complaint_answered {
        set_answered(conn, was.id, answered)?;
    }
    if let (Some(to), Some((fallback, returns))) = (changes.ticket.assignee_id, changes.delegation) {
        set_delegation(conn, changes.at, was.id, (to, fallback), returns)?;
    }
    if let Some(by) = changes.ends_escalations {
        end_escalations(conn, changes.at, was.id, (by, ""))?;
    }
    if let Some(contact) = &changes.contact {
        save_contact(conn, contact)?;
    }
    for count in &changes.counts {
        save_count(conn, was, changes, count)?;
    }
    save_lines(conn, was.id, changes)?;
    for notice in &changes.notices {
        save_notice(conn, was.id, changes.at, notice)?;
    }
    save_news(conn, was.id, changes)
}

fn save_news(conn: &mut Conn, ticket: TicketId, changes: &Changes) -> Result<()> {
    if changes.news.is_empty() {
        return Ok(());
    }
    let (brand, assignee) = (changes.ticket.brand_id, changes.ticket.assignee_id);
    let scene = Scene { now: changes.at, actor: changes.actor, ticket, brand, assignee };
    notifications::tell(conn, &scene, &changes.news)
}

fn save_tags(conn: &mut Conn, ticket: TicketId, tags: &TagChange) -> Result<()> {
    for tag in &tags.added {
        add_tag(conn, ticket, tag)?;
    }
    for tag in &tags.removed {
        remove_tag(conn, ticket, tag)?;
    }
    Ok(())
}

fn save_turn(conn: &mut Conn, ticket: &Ticket, change: &TurnChange, first: Option<MessageId>) -> Result<()> {
    match change {
        TurnChange::Begun(TurnBegun { message, account, address, at }) => {
            let new = NewTurn {
                ticket_id: ticket.id,
                brand_id: ticket.brand_id,
                message_id: message.or(first),
                account_id: *account,
                address: address.clone(),
                began_at: *at,
                not_counted: NotCounted::Counted,
            };
            insert_turn(conn, new)
        }
        TurnChange::Ended { at, by } => end_turns(conn, *at, ticket.id, *by),
        TurnChange::Reopened(id) => set_turn_end(conn, *id, None),
        TurnChange::EndedAt { id, at } => set_turn_end(conn, *id, Some(*at)),
        TurnChange::Answered { id, by } => set_turn_answered(conn, *id, *by),
        TurnChange::Reclassified { id, not_counted } => set_not_counted(conn, *id, *not_counted),
    }
}

fn save_follow_up(conn: &mut Conn, ticket: &Ticket, at: Time, change: &FollowUpChange) -> Result<()> {
    match change {
        FollowUpChange::Set { agent, lift_at, due_at } => {
            insert_follow_up(conn, at, (ticket.id, ticket.brand_id), *agent, (*lift_at, *due_at))
        }
        FollowUpChange::Ended { id, outcome } => end_follow_up(conn, at, *id, *outcome),
        FollowUpChange::Lifted(id) => set_lifted(conn, at, *id),
        FollowUpChange::Missed(id) => set_missed(conn, at, *id),
        FollowUpChange::Reopened(id) => reopen_pledge(conn, *id),
    }
}

fn save_contact(conn: &mut Conn, contact: &ContactCounted) -> Result<()> {
    let who = contact.account.map_or(Requester::Unregistered(&contact.address), Requester::Account);
    accounts::save_load(conn, who, contact.load, contact.contacts)
}

fn save_count(conn: &mut Conn, ticket: &Ticket, changes: &Changes, count: &Count) -> Result<()> {
    let (brand, day) = (ticket.brand_id, changes.day);
    match count {
        Count::Contact => count_contact(conn, brand, day),
        Count::Answer => count_answer(conn, brand, day),
        Count::Measured(measured) => count_measured(conn, brand, day, *measured),
        Count::Estimate(met) => count_forecast(conn, brand, day, *met),
        Count::FollowUp { pledge, is_kept } => count_follow_up(conn, day, pledge, *is_kept),
        Count::Complaint { about, what } => count_complaint(conn, (brand, *about), day, *what),
    }
}

/// What undoes the event is stored with its last line.
fn save_lines(conn: &mut Conn, ticket: TicketId, changes: &Changes) -> Result<()> {
    let last = changes.lines.len();
    let row = |(line, number): (&Line, usize)| -> Result<NewEvent> {
        let before = changes.before.as_ref().filter(|_| number == last);
        Ok(NewEvent {
            ticket_id: ticket,
            actor_id: line.actor,
            kind: line.kind,
            was: line.was.clone(),
            became: line.became.clone(),
            at: changes.at,
            undo: before.map_or(Ok(String::new()), to_json)?,
        })
    };
    let rows: Vec<NewEvent> = changes.lines.iter().zip(1..).map(row).collect::<Result<_>>()?;
    add_lines(conn, &rows)
}

fn to_json(before: &Before) -> Result<String> {
    serde_json::to_string(before).map_err(|e| Error::internal("keep what a ticket was", e))
}

fn save_notice(conn: &mut Conn, ticket: TicketId, at: Time, notice: &NewNotice) -> Result<()> {
    let NewNotice { kind, detail, due_at, recipients } = notice;
    let id = insert_notice(conn, at, ticket, (*kind, detail, *due_at), recipients)?;
    let job = if *kind == NoticeKind::Webhook { Job::SendWebhook(id) } else { Job::SendNotice(id) };
    jobs::enqueue(conn, at, job)
}
