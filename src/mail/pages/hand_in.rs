//! `POST /in/mail`: an MTA or relay posts a raw message. 200 means that it is on disk.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, PayloadConfig};

use crate::accounts::MailKey;
use crate::app::App;
use crate::error::{Error, Problem};
use crate::mail::receive::{LARGEST, receive};
use crate::mail::store::Source;
use crate::policy::{Actor, Deed, Object, may};
use crate::web::doors::{Doors, post};

pub fn routes(doors: &mut Doors) {
    doors.route_with("/in/mail", PayloadConfig::new(LARGEST), post().to(hand_in));
}

async fn hand_in(app: Data<App>, MailKey(machine): MailKey, raw: Bytes) -> Result<HttpResponse, Problem> {
    let brand = match &machine {
        Actor::Machine { only_brand, .. } => *only_brand,
        _ => None,
    };
    if !may(&machine, Deed::HandInMail, Object::of(brand)) {
        return Err(Error::Forbidden.into());
    }
    let source = Source { name: "http".to_owned(), mailbox: None, brand };
    let received = receive(&app, source, vec![raw.to_vec()], |_, _| Ok(())).await?;
    let state = if received.new > 0 { "received" } else { "known" };
    Ok(HttpResponse::Ok().json(serde_json::json!({ "state": state })))
}
