//! Who else gets the replies: people that the customer copied, and people that an agent chose.
use crate::accounts::{Role, Viewer, store as accounts};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::tickets::{EventKind, Ours, Part, Recipients, Ticket, roles, store};
use crate::web::form::is_address;

/// Without an agent, at most this many people watch a ticket.
const MOST: usize = 20;

/// Lets the other recipients of a mail watch the ticket: they get public replies and may write on.
pub fn copied(conn: &mut Conn, ticket: &Ticket, people: &[String]) -> Result<()> {
    let mut others: Vec<&String> =
        people.iter().filter(|address| is_address(address) && !roles::is_role(address)).collect();
    if others.is_empty() {
        return Ok(());
    }
    let ours = Ours::load(conn)?;
    others.retain(|address| !ours.has(address));
    if others.is_empty() {
        return Ok(());
    }
    let present = store::participants(conn, ticket.id)?.len();
    let mut places = MOST.saturating_sub(present);
    for address in others {
        let may_watch = places > 0 && !is_colleague(conn, address)?;
        if may_watch && !is_customer(conn, ticket, address)? && !store::is_participant(conn, ticket.id, address)? {
            store::add_participant(conn, ticket.id, address, Part::Watcher)?;
            places = places.saturating_sub(1);
        }
    }
    Ok(())
}

/// An agent adds an address that a mail named.
pub fn watch(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, address: &str) -> Result<()> {
    let address = crate::plain::address(address);
    if !is_address(&address) || roles::is_nobodys(&address) || Ours::load(conn)?.has(&address) {
        return Err(Error::Refused("problem-watcher"));
    }
    store::add_participant(conn, ticket.id, &address, Part::Watcher)?;
    store::note(conn, now, ticket.id, Some(me.id), (EventKind::Watched, "", &address))
}

/// Makes the people that an agent chose the watchers. Those left out have been written to, and may still write on.
pub(super) fn set(conn: &mut Conn, now: Time, me: &Viewer, ticket: &Ticket, chosen: &Recipients) -> Result<()> {
    let present = store::participants(conn, ticket.id)?;
    for person in present.iter().filter(|person| person.part == Part::Watcher) {
        if !chosen.named().any(|address| *address == person.address) {
            store::set_part(conn, ticket.id, &person.address, Part::Reached)?;
            store::note(conn, now, ticket.id, Some(me.id), (EventKind::Unwatched, &person.address, ""))?;
        }
    }
    let answers = [ticket.sender_address.as_str(), ticket.answers_go_to()];
    let may_watch = |address: &&String| !answers.contains(&address.as_str()) && !roles::is_nobodys(address);
    for address in chosen.named().filter(may_watch) {
        if !present.iter().any(|person| person.address == *address && person.part != Part::Reached) {
            store::add_participant(conn, ticket.id, address, Part::Watcher)?;
            store::note(conn, now, ticket.id, Some(me.id), (EventKind::Watched, "", address))?;
        }
    }
    Ok(())
}

/// A message came from this address: it takes part. Another address of the customer gets no second copy, and a machine
/// or a function none at all.
pub(super) fn wrote(conn: &mut Conn, ticket: &Ticket, address: &str) -> Result<()> {
    let watches = !is_customer(conn, ticket, address)? && !roles::is_role(address);
    let part = if watches { Part::Watcher } else { Part::Reached };
    store::add_participant(conn, ticket.id, address, part)
}

/// Colleagues see the ticket at the desk.
fn is_colleague(conn: &mut Conn, address: &str) -> Result<bool> {
    Ok(accounts::owner(conn, address)?.is_some_and(|owner| owner.role != Role::Customer))
}

fn is_customer(conn: &mut Conn, ticket: &Ticket, address: &str) -> Result<bool> {
    if address == ticket.sender_address {
        return Ok(true);
    }
    let Some(customer) = ticket.customer_id else { return Ok(false) };
    Ok(accounts::owner(conn, address)?.is_some_and(|owner| owner.id == customer))
}
