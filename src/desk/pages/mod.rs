//! The doors of the desk.
mod absence;
mod complaints;
mod erase;
mod escalation;
mod find;
mod forecast;
mod lifts;
mod moves;
mod order;
mod overflow;
mod pledges;
mod queue;
mod save_answer;
mod simulation;
mod targets;
mod ticket;
mod trust;
mod with_answer;
mod work;

use actix_web::web::ServiceConfig;

pub use absence::Typed as AbsenceTyped;
pub use complaints::Typed as ComplaintTyped;
pub use erase::to_type;
pub use escalation::{Chosen, Typed as EscalationTyped};
pub use overflow::Typed as OverflowTyped;
pub use queue::Wanted;

use crate::accounts::Viewer;
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::policy::{Deed, may};
use crate::tickets::{Ticket, actions, store};

pub fn routes(config: &mut ServiceConfig) {
    config
        .configure(queue::routes)
        .configure(pledges::routes)
        .configure(order::routes)
        .configure(escalation::routes)
        .configure(absence::routes)
        .configure(overflow::routes)
        .configure(targets::routes)
        .configure(complaints::routes)
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

/// The same, where its brand keeps to the order: whoever opens another one than the next is asked why.
fn ticket_in_order(conn: &mut Conn, now: Time, me: &Viewer, reference: &str) -> Result<Ticket> {
    let ticket = work_ticket(conn, me, reference)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    if actions::needs_reason(conn, now, me, (&ticket, &brand))? {
        return Err(Error::Elsewhere(format!("/desk/tickets/{}/reason", ticket.reference)));
    }
    Ok(ticket)
}

/// The ticket, if this agent may work on it; else it does not exist.
fn work_ticket(conn: &mut Conn, me: &Viewer, reference: &str) -> Result<Ticket> {
    let ticket = store::by_reference(conn, &reference.to_uppercase())?;
    if may(&me.actor(), Deed::WorkOnTicket, ticket.object()) { Ok(ticket) } else { Err(Error::NotFound) }
}
