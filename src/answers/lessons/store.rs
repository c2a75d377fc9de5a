//! All SQL of examples and of their fitted weights.
use std::collections::BTreeSet;

use diesel::prelude::*;

use super::{Kind, habits};
use crate::answers::learn::{Lesson, Question, Verdict};
use crate::clock::Time;
use crate::db::{Conn, among};
use crate::error::Result;
use crate::ids::{AnswerId, BrandId, LessonId, MessageId, TicketId};
use crate::jobs::{self, Job};
use crate::on_backend;
use crate::schema::{answer_variants, answers, learners, lessons, tickets};

/// One example.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = lessons)]
pub struct Row {
    pub id: LessonId,
    pub answer_id: Option<AnswerId>,
    pub kind: Kind,
    pub language: String,
    pub question: String,
    pub at: Time,
}

/// An example before it has an id.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = lessons)]
pub struct NewRow {
    pub brand_id: BrandId,
    pub answer_id: Option<AnswerId>,
    pub kind: Kind,
    pub ticket_id: TicketId,
    pub message_id: Option<MessageId>,
    pub language: String,
    pub question: String,
    pub at: Time,
}

/// The fit of a brand's examples, without the weights.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = learners)]
pub struct State {
    /// Changes with the weights.
    pub version: String,
    /// The last example in the weights.
    pub settled_through: LessonId,
    /// Number of examples in the weights.
    pub lessons: i64,
    pub certainty: String,
    pub settled_at: Option<Time>,
    /// The threshold that the team lead has set.
    pub threshold: Option<f64>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            version: String::new(),
            settled_through: LessonId(0),
            lessons: 0,
            certainty: String::new(),
            settled_at: None,
            threshold: None,
        }
    }
}

impl Row {
    /// As the learner takes it.
    pub fn lesson(&self) -> Lesson<'_> {
        let verdict = match self.answer_id {
            Some(id) if self.kind.is_solved() => Verdict::Solved(id.0),
            Some(id) => Verdict::Dismissed(id.0),
            None => Verdict::Nothing,
        };
        Lesson { question: Question { text: &self.question, language: &self.language }, verdict, rivals: Vec::new() }
    }
}

/// Stores an example, and one more use of its answer. The same reply gives the same example only once.
pub fn insert(conn: &mut Conn, new: &NewRow) -> Result<()> {
    let stored =
        on_backend!(conn, |c| diesel::insert_into(lessons::table).values(new).on_conflict_do_nothing().execute(c))?;
    match new.answer_id {
        Some(answer) if stored > 0 && new.kind.is_solved() => habits::serve(conn, new.at, new.brand_id, answer),
        _ => Ok(()),
    }
}

/// Has this reply given an example already?
pub fn has_taught(conn: &mut Conn, message: MessageId) -> Result<bool> {
    let found: Option<LessonId> =
        lessons::table.filter(lessons::message_id.eq(message)).select(lessons::id).first(conn).optional()?;
    Ok(found.is_some())
}

/// The answers that were dismissed for a ticket.
pub fn dismissed(conn: &mut Conn, ticket: TicketId) -> Result<Vec<AnswerId>> {
    let found: Vec<Option<AnswerId>> = lessons::table
        .filter(lessons::ticket_id.eq(ticket))
        .filter(lessons::kind.eq(Kind::Dismissed))
        .select(lessons::answer_id)
        .load(conn)?;
    Ok(found.into_iter().flatten().collect())
}

/// A brand's examples after a given one, oldest first.
pub fn after(conn: &mut Conn, brand: BrandId, after: LessonId, most: i64) -> Result<Vec<Row>> {
    Ok(lessons::table
        .filter(lessons::brand_id.eq(brand))
        .filter(lessons::id.gt(after))
        .order(lessons::id)
        .limit(most)
        .select(Row::as_select())
        .load(conn)?)
}

/// A brand's newest examples, oldest first.
pub fn newest(conn: &mut Conn, brand: BrandId, most: i64) -> Result<Vec<Row>> {
    newest_until(conn, brand, LessonId(i64::MAX), most)
}

