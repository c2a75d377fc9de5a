//! Policies or opening hours have changed: the timers of open tickets are recomputed, a few at a time.
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::jobs::{self, Job};
use crate::tickets::Ticket;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{Event, Facts, Happened, next_look, transition};

/// At most this many tickets in one transaction.
const BATCH: i64 = 200;
/// At most this many of one customer.
const OF_CUSTOMER: i64 = 200;

/// Recomputes the timers of the brand's next tickets after an id. Returns the last id if there may be more.
pub fn recompute_brand(conn: &mut Conn, now: Time, brand: &Brand, after: TicketId) -> Result<Option<TicketId>> {
    let (unfinished, last) = store::unfinished_of_brand(conn, brand.id, after, BATCH)?;
    let tickets = store::lock_all(conn, &unfinished)?;
    let tickets: Vec<&Ticket> = tickets.iter().collect();
    recompute(conn, Moment { now, actor: None, brand }, &tickets)?;
    let (rows, follow_ups) = (store::timers_of(conn, &unfinished)?, store::open_follow_ups(conn, &unfinished)?);
    for id in unfinished {
        let own: Vec<_> = rows.iter().filter(|row| row.ticket_id == id).cloned().collect();
        let follow_up = follow_ups.iter().find(|follow_up| follow_up.ticket_id == id);
        if let Some(at) = next_look(&own, follow_up) {
            jobs::replace(conn, now, at.max(now), Job::WatchTimers(id))?;
        }
    }
    Ok(last)
}

/// Recomputes the timers of a customer's open tickets, after a change of groups.
pub fn recompute_customer(conn: &mut Conn, now: Time, customer: AccountId) -> Result<()> {
    let unfinished: Vec<TicketId> =
        store::unfinished_of_customer(conn, customer, OF_CUSTOMER)?.into_iter().map(|ticket| ticket.id).collect();
    let tickets = store::lock_all(conn, &unfinished)?;
    for brand in brands::store::all(conn)? {
        let own: Vec<&Ticket> = tickets.iter().filter(|ticket| ticket.brand_id == brand.id).collect();
        if !own.is_empty() {
            recompute(conn, Moment { now, actor: None, brand: &brand }, &own)?;
        }
    }
    Ok(())
}

/// Recomputes the timers of one brand's tickets, and removes those without a policy.
fn recompute(conn: &mut Conn, moment: Moment, tickets: &[&Ticket]) -> Result<()> {
    for (ticket, timers) in tickets.iter().zip(store::running_timers(conn, tickets, moment.brand)?) {
        let facts = Facts { timers: Some(timers), ..Facts::of(moment.now, None, moment.brand) };
        let changes = transition(ticket, &facts, Event::TimersRefreshed(Happened::Nothing))?;
        store::save(conn, ticket, &changes)?;
    }
    Ok(())
}
