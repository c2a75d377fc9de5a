//! Writes the answers into a tantivy index in memory.

use tantivy::directory::RamDirectory;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{Index, SingleSegmentIndexWriter, TantivyDocument};

use super::super::synonyms::matter;
use super::super::text::{Stems, WORD_LIMIT, each_gram, fold, words};
use super::choose::Languages;
use super::meanings::TitleMeanings;
use super::score::Terms;
use super::{Document, IndexEntry, IndexInner};

/// tantivy could not build the index.
#[derive(Debug)]
pub struct BuildError(tantivy::TantivyError);

impl std::fmt::Display for BuildError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the answers could not be indexed: {}", self.0)
    }
}

impl std::error::Error for BuildError {}

impl From<tantivy::TantivyError> for BuildError {
    fn from(wrong: tantivy::TantivyError) -> Self {
        Self(wrong)
    }
}

/// How many earlier questions of an answer are indexed: enough to know its words, few enough for a quick rebuild.
const QUESTIONS: usize = 60;

/// Length of the character n-grams.
pub(super) const GRAM: usize = 3;

/// Memory that the writer starts with; it grows beyond.
const WRITER_BYTES: usize = 50_000_000;

/// The fields of a document: stems of its parts, whole words for prefixes, n-grams for typos and compounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct IndexFields {
    pub(super) title: Field,
    pub(super) keywords: Field,
    pub(super) body: Field,
    pub(super) questions: Field,
    pub(super) whole: Field,
    pub(super) grams: Field,
}

pub(super) fn build(entries: impl Iterator<Item = IndexEntry>) -> Result<Option<IndexInner>, BuildError> {
    let (mut writer, fields) = writer()?;
    let mut documents = Vec::new();
    let mut languages = Languages::default();
    let mut titles = TitleMeanings::default();
    let mut stems = Stems::default();
    for entry in entries {
        titles.add(&entry);
        writer.add_document(document(&entry, fields, &mut stems))?;
        languages.add(entry.answer_id, entry.brand_id, &entry.language);
        documents.push(Document { answer_id: entry.answer_id, brand_id: entry.brand_id });
    }
    if documents.is_empty() {
        return Ok(None);
    }
    let searcher = writer.finalize()?.reader()?.searcher();
    let terms = Terms::open(&searcher, fields, documents.len(), stems)?;
    Ok(Some(IndexInner { terms, documents, languages, titles }))
}

/// One segment, written by this thread, so that a document's number is its insertion order.
fn writer() -> Result<(SingleSegmentIndexWriter, IndexFields), BuildError> {
    let indexing = TextFieldIndexing::default().set_tokenizer("terms").set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(indexing);
    let mut schema = Schema::builder();
    let mut field = |name| schema.add_text_field(name, options.clone());
    let fields = IndexFields {
        title: field("title"),
        keywords: field("keywords"),
        body: field("body"),
        questions: field("questions"),
        whole: field("whole"),
        grams: field("grams"),
    };
    let tokenizers = tantivy::tokenizer::TokenizerManager::new();
    // The texts are already cut into terms: see `document`.
    tokenizers.register("terms", TextAnalyzer::builder(WhitespaceTokenizer::default()).build());
    let index = Index::builder().schema(schema.build()).tokenizers(tokenizers);
    Ok((index.single_segment_index_writer(RamDirectory::create(), WRITER_BYTES)?, fields))
}

fn document(entry: &IndexEntry, fields: IndexFields, stems: &mut Stems) -> TantivyDocument {
    let mut out = TantivyDocument::new();
    let mut parts = DocumentTerms { stems, language: &entry.language, whole: String::new(), grams: String::new() };
    let body = without_tags(&entry.body);
    out.add_text(fields.title, parts.stemmed(&entry.title, true));
    out.add_text(fields.keywords, parts.stemmed(&entry.keywords.join(" "), true));
    out.add_text(fields.body, parts.stemmed(&body, false));
    let DocumentTerms { mut whole, grams, .. } = parts;
    let mut parts = DocumentTerms { stems, language: &entry.language, whole: String::new(), grams };
    let questions: Vec<String> = entry.questions.iter().take(QUESTIONS).map(|q| parts.stemmed(q, true)).collect();
    out.add_text(fields.questions, questions.join(" "));
    out.add_text(fields.grams, parts.grams);
    whole.truncate(whole.trim_end().len());
    out.add_text(fields.whole, whole);
    out
}

/// The term for a folded word's group of synonyms; no real word has this form.
pub(super) fn named(folded: &str) -> Option<String> {
    matter(folded).map(|thing| format!("§{thing}"))
}

/// A body without its placeholders and conditions: their names are not words of the answer.
fn without_tags(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    for (i, piece) in body.split("{{").enumerate() {
        out.push_str(if i == 0 { piece } else { piece.split_once("}}").map_or(piece, |(_, after)| after) });
    }
    out
}

/// Collects the terms of one document.
struct DocumentTerms<'a> {
    stems: &'a mut Stems,
    language: &'a str,
    whole: String,
    grams: String,
}

impl DocumentTerms<'_> {
    fn stemmed(&mut self, text: &str, with_grams: bool) -> String {
        let mut out = String::with_capacity(text.len());
        for word in words(text).take(WORD_LIMIT * 4) {
            out.push_str(&self.stems.stem(&word, self.language));
            out.push(' ');
            let folded = fold(&word);
            if let Some(thing) = named(&folded) {
                out.push_str(&thing);
                out.push(' ');
            }
            if with_grams {
                each_gram(&folded, GRAM, GRAM, |gram| {
                    self.grams.push_str(gram);
                    self.grams.push(' ');
                });
            }
            self.whole.push_str(&folded);
            self.whole.push(' ');
        }
        out
    }
}
