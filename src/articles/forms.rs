//! An article in the editor: its fields, and what they make.
use std::collections::BTreeMap;

use super::actions::RESERVED;
use super::figures::Figures;
use super::model::{Article, ArticleContent, ArticlePicture, ArticleText, TextContent};
use super::pictures::{self, PictureProblem};
use crate::brands::Brand;
use crate::canned::file::is_language;
use crate::clock::Time;
use crate::ids::{AnswerId, ArticleId, ArticlePictureId};
use crate::texts::Texts;
use crate::web::form::{Problems, idempotency_key, pairs};

const MOST_TEXTS: usize = 24;
const LONGEST_TITLE: usize = 150;
const LONGEST_CATEGORY: usize = 60;
const LONGEST_BODY: usize = 50_000;

/// The fields of the editor, as they were typed.
#[derive(Debug, Clone, Default)]
pub struct ArticleForm {
    /// None: a new one.
    pub id: Option<ArticleId>,
    /// The state with which the form began.
    pub revision: i64,
    pub key: String,
    /// The brand's slug; empty: all brands.
    pub brand: String,
    /// The answer's slug; empty: none.
    pub answer: String,
    pub position: String,
    pub review: String,
    pub texts: Vec<TextContent>,
}

/// The editor with everything around its fields.
pub struct EditPage {
    pub form: ArticleForm,
    pub problems: Problems,
    pub may_edit: bool,
    /// As it is stored.
    pub article: Option<Article>,
    pub brands: Vec<Brand>,
    /// Id, slug and title.
    pub answers: Vec<(AnswerId, String, String)>,
    pub pictures: Vec<ArticlePicture>,
    /// Names of categories that there are.
    pub categories: Vec<String>,
    /// A colleague has changed it since the form began.
    pub is_stale: bool,
    pub is_saved: bool,
    pub now: Time,
}

pub struct FiguresPage {
    pub brands: Vec<Brand>,
    pub brand: Option<Brand>,
    pub rows: Vec<FiguresRow>,
    pub sum: Figures,
    pub days: u64,
}

/// The figures of a page.
pub struct FiguresRow {
    pub title: String,
    pub language: String,
    /// Where it is written.
    pub address: String,
    pub figures: Figures,
}

pub struct ListPage {
    pub articles: Vec<Article>,
    pub texts: Vec<ArticleText>,
    pub brands: Vec<Brand>,
    /// With the title that each had.
    pub removed: Vec<(ArticleId, String)>,
    pub may_add: bool,
    pub now: Time,
}

/// What the fields may name.
pub struct Around<'a> {
    pub brands: &'a [Brand],
    /// Slugs of the answers that the writer sees.
    pub answers: &'a [(AnswerId, String)],
    /// The article's own pictures.
    pub pictures: &'a [ArticlePictureId],
}

impl ArticleForm {
    pub fn new() -> Self {
        Self { key: idempotency_key(), position: "100".to_owned(), ..Self::default() }
    }

    /// The fields of an article as it is.
    pub fn of(id: ArticleId, revision: i64, content: ArticleContent, around: &Around<'_>) -> Self {
        let brand = around.brands.iter().find(|brand| Some(brand.id) == content.brand);
        let answer = around.answers.iter().find(|(id, _)| Some(*id) == content.answer);
        Self {
            id: Some(id),
            revision,
            key: String::new(),
            brand: brand.map(|brand| brand.slug.clone()).unwrap_or_default(),
            answer: answer.map(|(_, slug)| slug.clone()).unwrap_or_default(),
            position: content.position.to_string(),
            review: content.review.unwrap_or_default(),
            texts: content.texts,
        }
    }

    /// The fields as a browser sends them.
    pub fn from_form(body: &[u8]) -> Self {
        Self::from_fields(pairs(body))
    }

    /// The same, read already.
    pub fn from_fields(fields: Vec<(String, String)>) -> Self {
        let fields: BTreeMap<String, String> =
            fields.into_iter().map(|(name, value)| (name, value.replace("\r\n", "\n").replace('\0', ""))).collect();
        let line = |name: &str| fields.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
        let texts = (0..MOST_TEXTS).map(|at| TextContent {
            language: line(&format!("language-{at}")).to_lowercase(),
            slug: line(&format!("slug-{at}")).to_lowercase(),
            category: line(&format!("category-{at}")),
            title: line(&format!("title-{at}")),
            body: line(&format!("body-{at}")),
        });
        Self {
            id: line("id").parse().ok().map(ArticleId),
            revision: line("revision").parse().unwrap_or_default(),
            key: line("idempotency_key"),
            brand: line("brand"),
            answer: line("answer"),
            position: line("position"),
            review: line("review"),
            texts: texts.filter(is_written).collect(),
        }
    }

