//! Leaving the order of the queue: another ticket than the next is opened, or the next is skipped, and leads see why.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;
use std::collections::BTreeMap;

use super::{back_to, on_ticket, refused, work_ticket};
use crate::accounts::{Agent, Lead, Viewer, store as accounts};
use crate::app::App;
use crate::brands;
use crate::desk::views::{self, Picks};
use crate::error::Result;
use crate::paging::After;
use crate::tickets::actions;
use crate::tickets::store::{self, PickKind};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

const ROWS: i64 = 50;
const DAYS: i64 = 30;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/reason", get().to(ask))
        .route("/desk/tickets/{reference}/reason", post().to(pick))
        .route("/desk/tickets/{reference}/skip", get().to(ask_to_skip))
        .route("/desk/tickets/{reference}/skip", post().to(skip))
        .route("/desk/reasons", get().to(reasons));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Given {
    reason: String,
}

async fn ask(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    page(&app, &me, &reference, ("reason", "", &Problems::default())).await
}

async fn ask_to_skip(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    page(&app, &me, &reference, ("skip", "", &Problems::default())).await
}

/// The form that asks for a reason, again with what is wrong.
async fn page(
    app: &App,
    me: &Viewer,
    reference: &str,
    (what, typed, problems): (&str, &str, &Problems),
) -> Result<HttpResponse> {
    let (viewer, reference) = (me.clone(), reference.to_owned());
    let ticket = app.db.read(move |conn| work_ticket(conn, &viewer, &reference)).await?;
    let markup = views::reason(me, &ticket, what, (typed, problems));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn pick(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(given): Form<Given>,
) -> Result<HttpResponse> {
    let (viewer, reason) = (me.clone(), given.reason.clone());
    let done =
        on_ticket(&app, &me, &reference, move |conn, now, ticket| actions::pick(conn, now, &viewer, ticket, &reason))
            .await;
    match refused(done)? {
        None => Ok(back_to(&reference)),
        Some(key) => unsaid(&app, &me, &reference, ("reason", &given, key)).await,
    }
}

async fn skip(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(given): Form<Given>,
) -> Result<HttpResponse> {
    let (viewer, reason) = (me.clone(), given.reason.clone());
    let done =
        on_ticket(&app, &me, &reference, move |conn, now, ticket| actions::skip(conn, now, &viewer, ticket, &reason))
            .await;
    match refused(done)? {
        None => Ok(see_other("/desk")),
        Some(key) => unsaid(&app, &me, &reference, ("skip", &given, key)).await,
    }
}

async fn unsaid(
    app: &App,
    me: &Viewer,
    reference: &str,
    (what, given, key): (&str, &Given, &str),
) -> Result<HttpResponse> {
    page(app, me, reference, (what, &given.reason, &Problems::one("reason", me.texts().say(key)))).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ReasonsQuery {
    after: String,
}

async fn reasons(app: Data<App>, Lead(me): Lead, Query(wanted): Query<ReasonsQuery>) -> Result<HttpResponse> {
    let (now, only, after) = (app.now(), me.only_brands.clone(), After::from_word(&wanted.after));
    let shown = app
        .db
        .read(move |conn| {
            let mut tally: BTreeMap<_, (i64, i64)> = BTreeMap::new();
            for (agent, brand, kind) in store::picks_since(conn, now.plus(-chrono::Duration::days(DAYS)))? {
                if only.is_empty() || only.contains(&brand) {
                    let sums = tally.entry(agent).or_default();
                    match kind {
                        PickKind::Picked => sums.0 = sums.0.saturating_add(1),
                        PickKind::Skipped => sums.1 = sums.1.saturating_add(1),
                    }
                }
            }
            let picks = store::picks(conn, &only, after, ROWS)?;
            let is_full = i64::try_from(picks.len()).is_ok_and(|count| count == ROWS);
            let more = picks.last().filter(|_| is_full).map(|last| After { at: last.at, id: last.id.0 });
            Ok(Picks {
                tally,
                latest: picks,
                more,
                brands: brands::store::all(conn)?,
                colleagues: accounts::colleagues(conn)?,
            })
        })
        .await?;
    Ok(ok(views::reasons(&me, &shown, now)))
}
