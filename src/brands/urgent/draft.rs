//! The form of a rule: text, to be checked.
use std::collections::BTreeMap;

use super::Rule;
use super::store::NewRule;
use crate::brands::lengths;
use crate::brands::sla_policies::draft::{addresses, word};
use crate::ids::{BrandId, RuleId};
use crate::texts::Texts;
use crate::web::form::{Problems, is_address};

const LONGEST_NAME: usize = 100;
const LONGEST_WORDS: usize = 2000;
const LONGEST_URL: usize = 2000;

#[derive(Debug, Clone, Default)]
pub struct UrgentRuleForm {
    pub id: Option<RuleId>,
    pub fields: BTreeMap<String, String>,
}

impl UrgentRuleForm {
    pub fn of(rule: &Rule) -> Self {
        let length = |minutes: Option<i64>| minutes.map(lengths::written).unwrap_or_default();
        let fields = [
            ("name", rule.name.clone()),
            ("brand", rule.brand_id.map(|id| id.to_string()).unwrap_or_default()),
            ("words", rule.words.clone()),
            ("topic", rule.topic.clone()),
            ("customer", rule.customer.clone()),
            ("customer_group", rule.customer_group.clone()),
            ("ahead", length(rule.ahead)),
            ("target", length(rule.target)),
            ("notify", rule.notify.replace(' ', ", ")),
            ("webhook", rule.webhook.clone()),
        ];
        Self { id: Some(rule.id), fields: fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    pub fn check(&self, t: Texts) -> Result<NewRule, Problems> {
        let mut problems = Problems::default();
        if self.get("name").is_empty() || self.get("name").chars().count() > LONGEST_NAME {
            problems.add("name", t.say("problem-name"));
        }
        let customer = self.get("customer").to_lowercase();
        if !customer.is_empty() && !is_address(&customer) {
            problems.add("customer", t.say("problem-address"));
        }
        if self.get("words").chars().count() > LONGEST_WORDS {
            problems.add("words", t.say("problem-rule-words"));
        }
        let asks = ["brand", "words", "topic", "customer", "customer_group"];
        if asks.iter().all(|field| self.get(field).trim_matches([',', ' ']).is_empty()) {
            problems.add("words", t.say("problem-rule-asks"));
        }
        let mut length = |field| lengths::typed(t, (field, self.get(field)), &mut problems);
        let (ahead, target) = (length("ahead"), length("target"));
        let notify = addresses(self.get("notify"));
        if let Some(wrong) = notify.iter().find(|address| !is_address(address)) {
            problems.add("notify", t.with("hitch-no-address", &[("address", wrong.clone().into())]));
        }
        let webhook = self.get("webhook").to_owned();
        if !webhook.is_empty() && !is_web_address(&webhook) {
            problems.add("webhook", t.say("problem-webhook"));
        }
        if problems.is_empty() && ahead.is_none() && target.is_none() && notify.is_empty() && webhook.is_empty() {
            problems.add("ahead", t.say("problem-rule-does"));
        }
        problems.or(NewRule {
            brand_id: self.get("brand").parse().ok().map(BrandId),
            name: self.get("name").to_owned(),
            words: tidied(self.get("words")),
            topic: word(self.get("topic")),
            customer,
            customer_group: word(self.get("customer_group")),
            ahead,
            target,
            notify: notify.join(" "),
            webhook,
        })
    }
}

/// Phrases with commas between, whether they were typed so or one per line.
fn tidied(words: &str) -> String {
    let phrases = words.split([',', ';', '\n', '\r']).map(str::trim).filter(|phrase| !phrase.is_empty());
    phrases.collect::<Vec<_>>().join(", ")
}

fn is_web_address(text: &str) -> bool {
    text.len() <= LONGEST_URL
        && reqwest::Url::parse(text)
            .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some())
}
