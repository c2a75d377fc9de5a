//! What happened before Svar was here: our own answers in an export, and matters that were done long ago. Nobody is told.
use super::contact::end_turn;
use super::receive::{Inbound, Matter, add, excerpt};
use super::state::change_state;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TicketId;
use crate::jobs::{self, Job};
use crate::tickets::store::{self, NewTicket};
use crate::tickets::{Channel, Delivery, EventKind, MessageKind, Part, State, Ticket};

/// Something that we wrote to somebody before.
#[derive(Debug)]
pub struct PastReply {
    pub reply: Inbound,
    /// Lower case; not empty.
    pub to: Vec<String>,
    /// Of the first of them.
    pub name: String,
}

/// Adds an answer that was sent long ago: the turn ended with it.
pub fn past_reply(conn: &mut Conn, at: Time, ticket: &Ticket, reply: Inbound, to: &[String]) -> Result<()> {
    let (author, words) = (reply.author, excerpt(&reply.visible));
    let message = add(conn, at, ticket, (MessageKind::Reply, reply))?;
    store::set_delivery(conn, at, message, Delivery::Sent, "")?;
    for address in to.iter().filter(|to| **to != ticket.sender_address) {
        store::add_participant(conn, ticket.id, address, Part::Reached)?;
    }
    store::note(conn, at, ticket.id, author, (EventKind::Replied, "", ""))?;
    store::end_turns(conn, at, ticket.id, author)?;
    end_turn(conn, at, ticket)?;
    jobs::cancel(conn, Job::SendDelayNotice(ticket.id))?;
    store::set_excerpt(conn, at, ticket.id, &words)?;
    if ticket.state.is_done() { Ok(()) } else { change_state(conn, at, ticket, State::Waiting, author) }
}

/// Begins a ticket with what we wrote first, or to a mail that is not there.
pub fn open_with_reply(conn: &mut Conn, at: Time, brand: &Brand, matter: Matter, past: PastReply) -> Result<Ticket> {
    let PastReply { reply, to, name } = past;
    let new = NewTicket {
        brand_id: brand.id,
        customer_id: None,
        sender_address: to.first().cloned().unwrap_or_default(),
        sender_name: name,
        subject: reply.subject.clone(),
        excerpt: excerpt(&reply.visible),
        state: State::Waiting,
        channel: Channel::Mail,
        language: matter.language,
        team_id: None,
        place: store::QueuePlace::default(),
        parent_id: matter.parent,
        created_at: at,
        updated_at: at,
        answer_address: String::new(),
        lifts: String::new(),
    };
    let ticket = store::insert(conn, new)?;
    let id = ticket.id;
    store::add_participant(conn, id, &ticket.sender_address, Part::Sender)?;
    store::note(conn, at, id, reply.author, (EventKind::Opened, "", Channel::Mail.as_str()))?;
    past_reply(conn, at, &ticket, reply, &to)?;
    Ok(ticket)
}

/// Marks as solved, at the time of its last message, what nobody has written in since `before`. Was it still open?
pub fn solve_past(conn: &mut Conn, ticket: TicketId, before: Time) -> Result<bool> {
    let ticket = store::lock(conn, ticket)?;
    let last = store::messages(conn, ticket.id)?.into_iter().map(|message| message.created_at).max();
    let Some(at) = last.filter(|at| *at < before && !ticket.state.is_done()) else { return Ok(false) };
    end_turn(conn, at, &ticket)?;
    jobs::cancel(conn, Job::SendDelayNotice(ticket.id))?;
    change_state(conn, at, &ticket, State::Solved, None)?;
    Ok(true)
}
