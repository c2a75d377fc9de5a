//! Learns from every answer that was sent: a linear one-against-the-rest machine over words, word pairs and n-grams.
//!
//! It is the L2-loss support vector machine solved by dual coordinate descent (Hsieh et al., ICML 2008): every example
//! keeps its dual weights, a visit to an example sets them right against all others, and the answers' weights are the
//! sum over the examples. Learning one example is a visit; settling is visiting all until they rest; forgetting one
//! takes its share out of the sum. Beside it runs a softmax over the same features, trained by plain gradient steps: it
//! ranks better while there are few examples, the other is surer when nothing fits; together they beat both.

mod features;
mod weights;

use std::collections::{HashMap, VecDeque};

use features::{Counts, Features, Valued};
use weights::Weights;

/// What an error costs against large weights (the SVM's C).
const COST: f32 = 1.0;
/// What the softmax's scores weigh beside the machine's.
const SOFT_WEIGHT: f32 = 0.35;
/// Step of the softmax: for a new example, and at the first pass of a settling (then falling).
const SOFT_STEP: f32 = 1.0;
/// An example whose dual weights moved less than this rests: it is visited only every fourth pass.
const CALM: f32 = 0.02;
/// How many old examples are visited again with each new one, so that the newest does not drown them.
const REPLAYS: usize = 12;
/// With more answers than this, an example is held only against the rivals that the index found for it.
const ALL_ANSWERS: usize = 512;
/// Dual weights kept in all: bounds the memory (64 MB).
const DUALS: usize = 1 << 24;
/// Features of examples kept in all: bounds the memory (100 MB).
const FEATURES: usize = 25_000_000;

/// A text and its language (empty when unknown).
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Subject and cleaned text.
    pub text: &'a str,
    /// Language code, for the stems.
    pub language: &'a str,
}

/// One example: what was asked, and which answer was right (or was not).
#[derive(Debug, Clone)]
struct Example {
    features: Features,
    verdict: Verdict,
    /// The answers it is held against; none: all.
    rivals: Option<Vec<u32>>,
    /// One dual weight for every answer of `rivals`, or for the first answers when it is held against all.
    duals: Vec<f32>,
    /// The largest change of a dual weight at the last visit.
    moved: f32,
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
    soft: Weights,
    examples: VecDeque<Example>,
    introduced: usize,
    kept_features: usize,
    kept_duals: usize,
    /// Where the replays and the order of visits are drawn from; fixed, so that a rebuild gives the same.
    dice: Dice,
}

impl Learner {
    /// Learns that `answer_id` solved a text. `rivals` are other answers that the index found for it.
    pub fn learn(&mut self, question: Question<'_>, answer_id: i64, rivals: &[i64]) {
        let place = self.place_of(answer_id);
        self.add(question, Verdict::Solved(place), rivals);
    }

    /// Makes an answer known by its title (and search words) before anything was asked: an example like any other.
    pub fn introduce(&mut self, title: Question<'_>, answer_id: i64) {
        self.introduced += 1;
        self.learn(title, answer_id, &[]);
    }

    /// Learns that `answer_id` was offered for a text and did not fit.
    pub fn dismiss(&mut self, question: Question<'_>, answer_id: i64) {
        let place = self.place_of(answer_id);
        self.add(question, Verdict::Dismissed(place), &[answer_id]);
    }

    /// Learns that a text has no ready answer among `rivals` (with few answers: among all).
    pub fn learn_nothing(&mut self, question: Question<'_>, rivals: &[i64]) {
        self.add(question, Verdict::Nothing, rivals);
    }

    /// Visits all examples `passes` times with what is now known of how rare each feature is. Slow: for the background.
    pub fn settle(&mut self, passes: usize) {
        self.rebuild_weights();
        let mut order: Vec<usize> = (0..self.examples.len()).collect();
        for pass in 0..passes {
            self.dice.shuffle(&mut order);
            let step = SOFT_STEP / (1.0 + 0.3 * number(pass));
            let mut largest: f32 = 0.0;
            for at in &order {
                let rests = self.examples.get(*at).is_some_and(|e| e.moved < CALM);
                if pass == 0 || !rests || (at + pass) % 4 == 0 {
                    largest = self.visit(*at, step).max(largest);
                }
            }
            if largest < CALM {
                break;
            }
        }
    }

