//! Learns if there are too many answers for one weight per feature and answer: what an answer's questions have in
//! common.
//!
//! An answer's questions have a centroid (Rocchio, 1971), in which each feature is weighed by how rare it is. Only the
//! strongest features are kept, so that a million examples are fitted in one pass and in bounded memory.

use std::collections::HashMap;

use super::super::text::Stems;
use super::features::{ALWAYS, Direct, Features, Valued, number, rarity};
use super::fitted::{FeatureRow, Fitted, FittedDepth};
use super::packed::{PackedWeights, WeightLists};
use super::{Example, ExampleVerdict};

/// Features that are kept after fitting: in all, of one answer, and the least share of the answer's strongest feature.
const KEPT_IN_ALL: usize = 1 << 20;
const KEPT_LEAST: usize = 100;
const KEPT_MOST: usize = 1_000;
const LEAST: f32 = 0.04;
/// Features of an answer that are gathered before the weakest are dropped.
const GATHERED: usize = 768;
const CROWDED: usize = 1_536;
/// What a dismissal subtracts, compared with what a solved question adds.
const DISMISSED: f32 = -0.5;
/// Turns similarity, 0 to 1, into a score: nothing in common is a clear no.
const NOTHING: f32 = -1.0;
const LIKENESS: f32 = 2.0;

/// Gathers what the questions of each answer have in common, one example at a time.
#[derive(Default)]
pub struct Centroids {
    stems: Stems,
    answers: Vec<i64>,
    places: HashMap<i64, usize>,
    sums: Vec<HashMap<u32, f32, Direct>>,
    having: HashMap<u32, u32, Direct>,
    texts: u32,
    examples: u32,
}

impl Centroids {
    /// Adds an answer's title.
    pub fn introduce(&mut self, example: &Example<'_>) {
        self.learn(example);
        self.examples = self.examples.saturating_sub(1);
    }

    /// Adds one example.
    pub fn learn(&mut self, example: &Example<'_>) {
        let features = Features::of(example.question, &mut self.stems);
        self.texts = self.texts.saturating_add(1);
        self.examples = self.examples.saturating_add(1);
        features.buckets().for_each(|bucket| *self.having.entry(bucket).or_default() += 1);
        let (id, share) = match example.verdict {
            ExampleVerdict::Solved(id) => (id, example.weight()),
            ExampleVerdict::Dismissed(id) => (id, DISMISSED),
            ExampleVerdict::Nothing => return,
        };
        let place = self.place(id);
        let Some(sum) = self.sums.get_mut(place) else { return };
        for (bucket, value) in features.valued(|_| 1.0) {
            *sum.entry(bucket).or_default() += share * value;
        }
        if sum.len() > CROWDED {
            let mut ranked = telling(sum, |bucket| rarity(self.texts, self.having.get(&bucket).copied().unwrap_or(1)));
            ranked.truncate(GATHERED);
            let kept: HashMap<u32, f32, Direct> =
                ranked.iter().filter_map(|(bucket, _)| Some((*bucket, *sum.get(bucket)?))).collect();
            *sum = kept;
        }
    }

    /// The fitted weights.
    #[must_use]
    pub fn fit(self) -> Fitted {
        let rare = |bucket| rarity(self.texts, self.having.get(&bucket).copied().unwrap_or(1));
        let kept = (KEPT_IN_ALL / self.answers.len().max(1)).clamp(KEPT_LEAST, KEPT_MOST);
        let mut rows: HashMap<u32, FeatureRow, Direct> = HashMap::default();
        let mut lists: Vec<Vec<(u32, f32)>> = Vec::new();
        for (place, sum) in (0..).zip(&self.sums) {
            for (bucket, weight) in of_length_one(telling(sum, rare), kept) {
                let next = u32::try_from(lists.len()).unwrap_or(u32::MAX);
                let row = rows.entry(bucket).or_insert(FeatureRow { place: next, rarity: rare(bucket) });
                if row.place == next {
                    lists.push(Vec::new());
                }
                if let Some(list) = usize::try_from(row.place).ok().and_then(|at| lists.get_mut(at)) {
                    list.push((place, LIKENESS * weight));
                }
            }
        }
        let average = number(self.examples) / number(u32::try_from(self.answers.len().max(1)).unwrap_or(u32::MAX));
        let weights = PackedWeights::Lists(WeightLists::new(self.answers.len(), NOTHING, &lists));
        Fitted::new(self.answers, rows, weights, FittedDepth { average, shipped: Vec::new(), length: 0.0 })
    }

    fn place(&mut self, id: i64) -> usize {
        let next = self.answers.len();
        let place = *self.places.entry(id).or_insert(next);
        if place == next {
            self.answers.push(id);
            self.sums.push(HashMap::default());
        }
        place
    }
}

/// What an answer's questions have in common, the strongest first.
fn telling(sum: &HashMap<u32, f32, Direct>, rare: impl Fn(u32) -> f32) -> Valued {
    let positive = sum.iter().filter(|(bucket, sum)| **bucket != ALWAYS && **sum > 0.0);
    let mut ranked: Valued = positive.map(|(bucket, sum)| (*bucket, sum * rare(*bucket))).collect();
    ranked.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked
}

/// The first of them, as a vector that gives 1 with a text that has exactly these.
fn of_length_one(mut ranked: Valued, kept: usize) -> Valued {
    ranked.truncate(kept);
    let least = ranked.first().map_or(0.0, |(_, best)| best * LEAST);
    ranked.retain(|(_, weight)| *weight >= least);
    let square: f32 = ranked.iter().map(|(_, weight)| weight * weight).sum();
    // A text has its words and its n-grams, each of length one.
    let length = (2.0 * square).sqrt().max(f32::MIN_POSITIVE);
    for (_, weight) in &mut ranked {
        *weight /= length;
    }
    ranked
}
