//! Work that is passed on: a question to a lead, a colleague who is away, a team that cannot keep up.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, BrandId, EscalationId, OverflowId, TeamId, TicketId};
use crate::schema::{absences, delegations, escalations, overflows};

/// What an agent asked a lead about a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
pub struct Escalation {
    pub id: EscalationId,
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub agent_id: AccountId,
    pub lead_id: AccountId,
    pub problem: String,
    pub tried: String,
    pub question: String,
    pub asked_at: Time,
    /// Empty if the ticket itself was answered.
    pub answer: String,
    pub answered_by: Option<AccountId>,
    pub answered_at: Option<Time>,
}

/// A colleague who is away.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
pub struct Absence {
    pub account_id: AccountId,
    /// Who covers for them.
    pub fallback_id: Option<AccountId>,
    returns_on: String,
    pub since: Time,
}

impl Absence {
    /// The first day on which they are back.
    pub fn returns_on(&self) -> Option<NaiveDate> {
        self.returns_on.parse().ok()
    }

    pub fn is_on(&self, day: NaiveDate) -> bool {
        self.returns_on().is_some_and(|returns| day < returns)
    }
}

/// A ticket that waits for a colleague who is away.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
pub struct Delegation {
    pub ticket_id: TicketId,
    pub account_id: AccountId,
    /// Who gets it if it cannot wait.
    pub fallback_id: AccountId,
    returns_on: String,
    pub at: Time,
}

impl Delegation {
    pub fn returns_on(&self) -> Option<NaiveDate> {
        self.returns_on.parse().ok()
    }
}

/// An overflow rule: tickets that no one has taken for a while go to another team.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
pub struct Overflow {
    pub id: OverflowId,
    /// None: all brands.
    pub brand_id: Option<BrandId>,
    /// None: tickets without a team.
    pub team_id: Option<TeamId>,
    pub to_team_id: TeamId,
    /// In working time.
    pub minutes: i64,
}
