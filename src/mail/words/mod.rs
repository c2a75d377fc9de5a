//! The words by which mail programs announce earlier messages, by kind and language.

use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

mod banners;
mod footers;
mod headers;
mod marks;
mod separators;
mod subjects;
mod verbs;

pub(crate) use banners::{is_banner, may_hold_banner, warns};
pub(crate) use footers::{glued_footer, is_device_footer, is_disclaimer};
pub(crate) use headers::{HeaderLabel, label, labels_in_line};
pub(crate) use marks::{is_reply_mark, is_service_footer};
pub(crate) use separators::{Separator, may_separate, separator, separator_with_rest};
pub(crate) use subjects::{Prefix, prefix};
pub(crate) use verbs::{ends_with_following, ends_with_verb, has_verb, names_verb, opens_attribution, opens_quotation};

/// Words that are split once, at their first use.
pub(crate) type WordList = LazyLock<Vec<&'static str>>;

/// A list as one text with `|` between the entries.
pub(crate) fn list(text: &'static str) -> Vec<&'static str> {
    text.split('|').collect()
}

/// Words that are looked for anywhere in a text, all in one pass.
pub(crate) struct Phrases {
    words: Vec<&'static str>,
    /// Built once; `None` if the words are too many for it, and then each is looked for.
    automaton: Option<AhoCorasick>,
}

impl Phrases {
    pub(crate) fn new(words: Vec<&'static str>) -> Self {
        Self { automaton: AhoCorasick::new(&words).ok(), words }
    }

    /// Does the text hold one of them?
    pub(crate) fn is_in(&self, text: &str) -> bool {
        match &self.automaton {
            Some(automaton) => automaton.is_match(text),
            None => self.words.iter().any(|word| text.contains(word)),
        }
    }
}

impl std::ops::Deref for Phrases {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        &self.words
    }
}

/// Lower case, with unusual spaces and marks removed, so that words can be compared.
pub(crate) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase().replace('\t', " ").replace('`', "'");
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => out.push(' '),
            '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{ad}' | '\u{2060}' => {}
            '’' | '´' | '`' => out.push('\''),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}
