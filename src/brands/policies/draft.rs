//! A policy as the form has it: text, to be checked.
use std::collections::BTreeMap;

use super::Policy;
use super::store::NewPolicy;
use crate::ids::{BrandId, PolicyId};
use crate::texts::Texts;
use crate::web::form::{Problems, is_address};

/// The fields that hold lengths.
pub const LENGTHS: [&str; 4] = ["acknowledge", "first_answer", "next_answer", "solution"];
/// A year of working days, in minutes.
const LONGEST: i64 = 250 * 24 * 60;
/// An hour of warning where nothing else is written.
const WARNING: i64 = 60;
const LONGEST_NAME: usize = 60;

#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub id: Option<PolicyId>,
    pub fields: BTreeMap<String, String>,
}

impl Draft {
    pub fn of(policy: &Policy) -> Self {
        let length = |minutes: Option<i64>| minutes.map(written).unwrap_or_default();
        let fields = [
            ("name", policy.name.clone()),
            ("brand", policy.brand_id.map(|id| id.to_string()).unwrap_or_default()),
            ("topic", policy.topic.clone()),
            ("customer_group", policy.customer_group.clone()),
            ("acknowledge", length(policy.acknowledge)),
            ("first_answer", length(policy.first_answer)),
            ("next_answer", length(policy.next_answer)),
            ("solution", length(policy.solution)),
            ("warning", written(policy.warning)),
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
        let lengths = LENGTHS.map(|field| self.length(t, field, &mut problems));
        if problems.is_empty() && lengths.iter().all(Option::is_none) {
            problems.add("first_answer", t.say("problem-policy-empty"));
        }
        let warning = self.length(t, "warning", &mut problems).unwrap_or(WARNING);
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

    fn length(&self, t: Texts, field: &'static str, problems: &mut Problems) -> Option<i64> {
        let text = self.get(field);
        if text.is_empty() {
            return None;
        }
        let minutes = minutes(text).filter(|minutes| (1..=LONGEST).contains(minutes));
        if minutes.is_none() {
            problems.add(field, t.say("problem-length"));
        }
        minutes
    }
}

/// A tag or a group, as tags are kept.
pub fn word(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().chars().take(40).collect()
}

/// The addresses of a field, in lower case.
pub fn addresses(text: &str) -> Vec<String> {
    text.split([',', ';', ' ', '\n', '\r']).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Minutes out of `4`, `1,5` (hours), `30 min`, `1 h 30 min`.
pub fn minutes(text: &str) -> Option<i64> {
    let text = text.to_lowercase().replace(',', ".");
    let spaced: String =
        text.chars().flat_map(|c| if c.is_alphabetic() { vec![' ', c, ' '] } else { vec![c] }).collect();
    let unit = |letters: &str| -> Option<f64> {
        match letters {
            "h" | "t" | "u" | "hour" | "hours" | "time" | "timer" => Some(60.0),
            "m" | "min" | "mins" | "minutes" | "minutter" => Some(1.0),
            _ => None,
        }
    };
    let (mut total, mut number, mut letters) = (0.0, None, String::new());
    let words: Vec<&str> = spaced.split_whitespace().collect();
    for word in words.iter().chain(std::iter::once(&"0")) {
        if let Ok(value) = word.parse::<f64>() {
            if let Some(before) = number {
                total += before * if letters.is_empty() { 60.0 } else { unit(&letters)? };
            }
            (number, letters) = (Some(value), String::new());
        } else if number.is_some() && word.chars().all(char::is_alphabetic) {
            letters.push_str(word);
        } else {
            return None;
        }
    }
    let seconds = std::time::Duration::try_from_secs_f64(total * 60.0).ok()?.as_secs();
    i64::try_from((seconds + 30) / 60).ok()
}

/// `4 h`, `30 min`, `1 h 30 min`.
pub fn written(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, wanted) in [
            ("4", Some(240)),
            ("1,5", Some(90)),
            ("0.25", Some(15)),
            ("30 min", Some(30)),
            ("30min", Some(30)),
            ("1 h 30 min", Some(90)),
            ("1h30m", Some(90)),
            ("2 timer", Some(120)),
            ("soon", None),
            ("4 d", None),
            ("-1", None),
            ("1e99", None),
            ("nan", None),
        ] {
            assert_eq!(minutes(text), wanted, "{text}");
        }
        for length in [15, 60, 90, 960] {
            assert_eq!(minutes(&written(length)), Some(length));
        }
    }
}
