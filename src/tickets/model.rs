//! What a ticket is, and who takes part in it.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, BrandId, TeamId, TicketId};
use crate::notifications::Scene;
use crate::plain;
use crate::policy::Resource;
use crate::schema::{participants, tickets};

crate::text_enum! {
    /// The state of a ticket.
    State {
        /// No one has looked at it yet.
        New = "new",
        /// Waits for us.
        Open = "open",
        /// Waits for the customer.
        Waiting = "waiting",
        /// Comes back at a set time.
        Snoozed = "snoozed",
        /// Waits for someone else whom we have asked; comes back with the answer, or at a set time.
        ThirdParty = "third-party",
        Solved = "solved",
        Closed = "closed",
    }
}

impl State {
    /// Is the ticket in the queue?
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::New | Self::Open)
    }

    /// Does it come back at a set time?
    pub const fn is_asleep(self) -> bool {
        matches!(self, Self::Snoozed | Self::ThirdParty)
    }

    /// Is the matter done, as far as we know?
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Solved | Self::Closed)
    }
}

crate::text_enum! {
    /// How a ticket came in.
    Channel {
        Form = "form",
        Mail = "mail",
        /// We called.
        Phone = "phone",
    }
}

crate::text_enum! {
    /// How an address takes part in a ticket.
    Part {
        /// Began the ticket.
        Sender = "sender",
        /// Gets the public replies, and may reply.
        Watcher = "watcher",
        /// Was written to once: may reply, but gets nothing more.
        Reached = "reached",
    }
}

/// One matter of one customer with one brand.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Ticket {
    pub id: TicketId,
    pub reference: String,
    pub brand_id: BrandId,
    /// `None`: the sender is not proven to be any account.
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
    /// The start of the turn: the first message that is not answered yet.
    pub waiting_since: Option<Time>,
    /// Orders the queue; set exactly while the ticket waits for us.
    pub serve_at: Option<Time>,
    pub handicap_seconds: i64,
    /// Which contact of the customer within 90 days began the turn, from 1; 0: we began it.
    pub contact_number: i64,
    pub previous_contact_at: Option<Time>,
    pub snoozed_until: Option<Time>,
    pub parent_id: Option<TicketId>,
    /// Set if all its messages were moved to another ticket.
    pub merged_into: Option<TicketId>,
    pub created_at: Time,
    pub updated_at: Time,
    /// Where the sender wants answers; empty: at the address they wrote from.
    pub answer_address: String,
    /// The timer that ends next, which one it is, and from when on the ticket goes before others.
    pub due_at: Option<Time>,
    pub due_kind: String,
    pub no_later_than: Option<Time>,
    /// What brings it forward, see [`Ticket::lifted`].
    pub(super) lifts: String,
    pub is_complaint: bool,
    /// Does a timer on it end soon, or has one run out? As the watch over the timers last saw it.
    pub is_breaching: bool,
    /// Since when its agent has it, if they took it themselves.
    pub taken_at: Option<Time>,
    /// Until when the waiting customer has been told to expect the answer.
    pub estimate_latest: Option<Time>,
}

impl Ticket {
    /// One that begins: nothing has been said in it yet, and it has no row.
    pub(super) fn blank(now: Time, brand: BrandId, sender: &str, subject: &str) -> Self {
        Self {
            id: TicketId(0),
            reference: String::new(),
            brand_id: brand,
            customer_id: None,
            sender_address: sender.to_owned(),
            sender_name: String::new(),
            subject: subject.to_owned(),
            excerpt: String::new(),
            state: State::New,
            channel: Channel::Mail,
            language: String::new(),
            assignee_id: None,
            team_id: None,
            waiting_since: None,
            serve_at: None,
            handicap_seconds: 0,
            contact_number: 0,
            previous_contact_at: None,
            snoozed_until: None,
            parent_id: None,
            merged_into: None,
            created_at: now,
            updated_at: now,
            answer_address: String::new(),
            due_at: None,
            due_kind: String::new(),
            no_later_than: None,
            lifts: String::new(),
            is_complaint: false,
            is_breaching: false,
            taken_at: None,
            estimate_latest: None,
        }
    }

    /// Where something is done to it, for those who are notified of that.
    pub const fn scene(&self, now: Time, actor: Option<AccountId>) -> Scene {
        Scene { now, actor, ticket: self.id, brand: self.brand_id, assignee: self.assignee_id }
    }

    /// What the policy needs to know about it.
    pub fn object(&self) -> Resource<'static> {
        Resource { customer: self.customer_id, ..Resource::of(self.brand_id) }
    }

    /// Where answers go.
    pub fn answers_go_to(&self) -> &str {
        if self.answer_address.is_empty() { &self.sender_address } else { &self.answer_address }
    }

    /// The name to show: the address if there is no name.
    pub fn sender(&self) -> String {
        if self.sender_name.is_empty() { plain::shown(&self.sender_address) } else { self.sender_name.clone() }
    }
}

/// An address that takes part in a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
pub struct Participant {
    pub address: String,
    pub part: Part,
}
