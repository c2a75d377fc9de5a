//! What a message is: who wrote it, how sure we are of that, what came with it, and how it moved.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::EventKind;
use crate::clock::Time;
use crate::ids::{AccountId, AnswerId, AttachmentId, MailId, MessageId, MoveId, TicketId};
use crate::schema::{attachments, message_pages, messages, moves};

crate::text_enum! {
    /// What a message is.
    MessageKind {
        /// From the customer's side.
        Inbound = "inbound",
        /// From us to the customer.
        Reply = "reply",
        /// Internal: only staff see it.
        Note = "note",
    }
}

crate::text_enum! {
    /// What has become of a reply as a mail.
    Delivery {
        /// It is not a mail.
        None = "none",
        Queued = "queued",
        Sent = "sent",
        Failed = "failed",
    }
}

crate::text_enum! {
    /// The rule by which a mail was added to its ticket.
    PlacedBy {
        /// It began the ticket.
        New = "new",
        Form = "form",
        Token = "token",
        References = "references",
        Subject = "subject",
        /// It answers a mail that another, earlier mail answers too, or one of the two answers the other.
        Awaited = "awaited",
    }
}

crate::text_enum! {
    /// How messages came from one ticket to another.
    MoveKind {
        /// Some messages were split off into a new ticket.
        Split = "split",
        /// All messages moved, and the old ticket now redirects.
        Merge = "merge",
        /// Some messages moved to an existing ticket.
        Rethread = "rethread",
    }
}

impl MoveKind {
    /// What the trail of both tickets calls it.
    pub const fn event(self) -> EventKind {
        match self {
            Self::Split => EventKind::Split,
            Self::Merge => EventKind::Merged,
            Self::Rethread => EventKind::Rethreaded,
        }
    }
}

/// How sure we are who wrote, from 0 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identity {
    Unproven,
    /// The sender's domain vouches for the address.
    Aligned,
    /// That, and an account has proven the address.
    Proven,
    /// Signed in on the web.
    SignedIn,
}

impl Identity {
    /// As it is stored.
    pub const fn level(self) -> i64 {
        match self {
            Self::Unproven => 0,
            Self::Aligned => 1,
            Self::Proven => 2,
            Self::SignedIn => 3,
        }
    }

    /// What [`Identity::level`] stored.
    pub const fn from_level(level: i64) -> Self {
        match level {
            3 => Self::SignedIn,
            2 => Self::Proven,
            1 => Self::Aligned,
            _ => Self::Unproven,
        }
    }
}

/// An inbound message, a reply, or a note.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Message {
    pub id: MessageId,
    pub ticket_id: TicketId,
    pub kind: MessageKind,
    pub author_id: Option<AccountId>,
    pub author_name: String,
    pub author_address: String,
    pub identity: i64,
    pub identity_reason: String,
    pub placed_by: PlacedBy,
    pub subject: String,
    /// What the person wrote.
    pub visible: String,
    /// Quoted history and signature, shown folded.
    pub quoted: String,
    /// Addresses with spaces between.
    pub recipients: String,
    /// Addresses that get a copy of a reply, with spaces between.
    pub copies: String,
    /// Recipients that no header names.
    pub blind: String,
    pub message_id: Option<String>,
    pub in_reply_to: String,
    pub mail_id: Option<MailId>,
    /// What kind of mail it is; empty for an ordinary one.
    pub mail_kind: String,
    pub answer_id: Option<AnswerId>,
    pub delivery: Delivery,
    pub delivery_error: String,
    pub sent_at: Option<Time>,
    pub created_at: Time,
    /// Where the sender wants an answer, if that is not the sender's own address.
    pub reply_to: String,
    /// Who submitted or forwarded the mail, if that is not the sender.
    pub via: String,
    forwarded: String,
    /// An agent lets the customer read it although someone else wrote it.
    pub is_disclosed: bool,
}

/// Who wrote a mail that someone forwarded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    pub address: String,
    pub name: String,
    pub subject: String,
}

impl Passed {
    /// As it is stored; `None` is an empty text.
    pub fn to_text(passed: Option<&Self>) -> String {
        passed.and_then(|passed| serde_json::to_string(passed).ok()).unwrap_or_default()
    }
}

impl Message {
    /// Did a program write it?
    pub fn is_from_machine(&self) -> bool {
        !matches!(self.mail_kind.as_str(), "" | "message" | "list")
    }

    /// Was it written in our composer, where marks make it bold, a list or a link?
    pub fn is_rich(&self) -> bool {
        self.kind != MessageKind::Inbound && self.mail_id.is_none()
    }

    pub fn identity(&self) -> Identity {
        Identity::from_level(self.identity)
    }

    /// Who wrote the mail that was forwarded with this message.
    pub fn passed(&self) -> Option<Passed> {
        serde_json::from_str(&self.forwarded).ok()
    }
}

/// Messages that were moved from one ticket to another.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Move {
    pub id: MoveId,
    pub kind: MoveKind,
    pub source_id: TicketId,
    pub target_id: TicketId,
    /// Ids with spaces between.
    pub messages: String,
    /// The source ticket as it was before, in JSON.
    pub was: String,
    pub actor_id: Option<AccountId>,
    pub at: Time,
    pub undone_at: Option<Time>,
}

/// A message's HTML, if it says more than its text. Only ever shown through `web::html::foreign`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = message_pages)]
pub struct MessagePage {
    pub message_id: MessageId,
    /// What was written. `src="cid:N"` is the message's file with the position N.
    pub shown: String,
    /// Earlier messages and signature.
    pub folded: String,
    pub remote_pictures: i64,
}

/// A file that came or goes with a message.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Attachment {
    pub id: AttachmentId,
    pub message_id: MessageId,
    pub name: String,
    pub content_type: String,
    pub size: i64,
    pub blob: String,
    pub is_inline: bool,
    /// What the malware scanner found in it; empty: nothing.
    pub held: String,
    /// Which file of its message it was, from 0. It stays so when another one is removed.
    pub position: i64,
}

impl Attachment {
    /// May a browser show it as a picture? Only formats that cannot run anything (no SVG).
    pub fn is_picture(&self) -> bool {
        is_picture(&self.content_type) && !self.is_held()
    }

    /// Has the malware scanner stopped it? Then no one can open it, and it is not sent along with any mail.
    pub fn is_held(&self) -> bool {
        !self.held.is_empty()
    }
}

/// Is this the type of a picture that cannot run anything?
pub(super) fn is_picture(content_type: &str) -> bool {
    matches!(content_type, "image/png" | "image/jpeg" | "image/gif" | "image/webp")
}
