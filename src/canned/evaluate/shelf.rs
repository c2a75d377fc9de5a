//! Measures a folder of answers with the questions that come with them, as on the first day: nothing of a helpdesk's own.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::{EvaluateError, MeasuredRows, NOTHING, real};
use crate::canned::file::AnswerFile;
use crate::canned::learn::{Example, Question};
use crate::canned::meaning::{self, Meaning};
use crate::canned::questions::{self, ShippedQuestion};
use crate::canned::rank::{BuildError, IndexEntry, Query};
use crate::canned::ranker::Ranker;
use crate::canned::training::{self, TrainingAnswers};

/// What was measured.
#[derive(Debug, Clone, Serialize)]
pub struct ShelfReport {
    answers: usize,
    questions: usize,
    test: usize,
    train_ms: u64,
    languages: BTreeMap<String, ShelfFigures>,
    all: ShelfFigures,
}

/// Shares from 0 to 1; `None` if there is nothing that they are a share of.
#[derive(Debug, Clone, Serialize)]
struct ShelfFigures {
    hit_at_1: Option<f64>,
    hit_at_3: Option<f64>,
    none_auroc: Option<f64>,
    /// Of the questions with an answer, how many are offered anything.
    offered_when_fits: Option<f64>,
    /// Of the questions that nothing fits, how many are offered anything.
    offered_when_none: Option<f64>,
    /// Of all questions that are offered anything, how many have an answer that fits first.
    precision_when_offered: Option<f64>,
}

/// A test question.
#[derive(Debug, Deserialize)]
struct ShelfRow {
    lang: String,
    text: String,
    intent: String,
    #[serde(default)]
    also: String,
}

/// The ranks of a test question: as if no suggestion were held back, and what the ticket's page offers.
struct ShelfOutcome {
    has_answer: bool,
    rank: Option<usize>,
    confidence: f32,
    is_offered: bool,
    is_first_right: bool,
}

/// The rank counts up to this one; a ticket's page shows as many.
const SHOWN: usize = 3;

/// Trains on the questions that come with the answers, and measures on others.
///
/// # Errors
/// A file that cannot be read, or names an answer that there is not.
pub fn evaluate_shelf(
    files: &[AnswerFile],
    shipped: &[ShippedQuestion],
    test: &Path,
) -> Result<ShelfReport, EvaluateError> {
    let wrong = |e: csv::Error| EvaluateError(format!("{}: {e}", test.display()));
    let rows: Vec<ShelfRow> =
        csv::Reader::from_path(test).map_err(wrong)?.deserialize().collect::<Result<_, _>>().map_err(wrong)?;
    let ids: HashMap<&str, i64> = files.iter().map(|file| file.slug.as_str()).zip(1..).collect();
    let began = Instant::now();
    let ranker = ranker(files, shipped, &ids)?;
    let train_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let mut by_language: BTreeMap<String, Vec<ShelfOutcome>> = BTreeMap::new();
    for row in &rows {
        by_language.entry(row.lang.clone()).or_default().push(outcome(&ranker, row, &ids)?);
    }
    let all: Vec<&ShelfOutcome> = by_language.values().flatten().collect();
    let languages = by_language.iter().map(|(language, outcomes)| {
        let outcomes: Vec<&ShelfOutcome> = outcomes.iter().collect();
        (language.clone(), ShelfFigures::of(&outcomes))
    });
    Ok(ShelfReport {
        answers: files.len(),
        questions: shipped.len(),
        test: rows.len(),
        train_ms,
        languages: languages.collect(),
        all: ShelfFigures::of(&all),
    })
}

/// A brand's ranker on its first day.
fn ranker(
    files: &[AnswerFile],
    shipped: &[ShippedQuestion],
    ids: &HashMap<&str, i64>,
) -> Result<Ranker, EvaluateError> {
    let wrong = |e: BuildError| EvaluateError(e.to_string());
    let mut entries: Vec<IndexEntry> = files.iter().zip(1..).flat_map(|(file, id)| file.entries(id)).collect();
    for entry in &mut entries {
        entry.meaning = meaning::of_ours(&entry.title);
    }
    let meanings: Vec<Option<Meaning>> = shipped.iter().map(|question| meaning::of_ours(&question.text)).collect();
    let mut asked = Vec::with_capacity(shipped.len());
    for (question, meaning) in shipped.iter().zip(&meanings) {
        let answer = question.answer.as_deref().map(|slug| known(slug, ids)).transpose()?;
        let ShippedQuestion { text, language, .. } = question;
        asked.push((answer, Question { text, language, meaning: meaning.as_ref() }));
    }
    let examples: Vec<Example<'_>> = questions::examples(asked.into_iter(), &[]);
    let subject = TrainingAnswers { brand_id: None, entries: &entries };
    let trained = training::train(&subject, &examples).map_err(wrong)?;
    Ok(Ranker::new(training::index(&entries, &examples).map_err(wrong)?, trained))
}

fn known(slug: &str, ids: &HashMap<&str, i64>) -> Result<i64, EvaluateError> {
    ids.get(slug).copied().ok_or_else(|| EvaluateError(format!("there is no answer {slug:?} in the folder")))
}

fn outcome(ranker: &Ranker, row: &ShelfRow, ids: &HashMap<&str, i64>) -> Result<ShelfOutcome, EvaluateError> {
    let mut right = Vec::new();
    if row.intent != NOTHING {
        right.push(known(&row.intent, ids)?);
    }
    let others = row.also.split([' ', ',', '|']).filter(|slug| !slug.is_empty() && *slug != NOTHING);
    for slug in others {
        right.push(known(slug, ids)?);
    }
    let meaning = meaning::now(&row.text);
    let query = Query { text: &row.text, language: &row.lang, brand_id: None, meaning: meaning.as_ref(), limit: SHOWN };
    let found = ranker.suggest(query);
    let offered = ranker.offered(query, &[], None);
    Ok(ShelfOutcome {
        has_answer: row.intent != NOTHING,
        rank: found.iter().position(|found| right.contains(&found.answer_id)).map(|at| at + 1),
        confidence: found.first().map_or(0.0, |first| first.confidence),
        is_offered: !offered.is_empty(),
        is_first_right: offered.first().is_some_and(|first| right.contains(&first.answer_id)),
    })
}

impl ShelfFigures {
    fn of(outcomes: &[&ShelfOutcome]) -> Self {
        let share = |of: &dyn Fn(&ShelfOutcome) -> bool, good: &dyn Fn(&ShelfOutcome) -> bool| {
            let of: Vec<_> = outcomes.iter().filter(|one| of(one)).collect();
            let good = of.iter().filter(|one| good(one)).count();
            (!of.is_empty()).then(|| real(good) / real(of.len()))
        };
        let sure = |has_answer: bool| {
            let of = outcomes.iter().filter(|one| one.has_answer == has_answer);
            of.map(|one| one.confidence).collect()
        };
        let measured =
            MeasuredRows { sure_with_answer: sure(true), sure_without: sure(false), ..MeasuredRows::default() };
        Self {
            hit_at_1: share(&|one| one.has_answer, &|one| one.rank == Some(1)),
            hit_at_3: share(&|one| one.has_answer, &|one| one.rank.is_some()),
            none_auroc: measured.none_auroc(),
            offered_when_fits: share(&|one| one.has_answer, &|one| one.is_offered),
            offered_when_none: share(&|one| !one.has_answer, &|one| one.is_offered),
            precision_when_offered: share(&|one| one.is_offered, &|one| one.is_first_right),
        }
    }
}
