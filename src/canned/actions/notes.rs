//! Writes, removes and restores internal notes; every change is a version.
use crate::canned::store::{self, InternalNote, NewInternalNote, NoteVersion, VersionChange};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::InternalNoteId;

/// Creates a note or changes one. The same text again is not a change.
pub fn write_note(conn: &mut Conn, present: Option<&InternalNote>, new: &NewInternalNote) -> Result<InternalNoteId> {
    let is_same = |note: &InternalNote| {
        (note.brand_id, &note.language, &note.title, &note.body) == (new.brand_id, &new.language, &new.title, &new.body)
    };
    if let Some(same) = present.filter(|note| is_same(note)) {
        return Ok(same.id);
    }
    store::save_internal_note(conn, present.map(|note| note.id), VersionChange::Written, new)
}

/// Removes a note; its history can restore it.
pub fn remove_note(conn: &mut Conn, now: Time, by: &str, note: InternalNote) -> Result<()> {
    let last = NewInternalNote {
        brand_id: note.brand_id,
        language: note.language,
        title: note.title,
        body: note.body,
        author_name: by.to_owned(),
        updated_at: now,
    };
    store::remove_internal_note(conn, note.id, &last)
}

/// Restores an earlier version of a note.
pub fn return_note(conn: &mut Conn, now: Time, by: &str, id: InternalNoteId, version: NoteVersion) -> Result<()> {
    let again = NewInternalNote {
        brand_id: version.brand_id,
        language: version.language,
        title: version.title,
        body: version.body,
        author_name: by.to_owned(),
        updated_at: now,
    };
    store::save_internal_note(conn, Some(id), VersionChange::Returned, &again).map(|_id| ())
}
