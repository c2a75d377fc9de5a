//! `POST /in/mail`: an MTA or relay posts a raw message. 200 means that it is on disk.
use actix_web::web::{Bytes, Data, PayloadConfig, ServiceConfig, post, resource};
use actix_web::{HttpRequest, HttpResponse};

use crate::accounts;
use crate::app::App;
use crate::error::{Error, Problem};
use crate::mail::receive::{LARGEST, receive};
use crate::mail::store::Source;
use crate::policy::{Actor, Deed, Object, may};

pub fn routes(config: &mut ServiceConfig) {
    config.service(resource("/in/mail").app_data(PayloadConfig::new(LARGEST)).route(post().to(hand_in)));
}

async fn hand_in(app: Data<App>, req: HttpRequest, raw: Bytes) -> Result<HttpResponse, Problem> {
    let machine = accounts::actions::machine(&app, &req).await?;
    let brand = match &machine {
        Actor::Machine { only_brand, .. } => *only_brand,
        _ => None,
    };
    if !may(&machine, Deed::HandInMail, Object { brand, customer: None }) {
        return Err(Error::Forbidden.into());
    }
    let source = Source { name: "http".to_owned(), mailbox: None, brand };
    let received = receive(&app, source, vec![raw.to_vec()], |_, _| Ok(())).await?;
    let state = if received.new > 0 { "received" } else { "known" };
    Ok(HttpResponse::Ok().json(serde_json::json!({ "state": state })))
}
