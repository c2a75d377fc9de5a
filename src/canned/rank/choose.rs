//! Which language to search in, and which variant of an answer to offer.

use std::collections::{BTreeMap, HashMap};

use super::super::text::base;

/// The languages of every answer.
#[derive(Default)]
pub(super) struct Languages {
    /// Variants of an answer in their given order, with the brand that may use the answer.
    by_answer: HashMap<i64, (Option<i64>, Vec<String>)>,
    /// How many documents have a base language.
    counts: BTreeMap<String, usize>,
}

impl Languages {
    pub(super) fn add(&mut self, answer_id: i64, brand_id: Option<i64>, language: &str) {
        self.by_answer.entry(answer_id).or_insert_with(|| (brand_id, Vec::new())).1.push(language.to_owned());
        *self.counts.entry(base(language).to_owned()).or_default() += 1;
    }

    /// The languages whose stems are looked up for a text: its own if any answer has it, and the one that most answers
    /// have.
    pub(super) fn to_search(&self, language: &str) -> Vec<String> {
        let most = self.counts.iter().max_by_key(|(_, count)| **count).map(|(language, _)| language.as_str());
        let own = near(language).into_iter().find(|l| self.counts.contains_key(*l));
        let mut chosen: Vec<String> = own.into_iter().chain(most).map(str::to_owned).collect();
        chosen.dedup();
        chosen
    }

    /// The variant of an answer for a customer's language: the same, the same without region, a related one, English,
    /// any. `None` if the answer is another brand's or unknown.
    pub(super) fn nearest(&self, answer_id: i64, language: &str, brand_id: Option<i64>) -> Option<&str> {
        let (own, variants) = self.by_answer.get(&answer_id)?;
        if own.is_some() && *own != brand_id {
            return None;
        }
        let exact = variants.iter().find(|v| *v == language);
        let by_base = |wanted: &str| variants.iter().find(|v| base(v) == wanted);
        exact.or_else(|| near(language).into_iter().find_map(by_base)).or_else(|| variants.first()).map(String::as_str)
    }
}

/// A language and those that its speakers also read, nearest first; English last.
fn near(language: &str) -> Vec<&str> {
    let own = base(language);
    let neighbours: &[&str] = match own {
        "nb" => &["da", "sv"],
        "da" => &["nb", "sv"],
        "sv" => &["nb", "da"],
        "af" => &["nl"],
        _ => &[],
    };
    std::iter::once(own).chain(neighbours.iter().copied()).chain(std::iter::once("en")).collect()
}
