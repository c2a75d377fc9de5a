//! Weights in rows: what a linear learner spends its time on. Here because this crate is optimised in every profile.

use multiversion::multiversion;

/// Adds up rows of `width` weights, each times its value. A row is named by where it begins.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl+avx2+fma", "x86_64+avx2+fma"))]
pub fn sum(weights: &[f32], width: usize, rows: &[(usize, f32)]) -> Vec<f32> {
    let mut sums = vec![0.0_f32; width];
    for (start, value) in rows {
        if let Some(row) = weights.get(*start..start.saturating_add(width)) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += weight * value;
            }
        }
    }
    sums
}

/// Adds to each row the changes times its value.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl+avx2+fma", "x86_64+avx2+fma"))]
pub fn add(weights: &mut [f32], rows: &[(usize, f32)], changes: &[f32]) {
    for (start, value) in rows {
        if let Some(row) = weights.get_mut(*start..start.saturating_add(changes.len())) {
            for (weight, change) in row.iter_mut().zip(changes) {
                *weight += change * value;
            }
        }
    }
}