    /// How well each candidate fits: about 1 for a sure yes, −1 for a sure no, in the order of `candidates`.
    /// An answer that was never learned gets none.
    #[must_use]
    pub fn scores(&self, question: Question<'_>, candidates: &[i64]) -> Vec<Option<f32>> {
        let features = Features::of(question).valued(&self.counts);
        let places: Vec<Option<u32>> = candidates.iter().map(|id| self.place.get(id).copied()).collect();
        let known: Vec<u32> = places.iter().flatten().copied().collect();
        let mut scores = self.joined(&features, &known).into_iter();
        places.iter().map(|place| place.and_then(|_| scores.next())).collect()
    }

    /// The answers that the learner itself would bring up, best first; with very many answers only the lately learned.
    #[must_use]
    pub fn own_candidates(&self, question: Question<'_>, limit: usize) -> Vec<i64> {
        let places: Vec<u32> = if self.answers.len() <= ALL_ANSWERS {
            (0..).take(self.answers.len()).collect()
        } else {
            self.lately(limit)
        };
        let features = Features::of(question).valued(&self.counts);
        let scores = self.joined(&features, &places);
        let mut ranked: Vec<(f32, u32)> = scores.into_iter().zip(places).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        ranked.iter().take(limit).filter_map(|(_, place)| self.answer_at(*place)).collect()
    }

