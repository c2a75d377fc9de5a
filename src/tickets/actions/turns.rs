//! Turns change their owner, or are no contact after all: loads and places are reckoned anew from the turns that there are.
use super::contact::served_at;
use super::promises::set_due;
use crate::accounts::store::{self as accounts, Contacter, Known};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::priority::Load;
use crate::tickets::store::{self, NewTurn, Place};
use crate::tickets::{SoFar, Ticket, TurnRow, Void, judged};

/// What was found wrong, and mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reckoned {
    pub loads: usize,
    pub places: usize,
}

/// Reckons somebody's load, and the places of what they wait for, from all their turns.
pub fn reckon(conn: &mut Conn, now: Time, brands: &[Brand], who: Contacter) -> Result<Reckoned> {
    let mut done = Reckoned::default();
    let mut so_far = SoFar::default();
    for turn in store::turns_of(conn, who)? {
        let Some(brand) = brands.iter().find(|brand| brand.id == turn.brand_id) else { continue };
        if turn.ended_at.is_none() && replace(conn, brand, &turn, &so_far)? {
            done.places = done.places.saturating_add(1);
        }
        add(&mut so_far, &turn, brand);
    }
    // From here on nobody else counts a contact of theirs; one may just have been counted.
    let known = accounts::load_of(conn, who, now)?;
    let mut so_far = SoFar::default();
    for turn in store::turns_of(conn, who)? {
        if let Some(brand) = brands.iter().find(|brand| brand.id == turn.brand_id) {
            add(&mut so_far, &turn, brand);
        }
    }
    if differs(&so_far, &known) {
        done.loads = 1;
        match (who, so_far.contacts()) {
            (Contacter::Stranger(address), 0) => accounts::forget_stranger(conn, address)?,
            (Contacter::Account(_), 0) => accounts::save_load(conn, who, Load { at: now.utc(), ..Load::NONE }, 0)?,
            (_, contacts) => accounts::save_load(conn, who, so_far.load, contacts)?,
        }
    }
    Ok(done)
}

fn add(so_far: &mut SoFar, turn: &TurnRow, brand: &Brand) {
    if turn.void == Void::Counted {
        so_far.add(turn.began_at, &brand.weights());
    }
}

/// The last bit of a sum depends on its order; everything else must be the same.
fn differs(so_far: &SoFar, known: &Known) -> bool {
    if so_far.contacts() != known.contacts {
        return true;
    }
    let allowed = 1e-9 * so_far.load.value.max(1.0);
    known.contacts > 0
        && ((so_far.load.value - known.load.value).abs() > allowed
            || Time::from(so_far.load.at) != known.load.at.into())
}

/// Gives the ticket on which a turn runs the place that the turn has. Says whether it had another.
fn replace(conn: &mut Conn, brand: &Brand, turn: &TurnRow, so_far: &SoFar) -> Result<bool> {
    let ticket = store::lock(conn, turn.ticket_id)?;
    let is_running = store::open_turn(conn, ticket.id)?.is_some_and(|running| running.id == turn.id);
    // Where we owed an answer already, the turn did not make the place.
    if !is_running || ticket.waiting_since != Some(turn.began_at) {
        return Ok(false);
    }
    let handicap = so_far.handicap(turn.began_at, &brand.weights());
    let reckoned = Ticket {
        handicap_seconds: handicap.work.num_seconds(),
        contact_number: i64::from(handicap.contact),
        previous_contact_at: so_far.previous(),
        ..ticket.clone()
    };
    let serve_at = served_at(&reckoned, ticket.no_later_than, &brand.calendar()).filter(|_| ticket.serve_at.is_some());
    let place = Place { serve_at, ..Place::of(&reckoned) };
    let is_other = place != Place::of(&ticket);
    if is_other {
        store::set_place(conn, ticket.id, &place)?;
    }
    Ok(is_other)
}

/// Puts a ticket where its turn, its promises and its lifts want it. Says whether it stood elsewhere.
pub fn reckon_place(conn: &mut Conn, ticket: TicketId, brands: &[Brand]) -> Result<bool> {
    let ticket = store::lock(conn, ticket)?;
    let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id) else { return Ok(false) };
    let (clocks, pledge) = (store::clocks(conn, ticket.id)?, store::open_pledge(conn, ticket.id)?);
    set_due(conn, &ticket, brand, (&clocks, pledge.as_ref()))
}

