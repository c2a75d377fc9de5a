//! The doors of the desk.
mod erase;
mod find;
mod forecast;
mod lifts;
mod moves;
mod pledges;
mod queue;
mod save_answer;
mod simulation;
mod ticket;
mod trust;
mod with_answer;
mod work;

use actix_web::web::ServiceConfig;

pub use erase::to_type;
pub use queue::Wanted;

use crate::accounts::Viewer;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::policy::{Deed, may};
use crate::tickets::{Ticket, store};

pub fn routes(config: &mut ServiceConfig) {
    config
        .configure(queue::routes)
        .configure(pledges::routes)
        .configure(forecast::routes)
        .configure(simulation::routes)
        .configure(ticket::routes)
        .configure(lifts::routes)
        .configure(work::routes)
        .configure(moves::routes)
        .configure(trust::routes)
        .configure(erase::routes)
        .configure(find::routes)
        .configure(save_answer::routes);
}

/// The ticket, if this agent may work on it; else it does not exist.
fn work_ticket(conn: &mut Conn, me: &Viewer, reference: &str) -> Result<Ticket> {
    let ticket = store::by_reference(conn, &reference.to_uppercase())?;
    if may(&me.actor(), Deed::WorkOnTicket, ticket.object()) { Ok(ticket) } else { Err(Error::NotFound) }
}
