//! Shows the customer what others wrote on a ticket, or hides it again: one button press each.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use super::on_ticket;
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::error::Result;
use crate::ids::MessageId;
use crate::tickets::actions;
use crate::web::doors::{Doors, post};
use crate::web::see_other;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/messages/{message}/disclosure", post().to(disclose))
        .route("/desk/tickets/{reference}/messages/{message}/disclosure/removal", post().to(withhold));
}

async fn disclose(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    set(&app, me, path.into_inner(), true).await
}

async fn withhold(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    set(&app, me, path.into_inner(), false).await
}

async fn set(app: &App, me: Viewer, (reference, message): (String, i64), is_disclosed: bool) -> Result<HttpResponse> {
    let viewer = me.clone();
    on_ticket(app, &me, &reference, move |conn, now, ticket| {
        actions::disclose(conn, now, &viewer, ticket, (MessageId(message), is_disclosed))
    })
    .await?;
    Ok(see_other(&format!("/desk/tickets/{reference}?since={message}#message-{message}")))
}
