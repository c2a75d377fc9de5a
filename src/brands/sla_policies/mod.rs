//! SLA policies: how soon a message is acknowledged, answered, and solved.
pub mod draft;
pub mod pages;
pub mod store;
mod views;

use chrono::Duration;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{BrandId, PolicyId};
use crate::schema::sla_policies;
use crate::sla::{Targets, TimerKind};

/// One policy. Lengths are minutes of working time; none means that there is no target.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = sla_policies)]
pub struct Policy {
    pub id: PolicyId,
    /// None: all brands.
    pub brand_id: Option<BrandId>,
    pub name: String,
    /// A tag; empty: every topic.
    pub topic: String,
    /// Empty: every customer.
    pub customer_group: String,
    pub acknowledge: Option<i64>,
    pub first_answer: Option<i64>,
    pub next_answer: Option<i64>,
    pub solution: Option<i64>,
    /// How long before the end people are warned and the ticket goes to the head of the queue.
    pub warning: i64,
    /// Addresses with spaces between.
    pub notify: String,
}

impl Policy {
    pub fn minutes(&self, kind: TimerKind) -> Option<i64> {
        match kind {
            TimerKind::Acknowledge => self.acknowledge,
            TimerKind::FirstAnswer => self.first_answer,
            TimerKind::NextAnswer => self.next_answer,
            TimerKind::Solution => self.solution,
        }
    }

    pub fn targets(&self) -> Targets {
        let length = |kind| self.minutes(kind).map(Duration::minutes);
        Targets {
            acknowledge: length(TimerKind::Acknowledge),
            first: length(TimerKind::FirstAnswer),
            next: length(TimerKind::NextAnswer),
            solution: length(TimerKind::Solution),
            warning: Duration::minutes(self.warning),
        }
    }

    /// Does it apply to a ticket with these tags, of a customer in these groups?
    pub fn holds_for(&self, tags: &[String], groups: &[String]) -> bool {
        let is_among = |wanted: &String, given: &[String]| wanted.is_empty() || given.contains(wanted);
        is_among(&self.topic, tags) && is_among(&self.customer_group, groups)
    }
}
