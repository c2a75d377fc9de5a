//! A lead makes two customers one, after a page that says what comes together and who will see what; and takes it back.
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query as UrlQuery};
use serde::Deserialize;

use super::{again, back_to};
use crate::accounts::{Account, Lead, Viewer, store as accounts};
use crate::app::App;
use crate::clock::Time;
use crate::customers::actions::{self, SeenCustomer, merge, pair, seen, undo_merge};
use crate::customers::store as kept;
use crate::db::Conn;
use crate::desk::views::{self, CustomerForms, MergeSide, Merging};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::orders::store as orders;
use crate::search::{self, Search, SearchRequest, Sorting, query::Query};
use crate::tickets::store;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/customers/{id}/merger", get().to(show))
        .route("/desk/customers/{id}/merger", post().to(save))
        .route("/desk/customers/{id}/merger/undo", post().to(undo));
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct MergerForm {
    /// What was looked for.
    q: String,
    other: String,
    confirm: String,
}

async fn show(
    app: Data<App>,
    search: Data<Search>,
    Lead(me): Lead,
    id: Path<i64>,
    UrlQuery(asked): UrlQuery<MergerForm>,
) -> Result<HttpResponse> {
    let merging = load(&app, &search, &me, AccountId(*id), asked).await?;
    Ok(ok(views::merging(&me, &merging, &Problems::default())))
}

async fn load(app: &App, search: &Search, me: &Viewer, id: AccountId, asked: MergerForm) -> Result<Merging> {
    let (of, search, me, now) = (app.clone(), search.clone(), me.clone(), app.now());
    app.db
        .read(move |conn| {
            let into = seen(conn, &me, id)?;
            if !actions::may_merge(&me, id, &into.touches) {
                return Err(Error::Forbidden);
            }
            let from = match asked.other.parse().ok().map(AccountId) {
                Some(other) => Some(pair(conn, &me, (other, id))?.0),
                None => None,
            };
            let found = match &from {
                None if !asked.q.trim().is_empty() => found(conn, &*search.index(&of)?, (&me, now), (id, &asked.q))?,
                _ => Vec::new(),
            };
            let from = from.map(|from| side(conn, &from)).transpose()?;
            Ok(Merging { into: side(conn, &into)?, from, found, q: asked.q })
        })
        .await
}

fn side(conn: &mut Conn, seen: &SeenCustomer) -> Result<MergeSide> {
    let id = seen.account.id;
    let addresses = accounts::addresses_of(conn, id)?;
    let proven: Vec<String> =
        addresses.iter().filter(|one| one.proven_at.is_some()).map(|one| one.address.clone()).collect();
    Ok(MergeSide {
        account: seen.account.clone(),
        tickets: store::count_of_customer(conn, id, &[])?,
        orders: orders::count_of(conn, &proven)?,
        notes: kept::note_ids(conn, id)?.len(),
        addresses,
    })
}

/// Other customers with this address, or else those that the search finds.
fn found(
    conn: &mut Conn,
    index: &search::SearchIndex,
    (me, now): (&Viewer, Time),
    (not, typed): (AccountId, &str),
) -> Result<Vec<Account>> {
    let mut found = actions::found_by_address(conn, me, typed)?;
    if let (true, Ok(query)) = (found.is_empty(), Query::parse(typed, now.utc().date_naive())) {
        let actor = me.actor();
        let asked = SearchRequest {
            query: &query,
            sorting: Sorting::Best,
            hits: 0,
            page: 0,
            actor: &actor,
            me: Some(me.id),
            now,
        };
        if let Ok(hits) = search::search(conn, index, asked)? {
            for hit in hits.customers {
                found.push(accounts::find(conn, hit.id)?);
            }
        }
    }
    found.retain(|account| account.id != not && account.disabled_at.is_none());
    Ok(found)
}

async fn save(
    app: Data<App>,
    search: Data<Search>,
    Lead(me): Lead,
    id: Path<i64>,
    Form(typed): Form<MergerForm>,
) -> Result<HttpResponse> {
    let (id, now, viewer) = (AccountId(*id), app.now(), me.clone());
    let other = typed.other.parse().map(AccountId).map_err(|_bad| Error::NotFound)?;
    if typed.confirm.is_empty() {
        let merging = load(&app, &search, &me, id, typed).await?;
        let problems = Problems::one("confirm", me.texts().say("problem-merge-confirm"));
        return Ok(invalid(views::merging(&me, &merging, &problems)));
    }
    app.db.write(move |conn| merge(conn, now, &viewer, (other, id))).await?;
    Ok(back_to(id, ""))
}

async fn undo(app: Data<App>, Lead(me): Lead, id: Path<i64>) -> Result<HttpResponse> {
    let (id, now, viewer) = (AccountId(*id), app.now(), me.clone());
    match app.db.write(move |conn| undo_merge(conn, now, &viewer, id)).await {
        Ok(_source) => Ok(back_to(id, "")),
        Err(Error::Taken(why)) => {
            let problems = Problems::one("merged", me.texts().say(why));
            again(&app, &me, id, (StatusCode::CONFLICT, CustomerForms { problems, ..CustomerForms::default() })).await
        }
        Err(e) => Err(e),
    }
}
