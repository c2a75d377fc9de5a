//! Writes, publishes, withdraws, removes and restores articles; every change is a version.
use chrono::{Months, NaiveDate, NaiveTime};

use super::audited;
use super::model::{Article, ArticleContent, ArticleVersion, TextContent};
use super::store::{self, Author};
use crate::accounts::Viewer;
use crate::audit::{AuditAction, Entry};
use crate::canned::store::VersionChange;
use crate::canned::text::{fold, words};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::jobs::{self, Job};
use crate::policy::{Action, Resource};

/// Words of a title that make its address.
const SLUG_WORDS: usize = 8;
/// Parts of addresses next to those of articles.
pub const RESERVED: [&str; 2] = ["search", "category"];

/// The article that a form changes, and the state with which it began.
#[derive(Debug, Clone, Copy)]
pub struct Began {
    pub id: ArticleId,
    pub revision: i64,
}

const fn hand(me: &Viewer, change: VersionChange) -> Author<'_> {
    Author { id: Some(me.id), name: me.name.as_str(), change }
}

/// The article, if this person may change it.
pub fn own(conn: &mut Conn, me: &Viewer, id: ArticleId) -> Result<Article> {
    let article = store::find(conn, id)?;
    me.ask(Action::EditAnswers, Resource::of(article.brand_id))?;
    Ok(article)
}

/// Stores a new article as a draft. The same form again makes no second one.
pub fn create(conn: &mut Conn, now: Time, me: &Viewer, key: &str, content: ArticleContent) -> Result<ArticleId> {
    me.ask(Action::EditAnswers, Resource::of(content.brand))?;
    if let Some(before) = store::by_idempotency_key(conn, key)? {
        let entry = Entry::new(AuditAction::ArticleCreated, audited::article(before, &content));
        me.record(conn, now, entry)?;
        return Ok(before);
    }
    let content = named(conn, None, content)?;
    let id = store::insert(conn, now, key)?;
    store::save(conn, now, id, 0, &content)?;
    store::add_version(conn, now, id, hand(me, VersionChange::Written), &content)?;
    remind(conn, now, id, &content)?;
    let changes = audited::changes(None, &content);
    me.record(conn, now, Entry::new(AuditAction::ArticleCreated, audited::article(id, &content)).with(changes))?;
    Ok(id)
}

/// Changes an article, unless a colleague has done so since the form began.
pub fn change(conn: &mut Conn, now: Time, me: &Viewer, began: Began, content: ArticleContent) -> Result<()> {
    let article = own(conn, me, began.id)?;
    me.ask(Action::EditAnswers, Resource::of(content.brand))?;
    let before = store::content(conn, &article)?;
    let content = named(conn, Some(began.id), content)?;
    let entry = Entry::new(AuditAction::ArticleChanged, audited::article(began.id, &content))
        .with(audited::changes(Some(&before), &content));
    me.record(conn, now, entry)?;
    // The same text again is not a change, whatever state it began with.
    if before == content {
        return Ok(());
    }
    store::save(conn, now, began.id, began.revision, &content)?;
    remind(conn, now, began.id, &content)?;
    store::add_version(conn, now, began.id, hand(me, VersionChange::Written), &content)
}

/// Schedules the reminder for the morning of the day of review.
fn remind(conn: &mut Conn, now: Time, id: ArticleId, content: &ArticleContent) -> Result<()> {
    let Some(day) = content.review.as_ref().and_then(|day| day.parse::<NaiveDate>().ok()) else { return Ok(()) };
    let morning = day.and_time(NaiveTime::from_hms_opt(6, 0, 0).unwrap_or_default());
    let at: Time = morning.and_utc().into();
    jobs::replace(conn, now, at.max(now), Job::ReviewArticle(id))
}

/// Each text has an address: one that was typed must be free, others are made from the title.
fn named(conn: &mut Conn, own: Option<ArticleId>, mut content: ArticleContent) -> Result<ArticleContent> {
    let brand = content.brand;
    for text in &mut content.texts {
        if text.slug.is_empty() {
            let base = slug_of(&text.title);
            text.slug.clone_from(&base);
            let mut number = 1_u32;
            while RESERVED.contains(&text.slug.as_str()) || store::is_slug_taken(conn, own, brand, text)? {
                number = number.saturating_add(1);
                text.slug = format!("{base}-{number}");
            }
        } else if store::is_slug_taken(conn, own, brand, text)? {
            return Err(Error::Taken("problem-slug-twin"));
        }
    }
    content.texts.sort_by(|one, other| one.language.cmp(&other.language));
    Ok(content)
}

