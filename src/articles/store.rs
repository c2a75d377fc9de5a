//! All SQL that writes articles, their texts, versions and pictures.
use diesel::prelude::*;

use super::model::{Article, ArticleContent, ArticlePicture, ArticleText, ArticleVersion, TextContent};
use crate::blobs::{self, Prepared};
use crate::brands::logo::LogoKind;
use crate::canned::store::{VersionChange, touch_fact, version_of};
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, ArticlePictureId, ArticleVersionId, BrandId};
use crate::on_backend;
use crate::schema::{article_former_slugs, article_pictures, article_texts, article_versions, articles};

/// The fact whose value changes with every change of an article.
const VERSION: &str = "articles";

/// Changes with every article, on any node.
pub fn version(conn: &mut Conn) -> Result<String> {
    version_of(conn, VERSION)
}

pub fn all(conn: &mut Conn) -> Result<Vec<Article>> {
    Ok(articles::table
        .filter(articles::removed_at.is_null())
        .order((articles::position, articles::id))
        .select(Article::as_select())
        .load(conn)?)
}

pub fn removed(conn: &mut Conn) -> Result<Vec<Article>> {
    Ok(articles::table
        .filter(articles::removed_at.is_not_null())
        .order(articles::id)
        .select(Article::as_select())
        .load(conn)?)
}

pub fn find(conn: &mut Conn, id: ArticleId) -> Result<Article> {
    find_even_removed(conn, id)
        .and_then(|article| if article.is_removed() { Err(Error::NotFound) } else { Ok(article) })
}

pub fn find_even_removed(conn: &mut Conn, id: ArticleId) -> Result<Article> {
    Ok(articles::table.find(id).select(Article::as_select()).first(conn)?)
}

/// The article that a form made when it was sent before.
pub fn by_idempotency_key(conn: &mut Conn, key: &str) -> Result<Option<ArticleId>> {
    Ok(articles::table.filter(articles::idempotency_key.eq(key)).select(articles::id).first(conn).optional()?)
}

pub fn texts(conn: &mut Conn, ids: &[ArticleId]) -> Result<Vec<ArticleText>> {
    Ok(article_texts::table
        .filter(in_list(article_texts::article_id, ids))
        .order((article_texts::article_id, article_texts::language))
        .select(ArticleText::as_select())
        .load(conn)?)
}

pub fn content(conn: &mut Conn, article: &Article) -> Result<ArticleContent> {
    let texts = texts(conn, &[article.id])?;
    Ok(ArticleContent::of(article, &texts))
}

/// Inserts a draft without its texts.
pub fn insert(conn: &mut Conn, now: Time, key: &str) -> Result<ArticleId> {
    Ok(diesel::insert_into(articles::table)
        .values((
            articles::is_published.eq(false),
            articles::position.eq(0),
            articles::revision.eq(0),
            articles::idempotency_key.eq(key),
            articles::updated_at.eq(now),
        ))
        .returning(articles::id)
        .get_result(conn)?)
}

/// Stores what was written, if no one has changed the article since `revision`. A text that stays the same keeps its
/// time.
pub fn save(conn: &mut Conn, now: Time, id: ArticleId, revision: i64, content: &ArticleContent) -> Result<()> {
    let same = articles::id.eq(id).and(articles::revision.eq(revision));
    let changed = diesel::update(articles::table.filter(same))
        .set((
            articles::brand_id.eq(content.brand),
            articles::answer_id.eq(content.answer),
            articles::position.eq(content.position),
            articles::review_on.eq(&content.review),
            articles::revision.eq(revision.saturating_add(1)),
            articles::removed_at.eq(None::<Time>),
            articles::updated_at.eq(now),
        ))
        .execute(conn)?;
    if changed == 0 {
        return Err(Error::Conflict("the article was changed meanwhile".to_owned()));
    }
    keep_addresses(conn, id, content)?;
    let before = texts(conn, &[id])?;
    diesel::delete(article_texts::table.filter(article_texts::article_id.eq(id))).execute(conn)?;
    for text in &content.texts {
        let is_same = |old: &&ArticleText| {
            (&old.language, &old.slug, &old.category, &old.title, &old.body)
                == (&text.language, &text.slug, &text.category, &text.title, &text.body)
        };
        let changed_at = before.iter().find(is_same).map_or(now, |old| old.changed_at);
        insert_text(conn, id, content.brand, (text, changed_at))?;
    }
    touch_fact(conn, now, VERSION)
}

