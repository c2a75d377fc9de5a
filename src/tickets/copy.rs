//! A reply as it is sent: one copy per recipient, each with its own delivery state.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{CopyId, MessageId};
use crate::schema::message_copies;

crate::text_enum! {
    /// What has become of a copy.
    CopyState {
        Queued = "queued",
        Sent = "sent",
        Failed = "failed",
        /// An agent has sent it to another address instead.
        Replaced = "replaced",
    }
}

crate::text_enum! {
    /// Why a copy failed, as far as we can say; otherwise the server's own words are shown.
    CopyReason {
        None = "none",
        /// The server refused the recipient.
        Refused = "refused",
        /// It refused the mail.
        Content = "content",
        /// Our server cannot send to addresses with letters beyond ASCII before the @.
        Spelling = "spelling",
        /// The address is known to be undeliverable.
        Undeliverable = "undeliverable",
        /// It was postponed until the tries were used up.
        GivenUp = "given_up",
        /// It came back.
        Bounced = "bounced",
        /// It was handed over, and no answer came: it may have arrived already.
        Unanswered = "unanswered",
    }
}

/// One recipient's copy of a reply.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = message_copies)]
pub struct MessageCopy {
    pub id: CopyId,
    pub message_id: MessageId,
    pub address: String,
    /// It is in Cc, not in To.
    pub is_copy: bool,
    pub state: CopyState,
    pub reason: CopyReason,
    /// What the server said.
    pub answer: String,
    pub at: Time,
}
