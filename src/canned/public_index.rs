//! Two more indexes: answers that customers may find themselves, and internal notes that only staff read.
//!
//! They are separate, so that nothing from one can appear in the other.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLock};

use super::fill::{self, PlaceholderFacts};
use super::rank::{Index, IndexEntry, Query};
use super::store::{self, AnswerAttachment, CannedResponse, InternalNote, Text};
use super::text::{Stems, words};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, BrandId, InternalNoteId};

/// Cheap to clone; all clones share the indexes.
#[derive(Clone, Default)]
pub struct PublicIndex {
    public: VersionedIndex,
    internal_notes: VersionedIndex,
}

/// An answer as a customer reads it before writing.
#[derive(Debug, Clone)]
pub struct Help {
    pub answer: AnswerId,
    pub language: String,
    pub title: String,
    pub text: String,
    pub files: Vec<AnswerAttachment>,
}

/// At most this many answers are shown to a customer.
const SHOWN: usize = 3;
/// How many of the best are looked at to find those.
const LOOKED_AT: usize = 12;
/// Shorter words, in characters, are in every text.
const TELLING: usize = 4;

impl PublicIndex {
    /// Public answers of the brand that fit what a customer has written so far.
    pub fn help(&self, conn: &mut Conn, brand: BrandId, text: &str, facts: &PlaceholderFacts) -> Result<Vec<Help>> {
        let version = store::version(conn)?;
        let index = self.public.index(version, || public_entries(conn))?;
        let query = Query { text, language: &facts.language, brand_id: Some(brand.0), meaning: None, limit: LOOKED_AT };
        let found = index.suggest(query);
        let ids: Vec<AnswerId> = found.iter().map(|row| AnswerId(row.answer_id)).collect();
        let texts = store::texts_of(conn, &ids)?;
        let files = store::files_of(conn, &ids)?;
        Ok(found
            .into_iter()
            .filter_map(|row| {
                let answer = AnswerId(row.answer_id);
                let own = texts.iter().find(|text| text.answer_id == answer && text.language == row.language)?;
                let is_meant = std::iter::once(own.title.as_str())
                    .chain(own.keywords.lines())
                    .any(|phrase| asks(text, phrase, &row.language));
                Some(Help {
                    answer,
                    title: own.title.clone(),
                    text: for_reading(&own.body, &PlaceholderFacts { language: row.language.clone(), ..facts.clone() })
                        .filter(|_| is_meant)?,
                    files: files.iter().filter(|file| file.answer_id == answer).cloned().collect(),
                    language: row.language,
                })
            })
            .take(SHOWN)
            .collect())
    }

    /// Internal notes that match what an agent types.
    pub fn notes(&self, conn: &mut Conn, brand: BrandId, text: &str, language: &str) -> Result<Vec<InternalNote>> {
        let version = store::internal_notes_version(conn)?;
        let index = self.internal_notes.index(version, || note_entries(conn))?;
        let found = index.search(Query { text, language, brand_id: Some(brand.0), meaning: None, limit: 5 });
        let ids: Vec<InternalNoteId> = found.iter().map(|row| InternalNoteId(row.answer_id)).collect();
        let mut notes = store::internal_notes_of(conn, &ids)?;
        notes.sort_by_key(|note| ids.iter().position(|id| *id == note.id));
        Ok(notes)
    }
}

/// An index and the version of what it was built from.
#[derive(Clone, Default)]
struct VersionedIndex(Arc<RwLock<Option<(String, Index)>>>);

impl VersionedIndex {
    fn index(&self, version: String, entries: impl FnOnce() -> Result<Vec<IndexEntry>>) -> Result<Index> {
        let built = self.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((of, index)) = built
            && of == version
        {
            return Ok(index);
        }
        let index = Index::build(entries()?.into_iter()).map_err(|e| Error::internal("index", e))?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some((version, index.clone()));
        Ok(index)
    }
}

