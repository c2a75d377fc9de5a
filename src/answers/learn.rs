//! Learns from every answer that was sent: a linear one-against-the-rest machine over words, word pairs and n-grams.
//!
//! It is the L2-loss support vector machine solved by dual coordinate descent (Hsieh et al., ICML 2008): every example
//! keeps its dual weights, a visit to an example sets them right against all others, and the answers' weights are the
//! sum over the examples. Learning one example is a visit; settling is visiting all until they rest; forgetting one
//! takes its share out of the sum.

mod features;
mod weights;

use std::collections::{HashMap, VecDeque};

use features::{Counts, Features};
use weights::Weights;

/// What an error costs against large weights (the SVM's C).
const COST: f32 = 1.0;
/// How many old examples are visited again with each new one, so that the newest does not drown them.
const REPLAYS: usize = 12;
/// With more answers than this, an example is held only against the rivals that the index found for it.
const ALL_ANSWERS: usize = 512;
/// Dual weights kept in all: bounds the memory (64 MB).
const DUALS: usize = 1 << 24;
/// Features of examples kept in all: bounds the memory (100 MB).
const FEATURES: usize = 25_000_000;

/// One example: what was asked, and which answer was right (or was not).
#[derive(Debug, Clone)]
struct Example {
    features: Features,
    verdict: Verdict,
    /// The answers it is held against; none: all.
    rivals: Option<Vec<u32>>,
    /// One dual weight for every answer of `rivals`, or for the first answers when it is held against all.
    duals: Vec<f32>,
}

/// What an example says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// This answer solved it, the others would not.
    Solved(u32),
    /// This answer did not fit; nothing is known of the others.
    Dismissed(u32),
    /// No answer fits.
    Nothing,
}

/// The learner. Everything in it follows from the examples in their order and the settle passes between them.
#[derive(Debug, Clone, Default)]
pub struct Learner {
    answers: Vec<i64>,
    place: HashMap<i64, u32>,
    counts: Counts,
    weights: Weights,
    examples: VecDeque<Example>,
    kept_features: usize,
    kept_duals: usize,
    /// Where the replays and the order of visits are drawn from; fixed, so that a rebuild gives the same.
    dice: Dice,
}

impl Learner {
    /// Learns that `answer_id` solved a text. `rivals` are other answers that the index found for it.
    pub fn learn(&mut self, text: &str, answer_id: i64, rivals: &[i64]) {
        let place = self.place_of(answer_id);
        self.add(text, Verdict::Solved(place), rivals);
    }

    /// Learns that `answer_id` was offered for a text and did not fit.
    pub fn dismiss(&mut self, text: &str, answer_id: i64) {
        let place = self.place_of(answer_id);
        self.add(text, Verdict::Dismissed(place), &[answer_id]);
    }

    /// Learns that a text has no ready answer among `rivals` (with few answers: among all).
    pub fn learn_nothing(&mut self, text: &str, rivals: &[i64]) {
        self.add(text, Verdict::Nothing, rivals);
    }

    /// Visits all examples `passes` times with what is now known of how rare each feature is. Slow: for the background.
    pub fn settle(&mut self, passes: usize) {
        self.rebuild_weights();
        let mut order: Vec<usize> = (0..self.examples.len()).collect();
        for _ in 0..passes {
            self.dice.shuffle(&mut order);
            let moved = order.iter().map(|at| self.visit(*at)).fold(0.0, f32::max);
            if moved < 0.05 {
                break;
            }
        }
    }

    /// How well each candidate fits: about 1 for a sure yes, −1 for a sure no, in the order of `candidates`.
    /// An answer that was never learned gets none.
    #[must_use]
    pub fn scores(&self, text: &str, candidates: &[i64]) -> Vec<Option<f32>> {
        let features = Features::of(text).valued(&self.counts);
        let places: Vec<Option<u32>> = candidates
            .iter()
            .map(|id| self.place.get(id).copied())
            .collect();
        let known: Vec<u32> = places.iter().flatten().copied().collect();
        let mut scores = self
            .weights
            .scores(&features, Some(&known), self.answers.len())
            .into_iter();
        places
            .iter()
            .map(|place| place.and_then(|_| scores.next()))
            .collect()
    }

    /// The answers that the learner itself would bring up, best first; with very many answers only the lately learned.
    #[must_use]
    pub fn own_candidates(&self, text: &str, limit: usize) -> Vec<i64> {
        let places: Vec<u32> = if self.answers.len() <= ALL_ANSWERS {
            (0..).take(self.answers.len()).collect()
        } else {
            self.lately(limit)
        };
        let features = Features::of(text).valued(&self.counts);
        let scores = self
            .weights
            .scores(&features, Some(&places), self.answers.len());
        let mut ranked: Vec<(f32, u32)> = scores.into_iter().zip(places).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        ranked
            .iter()
            .take(limit)
            .filter_map(|(_, place)| self.answer_at(*place))
            .collect()
    }

