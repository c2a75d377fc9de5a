//! The HTTP handlers of the bell and of the page behind it.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;

use super::forms::Shown;
use super::store;
use super::views;
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::NotificationId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::{layout, ok, see_other};

/// So many are on a page.
const ROWS: usize = 50;
/// One is read more than is shown: is there another page?
const READ: i64 = 51;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/notifications", get().to(show))
        .route("/desk/notifications/bell", get().to(bell))
        .route("/desk/notifications/watched", get().to(watched))
        .route("/desk/notifications/read", post().to(read));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ListQuery {
    /// The last one of the page before.
    before: String,
}

async fn show(app: Data<App>, Agent(me): Agent, Query(asked): Query<ListQuery>) -> Result<HttpResponse> {
    let before = NotificationId(asked.before.parse().unwrap_or(i64::MAX));
    let viewer = me.clone();
    let shown = app.db.read(move |conn| rows(conn, &viewer, before)).await?;
    Ok(ok(views::page(&me, &shown, app.now())))
}

/// Those about tickets that they may still work on.
fn rows(conn: &mut Conn, me: &Viewer, before: NotificationId) -> Result<Shown> {
    let mut rows = store::latest(conn, me.id, before, READ)?;
    let newest = rows.first().map(|(first, _)| first.id).filter(|_| before.0 == i64::MAX);
    let has_more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().map(|(last, _)| last.id).filter(|_| has_more);
    rows.retain(|(one, _)| me.allows(Action::WorkOnTicket, Resource::of(one.brand_id)));
    Ok(Shown { rows, around: brands::around(conn)?, newest, next })
}

/// The tickets that they watch and may still work on.
async fn watched(app: Data<App>, Agent(me): Agent) -> Result<HttpResponse> {
    let viewer = me.clone();
    let found = app.db.read(move |conn| {
        let mut tickets = store::watched(conn, viewer.id)?;
        tickets.retain(|one| viewer.allows(Action::WorkOnTicket, Resource::of(one.brand_id)));
        Ok((tickets, brands::brands(conn)?))
    });
    let (tickets, brands) = found.await?;
    Ok(ok(views::watched(&me, &tickets, &brands, app.now())))
}

/// The bell with its number, for an open page.
async fn bell(Agent(me): Agent) -> Result<HttpResponse> {
    Ok(ok(layout::bell(&me)))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ReadForm {
    /// The newest one that the page shows: what has come since stays unread.
    last: String,
}

async fn read(app: Data<App>, Agent(me): Agent, Form(form): Form<ReadForm>) -> Result<HttpResponse> {
    let (now, last) = (app.now(), NotificationId(form.last.parse().unwrap_or_default()));
    app.db.write(move |conn| store::read_up_to(conn, now, me.id, last)).await?;
    Ok(see_other("/desk/notifications"))
}
