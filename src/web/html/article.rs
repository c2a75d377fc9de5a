//! The text of an article: Markdown of ours for everyone, with headings to jump to and pictures of its own.
#![expect(clippy::disallowed_types, reason = "part of the one place that makes raw HTML")]
use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;

use super::{anchor, escape, words};

/// A heading to jump to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleHeading {
    pub id: String,
    pub words: String,
    /// Does it stand below another?
    pub is_below: bool,
}

/// A picture of the article, as a page loads it.
#[derive(Debug, Clone)]
pub struct ArticleImage {
    pub path: String,
    pub width: i32,
    pub height: i32,
}

/// Where a link may lead.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// HTML in it stays text; a link leads to the web, to an address, to a telephone or to another article; a picture is
/// one of those that `image` knows, and what else was named leaves only its words.
pub fn article(text: &str, image: impl Fn(&str) -> Option<ArticleImage>) -> (Markup, Vec<ArticleHeading>) {
    let events: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let mut writer = Writer::default();
    for (at, event) in events.iter().enumerate() {
        writer.add(event.clone(), events.get(at..).unwrap_or_default(), &image);
    }
    let mut page = String::with_capacity(text.len().saturating_mul(2));
    pulldown_cmark::html::push_html(&mut page, writer.out.into_iter());
    (PreEscaped(page), writer.headings)
}

#[derive(Default)]
struct Writer<'a> {
    out: Vec<Event<'a>>,
    headings: Vec<ArticleHeading>,
    /// How often each anchor was given.
    anchors: BTreeMap<String, usize>,
    /// Whether each open link leads anywhere.
    links: Vec<bool>,
    /// The picture that is open, and its words so far.
    picture: Option<(Option<ArticleImage>, String)>,
}

impl<'a> Writer<'a> {
    fn add(&mut self, event: Event<'a>, rest: &[Event<'a>], image: &impl Fn(&str) -> Option<ArticleImage>) {
        if let Some((_, alt)) = &mut self.picture {
            match event {
                Event::Text(part) | Event::Code(part) => alt.push_str(&part),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                Event::End(TagEnd::Image) => self.end_picture(),
                _ => {}
            }
            return;
        }
        let event = match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)),
            Event::Start(Tag::Heading { level, .. }) => self.heading(level, rest),
            Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below_the_title(level))),
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.picture = Some((image(&dest_url), String::new()));
                return;
            }
            Event::Start(Tag::Link { dest_url, .. }) => match self.link(&dest_url) {
                Some(start) => start,
                None => return,
            },
            Event::End(TagEnd::Link) => {
                if self.links.pop() != Some(true) {
                    return;
                }
                Event::InlineHtml(CowStr::Borrowed("</a>"))
            }
            Event::Start(Tag::Table(columns)) => {
                let label = self.headings.last().map(|heading| heading.words.clone()).unwrap_or_default();
                let group = html! { div.manual-table role="group" tabindex="0" aria-label=(label) {} };
                self.out.push(Event::Html(group.into_string().trim_end_matches("</div>").to_owned().into()));
                Event::Start(Tag::Table(columns))
            }
            Event::End(TagEnd::Table) => {
                self.out.push(event);
                Event::Html(CowStr::Borrowed("</div>"))
            }
            other => other,
        };
        self.out.push(event);
    }

    fn heading(&mut self, level: HeadingLevel, rest: &[Event<'a>]) -> Event<'a> {
        let said = words(rest);
        // No id of the page itself begins so.
        let plain = format!("s-{}", anchor(&said));
        let count = self.anchors.entry(plain.clone()).and_modify(|count| *count = count.saturating_add(1)).or_insert(1);
        let id = if *count == 1 { plain } else { format!("{plain}-{count}") };
        let level = below_the_title(level);
        let is_below = level != HeadingLevel::H2;
        self.headings.push(ArticleHeading { id: id.clone(), words: said, is_below });
        Event::Start(Tag::Heading { level, id: Some(id.into()), classes: Vec::new(), attrs: Vec::new() })
    }

    fn link(&mut self, to: &str) -> Option<Event<'a>> {
        let is_web = SCHEMES.iter().any(|scheme| to.to_ascii_lowercase().starts_with(scheme));
        let is_ours = to.starts_with("/help/") && !to.contains(['\\', ':']);
        self.links.push(is_web || is_ours);
        if !is_web && !is_ours {
            return None;
        }
        let mut start =
            if is_web { "<a rel=\"noopener noreferrer\" href=\"".to_owned() } else { "<a href=\"".to_owned() };
        escape(&mut start, to);
        start.push_str("\">");
        Some(Event::InlineHtml(start.into()))
    }

    fn end_picture(&mut self) {
        let Some((image, alt)) = self.picture.take() else { return };
        self.out.push(match image {
            Some(ArticleImage { path, width, height }) => {
                let img = html! { img src=(path) width=(width) height=(height) alt=(alt.trim()) loading="lazy"; };
                Event::InlineHtml(img.into_string().into())
            }
            None => Event::Text(alt.into()),
        });
    }
}

/// The title is the heading of the page: those of the text stand below it.
const fn below_the_title(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H2,
        HeadingLevel::H3 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    }
}

/// Data for machines within a page (`application/ld+json`): nothing of it runs, and nothing in it ends the block.
pub fn data_block(data: &serde_json::Value) -> Markup {
    let json = data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    PreEscaped(format!("<script type=\"application/ld+json\">{json}</script>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let own = |source: &str| {
            (source == "picture:7").then(|| ArticleImage { path: "/help-pictures/x".to_owned(), width: 4, height: 3 })
        };
        article(text, own).0.into_string()
    }

    #[test]
    fn an_article_runs_nothing_and_loads_nothing_from_elsewhere() {
        for (text, is) in [
            ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
            ("a <img src=x onerror=alert(1)> b", "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>\n"),
            ("[a](javascript:alert(1)) [b](/desk/next) [c](//x.no)", "<p>a b c</p>\n"),
            ("[a](/help/shop/en/returns)", "<p><a href=\"/help/shop/en/returns\">a</a></p>\n"),
            ("[a](https://x.no/\"b)", "<p><a rel=\"noopener noreferrer\" href=\"https://x.no/&quot;b\">a</a></p>\n"),
            ("![a *b*](https://x.no/track.png)", "<p>a b</p>\n"),
            (
                "![\"A\" label](picture:7)",
                "<p><img src=\"/help-pictures/x\" width=\"4\" height=\"3\" alt=\"&quot;A&quot; label\" loading=\"lazy\"></p>\n",
            ),
        ] {
            assert_eq!(shown(text), is, "{text}");
        }
    }

    #[test]
    fn headings_stand_below_the_title_and_have_their_own_places() {
        let (page, headings) = article("# One\n\n### Two\n\n# One\n", |_| None);
        let ids: Vec<(&str, bool)> = headings.iter().map(|one| (one.id.as_str(), one.is_below)).collect();
        assert_eq!(ids, [("s-one", false), ("s-two", true), ("s-one-2", false)]);
        assert!(page.into_string().contains("<h2 id=\"s-one-2\">One</h2>"));
    }

    #[test]
    fn data_cannot_end_its_block() {
        let page = data_block(&serde_json::json!({ "name": "</script><script>alert(1)</script>" })).into_string();
        assert_eq!(page.matches("</script>").count(), 1, "{page}");
    }
}
