//! All SQL of downloads of one's own data.
use diesel::prelude::*;

use super::DataExport;
use crate::accounts::store as accounts;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, ExportId};
use crate::schema::data_exports;

/// Ids in one statement: databases limit their number.
const AT_ONCE: usize = 500;

pub fn insert(conn: &mut Conn, (now, expires_at): (Time, Time), account: AccountId) -> Result<ExportId> {
    Ok(diesel::insert_into(data_exports::table)
        .values((
            data_exports::account_id.eq(account),
            data_exports::requested_at.eq(now),
            data_exports::size.eq(0_i64),
            data_exports::expires_at.eq(expires_at),
        ))
        .returning(data_exports::id)
        .get_result(conn)?)
}

pub fn find(conn: &mut Conn, id: ExportId) -> Result<DataExport> {
    Ok(data_exports::table.find(id).select(DataExport::as_select()).first(conn)?)
}

/// Those of an account that have not expired, the latest first.
pub fn of_account(conn: &mut Conn, now: Time, account: AccountId) -> Result<Vec<DataExport>> {
    let own = data_exports::table.filter(data_exports::account_id.eq(account)).filter(data_exports::expires_at.gt(now));
    let mut found: Vec<DataExport> =
        own.order(data_exports::id.desc()).limit(10).select(DataExport::as_select()).load(conn)?;
    let narrowed = accounts::narrowed_at(conn, account)?;
    found.retain(|one| one.is_current(narrowed));
    Ok(found)
}

/// Is it ready now? `false`: it was deleted meanwhile.
pub fn set_ready(conn: &mut Conn, now: Time, id: ExportId, (blob, size): (&str, i64)) -> Result<bool> {
    let row = (data_exports::ready_at.eq(now), data_exports::blob.eq(blob), data_exports::size.eq(size));
    Ok(diesel::update(data_exports::table.find(id)).set(row).execute(conn)? > 0)
}

/// Deletes all downloads of these accounts, and returns what they were.
pub fn take(conn: &mut Conn, of: &[AccountId]) -> Result<Vec<DataExport>> {
    let mut taken = Vec::new();
    for some in of.chunks(AT_ONCE) {
        let own = data_exports::table.filter(data_exports::account_id.eq_any(some)).order(data_exports::id);
        let found: Vec<DataExport> = match conn {
            // One that is made ready at this moment is waited for.
            #[cfg(feature = "postgres")]
            Conn::Postgres(c) => own.select(DataExport::as_select()).for_update().load(c)?,
            Conn::Sqlite(c) => own.select(DataExport::as_select()).load(c)?,
        };
        diesel::delete(data_exports::table.filter(data_exports::account_id.eq_any(some))).execute(conn)?;
        taken.extend(found);
    }
    Ok(taken)
}

pub fn sweep(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::delete(data_exports::table.filter(data_exports::expires_at.le(now))).execute(conn)?;
    Ok(())
}
