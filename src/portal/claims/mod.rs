//! "Did you write this?": the owner of an address says which tickets from it are theirs, by a mailed link or among their own.
mod views;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use crate::accounts::actions::{self as people, BrowserAt, Start};
use crate::accounts::{Anyone, Customer, Link, Purpose, Viewer, session_cookie, store as accounts};
use crate::app::App;
use crate::audit::{self, SignInMethod};
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::plain;
use crate::policy::{Action, allows};
use crate::tickets::{Ticket, actions, store};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{Visitor, encoded, invalid, ok, see_other};

pub use views::offered;

pub fn routes(doors: &mut Doors) {
    doors
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

/// What the page of a link shows. Anyone who has the link reads the address's mail: they may see what was sent in its
/// name.
struct OpenedClaim {
    link: Link,
    ticket: Ticket,
    brand: Brand,
    /// The account that has the address; none: a new account is made, and needs a name.
    owner: Option<AccountId>,
}

async fn asked(app: &App, visitor: &Visitor, token: &str) -> Result<OpenedClaim> {
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
            let owner = accounts::owner(conn, &link.address)?.map(|owner| owner.id);
            Ok(OpenedClaim { link, ticket, brand, owner })
        })
        .await?;
    // Meanwhile the ticket may have been given another sender.
    let is_here = visitor.origin.shows(found.brand.id);
    if is_here && found.ticket.sender_address == found.link.address { Ok(found) } else { Err(gone()) }
}

async fn show(app: Data<App>, Anyone(viewer): Anyone, visitor: Visitor, token: Path<String>) -> Result<HttpResponse> {
    let asked = asked(&app, &visitor, &token).await?;
    Ok(ok(views::claim(visitor.texts, &asked, viewer.as_ref(), ("", &Problems::default()), app.now())))
}

async fn answer(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    token: Path<String>,
    Form(answer): Form<Answer>,
) -> Result<HttpResponse> {
    let asked = asked(&app, &visitor, &token).await?;
    let (t, now) = (visitor.texts, app.now());
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
    match (asked.owner, viewer) {
        (Some(owner), Some(me)) if me.id == owner && me.only_brand.is_none() => claim_as(&app, &me, &asked).await,
        // The link does not say who is at the browser: the owner signs in first, and returns to this page.
        (Some(_), None) => Ok(see_other(&format!("/sign-in?next={}", encoded(&format!("/claim/{token}"))))),
        (_, Some(other)) => {
            Ok(invalid(views::claim(t, &asked, Some(&other), (&answer.name, &Problems::default()), now)))
        }
        (None, None) => claim_as_new(&app, visitor, asked, answer).await,
    }
}

/// The owner of the address is signed in and claims the ticket.
async fn claim_as(app: &App, me: &Viewer, asked: &OpenedClaim) -> Result<HttpResponse> {
    let (now, me, link, ticket) = (app.now(), me.id, asked.link.id, asked.ticket.id);
    app.db
        .write(move |conn| {
            accounts::use_link(conn, now, link)?;
            let ticket = store::lock(conn, ticket)?;
            actions::claim(conn, now, me, &ticket)
        })
        .await?;
    Ok(see_other(&format!("/tickets/{}", asked.ticket.reference)))
}

/// No account has the address yet: the reader of its mail makes one.
async fn claim_as_new(app: &App, visitor: Visitor, asked: OpenedClaim, answer: Answer) -> Result<HttpResponse> {
    let (t, now) = (visitor.texts, app.now());
    let name = plain::line(&answer.name);
    if name.is_empty() || name.chars().count() > 100 {
        let problems = Problems::one("name", t.say("problem-name"));
        return Ok(invalid(views::claim(t, &asked, None, (&answer.name, &problems), now)));
    }
    let (context, browser) = (visitor.audit(now), visitor.browser);
    let (link, ticket) = (asked.link.id, asked.ticket.id);
    let token = app
        .db
        .write(move |conn| {
            let followed = people::follow(conn, now, link, &Start { name, ..Start::default() })?;
            let ticket = store::lock(conn, ticket)?;
            actions::claim(conn, now, followed.account, &ticket)?;
            audit::signed_in(conn, &context, followed.account, SignInMethod::Link)?;
            people::start_session(conn, now, followed.account, None, BrowserAt::of(&context.origin, &browser))
        })
        .await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((actix_web::http::header::LOCATION, format!("/tickets/{}", asked.ticket.reference)))
        .cookie(session_cookie(app, &token))
        .finish())
}

/// A signed-in customer says whether a ticket from one of their addresses is theirs.
async fn claim(
    app: Data<App>,
    Customer(me): Customer,
    reference: Path<String>,
    Form(answer): Form<Answer>,
) -> Result<HttpResponse> {
    app.limits.message(me.id, 0)?;
    let now = app.now();
    app.db
        .write(move |conn| {
            let ticket = store::by_reference(conn, &reference.to_uppercase())?;
            if !me.origin.shows(ticket.brand_id) || !allows(&me.account_actor(), Action::ClaimTicket, ticket.object()) {
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
