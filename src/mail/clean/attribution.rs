//! `On 3 May 2026 at 10:00, Kari wrote:` in any language: known words, else a date, an address and a colon.

use super::super::parse::Line;
use super::super::words;
use regex::Regex;
use std::sync::LazyLock;

/// Lines that an announcement may run over.
const SPAN: usize = 5;
/// Letters that it may have; names of companies and departments are long.
const LENGTH: usize = 600;

static TIME: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b\d{1,2}\s?[:.h]\s?\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}\s?年|(?i)\b\d{1,2}\s?[ap]\.?m\b").ok());
static YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(?:19[7-9]\d|20\d\d)\b").ok());

/// How many lines from here announce a quote, if they do.
pub(crate) fn attribution(rows: &[Line], at: usize) -> Option<usize> {
    let first = rows.get(at)?.text.trim();
    if first.len() > LENGTH || !first.contains(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let is_opening = words::opens_attribution(&words::folded(first)) && has_date(first) || starts_with_date(first);
    let span = if is_opening { SPAN } else { 1 };
    let mut joined = String::new();
    for count in 1..=span {
        let line = rows.get(at + count - 1)?.text.trim();
        if line.is_empty() && !is_broken_address(rows, at + count) {
            return None;
        }
        if count > 1 && line.starts_with('>') && !is_tail(line) {
            return None;
        }
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(line);
        if joined.len() > LENGTH {
            return None;
        }
        if announces(&joined, count == 1, || next_is_quoted(rows, at + count)) {
            return Some(count);
        }
    }
    None
}

/// A blank line inside an announcement is only believed when the address follows it.
fn is_broken_address(rows: &[Line], next: usize) -> bool {
    rows.get(next).is_some_and(|r| r.text.trim_start().starts_with('<') && r.text.len() < 200)
}

/// `>:` or `> wrote:`: the end of an address that was broken.
fn is_tail(line: &str) -> bool {
    let rest = line.trim_start_matches('>').trim();
    rest == ":" || rest.len() < 60 && rest.ends_with(':') && words::ends_with_verb(&words::folded(rest))
}

fn next_is_quoted(rows: &[Line], from: usize) -> bool {
    rows.iter().skip(from).find(|r| !r.text.trim().is_empty()).is_some_and(|r| r.text.trim_start().starts_with('>'))
}

/// Whether a joined text announces a quote.
fn announces(joined: &str, is_single: bool, next_is_quoted: impl Fn() -> bool) -> bool {
    let ends_colon = joined.ends_with([':', '：']);
    let has_at = joined.contains('@');
    let text = words::folded(joined);
    let has_verb = words::ends_with_verb(&text);
    if !ends_colon && !has_verb && !(has_at && joined.ends_with('>')) {
        return false;
    }
    let is_dashed = text.starts_with("--") && text.ends_with("--");
    let opens = words::opens_attribution(&text);
    let (has_date, has_email) = (has_date(joined), has_email(joined));
    if has_verb {
        if is_dashed && is_single {
            return true;
        }
        if (has_date || has_email) && (opens || has_email || is_dashed) && (ends_colon || has_email || is_dashed) {
            return true;
        }
        if ends_colon && is_single && joined.len() < 150 && next_is_quoted() {
            return true;
        }
    }
    let is_bracketed = joined.contains(['<', '(', '[']);
    if ends_colon && has_email && has_time(joined) && (is_bracketed || opens) {
        return true;
    }
    if ends_colon && has_time(joined) && opens && words::has_verb(&text) && joined.len() < 250 {
        return true;
    }
    is_single && has_email && joined.ends_with('>') && starts_with_date(joined) && next_is_quoted()
}

/// Whether a text names a day or a time.
pub(crate) fn has_date(text: &str) -> bool {
    has_time(text) || YEAR.as_ref().is_some_and(|r| r.is_match(text))
}

fn has_time(text: &str) -> bool {
    TIME.as_ref().is_some_and(|r| r.is_match(text))
}

fn starts_with_date(text: &str) -> bool {
    let head: String = text.chars().take(36).collect();
    has_date(&head)
}

/// Whether a mail address stands in a text.
pub(crate) fn has_email(text: &str) -> bool {
    text.match_indices('@').take(20).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + 1..).and_then(|t| t.chars().next());
        before.is_some_and(|c| c.is_alphanumeric() || "-_+.'".contains(c)) && after.is_some_and(|c| c.is_alphanumeric() || c == '[')
    })
}