fn public_entries(conn: &mut Conn) -> Result<Vec<IndexEntry>> {
    let answers: BTreeMap<AnswerId, CannedResponse> =
        store::all(conn)?.into_iter().filter(|answer| answer.is_public).map(|answer| (answer.id, answer)).collect();
    let texts = store::texts(conn)?;
    Ok(texts.into_iter().filter_map(|text| answers.get(&text.answer_id).map(|answer| entry(answer, text))).collect())
}

fn entry(answer: &CannedResponse, text: Text) -> IndexEntry {
    IndexEntry {
        answer_id: answer.id.0,
        brand_id: answer.brand_id.map(|brand| brand.0),
        keywords: answer.keywords.lines().chain(text.keywords.lines()).map(str::to_owned).collect(),
        language: text.language,
        title: text.title,
        body: text.body,
        ..IndexEntry::default()
    }
}

fn note_entries(conn: &mut Conn) -> Result<Vec<IndexEntry>> {
    let notes = store::internal_notes(conn)?.into_iter().map(|note| IndexEntry {
        answer_id: note.id.0,
        brand_id: note.brand_id.map(|brand| brand.0),
        language: note.language,
        title: note.title,
        body: note.body,
        ..IndexEntry::default()
    });
    Ok(notes.collect())
}

/// Does a text have most of the significant words of a title or a search phrase? Agents dismiss what does not fit;
/// customers should not have to.
pub fn asks(text: &str, phrase: &str, language: &str) -> bool {
    let mut stems = Stems::default();
    let mut telling = |text: &str| -> BTreeSet<String> {
        let long = words(text).filter(|word| word.chars().count() >= TELLING);
        long.map(|word| stems.stem(&word, language)).collect()
    };
    let (phrase, text) = (telling(phrase), telling(text));
    phrase.intersection(&text).count() * 2 > phrase.len()
}

/// The text as a page: no greeting, no signature. `None` if a fact is missing that only an agent could give.
pub fn for_reading(body: &str, facts: &PlaceholderFacts) -> Option<String> {
    let lines: Vec<&str> = body
        .lines()
        .enumerate()
        .filter(|(at, line)| !(line.contains("{{brand.signature}}") || *at == 0 && line.contains("{{customer.")))
        .map(|(_, line)| line)
        .collect();
    let filled = fill::fill(lines.join("\n").trim(), facts);
    filled.missing.is_empty().then_some(filled.text)
}

/// Does the text need facts that only a ticket has? Then it is never shown as help.
pub(super) fn is_hidden_from_customers(body: &str) -> bool {
    let anybody = PlaceholderFacts {
        customer_first_name: Some("x".to_owned()),
        customer_name: Some("x".to_owned()),
        brand_name: Some("x".to_owned()),
        today: chrono::NaiveDate::from_ymd_opt(2026, 1, 1),
        ..PlaceholderFacts::default()
    };
    for_reading(body, &anybody).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_needs_the_words_of_its_title() {
        assert!(asks("How can I return the tents I bought?", "How to return a tent", "en"));
        assert!(asks("Hvor blir det av pakken min", "Hvor er pakken min?", "nb"));
        assert!(!asks("Hvor er butikken?", "Hvor er pakken min?", "nb"));
        assert!(!asks("How is it?", "How to", "en"));
    }

    #[test]
    fn a_page_has_no_greeting_signature_or_hole() {
        let facts = PlaceholderFacts { brand_name: Some("Fjellro".into()), ..PlaceholderFacts::default() };
        let body = "Hi {{customer.first_name}},\n\n{{brand.name}} takes it back.{{#if order.number}} {{order.number}}{{/if}}\n\n{{brand.signature}}";
        assert_eq!(for_reading(body, &facts).as_deref(), Some("Fjellro takes it back."));
        assert_eq!(for_reading("Your parcel: {{order.tracking}}", &facts), None);
    }
}
