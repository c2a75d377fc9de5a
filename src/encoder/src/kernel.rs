//! The loops that take the time: products with 4-bit matrices, and functions of one number, written so that the
//! compiler uses the processor's vector instructions.

use multiversion::multiversion;
use multiversion::target::target_cfg_f;

/// Weights that share a scale.
pub(crate) const BLOCK: usize = 32;
/// Outputs that are computed together; the file keeps a matrix in panels of so many rows.
pub(crate) const PANEL: usize = 16;
/// Tokens that are computed together.
pub(crate) const TILE: usize = 6;
/// Bytes of a scale.
const SCALE: usize = 2;
/// Bytes of a panel's block: a scale for each output, then for each input 4 bits for each output.
const PANEL_BLOCK: usize = PANEL * SCALE + BLOCK * PANEL / 2;
/// The 4 bits of a weight of 0.
const ZERO: f32 = 8.0;

/// A matrix of 4-bit weights, in panels of outputs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Matrix<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) inputs: usize,
}

impl Matrix<'_> {
    /// Bytes of a matrix of this shape.
    pub(crate) fn size(inputs: usize, outputs: usize) -> usize {
        outputs / PANEL * inputs / BLOCK * PANEL_BLOCK
    }
}

/// Rows of tokens, arranged for [`product`]: for each tile of tokens, for each input, the tile's values.
pub(crate) fn tiled(rows: &[f32], inputs: usize) -> Vec<[f32; TILE]> {
    let mut tiles = Vec::with_capacity(rows.len() / TILE + inputs);
    for tile in rows.chunks(inputs * TILE) {
        let start = tiles.len();
        tiles.resize(start + inputs, [0.0; TILE]);
        let Some(own) = tiles.get_mut(start..) else { continue };
        for (place, row) in tile.chunks_exact(inputs).enumerate() {
            for (values, value) in own.iter_mut().zip(row) {
                if let Some(slot) = values.get_mut(place) {
                    *slot = *value;
                }
            }
        }
    }
    tiles
}

/// Multiplies each token's row with a matrix and adds the bias.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl+avx2+fma", "x86_64+avx2+fma", "aarch64+neon"))]
pub(crate) fn product(tiles: &[[f32; TILE]], matrix: Matrix<'_>, bias: &[f32], out: &mut [f32]) {
    let has_fma = target_cfg_f!(any(target_feature = "fma", target_arch = "aarch64"));
    let outputs = bias.len();
    let mut panel = vec![[0.0_f32; PANEL]; matrix.inputs];
    let panels = matrix.bytes.chunks_exact(matrix.inputs / BLOCK * PANEL_BLOCK);
    for (place, (bytes, bias)) in panels.zip(bias.as_chunks::<PANEL>().0).enumerate() {
        expand(bytes, &mut panel);
        let rows = out.chunks_mut(outputs * TILE);
        for (tile, rows) in tiles.chunks_exact(matrix.inputs).zip(rows) {
            let sums =
                if has_fma { one_tile::<true>(tile, &panel, bias) } else { one_tile::<false>(tile, &panel, bias) };
            for (row, sums) in rows.chunks_exact_mut(outputs).zip(&sums) {
                if let Some(slot) = row.as_chunks_mut::<PANEL>().0.get_mut(place) {
                    *slot = *sums;
                }
            }
        }
    }
}

/// The outputs of one panel for one tile of tokens.
#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled for the processor of its caller")]
fn one_tile<const FMA: bool>(
    tile: &[[f32; TILE]],
    panel: &[[f32; PANEL]],
    bias: &[f32; PANEL],
) -> [[f32; PANEL]; TILE] {
    let mut sums = [*bias; TILE];
    for (values, weights) in tile.iter().zip(panel) {
        for (sums, value) in sums.iter_mut().zip(values) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum = if FMA { value.mul_add(*weight, *sum) } else { value * weight + *sum };
            }
        }
    }
    sums
}

