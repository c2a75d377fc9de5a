//! A page as marked lines: the text of each, and whether the structure says that it is quoted or a signature.

use super::html_marks::{is_hidden, is_inline, is_quote, is_tight, is_void, marked, unseen, worth_showing};
use super::html_tokens::{Tag, Token, tokens};
use super::limits;
use std::borrow::Cow;

/// What the structure of the page says about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Mark {
    /// Nothing.
    #[default]
    None,
    /// It announces a quote (`On …, Kari wrote:`).
    Attribution,
    /// It stands inside a quoted message.
    Quoted,
    /// It stands inside a signature.
    Signature,
    /// From here on all is the earlier message.
    Cut,
}

/// One line of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its text, with `> ` for each level of quoting.
    pub text: String,
    /// What the structure says.
    pub mark: Mark,
    /// In a page, the number of the token that begins it.
    pub at: usize,
}

/// Turns a page into lines.
pub(crate) fn render(page: &str) -> Vec<Line> {
    let mut writer = Writer::default();
    let mut tokens = tokens(page);
    while let Some(token) = tokens.next() {
        match token {
            Token::Open(tag) => {
                let is_unseen = unseen(&tag.name).is_some_and(|name| tokens.is_closed(name));
                writer.open(tag, is_unseen);
            }
            Token::Close(name) => writer.close(&name),
            Token::Text(text) => writer.text(&text),
        }
        writer.at += 1;
    }
    writer.finish()
}

/// An open element.
#[expect(clippy::struct_excessive_bools, reason = "they are four things that an element may be at the same time")]
struct Opened<'a> {
    name: Cow<'a, str>,
    is_hidden: bool,
    is_quote: bool,
    is_tight: bool,
    has_mark: bool,
}

/// Elements inside elements; deeper ones are read as if they were not there.
const DEPTH: usize = 256;
/// Open elements that are looked through for the one that a tag closes.
const REACH: usize = 64;

/// Lines of one page.
const LINES: usize = 10_000;

/// An open link: where it goes and where its text began.
struct Link {
    href: String,
    line: usize,
    column: usize,
}

#[derive(Default)]
struct Writer<'a> {
    lines: Vec<Line>,
    line: String,
    /// Bytes of finished lines.
    size: usize,
    /// The number of the token that is read, and of the one that began the line.
    at: usize,
    began: usize,
    /// A blank line is owed before the next text.
    owes_blank: bool,
    needs_space: bool,
    mark: Mark,
    is_cut: bool,
    hidden: usize,
    pre: usize,
    quotes: usize,
    lists: Vec<Option<u32>>,
    cells: Vec<usize>,
    links: Vec<Link>,
    marks: Vec<Mark>,
    opened: Vec<Opened<'a>>,
    /// How many of those that a later tag may end are open.
    endable: [usize; 6],
    /// Elements that were opened beyond the limit.
    beyond: usize,
}

impl<'a> Writer<'a> {
    fn open(&mut self, tag: Tag<'a>, is_unseen: bool) {
        if self.beyond == 0 {
            self.end_implied(&tag.name);
        }
        let is_hidden = self.hidden > 0 || is_unseen || is_hidden(&tag);
        if is_void(&tag.name) {
            if !is_hidden {
                self.structure(&tag);
            }
            return;
        }
        if self.opened.len() >= DEPTH {
            self.beyond += 1;
            return;
        }
        let mut has_mark = false;
        let is_quote = !is_hidden && tag.name == "blockquote" && is_quote(&tag);
        let is_tight = tag.name == "p" && is_tight(&tag);
        if is_hidden {
            self.hidden += 1;
        } else {
            has_mark = self.mark(&tag);
            self.structure(&tag);
        }
        if let Some(count) = endable(&tag.name).and_then(|kind| self.endable.get_mut(kind)) {
            *count += 1;
        }
        self.opened.push(Opened { name: tag.name, is_hidden, is_quote, is_tight, has_mark });
    }

    /// Notes what the mail program says about this element.
    fn mark(&mut self, tag: &Tag<'_>) -> bool {
        let mark = marked(tag);
        if mark == Mark::Cut {
            if !self.is_cut {
                self.end_line();
                self.is_cut = true;
                self.lines.push(Line { text: String::new(), mark: Mark::Cut, at: self.at });
            }
            return false;
        }
        if mark == Mark::None {
            return false;
        }
        if mark != Mark::Attribution || !is_inline(&tag.name) {
            self.end_line();
        }
        self.marks.push(mark);
        true
    }

