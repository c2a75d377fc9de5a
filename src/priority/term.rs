//! What put a ticket in its place, in numbers; the words are made elsewhere, in the reader's language.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// One reason for a place. The shifts of all terms, added to the `since` of the first, give the place exactly.
///
/// As JSON, lengths are whole microseconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "term", rename_all = "snake_case")]
pub enum Term {
    /// Where everybody begins: the first message that nobody has answered.
    Waiting { since: DateTime<Utc> },
    /// Back, for having turned to us lately.
    Handicap {
        /// Which contact within 90 days this is; 1 is the first, 0: we began the turn ourselves.
        contact: u32,
        /// Working time.
        #[serde(with = "micros")]
        work: Duration,
        /// Elapsed time, closed hours counted; zero or more.
        #[serde(with = "micros")]
        shift: Duration,
    },
    /// Forward, so that what was promised can be kept; a shift of zero if that was so anyway.
    Promise {
        due: DateTime<Utc>,
        /// Enough working time before it is due.
        from: DateTime<Utc>,
        /// Elapsed time; zero or less.
        #[serde(with = "micros")]
        shift: Duration,
    },
    /// Forward, for a reason of its own; a shift of zero if the ticket stood there anyway.
    Lift {
        reason: LiftReason,
        at: DateTime<Utc>,
        /// Elapsed time; zero or less.
        #[serde(with = "micros")]
        shift: Duration,
    },
}

impl Term {
    /// By how much elapsed time this term moves the ticket: back if positive, forward if negative.
    pub fn shift(&self) -> Duration {
        match self {
            Self::Waiting { .. } => Duration::zero(),
            Self::Handicap { shift, .. } | Self::Promise { shift, .. } | Self::Lift { shift, .. } => *shift,
        }
    }
}

/// A ticket is to stand no later than at this instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lift {
    pub reason: LiftReason,
    /// The place it is given, unless it has an earlier one.
    pub at: DateTime<Utc>,
}

/// Who or what lifts a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LiftReason {
    /// A rule of the brand found it urgent.
    UrgentRule,
    /// An agent said when they would come back to it, and that is now.
    PromiseToCustomer,
    /// The customer has an attention flag.
    AttentionFlag,
    /// A lead moved it.
    LeadsHand,
}

impl LiftReason {
    /// The word by which texts and style sheets know it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UrgentRule => "urgent-rule",
            Self::PromiseToCustomer => "promise-to-customer",
            Self::AttentionFlag => "attention-flag",
            Self::LeadsHand => "leads-hand",
        }
    }
}

/// A length as whole microseconds.
mod micros {
    use chrono::Duration;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(length: &Duration, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(length.num_microseconds().unwrap_or(i64::MAX))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Duration, D::Error> {
        i64::deserialize(from).map(Duration::microseconds)
    }
}
