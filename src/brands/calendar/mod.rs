//! A brand's opening hours: written by the admin, closed on holidays that are computed or subscribed to.
mod draft;
pub mod fetch;
pub mod pages;
pub mod store;
mod views;

use diesel::prelude::*;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::clock::Time;
use crate::ids::{BrandId, FeedId};
use crate::schema::feeds;

pub use draft::{CalendarForm, DAYS};

/// Days off, each with its name.
pub type DaysOff = BTreeMap<NaiveDate, String>;

/// A calendar that a brand subscribes to, or that was uploaded as a file.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Feed {
    pub id: FeedId,
    pub brand_id: BrandId,
    /// The name of the file or the server.
    pub name: String,
    /// Empty: it was uploaded as a file and never changes.
    pub url: String,
    days: String,
    /// Why the last fetch failed; the days are then those of an earlier one.
    pub error: String,
    pub checked_at: Option<Time>,
    pub fetched_at: Option<Time>,
}

impl Feed {
    pub fn days(&self) -> DaysOff {
        read_days(&self.days)
    }
}

/// Reads what [`write_days`] wrote; anything else gives no days.
pub(super) fn read_days(text: &str) -> DaysOff {
    if text.is_empty() {
        return DaysOff::new();
    }
    serde_json::from_str(text).unwrap_or_default()
}

fn write_days(days: &DaysOff) -> String {
    if days.is_empty() { String::new() } else { serde_json::to_string(days).unwrap_or_default() }
}
