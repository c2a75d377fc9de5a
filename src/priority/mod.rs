//! Whose turn it is: customers who seldom write first, everyone in time, and anyone can see why.
//!
//! A customer's [`Load`] says how much they contacted us lately; [`Weights`] turn it into a [`handicap`], in working
//! hours and never more than a ceiling; [`place()`] turns a ticket's [`Turn`] into the instant that orders the queue,
//! with the [`Term`]s that add up to it. [`forecast()`] says how long that takes. All of it is pure: an event computes
//! a place once and stores it.

mod forecast;
mod load;
mod place;
pub mod simulate;
mod term;
mod weights;

#[cfg(test)]
mod properties;

pub use forecast::{Ahead, Basis, Forecast, WorkedDay, forecast};
pub use load::Load;
pub use place::{Handicap, Place, SlaDue, Turn, place};
pub use term::{Lift, LiftReason, Term};
pub use weights::{WeightError, Weights, handicap};

use chrono::{DateTime, Duration, Utc};

/// Truncated to the precision that every database stores.
fn whole_micros(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.timestamp_micros()).unwrap_or(at)
}

/// A length in hours as a number, with its sign.
fn in_hours(length: Duration) -> f64 {
    let hours = |length: std::time::Duration| length.as_secs_f64() / 3600.0;
    match length.to_std() {
        Ok(length) => hours(length),
        Err(_negative) => -(-length).to_std().map_or(0.0, hours),
    }
}

/// This many hours, to the nearest second; zero if negative or not a number, 100 years at most.
///
/// A second is precise enough for everyone, and coarse enough to hide differences between two machines' logarithms.
pub(crate) fn hours(hours: f64) -> Duration {
    const CENTURY: f64 = 876_600.0;
    let hours = if hours > 0.0 { hours.min(CENTURY) } else { 0.0 };
    let seconds = (hours * 3600.0).round();
    let length = std::time::Duration::try_from_secs_f64(seconds).unwrap_or_default();
    Duration::from_std(length).unwrap_or_default()
}
