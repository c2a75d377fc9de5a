//! What agents write in Markdown: read once, shown as HTML, and as readable text in mail and lists.
//!
//! People type letters and not documents: each line break counts, a line of dashes is a line of dashes, an indented
//! line is no program, and HTML is what it looks like.
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, TextMergeStream};
use std::fmt::Write;

/// Where a link may lead.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// The parts of a text. Links lead to the web, to an address or to a telephone; pictures are links.
pub fn events(text: &str) -> Vec<Event<'static>> {
    let guarded = guarded(text);
    let (mut out, mut links) = (Vec::new(), Vec::new());
    for event in TextMergeStream::new(Parser::new(&guarded)) {
        let event = match event {
            Event::SoftBreak => Event::HardBreak,
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::Start(Tag::Heading { .. }) => {
                Event::Start(Tag::Heading { level: HeadingLevel::H3, id: None, classes: Vec::new(), attrs: Vec::new() })
            }
            Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(HeadingLevel::H3)),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let is_ours = SCHEMES.iter().any(|scheme| dest_url.to_ascii_lowercase().starts_with(scheme));
                links.push(is_ours);
                if !is_ours {
                    continue;
                }
                Event::Start(link(dest_url))
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if links.pop() != Some(true) {
                    continue;
                }
                Event::End(TagEnd::Link)
            }
            other => other,
        };
        out.push(event.into_static());
    }
    out
}

fn link(to: CowStr<'_>) -> Tag<'_> {
    Tag::Link { link_type: LinkType::Inline, dest_url: to, title: CowStr::Borrowed(""), id: CowStr::Borrowed("") }
}

/// Lines that Markdown reads as more than they are: rules and underlined headings, and indented programs.
fn guarded(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(16));
    let mut is_after_blank = true;
    let mut is_fenced = false;
    for line in text.lines() {
        let bare = line.trim();
        if bare.starts_with("```") {
            is_fenced = !is_fenced;
        }
        let is_rule = bare.chars().count() > 0 && (bare.chars().all(|c| c == '-') || bare.chars().all(|c| c == '='));
        let is_indented = is_after_blank && (line.starts_with("    ") || line.starts_with('\t'));
        if is_rule && !is_fenced {
            out.push('\\');
            out.push_str(bare);
        } else if is_indented && !is_fenced && !is_item(bare) {
            out.push_str(bare);
        } else {
            out.push_str(line);
        }
        out.push('\n');
        is_after_blank = bare.is_empty();
    }
    out
}

fn is_item(line: &str) -> bool {
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['-', '*', '+']) || (numbered.len() < line.len() && numbered.starts_with(['.', ')']))
}

/// Readable text without marks: for the plain part of a mail, lists and search.
pub fn in_text(text: &str) -> String {
    let mut out = Written::default();
    for event in events(text) {
        out.add(event);
    }
    out.text.trim().to_owned()
}

#[derive(Default)]
struct Written {
    text: String,
    /// The numbers of the lists that are open; none for those with dots.
    lists: Vec<Option<u64>>,
    quotes: usize,
    /// The address of the link that is open, and where its words begin.
    link: Option<(String, usize)>,
}

impl Written {
    fn add(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) => {
                let indent = self.indent();
                self.text.push_str(text.trim_end_matches('\n').replace('\n', &format!("\n{indent}")).as_str());
            }
            Event::HardBreak | Event::SoftBreak => self.line(),
            Event::Start(Tag::BlockQuote(_)) => {
                self.block();
                self.quotes = self.quotes.saturating_add(1);
                if self.text.ends_with('\n') || self.text.is_empty() {
                    self.text.push_str("> ");
                }
            }
            Event::End(TagEnd::BlockQuote(_)) => self.quotes = self.quotes.saturating_sub(1),
            Event::Start(Tag::List(first)) => {
                if self.lists.is_empty() {
                    self.block();
                }
                self.lists.push(first);
            }
            Event::End(TagEnd::List(_)) => drop(self.lists.pop()),
            Event::Start(Tag::Item) => self.item(),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_)) => self.block(),
            Event::Start(Tag::Link { dest_url, .. }) => self.link = Some((dest_url.to_string(), self.text.len())),
            Event::End(TagEnd::Link) => self.end_link(),
            _ => {}
        }
    }

    /// Begins a block: after an empty line, unless it is the first of a list's entry or a quote.
    fn block(&mut self) {
        let is_begun =
            self.text.is_empty() || self.text.ends_with("- ") || self.text.ends_with(". ") || self.text.ends_with("> ");
        if !is_begun {
            self.text.truncate(self.text.trim_end().len());
            self.text.push('\n');
            self.line();
        }
    }

    fn line(&mut self) {
        let indent = self.indent();
        self.text.push('\n');
        self.text.push_str(&indent);
    }

    fn indent(&self) -> String {
        format!("{}{}", "> ".repeat(self.quotes), "  ".repeat(self.lists.len()))
    }

    fn item(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.text.push_str(&"> ".repeat(self.quotes));
        self.text.push_str(&"  ".repeat(self.lists.len().saturating_sub(1)));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let _ = write!(self.text, "{number}. ");
                *number = number.saturating_add(1);
            }
            _ => self.text.push_str("- "),
        }
    }

    /// The address behind the words, unless they are the address.
    fn end_link(&mut self) {
        let Some((to, at)) = self.link.take() else { return };
        let words = self.text.get(at..).unwrap_or_default();
        let bare = to.trim_start_matches("mailto:").trim_start_matches("tel:");
        if words != to && words != bare {
            let _ = write!(self.text, " ({bare})");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_readable_text() {
        for (written, is) in [
            ("Hei **Kari**!\nDet er _på vei_.", "Hei Kari!\nDet er på vei."),
            ("# Slik\n\n1. Åpne\n2. Lukk", "Slik\n\n1. Åpne\n2. Lukk"),
            ("Først:\n- en\n- to\n  - tre\n\nSå.", "Først:\n\n- en\n- to\n  - tre\n\nSå."),
            ("Se [siden](https://x.no/a) nå", "Se siden (https://x.no/a) nå"),
            ("<b>ikke</b> fet & [farlig](javascript:alert(1))", "<b>ikke</b> fet & farlig"),
            ("> sitert\n> videre", "> sitert\n> videre"),
            ("Bruk `svar serve` her", "Bruk svar serve her"),
        ] {
            assert_eq!(in_text(written), is);
        }
    }

    #[test]
    fn letters_are_not_documents() {
        // The line above a line of dashes is no heading, and an indented line is no program.
        for text in
            ["Hilsen\n--\nAnn", "Adresse:\n\n    Storgata 1\n    Oslo", "2 * 3 * 4", "snake_case_name", "#1234 er klar"]
        {
            let read = events(text);
            let is_more = |event: &Event<'_>| {
                matches!(
                    event,
                    Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::Emphasis | Tag::List(_)) | Event::Rule
                )
            };
            assert!(!read.iter().any(is_more), "{text}: {read:?}");
        }
        assert_eq!(in_text("Hilsen\n--\nAnn"), "Hilsen\n--\nAnn");
    }
}
