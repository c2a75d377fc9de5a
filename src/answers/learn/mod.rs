//! Learns which answer solves which question: weights fitted to all stored examples, plus the later ones.
//!
//! The state depends only on the examples in their order and on where the last fit ended: it is the same after a
//! restart, and on every node.

mod common;
mod features;
mod fresh;
mod packed;
mod settled;
#[cfg(test)]
mod tests;
mod train;
mod weights;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::text::Stems;
pub use common::Common;
use features::Features;
use fresh::Fresh;
pub use settled::Settled;
pub(crate) use train::Dice;
pub use train::settle;

/// A text and its language (empty when unknown).
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Subject and cleaned text.
    pub text: &'a str,
    /// Language code, for the stems.
    pub language: &'a str,
}

/// What an example says about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// This answer solved it, the others would not.
    Solved(i64),
    /// This answer was offered and did not fit; nothing is known of the others.
    Dismissed(i64),
    /// No answer fits.
    Nothing,
}

/// One example.
#[derive(Debug, Clone)]
pub struct Lesson<'a> {
    /// The question.
    pub question: Question<'a>,
    /// The result.
    pub verdict: Verdict,
    /// Other answers that the index finds for it.
    pub rivals: Vec<i64>,
}

/// The scores that a new example aims at: for the right answer, and for all others, which end below it by at least the
/// gap.
const WANTED: f32 = 1.0;
const GAP: f32 = 1.5;
const REFUSED: f32 = -1.2;
/// How far a dismissed answer sinks below the others.
const UNDER: f32 = 0.5;
/// How many other answers a new example is compared with.
const RIVALS: usize = 5;
/// The score of an answer without examples: a cautious no.
pub(crate) const UNKNOWN: f32 = -0.8;

/// Are there too many answers to compare each example with all of them?
pub fn is_wide(answers: impl Iterator<Item = i64>) -> bool {
    answers.collect::<HashSet<i64>>().len() > train::ALL_ANSWERS
}

/// The learner of one brand; a clone shares the fitted part.
#[derive(Debug, Clone, Default)]
pub struct Learner {
    settled: Arc<Settled>,
    fresh: Fresh,
}

impl Learner {
    /// Starts from fitted weights.
    #[must_use]
    pub fn new(settled: Arc<Settled>) -> Self {
        Self { settled, fresh: Fresh::default() }
    }

    /// Does it know only what the questions of each answer have in common, because there are so many answers?
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.settled.is_wide()
    }

    /// Examples an answer, on average, at the last fit.
    #[must_use]
    pub fn depth(&self) -> f32 {
        self.settled.depth()
    }

    /// Learns one example: the next ranking uses it.
    pub fn learn(&mut self, lesson: &Lesson<'_>) {
        let features = Features::of(lesson.question, &mut Stems::default());
        let valued = self.settled.valued(&features);
        let look = self.look_at(&valued);
        let score = |id| look.score(id).unwrap_or(UNKNOWN);
        let rivals = look.best(RIVALS).into_iter().chain(lesson.rivals.iter().take(RIVALS).copied());
        let mut shifts = Vec::new();
        let ceiling = match lesson.verdict {
            Verdict::Solved(id) => {
                let reached = score(id).max(WANTED);
                shifts.push((id, reached - score(id)));
                reached - GAP
            }
            Verdict::Dismissed(id) => {
                let others = rivals.clone().filter(|rival| *rival != id).map(score);
                let below = others.fold(REFUSED, f32::max).min(0.0) - UNDER;
                shifts.push((id, (below - score(id)).min(REFUSED)));
                f32::MAX
            }
            Verdict::Nothing => REFUSED,
        };
        for rival in rivals {
            if score(rival) > ceiling && shifts.iter().all(|(id, _)| *id != rival) {
                shifts.push((rival, ceiling - score(rival)));
            }
        }
        for (id, by) in shifts {
            self.fresh.shift(&valued, id, by);
        }
    }

    /// What is known of a text.
    #[must_use]
    pub fn look(&self, question: Question<'_>) -> Look<'_> {
        let features = Features::of(question, &mut Stems::default());
        self.look_at(&self.settled.valued(&features))
    }

    fn look_at(&self, valued: &features::Valued) -> Look<'_> {
        Look { settled: self.settled.scores(valued), fresh: self.fresh.scores(valued) }
    }
}

/// The learner's scores for one text.
pub struct Look<'a> {
    settled: settled::Scores<'a>,
    fresh: HashMap<i64, f32>,
}

impl Look<'_> {
    /// How well an answer fits: about 1 for a sure yes, −1 for a sure no; `None` if it has no examples.
    #[must_use]
    pub fn score(&self, answer_id: i64) -> Option<f32> {
        match (self.settled.of(answer_id), self.fresh.get(&answer_id)) {
            (None, None) => None,
            (settled, fresh) => Some(settled.unwrap_or(UNKNOWN) + fresh.copied().unwrap_or_default()),
        }
    }

    /// The answers with the highest scores, best first.
    #[must_use]
    pub fn best(&self, limit: usize) -> Vec<i64> {
        let mut found = self.settled.best(limit);
        found.extend(self.fresh.iter().filter(|(_, score)| **score > 0.0).map(|(id, _)| *id));
        found.sort_unstable();
        found.dedup();
        let mut ranked: Vec<(f32, i64)> = found.into_iter().map(|id| (self.score(id).unwrap_or(UNKNOWN), id)).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked.into_iter().take(limit).map(|(_, id)| id).collect()
    }
}
