//! What the customer may read of their ticket: our replies, their own words, and what an agent discloses of others'
//! words.
//!
//! If a customer makes some other service write to their ticket at our address, they must not be able to read that
//! here.
use super::{Event, Message, MessageKind, Ticket, store};
use crate::accounts::store as accounts;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, MessageId, TicketId};
use crate::policy::{Action, Actor, allows};

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

    /// Was it written by someone other than the customer and us?
    pub fn is_others(&self, message: &Message) -> bool {
        message.kind == MessageKind::Inbound && !self.is_own(message.author_id, &message.author_address)
    }

    /// Is what this account or address writes the customer's own?
    pub fn is_own(&self, author: Option<AccountId>, address: &str) -> bool {
        author.is_some() && author == self.account || self.addresses.iter().any(|own| own == address)
    }

    /// Is the mail as which it came the customer's own? What a colleague passed on came in the colleague's mail, which
    /// also says what they think of it.
    pub fn has_written_mail(&self, message: &Message) -> bool {
        message.kind == MessageKind::Inbound && message.via.is_empty() && !self.is_others(message)
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

/// May someone who may read the ticket read this message of it, and its files?
pub fn may_read(conn: &mut Conn, actor: &Actor, ticket: &Ticket, message: &Message) -> Result<bool> {
    Ok(allows(actor, Action::ReadWithheld, ticket.object()) || Own::of(conn, ticket)?.is_open(message))
}

/// How many messages a page shows.
const PAGE: usize = 40;
/// If more have come while a page was open, the page starts again from the latest.
const LONGEST: i64 = 400;

/// How many audit events are searched for those between the messages.
const MOST_EVENTS: i64 = 1000;

/// Which part of a conversation a page shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MessageRange {
    #[default]
    Latest,
    /// From this one to the latest: what an open page already shows, and what has come since.
    Since(MessageId),
    Before(MessageId),
}

impl MessageRange {
    /// As it is in a URL; the latest messages if it cannot be read.
    pub fn from_words(before: &str, since: &str) -> Self {
        let id = |word: &str| word.parse().ok().map(MessageId);
        id(before).map(Self::Before).or_else(|| id(since).map(Self::Since)).unwrap_or_default()
    }
}

/// A part of a ticket's messages, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct Conversation {
    pub messages: Vec<Message>,
    /// The message right before them.
    pub previous: Option<Message>,
    /// When the message after them was written, if they are not the latest.
    until: Option<Time>,
}

impl Conversation {
    /// What this actor may read of that part.
    pub fn read(conn: &mut Conn, actor: &Actor, ticket: &Ticket, range: MessageRange) -> Result<Self> {
        let own =
            if allows(actor, Action::ReadWithheld, ticket.object()) { None } else { Some(Own::of(conn, ticket)?) };
        let may_read = |message: &Message| own.as_ref().is_none_or(|own| own.is_open(message));
        let (before, mut later) = match range {
            MessageRange::Latest => (None, Vec::new()),
            MessageRange::Before(id) => (Some(id), Vec::new()),
            MessageRange::Since(id) => (Some(id), store::messages_since(conn, ticket.id, id, LONGEST)?),
        };
        let is_too_long = i64::try_from(later.len()).is_ok_and(|count| count >= LONGEST);
        later.retain(|message| may_read(message));
        // The first message of an open page may have been moved away, or is no longer shown to its reader.
        if is_too_long || (later.is_empty() && matches!(range, MessageRange::Since(_))) {
            return Self::read(conn, actor, ticket, MessageRange::Latest);
        }
        // One message before those that are wanted shows that there are any.
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

    /// The audit events from the time of these messages, the oldest first.
    pub fn events(&self, conn: &mut Conn, ticket: TicketId) -> Result<Vec<Event>> {
        let mut events = store::latest_events(conn, ticket, self.until, MOST_EVENTS)?;
        if self.previous.is_some()
            && let Some(first) = self.messages.first()
        {
            events.retain(|event| event.at >= first.created_at);
        }
        Ok(events)
    }

    /// The first message of this part, if there are others before it.
    pub fn begins_at(&self) -> Option<MessageId> {
        self.previous.as_ref().and(self.messages.first()).map(|message| message.id)
    }

    pub fn ids(&self) -> Vec<MessageId> {
        self.messages.iter().map(|message| message.id).collect()
    }
}

/// At most `limit` readable messages from before a message. Those that may not be read are skipped.
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
