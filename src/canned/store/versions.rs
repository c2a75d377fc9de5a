//! SQL of an answer's history: one row for every change.
use diesel::prelude::*;

use super::files_of;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AnswerFileId, AnswerId, VersionId};
use crate::schema::answer_versions;

crate::text_enum! {
    /// What made a version.
    VersionChange {
        Written = "written",
        Imported = "imported",
        Returned = "returned",
        Merged = "merged",
        Removed = "removal",
        FilesChanged = "files",
        Reviewed = "reviewed",
        /// Of an article of the help centre.
        Published = "published",
        Withdrawn = "withdrawn",
    }
}

/// An answer as it was after a change.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer_versions)]
pub struct AnswerVersion {
    pub id: VersionId,
    pub answer_id: AnswerId,
    pub author_name: String,
    pub deed: VersionChange,
    /// Details: the slug that was merged, the file that was added.
    pub detail: String,
    /// The whole file.
    pub body: String,
    files: String,
    pub at: Time,
}

impl AnswerVersion {
    /// Its files at that time.
    pub fn files(&self) -> Vec<AnswerFileId> {
        self.files.split_whitespace().filter_map(|id| id.parse().ok()).map(AnswerFileId).collect()
    }
}

/// The author of a change, its kind, and details.
#[derive(Debug, Clone, Copy)]
pub struct VersionAuthor<'a> {
    pub author: Option<AccountId>,
    pub name: &'a str,
    pub deed: VersionChange,
    pub detail: &'a str,
}

/// Stores an answer's new version, with its current files.
pub fn add_version(conn: &mut Conn, now: Time, id: AnswerId, by: VersionAuthor, body: &str) -> Result<()> {
    let files: Vec<String> = files_of(conn, &[id])?.iter().map(|file| file.id.to_string()).collect();
    diesel::insert_into(answer_versions::table)
        .values((
            answer_versions::answer_id.eq(id),
            answer_versions::author_id.eq(by.author),
            answer_versions::author_name.eq(by.name),
            answer_versions::deed.eq(by.deed),
            answer_versions::detail.eq(by.detail),
            answer_versions::body.eq(body),
            answer_versions::files.eq(files.join(" ")),
            answer_versions::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// The versions of some answers before `before`, the latest first.
pub fn versions(conn: &mut Conn, of: &[AnswerId], before: Option<VersionId>, most: i64) -> Result<Vec<AnswerVersion>> {
    Ok(answer_versions::table
        .filter(answer_versions::answer_id.eq_any(of))
        .filter(answer_versions::id.lt(before.unwrap_or(VersionId(i64::MAX))))
        .order(answer_versions::id.desc())
        .limit(most)
        .select(AnswerVersion::as_select())
        .load(conn)?)
}

pub fn answer_version(conn: &mut Conn, id: VersionId) -> Result<AnswerVersion> {
    Ok(answer_versions::table.find(id).select(AnswerVersion::as_select()).first(conn)?)
}
