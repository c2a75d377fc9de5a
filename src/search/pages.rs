//! The HTTP handlers of the search.
use actix_web::web::{Data, Form, Path, Query as UrlQuery};
use actix_web::{HttpRequest, HttpResponse};

use super::actions::{self, NewSearch};
use super::find::SearchRequest;
use super::forms::{SearchForm, Searched};
use super::query::Query;
use super::store;
use super::{Search, views};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands;
use crate::error::{Error, Result};
use crate::ids::SavedSearchId;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

/// Tickets on a page, and below the field at the top as one types.
pub const PAGE: usize = 20;
const QUICK: usize = 6;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/search", get().to(page))
        .route("/desk/search/quick", get().to(quick))
        .route("/desk/search/saved", post().to(save))
        .route("/desk/search/saved/{id}/removal", post().to(remove));
}

async fn page(
    app: Data<App>,
    search: Data<Search>,
    Agent(me): Agent,
    req: HttpRequest,
    UrlQuery(form): UrlQuery<SearchForm>,
) -> Result<HttpResponse> {
    let searched = run(&app, &search, &me, (form.clone(), PAGE)).await?;
    // Typed and entered, and not as one types: a reference leads to its ticket.
    let is_entered = !req.headers().contains_key("hx-request") && form.order.is_empty() && form.page.is_empty();
    if let Some(reference) = only_reference(&form.q, &searched).filter(|_| is_entered) {
        return Ok(see_other(&format!("/desk/tickets/{reference}")));
    }
    let problems = match &searched.found {
        Err(problem) => Problems::one("q", problem.say(me.texts())),
        Ok(_) => Problems::default(),
    };
    Ok(shown(&me, &form, &searched, &problems, app.now()))
}

fn shown(
    me: &Viewer,
    form: &SearchForm,
    searched: &Searched,
    problems: &Problems,
    now: crate::clock::Time,
) -> HttpResponse {
    let markup = views::page(me, form, searched, problems, now);
    if problems.is_empty() { ok(markup) } else { invalid(markup) }
}

/// Below the field at the top of every page, as one types.
async fn quick(
    app: Data<App>,
    search: Data<Search>,
    Agent(me): Agent,
    UrlQuery(form): UrlQuery<SearchForm>,
) -> Result<HttpResponse> {
    let asked = SearchForm { q: form.q, ..SearchForm::default() };
    let searched = run(&app, &search, &me, (asked.clone(), QUICK)).await?;
    Ok(ok(views::quick(&me, &asked, &searched, app.now())))
}

/// Searches; shows at most so many tickets.
async fn run(app: &App, search: &Search, me: &Viewer, (form, hits): (SearchForm, usize)) -> Result<Searched> {
    search.attend(app);
    let (of, search, viewer, now) = (app.clone(), search.clone(), me.clone(), app.now());
    let is_building = search.progress().is_building;
    app.db
        .read(move |conn| {
            let found = match Query::parse(&form.q, now.utc().date_naive()) {
                Ok(query) => {
                    let actor = viewer.actor();
                    let (sorting, page) = (form.sorting(), form.page());
                    let me = Some(viewer.id);
                    let asked = SearchRequest { query: &query, sorting, hits, page, actor: &actor, me, now };
                    let index = search.index(&of)?;
                    super::search(conn, &index, asked).inspect_err(|_fault| search.close_after_fault(&index))?
                }
                Err(problem) => Err(problem),
            };
            let saved = store::saved_searches(conn, viewer.id)?;
            Ok(Searched { found, saved, known: brands::around(conn)?, is_building })
        })
        .await
}

/// The reference, if that is all that was typed, with or without what every reference begins with.
fn only_reference<'a>(typed: &str, searched: &'a Searched) -> Option<&'a str> {
    let typed = typed.trim();
    let [hit] = searched.found.as_ref().ok()?.tickets.as_slice() else { return None };
    let reference = hit.ticket.reference.as_str();
    let bare = reference.split_once('-').map_or(reference, |(_, bare)| bare);
    [reference, bare].iter().any(|own| own.eq_ignore_ascii_case(typed)).then_some(reference)
}

async fn save(
    app: Data<App>,
    search: Data<Search>,
    Agent(me): Agent,
    Form(form): Form<SearchForm>,
) -> Result<HttpResponse> {
    let (now, viewer, wanted) = (app.now(), me.clone(), form.clone());
    let saved = app
        .db
        .write(move |conn| {
            let (sorting, is_for_all) = (wanted.sorting(), !wanted.for_all.is_empty());
            let new = NewSearch { name: &wanted.name, query: &wanted.q, sorting, is_for_all };
            actions::save(conn, now, &viewer, &new)
        })
        .await;
    match saved {
        Ok(_) => Ok(see_other(&views::address(&form, form.sorting(), 0))),
        Err(Error::Refused(key) | Error::Taken(key)) => {
            let searched = run(&app, &search, &me, (form.clone(), PAGE)).await?;
            Ok(shown(&me, &form, &searched, &Problems::one("name", me.texts().say(key)), now))
        }
        Err(e) => Err(e),
    }
}

async fn remove(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), SavedSearchId(*id));
    app.db.write(move |conn| actions::remove(conn, now, &me, id)).await?;
    Ok(see_other("/desk/search"))
}
