//! The cookie that recognises a browser in which someone has signed in. It gives no access: it has its own count of
//! wrong passwords, so that an attacker who guesses elsewhere does not lock its owner out.
use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::time;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web;

use super::{guards, store};
use crate::app::App;
use crate::error::Result;
use crate::keys;
use crate::web::cookies::{BROWSER, cookie, new_cookie};

/// Adds the cookie to every response that signs a browser in, with any proof.
pub async fn remember(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let mut response = next.call(req).await?.map_into_boxed_body();
    let Some(app) = response.request().app_data::<web::Data<App>>().cloned() else { return Ok(response) };
    let session = guards::session_token_of(&app, response.response());
    let Some(session) = session else { return Ok(response) };
    let given = cookie(response.request(), BROWSER);
    match know(&app, &session, given).await {
        Ok(Some(token)) => {
            let lasts = time::Duration::days(store::BROWSER_DAYS);
            let cookie = new_cookie(&app, BROWSER, token, lasts);
            if let Err(e) = response.response_mut().add_cookie(&cookie) {
                tracing::warn!(error = %e, "could not give a browser its cookie");
            }
        }
        Ok(None) => {}
        // The sign-in has succeeded and must not fail because of this.
        Err(e) => tracing::warn!(error = %e, "could not remember a browser"),
    }
    Ok(response)
}

/// The token that identifies the browser from now on; none if a shop vouched for its customer.
async fn know(app: &App, session: &str, given: Option<String>) -> Result<Option<String>> {
    let (now, session) = (app.now(), keys::token_hash(session));
    let token = given.filter(|token| token.len() >= 40).unwrap_or_else(|| keys::NewToken::random().token);
    let hash = keys::token_hash(&token);
    let is_known = app
        .db
        .write(move |conn| match store::viewer(conn, now, &session)? {
            Some((viewer, _)) if viewer.only_brand.is_none() => {
                store::know_browser(conn, now, viewer.id, &hash).map(|()| true)
            }
            _ => Ok(false),
        })
        .await?;
    Ok(is_known.then_some(token))
}
