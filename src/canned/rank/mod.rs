//! The index of all answers: finds those that match a text, in memory, rebuilt if answers change.

mod build;
mod choose;
mod meanings;
mod score;

use std::sync::Arc;

use svar_encoder::Meaning;

use super::learn::Question;

pub use build::BuildError;
use choose::Languages;
pub use meanings::TitleLikeness;
use meanings::TitleMeanings;
use score::{Hit, MatchedDocuments, Terms};

/// One answer in one language, as it goes into the index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IndexEntry {
    /// The answer.
    pub answer_id: i64,
    /// The brand that may use it; `None`: shared by all.
    pub brand_id: Option<i64>,
    /// Language code of this text.
    pub language: String,
    /// Its title.
    pub title: String,
    /// Its search words.
    pub keywords: Vec<String>,
    /// Its text.
    pub body: String,
    /// Earlier questions that it solved, newest first; the first 60 count.
    pub questions: Vec<String>,
    /// What its title means, if that is known already.
    pub meaning: Option<Meaning>,
}

/// What is asked of the index.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// The customer's subject and cleaned text, or what the agent types. Never read as query syntax.
    pub text: &'a str,
    /// The customer's language; empty when unknown.
    pub language: &'a str,
    /// The ticket's brand: only its answers and shared ones are seen.
    pub brand_id: Option<i64>,
    /// What the text means, if that is known already.
    pub meaning: Option<&'a Meaning>,
    /// At most this many rows.
    pub limit: usize,
}

impl<'a> Query<'a> {
    /// As the learner takes it.
    #[must_use]
    pub fn question(&self) -> Question<'a> {
        Question { text: self.text, language: self.language, meaning: self.meaning }
    }
}

/// A suggested answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The answer.
    pub answer_id: i64,
    /// The variant to offer: the customer's language, else the nearest that the answer has.
    pub language: String,
    /// Orders the suggestions of one query; not comparable between queries.
    pub score: f32,
    /// How well its own words match, without earlier questions; about 1 if the text has the whole title.
    pub own: f32,
    /// How sure it is that this answer fits, 0 to 1; comparable between queries.
    pub confidence: f32,
    /// The words of the customer's text that the answer also has, as the customer wrote them (lower case).
    pub matched: Vec<String>,
}

/// The index; a clone is another handle to the same one.
#[derive(Clone, Default)]
pub struct Index {
    inner: Option<Arc<IndexInner>>,
}

/// What a document of tantivy's means; its number is the index in the list.
struct Document {
    answer_id: i64,
    brand_id: Option<i64>,
}

struct IndexInner {
    terms: Terms,
    documents: Vec<Document>,
    languages: Languages,
    titles: TitleMeanings,
}

impl Index {
    /// Indexes all answers again.
    ///
    /// # Errors
    /// If tantivy cannot write to memory.
    pub fn build(entries: impl Iterator<Item = IndexEntry>) -> Result<Self, BuildError> {
        build::build(entries).map(|inner| Self { inner: inner.map(Arc::new) })
    }

    /// The answers that match a customer's text, best first, one row for each answer.
    #[must_use]
    pub fn suggest(&self, query: Query<'_>) -> Vec<Suggestion> {
        self.find(query, false)
    }

    /// The same for what an agent types: the last word may be incomplete.
    #[must_use]
    pub fn search(&self, query: Query<'_>) -> Vec<Suggestion> {
        self.find(query, true)
    }

    /// The row for an answer that was found in another way; `None` if the brand may not see it.
    #[must_use]
    pub fn row(&self, answer_id: i64, language: &str, brand_id: Option<i64>) -> Option<Suggestion> {
        let inner = self.inner.as_deref()?;
        let language = inner.languages.nearest(answer_id, language, brand_id)?;
        Some(Suggestion {
            answer_id,
            language: language.to_owned(),
            score: 0.0,
            own: 0.0,
            confidence: 0.0,
            matched: Vec::new(),
        })
    }

    /// How alike the answers' titles are to a text; nothing is, while it is not known what the text means.
    #[must_use]
    pub fn likeness(&self, meaning: Option<&Meaning>) -> TitleLikeness<'_> {
        let (Some(inner), Some(meaning)) = (self.inner.as_deref(), meaning) else { return TitleLikeness::default() };
        inner.titles.likeness(meaning)
    }

    fn find(&self, query: Query<'_>, last_is_prefix: bool) -> Vec<Suggestion> {
        let Some(inner) = self.inner.as_deref() else {
            return Vec::new();
        };
        let found = inner.terms.find(query.text, &inner.languages.to_search(query.language), last_is_prefix);
        inner.rows(query, &found)
    }
}

impl IndexInner {
    /// The best variant of every answer that the brand may see.
    fn rows(&self, query: Query<'_>, found: &MatchedDocuments) -> Vec<Suggestion> {
        let seen_by_brand = |hit: &Hit| {
            let document = usize::try_from(hit.document).ok().and_then(|at| self.documents.get(at))?;
            document.brand_id.is_none_or(|own| Some(own) == query.brand_id).then_some((*hit, document.answer_id))
        };
        let top = found.hits.iter().filter_map(seen_by_brand).map(|(hit, _)| hit.score).fold(0.0, f32::max);
        let near_top = found.hits.iter().filter(|hit| hit.score >= top * WORTH_A_LOOK);
        let mut best: Vec<(Hit, i64)> = near_top.filter_map(seen_by_brand).collect();
        let better = |(a, one): &(Hit, i64), (b, other): &(Hit, i64)| b.score.total_cmp(&a.score).then(one.cmp(other));
        // It costs more to sort thousands of rows than to find them: only the first matter, as long as an answer has
        // few variants.
        let enough = query.limit.saturating_mul(VARIANTS);
        if enough > 0 && enough < best.len() {
            best.select_nth_unstable_by(enough - 1, better);
            best.truncate(enough);
        }
        best.sort_by(better);
        let mut seen = std::collections::HashSet::new();
        best.retain(|(_, answer)| seen.len() < query.limit && seen.insert(*answer));
        let row = |(hit, answer_id): (Hit, i64)| {
            Some(Suggestion {
                answer_id,
                language: self.languages.nearest(answer_id, query.language, query.brand_id)?.to_owned(),
                score: hit.score,
                own: hit.own,
                confidence: sure(hit.score),
                matched: found.matched(hit.document),
            })
        };
        best.into_iter().filter_map(row).collect()
    }
}

/// Documents with a score below this share of the best are ignored.
const WORTH_A_LOOK: f32 = 0.2;

/// Languages of one answer that may come before the next answer in the ranking.
const VARIANTS: usize = 12;

/// A score as a probability; cautious, because words alone say little.
fn sure(score: f32) -> f32 {
    1.0 / (1.0 + (-SURE_SLOPE * (score - SURE_MIDDLE)).exp())
}

/// The score at which words alone are assumed to be right half the time, and how fast that changes. A guess, not yet
/// fitted to data.
const SURE_MIDDLE: f32 = 0.6;
const SURE_SLOPE: f32 = 4.0;

#[cfg(test)]
mod tests;