/// The part of an address that words make.
pub fn slug_of(title: &str) -> String {
    let plain = words(title).map(|word| fold(&word).chars().filter(char::is_ascii_alphanumeric).collect::<String>());
    let slug = plain.filter(|word| !word.is_empty()).take(SLUG_WORDS).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "article".to_owned() } else { slug.chars().take(70).collect() }
}

/// Shows it to customers, or no longer.
pub fn publish(conn: &mut Conn, now: Time, me: &Viewer, id: ArticleId, is_published: bool) -> Result<()> {
    let article = own(conn, me, id)?;
    let content = store::content(conn, &article)?;
    let (action, change) = if is_published {
        (AuditAction::ArticlePublished, VersionChange::Published)
    } else {
        (AuditAction::ArticleWithdrawn, VersionChange::Withdrawn)
    };
    me.record(conn, now, Entry::new(action, audited::article(id, &content)))?;
    if article.is_published == is_published {
        return Ok(());
    }
    store::set_published(conn, now, id, is_published)?;
    store::add_version(conn, now, id, hand(me, change), &content)
}

/// All of it is still correct: it is reviewed again in six months.
pub fn review(conn: &mut Conn, now: Time, me: &Viewer, id: ArticleId) -> Result<()> {
    let article = own(conn, me, id)?;
    let next = now.utc().date_naive().checked_add_months(Months::new(6)).unwrap_or_default().to_string();
    store::set_review(conn, now, id, &next)?;
    let content = ArticleContent { review: Some(next), ..store::content(conn, &article)? };
    me.record(conn, now, Entry::new(AuditAction::ArticleReviewed, audited::article(id, &content)))?;
    remind(conn, now, id, &content)?;
    store::add_version(conn, now, id, hand(me, VersionChange::Reviewed), &content)
}

/// Removes it; its history can restore it, as a draft.
pub fn remove(conn: &mut Conn, now: Time, me: &Viewer, id: ArticleId) -> Result<()> {
    let article = own(conn, me, id)?;
    let content = store::content(conn, &article)?;
    me.record(conn, now, Entry::new(AuditAction::ArticleRemoved, audited::article(id, &content)))?;
    store::add_version(conn, now, id, hand(me, VersionChange::Removed), &content)?;
    store::remove(conn, now, id)
}

/// Restores an earlier version. What was published stays so.
pub fn restore(conn: &mut Conn, now: Time, me: &Viewer, version: &ArticleVersion) -> Result<()> {
    let id = version.article_id;
    let article = store::find_even_removed(conn, id)?;
    me.ask(Action::EditAnswers, Resource::of(article.brand_id))?;
    // An old version may have been another brand's.
    me.ask(Action::EditAnswers, Resource::of(version.brand_id))?;
    let content = version.content().ok_or(Error::NotFound)?;
    let free = |conn: &mut Conn, mut text: TextContent| {
        if store::is_slug_taken(conn, Some(id), content.brand, &text)? {
            text.slug = String::new();
        }
        Ok::<_, Error>(text)
    };
    let texts = content.texts.iter().map(|text| free(conn, text.clone())).collect::<Result<_>>()?;
    let content = named(conn, Some(id), ArticleContent { texts, ..content.clone() })?;
    let entry = Entry::new(AuditAction::ArticleRestored, audited::article(id, &content));
    me.record(conn, now, entry.noting("version", version.id))?;
    store::save(conn, now, id, article.revision, &content)?;
    remind(conn, now, id, &content)?;
    store::add_version(conn, now, id, hand(me, VersionChange::Returned), &content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_made_of_plain_letters() {
        for (title, slug) in [
            ("How do I return a tent?", "how-do-i-return-a-tent"),
            ("Hvor blir det av pakken på Røros?", "hvor-blir-det-av-pakken-pa-roros"),
            ("???", "article"),
        ] {
            assert_eq!(slug_of(title), slug);
        }
    }
}
