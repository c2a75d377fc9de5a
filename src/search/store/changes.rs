//! SQL of what has changed since an index was written. Triggers write the rows, in the transaction of the change.
#[cfg(feature = "postgres")]
use diesel::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::error::Result;
use crate::schema::search_changes;

/// The number of rows that are kept: a node that is further behind builds its index again.
const KEPT: i64 = 200_000;

/// The kind of a row that says that something was erased.
pub const PURGE: &str = "purge";

/// Up to where an index knows the changes: the last row that it has read of the transactions that were over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    pub transaction: i64,
    pub id: i64,
    /// A random number of that row: a database that was restored has another one under the same id.
    pub stamp: i64,
}

/// Something that has changed.
#[derive(Debug, Clone, QueryableByName)]
pub struct Change {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = BigInt)]
    transaction_id: i64,
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = BigInt)]
    pub subject_id: i64,
    #[diesel(sql_type = BigInt)]
    stamp: i64,
}

impl Change {
    pub const fn position(&self) -> Position {
        Position { transaction: self.transaction_id, id: self.id, stamp: self.stamp }
    }
}

/// What has changed past a position.
#[derive(Debug, Default)]
pub struct Changes {
    /// Of transactions before which none is still open: in their order.
    pub settled: Vec<Change>,
    /// Of later transactions. They come again as settled ones.
    pub early: Vec<Change>,
    /// There may be more at once.
    pub is_full: bool,
}

/// Up to where the changes of later transactions were read: while one transaction is open for long, all others are later.
#[derive(Debug, Clone, Default)]
pub struct EarlyPosition {
    /// Everything is known that was over then.
    known: Option<Snapshot>,
    /// What was over then is being read, in order, and was read up to this transaction and row.
    reading: Option<(Snapshot, i64, i64)>,
}

/// Which transactions were over at some moment: those before `next` that were not open.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Snapshot {
    first_open: i64,
    next: i64,
    open: Vec<i64>,
}

impl Snapshot {
    /// Reads how `PostgreSQL` writes it: the first open one, the next one, and with commas the open ones.
    fn parse(text: &str) -> Option<Self> {
        let (first_open, rest) = text.split_once(':')?;
        let (next, open) = rest.split_once(':')?;
        let open = open.split(',').filter(|id| !id.is_empty()).map(|id| id.parse().ok()).collect::<Option<_>>()?;
        Some(Self { first_open: first_open.parse().ok()?, next: next.parse().ok()?, open })
    }

    /// The condition for changes of transactions that were not over.
    fn later(&self) -> String {
        // No transaction has this number.
        let open: Vec<String> = std::iter::once(&-1).chain(&self.open).map(ToString::to_string).collect();
        format!("(transaction_id >= {} OR transaction_id IN ({}))", self.next, open.join(", "))
    }
}

const COLUMNS: &str = "SELECT id, transaction_id, kind, subject_id, stamp FROM search_changes";

#[cfg(feature = "postgres")]
#[derive(QueryableByName)]
struct SnapshotText {
    #[diesel(sql_type = Text)]
    text: String,
}

/// The changes past a position, at most so many of each kind. `SQLite` has one writer: its ids are in the order of the
/// commits.
pub fn changes_after(conn: &mut Conn, position: Position, early: &mut EarlyPosition, limit: usize) -> Result<Changes> {
    let Position { transaction, id, .. } = position;
    match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => {
            let now = snapshot(c)?;
            let settled: Vec<Change> = diesel::sql_query(format!(
                "{COLUMNS} WHERE (transaction_id, id) > ({transaction}, {id}) AND transaction_id < {} ORDER BY transaction_id, id LIMIT {limit}",
                now.first_open
            ))
            .load(c)?;
            let found = early_changes(c, early, now, limit)?;
            let is_full = settled.len() >= limit || early.reading.is_some();
            Ok(Changes { settled, early: found, is_full })
        }
        Conn::Sqlite(c) => {
            let settled = format!("{COLUMNS} WHERE id > {id} ORDER BY id LIMIT {limit}");
            let settled: Vec<Change> = diesel::sql_query(settled).load(c)?;
            Ok(Changes { is_full: settled.len() >= limit, settled, early: Vec::new() })
        }
    }
}

