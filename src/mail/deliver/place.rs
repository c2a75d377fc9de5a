//! Which ticket a mail belongs to: by our token, by a mail that we know, by the subject; each only for a sender who takes part.
use super::Understood;
use super::ties::Ties;
use crate::accounts::{Account, store as accounts};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::mail::thread;
use crate::policy::{self, Deed, may};
use crate::tickets::{Message, PlacedBy, State, Ticket, store};

/// So many earlier mails are looked for.
const IDS: usize = 50;

/// Where a mail goes.
pub(super) enum Place {
    /// Onto a ticket, by this rule.
    Ticket(Ticket, PlacedBy),
    /// Onto a ticket as a note: somebody wrote who answers there.
    Colleague(Ticket, PlacedBy, Account),
    /// A closed ticket was answered: a ticket of its own that goes on from that one.
    After(Ticket, PlacedBy),
    /// A ticket was named by somebody who takes no part in it: a ticket of its own, linked to that one.
    Apart(Ticket),
    Nowhere,
}

/// Finds the place, the strongest proof first.
pub(super) fn find(conn: &mut Conn, now: Time, mail: &Understood, sender: &str) -> Result<Place> {
    let mut named = None;
    for (ticket, rule) in candidates(conn, now, mail)? {
        if takes_part(conn, &ticket, sender)? {
            let is_over = ticket.state == State::Closed;
            return Ok(if is_over { Place::After(ticket, rule) } else { Place::Ticket(ticket, rule) });
        }
        if let Some(colleague) = colleague(conn, mail, &ticket, sender)? {
            return Ok(Place::Colleague(ticket, rule, colleague));
        }
        named.get_or_insert(ticket);
    }
    if let Some(ticket) = named {
        return Ok(Place::Apart(ticket));
    }
    Ok(match awaited(conn, mail, sender)? {
        Some(ticket) => Place::Ticket(ticket, PlacedBy::Awaited),
        None => Place::Nowhere,
    })
}

/// The tickets that a mail names, whoever sent it. One that was merged leads on.
pub(super) fn candidates(conn: &mut Conn, now: Time, mail: &Understood) -> Result<Vec<(Ticket, PlacedBy)>> {
    let mut found = Vec::new();
    for token in mail.clues.tokens.iter().filter(|token| token.is_valid(now)) {
        found.extend(known(store::by_reference(conn, &token.reference))?.map(|ticket| (ticket, PlacedBy::Token)));
    }
    // The nearest, and the one with which it all began.
    let all = &mail.clues.known_ids;
    let near = all.iter().take(IDS).chain(all.last().filter(|_| all.len() > IDS));
    let ids: Vec<String> = near.flat_map(|id| thread::as_kept(id)).collect();
    for message in store::by_message_ids(conn, &ids)? {
        found.push((store::find(conn, message.ticket_id)?, PlacedBy::References));
    }
    if let Some(reference) = &mail.clues.subject_reference {
        found.extend(known(store::by_reference(conn, reference))?.map(|ticket| (ticket, PlacedBy::Subject)));
    }
    found.into_iter().map(|(ticket, rule)| Ok((store::follow(conn, ticket)?, rule))).collect()
}

fn known(found: Result<Ticket>) -> Result<Option<Ticket>> {
    match found {
        Err(Error::NotFound) => Ok(None),
        found => found.map(Some),
    }
}

/// The ticket of mails that came before this one although they answer it, or that answer the same mail as this one.
fn awaited(conn: &mut Conn, mail: &Understood, sender: &str) -> Result<Option<Ticket>> {
    let ties = Ties::of(mail, sender);
    for message in store::awaiting(conn, &ties.own)? {
        let ticket = open_ticket(conn, &message)?;
        // Somebody else's answer goes to the ticket of the mail that it answers, unless we have worked on it already.
        if ticket.state != State::Closed
            && (ticket.sender_address == sender
                || (takes_part(conn, &ticket, sender)? && store::is_answered(conn, ticket.id)?))
        {
            return Ok(Some(ticket));
        }
    }
    for message in store::awaiting(conn, &ties.answered)? {
        let ticket = open_ticket(conn, &message)?;
        if ticket.state != State::Closed && takes_part(conn, &ticket, sender)? {
            return Ok(Some(ticket));
        }
    }
    Ok(None)
}

fn open_ticket(conn: &mut Conn, message: &Message) -> Result<Ticket> {
    let ticket = store::find(conn, message.ticket_id)?;
    store::follow(conn, ticket)
}

/// Has this address written on the ticket, or been written to, or does it belong to its customer?
pub(super) fn takes_part(conn: &mut Conn, ticket: &Ticket, sender: &str) -> Result<bool> {
    if store::is_participant(conn, ticket.id, sender)? {
        return Ok(true);
    }
    let Some(customer) = ticket.customer_id else { return Ok(false) };
    Ok(accounts::owner(conn, sender)?.is_some_and(|owner| owner.id == customer))
}

/// The member of staff who wrote, if the domain vouches for the address and they may work on the ticket.
fn colleague(conn: &mut Conn, mail: &Understood, ticket: &Ticket, sender: &str) -> Result<Option<Account>> {
    if !mail.alignment.is_aligned {
        return Ok(None);
    }
    let Some(owner) = accounts::owner(conn, sender)?.filter(|owner| owner.disabled_at.is_none()) else {
        return Ok(None);
    };
    let Some(rank) = owner.role.rank() else { return Ok(None) };
    let only_brands = brands::store::brands_of(conn, owner.id)?;
    let actor = policy::Actor::Staff { id: owner.id, rank, only_brands };
    Ok(may(&actor, Deed::WorkOnTicket, ticket.object()).then_some(owner))
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
