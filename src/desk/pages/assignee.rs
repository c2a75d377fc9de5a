//! Assigning a ticket to a colleague who is found by name.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use super::work_ticket;
use crate::accounts::{Agent, store as accounts};
use crate::app::App;
use crate::desk::views::{self, Assigning};
use crate::error::Result;
use crate::tickets::store;
use crate::web::doors::{Doors, get};
use crate::web::list::ListMatches;
use crate::web::ok;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/tickets/{reference}/assignee", get().to(choose));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AssigneeQuery {
    q: String,
}

/// The list to choose from; the choice is sent like the fields next to the ticket.
async fn choose(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Query(wanted): Query<AssigneeQuery>,
) -> Result<HttpResponse> {
    let (viewer, looked_for) = (me.clone(), wanted.q.clone());
    let assigning = app
        .db
        .read(move |conn| {
            let ticket = work_ticket(conn, &viewer, &reference)?;
            let colleagues = accounts::colleagues(conn)?;
            Ok(Assigning {
                people: ListMatches::among(colleagues.iter(), |person| &person.name, &looked_for),
                tags: store::tags(conn, ticket.id)?,
                looked_for,
                ticket,
            })
        })
        .await?;
    Ok(ok(views::assignee(&me, &assigning)))
}
