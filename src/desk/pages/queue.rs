//! The queue and the other lists, and the key that takes the next ticket.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;

use super::narrow;
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands::{self, Teams};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::forms::QueueQuery;
use crate::desk::views::{self, Lists};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, SavedViewId, TeamId};
use crate::mail::store as mails;
use crate::paging::After;
use crate::search::store as searches;
use crate::status::{self, Condition};
use crate::tickets::actions;
use crate::tickets::store::{self, Filter, SavedView, View};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

const PAGE: i64 = 50;
/// Replies that wait longer were put off on purpose, and are seen on their tickets.
pub(super) const UNDONE_WITHIN: chrono::Duration = chrono::Duration::minutes(1);
/// Counted up to this number: beyond it the page shows "99+".
pub(super) const COUNTED: i64 = 100;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk", get().to(queue))
        .route("/desk/next", post().to(next))
        .route("/desk/views", post().to(keep_view))
        .route("/desk/views/{id}/removal", post().to(remove_view));
}

impl QueueQuery {
    /// The filter of the list; that of the saved view if one is open.
    pub(super) fn filter(&self, conn: &mut Conn, me: &Viewer, teams: &Teams) -> Result<(Filter, Option<SavedView>)> {
        if let Ok(id) = self.saved.parse() {
            let view = store::saved_view(conn, SavedViewId(id))?;
            if !is_seen(me, &view) {
                return Err(Error::NotFound);
            }
            return Ok((view.filter(me.id, &me.only_brands), Some(view)));
        }
        let some = |text: &str| Some(text.trim().to_lowercase()).filter(|text| !text.is_empty());
        let filter = Filter {
            my_teams: teams.of(me.id),
            brand: self.brand.parse().ok().map(BrandId),
            team: self.team.parse().ok().map(TeamId),
            agent: self.agent.parse().ok().map(AccountId),
            tag: some(&self.tag),
            language: some(&self.language),
            only_brands: me.only_brands.clone(),
            ..Filter::of(self.view.parse().unwrap_or(View::Next), me.id)
        };
        Ok((filter, None))
    }
}

/// The viewer's own saved views, and the shared ones without a brand that the viewer may not see.
fn is_seen(me: &Viewer, view: &SavedView) -> bool {
    view.owner_id.is_none_or(|owner| owner == me.id) && me.sees(view.brand_id)
}

async fn queue(app: Data<App>, Agent(me): Agent, Query(wanted): Query<QueueQuery>) -> Result<HttpResponse> {
    show(&app, &me, wanted, &Problems::default()).await
}

/// The list; again with what is wrong if it could not be saved.
async fn show(app: &App, me: &Viewer, wanted: QueueQuery, problems: &Problems) -> Result<HttpResponse> {
    let (viewer, asked) = (me.clone(), wanted.clone());
    let (heartbeat, now) = (app.heartbeat.clone(), app.now());
    let lists = app
        .db
        .read(move |conn| {
            let conditions = status::open(conn, &heartbeat, now)?;
            load(conn, (&viewer, &asked), (conditions, now))
        })
        .await?;
    let markup = views::queue(me, &wanted, &lists, (problems, app.now()));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

fn load(
    conn: &mut Conn,
    (me, wanted): (&Viewer, &QueueQuery),
    (conditions, now): (Vec<Condition>, Time),
) -> Result<Lists> {
    let known = brands::around(conn)?;
    let (filter, open) = wanted.filter(conn, me, &known.teams)?;
    // The stored lengths do not know tags and languages, and a saved view has its own length.
    let is_plain = open.is_none() && filter.tag.is_none() && filter.language.is_none();
    let around = match &open {
        Some(_) => {
            let only_brands = me.only_brands.clone();
            Filter { my_teams: known.teams.of(me.id), only_brands, ..Filter::of(View::Next, me.id) }
        }
        None => filter.clone(),
    };
    let is_counted = is_plain || open.is_some();
    let lengths = if is_counted { Some(narrow::lengths(conn, me, &known, &around)?) } else { None };
    let mut saved = store::saved_views(conn, me.id)?;
    saved.retain(|view| is_seen(me, view));
    let saved_lengths = store::saved_lengths(conn, &saved, &me.only_brands)?;
    let tickets = store::list(conn, &filter, After::from_word(&wanted.after), PAGE)?;
    let is_full = tickets.len() >= usize::try_from(PAGE).unwrap_or_default();
    let drafted = store::drafted(conn, me.id)?;
    let on_their_way = store::sending_before(conn, me.id, now.plus(UNDONE_WITHIN))?;
    let more = tickets.last().filter(|_| is_full).map(|last| store::key(last, filter.view.order()));
    Ok(Lists {
        tickets,
        drafted,
        on_their_way,
        lengths,
        saved,
        saved_lengths,
        searches: searches::saved_searches(conn, me.id)?,
        open,
        known,
        conditions,
        quarantined: mails::count_kept(conn, &filter.only_brands, COUNTED)?,
        withdrawals: store::count_withdrawals(conn, &me.only_brands)?,
        more,
        around,
        filter,
    })
}

/// A new saved view: its name, and its filters.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Keeping {
    name: String,
    for_all: String,
    view: String,
    brand: String,
    team: String,
    agent: String,
    tag: String,
    language: String,
}

async fn keep_view(app: Data<App>, Agent(me): Agent, Form(keeping): Form<Keeping>) -> Result<HttpResponse> {
    let Keeping { name, for_all, view, brand, team, agent, tag, language } = keeping;
    let wanted = QueueQuery { view, brand, team, agent, tag, language, name, for_all, ..QueueQuery::default() };
    let (now, viewer, asked) = (app.now(), me.clone(), wanted.clone());
    let kept = app
        .db
        .write(move |conn| {
            let teams = brands::teams(conn)?;
            let (filter, _) = asked.filter(conn, &viewer, &teams)?;
            actions::keep_view(conn, now, &viewer, (&asked.name, !asked.for_all.is_empty()), filter)
        })
        .await;
    match kept {
        Ok(id) => Ok(see_other(&format!("/desk?saved={id}"))),
        Err(Error::Refused(key) | Error::Taken(key)) => {
            show(&app, &me, wanted, &Problems::one("name", me.texts().say(key))).await
        }
        Err(e) => Err(e),
    }
}

async fn remove_view(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), SavedViewId(*id));
    app.db.write(move |conn| actions::remove_view(conn, now, &me, id)).await?;
    Ok(see_other("/desk"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Within {
    brand: String,
}

/// On to the next ticket, after a reply to this one.
pub(super) async fn go_on(app: &App, me: &Viewer, sent: &str) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let taken = app.db.write(move |conn| actions::take_next(conn, now, &viewer, None)).await?;
    let to = taken.map_or_else(|| "/desk".to_owned(), |ticket| format!("/desk/tickets/{}", ticket.reference));
    Ok(see_other(&format!("{to}?sent={sent}")))
}

async fn next(app: Data<App>, Agent(me): Agent, Form(within): Form<Within>) -> Result<HttpResponse> {
    let now = app.now();
    let brand = within.brand.parse().ok().map(BrandId);
    let taken = app.db.write(move |conn| actions::take_next(conn, now, &me, brand)).await?;
    Ok(match taken {
        Some(ticket) => see_other(&format!("/desk/tickets/{}", ticket.reference)),
        None => see_other("/desk"),
    })
}
