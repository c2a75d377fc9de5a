//! What a notification is, and what can cause one.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, BrandId, DraftId, MessageId, NotificationId, SideMessageId};
use crate::schema::notifications;

crate::text_enum! {
    /// Why a person is notified: they choose for each how.
    NotificationKind {
        /// A ticket is theirs from now on.
        Assigned = "assigned",
        /// A colleague named them in a note.
        Mentioned = "mentioned",
        /// A customer wrote on a ticket of theirs, or a third party whom we asked.
        Answered = "answered",
        /// Something happened to a ticket that they watch; the detail says what.
        Watched = "watched",
        /// A target of theirs is due soon, or was missed; the detail says which, and names the timer.
        Due = "due",
        /// A reply of theirs was not sent, or a colleague has their draft; the detail says which.
        Draft = "draft",
    }
}

/// The end of a timer: its word, when, and whether that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub timer: String,
    pub at: Option<Time>,
    pub is_over: bool,
}

impl Deadline {
    /// The cause of what is said about it.
    pub(super) fn cause(&self) -> String {
        format!("{} {} {}", self.news(), self.timer, self.at.map(Time::micros).unwrap_or_default())
    }

    /// What the notification keeps of it.
    pub(super) fn detail(&self) -> String {
        format!("{} {}", self.news(), self.timer)
    }

    const fn news(&self) -> &'static str {
        if self.is_over { "missed" } else { "soon" }
    }
}

/// Something that people may be notified of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// The ticket belongs to someone else from now on, or to no one.
    Assigned(Option<AccountId>),
    /// The customer's side wrote.
    Received(MessageId),
    /// Someone wrote in one of the side conversations.
    SideAnswered(SideMessageId),
    /// The ticket is in another state; its word.
    State(&'static str),
    /// A timer ends soon, or has run out; and whose it is, if not the ticket's agent's.
    Due { deadline: Deadline, whose: Option<AccountId> },
    /// A colleague wrote a note, or changed it.
    Noted { message: MessageId, text: String, is_new: bool },
    /// A reply of this agent that waited is a draft again.
    DraftStopped { author: AccountId, draft: DraftId },
    /// A colleague goes on with the draft that this agent shares.
    DraftContinued { author: AccountId, draft: DraftId },
}

/// What a person is told.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = notifications)]
pub struct Notification {
    pub id: NotificationId,
    pub brand_id: BrandId,
    pub kind: NotificationKind,
    pub detail: String,
    /// Who did it; none: the system, or the customer's side.
    pub actor_id: Option<AccountId>,
    pub message_id: Option<MessageId>,
    pub created_at: Time,
    pub read_at: Option<Time>,
}
