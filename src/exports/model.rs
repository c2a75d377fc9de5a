//! A download that was asked for.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{AccountId, ExportId};
use crate::schema::data_exports;

/// It is prepared in the background, and kept for a week.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct DataExport {
    pub id: ExportId,
    pub account_id: AccountId,
    pub requested_at: Time,
    pub ready_at: Option<Time>,
    pub blob: Option<String>,
    pub size: i64,
    pub expires_at: Time,
}

impl DataExport {
    /// Does its account still read all that is in it? `narrowed`: when it last lost sight of something.
    pub fn is_current(&self, narrowed: Option<Time>) -> bool {
        narrowed.is_none_or(|narrowed| self.ready_at.is_none_or(|ready| ready > narrowed))
    }
}
