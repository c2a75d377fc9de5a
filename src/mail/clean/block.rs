//! The header block that Outlook and others put above an earlier message (`From: … Sent: … To: … Subject: …`).

use super::super::parse::RenderedLine;
use super::super::words::{self, HeaderLabel};
use super::attribution::{has_date, has_email};

/// Lines that a block may have.
const SPAN: usize = 40;

/// How many lines from here are a header block, if any.
pub(crate) fn header_block(rows: &[RenderedLine], at: usize) -> Option<usize> {
    let first = &rows.get(at)?.text;
    if first.len() > 2000 || !first.contains([':', '：']) {
        return None;
    }
    match words::label(first) {
        Some((role, _)) if role != HeaderLabel::Other && role != HeaderLabel::Cc => known(rows, at),
        _ => unknown(rows, at),
    }
}

/// A block whose labels are in our lists.
fn known(rows: &[RenderedLine], at: usize) -> Option<usize> {
    let mut roles: Vec<HeaderLabel> = Vec::new();
    let (mut has_address, mut has_day) = (false, false);
    let (mut end, mut loose) = (at, 0);
    for (index, row) in rows.iter().enumerate().skip(at).take(SPAN) {
        let text = row.text.trim();
        if let Some((role, value)) =
            words::label(&row.text).filter(|(r, _)| *r == HeaderLabel::Other || !roles.contains(r))
        {
            roles.push(role);
            has_address |= has_email(value);
            has_day |= role == HeaderLabel::Date && has_date(value);
            (end, loose) = (index + 1, 0);
        } else if text.is_empty() {
            let goes_on =
                rows.get(index + 1).and_then(|r| words::label(&r.text)).is_some_and(|(r, _)| !roles.contains(&r));
            if !goes_on {
                break;
            }
        } else {
            has_address |= loose == 0 && has_email(text);
            loose += 1;
            if loose > 1 && !has_email(text) || text.len() > 500 {
                break;
            }
        }
    }
    let has = |role: HeaderLabel| roles.contains(&role);
    let main = roles.iter().filter(|r| **r != HeaderLabel::Other).count();
    let is_certain =
        main >= 3 && (has(HeaderLabel::From) || has(HeaderLabel::Date)) && (has_address || has(HeaderLabel::Subject));
    let is_likely = main == 2
        && has(HeaderLabel::Date)
        && has_day
        && (has(HeaderLabel::From) || has(HeaderLabel::To))
        && has_address;
    (is_certain || is_likely).then_some(end - at)
}

/// Three or more `Label: value` lines in a row with an address and a time: a block in a language that we have no words
/// for.
fn unknown(rows: &[RenderedLine], at: usize) -> Option<usize> {
    let (mut count, mut has_address, mut has_day) = (0, false, false);
    for row in rows.iter().skip(at).take(8) {
        let Some((name, value)) = row.text.split_once([':', '：']) else {
            break;
        };
        let name = name.trim_matches(|c: char| c.is_whitespace() || c == '*');
        let is_label = !name.is_empty()
            && name.chars().count() <= 25
            && name.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-');
        if !is_label || name.split(' ').count() > 3 {
            break;
        }
        count += 1;
        has_address |= value.contains('<') && has_email(value);
        has_day |= has_date(value) && value.contains(':');
    }
    (count >= 3 && has_address && has_day).then_some(count)
}
