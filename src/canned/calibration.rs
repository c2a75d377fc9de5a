//! How sure a suggestion is: a probability fitted to held-out questions, and the result of each threshold.

mod logit;

use std::collections::BTreeMap;

use logit::{Case, Logit};

/// The features of the first suggestion for one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signals {
    /// Its score, joined from the index and the learner.
    pub score: f32,
    /// Its lead over the second.
    pub lead: f32,
    /// How much the question is like those that nothing fits.
    pub nothing: f32,
}

/// A held-out question: the features of the first suggestion, and whether it was the right one.
#[derive(Debug, Clone)]
pub struct HeldOut {
    pub signals: Signals,
    pub is_right: bool,
    /// The first suggestion, and the answer that fits; `None`: none does.
    pub first: i64,
    pub right: Option<i64>,
    /// Does any answer fit?
    pub has_answer: bool,
    /// Without its region.
    pub language: String,
    /// What it counts.
    pub weight: f32,
    /// Did it come with the answers?
    pub is_shipped: bool,
}

/// Turns features into a probability (Platt, 1999): that any answer fits, times that it is the first one then. What
/// tells the one says little about the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    fits: Logit,
    right: Logit,
    marks: Vec<ThresholdMark>,
    /// For each language with enough questions, and with an empty name for all others: below it nothing is offered.
    thresholds: BTreeMap<String, f32>,
    mistakes: Vec<Mistake>,
}

/// An answer that was first, and sure enough to be offered, on held-out questions that another fits, or none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mistake {
    pub offered: i64,
    pub right: Option<i64>,
    /// How many questions, each as much as it counts.
    pub weight: f32,
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
/// What the thresholds aim at on the held-out questions, with room for chance: how many of the questions that nothing
/// fits are offered anything, and how many first suggestions are right. The promise is 15 % and 80 %.
const OFFERED_WHEN_NONE: f32 = 0.10;
const PRECISION: f32 = 0.84;
/// From the probability on from which this share of the first suggestions is right, an answer is more than a *perhaps*.
const SURE_PRECISION: f32 = 0.9;
/// The same while nothing has been measured: more likely right than not.
const FIRST_SURE: f32 = 0.5;
/// So many kinds of mistakes are kept, the most frequent.
const MISTAKES: usize = 20;
/// A threshold is never higher.
const SUREST: f32 = 0.95;
/// This many questions in doubt move a language's threshold half the way to what was measured on them.
const RIDGE_OF_LANGUAGE: f32 = 5.0;
/// With fewer held-out questions there is no result.
const ENOUGH: usize = 30;
/// Thresholds for which results are stored: every 5 %.
const STEPS: u16 = 20;
const ROUNDS: usize = 60;

impl Default for Calibration {
    /// For answers without examples: fitted to questions of which half had no answer, found by titles alone.
    fn default() -> Self {
        let right = Logit { base: 2.4, score: 7.8, lead: 3.6, nothing: 0.0 };
        let (marks, thresholds, mistakes) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self { fits: Logit::ALWAYS, right, marks, thresholds, mistakes }
    }
}

impl Calibration {
    /// Fits to questions that the learner has not seen; `None` if there are too few.
    #[must_use]
    pub fn fit(held: &[HeldOut]) -> Option<Self> {
        if held.len() < ENOUGH {
            return None;
        }
        // How far the first leads says which answer it is, not whether there is one.
        let without_lead = |one: &HeldOut| Case {
            signals: Signals { lead: 0.0, ..one.signals },
            is_so: one.has_answer,
            weight: one.weight,
        };
        let with_answer = |one: &HeldOut| Case { signals: one.signals, is_so: one.is_right, weight: one.weight };
        let mut fitted = Self {
            fits: Logit::fit(&held.iter().map(without_lead).collect::<Vec<_>>()),
            right: Logit::fit(&held.iter().filter(|one| one.has_answer).map(with_answer).collect::<Vec<_>>()),
            ..Self::default()
        };
        fitted.marks = (0..STEPS).map(|step| fitted.mark(held, f32::from(step) / f32::from(STEPS))).collect();
        if held.iter().any(|one| one.is_shipped) {
            fitted.thresholds = fitted.thresholds(held);
        }
        fitted.mistakes = fitted.mistaken(held);
        Some(fitted)
    }

    /// Which wrong answers were offered, the most frequent first.
    fn mistaken(&self, held: &[HeldOut]) -> Vec<Mistake> {
        let is_wrong = |one: &&HeldOut| !one.is_right && self.of(one.signals) >= self.threshold(&one.language);
        let mut weights: BTreeMap<(i64, Option<i64>), f32> = BTreeMap::new();
        for one in held.iter().filter(is_wrong) {
            *weights.entry((one.first, one.right)).or_default() += one.weight;
        }
        let mut found: Vec<Mistake> =
            weights.into_iter().map(|((offered, right), weight)| Mistake { offered, right, weight }).collect();
        found.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        found.truncate(MISTAKES);
        found
    }

