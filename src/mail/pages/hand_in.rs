//! `POST /in/mail`: an MTA or relay posts a raw message. 200 means that it is on disk.
use actix_web::HttpResponse;
use actix_web::web::{Data, Payload};

use crate::accounts::MailKey;
use crate::app::App;
use crate::error::{Error, ProblemJson};
use crate::mail::receive::{LARGEST, receive_body};
use crate::mail::store::MailSource;
use crate::policy::{Action, Resource, allows};
use crate::web::doors::{Doors, post};

pub fn routes(doors: &mut Doors) {
    doors.route("/in/mail", post().to(hand_in));
}

/// The key is checked before the first byte is read.
async fn hand_in(app: Data<App>, MailKey(machine): MailKey, payload: Payload) -> Result<HttpResponse, ProblemJson> {
    let brand = machine.key.brand_id;
    if !allows(&machine.actor, Action::HandInMail, Resource::of(brand)) {
        return Err(Error::Forbidden.into());
    }
    let raw = app.intake.take(payload, LARGEST).await?;
    let source = MailSource { name: "http".to_owned(), brand, key: Some(machine.key.id), ..MailSource::default() };
    let received = receive_body(&app, source, &raw).await?;
    let state = if received.new > 0 { "received" } else { "known" };
    Ok(HttpResponse::Ok().json(serde_json::json!({ "state": state })))
}
