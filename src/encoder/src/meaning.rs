//! A vector as it is stored, one byte a number, and what is computed with many of them.

use multiversion::multiversion;

use crate::SIZE;

/// The direction of a text's meaning: numbers from −127 to 127, one byte each, of which only the ratios count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Meaning([u8; SIZE]);

impl std::fmt::Debug for Meaning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Meaning")
    }
}

impl Meaning {
    /// Rounds a vector.
    pub fn of(vector: &[f32; SIZE]) -> Self {
        let largest = vector.iter().fold(f32::MIN_POSITIVE, |largest, value| largest.max(value.abs()));
        Self(vector.map(|value| byte(value / largest * f32::from(i8::MAX))))
    }

    /// Reads what [`Meaning::as_bytes`] gave.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// As it is stored.
    pub const fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As a vector of length 1.
    pub fn vector(&self) -> [f32; SIZE] {
        let mut vector = self.0.map(number);
        let square: f32 = vector.iter().map(|value| value * value).sum();
        let scale = square.max(f32::MIN_POSITIVE).sqrt().recip();
        for value in &mut vector {
            *value *= scale;
        }
        vector
    }

    /// How alike two are: the cosine of their angle, 1 for the same.
    pub fn alike(&self, other: &Self) -> f32 {
        let [one] = likeness(&self.vector(), std::slice::from_ref(other)).try_into().unwrap_or([0.0]);
        one
    }
}

/// How alike a vector of length 1 is to each of many.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl+avx2+fma", "x86_64+avx2+fma"))]
pub fn likeness(vector: &[f32; SIZE], others: &[Meaning]) -> Vec<f32> {
    const LANES: usize = 16;
    let mut found = Vec::with_capacity(others.len());
    for Meaning(other) in others {
        let (mut sums, mut squares) = ([0.0_f32; LANES], [0.0_f32; LANES]);
        for (values, own) in other.as_chunks::<LANES>().0.iter().zip(vector.as_chunks::<LANES>().0) {
            for (((value, own), sum), square) in values.iter().zip(own).zip(&mut sums).zip(&mut squares) {
                let value = number(*value);
                *sum += value * own;
                *square += value * value;
            }
        }
        let (sum, square): (f32, f32) = (sums.iter().sum(), squares.iter().sum());
        found.push(sum / square.max(f32::MIN_POSITIVE).sqrt());
    }
    found
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "rounded and within −127 and 127")]
fn byte(value: f32) -> u8 {
    let [byte] = (value.round() as i8).to_le_bytes();
    byte
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled for the processor of its caller")]
fn number(byte: u8) -> f32 {
    f32::from(i8::from_le_bytes([byte]))
}
