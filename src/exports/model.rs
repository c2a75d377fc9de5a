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
