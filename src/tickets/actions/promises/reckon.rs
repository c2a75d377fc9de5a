//! What is promised, or when we are open, has changed: open tickets are reckoned anew, a few at a time.
use super::keep::{Happened, renew_kept, schedule};
use super::kept::Kept;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::tickets::{ClockRow, Ticket, store};

/// So many are looked at in one transaction.
const BATCH: i64 = 200;
/// So many of one customer.
const OF_CUSTOMER: i64 = 200;

/// Reckons those of the next tickets after an id that are the brand's. Gives the last that was looked at, where there may be more.
pub fn reckon_brand(conn: &mut Conn, now: Time, brand: &Brand, after: TicketId) -> Result<Option<TicketId>> {
    let (unfinished, last) = store::unfinished_of_brand(conn, brand.id, after, BATCH)?;
    let tickets = store::lock_all(conn, &unfinished)?;
    let tickets: Vec<&Ticket> = tickets.iter().collect();
    reckon(conn, now, brand, &tickets)?;
    let (clocks, pledges) = (store::clocks_of(conn, &unfinished)?, store::open_pledges(conn, &unfinished)?);
    for id in unfinished {
        let rows: Vec<ClockRow> = clocks.iter().filter(|row| row.ticket_id == id).cloned().collect();
        schedule(conn, now, id, (&rows, pledges.iter().find(|pledge| pledge.ticket_id == id)))?;
    }
    Ok(last)
}

/// Reckons the open tickets of a customer, who is in other groups now.
pub fn reckon_customer(conn: &mut Conn, now: Time, customer: AccountId) -> Result<()> {
    let unfinished: Vec<TicketId> =
        store::unfinished_of_customer(conn, customer, OF_CUSTOMER)?.into_iter().map(|ticket| ticket.id).collect();
    let tickets = store::lock_all(conn, &unfinished)?;
    for brand in brands::store::all(conn)? {
        let own: Vec<&Ticket> = tickets.iter().filter(|ticket| ticket.brand_id == brand.id).collect();
        if !own.is_empty() {
            reckon(conn, now, &brand, &own)?;
        }
    }
    Ok(())
}

/// Reckons tickets of one brand.
fn reckon(conn: &mut Conn, now: Time, brand: &Brand, tickets: &[&Ticket]) -> Result<()> {
    for (ticket, kept) in tickets.iter().zip(Kept::of(conn, tickets, &brand.policies())?) {
        renew_kept(conn, now, (ticket, brand), kept, Happened::Nothing)?;
    }
    Ok(())
}
