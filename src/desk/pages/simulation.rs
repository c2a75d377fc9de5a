//! The simulation: contacts, made up or real, replayed under two sets of queue rules. For leads.
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use std::collections::BTreeMap;

use crate::accounts::{Lead, Viewer};
use crate::app::App;
use crate::brands::{self, Brand, weights};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::views::{self, Replayed};
use crate::error::{Error, Result};
use crate::hours::Calendar;
use crate::priority::Weights;
use crate::priority::simulate::{History, Scene, SceneError, compare};
use crate::tickets::past;
use crate::web::doors::{Doors, get};
use crate::web::form::Problems;
use crate::web::{invalid, ok};

/// More would make the page too slow.
const MOST: usize = 100_000;
const USUAL: usize = 20_000;
const DAYS: u32 = 90;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/simulation", get().to(show));
}

async fn show(app: Data<App>, Lead(me): Lead, Query(fields): Query<BTreeMap<String, String>>) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let shown = app.db.read(move |conn| replay(conn, now, &viewer, fields)).await?;
    let page = views::simulation(&me, &shown);
    Ok(if shown.problems.is_empty() { ok(page) } else { invalid(page) })
}

/// What was asked, and the result; if a field is wrong, the reason.
fn replay(conn: &mut Conn, now: Time, me: &Viewer, fields: BTreeMap<String, String>) -> Result<Replayed> {
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| me.only_brands.is_empty() || me.only_brands.contains(&brand.id));
    let brand = match fields.get("of").map_or("", String::as_str) {
        "" => None,
        id => Some(brands.iter().find(|brand| brand.id.to_string() == id).cloned().ok_or(Error::NotFound)?),
    };
    let mut asked = SimulationForm { me, fields, problems: Problems::default() };
    let usual = brand.as_ref().map(Brand::weights).unwrap_or_default();
    let weights = asked.weights(&usual);
    let calendar = brand.as_ref().map_or_else(|| std::sync::Arc::new(Scene::calendar()), Brand::calendar);
    let history = match &brand {
        Some(brand) => {
            let (days, agents) = (asked.number("days", DAYS), asked.agents());
            past::history(conn, now, brand, (days, agents))?
        }
        None => asked.scene().history(&calendar),
    };
    Ok(asked.answer((brands, brand), weights, history, &calendar))
}

/// The form as it was typed.
struct SimulationForm<'a> {
    me: &'a Viewer,
    fields: BTreeMap<String, String>,
    problems: Problems,
}

impl SimulationForm<'_> {
    fn answer(
        mut self,
        (brands, brand): (Vec<Brand>, Option<Brand>),
        weights: Weights,
        history: Result<History, SceneError>,
        calendar: &Calendar,
    ) -> Replayed {
        let history = match history {
            Ok(history) => Some(history),
            Err(e) => {
                self.problems.add(field_of(e), self.me.texts().say(&format!("problem-scene-{}", word(e))));
                None
            }
        };
        let outcome = history
            .filter(|_| self.problems.is_empty())
            .map(|history| (compare(&history, calendar, &weights), history.busy(calendar), history));
        Replayed {
            brands,
            brand,
            weights,
            outcome: outcome.map(|(waits, busy, history)| views::Outcome {
                waits,
                busy,
                agents: history.agents,
                measured: history.measured(),
                minutes_each: history.minutes_each(),
            }),
            fields: self.fields,
            problems: self.problems,
        }
    }

    fn number<T: std::str::FromStr>(&mut self, field: &'static str, usual: T) -> T {
        let text = self.fields.get(field).map_or("", String::as_str);
        weights::number(self.me.texts(), (field, text), usual, &mut self.problems)
    }

    /// As many as there were, unless a number is typed.
    fn agents(&mut self) -> Option<usize> {
        let agents: usize = self.number("agents", 0);
        (agents > 0 || self.fields.get("agents").is_some_and(|text| text.trim() == "0")).then_some(agents)
    }

    fn weights(&mut self, usual: &Weights) -> Weights {
        let text = |field: &str| self.fields.get(field).map_or("", String::as_str);
        weights::typed(self.me.texts(), text, usual, &mut self.problems)
    }

    fn scene(&mut self) -> Scene {
        let usual = Scene::default();
        let tickets = self.number("tickets", USUAL);
        Scene {
            seed: self.number("seed", usual.seed),
            // Out of bounds, so that it is refused with the sentence for that.
            tickets: if tickets > MOST { 0 } else { tickets },
            agents: self.number("agents", usual.agents),
            busy: self.number("busy", usual.busy * 100.0) / 100.0,
            handling_minutes: self.number("handling", usual.handling_minutes),
            daily_share: self.number("daily", usual.daily_share * 100.0) / 100.0,
            closed_share: self.number("closed", usual.closed_share * 100.0) / 100.0,
        }
    }
}

fn field_of(error: SceneError) -> &'static str {
    match error {
        SceneError::Tickets => "tickets",
        SceneError::Agents => "agents",
        SceneError::Busy => "busy",
        SceneError::Handling => "handling",
        SceneError::DailyShare => "daily",
        SceneError::ClosedShare => "closed",
        SceneError::NoHistory => "days",
        SceneError::Closed => "of",
    }
}

fn word(error: SceneError) -> &'static str {
    match error {
        SceneError::NoHistory => "history",
        SceneError::Closed => "hours",
        other => field_of(other),
    }
}
