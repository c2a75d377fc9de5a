//! The words of a letter in one language: the brand's own, else ours, with plain placeholders such as `{link}`.
use std::collections::BTreeMap;

use super::blocks::{LetterBlock, paragraphs};
use super::store;
use crate::canned::fill::{long_date, without_name};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::BrandId;
use crate::texts::Texts;

/// Every placeholder that a letter may have.
pub const PLACEHOLDERS: [&str; 25] = [
    "good",
    "bad",
    "name",
    "brand",
    "reference",
    "link",
    "day",
    "clock",
    "opening_day",
    "opening_clock",
    "registered",
    "what",
    "place",
    "who",
    "detail",
    "browser",
    "mailbox",
    "count",
    "mails",
    "sender",
    "reason",
    "promise",
    "rule",
    "subject",
    "title",
];

/// The values of the placeholders, as people read them.
#[derive(Debug, Clone, Default)]
pub struct Values(BTreeMap<&'static str, String>);

impl Values {
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.insert(name, crate::plain::shown(&value.into()));
        self
    }

    /// A day and a time of day, in the format of the language.
    #[must_use]
    pub fn with_time(self, names: (&'static str, &'static str), at: chrono::DateTime<chrono_tz::Tz>, t: Texts) -> Self {
        self.with(names.0, long_date(at.date_naive(), t.language())).with(names.1, at.format("%H:%M").to_string())
    }

    /// A day alone.
    #[must_use]
    pub fn with_day(self, name: &'static str, at: Time, zone: chrono_tz::Tz, t: Texts) -> Self {
        self.with(name, long_date(at.utc().with_timezone(&zone).date_naive(), t.language()))
    }

    fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

/// The texts of one brand in one language.
#[derive(Debug, Clone)]
pub struct Wording {
    pub texts: Texts,
    own: BTreeMap<String, String>,
}

impl Wording {
    /// Ours alone.
    pub const fn ours(texts: Texts) -> Self {
        Self { texts, own: BTreeMap::new() }
    }

    /// The brand's own texts, and ours for the rest.
    pub fn load(conn: &mut Conn, brand: Option<BrandId>, language: &str) -> Result<Self> {
        let texts = Texts::interface(language);
        let own = match brand {
            Some(brand) => store::texts(conn, brand, texts.language())?,
            None => BTreeMap::new(),
        };
        Ok(Self { texts, own })
    }

    /// These instead of the stored ones.
    #[must_use]
    pub fn trying(mut self, own: impl IntoIterator<Item = (String, String)>) -> Self {
        self.own.extend(own);
        self
    }

    /// A text with its placeholders unfilled.
    pub fn template(&self, key: &str) -> String {
        self.own.get(key).cloned().unwrap_or_else(|| built_in(self.texts, key))
    }

    /// Has the brand a text of its own for this key?
    pub fn is_own(&self, key: &str) -> bool {
        self.own.contains_key(key)
    }

    /// One line, such as a subject.
    pub fn line(&self, key: &str, values: &Values) -> String {
        crate::plain::line(&fill(&self.template(key), values, self.texts.language()))
    }

    /// A letter `name-body`: a paragraph that is only `{link}` is a button with the words of `name-button`.
    pub fn blocks(&self, letter: &str, values: &Values) -> Vec<LetterBlock> {
        self.blocks_with_button(letter, letter, values)
    }

    /// The same with the words of another letter's button.
    pub fn blocks_with_button(&self, letter: &str, button: &str, values: &Values) -> Vec<LetterBlock> {
        let body = self.template(&format!("{letter}-body"));
        let piece = |paragraph: String| {
            if paragraph.trim() == "{link}" && !values.get("link").is_empty() {
                let words = self.line(&format!("{button}-button"), values);
                return LetterBlock::Button { words, link: values.get("link").to_owned() };
            }
            LetterBlock::Paragraph(fill(&paragraph, values, self.texts.language()))
        };
        paragraphs(&body).map(piece).collect()
    }
}

/// Our own text, as an admin would write it.
pub fn built_in(texts: Texts, key: &str) -> String {
    let as_written: Vec<_> = PLACEHOLDERS.iter().map(|name| (*name, format!("{{{name}}}").into())).collect();
    texts.with(&format!("mail-{key}"), &as_written)
}

/// A piece of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch<'a> {
    Text(&'a str),
    /// `{…}`, whether or not such a placeholder exists.
    Place(&'a str),
}

/// A template as pieces. A brace that is not closed on its line is text.
pub fn stretches(template: &str) -> Vec<Stretch<'_>> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let inside = after.split_once('}').filter(|(name, _)| !name.contains(['{', '\n']));
        let Some((name, tail)) = inside else { break };
        if !before.is_empty() {
            found.push(Stretch::Text(before));
        }
        found.push(Stretch::Place(name));
        rest = tail;
    }
    if !rest.is_empty() {
        found.push(Stretch::Text(rest));
    }
    found
}

/// In one pass: a value is never read as a placeholder.
fn fill(template: &str, values: &Values, language: &str) -> String {
    let stretches = stretches(template);
    let mut out = String::with_capacity(template.len());
    for (number, stretch) in stretches.iter().enumerate() {
        match stretch {
            Stretch::Text(text) => out.push_str(text),
            Stretch::Place("name") if values.get("name").is_empty() => {
                let after = match stretches.get(number + 1) {
                    Some(Stretch::Text(text)) => text.lines().next().unwrap_or_default(),
                    Some(Stretch::Place(_)) => "?",
                    None => "",
                };
                // Outside a greeting the placeholder is simply left out.
                let _ = without_name(&mut out, after, language);
            }
            Stretch::Place(name) => out.push_str(values.get(name)),
        }
    }
    out
}

/// Is `{name}` used anywhere except at the end of a greeting? There nothing could replace a name that is not sure.
pub fn is_name_misplaced(template: &str, language: &str) -> bool {
    template.lines().any(|line| {
        line.split_once("{name}").is_some_and(|(before, after)| {
            after.contains("{name}") || !without_name(&mut before.to_owned(), after, language)
        })
    })
}
