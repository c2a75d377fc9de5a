//! Reads a forwarded mail: author, recipients, date, subject and text.

mod fields;
mod found;

use super::parse::NamedAddress;
use super::thread::base_subject;
use super::words::{self, Prefix};
use serde::Serialize;

/// The mail inside a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Forwarded {
    /// Who wrote it; the address is empty when only a name is given.
    pub from: Option<NamedAddress>,
    /// The recipients.
    pub to: Vec<NamedAddress>,
    /// Who had a copy.
    pub cc: Vec<NamedAddress>,
    /// When, in the words of the program that forwarded it.
    pub date: Option<String>,
    /// Its subject, without the forwarder's prefixes.
    pub subject: Option<String>,
    /// What it says.
    pub body: String,
    /// What the forwarder wrote above it.
    pub message: String,
}

/// Finds a forwarded mail in a text. A header block without a separator counts only under a subject that says so
/// (`Fwd:`, `VS:` …), or if no subject is known.
pub fn forwarded(text: &str, subject: Option<&str>) -> Option<Forwarded> {
    let text = text.trim_start_matches('\u{feff}');
    let lines: Vec<&str> = text.lines().map(|l| l.trim_end_matches('\r')).collect();
    let is_finnish_answer = |s: &str| words::folded(s).trim().starts_with("vs:") && text.contains("Lähettäjä:");
    let subject = subject.map(|s| if is_finnish_answer(s) { "" } else { s });
    let may_lack_separator = subject.is_none_or(is_forward);
    let separated = found::by_separator(&lines, subject);
    let ruled = if may_lack_separator { found::by_block(&lines, subject) } else { None };
    // The outermost mail is the one that was forwarded; what that mail quotes does not matter here.
    let found = match (separated, ruled) {
        (Some((first, a)), Some((second, b))) => Some(if second < first { b } else { a }),
        (a, b) => a.or(b).map(|(_, found)| found),
    };
    let mut forwarded =
        found.or_else(|| subject.is_some_and(is_forward).then(|| found::by_attribution(&lines)).flatten())?;
    forwarded.subject =
        forwarded.subject.filter(|s| !s.is_empty()).or_else(|| subject.filter(|s| is_forward(s)).map(base_subject));
    Some(forwarded)
}

/// Whether a subject says that the mail is a forward.
pub fn is_forward(subject: &str) -> bool {
    let mut rest = subject;
    while let Some((kind, after)) = words::prefix(rest) {
        if kind == Prefix::Forward {
            return true;
        }
        // `VS:` is *forwarded* in Danish and *answer* in Finnish: it may be either.
        if rest.trim_start().get(..3).is_some_and(|p| p.eq_ignore_ascii_case("vs:")) {
            return true;
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests;
