//! What a ticket, a message, a file and a line of the audit trail are.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Time;
use crate::ids::{AccountId, AnswerId, AttachmentId, BrandId, EventId, MailId, MessageId, MoveId, TeamId, TicketId};
use crate::policy::Object;
use crate::schema::{attachments, events, message_pages, messages, moves, participants, tickets};

crate::word_enum! {
    /// Where a ticket stands.
    State {
        /// Nobody has looked at it yet.
        New = "new",
        /// Waits for us.
        Open = "open",
        /// Waits for the customer.
        Waiting = "waiting",
        /// Comes back at a set time.
        Snoozed = "snoozed",
        Solved = "solved",
        Closed = "closed",
    }
}

impl State {
    /// Does the ticket stand in the queue?
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::New | Self::Open)
    }

    /// Is the matter done, as far as anybody knows?
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Solved | Self::Closed)
    }
}

crate::word_enum! {
    /// By which door a ticket came.
    Channel {
        Form = "form",
        Mail = "mail",
    }
}

crate::word_enum! {
    /// What a message is.
    MessageKind {
        /// From the customer's side.
        Inbound = "inbound",
        /// From us to the customer.
        Reply = "reply",
        /// Never leaves the house.
        Note = "note",
    }
}

crate::word_enum! {
    /// How a reply fares as a mail.
    Delivery {
        /// It is no mail.
        None = "none",
        Queued = "queued",
        Sent = "sent",
        Failed = "failed",
    }
}

crate::word_enum! {
    /// By which rule a mail came to its ticket.
    PlacedBy {
        /// It began the ticket.
        New = "new",
        Form = "form",
        Token = "token",
        References = "references",
        Subject = "subject",
        /// It and a mail that came before it answer the same mail, or one answers the other.
        Awaited = "awaited",
    }
}

crate::word_enum! {
    /// How an address takes part in a ticket.
    Part {
        /// Began it.
        Sender = "sender",
        /// Gets the public replies and may write on.
        Watcher = "watcher",
        /// Was written to once: may write on, gets nothing more.
        Reached = "reached",
    }
}

