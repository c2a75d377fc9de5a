//! Watches a ticket, or stops: whoever watches it is notified of messages, notes and states.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::{back_to, on_ticket};
use crate::accounts::Agent;
use crate::app::App;
use crate::error::Result;
use crate::notifications::store;
use crate::web::doors::{Doors, post};

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/tickets/{reference}/watch", post().to(watch));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct WatchForm {
    /// `yes`, or they stop.
    watch: String,
}

async fn watch(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(form): Form<WatchForm>,
) -> Result<HttpResponse> {
    let id = me.id;
    on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        if form.watch == "yes" { store::watch(conn, now, ticket.id, id) } else { store::unwatch(conn, ticket.id, id) }
    })
    .await?;
    Ok(back_to(&reference))
}
