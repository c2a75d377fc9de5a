//! Fits the weights to all stored examples: a linear machine and a softmax over the same features, added up.
//!
//! The machine is the L2-loss support vector machine solved by dual coordinate descent (Hsieh et al., ICML 2008): every
//! example keeps its dual weights, and a visit corrects them against all others. The softmax, trained by plain gradient
//! steps, ranks better while there are few examples; the machine is surer if nothing fits; together they are better
//! than either. *No answer fits* has weights like an answer, so that a text can be like the ones that nothing fits, and
//! not only unlike all others. The same examples in the same order always give the same weights.

use std::collections::HashMap;

use svar_encoder::Meaning;

use super::super::text::Stems;
use super::features::{
    ALWAYS, Direct, Features, MEANING, Valued, meaning_features, meaning_length, mix, number, of_meaning, rarity,
};
use super::fitted::{FeatureRow, Fitted, FittedDepth};
use super::weights::FeatureWeights;
use super::{Example, ExampleVerdict, NOTHING};

/// The cost of an error relative to large weights (the SVM's C).
const COST: f32 = 1.0;
/// The weight of the softmax's scores next to the machine's.
const SOFT_WEIGHT: f32 = 0.35;
/// Step of the softmax in the first pass, and how fast it falls.
const SOFT_STEP: f32 = 1.0;
const SOFT_FALL: f32 = 0.3;
/// Passes over all examples.
const PASSES: u32 = 20;
/// An example whose dual weights moved less than this is visited only every fourth pass.
const CALM: f32 = 0.02;
/// With more answers than this, only what the questions of each have in common is learned: see `centroids`.
pub(super) const ALL_ANSWERS: usize = 512;
/// Dual weights and features of examples kept in all: limits the memory (64 and 128 MB). The newest examples are kept.
const DUALS: usize = 1 << 24;
const FEATURES: usize = 1 << 24;

/// The row of a meaning's first number, if any example has one: the next after the constant feature's.
const FIRST: u32 = 1;

/// One example, ready to be visited.
struct TrainingExample {
    features: Valued,
    /// What it means, and how long that is: kept as bytes, for its numbers are as many as the other features.
    meaning: Option<(Meaning, f32)>,
    square: f32,
    verdict: PlacedVerdict,
    /// What it counts next to the others.
    weight: f32,
    /// The answers that it is compared with; `None`: all.
    rivals: Option<Vec<u32>>,
    /// One dual weight for every answer that it is compared with.
    duals: Vec<f32>,
    /// The largest change of a dual weight at the last visit.
    moved: f32,
}

/// A verdict with the answer's index.
#[derive(Clone, Copy)]
enum PlacedVerdict {
    Solved(u32),
    Not,
}

/// Learns the answers' titles and then all examples, newest last. Slow: runs in the background.
pub fn fit(titles: &[Example<'_>], examples: &[Example<'_>]) -> Fitted {
    let mut places = Places::default();
    for example in titles.iter().chain(examples) {
        places.add(example);
    }
    let kept = newest(titles, examples, places.answers.len());
    let count = |n: usize| number(u32::try_from(n).unwrap_or(u32::MAX));
    let length = meaning_length(count(examples.len()) / count(places.answers.len()));
    let (rows, mut prepared) = prepare(&kept, &places, length);
    let (machine, soft) = descend(&mut prepared, rows.len(), places.answers.len());
    let own = examples.iter().filter(|example| example.shipped.is_none()).count();
    let answers = places.answers.iter().filter(|id| **id != NOTHING).count();
    let depth = FittedDepth { average: count(own) / count(answers.max(1)), shipped: places.shipped, length };
    Fitted::new(places.answers, rows, machine.packed(&soft, SOFT_WEIGHT), depth)
}

/// The answer whose weights an example changes.
fn answer(verdict: ExampleVerdict) -> i64 {
    match verdict {
        ExampleVerdict::Solved(id) | ExampleVerdict::Dismissed(id) => id,
        ExampleVerdict::Nothing => NOTHING,
    }
}