/// The same for an account and an address whose contacts have become the account's.
pub(super) fn reckon_both(conn: &mut Conn, now: Time, account: AccountId, address: &str) -> Result<()> {
    let brands = brands::store::all(conn)?;
    reckon(conn, now, &brands, Contacter::Account(account))?;
    reckon(conn, now, &brands, Contacter::Stranger(address))?;
    Ok(())
}

/// A ticket has become an account's: what its sender began there counts for the account.
pub(super) fn give(conn: &mut Conn, now: Time, ticket: &Ticket, account: AccountId) -> Result<()> {
    store::give_turns(conn, ticket.id, &ticket.sender_address, account)?;
    reckon_both(conn, now, account, &ticket.sender_address)
}

/// A ticket is an account's no more: what was begun there counts for the address alone.
pub(super) fn take(conn: &mut Conn, now: Time, ticket: &Ticket, account: AccountId) -> Result<()> {
    store::take_turns(conn, ticket.id, account)?;
    reckon_both(conn, now, account, &ticket.sender_address)
}

/// Somebody else wrote what was passed on: it is their contact.
pub(super) fn readdress(conn: &mut Conn, now: Time, ticket: &Ticket, address: &str) -> Result<()> {
    let before = store::contacters_on(conn, ticket.id)?;
    store::readdress_turns(conn, ticket.id, &ticket.sender_address, address)?;
    let brands = brands::store::all(conn)?;
    reckon_all(conn, now, &brands, before)?;
    reckon(conn, now, &brands, Contacter::Stranger(address)).map(|_done| ())
}

/// Messages have gone from one of these tickets to another: who waited already did not turn to us twice.
pub(super) fn settle(conn: &mut Conn, now: Time, tickets: &[TicketId]) -> Result<()> {
    let mut touched = Vec::new();
    for id in tickets {
        let ticket = store::find(conn, *id)?;
        let turns = store::turns_on(conn, *id)?;
        for (turn, void) in turns.iter().zip(judged(&turns)) {
            if turn.void != void {
                store::set_void(conn, turn.id, void)?;
            }
        }
        let is_running = turns.iter().any(|turn| turn.ended_at.is_none());
        if let Some(since) = ticket.waiting_since.filter(|_| !is_running && ticket.contact_number > 0) {
            store::insert_turn(conn, part(&ticket, since))?;
        }
        touched.extend(store::contacters_on(conn, *id)?);
    }
    touched.sort_unstable();
    touched.dedup();
    let brands = brands::store::all(conn)?;
    reckon_all(conn, now, &brands, touched)
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
        void: Void::Part,
    }
}

/// Nobody wanted a ticket: what began it was no contact.
pub fn unwant(conn: &mut Conn, now: Time, ticket: TicketId) -> Result<()> {
    revoid(conn, now, ticket, Void::Counted, Void::Unwanted)
}

/// It was wanted after all, and its sender has been waiting since the turn began. Gives the ticket with that.
pub fn want(conn: &mut Conn, now: Time, ticket: &Ticket) -> Result<Ticket> {
    let last = store::turns_on(conn, ticket.id)?.into_iter().rfind(|turn| turn.void == Void::Unwanted);
    revoid(conn, now, ticket.id, Void::Unwanted, Void::Counted)?;
    let Some(turn) = last.filter(|turn| turn.answered_by.is_none()) else { return Ok(ticket.clone()) };
    if let Some(ended_at) = turn.ended_at {
        store::reopen_turns(conn, ticket.id, ended_at)?;
    }
    Ok(Ticket { waiting_since: Some(turn.began_at), ..store::find(conn, ticket.id)? })
}

fn revoid(conn: &mut Conn, now: Time, ticket: TicketId, from: Void, to: Void) -> Result<()> {
    for turn in store::turns_on(conn, ticket)?.iter().filter(|turn| turn.void == from) {
        store::set_void(conn, turn.id, to)?;
    }
    let touched = store::contacters_on(conn, ticket)?;
    let brands = brands::store::all(conn)?;
    reckon_all(conn, now, &brands, touched)
}

fn reckon_all(conn: &mut Conn, now: Time, brands: &[Brand], who: Vec<(Option<AccountId>, String)>) -> Result<()> {
    for (account, address) in who {
        reckon(conn, now, brands, account.map_or(Contacter::Stranger(&address), Contacter::Account))?;
    }
    Ok(())
}
