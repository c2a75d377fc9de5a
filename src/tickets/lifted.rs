//! What brings a ticket forward, as it is stored with it; and the turn from which its place is computed.
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{FollowUp, Ticket, TimerRow};
use crate::clock::Time;
use crate::ids::{AccountId, RuleId};
use crate::priority::{Handicap, Lift, LiftReason, SlaDue, Turn};
use crate::sla::TimerKind;

/// A reason that lifts a ticket until its turn ends, or until a set instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifted {
    pub reason: LiftReason,
    /// The place that it gives; none: the ticket is marked as urgent, but keeps its place.
    pub at: Option<DateTime<Utc>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    /// In words: the reason that was given, or the name of the rule.
    pub why: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<AccountId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
}

impl Lifted {
    /// Does it still hold at this instant?
    pub fn holds(&self, now: Time) -> bool {
        self.until.is_none_or(|until| now.utc() < until)
    }

    pub(super) fn lift(&self) -> Option<Lift> {
        self.at.map(|at| Lift { reason: self.reason, at })
    }

    /// As they are stored; none at all is an empty text.
    pub fn to_text(all: &[Self]) -> String {
        if all.is_empty() { String::new() } else { serde_json::to_string(all).unwrap_or_default() }
    }
}

impl Ticket {
    /// What lifts it.
    pub fn lifted(&self) -> Vec<Lifted> {
        if self.lifts.is_empty() {
            return Vec::new();
        }
        serde_json::from_str(&self.lifts).unwrap_or_else(|e| {
            tracing::error!(ticket = %self.id, error = %e, "cannot read what lifts the ticket");
            Vec::new()
        })
    }

    /// The turn for a write, which knows of timers only the instant from which they go before others.
    pub fn turn(&self, no_later_than: Option<Time>) -> Option<Turn> {
        let from = no_later_than.map(Time::utc);
        self.turn_with(from.map(|from| SlaDue { due: from, from }), None)
    }

    /// The turn in full, for display: with the most urgent timer, and the agent's follow-up.
    pub fn turn_shown(&self, timers: &[TimerRow], follow_up: Option<&FollowUp>) -> Option<Turn> {
        // The system itself acknowledges a message: that timer brings no ticket forward.
        let ours = timers.iter().filter(|row| row.kind != TimerKind::Acknowledge);
        let sla = ours.filter_map(|row| Some(SlaDue { due: row.due_at?.utc(), from: row.warn_at?.utc() }));
        let sla_due = sla.min_by_key(|sla_due| sla_due.from);
        let next_follow_up =
            follow_up.map(|follow_up| Lift { reason: LiftReason::FollowUp, at: follow_up.lift_at.utc() });
        self.turn_with(sla_due, next_follow_up)
    }

    fn turn_with(&self, sla_due: Option<SlaDue>, next_follow_up: Option<Lift>) -> Option<Turn> {
        let mut lifts: Vec<Lift> = self.lifted().iter().filter_map(Lifted::lift).chain(next_follow_up).collect();
        lifts.sort_by_key(|lift| lift.reason);
        Some(Turn {
            waiting_since: self.waiting_since?.utc(),
            handicap: Handicap {
                contact: u32::try_from(self.contact_number).unwrap_or_default(),
                work: Duration::seconds(self.handicap_seconds),
            },
            sla_due,
            lifts,
        })
    }
}
