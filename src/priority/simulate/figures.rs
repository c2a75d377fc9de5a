//! The result of a simulation: waiting times by how often people write.
use serde::Serialize;
use std::collections::BTreeMap;

use chrono::Duration;

use super::{Band, History};
use crate::priority::in_hours;

/// Both orders, for comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// First come, first served.
    pub fcfs: Figures,
    /// With the weights under test.
    pub svar: Figures,
}

/// Waits until an agent took the ticket, in working hours.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    pub bands: BTreeMap<&'static str, Waits>,
    pub mean_h: f64,
}

/// The waits of one band.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Waits {
    /// How many contacts.
    pub n: usize,
    pub p50_h: f64,
    pub p90_h: f64,
    pub max_h: f64,
}

impl Figures {
    /// Sums up the waits of a history, parallel to its contacts.
    pub fn of(history: &History, waits: &[Duration]) -> Self {
        let measured = || history.contacts.iter().zip(waits).skip(history.measured_from);
        let hours = |band: Option<Band>| -> Vec<f64> {
            measured()
                .filter(|(c, _)| band.is_none_or(|band| c.band == band))
                .map(|(_, wait)| in_hours(*wait))
                .collect()
        };
        let all = hours(None);
        Self {
            bands: Band::ALL.iter().map(|band| (band.as_str(), Waits::of(hours(Some(*band))))).collect(),
            mean_h: if all.is_empty() { 0.0 } else { all.iter().sum::<f64>() / count(all.len()) },
        }
    }

    /// Of one band; zeros if it has no contacts.
    pub fn band(&self, band: Band) -> Waits {
        self.bands.get(band.as_str()).copied().unwrap_or_default()
    }
}

impl Waits {
    fn of(mut hours: Vec<f64>) -> Self {
        hours.sort_unstable_by(f64::total_cmp);
        // The nearest rank: the smallest wait that this percentage does not exceed.
        let at = |percent: usize| {
            let rank = hours.len().saturating_mul(percent).div_ceil(100).saturating_sub(1);
            hours.get(rank).copied().map_or(0.0, rounded)
        };
        Self { n: hours.len(), p50_h: at(50), p90_h: at(90), max_h: at(100) }
    }
}

/// To the thousandth of an hour: 3.6 seconds.
fn rounded(hours: f64) -> f64 {
    (hours * 1000.0).round() / 1000.0
}

pub(super) fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
