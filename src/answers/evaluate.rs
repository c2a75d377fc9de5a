//! `svar answers evaluate`: measures suggestions on questions whose right answer is known, through the desk's own code.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::learn::{Learner, Question};
use super::rank::{Entry, Index, Query};
use super::suggest;

/// What to measure.
#[derive(Debug, Clone)]
pub struct Options {
    /// CSV (text,intent) to learn from.
    pub train: PathBuf,
    /// CSV (text,intent) to measure on.
    pub test: PathBuf,
    /// At most so many training rows an answer, the first ones; 0: titles alone; none: all.
    pub per_answer: Option<usize>,
    /// Language of the texts.
    pub language: String,
}

/// What was measured. Shares are 0 to 1, times microseconds.
#[derive(Debug, Clone, Serialize)]
pub struct Figures {
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
    settle_ms: u64,
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

/// A question and the name of what answers it.
#[derive(Debug, Clone, Deserialize)]
struct Row {
    text: String,
    intent: String,
}

/// The name under which questions stand that nothing answers.
const NOTHING: &str = "oos";
/// Passes of the background settling.
const PASSES: usize = 20;
/// How many suggestions an evaluation looks at: the rank of the right one counts for the mean reciprocal rank.
const LOOKED_AT: usize = 20;

/// Learns from one file and measures on the other.
///
/// # Errors
/// A file that cannot be read, or is no CSV with the columns text and intent.
pub fn evaluate(options: &Options) -> Result<Figures, EvaluateError> {
    let (train, test) = (rows(&options.train)?, rows(&options.test)?);
    let answers = Answers::of(&train);
    let taught = answers.taught(train, options.per_answer);
    let mut bench =
        Bench { language: &options.language, answers: &answers, index: Index::default(), learner: Learner::default() };
    bench.index = bench.indexed(&[])?;
    bench.introduce(!taught.is_empty());
    let learn_times = bench.learn(&taught);
    let began = Instant::now();
    bench.index = bench.indexed(&taught)?;
    let rebuild = began.elapsed();
    let began = Instant::now();
    bench.learner.settle(PASSES);
    let settle = began.elapsed();
    let mut measured = bench.measure(&test);
    Ok(Figures {
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
        settle_ms: u64::try_from(settle.as_millis()).unwrap_or(u64::MAX),
        rebuild_ms: u64::try_from(rebuild.as_millis()).unwrap_or(u64::MAX),
    })
}

fn rows(path: &Path) -> Result<Vec<Row>, EvaluateError> {
    let wrong = |e: csv::Error| EvaluateError(format!("{}: {e}", path.display()));
    csv::Reader::from_path(path).map_err(wrong)?.deserialize().collect::<Result<_, _>>().map_err(wrong)
}

/// The answers: one for each intent of the training rows.
struct Answers {
    names: Vec<String>,
    ids: HashMap<String, i64>,
}

impl Answers {
    fn of(train: &[Row]) -> Self {
        let mut found = Self { names: Vec::new(), ids: HashMap::new() };
        for row in train.iter().filter(|row| row.intent != NOTHING) {
            if !found.ids.contains_key(&row.intent) {
                found.ids.insert(row.intent.clone(), i64::try_from(found.names.len()).unwrap_or(i64::MAX));
                found.names.push(row.intent.clone());
            }
        }
        found
    }

    /// The rows that are learned, with the answer of each; none: nothing answers it.
    fn taught(&self, train: Vec<Row>, per_answer: Option<usize>) -> Vec<(String, Option<i64>)> {
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut taught = Vec::new();
        for row in train {
            let taken = taken.entry(row.intent.clone()).or_default();
            if per_answer.is_none_or(|most| *taken < most) {
                *taken += 1;
                taught.push((row.text, self.ids.get(&row.intent).copied()));
            }
        }
        // As tickets come: mixed, not one answer after the other.
        let step = taught.len() / 2 + 1;
        let mut mixed: Vec<_> = taught.into_iter().enumerate().collect();
        mixed.sort_by_key(|(at, _)| (at.wrapping_mul(0x9E37_79B1) >> 7) % step.max(1));
        mixed.into_iter().map(|(_, row)| row).collect()
    }
}

/// A desk with nothing but answers.
struct Bench<'a> {
    language: &'a str,
    answers: &'a Answers,
    index: Index,
    learner: Learner,
}

impl Bench<'_> {
    fn indexed(&self, taught: &[(String, Option<i64>)]) -> Result<Index, EvaluateError> {
        let mut questions: HashMap<i64, Vec<String>> = HashMap::new();
        for (text, answer) in taught.iter().rev() {
            if let Some(answer) = answer {
                questions.entry(*answer).or_default().push(text.clone());
            }
        }
        let entries = (0..).zip(&self.answers.names).map(|(answer_id, name)| Entry {
            answer_id,
            language: self.language.to_owned(),
            title: title(name),
            questions: questions.remove(&answer_id).unwrap_or_default(),
            ..Entry::default()
        });
        Index::build(entries).map_err(|e| EvaluateError(e.to_string()))
    }

    /// Makes the titles known to the learner; with titles alone the index does better by itself.
    fn introduce(&mut self, will_learn: bool) {
        for (answer_id, name) in (0..).zip(&self.answers.names).filter(|_| will_learn) {
            let title = title(name);
            self.learner.introduce(Question { text: &title, language: self.language }, answer_id);
        }
    }

    fn query<'t>(&'t self, text: &'t str) -> Query<'t> {
        Query { text, language: self.language, brand_id: None, limit: LOOKED_AT }
    }

    fn learn(&mut self, taught: &[(String, Option<i64>)]) -> Vec<Duration> {
        let mut times = Vec::with_capacity(taught.len());
        for (text, answer) in taught {
            let began = Instant::now();
            let query = Query { text, language: self.language, brand_id: None, limit: LOOKED_AT };
            match answer {
                Some(answer) => suggest::learn(&self.index, &mut self.learner, query, *answer),
                None => self.learner.learn_nothing(Question { text, language: self.language }, &[]),
            }
            times.push(began.elapsed());
        }
        times
    }

    fn measure(&self, test: &[Row]) -> Measured {
        let mut measured = Measured::default();
        for row in test {
            let began = Instant::now();
            let found = suggest::suggest(&self.index, &self.learner, self.query(&row.text));
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

/// What came of every test row.
#[derive(Default)]
struct Measured {
    times: Vec<Duration>,
    ranks: Vec<Option<usize>>,
    sure_with_answer: Vec<f32>,
    sure_without: Vec<f32>,
}

impl Measured {
    fn share(&self, good: impl Fn(usize) -> bool) -> f64 {
        real(self.ranks.iter().flatten().filter(|rank| good(**rank)).count()) / real(self.ranks.len().max(1))
    }

    fn mean_reciprocal_rank(&self) -> f64 {
        self.ranks.iter().flatten().map(|rank| 1.0 / real(*rank)).sum::<f64>() / real(self.ranks.len().max(1))
    }

    /// How often a question with an answer gets more confidence than one without; a tie is half.
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

fn title(name: &str) -> String {
    name.replace(['_', '-'], " ")
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
    fn auroc_counts_the_pairs_in_the_right_order() {
        let measured =
            Measured { sure_with_answer: vec![0.9, 0.5], sure_without: vec![0.5, 0.1], ..Measured::default() };
        assert!((measured.none_auroc().unwrap() - 0.875).abs() < 1e-9);
        assert_eq!(Measured::default().none_auroc(), None);
    }
}
