//! All SQL of examples and of their fitted weights.
use std::collections::BTreeSet;

use diesel::prelude::*;

use super::{ExampleKind, popularity};
use crate::brands;
use crate::canned::learn::{Example, ExampleVerdict, Question};
use crate::canned::meaning::StoredMeaning;
use crate::canned::store as answers;
use crate::canned::turn::said;
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AnswerId, BrandId, ExampleId, MessageId, TicketId};
use crate::jobs::{self, Job};
use crate::on_backend;
use crate::schema::{self, answer_examples, answer_variants, learners, tickets};

/// One example.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer_examples)]
pub struct ExampleRow {
    pub id: ExampleId,
    pub answer_id: Option<AnswerId>,
    pub kind: ExampleKind,
    pub language: String,
    pub question: String,
    pub at: Time,
    /// What the question means, if that is known already.
    pub meaning: Option<StoredMeaning>,
}

/// An example before it has an id.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = answer_examples)]
pub struct NewExample {
    pub brand_id: BrandId,
    pub answer_id: Option<AnswerId>,
    pub kind: ExampleKind,
    pub ticket_id: TicketId,
    pub message_id: Option<MessageId>,
    pub language: String,
    pub question: String,
    pub at: Time,
    /// Was any answer offered for it?
    pub is_offered: bool,
    pub meaning: Option<StoredMeaning>,
}

/// The fit of a brand's examples, without the weights.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = learners)]
pub struct LearnerState {
    /// Changes with the weights.
    pub version: String,
    /// The last example in the weights.
    pub fitted_through: ExampleId,
    /// Number of examples in the weights.
    pub examples: i64,
    pub calibration: String,
    /// The same for texts of which it is not known what they mean.
    pub word_calibration: String,
    pub settled_at: Option<Time>,
    /// The threshold that the team lead has set.
    pub threshold: Option<f64>,
}

impl LearnerState {
    /// Has no training ended yet?
    pub fn is_unfitted(&self) -> bool {
        self.calibration.is_empty()
    }
}

impl Default for LearnerState {
    fn default() -> Self {
        Self {
            version: String::new(),
            fitted_through: ExampleId(0),
            examples: 0,
            calibration: String::new(),
            word_calibration: String::new(),
            settled_at: None,
            threshold: None,
        }
    }
}

impl ExampleRow {
    /// As the learner takes it.
    pub fn example(&self) -> Example<'_> {
        let verdict = match self.answer_id {
            Some(id) if self.kind.is_solved() => ExampleVerdict::Solved(id.0),
            Some(id) => ExampleVerdict::Dismissed(id.0),
            None => ExampleVerdict::Nothing,
        };
        let meaning = self.meaning.as_ref().map(|StoredMeaning(meaning)| meaning);
        let question = Question { text: &self.question, language: &self.language, meaning };
        Example { question, verdict, rivals: Vec::new(), shipped: None }
    }
}

/// Stores an example, and one more use of its answer. The same reply gives the same example only once.
pub fn insert(conn: &mut Conn, new: &NewExample) -> Result<()> {
    let stored = on_backend!(conn, |c| diesel::insert_into(answer_examples::table)
        .values(new)
        .on_conflict_do_nothing()
        .execute(c))?;
    match new.answer_id {
        Some(answer) if stored > 0 && new.kind.is_solved() => popularity::serve(conn, new.at, new.brand_id, answer),
        _ => Ok(()),
    }
}

/// A brand's newest examples of which it is not known what they mean.
pub fn unencoded(conn: &mut Conn, brand: BrandId, most: i64) -> Result<Vec<(ExampleId, String)>> {
    Ok(answer_examples::table
        .filter(answer_examples::brand_id.eq(brand))
        .filter(answer_examples::meaning.is_null())
        .order(answer_examples::id.desc())
        .limit(most)
        .select((answer_examples::id, answer_examples::question))
        .load(conn)?)
}

/// Stores what examples mean.
pub fn set_meanings(conn: &mut Conn, all: &[(ExampleId, StoredMeaning)]) -> Result<()> {
    for (id, meaning) in all {
        diesel::update(answer_examples::table.find(*id)).set(answer_examples::meaning.eq(meaning)).execute(conn)?;
    }
    Ok(())
}