/// Expands the weights of one panel: for each input a value for each output.
#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled for the processor of its caller")]
fn expand(bytes: &[u8], panel: &mut [[f32; PANEL]]) {
    for (block, rows) in bytes.chunks_exact(PANEL_BLOCK).zip(panel.chunks_exact_mut(BLOCK)) {
        let (scales, bits) = block.split_at(PANEL * SCALE);
        let mut scale = [0.0_f32; PANEL];
        for (scale, bytes) in scale.iter_mut().zip(scales.as_chunks::<SCALE>().0) {
            *scale = half(*bytes);
        }
        for (row, bits) in rows.iter_mut().zip(bits.as_chunks::<{ PANEL / 2 }>().0) {
            let (low, high) = row.split_at_mut(PANEL / 2);
            let (low_scale, high_scale) = scale.split_at(PANEL / 2);
            for ((weight, bits), scale) in low.iter_mut().zip(bits).zip(low_scale) {
                *weight = (f32::from(bits & 0x0F) - ZERO) * scale;
            }
            for ((weight, bits), scale) in high.iter_mut().zip(bits).zip(high_scale) {
                *weight = (f32::from(bits >> 4) - ZERO) * scale;
            }
        }
    }
}

/// A row of 4-bit weights: for each block a scale, then its weights, the second half in the upper bits.
pub(crate) fn row(bytes: &[u8], out: &mut [f32]) {
    for (block, out) in bytes.chunks_exact(SCALE + BLOCK / 2).zip(out.chunks_exact_mut(BLOCK)) {
        let Some((scale, bits)) = block.split_first_chunk::<SCALE>() else { continue };
        let scale = half(*scale);
        let (low, high) = out.split_at_mut(BLOCK / 2);
        for ((low, high), bits) in low.iter_mut().zip(high).zip(bits) {
            *low = (f32::from(bits & 0x0F) - ZERO) * scale;
            *high = (f32::from(bits >> 4) - ZERO) * scale;
        }
    }
}

/// A number of 16 bits; infinities do not occur.
#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled for the processor of its caller")]
fn half(bytes: [u8; SCALE]) -> f32 {
    let bits = u32::from(u16::from_le_bytes(bytes));
    // The exponent of the larger format begins 112 lower; multiplication also brings small numbers to their place.
    let size = f32::from_bits((bits & 0x7FFF) << 13) * f32::from_bits((127 + 112) << 23);
    f32::from_bits(size.to_bits() | (bits & 0x8000) << 16)
}

/// Attention within one text: each token's values, weighed by how much it asks for each other token.
///
/// `asks`, `keys` and `values` are rows of `heads` × `width` numbers.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl+avx2+fma", "x86_64+avx2+fma"))]
pub(crate) fn attend<const WIDTH: usize>(asks: &[f32], keys: &[f32], values: &[f32], row: usize, out: &mut [f32]) {
    let scale = WIDTH_SCALE;
    let mut weights = vec![0.0_f32; keys.len() / row.max(1)];
    for (ask, out) in asks.chunks_exact(row).zip(out.chunks_exact_mut(row)) {
        let heads = ask.as_chunks::<WIDTH>().0.iter().zip(out.as_chunks_mut::<WIDTH>().0);
        for (head, (ask, out)) in heads.enumerate() {
            let mut top = f32::MIN;
            for (weight, key) in weights.iter_mut().zip(keys.chunks_exact(row)) {
                let Some(key) = key.as_chunks::<WIDTH>().0.get(head) else { continue };
                *weight = scale * dot(ask, key);
                top = top.max(*weight);
            }
            let mut sum = 0.0;
            for weight in &mut weights {
                *weight = exp(*weight - top);
            }
            for weight in &weights {
                sum += weight;
            }
            let mut mixed = [0.0_f32; WIDTH];
            for (weight, value) in weights.iter().zip(values.chunks_exact(row)) {
                let Some(value) = value.as_chunks::<WIDTH>().0.get(head) else { continue };
                for (mixed, value) in mixed.iter_mut().zip(value) {
                    *mixed += weight * value;
                }
            }
            for (out, mixed) in out.iter_mut().zip(&mixed) {
                *out = mixed / sum;
            }
        }
    }
}

/// 1 / √32.
const WIDTH_SCALE: f32 = 0.176_776_7;

const LANES: usize = 16;

