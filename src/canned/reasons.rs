//! Why an answer is suggested: the words of the question that weighed most, or an earlier question that is nearest.

use super::learn::Question;
use super::likeness::{Sketch, nearest_sentence};
use super::rank::Suggestion;
use super::ranker::Ranker;
use super::small_words::is_small;
use super::text::{Stems, base, words};
use super::turn::said;

/// A question that the answer solved earlier, or that came with it.
#[derive(Debug, Clone)]
pub struct EarlierQuestion {
    pub answer_id: i64,
    pub language: String,
    pub text: String,
}

/// Why one answer is suggested; both may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reason {
    /// The nearest earlier question, if it says more than the words.
    pub like: Option<String>,
    /// The words that weighed, the heaviest first.
    pub words: Vec<String>,
}

/// An earlier question that is less like it says nothing.
const ALIKE: f32 = 0.3;
/// An earlier question that is as much like it says more than any words.
const VERY_ALIKE: f32 = 0.45;
/// Words that are looked at, and that are shown.
const LOOKED_AT: usize = 40;
const SHOWN: usize = 4;
/// A word with less than this share of the heaviest one's weight is no reason, and neither is one that weighs less than
/// this in itself.
const SHARE: f32 = 0.4;
const LEAST: f32 = 0.15;

/// The reason for each suggestion of a question, in their order.
#[must_use]
pub fn reasons(
    ranker: &Ranker,
    question: Question<'_>,
    found: &[Suggestion],
    earlier: &[EarlierQuestion],
) -> Vec<Reason> {
    // The words that are shown are weighed without their meaning.
    let question = Question { text: said(question.text), meaning: None, ..question };
    let weighed = weighed(ranker, question, found);
    let mut stems = Stems::default();
    let sketch = Sketch::of(question.text, question.language, &mut stems);
    let reason = |(row, learned): (&Suggestion, Vec<String>)| {
        let own = |one: &&EarlierQuestion| one.answer_id == row.answer_id;
        let near = earlier.iter().filter(own).filter(|one| base(&one.language) == base(question.language));
        let near = near.filter_map(|one| nearest_sentence(&sketch, &one.text, &one.language, &mut stems));
        let nearest = near.max_by(|a, b| a.0.total_cmp(&b.0));
        let words = if learned.is_empty() { matched(row) } else { learned };
        let least = if words.len() > 1 { VERY_ALIKE } else { ALIKE };
        Reason { like: nearest.filter(|(alike, _)| *alike >= least).map(|(_, text)| text), words }
    };
    found.iter().zip(weighed).map(reason).collect()
}

/// The words that the answer's own texts have too; the longest say the most.
fn matched(row: &Suggestion) -> Vec<String> {
    let mut words: Vec<String> = row.matched.iter().filter(|word| !is_small(word)).cloned().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(SHOWN);
    words
}

/// For each suggestion the words that speak for it more than for the other answers, by what was learned.
fn weighed(ranker: &Ranker, question: Question<'_>, found: &[Suggestion]) -> Vec<Vec<String>> {
    let rivals = rivals(ranker, question, found);
    let mut weights: Vec<Vec<(f32, String)>> = vec![Vec::new(); found.len()];
    let bare = scores(ranker, Question { text: "", ..question }, &rivals);
    let mut seen = std::collections::HashSet::new();
    let telling = words(question.text).filter(|word| !is_small(word) && seen.insert(word.clone()));
    for word in telling.take(LOOKED_AT) {
        let own = scores(ranker, Question { text: &word, ..question }, &rivals);
        let gains: Vec<f32> = own.iter().zip(&bare).map(|(own, bare)| own - bare).collect();
        let usual = gains.iter().sum::<f32>() / f32::from(u16::try_from(gains.len()).unwrap_or(u16::MAX).max(1));
        for (weights, gain) in weights.iter_mut().zip(&gains) {
            weights.push((gain - usual, word.clone()));
        }
    }
    weights.into_iter().map(heaviest).collect()
}

/// The suggestions, and the answers that came next.
fn rivals(ranker: &Ranker, question: Question<'_>, found: &[Suggestion]) -> Vec<i64> {
    let mut ids: Vec<i64> = found.iter().map(|row| row.answer_id).collect();
    for id in ranker.in_words().look(question).best(SHOWN * 2) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

fn scores(ranker: &Ranker, question: Question<'_>, ids: &[i64]) -> Vec<f32> {
    let look = ranker.in_words().look(question);
    ids.iter().map(|id| look.score(*id).unwrap_or_default()).collect()
}

fn heaviest(mut weights: Vec<(f32, String)>) -> Vec<String> {
    weights.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let least = weights.first().map_or(LEAST, |(most, _)| (most * SHARE).max(LEAST));
    weights.into_iter().take_while(|(weight, _)| *weight >= least).map(|(_, word)| word).take(SHOWN).collect()
}
