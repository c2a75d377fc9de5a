//! What the audit log records about articles: everything except their texts, which have their own history.
use serde_json::{Map, Value, json};

use super::model::ArticleContent;
use crate::audit::{Changes, Secret, Subject, SubjectKind};
use crate::ids::ArticleId;

/// An article's name in the log.
pub fn article(id: ArticleId, content: &ArticleContent) -> Subject {
    let title = content.texts.first().map_or("", |text| text.title.as_str());
    Subject::new(SubjectKind::Article, id.0, title)
}

/// What differs between two states of an article.
pub fn changes(before: Option<&ArticleContent>, after: &ArticleContent) -> Changes {
    Changes::between(&before.map(fields), &fields(after))
}

fn fields(content: &ArticleContent) -> Value {
    let texts = content.texts.iter().map(|text| {
        let fields =
            json!({ "slug": text.slug, "category": text.category, "title": text.title, "text": Secret(&text.body) });
        (text.language.clone(), fields)
    });
    json!({
        "brand": content.brand,
        "answer": content.answer,
        "position": content.position,
        "review": content.review,
        "texts": texts.collect::<Map<_, _>>(),
    })
}
