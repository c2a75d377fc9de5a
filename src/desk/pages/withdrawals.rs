//! Withdrawals from contracts whose refund is not recorded yet: for every agent, whatever became of the ticket.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use super::{back_to, on_ticket};
use crate::accounts::Agent;
use crate::app::App;
use crate::brands;
use crate::desk::views;
use crate::error::Result;
use crate::tickets::{actions, store};
use crate::web::doors::{Doors, get, post};
use crate::web::ok;

const ROWS: i64 = 200;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/withdrawals", get().to(list))
        .route("/desk/tickets/{reference}/withdrawal/settlement", post().to(settle));
}

async fn list(app: Data<App>, Agent(me): Agent) -> Result<HttpResponse> {
    let only = me.only_brands.clone();
    let (rows, brands) =
        app.db.read(move |conn| Ok((store::open_withdrawals(conn, &only, ROWS)?, brands::brands(conn)?))).await?;
    Ok(ok(views::withdrawals(&me, (&rows, &brands), app.now())))
}

async fn settle(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    let viewer = me.clone();
    on_ticket(&app, &me, &reference, move |conn, now, ticket| actions::settle_withdrawal(conn, now, &viewer, ticket))
        .await?;
    Ok(back_to(&reference))
}
