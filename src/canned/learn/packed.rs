//! Fitted weights at half the size: for each feature a row of all answers, or with many answers a short list of some.

use super::features::Valued;
use super::weights::{at, overlapping};

/// The weights of every feature, in one of two shapes.
#[derive(Debug, Clone)]
pub(super) enum PackedWeights {
    Rows(Rows),
    Lists(WeightLists),
}

/// One weight for every answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    /// Answers that a row has space for.
    pub(super) width: usize,
    pub(super) slots: Vec<u16>,
    /// Whether there are too many rows for each to have its own space.
    pub(super) overlap: bool,
}

/// The answers for which a feature has a weight.
#[derive(Debug, Clone, Default)]
pub(super) struct WeightLists {
    width: usize,
    /// The score of an answer with which a text has nothing in common.
    nothing: f32,
    /// The end of each list; it begins at the end of the one before.
    ends: Vec<u32>,
    /// Answers and their weights, side by side.
    answers: Vec<u32>,
    weights: Vec<u16>,
}

/// At most this many weights are read for one text, those of the rarest features first: limits the time for a long
/// mail.
const BUDGET: usize = 20_000;

impl Default for PackedWeights {
    fn default() -> Self {
        Self::Rows(Rows::default())
    }
}

impl PackedWeights {
    /// The scores of all answers.
    pub(super) fn all(&self, features: Valued) -> Vec<f32> {
        match self {
            Self::Rows(rows) => rows.all(&features),
            Self::Lists(lists) => lists.all(features),
        }
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Rows(Rows { slots, overlap, .. }) => {
                write(out, [u32::from(*overlap)]);
                write(out, [size(slots.len())]);
                out.extend(slots.iter().flat_map(|slot| slot.to_le_bytes()));
            }
            Self::Lists(WeightLists { nothing, ends, answers, weights, .. }) => {
                write(out, [LISTS, nothing.to_bits(), size(ends.len()), size(answers.len())]);
                write(out, ends.iter().copied());
                write(out, answers.iter().copied());
                out.extend(weights.iter().flat_map(|weight| weight.to_le_bytes()));
            }
        }
    }

    /// Reads what `write` wrote, for this many answers.
    pub(super) fn read(rest: &mut Bytes<'_>, width: usize) -> Option<Self> {
        let shape = rest.u32()?;
        if shape != LISTS {
            let slots = (0..rest.u32()?).map(|_| rest.u16()).collect::<Option<_>>()?;
            return Some(Self::Rows(Rows { width, slots, overlap: shape != 0 }));
        }
        let nothing = f32::from_bits(rest.u32()?);
        let (lists, weights) = (rest.u32()?, rest.u32()?);
        let ends = (0..lists).map(|_| rest.u32()).collect::<Option<_>>()?;
        let answers = (0..weights).map(|_| rest.u32()).collect::<Option<_>>()?;
        let weights = (0..weights).map(|_| rest.u16()).collect::<Option<_>>()?;
        Some(Self::Lists(WeightLists { width, nothing, ends, answers, weights }))
    }
}

/// Marks in the bytes that lists follow.
const LISTS: u32 = 2;

impl Rows {
    fn all(&self, features: &Valued) -> Vec<f32> {
        let mut scores = vec![0.0; self.width];
        for (row, value) in features {
            for (weight, score) in self.row(*row).iter().zip(&mut scores) {
                *score += long(*weight) * value;
            }
        }
        scores
    }

    fn row(&self, row: u32) -> &[u16] {
        let start = if self.overlap { overlapping(row) } else { at(row).and_then(|row| row.checked_mul(self.width)) };
        start.and_then(|start| self.slots.get(start..start + self.width)).unwrap_or_default()
    }
}

impl WeightLists {
    pub(super) fn new(width: usize, nothing: f32, lists: &[Vec<(u32, f32)>]) -> Self {
        let mut packed = Self { width, nothing, ..Self::default() };
        for list in lists {
            packed.answers.extend(list.iter().map(|(answer, _)| *answer));
            packed.weights.extend(list.iter().map(|(_, weight)| short(*weight)));
            packed.ends.push(size(packed.answers.len()));
        }
        packed
    }

    fn all(&self, mut features: Valued) -> Vec<f32> {
        let mut scores = vec![self.nothing; self.width];
        features.sort_unstable_by_key(|(list, _)| (self.of(*list).0.len(), *list));
        let mut budget = BUDGET;
        for (list, value) in features {
            let (answers, weights) = self.of(list);
            if answers.len() > budget {
                break;
            }
            budget -= answers.len();
            for (answer, weight) in answers.iter().zip(weights) {
                if let Some(score) = at(*answer).and_then(|answer| scores.get_mut(answer)) {
                    *score += long(*weight) * value;
                }
            }
        }
        scores
    }

    fn of(&self, list: u32) -> (&[u32], &[u16]) {
        let end = |list: Option<usize>| list.and_then(|list| self.ends.get(list)).and_then(|end| at(*end));
        let list = at(list);
        let (from, to) = (end(list.and_then(|list| list.checked_sub(1))).unwrap_or(0), end(list).unwrap_or(0));
        (self.answers.get(from..to).unwrap_or_default(), self.weights.get(from..to).unwrap_or_default())
    }
}

/// The upper half of a number: about three significant digits.
pub(super) fn short(weight: f32) -> u16 {
    u16::try_from(weight.to_bits().saturating_add(0x7FFF) >> 16).unwrap_or_default()
}

fn long(weight: u16) -> f32 {
    f32::from_bits(u32::from(weight) << 16)
}

pub(super) fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub(super) fn write(out: &mut Vec<u8>, numbers: impl IntoIterator<Item = u32>) {
    numbers.into_iter().for_each(|n| out.extend(n.to_le_bytes()));
}

/// Bytes not yet read.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl Bytes<'_> {
    pub(super) fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*first)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take().map(u16::from_le_bytes)
    }
}