    /// What the fields make, or the errors of each.
    pub fn check(&self, t: Texts, around: &Around<'_>) -> Result<ArticleContent, Problems> {
        let mut problems = Problems::default();
        let brand = around.brands.iter().find(|brand| brand.slug == self.brand).map(|brand| brand.id);
        if brand.is_none() && !self.brand.is_empty() {
            problems.add("brand", t.say("problem-article-brand"));
        }
        let answer = around.answers.iter().find(|(_, slug)| *slug == self.answer).map(|(id, _)| *id);
        if answer.is_none() && !self.answer.is_empty() {
            problems.add("answer", t.say("problem-article-answer"));
        }
        let position = self.position.parse().ok().filter(|at| (0..=1_000_000).contains(at));
        if position.is_none() {
            problems.add("position", t.say("problem-article-position"));
        }
        let review = self.review.parse::<chrono::NaiveDate>().ok();
        if review.is_none() && !self.review.is_empty() {
            problems.add("review", t.say("problem-day"));
        }
        if self.texts.is_empty() {
            problems.add("title-0", t.say("problem-title"));
        }
        for (at, text) in self.texts.iter().enumerate() {
            let is_twin = self.texts.iter().take(at).any(|other| other.language == text.language);
            if !is_language(&text.language) || is_twin {
                problems.add(format!("language-{at}"), t.say("problem-language"));
            }
            check_text(t, (at, text), around.pictures, &mut problems);
        }
        problems.or(ArticleContent {
            brand,
            answer,
            position: position.unwrap_or_default(),
            review: review.map(|day| day.to_string()),
            texts: self.texts.clone(),
        })
    }
}

fn is_written(text: &TextContent) -> bool {
    let TextContent { language: _, slug, category, title, body } = text;
    [slug, category, title, body].iter().any(|field| !field.is_empty())
}

fn check_text(t: Texts, (at, text): (usize, &TextContent), pictures: &[ArticlePictureId], problems: &mut Problems) {
    let is_slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if RESERVED.contains(&text.slug.as_str()) || text.slug.len() > 80 || !text.slug.chars().all(is_slug) {
        problems.add(format!("slug-{at}"), t.say("problem-slug"));
    }
    if text.category.chars().count() > LONGEST_CATEGORY {
        problems.add(format!("category-{at}"), t.say("problem-article-category"));
    }
    if text.title.is_empty() || text.title.chars().count() > LONGEST_TITLE {
        problems.add(format!("title-{at}"), t.say("problem-title"));
    }
    let problem = match pictures::check(&text.body, pictures) {
        _ if text.body.is_empty() || text.body.chars().count() > LONGEST_BODY => Some("problem-article-body"),
        // No customer is to read a placeholder.
        _ if text.body.contains("{{") => Some("problem-article-placeholder"),
        Err(PictureProblem::Foreign) => Some("problem-article-picture"),
        Err(PictureProblem::Wordless) => Some("problem-article-picture-words"),
        Ok(()) => None,
    };
    if let Some(key) = problem {
        problems.add(format!("body-{at}"), t.say(key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_reports_its_error() {
        let form = ArticleForm::from_form(
            b"brand=x&answer=y&position=-1&review=soon&language-0=english&slug-0=A+b&title-0=&body-0=%7B%7Border.nr%7D%7D&language-1=en&title-1=T&slug-1=search&body-1=%21%5B%5D%28https%3A%2F%2Fx.no%2Fa.png%29",
        );
        let around = Around { brands: &[], answers: &[], pictures: &[] };
        let problems = format!("{:?}", form.check(Texts::interface("en"), &around).unwrap_err());
        for field in
            ["brand", "answer", "position", "review", "language-0", "slug-0", "title-0", "body-0", "slug-1", "body-1"]
        {
            assert!(problems.contains(&format!("\"{field}\"")), "{field}: {problems}");
        }
    }
}
