//! SQL of signatures that were seen: one that comes again on another mail proves nothing.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::schema::signatures;

/// Longer than a signature proves anything.
const KEPT_DAYS: i64 = 14;

/// Records that a signature was on a mail with this content. Was it on another before?
pub fn is_seen_elsewhere(conn: &mut Conn, now: Time, key: &str, substance: &str) -> Result<bool> {
    let before: Option<String> = signatures::table.find(key).select(signatures::substance).first(conn).optional()?;
    if let Some(before) = before {
        return Ok(before != substance);
    }
    diesel::insert_into(signatures::table)
        .values((signatures::key.eq(key), signatures::substance.eq(substance), signatures::at.eq(now)))
        .execute(conn)?;
    Ok(false)
}

/// Deletes signatures that are too old to prove anything.
pub fn sweep_signatures(conn: &mut Conn, now: Time) -> Result<()> {
    let before = now.plus(-chrono::Duration::days(KEPT_DAYS));
    diesel::delete(signatures::table.filter(signatures::at.lt(before))).execute(conn)?;
    Ok(())
}
