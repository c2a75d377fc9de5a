//! How sure a suggestion is: a probability fitted to held-out questions, and the result of each threshold.

/// The features of the first suggestion for one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signals {
    /// Its score, joined from the index and the learner.
    pub score: f32,
    /// Its lead over the second.
    pub lead: f32,
}

/// A held-out question: the features of the first suggestion, and whether it was the right one.
#[derive(Debug, Clone, Copy)]
pub struct HeldOut {
    pub signals: Signals,
    pub is_right: bool,
}

/// Turns features into a probability (Platt, 1999).
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    base: f32,
    score: f32,
    lead: f32,
    marks: Vec<ThresholdMark>,
}

/// The result of one threshold on the held-out questions. Shares from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ThresholdMark {
    pub threshold: f32,
    /// How many of the questions would have got suggestions.
    pub coverage: f32,
    /// How many first suggestions among those were right.
    pub precision: f32,
}

/// Below this probability nothing is offered, unless the brand has its own threshold.
pub const THRESHOLD: f32 = 0.3;
/// The same while nothing has been measured: the default calibration knows no search words and no bodies, and is too
/// low.
pub const FIRST_THRESHOLD: f32 = 0.08;
/// With fewer held-out questions there is no result.
const ENOUGH: usize = 30;
/// Thresholds for which results are stored: every 5 %.
const STEPS: u16 = 20;
const ROUNDS: usize = 60;
/// Keeps the slopes finite if all are right.
const RIDGE: f32 = 0.5;

impl Default for Calibration {
    /// For answers without examples: fitted to questions of which half had no answer, found by titles alone.
    fn default() -> Self {
        Self { base: 2.4, score: 7.8, lead: 3.6, marks: Vec::new() }
    }
}

impl Calibration {
    /// Fits to questions that the learner has not seen; `None` if there are too few.
    #[must_use]
    pub fn fit(held: &[HeldOut]) -> Option<Self> {
        if held.len() < ENOUGH {
            return None;
        }
        let mut fitted = Self { base: 0.0, score: 1.0, lead: 1.0, marks: Vec::new() };
        for _ in 0..ROUNDS {
            fitted.newton(held);
        }
        // More score or more lead never means less sure.
        (fitted.score, fitted.lead) = (fitted.score.max(0.1), fitted.lead.max(0.0));
        fitted.marks = (0..STEPS).map(|step| fitted.mark(held, f32::from(step) / f32::from(STEPS))).collect();
        Some(fitted)
    }

    /// How likely the first suggestion is the right one.
    #[must_use]
    pub fn of(&self, signals: Signals) -> f32 {
        1.0 / (1.0 + (-self.lead.mul_add(signals.lead, self.score.mul_add(signals.score, self.base))).exp())
    }

    /// The result of each threshold; empty while there is too little to measure.
    #[must_use]
    pub fn marks(&self) -> &[ThresholdMark] {
        &self.marks
    }

    /// As text, stored next to the weights.
    #[must_use]
    pub fn to_text(&self) -> String {
        let first = format!("{} {} {}", self.base, self.score, self.lead);
        let marks = self.marks.iter().map(|mark| format!("{} {} {}", mark.threshold, mark.coverage, mark.precision));
        std::iter::once(first).chain(marks).collect::<Vec<_>>().join("\n")
    }

    /// Reads what `to_text` wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let three = |line: &str| {
            let mut numbers = line.split(' ').map(str::parse::<f32>);
            Some([numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?])
        };
        let mut lines = text.lines();
        let [base, score, lead] = three(lines.next()?)?;
        let mark =
            |line| three(line).map(|[threshold, coverage, precision]| ThresholdMark { threshold, coverage, precision });
        Some(Self { base, score, lead, marks: lines.map(mark).collect::<Option<_>>()? })
    }

    /// One step of Newton's method on the likelihood.
    fn newton(&mut self, held: &[HeldOut]) {
        let mut slope = [-RIDGE * self.base * 0.1, -RIDGE * self.score, -RIDGE * self.lead];
        let mut curve = [[RIDGE * 0.1, 0.0, 0.0], [0.0, RIDGE, 0.0], [0.0, 0.0, RIDGE]];
        for one in held {
            let x = [1.0, one.signals.score, one.signals.lead];
            let sure = self.of(one.signals);
            let miss = if one.is_right { 1.0 - sure } else { -sure };
            let weight = (sure * (1.0 - sure)).max(1e-4);
            for ((slope, row), a) in slope.iter_mut().zip(&mut curve).zip(x) {
                *slope += miss * a;
                row.iter_mut().zip(x).for_each(|(cell, b)| *cell += weight * a * b);
            }
        }
        let [base, score, lead] = solve(curve, slope);
        self.base += base.clamp(-2.0, 2.0);
        self.score += score.clamp(-2.0, 2.0);
        self.lead += lead.clamp(-2.0, 2.0);
    }

    fn mark(&self, held: &[HeldOut], threshold: f32) -> ThresholdMark {
        let offered: Vec<&HeldOut> = held.iter().filter(|one| self.of(one.signals) >= threshold).collect();
        let right = offered.iter().filter(|one| one.is_right).count();
        let share = |part: usize, whole: usize| number(part) / number(whole.max(1));
        ThresholdMark { threshold, coverage: share(offered.len(), held.len()), precision: share(right, offered.len()) }
    }
}

/// Solves three equations (Cramer's rule); gives zeros if there is not exactly one solution.
fn solve(matrix: [[f32; 3]; 3], v: [f32; 3]) -> [f32; 3] {
    let cross = |a: [f32; 3], b: [f32; 3]| {
        let ([a0, a1, a2], [b0, b1, b2]) = (a, b);
        [a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0]
    };
    let dot = |a: [f32; 3], b: [f32; 3]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f32>();
    let [a, b, c] = matrix;
    let whole = dot(a, cross(b, c));
    if whole.abs() < 1e-9 {
        return [0.0; 3];
    }
    // The matrix is symmetric, so its rows are its columns.
    [dot(v, cross(b, c)) / whole, dot(a, cross(v, c)) / whole, dot(a, cross(b, v)) / whole]
}

fn number(n: usize) -> f32 {
    u16::try_from(n).map_or_else(|_| f32::from(u16::MAX), f32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held() -> Vec<HeldOut> {
        (0..400_u16)
            .map(|n| {
                let score = f32::from(n) / 200.0 - 1.0;
                HeldOut { signals: Signals { score, lead: 0.2 }, is_right: n % 10 < n / 40 }
            })
            .collect()
    }

    #[test]
    fn a_probability_means_what_it_says() {
        let calibration = Calibration::fit(&held()).unwrap();
        let sure = calibration.of(Signals { score: 0.5, lead: 0.2 });
        assert!((0.6..0.9).contains(&sure), "{sure}");
        assert!(calibration.of(Signals { score: -1.0, lead: 0.2 }) < 0.15);
    }

    #[test]
    fn a_higher_threshold_offers_fewer_wrong_answers() {
        let calibration = Calibration::fit(&held()).unwrap();
        let (low, high) = (calibration.marks()[4], calibration.marks()[16]);
        assert!(low.coverage > high.coverage && low.precision < high.precision, "{low:?} {high:?}");
    }

    #[test]
    fn it_is_the_same_after_storing() {
        let calibration = Calibration::fit(&held()).unwrap();
        assert_eq!(Calibration::from_text(&calibration.to_text()), Some(calibration));
        assert_eq!(Calibration::from_text("x"), None);
        assert_eq!(Calibration::fit(&held()[..10]), None);
    }
}
