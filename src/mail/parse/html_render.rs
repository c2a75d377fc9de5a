//! A page as marked lines: the text of each, and whether the structure says that it is quoted or a signature.

use super::html_depth::{is_too_deep, without_tags};
use super::html_marks::{is_hidden, is_inline, is_quote, is_tight, marked, worth_showing};
use super::limits;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};

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
}

/// Turns a page into lines.
pub(crate) fn render(page: &str) -> Vec<Line> {
    let mut end = page.len().min(limits::TEXT * 2);
    while !page.is_char_boundary(end) {
        end -= 1;
    }
    let page = page.get(..end).unwrap_or_default();
    let mut writer = Writer::default();
    if is_too_deep(page) {
        writer.text(&without_tags(page));
    } else {
        let html = Html::parse_document(page);
        for edge in html.tree.root().traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Element(element) => writer.open(element),
                    Node::Text(text) => writer.text(text),
                    _ => {}
                },
                Edge::Close(node) => {
                    if let Node::Element(element) = node.value() {
                        writer.close(element);
                    }
                }
            }
        }
    }
    writer.finish()
}

/// An open link: where it goes and where its text began.
struct Link {
    href: String,
    line: usize,
    column: usize,
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    line: String,
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
    marks: Vec<(usize, Mark)>,
    depth: usize,
    closing: Vec<(usize, &'static str)>,
}

impl Writer {
    fn open(&mut self, element: &Element) {
        self.depth += 1;
        if self.hidden > 0 || is_hidden(element) {
            self.hidden += 1;
            return;
        }
        let mark = marked(element);
        if mark == Mark::Cut && !self.is_cut {
            self.end_line();
            self.is_cut = true;
            self.lines.push(Line { text: String::new(), mark: Mark::Cut });
        } else if mark != Mark::None {
            if mark != Mark::Attribution || !is_inline(element.name()) {
                self.end_line();
            }
            self.marks.push((self.depth, mark));
        }
        self.structure(element);
    }

    fn structure(&mut self, element: &Element) {
        match element.name() {
            "br" => {
                if self.line.is_empty() {
                    self.blank();
                } else {
                    self.end_line();
                }
            }
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
                if is_quote(element) {
                    self.quotes += 1;
                    self.closing.push((self.depth, "quote"));
                }
            }
            "ul" | "ol" => {
                if self.lists.is_empty() {
                    self.paragraph();
                } else {
                    self.end_line();
                }
                self.lists.push((element.name() == "ol").then_some(0));
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

    fn close(&mut self, element: &Element) {
        let depth = self.depth;
        self.depth = self.depth.saturating_sub(1);
        if self.hidden > 0 {
            self.hidden -= 1;
            return;
        }
        match element.name() {
            "p" => {
                if is_tight(element) {
                    self.end_line();
                } else {
                    self.paragraph();
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.paragraph(),
            "pre" | "textarea" => {
                self.end_line();
                self.pre = self.pre.saturating_sub(1);
                self.paragraph();
            }
            "blockquote" => {
                self.end_line();
                if self.closing.last().is_some_and(|(d, _)| *d == depth) {
                    self.closing.pop();
                    self.quotes = self.quotes.saturating_sub(1);
                }
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
            "br" | "td" | "th" | "img" => {}
            name if !is_inline(name) => self.end_line(),
            _ => {}
        }
        self.end_mark(element, depth);
    }

    fn end_mark(&mut self, element: &Element, depth: usize) {
        if self.marks.last().is_some_and(|(d, _)| *d == depth) {
            if !is_inline(element.name()) {
                self.end_line();
            }
            self.marks.pop();
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        if self.pre > 0 {
            for (index, line) in text.split('\n').enumerate() {
                if index > 0 {
                    if self.line.is_empty() {
                        self.blank();
                    } else {
                        self.end_line();
                    }
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
            self.mark = self.marks.last().map_or(Mark::None, |(_, m)| *m);
            if let Some((_, quoted)) = self.marks.iter().find(|(_, m)| *m == Mark::Quoted) {
                self.mark = *quoted;
            }
        } else if self.needs_space && self.pre == 0 {
            self.line.push(' ');
        }
        self.needs_space = false;
        self.line.push_str(word);
    }

    fn end_line(&mut self) {
        self.needs_space = false;
        if self.line.trim().is_empty() {
            self.line.clear();
            return;
        }
        if std::mem::take(&mut self.owes_blank) && self.lines.last().is_some_and(|l| !l.text.is_empty()) {
            let depth = self.quotes.min(depth_of(self.lines.last()));
            self.lines.push(Line { text: ">".repeat(depth.min(20)), mark: self.mark });
        }
        let text = std::mem::take(&mut self.line);
        let text = format!("{}{}", "> ".repeat(self.quotes.min(20)), text.trim_end());
        self.lines.push(Line { text, mark: self.mark });
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

    fn link(&mut self, element: &Element) {
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

    fn picture(&mut self, element: &Element) {
        let alt = element.attr("alt").unwrap_or_default().trim();
        let is_glyph = alt.chars().count() <= 4 && !alt.is_ascii();
        if is_glyph {
            self.put(alt);
        }
    }

    fn finish(mut self) -> Vec<Line> {
        self.end_line();
        while self.lines.last().is_some_and(|l| l.text.is_empty() && l.mark != Mark::Cut) {
            self.lines.pop();
        }
        self.lines
    }
}

/// How deep a rendered line is quoted.
fn depth_of(line: Option<&Line>) -> usize {
    line.map_or(0, |l| l.text.chars().take_while(|c| *c == '>' || *c == ' ').filter(|c| *c == '>').count())
}

/// White space of HTML, and the space that does not break.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}')
}
