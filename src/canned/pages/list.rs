//! The list of answers, page by page, and those that were removed.
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use serde::Deserialize;

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands;
use crate::canned::forms::AnswerListPage;
use crate::canned::rank;
use crate::canned::store::{self, CannedResponse};
use crate::canned::{RankerCache, views};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AnswerId;
use crate::web::doors::{Doors, get};
use crate::web::ok;

const PAGE: i64 = 100;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/answers", get().to(list));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AnswerListQuery {
    /// The slug after which the page begins.
    after: String,
    q: String,
}

async fn list(
    app: Data<App>,
    cache: Data<RankerCache>,
    Agent(me): Agent,
    Query(wanted): Query<AnswerListQuery>,
) -> Result<HttpResponse> {
    let viewer = me.clone();
    let page = app.db.read(move |conn| load(conn, &cache, &viewer, &wanted)).await?;
    Ok(ok(views::list(&me, &page, app.now())))
}

fn load(conn: &mut Conn, cache: &RankerCache, me: &Viewer, wanted: &AnswerListQuery) -> Result<AnswerListPage> {
    let (answers, more) = if wanted.q.trim().is_empty() {
        let answers = store::page(conn, &wanted.after, &me.only_brands, PAGE)?;
        let is_full = answers.len() >= usize::try_from(PAGE).unwrap_or_default();
        let more = answers.last().filter(|_| is_full).map(|last| last.slug.clone());
        (answers, more)
    } else {
        (found(conn, cache, me, &wanted.q)?, None)
    };
    let ids: Vec<AnswerId> = answers.iter().map(|answer| answer.id).collect();
    let may_edit = super::may_edit(me, None);
    Ok(AnswerListPage {
        texts: store::texts_of(conn, &ids)?,
        tallies: store::tallies_of(conn, &ids)?,
        brands: brands::store::all(conn)?,
        removed: if may_edit && wanted.after.is_empty() && more.is_none() { store::removed(conn)? } else { Vec::new() },
        answers,
        more,
        looked_for: wanted.q.clone(),
        may_add: may_edit || super::may_add(me, me.only_brands.first().copied()),
    })
}

/// By the words of the answers, for each brand that the agent serves.
fn found(conn: &mut Conn, cache: &RankerCache, me: &Viewer, text: &str) -> Result<Vec<CannedResponse>> {
    let brands = brands::store::all(conn)?;
    let own = brands.iter().map(|brand| brand.id).filter(|id| me.only_brands.is_empty() || me.only_brands.contains(id));
    let mut rows = Vec::new();
    let text: String = text.chars().take(500).collect();
    for brand in own {
        let query =
            rank::Query { text: &text, language: me.language(), brand_id: Some(brand.0), meaning: None, limit: 30 };
        rows.extend(cache.ranker(conn, brand)?.search(query));
    }
    rows.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.answer_id.cmp(&b.answer_id)));
    let mut ids: Vec<AnswerId> = Vec::new();
    for row in rows {
        if !ids.contains(&AnswerId(row.answer_id)) {
            ids.push(AnswerId(row.answer_id));
        }
    }
    ids.truncate(50);
    let mut answers = super::seen_by(me, store::some(conn, &ids)?);
    answers.sort_by_key(|answer| ids.iter().position(|id| *id == answer.id));
    Ok(answers)
}
