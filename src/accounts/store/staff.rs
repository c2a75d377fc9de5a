//! SQL of those who answer: few among many customers.
use diesel::prelude::*;

use crate::accounts::{Account, Person};
use crate::db::{Conn, said};
use crate::error::Result;
use crate::schema::accounts;

/// As the index of them says it.
const STAFF: &str = "accounts.role <> 'customer'";

/// Everybody who answers, by name; those who left come last.
pub fn staff(conn: &mut Conn) -> Result<Vec<Account>> {
    let mut all: Vec<Account> =
        accounts::table.filter(said(STAFF)).order(accounts::name).select(Account::as_select()).load(conn)?;
    all.sort_by_key(|account| account.disabled_at.is_some());
    Ok(all)
}

/// Names of everybody who answers and is still here.
pub fn colleagues(conn: &mut Conn) -> Result<Vec<Person>> {
    Ok(accounts::table
        .filter(said(STAFF))
        .filter(accounts::disabled_at.is_null())
        .order(accounts::name)
        .select(Person::as_select())
        .load(conn)?)
}
