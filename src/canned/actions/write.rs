//! Writes, removes, restores and merges answers; every change is a version.
use chrono::{NaiveTime, TimeZone, Utc};

use super::folder::export_one;
use crate::accounts::store as accounts;
use crate::canned::examples;
use crate::canned::file::{self, AnswerFile};
use crate::canned::store::{self, AnswerVersion, Belongs, CannedResponse, VersionAuthor, VersionChange};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AnswerId;
use crate::jobs::{self, Job};

/// Stores an answer and its new version. The same text again is not a change.
pub fn write(conn: &mut Conn, now: Time, by: VersionAuthor, file: &AnswerFile) -> Result<AnswerId> {
    put(conn, now, by, file).map(|(id, _is_new)| id)
}

/// The same; returns whether it is a new version.
fn put(conn: &mut Conn, now: Time, by: VersionAuthor, file: &AnswerFile) -> Result<(AnswerId, bool)> {
    let belongs = belongs(conn, file)?;
    match export_one(conn, &file.slug) {
        Ok((present, before)) if same(&before, file) => return Ok((present.id, false)),
        Ok((present, before)) => keep_first(conn, &present, &before)?,
        Err(Error::NotFound) => {}
        Err(e) => return Err(e),
    }
    let id = store::save(conn, now, file, belongs)?;
    // The files are stored separately from the text: the answer's current ones.
    let files = store::files_of(conn, &[id])?.into_iter().map(|own| own.name).collect();
    store::add_version(conn, now, id, by, &AnswerFile { files, ..in_order(file) }.to_text())?;
    remind(conn, now, id, file)?;
    Ok((id, true))
}

/// An answer that is older than its history gets a version of its state before the change.
fn keep_first(conn: &mut Conn, present: &CannedResponse, before: &AnswerFile) -> Result<()> {
    if !store::versions(conn, &[present.id], None, 1)?.is_empty() {
        return Ok(());
    }
    let by = VersionAuthor { author: None, name: "", deed: VersionChange::Imported, detail: "" };
    store::add_version(conn, present.updated_at, present.id, by, &before.to_text())
}

/// An answer's files are stored separately from its text.
fn same(before: &AnswerFile, after: &AnswerFile) -> bool {
    let bare = |file: &AnswerFile| AnswerFile { files: Vec::new(), ..in_order(file) };
    bare(before) == bare(after)
}

/// The original first, the others in alphabetical order: two versions differ only in what was changed.
fn in_order(file: &AnswerFile) -> AnswerFile {
    let mut file = file.clone();
    if let Some((_original, others)) = file.variants.split_first_mut() {
        others.sort_by(|a, b| a.language.cmp(&b.language));
    }
    file
}

fn belongs(conn: &mut Conn, file: &AnswerFile) -> Result<Belongs> {
    let mut belongs = Belongs::default();
    if let Some(slug) = &file.brand {
        let brands = store::brand_slugs(conn)?;
        let found = brands.iter().find(|(_, known)| known == slug).map(|(id, _)| *id);
        belongs.brand = Some(found.ok_or_else(|| {
            Error::Invalid(format!("{}.md: there is no brand {slug:?}: create it first, or remove the line", file.slug))
        })?);
    }
    if let Some(address) = &file.owner {
        let owner = accounts::owner(conn, address)?.filter(|account| account.role.rank().is_some());
        belongs.owner = Some(
            owner
                .map(|account| account.id)
                .ok_or_else(|| Error::Invalid(format!("{}.md: no colleague has the address {address}", file.slug)))?,
        );
    }
    Ok(belongs)
}

/// Schedules the owner's reminder for the morning of the day of review.
fn remind(conn: &mut Conn, now: Time, id: AnswerId, file: &AnswerFile) -> Result<()> {
    let Some(day) = file.review else { return Ok(()) };
    let morning = day.and_time(NaiveTime::from_hms_opt(6, 0, 0).unwrap_or_default());
    let at: Time = Utc.from_utc_datetime(&morning).into();
    jobs::replace(conn, now, at.max(now), Job::ReviewAnswer(id))
}

/// Removes an answer; its history can restore it.
pub fn remove(conn: &mut Conn, now: Time, by: VersionAuthor, slug: &str) -> Result<()> {
    let (answer, file) = export_one(conn, slug)?;
    store::add_version(conn, now, answer.id, VersionAuthor { deed: VersionChange::Removed, ..by }, &file.to_text())?;
    store::remove(conn, now, answer.id, None)
}

/// Restores an earlier version of an answer, with its files.
pub fn return_to(conn: &mut Conn, now: Time, by: VersionAuthor, slug: &str, version: &AnswerVersion) -> Result<()> {
    let file = file::parse(slug, &version.body)
        .map_err(|errors| Error::Conflict(errors.first().map(|e| e.message.clone()).unwrap_or_default()))?;
    let detail = version.at.rfc3339();
    let by = VersionAuthor { deed: VersionChange::Returned, detail: &detail, ..by };
    let id = store::by_slug_even_removed(conn, slug)?.id;
    let are_files_others = store::put_back_files(conn, now, id, &version.files())?;
    let (id, is_new) = put(conn, now, by, &file)?;
    if are_files_others && !is_new {
        let (_, present) = export_one(conn, slug)?;
        store::add_version(conn, now, id, by, &present.to_text())?;
    }
    Ok(())
}

/// Merges two answers: `into` keeps its texts and gets the languages, search words and files that it lacked.
pub fn merge(
    conn: &mut Conn,
    now: Time,
    by: VersionAuthor,
    (from, into): (&CannedResponse, &CannedResponse),
) -> Result<()> {
    if from.id == into.id || from.brand_id != into.brand_id {
        return Err(Error::Refused("problem-merge-brand"));
    }
    let (_, lost) = export_one(conn, &from.slug)?;
    let (_, mut kept) = export_one(conn, &into.slug)?;
    add_missing(&mut kept.keywords, &lost.keywords);
    for variant in &lost.variants {
        match kept.variants.iter_mut().find(|own| own.language == variant.language) {
            Some(own) => add_missing(&mut own.keywords, &variant.keywords),
            None => kept.variants.push(variant.clone()),
        }
    }
    store::add_version(
        conn,
        now,
        from.id,
        VersionAuthor { deed: VersionChange::Merged, detail: &into.slug, ..by },
        &lost.to_text(),
    )?;
    let place = belongs(conn, &kept)?;
    store::save(conn, now, &kept, place)?;
    store::remove(conn, now, from.id, Some(into.id))?;
    store::hand_over(conn, from.id, into.id)?;
    kept.files.extend(lost.files);
    store::add_version(
        conn,
        now,
        into.id,
        VersionAuthor { deed: VersionChange::Merged, detail: &from.slug, ..by },
        &kept.to_text(),
    )?;
    examples::store::hand_over(conn, now, from.id, into.id)
}

fn add_missing(own: &mut Vec<String>, more: &[String]) {
    for word in more {
        if !own.contains(word) {
            own.push(word.clone());
        }
    }
}
