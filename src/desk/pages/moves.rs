//! What an agent does if a message is in the wrong ticket: split, move, merge, undo; and who gets copies.
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::ticket::show_misplaced;
use super::work_ticket;
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::canned::{PublicIndex, RankerCache};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{MessageId, MoveId};
use crate::mail::thread;
use crate::tickets::{Ticket, actions, store};
use crate::web::doors::{Doors, post};
use crate::web::see_other;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/split", post().to(split))
        .route("/desk/tickets/{reference}/rethread", post().to(rethread))
        .route("/desk/tickets/{reference}/merge", post().to(merge))
        .route("/desk/tickets/{reference}/moves/{id}/undo", post().to(undo))
        .route("/desk/tickets/{reference}/watchers", post().to(watch));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct MoveForm {
    message: i64,
    /// Also everything after it.
    rest: String,
    /// The reference of the ticket to which it goes.
    into: String,
}

async fn split(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Form(wanted): Form<MoveForm>,
) -> Result<HttpResponse> {
    let (now, viewer, here) = (app.now(), me.clone(), reference.clone());
    let done = app
        .db
        .write(move |conn| {
            let ticket = locked(conn, &viewer, &here)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let from = (MessageId(wanted.message), !wanted.rest.is_empty());
            actions::split(conn, now, Some(viewer.id), (&ticket, &brand), from)
        })
        .await;
    answer(&app, (&cache, &public_index), &me, (&reference, ""), done).await
}

async fn rethread(
    app: Data<App>,
    caches: (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Form(wanted): Form<MoveForm>,
) -> Result<HttpResponse> {
    let (now, actor, message) = (app.now(), Some(me.id), MessageId(wanted.message));
    onto(&app, caches, me, (reference.into_inner(), wanted.into), move |conn, source, target, brand| {
        actions::rethread(conn, now, actor, (source, target, brand), message).map(|_made| ())
    })
    .await
}

async fn merge(
    app: Data<App>,
    caches: (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Form(wanted): Form<MoveForm>,
) -> Result<HttpResponse> {
    let (now, actor) = (app.now(), Some(me.id));
    onto(&app, caches, me, (reference.into_inner(), wanted.into), move |conn, source, target, brand| {
        actions::merge(conn, now, actor, (source, target), brand).map(|_made| ())
    })
    .await
}

/// Does something with this ticket and the one that was typed, and continues there.
async fn onto(
    app: &App,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    me: Viewer,
    (here, typed): (String, String),
    action: impl FnOnce(&mut Conn, &Ticket, &Ticket, &Brand) -> Result<()> + Send + 'static,
) -> Result<HttpResponse> {
    let (viewer, reference, into) = (me.clone(), here.clone(), typed.clone());
    let done = app
        .db
        .write(move |conn| {
            let (source, target) = both(conn, &viewer, &reference, &into)?;
            let brand = brands::store::find(conn, target.brand_id)?;
            action(conn, &source, &target, &brand)?;
            Ok(target)
        })
        .await;
    answer(app, (&cache, &public_index), &me, (&here, &typed), done).await
}

async fn undo(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    path: Path<(String, MoveId)>,
) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let (now, viewer, here) = (app.now(), me.clone(), reference.clone());
    let done = app
        .db
        .write(move |conn| {
            let ticket = work_ticket(conn, &viewer, &here)?;
            let made = store::find_move(conn, id)?;
            if made.source_id != ticket.id && made.target_id != ticket.id {
                return Err(Error::NotFound);
            }
            // The agent must be allowed to work on both tickets.
            for side in [made.source_id, made.target_id] {
                actions::seen_ticket(conn, &viewer, side)?.ok_or(Error::NotFound)?;
            }
            let brand = brands::store::find(conn, ticket.brand_id)?;
            actions::undo(conn, now, Some(viewer.id), &made, &brand)
        })
        .await;
    answer(&app, (&cache, &public_index), &me, (&reference, ""), done).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Watcher {
    address: String,
}

async fn watch(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(watcher): Form<Watcher>,
) -> Result<HttpResponse> {
    let (now, to) = (app.now(), format!("/desk/tickets/{reference}"));
    app.db
        .write(move |conn| {
            let ticket = locked(conn, &me, &reference)?;
            actions::watch(conn, now, &me, &ticket, &watcher.address)
        })
        .await?;
    Ok(see_other(&to))
}

fn locked(conn: &mut Conn, me: &Viewer, reference: &str) -> Result<Ticket> {
    let ticket = work_ticket(conn, me, reference)?;
    store::lock(conn, ticket.id)
}

/// This ticket and the one that was typed; locked in the order of their ids, so that two agents cannot deadlock.
fn both(conn: &mut Conn, me: &Viewer, here: &str, typed: &str) -> Result<(Ticket, Ticket)> {
    let unknown = || Error::Refused("problem-reference");
    let there = thread::reference_in(typed).ok_or_else(unknown)?;
    let source = work_ticket(conn, me, here)?;
    let target = match work_ticket(conn, me, &there) {
        Err(Error::NotFound) => return Err(unknown()),
        found => found?,
    };
    let target = store::follow(conn, target)?;
    actions::seen_ticket(conn, me, target.id)?.ok_or_else(unknown)?;
    let (first, second) = (source.id.min(target.id), source.id.max(target.id));
    store::lock(conn, first)?;
    store::lock(conn, second)?;
    Ok((store::find(conn, source.id)?, store::find(conn, target.id)?))
}

/// Continues on the ticket where the messages are now; if it failed, the page says why, with what was typed.
async fn answer(
    app: &App,
    caches: (&RankerCache, &PublicIndex),
    me: &Viewer,
    (reference, typed): (&str, &str),
    done: Result<Ticket>,
) -> Result<HttpResponse> {
    let (status, sentence) = match done {
        Ok(ticket) => return Ok(see_other(&format!("/desk/tickets/{}", ticket.reference))),
        Err(Error::Refused(key)) => (StatusCode::UNPROCESSABLE_ENTITY, me.texts().say(key)),
        Err(Error::Taken(key)) => (StatusCode::CONFLICT, me.texts().say(key)),
        Err(e) => return Err(e),
    };
    show_misplaced(app, caches, me, reference, (status, typed.to_owned(), sentence)).await
}
