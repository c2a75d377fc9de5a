//! SQL of the questions that come with the answers.
use std::collections::HashMap;

use diesel::prelude::*;

use crate::canned::questions::ShippedQuestion;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AnswerId;
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
