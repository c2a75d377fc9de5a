//! Scores every document for a text: the stems of its fields and the n-grams of its words, weighed by how rare they
//! are.

use std::collections::HashSet;
use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::TermInfo;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::super::text::{Stems, WORD_LIMIT, each_gram, fold, words};
use super::build::{GRAM, IndexFields, named};

/// How fast repeated words lose weight in earlier questions (BM25's k1), and how much their length counts (b).
const SATURATION: f32 = 1.2;
const LENGTH: f32 = 0.6;
/// The weight of a word in the earlier questions.
const QUESTION_WEIGHT: f32 = 0.5;
/// At most this many postings are read for one text, for its words and for its n-grams: limits the time for a long
/// mail.
const BUDGET: usize = 25_000;
const GRAM_BUDGET: usize = 10_000;
/// Distinct n-grams of a text that are looked up, the rarest first.
const GRAMS: usize = 120;
/// Words that a typed prefix may match.
const PREFIX_WORDS: usize = 48;
/// Distinct words that can be reported as matched: one bit each.
const NAMED: usize = 64;

/// The inverted index of the answers.
pub(super) struct Terms {
    /// Title, keywords and body.
    own: Vec<FieldReader>,
    questions: FieldReader,
    whole: FieldReader,
    grams: FieldReader,
    documents: usize,
    stems: Stems,
}

/// A field's postings, lengths and weight.
struct FieldReader {
    field: Field,
    postings: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
    /// One over the root of each length that tantivy can represent.
    roots: Vec<f32>,
    average: f32,
    boost: f32,
}

/// The documents that have anything in common with a text.
pub(super) struct MatchedDocuments {
    pub(super) hits: Vec<Hit>,
    words: Vec<String>,
    matched: Vec<u64>,
}

/// A document and its score.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) document: u32,
    /// By its own words; about 1 if the text has every word of the title. Comparable between texts.
    pub(super) own: f32,
    /// The same with the earlier questions counted in.
    pub(super) score: f32,
}

/// A distinct word of the text.
struct QueryWord {
    written: String,
    stems: Vec<String>,
    is_prefix: bool,
}

/// What has been gathered for a text so far.
struct ScoreTally {
    own: Vec<f32>,
    asked: Vec<f32>,
    matched: Vec<u64>,
    /// Weight of the current word in each document, and the documents that have it.
    weight: Vec<f32>,
    touched: Vec<u32>,
    budget: usize,
}

impl Terms {
    pub(super) fn open(
        searcher: &Searcher,
        fields: IndexFields,
        documents: usize,
        stems: Stems,
    ) -> tantivy::Result<Self> {
        let reader = |field, boost| FieldReader::open(searcher, field, boost, documents);
        Ok(Self {
            own: vec![reader(fields.title, 1.0)?, reader(fields.keywords, 1.0)?, reader(fields.body, 0.6)?],
            questions: reader(fields.questions, QUESTION_WEIGHT)?,
            whole: reader(fields.whole, 1.0)?,
            grams: reader(fields.grams, 1.0)?,
            documents,
            stems,
        })
    }

    /// Scores all documents for a text whose words may be of any of `languages`.
    pub(super) fn find(&self, text: &str, languages: &[String], last_is_prefix: bool) -> MatchedDocuments {
        let words = self.words(text, languages, last_is_prefix && !text.ends_with(char::is_whitespace));
        let empty = vec![0.0; self.documents];
        let mut tally = ScoreTally {
            own: empty.clone(),
            asked: empty.clone(),
            matched: vec![0; self.documents],
            weight: empty,
            touched: Vec::new(),
            budget: BUDGET,
        };
        // Words that few answers have are the most significant: they must be read before the budget is used up.
        let mut by_rarity: Vec<(usize, &QueryWord)> = words.iter().enumerate().collect();
        by_rarity.sort_by_cached_key(|(_, word)| self.having(word));
        for (place, word) in by_rarity {
            self.add_word(word, place, &mut tally);
        }
        tally.budget = GRAM_BUDGET;
        self.add_grams(&words, &mut tally);
        // A title of three words that all match gives about this, for any number of answers.
        let unit = 6.0 * self.rarity(1).max(1.0);
        let mut hits = Vec::with_capacity(self.documents);
        for (document, (own, asked)) in (0..).zip(tally.own.iter().zip(&tally.asked)) {
            if own + asked > 0.0 {
                hits.push(Hit { document, own: own / unit, score: (own + asked) / unit });
            }
        }
        MatchedDocuments { hits, words: words.into_iter().map(|w| w.written).collect(), matched: tally.matched }
    }

