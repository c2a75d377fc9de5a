//! Lines with a quote mark: a history to fold, or the question above an answer.

use super::super::parse::{LineMark, RenderedLine};
use super::super::words;
use super::attribution::attribution;
use super::block::header_block;
use super::judge::{LineFate, Sorted, set};

/// Which lines have a quote mark, or were broken off from one that has.
pub(super) fn marked(rows: &[RenderedLine]) -> Vec<bool> {
    let has_mark = |row: &RenderedLine| row.mark == LineMark::Quoted || row.text.trim_start().starts_with('>');
    let plain: Vec<bool> = rows.iter().map(has_mark).collect();
    let mut out = plain.clone();
    for (at, row) in rows.iter().enumerate() {
        let (Some(above), Some(true)) = (at.checked_sub(1).and_then(|a| rows.get(a)), plain.get(at + 1)) else {
            continue;
        };
        let is_between = !row.text.trim().is_empty() && out.get(at - 1) == Some(&true);
        if is_between && is_spill(&above.text, &row.text) {
            set(&mut out, at, true);
        }
    }
    out
}

/// A long line that was broken again on its way: its end has no mark.
fn is_spill(above: &str, line: &str) -> bool {
    let (above, line) = (above.trim_end(), line.trim());
    let cut_link = above.rsplit(char::is_whitespace).next().is_some_and(|w| w.contains("http"));
    let goes_on = line.starts_with(|c: char| !c.is_uppercase()) || !above.ends_with(['.', '!', ':', ')', '"']);
    above.chars().count() >= 60 && line.chars().count() < 60 && goes_on && !above.ends_with(['?', '？'])
        || cut_link && !line.contains(char::is_whitespace)
        || ["(http", "<http", "[http", "<mailto:"].iter().any(|l| line.starts_with(l))
}

/// One run of marked lines and its announcement.
struct QuoteBlock {
    lines: Vec<usize>,
    announcement: Vec<usize>,
    is_structural: bool,
    /// A passage that its author has indented.
    is_own: bool,
    has_answer: bool,
}

/// Folds history; keeps the quoted text above each answer if the author answers point by point.
pub(super) fn decide(rows: &[RenderedLine], sorted: &mut Sorted) {
    let mut blocks = blocks(rows, sorted);
    for block in &mut blocks {
        let inside = announced_inside(rows, &block.lines);
        block.announcement.extend(block.lines.drain(..inside));
    }
    let answers = blocks.iter().filter(|b| b.has_answer && !b.is_structural).count();
    for block in blocks {
        let is_answered = block.has_answer && (answers >= 2 || block.announcement.is_empty());
        let is_own = block.is_own && block.announcement.is_empty() && !has_header(rows, &block.lines);
        let is_kept = !block.is_structural && (is_answered || is_own);
        for line in block.announcement {
            set(&mut sorted.fates, line, LineFate::Quoted);
        }
        if !is_kept {
            for line in block.lines {
                set(&mut sorted.fates, line, LineFate::Quoted);
            }
        }
    }
}

/// Whether an earlier mail's header is at the top of a passage.
fn has_header(rows: &[RenderedLine], lines: &[usize]) -> bool {
    let inner: Vec<RenderedLine> = lines.iter().take(ANNOUNCEMENT * 2).map(|at| unmarked(rows, *at)).collect();
    let is_begun = |(at, line): (usize, &RenderedLine)| {
        header_block(&inner, at).is_some() || words::separator(&line.text).is_some()
    };
    inner.iter().enumerate().take(ANNOUNCEMENT).any(is_begun)
}

/// A quoted line without its mark.
fn unmarked(rows: &[RenderedLine], at: usize) -> RenderedLine {
    let text = rows.get(at).map_or("", |row| row.text.trim_start());
    let text = text.strip_prefix('>').unwrap_or(text).trim();
    RenderedLine { text: text.to_owned(), ..RenderedLine::default() }
}

/// Whether the line above a passage introduces it: a sentence of the author's own that ends in a colon.
fn leads_over(rows: &[RenderedLine], at: usize) -> bool {
    let above = rows.iter().take(at).rev().map(|row| row.text.trim()).find(|text| !text.is_empty()).unwrap_or_default();
    let folded = words::folded(above);
    above.ends_with([':', '：'])
        && above.split_whitespace().count() >= 4
        && !above.contains(|c: char| c.is_ascii_digit() || c == '@' || c == '<')
        && !words::ends_with_verb(&folded)
        && !words::names_verb(&folded)
}

/// Lines at the top of a quote that announce it: some programs (Apple Mail, Outlook for Mac) put them inside.
fn announced_inside(rows: &[RenderedLine], lines: &[usize]) -> usize {
    let inner: Vec<RenderedLine> = lines.iter().take(ANNOUNCEMENT).map(|at| unmarked(rows, *at)).collect();
    let blank = inner.iter().take_while(|row| row.text.is_empty()).count();
    attribution(&inner, blank).map_or(0, |count| {
        let below = inner.iter().skip(blank + count).take_while(|row| row.text.is_empty()).count();
        blank + count + below
    })
}

/// Lines of a quote that are looked at for its announcement.
const ANNOUNCEMENT: usize = 8;

fn blocks(rows: &[RenderedLine], sorted: &Sorted) -> Vec<QuoteBlock> {
    let mut out: Vec<QuoteBlock> = Vec::new();
    let mut announcement: Vec<usize> = Vec::new();
    let mut is_open = false;
    for (at, row) in rows.iter().enumerate().take(sorted.cut) {
        let flag = |flags: &[bool]| flags.get(at).copied().unwrap_or(false);
        let is_quoted = flag(&sorted.is_quoted);
        if flag(&sorted.is_announcing) {
            announcement.push(at);
            is_open = false;
        } else if is_quoted {
            if !is_open {
                out.push(QuoteBlock {
                    lines: Vec::new(),
                    announcement: std::mem::take(&mut announcement),
                    is_structural: false,
                    is_own: row.mark == LineMark::Indented || leads_over(rows, at),
                    has_answer: false,
                });
                is_open = true;
            }
            if let Some(block) = out.last_mut() {
                block.lines.push(at);
                block.is_structural |= row.mark == LineMark::Quoted;
                block.is_own &= row.mark != LineMark::Quoted;
            }
        } else if !row.text.trim().is_empty() {
            is_open = false;
            let is_shown = sorted.fates.get(at) == Some(&LineFate::Visible);
            if let Some(block) = out.last_mut().filter(|_| is_shown) {
                block.has_answer = true;
            }
        }
    }
    out
}