    /// Takes every example of a removed answer out again.
    pub fn remove_answer(&mut self, answer_id: i64) {
        let Some(place) = self.place.remove(&answer_id) else {
            return;
        };
        let (gone, kept): (Vec<Example>, Vec<Example>) = std::mem::take(&mut self.examples)
            .into_iter()
            .partition(|e| matches!(e.verdict, Verdict::Solved(p) | Verdict::Dismissed(p) if p == place));
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

    /// How many real questions were learned for each answer, on average.
    #[must_use]
    pub fn examples_an_answer(&self) -> f32 {
        number(self.examples.len().saturating_sub(self.introduced)) / number(self.answers.len().max(1))
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

    /// The scores of both, as one.
    fn joined(&self, features: &Valued, places: &[u32]) -> Vec<f32> {
        let mut scores = self.weights.scores(features, Some(places), self.answers.len());
        if self.wants_rivals() {
            return scores;
        }
        let soft = self.soft.scores(features, Some(places), self.answers.len());
        scores.iter_mut().zip(soft).for_each(|(score, soft)| *score += SOFT_WEIGHT * soft);
        scores
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

    fn add(&mut self, question: Question<'_>, verdict: Verdict, rivals: &[i64]) {
        let features = Features::of(question);
        self.counts.add(&features);
        let against = self.against(verdict, rivals);
        self.kept_features += features.len();
        self.examples.push_back(Example { features, verdict, rivals: against, duals: Vec::new(), moved: f32::MAX });
        self.keep_within_bounds();
        let newest = self.examples.len().saturating_sub(1);
        self.visit(newest, SOFT_STEP);
        let replays = if self.wants_rivals() { REPLAYS / 4 } else { REPLAYS };
        for _ in 0..replays.min(newest) {
            let at = self.dice.below(newest);
            self.visit(at, SOFT_STEP);
        }
        // Visited last, so that the newest has its way in the next ranking.
        self.visit(newest, SOFT_STEP);
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
        while self.examples.len() > 1 && (self.kept_features > FEATURES || self.kept_duals > DUALS) {
            if let Some(oldest) = self.examples.pop_front() {
                self.kept_features -= oldest.features.len();
                self.kept_duals -= oldest.duals.len();
            }
        }
    }

    /// Sets one example's dual weights right against all others and takes a step of the softmax; returns the largest change.
    fn visit(&mut self, at: usize, step: f32) -> f32 {
        let Some(example) = self.examples.get_mut(at) else {
            return 0.0;
        };
        let features = example.features.valued(&self.counts);
        let (rivals, answers) = (example.rivals.clone(), self.answers.len());
        let scores = self.weights.scores(&features, rivals.as_deref(), answers);
        self.kept_duals += scores.len().saturating_sub(example.duals.len());
        let changes = example.turn(&scores, features.iter().map(|(_, value)| value * value).sum());
        let moved = example.moved;
        if moved > 0.0 {
            self.weights.add(&features, rivals.as_deref(), &changes, answers);
        }
        // Against a few rivals the softmax adds little, and costs as much again.
        if let (Some(right), None) = (example.right(), &rivals) {
            let soft = self.soft.scores(&features, rivals.as_deref(), answers);
            self.soft.add(&features, rivals.as_deref(), &downhill(soft, right, step), answers);
        }
        moved
    }

    fn rebuild_weights(&mut self) {
        self.weights.clear();
        self.soft.clear();
        for example in &self.examples {
            let features = example.features.valued(&self.counts);
            self.weights.add(&features, example.rivals.as_deref(), &example.signed(1.0), self.answers.len());
        }
    }

    fn take_out(&mut self, example: &Example) {
        let features = example.features.valued(&self.counts);
        self.weights.add(&features, example.rivals.as_deref(), &example.signed(-1.0), self.answers.len());
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
    /// Moves every dual weight to where it is best given the scores; returns what the answers' weights gain by it.
    fn turn(&mut self, scores: &[f32], square: f32) -> Vec<f32> {
        let right = self.right();
        let softness = 0.5 / COST;
        self.duals.resize(scores.len().max(self.duals.len()), 0.0);
        self.moved = 0.0;
        let mut changes = Vec::with_capacity(scores.len());
        for (i, (score, dual)) in scores.iter().zip(&mut self.duals).enumerate() {
            let sign = if Some(i) == right { 1.0 } else { -1.0 };
            let slope = sign * score - 1.0 + *dual * softness;
            let moved = (*dual - slope / (square + softness)).max(0.0) - *dual;
            *dual += moved;
            self.moved = self.moved.max(moved.abs());
            changes.push(sign * moved);
        }
        changes
    }

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
            .map(|(i, dual)| if Some(i) == right { factor * dual } else { -factor * dual })
            .collect()
    }
}

/// One step of the softmax: each answer's gain, by how far its probability is from what was right.
fn downhill(mut scores: Vec<f32>, right: usize, step: f32) -> Vec<f32> {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in &mut scores {
        *score = (*score - top).exp();
    }
    let sum: f32 = scores.iter().sum();
    for (i, score) in scores.iter_mut().enumerate() {
        *score = step * (if i == right { 1.0 } else { 0.0 } - *score / sum);
    }
    scores
}

fn number(n: usize) -> f32 {
    features::number(u32::try_from(n).unwrap_or(u32::MAX))
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

    fn ask(text: &str) -> Question<'_> {
        Question { text, language: "en" }
    }

    fn best(learner: &Learner, text: &str) -> i64 {
        learner.own_candidates(ask(text), 1)[0]
    }

    fn taught() -> Learner {
        let mut learner = Learner::default();
        for (text, answer) in
            [("where is my parcel", 1), ("parcel not here yet", 1), ("i want my money back", 2), ("refund please", 2)]
        {
            learner.learn(ask(text), answer, &[]);
        }
        learner
    }

    #[test]
    fn one_example_changes_the_next_ranking() {
        let mut learner = taught();
        learner.learn(ask("how do i wash the wool sweater"), 3, &[]);
        assert_eq!(best(&learner, "washing a wool sweter"), 3);
        assert_eq!(best(&learner, "my parcl is not here"), 1);
        learner.settle(10);
        assert_eq!(best(&learner, "washing a wool sweter"), 3);
    }

    #[test]
    fn a_dismissed_answer_sinks() {
        let mut learner = taught();
        let before = learner.scores(ask("where is my refund"), &[1, 2]);
        learner.dismiss(ask("where is my refund"), 1);
        learner.dismiss(ask("where is my refund please"), 1);
        let after = learner.scores(ask("where is my refund"), &[1, 2]);
        assert!(after[0] < before[0], "{before:?} {after:?}");
    }

    #[test]
    fn a_removed_answer_leaves_nothing_behind() {
        let mut learner = taught();
        learner.remove_answer(1);
        assert_eq!(learner.scores(ask("where is my parcel"), &[1, 2])[0], None);
        assert_eq!(learner.own_candidates(ask("where is my parcel"), 9), [2]);
        assert_eq!(learner.len(), 2);
    }

    #[test]
    fn the_same_history_gives_the_same_learner() {
        let (mut one, mut two) = (taught(), taught());
        one.settle(5);
        two.settle(5);
        assert_eq!(
            one.scores(ask("money for the parcel"), &[1, 2, 9]),
            two.scores(ask("money for the parcel"), &[1, 2, 9])
        );
        assert_eq!(one.scores(ask("x"), &[9]), [None]);
    }

    #[test]
    fn very_many_answers_are_held_against_their_rivals_only() {
        let mut learner = Learner::default();
        for id in 0..1500 {
            learner.learn(ask(&format!("question about thing{id} number{id}")), id, &[id / 2, id / 3]);
        }
        learner.settle(2);
        let scores = learner.scores(ask("tell me of thing1234 number1234"), &[3, 1234, 77]);
        assert!(scores[1] > scores[0] && scores[1] > scores[2], "{scores:?}");
    }
}
