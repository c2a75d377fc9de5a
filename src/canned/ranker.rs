//! Joins the index and the learner: the only way to get suggestions, for the desk and for measuring.

use super::bands::{self, Borders};
use super::calibration::{Calibration, Signals};
use super::learn::{Example, Learner, NOTHING, Question, UNKNOWN};
use super::popularity::Popularity;
use super::rank::{Index, Query, Suggestion};
use super::small_words;
use super::text::base;
use super::turn::said;

/// Rows taken from the index before the learner scores them.
const FROM_INDEX: usize = 30;
/// Rows that the learner may add itself.
const FROM_LEARNER: usize = 10;
/// Rows of the index that a new example is compared with.
const RIVALS: usize = 5;
/// The weight of the answer's own words next to the learner's score before it has examples, and the number of examples
/// an answer that halves it.
const OWN_WEIGHT: f32 = 0.8;
const HALVED_AFTER: f32 = 10.0;

/// A typed text brings up an answer without any of its words only if the learner's score is above this.
const SAYS_SOMETHING: f32 = UNKNOWN / 2.0;

/// A larger lead adds nothing.
const MOST_LEAD: f32 = 1.5;

/// Everything that ranks the answers of one brand.
#[derive(Clone, Default)]
pub struct Ranker {
    pub index: Index,
    pub learner: Learner,
    pub calibration: Calibration,
    pub popularity: Popularity,
}

impl Ranker {
    /// Suggestions for a customer's text: the index's rows and the learner's own, in one order, best first.
    #[must_use]
    pub fn suggest(&self, query: Query<'_>) -> Vec<Suggestion> {
        let rows = self.index.suggest(Query { text: said(query.text), limit: FROM_INDEX.max(query.limit), ..query });
        with_reasons(self.ranked(query, rows))
    }

    /// The suggestions that are offered for a ticket: none of the dismissed ones, and as many as the confidence of the
    /// first allows.
    #[must_use]
    pub fn offered(&self, query: Query<'_>, dismissed: &[i64], threshold: Option<f32>) -> Vec<Suggestion> {
        let mut found = self.suggest(Query { limit: query.limit.saturating_add(dismissed.len()), ..query });
        found.retain(|row| !dismissed.contains(&row.answer_id));
        bands::within(found, self.borders(query.language, threshold), query.limit)
    }

    /// The borders for a language: by the brand's own threshold, or without one, by what was measured.
    #[must_use]
    pub fn borders(&self, language: &str, threshold: Option<f32>) -> Borders {
        let perhaps = threshold.unwrap_or_else(|| self.calibration.threshold(base(language)));
        Borders { perhaps, sure: self.calibration.sure(base(language)).max(perhaps) }
    }

    /// The same for what an agent types: the last word may be incomplete.
    #[must_use]
    pub fn search(&self, query: Query<'_>) -> Vec<Suggestion> {
        let rows = self.index.search(Query { limit: FROM_INDEX.max(query.limit), ..query });
        let mut rows = self.ranked(Query { limit: usize::MAX, ..query }, rows);
        // The typed text must have something to do with an answer, by its words or by what was learned.
        rows.retain(|row| row.own > 0.0 || !row.matched.is_empty() || row.score > SAYS_SOMETHING);
        rows.truncate(query.limit);
        with_reasons(rows)
    }

    /// The answers whose words are most like a text: candidates for a comparison word by word.
    #[must_use]
    pub fn alike(&self, text: &str, language: &str, brand_id: i64, limit: usize) -> Vec<i64> {
        let query = Query { text, language, brand_id: Some(brand_id), limit };
        self.index.suggest(query).iter().map(|row| row.answer_id).collect()
    }

    /// Learns one example: the next ranking uses it.
    pub fn learn(&mut self, example: &Example<'_>, brand_id: Option<i64>) {
        let Question { text, language } = example.question;
        let found = self.index.suggest(Query { text: said(text), language, brand_id, limit: RIVALS });
        let rivals = found.iter().map(|row| row.answer_id).collect();
        self.learner.learn(&Example { rivals, ..example.clone() });
    }

    /// How much a question is like those that nothing fits.
    #[must_use]
    pub fn nothing(&self, question: Question<'_>) -> f32 {
        self.learner.look(question).score(NOTHING).unwrap_or(UNKNOWN)
    }

    fn ranked(&self, query: Query<'_>, mut rows: Vec<Suggestion>) -> Vec<Suggestion> {
        let look = self.learner.look(Question { text: query.text, language: query.language });
        for id in look.best(FROM_LEARNER) {
            if rows.iter().all(|row| row.answer_id != id) {
                rows.extend(self.index.row(id, query.language, query.brand_id));
            }
        }
        for row in &mut rows {
            let own_weight = OWN_WEIGHT * HALVED_AFTER / (HALVED_AFTER + self.learner.depth(row.answer_id));
            let found = if self.learner.is_wide() { OWN_WEIGHT * row.score } else { own_weight * row.own };
            row.score = found + look.score(row.answer_id).unwrap_or(UNKNOWN) + self.popularity.gain(row.answer_id);
        }
        rows.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.answer_id.cmp(&b.answer_id)));
        let nothing = look.score(NOTHING).unwrap_or(UNKNOWN);
        for at in 0..rows.len() {
            let next = rows.get(at + 1).map(|row| row.score);
            if let Some(row) = rows.get_mut(at) {
                row.confidence = self.calibration.of(signals(row.score, next, nothing));
            }
        }
        rows.truncate(query.limit);
        rows
    }
}

/// The features of a row's calibration, with the score of the row below it and that of *no answer fits*.
pub(super) fn signals(score: f32, next: Option<f32>, nothing: f32) -> Signals {
    // If no other answer was found, the next would be one that shares nothing.
    Signals { score, lead: (score - next.unwrap_or(UNKNOWN).min(score)).min(MOST_LEAD), nothing }
}

/// Small words are no reason.
fn with_reasons(mut rows: Vec<Suggestion>) -> Vec<Suggestion> {
    for row in &mut rows {
        row.matched.retain(|word| !small_words::is_small(word));
    }
    rows
}

#[cfg(test)]
mod tests;
