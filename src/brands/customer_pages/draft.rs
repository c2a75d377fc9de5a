//! The form of the customer pages: text, to be checked.
use std::collections::BTreeMap;

use super::{CustomerPages, Topic};
use crate::brands::Brand;
use crate::brands::sla_policies::draft::word;
use crate::ids::TeamId;
use crate::texts::Texts;
use crate::web::form::Problems;
use crate::web::frames;

/// The most topics: more are not read.
pub const TOPICS: usize = 12;
/// The most origins: all of them stand in a header of each page.
const ORIGINS: usize = 12;
const LONGEST_NAME: usize = 60;
const LONGEST_FACTS: usize = 500;

#[derive(Debug, Clone, Default)]
pub struct CustomerPagesForm {
    pub fields: BTreeMap<String, String>,
}

impl CustomerPagesForm {
    pub fn of(brand: &Brand) -> Self {
        let pages = brand.customer_pages();
        let yes = |is_so: bool| if is_so { "yes".to_owned() } else { String::new() };
        let mut fields = BTreeMap::from([
            ("host".to_owned(), crate::plain::shown(&brand.host)),
            ("shop".to_owned(), pages.shop.clone()),
            ("withdrawal".to_owned(), yes(pages.withdrawal)),
        ]);
        fields.insert("origins".to_owned(), pages.origins.join("\n"));
        for (number, topic) in pages.topics.into_iter().enumerate() {
            fields.insert(format!("tag-{number}"), topic.tag);
            fields.insert(format!("team-{number}"), topic.team.map(|id| id.to_string()).unwrap_or_default());
            fields.insert(format!("order-{number}"), yes(topic.asks_order));
            fields.extend(topic.names.into_iter().map(|(code, name)| (format!("name-{number}-{code}"), name)));
            fields.extend(topic.facts.into_iter().map(|(code, facts)| (format!("facts-{number}-{code}"), facts)));
        }
        Self { fields }
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    /// How many topics the form shows: those there are, and an empty one.
    pub fn shown(&self) -> usize {
        let filled = (0..TOPICS).filter(|number| !self.get(&format!("tag-{number}")).is_empty()).max();
        filled.map_or(1, |last| last.saturating_add(2)).min(TOPICS)
    }

    pub fn check(&self, t: Texts, brand: &Brand) -> Result<CustomerPages, Problems> {
        let mut problems = Problems::default();
        let shop = self.get("shop");
        let is_page = reqwest::Url::parse(shop).is_ok_and(|url| matches!(url.scheme(), "https" | "http"));
        if !shop.is_empty() && !is_page {
            problems.add("shop", t.say("problem-shop"));
        }
        let lines = self.get("origins").split_whitespace();
        let origins: Vec<String> = lines.clone().filter_map(frames::origin).collect();
        if origins.len() < lines.count() || origins.len() > ORIGINS {
            problems.add("origins", t.say("problem-origins"));
        }
        let mut topics: Vec<Topic> = Vec::new();
        for number in 0..TOPICS {
            let tag = word(self.get(&format!("tag-{number}")));
            if tag.is_empty() {
                continue;
            }
            let by_language = |field: &str, most: usize| -> BTreeMap<String, String> {
                let own = |code: &str| self.get(&format!("{field}-{number}-{code}")).chars().take(most).collect();
                let all = brand.languages.split(' ').map(|code| (code.to_owned(), own(code)));
                all.filter(|(_, text): &(String, String)| !text.is_empty()).collect()
            };
            let names = by_language("name", LONGEST_NAME);
            if names.is_empty() || topics.iter().any(|other| other.tag == tag) {
                problems.add(format!("tag-{number}"), t.say("problem-topic"));
            }
            topics.push(Topic {
                tag,
                names,
                team: self.get(&format!("team-{number}")).parse().ok().map(TeamId),
                asks_order: !self.get(&format!("order-{number}")).is_empty(),
                facts: by_language("facts", LONGEST_FACTS),
            });
        }
        problems.or(CustomerPages {
            shop: shop.to_owned(),
            withdrawal: !self.get("withdrawal").is_empty(),
            origins,
            topics,
        })
    }
}