#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled for the processor of its caller")]
fn dot<const WIDTH: usize>(a: &[f32; WIDTH], b: &[f32; WIDTH]) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    for (a, b) in a.as_chunks::<LANES>().0.iter().zip(b.as_chunks::<LANES>().0) {
        for ((lane, a), b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    total(&lanes)
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "compiled for the processor of its caller")]
fn total(lanes: &[f32; LANES]) -> f32 {
    let mut sums = [0.0_f32; LANES / 4];
    for four in lanes.as_chunks::<{ LANES / 4 }>().0 {
        for (sum, lane) in sums.iter_mut().zip(four) {
            *sum += lane;
        }
    }
    let [a, b, c, d] = sums;
    (a + b) + (c + d)
}

/// The activation of the wide layer: x times the share of the normal distribution below x.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl+avx2+fma", "x86_64+avx2+fma"))]
pub(crate) fn gelu(values: &mut [f32]) {
    for value in values {
        let x = *value;
        // The error function by formula 7.1.26 of Abramowitz and Stegun.
        let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
        let t = 1.0 / (1.0 + 0.327_591_1 * z);
        let series = t * (0.254_829_6 + t * (-0.284_496_74 + t * (1.421_413_7 + t * (-1.453_152 + t * 1.061_405_4))));
        let erf = (1.0 - series * exp(-z * z)).copysign(x);
        *value = 0.5 * x * (1.0 + erf);
    }
}

/// Adds `other` and normalises each row to mean 0 and variance 1, then scales it.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl+avx2+fma", "x86_64+avx2+fma"))]
pub(crate) fn add_and_normalise(rows: &mut [f32], other: &[f32], weights: &[f32], bias: &[f32]) {
    let length = f32::from(u16::try_from(weights.len()).unwrap_or(u16::MAX));
    for (row, other) in rows.chunks_exact_mut(weights.len()).zip(other.chunks_exact(weights.len())) {
        let mut lanes = [0.0_f32; LANES];
        for (row, other) in row.as_chunks_mut::<LANES>().0.iter_mut().zip(other.as_chunks::<LANES>().0) {
            for ((value, other), lane) in row.iter_mut().zip(other).zip(&mut lanes) {
                *value += other;
                *lane += *value;
            }
        }
        let mean = total(&lanes) / length;
        lanes = [0.0; LANES];
        for row in row.as_chunks_mut::<LANES>().0 {
            for (value, lane) in row.iter_mut().zip(&mut lanes) {
                *value -= mean;
                *lane += *value * *value;
            }
        }
        let scale = 1.0 / (total(&lanes) / length + EPSILON).sqrt();
        for ((value, weight), bias) in row.iter_mut().zip(weights).zip(bias) {
            *value = *value * scale * weight + bias;
        }
    }
}

/// Keeps the variance from being zero.
const EPSILON: f32 = 1e-12;

/// Near enough to the exponential function, by shifts and a polynomial: the library's is one call for each number.
#[inline(always)]
fn exp(x: f32) -> f32 {
    /// Added to a number, it leaves its whole part in the lower bits.
    const WHOLE: f32 = 12_582_912.0;
    let power = (x * std::f32::consts::LOG2_E).clamp(-126.0, 126.0);
    let shifted = power + WHOLE;
    let rest = power - (shifted - WHOLE);
    let series = 1.0
        + rest
            * (std::f32::consts::LN_2
                + rest * (0.240_226_5 + rest * (0.055_504_11 + rest * (0.009_618_13 + rest * 0.001_333_36))));
    f32::from_bits(series.to_bits().wrapping_add(shifted.to_bits() << 23))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_function_is_near_enough() {
        for n in -800_i16..=800 {
            let x = f32::from(n) / 20.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-5, "{x}");
        }
    }

    #[test]
    fn halves_are_read() {
        let read = [[0x00, 0x3C], [0x00, 0xC0], [0x01, 0x00], [0x66, 0x2E]].map(half);
        assert_eq!(read.map(f32::to_bits), [1.0_f32, -2.0, 5.960_464_5e-8, 0.099_975_586].map(f32::to_bits));
    }
}
