//! "We called": an outcome that ends the turn of a ticket, with a note of what was said.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::written::is_too_long;
use super::{back_to, on_ticket, work_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands;
use crate::desk::views::{self, Calling};
use crate::error::{Error, Result};
use crate::tickets::actions::{self, CallMade};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, idempotency_key};
use crate::web::{invalid, ok};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/call", get().to(show))
        .route("/desk/tickets/{reference}/call", post().to(save));
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct CallForm {
    body: String,
    then: String,
    idempotency_key: String,
}

async fn show(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    let calling =
        calling(&app, &me, &reference, CallForm { idempotency_key: idempotency_key(), ..CallForm::default() });
    Ok(ok(views::calling(&me, &calling.await?, &Problems::default())))
}

async fn calling(app: &App, me: &Viewer, reference: &str, typed: CallForm) -> Result<Calling> {
    let (viewer, reference) = (me.clone(), reference.to_owned());
    let ticket = app.db.read(move |conn| work_ticket(conn, &viewer, &reference)).await?;
    Ok(Calling { ticket, body: typed.body, is_waiting: typed.then == "waiting", key: typed.idempotency_key })
}

async fn save(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(typed): Form<CallForm>,
) -> Result<HttpResponse> {
    let text = typed.body.replace("\r\n", "\n").replace('\0', "").trim().to_owned();
    let call = CallMade { is_solved: typed.then != "waiting", key: typed.idempotency_key.clone(), text };
    let why = if call.text.is_empty() || is_too_long(&call.text) {
        "problem-body"
    } else {
        let viewer = me.clone();
        let done = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
            let brand = brands::store::find(conn, ticket.brand_id)?;
            actions::called(conn, now, &viewer, (ticket, &brand), &call)
        });
        match done.await {
            Ok(()) => return Ok(back_to(&reference)),
            Err(Error::Taken(why)) => why,
            Err(e) => return Err(e),
        }
    };
    let calling = calling(&app, &me, &reference, typed).await?;
    Ok(invalid(views::calling(&me, &calling, &Problems::one("body", me.texts().say(why)))))
}
