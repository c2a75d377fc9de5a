//! `svar answers evaluate`: measures suggestions on questions whose right answer is known, with the desk's own code.

mod shelf;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::learn::{Example, ExampleVerdict, Question};
use super::meaning::{self, Meaning};
use super::popularity::Popularity;
use super::rank::{BuildError, IndexEntry, Query};
use super::ranker::Ranker;
use super::training::{self, TrainingAnswers};

pub use shelf::{ShelfReport, evaluate_shelf};

/// What to measure.
#[derive(Debug, Clone)]
pub struct Options {
    /// CSV (text,intent) to learn from.
    pub train: PathBuf,
    /// CSV (text,intent) to measure on.
    pub test: PathBuf,
    /// At most this many training rows an answer, the first ones; 0: titles alone; `None`: all.
    pub per_answer: Option<usize>,
    /// Language of the texts.
    pub language: String,
}

/// What was measured. Shares are 0 to 1, times microseconds.
#[derive(Debug, Clone, Serialize)]
pub struct EvaluationFigures {
    answers: usize,
    train: usize,
    test: usize,
    hit_at_1: f64,
    hit_at_3: f64,
    mrr: f64,
    none_auroc: Option<f64>,
    suggest_p50_us: u64,
    suggest_p99_us: u64,
    learn_p50_us: u64,
    fit_ms: u64,
    rebuild_ms: u64,
}

/// Why nothing could be measured.
#[derive(Debug)]
pub struct EvaluateError(String);

impl std::fmt::Display for EvaluateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EvaluateError {}

/// A question and the name of its answer.
#[derive(Debug, Clone, Deserialize)]
struct EvaluationRow {
    text: String,
    intent: String,
}

/// The name of questions without an answer.
const NOTHING: &str = "oos";
/// How many suggestions an evaluation reads: the rank of the right one counts for the mean reciprocal rank.
const LOOKED_AT: usize = 20;

/// Trains on one file and measures on the other.
///
/// # Errors
/// A file that cannot be read, or is not a CSV with the columns text and intent.
pub fn evaluate(options: &Options) -> Result<EvaluationFigures, EvaluateError> {
    let (train, test) = (rows(&options.train)?, rows(&options.test)?);
    let answers = EvaluatedAnswers::of(&train);
    let taught = answers.taught(train, options.per_answer);
    let entries = answers.entries(&options.language);
    let meanings: Vec<Option<Meaning>> = taught.iter().map(|(text, _)| meaning::now(text)).collect();
    let examples: Vec<Example<'_>> = taught
        .iter()
        .zip(&meanings)
        .map(|((text, answer), meaning)| {
            let question = Question { text, language: &options.language, meaning: meaning.as_ref() };
            let verdict = answer.map_or(ExampleVerdict::Nothing, ExampleVerdict::Solved);
            Example { question, verdict, rivals: Vec::new(), shipped: None }
        })
        .collect();
    let wrong = |e: BuildError| EvaluateError(e.to_string());
    let mut bench = Bench { language: &options.language, answers: &answers, ranker: Ranker::default() };
    bench.ranker.index = training::index(&entries, &[]).map_err(wrong)?;
    let learn_times = bench.learn(&examples);
    let began = Instant::now();
    bench.ranker.index = training::index(&entries, &examples).map_err(wrong)?;
    let rebuild = began.elapsed();
    let began = Instant::now();
    let trained = training::train(&TrainingAnswers { brand_id: None, entries: &entries }, &examples).map_err(wrong)?;
    bench.ranker = Ranker::new(bench.ranker.index, trained);
    bench.ranker.popularity = Popularity::of(&examples);
    let fit = began.elapsed();
    let mut measured = bench.measure(&test);
    Ok(EvaluationFigures {
        answers: answers.names.len(),
        train: taught.len(),
        test: test.len(),
        hit_at_1: measured.share(|rank| rank == 1),
        hit_at_3: measured.share(|rank| rank <= 3),
        mrr: measured.mean_reciprocal_rank(),
        none_auroc: measured.none_auroc(),
        suggest_p50_us: quantile(&mut measured.times, 50),
        suggest_p99_us: quantile(&mut measured.times, 99),
        learn_p50_us: quantile(&mut { learn_times }, 50),
        fit_ms: u64::try_from(fit.as_millis()).unwrap_or(u64::MAX),
        rebuild_ms: u64::try_from(rebuild.as_millis()).unwrap_or(u64::MAX),
    })
}

fn rows(path: &Path) -> Result<Vec<EvaluationRow>, EvaluateError> {
    let wrong = |e: csv::Error| EvaluateError(format!("{}: {e}", path.display()));
    csv::Reader::from_path(path).map_err(wrong)?.deserialize().collect::<Result<_, _>>().map_err(wrong)
}

/// The answers: one for each intent of the training rows.
struct EvaluatedAnswers {
    names: Vec<String>,
    ids: HashMap<String, i64>,
}

impl EvaluatedAnswers {
    fn of(train: &[EvaluationRow]) -> Self {
        let mut found = Self { names: Vec::new(), ids: HashMap::new() };
        for row in train.iter().filter(|row| row.intent != NOTHING) {
            if !found.ids.contains_key(&row.intent) {
                found.ids.insert(row.intent.clone(), i64::try_from(found.names.len()).unwrap_or(i64::MAX));
                found.names.push(row.intent.clone());
            }
        }
        found
    }

