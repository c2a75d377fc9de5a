//! What of a ticket its customer may read: our replies, their own words, and what an agent lets them read of others'.
//!
//! A service that a customer makes write to a ticket of theirs, with an address of ours as theirs, must not be read there.
use super::{Event, Message, MessageKind, Ticket, store};
use crate::accounts::store as accounts;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, MessageId, TicketId};
use crate::policy::{Actor, Deed, may};

/// Which messages are the customer's own.
#[derive(Debug, Clone, Default)]
pub struct Own {
    account: Option<AccountId>,
    addresses: Vec<String>,
}

impl Own {
    pub fn of(conn: &mut Conn, ticket: &Ticket) -> Result<Self> {
        let mut addresses = vec![ticket.sender_address.clone()];
        if let Some(customer) = ticket.customer_id {
            let proven = accounts::addresses_of(conn, customer)?.into_iter().filter(|a| a.proven_at.is_some());
            addresses.extend(proven.map(|a| a.address));
        }
        Ok(Self { account: ticket.customer_id, addresses })
    }

    /// Did somebody else write it than the customer or we?
    pub fn is_others(&self, message: &Message) -> bool {
        let is_theirs = message.author_id.is_some() && message.author_id == self.account;
        message.kind == MessageKind::Inbound && !is_theirs && !self.addresses.contains(&message.author_address)
    }

    /// May the customer read it?
    pub fn is_open(&self, message: &Message) -> bool {
        match message.kind {
            MessageKind::Note => false,
            MessageKind::Reply => true,
            MessageKind::Inbound => message.is_disclosed || !self.is_others(message),
        }
    }
}

/// So many messages stand on a page.
const PAGE: usize = 40;
/// If more have come while a page stood open, it starts again from the latest.
const LONGEST: i64 = 400;

/// So many lines of the trail are looked through for those between them.
const MOST_EVENTS: i64 = 1000;

/// Which part of a conversation a page shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MessageRange {
    #[default]
    Latest,
    /// From this one to the latest: what a page that stands open shows already, and what has come since.
    Since(MessageId),
    Before(MessageId),
}

impl MessageRange {
    /// As it stands in an address; the latest, where nothing of it can be read.
    pub fn from_words(before: &str, since: &str) -> Self {
        let id = |word: &str| word.parse().ok().map(MessageId);
        id(before).map(Self::Before).or_else(|| id(since).map(Self::Since)).unwrap_or_default()
    }
}

/// A part of a ticket's messages, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct Conversation {
    pub messages: Vec<Message>,
    /// The one that stands right before them.
    pub previous: Option<Message>,
    /// When the one behind them was written, where they are not the latest.
    until: Option<Time>,
}

impl Conversation {
    /// What this actor may read of that part.
    pub fn read(conn: &mut Conn, actor: &Actor, ticket: &Ticket, range: MessageRange) -> Result<Self> {
        let own = if may(actor, Deed::ReadWithheld, ticket.object()) { None } else { Some(Own::of(conn, ticket)?) };
        let may_read = |message: &Message| own.as_ref().is_none_or(|own| own.is_open(message));
        let (before, mut later) = match range {
            MessageRange::Latest => (None, Vec::new()),
            MessageRange::Before(id) => (Some(id), Vec::new()),
            MessageRange::Since(id) => (Some(id), store::messages_since(conn, ticket.id, id, LONGEST)?),
        };
        let is_too_long = i64::try_from(later.len()).is_ok_and(|count| count >= LONGEST);
        later.retain(|message| may_read(message));
        // What an open page began with may have been moved away, or be shown to its reader no more.
        if is_too_long || (later.is_empty() && matches!(range, MessageRange::Since(_))) {
            return Self::read(conn, actor, ticket, MessageRange::Latest);
        }
        // Of what stands before those that are wanted, one tells that there are any.
        let wanted = if later.is_empty() { PAGE + 1 } else { 1 };
        let mut messages = before_them(conn, ticket, before, wanted, may_read)?;
        let has_previous = messages.len() == wanted;
        let previous = if has_previous { Some(messages.remove(0)) } else { None };
        messages.extend(later);
        let until = match range {
            MessageRange::Before(id) => store::written_at(conn, id)?,
            _ => None,
        };
        Ok(Self { messages, previous, until })
    }

    /// The lines of the trail from the time of these messages, the oldest first.
    pub fn events(&self, conn: &mut Conn, ticket: TicketId) -> Result<Vec<Event>> {
        let mut events = store::latest_events(conn, ticket, self.until, MOST_EVENTS)?;
        if self.previous.is_some()
            && let Some(first) = self.messages.first()
        {
            events.retain(|event| event.at >= first.created_at);
        }
        Ok(events)
    }

    /// Where they begin, if anything stands before them.
    pub fn begins_at(&self) -> Option<MessageId> {
        self.previous.as_ref().and(self.messages.first()).map(|message| message.id)
    }

    pub fn ids(&self) -> Vec<MessageId> {
        self.messages.iter().map(|message| message.id).collect()
    }
}

/// At most so many that may be read, from before a message. What may not be read is passed over.
fn before_them(
    conn: &mut Conn,
    ticket: &Ticket,
    mut before: Option<MessageId>,
    wanted: usize,
    may_read: impl Fn(&Message) -> bool,
) -> Result<Vec<Message>> {
    let limit = i64::try_from(wanted).unwrap_or(LONGEST);
    let mut found: Vec<Message> = Vec::new();
    loop {
        let mut some = store::latest_messages(conn, ticket.id, before, limit)?;
        let is_all = some.len() < wanted;
        before = some.first().map(|message| message.id);
        some.retain(|message| may_read(message));
        some.append(&mut found);
        found = some;
        if is_all || found.len() >= wanted {
            let surplus = found.len().saturating_sub(wanted);
            found.drain(..surplus);
            return Ok(found);
        }
    }
}
