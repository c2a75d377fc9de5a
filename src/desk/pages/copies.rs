//! Sends a copy of a reply that was not delivered again, to the same address or to another one.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::{on_ticket, work_ticket};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::desk::views;
use crate::error::{Error, Result};
use crate::ids::CopyId;
use crate::mail::store::clear_undeliverable;
use crate::tickets::{CopyState, actions, store};
use crate::web::doors::{Doors, post};
use crate::web::form::{Problems, is_address};
use crate::web::{invalid, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/tickets/{reference}/copies/{copy}", post().to(send_again));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Elsewhere {
    /// Another address; absent: the same one.
    address: Option<String>,
}

async fn send_again(
    app: Data<App>,
    Agent(me): Agent,
    path: Path<(String, CopyId)>,
    Form(elsewhere): Form<Elsewhere>,
) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let other = elsewhere.address.map(|typed| crate::plain::address(&typed));
    if let Some(typed) = other.as_ref().filter(|typed| !is_address(typed)) {
        return ask_again(&app, &me, (&reference, id), typed).await;
    }
    let viewer = me.clone();
    let message = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        let copy = store::copy(conn, id)?;
        // The agent overrules an earlier bounce.
        clear_undeliverable(conn, other.as_deref().unwrap_or(&copy.address))?;
        actions::send_again(conn, now, &viewer, (ticket, id), other.as_deref())?;
        Ok(copy.message_id)
    })
    .await?;
    Ok(see_other(&format!("/desk/tickets/{reference}?since={message}#message-{message}")))
}

/// Only the form, with what was typed and what is wrong.
async fn ask_again(app: &App, me: &Viewer, (reference, id): (&str, CopyId), typed: &str) -> Result<HttpResponse> {
    let (viewer, asked) = (me.clone(), reference.to_owned());
    let copy = app
        .db
        .read(move |conn| {
            let ticket = work_ticket(conn, &viewer, &asked)?;
            let mut copies = store::notable_copies(conn, ticket.id)?.into_iter();
            copies.find(|copy| copy.id == id && copy.state == CopyState::Failed).ok_or(Error::NotFound)
        })
        .await?;
    let problems = Problems::one("address", me.texts().say("problem-address"));
    Ok(invalid(views::copy_elsewhere(me, reference, (&copy, typed), &problems)))
}
