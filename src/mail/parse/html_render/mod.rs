//! A page as marked lines: the text of each, and whether the structure says that it is quoted or a signature.

mod blocks;
mod lines;
mod nesting;

use super::html_marks::{is_hidden, is_inline, is_naked, is_quote, is_tight, is_void, marked, unseen};
use super::html_tokens::{HtmlToken, Tag, tokens};
use blocks::OpenLink;
use nesting::{DEPTH, OpenTag, endable};

/// What the structure of the page says about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum LineMark {
    /// Nothing.
    #[default]
    None,
    /// It announces a quote (`On …, Kari wrote:`).
    Attribution,
    /// It is inside a quoted message.
    Quoted,
    /// It is in a passage that its author has indented, without a mark of a mail program.
    Indented,
    /// It is inside a signature.
    Signature,
    /// From here on everything is the earlier message.
    Cut,
}

/// One line of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RenderedLine {
    /// Its text, with `> ` for each level of quoting.
    pub text: String,
    /// What the structure says.
    pub mark: LineMark,
    /// In a page, the number of the token that begins it.
    pub at: usize,
}

/// Turns a page into lines.
pub(crate) fn render(page: &str) -> Vec<RenderedLine> {
    let mut writer = PageWriter::default();
    let mut tokens = tokens(page);
    while let Some(token) = tokens.next() {
        match token {
            HtmlToken::Open(tag) => {
                let is_unseen = unseen(&tag.name).is_some_and(|name| tokens.is_closed(name));
                writer.open(tag, is_unseen);
            }
            HtmlToken::Close(name) => writer.close(&name),
            HtmlToken::Text(text) => writer.text(&text),
        }
        writer.at += 1;
    }
    writer.finish()
}

#[derive(Default)]
struct PageWriter<'a> {
    lines: Vec<RenderedLine>,
    line: String,
    /// Bytes of finished lines.
    size: usize,
    /// The number of the current token, and of the one that began the line.
    at: usize,
    began: usize,
    /// A blank line must come before the next text.
    owes_blank: bool,
    needs_space: bool,
    mark: LineMark,
    is_cut: bool,
    hidden: usize,
    pre: usize,
    quotes: usize,
    /// Those of them that a mail program has written.
    cited: usize,
    lists: Vec<Option<u32>>,
    cells: Vec<usize>,
    links: Vec<OpenLink>,
    marks: Vec<LineMark>,
    opened: Vec<OpenTag<'a>>,
    /// How many elements are open that a later tag may close.
    endable: [usize; 6],
    /// Elements that were opened beyond the limit.
    beyond: usize,
}

impl<'a> PageWriter<'a> {
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
        let is_cited = is_quote && !is_naked(&tag);
        self.cited += usize::from(is_cited);
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
        self.opened.push(OpenTag { name: tag.name, is_hidden, is_quote, is_cited, is_tight, has_mark });
    }

    /// Records what the mail program says about this element.
    fn mark(&mut self, tag: &Tag<'_>) -> bool {
        let mark = marked(tag);
        if mark == LineMark::Cut {
            if !self.is_cut {
                self.end_line();
                self.is_cut = true;
                self.lines.push(RenderedLine { text: String::new(), mark: LineMark::Cut, at: self.at });
            }
            return false;
        }
        if mark == LineMark::None {
            return false;
        }
        if mark != LineMark::Attribution || !is_inline(&tag.name) {
            self.end_line();
        }
        self.marks.push(mark);
        true
    }
}