/// The answers in the order in which they were met.
#[derive(Default)]
struct Places {
    answers: Vec<i64>,
    by_id: HashMap<i64, u32>,
    /// What the questions weigh that came with each.
    shipped: Vec<f32>,
}

impl Places {
    fn add(&mut self, example: &Example<'_>) {
        let id = answer(example.verdict);
        let next = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        let place = *self.by_id.entry(id).or_insert(next);
        if place == next {
            self.answers.push(id);
            self.shipped.push(0.0);
        }
        if let Some(shipped) = usize::try_from(place).ok().and_then(|place| self.shipped.get_mut(place)) {
            *shipped += example.shipped.unwrap_or_default();
        }
    }

    /// The answers that an example is compared with; `None` if these are all.
    fn against(&self, example: &Example<'_>) -> Option<Vec<u32>> {
        match example.verdict {
            ExampleVerdict::Dismissed(id) => Some(self.by_id.get(&id).copied().into_iter().collect()),
            // Who wrote it did not know the answers that came without questions.
            _ if example.shipped.is_some() && self.shipped.contains(&0.0) => {
                let with = (0..).zip(&self.shipped).filter(|(_, shipped)| **shipped > 0.0);
                Some(with.map(|(place, _)| place).collect())
            }
            ExampleVerdict::Solved(_) | ExampleVerdict::Nothing => None,
        }
    }
}

/// The newest examples that fit into the memory, with their features.
fn newest<'a>(
    titles: &'a [Example<'a>],
    examples: &'a [Example<'a>],
    answers: usize,
) -> Vec<(&'a Example<'a>, Features)> {
    let mut stems = Stems::default();
    let (mut features, mut duals) = (0, 0);
    let mut kept = Vec::new();
    for example in examples.iter().rev().chain(titles.iter().rev()) {
        let own = Features::of(example.question, &mut stems);
        features += own.len() + 1;
        duals += answers;
        if features > FEATURES || duals > DUALS {
            break;
        }
        kept.push((example, own));
    }
    kept.reverse();
    kept
}

