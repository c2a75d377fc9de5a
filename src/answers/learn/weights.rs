//! The weights of every feature for every answer: a row for each feature met, in one bounded block of memory.

use super::features::{Valued, mix};

/// Weights in all: 64 MB. Beyond it rows overlap at places that a hash chooses.
const SLOTS: usize = 1 << 24;
/// Marks a feature that has no row yet.
const NO_ROW: u32 = u32::MAX;

/// Rows of weights, one number an answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Weights {
    /// The row of each feature's bucket.
    rows: Vec<u32>,
    used: u32,
    /// Answers that a row has place for.
    width: usize,
    slots: Vec<f32>,
    /// Whether there are too many rows for each to have its own place.
    overlap: bool,
}

impl Weights {
    /// The score of every answer in `places`, or of the first `answers` answers.
    pub(super) fn scores(&self, features: &Valued, places: Option<&[u32]>, answers: usize) -> Vec<f32> {
        let mut scores = vec![0.0; places.map_or(answers, <[u32]>::len)];
        for (bucket, value) in features {
            let Some(row) = self.row(*bucket) else {
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

    /// Adds each feature's value times `changes` to the rows; `changes` stand in the order of `places`, or of the answers.
    pub(super) fn add(&mut self, features: &Valued, places: Option<&[u32]>, changes: &[f32], answers: usize) {
        if answers > self.width {
            self.make_room(answers.next_multiple_of(16).max(self.width + self.width / 2));
        }
        for (bucket, value) in features {
            let Some(row) = self.row_mut(*bucket) else {
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

    /// Forgets all weights; the rows stay where they are.
    pub(super) fn clear(&mut self) {
        self.slots.fill(0.0);
    }

    fn row(&self, bucket: u32) -> Option<&[f32]> {
        let row = self.rows.get(at(bucket)?).copied().filter(|row| *row != NO_ROW)?;
        let start = self.start(row)?;
        self.slots.get(start..start + self.width)
    }

    fn row_mut(&mut self, bucket: u32) -> Option<&mut [f32]> {
        let at = at(bucket)?;
        if at >= self.rows.len() {
            self.rows.resize((at + 1).next_power_of_two(), NO_ROW);
        }
        let row = self.rows.get_mut(at)?;
        if *row == NO_ROW {
            *row = self.used;
            self.used += 1;
            self.make_room(self.width);
        }
        let start = self.start(*self.rows.get(at)?)?;
        self.slots.get_mut(start..start + self.width)
    }

    fn start(&self, row: u32) -> Option<usize> {
        if self.overlap { overlapping(row) } else { at(row)?.checked_mul(self.width) }
    }

    /// Makes place for all rows at a width; moves the weights when rows become wider or begin to overlap.
    fn make_room(&mut self, width: usize) {
        let needed = at(self.used).unwrap_or(0).saturating_mul(width);
        let overlap = self.overlap || needed > SLOTS;
        if self.overlap || (width == self.width && !overlap) {
            self.width = width;
            let needed = if overlap { SLOTS + width } else { needed };
            self.slots.resize(needed.max(self.slots.len()), 0.0);
            return;
        }
        let old = std::mem::take(&mut self.slots);
        let mut slots = vec![0.0; if overlap { SLOTS + width } else { needed }];
        for (row, from) in (0..self.used).zip(old.chunks(self.width.max(1))) {
            let start = if overlap { overlapping(row) } else { at(row).map(|row| row * width) };
            let to = start.and_then(|start| slots.get_mut(start..)).unwrap_or_default();
            from.iter().zip(to).for_each(|(from, to)| *to += *from);
        }
        (self.slots, self.width, self.overlap) = (slots, width, overlap);
    }
}

/// Where a row begins when rows share places: the same for every width, so that more answers move nothing.
fn overlapping(row: u32) -> Option<usize> {
    usize::try_from(mix(u64::from(row)) % u64::try_from(SLOTS).ok()?).ok()
}

fn at(n: u32) -> Option<usize> {
    usize::try_from(n).ok()
}
