//! Learns which answer solves which question: weights fitted to all stored examples, plus the later ones.
//!
//! The state depends only on the examples in their order and on where the last fit ended: it is the same after a
//! restart, and on every node.

mod centroids;
mod features;
mod fitted;
mod online;
mod packed;
#[cfg(test)]
mod tests;
mod train;
mod weights;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use svar_encoder::Meaning;

use super::text::Stems;
pub use centroids::Centroids;
use features::Features;
pub use fitted::Fitted;
use online::OnlineWeights;
pub(crate) use train::Dice;
pub use train::fit;

/// A text and its language (empty when unknown).
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Subject and cleaned text; what is known beyond them may stand in its first line: see `turn`.
    pub text: &'a str,
    /// Language code, for the stems.
    pub language: &'a str,
    /// What it means, if that is known already.
    pub meaning: Option<&'a Meaning>,
}

/// What an example says about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleVerdict {
    /// This answer solved it, the others would not.
    Solved(i64),
    /// This answer was offered and did not fit; nothing is known of the others.
    Dismissed(i64),
    /// No answer fits.
    Nothing,
}

/// One example.
#[derive(Debug, Clone)]
pub struct Example<'a> {
    /// The question.
    pub question: Question<'a>,
    /// The result.
    pub verdict: ExampleVerdict,
    /// Other answers that the index finds for it.
    pub rivals: Vec<i64>,
    /// What it counts, from 0 to 1, if it came with the answers; `None`: it is a reply or a click of the brand's own.
    pub shipped: Option<f32>,
}

impl Example<'_> {
    /// The same by its words alone.
    #[must_use]
    pub fn in_words(&self) -> Self {
        Self { question: Question { meaning: None, ..self.question }, ..self.clone() }
    }

    /// What it counts next to a reply.
    #[must_use]
    pub fn weight(&self) -> f32 {
        self.shipped.unwrap_or(1.0)
    }
}

/// Stands for *no answer fits* among the answers: it has weights like an answer, and is never suggested.
pub const NOTHING: i64 = i64::MIN;

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
    fitted: Arc<Fitted>,
    online: OnlineWeights,
}

impl Learner {
    /// Starts from fitted weights.
    #[must_use]
    pub fn new(fitted: Arc<Fitted>) -> Self {
        Self { fitted, online: OnlineWeights::default() }
    }

    /// Does it know only what the questions of each answer have in common, because there are so many answers?
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.fitted.is_wide()
    }

    /// How many examples this answer had at the last fit: of the brand's own the average of all answers, or the
    /// questions that came with it if these weigh more.
    #[must_use]
    pub fn depth(&self, answer_id: i64) -> f32 {
        self.fitted.depth(answer_id)
    }

    /// Learns one example: the next ranking uses it.
    pub fn learn(&mut self, example: &Example<'_>) {
        let features = Features::of(example.question, &mut Stems::default());
        let valued = self.fitted.valued(&features);
        let look = self.look_at(&valued);
        let score = |id| look.score(id).unwrap_or(UNKNOWN);
        let nothing = look.score(NOTHING).map(|_score| NOTHING);
        let rivals = look.best(RIVALS).into_iter().chain(example.rivals.iter().take(RIVALS).copied()).chain(nothing);
        let mut shifts = Vec::new();
        let ceiling = match example.verdict {
            ExampleVerdict::Solved(id) => {
                let reached = score(id).max(WANTED);
                shifts.push((id, reached - score(id)));
                reached - GAP
            }
            ExampleVerdict::Dismissed(id) => {
                let others = rivals.clone().filter(|rival| ![id, NOTHING].contains(rival)).map(score);
                let below = others.fold(REFUSED, f32::max).min(0.0) - UNDER;
                shifts.push((id, (below - score(id)).min(REFUSED)));
                f32::MAX
            }
            ExampleVerdict::Nothing => {
                shifts.extend(nothing.map(|id| (id, score(id).max(WANTED) - score(id))));
                REFUSED
            }
        };
        for rival in rivals {
            if score(rival) > ceiling && shifts.iter().all(|(id, _)| *id != rival) {
                shifts.push((rival, ceiling - score(rival)));
            }
        }
        for (id, by) in shifts {
            self.online.shift(&valued, id, by);
        }
    }

    /// What is known of a text.
    #[must_use]
    pub fn look(&self, question: Question<'_>) -> LearnerScores<'_> {
        let features = Features::of(question, &mut Stems::default());
        self.look_at(&self.fitted.valued(&features))
    }

    fn look_at(&self, valued: &features::Valued) -> LearnerScores<'_> {
        LearnerScores { fitted: self.fitted.scores(valued), online: self.online.scores(valued) }
    }
}

/// The learner's scores for one text.
pub struct LearnerScores<'a> {
    fitted: fitted::Scores<'a>,
    online: HashMap<i64, f32>,
}

impl LearnerScores<'_> {
    /// How well an answer fits: about 1 for a sure yes, −1 for a sure no; `None` if it has no examples.
    #[must_use]
    pub fn score(&self, answer_id: i64) -> Option<f32> {
        match (self.fitted.of(answer_id), self.online.get(&answer_id)) {
            (None, None) => None,
            (fitted, online) => Some(fitted.unwrap_or(UNKNOWN) + online.copied().unwrap_or_default()),
        }
    }

    /// The answers with the highest scores, best first.
    #[must_use]
    pub fn best(&self, limit: usize) -> Vec<i64> {
        let mut found = self.fitted.best(limit.saturating_add(1));
        found.extend(self.online.iter().filter(|(_, score)| **score > 0.0).map(|(id, _)| *id));
        found.sort_unstable();
        found.dedup();
        found.retain(|id| *id != NOTHING);
        let mut ranked: Vec<(f32, i64)> = found.into_iter().map(|id| (self.score(id).unwrap_or(UNKNOWN), id)).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked.into_iter().take(limit).map(|(_, id)| id).collect()
    }
}
