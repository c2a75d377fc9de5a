//! SQL of those who answer: few among many customers.
use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

use crate::accounts::{Account, Person};
use crate::db::Conn;
use crate::error::Result;
use crate::schema::accounts;

/// Is it somebody who answers? Said without a value: then databases know that the index of those few serves.
#[derive(Debug, Clone, Copy, QueryId, ValidGrouping)]
struct IsStaff;

impl Expression for IsStaff {
    type SqlType = Bool;
}

impl<DB: Backend> QueryFragment<DB> for IsStaff {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql("accounts.role <> 'customer'");
        Ok(())
    }
}

impl AppearsOnTable<accounts::table> for IsStaff {}
impl SelectableExpression<accounts::table> for IsStaff {}

/// Everybody who answers, by name; those who left come last.
pub fn staff(conn: &mut Conn) -> Result<Vec<Account>> {
    let mut all: Vec<Account> =
        accounts::table.filter(IsStaff).order(accounts::name).select(Account::as_select()).load(conn)?;
    all.sort_by_key(|account| account.disabled_at.is_some());
    Ok(all)
}

/// Names of everybody who answers and is still here.
pub fn colleagues(conn: &mut Conn) -> Result<Vec<Person>> {
    Ok(accounts::table
        .filter(IsStaff)
        .filter(accounts::disabled_at.is_null())
        .order(accounts::name)
        .select(Person::as_select())
        .load(conn)?)
}
