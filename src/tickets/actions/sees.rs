//! What an agent may see apart from the open ticket: accounts, and the tickets that its trail names.
use std::collections::BTreeSet;

use crate::accounts::{Viewer, store as accounts};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::policy::{Action, Resource};
use crate::tickets::references::is_reference;
use crate::tickets::{Conversation, Event, EventKind, Ticket, store};

/// May they see this account? `at_hand`: a ticket that they may work on, whose sender they see in any case.
pub fn sees_account(conn: &mut Conn, me: &Viewer, account: AccountId, at_hand: Option<&Ticket>) -> Result<bool> {
    let mut touches = store::brands_of_customer(conn, account)?;
    if let Some(ticket) = at_hand
        && accounts::owner(conn, &ticket.sender_address)?.is_some_and(|owner| owner.id == account)
    {
        touches.push(ticket.brand_id);
    }
    Ok(me.allows(Action::SeeCustomer, Resource::account(account, &touches)))
}

/// Another ticket, if they may work on that one, too; else it does not exist for them.
pub fn seen_ticket(conn: &mut Conn, me: &Viewer, id: TicketId) -> Result<Option<Ticket>> {
    let ticket = store::find(conn, id)?;
    Ok(Some(ticket).filter(|ticket| me.allows(Action::WorkOnTicket, ticket.object())))
}

/// The trail of a part of a conversation, without the lines that name tickets which they may not see.
pub fn seen_events(conn: &mut Conn, me: &Viewer, ticket: TicketId, part: &Conversation) -> Result<Vec<Event>> {
    let mut trail = part.events(conn, ticket)?;
    let named: BTreeSet<String> = trail.iter().flat_map(named_of).map(str::to_owned).collect();
    let named: Vec<String> = named.into_iter().collect();
    let mut found = store::by_references(conn, &named)?;
    found.retain(|ticket| me.allows(Action::WorkOnTicket, ticket.object()));
    trail.retain(|event| named_of(event).all(|name| found.iter().any(|ticket| ticket.reference == name)));
    Ok(trail)
}

/// The references of tickets that a line names.
fn named_of(event: &Event) -> impl Iterator<Item = &str> {
    let names_tickets = matches!(
        event.kind,
        EventKind::Parted
            | EventKind::Apart
            | EventKind::Followed
            | EventKind::Follows
            | EventKind::Split
            | EventKind::Merged
            | EventKind::Rethreaded
            | EventKind::MoveUndone
    );
    [event.was.as_str(), event.became.as_str()].into_iter().filter(move |text| names_tickets && is_reference(text))
}
