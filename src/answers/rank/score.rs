//! Scores every document for a text: BM25 over the fields' stems, and the share of each word's n-grams that a document has.

use std::collections::HashSet;
use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::TermInfo;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::super::text::{Stems, WORD_LIMIT, fold, grams, words};
use super::build::Fields;

/// How fast more of the same word stops to count (BM25's k1).
const SATURATION: f32 = 1.2;
/// How much a long field is held against a match in it (BM25's b).
const LENGTH: f32 = 0.6;
/// What a word's n-grams weigh against the word itself.
const GRAM_WEIGHT: f32 = 0.5;
/// Postings read for one text: bounds the time a long mail takes.
const BUDGET: usize = 400_000;
/// Words that a typed prefix may stand for.
const PREFIX_WORDS: usize = 48;
/// Distinct words that can be named as matched: one bit each.
const NAMED: usize = 64;

/// The inverted index of the answers.
pub(super) struct Terms {
    fields: Vec<Reader>,
    whole: Reader,
    grams: Reader,
    documents: usize,
    stems: Stems,
}

/// A field's postings, lengths and weight.
struct Reader {
    field: Field,
    postings: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
    average: f32,
    boost: f32,
}

/// The documents that have anything in common with a text.
pub(super) struct Found {
    pub(super) hits: Vec<Hit>,
    words: Vec<String>,
    matched: Vec<u64>,
    /// What a document would score that has every word of the text once in its title.
    full: f32,
}

/// A document and its score.
pub(super) struct Hit {
    pub(super) document: u32,
    pub(super) score: f32,
}

/// A distinct word of the text.
struct Word {
    written: String,
    stems: Vec<String>,
    is_prefix: bool,
}

/// What a text has gathered so far.
struct Tally {
    score: Vec<f32>,
    matched: Vec<u64>,
    /// Weight of the word at hand in a document, and the documents that have it.
    weight: Vec<f32>,
    touched: Vec<u32>,
    budget: usize,
}

impl Terms {
    pub(super) fn open(
        searcher: &Searcher,
        fields: Fields,
        documents: usize,
        stems: Stems,
    ) -> tantivy::Result<Self> {
        let reader = |field, boost| Reader::open(searcher, field, boost, documents);
        Ok(Self {
            fields: vec![
                reader(fields.title, 2.0)?,
                reader(fields.keywords, 1.5)?,
                reader(fields.questions, 1.5)?,
                reader(fields.body, 0.5)?,
            ],
            whole: reader(fields.whole, 1.0)?,
            grams: reader(fields.grams, 1.0)?,
            documents,
            stems,
        })
    }

    /// Scores all documents for a text whose words may be of any of `languages`.
    pub(super) fn find(&self, text: &str, languages: &[String], last_is_prefix: bool) -> Found {
        let words = self.words(
            text,
            languages,
            last_is_prefix && !text.ends_with(char::is_whitespace),
        );
        let mut tally = Tally {
            score: vec![0.0; self.documents],
            matched: vec![0; self.documents],
            weight: vec![0.0; self.documents],
            touched: Vec::new(),
            budget: BUDGET,
        };
        let mut full = 0.0;
        for (place, word) in words.iter().enumerate() {
            full += self.add_word(word, place, &mut tally);
            self.add_grams(word, &mut tally);
        }
        let hits = (0..).zip(&tally.score).filter(|(_, score)| **score > 0.0);
        let hits = hits
            .map(|(document, score)| Hit {
                document,
                score: *score,
            })
            .collect();
        Found {
            hits,
            words: words.into_iter().map(|w| w.written).collect(),
            matched: tally.matched,
            full,
        }
    }

    fn words(&self, text: &str, languages: &[String], last_is_prefix: bool) -> Vec<Word> {
        let mut stems = self.stems.clone();
        let mut found: Vec<Word> = Vec::new();
        let mut seen = HashSet::new();
        let mut written = words(text).take(WORD_LIMIT).peekable();
        while let Some(word) = written.next() {
            let is_prefix = last_is_prefix && written.peek().is_none();
            if !seen.insert(word.clone()) && !is_prefix {
                continue;
            }
            let mut own: Vec<String> = languages
                .iter()
                .map(|language| stems.stem(&word, language))
                .collect();
            own.sort();
            own.dedup();
            found.push(Word {
                written: word,
                stems: own,
                is_prefix,
            });
        }
        found
    }

    /// Adds a word's BM25 to every document that has it; returns what a perfect match of the word is worth.
    fn add_word(&self, word: &Word, place: usize, tally: &mut Tally) -> f32 {
        for reader in &self.fields {
            for stem in &word.stems {
                if let Some(info) = reader.look_up(stem) {
                    reader.gather(&info, tally);
                }
            }
        }
        if word.is_prefix {
            for info in self.whole.begun(&fold(&word.written)) {
                self.whole.gather(&info, tally);
            }
        }
        let rarity = self.rarity(tally.touched.len());
        let bit = if place < NAMED { 1_u64 << place } else { 0 };
        for document in std::mem::take(&mut tally.touched) {
            let at = usize::try_from(document).unwrap_or(usize::MAX);
            let weight = tally
                .weight
                .get_mut(at)
                .map(std::mem::take)
                .unwrap_or_default();
            if let Some(score) = tally.score.get_mut(at) {
                *score += rarity * weight / (SATURATION + weight);
            }
            if let Some(matched) = tally.matched.get_mut(at) {
                *matched |= bit;
            }
        }
        rarity
    }

