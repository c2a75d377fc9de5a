//! The timers of a ticket follow what happens to it, and its place in the queue follows its timers.
use chrono::Duration;

use super::changes::{Count, FollowUpChange, TicketJob};
use super::edit::Edit;
use super::{Facts, Happened, Timers, served_at, urgent};
use crate::brands::Brand;
use crate::brands::sla_policies::Policy;
use crate::clock::Time;
use crate::hours::Calendar;
use crate::ids::FollowUpId;
use crate::sla::{Advanced, SlaFacts, Targets, TimerKind, TimerState, advance};
use crate::tickets::{COME_BACK, EventKind, FollowUp, FollowUpOutcome, State, Ticket, TimerRow};

/// The name of the announced estimate in lists, and how long before it the ticket goes before others.
const ESTIMATE: &str = "told";
const ESTIMATE_WARNING: Duration = Duration::hours(1);

/// Who gets colleagues' mails about timers; what is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DueTimers {
    /// The address of the ticket's agent.
    pub agent: Option<String>,
    /// The address of the agent who will follow up.
    pub follow_up_agent: Option<String>,
}

/// The brand's policies that hold for a ticket with these tags, of a customer in these groups.
pub fn policies_of(brand: &Brand, timers: &Timers) -> Vec<Policy> {
    let mut policies = brand.policies();
    policies.retain(|policy| policy.holds_for(&timers.tags, &timers.groups));
    policies
}

/// When these must be checked next.
pub fn next_look(rows: &[TimerRow], follow_up: Option<&FollowUp>) -> Option<Time> {
    rows.iter().filter_map(TimerRow::next_look).chain(follow_up.and_then(FollowUp::next_look)).min()
}

/// Has it been noticed that one of these ends soon, or is missed?
pub fn is_breaching(rows: &[TimerRow], follow_up: Option<&FollowUp>) -> bool {
    let is_noticed = |row: &TimerRow| row.warned_at.is_some() || row.missed_at.is_some();
    let mut ours = rows.iter().filter(|row| row.kind != TimerKind::Acknowledge && row.state == TimerState::Running);
    ours.any(is_noticed) || follow_up.is_some_and(|follow_up| follow_up.lifted_at.is_some())
}

/// An agent will follow up on a day; this replaces an earlier day.
pub(super) fn follow_up_set(edit: &mut Edit, lift_at: Time, due_at: Time) {
    let mut timers = edit.timers.take().unwrap_or_default();
    if let Some(before) = timers.follow_up.take() {
        let outcome = if before.missed_at.is_some() { FollowUpOutcome::Broken } else { FollowUpOutcome::Dropped };
        edit.changes.follow_ups.push(FollowUpChange::Ended { id: before.id, outcome });
    }
    let Some(agent) = edit.facts.actor else { return };
    edit.changes.follow_ups.push(FollowUpChange::Set { agent, lift_at, due_at });
    edit.line(EventKind::FollowUpSet, "", &due_at.rfc3339());
    timers.follow_up = Some(FollowUp {
        id: FollowUpId(0),
        ticket_id: edit.was.id,
        brand_id: edit.was.brand_id,
        agent_id: agent,
        made_at: edit.facts.now,
        lift_at,
        due_at,
        lifted_at: None,
        missed_at: None,
        outcome: FollowUpOutcome::Open,
    });
    edit.timers = Some(timers);
    edit.refresh(Happened::Nothing);
}

/// The customer knows when the answer comes: that time is a deadline from now on.
pub(super) fn delay_told(edit: &mut Edit, until: Time) {
    edit.system_line(EventKind::DelayNoticeSent, "", &until.rfc3339());
    // Answered in the meantime.
    if edit.was.waiting_since.is_some() {
        edit.changes.ticket.estimate_latest = Some(until);
        edit.refresh(Happened::Nothing);
    }
}

