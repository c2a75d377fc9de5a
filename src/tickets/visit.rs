//! How far an agent has read a ticket, and what is new to them when they come back.
use chrono::Duration;
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::MessageId;
use crate::schema::ticket_visits;

/// After so long without a look, the next one is another visit.
const PAUSE: Duration = Duration::minutes(15);
/// So often a visit is written down while nothing new is read.
const NOTED: Duration = Duration::minutes(5);

/// An agent's latest visit to a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = ticket_visits)]
pub struct Visit {
    /// The newest message that was there.
    pub read_to: MessageId,
    /// The newest message that was there at the end of the visit before.
    pub began_after: MessageId,
    pub at: Time,
}

impl Visit {
    /// The messages after this one are new to the agent. `None`: they see the ticket for the first time.
    pub fn new_after(before: Option<Self>, now: Time) -> Option<MessageId> {
        let before = before?;
        let mark = if now.since(before.at) > PAUSE { before.read_to } else { before.began_after };
        Some(mark).filter(|mark| mark.0 > 0)
    }

    /// What is to be written down when the agent sees the messages up to this one; none: nothing worth a write.
    pub fn next(before: Option<Self>, newest: MessageId, now: Time) -> Option<Self> {
        let Some(known) = before else { return Some(Self { read_to: newest, began_after: MessageId(0), at: now }) };
        let gone = now.since(known.at);
        let began_after = if gone > PAUSE { known.read_to } else { known.began_after };
        (newest > known.read_to || gone > NOTED).then_some(Self { read_to: newest, began_after, at: now })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Time {
        Time::from_micros(minute * 60_000_000).unwrap()
    }

    #[test]
    fn what_came_since_the_last_visit_stays_new_during_this_one() {
        let first = Visit::next(None, MessageId(5), at(0));
        assert_eq!(Visit::new_after(None, at(0)), None);
        assert_eq!(Visit::new_after(first, at(1)), None);
        // An hour later two more are there: 6 and 7 are new, and stay so while the page is open.
        assert_eq!(Visit::new_after(first, at(60)), Some(MessageId(5)));
        let second = Visit::next(first, MessageId(7), at(60));
        assert_eq!(Visit::new_after(second, at(61)), Some(MessageId(5)));
        assert_eq!(Visit::next(second, MessageId(7), at(61)), None);
        let third = Visit::next(second, MessageId(8), at(70));
        assert_eq!(Visit::new_after(third, at(71)), Some(MessageId(5)));
        assert_eq!(Visit::new_after(third, at(120)), Some(MessageId(8)));
    }
}
