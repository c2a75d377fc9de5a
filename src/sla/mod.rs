//! SLA timers in working time: which timers run on a ticket, when each ends, and whether it was met.
//!
//! [`advance()`] gets the state of a ticket and its old timers, and returns the new ones. It may be called any number
//! of times: only events change the result. All of it is pure.

mod advance;
pub mod percentiles;

#[cfg(test)]
mod properties;

pub use advance::{Advanced, SlaFacts, advance};

use chrono::{DateTime, Duration, Utc};

use crate::hours::Calendar;

crate::text_enum! {
    /// What a timer measures.
    TimerKind {
        /// That the message has arrived.
        Acknowledge = "acknowledge",
        /// The first answer on the ticket.
        FirstAnswer = "first",
        /// Each answer after that.
        NextAnswer = "next",
        /// That the matter is done.
        Solution = "solution",
    }
}

crate::text_enum! {
    /// The state of a timer.
    TimerState {
        Running = "running",
        /// While we wait for the customer.
        Paused = "paused",
        Met = "met",
        Missed = "missed",
    }
}

/// The targets in working time, for each kind the shortest of the policies that apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Targets {
    pub acknowledge: Option<Duration>,
    pub first: Option<Duration>,
    pub next: Option<Duration>,
    pub solution: Option<Duration>,
    /// How much working time before the end a warning is given.
    pub warning: Duration,
}

impl Targets {
    pub fn of(&self, kind: TimerKind) -> Option<Duration> {
        match kind {
            TimerKind::Acknowledge => self.acknowledge,
            TimerKind::FirstAnswer => self.first,
            TimerKind::NextAnswer => self.next,
            TimerKind::Solution => self.solution,
        }
    }

    /// Combines two policies: of each kind the shorter target, and the earlier warning.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let shorter = |a: Option<Duration>, b: Option<Duration>| match (a, b) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (one, other) => one.or(other),
        };
        Self {
            acknowledge: shorter(self.acknowledge, other.acknowledge),
            first: shorter(self.first, other.first),
            next: shorter(self.next, other.next),
            solution: shorter(self.solution, other.solution),
            warning: self.warning.max(other.warning),
        }
    }

    pub fn is_empty(&self) -> bool {
        TimerKind::ALL.iter().all(|kind| self.of(*kind).is_none())
    }
}

/// One timer of one ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    pub kind: TimerKind,
    pub state: TimerState,
    /// In working time.
    pub target: Duration,
    pub started_at: DateTime<Utc>,
    /// The working time that had passed when it last started or stopped.
    pub used: Duration,
    /// Since when it runs without a pause; if it does not run, when it stopped.
    pub since: DateTime<Utc>,
}

impl Timer {
    /// When it ends; none if it does not run.
    pub fn due(&self, calendar: &Calendar) -> Option<DateTime<Utc>> {
        (self.state == TimerState::Running).then(|| {
            let left = self.target - self.used;
            // An overdue timer was due in the past: at the instant at which its time was used up.
            if left < Duration::zero() { calendar.back(self.since, -left) } else { calendar.add(self.since, left) }
        })
    }

    /// The working time that has passed at an instant.
    pub fn used_at(&self, now: DateTime<Utc>, calendar: &Calendar) -> Duration {
        match self.state {
            TimerState::Running => self.used + calendar.between(self.since, now),
            _ => self.used,
        }
    }

    fn started(kind: TimerKind, target: Duration, at: DateTime<Utc>) -> Self {
        Self { kind, state: TimerState::Running, target, started_at: at, used: Duration::zero(), since: at }
    }

    fn stopped(self, state: TimerState, now: DateTime<Utc>, calendar: &Calendar) -> Self {
        Self { state, used: self.used_at(now, calendar), since: now, ..self }
    }

    /// Met if no more working time was used than the target.
    fn ended(self, now: DateTime<Utc>, calendar: &Calendar) -> Self {
        let is_kept = self.used_at(now, calendar) <= self.target;
        self.stopped(if is_kept { TimerState::Met } else { TimerState::Missed }, now, calendar)
    }

    fn resumed(self, now: DateTime<Utc>) -> Self {
        if self.state == TimerState::Running { self } else { Self { state: TimerState::Running, since: now, ..self } }
    }
}
