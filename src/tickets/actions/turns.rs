//! Turns change their owner, or are not contacts after all: recomputes loads and places from the stored turns.
use super::perform::perform;
use crate::accounts::store::{self as accounts, Known, Requester};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::priority::Load;
use crate::tickets::store::{self, Moment, NewTurn, QueuePlace};
use crate::tickets::transition::{Event, Weight};
use crate::tickets::{ContactTotals, NotCounted, Ticket, TurnRow, reclassified};

/// What was wrong, and is corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Recomputed {
    pub loads: usize,
    pub places: usize,
}

/// Recomputes a requester's load, and the places of what they wait for, from all their turns.
pub fn recompute_requester(conn: &mut Conn, now: Time, brands: &[Brand], who: Requester) -> Result<Recomputed> {
    let mut done = Recomputed::default();
    let mut totals = ContactTotals::default();
    for turn in store::turns_of(conn, who)? {
        let Some(brand) = brands.iter().find(|brand| brand.id == turn.brand_id) else { continue };
        if turn.ended_at.is_none() && replace(conn, brand, &turn, &totals)? {
            done.places = done.places.saturating_add(1);
        }
        add(&mut totals, &turn, brand);
    }
    // From here on no one else counts a contact of theirs; one may just have been counted.
    let known = accounts::load_of(conn, who, now)?;
    let mut totals = ContactTotals::default();
    for turn in store::turns_of(conn, who)? {
        if let Some(brand) = brands.iter().find(|brand| brand.id == turn.brand_id) {
            add(&mut totals, &turn, brand);
        }
    }
    if differs(&totals, &known) {
        done.loads = 1;
        match (who, totals.contacts()) {
            (Requester::Unregistered(address), 0) => accounts::forget_unregistered(conn, address)?,
            (Requester::Account(_), 0) => accounts::save_load(conn, who, Load { at: now.utc(), ..Load::NONE }, 0)?,
            (_, contacts) => accounts::save_load(conn, who, totals.load, contacts)?,
        }
    }
    Ok(done)
}

fn add(totals: &mut ContactTotals, turn: &TurnRow, brand: &Brand) {
    if turn.not_counted == NotCounted::Counted {
        totals.add(turn.began_at, &brand.weights());
    }
}

/// The last bit of a sum depends on its order; everything else must be the same.
fn differs(totals: &ContactTotals, known: &Known) -> bool {
    if totals.contacts() != known.contacts {
        return true;
    }
    let allowed = 1e-9 * totals.load.value.max(1.0);
    known.contacts > 0
        && ((totals.load.value - known.load.value).abs() > allowed
            || Time::from(totals.load.at) != known.load.at.into())
}

/// Gives a running turn's place to its ticket. Returns whether the ticket had another.
fn replace(conn: &mut Conn, brand: &Brand, turn: &TurnRow, totals: &ContactTotals) -> Result<bool> {
    let ticket = store::lock(conn, turn.ticket_id)?;
    let is_running = store::open_turn(conn, ticket.id)?.is_some_and(|running| running.id == turn.id);
    // If we owed an answer already, the turn did not make the place.
    if !is_running || ticket.waiting_since != Some(turn.began_at) {
        return Ok(false);
    }
    let handicap = totals.handicap(turn.began_at, &brand.weights());
    let weight = Weight {
        handicap_seconds: handicap.work.num_seconds(),
        contact_number: i64::from(handicap.contact),
        previous_contact_at: totals.previous(),
    };
    let moment = Moment { now: turn.began_at, actor: None, brand };
    let weighed = perform(conn, moment, &ticket, Event::WeightRecomputed(weight))?;
    Ok(QueuePlace::of(&weighed) != QueuePlace::of(&ticket))
}

