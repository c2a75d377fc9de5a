//! Measures sizes by queries that cost the same with ten rows and with ten million.
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamp};
use std::collections::BTreeMap;

use super::model::{BlobFiles, GROWS, Grows, StorageFigures, TableSize};
use crate::blobs::Swept;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::on_backend;
use crate::schema::facts;

const FILES: &str = "stored_files";
const TABLES: &str = "stored_tables";
/// `SQLite` learns which page belongs to what only by reading all of them: once a night.
const SIZES: &str = "SELECT m.tbl_name AS name, sum(s.pgsize) AS bytes FROM dbstat s \
                     JOIN sqlite_master m ON m.name = s.name WHERE s.aggregate = TRUE GROUP BY m.tbl_name";

#[derive(QueryableByName)]
struct Size {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    bytes: i64,
}

#[derive(QueryableByName)]
struct CountRow {
    #[diesel(sql_type = Nullable<BigInt>)]
    n: Option<i64>,
}

#[derive(QueryableByName)]
struct Instant {
    #[diesel(sql_type = Timestamp)]
    at: chrono::NaiveDateTime,
}

/// Stores what the clean-up of all files has found.
pub fn keep_files(conn: &mut Conn, now: Time, swept: &Swept) -> Result<()> {
    let files = BlobFiles { at: now.micros(), count: swept.kept_files, bytes: swept.kept_bytes };
    keep(conn, FILES, &files)
}

/// How large each table of `SQLite` is, with its indexes. `PostgreSQL` knows that at any time.
pub fn table_sizes(conn: &mut Conn) -> Result<BTreeMap<String, i64>> {
    let Conn::Sqlite(c) = conn else { return Ok(BTreeMap::new()) };
    let found: Vec<Size> = diesel::sql_query(SIZES).load(c)?;
    Ok(found.into_iter().map(|size| (size.name, size.bytes)).collect())
}

/// Stores what reading all pages has found.
pub fn keep_table_sizes(conn: &mut Conn, sizes: &BTreeMap<String, i64>) -> Result<()> {
    keep(conn, TABLES, sizes)
}

fn keep(conn: &mut Conn, name: &str, figures: &impl serde::Serialize) -> Result<()> {
    let value = serde_json::to_string(figures).map_err(|e| Error::internal("keep a figure", e))?;
    let row = (facts::name.eq(name), facts::value.eq(&value));
    on_backend!(conn, |c| diesel::insert_into(facts::table)
        .values(row)
        .on_conflict(facts::name)
        .do_update()
        .set(facts::value.eq(&value))
        .execute(c))?;
    Ok(())
}

/// Everything on the page.
pub(super) fn stored(conn: &mut Conn) -> Result<StorageFigures> {
    let files: Option<String> = facts::table.find(FILES).select(facts::value).first(conn).optional()?;
    let sizes: Option<String> = facts::table.find(TABLES).select(facts::value).first(conn).optional()?;
    let sizes: BTreeMap<String, i64> = sizes.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let database = match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(_) => "SELECT pg_database_size(current_database()) AS n",
        Conn::Sqlite(_) => "SELECT page_count * page_size AS n FROM pragma_page_count, pragma_page_size",
    };
    Ok(StorageFigures {
        tables: GROWS.iter().map(|grows| measured(conn, *grows, &sizes)).collect::<Result<_>>()?,
        database: number(conn, database)?.unwrap_or_default(),
        files: files.and_then(|text| serde_json::from_str(&text).ok()),
    })
}

/// Names of tables and columns are ours: no part of these statements comes from outside.
fn measured(conn: &mut Conn, grows: Grows, sizes: &BTreeMap<String, i64>) -> Result<TableSize> {
    let Grows { table, at, .. } = grows;
    let (rows, bytes) = match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(_) => {
            let rows =
                format!("SELECT greatest(reltuples, 0)::bigint AS n FROM pg_class WHERE oid = '{table}'::regclass");
            let bytes = format!("SELECT pg_total_relation_size('{table}'::regclass) AS n");
            (number(conn, &rows)?, number(conn, &bytes)?)
        }
        Conn::Sqlite(_) => (number(conn, &format!("SELECT max(rowid) AS n FROM {table}"))?, sizes.get(table).copied()),
    };
    let oldest = if at.is_empty() { None } else { oldest(conn, table, at)? };
    Ok(TableSize { grows, rows: rows.unwrap_or_default(), bytes, oldest })
}

fn number(conn: &mut Conn, sql: &str) -> Result<Option<i64>> {
    let found: CountRow = on_backend!(conn, |c| diesel::sql_query(sql).get_result(c))?;
    Ok(found.n)
}

/// Ids are given in the order of time.
fn oldest(conn: &mut Conn, table: &str, at: &str) -> Result<Option<Time>> {
    let sql = format!("SELECT {at} AS at FROM {table} ORDER BY id LIMIT 1");
    let found: Option<Instant> = on_backend!(conn, |c| diesel::sql_query(&sql).get_result(c)).optional()?;
    Ok(found.map(|instant| instant.at.and_utc().into()))
}
