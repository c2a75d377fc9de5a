//! The index of all answers: finds those that fit a text, in memory, rebuilt whenever answers change.

mod build;
mod choose;
mod score;

use std::sync::Arc;

pub use build::BuildError;
use choose::Languages;
use score::{Found, Terms};

/// One answer in one language, as it goes into the index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The answer.
    pub answer_id: i64,
    /// The brand that may use it; none: shared by all.
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
}

/// What is asked of the index.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// Subject and cleaned text of the customer, or what the agent types. Never read as query syntax.
    pub text: &'a str,
    /// The customer's language; empty when unknown.
    pub language: &'a str,
    /// The ticket's brand: only its answers and shared ones are seen.
    pub brand_id: Option<i64>,
    /// At most so many rows.
    pub limit: usize,
}

/// An answer that may fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The answer.
    pub answer_id: i64,
    /// The variant to offer: the customer's language, else the nearest that the answer has.
    pub language: String,
    /// Orders the suggestions of one query; not comparable between queries.
    pub score: f32,
    /// The share of the text's weight that the answer's words have, 0 to 1.
    pub share: f32,
    /// How sure it is that this answer fits, 0 to 1; comparable between queries.
    pub confidence: f32,
    /// The words of the customer's text that the answer has too, as the customer wrote them (small letters).
    pub matched: Vec<String>,
}

/// The index; a clone is another handle on the same one.
#[derive(Clone, Default)]
pub struct Index {
    inner: Option<Arc<Inner>>,
}

/// What a document of tantivy's stands for; its number is the place in the list.
struct Document {
    answer_id: i64,
    brand_id: Option<i64>,
}

struct Inner {
    terms: Terms,
    documents: Vec<Document>,
    languages: Languages,
}

impl Index {
    /// Indexes all answers anew.
    ///
    /// # Errors
    /// When tantivy cannot write to memory.
    pub fn build(entries: impl Iterator<Item = Entry>) -> Result<Self, BuildError> {
        build::build(entries).map(|inner| Self {
            inner: inner.map(Arc::new),
        })
    }

    /// The answers that fit a customer's text, best first, one row an answer.
    #[must_use]
    pub fn suggest(&self, query: Query<'_>) -> Vec<Suggestion> {
        self.find(query, false)
    }

    /// The same for what an agent types: the last word may be only begun.
    #[must_use]
    pub fn search(&self, query: Query<'_>) -> Vec<Suggestion> {
        self.find(query, true)
    }

    /// The row for an answer that something else than its words brought up; none when the brand may not see it.
    #[must_use]
    pub fn row(&self, answer_id: i64, language: &str, brand_id: Option<i64>) -> Option<Suggestion> {
        let inner = self.inner.as_deref()?;
        let language = inner.languages.nearest(answer_id, language, brand_id)?;
        Some(Suggestion {
            answer_id,
            language: language.to_owned(),
            score: 0.0,
            share: 0.0,
            confidence: 0.0,
            matched: Vec::new(),
        })
    }

    fn find(&self, query: Query<'_>, last_is_prefix: bool) -> Vec<Suggestion> {
        let Some(inner) = self.inner.as_deref() else {
            return Vec::new();
        };
        let found = inner.terms.find(
            query.text,
            &inner.languages.to_search(query.language),
            last_is_prefix,
        );
        inner.rows(query, &found)
    }
}

impl Inner {
    /// The best variant of every answer that the brand may see.
    fn rows(&self, query: Query<'_>, found: &Found) -> Vec<Suggestion> {
        let mut best: Vec<(f32, u32, i64)> = Vec::new();
        for hit in &found.hits {
            let document = usize::try_from(hit.document)
                .ok()
                .and_then(|at| self.documents.get(at));
            if let Some(document) =
                document.filter(|d| d.brand_id.is_none_or(|own| Some(own) == query.brand_id))
            {
                best.push((hit.score, hit.document, document.answer_id));
            }
        }
        best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
        let mut seen = std::collections::HashSet::new();
        best.retain(|(_, _, answer)| seen.len() < query.limit && seen.insert(*answer));
        let runner_up = best.get(1).map_or(0.0, |second| second.0);
        let row = |(score, document, answer_id): (f32, u32, i64)| {
            let language = self
                .languages
                .nearest(answer_id, query.language, query.brand_id)?
                .to_owned();
            let confidence = found.confidence(score, runner_up);
            let share = found.share(score);
            Some(Suggestion {
                answer_id,
                language,
                score,
                share,
                confidence,
                matched: found.matched(document),
            })
        };
        best.into_iter().filter_map(row).collect()
    }
}

#[cfg(test)]
mod tests;
