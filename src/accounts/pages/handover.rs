//! The door through which a shop sends customers who are signed in there.
use actix_web::HttpResponse;
use actix_web::web::{Data, Query, ServiceConfig, get};
use serde::Deserialize;

use super::sign_in::signed_in;
use crate::accounts::actions;
use crate::app::App;
use crate::error::Result;
use crate::web::{Visitor, encoded};

pub fn routes(config: &mut ServiceConfig) {
    config.route("/handover", get().to(hand_over));
}

#[derive(Debug, Deserialize)]
struct Given {
    token: String,
}

/// `GET /handover?token=JWT`: signs in, and opens the form of the shop's brand.
async fn hand_over(app: Data<App>, visitor: Visitor, Query(given): Query<Given>) -> Result<HttpResponse> {
    app.limits.visitor(visitor.ip)?;
    let done = actions::hand_over(&app, &given.token, visitor).await?;
    let page = encoded(&done.page);
    let to = format!("/tickets/new?brand={}&page={page}", done.brand_slug);
    Ok(signed_in(&app, &done.session_token, &to))
}
