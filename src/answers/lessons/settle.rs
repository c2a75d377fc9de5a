//! Fits the weights of a brand to all its examples, in the background.
use std::collections::{HashSet, VecDeque};

use super::habits;
use super::store::{self, Row, State};
use crate::answers::learn::{Lesson, Verdict};
use crate::answers::shelf;
use crate::answers::study::{self, Studied, Subject};
use crate::app::App;
use crate::brands;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::ids::{BrandId, JobId, LessonId};
use crate::jobs;

/// Only the newest examples count; older ones are outdated, and memory is limited.
const MOST: i64 = 250_000;
/// Examples read at once if all count.
const PAGE: i64 = 10_000;

/// The background job.
pub async fn settle(app: &App, job: JobId, brand: BrandId) -> Result<()> {
    let app = app.clone();
    let work = move || {
        let now = app.now();
        let (state, studied) = studied(&app.db, brand)?;
        let weights = packed(&studied)?;
        app.db.write_now(move |conn| {
            store::save(conn, now, brand, &state, &weights)?;
            jobs::finish(conn, job)
        })
    };
    tokio::task::spawn_blocking(work).await.map_err(|e| Error::internal("settle the lessons", e))?
}

/// Learns everything again: the weights of every brand, then past replies that have given no example yet.
///
/// In this order, because only a few examples may come after the fit.
pub fn rebuild(app: &App, told: &mut dyn FnMut(&str, i64)) -> Result<()> {
    let mut settled = settle_all(app)?;
    if super::history::learn_all(app)? {
        settled = settle_all(app)?;
    }
    for (brand, lessons) in &settled {
        told(brand, *lessons);
    }
    Ok(())
}

/// Counts and fits the examples of every brand; returns the brands' names and numbers of examples.
fn settle_all(app: &App) -> Result<Vec<(String, i64)>> {
    let mut settled = Vec::new();
    for brand in app.db.read_now(brands::store::all)? {
        let (now, id) = (app.now(), brand.id);
        app.db.write_now(move |conn| {
            let rows = store::newest(conn, id, MOST)?;
            habits::recount(conn, id, &mut rows.iter())
        })?;
        let (state, studied) = studied(&app.db, id)?;
        let (weights, lessons) = (packed(&studied)?, state.lessons);
        app.db.write_now(move |conn| store::save(conn, now, id, &state, &weights))?;
        settled.push((brand.name.clone(), lessons));
    }
    Ok(settled)
}

fn studied(db: &Db, brand: BrandId) -> Result<(State, Studied)> {
    let entries = db.read_now(|conn| shelf::entries(conn, brand))?;
    let subject = Subject { brand_id: Some(brand.0), entries: &entries };
    if subject.is_wide() {
        return wide(db, brand, &subject);
    }
    let rows = db.read_now(|conn| store::newest(conn, brand, MOST))?;
    let known: HashSet<i64> = entries.iter().map(|entry| entry.answer_id).collect();
    let lessons: Vec<Lesson<'_>> = rows.iter().map(Row::lesson).filter(|lesson| is_of(lesson, &known)).collect();
    let studied = study::study(&subject, &lessons).map_err(|e| Error::internal("index the answers", e))?;
    Ok((state(rows.last(), lessons.len(), &studied), studied))
}

/// With very many answers all examples count, read a page at a time; the newest are used for calibration.
fn wide(db: &Db, brand: BrandId, subject: &Subject<'_>) -> Result<(State, Studied)> {
    let known: HashSet<i64> = subject.entries.iter().map(|entry| entry.answer_id).collect();
    let mut common = study::introduced(subject);
    let (mut newest, mut count) = (VecDeque::<Row>::new(), 0);
    loop {
        let last = newest.back().map_or(LessonId(0), |row| row.id);
        let page = db.read_now(|conn| store::after(conn, brand, last, PAGE))?;
        if page.is_empty() {
            break;
        }
        for lesson in page.iter().map(Row::lesson).filter(|lesson| is_of(lesson, &known)) {
            common.learn(&lesson);
            count += 1;
        }
        newest.extend(page);
        newest.drain(..newest.len().saturating_sub(study::TRIED));
    }
    let settled = common.settle();
    let lessons: Vec<Lesson<'_>> = newest.iter().map(Row::lesson).filter(|lesson| is_of(lesson, &known)).collect();
    let certainty = study::certainty(subject, &lessons).map_err(|e| Error::internal("index the answers", e))?;
    let studied = Studied { settled, certainty };
    Ok((state(newest.back(), count, &studied), studied))
}

fn state(last: Option<&Row>, lessons: usize, studied: &Studied) -> State {
    State {
        settled_through: last.map_or(LessonId(0), |row| row.id),
        lessons: i64::try_from(lessons).unwrap_or(i64::MAX),
        certainty: studied.certainty.to_text(),
        ..State::default()
    }
}

/// Does the answer still exist? The examples of a removed one are kept, in case it is restored.
fn is_of(lesson: &Lesson<'_>, known: &HashSet<i64>) -> bool {
    match lesson.verdict {
        Verdict::Solved(id) | Verdict::Dismissed(id) => known.contains(&id),
        Verdict::Nothing => true,
    }
}

fn packed(studied: &Studied) -> Result<Vec<u8>> {
    zstd::bulk::compress(&studied.settled.to_bytes(), 3).map_err(|e| Error::internal("compress", e))
}
