//! A letter as the form has it: text that is still to be checked.
use std::collections::BTreeMap;

use super::letters::EditableLetter;
use crate::mail::letters::Wording;
use crate::mail::letters::wording::{Stretch, built_in, is_name_misplaced, stretches};
use crate::texts::Texts;
use crate::web::form::Problems;

const LONGEST_LINE: usize = 200;
const LONGEST_BODY: usize = 5000;

/// The parts of one letter in one language.
#[derive(Debug, Clone)]
pub struct LetterDraft {
    pub letter: EditableLetter,
    parts: BTreeMap<&'static str, String>,
}

impl LetterDraft {
    /// As the letter is now.
    pub fn of(letter: EditableLetter, wording: &Wording) -> Self {
        let parts = letter.parts.iter().map(|part| (*part, wording.template(&letter.key(part)))).collect();
        Self { letter, parts }
    }

    pub fn read(letter: EditableLetter, fields: &BTreeMap<String, String>) -> Self {
        let typed = |part: &str| fields.get(part).map_or("", |text| text.trim()).replace("\r\n", "\n");
        Self { letter, parts: letter.parts.iter().map(|part| (*part, typed(part))).collect() }
    }

    pub fn get(&self, part: &str) -> &str {
        self.parts.get(part).map_or("", String::as_str)
    }

    /// By key; an empty value means our own text.
    pub fn own(&self, texts: Texts) -> Vec<(String, Option<String>)> {
        let one = |(part, text): (&&str, &String)| {
            let key = self.letter.key(part);
            let is_own = !text.is_empty() && *text != built_in(texts, &key);
            (key, is_own.then(|| text.clone()))
        };
        self.parts.iter().map(one).collect()
    }

    /// The errors of each part, in the admin's language.
    pub fn check(&self, t: Texts, language: &str) -> Problems {
        let mut problems = Problems::default();
        for (part, text) in &self.parts {
            if let Some(problem) = self.problem(t, part, text, language) {
                problems.add(*part, problem);
            }
        }
        problems
    }

    fn problem(&self, t: Texts, part: &str, text: &str, language: &str) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        let (most, is_line) = if part == "body" { (LONGEST_BODY, false) } else { (LONGEST_LINE, true) };
        if text.chars().count() > most {
            return Some(t.with("problem-letter-long", &[("most", most.into())]));
        }
        if is_line && text.contains('\n') {
            return Some(t.say("problem-letter-line"));
        }
        let places = self.letter.places_of(part);
        let named: Vec<&str> = stretches(text)
            .into_iter()
            .filter_map(|stretch| if let Stretch::Place(name) = stretch { Some(name) } else { None })
            .collect();
        if let Some(unknown) = named.iter().find(|name| !places.contains(name)) {
            let all = places.iter().map(|place| format!("{{{place}}}")).collect::<Vec<_>>().join(", ");
            let values = [("place", format!("{{{unknown}}}").into()), ("places", all.into())];
            return Some(t.with("problem-letter-unknown", &values));
        }
        if let Some(missing) = self.letter.needed_of(part).iter().find(|name| !named.contains(name)) {
            return Some(t.with("problem-letter-missing", &[("place", format!("{{{missing}}}").into())]));
        }
        is_name_misplaced(text, language).then(|| t.say("problem-letter-name"))
    }
}
