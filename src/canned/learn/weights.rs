//! The weights of every feature for every answer: a row for each feature, in one bounded block of memory.

use super::features::{Valued, mix};
use super::packed::{PackedWeights, Rows, short};

/// Weights in all: 64 MB during training. Beyond that, rows overlap at places that a hash chooses.
const SLOTS: usize = 1 << 24;

/// Rows of weights, one number for each answer.
#[derive(Debug, Clone, Default)]
pub(super) struct FeatureWeights {
    /// Answers that a row has space for.
    width: usize,
    slots: Vec<f32>,
    /// Whether there are too many rows for each to have its own space.
    overlap: bool,
}

impl FeatureWeights {
    pub(super) fn new(rows: usize, width: usize) -> Self {
        let needed = rows.saturating_mul(width);
        let overlap = needed > SLOTS;
        Self { width, slots: vec![0.0; if overlap { SLOTS + width } else { needed }], overlap }
    }

    /// Where the rows of an example's features begin, with their values.
    pub(super) fn rows(&self, features: &Valued, more: impl Iterator<Item = (u32, f32)>) -> Vec<(usize, f32)> {
        let all = features.iter().copied().chain(more);
        all.filter_map(|(row, value)| Some((self.start(row)?, value))).collect()
    }

    /// The score of every answer in `places`, or of all answers.
    pub(super) fn scores(&self, rows: &[(usize, f32)], places: Option<&[u32]>) -> Vec<f32> {
        let all = svar_encoder::rows::sum(&self.slots, self.width, rows);
        let Some(places) = places else { return all };
        places.iter().map(|place| at(*place).and_then(|place| all.get(place)).copied().unwrap_or_default()).collect()
    }

    /// Adds each feature's value times `changes` to the rows; `changes` are in the order of `places`, or of the
    /// answers.
    pub(super) fn add(&mut self, rows: &[(usize, f32)], places: Option<&[u32]>, changes: &[f32]) {
        let Some(places) = places else { return svar_encoder::rows::add(&mut self.slots, rows, changes) };
        let mut all = vec![0.0; self.width];
        for (place, change) in places.iter().zip(changes) {
            if let Some(own) = at(*place).and_then(|place| all.get_mut(place)) {
                *own = *change;
            }
        }
        svar_encoder::rows::add(&mut self.slots, rows, &all);
    }

    /// These weights and `factor` times others of the same shape, small enough to be stored.
    pub(super) fn packed(&self, other: &Self, factor: f32) -> PackedWeights {
        let joined = |at: usize, own: f32| own + factor * other.slots.get(at).unwrap_or(&0.0);
        let largest = self.slots.iter().enumerate().map(|(at, w)| joined(at, *w).abs()).fold(0.0, f32::max);
        let least = largest * NEGLIGIBLE;
        let slots = self.slots.iter().enumerate().map(|(at, w)| joined(at, *w));
        let slots = slots.map(|w| if w.abs() < least { 0 } else { short(w) }).collect();
        PackedWeights::Rows(Rows { width: self.width, slots, overlap: self.overlap })
    }

    fn start(&self, row: u32) -> Option<usize> {
        if self.overlap { overlapping(row) } else { at(row)?.checked_mul(self.width) }
    }
}

/// Weights below this share of the largest change no ranking; as zeros they need no space on disk.
const NEGLIGIBLE: f32 = 0.0005;

/// Where a row begins if rows share places.
pub(super) fn overlapping(row: u32) -> Option<usize> {
    usize::try_from(mix(u64::from(row)) % u64::try_from(SLOTS).ok()?).ok()
}

pub(super) fn at(n: u32) -> Option<usize> {
    usize::try_from(n).ok()
}
