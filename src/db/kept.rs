//! What is kept in memory of tables that seldom change. It holds for as long as its number stands in the database: triggers
//! give another one, which was never there before, with each change of the tables, so that nothing old is shown after a commit
//! on whichever node, and nothing that was rolled back.
use diesel::prelude::*;
use std::sync::{Arc, Mutex, PoisonError};

use super::Conn;
use crate::error::Result;
use crate::schema::versions;

/// A process has one database; tests have some.
const PLACES: usize = 16;

/// Which number it holds by.
#[derive(Debug, Clone, Copy)]
pub enum Version {
    Brands,
    /// Those who answer, teams, and who is in which.
    Staff,
}

/// Begins empty with each new number, and is filled by whoever misses something. What is put there must have been read after
/// it was asked for.
pub struct Kept<T> {
    version: Version,
    known: Mutex<Vec<Held<T>>>,
}

struct Held<T> {
    place: i64,
    number: i64,
    value: Arc<T>,
}

impl<T: Default> Kept<T> {
    pub const fn new(version: Version) -> Self {
        Self { version, known: Mutex::new(Vec::new()) }
    }

    /// What is kept of the state that is seen.
    pub fn at(&self, seen: Versions) -> Arc<T> {
        let (place, number) = (seen.place, seen.of(self.version));
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(held) = known.iter_mut().find(|held| held.place == place) else {
            if known.len() >= PLACES {
                known.remove(0);
            }
            let value = Arc::default();
            known.push(Held { place, number, value: Arc::clone(&value) });
            return value;
        };
        if held.number != number {
            (held.number, held.value) = (number, Arc::default());
        }
        held.value.clone()
    }
}

/// Which state of the database is seen.
#[derive(Debug, Clone, Copy, Queryable, Selectable)]
#[diesel(table_name = versions)]
pub struct Versions {
    place: i64,
    brands: i64,
    staff: i64,
}

impl Versions {
    pub fn seen(conn: &mut Conn) -> Result<Self> {
        Ok(versions::table.select(Self::as_select()).first(conn)?)
    }

    const fn of(self, version: Version) -> i64 {
        match version {
            Version::Brands => self.brands,
            Version::Staff => self.staff,
        }
    }
}
