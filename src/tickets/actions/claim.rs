//! Who a ticket belongs to if its mail did not prove it: the owner of the address says so, or an agent with proof.
use chrono::Duration;

use super::sees::sees_account;
use super::sla::refresh_timers_of;
use super::turns::{give, readdress, take};
use crate::accounts::actions::{self as links, Issuer, Request};
use crate::accounts::{Role, Viewer, store as accounts};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MessageId};
use crate::tickets::{Event, EventKind, Identity, Part, Passed, Ticket, store};

/// At most this many tickets are offered to be claimed at once.
const OFFERED: i64 = 20;

/// Mails the sender's address a link by which its owner says whether the ticket is theirs; once a day.
pub fn ask_to_claim(conn: &mut Conn, issuer: &Issuer, me: &Viewer, ticket: &Ticket) -> Result<()> {
    let now = issuer.now();
    let events = store::events(conn, ticket.id)?;
    let is_refused = |event: &Event| event.kind == EventKind::MailRefused && event.was == "claim";
    let last = events.iter().rev().find(|event| event.kind == EventKind::Asked || is_refused(event));
    // If the mail was refused, the owner has not been asked.
    let last = last.filter(|event| !is_refused(event)).map(|event| now.since(event.at));
    if last.is_some_and(|ago| ago < Duration::minutes(1)) {
        // A double click.
        return Ok(());
    }
    if last.is_some_and(|ago| ago < Duration::days(1)) {
        return Err(Error::Taken("problem-asked"));
    }
    let request = Request {
        address: ticket.sender_address.clone(),
        locale: ticket.language.clone(),
        next_page: format!("/tickets/{}", ticket.reference),
        brand: Some(ticket.brand_id),
    };
    links::ask_to_claim(conn, issuer, ticket.id, &request)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Asked, "", &ticket.sender_address))
}

/// Tickets from an account's own addresses that are linked to no account.
pub fn claimable(conn: &mut Conn, account: AccountId) -> Result<Vec<Ticket>> {
    let addresses = accounts::addresses_of(conn, account)?;
    let proven: Vec<String> = addresses.into_iter().filter(|a| a.proven_at.is_some()).map(|a| a.address).collect();
    store::claimable(conn, &proven, OFFERED)
}

/// The owner of the address says that it was them: ticket and messages are theirs, as if written while signed in.
pub fn claim(conn: &mut Conn, now: Time, account: AccountId, ticket: &Ticket) -> Result<()> {
    owns(conn, account, ticket)?;
    let name = accounts::find(conn, account)?.name;
    store::set_customer(conn, now, ticket.id, Some(account))?;
    give(conn, now, ticket, account)?;
    refresh_timers_of(conn, now, ticket)?;
    let lifted = (account, Identity::SignedIn.level(), "claimed");
    store::lift_identity(conn, ticket.id, &ticket.sender_address, lifted)?;
    store::note(conn, now, ticket.id, Some(account), (EventKind::Claimed, "", &name))
}

/// The owner of the address says that it was not them: the ticket stays, marked, and is linked to no account.
pub fn deny(conn: &mut Conn, now: Time, account: Option<AccountId>, ticket: &Ticket) -> Result<()> {
    if let Some(account) = account {
        owns(conn, account, ticket)?;
    }
    store::set_identity_reason(conn, ticket.id, &ticket.sender_address, "denied")?;
    store::note(conn, now, ticket.id, account, (EventKind::Denied, "", &ticket.sender_address))
}

/// Has this account proven the address, and does no one else have the ticket? Else it does not exist for them.
fn owns(conn: &mut Conn, account: AccountId, ticket: &Ticket) -> Result<()> {
    let is_owner = accounts::owner(conn, &ticket.sender_address)?.is_some_and(|owner| owner.id == account);
    if is_owner && ticket.customer_id.is_none_or(|customer| customer == account) {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// An agent links a ticket to an account, and says how they know. The messages stay as proven as they were.
pub fn link(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, (account, how): (AccountId, &str)) -> Result<()> {
    let account = accounts::find(conn, account)?;
    if account.role != Role::Customer || account.disabled_at.is_some() {
        return Err(Error::NotFound);
    }
    // A linked account becomes visible: an agent must not gain sight of an account by linking it.
    if !sees_account(conn, me, account.id, Some(ticket))? {
        return Err(Error::NotFound);
    }
    if ticket.customer_id.is_some() {
        return Err(Error::Taken("problem-linked"));
    }
    store::set_customer(conn, now, ticket.id, Some(account.id))?;
    give(conn, now, ticket, account.id)?;
    refresh_timers_of(conn, now, ticket)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::LinkedBy, how, &account.name))
}

/// Unlinks a ticket from its account, if only an agent's word says that it is theirs.
pub fn unlink(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket) -> Result<()> {
    let Some(account) = ticket.customer_id else { return Ok(()) };
    let name = accounts::find(conn, account)?.name;
    if store::has_proven_message_of(conn, ticket.id, account)? {
        return Err(Error::Taken("problem-unlink"));
    }
    store::set_customer(conn, now, ticket.id, None)?;
    accounts::narrow(conn, now, Some(account))?;
    take(conn, now, ticket, account)?;
    refresh_timers_of(conn, now, ticket)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Unlinked, &name, ""))
}

/// Makes the author of a forwarded mail the customer of its ticket.
pub fn change_customer(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, message: MessageId) -> Result<()> {
    let message = store::message(conn, message)?;
    let Some(Passed { address, name, .. }) = message.passed().filter(|_| message.ticket_id == ticket.id) else {
        return Err(Error::NotFound);
    };
    store::set_sender(conn, now, ticket.id, (&address, &name))?;
    readdress(conn, now, ticket, &address)?;
    store::add_participant(conn, ticket.id, &address, Part::Sender)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::CustomerChanged, &ticket.sender_address, &address))
}
