//! A turn as it is stored: a customer contacts us, and waits until we answer. The contact load is rebuilt from these
//! rows.
use chrono::Duration;
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, BrandId, MessageId, TicketId, TurnId};
use crate::schema::turns;

/// How far back contacts are numbered.
pub const NUMBERED: Duration = Duration::days(90);

crate::word_enum! {
    /// Why a turn does not count as a contact.
    Void {
        /// It counts.
        Counted = "",
        /// The mail was marked as spam.
        Unwanted = "unwanted",
        /// It came while the customer already waited on the same ticket: merged duplicates.
        Twice = "twice",
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
    pub void: Void,
    pub told_low: Option<Time>,
    pub told_high: Option<Time>,
}

impl TurnRow {
    /// The estimate that the customer was given.
    pub fn told(&self) -> Option<(Time, Time)> {
        self.told_low.zip(self.told_high)
    }
}

/// Classifies each of a ticket's turns, in the order in which they began: a customer who already waits makes no new
/// contact.
pub fn judged(turns: &[TurnRow]) -> Vec<Void> {
    let mut until: Option<Option<Time>> = None;
    let mut all = Vec::new();
    for turn in turns {
        let is_waiting = until.is_some_and(|end| end.is_none_or(|end| turn.began_at < end));
        let void = match turn.void {
            Void::Unwanted | Void::Part => turn.void,
            Void::Counted | Void::Twice if is_waiting => Void::Twice,
            Void::Counted | Void::Twice => Void::Counted,
        };
        if void == Void::Counted {
            until = Some(turn.ended_at);
        }
        all.push(void);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Time {
        Time::from(chrono::DateTime::UNIX_EPOCH).plus(Duration::hours(hours))
    }

    fn turn(began: i64, ended: Option<i64>, void: Void) -> TurnRow {
        TurnRow {
            id: TurnId(began),
            ticket_id: TicketId(1),
            brand_id: BrandId(1),
            message_id: None,
            account_id: None,
            began_at: at(began),
            ended_at: ended.map(at),
            answered_by: None,
            void,
            told_low: None,
            told_high: None,
        }
    }

    #[test]
    fn a_waiting_customer_makes_no_new_contact() {
        let turns = [
            turn(0, Some(5), Void::Counted),
            turn(1, Some(2), Void::Counted),
            turn(5, Some(6), Void::Twice),
            turn(7, None, Void::Counted),
            turn(8, None, Void::Part),
            turn(9, None, Void::Counted),
        ];
        let wanted = [Void::Counted, Void::Twice, Void::Counted, Void::Counted, Void::Part, Void::Twice];
        assert_eq!(judged(&turns), wanted);
    }

    #[test]
    fn spam_makes_no_one_wait() {
        let turns = [turn(0, None, Void::Unwanted), turn(1, None, Void::Counted)];
        assert_eq!(judged(&turns), [Void::Unwanted, Void::Counted]);
    }
}
