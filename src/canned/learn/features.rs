//! Cuts a text into hashed features: words, their synonyms, pairs of neighbours, and character n-grams of each word. The
//! numbers of its meaning, if they are known, are features too.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use svar_encoder::{Meaning, SIZE};

use super::super::synonyms::group;
use super::super::text::{Stems, WORD_LIMIT, each_gram, fold, words};
use super::super::turn::{facts, said};
use super::Question;

/// Number of hash buckets (a power of two); features that share a bucket count as the same.
const BUCKETS: u32 = 1 << BUCKET_BITS;
const BUCKET_BITS: u32 = 21;
/// Bit that marks n-grams; the bits above it hold how often the feature occurs.
const GRAM_BIT: u32 = 1 << BUCKET_BITS;
const TIMES_SHIFT: u32 = BUCKET_BITS + 1;
/// At most this many features of one text are kept; a long mail has more.
const LIMIT: usize = 1_000;
/// How much the rarity of a feature counts: less than fully, because few examples say little about rare features.
const RARITY: f32 = 0.7;
/// Buckets of what is known beyond the words; a word that falls among them counts as such a fact, which is rare.
const FACTS: u32 = 1 << 9;
/// The length of all facts together, next to that of the words.
const FACTS_LENGTH: f32 = 0.5;
/// The first of the features that stand for the numbers of a meaning, after all buckets.
pub(super) const MEANING: u32 = BUCKETS;
/// The length of a meaning next to words and n-grams, which have length 1 each: with many examples of an answer, and
/// what is added while it has none, for few examples have few of its words. So many halve that.
const MEANING_LENGTH: f32 = 1.0;
const MORE_LENGTH: f32 = 2.0;
const HALVED_AFTER: f32 = 10.0;
/// The feature that every text has, so that an answer can be likely or unlikely in itself.
pub(super) const ALWAYS: u32 = 0;

/// The features of a text: those of its words, packed (bucket, kind and how often), and its meaning.
#[derive(Debug, Clone, Default)]
pub(super) struct Features {
    words: Box<[u32]>,
    pub(super) meaning: Option<Meaning>,
}

/// A feature's key (a bucket or a row of weights), and its value in one text.
pub(super) type Valued = Vec<(u32, f32)>;

impl Features {
    pub(super) fn of(question: Question<'_>, stems: &mut Stems) -> Self {
        let mut times: HashMap<u32, u32, Direct> = HashMap::default();
        let mut before: Option<String> = None;
        let mut add = |bucket: u32| *times.entry(bucket).or_default() += 1;
        for fact in facts(question.text) {
            add(fact_bucket(fact));
        }
        for word in words(said(question.text)).take(WORD_LIMIT).map(|word| without_digits(&word)) {
            let stem = stems.stem(&word, question.language);
            add(bucket(&[b"w", stem.as_bytes()]));
            if let Some(before) = &before {
                add(bucket(&[before.as_bytes(), b" ", stem.as_bytes()]));
            }
            let folded = fold(&word);
            each_gram(&folded, 2, 5, |gram| add(GRAM_BIT | bucket(&[b"g", gram.as_bytes()])));
            if let Some(thing) = group(&folded) {
                add(bucket(&[b"t", &thing.to_le_bytes()]));
            }
            before = Some(stem);
        }
        let mut packed: Vec<u32> = times.into_iter().map(|(bucket, n)| bucket | (n.min(1000) << TIMES_SHIFT)).collect();
        packed.sort_unstable();
        packed.truncate(LIMIT);
        Self { words: packed.into(), meaning: question.meaning.copied() }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn buckets(&self) -> impl Iterator<Item = u32> {
        self.words.iter().map(|packed| packed & (BUCKETS - 1))
    }

    /// Each feature of the words weighed by how rare it is; words and n-grams each of length 1, facts shorter, and the
    /// constant one.
    pub(super) fn valued(&self, rarity: impl Fn(u32) -> f32) -> Valued {
        let mut squares = [0.0_f32; 3];
        let mut out = Valued::with_capacity(self.words.len() + 1);
        for packed in &self.words {
            let bucket = packed & (BUCKETS - 1);
            let value = (1.0 + number(packed >> TIMES_SHIFT).ln()) * rarity(bucket).powf(RARITY);
            if let Some(square) = squares.get_mut(block(*packed)) {
                *square += value * value;
            }
            out.push((bucket, value));
        }
        let lengths = squares.map(|square| square.max(f32::MIN_POSITIVE).sqrt().recip());
        for ((_, value), packed) in out.iter_mut().zip(&self.words) {
            let own = block(*packed);
            *value *= lengths.get(own).copied().unwrap_or_default() * if own == 2 { FACTS_LENGTH } else { 1.0 };
        }
        out.push((ALWAYS, 1.0));
        out
    }
}

/// Words, n-grams and facts are each made of one length.
fn block(packed: u32) -> usize {
    match packed & (BUCKETS - 1) {
        _ if packed & GRAM_BIT != 0 => 1,
        bucket if bucket <= FACTS => 2,
        _ => 0,
    }
}

fn fact_bucket(fact: &str) -> u32 {
    bucket(&[b"f", fact.as_bytes()]) % FACTS + 1
}

/// How long a meaning is, next to words, if an answer has so many examples.
pub(super) fn meaning_length(depth: f32) -> f32 {
    MEANING_LENGTH + MORE_LENGTH * HALVED_AFTER / (HALVED_AFTER + depth)
}

/// The numbers of a meaning, as the values of rows that follow one another.
pub(super) fn of_meaning(meaning: &Meaning, first: u32, length: f32) -> impl Iterator<Item = (u32, f32)> {
    (first..).zip(meaning.vector().map(|value| value * length))
}

/// How many features a meaning has.
pub(super) fn meaning_features() -> u32 {
    u32::try_from(SIZE).unwrap_or_default()
}

/// The weight of a feature that this many of the texts have.
pub(super) fn rarity(texts: u32, having: u32) -> f32 {
    (number(texts.saturating_add(1)) / number(having.saturating_add(1))).ln().max(0.0) + 1.0
}

/// Order numbers and dates differ in every text: a long run of digits counts as one word.
fn without_digits(word: &str) -> String {
    if word.chars().filter(char::is_ascii_digit).count() < 3 {
        return word.to_owned();
    }
    word.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// FNV-1a, then mixed: the low bits of FNV alone are poor.
fn bucket(parts: &[&[u8]]) -> u32 {
    let bytes = parts.iter().flat_map(|part| part.iter());
    let hash = bytes.fold(0xCBF2_9CE4_8422_2325_u64, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01B3));
    let bucket = u32::try_from(mix(hash) & u64::from(BUCKETS - 1)).unwrap_or(1);
    bucket.max(ALWAYS + 1)
}

pub(super) fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// Buckets are already hashes: a map of them need only spread their bits.
pub(super) type Direct = BuildHasherDefault<Spread>;

#[derive(Debug, Clone, Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, bucket: u32) {
        self.0 = (self.0 ^ u64::from(bucket)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "counts far below 2^24 are exact in f32, larger ones near enough"
)]
pub(super) fn number(n: u32) -> f32 {
    n as f32
}
