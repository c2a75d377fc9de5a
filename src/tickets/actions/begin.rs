//! We turn to a customer: by a mail, to which they agreed, or by a call.
use super::assign::assignment;
use super::perform::perform;
use super::reply::{ReplyDraft, note};
use crate::accounts::{Account, Viewer};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::plain;
use crate::tickets::store::{self, Moment, NewTicket};
use crate::tickets::transition::{Event, PhoneCall};
use crate::tickets::{Channel, EventKind, Part, State, Ticket};

/// A ticket that we begin, and with whom.
#[derive(Debug, Clone)]
pub struct NewOutbound<'a> {
    pub customer: &'a Account,
    /// Where we write to; empty: nowhere.
    pub address: &'a str,
    pub subject: &'a str,
}

/// Begins a ticket whose first message is ours, and which waits for the customer. `consent`: how the agent knows that
/// the customer wants to be written to; the trail keeps it.
pub fn begin(conn: &mut Conn, now: Time, me: &Viewer, brand: &Brand, new: (&NewOutbound, &str)) -> Result<Ticket> {
    let (outbound, consent) = new;
    let ticket = insert(conn, now, me, brand, (outbound, Channel::Mail, State::Waiting))?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::WroteFirst, outbound.address, &plain::line(consent)))?;
    let moment = Moment { now, actor: Some(me.id), brand };
    match assignment(conn, moment, &ticket, Some(me.id))? {
        Some(assignment) => perform(conn, moment, &ticket, Event::Reassigned(assignment)),
        None => Ok(ticket),
    }
}

fn insert(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    brand: &Brand,
    (new, channel, state): (&NewOutbound, Channel, State),
) -> Result<Ticket> {
    let NewOutbound { customer, address, subject } = new;
    let begun = Ticket {
        customer_id: Some(customer.id),
        sender_name: customer.name.clone(),
        language: brand.language_for(Some(language(&customer.locale))).to_owned(),
        channel,
        state,
        ..Ticket::blank(now, brand.id, address, &plain::line(subject))
    };
    let ticket = store::insert(conn, NewTicket::of(&begun))?;
    if !address.is_empty() {
        store::add_participant(conn, ticket.id, address, Part::Sender)?;
    }
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Opened, "", channel.as_str()))?;
    Ok(ticket)
}

/// `nb-NO` is `nb`.
fn language(locale: &str) -> &str {
    locale.split('-').next().unwrap_or_default()
}

/// A call that was made.
#[derive(Debug, Clone)]
pub struct CallMade {
    /// What was said: an internal note.
    pub text: String,
    pub is_solved: bool,
    pub key: String,
}

/// We called the customer about a ticket, whose turn ends. `Taken`: it was merged into another.
pub fn called(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, brand): (&Ticket, &Brand),
    call: &CallMade,
) -> Result<()> {
    // A double click is one call.
    if store::by_idempotency_key(conn, &call.key)?.is_some() {
        return Ok(());
    }
    if ticket.merged_into.is_some() {
        return Err(Error::Taken("problem-move-merged"));
    }
    note(conn, now, me, ticket, ReplyDraft::plain(call.text.clone(), call.key.clone()))?;
    let moment = Moment { now, actor: Some(me.id), brand };
    let assignment = match ticket.assignee_id {
        Some(_) => None,
        None => assignment(conn, moment, ticket, Some(me.id))?,
    };
    let then = if call.is_solved { State::Solved } else { State::Waiting };
    perform(conn, moment, ticket, Event::Called(PhoneCall { by: me.id, then, assignment })).map(|_ticket| ())
}

/// We called the customer about something new: a ticket that is solved, with a note of what was said.
pub fn record_call(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    brand: &Brand,
    (new, call): (&NewOutbound, &CallMade),
) -> Result<Ticket> {
    if let Some(known) = store::by_idempotency_key(conn, &call.key)? {
        return store::find(conn, known.ticket_id);
    }
    let ticket = insert(conn, now, me, brand, (new, Channel::Phone, State::Solved))?;
    called(conn, now, me, (&ticket, brand), call)?;
    store::find(conn, ticket.id)
}
