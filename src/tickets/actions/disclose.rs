//! An agent lets the customer read what someone else wrote on the ticket, or takes that back.
use crate::accounts::{Viewer, store as accounts};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MessageId;
use crate::tickets::{EventKind, Own, Ticket, store};

pub fn disclose(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    ticket: &Ticket,
    (message, is_disclosed): (MessageId, bool),
) -> Result<()> {
    let message = store::message(conn, message)?;
    if message.ticket_id != ticket.id || !Own::of(conn, ticket)?.is_others(&message) {
        return Err(Error::NotFound);
    }
    if message.is_disclosed == is_disclosed {
        return Ok(());
    }
    store::set_disclosed(conn, message.id, is_disclosed)?;
    if !is_disclosed {
        accounts::narrow(conn, now, ticket.customer_id)?;
    }
    let kind = if is_disclosed { EventKind::Disclosed } else { EventKind::Withheld };
    store::note(conn, now, ticket.id, Some(me.id), (kind, "", &message.author_address))
}
