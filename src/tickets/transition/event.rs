//! What can happen to a ticket.
use chrono::NaiveDate;

use super::{Before, DueTimers};
use crate::accounts::store::Attention;
use crate::clock::Time;
use crate::ids::{AccountId, MessageId, TeamId, TicketId};
use crate::tickets::transition::Ahead;
use crate::tickets::{EventKind, State};

/// Something that happens. The facts say who does it.
#[derive(Debug, Clone)]
pub enum Event {
    /// The ticket begins with its first message.
    Opened(Opened),
    /// A person wrote on it.
    Received(Received),
    /// A program wrote on it, which moves nothing.
    ReceivedFromMachine {
        from: &'static str,
    },
    Replied(Replied),
    /// We called the customer.
    Called(PhoneCall),
    /// An agent changes its fields.
    FieldsSet(Fields),
    /// An agent makes it their own.
    Taken(Assignment),
    /// It gets another agent, for a reason that the trail names.
    Reassigned(Assignment),
    /// It gets another team by a rule.
    TeamSet(TeamChoice),
    /// Something went wrong with our answer, or someone complains: it is in the queue again.
    BroughtBack(State),
    /// The time that it was put off for is over.
    Woken,
    SolvedByCustomer,
    ReopenedByCustomer(Who),
    /// The policies, the customer or the estimate that they got has changed.
    TimersRefreshed(Happened),
    /// Its place is computed again from what there is.
    PlaceRecomputed,
    /// The weight of its turn is computed again from the customer's contacts.
    WeightRecomputed(Weight),
    /// A timer is due.
    TimersDue(DueTimers),
    /// An agent said on which day they come back.
    FollowUpSet {
        lift_at: Time,
        due_at: Time,
    },
    /// The customer got a notice that the answer comes later.
    DelayTold(Time),
    /// A lead moves it forward; `first` is the place of the first in the queue.
    MovedByHand {
        ahead: Ahead,
        first: Option<Time>,
        why: String,
        until: Time,
    },
    MovedBack,
    /// What lifted it for a time may be over.
    LiftsOver,
    /// Its customer is a priority customer from now on.
    Flagged(Attention),
    Unflagged {
        reason: String,
    },
    SpamMarked,
    SpamUnmarked,
    /// Messages have gone from it to another ticket; the excerpt is of what is there now.
    MessagesLeft {
        left: Left,
        excerpt: String,
    },
    /// Messages have come to it from another ticket, with the turn that they keep running.
    MessagesCame {
        turn: Option<MovedTurn>,
        excerpt: String,
    },
    MergedInto(TicketId),
    /// Messages have gone back, and nothing came after they moved.
    MoveUndone(Before),
    /// Of an import: we answered, long ago.
    RepliedInPast {
        at: Time,
        by: Option<AccountId>,
        excerpt: String,
    },
    /// Of an import: no one has written since.
    SolvedInPast {
        at: Time,
    },
    /// The latest event is taken back.
    Undone(Before),
}

impl Event {
    /// Can it be taken back as long as nothing comes after?
    pub const fn is_undoable(&self) -> bool {
        matches!(self, Self::FieldsSet(_) | Self::Taken(_) | Self::SpamMarked)
    }
}

impl Event {
    /// Did it happen so long ago that no one is notified?
    pub const fn is_past(&self) -> bool {
        match self {
            Self::Opened(opened) => opened.is_past,
            Self::Received(received) => received.is_past,
            Self::RepliedInPast { .. } | Self::SolvedInPast { .. } => true,
            _ => false,
        }
    }
}

/// What has just happened, apart from what the ticket itself tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    Nothing,
    Acknowledged,
    Answered,
}

/// Who contacts us: the account, if it is proven, and the address that they wrote from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    pub account: Option<AccountId>,
    pub address: String,
}

/// A first message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub who: Who,
    pub is_from_machine: bool,
    /// Has it come so late that no one is notified?
    pub is_past: bool,
}

/// A message of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub who: Who,
    pub message: MessageId,
    pub excerpt: String,
    /// Where the sender wants answers, if they may say so.
    pub answer_address: Option<String>,
    /// What the trail says of who wrote.
    pub from: &'static str,
    /// Has it come so late that no one is notified?
    pub is_past: bool,
}

/// A reply of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replied {
    pub by: AccountId,
    pub then: State,
    pub excerpt: String,
    /// Who has the ticket from now on, if it had no one.
    pub assignment: Option<Assignment>,
}

/// A call of ours, after which the customer waits no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneCall {
    pub by: AccountId,
    pub then: State,
    /// Who has the ticket from now on, if it had no one.
    pub assignment: Option<Assignment>,
}

/// Who gets a ticket, and what the trail says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    pub to: Option<AccountId>,
    pub kind: EventKind,
    pub was: String,
    pub became: String,
    /// Set if it waits for someone who is away: who gets it if it cannot wait, and when they are back.
    pub delegated: Option<(AccountId, NaiveDate)>,
}

/// Which team gets a ticket, and what the trail says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamChoice {
    pub to: Option<TeamId>,
    pub kind: EventKind,
    pub was: String,
    pub became: String,
}

/// What an agent changes at once; what stays is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    pub assignment: Option<Assignment>,
    pub team: Option<TeamChoice>,
    /// All that it has from now on.
    pub tags: Option<Vec<String>>,
    pub state: Option<State>,
    /// Until when it is put off.
    pub snoozed_until: Option<Time>,
}

/// What is left of the turn of a ticket whose messages went elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Its turn was not touched.
    Untouched,
    /// The first unanswered message that stayed.
    Since(Time),
    /// No unanswered message stayed.
    Nothing,
}

/// How much earlier contacts of the customer count in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    pub handicap_seconds: i64,
    pub contact_number: i64,
    pub previous_contact_at: Option<Time>,
}

/// The turn that came with messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedTurn {
    pub since: Time,
    pub weight: Weight,
    /// As a ticket keeps them.
    pub lifts: String,
}