impl Edit<'_> {
    /// Updates the timers, and what follows from them. Does nothing if no policy holds.
    pub(super) fn refresh(&mut self, happened: Happened) {
        let Some(mut timers) = self.timers.take() else { return };
        let facts = self.facts;
        let calendar = facts.brand.calendar();
        let targets = targets(&self.changes.ticket, facts, &timers);
        let advanced =
            advanced(&self.changes.ticket, &timers, &Promise { facts, targets, happened, calendar: &calendar });
        timers.follow_up = self.settle_follow_up(timers.follow_up, happened);
        for timer in advanced.ended.iter().filter(|timer| timer.state == TimerState::Missed) {
            self.system_line(EventKind::SlaMetLate, "", timer.kind.as_str());
        }
        let with = (facts.now, &targets, calendar.as_ref());
        let row = |timer| TimerRow::of(self.was.id, timer, &timers.rows, with);
        let rows: Vec<TimerRow> = advanced.timers.iter().map(row).collect();
        let is_other = rows != timers.rows || facts.timers.as_ref().is_none_or(|before| before.rows != rows);
        timers.rows = rows;
        if is_other || timers.follow_up.is_some() {
            self.watch_timers(&timers);
        }
        self.set_due(&timers, &calendar);
        self.timers = Some(timers);
    }

    /// Puts the ticket where its turn, its timers and its lifts want it, as they are.
    pub(super) fn recompute_place(&mut self) {
        if let Some(timers) = self.timers.take() {
            let calendar = self.facts.brand.calendar();
            self.set_due(&timers, &calendar);
            self.timers = Some(timers);
        }
    }

    /// A job checks when the next warning is due, or the next end.
    pub(super) fn watch_timers(&mut self, timers: &Timers) {
        if let Some(at) = next_look(&timers.rows, timers.follow_up.as_ref()) {
            self.job(TicketJob::WatchTimers, at);
        }
    }

    /// We answered, or the matter is done: the follow-up ends, and is counted if it was kept.
    fn settle_follow_up(&mut self, follow_up: Option<FollowUp>, happened: Happened) -> Option<FollowUp> {
        let follow_up = follow_up?;
        let outcome = match happened {
            Happened::Answered if follow_up.missed_at.is_some() || follow_up.due_at < self.facts.now => {
                FollowUpOutcome::Broken
            }
            Happened::Answered => FollowUpOutcome::Kept,
            _ if self.changes.ticket.state.is_done() => FollowUpOutcome::Dropped,
            _ => return Some(follow_up),
        };
        self.changes.follow_ups.push(FollowUpChange::Ended { id: follow_up.id, outcome });
        // What was missed was counted when it was.
        if follow_up.missed_at.is_none() && outcome != FollowUpOutcome::Dropped {
            self.count(Count::FollowUp { pledge: follow_up, is_kept: outcome == FollowUpOutcome::Kept });
        }
        None
    }

    /// Puts the earliest end next to the ticket, and the ticket where that end wants it. That a message has arrived is said by
    /// a program: it takes no one to the head of the queue.
    fn set_due(&mut self, timers: &Timers, calendar: &Calendar) {
        let ticket = &mut self.changes.ticket;
        let ours = timers.rows.iter().filter(|row| row.kind != TimerKind::Acknowledge);
        let rows = ours.filter_map(|row| Some((row.due_at?, row.warn_at?, row.kind.as_str())));
        let follow_up = timers.follow_up.as_ref().map(|own| (own.due_at, own.lift_at, COME_BACK));
        let told = ticket.estimate_latest.filter(|_| ticket.waiting_since.is_some());
        let told = told.map(|until| (until, Time::from(calendar.back(until.utc(), ESTIMATE_WARNING)), ESTIMATE));
        let ends: Vec<(Time, Time, &str)> = rows.chain(follow_up).chain(told).collect();
        let first = ends.iter().min();
        ticket.due_at = first.map(|(due, ..)| *due);
        first.map_or("", |(.., kind)| kind).clone_into(&mut ticket.due_kind);
        ticket.no_later_than = ends.iter().map(|(_, from, _)| *from).min();
        ticket.is_breaching = first.is_some() && is_breaching(&timers.rows, timers.follow_up.as_ref());
        if ticket.serve_at.is_some() {
            ticket.serve_at = served_at(ticket, ticket.no_later_than, calendar);
        }
    }
}

/// The targets, and what happened.
struct Promise<'a> {
    facts: &'a Facts,
    targets: Targets,
    happened: Happened,
    calendar: &'a Calendar,
}

/// The targets of this ticket: the shortest of all policies and urgent rules that hold for it.
fn targets(ticket: &Ticket, facts: &Facts, timers: &Timers) -> Targets {
    let matching = policies_of(&facts.brand, timers);
    matching.iter().fold(urgent::targets(ticket, &facts.brand), |all, policy| all.and(policy.targets()))
}

fn advanced(ticket: &Ticket, timers: &Timers, promise: &Promise) -> Advanced {
    let Promise { facts, targets, happened, calendar } = promise;
    let now = facts.now.utc();
    let running: Vec<_> = timers.rows.iter().map(TimerRow::timer).collect();
    let standing = SlaFacts {
        opened_at: ticket.created_at.utc(),
        waiting_since: ticket.waiting_since.map(Time::utc),
        is_paused: ticket.state == State::Waiting,
        is_done: ticket.state.is_done(),
        is_acknowledged: *happened == Happened::Acknowledged || timers.is_acknowledged,
        is_answered: false,
        has_answer_before: timers.is_answered,
    };
    if *happened != Happened::Answered {
        return advance(&running, targets, &standing, now, calendar);
    }
    let answered = SlaFacts { waiting_since: None, is_answered: true, ..standing };
    let first = advance(&running, targets, &answered, now, calendar);
    // We answered and said that there is more to come: the timer of the next answer runs from now on.
    let then = advance(&first.timers, targets, &standing, now, calendar);
    Advanced { ended: first.ended.into_iter().chain(then.ended).collect(), ..then }
}
