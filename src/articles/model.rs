//! What an article is, and what of it a version keeps.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::brands::logo::LogoKind;
use crate::canned::store::VersionChange;
use crate::clock::Time;
use crate::ids::{AnswerId, ArticleId, ArticlePictureId, ArticleVersionId, BrandId};
use crate::schema::{article_pictures, article_texts, article_versions, articles};

/// An article without its texts.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = articles)]
pub struct Article {
    pub id: ArticleId,
    pub brand_id: Option<BrandId>,
    /// The answer with the same subject: its own text is not shown to customers where this one is.
    pub answer_id: Option<AnswerId>,
    pub is_published: bool,
    pub position: i64,
    review_on: Option<String>,
    /// Grows with each change.
    pub revision: i64,
    pub updated_at: Time,
    pub removed_at: Option<Time>,
}

impl Article {
    /// The day of the next review.
    pub fn review(&self) -> Option<NaiveDate> {
        self.review_on.as_ref().and_then(|day| day.parse().ok())
    }

    pub fn is_review_due(&self, today: NaiveDate) -> bool {
        self.review().is_some_and(|day| day <= today)
    }

    pub const fn is_removed(&self) -> bool {
        self.removed_at.is_some()
    }
}

/// One text of an article.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = article_texts)]
pub struct ArticleText {
    pub article_id: ArticleId,
    pub language: String,
    pub slug: String,
    pub category: String,
    pub title: String,
    pub body: String,
    pub changed_at: Time,
}

/// A picture of an article; its texts name it `picture:12`.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = article_pictures)]
pub struct ArticlePicture {
    pub id: ArticlePictureId,
    pub article_id: ArticleId,
    /// Its name in its public address.
    pub name: String,
    pub kind: LogoKind,
    pub width: i32,
    pub height: i32,
    pub blob: String,
}

impl ArticlePicture {
    /// How a text names it.
    pub fn source(&self) -> String {
        format!("{SOURCE}{}", self.id)
    }
}

const SOURCE: &str = "picture:";

/// The picture that a text names.
pub fn picture_named(source: &str) -> Option<ArticlePictureId> {
    source.strip_prefix(SOURCE)?.parse().ok().map(ArticlePictureId)
}

/// All that a person writes of an article: what a form holds and a version keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleContent {
    pub brand: Option<BrandId>,
    pub answer: Option<AnswerId>,
    pub position: i64,
    pub review: Option<String>,
    pub texts: Vec<TextContent>,
}

/// The same of one text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextContent {
    pub language: String,
    pub slug: String,
    pub category: String,
    pub title: String,
    pub body: String,
}

impl ArticleContent {
    pub fn of(article: &Article, texts: &[ArticleText]) -> Self {
        let own = texts.iter().filter(|text| text.article_id == article.id);
        Self {
            brand: article.brand_id,
            answer: article.answer_id,
            position: article.position,
            review: article.review_on.clone(),
            texts: own.map(TextContent::of).collect(),
        }
    }

    /// For people who compare two versions, line by line.
    pub fn lines(&self) -> String {
        let mut lines = vec![format!("{} {}", self.position, self.review.as_deref().unwrap_or_default())];
        for text in &self.texts {
            let TextContent { language, slug, category, title, body } = text;
            lines.push(format!("\n{language}: {slug}, {category}\n# {title}\n\n{body}"));
        }
        format!("{}\n", lines.join("\n").trim())
    }
}

impl TextContent {
    fn of(text: &ArticleText) -> Self {
        let ArticleText { language, slug, category, title, body, .. } = text.clone();
        Self { language, slug, category, title, body }
    }
}

/// An article as it was after a change.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = article_versions)]
pub struct ArticleVersion {
    pub id: ArticleVersionId,
    pub article_id: ArticleId,
    pub author_name: String,
    pub change: VersionChange,
    pub brand_id: Option<BrandId>,
    body: String,
    pub at: Time,
}

impl ArticleVersion {
    /// `None` if it cannot be read.
    pub fn content(&self) -> Option<ArticleContent> {
        serde_json::from_str(&self.body)
            .inspect_err(|e| tracing::error!(version = %self.id, error = %e, "a version of an article cannot be read"))
            .ok()
    }
}
