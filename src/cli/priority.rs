//! `svar priority simulate`: what another order of the queue would do, on a made-up helpdesk.
use clap::{Args, Subcommand};

use super::serve::say;
use crate::error::{Error, Result};
use crate::priority::Weights;
use crate::priority::simulate::{Band, Outcome, Scene, compare};

#[derive(Debug, Subcommand)]
pub(super) enum PriorityCommand {
    /// Plays contacts through under first come, first served and under Svar's order, and shows the waits.
    Simulate(Simulate),
}

#[derive(Debug, Args)]
pub(super) struct Simulate {
    /// One JSON object instead of a table: waits in working hours.
    #[arg(long)]
    json: bool,
    /// The same seed gives the same numbers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many contacts to measure.
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    tickets: usize,
    /// How many agents are at work at the same time.
    #[arg(long, value_name = "N", default_value_t = 4)]
    agents: usize,
    /// The share of the agents' time that handling takes: so much comes.
    #[arg(long, value_name = "SHARE", default_value_t = 0.92)]
    busy: f64,
    /// Minutes that a contact takes on average.
    #[arg(long, value_name = "MINUTES", default_value_t = 6.0)]
    handling: f64,
    /// The share of the contacts that daily contacters make.
    #[arg(long, value_name = "SHARE", default_value_t = 0.2)]
    daily_share: f64,
    /// The share of the contacts that come while the place is closed (it is open Monday to Friday, 8 to 16).
    #[arg(long, value_name = "SHARE", default_value_t = 0.35)]
    closed_share: f64,
    /// Days after which a contact counts half.
    #[arg(long, value_name = "DAYS", default_value_t = 30.0)]
    half_life: f64,
    /// Working hours of handicap for each doubling of 1 + load.
    #[arg(long, value_name = "HOURS", default_value_t = 2.0)]
    unit: f64,
    /// The most working hours of handicap.
    #[arg(long, value_name = "HOURS", default_value_t = 12.0)]
    ceiling: f64,
}

pub(super) fn simulate(asked: &Simulate) -> Result<()> {
    let refuse = |why: &dyn std::fmt::Display| Error::Invalid(why.to_string());
    let weights = Weights::new(asked.half_life, asked.unit, asked.ceiling).map_err(|e| refuse(&e))?;
    let calendar = Scene::calendar();
    let history = scene(asked).history(&calendar).map_err(|e| refuse(&e))?;
    let outcome = compare(&history, &calendar, &weights);
    let busy = history.busy(&calendar);
    say(&if asked.json { json(asked, &weights, busy, &outcome) } else { table(busy, &outcome) });
    Ok(())
}

fn scene(asked: &Simulate) -> Scene {
    Scene {
        seed: asked.seed,
        tickets: asked.tickets,
        agents: asked.agents,
        busy: asked.busy,
        handling_minutes: asked.handling,
        daily_share: asked.daily_share,
        closed_share: asked.closed_share,
    }
}

fn json(asked: &Simulate, weights: &Weights, busy: f64, outcome: &Outcome) -> String {
    serde_json::json!({
        "seed": asked.seed,
        "tickets": asked.tickets,
        "agents": asked.agents,
        "busy": (busy * 1000.0).round() / 1000.0,
        "weights": weights,
        "policies": outcome,
    })
    .to_string()
}

fn table(busy: f64, outcome: &Outcome) -> String {
    let mut lines = vec![
        format!(
            "Waits until an agent takes the ticket, in working hours; agents are busy {:.0} % of the time.",
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
    lines.join("\n")
}
