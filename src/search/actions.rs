//! Saves a search as a list, for oneself or for everyone, and lets every index be built again.
use chrono::NaiveDate;

use super::Sorting;
use super::query::Query;
use super::store::{self, SavedSearch};
use crate::accounts::Viewer;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, SavedSearchId};
use crate::policy::{Action, Resource};

const LONGEST_NAME: usize = 40;
/// They are one list at the side of the queue.
const MOST: usize = 30;

/// A search that is to be saved.
#[derive(Debug, Clone)]
pub(super) struct NewSearch<'a> {
    pub name: &'a str,
    pub query: &'a str,
    pub sorting: Sorting,
    pub is_for_all: bool,
}

/// Saves a search that can be understood under a name of its own.
pub(super) fn save(conn: &mut Conn, now: Time, me: &Viewer, new: &NewSearch) -> Result<SavedSearchId> {
    let name: String = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(Error::Refused("problem-view-name"));
    }
    if !is_query(new.query, now.utc().date_naive()) {
        return Err(Error::Refused("problem-search-query"));
    }
    if new.is_for_all {
        me.ask(Action::LeadQueue, Resource::default())?;
    }
    let present = store::saved_searches(conn, me.id)?;
    if present.iter().any(|search| search.name == name) {
        return Err(Error::Taken("problem-view-twin"));
    }
    if present.iter().filter(|search| search.owner_id.is_none() == new.is_for_all).count() >= MOST {
        return Err(Error::Refused("problem-views-many"));
    }
    let owner_id = (!new.is_for_all).then_some(me.id);
    let (query, sorting) = (new.query.trim().to_owned(), new.sorting);
    let search = SavedSearch { id: SavedSearchId(0), owner_id, name, query, sorting };
    let id = store::insert_saved_search(conn, now, &search)?;
    if new.is_for_all {
        let subject = Subject::new(SubjectKind::View, id.0, &search.name);
        me.record(conn, now, Entry::new(AuditAction::ViewShared, subject))?;
    }
    Ok(id)
}

fn is_query(text: &str, today: NaiveDate) -> bool {
    Query::parse(text, today).is_ok_and(|query| !query.is_empty())
}

/// Removes a saved search: one's own, or for leads a shared one.
pub(super) fn remove(conn: &mut Conn, now: Time, me: &Viewer, id: SavedSearchId) -> Result<()> {
    let search = store::saved_search(conn, id)?;
    match search.owner_id {
        Some(owner) if owner == me.id => {}
        Some(_) => return Err(Error::NotFound),
        None => {
            me.ask(Action::LeadQueue, Resource::default())?;
            let subject = Subject::new(SubjectKind::View, id.0, &search.name);
            me.record(conn, now, Entry::new(AuditAction::ViewRemoved, subject))?;
        }
    }
    store::remove_saved_search(conn, id)
}

/// Removes the searches of a colleague who has left.
pub fn remove_searches_of(conn: &mut Conn, owner: AccountId) -> Result<()> {
    store::remove_saved_searches_of(conn, owner)
}

/// Lets every node build its index again.
pub fn rebuild(conn: &mut Conn) -> Result<()> {
    store::forget_changes(conn)
}

/// Something was erased: lets every node remove its words from the files of its index too.
pub fn purge_soon(conn: &mut Conn) -> Result<()> {
    store::insert_purge(conn)
}
