//! A turn as it is stored: a customer contacts us, and waits until we answer. The contact load is rebuilt from these
//! rows.
use chrono::Duration;
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, BrandId, MessageId, TicketId, TurnId};
use crate::schema::turns;

/// How far back contacts are numbered.
pub const NUMBERED: Duration = Duration::days(90);

crate::text_enum! {
    /// Why a turn does not count as a contact.
    NotCounted {
        /// It counts.
        Counted = "",
        /// The mail was marked as spam.
        Spam = "spam",
        /// It came while the customer already waited on the same ticket: merged duplicates.
        Duplicate = "duplicate",
        /// A part of another turn that an agent split off onto its own ticket.
        Part = "part",
    }
}

/// One turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = turns)]
pub struct TurnRow {
    pub id: TurnId,
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub message_id: Option<MessageId>,
    pub account_id: Option<AccountId>,
    pub began_at: Time,
    pub ended_at: Option<Time>,
    /// Who answered; none if it ended without an answer.
    pub answered_by: Option<AccountId>,
    pub not_counted: NotCounted,
    pub estimate_earliest: Option<Time>,
    pub estimate_latest: Option<Time>,
}

impl TurnRow {
    /// The estimate that the customer was given.
    pub fn estimate(&self) -> Option<(Time, Time)> {
        self.estimate_earliest.zip(self.estimate_latest)
    }
}

/// Classifies each of a ticket's turns, in the order in which they began: a customer who already waits makes no new
/// contact.
pub fn reclassified(turns: &[TurnRow]) -> Vec<NotCounted> {
    let mut until: Option<Option<Time>> = None;
    let mut all = Vec::new();
    for turn in turns {
        let is_waiting = until.is_some_and(|end| end.is_none_or(|end| turn.began_at < end));
        let not_counted = match turn.not_counted {
            NotCounted::Spam | NotCounted::Part => turn.not_counted,
            NotCounted::Counted | NotCounted::Duplicate if is_waiting => NotCounted::Duplicate,
            NotCounted::Counted | NotCounted::Duplicate => NotCounted::Counted,
        };
        if not_counted == NotCounted::Counted {
            until = Some(turn.ended_at);
        }
        all.push(not_counted);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Time {
        Time::from(chrono::DateTime::UNIX_EPOCH).plus(Duration::hours(hours))
    }

    fn turn(began: i64, ended: Option<i64>, not_counted: NotCounted) -> TurnRow {
        TurnRow {
            id: TurnId(began),
            ticket_id: TicketId(1),
            brand_id: BrandId(1),
            message_id: None,
            account_id: None,
            began_at: at(began),
            ended_at: ended.map(at),
            answered_by: None,
            not_counted,
            estimate_earliest: None,
            estimate_latest: None,
        }
    }

    #[test]
    fn a_waiting_customer_makes_no_new_contact() {
        let turns = [
            turn(0, Some(5), NotCounted::Counted),
            turn(1, Some(2), NotCounted::Counted),
            turn(5, Some(6), NotCounted::Duplicate),
            turn(7, None, NotCounted::Counted),
            turn(8, None, NotCounted::Part),
            turn(9, None, NotCounted::Counted),
        ];
        let wanted = [
            NotCounted::Counted,
            NotCounted::Duplicate,
            NotCounted::Counted,
            NotCounted::Counted,
            NotCounted::Part,
            NotCounted::Duplicate,
        ];
        assert_eq!(reclassified(&turns), wanted);
    }

    #[test]
    fn spam_makes_no_one_wait() {
        let turns = [turn(0, None, NotCounted::Spam), turn(1, None, NotCounted::Counted)];
        assert_eq!(reclassified(&turns), [NotCounted::Spam, NotCounted::Counted]);
    }
}
