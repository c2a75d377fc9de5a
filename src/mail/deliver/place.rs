//! Which ticket a mail belongs to: by our token, by a mail that we know, by the subject; each only for a sender who takes part.
use super::Understood;
use crate::accounts::store as accounts;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::tickets::{Message, PlacedBy, Ticket, store};

/// Where a mail goes.
pub(super) enum Place {
    /// Onto a ticket, by this rule.
    Ticket(Ticket, PlacedBy),
    /// A ticket was named by somebody who takes no part in it: a ticket of its own, linked to that one.
    Apart(Ticket),
    Nowhere,
}

/// Finds the place, the strongest proof first.
pub(super) fn find(conn: &mut Conn, mail: &Understood, sender: &str) -> Result<Place> {
    let mut named = None;
    for (ticket, rule) in candidates(conn, mail)? {
        if takes_part(conn, &ticket, sender)? {
            return Ok(Place::Ticket(ticket, rule));
        }
        named.get_or_insert(ticket);
    }
    Ok(named.map_or(Place::Nowhere, Place::Apart))
}

/// The tickets that a mail names, whoever sent it.
pub(super) fn candidates(conn: &mut Conn, mail: &Understood) -> Result<Vec<(Ticket, PlacedBy)>> {
    let mut found = Vec::new();
    for token in &mail.clues.tokens {
        found.extend(known(store::by_reference(conn, token))?.map(|ticket| (ticket, PlacedBy::Token)));
    }
    let ids = mail.clues.known_ids.get(..50).unwrap_or(&mail.clues.known_ids);
    for message in store::by_message_ids(conn, ids)? {
        found.push((store::find(conn, message.ticket_id)?, PlacedBy::References));
    }
    if let Some(reference) = &mail.clues.subject_reference {
        found.extend(known(store::by_reference(conn, reference))?.map(|ticket| (ticket, PlacedBy::Subject)));
    }
    Ok(found)
}

fn known(found: Result<Ticket>) -> Result<Option<Ticket>> {
    match found {
        Err(Error::NotFound) => Ok(None),
        found => found.map(Some),
    }
}

/// Has this address written on the ticket, or been written to, or does it belong to its customer?
pub(super) fn takes_part(conn: &mut Conn, ticket: &Ticket, sender: &str) -> Result<bool> {
    if store::is_participant(conn, ticket.id, sender)? {
        return Ok(true);
    }
    let Some(customer) = ticket.customer_id else { return Ok(false) };
    Ok(accounts::owner(conn, sender)?.is_some_and(|owner| owner.id == customer))
}

/// The message that the same mail made before: same Message-ID, same sender, same words. A stolen Message-ID alone
/// hides nobody's mail.
pub(super) fn twin(conn: &mut Conn, mail: &Understood) -> Result<Option<Message>> {
    let Some(id) = &mail.mail.message_id else { return Ok(None) };
    let sender = mail.mail.from.as_ref().map(|from| from.address.to_lowercase()).unwrap_or_default();
    Ok(store::by_message_ids(conn, std::slice::from_ref(id))?
        .into_iter()
        .find(|message| message.author_address == sender && message.visible == mail.cleaned.visible))
}
