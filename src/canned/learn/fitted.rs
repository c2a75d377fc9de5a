//! Fitted weights: read-only, and stored as bytes.

use std::collections::HashMap;

use super::features::{Direct, Features, MEANING, Valued, meaning_length, of_meaning, rarity};
use super::packed::{Bytes, PackedWeights, size, write};

/// The fitted weights. No text can be recovered from them.
#[derive(Debug, Clone)]
pub struct Fitted {
    answers: Vec<i64>,
    places: HashMap<i64, u32>,
    rows: HashMap<u32, FeatureRow, Direct>,
    weights: PackedWeights,
    /// The rarity of an unknown feature.
    unknown: f32,
    /// Examples an answer, on average, without those that came with the answers.
    depth: f32,
    /// What the questions weigh that came with each answer.
    shipped: Vec<f32>,
    /// How long a meaning is next to the words.
    length: f32,
}

/// Where the weights of a feature are, and how rare it was among the examples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct FeatureRow {
    pub(super) place: u32,
    pub(super) rarity: f32,
}

/// How many examples the weights were fitted to.
#[derive(Debug, Default)]
pub(super) struct FittedDepth {
    /// Of each answer on average, without those that came with the answers.
    pub(super) average: f32,
    /// What those weigh that came with each answer.
    pub(super) shipped: Vec<f32>,
    /// How long a meaning is next to the words.
    pub(super) length: f32,
}

/// The format number at the start of the bytes.
const FORM: u32 = 0x5376_0004;

impl Default for Fitted {
    /// Before the first fit the first examples are learned all the same, by their meaning too.
    fn default() -> Self {
        let depth = FittedDepth { length: meaning_length(0.0), ..FittedDepth::default() };
        Self::new(Vec::new(), HashMap::default(), PackedWeights::default(), depth)
    }
}

impl Fitted {
    pub(super) fn new(
        answers: Vec<i64>,
        rows: HashMap<u32, FeatureRow, Direct>,
        weights: PackedWeights,
        depth: FittedDepth,
    ) -> Self {
        let FittedDepth { average: depth, shipped, length } = depth;
        let places = (0..).zip(&answers).map(|(place, id)| (*id, place)).collect();
        let unknown = rows.values().map(|row| row.rarity).fold(rarity(0, 0), f32::max);
        Self { answers, places, rows, weights, unknown, depth, shipped, length }
    }

    /// Whether nothing has been fitted yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// Are there only lists of the strongest features, because there are so many answers?
    #[must_use]
    pub fn is_wide(&self) -> bool {
        matches!(self.weights, PackedWeights::Lists(_))
    }

    /// Examples of an answer: the average of all, or the questions that came with it. Titles do not count.
    #[must_use]
    pub fn depth(&self, answer_id: i64) -> f32 {
        let place = self.places.get(&answer_id).and_then(|place| usize::try_from(*place).ok());
        let shipped = place.and_then(|place| self.shipped.get(place)).copied();
        self.depth.max(shipped.unwrap_or_default())
    }

    pub(super) fn valued(&self, features: &Features) -> Valued {
        let mut valued = features.valued(|bucket| self.rows.get(&bucket).map_or(self.unknown, |row| row.rarity));
        // Lists of the strongest features have none for what every text has.
        if !self.is_wide() {
            valued.extend(features.meaning.iter().flat_map(|meaning| of_meaning(meaning, MEANING, self.length)));
        }
        valued
    }

    /// Scores all answers.
    pub(super) fn scores(&self, valued: &Valued) -> Scores<'_> {
        let known: Valued =
            valued.iter().filter_map(|(bucket, value)| Some((self.rows.get(bucket)?.place, *value))).collect();
        Scores { fitted: self, all: self.weights.all(known) }
    }

    /// As bytes, for `from_bytes`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        write(&mut out, [FORM, size(self.answers.len())]);
        self.answers.iter().for_each(|id| out.extend(id.to_le_bytes()));
        let mut rows: Vec<(&u32, &FeatureRow)> = self.rows.iter().collect();
        rows.sort_unstable_by_key(|(_, row)| row.place);
        write(&mut out, [size(rows.len())]);
        write(&mut out, rows.into_iter().flat_map(|(bucket, row)| [*bucket, row.rarity.to_bits()]));
        write(&mut out, [self.depth.to_bits(), self.length.to_bits()]);
        write(
            &mut out,
            self.answers.iter().zip(self.shipped.iter().chain(std::iter::repeat(&0.0))).map(|(_, n)| n.to_bits()),
        );
        self.weights.write(&mut out);
        out
    }

    /// Reads what `to_bytes` wrote, and those that follow; they end where the bytes have another format.
    #[must_use]
    pub fn all_from_bytes(bytes: &[u8]) -> Vec<Self> {
        let mut rest = Bytes(bytes);
        std::iter::from_fn(|| Self::read(&mut rest)).collect()
    }

    /// Reads what `to_bytes` wrote; `None` if the bytes have another format.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Self::read(&mut Bytes(bytes))
    }

    fn read(rest: &mut Bytes<'_>) -> Option<Self> {
        if rest.u32()? != FORM {
            return None;
        }
        let answers = (0..rest.u32()?).map(|_| rest.take().map(i64::from_le_bytes)).collect::<Option<Vec<_>>>()?;
        let mut rows = HashMap::default();
        for place in 0..rest.u32()? {
            rows.insert(rest.u32()?, FeatureRow { place, rarity: rest.u32().map(f32::from_bits)? });
        }
        let average = rest.u32().map(f32::from_bits)?;
        let length = rest.u32().map(f32::from_bits)?;
        let shipped = answers.iter().map(|_| rest.u32().map(f32::from_bits)).collect::<Option<Vec<_>>>()?;
        let weights = PackedWeights::read(rest, answers.len())?;
        Some(Self::new(answers, rows, weights, FittedDepth { average, shipped, length }))
    }
}

/// The fitted scores for one text.
pub(super) struct Scores<'a> {
    fitted: &'a Fitted,
    all: Vec<f32>,
}

impl Scores<'_> {
    /// About 1 for a sure yes, −1 for a sure no; `None` for an answer without examples.
    pub(super) fn of(&self, answer_id: i64) -> Option<f32> {
        let place = *self.fitted.places.get(&answer_id)?;
        self.all.get(usize::try_from(place).ok()?).copied()
    }

    /// The answers with the highest scores, best first.
    pub(super) fn best(&self, limit: usize) -> Vec<i64> {
        let better = |a: &(f32, i64), b: &(f32, i64)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        let mut ranked: Vec<(f32, i64)> = Vec::with_capacity(limit * 2 + 1);
        // It costs more to sort many thousands than to find the first few.
        let mut least = f32::MIN;
        for (score, id) in self.all.iter().zip(&self.fitted.answers).filter(|_| limit > 0) {
            if *score >= least {
                ranked.push((*score, *id));
            }
            if ranked.len() > limit * 2 {
                ranked.sort_unstable_by(better);
                ranked.truncate(limit);
                least = ranked.last().map_or(f32::MIN, |(score, _)| *score);
            }
        }
        ranked.sort_unstable_by(better);
        ranked.into_iter().take(limit).map(|(_, id)| id).collect()
    }
}
