//! What people can do to bring a ticket forward: mark a priority customer, or move the ticket as a lead.
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use chrono::Duration;
use serde::Deserialize;

use super::ticket::show_unlifted;
use super::{back_to, on_ticket};
use crate::accounts::{Agent, Lead, Viewer};
use crate::app::App;
use crate::brands;
use crate::canned::{PublicIndex, RankerCache};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::views::{AHEAD, LASTING, Unlifted};
use crate::error::{Error, Result};
use crate::policy::{Action, allows};
use crate::tickets::Ticket;
use crate::tickets::actions::{self, Ahead};
use crate::web::doors::{Doors, post};

const LONGEST_REASON: usize = 200;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/attention", post().to(flag))
        .route("/desk/tickets/{reference}/attention/removal", post().to(unflag))
        .route("/desk/tickets/{reference}/place", post().to(move_by_hand))
        .route("/desk/tickets/{reference}/place/removal", post().to(move_back));
}

/// Does something to a ticket, if this member of staff may do it.
async fn act(
    app: &App,
    me: &Viewer,
    (reference, action): (&str, Action),
    work: impl FnOnce(&mut Conn, Time, &Viewer, &Ticket) -> Result<()> + Send + 'static,
) -> Result<()> {
    let viewer = me.clone();
    on_ticket(app, me, reference, move |conn, now, ticket| {
        if !allows(&viewer.actor(), action, ticket.object()) {
            return Err(Error::Forbidden);
        }
        work(conn, now, &viewer, ticket)
    })
    .await
}

/// A reason on one line; none: nothing was given, or far too much.
fn reason(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty() && line.chars().count() <= LONGEST_REASON).then_some(line)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Flag {
    reason: String,
}

async fn flag(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Form(flag): Form<Flag>,
) -> Result<HttpResponse> {
    let Some(why) = reason(&flag.reason) else {
        let sentence = me.texts().say("problem-why");
        let wrong = Unlifted { field: "attention", typed: flag.reason, chosen: Default::default(), sentence };
        return show_unlifted(
            &app,
            (&cache, &public_index),
            &me,
            &reference,
            (StatusCode::UNPROCESSABLE_ENTITY, wrong),
        )
        .await;
    };
    act(&app, &me, (&reference, Action::WorkOnTicket), move |conn, now, me, ticket| {
        actions::flag(conn, now, me, ticket, &why)
    })
    .await?;
    Ok(back_to(&reference))
}

async fn unflag(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    act(&app, &me, (&reference, Action::WorkOnTicket), actions::unflag).await?;
    Ok(back_to(&reference))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Hand {
    ahead: String,
    until: String,
    why: String,
}

impl Hand {
    /// How far, and for how long; only values that the form offers.
    fn wish(&self) -> Option<(Ahead, Duration)> {
        let ahead = AHEAD.iter().find(|ahead| **ahead == self.ahead)?;
        let lasting = LASTING.iter().find(|lasting| **lasting == self.until)?;
        let ahead = ahead.parse().map_or(Ahead::Front, |hours| Ahead::By(Duration::hours(hours)));
        Some((ahead, Duration::hours(lasting.parse().ok()?)))
    }
}

async fn move_by_hand(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Lead(me): Lead,
    reference: Path<String>,
    Form(hand): Form<Hand>,
) -> Result<HttpResponse> {
    let done = match (reason(&hand.why), hand.wish()) {
        (Some(why), Some((ahead, lasting))) => {
            act(&app, &me, (&reference, Action::MoveInQueue), move |conn, now, me, ticket| {
                let brand = brands::store::find(conn, ticket.brand_id)?;
                actions::move_by_hand(conn, now, me, (ticket, &brand), (ahead, &why, now.plus(lasting)))
            })
            .await
        }
        (None, _) => Err(Error::Refused("problem-why")),
        (_, None) => Err(Error::Refused("problem-until")),
    };
    let Err(Error::Refused(key)) = done else { return done.map(|()| back_to(&reference)) };
    let wrong =
        Unlifted { field: "hand", typed: hand.why, chosen: (hand.ahead, hand.until), sentence: me.texts().say(key) };
    show_unlifted(&app, (&cache, &public_index), &me, &reference, (StatusCode::UNPROCESSABLE_ENTITY, wrong)).await
}

async fn move_back(app: Data<App>, Lead(me): Lead, reference: Path<String>) -> Result<HttpResponse> {
    act(&app, &me, (&reference, Action::MoveInQueue), |conn, now, me, ticket| {
        let brand = brands::store::find(conn, ticket.brand_id)?;
        actions::move_back(conn, now, me, (ticket, &brand))
    })
    .await?;
    Ok(back_to(&reference))
}