crate::word_enum! {
    /// How messages came from one ticket to another.
    MoveKind {
        /// Off into a ticket of their own.
        Split = "split",
        /// All of them, and the ticket they came from leads on.
        Merge = "merge",
        /// Onto a ticket that was there.
        Rethread = "rethread",
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

/// One matter of one customer with one brand.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Ticket {
    pub id: TicketId,
    pub reference: String,
    pub brand_id: BrandId,
    /// `None`: the sender is not proven to be anybody.
    pub customer_id: Option<AccountId>,
    pub sender_address: String,
    pub sender_name: String,
    pub subject: String,
    pub excerpt: String,
    pub state: State,
    pub channel: Channel,
    pub language: String,
    pub assignee_id: Option<AccountId>,
    pub team_id: Option<TeamId>,
    /// The start of the turn: the first message that has no answer yet.
    pub waiting_since: Option<Time>,
    /// Orders the queue; set exactly while the ticket waits for us.
    pub serve_at: Option<Time>,
    pub handicap_seconds: i64,
    /// Which contact of the customer within 90 days began the turn, from 1; 0: we began it ourselves.
    pub contact_number: i64,
    pub previous_contact_at: Option<Time>,
    pub snoozed_until: Option<Time>,
    pub page_url: String,
    pub parent_id: Option<TicketId>,
    /// Set where all its messages have gone to another ticket.
    pub merged_into: Option<TicketId>,
    pub created_at: Time,
    pub updated_at: Time,
    /// Where the sender wants answers; empty: at the address that they wrote from.
    pub answer_address: String,
    /// The promise that ends next, which one it is, and from when on it goes before others.
    pub due_at: Option<Time>,
    pub due_kind: String,
    pub no_later_than: Option<Time>,
    /// What brings it forward, see [`Ticket::lifted`].
    pub(super) lifts: String,
    pub is_complaint: bool,
    /// Does a promise on it end soon, or is one broken? As the watch over promises has noticed.
    pub is_breaching: bool,
    /// Since when its agent has it, where they took it themselves.
    pub taken_at: Option<Time>,
    /// Until when the customer, who waits, has been told to expect the answer.
    pub told_by: Option<Time>,
}

impl Ticket {
    /// What the policy must know of it.
    pub fn object(&self) -> Object {
        Object { brand: Some(self.brand_id), customer: self.customer_id }
    }

    /// Where answers go.
    pub fn answers_go_to(&self) -> &str {
        if self.answer_address.is_empty() { &self.sender_address } else { &self.answer_address }
    }

    /// The name to show: an address where there is no name.
    pub fn sender(&self) -> &str {
        if self.sender_name.is_empty() { &self.sender_address } else { &self.sender_name }
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
    /// Quoted history and signature, folded.
    pub quoted: String,
    /// Addresses with spaces between.
    pub recipients: String,
    /// Addresses that get a copy of a reply, with spaces between.
    pub copies: String,
    pub message_id: Option<String>,
    pub in_reply_to: String,
    pub mail_id: Option<MailId>,
    /// What kind of mail it was; empty for the rest.
    pub mail_kind: String,
    pub answer_id: Option<AnswerId>,
    pub delivery: Delivery,
    pub delivery_error: String,
    pub sent_at: Option<Time>,
    pub created_at: Time,
    /// Where the sender wants an answer, if that is not the sender's own address.
    pub reply_to: String,
    /// Who handed the mail in or passed it on, if that is not the sender.
    pub via: String,
    forwarded: String,
}

/// Who wrote the mail that somebody passed on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    pub address: String,
    pub name: String,
    pub subject: String,
}

impl Passed {
    /// As it is stored; nobody is an empty text.
    pub fn to_text(passed: Option<&Self>) -> String {
        passed.and_then(|passed| serde_json::to_string(passed).ok()).unwrap_or_default()
    }
}

impl Message {
    /// Did a program write it?
    pub fn is_from_machine(&self) -> bool {
        !matches!(self.mail_kind.as_str(), "" | "message" | "list")
    }

    pub fn identity(&self) -> Identity {
        Identity::from_level(self.identity)
    }

    /// Whose mail was passed on with this message.
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
    /// The source as it was before, in JSON.
    pub was: String,
    pub actor_id: Option<AccountId>,
    pub at: Time,
    pub undone_at: Option<Time>,
}

/// A message's HTML, where it tells more than its text. Never shown but through `web::html::foreign`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = message_pages)]
pub struct MessagePage {
    pub message_id: MessageId,
    /// What was written. `src="cid:N"` is the message's Nth file, counted from nought.
    pub shown: String,
    /// Earlier messages and signature.
    pub folded: String,
    pub remote_pictures: i64,
}

/// An address that takes part in a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
pub struct Participant {
    pub address: String,
    pub part: Part,
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
}

impl Attachment {
    /// May a browser show it as a picture? Only formats that cannot run anything (no SVG).
    pub fn is_picture(&self) -> bool {
        is_picture(&self.content_type)
    }
}

/// Is this the type of a picture that cannot run anything?
pub(super) fn is_picture(content_type: &str) -> bool {
    matches!(content_type, "image/png" | "image/jpeg" | "image/gif" | "image/webp")
}

crate::word_enum! {
    /// What happened.
    EventKind {
        Opened = "opened",
        Received = "received",
        Replied = "replied",
        Noted = "noted",
        StateChanged = "state",
        Assigned = "assigned",
        TeamChanged = "team",
        Tagged = "tagged",
        Untagged = "untagged",
        Linked = "linked",
        /// An agent tied the ticket to an account; `was` is how they know.
        LinkedBy = "linked_by",
        Unlinked = "unlinked",
        /// The sender was asked to sign in by a link.
        Asked = "asked",
        /// The owner of the address says that it was them, or that it was not.
        Claimed = "claimed",
        Denied = "denied",
        /// The customer is another person than who wrote the mail.
        CustomerChanged = "customer",
        /// An agent does not want this mail, or wants it after all.
        Unwanted = "unwanted",
        Wanted = "wanted",
        Acknowledged = "acknowledged",
        DeliveryFailed = "delivery_failed",
        Delivered = "delivered",
        DeliveryDelayed = "delivery_delayed",
        /// A mail that named this ticket became a ticket of its own, because its sender has no part in this one.
        Parted = "parted",
        /// This ticket began apart from the one that its first mail named.
        Apart = "apart",
        /// An answer to this closed ticket became a ticket of its own.
        Followed = "followed",
        /// This ticket goes on from a closed one.
        Follows = "follows",
        /// Messages were moved; `was` and `became` are the tickets' references.
        Split = "split",
        Merged = "merged",
        Rethreaded = "rethreaded",
        MoveUndone = "move_undone",
        Watched = "watched",
        Unwatched = "unwatched",
        /// The customer was erased, with what they wrote.
        Erased = "erased",
        /// A promise ends soon, its time is over, it was answered too late; `was` is which, `became` when.
        PromiseWarned = "promise_warned",
        PromiseMissed = "promise_missed",
        PromiseBroken = "promise_broken",
        /// An agent promised to come back on a day.
        Pledged = "pledged",
        /// The customer is in other groups now.
        Grouped = "grouped",
        /// An agent took it and left it: it is anybody's again; `was` is who.
        GivenBack = "given_back",
        /// It was opened although another was next, or skipped although it was next; `became` is why.
        Picked = "picked",
        Skipped = "skipped",
        /// The customer was told when the answer will come; `became` is the instant.
        Held = "held",
        /// A lead was asked, and has answered; `became` is who was asked, and who has it again.
        Escalated = "escalated",
        EscalationAnswered = "escalation_answered",
        /// It waits for somebody who is away; `was` is who stands in, `became` whom it waits for.
        Delegated = "delegated",
        /// It could not wait for somebody who is away; `became` is who has it now.
        FellBack = "fell_back",
        /// Its agent is away; `was` is who, `became` who has it now.
        Redistributed = "redistributed",
        /// Nobody took it for too long; the teams are in `was` and `became`.
        Overflowed = "overflowed",
        /// It is a complaint; `was` is what about, `became` who has it.
        Complained = "complained",
        /// The letters about it; `became` is by when it is answered.
        ComplaintAcknowledged = "complaint_acknowledged",
        ComplaintSlipped = "complaint_slipped",
        ComplaintWarned = "complaint_warned",
        /// It is not answered, although it was put off before; `became` is when that was.
        ComplaintOverdue = "complaint_overdue",
        /// Somebody said why we owe the customer attention, or that we do no more.
        Flagged = "flagged",
        Unflagged = "unflagged",
        /// A lead moved the ticket by hand, or took that back; and the time of that is over.
        Moved = "moved",
        MovedBack = "moved_back",
        MoveOver = "move_over",
        /// A rule of the brand found it urgent.
        Urgent = "urgent",
        /// A program was told so.
        Called = "called",
    }
}

/// One line of the audit trail.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Event {
    pub id: EventId,
    pub actor_id: Option<AccountId>,
    pub kind: EventKind,
    pub was: String,
    pub became: String,
    pub at: Time,
}
