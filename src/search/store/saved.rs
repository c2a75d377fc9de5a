//! SQL of searches that were saved as a list.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, SavedSearchId};
use crate::plain;
use crate::schema::saved_searches;
use crate::search::Sorting;

/// A search that is one of the lists.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = saved_searches)]
pub struct SavedSearch {
    pub id: SavedSearchId,
    /// None: shared with everyone.
    pub owner_id: Option<AccountId>,
    pub name: String,
    pub query: String,
    pub sorting: Sorting,
}

/// An account's searches and the shared ones, these first, each group by name.
pub fn saved_searches(conn: &mut Conn, me: AccountId) -> Result<Vec<SavedSearch>> {
    let mut found: Vec<SavedSearch> = saved_searches::table
        .filter(saved_searches::owner_id.eq(me).or(saved_searches::owner_id.is_null()))
        .order((saved_searches::name, saved_searches::id))
        .select(SavedSearch::as_select())
        .load(conn)?;
    found.sort_by_key(|search| search.owner_id.is_some());
    Ok(found)
}

pub fn saved_search(conn: &mut Conn, id: SavedSearchId) -> Result<SavedSearch> {
    Ok(saved_searches::table.find(id).select(SavedSearch::as_select()).first(conn)?)
}

/// Saves a search; its id is not used.
pub fn insert_saved_search(conn: &mut Conn, now: Time, new: &SavedSearch) -> Result<SavedSearchId> {
    Ok(diesel::insert_into(saved_searches::table)
        .values((
            saved_searches::owner_id.eq(new.owner_id),
            saved_searches::name.eq(plain::line(&new.name)),
            saved_searches::query.eq(plain::line(&new.query)),
            saved_searches::sorting.eq(new.sorting),
            saved_searches::created_at.eq(now),
        ))
        .returning(saved_searches::id)
        .get_result(conn)?)
}

pub fn remove_saved_search(conn: &mut Conn, id: SavedSearchId) -> Result<()> {
    diesel::delete(saved_searches::table.find(id)).execute(conn)?;
    Ok(())
}

/// Removes the searches of a colleague who has left.
pub fn remove_saved_searches_of(conn: &mut Conn, owner: AccountId) -> Result<()> {
    diesel::delete(saved_searches::table.filter(saved_searches::owner_id.eq(owner))).execute(conn)?;
    Ok(())
}
