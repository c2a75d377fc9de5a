//! A turn as it is stored: a customer turned to us, and waits until we answer. The contact load is rebuilt from these rows.
use chrono::Duration;
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, BrandId, MessageId, TicketId, TurnId};
use crate::schema::turns;

/// So far back a contact is numbered.
pub const NUMBERED: Duration = Duration::days(90);

crate::word_enum! {
    /// Why a turn is no contact.
    Void {
        /// It is one.
        Counted = "",
        /// Nobody wanted the mail.
        Unwanted = "unwanted",
        /// It came while the customer was waiting on the same ticket already: merged duplicates.
        Twice = "twice",
        /// A part of a turn, which an agent put onto a ticket of its own.
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
    /// Who answered; none where it ended without an answer.
    pub answered_by: Option<AccountId>,
    pub void: Void,
    pub told_low: Option<Time>,
    pub told_high: Option<Time>,
}

impl TurnRow {
    /// The range that the customer was told.
    pub fn told(&self) -> Option<(Time, Time)> {
        self.told_low.zip(self.told_high)
    }
}

/// What each of a ticket's turns is, in the order in which they began: whoever waits does not turn to us again.
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
    fn who_waits_already_does_not_turn_to_us_again() {
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
    fn what_nobody_wanted_makes_nobody_wait() {
        let turns = [turn(0, None, Void::Unwanted), turn(1, None, Void::Counted)];
        assert_eq!(judged(&turns), [Void::Unwanted, Void::Counted]);
    }
}
