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

    /// The score of every answer in `places`, or of all answers.
    pub(super) fn scores(&self, features: &Valued, places: Option<&[u32]>) -> Vec<f32> {
        let mut scores = vec![0.0; places.map_or(self.width, <[u32]>::len)];
        for (row, value) in features {
            let Some(row) = self.start(*row).and_then(|start| self.slots.get(start..start + self.width)) else {
                continue;
            };
            match places {
                None => row.iter().zip(&mut scores).for_each(|(weight, score)| *score += weight * value),
                Some(places) => {
                    for (place, score) in places.iter().zip(&mut scores) {
                        *score += at(*place).and_then(|place| row.get(place)).map_or(0.0, |weight| weight * value);
                    }
                }
            }
        }
        scores
    }

    /// Adds each feature's value times `changes` to the rows; `changes` are in the order of `places`, or of the
    /// answers.
    pub(super) fn add(&mut self, features: &Valued, places: Option<&[u32]>, changes: &[f32]) {
        for (row, value) in features {
            let Some(row) = self.start(*row).and_then(|start| self.slots.get_mut(start..start + self.width)) else {
                continue;
            };
            match places {
                None => row.iter_mut().zip(changes).for_each(|(weight, change)| *weight += change * value),
                Some(places) => {
                    for (place, change) in places.iter().zip(changes) {
                        if let Some(weight) = at(*place).and_then(|place| row.get_mut(place)) {
                            *weight += change * value;
                        }
                    }
                }
            }
        }
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
