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

/// Removes all identities of an account.
pub fn remove_all(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(identities::table.filter(identities::account_id.eq(account))).execute(conn)?;
    Ok(())
}
