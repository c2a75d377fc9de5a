//! Turns elements into lines: paragraphs, lists, tables, quotes, links.
use super::super::html_marks::{is_inline, is_quote, is_tight, worth_showing};
use super::super::html_tokens::Tag;
use super::PageWriter;
use super::nesting::OpenTag;

/// An open link: where it goes and where its text began.
pub(super) struct OpenLink {
    pub(super) href: String,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl PageWriter<'_> {
    pub(super) fn structure(&mut self, element: &Tag<'_>) {
        match element.name.as_ref() {
            "br" => self.line_break(),
            "p" => {
                if is_tight(element) {
                    self.end_line();
                } else {
                    self.paragraph();
                }
            }
            "hr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.paragraph(),
            "pre" | "textarea" => {
                self.paragraph();
                self.pre += 1;
            }
            "blockquote" => {
                self.paragraph();
                self.quotes += usize::from(is_quote(element));
            }
            "ul" | "ol" => {
                if self.lists.is_empty() {
                    self.paragraph();
                } else {
                    self.end_line();
                }
                self.lists.push((element.name == "ol").then_some(0));
            }
            "li" => self.item(),
            "tr" => {
                self.end_line();
                self.cells.push(0);
            }
            "td" | "th" => self.cell(),
            "a" => self.link(element),
            "img" => self.picture(element),
            name if !is_inline(name) => self.end_line(),
            _ => {}
        }
    }

    pub(super) fn end(&mut self, element: &OpenTag<'_>) {
        match element.name.as_ref() {
            "p" if element.is_tight => self.end_line(),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.paragraph(),
            "pre" | "textarea" => {
                self.end_line();
                self.pre = self.pre.saturating_sub(1);
                self.paragraph();
            }
            "blockquote" => {
                self.end_line();
                self.quotes = self.quotes.saturating_sub(usize::from(element.is_quote));
                self.paragraph();
            }
            "ul" | "ol" => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.paragraph();
                } else {
                    self.end_line();
                }
            }
            "tr" => {
                self.end_line();
                self.cells.pop();
            }
            "a" => self.end_link(),
            "td" | "th" => {}
            name if !is_inline(name) => self.end_line(),
            _ => {}
        }
        if element.has_mark {
            if !is_inline(&element.name) {
                self.end_line();
            }
            self.marks.pop();
        }
    }

    fn item(&mut self) {
        self.end_line();
        let depth = self.lists.len().min(10);
        let bullet = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}.")
            }
            _ => "-".to_owned(),
        };
        self.put(&format!("{}{bullet}", "  ".repeat(depth.saturating_sub(1))));
        self.needs_space = true;
    }

    fn cell(&mut self) {
        let Some(count) = self.cells.last_mut() else {
            return self.end_line();
        };
        *count += 1;
        if *count > 1 && !self.line.is_empty() {
            self.line.push(' ');
            self.needs_space = true;
        }
    }

    fn link(&mut self, element: &Tag<'_>) {
        let href = element.attr("href").unwrap_or_default().trim().to_owned();
        self.links.push(OpenLink { href, line: self.lines.len(), column: self.line.len() });
    }

    fn end_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        let column = if link.line == self.lines.len() { link.column } else { 0 };
        let shown = self.line.get(column..).unwrap_or_default().trim().to_owned();
        if let Some(href) = worth_showing(&link.href, &shown) {
            let href = format!("({href})");
            self.needs_space = true;
            self.put(&href);
        }
    }

    fn picture(&mut self, element: &Tag<'_>) {
        let alt = element.attr("alt").unwrap_or_default().trim();
        let is_glyph = alt.chars().count() <= 4 && !alt.is_ascii();
        if is_glyph {
            self.put(alt);
        }
    }
}
