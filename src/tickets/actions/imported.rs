//! What happened before Svar: our own answers in an export, and matters that were done long ago. No one is notified.
use super::perform::perform;
use super::receive::{Inbound, Matter, add, excerpt};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TicketId;
use crate::tickets::store::{self, Moment, NewTicket};
use crate::tickets::transition::Event;
use crate::tickets::{Channel, Delivery, EventKind, MessageKind, Part, State, Ticket};

/// Something that we wrote to someone before.
#[derive(Debug)]
pub struct PastReply {
    pub reply: Inbound,
    /// Lower case; not empty.
    pub to: Vec<String>,
    /// Of the first of them.
    pub name: String,
}

/// Adds an answer that was sent long ago: the turn ended with it.
pub fn past_reply(
    conn: &mut Conn,
    at: Time,
    (ticket, brand): (&Ticket, &Brand),
    reply: Inbound,
    to: &[String],
) -> Result<()> {
    let (by, excerpt) = (reply.author, excerpt(&reply.visible));
    let message = add(conn, at, ticket, (MessageKind::Reply, reply))?;
    store::set_delivery(conn, at, message, Delivery::Sent, "")?;
    for address in to.iter().filter(|to| **to != ticket.sender_address) {
        store::add_participant(conn, ticket.id, address, Part::Reached)?;
    }
    let moment = Moment { now: at, actor: by, brand };
    perform(conn, moment, ticket, Event::RepliedInPast { at, by, excerpt }).map(|_ticket| ())
}

/// Begins a ticket with what we wrote first, or to a mail that is not there.
pub fn open_with_reply(conn: &mut Conn, at: Time, brand: &Brand, matter: Matter, past: PastReply) -> Result<Ticket> {
    let PastReply { reply, to, name } = past;
    let begun = Ticket {
        sender_name: name,
        excerpt: excerpt(&reply.visible),
        state: State::Waiting,
        language: matter.language,
        parent_id: matter.parent,
        ..Ticket::blank(at, brand.id, to.first().map_or("", String::as_str), &reply.subject)
    };
    let ticket = store::insert(conn, NewTicket::of(&begun))?;
    let id = ticket.id;
    store::add_participant(conn, id, &ticket.sender_address, Part::Sender)?;
    store::note(conn, at, id, reply.author, (EventKind::Opened, "", Channel::Mail.as_str()))?;
    past_reply(conn, at, (&ticket, brand), reply, &to)?;
    Ok(ticket)
}

/// Solves a ticket, at the time of its last message, if no one has written since `before`. Was it still open?
pub fn solve_past(conn: &mut Conn, ticket: TicketId, before: Time) -> Result<bool> {
    let ticket = store::lock(conn, ticket)?;
    let last = store::messages(conn, ticket.id)?.into_iter().map(|message| message.created_at).max();
    let Some(at) = last.filter(|at| *at < before && !ticket.state.is_done()) else { return Ok(false) };
    let brand = brands::store::find(conn, ticket.brand_id)?;
    perform(conn, Moment { now: at, actor: None, brand: &brand }, &ticket, Event::SolvedInPast { at })?;
    Ok(true)
}
