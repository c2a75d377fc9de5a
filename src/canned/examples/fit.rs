//! Fits the weights of a brand to all its examples, in the background.
use std::collections::{HashSet, VecDeque};

use super::popularity;
use super::store::{self, ExampleRow, LearnerState};
use crate::app::App;
use crate::brands;
use crate::canned::cache;
use crate::canned::learn::{Example, ExampleVerdict, Question};
use crate::canned::meaning;
use crate::canned::meaning::store::TextMeanings;
use crate::canned::questions;
use crate::canned::store::{self as answers, StoredQuestion};
use crate::canned::training::{self, Trained, TrainingAnswers};
use crate::db::{Conn, Db};
use crate::error::{Error, Result};
use crate::ids::{BrandId, ExampleId, JobId};
use crate::jobs;

/// Only the newest examples count; older ones are outdated, and memory is limited.
const MOST: i64 = 250_000;
/// Examples read at once if all count.
const PAGE: i64 = 10_000;

/// The background job.
pub async fn fit(app: &App, job: JobId, brand: BrandId) -> Result<()> {
    let app = app.clone();
    let work = move || {
        let now = app.now();
        let (state, trained) = trained(&app.db, brand)?;
        let weights = packed(&trained)?;
        app.db.write_now(move |conn| {
            store::save(conn, now, brand, &state, &weights)?;
            jobs::finish(conn, job)
        })
    };
    tokio::task::spawn_blocking(work).await.map_err(|e| Error::internal("fit the ranker", e))?
}

/// Learns everything again: the weights of every brand, then past replies that have given no example yet.
///
/// In this order, because only a few examples may come after the fit.
pub fn rebuild(app: &App, told: &mut dyn FnMut(&str, i64)) -> Result<()> {
    let mut fitted = fit_all(app)?;
    if super::history::learn_all(app)? {
        fitted = fit_all(app)?;
    }
    for (brand, examples) in &fitted {
        told(brand, *examples);
    }
    Ok(())
}

/// Counts and fits the examples of every brand; returns the brands' names and numbers of examples.
fn fit_all(app: &App) -> Result<Vec<(String, i64)>> {
    let mut fitted = Vec::new();
    for brand in app.db.read_now(brands::store::all)? {
        let (now, id) = (app.now(), brand.id);
        app.db.write_now(move |conn| {
            let rows = store::newest(conn, id, MOST)?;
            popularity::recount(conn, id, &mut rows.iter())
        })?;
        let (state, trained) = trained(&app.db, id)?;
        let (weights, examples) = (packed(&trained)?, state.examples);
        app.db.write_now(move |conn| store::save(conn, now, id, &state, &weights))?;
        fitted.push((brand.name.clone(), examples));
    }
    Ok(fitted)
}

fn trained(db: &Db, brand: BrandId) -> Result<(LearnerState, Trained)> {
    let shipped = db.read_now(answers::questions)?;
    let titles = db.read_now(answers::texts)?;
    let ours = titles.iter().map(|text| text.title.as_str()).chain(shipped.iter().map(|row| row.question.as_str()));
    meaning::learn_texts(db, ours)?;
    meaning::learn_examples(db, brand)?;
    let entries = db.read_now(|conn| cache::entries(conn, brand))?;
    let subject = TrainingAnswers { brand_id: Some(brand.0), entries: &entries };
    let shipped = db.read_now(move |conn| ShippedMeanings::read(conn, shipped))?;
    if subject.is_wide() {
        return wide(db, brand, &subject, &shipped);
    }
    let rows = db.read_now(|conn| store::newest(conn, brand, MOST))?;
    let known: HashSet<i64> = entries.iter().map(|entry| entry.answer_id).collect();
    let examples: Vec<Example<'_>> =
        rows.iter().map(ExampleRow::example).filter(|example| is_of(example, &known)).collect();
    let mut all = faded(&shipped, &examples, &known);
    let own = examples.len();
    all.extend(examples);
    let trained = training::train(&subject, &all).map_err(|e| Error::internal("index the answers", e))?;
    Ok((state(rows.last(), own, &trained), trained))
}

