//! An event at work: the ticket as it is becoming, and what else a save writes.
use super::changes::{Changes, Count, JobChange, Line, NewNotice, TagChange, TicketJob, TimerChange, TurnChange};
use super::{Before, Facts, Timers};
use crate::clock::Time;
use crate::notifications::News;
use crate::tickets::{EventKind, Ticket};

pub(super) struct Edit<'a> {
    /// As it was before the event.
    pub was: &'a Ticket,
    pub facts: &'a Facts,
    /// As they are becoming.
    pub timers: Option<Timers>,
    pub changes: Changes,
}

impl<'a> Edit<'a> {
    pub(super) fn new(ticket: &'a Ticket, facts: &'a Facts) -> Self {
        let changes = Changes {
            at: facts.now,
            actor: facts.actor,
            day: facts.brand.today(facts.now),
            ticket: ticket.clone(),
            lines: Vec::new(),
            turns: Vec::new(),
            timers: None,
            follow_ups: Vec::new(),
            tags: TagChange::default(),
            complaint_answered: None,
            delegation: None,
            ends_escalations: None,
            contact: None,
            counts: Vec::new(),
            jobs: Vec::new(),
            notices: Vec::new(),
            news: Vec::new(),
            before: None,
        };
        Self { was: ticket, facts, timers: facts.timers.clone(), changes }
    }

    /// All that follows. What can be undone keeps what it was.
    pub(super) fn finish(mut self, is_undoable: bool) -> Changes {
        self.add_news();
        if let Some(after) = &self.timers {
            let before = self.facts.timers.as_ref().map_or(&[][..], |timers| &timers.rows);
            if before != after.rows {
                self.changes.timers = Some(TimerChange { had_any: !before.is_empty(), rows: after.rows.clone() });
            }
        }
        if is_undoable && !self.changes.lines.is_empty() {
            self.changes.before = Some(Before::of(self.was, self.facts, &self.changes));
        }
        self.changes
    }

    /// Whoever has it now is told first; who watches it hears of its state, if the news do not say it.
    fn add_news(&mut self) {
        let (was, is) = (self.was, &self.changes.ticket);
        if was.assignee_id != is.assignee_id {
            self.changes.news.insert(0, News::Assigned(is.assignee_id));
        }
        if was.state != is.state {
            self.changes.news.push(News::State(is.state.as_str()));
        }
    }

    /// Adds a line to the trail, by the actor.
    pub(super) fn line(&mut self, kind: EventKind, was: &str, became: &str) {
        self.changes.lines.push(Line { actor: self.facts.actor, kind, was: was.to_owned(), became: became.to_owned() });
    }

    /// The same, by the system.
    pub(super) fn system_line(&mut self, kind: EventKind, was: &str, became: &str) {
        self.changes.lines.push(Line { actor: None, kind, was: was.to_owned(), became: became.to_owned() });
    }

    pub(super) fn count(&mut self, count: Count) {
        self.changes.counts.push(count);
    }

    pub(super) fn turn(&mut self, change: TurnChange) {
        self.changes.turns.push(change);
    }

    pub(super) fn notice(&mut self, notice: NewNotice) {
        self.changes.notices.push(notice);
    }

    /// Schedules work; it replaces the time of the same work set earlier in this event.
    pub(super) fn job(&mut self, job: TicketJob, at: Time) {
        let is_other = |change: &JobChange| !matches!(change, JobChange::Set(other, _) if *other == job);
        self.changes.jobs.retain(is_other);
        self.changes.jobs.push(JobChange::Set(job, at.max(self.facts.now)));
    }

    pub(super) fn cancel(&mut self, job: TicketJob) {
        self.changes.jobs.push(JobChange::Cancelled(job));
    }
}
