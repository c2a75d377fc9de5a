//! What happens to a reply's copies: sent, refused, sent again, sent elsewhere.
use super::bring_back;
use crate::accounts::Viewer;
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CopyId, MessageId};
use crate::jobs::{self, Job};
use crate::tickets::{CopyReason, CopyState, Delivery, EventKind, MessageCopy, Part, Recipients, State, Ticket, store};

/// A copy has failed for good: the trail says so, and if it was for the person we answer, the ticket comes back.
pub fn fail_copy(conn: &mut Conn, now: Time, copy: &MessageCopy, reason: CopyReason, answer: &str) -> Result<()> {
    store::fail_copy(conn, now, copy.id, reason, answer)?;
    let message = store::message(conn, copy.message_id)?;
    let ticket = store::lock(conn, message.ticket_id)?;
    let told = format!("{}: {answer}", copy.address);
    store::note(conn, now, ticket.id, None, (EventKind::DeliveryFailed, "", told.trim_end_matches([':', ' '])))?;
    if !copy.is_copy && !ticket.state.is_ours() {
        let brand = brands::store::find(conn, ticket.brand_id)?;
        bring_back(conn, now, &ticket, &brand, State::Open)?;
    }
    Ok(())
}

/// Updates a reply as a whole: it is sent once anyone in To has it. Returns whether that is new.
pub fn settle_copies(conn: &mut Conn, now: Time, id: MessageId) -> Result<bool> {
    let message = store::message(conn, id)?;
    let copies = store::copies(conn, id)?;
    if copies.is_empty() {
        return Ok(false);
    }
    let is_any = |state: CopyState| copies.iter().any(|copy| !copy.is_copy && copy.state == state);
    if is_any(CopyState::Sent) {
        let is_new = message.delivery != Delivery::Sent;
        if is_new {
            store::set_delivery(conn, now, id, Delivery::Sent, "")?;
            let sent = copies.iter().filter(|copy| copy.state == CopyState::Sent);
            let names: Vec<&str> = sent.map(|copy| copy.address.as_str()).collect();
            store::note(conn, now, message.ticket_id, None, (EventKind::Delivered, "", &names.join(" ")))?;
        }
        return Ok(is_new);
    }
    if is_any(CopyState::Queued) {
        return Ok(false);
    }
    let failed = copies.iter().find(|copy| !copy.is_copy && copy.state == CopyState::Failed);
    let why = failed.map(|copy| format!("{}: {}", copy.address, copy.answer)).unwrap_or_default();
    store::set_delivery(conn, now, id, Delivery::Failed, &why)?;
    Ok(false)
}

/// An agent resends a failed copy, to the same address or to another one. A double click counts once.
pub fn send_again(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    (ticket, copy): (&Ticket, CopyId),
    other: Option<&str>,
) -> Result<()> {
    let copy = store::copy(conn, copy)?;
    let message = store::message(conn, copy.message_id)?;
    if message.ticket_id != ticket.id {
        return Err(Error::NotFound);
    }
    if copy.state != CopyState::Failed {
        return Ok(());
    }
    let address = match other {
        Some(other) if other != copy.address => {
            store::set_copy(conn, now, copy.id, CopyState::Replaced)?;
            let list = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let mut all = Recipients {
                to: list(&message.recipients),
                copies: list(&message.copies),
                blind: list(&message.blind),
                is_once: false,
            };
            let mut fresh = Recipients::default();
            let (named, new) = match copy.is_copy {
                // The others must not read who has it.
                true if all.blind.contains(&copy.address) => (&mut all.blind, &mut fresh.blind),
                true => (&mut all.copies, &mut fresh.copies),
                false => (&mut all.to, &mut fresh.to),
            };
            named.push(other.to_owned());
            new.push(other.to_owned());
            store::set_recipients(conn, message.id, &all)?;
            store::add_copies(conn, now, message.id, &fresh)?;
            // Who we write to may write back.
            store::add_participant(conn, ticket.id, other, Part::Reached)?;
            other
        }
        _ => {
            store::set_copy(conn, now, copy.id, CopyState::Queued)?;
            &copy.address
        }
    };
    if message.delivery == Delivery::Failed {
        store::set_delivery(conn, now, message.id, Delivery::Queued, "")?;
    }
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::SentAgain, &copy.address, address))?;
    jobs::enqueue(conn, now, Job::SendMessage(message.id))
}
