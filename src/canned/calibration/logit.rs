//! A logistic model of four numbers, fitted by Newton's method.

use super::{Signals, sigmoid};

/// How likely something is, by the features of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Logit {
    pub(super) base: f32,
    pub(super) score: f32,
    pub(super) lead: f32,
    pub(super) nothing: f32,
}

/// What was seen once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case {
    pub(super) signals: Signals,
    pub(super) is_so: bool,
    pub(super) weight: f32,
}

const ROUNDS: usize = 60;
/// Keeps the slopes finite if all are so: of base, score, lead and nothing.
const RIDGES: [f32; 4] = [0.05, 0.5, 0.5, 0.5];
/// How often a step is halved before the fit is good enough.
const HALVINGS: i32 = 12;

impl Logit {
    /// Always so.
    pub(super) const ALWAYS: Self = Self { base: 30.0, score: 0.0, lead: 0.0, nothing: 0.0 };

    pub(super) fn numbers(self) -> [f32; 4] {
        [self.base, self.score, self.lead, self.nothing]
    }

    pub(super) fn of_numbers([base, score, lead, nothing]: [f32; 4]) -> Self {
        Self { base, score, lead, nothing }
    }

    /// How likely it is.
    pub(super) fn of(self, signals: Signals) -> f32 {
        sigmoid(self.linear(signals))
    }

    fn linear(self, signals: Signals) -> f32 {
        let linear = self.lead.mul_add(signals.lead, self.score.mul_add(signals.score, self.base));
        self.nothing.mul_add(signals.nothing, linear)
    }

    /// Fits to what was seen.
    pub(super) fn fit(cases: &[Case]) -> Self {
        let mut fitted = Self { base: 0.0, score: 1.0, lead: 0.0, nothing: 0.0 };
        let mut loss = fitted.loss(cases);
        for _ in 0..ROUNDS {
            let step = fitted.step(cases);
            // A whole step may lead too far, and back again forever.
            let shorter = (0..HALVINGS).map(|n| fitted.moved(step, 0.5_f32.powi(n)));
            let better = shorter.map(|next| (next.loss(cases), next)).find(|(next, _)| *next < loss);
            let Some(better) = better else { break };
            (loss, fitted) = better;
        }
        // More score or more lead never means less sure.
        let Self { base, score, lead, nothing } = fitted;
        Self { base, score: score.max(0.1), lead: lead.max(0.0), nothing: nothing.min(0.0) }
    }

    /// How unlikely the cases are, and how large the slopes.
    fn loss(self, cases: &[Case]) -> f32 {
        let large: f32 = RIDGES.iter().zip(self.numbers()).map(|(ridge, own)| 0.5 * ridge * own * own).sum();
        let unlikely = cases.iter().map(|case| {
            let linear = self.linear(case.signals);
            let wrong = if case.is_so { -linear } else { linear };
            // The logarithm of 1 + e^wrong, also where that is too large a number.
            case.weight * (wrong.max(0.0) + (-wrong.abs()).exp().ln_1p())
        });
        large + unlikely.sum::<f32>()
    }

    /// A share of the step further.
    fn moved(self, [base, score, lead, nothing]: [f32; 4], share: f32) -> Self {
        Self {
            base: share.mul_add(base, self.base),
            score: share.mul_add(score, self.score),
            lead: share.mul_add(lead, self.lead),
            nothing: share.mul_add(nothing, self.nothing),
        }
    }

    /// One step of Newton's method on the likelihood.
    fn step(self, cases: &[Case]) -> [f32; 4] {
        let mut slope = [0.0; 4];
        let mut curve = [[0.0; 4]; 4];
        let begun = slope.iter_mut().zip(&mut curve).zip(RIDGES.iter().zip(self.numbers()));
        for (at, ((slope, row), (ridge, own))) in begun.enumerate() {
            *slope = -ridge * own;
            row.iter_mut().skip(at).take(1).for_each(|cell| *cell = *ridge);
        }
        for case in cases {
            let x = [1.0, case.signals.score, case.signals.lead, case.signals.nothing];
            let sure = self.of(case.signals);
            let miss = case.weight * if case.is_so { 1.0 - sure } else { -sure };
            let weight = case.weight * (sure * (1.0 - sure)).max(1e-4);
            for ((slope, row), a) in slope.iter_mut().zip(&mut curve).zip(x) {
                *slope += miss * a;
                row.iter_mut().zip(x).for_each(|(cell, b)| *cell += weight * a * b);
            }
        }
        solve(curve, slope)
    }
}

/// Solves four equations by elimination; the matrix is symmetric and positive, so no pivot is needed. Gives zeros if
/// there is not exactly one solution.
fn solve(mut matrix: [[f32; 4]; 4], mut v: [f32; 4]) -> [f32; 4] {
    for at in 0..4 {
        let (Some(pivot), Some(value)) = (matrix.get(at).copied(), v.get(at).copied()) else { return [0.0; 4] };
        let Some(first) = pivot.get(at).copied().filter(|first| first.abs() > 1e-9) else { return [0.0; 4] };
        for (row, right) in matrix.iter_mut().zip(&mut v).skip(at + 1) {
            let factor = row.get(at).copied().unwrap_or_default() / first;
            row.iter_mut().zip(pivot).for_each(|(cell, above)| *cell -= factor * above);
            *right -= factor * value;
        }
    }
    let mut found = [0.0; 4];
    for at in (0..4).rev() {
        let (Some(row), Some(value)) = (matrix.get(at), v.get(at)) else { return [0.0; 4] };
        let known: f32 = row.iter().zip(found).skip(at + 1).map(|(cell, x)| cell * x).sum();
        if let (Some(x), Some(first)) = (found.get_mut(at), row.get(at)) {
            *x = (value - known) / first;
        }
    }
    found
}
