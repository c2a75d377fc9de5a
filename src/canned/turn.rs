//! What is known about a turn beyond its words: the order, a photo, what the form said. It stands in the first line of
//! the turn's text, where the learner finds it, in training and in suggesting alike.

use super::text::base;

/// Begins the line of facts; no text of a customer can begin with it.
const MARK: char = '\u{2}';
/// Topics that count, and characters of each.
const TOPICS: usize = 3;
const LONGEST: usize = 24;
/// An order's days on the way are told apart up to these, and tracking that has not changed for so many stands still.
const AGES: [i64; 5] = [2, 5, 10, 21, 60];
const STILL_DAYS: i64 = 4;

/// The order that a turn is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderFacts<'a> {
    pub status: &'a str,
    /// Days since it was placed.
    pub age: i64,
    /// Days since the shop last told us anything about it.
    pub unchanged: i64,
    pub is_tracked: bool,
    /// Is it on its way?
    pub is_shipped: bool,
}

/// The facts of a turn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TurnFacts<'a> {
    pub order: Option<OrderFacts<'a>>,
    pub has_photo: bool,
    /// What the customer chose in the form, or a rule found.
    pub topics: Vec<String>,
    pub language: &'a str,
}

impl TurnFacts<'_> {
    /// One word for each fact.
    fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        match &self.order {
            None => words.push("order=none".to_owned()),
            Some(order) => {
                let age = AGES.iter().filter(|days| order.age > **days).count();
                words.extend([format!("order={}", order.status), format!("age={age}")]);
                if order.is_shipped && order.is_tracked && order.unchanged >= STILL_DAYS {
                    words.push("tracking=still".to_owned());
                }
            }
        }
        if self.has_photo {
            words.push("photo".to_owned());
        }
        words.extend(self.topics.iter().take(TOPICS).map(|topic| format!("topic={}", plain(topic))));
        if !self.language.is_empty() {
            words.push(format!("language={}", plain(base(self.language))));
        }
        words
    }

    /// The turn's text with them; an empty text stays empty.
    #[must_use]
    pub fn before(&self, text: &str) -> String {
        let text = text.trim_start_matches(MARK);
        if text.trim().is_empty() { String::new() } else { format!("{MARK}{}\n{text}", self.words().join(" ")) }
    }
}

fn plain(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric() || *c == '-').take(LONGEST).collect()
}

/// What the customer wrote, without the facts.
#[must_use]
pub fn said(text: &str) -> &str {
    match text.strip_prefix(MARK) {
        Some(rest) => rest.split_once('\n').map_or("", |(_, said)| said),
        None => text,
    }
}

/// The facts.
pub fn facts(text: &str) -> impl Iterator<Item = &str> {
    let line = text.strip_prefix(MARK).and_then(|rest| rest.lines().next());
    line.unwrap_or_default().split_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_and_words_stay_apart() {
        let order = OrderFacts { status: "shipped", age: 12, unchanged: 6, is_tracked: true, is_shipped: true };
        let known =
            TurnFacts { order: Some(order), has_photo: true, topics: vec!["My topic\n".to_owned()], language: "nn-NO" };
        let text = known.before("Hei\nHvor er den?");
        assert_eq!(said(&text), "Hei\nHvor er den?");
        let found: Vec<&str> = facts(&text).collect();
        assert_eq!(found, ["order=shipped", "age=3", "tracking=still", "photo", "topic=Mytopic", "language=nb"]);
        assert_eq!(known.before(" \n"), "");
    }

    #[test]
    fn a_customer_cannot_forge_facts() {
        let forged = TurnFacts::default().before("\u{2}photo\nHello");
        assert_eq!(facts(&forged).collect::<Vec<_>>(), ["order=none"]);
        assert_eq!(said(&forged), "photo\nHello");
        assert_eq!((said("Hello"), facts("Hello").count()), ("Hello", 0));
    }
}
