//! Online learning: the few examples since the weights were fitted, each of which counts at once.

use std::collections::HashMap;

use super::features::{ALWAYS, Direct, MEANING, Valued};

/// Corrections to the fitted weights: for each feature, of some answers.
#[derive(Debug, Clone, Default)]
pub(super) struct OnlineWeights {
    rows: HashMap<u32, Vec<(i64, f32)>, Direct>,
}

/// How far one example moves the score towards the wanted one.
const WAY: f32 = 0.85;
/// Only this many features of an example count, the rarest: common ones would only slow the ranking down.
const TELLING: usize = 64;

impl OnlineWeights {
    /// What it adds to each answer's score.
    pub(super) fn scores(&self, valued: &Valued) -> HashMap<i64, f32> {
        let mut scores = HashMap::new();
        for (bucket, value) in valued {
            for (id, weight) in self.rows.get(bucket).into_iter().flatten() {
                *scores.entry(*id).or_insert(0.0) += weight * value;
            }
        }
        scores
    }

    /// Moves an answer's score for a text by most of `by`, through its strongest features.
    pub(super) fn shift(&mut self, valued: &Valued, answer_id: i64, by: f32) {
        let of_words = |(bucket, _): &&(u32, f32)| (ALWAYS + 1..MEANING).contains(bucket);
        let mut telling: Valued = valued.iter().filter(of_words).copied().collect();
        telling.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        telling.truncate(TELLING);
        telling.extend(valued.iter().filter(|(bucket, _)| *bucket >= MEANING));
        let square: f32 = telling.iter().map(|(_, value)| value * value).sum();
        let step = WAY * by / square.max(f32::MIN_POSITIVE);
        for (bucket, value) in telling {
            let row = self.rows.entry(bucket).or_default();
            match row.iter_mut().find(|(id, _)| *id == answer_id) {
                Some((_, weight)) => *weight += step * value,
                None => row.push((answer_id, step * value)),
            }
        }
    }
}