/// Remembers the addresses that an article has now and will not have with this content.
fn keep_addresses(conn: &mut Conn, id: ArticleId, content: &ArticleContent) -> Result<()> {
    let now: Vec<(i64, String, String)> = article_texts::table
        .filter(article_texts::article_id.eq(id))
        .select((article_texts::scope, article_texts::language, article_texts::slug))
        .load(conn)?;
    let stays = |(at, language, slug): &(i64, String, String)| {
        *at == scope(content.brand) && content.texts.iter().any(|text| text.language == *language && text.slug == *slug)
    };
    for (at, language, slug) in now.into_iter().filter(|address| !stays(address)) {
        let row = (
            article_former_slugs::scope.eq(at),
            article_former_slugs::language.eq(language),
            article_former_slugs::slug.eq(slug),
            article_former_slugs::article_id.eq(id),
        );
        // The last article that had it counts.
        on_backend!(conn, |c| diesel::insert_into(article_former_slugs::table)
            .values(row)
            .on_conflict((article_former_slugs::scope, article_former_slugs::language, article_former_slugs::slug,))
            .do_update()
            .set(article_former_slugs::article_id.eq(id))
            .execute(c))?;
    }
    Ok(())
}

/// The article that had this address before, of the brand or of all.
pub fn formerly_at(conn: &mut Conn, brand: BrandId, language: &str, slug: &str) -> Result<Option<ArticleId>> {
    Ok(article_former_slugs::table
        .filter(article_former_slugs::scope.eq_any([scope(Some(brand)), scope(None)]))
        .filter(article_former_slugs::language.eq(language))
        .filter(article_former_slugs::slug.eq(slug))
        .order(article_former_slugs::scope.desc())
        .select(article_former_slugs::article_id)
        .first(conn)
        .optional()?)
}

/// Who wrote or reviewed an article, the latest first; whoever has left is not among them.
pub fn writers(conn: &mut Conn, id: ArticleId) -> Result<Vec<AccountId>> {
    let ids: Vec<Option<AccountId>> = article_versions::table
        .filter(article_versions::article_id.eq(id))
        .filter(article_versions::author_id.is_not_null())
        .order(article_versions::id.desc())
        .select(article_versions::author_id)
        .load(conn)?;
    Ok(ids.into_iter().flatten().collect())
}