/// The next changes of transactions that are over although an earlier one is open. What was read is not read again, so
/// that each page is a step further.
#[cfg(feature = "postgres")]
fn early_changes(
    conn: &mut PgConnection,
    early: &mut EarlyPosition,
    now: Snapshot,
    limit: usize,
) -> Result<Vec<Change>> {
    let first_open = now.first_open;
    let (target, transaction, id) = early.reading.take().unwrap_or((now, 0, 0));
    let unknown = early.known.as_ref().map_or_else(|| "TRUE".to_owned(), Snapshot::later);
    let found: Vec<Change> = diesel::sql_query(format!(
        "{COLUMNS} WHERE transaction_id >= {first_open} AND NOT {} AND {unknown} AND (transaction_id, id) > ({transaction}, {id}) ORDER BY transaction_id, id LIMIT {limit}",
        target.later()
    ))
    .load(conn)?;
    match found.last() {
        Some(last) if found.len() >= limit => early.reading = Some((target, last.transaction_id, last.id)),
        _ => early.known = Some(target),
    }
    Ok(found)
}

#[cfg(feature = "postgres")]
fn snapshot(conn: &mut PgConnection) -> Result<Snapshot> {
    let text = diesel::sql_query("SELECT txid_current_snapshot()::text AS text").get_result::<SnapshotText>(conn)?.text;
    Snapshot::parse(&text).ok_or_else(|| crate::error::Error::internal("read which transactions are open", text))
}

/// The position of an index that is built from now on: whatever changes meanwhile is read again. None for as long as
/// the first row of all is in a transaction that may be open.
pub fn newest_position(conn: &mut Conn) -> Result<Option<Position>> {
    let found = match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => {
            let open_from = snapshot(c)?.first_open;
            let newest =
                format!("{COLUMNS} WHERE transaction_id < {open_from} ORDER BY transaction_id DESC, id DESC LIMIT 1");
            diesel::sql_query(newest).get_result::<Change>(c).optional()?
        }
        Conn::Sqlite(c) => {
            diesel::sql_query(format!("{COLUMNS} ORDER BY id DESC LIMIT 1")).get_result::<Change>(c).optional()?
        }
    };
    Ok(found.map(|change| change.position()))
}

/// Is the row of a position still there?
pub fn is_known(conn: &mut Conn, position: Position) -> Result<bool> {
    let stamp: Option<i64> =
        search_changes::table.find(position.id).select(search_changes::stamp).first(conn).optional()?;
    Ok(stamp == Some(position.stamp))
}

/// The id of the last change of all.
pub fn last_change(conn: &mut Conn) -> Result<i64> {
    let last: Option<i64> = search_changes::table.select(diesel::dsl::max(search_changes::id)).first(conn)?;
    Ok(last.unwrap_or_default())
}

/// Deletes rows that every node has read, or is too far behind for.
pub fn sweep_changes(conn: &mut Conn) -> Result<()> {
    let before = last_change(conn)?.saturating_sub(KEPT);
    diesel::delete(search_changes::table.filter(search_changes::id.lt(before))).execute(conn)?;
    Ok(())
}

/// Lets every node purge its index once it has read the changes before.
pub fn insert_purge(conn: &mut Conn) -> Result<()> {
    let row = (search_changes::kind.eq(PURGE), search_changes::subject_id.eq(0));
    diesel::insert_into(search_changes::table).values(row).execute(conn)?;
    Ok(())
}

/// Makes the position of every index unknown, so that each node builds its own again.
pub fn forget_changes(conn: &mut Conn) -> Result<()> {
    diesel::delete(search_changes::table).execute(conn)?;
    diesel::insert_into(search_changes::table)
        .values((search_changes::kind.eq("start"), search_changes::subject_id.eq(0)))
        .execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_is_read_as_postgresql_writes_it() {
        let read = Snapshot::parse("10:20:10,14").unwrap();
        assert_eq!(read, Snapshot { first_open: 10, next: 20, open: vec![10, 14] });
        assert_eq!(read.later(), "(transaction_id >= 20 OR transaction_id IN (-1, 10, 14))");
        assert_eq!(Snapshot::parse("10:10:").unwrap().open, Vec::<i64>::new());
        assert_eq!(Snapshot::parse("10:x:"), None);
    }
}
