//! Updates that are prepared once and cached.
use diesel::backend::Backend;
use diesel::query_builder::{AsChangeset, AstPass, IntoUpdateTarget, QueryFragment, QueryId};
use diesel::query_source::{QuerySource, Table};
use diesel::{QueryResult, RunQueryDsl};

/// Changes the rows of `target`. Like `diesel::update`, but `SQLite` caches its prepared form by its text: diesel
/// prepares each update again, because a changeset may leave columns out, and that takes half of the time.
pub fn update_prepared<T, V>(
    target: T,
    values: V,
) -> Update<<T::Table as QuerySource>::FromClause, V::Changeset, T::WhereClause>
where
    T: IntoUpdateTarget,
    T::Table: Table,
    V: AsChangeset<Target = T::Table>,
{
    let target = target.into_update_target();
    Update { table: target.table.from_clause(), values: values.as_changeset(), rows: target.where_clause }
}

/// The result of [`update_prepared`], to be executed. The database refuses a changeset without columns.
#[derive(Debug, Clone, Copy)]
pub struct Update<T, V, W> {
    table: T,
    values: V,
    rows: W,
}

impl<T, V, W, DB> QueryFragment<DB> for Update<T, V, W>
where
    DB: Backend,
    T: QueryFragment<DB>,
    V: QueryFragment<DB>,
    W: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql("UPDATE ");
        self.table.walk_ast(out.reborrow())?;
        out.push_sql(" SET ");
        self.values.walk_ast(out.reborrow())?;
        self.rows.walk_ast(out)
    }
}

impl<T, V, W> QueryId for Update<T, V, W> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<T, V, W, C> RunQueryDsl<C> for Update<T, V, W> {}
