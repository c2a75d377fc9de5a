//! Which ticket a mail belongs to: by our token, by a known mail, by the subject; each only for a sender who takes
//! part.
use super::ties::Ties;
use super::understand::Understood;
use crate::accounts::{Account, store as accounts};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::mail::thread::{self, Clues};
use crate::policy::{self, Action, allows};
use crate::tickets::{Message, PlacedBy, State, Ticket, store};

/// At most this many earlier mails are looked for.
const IDS: usize = 50;

/// Where a mail goes.
pub(super) enum DeliveryTarget {
    Ticket(Candidate),
    /// Onto a ticket as a note: the author is staff who may answer there.
    Colleague(Candidate, Box<Account>),
    /// A closed ticket was answered: a new ticket that continues it.
    After(Candidate),
    /// The sender takes no part in the named ticket, or it need not have been the sender who named it: a new ticket,
    /// linked to that one.
    Apart(Ticket),
    Nowhere,
}

/// A ticket that a mail names, and by which rule.
pub(super) struct Candidate {
    pub ticket: Ticket,
    pub rule: PlacedBy,
    /// The mail answers another one on the ticket. Otherwise it was only sent to a reply address, or has a reference in
    /// its subject: the reader of our mail may have passed on both.
    pub is_answer: bool,
    /// The sender and recipients of the mail that it answers.
    answered: String,
}

/// Finds the ticket; the strongest proof comes first.
pub(super) fn find(conn: &mut Conn, now: Time, mail: &Understood, sender: &str) -> Result<DeliveryTarget> {
    let mut named = None;
    for candidate in candidates(conn, now, &mail.clues)? {
        if takes_part(conn, &candidate, sender)? {
            let is_over = candidate.ticket.state == State::Closed;
            return Ok(if is_over { DeliveryTarget::After(candidate) } else { DeliveryTarget::Ticket(candidate) });
        }
        if let Some(colleague) = colleague(conn, mail, &candidate.ticket, sender)? {
            return Ok(DeliveryTarget::Colleague(candidate, Box::new(colleague)));
        }
        named.get_or_insert(candidate.ticket);
    }
    if named.is_none() {
        named = candidates(conn, now, &mail.hearsay)?.into_iter().next().map(|candidate| candidate.ticket);
    }
    if let Some(ticket) = named {
        return Ok(DeliveryTarget::Apart(ticket));
    }
    Ok(match awaited(conn, mail, sender)? {
        Some(ticket) => DeliveryTarget::Ticket(Candidate {
            ticket,
            rule: PlacedBy::Awaited,
            is_answer: true,
            answered: String::new(),
        }),
        None => DeliveryTarget::Nowhere,
    })
}

/// The tickets that a mail names, by any sender. A merged ticket leads to the one that it is part of.
pub(super) fn candidates(conn: &mut Conn, now: Time, clues: &Clues) -> Result<Vec<Candidate>> {
    let mut found = Vec::new();
    let answering = clues.tokens.iter().map(|token| (token, true));
    let addressed = clues.addressed.iter().map(|token| (token, false));
    for (token, is_answer) in answering.chain(addressed).filter(|(token, _)| token.is_valid(now)) {
        let ticket = known(store::by_reference(conn, &token.reference))?;
        found.extend(ticket.map(|ticket| Candidate {
            ticket,
            rule: PlacedBy::Token,
            is_answer,
            answered: String::new(),
        }));
    }
    // The nearest, and the first of the thread.
    let all = &clues.known_ids;
    let near = all.iter().take(IDS).chain(all.last().filter(|_| all.len() > IDS));
    let ids: Vec<String> = near.flat_map(|id| thread::as_kept(id)).collect();
    for message in store::by_message_ids(conn, &ids)? {
        let ticket = store::find(conn, message.ticket_id)?;
        let answered = format!("{} {} {}", message.author_address, message.recipients, message.copies);
        found.push(Candidate {
            ticket,
            rule: PlacedBy::References,
            is_answer: true,
            answered: answered.to_lowercase(),
        });
    }
    if let Some(reference) = &clues.subject_reference {
        let ticket = known(store::by_reference(conn, reference))?;
        found.extend(ticket.map(|ticket| Candidate {
            ticket,
            rule: PlacedBy::Subject,
            is_answer: false,
            answered: String::new(),
        }));
    }
    let follow = |found: Candidate| Ok(Candidate { ticket: store::follow(conn, found.ticket)?, ..found });
    found.into_iter().map(follow).collect()
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
        // Another sender's answer goes to the ticket of the mail that it answers, unless we have worked on it already.
        if ticket.state != State::Closed
            && mail.may_reach(&ticket)
            && (ticket.sender_address == sender
                || (is_known_on(conn, &ticket, sender)? && store::is_answered(conn, ticket.id)?))
        {
            return Ok(Some(ticket));
        }
    }
    for message in store::awaiting(conn, &ties.answered)? {
        let ticket = open_ticket(conn, &message)?;
        if ticket.state != State::Closed && mail.may_reach(&ticket) && is_known_on(conn, &ticket, sender)? {
            return Ok(Some(ticket));
        }
    }
    Ok(None)
}

