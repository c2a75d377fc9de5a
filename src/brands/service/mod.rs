//! How a brand is served: who takes what, when somebody who waits is told so, what is aimed at, and what a complaint gets.
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
    /// After so long a ticket that was taken and left is anybody's again; none: it is not.
    pub give_back: Option<i64>,
    /// Must agents say why when they do not take the next ticket?
    pub is_order_forced: bool,
    /// After so long a customer who waits is told when the answer will come; none: they are not.
    pub holding: Option<i64>,
    /// What share of answers is to come how soon.
    pub targets: Vec<Target>,
    /// So many answers of a hundred may come later than promised.
    pub most_missed: Option<i64>,
    pub complaints: Complaints,
}

/// So many answers of a hundred within so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    pub percent: i64,
    pub within: i64,
}

/// What a complaint gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Complaints {
    /// Who gets it at once; none: whoever leads and is here.
    pub lead: Option<AccountId>,
    /// It is acknowledged within so many working days; 0: at once.
    pub acknowledge_days: i64,
    /// It is answered within so many working days.
    pub answer_days: i64,
    /// How complaints are handled, by language: goes with the acknowledgement.
    pub procedures: BTreeMap<String, String>,
}

impl Default for Complaints {
    fn default() -> Self {
        Self { lead: None, acknowledge_days: 1, answer_days: 10, procedures: BTreeMap::new() }
    }
}