    /// Takes every example of a removed answer out again.
    pub fn remove_answer(&mut self, answer_id: i64) {
        let Some(place) = self.place.remove(&answer_id) else {
            return;
        };
        let (gone, kept): (Vec<Example>, Vec<Example>) =
            std::mem::take(&mut self.examples).into_iter().partition(
                |e| matches!(e.verdict, Verdict::Solved(p) | Verdict::Dismissed(p) if p == place),
            );
        self.examples = kept.into();
        for example in gone {
            self.take_out(&example);
        }
    }

    /// Whether `learn` needs to be told the rivals: there are too many answers to hold an example against all.
    #[must_use]
    pub fn wants_rivals(&self) -> bool {
        self.answers.len() > ALL_ANSWERS
    }

    /// How many examples are kept.
    #[must_use]
    pub fn len(&self) -> usize {
        self.examples.len()
    }

    /// Whether nothing was learned yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.examples.is_empty()
    }

    fn place_of(&mut self, answer_id: i64) -> u32 {
        let next = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        *self.place.entry(answer_id).or_insert_with(|| {
            self.answers.push(answer_id);
            next
        })
    }

    fn answer_at(&self, place: u32) -> Option<i64> {
        let id = self.answers.get(usize::try_from(place).ok()?).copied()?;
        (self.place.get(&id) == Some(&place)).then_some(id)
    }

    fn add(&mut self, text: &str, verdict: Verdict, rivals: &[i64]) {
        let features = Features::of(text);
        self.counts.add(&features);
        let against = self.against(verdict, rivals);
        self.kept_features += features.len();
        self.examples.push_back(Example {
            features,
            verdict,
            rivals: against,
            duals: Vec::new(),
        });
        self.keep_within_bounds();
        let newest = self.examples.len().saturating_sub(1);
        self.visit(newest);
        for _ in 0..REPLAYS.min(newest) {
            let at = self.dice.below(newest);
            self.visit(at);
        }
        // Visited last, so that the newest has its way in the next ranking.
        self.visit(newest);
    }

    /// The answers that an example is held against; none when that is all.
    fn against(&self, verdict: Verdict, rivals: &[i64]) -> Option<Vec<u32>> {
        let mut places: Vec<u32> = match verdict {
            Verdict::Dismissed(place) => return Some(vec![place]),
            _ if !self.wants_rivals() => return None,
            Verdict::Solved(place) => vec![place],
            Verdict::Nothing => Vec::new(),
        };
        places.extend(rivals.iter().filter_map(|id| self.place.get(id)));
        places.sort_unstable();
        places.dedup();
        Some(places)
    }

    /// Drops the oldest examples when there are more than memory is meant for.
    fn keep_within_bounds(&mut self) {
        while self.examples.len() > 1 && (self.kept_features > FEATURES || self.kept_duals > DUALS)
        {
            if let Some(oldest) = self.examples.pop_front() {
                self.kept_features -= oldest.features.len();
                self.kept_duals -= oldest.duals.len();
            }
        }
    }

    /// Sets one example's dual weights right against all others; returns the largest change.
    fn visit(&mut self, at: usize) -> f32 {
        let Some(example) = self.examples.get_mut(at) else {
            return 0.0;
        };
        let features = example.features.valued(&self.counts);
        let scores = self
            .weights
            .scores(&features, example.rivals.as_deref(), self.answers.len());
        self.kept_duals += scores.len().saturating_sub(example.duals.len());
        example
            .duals
            .resize(scores.len().max(example.duals.len()), 0.0);
        let square: f32 = features.iter().map(|(_, value)| value * value).sum();
        let softness = 0.5 / COST;
        let mut changes = Vec::with_capacity(scores.len());
        let mut largest: f32 = 0.0;
        let right = example.right();
        for (i, (score, dual)) in scores.iter().zip(&mut example.duals).enumerate() {
            let sign = if Some(i) == right { 1.0 } else { -1.0 };
            let slope = sign * score - 1.0 + *dual * softness;
            let moved = (*dual - slope / (square + softness)).max(0.0) - *dual;
            *dual += moved;
            largest = largest.max(moved.abs());
            changes.push(sign * moved);
        }
        if largest > 0.0 {
            self.weights.add(
                &features,
                example.rivals.as_deref(),
                &changes,
                self.answers.len(),
            );
        }
        largest
    }

    fn rebuild_weights(&mut self) {
        self.weights.clear();
        for example in &self.examples {
            let features = example.features.valued(&self.counts);
            self.weights.add(
                &features,
                example.rivals.as_deref(),
                &example.signed(1.0),
                self.answers.len(),
            );
        }
    }

    fn take_out(&mut self, example: &Example) {
        let features = example.features.valued(&self.counts);
        self.weights.add(
            &features,
            example.rivals.as_deref(),
            &example.signed(-1.0),
            self.answers.len(),
        );
        self.counts.remove(&example.features);
        self.kept_features = self.kept_features.saturating_sub(example.features.len());
        self.kept_duals = self.kept_duals.saturating_sub(example.duals.len());
    }

    fn lately(&self, limit: usize) -> Vec<u32> {
        let mut found = Vec::new();
        for example in self.examples.iter().rev().take(limit * 4) {
            if let Verdict::Solved(place) = example.verdict
                && !found.contains(&place)
                && found.len() < limit
            {
                found.push(place);
            }
        }
        found
    }
}

