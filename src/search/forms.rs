//! A search as it is in the address, and what its page shows.
use serde::Deserialize;

use super::Sorting;
use super::find::Found;
use super::query::QueryProblem;
use super::store::SavedSearch;
use crate::brands::Around;

/// The last page that a search shows.
const LAST_PAGE: usize = 9;

/// A search as it is in the URL.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SearchForm {
    pub q: String,
    pub order: String,
    pub page: String,
    /// The name that was typed to save it under.
    pub name: String,
    pub for_all: String,
}

impl SearchForm {
    pub fn sorting(&self) -> Sorting {
        self.order.parse().unwrap_or(Sorting::Best)
    }

    pub fn page(&self) -> usize {
        self.page.parse().unwrap_or(0_usize).min(LAST_PAGE)
    }
}

/// What a page shows.
pub(super) struct Searched {
    pub found: Result<Found, QueryProblem>,
    pub saved: Vec<SavedSearch>,
    pub known: Around,
    pub is_building: bool,
}
