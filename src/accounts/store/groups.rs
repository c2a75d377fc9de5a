//! SQL of groups of customers.
use diesel::prelude::*;

use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::AccountId;
use crate::plain;
use crate::schema::account_groups;

/// The groups of a customer, in alphabetical order.
pub fn groups_of(conn: &mut Conn, account: AccountId) -> Result<Vec<String>> {
    Ok(account_groups::table
        .filter(account_groups::account_id.eq(account))
        .order(account_groups::name)
        .select(account_groups::name)
        .load(conn)?)
}

/// The groups that each of some customers is in.
pub fn groups_of_all(conn: &mut Conn, some: &[AccountId]) -> Result<Vec<(AccountId, String)>> {
    Ok(account_groups::table
        .filter(in_list(account_groups::account_id, some))
        .select((account_groups::account_id, account_groups::name))
        .load(conn)?)
}

/// Replaces the groups of a customer.
pub fn set_groups(conn: &mut Conn, account: AccountId, groups: &[String]) -> Result<()> {
    diesel::delete(account_groups::table.filter(account_groups::account_id.eq(account))).execute(conn)?;
    for name in groups {
        diesel::insert_into(account_groups::table)
            .values((account_groups::account_id.eq(account), account_groups::name.eq(plain::line(name))))
            .execute(conn)?;
    }
    Ok(())
}
