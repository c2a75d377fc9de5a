//! Statements that are prepared once and kept.
use diesel::QueryResult;
use diesel::RunQueryDsl;
use diesel::backend::Backend;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};

/// Keeps the prepared form of an update, an upsert, or a short list, found again by its text. Diesel prepares these anew at
/// each execution because their text may depend on their values; where there are few texts, this saves half of the time.
///
/// Not for lists of any length: each length is a text of its own, and none is ever forgotten.
#[derive(Debug, Clone, Copy)]
pub struct Cached<T>(pub T);

impl<T: QueryFragment<DB>, DB: Backend> QueryFragment<DB> for Cached<T> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.0.walk_ast(out)
    }

    fn is_safe_to_cache_prepared(&self, _backend: &DB) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<T> QueryId for Cached<T> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<T: Query> Query for Cached<T> {
    type SqlType = T::SqlType;
}

impl<T, C> RunQueryDsl<C> for Cached<T> {}
