//! What follows from an event: values that one `save` writes.
use chrono::NaiveDate;

use super::Before;
use crate::clock::Time;
use crate::ids::{AccountId, FollowUpId, MessageId, TurnId};
use crate::jobs::Job;
use crate::notifications::News;
use crate::priority::Load;
use crate::tickets::store::{Counted, Measured, Met};
use crate::tickets::{About, EventKind, FollowUp, FollowUpOutcome, NotCounted, NoticeKind, Ticket, TimerRow};

/// All that a save writes.
#[derive(Debug, Clone)]
pub struct Changes {
    pub at: Time,
    /// Who did it; none: the system, or a sender without an account.
    pub actor: Option<AccountId>,
    /// The brand's date, for what is counted.
    pub day: NaiveDate,
    /// The ticket as it is from now on.
    pub ticket: Ticket,
    pub lines: Vec<Line>,
    pub turns: Vec<TurnChange>,
    pub timers: Option<TimerChange>,
    pub follow_ups: Vec<FollowUpChange>,
    pub tags: TagChange,
    /// When the complaint was answered, if that has changed.
    pub complaint_answered: Option<Option<Time>>,
    /// Who gets it if it cannot wait for its agent, and when the agent is back.
    pub delegation: Option<(AccountId, NaiveDate)>,
    /// Someone answered the customer, and with that what was asked about the ticket.
    pub ends_escalations: Option<AccountId>,
    pub contact: Option<ContactCounted>,
    pub counts: Vec<Count>,
    pub jobs: Vec<JobChange>,
    pub notices: Vec<NewNotice>,
    /// What people are notified of in the page, the most important first.
    pub news: Vec<News>,
    /// What the event can be taken back by.
    pub before: Option<Before>,
}

/// A line of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub actor: Option<AccountId>,
    pub kind: EventKind,
    pub was: String,
    pub became: String,
}

/// A turn that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnBegun {
    /// None: the first message of the ticket, or there is no message.
    pub message: Option<MessageId>,
    pub account: Option<AccountId>,
    pub address: String,
    pub at: Time,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TurnChange {
    Begun(TurnBegun),
    /// All that run end.
    Ended {
        at: Time,
        by: Option<AccountId>,
    },
    /// One that ended goes on.
    Reopened(TurnId),
    /// One ends, or has ended at another instant.
    EndedAt {
        id: TurnId,
        at: Time,
    },
    /// One that had ended without an answer has one after all.
    Answered {
        id: TurnId,
        by: AccountId,
    },
    Reclassified {
        id: TurnId,
        not_counted: NotCounted,
    },
}

/// The timers that there are from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimerChange {
    pub had_any: bool,
    pub rows: Vec<TimerRow>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowUpChange {
    Set { agent: AccountId, lift_at: Time, due_at: Time },
    Ended { id: FollowUpId, outcome: FollowUpOutcome },
    Lifted(FollowUpId),
    Missed(FollowUpId),
    Reopened(FollowUpId),
}

/// Tags that come and go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TagChange {
    pub added: Vec<String>,
    pub removed: Vec<String>,
}

/// A contact, and the load that its customer has with it.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactCounted {
    pub account: Option<AccountId>,
    pub address: String,
    pub load: Load,
    pub contacts: i64,
}

/// What is counted for the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Count {
    Contact,
    Answer,
    Measured(Measured),
    Estimate(Met),
    FollowUp { pledge: FollowUp, is_kept: bool },
    Complaint { about: About, what: Counted },
}

/// Work that a ticket has done for it later; there is one of each at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketJob {
    Wake,
    WatchTimers,
    UnassignIdle,
    SendDelayNotice,
    EndLifts,
    RecheckComplaint,
}

impl TicketJob {
    pub const fn of(self, ticket: crate::ids::TicketId) -> Job {
        match self {
            Self::Wake => Job::WakeTicket(ticket),
            Self::WatchTimers => Job::WatchTimers(ticket),
            Self::UnassignIdle => Job::UnassignIdle(ticket),
            Self::SendDelayNotice => Job::SendDelayNotice(ticket),
            Self::EndLifts => Job::EndLifts(ticket),
            Self::RecheckComplaint => Job::RecheckComplaint(ticket),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobChange {
    /// Instead of one that waits already.
    Set(TicketJob, Time),
    Cancelled(TicketJob),
}

/// A mail to colleagues, or a call of a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotice {
    pub kind: NoticeKind,
    pub detail: String,
    pub due_at: Option<Time>,
    pub recipients: Vec<String>,
}
