//! How the timers of a ticket follow its state.
use chrono::{DateTime, Utc};

use super::{Targets, Timer, TimerKind, TimerState};
use crate::hours::Calendar;

/// The state of a ticket.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlaFacts {
    pub opened_at: DateTime<Utc>,
    /// The first message that is not answered yet; none if we owe no answer.
    pub waiting_since: Option<DateTime<Utc>>,
    /// Does it wait for the customer?
    pub is_paused: bool,
    pub is_done: bool,
    /// Has the arrival been acknowledged, just now or before?
    pub is_acknowledged: bool,
    /// Did we answer just now?
    pub is_answered: bool,
    /// Has there been an answer before?
    pub has_answer_before: bool,
}

/// The current timers, and those that have just ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Advanced {
    pub timers: Vec<Timer>,
    pub ended: Vec<Timer>,
}

/// The new timers of a ticket, from the old ones. A timer without a policy is dropped.
pub fn advance(
    timers: &[Timer],
    targets: &Targets,
    facts: &SlaFacts,
    now: DateTime<Utc>,
    calendar: &Calendar,
) -> Advanced {
    let mut advanced = Advanced::default();
    for kind in TimerKind::ALL {
        let before = timers.iter().find(|timer| timer.kind == *kind).copied();
        let Some(target) = targets.of(*kind) else { continue };
        // A timer that has ended keeps the target that applied then.
        let before = before.map(|timer| if is_over(timer) { timer } else { Timer { target, ..timer } });
        let step = Step { before, target, facts, now, calendar };
        let after = match kind {
            TimerKind::Acknowledge => step.acknowledge(),
            TimerKind::FirstAnswer => step.first(),
            TimerKind::NextAnswer => step.next(),
            TimerKind::Solution => step.solution(),
        };
        let Some(after) = after else { continue };
        if is_over(after) && before.is_none_or(|before| !is_over(before)) {
            advanced.ended.push(after);
        }
        advanced.timers.push(after);
    }
    advanced
}

fn is_over(timer: Timer) -> bool {
    matches!(timer.state, TimerState::Met | TimerState::Missed)
}

struct Step<'a> {
    before: Option<Timer>,
    target: chrono::Duration,
    facts: &'a SlaFacts,
    now: DateTime<Utc>,
    calendar: &'a Calendar,
}

impl Step<'_> {
    fn begun(&self, kind: TimerKind, at: DateTime<Utc>) -> Timer {
        self.before.unwrap_or_else(|| Timer::started(kind, self.target, at))
    }

    fn ended(&self, timer: Timer) -> Timer {
        if is_over(timer) { timer } else { timer.ended(self.now, self.calendar) }
    }

    /// An answer also acknowledges the message.
    fn acknowledge(&self) -> Option<Timer> {
        if self.before.is_none() && self.facts.has_answer_before {
            return None;
        }
        let timer = self.begun(TimerKind::Acknowledge, self.facts.opened_at);
        let is_said = self.facts.is_acknowledged || self.facts.is_answered;
        if is_said {
            let ended = self.ended(timer);
            // It was acknowledged before there was a target: how soon is unknown.
            return Some(ended).filter(|ended| self.before.is_some() || ended.state == TimerState::Met);
        }
        // A solved ticket needs no acknowledgement.
        if self.facts.is_done && !is_over(timer) { None } else { Some(timer) }
    }

    fn first(&self) -> Option<Timer> {
        if self.before.is_none() && (self.facts.has_answer_before || self.facts.is_done) {
            return None;
        }
        let timer = self.begun(TimerKind::FirstAnswer, self.facts.opened_at);
        if is_over(timer) {
            return Some(timer);
        }
        if self.facts.is_answered {
            return Some(self.ended(timer));
        }
        Some(match self.facts.waiting_since {
            Some(_) => self.resumed(timer),
            None => self.paused(timer),
        })
    }

    /// Runs once there has been a first answer, and starts again with each turn.
    fn next(&self) -> Option<Timer> {
        if self.facts.is_answered {
            return self.before.map(|timer| self.ended(timer));
        }
        let Some(since) = self.facts.waiting_since else {
            return self.before.filter(|timer| is_over(*timer));
        };
        if !self.facts.has_answer_before {
            return None;
        }
        let same_turn = self.before.filter(|timer| timer.started_at == since && !is_over(*timer));
        Some(same_turn.unwrap_or_else(|| Timer::started(TimerKind::NextAnswer, self.target, since)))
    }

    fn solution(&self) -> Option<Timer> {
        if self.before.is_none() && self.facts.is_done {
            return None;
        }
        let timer = self.begun(TimerKind::Solution, self.facts.opened_at);
        Some(if self.facts.is_done {
            self.ended(timer)
        } else if self.facts.is_paused {
            self.paused(timer)
        } else {
            self.resumed(timer)
        })
    }

    /// What had ended runs again by what is promised now.
    fn resumed(&self, timer: Timer) -> Timer {
        Timer { target: self.target, ..timer.resumed(self.now) }
    }

    fn paused(&self, timer: Timer) -> Timer {
        if timer.state == TimerState::Running {
            timer.stopped(TimerState::Paused, self.now, self.calendar)
        } else {
            timer
        }
    }
}
