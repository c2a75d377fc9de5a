//! All SQL that writes canned answers, and what is stored about them.
mod files;
mod given;
mod notes;
mod questions;
mod uses;
mod versions;

pub use files::*;
pub use given::*;
pub use notes::*;
pub use questions::*;
pub use uses::*;
pub use versions::*;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::answer_action::{self, AnswerAction};
use super::file::{AnswerFile, Variant};
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, AnswerId, BrandId};
use crate::on_backend;
use crate::plain;
use crate::schema::{answer_variants, answers, brands, facts};

/// The fact whose value changes with every change of an answer.
const VERSION: &str = "answers";

/// An answer without its texts.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answers)]
pub struct CannedResponse {
    pub id: AnswerId,
    pub slug: String,
    pub brand_id: Option<BrandId>,
    /// One a line.
    pub keywords: String,
    pub updated_at: Time,
    /// The language of the original.
    pub original: String,
    pub owner_id: Option<AccountId>,
    review_on: Option<String>,
    actions: String,
    pub is_public: bool,
    pub created_at: Time,
}

impl CannedResponse {
    /// The actions when it is sent.
    pub fn acts(&self) -> Vec<AnswerAction> {
        answer_action::from_lines(&self.actions)
    }

    /// The day of the next review.
    pub fn review(&self) -> Option<NaiveDate> {
        self.review_on.as_ref().and_then(|day| day.parse().ok())
    }
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
    pub changed_at: Time,
}

/// All answers by slug.
pub fn all(conn: &mut Conn) -> Result<Vec<CannedResponse>> {
    Ok(answers::table
        .filter(answers::removed_at.is_null())
        .order(answers::slug)
        .select(CannedResponse::as_select())
        .load(conn)?)
}

/// A page of the answers that belong to these brands or to all, by slug; no brands means every answer.
pub fn page(conn: &mut Conn, after: &str, only_brands: &[BrandId], most: i64) -> Result<Vec<CannedResponse>> {
    let page = answers::table
        .filter(answers::removed_at.is_null())
        .filter(answers::slug.gt(after))
        .order(answers::slug)
        .limit(most)
        .select(CannedResponse::as_select())
        .into_boxed();
    if only_brands.is_empty() {
        return Ok(page.load(conn)?);
    }
    Ok(page.filter(answers::brand_id.is_null().or(in_list(answers::brand_id, only_brands))).load(conn)?)
}

/// All texts of all answers.
pub fn texts(conn: &mut Conn) -> Result<Vec<Text>> {
    Ok(answer_variants::table
        .order((answer_variants::answer_id, answer_variants::language))
        .select(Text::as_select())
        .load(conn)?)
}

/// Are there at least this many texts of answers?
pub fn has_texts(conn: &mut Conn, count: usize) -> Result<bool> {
    let offset = i64::try_from(count).unwrap_or(i64::MAX);
    let next =
        answer_variants::table.select(answer_variants::answer_id).order(answer_variants::answer_id).offset(offset);
    Ok(next.first::<AnswerId>(conn).optional()?.is_some())
}

/// The texts of some answers.
pub fn texts_of(conn: &mut Conn, ids: &[AnswerId]) -> Result<Vec<Text>> {
    Ok(answer_variants::table
        .filter(in_list(answer_variants::answer_id, ids))
        .order((answer_variants::answer_id, answer_variants::language))
        .select(Text::as_select())
        .load(conn)?)
}

pub fn by_slug(conn: &mut Conn, slug: &str) -> Result<CannedResponse> {
    Ok(answers::table
        .filter(answers::slug.eq(slug))
        .filter(answers::removed_at.is_null())
        .select(CannedResponse::as_select())
        .first(conn)?)
}

pub fn find(conn: &mut Conn, id: AnswerId) -> Result<CannedResponse> {
    Ok(answers::table.find(id).filter(answers::removed_at.is_null()).select(CannedResponse::as_select()).first(conn)?)
}

/// Those of these answers that still exist.
pub fn some(conn: &mut Conn, ids: &[AnswerId]) -> Result<Vec<CannedResponse>> {
    Ok(answers::table
        .filter(in_list(answers::id, ids))
        .filter(answers::removed_at.is_null())
        .select(CannedResponse::as_select())
        .load(conn)?)
}

/// An answer's file with its brand and its owner resolved.
#[derive(Debug, Clone, Copy, Default)]
pub struct Belongs {
    pub brand: Option<BrandId>,
    pub owner: Option<AccountId>,
}

