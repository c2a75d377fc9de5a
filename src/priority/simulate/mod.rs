//! The simulation: contacts of the past, or made-up ones, replayed under two sets of queue rules.
//!
//! A discrete-event simulation in working time: agents take the ticket whose `serve_at` is smallest as soon as they are
//! free. Both runs see the same contacts and the same handling times, so only the order differs.

mod estimates;
mod figures;
mod made_up;
mod past;
mod replay;

pub use estimates::{Estimates, estimates};
pub use figures::{Figures, Outcome, Waits};
pub use made_up::{Scene, SceneError};
pub use past::{Past, of_the_past};
pub use replay::replay;

use chrono::{DateTime, Duration, Utc};

use super::{Weights, in_hours};
use crate::hours::Calendar;

crate::text_enum! {
    /// How often a customer contacts us.
    Band {
        /// Never before.
        First = "first",
        Yearly = "yearly",
        Monthly = "monthly",
        Weekly = "weekly",
        Daily = "daily",
    }
}

impl Band {
    /// For a customer with a history, and the number of their contacts in the year before.
    pub fn of(is_first: bool, in_the_last_year: usize) -> Self {
        match in_the_last_year {
            0 if is_first => Self::First,
            0..=5 => Self::Yearly,
            6..=25 => Self::Monthly,
            26..=120 => Self::Weekly,
            _ => Self::Daily,
        }
    }
}

/// One contact: who wrote when, and how long an agent needed for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contact {
    pub at: DateTime<Utc>,
    /// The same number for the same customer.
    pub customer: usize,
    pub band: Band,
    pub handling: Duration,
}

/// Contacts in chronological order, and how many agents answer.
#[derive(Debug, Clone)]
pub struct History {
    pub contacts: Vec<Contact>,
    /// Contacts before this one only warm up queue and loads; they are not measured.
    pub measured_from: usize,
    /// At work at the same time, all through the opening hours.
    pub agents: usize,
}

impl History {
    /// The share of the agents' working time that handling the measured contacts takes.
    pub fn busy(&self, calendar: &Calendar) -> f64 {
        let measured = self.contacts.get(self.measured_from..).unwrap_or_default();
        let (Some(first), Some(last)) = (measured.first(), measured.last()) else { return 0.0 };
        let open = in_hours(calendar.between(first.at, last.at)) * figures::count(self.agents);
        let work: Duration = measured.iter().map(|contact| contact.handling).sum();
        if open > 0.0 { in_hours(work) / open } else { 0.0 }
    }
}

/// The waiting times of a history under each of the two orders.
pub fn compare(history: &History, calendar: &Calendar, weights: &Weights) -> Outcome {
    Outcome {
        fcfs: Figures::of(history, &replay(history, calendar, &Weights::FIRST_COME)),
        svar: Figures::of(history, &replay(history, calendar, weights)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(scene: Scene) -> Outcome {
        let calendar = Scene::calendar();
        compare(&scene.history(&calendar).unwrap(), &calendar, &Weights::default())
    }

    #[test]
    fn rare_writers_gain_within_the_ceiling() {
        for seed in 1..=3 {
            let Outcome { fcfs, svar } = outcome(Scene { seed, tickets: 20_000, ..Scene::default() });
            for band in [Band::First, Band::Yearly] {
                let (before, after) = (fcfs.band(band).p50_h, svar.band(band).p50_h);
                assert!(after * 3.0 <= before, "seed {seed}, {band:?}: {after} against {before}");
            }
            let (before, after) = (fcfs.band(Band::Daily).max_h, svar.band(Band::Daily).max_h);
            let ceiling = in_hours(Weights::default().ceiling());
            assert!(after <= before + ceiling, "seed {seed}: {after} against {before}");
        }
    }

    #[test]
    fn a_seed_determines_the_numbers() {
        let small = |seed| outcome(Scene { seed, tickets: 2_000, ..Scene::default() });
        assert_eq!(small(7), small(7));
        assert_ne!(small(7), small(8));
    }

    #[test]
    fn the_order_does_not_change_the_work() {
        let calendar = Scene::calendar();
        let history = Scene { tickets: 5_000, ..Scene::default() }.history(&calendar).unwrap();
        let Outcome { fcfs, svar } = compare(&history, &calendar, &Weights::default());
        for band in Band::ALL {
            assert_eq!(fcfs.band(*band).n, svar.band(*band).n);
        }
        assert!((history.busy(&calendar) - 0.92).abs() < 0.05, "{}", history.busy(&calendar));
        assert!((fcfs.mean_h - svar.mean_h).abs() / fcfs.mean_h < 0.1, "{} {}", fcfs.mean_h, svar.mean_h);
    }

    #[test]
    fn an_impossible_scene_is_refused_with_a_sentence() {
        let calendar = Scene::calendar();
        for scene in [
            Scene { agents: 0, ..Scene::default() },
            Scene { tickets: 0, ..Scene::default() },
            Scene { busy: 0.0, ..Scene::default() },
            Scene { busy: f64::NAN, ..Scene::default() },
            Scene { daily_share: 1.5, ..Scene::default() },
            Scene { handling_minutes: -1.0, ..Scene::default() },
        ] {
            assert!(!scene.history(&calendar).unwrap_err().to_string().is_empty());
        }
    }
}
