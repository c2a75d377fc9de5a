//! Trains a brand's ranker on its answers and examples: fitted weights, and their calibration on held-out examples.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::calibration::{Calibration, HeldOut};
use super::learn::{self, Centroids, Dice, Example, ExampleVerdict, Fitted, Learner, Question};
use super::popularity::Popularity;
use super::rank::{BuildError, Index, IndexEntry, Query};
use super::ranker::{Ranker, signals};
use super::text::base;
use super::turn::said;

/// Earlier questions by which an answer is found.
const QUESTIONS: usize = 60;
/// If there are very many examples, the newest are used.
pub const TRIED: usize = 8_000;
/// With fewer examples, each is held out once; with more, one in five is.
const FEW: usize = 1_500;
const FOLDS: usize = 5;
/// Of the questions that came with the answers, two in five are held out: each language needs enough of them.
const FOLDS_OF_SHIPPED: usize = 2;
/// While agents have hardly ever said that nothing fits, one answer in this many is removed to simulate it.
const AWAY: usize = 8;
const ENOUGH_NOTHING: usize = 10;

/// The answers to train on.
#[derive(Clone, Copy)]
pub struct TrainingAnswers<'a> {
    /// The brand; its answers and shared ones are among the entries.
    pub brand_id: Option<i64>,
    /// The answers' texts, grouped by answer.
    pub entries: &'a [IndexEntry],
}

impl TrainingAnswers<'_> {
    /// Are there too many answers to compare each example with all of them?
    #[must_use]
    pub fn is_wide(&self) -> bool {
        learn::is_wide(self.entries.iter().map(|entry| entry.answer_id))
    }
}

/// The stored result of training.
#[derive(Default)]
pub struct Trained {
    pub fitted: Fitted,
    pub calibration: Calibration,
    /// The same by words alone, for texts of which it is not known yet what they mean: weights that may count on a
    /// meaning say little without it.
    pub words: Option<Box<Trained>>,
}

/// Trains on all examples of a brand, oldest first, with its answers' titles. Slow: runs in the background.
///
/// # Errors
/// If tantivy cannot write to memory.
pub fn train(subject: &TrainingAnswers<'_>, examples: &[Example<'_>]) -> Result<Trained, BuildError> {
    let mut trained = train_once(subject, examples)?;
    if !subject.is_wide() && examples.iter().any(|example| example.question.meaning.is_some()) {
        let entries: Vec<IndexEntry> =
            subject.entries.iter().map(|entry| IndexEntry { meaning: None, ..entry.clone() }).collect();
        let words: Vec<Example<'_>> = examples.iter().map(Example::in_words).collect();
        let subject = TrainingAnswers { entries: &entries, ..*subject };
        trained.words = Some(Box::new(train_once(&subject, &words)?));
    }
    Ok(trained)
}

fn train_once(subject: &TrainingAnswers<'_>, examples: &[Example<'_>]) -> Result<Trained, BuildError> {
    if examples.is_empty() {
        return Ok(Trained { fitted: Fitted::default(), calibration: Calibration::default(), words: None });
    }
    let fitted = fit(subject, examples);
    Ok(Trained { fitted, calibration: calibration(subject, examples)?, words: None })
}

/// Calibrates on the newest examples.
///
/// # Errors
/// If tantivy cannot write to memory.
pub fn calibration(subject: &TrainingAnswers<'_>, examples: &[Example<'_>]) -> Result<Calibration, BuildError> {
    Ok(Calibration::fit(&tried(subject, examples)?).unwrap_or_default())
}

/// With very many answers, training starts with their titles.
#[must_use]
pub fn introduced(subject: &TrainingAnswers<'_>) -> Centroids {
    let mut centroids = Centroids::default();
    for (entry, title) in subject.entries.iter().zip(titles(subject)) {
        centroids.introduce(&introduction(entry, &title));
    }
    centroids
}

/// The index of a brand's answers with the questions that they solved.
///
/// # Errors
/// If tantivy cannot write to memory.
pub fn index(entries: &[IndexEntry], examples: &[Example<'_>]) -> Result<Index, BuildError> {
    let mut asked: HashMap<i64, Vec<Question<'_>>> = HashMap::new();
    // Those that came with the answers are too many, and the weights know them.
    for example in examples.iter().rev().filter(|example| example.shipped.is_none()) {
        if let ExampleVerdict::Solved(id) = example.verdict {
            let questions = asked.entry(id).or_default();
            if questions.len() < QUESTIONS {
                questions.push(example.question);
            }
        }
    }
    let mut variants: HashMap<i64, Vec<&str>> = HashMap::new();
    for entry in entries {
        variants.entry(entry.answer_id).or_default().push(&entry.language);
    }
    // A question is indexed with the variant of its language, or with the first.
    let place = |question: &Question<'_>, variants: &[&str]| {
        variants.iter().position(|language| base(language) == base(question.language)).unwrap_or(0)
    };
    let with_questions = entries.iter().map(|entry| {
        let variants = variants.get(&entry.answer_id).map(Vec::as_slice).unwrap_or_default();
        let own = variants.iter().position(|language| *language == entry.language);
        let questions = asked.get(&entry.answer_id).into_iter().flatten();
        let questions = questions.filter(|question| Some(place(question, variants)) == own);
        IndexEntry { questions: questions.map(|question| said(question.text).to_owned()).collect(), ..entry.clone() }
    });
    Index::build(with_questions)
}

