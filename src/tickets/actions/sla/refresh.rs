//! Updates the timers of a ticket after something that they depend on has changed.
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::Ticket;
use crate::tickets::actions::perform::perform;
use crate::tickets::store::{self, Moment};
use crate::tickets::transition::{Event, Happened};

/// Updates a ticket's timers. Costs nothing if no policy holds for it.
pub fn refresh_timers(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand, happened: Happened) -> Result<()> {
    if !store::is_promised(ticket, brand) {
        return Ok(());
    }
    // The caller has the ticket as it was.
    let ticket = store::find(conn, ticket.id)?;
    perform(conn, Moment { now, actor: None, brand }, &ticket, Event::TimersRefreshed(happened)).map(|_ticket| ())
}

/// The same if the brand is not at hand: the customer, or what the ticket is about, has changed.
pub fn refresh_timers_of(conn: &mut Conn, now: Time, ticket: &Ticket) -> Result<()> {
    let brand = brands::store::find(conn, ticket.brand_id)?;
    refresh_timers(conn, now, ticket, &brand, Happened::Nothing)
}
