//! The reverse: turns a reply to one customer into a text for all.
use super::{PLACEHOLDERS, PlaceholderFacts};

/// Facts whose values are too common to be recognised in a text.
const COMMON: [&str; 2] = ["order.status", "today"];
/// Shorter values, in characters, occur in texts by chance.
const SHORTEST: usize = 2;

/// Puts placeholders in place of a ticket's facts in `text`: the longest value first, whole words only.
#[must_use]
pub fn unfill(text: &str, facts: &PlaceholderFacts) -> String {
    let mut known: Vec<(&str, String)> = PLACEHOLDERS
        .into_iter()
        .filter(|name| !COMMON.contains(name))
        .filter_map(|name| Some((name, facts.value(name)?)))
        .filter(|(_, value)| value.chars().count() >= SHORTEST)
        .collect();
    known.sort_by_key(|(_, value)| std::cmp::Reverse(value.chars().count()));
    // Replaced parts are not searched again: a value may be part of a placeholder's name.
    let mut parts = vec![UnfilledPart::Written(text)];
    for (name, value) in &known {
        parts = parts.into_iter().flat_map(|part| part.split(name, value)).collect();
    }
    parts.iter().map(UnfilledPart::to_text).collect()
}

enum UnfilledPart<'a> {
    Written(&'a str),
    Place(&'a str),
}

impl<'a> UnfilledPart<'a> {
    fn split(self, name: &'a str, value: &str) -> Vec<Self> {
        let Self::Written(text) = self else { return vec![self] };
        let mut parts = Vec::new();
        let mut rest = text;
        let mut looked: usize = 0;
        while let Some(at) = rest.get(looked..).and_then(|ahead| ahead.find(value)).map(|at| at + looked) {
            let end = at + value.len();
            let (before, after) = (rest.get(..at).unwrap_or_default(), rest.get(end..).unwrap_or_default());
            let is_word = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
            if !is_word {
                looked = end;
                continue;
            }
            parts.push(Self::Written(before));
            parts.push(Self::Place(name));
            (rest, looked) = (after, 0);
        }
        parts.push(Self::Written(rest));
        parts
    }

    fn to_text(&self) -> String {
        match self {
            Self::Written(text) => (*text).to_owned(),
            Self::Place(name) => format!("{{{{{name}}}}}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fill;
    use super::*;

    fn facts() -> PlaceholderFacts {
        PlaceholderFacts {
            language: "en".into(),
            customer_first_name: Some("Bo".into()),
            customer_name: Some("Bo Berg".into()),
            ticket_reference: Some("SV-7K3M9Q".into()),
            order_number: Some("FJ-10042".into()),
            brand_name: Some("Fjellro".into()),
            brand_signature: Some("Kind regards,\nAnn\nFjellro".into()),
            ..PlaceholderFacts::default()
        }
    }

    #[test]
    fn facts_become_placeholders_and_come_back() {
        let reply = "Hi Bo,\n\nYour Border is in order FJ-10042 (SV-7K3M9Q), Bo Berg.\n\nKind regards,\nAnn\nFjellro";
        let body = unfill(reply, &facts());
        assert_eq!(
            body,
            "Hi {{customer.first_name}},\n\nYour Border is in order {{order.number}} ({{ticket.reference}}), {{customer.name}}.\n\n{{brand.signature}}"
        );
        assert_eq!(fill(&body, &facts()).text, reply);
    }

    #[test]
    fn a_value_inside_a_placeholder_stays() {
        let sly = PlaceholderFacts {
            customer_first_name: Some("order".into()),
            order_number: Some("77".into()),
            ..PlaceholderFacts::default()
        };
        assert_eq!(unfill("77 for order", &sly), "{{order.number}} for {{customer.first_name}}");
    }
}
