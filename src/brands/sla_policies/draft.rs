//! The form of a policy: text, to be checked.
use std::collections::BTreeMap;

use super::Policy;
use super::store::NewPolicy;
use crate::brands::lengths;
use crate::ids::{BrandId, PolicyId};
use crate::texts::Texts;
use crate::web::form::{Problems, is_address};

/// The fields that hold lengths.
pub const LENGTHS: [&str; 4] = ["acknowledge", "first_answer", "next_answer", "solution"];
/// The default: an hour of warning.
const WARNING: i64 = 60;
const LONGEST_NAME: usize = 100;

#[derive(Debug, Clone, Default)]
pub struct PolicyForm {
    pub id: Option<PolicyId>,
    pub fields: BTreeMap<String, String>,
}

impl PolicyForm {
    pub fn of(policy: &Policy) -> Self {
        let length = |minutes: Option<i64>| minutes.map(lengths::written).unwrap_or_default();
        let fields = [
            ("name", policy.name.clone()),
            ("brand", policy.brand_id.map(|id| id.to_string()).unwrap_or_default()),
            ("topic", policy.topic.clone()),
            ("customer_group", policy.customer_group.clone()),
            ("acknowledge", length(policy.acknowledge)),
            ("first_answer", length(policy.first_answer)),
            ("next_answer", length(policy.next_answer)),
            ("solution", length(policy.solution)),
            ("warning", lengths::written(policy.warning)),
            ("notify", policy.notify.replace(' ', ", ")),
        ];
        Self { id: Some(policy.id), fields: fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    pub fn check(&self, t: Texts) -> Result<NewPolicy, Problems> {
        let mut problems = Problems::default();
        if self.get("name").is_empty() || self.get("name").chars().count() > LONGEST_NAME {
            problems.add("name", t.say("problem-name"));
        }
        let lengths = LENGTHS.map(|field| lengths::typed(t, (field, self.get(field)), &mut problems));
        if problems.is_empty() && lengths.iter().all(Option::is_none) {
            problems.add("first_answer", t.say("problem-policy-empty"));
        }
        let warning = lengths::typed(t, ("warning", self.get("warning")), &mut problems).unwrap_or(WARNING);
        let notify: Vec<String> = addresses(self.get("notify"));
        if let Some(wrong) = notify.iter().find(|address| !is_address(address)) {
            problems.add("notify", t.with("hitch-no-address", &[("address", wrong.clone().into())]));
        }
        let [acknowledge, first_answer, next_answer, solution] = lengths;
        problems.or(NewPolicy {
            brand_id: self.get("brand").parse().ok().map(BrandId),
            name: self.get("name").to_owned(),
            topic: word(self.get("topic")),
            customer_group: word(self.get("customer_group")),
            acknowledge,
            first_answer,
            next_answer,
            solution,
            warning,
            notify: notify.join(" "),
        })
    }
}

/// A tag or a group, as tags are stored.
pub fn word(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().chars().take(40).collect()
}

/// The addresses of a field, in lower case.
pub fn addresses(text: &str) -> Vec<String> {
    text.split([',', ';', ' ', '\n', '\r']).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