impl Example {
    /// Where among its dual weights the right answer stands.
    fn right(&self) -> Option<usize> {
        let Verdict::Solved(place) = self.verdict else {
            return None;
        };
        match &self.rivals {
            Some(rivals) => rivals.iter().position(|p| *p == place),
            None => usize::try_from(place).ok(),
        }
    }

    /// What it has added to the weights of each answer, times `factor`.
    fn signed(&self, factor: f32) -> Vec<f32> {
        let right = self.right();
        self.duals
            .iter()
            .enumerate()
            .map(|(i, dual)| {
                if Some(i) == right {
                    factor * dual
                } else {
                    -factor * dual
                }
            })
            .collect()
    }
}

/// A small generator of numbers (`SplitMix64`), the same on every run.
#[derive(Debug, Clone, Default)]
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        features::mix(self.0)
    }

    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % bound).unwrap_or(0)
    }

    fn shuffle(&mut self, items: &mut [usize]) {
        for at in (1..items.len()).rev() {
            let other = self.below(at + 1);
            items.swap(at, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(learner: &Learner, text: &str) -> i64 {
        learner.own_candidates(text, 1)[0]
    }

    fn taught() -> Learner {
        let mut learner = Learner::default();
        for (text, answer) in [
            ("where is my parcel", 1),
            ("parcel not here yet", 1),
            ("i want my money back", 2),
            ("refund please", 2),
        ] {
            learner.learn(text, answer, &[]);
        }
        learner
    }

    #[test]
    fn one_example_changes_the_next_ranking() {
        let mut learner = taught();
        learner.learn("how do i wash the wool sweater", 3, &[]);
        assert_eq!(best(&learner, "washing a wool sweter"), 3);
        assert_eq!(best(&learner, "my parcl is not here"), 1);
        learner.settle(10);
        assert_eq!(best(&learner, "washing a wool sweter"), 3);
    }

    #[test]
    fn a_dismissed_answer_sinks() {
        let mut learner = taught();
        let before = learner.scores("where is my refund", &[1, 2]);
        learner.dismiss("where is my refund", 1);
        learner.dismiss("where is my refund please", 1);
        let after = learner.scores("where is my refund", &[1, 2]);
        assert!(after[0] < before[0], "{before:?} {after:?}");
    }

    #[test]
    fn a_removed_answer_leaves_nothing_behind() {
        let mut learner = taught();
        learner.remove_answer(1);
        assert_eq!(learner.scores("where is my parcel", &[1, 2])[0], None);
        assert_eq!(learner.own_candidates("where is my parcel", 9), [2]);
        assert_eq!(learner.len(), 2);
    }

    #[test]
    fn the_same_history_gives_the_same_learner() {
        let (mut one, mut two) = (taught(), taught());
        one.settle(5);
        two.settle(5);
        assert_eq!(
            one.scores("money for the parcel", &[1, 2, 9]),
            two.scores("money for the parcel", &[1, 2, 9])
        );
        assert_eq!(one.scores("x", &[9]), [None]);
    }

    #[test]
    fn very_many_answers_are_held_against_their_rivals_only() {
        let mut learner = Learner::default();
        for id in 0..1500 {
            learner.learn(
                &format!("question about thing{id} number{id}"),
                id,
                &[id / 2, id / 3],
            );
        }
        learner.settle(2);
        let scores = learner.scores("tell me of thing1234 number1234", &[3, 1234, 77]);
        assert!(scores[1] > scores[0] && scores[1] > scores[2], "{scores:?}");
    }
}
