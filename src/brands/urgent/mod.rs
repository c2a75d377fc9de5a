//! Urgency rules of a brand: a condition, and what happens when a ticket meets it.
mod draft;
pub mod pages;
pub mod secrets;
pub mod store;
mod views;

use chrono::Duration;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::canned::text;
use crate::ids::{BrandId, RuleId};
use crate::schema::urgent_rules;
use crate::sla::Targets;

/// One rule. All its conditions must be met; an empty one is ignored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = urgent_rules)]
pub struct Rule {
    pub id: RuleId,
    /// None: all brands.
    pub brand_id: Option<BrandId>,
    pub name: String,
    /// Words or phrases with commas between; the customer's text must contain one of them.
    pub words: String,
    /// A tag.
    pub topic: String,
    /// A proven address of the customer.
    pub customer: String,
    pub customer_group: String,
    /// How many minutes of working time the ticket moves ahead; none: it keeps its place.
    pub ahead: Option<i64>,
    /// The SLA for an answer, in minutes of working time.
    pub target: Option<i64>,
    /// Addresses with spaces between.
    pub notify: String,
    /// The URL of a webhook; empty: none.
    pub webhook: String,
}

/// What is known about a ticket; empty if no rule needs it.
#[derive(Debug, Clone, Default)]
pub struct UrgentFacts {
    /// As [`folded`] returns it.
    pub text: String,
    pub tags: Vec<String>,
    pub groups: Vec<String>,
    pub addresses: Vec<String>,
}

impl Rule {
    pub fn matches(&self, case: &UrgentFacts) -> bool {
        let is_among = |wanted: &String, given: &[String]| wanted.is_empty() || given.contains(wanted);
        is_among(&self.topic, &case.tags)
            && is_among(&self.customer, &case.addresses)
            && is_among(&self.customer_group, &case.groups)
            && self.is_said(&case.text)
    }

    fn is_said(&self, text: &str) -> bool {
        let mut phrases = self.words.split(',').map(phrase).filter(|phrase| !phrase.trim().is_empty()).peekable();
        phrases.peek().is_none() || phrases.any(|phrase| text.contains(&phrase))
    }

    /// Its SLA: an answer.
    pub fn targets(&self) -> Targets {
        let answer = self.target.map(Duration::minutes);
        // A warning covers at most half of the target.
        Targets { first: answer, next: answer, warning: Duration::hours(1), ..Targets::default() }
    }

    /// Who gets a mail.
    pub fn people(&self) -> Vec<String> {
        self.notify.split(' ').filter(|address| !address.is_empty()).map(str::to_owned).collect()
    }
}

/// A text in which phrases are searched: words in the form in which they are compared, with one space around each.
pub fn folded(text: &str) -> String {
    let words: Vec<String> = text::words(text).map(|word| text::fold(&word)).collect();
    format!(" {} ", words.join(" "))
}

/// A phrase to search for in what [`folded`] returns. `brand*` matches every word that begins with it.
fn phrase(written: &str) -> String {
    let folded = folded(written);
    if written.trim().ends_with('*') { folded.trim_end().to_owned() } else { folded }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(words: &str) -> Rule {
        Rule {
            id: RuleId(1),
            brand_id: None,
            name: String::new(),
            words: words.to_owned(),
            topic: String::new(),
            customer: String::new(),
            customer_group: String::new(),
            ahead: None,
            target: None,
            notify: String::new(),
            webhook: String::new(),
        }
    }

    fn says(words: &str, text: &str) -> bool {
        rule(words).matches(&UrgentFacts { text: folded(text), ..UrgentFacts::default() })
    }

    #[test]
    fn whole_words_match_in_any_case() {
        assert!(says("brann, lekkasje", "Det luktet BRANN i kjelleren!"));
        assert!(says("recall", "Is this about the recall?"));
        assert!(says("blaabaer", "Blåbær!"));
        assert!(!says("brann", "Brannslukkeren kom i dag"));
        assert!(says("brann*", "Brannslukkeren kom i dag"));
        assert!(says("caught fire", "It caught  fire,\nand now"));
        assert!(!says("caught fire", "It caught my eye. Fire is hot"));
        assert!(says("", "Anything") && says(" , ", "Anything"));
    }

    #[test]
    fn every_condition_of_a_rule_must_be_met() {
        let rule = Rule { topic: "recall".to_owned(), customer_group: "dealers".to_owned(), ..rule("fire") };
        let case = UrgentFacts {
            text: folded("fire"),
            tags: vec!["recall".to_owned()],
            groups: vec!["dealers".to_owned()],
            addresses: Vec::new(),
        };
        assert!(rule.matches(&case));
        assert!(!rule.matches(&UrgentFacts { groups: Vec::new(), ..case.clone() }));
        assert!(!rule.matches(&UrgentFacts { tags: Vec::new(), ..case.clone() }));
        assert!(!Rule { customer: "kari@example.com".to_owned(), ..rule }.matches(&case));
    }
}