fn fit(subject: &TrainingAnswers<'_>, examples: &[Example<'_>]) -> Fitted {
    if subject.is_wide() {
        let mut centroids = introduced(subject);
        for example in examples {
            centroids.learn(example);
        }
        return centroids.fit();
    }
    let titles: Vec<String> = titles(subject).collect();
    let introduced: Vec<Example<'_>> =
        subject.entries.iter().zip(&titles).map(|(entry, title)| introduction(entry, title)).collect();
    learn::fit(&introduced, examples)
}

fn titles<'a>(subject: &TrainingAnswers<'a>) -> impl Iterator<Item = String> + use<'a> {
    subject.entries.iter().map(|entry| format!("{} {}", entry.title, entry.keywords.join(" ")))
}

fn introduction<'a>(entry: &'a IndexEntry, title: &'a str) -> Example<'a> {
    let question = Question { text: title, language: &entry.language, meaning: entry.meaning.as_ref() };
    Example { question, verdict: ExampleVerdict::Solved(entry.answer_id), rivals: Vec::new(), shipped: None }
}

/// Ranks held-out questions with a ranker that has not seen them.
fn tried(subject: &TrainingAnswers<'_>, examples: &[Example<'_>]) -> Result<Vec<HeldOut>, BuildError> {
    let (shipped, own): (Vec<_>, Vec<_>) = examples.iter().cloned().partition(|example| example.shipped.is_some());
    let folds = match (shipped.len(), own.len()) {
        (shipped, own) if shipped + own < FEW => FOLDS,
        (0, _) => 1,
        _ => FOLDS_OF_SHIPPED,
    };
    let oldest = own.len().saturating_sub(TRIED);
    let newest: Vec<Example<'_>> = shipped.into_iter().chain(own.into_iter().skip(oldest)).collect();
    let mut order: Vec<usize> = (0..newest.len()).collect();
    Dice::default().shuffle(&mut order);
    let mut held = Vec::new();
    for fold in 0..folds {
        held.extend(one_fold(subject, &newest, (&order, fold))?);
    }
    Ok(held)
}

fn one_fold(
    subject: &TrainingAnswers<'_>,
    examples: &[Example<'_>],
    (order, fold): (&[usize], usize),
) -> Result<Vec<HeldOut>, BuildError> {
    let away = away(subject, examples, fold);
    let is_away = |example: &Example<'_>| matches!(example.verdict, ExampleVerdict::Solved(id) if away.contains(&id));
    let (mut seen, mut held) = (Vec::new(), Vec::new());
    for (example, place) in examples.iter().zip(order) {
        match (place % FOLDS == fold, is_away(example)) {
            (true, _) => held.push(example),
            (false, false) => seen.push(example.clone()),
            (false, true) => {}
        }
    }
    let entries: Vec<IndexEntry> =
        subject.entries.iter().filter(|entry| !away.contains(&entry.answer_id)).cloned().collect();
    let subject = TrainingAnswers { entries: &entries, ..*subject };
    let learner = Learner::new(Arc::new(fit(&subject, &seen)));
    let ranker =
        Ranker { index: index(&entries, &seen)?, learner, popularity: Popularity::of(&seen), ..Ranker::default() };
    Ok(held.into_iter().filter_map(|example| ask(&ranker, &subject, example)).collect())
}

/// The answers that are removed in a fold.
fn away(subject: &TrainingAnswers<'_>, examples: &[Example<'_>], fold: usize) -> HashSet<i64> {
    let nothing = examples.iter().filter(|example| example.verdict == ExampleVerdict::Nothing).count();
    if nothing * ENOUGH_NOTHING >= examples.len() {
        return HashSet::new();
    }
    let mut ids: Vec<i64> = subject.entries.iter().map(|entry| entry.answer_id).collect();
    ids.dedup();
    Dice::default().shuffle(&mut ids);
    ids.into_iter().skip(fold).step_by(AWAY).collect()
}

fn ask(ranker: &Ranker, subject: &TrainingAnswers<'_>, example: &Example<'_>) -> Option<HeldOut> {
    let right = match example.verdict {
        ExampleVerdict::Solved(id) => Some(id),
        ExampleVerdict::Nothing => None,
        // It says only which answer was wrong.
        ExampleVerdict::Dismissed(_) => return None,
    };
    let Question { text, language, meaning } = example.question;
    let rows = ranker.suggest(Query { text, language, brand_id: subject.brand_id, meaning, limit: 2 });
    let first = rows.first()?;
    Some(HeldOut {
        signals: signals(first.score, rows.get(1).map(|row| row.score), ranker.nothing(example.question)),
        is_right: Some(first.answer_id) == right,
        first: first.answer_id,
        right,
        has_answer: right.is_some(),
        language: base(language).to_owned(),
        weight: example.weight(),
        is_shipped: example.shipped.is_some(),
    })
}
