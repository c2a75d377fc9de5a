//! "Did our answer help?": two buttons and a word, on the ticket's page, and by a link in the mail without signing in.
//!
//! A link is opened by scanners too, so it only shows the page; a press on it rates. What is rated can be rated again,
//! and taken back. Mails are passed on: the link's page shows no words, and the link ends.
mod views;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;

use super::pages::own_ticket;
use crate::accounts::Customer;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::ids::MessageId;
use crate::policy::Action;
use crate::tickets::actions::{self, Judged};
use crate::tickets::{MessageKind, Rating, Ticket, store};
use crate::web::doors::{Doors, get, post};
use crate::web::{Visitor, ok, see_other};

pub use views::panel;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/tickets/{reference}/rating", post().to(rate))
        .route("/rate/{token}", get().to(show))
        .route("/rate/{token}", post().to(rate_by_link));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RatingForm {
    /// `good`, `bad`, or empty: taken back.
    rating: String,
    words: String,
}

impl RatingForm {
    fn judged(self) -> Judged {
        let is_good = match self.rating.as_str() {
            "good" => Some(true),
            "bad" => Some(false),
            _ => None,
        };
        Judged { is_good, words: self.words }
    }
}

async fn rate(
    app: Data<App>,
    Customer(me): Customer,
    reference: Path<String>,
    Form(form): Form<RatingForm>,
) -> Result<HttpResponse> {
    app.limits.message(me.id, 0)?;
    let (now, to) = (app.now(), format!("/tickets/{reference}#rating"));
    app.db
        .write(move |conn| {
            let ticket = own_ticket(conn, &me, &reference, Action::WriteAsCustomer)?;
            let ticket = store::lock(conn, ticket.id)?;
            actions::rate(conn, now, Some(me.id), &ticket, &form.judged())
        })
        .await?;
    Ok(see_other(&to))
}

/// What the link rates.
struct Rated {
    ticket: Ticket,
    brand: Brand,
    rating: Option<Rating>,
}

/// The reply that a token names, while the token is valid: only our own mails carry one.
fn named(app: &App, token: &str) -> Option<MessageId> {
    let word = app.keys.open(token).ok()?;
    let (id, until) = word.strip_prefix("rate ")?.split_once(' ')?;
    let until = Time::from_micros(until.parse().ok()?)?;
    (app.now() < until).then(|| id.parse().ok().map(MessageId)).flatten()
}

/// `Refused`: the link is too old, or what it rates was erased.
async fn found(app: &App, visitor: &Visitor, token: &str) -> Result<Rated> {
    app.limits.visitor(visitor.ip)?;
    let gone = || Error::Refused("problem-link");
    let id = named(app, token).ok_or_else(gone)?;
    let origin = visitor.origin.clone();
    app.db
        .read(move |conn| {
            let message = store::message(conn, id)?;
            let ticket = store::find(conn, message.ticket_id)?;
            // Of an erased ticket no address is left.
            if !origin.shows(ticket.brand_id) || message.kind != MessageKind::Reply || ticket.answers_go_to().is_empty()
            {
                return Err(Error::NotFound);
            }
            let brand = brands::store::find(conn, ticket.brand_id)?;
            Ok(Rated { rating: store::rating(conn, ticket.id)?, ticket, brand })
        })
        .await
        .map_err(|e| if matches!(e, Error::NotFound) { gone() } else { e })
}

async fn show(
    app: Data<App>,
    visitor: Visitor,
    token: Path<String>,
    Query(form): Query<RatingForm>,
) -> Result<HttpResponse> {
    let rated = found(&app, &visitor, &token).await?;
    Ok(ok(views::page(visitor.texts_at(&rated.brand), &rated, &form.rating)))
}

async fn rate_by_link(
    app: Data<App>,
    visitor: Visitor,
    token: Path<String>,
    Form(form): Form<RatingForm>,
) -> Result<HttpResponse> {
    let rated = found(&app, &visitor, &token).await?;
    let (now, id) = (app.now(), rated.ticket.id);
    app.limits.rating(id)?;
    app.db
        .write(move |conn| {
            let ticket = store::lock(conn, id)?;
            let mut judged = form.judged();
            // The page of the link does not show the words: they stay if the same is pressed without others.
            let before = store::rating(conn, id)?.filter(|before| judged.is_good == Some(before.is_good));
            if let Some(before) = before.filter(|_| judged.words.trim().is_empty()) {
                judged.words = before.words;
            }
            actions::rate(conn, now, None, &ticket, &judged)
        })
        .await?;
    Ok(see_other(&format!("/rate/{token}")))
}
