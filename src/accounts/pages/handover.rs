//! The route through which a shop sends customers who are signed in there.
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpResponse, ResponseError};
use serde::Deserialize;

use crate::accounts::actions::{self, AtDoor, Outcome};
use crate::accounts::{Anyone, Viewer, session_cookie, views};
use crate::app::App;
use crate::audit::SignInMethod;
use crate::brands;
use crate::error::{Error, Result};
use crate::web::doors::{Doors, get, post};
use crate::web::frames::{framed_by, set_cookie};
use crate::web::{Visitor, ok, page, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/handover", get().to(hand_over)).route("/handover", post().to(replace));
}

#[derive(Debug, Deserialize)]
struct Given {
    token: String,
}

/// `GET /handover?token=JWT`: signs in, and opens the form of the shop's brand. If someone else is signed in, a page
/// with a button comes first: a shop's link must not end a session.
async fn hand_over(
    app: Data<App>,
    Anyone(present): Anyone,
    visitor: Visitor,
    Query(given): Query<Given>,
) -> Result<HttpResponse> {
    at_door(&app, &given.token, visitor, present, false).await
}

/// The button of that page.
async fn replace(
    app: Data<App>,
    Anyone(present): Anyone,
    visitor: Visitor,
    Form(given): Form<Given>,
) -> Result<HttpResponse> {
    at_door(&app, &given.token, visitor, present, true).await
}

async fn at_door(
    app: &App,
    token: &str,
    visitor: Visitor,
    present: Option<Viewer>,
    is_confirmed: bool,
) -> Result<HttpResponse> {
    app.limits.visitor(visitor.ip)?;
    let texts = visitor.texts;
    let door = AtDoor { visitor: visitor.clone(), present: present.clone(), is_confirmed };
    let done = match actions::hand_over(app, token, door).await {
        Err(e @ (Error::Refused(_) | Error::Taken(_) | Error::Forbidden)) => {
            actions::sign_in_refused(app, &visitor, SignInMethod::Handover).await?;
            return back_to_shop(app, &visitor, token, e).await;
        }
        done => done?,
    };
    let to = done.to;
    Ok(match done.outcome {
        Outcome::SignedIn(session) => {
            let mut response = see_other(&to);
            set_cookie(&mut response, &session_cookie(app, &session), visitor.is_framed)?;
            response
        }
        Outcome::Present => see_other(&to),
        Outcome::Replaces(address) => ok(views::replacing(texts, present.as_ref(), &address, token)),
    })
}

/// A refused token leads back to the shop that it names, where a new one is made; nothing else in it is believed.
async fn back_to_shop(app: &App, visitor: &Visitor, token: &str, error: Error) -> Result<HttpResponse> {
    let Some(slug) = actions::brand_of_refused(app, token) else { return Err(error) };
    let brand = app.db.read(move |conn| brands::store::by_slug(conn, &slug)).await?;
    let shop = brand.customer_pages().shop;
    if shop.is_empty() {
        return Err(error);
    }
    let t = visitor.texts_at(&brand);
    let told = page(error.status_code(), views::back_to_shop(t, &brand, &shop, &error));
    Ok(framed_by(told, &brand.customer_pages().origins))
}
