//! What the answers' titles mean: finds those that are like a text without a common word.

use std::collections::HashMap;

use svar_encoder::{Meaning, likeness};

use super::IndexEntry;

/// The meanings of all titles, and whose they are.
#[derive(Debug, Clone, Default)]
pub(super) struct TitleMeanings {
    answers: Vec<i64>,
    meanings: Vec<Meaning>,
    /// Where in the answers' order each is.
    places: HashMap<i64, usize>,
    order: Vec<i64>,
}

/// How alike each answer's title is to one text: of its variants the one that is most so.
#[derive(Debug, Default)]
pub struct TitleLikeness<'a> {
    titles: Option<&'a TitleMeanings>,
    best: Vec<f32>,
}

impl TitleMeanings {
    pub(super) fn add(&mut self, entry: &IndexEntry) {
        let Some(meaning) = entry.meaning else { return };
        self.answers.push(entry.answer_id);
        self.meanings.push(meaning);
        if !self.places.contains_key(&entry.answer_id) {
            self.places.insert(entry.answer_id, self.order.len());
            self.order.push(entry.answer_id);
        }
    }

    pub(super) fn likeness(&self, meaning: &Meaning) -> TitleLikeness<'_> {
        let mut best = vec![0.0_f32; self.order.len()];
        let mut last = (i64::MIN, 0);
        for (answer, alike) in self.answers.iter().zip(likeness(&meaning.vector(), &self.meanings)) {
            if last.0 != *answer {
                last = (*answer, self.places.get(answer).copied().unwrap_or_default());
            }
            if let Some(best) = best.get_mut(last.1) {
                *best = best.max(alike);
            }
        }
        TitleLikeness { titles: Some(self), best }
    }
}

impl TitleLikeness<'_> {
    /// From 0, for nothing in common, to 1; `None`: it is not known what the title means.
    #[must_use]
    pub fn of(&self, answer_id: i64) -> Option<f32> {
        let place = self.titles?.places.get(&answer_id)?;
        self.best.get(*place).copied()
    }

    /// The answers that are most alike, best first.
    #[must_use]
    pub fn best(&self, limit: usize) -> Vec<i64> {
        let Some(titles) = self.titles else { return Vec::new() };
        let mut ranked: Vec<(f32, i64)> = self.best.iter().copied().zip(titles.order.iter().copied()).collect();
        let better = |a: &(f32, i64), b: &(f32, i64)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if limit > 0 && limit < ranked.len() {
            ranked.select_nth_unstable_by(limit - 1, better);
            ranked.truncate(limit);
        }
        ranked.sort_unstable_by(better);
        ranked.into_iter().take(limit).map(|(_, id)| id).collect()
    }
}
