//! Counts what a suggestion gave, when the reply is sent or the suggestion dismissed.
use std::fmt;
use std::str::FromStr;

use crate::brands::Brand;
use crate::canned::store::{self, Given, OfferedBand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AnswerId, MessageId};
use crate::sla::percentiles::border;
use crate::tickets::Ticket;

/// What the page offered, as its form says it: `17,4` or, if only perhaps, `17?`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfferedAnswers {
    pub answers: Vec<AnswerId>,
    pub is_sure: bool,
}

impl OfferedAnswers {
    fn band(&self) -> OfferedBand {
        match (self.answers.is_empty(), self.is_sure) {
            (true, _) => OfferedBand::Nothing,
            (false, true) => OfferedBand::Sure,
            (false, false) => OfferedBand::Perhaps,
        }
    }
}

impl fmt::Display for OfferedAnswers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<String> = self.answers.iter().map(ToString::to_string).collect();
        f.write_str(&ids.join(","))?;
        if !ids.is_empty() && !self.is_sure { f.write_str("?") } else { Ok(()) }
    }
}

impl FromStr for OfferedAnswers {
    type Err = std::convert::Infallible;

    /// What is no id is left out.
    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let ids = text.trim_end_matches('?').split(',');
        let answers: Vec<AnswerId> = ids.filter_map(|id| id.parse().ok()).map(AnswerId).take(9).collect();
        Ok(Self { is_sure: !answers.is_empty() && !text.ends_with('?'), answers })
    }
}

/// A reply, and what was offered for it.
#[derive(Debug, Clone)]
pub struct GivenReply<'a> {
    pub ticket: &'a Ticket,
    pub brand: &'a Brand,
    pub message: MessageId,
    /// The answer with which it began.
    pub answer: Option<AnswerId>,
    /// How much of the answer was sent, in per cent.
    pub kept: i64,
    pub offered: &'a OfferedAnswers,
}

/// Counts a reply once.
pub fn count_given(conn: &mut Conn, now: Time, sent: &GivenReply<'_>) -> Result<()> {
    let GivenReply { ticket, brand, message, answer, kept, offered } = sent;
    let is_taken = answer.is_some_and(|answer| offered.answers.contains(&answer));
    let day = brand.today(now);
    let given = if is_taken {
        Given { replies: 1, taken: 1, kept: *kept, dismissed: 0 }
    } else {
        Given { replies: 1, ..Given::default() }
    };
    store::count_given(conn, brand.id, day, offered.band(), given)?;
    if store::has_earlier_reply(conn, ticket.id, *message)? {
        return Ok(());
    }
    let took = brand.calendar().between(ticket.created_at.utc(), now.utc());
    store::count_first_reply(conn, brand.id, day, is_taken, border(took.num_seconds()))
}

/// Counts a dismissal.
pub fn count_dismissed(conn: &mut Conn, now: Time, brand: &Brand, is_sure: bool) -> Result<()> {
    let offered = if is_sure { OfferedBand::Sure } else { OfferedBand::Perhaps };
    store::count_given(conn, brand.id, brand.today(now), offered, Given { dismissed: 1, ..Given::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_offered_survives_the_form() {
        for (answers, is_sure, text) in [(vec![17, 4], true, "17,4"), (vec![17], false, "17?"), (vec![], false, "")] {
            let offered = OfferedAnswers { answers: answers.into_iter().map(AnswerId).collect(), is_sure };
            assert_eq!(offered.to_string(), text);
            assert_eq!(text.parse::<OfferedAnswers>().unwrap(), offered);
        }
        assert_eq!("x,?".parse::<OfferedAnswers>().unwrap(), OfferedAnswers::default());
    }
}
