//! Finds a ticket by its reference, or by the customer's address.
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::work_ticket;
use crate::accounts::Agent;
use crate::app::App;
use crate::brands;
use crate::desk::views;
use crate::error::{Error, Result};
use crate::mail::thread;
use crate::tickets::store;
use crate::web::doors::{Doors, get};
use crate::web::{ok, see_other};

const MOST: i64 = 50;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/find", get().to(find));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct FindQuery {
    q: String,
}

async fn find(app: Data<App>, Agent(me): Agent, Query(wanted): Query<FindQuery>) -> Result<HttpResponse> {
    let words = wanted.q.trim().to_owned();
    if let Some(reference) = thread::reference_in(&words) {
        let viewer = me.clone();
        let found = app.db.read(move |conn| work_ticket(conn, &viewer, &reference)).await;
        match found {
            Ok(ticket) => return Ok(see_other(&format!("/desk/tickets/{}", ticket.reference))),
            Err(Error::NotFound) => {}
            Err(e) => return Err(e),
        }
    }
    let (viewer, looked_for) = (me.clone(), words.clone());
    let (tickets, known) = app
        .db
        .read(move |conn| {
            let tickets = store::find_by_words(conn, &looked_for, &viewer.only_brands, MOST)?;
            Ok((tickets, brands::around(conn)?))
        })
        .await?;
    Ok(ok(views::found(&me, &words, &tickets, &known, app.now())))
}
