//! SQL of what only the house reads.
use diesel::prelude::*;

use super::{touch_fact, version_of};
use crate::clock::Time;
use crate::db::{Conn, among};
use crate::error::{Error, Result};
use crate::ids::{BrandId, HouseNoteId};
use crate::schema::house_notes;

/// The fact whose value changes with every note.
const VERSION: &str = "house_notes";

/// Knowledge for agents. It has no `AnswerId`: what sends a reply cannot name it.
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

/// A note to be made or changed.
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

/// All notes, by title.
pub fn house_notes(conn: &mut Conn) -> Result<Vec<HouseNote>> {
    Ok(house_notes::table.order((house_notes::title, house_notes::id)).select(HouseNote::as_select()).load(conn)?)
}

/// Some notes.
pub fn house_notes_of(conn: &mut Conn, ids: &[HouseNoteId]) -> Result<Vec<HouseNote>> {
    Ok(house_notes::table.filter(among(house_notes::id, ids)).select(HouseNote::as_select()).load(conn)?)
}

pub fn house_note(conn: &mut Conn, id: HouseNoteId) -> Result<HouseNote> {
    Ok(house_notes::table.find(id).select(HouseNote::as_select()).first(conn)?)
}

pub fn save_house_note(conn: &mut Conn, id: Option<HouseNoteId>, new: NewHouseNote) -> Result<()> {
    let now = new.updated_at;
    let changed = match id {
        Some(id) => diesel::update(house_notes::table.find(id)).set(new).execute(conn)?,
        None => diesel::insert_into(house_notes::table).values(new).execute(conn)?,
    };
    if changed == 0 {
        return Err(Error::NotFound);
    }
    touch_fact(conn, now, VERSION)
}

pub fn remove_house_note(conn: &mut Conn, now: Time, id: HouseNoteId) -> Result<()> {
    diesel::delete(house_notes::table.find(id)).execute(conn)?;
    touch_fact(conn, now, VERSION)
}

/// Changes whenever a note does.
pub fn house_notes_version(conn: &mut Conn) -> Result<String> {
    version_of(conn, VERSION)
}