fn open_ticket(conn: &mut Conn, message: &Message) -> Result<Ticket> {
    let ticket = store::find(conn, message.ticket_id)?;
    store::follow(conn, ticket)
}

/// May the owner of this address write on the ticket, by what named it? The customer may by any rule; others only by
/// answering a mail that was from or to them: an address that a customer passed on, or put into Cc, lets no one in.
pub(super) fn takes_part(conn: &mut Conn, candidate: &Candidate, sender: &str) -> Result<bool> {
    let ticket = &candidate.ticket;
    if is_customers(conn, ticket, sender)? {
        return Ok(true);
    }
    if !candidate.is_answer || !store::is_participant(conn, ticket.id, sender)? {
        return Ok(false);
    }
    let was_theirs = candidate.answered.split_whitespace().any(|address| crate::plain::address(address) == sender);
    Ok(was_theirs || store::is_written_to(conn, ticket.id, sender)?)
}

/// Does it belong to the customer, or to a participant?
pub(super) fn is_known_on(conn: &mut Conn, ticket: &Ticket, sender: &str) -> Result<bool> {
    Ok(is_customers(conn, ticket, sender)? || store::is_participant(conn, ticket.id, sender)?)
}

/// Is the address that of the customer?
pub(super) fn is_customers(conn: &mut Conn, ticket: &Ticket, sender: &str) -> Result<bool> {
    if ticket.sender_address == sender {
        return Ok(true);
    }
    let Some(customer) = ticket.customer_id else { return Ok(false) };
    Ok(accounts::owner(conn, sender)?.is_some_and(|owner| owner.id == customer))
}

/// The member of staff who wrote, if the domain vouches for the address and they may work on the ticket.
fn colleague(conn: &mut Conn, mail: &Understood, ticket: &Ticket, sender: &str) -> Result<Option<Account>> {
    if !mail.is_vouched_for() {
        return Ok(None);
    }
    let Some(owner) = accounts::owner(conn, sender)?.filter(|owner| owner.disabled_at.is_none()) else {
        return Ok(None);
    };
    let Some(rank) = owner.role.rank() else { return Ok(None) };
    let only_brands = brands::store::brands_of(conn, owner.id)?;
    let actor = policy::Actor::Staff { id: owner.id, rank, only_brands };
    Ok(allows(&actor, Action::WorkOnTicket, ticket.object()).then_some(owner))
}

/// The tickets in which the same mail became a message before: same Message-ID, same sender, same words. A stolen
/// Message-ID alone hides no other sender's mail.
pub(super) fn twins(conn: &mut Conn, mail: &Understood) -> Result<Vec<Ticket>> {
    let Some(id) = &mail.mail.message_id else { return Ok(Vec::new()) };
    let sender = mail.sender();
    let mut same = store::by_message_ids(conn, std::slice::from_ref(id))?;
    same.retain(|message| message.author_address == sender && message.visible == mail.cleaned.visible);
    let mut twins = Vec::new();
    for message in same {
        let ticket = store::find(conn, message.ticket_id)?;
        if mail.may_reach(&ticket) {
            twins.push(ticket);
        }
    }
    Ok(twins)
}
