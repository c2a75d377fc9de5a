//! The reasons for a ticket's place, in numbers; the words are added elsewhere, in the reader's language.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// One reason for a place. The shifts of all terms, added to the `since` of the first, give the place exactly.
///
/// As JSON, lengths are whole microseconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "term", rename_all = "snake_case")]
pub enum Term {
    /// The starting point: the first unanswered message.
    Waiting { since: DateTime<Utc> },
    /// Moves back, because of recent contacts.
    Handicap {
        /// Which contact within 90 days this is; 1 is the first, 0: we began the turn.
        contact: u32,
        /// In working time.
        #[serde(with = "micros")]
        work: Duration,
        /// Elapsed time, including closed hours; zero or more.
        #[serde(with = "micros")]
        shift: Duration,
    },
    /// Moves forward, so that a timer can be met; a shift of zero if that was so anyway.
    SlaDue {
        due: DateTime<Utc>,
        /// Early enough, in working time, before it is due.
        from: DateTime<Utc>,
        /// Elapsed time; zero or less.
        #[serde(with = "micros")]
        shift: Duration,
    },
    /// Moves forward, for another reason; a shift of zero if the ticket was there anyway.
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
            Self::Handicap { shift, .. } | Self::SlaDue { shift, .. } | Self::Lift { shift, .. } => *shift,
        }
    }
}

/// A ticket must be at this place or earlier.
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
    /// An agent promised to follow up now.
    FollowUp,
    /// The customer is a priority customer.
    AttentionFlag,
    /// A lead moved it.
    LeadsHand,
}

impl LiftReason {
    /// Its name in texts and style sheets.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UrgentRule => "urgent-rule",
            Self::FollowUp => "follow-up",
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