    /// What went wrong on held-out questions.
    #[must_use]
    pub fn mistakes(&self) -> &[Mistake] {
        &self.mistakes
    }

    /// Below this nothing is offered, if the brand has not set its own.
    #[must_use]
    pub fn threshold(&self, language: &str) -> f32 {
        let usual = if self.marks.is_empty() { FIRST_THRESHOLD } else { THRESHOLD };
        self.thresholds.get(language).or_else(|| self.thresholds.get("")).copied().unwrap_or(usual)
    }

    /// From this on the first suggestion is more than a *perhaps*: on held-out questions as sure as this, nearly all
    /// were right. It moves with the threshold of the language.
    #[must_use]
    pub fn sure(&self, language: &str) -> f32 {
        if self.marks.is_empty() {
            return FIRST_SURE;
        }
        let is_reached = |mark: &&ThresholdMark| mark.coverage > 0.0 && mark.precision >= SURE_PRECISION;
        let all = self.marks.iter().find(is_reached).map_or(SUREST, |mark| mark.threshold);
        let shift = logit(self.threshold(language)) - logit(self.threshold(""));
        sigmoid(logit(all) + shift).min(SUREST)
    }

    /// One threshold for all languages, moved for each by how much surer or less sure its questions are than they look:
    /// a threshold that was measured on one language alone would be mostly chance.
    fn thresholds(&self, held: &[HeldOut]) -> BTreeMap<String, f32> {
        let mut by_language: BTreeMap<&str, Vec<&HeldOut>> = BTreeMap::new();
        for one in held {
            by_language.entry(&one.language).or_default().push(one);
        }
        let shifts: BTreeMap<&str, f32> =
            by_language.into_iter().map(|(name, held)| (name, self.shift(&held))).collect();
        let shifted = |one: &HeldOut| self.linear(one.signals) + shifts.get(one.language.as_str()).unwrap_or(&0.0);
        let least = least(&held.iter().map(|one| (shifted(one), one)).collect::<Vec<_>>());
        let all = std::iter::once(("", 0.0)).chain(shifts.iter().map(|(name, shift)| (*name, *shift)));
        all.map(|(name, shift)| (name.to_owned(), sigmoid(least - shift).min(SUREST))).collect()
    }

    /// What must be added for the questions of one language to be as sure as they look; little if they are few.
    fn shift(&self, held: &[&HeldOut]) -> f32 {
        let mut shift = 0.0;
        for _ in 0..ROUNDS {
            let (mut slope, mut curve) = (-RIDGE_OF_LANGUAGE * shift, RIDGE_OF_LANGUAGE);
            for one in held {
                let sure = sigmoid(self.linear(one.signals) + shift);
                slope += one.weight * (if one.is_right { 1.0 } else { 0.0 } - sure);
                curve += one.weight * sure * (1.0 - sure);
            }
            shift += slope / curve;
        }
        shift
    }

    /// How likely the first suggestion is the right one.
    #[must_use]
    pub fn of(&self, signals: Signals) -> f32 {
        self.fits.of(signals) * self.right.of(signals)
    }

    /// The same as a logit.
    fn linear(&self, signals: Signals) -> f32 {
        logit(self.of(signals))
    }

    /// The result of each threshold; empty while there is too little to measure.
    #[must_use]
    pub fn marks(&self) -> &[ThresholdMark] {
        &self.marks
    }

    /// As text, stored next to the weights.
    #[must_use]
    pub fn to_text(&self) -> String {
        let numbers = self.fits.numbers().into_iter().chain(self.right.numbers());
        let first = numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(" ");
        let marks = self.marks.iter().map(|mark| format!("{} {} {}", mark.threshold, mark.coverage, mark.precision));
        let thresholds = self.thresholds.iter().map(|(language, threshold)| format!("={language} {threshold}"));
        let mistakes = self.mistakes.iter().map(|one| {
            let right = one.right.map_or_else(|| "-".to_owned(), |id| id.to_string());
            format!("!{} {right} {}", one.offered, one.weight)
        });
        std::iter::once(first).chain(marks).chain(thresholds).chain(mistakes).collect::<Vec<_>>().join("\n")
    }

    /// Reads what `to_text` wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let numbers = |line: &str| line.split(' ').map(|number| number.parse().ok()).collect::<Option<Vec<f32>>>();
        let mut lines = text.lines();
        let first = numbers(lines.next()?)?;
        let (fits, right) = first.split_first_chunk::<4>()?;
        let (fits, right) = (Logit::of_numbers(*fits), Logit::of_numbers(right.try_into().ok()?));
        let (mut marks, mut thresholds, mut mistakes) = (Vec::new(), BTreeMap::new(), Vec::new());
        for line in lines {
            if let Some(line) = line.strip_prefix('=') {
                let (language, threshold) = line.split_once(' ')?;
                thresholds.insert(language.to_owned(), threshold.parse().ok()?);
            } else if let Some(line) = line.strip_prefix('!') {
                mistakes.push(Mistake::from_text(line)?);
            } else {
                let [threshold, coverage, precision] = numbers(line)?.try_into().ok()?;
                marks.push(ThresholdMark { threshold, coverage, precision });
            }
        }
        Some(Self { fits, right, marks, thresholds, mistakes })
    }

    fn mark(&self, held: &[HeldOut], threshold: f32) -> ThresholdMark {
        let (mut all, mut offered, mut right) = (0.0, 0.0, 0.0);
        for one in held {
            all += one.weight;
            if self.of(one.signals) >= threshold {
                offered += one.weight;
                right += if one.is_right { one.weight } else { 0.0 };
            }
        }
        let share = |part: f32, whole: f32| if whole > 0.0 { part / whole } else { 0.0 };
        ThresholdMark { threshold, coverage: share(offered, all), precision: share(right, offered) }
    }
}

