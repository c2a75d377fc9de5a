//! A timer on a ticket, as it is stored.
use chrono::Duration;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Time;
use crate::hours::Calendar;
use crate::ids::{NoticeId, TicketId};
use crate::schema::{notices, sla_timers};
use crate::sla::{Targets, Timer, TimerKind, TimerState};

/// One timer of a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, Serialize, Deserialize)]
#[diesel(table_name = sla_timers)]
pub struct TimerRow {
    pub ticket_id: TicketId,
    pub kind: TimerKind,
    pub state: TimerState,
    pub target_seconds: i64,
    pub started_at: Time,
    pub used_micros: i64,
    pub since: Time,
    /// Set while it runs.
    pub due_at: Option<Time>,
    pub warn_at: Option<Time>,
    /// When people were warned, and when it was noticed that the time had run out.
    pub warned_at: Option<Time>,
    pub missed_at: Option<Time>,
}

impl TimerRow {
    pub fn timer(&self) -> Timer {
        Timer {
            kind: self.kind,
            state: self.state,
            target: Duration::seconds(self.target_seconds),
            started_at: self.started_at.utc(),
            used: Duration::microseconds(self.used_micros),
            since: self.since.utc(),
        }
    }

    /// A warning that was given for the same end is not given again.
    pub fn of(
        ticket: TicketId,
        timer: &Timer,
        before: &[Self],
        (now, targets, calendar): (Time, &Targets, &Calendar),
    ) -> Self {
        let due = timer.due(calendar);
        let due_at = due.map(Time::from);
        // For a short target the warning covers at most half of it.
        let warning = targets.warning.min(timer.target / 2);
        let same = before.iter().find(|row| row.kind == timer.kind && row.due_at == due_at);
        // What was already over when the timer was made raises no alarm.
        let old = due_at.filter(|due| *due < now && same.is_none()).map(|_| now);
        Self {
            ticket_id: ticket,
            kind: timer.kind,
            state: timer.state,
            target_seconds: timer.target.num_seconds(),
            started_at: timer.started_at.into(),
            used_micros: timer.used.num_microseconds().unwrap_or(i64::MAX),
            since: timer.since.into(),
            due_at,
            warn_at: due.map(|due| calendar.back(due, warning).into()),
            warned_at: same.map_or(old, |row| row.warned_at),
            missed_at: same.map_or(old, |row| row.missed_at),
        }
    }

    /// When someone must look at it next.
    pub fn next_look(&self) -> Option<Time> {
        if self.state != TimerState::Running || self.missed_at.is_some() {
            return None;
        }
        if self.warned_at.is_some() { self.due_at } else { self.warn_at }
    }
}

crate::text_enum! {
    /// What a notice is about.
    NoticeKind {
        /// A timer ends soon.
        Warning = "warning",
        /// A timer has run out.
        Missed = "missed",
        /// An agent asks a lead.
        Escalated = "escalated",
        /// The lead has answered.
        Answered = "answered",
        /// A ticket could not wait for a colleague who is away.
        FellBack = "fell_back",
        /// A customer complains.
        Complaint = "complaint",
        /// A complaint is not answered in time.
        ComplaintLate = "complaint_late",
        /// The refund after a withdrawal from a contract is due.
        Withdrawal = "withdrawal",
        /// A rule of the brand found the ticket urgent; `detail` is its name.
        Urgent = "urgent",
        /// The same, sent to a webhook: the recipient is its address.
        Webhook = "webhook",
    }
}

impl NoticeKind {
    /// Is it about a timer? Then the detail says which one; otherwise the detail is a person's name, or a rule's.
    pub const fn is_about_sla(self) -> bool {
        matches!(self, Self::Warning | Self::Missed)
    }
}

/// A mail to staff about a ticket.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Notice {
    pub id: NoticeId,
    pub ticket_id: TicketId,
    pub kind: NoticeKind,
    /// Which timer.
    pub detail: String,
    pub due_at: Option<Time>,
    /// Addresses with spaces between.
    pub recipients: String,
    pub created_at: Time,
}
