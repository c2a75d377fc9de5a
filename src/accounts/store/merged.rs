//! SQL that gives the addresses and groups of an account, and its identities at providers, to another one, and back.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts::{Address, oidc};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AddressId};
use crate::keys::token_hash;
use crate::schema::{addresses, authenticator_apps, identities, passkeys, recovery_codes};

/// What has moved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedAccount {
    pub addresses: Vec<AddressId>,
    pub groups: Vec<String>,
    /// Issuer and subject.
    pub identities: Vec<(String, String)>,
    /// What the password of the one who gets them was, as a hash of its hash.
    #[serde(default)]
    pub password: String,
}

fn password_mark(conn: &mut Conn, id: AccountId) -> Result<String> {
    Ok(super::find(conn, id)?.password_hash.map(|hash| token_hash(&hash)).unwrap_or_default())
}

/// Gives them away. Each address stays as proven as it was; one that both claim stays once.
pub fn give_away(conn: &mut Conn, from: AccountId, to: AccountId) -> Result<MovedAccount> {
    let theirs = super::addresses_of(conn, to)?;
    let mut moved = MovedAccount { password: password_mark(conn, to)?, ..MovedAccount::default() };
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
pub fn take_back(conn: &mut Conn, moved: &MovedAccount, since: Time, (from, to): (AccountId, AccountId)) -> Result<()> {
    hand_over_account(conn, moved, to)?;
    end_ways_in(conn, moved, since, from)?;
    let mut groups = super::groups_of(conn, from)?;
    groups.retain(|group| !moved.groups.contains(group));
    super::set_groups(conn, from, &groups)
}

/// Ends every way in to the account that is newer, and its sessions: whoever came by an address that is taken back may
/// have made it for themselves. Who it belongs to has the addresses that are left.
fn end_ways_in(conn: &mut Conn, moved: &MovedAccount, since: Time, id: AccountId) -> Result<()> {
    if password_mark(conn, id)? != moved.password {
        super::forget_password(conn, id)?;
    }
    let keys = passkeys::table.filter(passkeys::account_id.eq(id)).filter(passkeys::created_at.ge(since));
    diesel::delete(keys).execute(conn)?;
    let app = authenticator_apps::table.filter(authenticator_apps::account_id.eq(id));
    diesel::delete(app.filter(authenticator_apps::created_at.ge(since))).execute(conn)?;
    let codes = recovery_codes::table.filter(recovery_codes::account_id.eq(id));
    diesel::delete(codes.filter(recovery_codes::created_at.ge(since))).execute(conn)?;
    let identities = identities::table.filter(identities::account_id.eq(id));
    diesel::delete(identities.filter(identities::created_at.ge(since))).execute(conn)?;
    super::forget_browsers(conn, id, None)?;
    super::void_links(conn, id, &[])?;
    super::end_other_sessions(conn, id, None)
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
