//! Nested elements: which ones a tag closes, also implicitly, with a limit on the depth.
use super::super::html_marks::{is_inline, is_void};
use super::PageWriter;
use std::borrow::Cow;

/// An open element.
#[expect(clippy::struct_excessive_bools, reason = "they are five things that an element may be at the same time")]
pub(super) struct OpenTag<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) is_hidden: bool,
    pub(super) is_quote: bool,
    pub(super) is_cited: bool,
    pub(super) is_tight: bool,
    pub(super) has_mark: bool,
}

/// Nested elements; deeper ones are ignored.
pub(super) const DEPTH: usize = 256;
/// Open elements that are searched for the one that a tag closes.
const REACH: usize = 64;

impl PageWriter<'_> {
    /// Closes what a tag closes implicitly: a paragraph before a block, an item before the next.
    pub(super) fn end_implied(&mut self, name: &str) {
        match name {
            "li" => self.end_within(&["li"], &["ul", "ol", "table", "td", "th", "blockquote"]),
            "dt" | "dd" => self.end_within(&["dt", "dd"], &["dl", "table", "td", "th", "blockquote"]),
            "td" | "th" => self.end_within(&["td", "th"], &["table", "tr"]),
            "tr" => self.end_within(&["tr"], &["table"]),
            "thead" | "tbody" | "tfoot" => self.end_within(&["thead", "tbody", "tfoot", "tr"], &["table"]),
            "a" => self.end_within(&["a"], &["table", "td", "th", "div", "p", "blockquote"]),
            name if !is_inline(name) => self.end_within(&["p"], &["table", "td", "th", "object"]),
            _ => {}
        }
    }

    pub(super) fn end_within(&mut self, names: &[&str], walls: &[&str]) {
        let is_open =
            |name: &&str| endable(name).and_then(|kind| self.endable.get(kind)).is_some_and(|count| *count > 0);
        if !names.iter().any(is_open) {
            return;
        }
        let near = self.opened.iter().rev().take(REACH);
        let found =
            near.take_while(|o| !walls.contains(&o.name.as_ref())).position(|o| names.contains(&o.name.as_ref()));
        if let Some(above) = found {
            self.pop(above + 1);
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        if self.beyond > 0 {
            if !is_void(name) {
                self.beyond -= 1;
            }
            return;
        }
        let is_inner = is_inline(name);
        let is_wall = |open: &OpenTag<'_>| match name {
            "table" => false,
            "tr" | "thead" | "tbody" | "tfoot" | "td" | "th" => open.name == "table",
            _ => matches!(open.name.as_ref(), "table" | "td" | "th") || is_inner && !is_inline(&open.name),
        };
        let near = self.opened.iter().rev().take(REACH);
        let mut found = None;
        for (above, open) in near.enumerate() {
            if open.name == name {
                found = Some(above);
                break;
            }
            if is_wall(open) {
                break;
            }
        }
        match found {
            Some(above) => self.pop(above + 1),
            None if name == "br" && self.hidden == 0 => self.line_break(),
            None => {}
        }
    }

    /// Closes the innermost elements.
    pub(super) fn pop(&mut self, count: usize) {
        for _ in 0..count {
            let Some(element) = self.opened.pop() else { return };
            if let Some(count) = endable(&element.name).and_then(|kind| self.endable.get_mut(kind)) {
                *count = count.saturating_sub(1);
            }
            self.cited = self.cited.saturating_sub(usize::from(element.is_cited));
            if element.is_hidden {
                self.hidden = self.hidden.saturating_sub(1);
            } else {
                self.end(&element);
            }
        }
    }
}

/// The kind of an element that a later tag may close.
pub(super) fn endable(name: &str) -> Option<usize> {
    Some(match name {
        "p" => 0,
        "li" => 1,
        "dt" | "dd" => 2,
        "td" | "th" => 3,
        "tr" | "thead" | "tbody" | "tfoot" => 4,
        "a" => 5,
        _ => return None,
    })
}
