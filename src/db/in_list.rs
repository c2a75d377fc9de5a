//! Comparison with a short list, prepared once and cached.
use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::is_aggregate;
use diesel::expression::{
    AppearsOnTable, AsExpression, Expression, SelectableExpression, TypedExpressionType, ValidGrouping,
};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Bool, SqlType};

/// Is the column one of these? Like `eq_any`, but `SQLite` caches the prepared form, where diesel prepares every list
/// again. The last value is repeated until their number is a power of two, so that there are few forms. For lists that
/// are short by nature: a person's addresses, brands, the words of a mail. An empty list matches nothing.
pub fn in_list<C, V>(column: C, values: impl IntoIterator<Item = V>) -> InList<C, V::Expression>
where
    C: Expression,
    C::SqlType: SqlType + TypedExpressionType,
    V: AsExpression<C::SqlType>,
{
    InList { column, values: values.into_iter().map(AsExpression::as_expression).collect() }
}

/// The result of [`in_list`], for a filter.
#[derive(Debug, Clone)]
pub struct InList<C, V> {
    column: C,
    values: Vec<V>,
}

impl<C: Expression, V> Expression for InList<C, V> {
    type SqlType = Bool;
}

impl<C, V, DB> QueryFragment<DB> for InList<C, V>
where
    DB: Backend,
    C: QueryFragment<DB>,
    V: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        if self.values.is_empty() {
            out.push_sql("1 = 0");
            return Ok(());
        }
        self.column.walk_ast(out.reborrow())?;
        let last = self.values.last();
        let padded =
            self.values.iter().chain(std::iter::repeat(last).flatten()).take(self.values.len().next_power_of_two());
        for (number, value) in padded.enumerate() {
            out.push_sql(if number == 0 { " IN (" } else { ", " });
            value.walk_ast(out.reborrow())?;
        }
        out.push_sql(")");
        Ok(())
    }
}

/// The text contains the number of values.
impl<C, V> QueryId for InList<C, V> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C: ValidGrouping<G>, V, G> ValidGrouping<G> for InList<C, V> {
    type IsAggregate = is_aggregate::No;
}

impl<C: AppearsOnTable<QS>, V, QS> AppearsOnTable<QS> for InList<C, V> {}

impl<C: SelectableExpression<QS>, V, QS> SelectableExpression<QS> for InList<C, V> {}
