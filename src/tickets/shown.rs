//! What of a ticket its customer may read: our replies, their own words, and what an agent lets them read of others'.
//!
//! A service that a customer makes write to a ticket of theirs, with an address of ours as theirs, must not be read there.
use super::{Message, MessageKind, Ticket, store};
use crate::accounts::store as accounts;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
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

/// The messages of a ticket that this actor may read, the oldest first.
pub fn messages_for(conn: &mut Conn, actor: &Actor, ticket: &Ticket) -> Result<Vec<Message>> {
    let mut messages = store::messages(conn, ticket.id)?;
    if !may(actor, Deed::ReadWithheld, ticket.object()) {
        let own = Own::of(conn, ticket)?;
        messages.retain(|message| own.is_open(message));
    }
    Ok(messages)
}
