//! A machine wrote: never answered, never reopening anything. What concerns a ticket of ours is kept there.
use super::person::inbound;
use super::sender::Sender;
use super::{Decision, Understood, place, word};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::mail::classify::{Bounce, Kind};
use crate::mail::store::{self as mails, Fate};
use crate::mail::thread;
use crate::tickets::actions;
use crate::tickets::{Delivery, EventKind, Identity, Message, MessageKind, PlacedBy, State, Ticket, store};

/// So many Message-IDs of one report are looked up.
const IDS: usize = 20;

pub(super) fn deliver(
    conn: &mut Conn,
    now: Time,
    key: &thread::Key,
    brands: &[Brand],
    mail: Understood,
) -> Result<Decision> {
    match mail.kind {
        Kind::Bounce => bounce(conn, now, key, brands, mail),
        Kind::Delayed => delay(conn, now, key, brands, mail),
        Kind::AutoReply => keep(conn, now, brands, mail),
        Kind::Feedback => Ok(Decision::quarantined("an abuse report: somebody marked a mail of ours as unwanted")),
        _ => Ok(nothing_to_do(&mail)),
    }
}

fn nothing_to_do(mail: &Understood) -> Decision {
    Decision {
        fate: Fate::Delivered,
        reason: format!("a machine's report ({}); nothing to do", word(mail.kind)),
        ticket: None,
    }
}

/// A mail of ours did not arrive: the reply is marked, the ticket comes back to an agent, and an address that will never
/// work gets no more mail. Only whom we wrote to can fail: a report may name anybody.
fn bounce(conn: &mut Conn, now: Time, key: &thread::Key, brands: &[Brand], mail: Understood) -> Result<Decision> {
    let ids = failed_ids(key, brands, &mail);
    let why = told(&mail.bounces);
    let (ticket, written_to) = match failed_reply(conn, &ids)? {
        Some(reply) => {
            let ticket = store::lock(conn, reply.ticket_id)?;
            store::set_delivery(conn, now, reply.id, Delivery::Failed, &why)?;
            (ticket, format!("{} {}", reply.recipients, reply.copies))
        }
        // No reply, but an acknowledgement: its id is proven to be ours.
        None => match proven_ticket(conn, key, &ids)? {
            Some(ticket) => (store::lock(conn, ticket.id)?, ticket.sender_address),
            None => return Ok(Decision::quarantined("a bounce for a mail that we do not know")),
        },
    };
    stop_mail(conn, now, &mail.bounces, &written_to)?;
    store::note(conn, now, ticket.id, None, (EventKind::DeliveryFailed, "", &why))?;
    if let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id)
        && !ticket.state.is_ours()
    {
        actions::bring_back(conn, now, &ticket, brand, State::Open)?;
    }
    keep_in(conn, now, brands, &ticket, mail)
}

/// A mail of ours is late: the agent is told, and nothing else happens yet.
fn delay(conn: &mut Conn, now: Time, key: &thread::Key, brands: &[Brand], mail: Understood) -> Result<Decision> {
    let Some(reply) = failed_reply(conn, &failed_ids(key, brands, &mail))? else { return Ok(nothing_to_do(&mail)) };
    store::note(conn, now, reply.ticket_id, None, (EventKind::DeliveryDelayed, "", &told(&mail.bounces)))?;
    let ticket = store::find(conn, reply.ticket_id)?;
    keep_in(conn, now, brands, &ticket, mail)
}

/// "kari@example.com 5.1.1, …"
fn told(bounces: &[Bounce]) -> String {
    let one = |bounce: &Bounce| {
        format!("{} {}", bounce.recipient, bounce.status.as_deref().unwrap_or_default()).trim().to_owned()
    };
    bounces.iter().take(IDS).map(one).collect::<Vec<_>>().join(", ")
}

/// Nothing more is sent to those who failed for good, among those whom the mail was for.
fn stop_mail(conn: &mut Conn, now: Time, bounces: &[Bounce], written_to: &str) -> Result<()> {
    let written_to: Vec<String> = written_to.split(' ').map(str::to_lowercase).collect();
    for bounce in bounces.iter().filter(|bounce| bounce.is_hard) {
        let recipient = bounce.recipient.to_lowercase();
        if written_to.contains(&recipient) {
            mails::set_undeliverable(conn, now, &recipient, bounce.status.as_deref().unwrap_or("5.0.0"))?;
        }
    }
    Ok(())
}

/// The Message-IDs that a report speaks of; where a relay has rewritten the domain of one of ours, the one that we gave.
fn failed_ids(key: &thread::Key, brands: &[Brand], mail: &Understood) -> Vec<String> {
    let named = mail.bounces.iter().filter_map(|bounce| bounce.original_message_id.clone());
    let named: Vec<String> = named.chain(mail.clues.known_ids.iter().cloned()).take(IDS).collect();
    let mut ids = named.clone();
    for id in named.iter().filter(|id| thread::proven_id(key, id).is_some()) {
        let local = id.rsplit_once('@').map_or(id.as_str(), |(local, _)| local).to_lowercase();
        ids.extend(brands.iter().map(|brand| format!("{local}@{}", brand.domain())));
    }
    ids
}

fn failed_reply(conn: &mut Conn, ids: &[String]) -> Result<Option<Message>> {
    Ok(store::by_message_ids(conn, ids)?.into_iter().find(|message| message.kind == MessageKind::Reply))
}

fn proven_ticket(conn: &mut Conn, key: &thread::Key, ids: &[String]) -> Result<Option<Ticket>> {
    for token in ids.iter().filter_map(|id| thread::proven_id(key, id)) {
        match store::by_reference(conn, &token.reference) {
            Err(Error::NotFound) => {}
            found => return found.map(Some),
        }
    }
    Ok(None)
}

/// An automatic reply is kept in the ticket that it answers.
fn keep(conn: &mut Conn, now: Time, brands: &[Brand], mail: Understood) -> Result<Decision> {
    let sender = address_of(&mail);
    for candidate in place::candidates(conn, now, &mail.clues)? {
        // It names a mail of ours, which is proof enough: automatic replies often come from another address.
        let answers_us = candidate.rule == PlacedBy::Token && candidate.is_answer;
        if answers_us || place::takes_part(conn, &candidate, &sender)? {
            return keep_in(conn, now, brands, &candidate.ticket, mail);
        }
    }
    Ok(Decision::quarantined("an automatic reply to nothing that its sender takes part in"))
}

fn keep_in(conn: &mut Conn, now: Time, brands: &[Brand], ticket: &Ticket, mail: Understood) -> Result<Decision> {
    let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id) else {
        return Ok(Decision::quarantined("its ticket's brand is gone"));
    };
    let sender = Sender {
        address: address_of(&mail),
        name: mail.mail.from.as_ref().and_then(|from| from.name.clone()).unwrap_or_default(),
        owner: None,
        identity: if mail.alignment.is_aligned { Identity::Aligned } else { Identity::Unproven },
        reason: mail.alignment.reason.clone(),
        reply_to: String::new(),
        answer_address: String::new(),
        via: String::new(),
        passed: None,
        is_forward: false,
    };
    actions::receive(conn, now, ticket, brand, inbound(mail, sender, PlacedBy::References))?;
    Ok(Decision::delivered(ticket.id))
}

fn address_of(mail: &Understood) -> String {
    mail.mail.from.as_ref().map(|from| from.address.to_lowercase()).unwrap_or_default()
}