/// Puts a ticket where its turn, its timers and its lifts want it. Returns whether it was elsewhere.
pub fn recompute_place(conn: &mut Conn, now: Time, ticket: TicketId, brands: &[Brand]) -> Result<bool> {
    let ticket = store::lock(conn, ticket)?;
    let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id) else { return Ok(false) };
    let placed = perform(conn, Moment { now, actor: None, brand }, &ticket, Event::PlaceRecomputed)?;
    let due = |ticket: &Ticket| (ticket.due_at, ticket.due_kind.clone(), ticket.no_later_than, ticket.is_breaching);
    Ok(QueuePlace::of(&placed) != QueuePlace::of(&ticket) || due(&placed) != due(&ticket))
}

/// The same for an account and an address whose contacts have become the account's.
pub(super) fn recompute_both(conn: &mut Conn, now: Time, account: AccountId, address: &str) -> Result<()> {
    let brands = brands::store::all(conn)?;
    recompute_requester(conn, now, &brands, Requester::Account(account))?;
    recompute_requester(conn, now, &brands, Requester::Unregistered(address))?;
    Ok(())
}

/// A ticket now belongs to an account: what its sender began there counts for the account.
pub(super) fn give(conn: &mut Conn, now: Time, ticket: &Ticket, account: AccountId) -> Result<()> {
    store::give_turns(conn, ticket.id, &ticket.sender_address, account)?;
    recompute_both(conn, now, account, &ticket.sender_address)
}

/// A ticket no longer belongs to an account: what began there counts for the address alone.
pub(super) fn take(conn: &mut Conn, now: Time, ticket: &Ticket, account: AccountId) -> Result<()> {
    store::take_turns(conn, ticket.id, account)?;
    recompute_both(conn, now, account, &ticket.sender_address)
}

/// Someone else wrote the forwarded mail: it is their contact.
pub(super) fn readdress(conn: &mut Conn, now: Time, ticket: &Ticket, address: &str) -> Result<()> {
    let before = store::requesters_on(conn, ticket.id)?;
    store::readdress_turns(conn, ticket.id, &ticket.sender_address, address)?;
    let brands = brands::store::all(conn)?;
    recompute_all(conn, now, &brands, before)?;
    recompute_requester(conn, now, &brands, Requester::Unregistered(address)).map(|_done| ())
}

/// Messages have gone from one of these tickets to another: a customer who waited already did not contact us twice.
pub(super) fn settle(conn: &mut Conn, now: Time, tickets: &[TicketId]) -> Result<()> {
    for id in tickets {
        let ticket = store::find(conn, *id)?;
        let turns = store::turns_on(conn, *id)?;
        for (turn, not_counted) in turns.iter().zip(reclassified(&turns)) {
            if turn.not_counted != not_counted {
                store::set_not_counted(conn, turn.id, not_counted)?;
            }
        }
        let is_running = turns.iter().any(|turn| turn.ended_at.is_none());
        if let Some(since) = ticket.waiting_since.filter(|_| !is_running && ticket.contact_number > 0) {
            store::insert_turn(conn, part(&ticket, since))?;
        }
    }
    recompute_contacters(conn, now, tickets)
}

/// A part of a turn, on a ticket of its own.
fn part(ticket: &Ticket, since: Time) -> NewTurn {
    NewTurn {
        ticket_id: ticket.id,
        brand_id: ticket.brand_id,
        message_id: None,
        account_id: ticket.customer_id,
        address: ticket.sender_address.clone(),
        began_at: since,
        not_counted: NotCounted::Part,
    }
}

/// The contacts on these tickets have changed: recomputes the load of everyone who contacted us there.
pub(super) fn recompute_contacters(conn: &mut Conn, now: Time, tickets: &[TicketId]) -> Result<()> {
    let mut touched = Vec::new();
    for id in tickets {
        touched.extend(store::requesters_on(conn, *id)?);
    }
    touched.sort_unstable();
    touched.dedup();
    let brands = brands::store::all(conn)?;
    recompute_all(conn, now, &brands, touched)
}

fn recompute_all(conn: &mut Conn, now: Time, brands: &[Brand], who: Vec<(Option<AccountId>, String)>) -> Result<()> {
    for (account, address) in who {
        recompute_requester(conn, now, brands, account.map_or(Requester::Unregistered(&address), Requester::Account))?;
    }
    Ok(())
}
