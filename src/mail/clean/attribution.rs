//! `On 3 May 2026 at 10:00, Kari wrote:` in any language: known words, or else a date, an address and a colon.

use super::super::parse::RenderedLine;
use super::super::words;
use regex::Regex;
use std::sync::LazyLock;

/// Lines that an announcement may take.
const SPAN: usize = 5;
/// Characters that it may have; names of companies and departments are long.
const LENGTH: usize = 600;

static TIME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)[0-9]{1,2} ?[:.h] ?[0-9]{2}(?-u:\b)|(?-u:\b)[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}(?-u:\b)|(?-u:\b)[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}(?-u:\b)|[0-9]{4} ?年|(?-u:\b)[0-9]{1,2} ?[aApP]\.?[mM](?-u:\b)").ok()
});
static YEAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:19[7-9][0-9]|20[0-9][0-9])(?-u:\b)").ok());

/// How many lines from here announce a quote, if any.
pub(crate) fn attribution(rows: &[RenderedLine], at: usize) -> Option<usize> {
    let first = bare(&rows.get(at)?.text);
    if first.len() > LENGTH
        || !first.bytes().any(|b| b.is_ascii_digit() || b == b'@' || b == b':' || b == b'-' || b == 0xef)
    {
        return None;
    }
    let folded = words::folded(first);
    let is_opening = has_date(first) && (starts_with_date(first) || words::opens_attribution(&folded))
        // `Name <address> wrote on Tuesday,` continues in the next line.
        || has_email(first) && first.contains('<') && words::names_verb(&folded)
        || words::opens_quotation(&folded);
    let span = if is_opening { SPAN } else { 1 };
    let mut joined = String::new();
    for count in 1..=span {
        let line = bare(&rows.get(at + count - 1)?.text);
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

/// Without the direction marks that Hebrew and Arabic programs put around everything.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    })
}

/// Where an announcement begins that is on the same line as the end of the reply (`Thanks! On Mon, … wrote:`).
pub(super) fn shared(line: &str) -> Option<usize> {
    const OPENERS: [&str; 10] = ["On ", "Am ", "Le ", "Op ", "Den ", "El ", "Il ", "Em ", "Dnia ", "På "];
    if line.len() > LENGTH || !line.trim_end().ends_with(':') || line.trim_start().starts_with('>') {
        return None;
    }
    let starts = OPENERS.iter().filter_map(|o| line.match_indices(o).find(|(at, _)| *at > 0).map(|(at, _)| at));
    let at = starts.min()?;
    let (head, tail) = line.split_at_checked(at)?;
    let is_edge = head.ends_with([' ', '-', '.', '!', ',']);
    let head = head.trim_end_matches(|c: char| c.is_whitespace() || c == '-');
    let opens_itself = words::opens_attribution(&words::folded(head)) || has_date(head) || has_email(head);
    let is_shared =
        is_edge && !head.is_empty() && !opens_itself && starts_with_date(tail) && announces(tail, true, || true);
    is_shared.then_some(head.len())
}

/// A blank line inside an announcement counts only if the address follows it.
fn is_broken_address(rows: &[RenderedLine], next: usize) -> bool {
    rows.get(next).is_some_and(|r| r.text.trim_start().starts_with('<') && r.text.len() < 200)
}

/// `>:` or `> wrote:`: the end of an address that was broken across lines.
fn is_tail(line: &str) -> bool {
    let rest = line.trim_start_matches('>').trim();
    rest == ":" || rest.len() < 60 && rest.ends_with(':') && words::ends_with_verb(&words::folded(rest))
}

fn next_is_quoted(rows: &[RenderedLine], from: usize) -> bool {
    rows.iter().skip(from).find(|r| !r.text.trim().is_empty()).is_some_and(|r| r.text.trim_start().starts_with('>'))
}

/// Whether a joined text announces a quote.
fn announces(joined: &str, is_single: bool, next_is_quoted: impl Fn() -> bool) -> bool {
    let ends_colon = joined.ends_with([':', '：']);
    let has_at = joined.contains('@');
    if !ends_colon && !has_at && !joined.ends_with("--") {
        return false;
    }
    let text = words::folded(joined);
    let has_verb = words::ends_with_verb(&text);
    let ends_angle = has_at && joined.ends_with('>');
    if !(ends_colon || has_verb || ends_angle) {
        return false;
    }
    let is_dashed = text.starts_with("--") && text.ends_with("--");
    let opens = words::opens_attribution(&text);
    let (has_date, has_email) = (has_date(joined), has_email(joined));
    // `Kari <kari@x.no> wrote on Tuesday, 3 May 2026:`
    if ends_colon && has_email && has_date && joined.contains(['<', '(', '[']) && words::names_verb(&text) {
        return true;
    }
    if ends_colon && has_email && words::ends_with_following(&text) && words::names_verb(&text) {
        return true;
    }
    if ends_colon && words::opens_quotation(&text) && joined.len() < 200 && (has_email || next_is_quoted()) {
        return true;
    }
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
    // `Kari kirjoitti 16.11.2021 klo 12.34:`
    if ends_colon && is_single && joined.len() < 150 && words::names_verb(&text) && ends_with_time(joined) {
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

fn ends_with_time(text: &str) -> bool {
    let mut tail: Vec<char> = text.chars().rev().take(24).collect();
    tail.reverse();
    let tail: String = tail.into_iter().collect();
    has_time(&tail) && tail.trim_end_matches([':', '：', ' ']).ends_with(|c: char| c.is_ascii_digit())
}

fn starts_with_date(text: &str) -> bool {
    let head: String = text.chars().take(36).collect();
    has_date(&head)
}

/// Whether a mail address is in a text.
pub(crate) fn has_email(text: &str) -> bool {
    text.match_indices('@').take(20).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + 1..).and_then(|t| t.chars().next());
        before.is_some_and(|c| c.is_alphanumeric() || "-_+.'".contains(c))
            && after.is_some_and(|c| c.is_alphanumeric() || c == '[')
    })
}
