//! The composer's form as it comes in, to be sent or to be saved as a draft.
use actix_multipart::form::{MultipartForm, tempfile::TempFile, text::Text};

use crate::canned::actions::OfferedAnswers;
use crate::desk::views::Composing;
use crate::error::Result;
use crate::ids::{DraftFileId, KeyPersonId, MessageId, SideId};
use crate::tickets::DraftKind;
use crate::tickets::actions::Then;

#[derive(MultipartForm)]
pub(super) struct Written {
    kind: Text<DraftKind>,
    body: Text<String>,
    then: Text<Then>,
    seen: Text<i64>,
    answer_id: Text<String>,
    /// The recipients, as the agent left the fields; absent: everyone who should get the reply.
    to: Option<Text<String>>,
    copies: Option<Text<String>>,
    blind: Option<Text<String>>,
    /// The recipients are only for this reply.
    once: Option<Text<String>>,
    /// The address where the sender wants the answer, if the agent ticked that.
    instead: Option<Text<String>>,
    /// The day on which the agent will follow up.
    promise: Option<Text<String>>,
    /// The answers that were suggested.
    offered: Option<Text<String>>,
    /// The actions and files of the answer that stayed ticked.
    act: Vec<Text<String>>,
    answer_file: Vec<Text<i64>>,
    idempotency_key: Text<String>,
    /// The version of the draft that the form knows, and its files that stayed ticked.
    draft_version: Option<Text<i64>>,
    draft_file: Vec<Text<i64>>,
    /// What is to be done with the draft.
    draft: Option<Text<String>>,
    /// When it is sent, in the agent's words.
    later: Option<Text<String>>,
    /// Of a forward: its subject, the side conversation that it continues, whether it was chosen what goes along, and the
    /// day until which the ticket waits.
    subject: Option<Text<String>>,
    side: Option<Text<i64>>,
    along: Option<Text<String>>,
    along_message: Vec<Text<i64>>,
    along_file: Vec<Text<i64>>,
    until: Option<Text<String>>,
    /// The person of the brand who is to be written to.
    person: Option<Text<i64>>,
    /// What the button adds: the ticket is solved, or the next one is opened.
    go: Option<Text<String>>,
    /// The agent knows that the same was sent before.
    again: Option<Text<String>>,
    #[multipart(limit = "25MB")]
    files: Vec<TempFile>,
}

/// What was written, for showing it again; and what only sending it needs.
pub(super) struct Read {
    pub composing: Composing,
    pub files: Vec<TempFile>,
    /// The last message that the agent saw.
    pub seen: MessageId,
    pub offered: OfferedAnswers,
    /// What is to be done with the draft.
    pub wish: String,
    /// The person of the brand who is to be written to.
    pub person: Option<KeyPersonId>,
}

impl Written {
    pub(super) fn read(self) -> Read {
        let text = |part: Option<Text<String>>| part.map(|part| part.0);
        let go = text(self.go).unwrap_or_default();
        let composing = Composing {
            kind: self.kind.0,
            text: self.body.0.replace("\r\n", "\n").replace('\0', ""),
            then: if go == "solve" { Then::Solved } else { self.then.0 },
            answer_id: self.answer_id.0,
            ticked: Some((
                self.act.into_iter().map(|act| act.0).collect(),
                self.answer_file.into_iter().map(|file| file.0).collect(),
            )),
            key: self.idempotency_key.0,
            version: self.draft_version.map_or(0, |version| version.0),
            keeps: Some(self.draft_file.into_iter().map(|file| DraftFileId(file.0)).collect()),
            to: text(self.to),
            copies: text(self.copies),
            blind: text(self.blind).unwrap_or_default(),
            once: self.once.is_some(),
            instead: text(self.instead).unwrap_or_default(),
            promise: text(self.promise).map(|day| day.trim().to_owned()).unwrap_or_default(),
            later: text(self.later).unwrap_or_default(),
            subject: text(self.subject).map(|subject| crate::plain::line(&subject)).unwrap_or_default(),
            side: self.side.map(|side| SideId(side.0)),
            along: self.along.map(|_chosen| {
                let ids = |list: Vec<Text<i64>>| list.into_iter().map(|id| id.0).collect();
                (ids(self.along_message), ids(self.along_file))
            }),
            until: text(self.until),
            goes_on: go == "next",
            is_again: self.again.is_some(),
            hitch: None,
        };
        Read {
            composing,
            files: self.files,
            seen: MessageId(self.seen.0),
            offered: text(self.offered).and_then(|offered| offered.parse().ok()).unwrap_or_default(),
            wish: text(self.draft).unwrap_or_default(),
            person: self.person.map(|person| KeyPersonId(person.0)),
        }
    }
}

/// Is the text of a length that a message may have?
pub(super) fn is_too_long(text: &str) -> bool {
    const LONGEST_TEXT: usize = 200_000;
    text.chars().count() > LONGEST_TEXT
}

/// The day of the follow-up, if the reply sets one.
pub(super) fn promised(composing: &Composing) -> Result<Option<chrono::NaiveDate>, chrono::ParseError> {
    let is_promise = !composing.is_note() && !composing.promise.is_empty();
    is_promise.then(|| composing.promise.parse()).transpose()
}
