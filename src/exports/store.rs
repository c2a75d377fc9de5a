//! All SQL of downloads of one's own data.
use diesel::prelude::*;

use super::DataExport;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, ExportId};
use crate::schema::data_exports;

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
    Ok(own.order(data_exports::id.desc()).limit(10).select(DataExport::as_select()).load(conn)?)
}

pub fn set_ready(conn: &mut Conn, now: Time, id: ExportId, (blob, size): (&str, i64)) -> Result<()> {
    let row = (data_exports::ready_at.eq(now), data_exports::blob.eq(blob), data_exports::size.eq(size));
    diesel::update(data_exports::table.find(id)).set(row).execute(conn)?;
    Ok(())
}

pub fn forget(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(data_exports::table.filter(data_exports::account_id.eq(account))).execute(conn)?;
    Ok(())
}

pub fn sweep(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::delete(data_exports::table.filter(data_exports::expires_at.le(now))).execute(conn)?;
    Ok(())
}
