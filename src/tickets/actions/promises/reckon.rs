//! What is promised, or when we are open, has changed: open tickets are reckoned anew, a few at a time.
use super::keep::{Happened, renew, schedule};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::tickets::store;

/// So many in one transaction.
const BATCH: i64 = 100;
/// So many of one customer.
const OF_CUSTOMER: i64 = 200;

/// Reckons the tickets of a brand after an id. Gives the last of them, where there may be more.
pub fn reckon_brand(conn: &mut Conn, now: Time, brand: &Brand, after: TicketId) -> Result<Option<TicketId>> {
    let policies = brand.policies();
    let tickets = store::unfinished_of_brand(conn, brand.id, after, BATCH)?;
    for found in &tickets {
        let ticket = store::lock(conn, found.id)?;
        renew(conn, now, (&ticket, brand), &policies, Happened::Nothing)?;
        let rows = store::clocks(conn, ticket.id)?;
        let pledge = store::open_pledge(conn, ticket.id)?;
        schedule(conn, now, ticket.id, (&rows, pledge.as_ref()))?;
    }
    let is_full = i64::try_from(tickets.len()).is_ok_and(|count| count == BATCH);
    Ok(tickets.last().filter(|_| is_full).map(|ticket| ticket.id))
}

/// Reckons the open tickets of a customer, who is in other groups now.
pub fn reckon_customer(conn: &mut Conn, now: Time, customer: AccountId) -> Result<()> {
    for found in store::unfinished_of_customer(conn, customer, OF_CUSTOMER)? {
        let ticket = store::lock(conn, found.id)?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        renew(conn, now, (&ticket, &brand), &brand.policies(), Happened::Nothing)?;
    }
    Ok(())
}
