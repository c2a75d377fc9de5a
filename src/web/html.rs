//! The one place where raw HTML comes from: our own escaped plain text with links, and foreign HTML made safe.
#![expect(clippy::disallowed_types, reason = "this is the one place")]
use linkify::{LinkFinder, LinkKind};
use maud::{Escaper, Markup, PreEscaped};
use std::fmt::Write;

/// Plain text with its web addresses as links. Line breaks are kept by the style sheet (`white-space: pre-wrap`).
pub fn linked(text: &str) -> Markup {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let mut out = String::with_capacity(text.len().saturating_add(64));
    for span in finder.spans(text) {
        let is_web = span.as_str().starts_with("https://") || span.as_str().starts_with("http://");
        if span.kind().is_some() && is_web {
            out.push_str("<a rel=\"noopener noreferrer nofollow\" href=\"");
            escape(&mut out, span.as_str());
            out.push_str("\">");
            escape(&mut out, span.as_str());
            out.push_str("</a>");
        } else {
            escape(&mut out, span.as_str());
        }
    }
    PreEscaped(out)
}

/// The same as paragraphs and line breaks, for mails.
pub fn paragraphs(text: &str) -> String {
    let mut out = String::new();
    for paragraph in text.split("\n\n").filter(|p| !p.trim().is_empty()) {
        let lines: Vec<String> = paragraph.trim().lines().map(|line| linked(line).into_string()).collect();
        out.push_str("<p>");
        out.push_str(&lines.join("<br>\n"));
        out.push_str("</p>\n");
    }
    out
}

fn escape(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = Escaper::new(out).write_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_and_addresses_become_links() {
        let shown = linked("<b>Se</b> https://example.no/?a=1&b=\"2\" og javascript:alert(1)").into_string();
        assert!(shown.starts_with("&lt;b&gt;Se&lt;/b&gt; <a rel="), "{shown}");
        assert!(shown.contains("href=\"https://example.no/?a=1&amp;b=\""), "{shown}");
        assert!(!shown.contains("href=\"javascript"), "{shown}");
    }
}