/// Has this reply given an example already?
pub fn has_learned_from(conn: &mut Conn, message: MessageId) -> Result<bool> {
    let found: Option<ExampleId> = answer_examples::table
        .filter(answer_examples::message_id.eq(message))
        .select(answer_examples::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// The answers that were dismissed for a ticket.
pub fn dismissed(conn: &mut Conn, ticket: TicketId) -> Result<Vec<AnswerId>> {
    let found: Vec<Option<AnswerId>> = answer_examples::table
        .filter(answer_examples::ticket_id.eq(ticket))
        .filter(answer_examples::kind.eq(ExampleKind::Dismissed))
        .select(answer_examples::answer_id)
        .load(conn)?;
    Ok(found.into_iter().flatten().collect())
}

/// A brand's examples after a given one, oldest first.
pub fn after(conn: &mut Conn, brand: BrandId, after: ExampleId, most: i64) -> Result<Vec<ExampleRow>> {
    Ok(answer_examples::table
        .filter(answer_examples::brand_id.eq(brand))
        .filter(answer_examples::id.gt(after))
        .order(answer_examples::id)
        .limit(most)
        .select(ExampleRow::as_select())
        .load(conn)?)
}

/// A brand's newest examples, oldest first.
pub fn newest(conn: &mut Conn, brand: BrandId, most: i64) -> Result<Vec<ExampleRow>> {
    newest_until(conn, brand, ExampleId(i64::MAX), most)
}

/// The newest up to a given one, oldest first.
pub fn newest_until(conn: &mut Conn, brand: BrandId, last: ExampleId, most: i64) -> Result<Vec<ExampleRow>> {
    let mut rows: Vec<ExampleRow> = answer_examples::table
        .filter(answer_examples::brand_id.eq(brand))
        .filter(answer_examples::id.le(last))
        .order(answer_examples::id.desc())
        .limit(most)
        .select(ExampleRow::as_select())
        .load(conn)?;
    rows.reverse();
    Ok(rows)
}

/// The tickets that an answer solved last for a brand, newest first: reference and subject.
pub fn solved_by(
    conn: &mut Conn,
    brand: BrandId,
    answer: AnswerId,
    other_than: TicketId,
    most: i64,
) -> Result<Vec<(String, String)>> {
    let mut found: Vec<(String, String)> = answer_examples::table
        .inner_join(tickets::table.on(tickets::id.eq(answer_examples::ticket_id)))
        .filter(answer_examples::brand_id.eq(brand))
        .filter(tickets::brand_id.eq(brand))
        .filter(answer_examples::answer_id.eq(answer))
        .filter(in_list(answer_examples::kind, ExampleKind::SOLVED))
        .filter(tickets::id.ne(other_than))
        .order(answer_examples::id.desc())
        .limit(most * 4)
        .select((tickets::reference, tickets::subject))
        .load(conn)?;
    let mut seen = std::collections::HashSet::new();
    found.retain(|(reference, _)| seen.insert(reference.clone()));
    found.truncate(usize::try_from(most).unwrap_or_default());
    Ok(found)
}

/// The newest questions that these answers solved for a brand: answer, language, question. Only of tickets that still
/// belong to the brand.
pub fn asked_before(
    conn: &mut Conn,
    brand: BrandId,
    answers: &[AnswerId],
    other_than: TicketId,
    most: i64,
) -> Result<Vec<(AnswerId, String, String)>> {
    let found: Vec<(Option<AnswerId>, String, String)> = answer_examples::table
        .inner_join(tickets::table.on(tickets::id.eq(answer_examples::ticket_id)))
        .filter(answer_examples::brand_id.eq(brand))
        .filter(tickets::brand_id.eq(brand))
        .filter(in_list(answer_examples::answer_id, answers.iter().copied().map(Some)))
        .filter(in_list(answer_examples::kind, ExampleKind::SOLVED))
        .filter(tickets::id.ne(other_than))
        .order(answer_examples::id.desc())
        .limit(most)
        .select((answer_examples::answer_id, answer_examples::language, answer_examples::question))
        .load(conn)?;
    Ok(found
        .into_iter()
        .filter_map(|(answer, language, text)| Some((answer?, language, said(&text).to_owned())))
        .collect())
}

/// The fit of a brand's examples.
pub fn state(conn: &mut Conn, brand: BrandId) -> Result<LearnerState> {
    Ok(learners::table.find(brand).select(LearnerState::as_select()).first(conn).optional()?.unwrap_or_default())
}

pub fn weights(conn: &mut Conn, brand: BrandId) -> Result<Option<Vec<u8>>> {
    Ok(learners::table.find(brand).select(learners::weights).first(conn).optional()?.flatten())
}

/// Stores the fit.
pub fn save(conn: &mut Conn, now: Time, brand: BrandId, state: &LearnerState, weights: &[u8]) -> Result<()> {
    let fields = (
        learners::version.eq(fresh_version(now)),
        learners::fitted_through.eq(state.fitted_through),
        learners::examples.eq(state.examples),
        learners::calibration.eq(&state.calibration),
        learners::word_calibration.eq(&state.word_calibration),
        learners::weights.eq(weights),
        learners::settled_at.eq(now),
    );
    on_backend!(conn, |c| diesel::insert_into(learners::table)
        .values((learners::brand_id.eq(brand), fields.clone()))
        .on_conflict(learners::brand_id)
        .do_update()
        .set(fields)
        .execute(c))?;
    Ok(())
}

/// Sets the threshold below which nothing is offered; `None`: the default.
pub fn set_threshold(conn: &mut Conn, now: Time, brand: BrandId, threshold: Option<f64>) -> Result<()> {
    let row = (
        learners::brand_id.eq(brand),
        learners::version.eq(fresh_version(now)),
        learners::fitted_through.eq(ExampleId(0)),
        learners::examples.eq(0),
        learners::calibration.eq(""),
        learners::word_calibration.eq(""),
        learners::threshold.eq(threshold),
    );
    on_backend!(conn, |c| diesel::insert_into(learners::table)
        .values(row)
        .on_conflict(learners::brand_id)
        .do_update()
        .set(learners::threshold.eq(threshold))
        .execute(c))?;
    Ok(())
}

/// Ids in one statement: databases limit their number.
const AT_ONCE: usize = 500;

/// Deletes the questions of these tickets, and schedules a fit without them.
///
/// They leave every index at once; the weights, from which no text can be read, follow with the next fit.
pub fn forget(conn: &mut Conn, now: Time, theirs: &[TicketId]) -> Result<()> {
    let mut brands = BTreeSet::new();
    for some in theirs.chunks(AT_ONCE) {
        let own = answer_examples::table.filter(answer_examples::ticket_id.eq_any(some));
        brands.extend(own.select(answer_examples::brand_id).distinct().load::<BrandId>(conn)?);
        diesel::delete(answer_examples::table.filter(answer_examples::ticket_id.eq_any(some))).execute(conn)?;
    }
    for brand in brands {
        diesel::update(learners::table.find(brand)).set(learners::version.eq(fresh_version(now))).execute(conn)?;
        jobs::enqueue(conn, now, Job::FitRanker(brand))?;
    }
    Ok(())
}

/// Gives the examples of an answer to another, into which it was merged.
pub fn hand_over(conn: &mut Conn, now: Time, from: AnswerId, to: AnswerId) -> Result<()> {
    let brands: Vec<BrandId> = answer_examples::table
        .filter(answer_examples::answer_id.eq(from))
        .select(answer_examples::brand_id)
        .distinct()
        .load(conn)?;
    diesel::update(answer_examples::table.filter(answer_examples::answer_id.eq(from)))
        .set(answer_examples::answer_id.eq(to))
        .execute(conn)?;
    for brand in brands {
        popularity::hand_over(conn, brand, from, to)?;
        jobs::enqueue(conn, now, Job::FitRanker(brand))?;
    }
    if answers::hand_over_questions(conn, from, to)? {
        fit_all(conn, now)?;
    }
    Ok(())
}

/// Schedules a fit for the brand of an answer, or for all if they share it: its questions have changed. Several changes
/// within a minute are learned together.
pub fn fit_soon(conn: &mut Conn, now: Time, brand: Option<BrandId>) -> Result<()> {
    let all = brands::store::all(conn)?;
    for brand in all.iter().map(|own| own.id).filter(|own| brand.is_none_or(|brand| brand == *own)) {
        if !jobs::is_waiting(conn, Job::FitRanker(brand))? {
            jobs::enqueue_at(conn, now, now.plus(chrono::Duration::minutes(1)), Job::FitRanker(brand))?;
        }
    }
    Ok(())
}

/// Schedules a fit for every brand: what came with the answers has changed.
pub fn fit_all(conn: &mut Conn, now: Time) -> Result<()> {
    for brand in brands::store::all(conn)? {
        // One that runs has read the old ones.
        if !jobs::is_waiting(conn, Job::FitRanker(brand.id))? {
            jobs::enqueue(conn, now, Job::FitRanker(brand.id))?;
        }
    }
    Ok(())
}

/// The texts of the answers that a brand may use.
pub fn texts_for(conn: &mut Conn, brand: BrandId, ids: &[AnswerId]) -> Result<Vec<(AnswerId, String, String, String)>> {
    Ok(answer_variants::table
        .inner_join(schema::answers::table.on(schema::answers::id.eq(answer_variants::answer_id)))
        .filter(in_list(answer_variants::answer_id, ids))
        .filter(schema::answers::brand_id.is_null().or(schema::answers::brand_id.eq(brand)))
        .order((answer_variants::answer_id, answer_variants::language))
        .select((schema::answers::id, answer_variants::language, answer_variants::title, answer_variants::body))
        .load(conn)?)
}

fn fresh_version(now: Time) -> String {
    format!("{}-{:x}", now.micros(), rand::random::<u32>())
}