/// Stores an answer under its slug with exactly these texts. A removed one with this slug is restored.
pub fn save(conn: &mut Conn, now: Time, file: &AnswerFile, belongs: Belongs) -> Result<AnswerId> {
    let fields = (
        answers::brand_id.eq(belongs.brand),
        answers::keywords.eq(file.keywords.join("\n")),
        answers::updated_at.eq(now),
        answers::original.eq(file.variants.first().map_or("", |first| first.language.as_str())),
        answers::owner_id.eq(belongs.owner),
        answers::review_on.eq(file.review.map(|day| day.to_string())),
        answers::actions.eq(answer_action::to_lines(&file.acts)),
        answers::is_public.eq(file.is_public),
        answers::removed_at.eq(None::<Time>),
        answers::merged_into.eq(None::<AnswerId>),
    );
    let known = answers::table.filter(answers::slug.eq(&file.slug)).select(answers::id).first(conn).optional()?;
    let id: AnswerId = match known {
        Some(id) => {
            diesel::update(answers::table.filter(answers::id.eq::<AnswerId>(id))).set(fields).execute(conn)?;
            id
        }
        None => diesel::insert_into(answers::table)
            .values((answers::slug.eq(&file.slug), answers::created_at.eq(now), fields))
            .returning(answers::id)
            .get_result(conn)?,
    };
    let before = texts_of(conn, &[id])?;
    diesel::delete(answer_variants::table.filter(answer_variants::answer_id.eq(id))).execute(conn)?;
    for variant in &file.variants {
        let same = before.iter().find(|text| text.language == variant.language && says_the_same(text, variant));
        insert_text(conn, id, variant, same.map_or(now, |text| text.changed_at))?;
    }
    touch(conn, now)?;
    Ok(id)
}

fn says_the_same(text: &Text, variant: &Variant) -> bool {
    text.title == variant.title && text.body == variant.body
}

fn insert_text(conn: &mut Conn, id: AnswerId, variant: &Variant, changed_at: Time) -> Result<()> {
    diesel::insert_into(answer_variants::table)
        .values((
            answer_variants::answer_id.eq(id),
            answer_variants::language.eq(&variant.language),
            answer_variants::title.eq(plain::line(&variant.title)),
            answer_variants::keywords.eq(variant.keywords.join("\n")),
            answer_variants::body.eq(&variant.body),
            answer_variants::changed_at.eq(changed_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records that a text was compared with the original and still says the same.
pub fn confirm_text(conn: &mut Conn, now: Time, id: AnswerId, language: &str) -> Result<()> {
    diesel::update(answer_variants::table.find((id, language)))
        .set(answer_variants::changed_at.eq(now))
        .execute(conn)?;
    Ok(())
}

/// Removes an answer. Its row stays, so that its history keeps its name; `into` is the answer that it was merged into.
pub fn remove(conn: &mut Conn, now: Time, id: AnswerId, into: Option<AnswerId>) -> Result<()> {
    diesel::delete(answer_variants::table.filter(answer_variants::answer_id.eq(id))).execute(conn)?;
    diesel::update(answers::table.find(id))
        .set((answers::removed_at.eq(now), answers::merged_into.eq(into), answers::is_public.eq(false)))
        .execute(conn)?;
    touch(conn, now)
}

/// An answer and those that were merged into it.
pub fn family(conn: &mut Conn, id: AnswerId) -> Result<Vec<(AnswerId, String)>> {
    Ok(answers::table
        .filter(answers::id.eq(id).or(answers::merged_into.eq(id)))
        .order(answers::slug)
        .select((answers::id, answers::slug))
        .load(conn)?)
}

/// Gives everything that belongs to an answer to the one that it was merged into.
pub fn hand_over(conn: &mut Conn, from: AnswerId, to: AnswerId) -> Result<()> {
    hand_over_uses(conn, from, to)?;
    hand_over_files(conn, from, to)?;
    diesel::update(answers::table.filter(answers::merged_into.eq(from)))
        .set(answers::merged_into.eq(to))
        .execute(conn)?;
    Ok(())
}

/// Removed answers that were not merged into another, by slug.
pub fn removed(conn: &mut Conn) -> Result<Vec<CannedResponse>> {
    Ok(answers::table
        .filter(answers::removed_at.is_not_null())
        .filter(answers::merged_into.is_null())
        .order(answers::slug)
        .limit(200)
        .select(CannedResponse::as_select())
        .load(conn)?)
}

/// An answer, even if it has been removed.
pub fn by_slug_even_removed(conn: &mut Conn, slug: &str) -> Result<CannedResponse> {
    Ok(answers::table.filter(answers::slug.eq(slug)).select(CannedResponse::as_select()).first(conn)?)
}

/// Is there an answer with this slug, including removed ones?
pub fn is_slug_taken(conn: &mut Conn, slug: &str) -> Result<bool> {
    let found: Option<AnswerId> =
        answers::table.filter(answers::slug.eq(slug)).select(answers::id).first(conn).optional()?;
    Ok(found.is_some())
}

/// Changes with every answer, on any node.
pub fn version(conn: &mut Conn) -> Result<String> {
    version_of(conn, VERSION)
}

/// The version of what this fact stands for.
pub fn version_of(conn: &mut Conn, name: &str) -> Result<String> {
    let found = facts::table.find(name).select(facts::value).first(conn).optional()?;
    Ok(found.unwrap_or_default())
}

fn touch(conn: &mut Conn, now: Time) -> Result<()> {
    touch_fact(conn, now, VERSION)
}

/// Gives it another.
pub fn touch_fact(conn: &mut Conn, now: Time, name: &str) -> Result<()> {
    let value = format!("{}-{:x}", now.micros(), rand::random::<u32>());
    on_backend!(conn, |c| diesel::insert_into(facts::table)
        .values((facts::name.eq(name), facts::value.eq(&value)))
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
