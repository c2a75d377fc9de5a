//! Guidance that agents see on the tickets of a brand: instructions for a period, and who to ask about a topic.
mod draft;
pub mod pages;
pub mod store;
mod views;

pub use views::{banner, escalation};

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{BrandId, InstructionId, KeyPersonId};
use crate::schema::{instructions, key_people};

/// An instruction for every ticket of a brand, between two days or without end.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = instructions)]
pub struct Instruction {
    pub id: InstructionId,
    /// None: all brands.
    pub brand_id: Option<BrandId>,
    pub text: String,
    /// Dates such as 2026-11-23; empty: no limit on that side. The last day is included.
    pub from_day: String,
    pub until_day: String,
}

/// When an instruction applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstructionStatus {
    /// Always.
    Always,
    Now,
    Later,
    Over,
}

impl Instruction {
    pub fn from(&self) -> Option<NaiveDate> {
        self.from_day.parse().ok()
    }

    pub fn until(&self) -> Option<NaiveDate> {
        self.until_day.parse().ok()
    }

    /// Whether it applies on a day, or before or after.
    pub fn status(&self, today: NaiveDate) -> InstructionStatus {
        match (self.from(), self.until()) {
            (None, None) => InstructionStatus::Always,
            (Some(from), _) if today < from => InstructionStatus::Later,
            (_, Some(until)) if today > until => InstructionStatus::Over,
            _ => InstructionStatus::Now,
        }
    }

    /// Does it apply on a day?
    pub fn holds(&self, today: NaiveDate) -> bool {
        matches!(self.status(today), InstructionStatus::Always | InstructionStatus::Now)
    }
}

/// A person who knows about a topic, and how to reach them.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = key_people)]
pub struct KeyPerson {
    pub id: KeyPersonId,
    /// None: all brands.
    pub brand_id: Option<BrandId>,
    /// A tag; empty: every topic.
    pub topic: String,
    pub name: String,
    pub reach: String,
    /// The order in which people are asked: 1, then 2 …
    pub rank: i64,
}

impl KeyPerson {
    /// Should this person be asked about a ticket with these tags?
    pub fn knows(&self, tags: &[String]) -> bool {
        self.topic.is_empty() || tags.contains(&self.topic)
    }
}

/// A copy of both in the brand's row, so that a ticket need not query for them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Guidance {
    pub instructions: Vec<Instruction>,
    pub people: Vec<KeyPerson>,
}

impl Guidance {
    /// As it is stored; none at all is an empty text.
    fn to_text(&self) -> String {
        if *self == Self::default() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lasting(from: &str, until: &str) -> Instruction {
        Instruction {
            id: InstructionId(1),
            brand_id: None,
            text: String::new(),
            from_day: from.to_owned(),
            until_day: until.to_owned(),
        }
    }

    #[test]
    fn an_instruction_applies_from_first_to_last_day() {
        let day = |day: &str| day.parse::<NaiveDate>().unwrap();
        let sale = lasting("2026-11-27", "2026-11-30");
        assert_eq!(sale.status(day("2026-11-26")), InstructionStatus::Later);
        assert!(sale.holds(day("2026-11-27")) && sale.holds(day("2026-11-30")));
        assert_eq!(sale.status(day("2026-12-01")), InstructionStatus::Over);
        assert!(lasting("", "").holds(day("2026-11-26")));
        assert!(lasting("2026-11-27", "").holds(day("2030-01-01")));
        assert!(!lasting("", "2026-11-27").holds(day("2026-11-28")));
    }
}
