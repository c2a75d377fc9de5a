//! Finds what the person wrote: the visible part of a mail; the rest is folded and no line is lost.

mod attribution;
mod block;
mod head;
mod judge;
mod page;
mod quotes;
mod signature;

pub(crate) use attribution::{attribution, has_email};
pub(crate) use block::header_block;

use super::parse::{Mail, RenderedLine};
use super::words;
use judge::{LineFate, judge};
use serde::Serialize;

/// A text taken apart. The three parts together hold every line of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Cleaned {
    /// What the person wrote; answers inside the quote keep the quoted lines that they answer.
    pub visible: String,
    /// Earlier messages and their announcements.
    pub quoted: String,
    /// Signature, device footer, legal text.
    pub signature: String,
}

/// Cleans a mail: its text by rules, or its HTML by structure if that says more.
pub fn clean(mail: &Mail) -> Cleaned {
    let Some(html) = &mail.html else {
        return clean_text(&mail.text);
    };
    if mail.is_text_from_html {
        return settle(mail.rows.clone());
    }
    let by_text = clean_text(&mail.text);
    if by_text.quoted.is_empty() && page::shows_quote(html) {
        let by_structure = clean_html(html);
        let is_found = !by_structure.quoted.is_empty() && !by_structure.visible.is_empty();
        if is_found && by_structure.visible.len() < by_text.visible.len() {
            return by_structure;
        }
    }
    by_text
}

/// Spaces at the end of a line mean nothing, except in the mark above a signature.
fn without_blanks(line: &str) -> &str {
    let trimmed = line.trim_end();
    if trimmed == "--" { line.trim_end_matches('\r') } else { trimmed }
}

/// Cleans plain text in linear time; cleaning the result again changes nothing.
pub fn clean_text(text: &str) -> Cleaned {
    let text = text.trim_start_matches('\u{feff}');
    let (head, tail) = text.split_at_checked(judged(text)).unwrap_or((text, ""));
    let rows = head
        .lines()
        .flat_map(|line| split(without_blanks(line)))
        .map(|text| RenderedLine { text: text.to_owned(), ..RenderedLine::default() });
    let cleaned = long(rows.collect(), tail);
    if cleaned.visible.len() > text.len() {
        // Splitting lines did not help, and hardly anything was folded: everything is shown as it came, except for
        // trailing spaces.
        let visible = joined(text.lines().map(without_blanks));
        return Cleaned { visible, ..Cleaned::default() };
    }
    cleaned
}

/// Where the examined part ends.
fn judged(text: &str) -> usize {
    let mut end = 0;
    for line in text.split_inclusive('\n').take(LINES) {
        if end + line.len() > LETTERS {
            return end;
        }
        end += line.len();
    }
    end
}

/// Splits a line that holds both the end of the reply and the announcement of the quote, or a phone's footer.
fn split(line: &str) -> impl Iterator<Item = &str> {
    let at = attribution::shared(line).or_else(|| words::glued_footer(line));
    let (reply, rest) = at.and_then(|at| line.split_at_checked(at)).unwrap_or((line, ""));
    [Some(reply), Some(rest).filter(|r| !r.is_empty())].into_iter().flatten()
}

/// Cleans a page: by the structure that mail programs write, then by the rules for text.
pub fn clean_html(html: &str) -> Cleaned {
    settle(page::rows(html))
}

/// Where the shown lines of a page begin, in order; `None` if the page is too large.
pub(crate) fn kept(rows: Vec<RenderedLine>) -> Option<Vec<usize>> {
    (rows.len() <= LINES).then(|| settled(rows).1)
}

/// Cleans lines; only the beginning of a very long text is examined.
fn settle(mut rows: Vec<RenderedLine>) -> Cleaned {
    let mut size = 0_usize;
    let within = rows.iter().take(LINES).take_while(|row| {
        size += row.text.len();
        size <= LETTERS
    });
    let end = within.count();
    let tail = rows.split_off(end);
    long(rows, &joined(tail.iter().map(|r| r.text.as_str())))
}

