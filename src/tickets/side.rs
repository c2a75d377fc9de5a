//! What we ask a third party about a ticket: a conversation of its own, of which the customer never reads a word.
use diesel::prelude::*;

use super::message::is_picture;
use super::{CopyReason, CopyState};
use crate::clock::Time;
use crate::ids::{AccountId, MailId, MessageId, SideCopyId, SideFileId, SideId, SideMessageId, TicketId};
use crate::schema::{side_conversations, side_copies, side_files, side_messages};

crate::text_enum! {
    /// Do we expect anything of it?
    SideState {
        Open = "open",
        Done = "done",
    }
}

crate::text_enum! {
    /// Who wrote a message of a side conversation.
    SideSender {
        Us = "us",
        /// One of those we wrote to; their domain vouches for the mail.
        ThirdParty = "third_party",
        /// It says that it is one of them, and nothing vouches for that.
        Unverified = "unverified",
        /// Someone else who has the address for answers.
        Stranger = "stranger",
    }
}

/// A conversation about a ticket with someone who is not its customer.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = side_conversations)]
pub struct SideConversation {
    pub id: SideId,
    pub ticket_id: TicketId,
    /// Names it in Message-IDs and reply addresses, and nowhere else.
    pub reference: String,
    pub subject: String,
    pub state: SideState,
    pub begun_at: Time,
}

/// One message of it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = side_messages)]
pub struct SideMessage {
    pub id: SideMessageId,
    pub side_id: SideId,
    pub sender: SideSender,
    pub author_id: Option<AccountId>,
    pub author_name: String,
    pub author_address: String,
    pub visible: String,
    pub quoted: String,
    /// Ids of the ticket's messages that went along, with spaces between.
    forwarded: String,
    /// Addresses with spaces between.
    pub recipients: String,
    pub message_id: Option<String>,
    pub renamed_id: Option<String>,
    pub mail_id: Option<MailId>,
    pub mail_kind: String,
    pub created_at: Time,
}

impl SideMessage {
    /// Did a program write it?
    pub fn is_from_machine(&self) -> bool {
        !matches!(self.mail_kind.as_str(), "" | "message" | "list")
    }

    pub fn is_ours(&self) -> bool {
        self.sender == SideSender::Us
    }

    /// The messages of the ticket that went along.
    pub fn forwarded(&self) -> Vec<MessageId> {
        self.forwarded.split_whitespace().filter_map(|id| id.parse().ok().map(MessageId)).collect()
    }
}

/// A file of such a message.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = side_files)]
pub struct SideFile {
    pub id: SideFileId,
    pub message_id: SideMessageId,
    pub name: String,
    pub content_type: String,
    pub size: i64,
    pub blob: String,
    /// What the malware scanner found in it; empty: nothing.
    pub held: String,
}

impl SideFile {
    /// Has the malware scanner stopped it?
    pub fn is_held(&self) -> bool {
        !self.held.is_empty()
    }

    /// May a browser show it as a picture?
    pub fn is_picture(&self) -> bool {
        is_picture(&self.content_type) && !self.is_held()
    }
}

/// One recipient's copy of what we wrote.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = side_copies)]
pub struct SideCopy {
    pub id: SideCopyId,
    pub message_id: SideMessageId,
    pub address: String,
    pub state: CopyState,
    pub reason: CopyReason,
    /// What the server said.
    pub answer: String,
}

/// A side conversation with all that is shown of it.
#[derive(Debug, Clone)]
pub struct WholeSide {
    pub side: SideConversation,
    pub messages: Vec<SideMessage>,
    pub files: Vec<SideFile>,
    pub copies: Vec<SideCopy>,
}

impl WholeSide {
    /// Those we last wrote to.
    pub fn recipients(&self) -> Vec<String> {
        let last = self.messages.iter().rev().find(|message| message.is_ours());
        last.map(|last| last.recipients.split_whitespace().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// Is their word the last one?
    pub fn is_answered(&self) -> bool {
        let people = self.messages.iter().rev().find(|message| !message.is_from_machine());
        people.is_some_and(|last| !last.is_ours())
    }
}
