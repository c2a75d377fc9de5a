//! What a brand shows its customers: its shop, topics to choose from, and the function to withdraw from a contract.
pub mod draft;
pub mod pages;
mod views;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::ids::TeamId;

/// The settings of a brand's customer pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomerPages {
    /// The shop's own page: where customers came from, and go back to.
    pub shop: String,
    /// Can customers withdraw from a contract here (Directive (EU) 2023/2673)?
    pub withdrawal: bool,
    /// The origins whose pages may show the form and the customer's tickets in a frame.
    pub origins: Vec<String>,
    pub topics: Vec<Topic>,
}

/// What a question may be about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Topic {
    /// The tag of its tickets, by which SLA policies hold.
    pub tag: String,
    /// Its name by language.
    pub names: BTreeMap<String, String>,
    /// The team that gets it.
    pub team: Option<TeamId>,
    /// Is the order asked for?
    pub asks_order: bool,
    /// Other facts that are asked for, by language, a line each.
    pub facts: BTreeMap<String, String>,
}

impl Topic {
    /// Its name in a language, else in one that it has, else its tag.
    pub fn name(&self, language: &str) -> &str {
        self.names.get(language).or_else(|| self.names.values().next()).map_or(&self.tag, String::as_str)
    }

    /// The facts that are asked for in a language.
    pub fn facts(&self, language: &str) -> Vec<&str> {
        let text = self.facts.get(language).or_else(|| self.facts.values().next()).map_or("", String::as_str);
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_FACTS).collect()
    }
}

/// More than these no one fills in.
const MOST_FACTS: usize = 6;

impl CustomerPages {
    pub fn topic(&self, tag: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.tag == tag)
    }
}
