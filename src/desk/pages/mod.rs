//! The HTTP handlers of the desk.
mod absence;
mod assignee;
mod call;
mod complaints;
mod copies;
mod customer;
mod disclosure;
mod drafts;
mod erase;
mod escalation;
mod fields;
mod follow_ups;
mod forecast;
mod held_files;
mod lifts;
mod moves;
mod narrow;
mod order;
mod overflow;
mod queue;
mod redaction;
mod save_answer;
mod sides;
mod simulation;
mod targets;
mod ticket;
mod trust;
mod watching;
mod with_answer;
mod withdrawals;
mod work;
mod written;

use actix_web::HttpResponse;

pub use with_answer::WithAnswer;
pub use work::Way;

use crate::accounts::Viewer;
use crate::app::App;
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::policy::{Action, allows};
use crate::tickets::{Ticket, actions, store};
use crate::web::doors::Doors;
use crate::web::see_other;

pub fn routes(doors: &mut Doors) {
    doors
        .configure(queue::routes)
        .configure(narrow::routes)
        .configure(follow_ups::routes)
        .configure(order::routes)
        .configure(escalation::routes)
        .configure(absence::routes)
        .configure(overflow::routes)
        .configure(targets::routes)
        .configure(complaints::routes)
        .configure(withdrawals::routes)
        .configure(forecast::routes)
        .configure(simulation::routes)
        .configure(ticket::routes)
        .configure(assignee::routes)
        .configure(lifts::routes)
        .configure(work::routes)
        .configure(watching::routes)
        .configure(drafts::routes)
        .configure(fields::routes)
        .configure(moves::routes)
        .configure(held_files::routes)
        .configure(copies::routes)
        .configure(trust::routes)
        .configure(disclosure::routes)
        .configure(redaction::routes)
        .configure(customer::routes)
        .configure(call::routes)
        .configure(sides::routes)
        .configure(erase::routes)
        .configure(save_answer::routes);
}

/// The same, if its brand enforces the order: an agent who opens another ticket than the next is asked why.
fn ticket_in_order(conn: &mut Conn, now: Time, me: &Viewer, reference: &str) -> Result<Ticket> {
    let ticket = work_ticket(conn, me, reference)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    if actions::needs_reason(conn, now, me, (&ticket, &brand))? {
        return Err(Error::Elsewhere(format!("/desk/tickets/{}/reason", ticket.reference)));
    }
    Ok(ticket)
}

/// The ticket, if this agent may work on it; otherwise `NotFound`.
fn work_ticket(conn: &mut Conn, me: &Viewer, reference: &str) -> Result<Ticket> {
    let ticket = store::by_reference(conn, &reference.to_uppercase())?;
    if allows(&me.actor(), Action::WorkOnTicket, ticket.object()) { Ok(ticket) } else { Err(Error::NotFound) }
}

/// Does something to a ticket that this agent may work on; it is locked until that is done.
async fn on_ticket<T: Send + 'static>(
    app: &App,
    me: &Viewer,
    reference: &str,
    action: impl FnOnce(&mut Conn, Time, &Ticket) -> Result<T> + Send + 'static,
) -> Result<T> {
    let (now, viewer, reference) = (app.now(), me.clone(), reference.to_owned());
    app.db
        .write(move |conn| {
            let ticket = work_ticket(conn, &viewer, &reference)?;
            let ticket = store::lock(conn, ticket.id)?;
            action(conn, now, &ticket)
        })
        .await
}

/// Why nothing was done, if the form can say it; none: it is done.
fn refused(done: Result<()>) -> Result<Option<&'static str>> {
    match done {
        Ok(()) => Ok(None),
        Err(Error::Refused(key) | Error::Taken(key)) => Ok(Some(key)),
        Err(e) => Err(e),
    }
}

/// The ticket's own page, after something was done to it.
fn back_to(reference: &str) -> HttpResponse {
    see_other(&format!("/desk/tickets/{reference}"))
}
