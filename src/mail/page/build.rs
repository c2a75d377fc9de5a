//! Builds two pages from one: each element is opened again on the side to which its content goes.

use super::super::parse::{ParsedAttachment, Tag, picture_meant};
use super::FoldedPage;
use super::subset::{escaped, shape};

/// Nested elements; deeper content is written without more of them.
const DEPTH: usize = 40;
/// Bytes of one side.
const LARGEST: usize = 256 * 1024;

/// An open element.
struct OpenElement {
    name: String,
    number: usize,
    start: String,
    end: &'static str,
}

/// One side of the page, and which elements are open in it.
#[derive(Default)]
struct PageSide {
    html: String,
    open: Vec<(usize, &'static str)>,
    has_content: bool,
    is_rich: bool,
}

pub(super) struct Builder<'a> {
    files: &'a [ParsedAttachment],
    open: Vec<OpenElement>,
    count: usize,
    /// Inside a hidden element: its name, and how often it is open.
    hidden: Option<(String, usize)>,
    shown: PageSide,
    folded: PageSide,
    remote_pictures: usize,
}

impl<'a> Builder<'a> {
    pub fn new(files: &'a [ParsedAttachment]) -> Self {
        Self {
            files,
            open: Vec::new(),
            count: 0,
            hidden: None,
            shown: PageSide::default(),
            folded: PageSide::default(),
            remote_pictures: 0,
        }
    }

    pub fn open(&mut self, tag: &Tag<'_>, hides: bool, is_folded: bool) {
        if let Some((name, depth)) = &mut self.hidden {
            *depth += usize::from(*name == tag.name);
            return;
        }
        if hides {
            self.hidden = Some((tag.name.to_string(), 1));
            return;
        }
        match tag.name.as_ref() {
            "br" => self.put("<br>", is_folded, false),
            "hr" => self.put("<hr>", is_folded, false),
            "img" => self.picture(tag, is_folded),
            _ => self.element(tag, is_folded),
        }
    }

    fn element(&mut self, tag: &Tag<'_>, is_folded: bool) {
        let Some(shape) = shape(tag) else { return };
        let name = tag.name.as_ref();
        self.end_implied(name);
        let above = self.open.last().map_or("", |e| e.name.as_str());
        let is_at_home = match name {
            "li" => matches!(above, "ul" | "ol" | "menu" | "dir"),
            "dt" | "dd" => above == "dl",
            "tr" => matches!(above, "table" | "thead" | "tbody" | "tfoot"),
            "td" | "th" => above == "tr",
            "thead" | "tbody" | "tfoot" => above == "table",
            _ => true,
        };
        if !is_at_home || self.open.len() >= DEPTH {
            return;
        }
        self.count += 1;
        // A cell that is written and closed is to the left of this one, or above it.
        let is_over = |number: &usize| !self.open.iter().any(|e| e.number == *number);
        let side = if is_folded { &self.folded } else { &self.shown };
        let has_cell = side.open.iter().any(|(number, end)| matches!(*end, "</td>" | "</th>") && is_over(number));
        let is_second_cell = matches!(name, "td" | "th") && has_cell;
        let is_telling = is_second_cell
            || matches!(name, "li" | "a" | "b" | "strong" | "i" | "em" | "u" | "h1" | "h2" | "h3" | "pre" | "code");
        self.open.push(OpenElement { name: name.to_owned(), number: self.count, start: shape.start, end: shape.end });
        self.side(is_folded).is_rich |= is_telling && name != "a" || is_told_link(tag);
        if matches!(name, "td" | "th") {
            // An empty cell is kept.
            self.put("", is_folded, false);
        }
    }