    /// Ends what a tag ends without saying so: a paragraph before a block, an item before the next.
    fn end_implied(&mut self, name: &str) {
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

    fn end_within(&mut self, names: &[&str], walls: &[&str]) {
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

    fn close(&mut self, name: &str) {
        if self.beyond > 0 {
            if !is_void(name) {
                self.beyond -= 1;
            }
            return;
        }
        let is_inner = is_inline(name);
        let is_wall = |open: &Opened<'_>| match name {
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

    /// Ends the innermost elements.
    fn pop(&mut self, count: usize) {
        for _ in 0..count {
            let Some(element) = self.opened.pop() else { return };
            if let Some(count) = endable(&element.name).and_then(|kind| self.endable.get_mut(kind)) {
                *count = count.saturating_sub(1);
            }
            if element.is_hidden {
                self.hidden = self.hidden.saturating_sub(1);
            } else {
                self.end(&element);
            }
        }
    }

    fn line_break(&mut self) {
        if self.line.is_empty() {
            self.blank();
        } else {
            self.end_line();
        }
    }

    fn structure(&mut self, element: &Tag<'_>) {
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

    fn end(&mut self, element: &Opened<'_>) {
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

    fn text(&mut self, text: &str) {
        if self.hidden > 0 || self.size + self.line.len() > limits::TEXT {
            return;
        }
        if self.pre > 0 {
            for (index, line) in text.split('\n').enumerate() {
                if index > 0 {
                    self.line_break();
                }
                self.put(line.trim_end_matches('\r'));
            }
            return;
        }
        for (index, word) in text.split(is_space).enumerate() {
            if index > 0 {
                self.needs_space = true;
            }
            self.put(word);
        }
    }

    fn put(&mut self, word: &str) {
        let is_filler = |c: char| matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{34f}');
        let clean;
        let word = if word.contains(is_filler) {
            clean = word.replace(is_filler, "");
            clean.as_str()
        } else {
            word
        };
        if word.is_empty() {
            return;
        }
        if self.line.is_empty() {
            let is_quoted = self.marks.contains(&Mark::Quoted);
            self.mark = if is_quoted { Mark::Quoted } else { self.marks.last().copied().unwrap_or_default() };
            self.began = self.at;
        } else if self.needs_space && self.pre == 0 {
            self.line.push(' ');
        }
        self.needs_space = false;
        self.line.push_str(word);
    }

    fn end_line(&mut self) {
        if self.lines.len() >= LINES {
            // Nobody wrote so many: the rest runs on.
            self.needs_space = true;
            return;
        }
        self.needs_space = false;
        if self.line.trim().is_empty() {
            self.line.clear();
            return;
        }
        if std::mem::take(&mut self.owes_blank) && self.lines.last().is_some_and(|l| !l.text.is_empty()) {
            let depth = self.quotes.min(depth_of(self.lines.last()));
            self.lines.push(Line { text: ">".repeat(depth.min(20)), mark: self.mark, at: self.began });
        }
        let text = std::mem::take(&mut self.line);
        let text = format!("{}{}", "> ".repeat(self.quotes.min(20)), text.trim_end());
        self.size += text.len();
        self.lines.push(Line { text, mark: self.mark, at: self.began });
    }

    /// An empty line that the author made.
    fn blank(&mut self) {
        self.owes_blank = true;
    }

    fn paragraph(&mut self) {
        self.end_line();
        self.owes_blank = true;
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
        self.links.push(Link { href, line: self.lines.len(), column: self.line.len() });
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

    fn finish(mut self) -> Vec<Line> {
        self.pop(self.opened.len());
        self.end_line();
        if !self.line.is_empty() {
            self.lines.push(Line { text: std::mem::take(&mut self.line), mark: self.mark, at: self.began });
        }
        while self.lines.last().is_some_and(|l| l.text.is_empty() && l.mark != Mark::Cut) {
            self.lines.pop();
        }
        self.lines
    }
}

/// Which kind of those that a later tag may end an element is.
fn endable(name: &str) -> Option<usize> {
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

/// How deep a rendered line is quoted.
fn depth_of(line: Option<&Line>) -> usize {
    line.map_or(0, |l| l.text.chars().take_while(|c| *c == '>' || *c == ' ').filter(|c| *c == '>').count())
}

/// White space of HTML, and the space that does not break.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}')
}
