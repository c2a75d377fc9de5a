//! The contact load: how much a customer contacted us lately, as one number that decays.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::in_hours;

/// The sum over contacts of 2^(−age / half-life), as it was at an instant.
///
/// Exponential decay needs no history: decaying the sum is the same as summing the decayed parts. So only one number
/// and one instant are stored per customer, and contacts may come in any order.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Load {
    /// Decayed contacts; 0 for an unknown customer. Not negative, not NaN (such values count as 0).
    pub value: f64,
    /// The instant of that value: that of the latest contact.
    pub at: DateTime<Utc>,
}

impl Load {
    /// Of a customer who never wrote.
    pub const NONE: Self = Self { value: 0.0, at: DateTime::UNIX_EPOCH };

    /// What is left of it at `now`. A `now` before its instant changes nothing: it does not grow backwards.
    #[must_use]
    pub fn decayed(self, now: DateTime<Utc>, half_life: Duration) -> Self {
        if now <= self.at {
            return Self { value: sound(self.value), ..self };
        }
        Self { value: sound(self.value) * left_after(now - self.at, half_life), at: now }
    }

    /// With one more contact at `now`; one that reaches us late (a mail from last week) is decayed first.
    #[must_use]
    pub fn with_contact(self, now: DateTime<Utc>, half_life: Duration) -> Self {
        let load = self.decayed(now, half_life);
        Self { value: load.value + left_after(load.at - now, half_life), ..load }
    }

    /// From the instants of all contacts, the same as adding them one by one in chronological order.
    pub fn rebuilt(contacts: &[DateTime<Utc>], half_life: Duration) -> Self {
        let mut contacts = contacts.to_vec();
        contacts.sort_unstable();
        contacts.iter().fold(Self::NONE, |load, at| load.with_contact(*at, half_life))
    }
}

/// The share of a contact that is left after `age`: 1 at once, a half after one half-life.
fn left_after(age: Duration, half_life: Duration) -> f64 {
    let half_lives = in_hours(age) / in_hours(half_life);
    // With a half-life of zero nothing is left of the past, and 0/0 means all of the present.
    if half_lives.is_nan() { 1.0 } else { (-half_lives.max(0.0)).exp2() }
}

/// Turns a number from the database into one that is valid for arithmetic and JSON.
fn sound(value: f64) -> f64 {
    const MOST: f64 = 1e9;
    if value > 0.0 { value.min(MOST) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONTH: Duration = Duration::days(30);

    fn day(day: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + Duration::days(day)
    }

    fn close(load: Load, value: f64) {
        assert!((load.value - value).abs() < 1e-9, "{load:?} is not {value}");
    }

    #[test]
    fn a_contact_counts_half_after_one_half_life() {
        let once = Load::NONE.with_contact(day(0), MONTH);
        close(once, 1.0);
        close(once.decayed(day(30), MONTH), 0.5);
        close(once.decayed(day(30), MONTH).decayed(day(60), MONTH), 0.25);
        close(once.with_contact(day(30), MONTH), 1.5);
    }

    #[test]
    fn a_late_contact_counts_as_if_in_time() {
        let in_time = Load::rebuilt(&[day(0), day(10), day(45)], MONTH);
        let late = Load::rebuilt(&[day(0), day(45)], MONTH).with_contact(day(10), MONTH);
        close(late, in_time.value);
        assert_eq!(late.at, in_time.at);
    }

    #[test]
    fn a_load_does_not_grow_backwards() {
        let load = Load::NONE.with_contact(day(30), MONTH);
        assert_eq!(load.decayed(day(0), MONTH), load);
    }

    #[test]
    fn rebuilding_gives_the_same_number() {
        let contacts: Vec<_> = (0..200).map(|n| day(n * n % 997)).collect();
        let mut in_order = contacts.clone();
        in_order.sort_unstable();
        let kept = in_order.iter().fold(Load::NONE, |load, at| load.with_contact(*at, MONTH));
        assert_eq!(Load::rebuilt(&contacts, MONTH), kept);
    }

    #[test]
    fn invalid_numbers_are_not_a_load() {
        for value in [f64::NAN, -1.0, f64::NEG_INFINITY] {
            let broken = Load { value, at: day(0) };
            close(broken.decayed(day(1), MONTH), 0.0);
            close(broken.with_contact(day(1), MONTH), 1.0);
            close(broken.with_contact(day(1), Duration::zero()), 1.0);
        }
    }
}
