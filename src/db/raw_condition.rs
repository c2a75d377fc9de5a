//! Conditions without bound values.
use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::is_aggregate;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

/// A condition written exactly as in a partial index. With a bound value `PostgreSQL`, which plans a statement once for
/// all values, does not know whether the index applies.
pub const fn raw_condition(condition: &'static str) -> RawCondition {
    RawCondition(condition)
}

/// The result of [`raw_condition`], for a filter.
#[derive(Debug, Clone, Copy)]
pub struct RawCondition(&'static str);

impl Expression for RawCondition {
    type SqlType = Bool;
}

impl<DB: Backend> QueryFragment<DB> for RawCondition {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql(self.0);
        Ok(())
    }
}

/// The text contains the whole condition.
impl QueryId for RawCondition {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<G> ValidGrouping<G> for RawCondition {
    type IsAggregate = is_aggregate::Never;
}

impl<QS> AppearsOnTable<QS> for RawCondition {}

impl<QS> SelectableExpression<QS> for RawCondition {}
