//! What is promised, or when we are open, has changed: open tickets are reckoned anew, a few at a time.
use super::keep::{Happened, renew, schedule};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::tickets::store;

/// So many are looked at in one transaction.
const BATCH: i64 = 200;
/// So many of one customer.
const OF_CUSTOMER: i64 = 200;

/// Reckons those of the next tickets after an id that are the brand's. Gives the last that was looked at, where there may be more.
pub fn reckon_brand(conn: &mut Conn, now: Time, brand: &Brand, after: TicketId) -> Result<Option<TicketId>> {
    let policies = brand.policies();
    let (unfinished, last) = store::unfinished_of_brand(conn, brand.id, after, BATCH)?;
    for id in unfinished {
        let ticket = store::lock(conn, id)?;
        renew(conn, now, (&ticket, brand), &policies, Happened::Nothing)?;
        let rows = store::clocks(conn, ticket.id)?;
        let pledge = store::open_pledge(conn, ticket.id)?;
        schedule(conn, now, ticket.id, (&rows, pledge.as_ref()))?;
    }
    Ok(last)
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
