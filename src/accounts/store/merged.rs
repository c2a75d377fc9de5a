//! SQL that gives the addresses and groups of an account, and its identities at providers, to another one, and back.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts::{Address, oidc};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AddressId};
use crate::schema::addresses;

/// What has moved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedAccount {
    pub addresses: Vec<AddressId>,
    pub groups: Vec<String>,
    /// Issuer and subject.
    pub identities: Vec<(String, String)>,
}

/// Gives them away. Each address stays as proven as it was; one that both claim stays once.
pub fn give_away(conn: &mut Conn, from: AccountId, to: AccountId) -> Result<MovedAccount> {
    let theirs = super::addresses_of(conn, to)?;
    let mut moved = MovedAccount::default();
    for address in super::addresses_of(conn, from)? {
        let claimed: Vec<&Address> = theirs.iter().filter(|own| own.address == address.address).collect();
        if address.proven_at.is_some() {
            let unneeded: Vec<AddressId> = claimed.iter().map(|own| own.id).collect();
            diesel::delete(addresses::table.filter(addresses::id.eq_any(unneeded))).execute(conn)?;
        } else if !claimed.is_empty() {
            continue;
        }
        moved.addresses.push(address.id);
    }
    let known = super::groups_of(conn, to)?;
    moved.groups = super::groups_of(conn, from)?.into_iter().filter(|group| !known.contains(group)).collect();
    moved.identities = oidc::store::keys_of(conn, from)?;
    hand_over_account(conn, &moved, to)?;
    let groups: Vec<String> = known.into_iter().chain(moved.groups.iter().cloned()).collect();
    super::set_groups(conn, to, &groups)?;
    Ok(moved)
}

/// Takes them back. The groups of the source were never taken from it.
pub fn take_back(conn: &mut Conn, moved: &MovedAccount, (from, to): (AccountId, AccountId)) -> Result<()> {
    hand_over_account(conn, moved, to)?;
    let mut groups = super::groups_of(conn, from)?;
    groups.retain(|group| !moved.groups.contains(group));
    super::set_groups(conn, from, &groups)
}

fn hand_over_account(conn: &mut Conn, moved: &MovedAccount, to: AccountId) -> Result<()> {
    let rows = addresses::table.filter(addresses::id.eq_any(&moved.addresses));
    diesel::update(rows).set(addresses::account_id.eq(to)).execute(conn)?;
    oidc::store::hand_over(conn, &moved.identities, to)
}

/// Are these addresses still the account's, and has it proven or claimed none since?
pub fn are_addresses_untouched(conn: &mut Conn, id: AccountId, since: Time, moved: &[AddressId]) -> Result<bool> {
    let own = addresses::table.filter(addresses::account_id.eq(id));
    let held: i64 = own.filter(addresses::id.eq_any(moved)).count().get_result(conn)?;
    let later = addresses::created_at.gt(since).or(addresses::proven_at.gt(since).assume_not_null());
    let newer: i64 = own.filter(later).count().get_result(conn)?;
    Ok(newer == 0 && usize::try_from(held).is_ok_and(|held| held == moved.len()))
}