    fn entries(&self, language: &str) -> Vec<IndexEntry> {
        let entry = |(answer_id, name): (i64, &String)| {
            let title = title(name);
            let meaning = meaning::now(&title);
            IndexEntry { answer_id, language: language.to_owned(), title, meaning, ..IndexEntry::default() }
        };
        (0..).zip(&self.names).map(entry).collect()
    }

    /// The training rows, each with its answer; `None`: no answer.
    fn taught(&self, train: Vec<EvaluationRow>, per_answer: Option<usize>) -> Vec<(String, Option<i64>)> {
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut taught = Vec::new();
        for row in train {
            let taken = taken.entry(row.intent.clone()).or_default();
            if per_answer.is_none_or(|most| *taken < most) {
                *taken += 1;
                taught.push((row.text, self.ids.get(&row.intent).copied()));
            }
        }
        // As tickets arrive: mixed, not one answer after the other.
        let step = taught.len() / 2 + 1;
        let mut mixed: Vec<_> = taught.into_iter().enumerate().collect();
        mixed.sort_by_key(|(at, _)| (at.wrapping_mul(0x9E37_79B1) >> 7) % step.max(1));
        mixed.into_iter().map(|(_, row)| row).collect()
    }
}

/// A database with only answers.
struct Bench<'a> {
    language: &'a str,
    answers: &'a EvaluatedAnswers,
    ranker: Ranker,
}

impl Bench<'_> {
    fn query<'t>(&'t self, text: &'t str, meaning: Option<&'t Meaning>) -> Query<'t> {
        Query { text, language: self.language, brand_id: None, meaning, limit: LOOKED_AT }
    }

    fn learn(&mut self, examples: &[Example<'_>]) -> Vec<Duration> {
        let mut times = Vec::with_capacity(examples.len());
        for example in examples {
            let began = Instant::now();
            self.ranker.learn(example, None);
            times.push(began.elapsed());
        }
        times
    }

    fn measure(&self, test: &[EvaluationRow]) -> MeasuredRows {
        let mut measured = MeasuredRows::default();
        for row in test {
            // At the desk it is stored by now.
            let meaning = meaning::now(&row.text);
            let began = Instant::now();
            let found = self.ranker.suggest(self.query(&row.text, meaning.as_ref()));
            measured.times.push(began.elapsed());
            let sure = found.first().map_or(0.0, |first| first.confidence);
            match self.answers.ids.get(&row.intent) {
                Some(right) => {
                    measured.ranks.push(found.iter().position(|row| row.answer_id == *right).map(|at| at + 1));
                    measured.sure_with_answer.push(sure);
                }
                None => measured.sure_without.push(sure),
            }
        }
        measured
    }
}

/// The result of every test row.
#[derive(Default)]
struct MeasuredRows {
    times: Vec<Duration>,
    ranks: Vec<Option<usize>>,
    sure_with_answer: Vec<f32>,
    sure_without: Vec<f32>,
}

impl MeasuredRows {
    fn share(&self, good: impl Fn(usize) -> bool) -> f64 {
        real(self.ranks.iter().flatten().filter(|rank| good(**rank)).count()) / real(self.ranks.len().max(1))
    }

    fn mean_reciprocal_rank(&self) -> f64 {
        self.ranks.iter().flatten().map(|rank| 1.0 / real(*rank)).sum::<f64>() / real(self.ranks.len().max(1))
    }

    /// How often a question with an answer gets more confidence than one without; a tie counts half.
    fn none_auroc(&self) -> Option<f64> {
        let pairs = real(self.sure_with_answer.len()) * real(self.sure_without.len());
        if pairs == 0.0 {
            return None;
        }
        let mut without = self.sure_without.clone();
        without.sort_by(f32::total_cmp);
        let won = |sure: &f32| {
            let below = without.partition_point(|other| other < sure);
            let ties = without.partition_point(|other| other <= sure) - below;
            real(below) + 0.5 * real(ties)
        };
        Some(self.sure_with_answer.iter().map(won).sum::<f64>() / pairs)
    }
}

/// An intent in words: `alarm/set_alarm`, `AddToPlaylist`.
fn title(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 8);
    let mut was_small = false;
    for c in name.chars() {
        if c.is_uppercase() && was_small {
            words.push(' ');
        }
        was_small = c.is_lowercase();
        words.push(if matches!(c, '_' | '-' | '/' | '.' | ':') { ' ' } else { c });
    }
    words
}

fn quantile(times: &mut [Duration], percent: usize) -> u64 {
    times.sort_unstable();
    let at = (times.len().saturating_sub(1)) * percent / 100;
    times.get(at).map_or(0, |time| u64::try_from(time.as_micros()).unwrap_or(u64::MAX))
}

fn real(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_intent_becomes_words() {
        assert_eq!(title("alarm/set_alarm"), "alarm set alarm");
        assert_eq!(title("AddToPlaylist"), "Add To Playlist");
        assert_eq!(title("IBAN-change"), "IBAN change");
    }

    #[test]
    fn auroc_counts_the_pairs_in_the_right_order() {
        let measured =
            MeasuredRows { sure_with_answer: vec![0.9, 0.5], sure_without: vec![0.5, 0.1], ..MeasuredRows::default() };
        assert!((measured.none_auroc().unwrap() - 0.875).abs() < 1e-9);
        assert_eq!(MeasuredRows::default().none_auroc(), None);
    }
}