/// The questions that came with the answers, weighed by what the brand's own examples have taught meanwhile.
fn faded<'a>(shipped: &'a ShippedMeanings, own: &[Example<'_>], known: &HashSet<i64>) -> Vec<Example<'a>> {
    let ShippedMeanings { questions, meanings } = shipped;
    let known = questions.iter().filter(|row| row.answer_id.is_none_or(|id| known.contains(&id.0)));
    let question = |row: &'a StoredQuestion| {
        let meaning = meanings.of(&row.question);
        (row.answer_id.map(|id| id.0), Question { text: &row.question, language: &row.language, meaning })
    };
    questions::examples(known.map(question), own)
}

/// The questions that came with the answers, and what they mean.
struct ShippedMeanings {
    questions: Vec<StoredQuestion>,
    meanings: TextMeanings,
}

impl ShippedMeanings {
    fn read(conn: &mut Conn, questions: Vec<StoredQuestion>) -> Result<Self> {
        let meanings = TextMeanings::read(conn, questions.iter().map(|row| row.question.as_str()))?;
        Ok(Self { questions, meanings })
    }
}

/// With very many answers all examples count, read a page at a time; the newest are used for calibration.
fn wide(
    db: &Db,
    brand: BrandId,
    subject: &TrainingAnswers<'_>,
    shipped: &ShippedMeanings,
) -> Result<(LearnerState, Trained)> {
    let known: HashSet<i64> = subject.entries.iter().map(|entry| entry.answer_id).collect();
    let mut centroids = training::introduced(subject);
    for example in faded(shipped, &[], &known) {
        centroids.learn(&example);
    }
    let (mut newest, mut count) = (VecDeque::<ExampleRow>::new(), 0);
    loop {
        let last = newest.back().map_or(ExampleId(0), |row| row.id);
        let page = db.read_now(|conn| store::after(conn, brand, last, PAGE))?;
        if page.is_empty() {
            break;
        }
        for example in page.iter().map(ExampleRow::example).filter(|example| is_of(example, &known)) {
            centroids.learn(&example);
            count += 1;
        }
        newest.extend(page);
        newest.drain(..newest.len().saturating_sub(training::TRIED));
    }
    let fitted = centroids.fit();
    let examples: Vec<Example<'_>> =
        newest.iter().map(ExampleRow::example).filter(|example| is_of(example, &known)).collect();
    let calibration = training::calibration(subject, &examples).map_err(|e| Error::internal("index the answers", e))?;
    let trained = Trained { fitted, calibration, words: None };
    Ok((state(newest.back(), count, &trained), trained))
}

fn state(last: Option<&ExampleRow>, examples: usize, trained: &Trained) -> LearnerState {
    LearnerState {
        fitted_through: last.map_or(ExampleId(0), |row| row.id),
        examples: i64::try_from(examples).unwrap_or(i64::MAX),
        calibration: trained.calibration.to_text(),
        word_calibration: trained.words.as_ref().map_or_else(String::new, |words| words.calibration.to_text()),
        ..LearnerState::default()
    }
}

/// Does the answer still exist? The examples of a removed one are kept, in case it is restored.
fn is_of(example: &Example<'_>, known: &HashSet<i64>) -> bool {
    match example.verdict {
        ExampleVerdict::Solved(id) | ExampleVerdict::Dismissed(id) => known.contains(&id),
        ExampleVerdict::Nothing => true,
    }
}

fn packed(trained: &Trained) -> Result<Vec<u8>> {
    let mut bytes = trained.fitted.to_bytes();
    if let Some(words) = &trained.words {
        bytes.extend(words.fitted.to_bytes());
    }
    zstd::bulk::compress(&bytes, 3).map_err(|e| Error::internal("compress", e))
}
