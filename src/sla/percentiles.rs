//! Percentile targets: how soon answers came, stored as counts by length, and whether the targets were met.
//!
//! A length is rounded up to a border: five minutes up to two hours, a quarter of an hour up to a day, an hour up to
//! 250 hours, and one class for everything longer. Targets lie on borders too, so that the shares are exact.
use std::collections::BTreeMap;

const FIVE: i64 = 5;
const QUARTER: i64 = 15;
const HOUR: i64 = 60;
const TWO_HOURS: i64 = 2 * HOUR;
const DAY: i64 = 24 * HOUR;
const LONGEST: i64 = 250 * HOUR;
/// The class of everything that took longer than the last border.
pub const LONGER: i64 = LONGEST + HOUR;

/// The border, in minutes, of a length in seconds.
pub fn border(seconds: i64) -> i64 {
    // A minute that has begun counts: nothing is rounded down.
    let minutes = seconds.max(0).saturating_add(59) / 60;
    let up = |step: i64| minutes.saturating_add(step - 1) / step * step;
    if minutes <= TWO_HOURS {
        up(FIVE).max(FIVE)
    } else if minutes <= DAY {
        up(QUARTER)
    } else if minutes <= LONGEST {
        up(HOUR)
    } else {
        LONGER
    }
}

/// Is this a valid target? On a border its share is exact.
pub fn is_border(minutes: i64) -> bool {
    (1..=LONGEST).contains(&minutes) && border(minutes.saturating_mul(60)) == minutes
}

/// How many answers came within which border.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    by_border: BTreeMap<i64, i64>,
    /// How many answers had a target, and how many of those missed it.
    pub promised: i64,
    pub missed: i64,
}

impl Answers {
    /// Adds `count` answers that came within a border.
    pub fn add(&mut self, border: i64, count: i64) {
        let sum = self.by_border.entry(border).or_default();
        *sum = sum.saturating_add(count);
    }

    pub fn count(&self) -> i64 {
        self.by_border.values().sum()
    }

    /// How many came within this many minutes.
    pub fn within(&self, minutes: i64) -> i64 {
        self.by_border.range(..=minutes).map(|(_, count)| count).sum()
    }

    /// The share in percent, with one decimal as tenths; none if there are no answers.
    pub fn share_within(&self, minutes: i64) -> Option<i64> {
        tenths(self.within(minutes), self.count())
    }

    pub fn share_missed(&self) -> Option<i64> {
        tenths(self.missed, self.promised)
    }

    /// The border within which this percentage of answers came; none if there are no answers.
    pub fn percentile(&self, percent: i64) -> Option<i64> {
        let count = self.count();
        let mut sum = 0_i64;
        self.by_border.iter().find_map(|(border, answers)| {
            sum = sum.saturating_add(*answers);
            (count > 0 && sum.saturating_mul(100) >= count.saturating_mul(percent)).then_some(*border)
        })
    }
}

fn tenths(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| part.saturating_mul(1000) / whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slower_answer_is_not_within_the_target() {
        let mut answers = Answers::default();
        for seconds in [0, 4 * 3600, 4 * 3600 + 1, 8 * 3600, 900 * 3600] {
            answers.add(border(seconds), 1);
        }
        assert_eq!(answers.within(240), 2);
        assert_eq!(answers.within(480), 4);
        assert_eq!(answers.share_within(240), Some(400));
        assert_eq!(answers.percentile(50), Some(255));
        assert_eq!(answers.percentile(100), Some(LONGER));
        assert_eq!(Answers::default().share_within(240), None);
        assert_eq!(Answers::default().percentile(50), None);
    }

    #[test]
    fn targets_lie_on_borders() {
        for (minutes, is_one) in [
            (5, true),
            (7, false),
            (120, true),
            (125, false),
            (135, true),
            (240, true),
            (1440, true),
            (1455, false),
            (1500, true),
            (15_000, true),
            (15_060, false),
            (0, false),
        ] {
            assert_eq!(is_border(minutes), is_one, "{minutes}");
        }
    }

    proptest! {
        #[test]
        fn shares_on_borders_are_exact(lengths in prop::collection::vec(0_i64..1_200_000, 1..60), at in 0_usize..60) {
            let mut answers = Answers::default();
            for seconds in &lengths {
                answers.add(border(*seconds), 1);
            }
            let target = border(lengths[at % lengths.len()]);
            prop_assume!(target <= LONGEST);
            let real = lengths.iter().filter(|seconds| **seconds <= target * 60).count();
            prop_assert_eq!(answers.within(target), i64::try_from(real).unwrap());
            prop_assert!(is_border(target));
        }
    }
}
