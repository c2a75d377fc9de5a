//! All SQL that writes canned answers.
use diesel::prelude::*;

use super::file::{AnswerFile, Variant};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AnswerId, BrandId};
use crate::on_backend;
use crate::schema::{answer_variants, answers, brands, facts};

/// The fact whose value changes with every change of an answer.
const VERSION: &str = "answers";

/// An answer without its texts.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answers)]
pub struct Answer {
    pub id: AnswerId,
    pub slug: String,
    pub brand_id: Option<BrandId>,
    /// One a line.
    pub keywords: String,
    pub updated_at: Time,
}

/// One text of an answer.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer_variants)]
pub struct Text {
    pub answer_id: AnswerId,
    pub language: String,
    pub title: String,
    /// One a line.
    pub keywords: String,
    pub body: String,
}

/// All answers by slug.
pub fn all(conn: &mut Conn) -> Result<Vec<Answer>> {
    Ok(answers::table.order(answers::slug).select(Answer::as_select()).load(conn)?)
}

/// All texts of all answers.
pub fn texts(conn: &mut Conn) -> Result<Vec<Text>> {
    Ok(answer_variants::table
        .order((answer_variants::answer_id, answer_variants::language))
        .select(Text::as_select())
        .load(conn)?)
}

/// The texts of some answers.
pub fn texts_of(conn: &mut Conn, ids: &[AnswerId]) -> Result<Vec<Text>> {
    Ok(answer_variants::table
        .filter(answer_variants::answer_id.eq_any(ids))
        .order((answer_variants::answer_id, answer_variants::language))
        .select(Text::as_select())
        .load(conn)?)
}

pub fn by_slug(conn: &mut Conn, slug: &str) -> Result<Answer> {
    Ok(answers::table.filter(answers::slug.eq(slug)).select(Answer::as_select()).first(conn)?)
}

/// Stores an answer under its slug with exactly these texts.
pub fn save(conn: &mut Conn, now: Time, file: &AnswerFile, brand: Option<BrandId>) -> Result<AnswerId> {
    let fields =
        (answers::brand_id.eq(brand), answers::keywords.eq(file.keywords.join("\n")), answers::updated_at.eq(now));
    let known = answers::table.filter(answers::slug.eq(&file.slug)).select(answers::id).first(conn).optional()?;
    let id: AnswerId = match known {
        Some(id) => {
            diesel::update(answers::table.filter(answers::id.eq::<AnswerId>(id))).set(fields).execute(conn)?;
            id
        }
        None => diesel::insert_into(answers::table)
            .values((answers::slug.eq(&file.slug), fields))
            .returning(answers::id)
            .get_result(conn)?,
    };
    diesel::delete(answer_variants::table.filter(answer_variants::answer_id.eq(id))).execute(conn)?;
    for variant in &file.variants {
        insert_text(conn, id, variant)?;
    }
    touch(conn, now)?;
    Ok(id)
}

fn insert_text(conn: &mut Conn, id: AnswerId, variant: &Variant) -> Result<()> {
    diesel::insert_into(answer_variants::table)
        .values((
            answer_variants::answer_id.eq(id),
            answer_variants::language.eq(&variant.language),
            answer_variants::title.eq(&variant.title),
            answer_variants::keywords.eq(variant.keywords.join("\n")),
            answer_variants::body.eq(&variant.body),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn delete(conn: &mut Conn, now: Time, id: AnswerId) -> Result<()> {
    diesel::delete(answers::table.find(id)).execute(conn)?;
    touch(conn, now)
}

/// Changes whenever an answer does, on whatever node.
pub fn version(conn: &mut Conn) -> Result<String> {
    let found = facts::table.find(VERSION).select(facts::value).first(conn).optional()?;
    Ok(found.unwrap_or_default())
}

fn touch(conn: &mut Conn, now: Time) -> Result<()> {
    let value = format!("{}-{:x}", now.micros(), rand::random::<u32>());
    on_backend!(conn, |c| diesel::insert_into(facts::table)
        .values((facts::name.eq(VERSION), facts::value.eq(&value)))
        .on_conflict(facts::name)
        .do_update()
        .set(facts::value.eq(&value))
        .execute(c))?;
    Ok(())
}

/// The brand's slug by its id, for files.
pub fn brand_slugs(conn: &mut Conn) -> Result<Vec<(BrandId, String)>> {
    Ok(brands::table.select((brands::id, brands::slug)).load(conn)?)
}