    fn words(&self, text: &str, languages: &[String], last_is_prefix: bool) -> Vec<QueryWord> {
        let mut stems = self.stems.clone();
        let mut found: Vec<QueryWord> = Vec::new();
        let mut seen = HashSet::new();
        let mut written = words(text).take(WORD_LIMIT).peekable();
        while let Some(word) = written.next() {
            let is_prefix = last_is_prefix && written.peek().is_none();
            if !seen.insert(word.clone()) && !is_prefix {
                continue;
            }
            let mut own: Vec<String> = languages.iter().map(|language| stems.stem(&word, language)).collect();
            own.extend(named(&fold(&word)));
            own.sort();
            own.dedup();
            found.push(QueryWord { written: word, stems: own, is_prefix });
        }
        found
    }

    /// Adds a word to every document that has it: its rarity over the root of the field's length, so that a short title
    /// that matches as a whole wins over a long text that also has the words.
    fn add_word(&self, word: &QueryWord, place: usize, tally: &mut ScoreTally) {
        for reader in &self.own {
            for info in word.stems.iter().filter_map(|stem| reader.look_up(stem)) {
                reader.gather(&info, tally, |length, times| 1.5 * times / ((times + 0.5) * length.sqrt()));
            }
        }
        if word.is_prefix {
            for info in self.whole.begun(&fold(&word.written)) {
                self.whole.gather(&info, tally, |length, _| length.sqrt().recip());
            }
        }
        self.settle_word(place, tally, |tally| &mut tally.own);
        let average = self.questions.average;
        for info in word.stems.iter().filter_map(|stem| self.questions.look_up(stem)) {
            let normal = |length: f32| SATURATION * LENGTH.mul_add(length / average - 1.0, 1.0);
            self.questions.gather(&info, tally, |length, times| times / (times + normal(length)));
        }
        self.settle_word(place, tally, |tally| &mut tally.asked);
    }

    /// Adds the weights of the current word to the scores.
    fn settle_word(&self, place: usize, tally: &mut ScoreTally, scores: impl Fn(&mut ScoreTally) -> &mut Vec<f32>) {
        let rarity = self.rarity(tally.touched.len());
        let bit = if place < NAMED { 1_u64 << place } else { 0 };
        for document in std::mem::take(&mut tally.touched) {
            let at = usize::try_from(document).unwrap_or(usize::MAX);
            let weight = tally.weight.get_mut(at).map(std::mem::take).unwrap_or_default();
            if let Some(score) = scores(tally).get_mut(at) {
                *score += rarity * weight;
            }
            if let Some(matched) = tally.matched.get_mut(at) {
                *matched |= bit;
            }
        }
    }

    /// Adds the n-grams of all words, weighed like words: they find typos, compounds and forms that the stemmer misses.
    fn add_grams(&self, words: &[QueryWord], tally: &mut ScoreTally) {
        let mut distinct = Vec::new();
        for word in words {
            each_gram(&fold(&word.written), GRAM, GRAM, |gram| distinct.push(gram.to_owned()));
        }
        distinct.sort_unstable();
        distinct.dedup();
        let mut found: Vec<TermInfo> = distinct.iter().filter_map(|gram| self.grams.look_up(gram)).collect();
        found.sort_by_key(|info| info.doc_freq);
        for info in found.iter().take(GRAMS) {
            let rarity = self.rarity(usize::try_from(info.doc_freq).unwrap_or(usize::MAX));
            let ScoreTally { own, budget, .. } = tally;
            self.grams.each(info, budget, |at, document, _| {
                if let Some(score) = own.get_mut(at) {
                    *score += rarity * self.grams.root(document);
                }
            });
        }
    }

