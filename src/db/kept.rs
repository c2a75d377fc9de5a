//! A cache of tables that seldom change. It is valid while its version number is in the database: triggers set a new,
//! never used number with each change of the tables. So no node uses old values after a commit, and none uses values
//! that were rolled back.
use diesel::prelude::*;
use std::sync::{Arc, Mutex, PoisonError};

use super::Conn;
use crate::error::Result;
use crate::schema::versions;

/// A process has one database; tests have several.
const PLACES: usize = 16;

/// Which version number decides.
#[derive(Debug, Clone, Copy)]
pub enum CacheVersion {
    Brands,
    /// Staff, teams, and their members.
    Staff,
}

/// Starts empty with each new number, and is filled on a miss. A value must have been read after the number was.
pub struct VersionedCache<T> {
    version: CacheVersion,
    known: Mutex<Vec<HeldValue<T>>>,
}

struct HeldValue<T> {
    place: i64,
    number: i64,
    value: Arc<T>,
}

impl<T: Default> VersionedCache<T> {
    pub const fn new(version: CacheVersion) -> Self {
        Self { version, known: Mutex::new(Vec::new()) }
    }

    /// The cache for the version that was read.
    pub fn at(&self, seen: Versions) -> Arc<T> {
        let (place, number) = (seen.place, seen.of(self.version));
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(held) = known.iter_mut().find(|held| held.place == place) else {
            if known.len() >= PLACES {
                known.remove(0);
            }
            let value = Arc::default();
            known.push(HeldValue { place, number, value: Arc::clone(&value) });
            return value;
        };
        if held.number != number {
            (held.number, held.value) = (number, Arc::default());
        }
        held.value.clone()
    }
}

/// The version numbers that were read.
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

    const fn of(self, version: CacheVersion) -> i64 {
        match version {
            CacheVersion::Brands => self.brands,
            CacheVersion::Staff => self.staff,
        }
    }
}