fn insert_text(
    conn: &mut Conn,
    id: ArticleId,
    brand: Option<BrandId>,
    (text, changed_at): (&TextContent, Time),
) -> Result<()> {
    diesel::insert_into(article_texts::table)
        .values((
            article_texts::article_id.eq(id),
            article_texts::language.eq(&text.language),
            article_texts::scope.eq(scope(brand)),
            article_texts::slug.eq(&text.slug),
            article_texts::category.eq(&text.category),
            article_texts::title.eq(&text.title),
            article_texts::body.eq(&text.body),
            article_texts::changed_at.eq(changed_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// Within which an address is free: a brand, or all.
fn scope(brand: Option<BrandId>) -> i64 {
    brand.map_or(0, |brand| brand.0)
}

/// Does another article have this address already?
pub fn is_slug_taken(
    conn: &mut Conn,
    own: Option<ArticleId>,
    brand: Option<BrandId>,
    text: &TextContent,
) -> Result<bool> {
    let same = article_texts::scope
        .eq(scope(brand))
        .and(article_texts::language.eq(&text.language))
        .and(article_texts::slug.eq(&text.slug));
    let owner: Option<ArticleId> =
        article_texts::table.filter(same).select(article_texts::article_id).first(conn).optional()?;
    Ok(owner.is_some_and(|owner| Some(owner) != own))
}

/// Publishes or withdraws.
pub fn set_published(conn: &mut Conn, now: Time, id: ArticleId, is_published: bool) -> Result<()> {
    diesel::update(articles::table.find(id))
        .set((
            articles::is_published.eq(is_published),
            articles::revision.eq(articles::revision + 1),
            articles::updated_at.eq(now),
        ))
        .execute(conn)?;
    touch_fact(conn, now, VERSION)
}

pub fn set_review(conn: &mut Conn, now: Time, id: ArticleId, day: &str) -> Result<()> {
    diesel::update(articles::table.find(id))
        .set((articles::review_on.eq(day), articles::revision.eq(articles::revision + 1)))
        .execute(conn)?;
    touch_fact(conn, now, VERSION)
}

/// Removes an article: its row keeps the history, its texts go.
pub fn remove(conn: &mut Conn, now: Time, id: ArticleId) -> Result<()> {
    diesel::update(articles::table.find(id))
        .set((
            articles::is_published.eq(false),
            articles::revision.eq(articles::revision + 1),
            articles::removed_at.eq(now),
            articles::updated_at.eq(now),
        ))
        .execute(conn)?;
    diesel::delete(article_texts::table.filter(article_texts::article_id.eq(id))).execute(conn)?;
    touch_fact(conn, now, VERSION)
}

/// Who changed an article, and how.
#[derive(Debug, Clone, Copy)]
pub struct Author<'a> {
    /// None: it came with the program.
    pub id: Option<AccountId>,
    pub name: &'a str,
    pub change: VersionChange,
}

pub fn add_version(conn: &mut Conn, now: Time, id: ArticleId, by: Author<'_>, content: &ArticleContent) -> Result<()> {
    let body = serde_json::to_string(content).map_err(|e| Error::internal("write a version", e))?;
    diesel::insert_into(article_versions::table)
        .values((
            article_versions::article_id.eq(id),
            article_versions::author_id.eq(by.id),
            article_versions::author_name.eq(by.name),
            article_versions::change.eq(by.change),
            article_versions::brand_id.eq(content.brand),
            article_versions::body.eq(body),
            article_versions::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// The versions of an article before `before`, the latest first.
pub fn versions(
    conn: &mut Conn,
    id: ArticleId,
    before: Option<ArticleVersionId>,
    most: i64,
) -> Result<Vec<ArticleVersion>> {
    Ok(article_versions::table
        .filter(article_versions::article_id.eq(id))
        .filter(article_versions::id.lt(before.unwrap_or(ArticleVersionId(i64::MAX))))
        .order(article_versions::id.desc())
        .limit(most)
        .select(ArticleVersion::as_select())
        .load(conn)?)
}

/// A version of this article.
pub fn find_version(conn: &mut Conn, id: ArticleId, version: ArticleVersionId) -> Result<ArticleVersion> {
    Ok(article_versions::table
        .filter(article_versions::article_id.eq(id))
        .filter(article_versions::id.eq(version))
        .select(ArticleVersion::as_select())
        .first(conn)?)
}

pub fn pictures(conn: &mut Conn, ids: &[ArticleId]) -> Result<Vec<ArticlePicture>> {
    Ok(article_pictures::table
        .filter(in_list(article_pictures::article_id, ids))
        .order(article_pictures::id)
        .select(ArticlePicture::as_select())
        .load(conn)?)
}

/// A picture by its public name.
pub fn picture_by_name(conn: &mut Conn, name: &str) -> Result<ArticlePicture> {
    Ok(article_pictures::table
        .filter(article_pictures::name.eq(name))
        .select(ArticlePicture::as_select())
        .first(conn)?)
}

/// A new picture: its bytes are looked at already.
#[derive(Debug)]
pub struct NewPicture {
    pub kind: LogoKind,
    pub width: i32,
    pub height: i32,
    pub file: Prepared,
}

pub fn add_picture(conn: &mut Conn, now: Time, id: ArticleId, picture: &NewPicture, name: &str) -> Result<()> {
    blobs::store(conn, now, &picture.file)?;
    diesel::insert_into(article_pictures::table)
        .values((
            article_pictures::article_id.eq(id),
            article_pictures::name.eq(name),
            article_pictures::kind.eq(picture.kind),
            article_pictures::width.eq(picture.width),
            article_pictures::height.eq(picture.height),
            article_pictures::size.eq(picture.file.size),
            article_pictures::blob.eq(&picture.file.hash),
        ))
        .execute(conn)?;
    touch_fact(conn, now, VERSION)
}

/// Removes a picture. Returns the hashes of files in the file store that are no longer used.
pub fn remove_picture(conn: &mut Conn, now: Time, picture: &ArticlePicture) -> Result<Vec<String>> {
    diesel::delete(article_pictures::table.find(picture.id)).execute(conn)?;
    touch_fact(conn, now, VERSION)?;
    blobs::forget(conn, &picture.blob)
}

/// The picture of an article.
pub fn picture(conn: &mut Conn, id: ArticleId, picture: ArticlePictureId) -> Result<ArticlePicture> {
    Ok(article_pictures::table
        .filter(article_pictures::article_id.eq(id))
        .filter(article_pictures::id.eq(picture))
        .select(ArticlePicture::as_select())
        .first(conn)?)
}
