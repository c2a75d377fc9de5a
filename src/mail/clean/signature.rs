//! Signatures below their delimiter, and the legal text below a mail.

use super::super::parse::{LineMark, RenderedLine};
use super::super::words;
use super::judge::{LineFate, Sorted, set};

/// At most this many lines below `-- `; a longer part is a text with a rule in it.
const STRONG: usize = 25;
/// At most this many lines below any other rule.
const WEAK: usize = 12;

/// Rules that are tried: a text with more has no signature.
const TRIES: usize = 8;

/// Marks the signature among the shown lines.
pub(super) fn find(rows: &[RenderedLine], sorted: &mut Sorted) {
    let (mut has_text, mut tries) = (false, 0);
    for at in 0..sorted.cut.min(rows.len()) {
        let Some(row) = rows.get(at) else { return };
        let is_free = sorted.fates.get(at) == Some(&LineFate::Visible)
            && !is_quote(sorted, at)
            && row.mark != LineMark::Signature;
        let text = row.text.trim();
        if !is_free || text.is_empty() {
            continue;
        }
        if has_text && is_rule(text) {
            tries += 1;
            if tries > TRIES {
                return;
            }
            let zone = zone(rows, sorted, at);
            if is_signature(rows, text, &zone) {
                for line in zone.into_iter().chain([at]) {
                    set(&mut sorted.fates, line, LineFate::Signature);
                }
            }
            if !is_dashes(text) {
                return;
            }
        } else if !is_rule(text) {
            has_text = true;
        }
    }
}

fn is_quote(sorted: &Sorted, at: usize) -> bool {
    [&sorted.is_quoted, &sorted.is_announcing].iter().any(|flags| flags.get(at).copied().unwrap_or(false))
}

/// The shown lines from below the rule to the next quote or the end.
fn zone(rows: &[RenderedLine], sorted: &Sorted, rule: usize) -> Vec<usize> {
    (rule + 1..sorted.cut.min(rows.len()))
        .take_while(|at| !is_quote(sorted, *at))
        .filter(|at| sorted.fates.get(*at) == Some(&LineFate::Visible))
        .collect()
}

fn is_signature(rows: &[RenderedLine], rule: &str, zone: &[usize]) -> bool {
    let lines: Vec<&str> =
        zone.iter().filter_map(|at| rows.get(*at)).map(|r| r.text.trim()).filter(|t| !t.is_empty()).collect();
    if is_dashes(rule) {
        return lines.len() <= STRONG;
    }
    let is_short = lines.iter().all(|l| l.chars().count() < 120 && !is_list_item(l));
    let has_other_rule = lines.iter().any(|l| is_rule(l));
    lines.len() <= WEAK && is_short && !has_other_rule
}

fn is_list_item(line: &str) -> bool {
    line.starts_with("- ") || line.starts_with("* ") || line.starts_with("1. ")
}

/// The delimiter of RFC 3676, with or without its space.
fn is_dashes(text: &str) -> bool {
    text == "--"
}

/// A line of nothing but dashes, underscores and the like.
pub(super) fn is_rule(text: &str) -> bool {
    let mut count = 0_usize;
    for c in text.chars() {
        match c {
            '-' | '_' | '=' | '~' | '*' | '#' | '+' | '─' | '–' | '—' => count += 1,
            ' ' => {}
            _ => return false,
        }
    }
    count >= 2
}

/// Legal text at the end of the shown text.
pub(super) fn legal(rows: &[RenderedLine], sorted: &mut Sorted) {
    for _ in 0..5 {
        let shown: Vec<usize> =
            (0..rows.len()).filter(|at| sorted.fates.get(*at) == Some(&LineFate::Visible)).collect();
        let text_at = |at: &usize| rows.get(*at).map_or("", |r| r.text.trim());
        let last: Vec<usize> = shown
            .iter()
            .rev()
            .skip_while(|at| text_at(at).is_empty())
            .take_while(|at| !text_at(at).is_empty())
            .copied()
            .collect();
        let has_more = shown.iter().filter(|at| !text_at(at).is_empty()).count() > last.len();
        let paragraph: Vec<&str> = last.iter().rev().map(text_at).collect();
        if !has_more || !words::is_disclaimer(&paragraph.join(" ")) {
            return;
        }
        for line in last {
            set(&mut sorted.fates, line, LineFate::Signature);
        }
    }
}