    /// How many postings a word has in the answers themselves.
    fn having(&self, word: &QueryWord) -> u32 {
        let found = self.own.iter().flat_map(|reader| word.stems.iter().filter_map(move |stem| reader.look_up(stem)));
        found.map(|info| info.doc_freq).fold(0, u32::saturating_add)
    }

    /// The weight of a term that this many documents have (BM25's idf).
    fn rarity(&self, having: usize) -> f32 {
        let (all, having) = (count(self.documents), count(having.min(self.documents)));
        ((all - having + 0.5) / (having + 0.5)).ln_1p()
    }
}

impl FieldReader {
    fn open(searcher: &Searcher, field: Field, boost: f32, documents: usize) -> tantivy::Result<Self> {
        let segment = searcher.segment_reader(0);
        let postings = segment.inverted_index(field)?;
        let tokens = usize::try_from(postings.total_num_tokens()).unwrap_or(usize::MAX);
        let roots = (0..=u8::MAX).map(|id| small(FieldNormReader::id_to_fieldnorm(id).max(1)).sqrt().recip()).collect();
        let average = (count(tokens) / count(documents)).max(1.0);
        Ok(Self { field, postings, lengths: segment.get_fieldnorms_reader(field)?, roots, average, boost })
    }

    /// A term is looked up unchanged: no text is ever parsed as a query.
    fn look_up(&self, term: &str) -> Option<TermInfo> {
        self.postings.get_term_info(&Term::from_field_text(self.field, term)).ok().flatten()
    }

    /// The words of the field with this prefix.
    fn begun(&self, prefix: &str) -> Vec<TermInfo> {
        let Ok(mut stream) = self.postings.terms().range().ge(prefix).into_stream() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        while found.len() < PREFIX_WORDS && stream.advance() && stream.key().starts_with(prefix.as_bytes()) {
            found.push(stream.value().clone());
        }
        found
    }

    /// Adds a term to the documents that have it, weighed by the field's length in the document and how often it
    /// occurs.
    fn gather(&self, info: &TermInfo, tally: &mut ScoreTally, weigh: impl Fn(f32, f32) -> f32) {
        let ScoreTally { weight, touched, budget, .. } = tally;
        self.each(info, budget, |at, document, times| {
            if let Some(weight) = weight.get_mut(at) {
                if *weight == 0.0 {
                    touched.push(document);
                }
                *weight += self.boost * weigh(self.length(document), small(times));
            }
        });
    }

    /// One over the root of the field's length in a document.
    fn root(&self, document: u32) -> f32 {
        self.roots.get(usize::from(self.lengths.fieldnorm_id(document))).copied().unwrap_or(0.0)
    }

    /// The field's length in a document, in terms, at least 1.
    fn length(&self, document: u32) -> f32 {
        small(self.lengths.fieldnorm(document).max(1))
    }

    /// Calls `with` for every document that has the term and how often; stops when the budget is used up.
    fn each(&self, info: &TermInfo, budget: &mut usize, mut with: impl FnMut(usize, u32, u32)) {
        let option = IndexRecordOption::WithFreqs;
        let Ok(mut block) = self.postings.read_block_postings_from_terminfo(info, option) else {
            return;
        };
        while !block.docs().is_empty() && *budget > 0 {
            for (document, times) in block.docs().iter().zip(block.freqs()) {
                with(usize::try_from(*document).unwrap_or(usize::MAX), *document, *times);
            }
            *budget = budget.saturating_sub(block.docs().len());
            block.advance();
        }
    }
}

impl MatchedDocuments {
    /// The words of the text that a document has.
    pub(super) fn matched(&self, document: u32) -> Vec<String> {
        let bits = usize::try_from(document).ok().and_then(|at| self.matched.get(at)).copied().unwrap_or(0);
        let has = |place: usize| place < NAMED && bits & (1_u64 << place) != 0;
        (0..).zip(&self.words).filter(|(place, _)| has(*place)).map(|(_, word)| word.clone()).collect()
    }
}

/// A count as a floating-point number.
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
