//! Words into lines, with their quote marks and the blank lines between them.
use super::super::limits;
use super::{LineMark, PageWriter, RenderedLine};

/// Lines of one page.
const LINES: usize = 10_000;

impl PageWriter<'_> {
    pub(super) fn text(&mut self, text: &str) {
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

    pub(super) fn put(&mut self, word: &str) {
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
            let is_quoted = self.marks.contains(&LineMark::Quoted);
            let is_indented = self.quotes > 0 && self.cited == 0 && self.marks.is_empty();
            let marked = self.marks.last().copied().unwrap_or_default();
            self.mark = match (is_quoted, is_indented) {
                (true, _) => LineMark::Quoted,
                (false, true) => LineMark::Indented,
                (false, false) => marked,
            };
            self.began = self.at;
        } else if self.needs_space && self.pre == 0 {
            self.line.push(' ');
        }
        self.needs_space = false;
        self.line.push_str(word);
    }

    pub(super) fn line_break(&mut self) {
        if self.line.is_empty() {
            self.blank();
        } else {
            self.end_line();
        }
    }

    pub(super) fn end_line(&mut self) {
        if self.lines.len() >= LINES {
            // No person writes more lines: the rest is joined.
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
            self.lines.push(RenderedLine { text: ">".repeat(depth.min(20)), mark: self.mark, at: self.began });
        }
        let text = std::mem::take(&mut self.line);
        let text = format!("{}{}", "> ".repeat(self.quotes.min(20)), text.trim_end());
        self.size += text.len();
        self.lines.push(RenderedLine { text, mark: self.mark, at: self.began });
    }

    /// An empty line that the author made.
    pub(super) fn blank(&mut self) {
        self.owes_blank = true;
    }

    pub(super) fn paragraph(&mut self) {
        self.end_line();
        self.owes_blank = true;
    }

    pub(super) fn finish(mut self) -> Vec<RenderedLine> {
        self.pop(self.opened.len());
        self.end_line();
        if !self.line.is_empty() {
            self.lines.push(RenderedLine { text: std::mem::take(&mut self.line), mark: self.mark, at: self.began });
        }
        while self.lines.last().is_some_and(|l| l.text.is_empty() && l.mark != LineMark::Cut) {
            self.lines.pop();
        }
        self.lines
    }
}

/// How deep a rendered line is quoted.
fn depth_of(line: Option<&RenderedLine>) -> usize {
    line.map_or(0, |l| l.text.chars().take_while(|c| *c == '>' || *c == ' ').filter(|c| *c == '>').count())
}

/// White space of HTML, and the no-break space.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}')
}
