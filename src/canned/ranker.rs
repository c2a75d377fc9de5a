//! Joins the index and the learner: the only way to get suggestions, for the desk and for measuring.

use std::sync::Arc;

use svar_encoder::Meaning;

use super::bands::{self, Borders};
use super::calibration::{Calibration, Signals};
use super::learn::{Example, Learner, NOTHING, Question, UNKNOWN};
use super::popularity::Popularity;
use super::rank::{Index, Query, Suggestion, TitleLikeness};
use super::small_words;
use super::text::base;
use super::training::Trained;
use super::turn::said;

/// Rows taken from the index before the learner scores them.
const FROM_INDEX: usize = 30;
/// Rows that the learner may add itself.
const FROM_LEARNER: usize = 10;
/// Rows whose titles mean something like it.
const FROM_TITLES: usize = 10;
/// Rows of the index that a new example is compared with.
const RIVALS: usize = 5;
/// The weight of the answer's own words next to the learner's score before it has examples, and the number of examples
/// an answer that halves it.
const OWN_WEIGHT: f32 = 0.8;
/// The same for what its title means.
const TITLE_WEIGHT: f32 = 1.5;
/// How alike a title and any question are.
const TITLE_USUAL: f32 = 0.15;
const HALVED_AFTER: f32 = 10.0;

/// A typed text brings up an answer without any of its words, and whose title means something else, only if the
/// learner's score is above this.
const SAYS_SOMETHING: f32 = UNKNOWN / 2.0;

/// A larger lead adds nothing.
const MOST_LEAD: f32 = 1.5;

/// Everything that ranks the answers of one brand.
#[derive(Clone, Default)]
pub struct Ranker {
    pub index: Index,
    pub learner: Learner,
    pub calibration: Calibration,
    /// For texts of which it is not known yet what they mean, if the others have taught anything.
    pub words: Option<WordLearner>,
    pub popularity: Popularity,
}

/// What is known by words alone.
#[derive(Clone)]
pub struct WordLearner {
    pub learner: Learner,
    pub calibration: Calibration,
}

impl Ranker {
    /// What training gave, with an index.
    #[must_use]
    pub fn new(index: Index, trained: Trained) -> Self {
        let Trained { fitted, calibration, words } = trained;
        let words = words
            .map(|words| WordLearner { learner: Learner::new(Arc::new(words.fitted)), calibration: words.calibration });
        Self { index, learner: Learner::new(Arc::new(fitted)), calibration, words, popularity: Popularity::default() }
    }

    /// What knows about a text: words alone if it is not known what it means.
    fn knowing(&self, meaning: Option<&Meaning>) -> (&Learner, &Calibration) {
        match &self.words {
            Some(words) if meaning.is_none() => (&words.learner, &words.calibration),
            _ => (&self.learner, &self.calibration),
        }
    }

    /// What knows by words alone.
    #[must_use]
    pub fn in_words(&self) -> &Learner {
        self.knowing(None).0
    }

    /// Suggestions for a customer's text: the index's rows and the learner's own, in one order, best first.
    #[must_use]
    pub fn suggest(&self, query: Query<'_>) -> Vec<Suggestion> {
        let rows = self.index.suggest(Query { text: said(query.text), limit: FROM_INDEX.max(query.limit), ..query });
        with_reasons(self.ranked(query, rows, &self.index.likeness(query.meaning)))
    }

    /// The suggestions that are offered for a ticket: none of the dismissed ones, and as many as the confidence of the
    /// first allows.
    #[must_use]
    pub fn offered(&self, query: Query<'_>, dismissed: &[i64], threshold: Option<f32>) -> Vec<Suggestion> {
        let mut found = self.suggest(Query { limit: query.limit.saturating_add(dismissed.len()), ..query });
        found.retain(|row| !dismissed.contains(&row.answer_id));
        bands::within(found, self.borders(query, threshold), query.limit)
    }

