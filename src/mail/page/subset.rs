//! The elements of a foreign page that we show, and how the others are replaced.

use super::super::parse::{Tag, unseen};

/// What we write for an element: its start and its end.
pub(super) struct Shape {
    pub start: String,
    pub end: &'static str,
}

/// The element as we write it; `None`: only its content counts.
pub(super) fn shape(tag: &Tag<'_>) -> Option<Shape> {
    let plain = |start: &str, end| Some(Shape { start: start.to_owned(), end });
    match tag.name.as_ref() {
        "p" => plain("<p>", "</p>"),
        "div" | "section" | "article" | "header" | "footer" | "main" | "center" | "address" | "figure" | "form" => {
            plain("<div>", "</div>")
        }
        // Our page has its own headings.
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => plain("<p><strong>", "</strong></p>"),
        "b" | "strong" => plain("<strong>", "</strong>"),
        "i" | "em" => plain("<em>", "</em>"),
        "u" | "ins" => plain("<u>", "</u>"),
        "s" | "strike" | "del" => plain("<s>", "</s>"),
        "sub" => plain("<sub>", "</sub>"),
        "sup" => plain("<sup>", "</sup>"),
        "code" | "tt" | "samp" | "kbd" => plain("<code>", "</code>"),
        "pre" | "xmp" | "textarea" => plain("<pre>", "</pre>"),
        "blockquote" => plain("<blockquote>", "</blockquote>"),
        "ul" | "menu" | "dir" => plain("<ul>", "</ul>"),
        "ol" => plain("<ol>", "</ol>"),
        "li" => plain("<li>", "</li>"),
        "dl" => plain("<dl>", "</dl>"),
        "dt" => plain("<dt>", "</dt>"),
        "dd" => plain("<dd>", "</dd>"),
        "table" => plain("<table>", "</table>"),
        "thead" => plain("<thead>", "</thead>"),
        "tbody" => plain("<tbody>", "</tbody>"),
        "tfoot" => plain("<tfoot>", "</tfoot>"),
        "tr" => plain("<tr>", "</tr>"),
        "td" | "th" => Some(cell(tag)),
        "a" => link(tag),
        _ => None,
    }
}

fn cell(tag: &Tag<'_>) -> Shape {
    let span = |name: &str| {
        let wide = tag.attr(name).and_then(|v| v.trim().parse::<u32>().ok()).filter(|n| (2..=100).contains(n));
        wide.map(|n| format!(" {name}=\"{n}\"")).unwrap_or_default()
    };
    let (name, end) = if tag.name == "th" { ("th", "</th>") } else { ("td", "</td>") };
    Shape { start: format!("<{name}{}{}>", span("colspan"), span("rowspan")), end }
}

fn link(tag: &Tag<'_>) -> Option<Shape> {
    let href = tag.attr("href")?.trim();
    let scheme = href.split(':').next()?.to_ascii_lowercase();
    let is_known = matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel") && href.contains(':');
    is_known.then(|| Shape { start: format!("<a href=\"{}\">", escaped(href)), end: "</a>" })
}

/// The name of an element whose content is hidden: by its style, or because its kind is invisible.
pub(super) fn hides(tag: &Tag<'_>) -> Option<&'static str> {
    const BOXES: [&str; 10] = ["div", "span", "p", "td", "table", "tr", "a", "font", "center", "tbody"];
    unseen(&tag.name).or_else(|| {
        let style = tag.attr("style").unwrap_or_default();
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
        let is_hidden = style.contains("display:none") || style.contains("mso-hide:all");
        BOXES.iter().copied().find(|name| is_hidden && *name == tag.name)
    })
}

/// Characters that mean something in HTML, as entities.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