/// The newest up to a given one, oldest first.
pub fn newest_until(conn: &mut Conn, brand: BrandId, last: LessonId, most: i64) -> Result<Vec<Row>> {
    let mut rows: Vec<Row> = lessons::table
        .filter(lessons::brand_id.eq(brand))
        .filter(lessons::id.le(last))
        .order(lessons::id.desc())
        .limit(most)
        .select(Row::as_select())
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
    let solving = [Kind::Sent, Kind::Edited, Kind::Written];
    let mut found: Vec<(String, String)> = lessons::table
        .inner_join(tickets::table.on(tickets::id.eq(lessons::ticket_id)))
        .filter(lessons::brand_id.eq(brand))
        .filter(tickets::brand_id.eq(brand))
        .filter(lessons::answer_id.eq(answer))
        .filter(among(lessons::kind, solving))
        .filter(tickets::id.ne(other_than))
        .order(lessons::id.desc())
        .limit(most * 4)
        .select((tickets::reference, tickets::subject))
        .load(conn)?;
    let mut seen = std::collections::HashSet::new();
    found.retain(|(reference, _)| seen.insert(reference.clone()));
    found.truncate(usize::try_from(most).unwrap_or_default());
    Ok(found)
}

/// The fit of a brand's examples.
pub fn state(conn: &mut Conn, brand: BrandId) -> Result<State> {
    Ok(learners::table.find(brand).select(State::as_select()).first(conn).optional()?.unwrap_or_default())
}

pub fn weights(conn: &mut Conn, brand: BrandId) -> Result<Option<Vec<u8>>> {
    Ok(learners::table.find(brand).select(learners::weights).first(conn).optional()?.flatten())
}

/// Stores the fit.
pub fn save(conn: &mut Conn, now: Time, brand: BrandId, state: &State, weights: &[u8]) -> Result<()> {
    let fields = (
        learners::version.eq(fresh_version(now)),
        learners::settled_through.eq(state.settled_through),
        learners::lessons.eq(state.lessons),
        learners::certainty.eq(&state.certainty),
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
        learners::settled_through.eq(LessonId(0)),
        learners::lessons.eq(0),
        learners::certainty.eq(""),
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
        let own = lessons::table.filter(lessons::ticket_id.eq_any(some));
        brands.extend(own.select(lessons::brand_id).distinct().load::<BrandId>(conn)?);
        diesel::delete(lessons::table.filter(lessons::ticket_id.eq_any(some))).execute(conn)?;
    }
    for brand in brands {
        diesel::update(learners::table.find(brand)).set(learners::version.eq(fresh_version(now))).execute(conn)?;
        jobs::enqueue(conn, now, Job::SettleLessons(brand))?;
    }
    Ok(())
}

/// Gives the examples of an answer to another, into which it was merged.
pub fn hand_over(conn: &mut Conn, now: Time, from: AnswerId, to: AnswerId) -> Result<()> {
    let brands: Vec<BrandId> =
        lessons::table.filter(lessons::answer_id.eq(from)).select(lessons::brand_id).distinct().load(conn)?;
    diesel::update(lessons::table.filter(lessons::answer_id.eq(from))).set(lessons::answer_id.eq(to)).execute(conn)?;
    for brand in brands {
        habits::hand_over(conn, brand, from, to)?;
        jobs::enqueue(conn, now, Job::SettleLessons(brand))?;
    }
    Ok(())
}

/// The texts of the answers that a brand may use.
pub fn texts_for(conn: &mut Conn, brand: BrandId, ids: &[AnswerId]) -> Result<Vec<(AnswerId, String, String, String)>> {
    Ok(answer_variants::table
        .inner_join(answers::table.on(answers::id.eq(answer_variants::answer_id)))
        .filter(among(answer_variants::answer_id, ids))
        .filter(answers::brand_id.is_null().or(answers::brand_id.eq(brand)))
        .order((answer_variants::answer_id, answer_variants::language))
        .select((answers::id, answer_variants::language, answer_variants::title, answer_variants::body))
        .load(conn)?)
}

fn fresh_version(now: Time) -> String {
    format!("{}-{:x}", now.micros(), rand::random::<u32>())
}
