//! What is promised to customers: how soon a message is acknowledged, answered, and done with.
pub mod draft;
pub mod pages;
pub mod store;
mod views;

use chrono::Duration;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::deadlines::{Kind, Targets};
use crate::ids::{BrandId, PolicyId};
use crate::schema::policies;

/// One policy. Lengths are minutes of working time; what is not promised is none.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = policies)]
pub struct Policy {
    pub id: PolicyId,
    /// None: all brands.
    pub brand_id: Option<BrandId>,
    pub name: String,
    /// A tag; empty: whatever the ticket is about.
    pub topic: String,
    /// Empty: whoever writes.
    pub customer_group: String,
    pub acknowledge: Option<i64>,
    pub first_answer: Option<i64>,
    pub next_answer: Option<i64>,
    pub solution: Option<i64>,
    /// So long before the end people are warned, and the ticket stands at the head of the queue.
    pub warning: i64,
    /// Addresses with spaces between.
    pub notify: String,
}

impl Policy {
    pub fn minutes(&self, kind: Kind) -> Option<i64> {
        match kind {
            Kind::Acknowledge => self.acknowledge,
            Kind::FirstAnswer => self.first_answer,
            Kind::NextAnswer => self.next_answer,
            Kind::Solution => self.solution,
        }
    }

    pub fn targets(&self) -> Targets {
        let length = |kind| self.minutes(kind).map(Duration::minutes);
        Targets {
            acknowledge: length(Kind::Acknowledge),
            first: length(Kind::FirstAnswer),
            next: length(Kind::NextAnswer),
            solution: length(Kind::Solution),
            warning: Duration::minutes(self.warning),
        }
    }

    /// Does it hold for a ticket with these tags, of a customer in these groups?
    pub fn holds_for(&self, tags: &[String], groups: &[String]) -> bool {
        let is_among = |wanted: &String, given: &[String]| wanted.is_empty() || given.contains(wanted);
        is_among(&self.topic, tags) && is_among(&self.customer_group, groups)
    }
}
