//! Conditions without bound values.
use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::is_aggregate;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

/// A condition written exactly as in a partial index. With a bound value `PostgreSQL`, which plans a statement once for
/// all values, does not know whether the index applies.
pub const fn said(condition: &'static str) -> Said {
    Said(condition)
}

/// The result of [`said`], for a filter.
#[derive(Debug, Clone, Copy)]
pub struct Said(&'static str);

impl Expression for Said {
    type SqlType = Bool;
}

impl<DB: Backend> QueryFragment<DB> for Said {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql(self.0);
        Ok(())
    }
}

/// The text contains the whole condition.
impl QueryId for Said {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<G> ValidGrouping<G> for Said {
    type IsAggregate = is_aggregate::Never;
}

impl<QS> AppearsOnTable<QS> for Said {}

impl<QS> SelectableExpression<QS> for Said {}
