//! Conditions that are said without values.
use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::is_aggregate;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

/// A condition as it stands in a partial index. Of a bound value `PostgreSQL`, which plans a statement once for all values, does
/// not know whether the index serves.
pub const fn said(condition: &'static str) -> Said {
    Said(condition)
}

/// What [`said`] gives, to filter by.
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

/// Which condition it is stands in the text.
impl QueryId for Said {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<G> ValidGrouping<G> for Said {
    type IsAggregate = is_aggregate::Never;
}

impl<QS> AppearsOnTable<QS> for Said {}

impl<QS> SelectableExpression<QS> for Said {}
