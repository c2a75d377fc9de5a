//! The words by which mail programs announce earlier messages, by kind and language.

use std::sync::LazyLock;

mod banners;
mod footers;
mod headers;
mod marks;
mod separators;
mod subjects;
mod verbs;

pub(crate) use banners::{is_banner, warns};
pub(crate) use footers::{glued_footer, is_device_footer, is_disclaimer};
pub(crate) use headers::{Role, label, labels_in_line};
pub(crate) use marks::{is_reply_mark, is_service_footer};
pub(crate) use separators::{Separator, may_separate, separator, separator_with_rest};
pub(crate) use subjects::{Prefix, prefix};
pub(crate) use verbs::{ends_with_following, ends_with_verb, has_verb, names_verb, opens_attribution, opens_quotation};

/// Words that are split once, at their first use.
pub(crate) type Words = LazyLock<Vec<&'static str>>;

/// A list as one text with `|` between the entries.
pub(crate) fn list(text: &'static str) -> Vec<&'static str> {
    text.split('|').collect()
}

/// Lower case, with unusual spaces and marks removed, so that words can be compared.
pub(crate) fn folded(text: &str) -> String {
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