    /// The borders for a question: by the brand's own threshold, or without one, by what was measured.
    #[must_use]
    pub fn borders(&self, query: Query<'_>, threshold: Option<f32>) -> Borders {
        let (_, calibration) = self.knowing(query.meaning);
        let language = base(query.language);
        let perhaps = threshold.unwrap_or_else(|| calibration.threshold(language));
        Borders { perhaps, sure: calibration.sure(language).max(perhaps) }
    }

    /// The same for what an agent types: the last word may be incomplete.
    #[must_use]
    pub fn search(&self, query: Query<'_>) -> Vec<Suggestion> {
        let rows = self.index.search(Query { limit: FROM_INDEX.max(query.limit), ..query });
        let alike = self.index.likeness(query.meaning);
        let mut rows = self.ranked(Query { limit: usize::MAX, ..query }, rows, &alike);
        // The typed text must have something to do with an answer: by its words, by what was learned, or by what its
        // title means. How sure that is does not matter: who types wants to see the nearest answers.
        let is_meant = |id| alike.of(id).is_some_and(|alike| alike > TITLE_USUAL);
        rows.retain(|row| {
            row.own > 0.0 || !row.matched.is_empty() || row.score > SAYS_SOMETHING || is_meant(row.answer_id)
        });
        rows.truncate(query.limit);
        with_reasons(rows)
    }

    /// The answers whose words are most like a text: candidates for a comparison word by word.
    #[must_use]
    pub fn alike(&self, text: &str, language: &str, brand_id: i64, limit: usize) -> Vec<i64> {
        let query = Query { text, language, brand_id: Some(brand_id), meaning: None, limit };
        self.index.suggest(query).iter().map(|row| row.answer_id).collect()
    }

    /// Learns one example: the next ranking uses it.
    pub fn learn(&mut self, example: &Example<'_>, brand_id: Option<i64>) {
        let Question { text, language, meaning } = example.question;
        let found = self.index.suggest(Query { text: said(text), language, brand_id, meaning, limit: RIVALS });
        let rivals = found.iter().map(|row| row.answer_id).collect();
        let example = Example { rivals, ..example.clone() };
        self.learner.learn(&example);
        if let Some(words) = &mut self.words {
            words.learner.learn(&example.in_words());
        }
    }

    /// How much a question is like those that nothing fits.
    #[must_use]
    pub fn nothing(&self, question: Question<'_>) -> f32 {
        self.knowing(question.meaning).0.look(question).score(NOTHING).unwrap_or(UNKNOWN)
    }

    fn ranked(&self, query: Query<'_>, mut rows: Vec<Suggestion>, alike: &TitleLikeness<'_>) -> Vec<Suggestion> {
        let (learner, calibration) = self.knowing(query.meaning);
        let look = learner.look(query.question());
        for id in look.best(FROM_LEARNER).into_iter().chain(alike.best(FROM_TITLES)) {
            if rows.iter().all(|row| row.answer_id != id) {
                rows.extend(self.index.row(id, query.language, query.brand_id));
            }
        }
        for row in &mut rows {
            let few = HALVED_AFTER / (HALVED_AFTER + learner.depth(row.answer_id));
            let found = OWN_WEIGHT * if learner.is_wide() { row.score } else { few * row.own };
            let meant = few * TITLE_WEIGHT * alike.of(row.answer_id).map_or(0.0, |alike| alike - TITLE_USUAL);
            row.score =
                found + meant + look.score(row.answer_id).unwrap_or(UNKNOWN) + self.popularity.gain(row.answer_id);
        }
        rows.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.answer_id.cmp(&b.answer_id)));
        let nothing = look.score(NOTHING).unwrap_or(UNKNOWN);
        for at in 0..rows.len() {
            let next = rows.get(at + 1).map(|row| row.score);
            if let Some(row) = rows.get_mut(at) {
                row.confidence = calibration.of(signals(row.score, next, nothing));
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