    /// Adds the n-grams of a word: together they weigh at most `GRAM_WEIGHT` of a word.
    fn add_grams(&self, word: &Word, tally: &mut Tally) {
        let grams: Vec<String> = grams(&fold(&word.written), 3, 4).collect();
        let share = GRAM_WEIGHT / count(grams.len());
        for gram in grams {
            let Some(info) = self.grams.look_up(&gram) else {
                continue;
            };
            let gain = share * self.rarity(usize::try_from(info.doc_freq).unwrap_or(usize::MAX));
            self.grams.each(&info, &mut tally.budget, |at, _| {
                if let Some(score) = tally.score.get_mut(at) {
                    *score += gain;
                }
            });
        }
    }

    /// How much a term tells that so many documents have (BM25's idf).
    fn rarity(&self, having: usize) -> f32 {
        let (all, having) = (count(self.documents), count(having.min(self.documents)));
        ((all - having + 0.5) / (having + 0.5)).ln_1p()
    }
}

impl Reader {
    fn open(
        searcher: &Searcher,
        field: Field,
        boost: f32,
        documents: usize,
    ) -> tantivy::Result<Self> {
        let segment = searcher.segment_reader(0);
        let postings = segment.inverted_index(field)?;
        let tokens = usize::try_from(postings.total_num_tokens()).unwrap_or(usize::MAX);
        let average = (count(tokens) / count(documents)).max(1.0);
        Ok(Self {
            field,
            postings,
            lengths: segment.get_fieldnorms_reader(field)?,
            average,
            boost,
        })
    }

    /// A term is looked up as it is: no text is ever parsed as a query.
    fn look_up(&self, term: &str) -> Option<TermInfo> {
        self.postings
            .get_term_info(&Term::from_field_text(self.field, term))
            .ok()
            .flatten()
    }

    /// The words of the field that begin so.
    fn begun(&self, prefix: &str) -> Vec<TermInfo> {
        let Ok(mut stream) = self.postings.terms().range().ge(prefix).into_stream() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        while found.len() < PREFIX_WORDS
            && stream.advance()
            && stream.key().starts_with(prefix.as_bytes())
        {
            found.push(stream.value().clone());
        }
        found
    }

    /// Adds a term's weight in this field to the documents that have it.
    fn gather(&self, info: &TermInfo, tally: &mut Tally) {
        let Tally {
            weight,
            touched,
            budget,
            ..
        } = tally;
        self.each(info, budget, |at, times| {
            let document = u32::try_from(at).unwrap_or(u32::MAX);
            let length = LENGTH.mul_add(
                small(self.lengths.fieldnorm(document)) / self.average - 1.0,
                1.0,
            );
            if let Some(weight) = weight.get_mut(at) {
                if *weight == 0.0 {
                    touched.push(document);
                }
                *weight += self.boost * small(times) / length;
            }
        });
    }

    /// Calls `with` for every document that has the term and how often; stops when the budget is used up.
    fn each(&self, info: &TermInfo, budget: &mut usize, mut with: impl FnMut(usize, u32)) {
        let option = IndexRecordOption::WithFreqs;
        let Ok(mut block) = self
            .postings
            .read_block_postings_from_terminfo(info, option)
        else {
            return;
        };
        while !block.docs().is_empty() && *budget > 0 {
            for (document, times) in block.docs().iter().zip(block.freqs()) {
                with(usize::try_from(*document).unwrap_or(usize::MAX), *times);
            }
            *budget = budget.saturating_sub(block.docs().len());
            block.advance();
        }
    }
}

impl Found {
    /// The words of the text that a document has.
    pub(super) fn matched(&self, document: u32) -> Vec<String> {
        let bits = usize::try_from(document)
            .ok()
            .and_then(|at| self.matched.get(at))
            .copied()
            .unwrap_or(0);
        let has = |place: usize| place < NAMED && bits & (1_u64 << place) != 0;
        (0..)
            .zip(&self.words)
            .filter(|(place, _)| has(*place))
            .map(|(_, word)| word.clone())
            .collect()
    }

    /// The share of the text's weight that a score is, 0 to 1.
    pub(super) fn share(&self, score: f32) -> f32 {
        (score / self.full.max(1.0)).clamp(0.0, 1.0)
    }

    /// How sure a score is, 0 to 1: its share, and its lead over the second.
    pub(super) fn confidence(&self, score: f32, runner_up: f32) -> f32 {
        let lead = ((score - runner_up) / score.max(0.1)).clamp(0.0, 1.0);
        (0.7 * self.share(score) + 0.3 * lead).clamp(0.0, 1.0)
    }
}

/// A count as a number to reckon with.
fn count(n: usize) -> f32 {
    small(u32::try_from(n).unwrap_or(u32::MAX))
}

#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "counts far below 2^24 are exact in f32, larger ones near enough"
)]
fn small(n: u32) -> f32 {
    n as f32
}
