//! SQL of internal notes, which only staff read.
use diesel::prelude::*;

use super::{Change, touch_fact, version_of};
use crate::clock::Time;
use crate::db::{Conn, among};
use crate::error::{Error, Result};
use crate::ids::{BrandId, HouseNoteId, NoteVersionId};
use crate::plain;
use crate::schema::{house_note_versions, house_notes};

/// The fact whose value changes with every note.
const VERSION: &str = "house_notes";

/// Knowledge for agents. It has no `AnswerId`: code that sends a reply cannot refer to it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = house_notes)]
pub struct HouseNote {
    pub id: HouseNoteId,
    pub brand_id: Option<BrandId>,
    pub language: String,
    pub title: String,
    pub body: String,
    pub author_name: String,
    pub updated_at: Time,
}

/// A note to be created or changed.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = house_notes, treat_none_as_null = true)]
pub struct NewHouseNote {
    pub brand_id: Option<BrandId>,
    pub language: String,
    pub title: String,
    pub body: String,
    pub author_name: String,
    pub updated_at: Time,
}

/// A note as it was after a change.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = house_note_versions)]
pub struct NoteVersion {
    pub id: NoteVersionId,
    pub note_id: HouseNoteId,
    pub author_name: String,
    pub deed: Change,
    pub brand_id: Option<BrandId>,
    pub language: String,
    pub title: String,
    pub body: String,
    pub at: Time,
}

/// All notes, by title.
pub fn house_notes(conn: &mut Conn) -> Result<Vec<HouseNote>> {
    Ok(house_notes::table
        .filter(house_notes::removed_at.is_null())
        .order((house_notes::title, house_notes::id))
        .select(HouseNote::as_select())
        .load(conn)?)
}

/// Some notes.
pub fn house_notes_of(conn: &mut Conn, ids: &[HouseNoteId]) -> Result<Vec<HouseNote>> {
    Ok(house_notes::table
        .filter(among(house_notes::id, ids))
        .filter(house_notes::removed_at.is_null())
        .select(HouseNote::as_select())
        .load(conn)?)
}

/// Notes that were removed, the latest first.
pub fn removed_house_notes(conn: &mut Conn) -> Result<Vec<HouseNote>> {
    Ok(house_notes::table
        .filter(house_notes::removed_at.is_not_null())
        .order(house_notes::removed_at.desc())
        .limit(200)
        .select(HouseNote::as_select())
        .load(conn)?)
}

pub fn house_note(conn: &mut Conn, id: HouseNoteId) -> Result<HouseNote> {
    let present = house_notes::table.find(id).filter(house_notes::removed_at.is_null());
    Ok(present.select(HouseNote::as_select()).first(conn)?)
}

pub fn house_note_even_removed(conn: &mut Conn, id: HouseNoteId) -> Result<HouseNote> {
    Ok(house_notes::table.find(id).select(HouseNote::as_select()).first(conn)?)
}

/// Creates a note or changes one, including a removed one, and stores the new version.
pub fn save_house_note(
    conn: &mut Conn,
    id: Option<HouseNoteId>,
    deed: Change,
    new: &NewHouseNote,
) -> Result<HouseNoteId> {
    let new = &NewHouseNote { title: plain::line(&new.title), ..new.clone() };
    let id = match id {
        // An edit does not restore what another user has just removed.
        Some(id) if deed == Change::Written => {
            let present = house_notes::table.find(id).filter(house_notes::removed_at.is_null());
            if diesel::update(present).set(new).execute(conn)? == 0 {
                return Err(Error::NotFound);
            }
            id
        }
        Some(id) => {
            let back = house_notes::removed_at.eq(None::<Time>);
            diesel::update(house_notes::table.find(id)).set((new, back)).execute(conn)?;
            id
        }
        None => diesel::insert_into(house_notes::table).values(new).returning(house_notes::id).get_result(conn)?,
    };
    add_note_version(conn, id, deed, new)?;
    touch_fact(conn, new.updated_at, VERSION)?;
    Ok(id)
}

/// Removes a note; its history can restore it.
pub fn remove_house_note(conn: &mut Conn, id: HouseNoteId, last: &NewHouseNote) -> Result<()> {
    let gone = house_notes::removed_at.eq(last.updated_at);
    diesel::update(house_notes::table.find(id)).set(gone).execute(conn)?;
    add_note_version(conn, id, Change::Removed, last)?;
    touch_fact(conn, last.updated_at, VERSION)
}

fn add_note_version(conn: &mut Conn, id: HouseNoteId, deed: Change, note: &NewHouseNote) -> Result<()> {
    diesel::insert_into(house_note_versions::table)
        .values((
            house_note_versions::note_id.eq(id),
            house_note_versions::author_name.eq(&note.author_name),
            house_note_versions::deed.eq(deed),
            house_note_versions::brand_id.eq(note.brand_id),
            house_note_versions::language.eq(&note.language),
            house_note_versions::title.eq(&note.title),
            house_note_versions::body.eq(&note.body),
            house_note_versions::at.eq(note.updated_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// The versions of a note before `before`, the latest first.
pub fn note_versions(
    conn: &mut Conn,
    of: HouseNoteId,
    before: Option<NoteVersionId>,
    most: i64,
) -> Result<Vec<NoteVersion>> {
    Ok(house_note_versions::table
        .filter(house_note_versions::note_id.eq(of))
        .filter(house_note_versions::id.lt(before.unwrap_or(NoteVersionId(i64::MAX))))
        .order(house_note_versions::id.desc())
        .limit(most)
        .select(NoteVersion::as_select())
        .load(conn)?)
}

pub fn note_version(conn: &mut Conn, of: HouseNoteId, id: NoteVersionId) -> Result<NoteVersion> {
    let own = house_note_versions::table.find(id).filter(house_note_versions::note_id.eq(of));
    Ok(own.select(NoteVersion::as_select()).first(conn)?)
}

/// Changes with every note.
pub fn house_notes_version(conn: &mut Conn) -> Result<String> {
    version_of(conn, VERSION)
}