impl Mistake {
    fn from_text(line: &str) -> Option<Self> {
        let mut parts = line.split(' ');
        let (offered, right) = (parts.next()?.parse().ok()?, parts.next()?);
        let right = if right == "-" { None } else { Some(right.parse().ok()?) };
        Some(Self { offered, right, weight: parts.next()?.parse().ok()? })
    }
}

/// Nothing is surer than this, nor less.
const LEAST: f32 = 1e-6;

/// The inverse of [`sigmoid`].
fn logit(probability: f32) -> f32 {
    let inside = probability.clamp(LEAST, 1.0 - LEAST);
    (inside / (1.0 - inside)).ln()
}

fn sigmoid(linear: f32) -> f32 {
    1.0 / (1.0 + (-linear).exp())
}

/// The least threshold, as a logit, from which on both aims are reached.
fn least(held: &[(f32, &HeldOut)]) -> f32 {
    let mut surest: Vec<&(f32, &HeldOut)> = held.iter().collect();
    surest.sort_by(|a, b| b.0.total_cmp(&a.0));
    let nothing: f32 = held.iter().filter(|(_, one)| !one.has_answer).map(|(_, one)| one.weight).sum();
    let (mut offered, mut right, mut offered_none) = (0.0, 0.0, 0.0);
    let mut least = logit(SUREST);
    for (sure, one) in surest {
        offered += one.weight;
        right += if one.is_right { one.weight } else { 0.0 };
        offered_none += if one.has_answer { 0.0 } else { one.weight };
        if offered_none <= OFFERED_WHEN_NONE * nothing && right >= PRECISION * offered {
            least = *sure;
        }
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held() -> Vec<HeldOut> {
        (0..400_u16)
            .map(|n| {
                let score = f32::from(n) / 200.0 - 1.0;
                let signals = Signals { score, lead: 0.2, nothing: -0.8 };
                let is_right = n % 10 < n / 40;
                HeldOut {
                    signals,
                    is_right,
                    first: 1,
                    right: is_right.then_some(1),
                    has_answer: is_right,
                    language: "en".into(),
                    weight: 1.0,
                    is_shipped: false,
                }
            })
            .collect()
    }

    #[test]
    fn a_probability_means_what_it_says() {
        let calibration = Calibration::fit(&held()).unwrap();
        let sure = calibration.of(Signals { score: 0.5, lead: 0.2, nothing: -0.8 });
        assert!((0.6..0.9).contains(&sure), "{sure}");
        assert!(calibration.of(Signals { score: -1.0, lead: 0.2, nothing: -0.8 }) < 0.15);
    }

    #[test]
    fn a_higher_threshold_offers_fewer_wrong_answers() {
        let calibration = Calibration::fit(&held()).unwrap();
        let (low, high) = (calibration.marks()[4], calibration.marks()[16]);
        assert!(low.coverage > high.coverage && low.precision < high.precision, "{low:?} {high:?}");
    }

    #[test]
    fn a_language_gets_the_threshold_that_it_needs() {
        let mut held = held();
        for one in &mut held {
            one.is_shipped = true;
        }
        let others = held.clone().into_iter().map(|one| HeldOut {
            language: "fr".into(),
            is_right: one.is_right && one.signals.score > 0.5,
            ..one
        });
        held.extend(others.collect::<Vec<_>>());
        let calibration = Calibration::fit(&held).unwrap();
        let (en, fr) = (calibration.threshold("en"), calibration.threshold("fr"));
        assert!(THRESHOLD < en && en < fr, "{en} {fr}");
        assert!(calibration.sure("en") >= en && calibration.sure("fr") >= fr);
        let mistake = calibration.mistakes()[0];
        assert!((mistake.offered, mistake.right) == (1, None) && mistake.weight >= 1.0);
        assert_eq!(Calibration::from_text(&calibration.to_text()), Some(calibration));
    }

    #[test]
    fn it_is_the_same_after_storing() {
        let calibration = Calibration::fit(&held()).unwrap();
        assert_eq!(Calibration::from_text(&calibration.to_text()), Some(calibration));
        assert_eq!(Calibration::from_text("x"), None);
        assert_eq!(Calibration::fit(&held()[..10]), None);
    }
}
