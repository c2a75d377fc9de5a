//! A machine wrote: never answered, never reopening anything. What concerns a ticket of ours is kept there.
use super::person::inbound;
use super::{Decision, Understood, place, word};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::mail::classify::Kind;
use crate::mail::store::Fate;
use crate::tickets::actions;
use crate::tickets::{Delivery, EventKind, Message, MessageKind, PlacedBy, State, Ticket, store};

pub(super) fn deliver(conn: &mut Conn, now: Time, brands: &[Brand], mail: Understood) -> Result<Decision> {
    match mail.kind {
        Kind::Bounce => bounce(conn, now, brands, mail),
        Kind::AutoReply => keep(conn, now, brands, mail),
        Kind::Feedback => Ok(Decision::quarantined("an abuse report: somebody marked a mail of ours as unwanted")),
        _ => Ok(Decision {
            fate: Fate::Delivered,
            reason: format!("a machine's report ({}); nothing to do", word(mail.kind)),
            ticket: None,
        }),
    }
}

/// A mail of ours did not arrive: the reply is marked and the ticket comes back to an agent.
fn bounce(conn: &mut Conn, now: Time, brands: &[Brand], mail: Understood) -> Result<Decision> {
    let Some(reply) = failed_reply(conn, &mail)? else {
        return Ok(Decision::quarantined("a bounce for a mail that we do not know"));
    };
    let why = mail
        .bounces
        .iter()
        .map(|bounce| {
            format!("{} {}", bounce.recipient, bounce.status.as_deref().unwrap_or_default()).trim().to_owned()
        })
        .collect::<Vec<_>>()
        .join(", ");
    let ticket = store::lock(conn, reply.ticket_id)?;
    store::set_delivery(conn, now, reply.id, Delivery::Failed, &why)?;
    store::note(conn, now, ticket.id, None, (EventKind::DeliveryFailed, "", &why))?;
    if let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id)
        && !ticket.state.is_ours()
    {
        actions::bring_back(conn, now, &ticket, brand, State::Open)?;
    }
    keep_in(conn, now, brands, &ticket, mail)
}

fn failed_reply(conn: &mut Conn, mail: &Understood) -> Result<Option<Message>> {
    let named = mail.bounces.iter().filter_map(|bounce| bounce.original_message_id.clone());
    let ids: Vec<String> = named.chain(mail.clues.known_ids.iter().cloned()).take(20).collect();
    Ok(store::by_message_ids(conn, &ids)?.into_iter().find(|message| message.kind == MessageKind::Reply))
}

/// An automatic reply is kept in the ticket that it answers.
fn keep(conn: &mut Conn, now: Time, brands: &[Brand], mail: Understood) -> Result<Decision> {
    let sender = mail.mail.from.as_ref().map(|from| from.address.to_lowercase()).unwrap_or_default();
    for (ticket, rule) in place::candidates(conn, now, &mail)? {
        // A token is proof enough: automatic replies often come from another address.
        if rule == PlacedBy::Token || place::takes_part(conn, &ticket, &sender)? {
            return keep_in(conn, now, brands, &ticket, mail);
        }
    }
    Ok(Decision::quarantined("an automatic reply to nothing that its sender takes part in"))
}

fn keep_in(conn: &mut Conn, now: Time, brands: &[Brand], ticket: &Ticket, mail: Understood) -> Result<Decision> {
    let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id) else {
        return Ok(Decision::quarantined("its ticket's brand is gone"));
    };
    let sender = mail.mail.from.as_ref().map(|from| from.address.to_lowercase()).unwrap_or_default();
    actions::receive(conn, now, ticket, brand, inbound(mail, sender, None, PlacedBy::References))?;
    Ok(Decision::delivered(ticket.id))
}
