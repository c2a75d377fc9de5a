//! A reply as it leaves: one copy for everyone who is to have it, each with its own fate.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{CopyId, MessageId};
use crate::schema::message_copies;

crate::word_enum! {
    /// What has become of a copy.
    CopyState {
        Queued = "queued",
        Sent = "sent",
        Failed = "failed",
        /// An agent has sent it to another address instead.
        Replaced = "replaced",
    }
}

crate::word_enum! {
    /// Why a copy failed, as far as it is ours to say; the rest are the server's own words.
    CopyReason {
        None = "none",
        /// The server refused the recipient.
        Refused = "refused",
        /// It refused the mail.
        Content = "content",
        /// Our server cannot carry letters beyond ASCII before the @.
        Spelling = "spelling",
        /// The address is known to take no mail.
        Undeliverable = "undeliverable",
        /// It was postponed until the tries were used up.
        GivenUp = "given_up",
        /// It came back.
        Bounced = "bounced",
        /// It was handed over, and no answer came: it may have arrived then already.
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
    /// It stands in Cc, and not in To.
    pub is_copy: bool,
    pub state: CopyState,
    pub reason: CopyReason,
    /// What the server said.
    pub answer: String,
    pub at: Time,
}
