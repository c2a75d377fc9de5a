//! What suggestions gave a brand: how often they are right, which are wrong, what agents took of them, and how soon first
//! replies came.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use chrono::Days;
use serde::Deserialize;

use super::questions::names;
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands;
use crate::canned::cache::threshold;
use crate::canned::calibration::Calibration;
use crate::canned::examples::store as examples;
use crate::canned::forms::SuggestionResults;
use crate::canned::store;
use crate::canned::views;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AnswerId, BrandId};
use crate::sla::percentiles::Answers;
use crate::web::doors::{Doors, get};
use crate::web::ok;

/// What was counted in so many days is shown.
const DAYS: u64 = 30;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/answers/results", get().to(show));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ResultsQuery {
    brand: Option<BrandId>,
}

async fn show(app: Data<App>, Agent(me): Agent, Query(chosen): Query<ResultsQuery>) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let results = app.db.read(move |conn| load(conn, now, &viewer, chosen.brand)).await?;
    Ok(ok(views::results(&me, &results, now)))
}

fn load(conn: &mut Conn, now: Time, me: &Viewer, chosen: Option<BrandId>) -> Result<SuggestionResults> {
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| me.sees(brand.id));
    let brand = brands.iter().find(|brand| Some(brand.id) == chosen).or(brands.first()).cloned();
    let Some(brand) = brand else { return Ok(SuggestionResults { days: DAYS, ..SuggestionResults::default() }) };
    let state = examples::state(conn, brand.id)?;
    let calibration = Calibration::from_text(&state.calibration).unwrap_or_default();
    let chosen = threshold(&state);
    let mark = calibration.marks().iter().rfind(|mark| mark.threshold <= chosen + 0.001).copied();
    let mistakes = calibration.mistakes().to_vec();
    let mentioned = mistakes.iter().flat_map(|one| std::iter::once(one.offered).chain(one.right));
    let ids: Vec<AnswerId> = mentioned.map(AnswerId).collect();
    let today = brand.today(now);
    let since = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    let (mut with, mut without) = (Answers::default(), Answers::default());
    for (is_suggested, border, count) in store::first_replies_since(conn, brand.id, since)? {
        (if is_suggested { &mut with } else { &mut without }).add(border, count);
    }
    Ok(SuggestionResults {
        names: names(conn, me, &ids)?,
        given: store::given_since(conn, brand.id, since)?,
        measured_at: state.settled_at.filter(|_| mark.is_some()),
        brand: Some(brand),
        days: DAYS,
        brands,
        mark,
        mistakes,
        with,
        without,
    })
}
