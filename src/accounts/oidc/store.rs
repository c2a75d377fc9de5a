//! All SQL of identities: which person at an `OpenID` provider an account is.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::schema::identities;

/// The account of a person at a provider.
pub fn account(conn: &mut Conn, issuer: &str, subject: &str) -> Result<Option<AccountId>> {
    Ok(identities::table.find((issuer, subject)).select(identities::account_id).first(conn).optional()?)
}

/// Links this person at the provider to this account.
pub fn insert(conn: &mut Conn, now: Time, issuer: &str, subject: &str, account: AccountId) -> Result<()> {
    diesel::insert_into(identities::table)
        .values((
            identities::issuer.eq(issuer),
            identities::subject.eq(subject),
            identities::account_id.eq(account),
            identities::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// The identity of an account at a provider.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = identities)]
pub struct LinkedIdentity {
    pub issuer: String,
    pub created_at: Time,
}

/// All identities of an account, the oldest first.
pub fn identities_of(conn: &mut Conn, account: AccountId) -> Result<Vec<LinkedIdentity>> {
    Ok(identities::table
        .filter(identities::account_id.eq(account))
        .order(identities::created_at)
        .select(LinkedIdentity::as_select())
        .load(conn)?)
}

/// The issuer and the subject of each identity of an account.
pub fn keys_of(conn: &mut Conn, account: AccountId) -> Result<Vec<(String, String)>> {
    let own = identities::table.filter(identities::account_id.eq(account));
    Ok(own.select((identities::issuer, identities::subject)).load(conn)?)
}

/// These identities are another account's from now on.
pub fn hand_over(conn: &mut Conn, some: &[(String, String)], to: AccountId) -> Result<()> {
    for (issuer, subject) in some {
        let row = identities::table.find((issuer, subject));
        diesel::update(row).set(identities::account_id.eq(to)).execute(conn)?;
    }
    Ok(())
}

/// Removes all identities of an account.
pub fn remove_all(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(identities::table.filter(identities::account_id.eq(account))).execute(conn)?;
    Ok(())
}
