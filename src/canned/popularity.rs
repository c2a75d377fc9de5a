//! How often and how recently each answer was used for a brand: frequent questions come again.

use std::collections::BTreeMap;

use super::learn::{Example, ExampleVerdict};

/// How often an answer was used; older uses count less.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Served {
    /// The count at the time `at`.
    pub weight: f64,
    /// The latest use, in microseconds.
    pub at: i64,
}

/// After this many days a use counts half.
const HALF_LIFE: f64 = 30.0;
const DAY: f64 = 86_400e6;
/// Uses that every answer is assumed to have before anything is known.
const BEFOREHAND: f64 = 3.0;
/// The weight of popularity next to the words.
const WEIGHT: f64 = 0.1;

impl Served {
    /// Adds one use.
    #[must_use]
    pub fn again(self, at: i64) -> Self {
        Self { weight: self.by(at) + 1.0, at: at.max(self.at) }
    }

    /// Adds the uses of another answer.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let at = self.at.max(other.at);
        Self { weight: self.by(at) + other.by(at), at }
    }

    /// The count at that time, after decay.
    fn by(self, at: i64) -> f64 {
        self.weight * (-days(at.saturating_sub(self.at).max(0)) / HALF_LIFE).exp2()
    }
}

impl Default for Served {
    fn default() -> Self {
        Self { weight: 0.0, at: i64::MIN }
    }
}

/// The answers of a brand and their uses.
#[derive(Debug, Clone, Default)]
pub struct Popularity {
    served: BTreeMap<i64, Served>,
    newest: i64,
    usual: f64,
}

impl Popularity {
    /// From the stored rows.
    #[must_use]
    pub fn new(served: impl Iterator<Item = (i64, Served)>) -> Self {
        let mut popularity = Self::default();
        popularity.set(served);
        popularity
    }

    /// From a brand's own examples, all of the same day.
    #[must_use]
    pub fn of(examples: &[Example<'_>]) -> Self {
        let mut served: BTreeMap<i64, Served> = BTreeMap::new();
        for example in examples.iter().filter(|example| example.shipped.is_none()) {
            if let ExampleVerdict::Solved(id) = example.verdict {
                let own = served.entry(id).or_default();
                *own = own.again(0);
            }
        }
        Self::new(served.into_iter())
    }

    /// Takes newer values for some answers.
    pub fn set(&mut self, served: impl Iterator<Item = (i64, Served)>) {
        self.served.extend(served);
        self.newest = self.served.values().map(|served| served.at).max().unwrap_or_default();
        let answers = u32::try_from(self.served.len().max(1)).unwrap_or(u32::MAX);
        self.usual = self.served.values().map(|served| served.by(self.newest)).sum::<f64>() / f64::from(answers);
    }

    /// What popularity adds to an answer's score: nothing for an answer of average use.
    #[must_use]
    pub fn gain(&self, answer_id: i64) -> f32 {
        let own = self.served.get(&answer_id).map_or(0.0, |served| served.by(self.newest));
        short(WEIGHT * ((own + BEFOREHAND) / (self.usual + BEFOREHAND)).ln())
    }
}

#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "a span of time, which needs no precision")]
fn days(micros: i64) -> f64 {
    micros as f64 / DAY
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "a small number; its last digits are noise"
)]
fn short(gain: f64) -> f32 {
    gain as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONTH: i64 = 30 * 86_400 * 1_000_000;

    fn served(times: &[i64]) -> Served {
        times.iter().fold(Served::default(), |served, at| served.again(*at))
    }

    #[test]
    fn a_month_halves_what_is_counted() {
        assert!((served(&[0, 0, MONTH]).weight - 2.0).abs() < 1e-9);
        let both = served(&[0, MONTH]).and(served(&[0]));
        assert!((both.weight - 2.0).abs() < 1e-9 && both.at == MONTH);
    }

    #[test]
    fn frequent_and_recent_answers_gain() {
        let popularity =
            Popularity::new([(1, served(&[MONTH; 9])), (2, served(&[0; 9])), (3, served(&[MONTH]))].into_iter());
        let [often, earlier, once, never] = [1, 2, 3, 4].map(|id| popularity.gain(id));
        assert!(often > earlier && earlier > once && once > never, "{often} {earlier} {once} {never}");
        assert!(Popularity::default().gain(1).abs() < f32::EPSILON);
    }
}
