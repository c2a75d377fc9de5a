//! What a decision about a ticket needs to know from elsewhere.
use crate::accounts::store::Known;
use crate::brands::Brand;
use crate::brands::urgent::UrgentFacts;
use crate::clock::Time;
use crate::ids::AccountId;
use crate::tickets::{Complaint, FollowUp, TimerRow, TurnRow};

/// All of it, loaded once under the ticket's lock. What an event does not ask about is empty.
#[derive(Debug, Clone)]
pub struct Facts {
    pub now: Time,
    /// Who does it; none: the system, or a sender without an account.
    pub actor: Option<AccountId>,
    pub brand: Brand,
    /// The timers; none if no policy holds, neither now nor before.
    pub timers: Option<Timers>,
    /// The ticket's turns, in the order in which they began.
    pub turns: Vec<TurnRow>,
    /// Who contacts us, if someone does.
    pub contact: Option<Contact>,
    pub complaint: Option<Complaint>,
    pub tags: Vec<String>,
    /// What the brand's urgent rules ask about; none if it has none.
    pub urgent: Option<UrgentFacts>,
    /// The follow-up that an undo opens again.
    pub dropped: Option<FollowUp>,
}

impl Facts {
    /// Of a brand at an instant, and nothing else yet.
    pub fn of(now: Time, actor: Option<AccountId>, brand: &Brand) -> Self {
        Self {
            now,
            actor,
            brand: brand.clone(),
            timers: None,
            turns: Vec::new(),
            contact: None,
            complaint: None,
            tags: Vec::new(),
            urgent: None,
            dropped: None,
        }
    }

    /// The turn that runs: the first that has not ended.
    pub fn open_turn(&self) -> Option<&TurnRow> {
        self.turns.iter().find(|turn| turn.ended_at.is_none())
    }
}

/// The timers of a ticket, and what its policies ask about.
#[derive(Debug, Clone, Default)]
pub struct Timers {
    pub rows: Vec<TimerRow>,
    pub follow_up: Option<FollowUp>,
    pub is_answered: bool,
    pub is_acknowledged: bool,
    /// Empty unless a policy asks.
    pub tags: Vec<String>,
    /// The same, of the customer.
    pub groups: Vec<String>,
}

/// Someone who contacts us.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The account, if it is proven.
    pub account: Option<AccountId>,
    pub address: String,
    pub known: Known,
    /// Their contacts within the days in which contacts are numbered.
    pub recent: i64,
}
