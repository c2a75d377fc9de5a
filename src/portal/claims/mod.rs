//! "Was this you?": the owner of an address says which tickets from it are theirs, by a mailed link or among their own.
mod views;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, ServiceConfig, get, post};
use serde::Deserialize;

use crate::accounts::actions::{self as people, Start};
use crate::accounts::{Customer, Link, Purpose, session_cookie, store as accounts};
use crate::app::App;
use crate::audit::{self, SignInMethod};
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::plain;
use crate::policy::{Deed, may};
use crate::tickets::{Ticket, actions, store};
use crate::web::form::Problems;
use crate::web::{Visitor, invalid, ok, see_other};

pub use views::offered;

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/claim/{token}", get().to(show))
        .route("/claim/{token}", post().to(answer))
        .route("/tickets/{reference}/claim", post().to(claim));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answer {
    answer: String,
    name: String,
}

/// What the page of a link shows. Whoever has the link reads the address's mail: they may see what was sent in its name.
struct Asked {
    link: Link,
    ticket: Ticket,
    brand: Brand,
    /// There is no account yet: one is made, and needs a name.
    asks_name: bool,
}

async fn asked(app: &App, visitor: &Visitor, token: &str) -> Result<Asked> {
    app.limits.visitor(visitor.ip)?;
    let gone = || Error::Refused("problem-link");
    let link = match people::open_link(app, token).await {
        Ok(link) if link.purpose == Purpose::Claim => link,
        Ok(_) | Err(Error::NotFound) => return Err(gone()),
        Err(e) => return Err(e),
    };
    let id = link.ticket_id.ok_or_else(gone)?;
    let found = app
        .db
        .read(move |conn| {
            let ticket = store::find(conn, id)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let asks_name = accounts::owner(conn, &link.address)?.is_none();
            Ok(Asked { link, ticket, brand, asks_name })
        })
        .await?;
    // The ticket may have become somebody else's meanwhile.
    if found.ticket.sender_address == found.link.address { Ok(found) } else { Err(gone()) }
}

async fn show(app: Data<App>, visitor: Visitor, token: Path<String>) -> Result<HttpResponse> {
    let asked = asked(&app, &visitor, &token).await?;
    Ok(ok(views::claim(visitor.texts, &asked, "", &Problems::default(), app.now())))
}

async fn answer(
    app: Data<App>,
    visitor: Visitor,
    token: Path<String>,
    Form(answer): Form<Answer>,
) -> Result<HttpResponse> {
    let asked = asked(&app, &visitor, &token).await?;
    let (t, now) = (visitor.texts, app.now());
    let name = plain::line(&answer.name);
    if answer.answer != "yes" {
        let (link, ticket) = (asked.link.id, asked.ticket.id);
        app.db
            .write(move |conn| {
                accounts::use_link(conn, now, link)?;
                let ticket = store::lock(conn, ticket)?;
                actions::deny(conn, now, None, &ticket)
            })
            .await?;
        return Ok(ok(views::denied(t, &asked.brand)));
    }
    if asked.asks_name && (name.is_empty() || name.chars().count() > 100) {
        let problems = Problems::one("name", t.say("problem-name"));
        return Ok(invalid(views::claim(t, &asked, &answer.name, &problems, now)));
    }
    let to = format!("/tickets/{}", asked.ticket.reference);
    let (context, browser) = (visitor.audit(now), visitor.browser);
    let token = app
        .db
        .write(move |conn| {
            let followed = people::follow(conn, now, asked.link.id, &Start { name, ..Start::default() })?;
            let ticket = store::lock(conn, asked.ticket.id)?;
            actions::claim(conn, now, followed.account, &ticket)?;
            audit::signed_in(conn, &context, followed.account, SignInMethod::Link)?;
            people::start_session(conn, now, followed.account, None, &browser)
        })
        .await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((actix_web::http::header::LOCATION, to))
        .cookie(session_cookie(&app, &token))
        .finish())
}

/// A customer who is signed in says of a ticket from an own address whether it is theirs.
async fn claim(
    app: Data<App>,
    Customer(me): Customer,
    reference: Path<String>,
    Form(answer): Form<Answer>,
) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            let ticket = store::by_reference(conn, &reference.to_uppercase())?;
            if !may(&me.actor(), Deed::ClaimTicket, ticket.object()) {
                return Err(Error::NotFound);
            }
            let ticket = store::lock(conn, ticket.id)?;
            if answer.answer == "yes" {
                actions::claim(conn, now, me.id, &ticket)
            } else {
                actions::deny(conn, now, Some(me.id), &ticket)
            }
        })
        .await?;
    Ok(see_other("/tickets"))
}
