//! How much a brand weighs frequent contact, and the handicap that results.

use std::fmt;

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::{Load, hours};

/// The three numbers behind the order of the queue, per brand. Checked when read.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Weights {
    half_life_days: f64,
    unit_hours: f64,
    ceiling_hours: f64,
}

impl Weights {
    /// First come, first served: no one has a handicap.
    pub const FIRST_COME: Self = Self { half_life_days: 30.0, unit_hours: 0.0, ceiling_hours: 0.0 };

    /// `half_life_days`: after how many days a contact counts half, over 0 up to 3650. `unit_hours`: working hours for
    /// each doubling of 1 + load, 0 to 100. `ceiling_hours`: the largest handicap in working hours, 0 to 1000.
    pub fn new(half_life_days: f64, unit_hours: f64, ceiling_hours: f64) -> Result<Self, WeightError> {
        let checks = [
            (WeightError::HalfLife, half_life_days > 0.0 && half_life_days <= 3650.0),
            (WeightError::Unit, (0.0..=100.0).contains(&unit_hours)),
            (WeightError::Ceiling, (0.0..=1000.0).contains(&ceiling_hours)),
        ];
        if let Some((error, _)) = checks.into_iter().find(|(_, is_sound)| !is_sound) {
            return Err(error);
        }
        Ok(Self { half_life_days, unit_hours, ceiling_hours })
    }

    /// The same with some of them changed.
    pub fn with(
        &self,
        half_life_days: Option<f64>,
        unit_hours: Option<f64>,
        ceiling_hours: Option<f64>,
    ) -> Result<Self, WeightError> {
        Self::new(
            half_life_days.unwrap_or(self.half_life_days),
            unit_hours.unwrap_or(self.unit_hours),
            ceiling_hours.unwrap_or(self.ceiling_hours),
        )
    }

    /// Half-life in days, unit and ceiling in working hours: as people write them.
    pub fn written(&self) -> [f64; 3] {
        [self.half_life_days, self.unit_hours, self.ceiling_hours]
    }

    /// After how long a contact counts half (elapsed time, not working time).
    pub fn half_life(&self) -> Duration {
        hours(self.half_life_days * 24.0).max(Duration::seconds(1))
    }

    /// H: the largest handicap in working time, and so the most by which a ticket can be overtaken.
    pub fn ceiling(&self) -> Duration {
        hours(self.ceiling_hours)
    }
}

impl Default for Weights {
    /// Half-life 30 days, two hours for each doubling, twelve at the most.
    fn default() -> Self {
        Self { half_life_days: 30.0, unit_hours: 2.0, ceiling_hours: 12.0 }
    }
}

/// The handicap of a customer with this load, in working time: min(H, u · log₂(1 + L)), to the second.
///
/// Logarithmic, so that the step from seldom to monthly weighs as much as that from weekly to daily. With the default
/// weights: never written before 0 h, once a moment ago 2 h, every 30 days 2 h, every week 5 h 29 min, every day 10 h
/// 55 min. The load is used as it is: let it decay first.
pub fn handicap(load: Load, weights: &Weights) -> Duration {
    let doublings = load.value.max(0.0).ln_1p() / std::f64::consts::LN_2;
    // Zero times an infinite load is NaN; `hours` turns that into zero.
    hours(weights.unit_hours * doublings).min(weights.ceiling())
}

/// Which weight is out of its bounds. Shown as a sentence that says how to fix it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightError {
    HalfLife,
    Unit,
    Ceiling,
}

impl fmt::Display for WeightError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::HalfLife => "half_life_days must be more than 0 and at most 3650: write 30 for a month",
            Self::Unit => "unit_hours must be between 0 and 100: write 2, or 0 for first come, first served",
            Self::Ceiling => "ceiling_hours must be between 0 and 1000: write 12, or 0 for first come, first served",
        })
    }
}

impl std::error::Error for WeightError {}

/// What is stored; a weight that is left out has its default.
#[derive(Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    half_life_days: f64,
    unit_hours: f64,
    ceiling_hours: f64,
}

impl Default for Written {
    fn default() -> Self {
        Weights::default().into()
    }
}

impl From<Weights> for Written {
    fn from(weights: Weights) -> Self {
        Self {
            half_life_days: weights.half_life_days,
            unit_hours: weights.unit_hours,
            ceiling_hours: weights.ceiling_hours,
        }
    }
}

impl TryFrom<Written> for Weights {
    type Error = WeightError;

    fn try_from(written: Written) -> Result<Self, WeightError> {
        Self::new(written.half_life_days, written.unit_hours, written.ceiling_hours)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;

    fn minutes(value: f64) -> i64 {
        let load = Load { value, at: DateTime::UNIX_EPOCH };
        handicap(load, &Weights::default()).num_minutes()
    }

    /// The minutes for a customer who has always written every `days` days, when they write next.
    fn every(days: i32) -> i64 {
        let faded = (-f64::from(days) / 30.0).exp2();
        minutes(faded / (1.0 - faded))
    }

    #[test]
    fn rare_writers_are_first_and_handicaps_limited() {
        assert_eq!(minutes(0.0), 0);
        assert_eq!(every(365), 0);
        assert_eq!(every(30), 120);
        assert_eq!(every(7), 329);
        assert_eq!(every(1), 654);
        assert_eq!(minutes(1e9), 720);
        assert_eq!(minutes(f64::INFINITY), 720);
    }

    #[test]
    fn two_recent_contacts_cost_three_hours_ten() {
        assert_eq!(minutes(2.0), 190);
    }

    #[test]
    fn first_come_first_served_has_no_handicap() {
        for value in [0.0, 5.0, f64::INFINITY, f64::NAN] {
            let load = Load { value, ..Load::NONE };
            assert_eq!(handicap(load, &Weights::FIRST_COME), TimeDelta::zero());
        }
    }

    #[test]
    fn weights_are_checked_when_they_are_read() {
        let read = |json: &str| serde_json::from_str::<Weights>(json).map_err(|e| e.to_string());
        assert_eq!(read("{}").unwrap(), Weights::default());
        assert_eq!(read(r#"{"unit_hours": 1.5}"#).unwrap().ceiling(), Duration::hours(12));
        assert!(read(r#"{"half_life_days": 0}"#).unwrap_err().contains("write 30 for a month"));
        assert!(read(r#"{"ceiling_hours": -1}"#).unwrap_err().contains("write 12"));
        assert!(read(r#"{"unit": 1}"#).unwrap_err().contains("unknown field"));
        assert_eq!(Weights::new(f64::NAN, 2.0, 12.0), Err(WeightError::HalfLife));
        assert_eq!(Weights::new(30.0, f64::NAN, 12.0), Err(WeightError::Unit));
        assert_eq!(Weights::new(30.0, 2.0, f64::INFINITY), Err(WeightError::Ceiling));
        let stored = serde_json::to_string(&Weights::FIRST_COME).unwrap();
        assert_eq!(read(&stored).unwrap(), Weights::FIRST_COME);
    }
}
