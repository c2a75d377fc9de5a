//! Classifies every line: shown, quoted, or signature.

use super::super::parse::{LineMark, RenderedLine};
use super::super::words::{self, Separator};
use super::{attribution::attribution, block::header_block, head, quotes, signature};

/// Where a line goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineFate {
    /// Shown.
    Visible,
    /// An earlier message, or its announcement.
    Quoted,
    /// Signature, footer, legal text.
    Signature,
}

/// The lines as the first pass sorts them.
pub(super) struct Sorted {
    /// Where each line would go.
    pub fates: Vec<LineFate>,
    /// Lines with a quote mark, or broken off from a marked line.
    pub is_quoted: Vec<bool>,
    /// Lines that announce the marked lines below them.
    pub is_announcing: Vec<bool>,
    /// From here on everything is the earlier message.
    pub cut: usize,
}

/// Classifies all lines of a text.
pub(super) fn judge(rows: &[RenderedLine]) -> Vec<LineFate> {
    let mut sorted = sort(rows);
    reach_up(rows, &mut sorted);
    head::fold(rows, &mut sorted);
    signature::find(rows, &mut sorted);
    quotes::decide(rows, &mut sorted);
    signature::legal(rows, &mut sorted);
    sorted.fates
}

/// Walks down to where the earlier message begins.
fn sort(rows: &[RenderedLine]) -> Sorted {
    let mut sorted = Sorted {
        fates: vec![LineFate::Visible; rows.len()],
        is_quoted: quotes::marked(rows),
        is_announcing: vec![false; rows.len()],
        cut: rows.len(),
    };
    let mut at = 0;
    let mut is_below_footer = false;
    let mut has_text = false;
    while let Some(row) = rows.get(at) {
        let step = look(rows, at, &sorted, has_text);
        match step {
            LineStep::Blank => at += 1,
            LineStep::Stop => break,
            LineStep::Cut => {
                sorted.cut = at;
                break;
            }
            LineStep::Quoted => {
                is_below_footer = false;
                at += 1;
            }
            LineStep::Announce(count) => {
                for line in at..at + count {
                    set(&mut sorted.is_announcing, line, true);
                }
                at += count;
            }
            LineStep::Footer => {
                is_below_footer = has_text;
                set(&mut sorted.fates, at, LineFate::Signature);
                at += 1;
            }
            LineStep::Text => {
                if is_below_footer || row.mark == LineMark::Signature {
                    set(&mut sorted.fates, at, LineFate::Signature);
                } else {
                    has_text = true;
                }
                at += 1;
            }
        }
    }
    for line in sorted.cut..rows.len() {
        set(&mut sorted.fates, line, LineFate::Quoted);
    }
    sorted
}

/// What one line is, as the pass goes down.
enum LineStep {
    Blank,
    /// A forwarded message begins: all of it is shown.
    Stop,
    Cut,
    Quoted,
    Announce(usize),
    Footer,
    Text,
}

fn look(rows: &[RenderedLine], at: usize, sorted: &Sorted, has_text: bool) -> LineStep {
    let Some(row) = rows.get(at) else {
        return LineStep::Stop;
    };
    let text = row.text.trim();
    if row.mark == LineMark::Cut {
        return LineStep::Cut;
    }
    if text.is_empty() {
        return LineStep::Blank;
    }
    let is_quoted = sorted.is_quoted.get(at).copied().unwrap_or(false);
    let is_inside = is_quoted && at > 0 && sorted.is_quoted.get(at - 1).copied().unwrap_or(false);
    match words::separator(text) {
        Some(Separator::Forward) if !is_inside && row.mark != LineMark::Quoted => return LineStep::Stop,
        Some(Separator::Original) if !is_quoted => return LineStep::Cut,
        None if !is_quoted => match words::separator_with_rest(text) {
            Some((Separator::Forward, _)) => return LineStep::Stop,
            Some((Separator::Original, rest)) if words::labels_in_line(rest).len() >= 2 => return LineStep::Cut,
            _ => {}
        },
        _ => {}
    }
    if is_quoted {
        return LineStep::Quoted;
    }
    if row.mark == LineMark::Attribution {
        return announced(
            rows,
            at,
            rows.iter().skip(at).take_while(|r| r.mark == LineMark::Attribution).count(),
            sorted,
        );
    }
    if header_block(rows, at).is_some() {
        return LineStep::Cut;
    }
    if let Some(count) = attribution(rows, at) {
        return announced(rows, at, count, sorted);
    }
    if has_text && words::is_reply_mark(text) {
        return LineStep::Cut;
    }
    let is_first = || rows.iter().take(at).all(|row| row.text.trim().is_empty());
    if words::is_device_footer(text) && (has_text || is_first()) || has_text && words::is_service_footer(text) {
        return LineStep::Footer;
    }
    LineStep::Text
}

/// An announcement is followed by marked lines, or by the bare earlier message up to the end.
fn announced(rows: &[RenderedLine], at: usize, count: usize, sorted: &Sorted) -> LineStep {
    let next =
        rows.iter().enumerate().skip(at + count).find(|(_, r)| !r.text.trim().is_empty() || r.mark == LineMark::Cut);
    match next {
        Some((line, _)) if sorted.is_quoted.get(line).copied().unwrap_or(false) => LineStep::Announce(count),
        _ => LineStep::Cut,
    }
}

/// Blank lines and rules right above the cut belong to the part below it.
fn reach_up(rows: &[RenderedLine], sorted: &mut Sorted) {
    if sorted.cut >= rows.len() {
        return;
    }
    while let Some(above) = sorted.cut.checked_sub(1) {
        let Some(row) = rows.get(above) else { return };
        let text = row.text.trim();
        // Outlook draws rules with underscores; dashes may be the author's own.
        let is_drawn = text.chars().count() >= 3 && text.chars().all(|c| c == '_');
        if !(text.is_empty() || is_drawn) {
            return;
        }
        set(&mut sorted.fates, above, LineFate::Quoted);
        sorted.cut = above;
    }
}

/// Sets one entry; an index beyond the end is ignored.
pub(super) fn set<T>(items: &mut [T], at: usize, value: T) {
    if let Some(item) = items.get_mut(at) {
        *item = value;
    }
}
