//! Facts about the whole installation: the fingerprint of the secret key with which its database was filled, and how far
//! setting it up has come.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::on_backend;
use crate::schema::installation;

/// The fingerprint; `None` in a database that has not been filled yet.
pub fn key_fingerprint(conn: &mut Conn) -> Result<Option<String>> {
    Ok(installation::table.select(installation::key_fingerprint).first(conn).optional()?)
}

/// Stores the fingerprint, and returns the stored one: another node may have been first.
pub fn keep_key_fingerprint(conn: &mut Conn, fingerprint: &str) -> Result<String> {
    let row = (installation::only_row.eq(1), installation::key_fingerprint.eq(fingerprint));
    on_backend!(conn, |c| diesel::insert_into(installation::table).values(row).on_conflict_do_nothing().execute(c))?;
    Ok(installation::table.select(installation::key_fingerprint).first(conn)?)
}

/// Replaces the key's fingerprint.
pub fn set_key_fingerprint(conn: &mut Conn, fingerprint: &str) -> Result<()> {
    keep_key_fingerprint(conn, fingerprint)?;
    diesel::update(installation::table).set(installation::key_fingerprint.eq(fingerprint)).execute(conn)?;
    Ok(())
}

/// Which steps were put off, and since when setting up is finished.
#[derive(Debug, Default, Queryable, Selectable)]
#[diesel(table_name = installation)]
pub struct SetupRow {
    /// Words of the steps that were put off, with spaces between.
    pub setup_skipped: String,
    pub setup_finished_at: Option<Time>,
}

pub fn setup(conn: &mut Conn) -> Result<SetupRow> {
    Ok(installation::table.select(SetupRow::as_select()).first(conn).optional()?.unwrap_or_default())
}

pub fn set_skipped(conn: &mut Conn, words: &str) -> Result<()> {
    diesel::update(installation::table).set(installation::setup_skipped.eq(words)).execute(conn)?;
    Ok(())
}

pub fn finish_setup(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::update(installation::table).set(installation::setup_finished_at.eq(now)).execute(conn)?;
    Ok(())
}
