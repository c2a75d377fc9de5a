//! Service settings of a brand: who takes which ticket, when a waiting customer gets a notice, targets, and complaints.
pub mod draft;
pub mod pages;
mod views;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::ids::AccountId;

/// Lengths are minutes of working time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Service {
    /// After this time a ticket that was taken and left becomes unassigned; none: never.
    pub unassign_idle: Option<i64>,
    /// Must agents say why if they do not take the next ticket?
    pub is_order_forced: bool,
    /// After this time a waiting customer learns when the answer will come; none: never.
    pub delay_notice: Option<i64>,
    /// Which share of answers should come how soon.
    pub targets: Vec<Target>,
    /// How many percent of the answers may miss the SLA.
    pub most_missed: Option<i64>,
    pub complaints: Complaints,
}

/// A target: a percentage of answers within a length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    pub percent: i64,
    pub within: i64,
}

/// How complaints are handled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Complaints {
    /// The lead who gets it at once; none: any lead who is present.
    pub lead: Option<AccountId>,
    /// It is acknowledged within this many working days; 0: at once.
    pub acknowledge_days: i64,
    /// It is answered within this many working days.
    pub answer_days: i64,
    /// The procedure for complaints, by language: sent with the acknowledgement.
    pub procedures: BTreeMap<String, String>,
}

impl Default for Complaints {
    fn default() -> Self {
        Self { lead: None, acknowledge_days: 1, answer_days: 10, procedures: BTreeMap::new() }
    }
}
