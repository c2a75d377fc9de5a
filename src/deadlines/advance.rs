//! How the timers of a ticket follow its state.
use chrono::{DateTime, Utc};

use super::{Clock, Kind, Stage, Targets};
use crate::hours::Calendar;

/// The state of a ticket.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
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
    pub clocks: Vec<Clock>,
    pub ended: Vec<Clock>,
}

/// The new timers of a ticket, from the old ones. A timer without a policy is dropped.
pub fn advance(
    clocks: &[Clock],
    targets: &Targets,
    standing: &Standing,
    now: DateTime<Utc>,
    calendar: &Calendar,
) -> Advanced {
    let mut advanced = Advanced::default();
    for kind in Kind::ALL {
        let before = clocks.iter().find(|clock| clock.kind == *kind).copied();
        let Some(target) = targets.of(*kind) else { continue };
        // A timer that has ended keeps the target that applied then.
        let before = before.map(|clock| if is_over(clock) { clock } else { Clock { target, ..clock } });
        let step = Step { before, target, standing, now, calendar };
        let after = match kind {
            Kind::Acknowledge => step.acknowledge(),
            Kind::FirstAnswer => step.first(),
            Kind::NextAnswer => step.next(),
            Kind::Solution => step.solution(),
        };
        let Some(after) = after else { continue };
        if is_over(after) && before.is_none_or(|before| !is_over(before)) {
            advanced.ended.push(after);
        }
        advanced.clocks.push(after);
    }
    advanced
}

fn is_over(clock: Clock) -> bool {
    matches!(clock.stage, Stage::Kept | Stage::Broken)
}

struct Step<'a> {
    before: Option<Clock>,
    target: chrono::Duration,
    standing: &'a Standing,
    now: DateTime<Utc>,
    calendar: &'a Calendar,
}

impl Step<'_> {
    fn begun(&self, kind: Kind, at: DateTime<Utc>) -> Clock {
        self.before.unwrap_or_else(|| Clock::started(kind, self.target, at))
    }

    fn ended(&self, clock: Clock) -> Clock {
        if is_over(clock) { clock } else { clock.ended(self.now, self.calendar) }
    }

    /// An answer also acknowledges the message.
    fn acknowledge(&self) -> Option<Clock> {
        if self.before.is_none() && self.standing.has_answer_before {
            return None;
        }
        let clock = self.begun(Kind::Acknowledge, self.standing.opened_at);
        let is_said = self.standing.is_acknowledged || self.standing.is_answered;
        if is_said {
            let ended = self.ended(clock);
            // It was acknowledged before there was a target: how soon is unknown.
            return Some(ended).filter(|ended| self.before.is_some() || ended.stage == Stage::Kept);
        }
        // A solved ticket needs no acknowledgement.
        if self.standing.is_done && !is_over(clock) { None } else { Some(clock) }
    }

    fn first(&self) -> Option<Clock> {
        if self.before.is_none() && (self.standing.has_answer_before || self.standing.is_done) {
            return None;
        }
        let clock = self.begun(Kind::FirstAnswer, self.standing.opened_at);
        if is_over(clock) {
            return Some(clock);
        }
        if self.standing.is_answered {
            return Some(self.ended(clock));
        }
        Some(match self.standing.waiting_since {
            Some(_) => clock.resumed(self.now),
            None => self.paused(clock),
        })
    }

    /// Runs once there has been a first answer, and starts again with each turn.
    fn next(&self) -> Option<Clock> {
        if self.standing.is_answered {
            return self.before.map(|clock| self.ended(clock));
        }
        let Some(since) = self.standing.waiting_since else {
            return self.before.filter(|clock| is_over(*clock));
        };
        if !self.standing.has_answer_before {
            return None;
        }
        let same_turn = self.before.filter(|clock| clock.started_at == since && !is_over(*clock));
        Some(same_turn.unwrap_or_else(|| Clock::started(Kind::NextAnswer, self.target, since)))
    }

    fn solution(&self) -> Option<Clock> {
        if self.before.is_none() && self.standing.is_done {
            return None;
        }
        let clock = self.begun(Kind::Solution, self.standing.opened_at);
        Some(if self.standing.is_done {
            self.ended(clock)
        } else if self.standing.is_paused {
            self.paused(clock)
        } else {
            clock.resumed(self.now)
        })
    }

    fn paused(&self, clock: Clock) -> Clock {
        if clock.stage == Stage::Running { clock.stopped(Stage::Paused, self.now, self.calendar) } else { clock }
    }
}
