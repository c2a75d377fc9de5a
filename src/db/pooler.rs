//! Refuses a pooler that shares sessions: each of our connections must have its own session at `PostgreSQL`, otherwise
//! its locks, time zone and notifications belong to another connection.
use diesel::RunQueryDsl;
use diesel::sql_types::{Bool, Text};

use super::{Conn, connect};
use crate::error::{Error, Result};

/// A setting that no one else uses.
const MARK: &str = "svar.pooler";

#[derive(diesel::QueryableByName)]
struct PoolerRow {
    #[diesel(sql_type = Bool)]
    kept: bool,
}

/// Marks our session, lets a second connection take a session meanwhile, and looks for the mark. A pooler that gives
/// each transaction another session (`PgBouncer` with `pool_mode = transaction`) has given the marked one away.
pub(super) fn refuse_shared(url: &str, conn: &mut Conn) -> Result<()> {
    let token = data_encoding::HEXLOWER.encode(&rand::random::<[u8; 16]>());
    mark(conn, &token)?;
    let mut other = connect::open(url)?;
    other.run("BEGIN")?;
    let is_ours = has_mark(conn, &token);
    other.run("ROLLBACK")?;
    if is_ours {
        return Ok(());
    }
    Err(Error::Unavailable(
        "PostgreSQL is reached through a pooler that gives each transaction another session: set pool_mode = session \
         for Svar's database (PgBouncer), or let database.url lead to PostgreSQL itself. Svar has a pool of its own \
         (database.connections)"
            .to_owned(),
    ))
}

fn mark(conn: &mut Conn, token: &str) -> Result<()> {
    let Conn::Postgres(c) = conn else { return Ok(()) };
    diesel::sql_query("SELECT set_config($1, $2, false)").bind::<Text, _>(MARK).bind::<Text, _>(token).execute(c)?;
    Ok(())
}

fn has_mark(conn: &mut Conn, token: &str) -> bool {
    let Conn::Postgres(c) = conn else { return true };
    let asked = diesel::sql_query("SELECT coalesce(current_setting($1, true) = $2, false) AS kept");
    match asked.bind::<Text, _>(MARK).bind::<Text, _>(token).get_result::<PoolerRow>(c) {
        Ok(found) => found.kept,
        // A statement prepared in one session is not known in another.
        Err(_other_session) => false,
    }
}
