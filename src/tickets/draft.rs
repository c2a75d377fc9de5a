//! What an agent has written on a ticket and not sent: it is kept on the server, so that it is there in every window.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::Recipients;
use super::actions::Then;
use crate::clock::Time;
use crate::ids::{AccountId, DraftFileId, DraftId, TicketId};
use crate::schema::{draft_files, drafts};

crate::text_enum! {
    /// A reply, a note and a forward are separate drafts: none becomes another.
    DraftKind {
        Reply = "reply",
        Note = "note",
        /// To a third party.
        Forward = "forward",
    }
}

/// A draft as it was last saved.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = drafts)]
pub struct Draft {
    pub id: DraftId,
    pub ticket_id: TicketId,
    pub account_id: AccountId,
    pub kind: DraftKind,
    /// The idempotency key of the form, spent when the text is sent.
    pub key: String,
    /// `DraftFields` as JSON.
    pub fields: String,
    pub version: i64,
    pub is_shared: bool,
    pub saved_at: Time,
    /// When it is sent; none: it is a draft.
    pub send_at: Option<Time>,
    /// Why it was not sent at its time: the key of a sentence.
    pub stopped: String,
}

/// A file that goes with it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = draft_files)]
pub struct DraftFile {
    pub id: DraftFileId,
    pub draft_id: DraftId,
    pub name: String,
    pub content_type: String,
    pub size: i64,
    pub blob: String,
}

/// What was typed and chosen in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftFields {
    pub text: String,
    pub then: Option<Then>,
    /// The canned answer with which it began, and what of it goes with the reply.
    pub answer: String,
    pub acts: Vec<String>,
    pub answer_files: Vec<i64>,
    /// The recipients as the fields had them; none: everyone who should get the reply.
    pub to: Option<String>,
    pub copies: Option<String>,
    pub blind: String,
    pub once: bool,
    pub instead: String,
    pub promise: String,
    /// Of a reply that waits: the last message that the agent saw, and the answers that were suggested.
    pub seen: i64,
    pub offered: String,
    /// When it is to be sent, in the agent's words; empty: at once.
    pub later: String,
    /// Of a forward: its subject, the side conversation that it continues, the messages and files of the ticket that go
    /// along (none: those that usually do), and the day until which the ticket waits (none: the usual one).
    pub subject: String,
    pub side: Option<i64>,
    pub along: Option<(Vec<i64>, Vec<i64>)>,
    pub until: Option<String>,
}

impl DraftFields {
    /// Is nothing of it worth keeping? `usual`: who gets the reply if the agent chooses no one.
    pub fn are_empty(&self, usual: &Recipients) -> bool {
        let is_usual = |named: Option<&String>, usual: &[String]| named.is_none_or(|named| addresses(named) == usual);
        self.text.trim().is_empty()
            && self.promise.is_empty()
            && self.instead.is_empty()
            && self.blind.trim().is_empty()
            && self.later.is_empty()
            && is_usual(self.to.as_ref(), &usual.to)
            && is_usual(self.copies.as_ref(), &usual.copies)
    }
}

fn addresses(written: &str) -> Vec<String> {
    written.split([',', ';', ' ', '\n']).filter(|word| word.contains('@')).map(crate::plain::address).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_changed_is_worth_keeping() {
        let usual = Recipients { to: vec!["kari@x.no".to_owned()], ..Recipients::default() };
        let untouched =
            DraftFields { to: Some("kari@x.no".to_owned()), copies: Some(String::new()), ..DraftFields::default() };
        assert!(untouched.are_empty(&usual));
        assert!(!DraftFields { copies: Some("ola@x.no".to_owned()), ..untouched.clone() }.are_empty(&usual));
        assert!(!DraftFields { text: "Hi".to_owned(), ..untouched }.are_empty(&usual));
    }
}
