//! `svar priority simulate`: simulates another order of the queue, on a made-up helpdesk or on a brand's own history.
use clap::Args;

use super::serve::say;
use crate::app::App;
use crate::brands;
use crate::error::{Error, Result};
use crate::hours::Calendar;
use crate::priority::Weights;
use crate::priority::simulate::{Band, Estimates, History, Outcome, Scene, compare, estimates};
use crate::tickets::past;

#[derive(Debug, Args)]
pub(super) struct Simulate {
    /// One JSON object instead of a table: waits in working hours.
    #[arg(long)]
    json: bool,
    /// Replay the real contacts of this brand, in its opening hours and with its weights.
    #[arg(long, value_name = "BRAND")]
    pub history: Option<String>,
    /// Of the history, measure the contacts of this many days.
    #[arg(long, value_name = "N", default_value_t = 90, requires = "history")]
    days: u32,
    /// The same seed gives the same numbers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many contacts to measure.
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    tickets: usize,
    /// How many agents work at the same time (default: 4; with a history, as many as have answered on a usual day).
    #[arg(long, value_name = "N")]
    agents: Option<usize>,
    /// The share of the agents' time that handling takes: this sets how many contacts come.
    #[arg(long, value_name = "SHARE", default_value_t = 0.92)]
    busy: f64,
    /// Minutes that a contact takes on average.
    #[arg(long, value_name = "MINUTES", default_value_t = 6.0)]
    handling: f64,
    /// The share of the contacts that come from daily requesters.
    #[arg(long, value_name = "SHARE", default_value_t = 0.2)]
    daily_share: f64,
    /// The share of the contacts that come outside opening hours (Monday to Friday, 8 to 16).
    #[arg(long, value_name = "SHARE", default_value_t = 0.35)]
    closed_share: f64,
    /// Days after which a contact counts half (default: 30, or the brand's).
    #[arg(long, value_name = "DAYS")]
    half_life: Option<f64>,
    /// Working hours of handicap for each doubling of 1 + load (default: 2, or the brand's).
    #[arg(long, value_name = "HOURS")]
    unit: Option<f64>,
    /// The most working hours of handicap (default: 12, or the brand's).
    #[arg(long, value_name = "HOURS")]
    ceiling: Option<f64>,
}

fn refuse(why: &dyn std::fmt::Display) -> Error {
    Error::Invalid(why.to_string())
}

impl Simulate {
    fn weights(&self, usual: &Weights) -> Result<Weights> {
        usual.with(self.half_life, self.unit, self.ceiling).map_err(|e| refuse(&e))
    }

    fn scene(&self) -> Scene {
        Scene {
            seed: self.seed,
            tickets: self.tickets,
            agents: self.agents.unwrap_or(Scene::default().agents),
            busy: self.busy,
            handling_minutes: self.handling,
            daily_share: self.daily_share,
            closed_share: self.closed_share,
        }
    }
}

/// On a made-up helpdesk.
pub(super) fn made_up(asked: &Simulate) -> Result<()> {
    let calendar = Scene::calendar();
    let history = asked.scene().history(&calendar).map_err(|e| refuse(&e))?;
    tell(asked, &asked.weights(&Weights::default())?, &history, &calendar);
    Ok(())
}

/// On a brand's past contacts.
pub(super) fn of_history(app: &App, asked: &Simulate) -> Result<()> {
    let slug = asked.history.clone().unwrap_or_default();
    let (now, days, agents) = (app.now(), asked.days, asked.agents);
    let (brand, history) = app.db.read_now(|conn| {
        let brand = brands::store::by_slug(conn, &slug).map_err(|e| match e {
            Error::NotFound => Error::Invalid(format!("there is no brand {slug:?}")),
            e => e,
        })?;
        let history = past::history(conn, now, &brand, (days, agents))?;
        Ok((brand, history))
    })?;
    let history = history.map_err(|e| refuse(&e))?;
    tell(asked, &asked.weights(&brand.weights())?, &history, &brand.calendar());
    Ok(())
}

fn tell(asked: &Simulate, weights: &Weights, history: &History, calendar: &Calendar) {
    let outcome = compare(history, calendar, weights);
    let (busy, told) = (history.busy(calendar), estimates(history, calendar, weights));
    say(&if asked.json {
        json(asked, weights, (history, busy), (&outcome, &told))
    } else {
        table((history, busy), &outcome, &told)
    });
}

fn json(
    asked: &Simulate,
    weights: &Weights,
    (history, busy): (&History, f64),
    (outcome, told): (&Outcome, &Estimates),
) -> String {
    serde_json::json!({
        "history": asked.history,
        "seed": asked.seed,
        "tickets": history.measured(),
        "agents": history.agents,
        "busy": (busy * 1000.0).round() / 1000.0,
        "weights": weights,
        "policies": outcome,
        "estimates": told,
    })
    .to_string()
}

fn table((history, busy): (&History, f64), outcome: &Outcome, told: &Estimates) -> String {
    let mut lines = vec![
        format!(
            "Waits until an agent takes the ticket, in working hours; {} agents are busy {:.0} % of the time.",
            history.agents,
            busy * 100.0
        ),
        String::new(),
        format!("{:<10}{:>9}   {:^26}   {:^26}", "", "", "first come, first served", "Svar"),
        format!(
            "{:<10}{:>9}   {:>8}{:>9}{:>9}   {:>8}{:>9}{:>9}",
            "writes", "contacts", "median", "p90", "worst", "median", "p90", "worst"
        ),
    ];
    for band in Band::ALL {
        let (before, after) = (outcome.fcfs.band(*band), outcome.svar.band(*band));
        lines.push(format!(
            "{:<10}{:>9}   {:>8.2}{:>9.2}{:>9.2}   {:>8.2}{:>9.2}{:>9.2}",
            band.as_str(),
            before.n,
            before.p50_h,
            before.p90_h,
            before.max_h,
            after.p50_h,
            after.p90_h,
            after.max_h
        ));
    }
    let [inside, earlier, later] = told.percent();
    lines.push(String::new());
    lines.push(format!(
        "Estimates to customers: {inside:.1} % of the answers came within, {earlier:.1} % earlier, {later:.1} % later; {} contacts were told none.",
        told.untold
    ));
    lines.join("\n")
}