    fn end_implied(&mut self, name: &str) {
        let (ended, walls): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "dir", "td", "th"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "td", "th"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot"], &["table"]),
            "a" => (&["a"], &["td", "th"]),
            "b" | "strong" | "i" | "em" | "u" | "ins" | "s" | "strike" | "del" | "sub" | "sup" | "code" | "tt"
            | "samp" | "kbd" => return,
            _ => (&["p", "h1", "h2", "h3", "h4", "h5", "h6"], &["td", "th", "table"]),
        };
        let near = self.open.iter().rev().take_while(|e| !walls.contains(&e.name.as_str()));
        if let Some(above) = near.map(|e| ended.contains(&e.name.as_str())).position(|is_ended| is_ended) {
            self.open.truncate(self.open.len().saturating_sub(above + 1));
        }
    }

    pub fn close(&mut self, name: &str) {
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth = depth.saturating_sub(usize::from(hidden == name));
            if *depth == 0 {
                self.hidden = None;
            }
            return;
        }
        let is_wall = |e: &OpenElement| match name {
            "table" => false,
            "tr" | "thead" | "tbody" | "tfoot" | "td" | "th" => e.name == "table",
            _ => matches!(e.name.as_str(), "table" | "td" | "th"),
        };
        let near = self.open.iter().rev().take_while(|e| e.name == name || !is_wall(e));
        if let Some(above) = near.map(|e| e.name == name).position(|is_it| is_it) {
            self.open.truncate(self.open.len().saturating_sub(above + 1));
        }
    }

    pub fn text(&mut self, text: &str, is_folded: bool) {
        let is_blank = text.trim().is_empty();
        let is_between = matches!(
            self.open.last().map_or("", |e| e.name.as_str()),
            "table" | "thead" | "tbody" | "tfoot" | "tr" | "ul" | "ol"
        );
        if self.hidden.is_some() || is_blank && is_between {
            return;
        }
        let clean: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        self.put(&escaped(&clean), is_folded, !is_blank);
    }

    /// A picture of the mail, or one from elsewhere. Tracking pixels are left out.
    fn picture(&mut self, tag: &Tag<'_>, is_folded: bool) {
        let size = |name: &str| tag.attr(name).and_then(|v| v.trim().trim_end_matches("px").parse::<u32>().ok());
        let is_spy = size("width").is_some_and(|n| n <= 2) || size("height").is_some_and(|n| n <= 2);
        let source = tag.attr("src").unwrap_or_default().trim();
        let scheme = source.get(..8).unwrap_or(source).to_ascii_lowercase();
        let is_remote = scheme.starts_with("http://") || scheme.starts_with("https://");
        let source = match picture_meant(self.files, source) {
            Some(place) => Some(format!("cid:{place}")),
            None => Some(source.to_owned()).filter(|s| is_remote && s.len() < 2000),
        };
        let Some(source) = source.filter(|_| !is_spy) else { return };
        self.remote_pictures += usize::from(!source.starts_with("cid:"));
        let mut html =
            format!("<img src=\"{}\" alt=\"{}\"", escaped(&source), escaped(tag.attr("alt").unwrap_or_default()));
        for name in ["width", "height"] {
            if let Some(pixels) = size(name).filter(|n| *n <= 4000) {
                html.push_str(&[" ", name, "=\"", &pixels.to_string(), "\""].concat());
            }
        }
        html.push('>');
        self.put(&html, is_folded, true);
        self.side(is_folded).is_rich = true;
    }

    fn side(&mut self, is_folded: bool) -> &mut PageSide {
        if is_folded { &mut self.folded } else { &mut self.shown }
    }

    fn put(&mut self, html: &str, is_folded: bool, is_content: bool) {
        let side = if is_folded { &mut self.folded } else { &mut self.shown };
        if side.html.len() > LARGEST {
            return;
        }
        side.has_content |= is_content;
        let same = side.open.iter().zip(&self.open).take_while(|((number, _), e)| *number == e.number).count();
        side.end(same);
        for element in self.open.iter().skip(same) {
            side.html.push_str(&element.start);
            side.open.push((element.number, element.end));
        }
        side.html.push_str(html);
    }

    /// The page, if it says more than its text.
    pub fn finish(mut self) -> Option<FoldedPage> {
        self.shown.end(0);
        self.folded.end(0);
        if !self.shown.has_content || !self.shown.is_rich {
            return None;
        }
        let folded = if self.folded.has_content { self.folded.html } else { String::new() };
        Some(FoldedPage { shown: self.shown.html, folded, remote_pictures: self.remote_pictures })
    }
}

impl PageSide {
    /// Closes elements until only this many are open.
    fn end(&mut self, keep: usize) {
        while self.open.len() > keep {
            if let Some((_, end)) = self.open.pop() {
                self.html.push_str(end);
            }
        }
    }
}

/// A link whose address says more than its text.
fn is_told_link(tag: &Tag<'_>) -> bool {
    tag.name == "a" && tag.attr("href").is_some_and(|href| href.starts_with("http"))
}
