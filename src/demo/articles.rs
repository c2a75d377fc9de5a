//! The articles of the demo's help centres.
use super::content::Content;
use super::people::Made;
use crate::articles::store::{self, Author};
use crate::articles::{ArticleContent, TextContent, slug_of};
use crate::canned::store::VersionChange;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::web::form::idempotency_key;

pub(super) fn publish(conn: &mut Conn, now: Time, content: &Content, made: &Made) -> Result<()> {
    for article in &content.articles {
        let Some(brand) = made.brands.get(&article.brand) else { continue };
        let texts = article.text.iter().map(|(language, text)| TextContent {
            language: language.clone(),
            slug: slug_of(&text.title),
            category: text.category.clone(),
            title: text.title.clone(),
            body: text.body.trim().to_owned(),
        });
        let written = ArticleContent {
            brand: Some(brand.id),
            position: article.position,
            texts: texts.collect(),
            ..ArticleContent::default()
        };
        let id = store::insert(conn, now, &idempotency_key())?;
        store::save(conn, now, id, 0, &written)?;
        let by = Author { id: None, name: "", change: VersionChange::Imported };
        store::add_version(conn, now, id, by, &written)?;
        store::set_published(conn, now, id, true)?;
    }
    Ok(())
}
