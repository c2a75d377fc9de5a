//! SQL of addresses that no longer accept mail: nothing is sent there until they are proven again.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::AccountId;
use crate::on_backend;
use crate::schema::{addresses, undeliverable};

/// An address that refused our mail for good.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = undeliverable)]
pub struct Undeliverable {
    pub address: String,
    /// What its server said: `5.1.1`.
    pub status: String,
    pub since: Time,
}

pub fn set_undeliverable(conn: &mut Conn, now: Time, address: &str, status: &str) -> Result<()> {
    let row = (undeliverable::address.eq(address), undeliverable::status.eq(status), undeliverable::since.eq(now));
    on_backend!(conn, |c| diesel::insert_into(undeliverable::table).values(row).on_conflict_do_nothing().execute(c))?;
    Ok(())
}

/// Those of these addresses that accept no mail.
pub fn undeliverable_among(conn: &mut Conn, addresses: &[&str]) -> Result<Vec<Undeliverable>> {
    Ok(undeliverable::table
        .filter(in_list(undeliverable::address, addresses))
        .select(Undeliverable::as_select())
        .load(conn)?)
}

/// The address works again: mail came from it, or its owner followed a link that was mailed there.
pub fn clear_undeliverable(conn: &mut Conn, address: &str) -> Result<()> {
    diesel::delete(undeliverable::table.find(address)).execute(conn)?;
    Ok(())
}

/// The same for every address that an account proved after it had failed.
pub fn clear_undeliverable_of(conn: &mut Conn, account: AccountId) -> Result<()> {
    let failed: Vec<String> = undeliverable::table
        .inner_join(addresses::table.on(addresses::address.eq(undeliverable::address)))
        .filter(addresses::account_id.eq(account))
        .filter(addresses::proven_at.gt(undeliverable::since.nullable()))
        .select(undeliverable::address)
        .load(conn)?;
    for address in failed {
        clear_undeliverable(conn, &address)?;
    }
    Ok(())
}
