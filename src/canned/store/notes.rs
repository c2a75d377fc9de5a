//! SQL of internal notes, which only staff read.
use diesel::prelude::*;

use super::{VersionChange, touch_fact, version_of};
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::{Error, Result};
use crate::ids::{BrandId, InternalNoteId, NoteVersionId};
use crate::plain;
use crate::schema::{internal_note_versions, internal_notes};

/// The fact whose value changes with every note.
const VERSION: &str = "internal_notes";

/// Knowledge for agents. It has no `AnswerId`: code that sends a reply cannot refer to it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = internal_notes)]
pub struct InternalNote {
    pub id: InternalNoteId,
    pub brand_id: Option<BrandId>,
    pub language: String,
    pub title: String,
    pub body: String,
    pub author_name: String,
    pub updated_at: Time,
}

/// A note to be created or changed.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = internal_notes, treat_none_as_null = true)]
pub struct NewInternalNote {
    pub brand_id: Option<BrandId>,
    pub language: String,
    pub title: String,
    pub body: String,
    pub author_name: String,
    pub updated_at: Time,
}

/// A note as it was after a change.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = internal_note_versions)]
pub struct NoteVersion {
    pub id: NoteVersionId,
    pub note_id: InternalNoteId,
    pub author_name: String,
    pub deed: VersionChange,
    pub brand_id: Option<BrandId>,
    pub language: String,
    pub title: String,
    pub body: String,
    pub at: Time,
}

/// All notes, by title.
pub fn internal_notes(conn: &mut Conn) -> Result<Vec<InternalNote>> {
    Ok(internal_notes::table
        .filter(internal_notes::removed_at.is_null())
        .order((internal_notes::title, internal_notes::id))
        .select(InternalNote::as_select())
        .load(conn)?)
}

/// Some notes.
pub fn internal_notes_of(conn: &mut Conn, ids: &[InternalNoteId]) -> Result<Vec<InternalNote>> {
    Ok(internal_notes::table
        .filter(in_list(internal_notes::id, ids))
        .filter(internal_notes::removed_at.is_null())
        .select(InternalNote::as_select())
        .load(conn)?)
}

/// Notes that were removed, the latest first.
pub fn removed_internal_notes(conn: &mut Conn) -> Result<Vec<InternalNote>> {
    Ok(internal_notes::table
        .filter(internal_notes::removed_at.is_not_null())
        .order(internal_notes::removed_at.desc())
        .limit(200)
        .select(InternalNote::as_select())
        .load(conn)?)
}

pub fn internal_note(conn: &mut Conn, id: InternalNoteId) -> Result<InternalNote> {
    let present = internal_notes::table.find(id).filter(internal_notes::removed_at.is_null());
    Ok(present.select(InternalNote::as_select()).first(conn)?)
}

pub fn internal_note_even_removed(conn: &mut Conn, id: InternalNoteId) -> Result<InternalNote> {
    Ok(internal_notes::table.find(id).select(InternalNote::as_select()).first(conn)?)
}

/// Creates a note or changes one, including a removed one, and stores the new version.
pub fn save_internal_note(
    conn: &mut Conn,
    id: Option<InternalNoteId>,
    deed: VersionChange,
    new: &NewInternalNote,
) -> Result<InternalNoteId> {
    let new = &NewInternalNote { title: plain::line(&new.title), ..new.clone() };
    let id = match id {
        // An edit does not restore what another user has just removed.
        Some(id) if deed == VersionChange::Written => {
            let present = internal_notes::table.find(id).filter(internal_notes::removed_at.is_null());
            if diesel::update(present).set(new).execute(conn)? == 0 {
                return Err(Error::NotFound);
            }
            id
        }
        Some(id) => {
            let back = internal_notes::removed_at.eq(None::<Time>);
            diesel::update(internal_notes::table.find(id)).set((new, back)).execute(conn)?;
            id
        }
        None => {
            diesel::insert_into(internal_notes::table).values(new).returning(internal_notes::id).get_result(conn)?
        }
    };
    add_note_version(conn, id, deed, new)?;
    touch_fact(conn, new.updated_at, VERSION)?;
    Ok(id)
}

/// Removes a note; its history can restore it.
pub fn remove_internal_note(conn: &mut Conn, id: InternalNoteId, last: &NewInternalNote) -> Result<()> {
    let gone = internal_notes::removed_at.eq(last.updated_at);
    diesel::update(internal_notes::table.find(id)).set(gone).execute(conn)?;
    add_note_version(conn, id, VersionChange::Removed, last)?;
    touch_fact(conn, last.updated_at, VERSION)
}

fn add_note_version(conn: &mut Conn, id: InternalNoteId, deed: VersionChange, note: &NewInternalNote) -> Result<()> {
    diesel::insert_into(internal_note_versions::table)
        .values((
            internal_note_versions::note_id.eq(id),
            internal_note_versions::author_name.eq(&note.author_name),
            internal_note_versions::deed.eq(deed),
            internal_note_versions::brand_id.eq(note.brand_id),
            internal_note_versions::language.eq(&note.language),
            internal_note_versions::title.eq(&note.title),
            internal_note_versions::body.eq(&note.body),
            internal_note_versions::at.eq(note.updated_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// The versions of a note before `before`, the latest first.
pub fn note_versions(
    conn: &mut Conn,
    of: InternalNoteId,
    before: Option<NoteVersionId>,
    most: i64,
) -> Result<Vec<NoteVersion>> {
    Ok(internal_note_versions::table
        .filter(internal_note_versions::note_id.eq(of))
        .filter(internal_note_versions::id.lt(before.unwrap_or(NoteVersionId(i64::MAX))))
        .order(internal_note_versions::id.desc())
        .limit(most)
        .select(NoteVersion::as_select())
        .load(conn)?)
}

pub fn note_version(conn: &mut Conn, of: InternalNoteId, id: NoteVersionId) -> Result<NoteVersion> {
    let own = internal_note_versions::table.find(id).filter(internal_note_versions::note_id.eq(of));
    Ok(own.select(NoteVersion::as_select()).first(conn)?)
}

/// Changes with every note.
pub fn internal_notes_version(conn: &mut Conn) -> Result<String> {
    version_of(conn, VERSION)
}
