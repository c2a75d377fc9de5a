//! SQL of addresses: whose they are, and who has proven them. Every address is folded here, however the caller spells
//! it.
use diesel::prelude::*;

use crate::accounts::{Account, Address, Proof, Role};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, AddressId};
use crate::plain;
use crate::schema::{accounts, addresses};

/// The account that has proven this address.
pub fn owner(conn: &mut Conn, address: &str) -> Result<Option<Account>> {
    Ok(addresses::table
        .inner_join(accounts::table.on(accounts::id.eq(addresses::account_id)))
        .filter(addresses::address.eq(plain::address(address)))
        .filter(addresses::proven_at.is_not_null())
        .select(Account::as_select())
        .first(conn)
        .optional()?)
}

/// The accounts that claim this address and have not proven it.
pub fn claimants(conn: &mut Conn, address: &str, limit: i64) -> Result<Vec<Account>> {
    Ok(addresses::table
        .inner_join(accounts::table.on(accounts::id.eq(addresses::account_id)))
        .filter(addresses::address.eq(plain::address(address)))
        .filter(addresses::proven_at.is_null())
        .order(accounts::id)
        .limit(limit)
        .select(Account::as_select())
        .load(conn)?)
}

/// The colleague who was invited at this address and has not signed in yet.
pub fn invited(conn: &mut Conn, address: &str) -> Result<Option<AccountId>> {
    Ok(addresses::table
        .inner_join(accounts::table.on(accounts::id.eq(addresses::account_id)))
        .filter(addresses::address.eq(plain::address(address)))
        .filter(addresses::proven_at.is_null())
        .filter(accounts::role.ne(Role::Customer))
        .filter(accounts::disabled_at.is_null())
        .select(accounts::id)
        .first(conn)
        .optional()?)
}

/// An account's addresses, the oldest first.
pub fn addresses_of(conn: &mut Conn, account: AccountId) -> Result<Vec<Address>> {
    Ok(addresses::table
        .filter(addresses::account_id.eq(account))
        .order(addresses::id)
        .select(Address::as_select())
        .load(conn)?)
}

/// The address to which we write: the oldest proven one.
pub fn main_address(conn: &mut Conn, account: AccountId) -> Result<Option<String>> {
    Ok(addresses::table
        .filter(addresses::account_id.eq(account))
        .filter(addresses::proven_at.is_not_null())
        .order(addresses::id)
        .select(addresses::address)
        .first(conn)
        .optional()?)
}

/// Customers who have proven an address at this domain.
pub fn customers_at(conn: &mut Conn, domain: &str, limit: i64) -> Result<Vec<Account>> {
    Ok(addresses::table
        .inner_join(accounts::table.on(accounts::id.eq(addresses::account_id)))
        .filter(addresses::domain.eq(plain::domain(domain)))
        .filter(addresses::proven_at.is_not_null())
        .filter(accounts::role.eq(Role::Customer))
        .limit(limit)
        .select(Account::as_select())
        .load(conn)?)
}

/// Records that an account claims an address; claiming it twice changes nothing.
pub fn claim_address(conn: &mut Conn, now: Time, account: AccountId, address: &str) -> Result<()> {
    let address = &plain::address(address);
    let is_known = addresses::table
        .filter(addresses::account_id.eq(account))
        .filter(addresses::address.eq(address))
        .select(addresses::id)
        .first::<AddressId>(conn)
        .optional()?
        .is_some();
    if !is_known {
        diesel::insert_into(addresses::table)
            .values((
                addresses::account_id.eq(account),
                addresses::address.eq(address),
                addresses::domain.eq(address.rsplit_once('@').map_or("", |(_, domain)| domain)),
                addresses::created_at.eq(now),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Records that an account has proven an address (again), and ends all other claims on it.
///
/// `Taken`: another account has proven it before.
pub fn prove_address(conn: &mut Conn, now: Time, account: AccountId, address: &str) -> Result<()> {
    prove_address_by(conn, now, account, (address, Proof::Link))
}

/// The same, with how.
pub fn prove_address_by(conn: &mut Conn, now: Time, account: AccountId, (address, how): (&str, Proof)) -> Result<()> {
    let address = &plain::address(address);
    if owner(conn, address)?.is_some_and(|other| other.id != account) {
        return Err(Error::Taken("problem-address-taken"));
    }
    claim_address(conn, now, account, address)?;
    diesel::update(addresses::table.filter(addresses::address.eq(address)))
        .filter(addresses::account_id.eq(account))
        .set((addresses::proven_at.eq(now), addresses::proven_by.eq(how)))
        .execute(conn)?;
    diesel::delete(addresses::table.filter(addresses::address.eq(address)))
        .filter(addresses::account_id.ne(account))
        .execute(conn)?;
    Ok(())
}

/// Removes an address from its account, and returns it; the last proven one stays.
pub fn remove_address(conn: &mut Conn, account: AccountId, id: AddressId) -> Result<Address> {
    let all = addresses_of(conn, account)?;
    let gone = all.iter().find(|a| a.id == id).cloned().ok_or(Error::NotFound)?;
    let proven = all.iter().filter(|a| a.proven_at.is_some()).count();
    if gone.proven_at.is_some() && proven == 1 {
        return Err(Error::Refused("problem-only-address"));
    }
    diesel::delete(addresses::table.find(id)).execute(conn)?;
    Ok(gone)
}