/// Gives every feature a row, and every example its place.
fn prepare(
    kept: &[(&Example<'_>, Features)],
    places: &Places,
    length: f32,
) -> (HashMap<u32, FeatureRow, Direct>, Vec<TrainingExample>) {
    let texts = u32::try_from(kept.len()).unwrap_or(u32::MAX);
    let mut having: HashMap<u32, u32, Direct> = HashMap::default();
    let mut order = vec![ALWAYS];
    if kept.iter().any(|(_, features)| features.meaning.is_some()) {
        order.extend(MEANING..MEANING + meaning_features());
    }
    for bucket in kept.iter().flat_map(|(_, features)| features.buckets()) {
        *having.entry(bucket).or_insert_with(|| {
            order.push(bucket);
            0
        }) += 1;
    }
    let row = |(place, bucket): (u32, &u32)| {
        let having = having.get(bucket).copied().unwrap_or(texts);
        (*bucket, FeatureRow { place, rarity: rarity(texts, having) })
    };
    let rows: HashMap<u32, FeatureRow, Direct> = (0..).zip(&order).map(row).collect();
    let known = |bucket: u32| rows.get(&bucket).map_or(1.0, |row| row.rarity);
    let one = |(example, features): &(&Example<'_>, Features)| {
        let mut valued = features.valued(known);
        for (bucket, _) in &mut valued {
            *bucket = rows.get(bucket).map_or(0, |row| row.place);
        }
        let verdict = match example.verdict {
            ExampleVerdict::Solved(_) | ExampleVerdict::Nothing => {
                let place = places.by_id.get(&answer(example.verdict));
                place.map_or(PlacedVerdict::Not, |place| PlacedVerdict::Solved(*place))
            }
            ExampleVerdict::Dismissed(_) => PlacedVerdict::Not,
        };
        let of_meaning = features.meaning.map_or(0.0, |_| length * length);
        let square = of_meaning + valued.iter().map(|(_, value)| value * value).sum::<f32>();
        TrainingExample {
            features: valued,
            meaning: features.meaning.map(|meaning| (meaning, length)),
            square,
            verdict,
            weight: example.weight(),
            rivals: places.against(example),
            duals: Vec::new(),
            moved: f32::MAX,
        }
    };
    let prepared = kept.iter().map(one).collect();
    (rows, prepared)
}

/// Visits all examples until they no longer move.
fn descend(prepared: &mut [TrainingExample], rows: usize, answers: usize) -> (FeatureWeights, FeatureWeights) {
    let mut machine = FeatureWeights::new(rows, answers);
    let mut soft = FeatureWeights::new(rows, answers);
    let mut dice = Dice::default();
    let mut order: Vec<usize> = (0..prepared.len()).collect();
    for pass in 0..PASSES {
        dice.shuffle(&mut order);
        let step = SOFT_STEP / (1.0 + SOFT_FALL * number(pass));
        let mut largest: f32 = 0.0;
        for (at, turn) in order.iter().zip(0_u32..) {
            let Some(one) = prepared.get_mut(*at) else { continue };
            if pass == 0 || one.moved >= CALM || turn.wrapping_add(pass) % 4 == 0 {
                largest = largest.max(one.visit(&mut machine, &mut soft, step));
            }
        }
        if largest < CALM {
            break;
        }
    }
    (machine, soft)
}

impl TrainingExample {
    /// Corrects the dual weights against all others and takes a step of the softmax; returns the largest change.
    fn visit(&mut self, machine: &mut FeatureWeights, soft: &mut FeatureWeights, step: f32) -> f32 {
        let meant = self.meaning.iter().flat_map(|(meaning, length)| of_meaning(meaning, FIRST, *length));
        let rows = machine.rows(&self.features, meant);
        let scores = machine.scores(&rows, self.rivals.as_deref());
        let changes = self.turn(&scores);
        if self.moved > 0.0 {
            machine.add(&rows, self.rivals.as_deref(), &changes);
        }
        // The softmax learns only from verdicts about several answers.
        if let Some(right) = self.right() {
            let scores = soft.scores(&rows, self.rivals.as_deref());
            let changes = downhill(scores, right, step * self.weight);
            soft.add(&rows, self.rivals.as_deref(), &changes);
        }
        self.moved
    }

    /// Moves every dual weight to its optimum for the given scores; returns the change of the answers' weights.
    fn turn(&mut self, scores: &[f32]) -> Vec<f32> {
        let right = self.right();
        let softness = 0.5 / (COST * self.weight.max(f32::MIN_POSITIVE));
        self.duals.resize(scores.len(), 0.0);
        self.moved = 0.0;
        let mut changes = Vec::with_capacity(scores.len());
        for (i, (score, dual)) in scores.iter().zip(&mut self.duals).enumerate() {
            let sign = if Some(i) == right { 1.0 } else { -1.0 };
            let slope = sign * score - 1.0 + *dual * softness;
            let moved = (*dual - slope / (self.square + softness)).max(0.0) - *dual;
            *dual += moved;
            self.moved = self.moved.max(moved.abs());
            changes.push(sign * moved);
        }
        changes
    }

    /// The index of the right answer among its dual weights.
    fn right(&self) -> Option<usize> {
        let PlacedVerdict::Solved(place) = self.verdict else {
            return None;
        };
        match &self.rivals {
            Some(rivals) => rivals.iter().position(|p| *p == place),
            None => usize::try_from(place).ok(),
        }
    }
}

/// One step of the softmax: each answer changes by the difference between its probability and the right one.
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

/// A small random number generator (`SplitMix64`), the same on every run.
#[derive(Default)]
pub(crate) struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % bound).unwrap_or(0)
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            let other = self.below(at + 1);
            items.swap(at, other);
        }
    }
}
