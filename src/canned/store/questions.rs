//! SQL of the questions that come with the answers.
use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;

use crate::canned::questions::ShippedQuestion;
use crate::db::{Conn, in_list};
use crate::error::{Error, Result};
use crate::ids::{AnswerId, QuestionId};
use crate::on_backend;
use crate::schema::{answer_questions, answers};

/// A stored question. Without an answer no answer fits.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
// All rows in one statement: else diesel inserts them one by one, in a transaction of its own, which SQLite refuses.
#[diesel(table_name = answer_questions, treat_none_as_default_value = false)]
pub struct StoredQuestion {
    pub answer_id: Option<AnswerId>,
    pub near_id: Option<AnswerId>,
    pub language: String,
    pub question: String,
}

/// The same as a row that can be changed.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer_questions)]
pub struct QuestionRow {
    pub id: QuestionId,
    pub answer_id: Option<AnswerId>,
    pub near_id: Option<AnswerId>,
    pub language: String,
    pub question: String,
}

/// Which questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionsOf {
    /// Those that an answer fits.
    Answer(AnswerId),
    /// Those that are near to an answer, and that it does not fit.
    Near(AnswerId),
    /// Those that no answer fits.
    Nothing,
}

/// Rows in one statement: databases limit their number.
const AT_ONCE: usize = 1_000;

/// Have any questions come with the answers?
pub fn has_questions(conn: &mut Conn) -> Result<bool> {
    let first = answer_questions::table.select(answer_questions::language).order(answer_questions::id).limit(1);
    Ok(first.first::<String>(conn).optional()?.is_some())
}

/// All questions, each language in the order of its file.
pub fn questions(conn: &mut Conn) -> Result<Vec<StoredQuestion>> {
    Ok(answer_questions::table
        .order((answer_questions::language, answer_questions::id))
        .select(StoredQuestion::as_select())
        .load(conn)?)
}

/// The questions of some answers in a language, without its region: answer, language, question.
pub fn questions_in(conn: &mut Conn, ids: &[AnswerId], language: &str) -> Result<Vec<(AnswerId, String, String)>> {
    let found: Vec<(Option<AnswerId>, String, String)> = answer_questions::table
        .filter(in_list(answer_questions::answer_id, ids.iter().copied().map(Some)))
        .filter(answer_questions::language.eq(language))
        .order(answer_questions::id)
        .select((answer_questions::answer_id, answer_questions::language, answer_questions::question))
        .load(conn)?;
    Ok(found.into_iter().filter_map(|(answer, language, text)| Some((answer?, language, text))).collect())
}

/// Stores the questions of a language in place of those that it had.
pub fn replace_questions(conn: &mut Conn, language: &str, questions: &[ShippedQuestion]) -> Result<()> {
    let known = answers::table.filter(answers::removed_at.is_null()).select((answers::slug, answers::id));
    let ids: HashMap<String, AnswerId> = known.load::<(String, AnswerId)>(conn)?.into_iter().collect();
    let id = |slug: &Option<String>| match slug {
        None => Ok(None),
        Some(slug) => ids.get(slug).copied().map(Some).ok_or_else(|| {
            Error::Invalid(format!("questions/{language}.csv: there is no answer {slug:?}: import it, or write none"))
        }),
    };
    let mut rows = Vec::with_capacity(questions.len());
    for question in questions {
        rows.push(StoredQuestion {
            answer_id: id(&question.answer)?,
            near_id: id(&question.near)?,
            language: language.to_owned(),
            question: question.text.clone(),
        });
    }
    diesel::delete(answer_questions::table.filter(answer_questions::language.eq(language))).execute(conn)?;
    for some in rows.chunks(AT_ONCE) {
        on_backend!(conn, |c| diesel::insert_into(answer_questions::table).values(some).execute(c))?;
    }
    Ok(())
}

/// Gives the questions of an answer to the one that it was merged into; returns whether there were any.
pub fn hand_over_questions(conn: &mut Conn, from: AnswerId, to: AnswerId) -> Result<bool> {
    let near = answer_questions::table.filter(answer_questions::near_id.eq(from));
    diesel::update(near).set(answer_questions::near_id.eq(to)).execute(conn)?;
    let own = answer_questions::table.filter(answer_questions::answer_id.eq(from));
    Ok(diesel::update(own).set(answer_questions::answer_id.eq(to)).execute(conn)? > 0)
}

/// The query for these questions: diesel's type for it is different for each database.
macro_rules! chosen {
    ($whose:expr) => {{
        let all = answer_questions::table.into_boxed();
        match $whose {
            QuestionsOf::Answer(id) => all.filter(answer_questions::answer_id.eq(id)),
            QuestionsOf::Near(id) => all.filter(answer_questions::near_id.eq(id)),
            QuestionsOf::Nothing => all.filter(answer_questions::answer_id.is_null()),
        }
    }};
}

/// A page of questions in a language, oldest first.
pub fn questions_page(
    conn: &mut Conn,
    whose: QuestionsOf,
    language: &str,
    after: QuestionId,
    most: i64,
) -> Result<Vec<QuestionRow>> {
    Ok(chosen!(whose)
        .filter(answer_questions::language.eq(language.to_owned()))
        .filter(answer_questions::id.gt(after))
        .order(answer_questions::id)
        .limit(most)
        .select(QuestionRow::as_select())
        .load(conn)?)
}

/// How many there are in each language.
pub fn question_counts(conn: &mut Conn, whose: QuestionsOf) -> Result<BTreeMap<String, i64>> {
    let mut counts = BTreeMap::new();
    for language in chosen!(whose).select(answer_questions::language).load::<String>(conn)? {
        *counts.entry(language).or_default() += 1;
    }
    Ok(counts)
}

pub fn question(conn: &mut Conn, id: QuestionId) -> Result<QuestionRow> {
    Ok(answer_questions::table.find(id).select(QuestionRow::as_select()).first(conn)?)
}

pub fn add_question(conn: &mut Conn, new: &StoredQuestion) -> Result<QuestionId> {
    Ok(diesel::insert_into(answer_questions::table).values(new).returning(answer_questions::id).get_result(conn)?)
}

pub fn reword_question(conn: &mut Conn, id: QuestionId, text: &str) -> Result<()> {
    diesel::update(answer_questions::table.find(id)).set(answer_questions::question.eq(text)).execute(conn)?;
    Ok(())
}

pub fn remove_question(conn: &mut Conn, id: QuestionId) -> Result<()> {
    diesel::delete(answer_questions::table.find(id)).execute(conn)?;
    Ok(())
}
