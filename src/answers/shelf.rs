//! The index at the desk: in memory, built anew when an answer has changed, here or on another node.
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::fill::{self, Facts, Filled};
use super::rank::{Entry, Index, Query};
use super::store::{self, Text};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, BrandId};

/// Cheap to clone; all clones share the index.
#[derive(Clone, Default)]
pub struct Shelf {
    built: Arc<RwLock<Option<(String, Index)>>>,
}

/// An answer offered for a ticket, filled with its facts.
#[derive(Debug, Clone)]
pub struct Offer {
    pub answer: AnswerId,
    pub language: String,
    pub title: String,
    pub filled: Filled,
    /// The customer's words that the answer has too.
    pub matched: Vec<String>,
}

/// What suggestions are asked for.
#[derive(Debug, Clone)]
pub struct Wanted<'a> {
    pub text: &'a str,
    pub language: &'a str,
    pub brand: BrandId,
    pub limit: usize,
    /// Does the agent type, so that the last word may be only begun?
    pub is_typed: bool,
}

impl Shelf {
    /// The answers that fit, best first, filled. `facts` makes the facts for a language.
    pub fn offers(&self, conn: &mut Conn, wanted: &Wanted, facts: impl Fn(&str) -> Facts) -> Result<Vec<Offer>> {
        let index = self.index(conn)?;
        let query =
            Query { text: wanted.text, language: wanted.language, brand_id: Some(wanted.brand.0), limit: wanted.limit };
        let found = if wanted.is_typed { index.search(query) } else { index.suggest(query) };
        let ids: Vec<AnswerId> = found.iter().map(|row| AnswerId(row.answer_id)).collect();
        let texts = store::texts_of(conn, &ids)?;
        Ok(found
            .into_iter()
            .filter_map(|row| {
                let answer = AnswerId(row.answer_id);
                let text = texts.iter().find(|text| text.answer_id == answer && text.language == row.language)?;
                Some(Offer {
                    answer,
                    filled: fill::fill(&text.body, &facts(&row.language)),
                    title: text.title.clone(),
                    language: row.language,
                    matched: row.matched,
                })
            })
            .collect())
    }

    /// The index of the answers as they are now.
    pub fn index(&self, conn: &mut Conn) -> Result<Index> {
        let version = store::version(conn)?;
        let built = self.built.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((of, index)) = built
            && of == version
        {
            return Ok(index);
        }
        let index = build(conn)?;
        *self.built.write().unwrap_or_else(PoisonError::into_inner) = Some((version, index.clone()));
        Ok(index)
    }
}

fn build(conn: &mut Conn) -> Result<Index> {
    let mut texts: BTreeMap<AnswerId, Vec<Text>> = BTreeMap::new();
    for text in store::texts(conn)? {
        texts.entry(text.answer_id).or_default().push(text);
    }
    let answers = store::all(conn)?;
    let entries = answers.into_iter().flat_map(|answer| {
        let variants = texts.remove(&answer.id).unwrap_or_default();
        variants.into_iter().map(move |text| Entry {
            answer_id: answer.id.0,
            brand_id: answer.brand_id.map(|brand| brand.0),
            keywords: answer.keywords.lines().chain(text.keywords.lines()).map(str::to_owned).collect(),
            language: text.language,
            title: text.title,
            body: text.body,
            questions: Vec::new(),
        })
    });
    Index::build(entries).map_err(|e| Error::internal("index the answers", e))
}
