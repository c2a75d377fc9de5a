//! The HTTP handlers of push messages: the worker for browsers, and which browsers get them.
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Form, Path};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::Deserialize;

use super::encrypt::BrowserKeys;
use super::endpoint::Endpoints;
use super::store::{self, NewPushBrowser};
use crate::accounts::Agent;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::PushBrowserId;
use crate::notifications::SETTINGS;
use crate::web::doors::{Doors, get, post};
use crate::web::{Visitor, see_other};

/// The script that shows messages when no page is open. By its place it is responsible for all our pages.
const WORKER: &str = include_str!("../../../assets/push-worker.js");

pub fn routes(doors: &mut Doors) {
    doors
        .route("/push-worker.js", get().to(worker))
        .route("/account/notifications/browsers", post().to(add))
        .route("/account/notifications/browsers/{id}/removal", post().to(remove));
}

async fn worker() -> Result<HttpResponse> {
    let mut response = HttpResponse::Ok();
    // A browser asks again, because the name stays the same.
    response.insert_header((header::CACHE_CONTROL, "no-cache")).content_type("text/javascript; charset=utf-8");
    Ok(response.body(WORKER))
}

/// What a browser says about itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct BrowserForm {
    endpoint: String,
    p256dh: String,
    auth: String,
    /// Only if it is known already: its person has signed in again.
    renew: String,
}

/// Reads the keys of a browser: a point of P-256 that is not compressed, and 16 bytes.
pub(super) fn keys(p256dh: &str, auth: &str) -> Option<BrowserKeys> {
    let bytes = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok();
    let keys = BrowserKeys { public: bytes(p256dh)?, auth: bytes(auth)? };
    let is_point = keys.public.len() == 65 && keys.public.first() == Some(&4);
    (is_point && keys.auth.len() == 16).then_some(keys)
}

async fn add(
    app: Data<App>,
    Agent(me): Agent,
    visitor: Visitor,
    Form(form): Form<BrowserForm>,
) -> Result<HttpResponse> {
    let is_right = Endpoints::of(&app.config).read(&form.endpoint).is_some();
    if !is_right || keys(&form.p256dh, &form.auth).is_none() {
        return Err(Error::Refused("problem-push"));
    }
    let now = app.now();
    app.db
        .write(move |conn| {
            let new = NewPushBrowser {
                account_id: me.id,
                session_id: me.session,
                endpoint: &form.endpoint,
                public_key: &form.p256dh,
                auth: &form.auth,
                browser: &visitor.browser,
                created_at: now,
            };
            if form.renew == "yes" { store::renew(conn, new) } else { store::add(conn, new) }
        })
        .await?;
    Ok(see_other(SETTINGS))
}

async fn remove(app: Data<App>, Agent(me): Agent, id: Path<PushBrowserId>) -> Result<HttpResponse> {
    app.db.write(move |conn| store::remove(conn, me.id, *id)).await?;
    Ok(see_other(SETTINGS))
}