/// The lines that are examined, and those below them: they belong to a quote that begins above, or else they are shown.
fn long(rows: Vec<RenderedLine>, tail: &str) -> Cleaned {
    if tail.trim().is_empty() {
        return settled(rows).0;
    }
    let whole = format!("{}\n{tail}", joined(rows.iter().map(|r| r.text.as_str())));
    let last = rows.iter().rev().map(|r| r.text.trim_end()).find(|t| !t.is_empty()).unwrap_or_default().to_owned();
    let (mut head, _) = settled(rows);
    if head.visible.ends_with(&last) || !head.quoted.ends_with(&last) {
        return Cleaned { visible: whole.trim_end().to_owned(), ..Cleaned::default() };
    }
    head.quoted.push('\n');
    head.quoted.push_str(tail.trim_end());
    head
}

/// Lines that are examined; a quote may be longer, an answer is not.
const LINES: usize = 3_000;
/// Bytes that are examined.
const LETTERS: usize = 160 * 1024;

/// Repeats the pass on what is left until nothing more is folded. If nothing would be left, the text is shown whole.
fn settled(mut rows: Vec<RenderedLine>) -> (Cleaned, Vec<usize>) {
    let whole = joined(rows.iter().map(|r| r.text.as_str()));
    let all: Vec<usize> = rows.iter().map(|r| r.at).collect();
    let mut work = 0_usize;
    let (mut quoted, mut signature): (Vec<Vec<String>>, Vec<Vec<String>>) = (Vec::new(), Vec::new());
    while work <= WORK {
        work += rows.len().max(WORK / ROUNDS);
        let fates = judge(&rows);
        let remains = rows.iter().zip(&fates).any(|(r, f)| *f == LineFate::Visible && !r.text.trim().is_empty());
        let changes = rows.iter().zip(&fates).any(|(r, f)| *f != LineFate::Visible && !r.text.trim().is_empty());
        if !remains || !changes {
            let cleaned = Cleaned {
                visible: joined(rows.iter().map(|r| r.text.as_str())),
                quoted: stacked(quoted),
                signature: stacked(signature),
            };
            return (cleaned, rows.iter().map(|r| r.at).collect());
        }
        let (mut kept, mut off, mut below) = (Vec::new(), Vec::new(), Vec::new());
        for (row, fate) in rows.into_iter().zip(fates) {
            match fate {
                LineFate::Visible => kept.push(row),
                LineFate::Quoted => off.push(row.text),
                LineFate::Signature => below.push(row.text),
            }
        }
        quoted.push(off);
        signature.push(below);
        rows = trimmed(kept);
    }
    // The passes never came to an end: no person writes like that. Show everything, as the first rule says.
    (Cleaned { visible: whole, ..Cleaned::default() }, all)
}

/// More passes than any honest mail needs: two are enough for nearly all.
const ROUNDS: usize = 40;
/// Lines examined in all passes together.
const WORK: usize = 3 * LINES;

/// What a later pass folds stood above what an earlier one folded.
fn stacked(rounds: Vec<Vec<String>>) -> String {
    let lines: Vec<String> = rounds.into_iter().rev().flatten().collect();
    joined(lines.iter().map(String::as_str))
}

fn trimmed(mut rows: Vec<RenderedLine>) -> Vec<RenderedLine> {
    while rows.last().is_some_and(|r| r.text.trim().is_empty()) {
        rows.pop();
    }
    let blank = rows.iter().take_while(|r| r.text.trim().is_empty()).count();
    rows.drain(..blank);
    rows
}

/// Lines without the blank ones around them.
fn joined<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<&str> = lines.collect();
    let start = lines.iter().take_while(|l| l.trim().is_empty()).count();
    let end = lines.iter().rev().take_while(|l| l.trim().is_empty()).count();
    let kept = lines.get(start..lines.len().saturating_sub(end)).unwrap_or_default();
    kept.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests;
