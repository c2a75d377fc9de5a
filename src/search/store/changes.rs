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
}

const COLUMNS: &str = "SELECT id, transaction_id, kind, subject_id, stamp FROM search_changes";

#[cfg(feature = "postgres")]
#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The changes past a position, at most so many of each kind. `SQLite` has one writer: its ids are in the order of the
/// commits.
pub fn changes_after(conn: &mut Conn, position: Position, limit: i64) -> Result<Changes> {
    let Position { transaction, id, .. } = position;
    match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => {
            let open_from = open_from(c)?;
            let settled = format!(
                "{COLUMNS} WHERE (transaction_id, id) > ({transaction}, {id}) AND transaction_id < {open_from} ORDER BY transaction_id, id LIMIT {limit}"
            );
            let early =
                format!("{COLUMNS} WHERE transaction_id >= {open_from} ORDER BY transaction_id, id LIMIT {limit}");
            Ok(Changes { settled: diesel::sql_query(settled).load(c)?, early: diesel::sql_query(early).load(c)? })
        }
        Conn::Sqlite(c) => {
            let settled = format!("{COLUMNS} WHERE id > {id} ORDER BY id LIMIT {limit}");
            Ok(Changes { settled: diesel::sql_query(settled).load(c)?, early: Vec::new() })
        }
    }
}

/// The first transaction that may still be open.
#[cfg(feature = "postgres")]
fn open_from(conn: &mut PgConnection) -> Result<i64> {
    let text = "SELECT txid_snapshot_xmin(txid_current_snapshot()) AS n";
    Ok(diesel::sql_query(text).get_result::<Number>(conn)?.n)
}

/// The position of an index that is built from now on: whatever changes meanwhile is read again. None for as long as
/// the first row of all is in a transaction that may be open.
pub fn newest_position(conn: &mut Conn) -> Result<Option<Position>> {
    let found = match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(c) => {
            let open_from = open_from(c)?;
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

/// Makes the position of every index unknown, so that each node builds its own again.
pub fn forget_changes(conn: &mut Conn) -> Result<()> {
    diesel::delete(search_changes::table).execute(conn)?;
    diesel::insert_into(search_changes::table)
        .values((search_changes::kind.eq("start"), search_changes::subject_id.eq(0)))
        .execute(conn)?;
    Ok(())
}
