//! The only place that makes raw HTML: our own escaped plain text with links, and sanitised foreign HTML.
#![expect(clippy::disallowed_types, reason = "this is the one place")]
mod article;

pub use article::{ArticleHeading, ArticleImage, article, data_block};

use linkify::{LinkFinder, LinkKind};
use maud::{Escaper, Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

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

/// Sanitised foreign HTML: elements and attributes of a short list, links that send no referrer, and pictures only if
/// `picture` turns their source into a URL of ours. It is made again from the parsed tree each time, so that it does
/// not depend on stored HTML.
#[expect(clippy::too_many_lines, reason = "one list of what may stay")]
pub fn foreign(page: &str, picture: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Markup {
    const TAGS: [&str; 32] = [
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "hr",
        "i",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
        "wbr",
    ];
    let of = |names: &[&'static str]| names.iter().copied().collect::<HashSet<&'static str>>();
    let attributes = HashMap::from([
        ("a", of(&["href"])),
        ("img", of(&["src", "alt", "width", "height"])),
        ("td", of(&["colspan", "rowspan"])),
        ("th", of(&["colspan", "rowspan"])),
    ]);
    let mut rules = ammonia::Builder::empty();
    rules
        .tags(of(&TAGS))
        .clean_content_tags(of(&["script", "style", "title", "textarea", "template", "svg", "math"]))
        .tag_attributes(attributes)
        .generic_attributes(of(&["dir", "lang"]))
        .url_schemes(of(&["http", "https", "mailto", "tel", "cid"]))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer nofollow"))
        .attribute_filter(move |element, attribute, value| match (element, attribute) {
            ("img", "src") => picture(value).map(Into::into),
            // A link without a scheme would lead into our own pages.
            ("a", "href") => value.contains(':').then(|| value.into()),
            _ => Some(value.into()),
        });
    // A parser removes the first line break of a preformatted text.
    PreEscaped(rules.clean(page).to_string().replace("<pre>\n", "<pre>\n\n"))
}

/// The sources of a foreign page's pictures, as [`foreign`] names them.
pub fn picture_sources(page: &str) -> Vec<String> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let sink = found.clone();
    let _ = foreign(page, move |source| {
        sink.lock().unwrap_or_else(PoisonError::into_inner).push(source.to_owned());
        None
    });
    std::mem::take(&mut *found.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Our own text in Markdown: headings have anchors, wide tables scroll, HTML in it stays text, and `link` decides where
/// each link leads.
pub fn markdown(text: &str, link: impl Fn(&str) -> String) -> Markup {
    let events: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let mut heading = String::new();
    let mut out = Vec::with_capacity(events.len());
    for (at, event) in events.iter().enumerate() {
        match event.clone() {
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                heading = words(events.get(at..).unwrap_or_default());
                out.push(Event::Start(Tag::Heading { level, id: Some(anchor(&heading).into()), classes, attrs }));
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = link(&dest_url).into();
                out.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Table(columns)) => {
                let group = maud::html! { div.manual-table role="group" tabindex="0" aria-label=(heading) {} };
                out.push(Event::Html(group.into_string().trim_end_matches("</div>").to_owned().into()));
                out.push(Event::Start(Tag::Table(columns)));
            }
            Event::End(TagEnd::Table) => {
                out.push(event.clone());
                out.push(Event::Html(CowStr::Borrowed("</div>")));
            }
            Event::Html(text) | Event::InlineHtml(text) => out.push(Event::Text(text)),
            other => out.push(other),
        }
    }
    let mut page = String::with_capacity(text.len().saturating_mul(2));
    pulldown_cmark::html::push_html(&mut page, out.into_iter());
    PreEscaped(page)
}

/// What an agent wrote in Markdown, with bare web addresses as links. HTML in it stays text.
pub fn rich(text: &str) -> Markup {
    let mut inside = 0_usize;
    let mut out = Vec::new();
    for event in crate::rich::events(text) {
        out.push(match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                inside = inside.saturating_add(1);
                let mut start = "<a rel=\"noopener noreferrer nofollow\" href=\"".to_owned();
                escape(&mut start, &dest_url);
                start.push_str("\">");
                Event::InlineHtml(start.into())
            }
            Event::End(TagEnd::Link) => {
                inside = inside.saturating_sub(1);
                Event::InlineHtml(CowStr::Borrowed("</a>"))
            }
            Event::Text(text) if inside == 0 => Event::InlineHtml(linked(&text).into_string().into()),
            other => other,
        });
    }
    let mut page = String::with_capacity(text.len().saturating_mul(2));
    pulldown_cmark::html::push_html(&mut page, out.into_iter());
    PreEscaped(page)
}

/// The text of the heading that begins here.
fn words(events: &[Event<'_>]) -> String {
    let inside = events.iter().take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    inside
        .filter_map(|event| if let Event::Text(text) | Event::Code(text) = event { Some(&**text) } else { None })
        .collect()
}

/// The same anchors as on the site that hosts the repository: `V1: Encoding` is `v1-encoding`.
pub fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>().to_lowercase()
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

    #[test]
    fn marks_of_an_agent_become_html_and_html_stays_text() {
        for (written, is) in [
            ("Hei **Kari**\nlinje to", "<p>Hei <strong>Kari</strong><br />\nlinje to</p>\n"),
            ("- en\n- to", "<ul>\n<li>en</li>\n<li>to</li>\n</ul>\n"),
            ("<b>x</b> & y", "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>\n"),
            ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n"),
            ("[her](javascript:alert(1))", "<p>her</p>\n"),
            (
                "[her](https://x.no/\"onmouseover=a)",
                "<p><a rel=\"noopener noreferrer nofollow\" href=\"https://x.no/&quot;onmouseover=a\">her</a></p>\n",
            ),
            (
                "se https://x.no/a_b_c?d=1&e",
                "<p>se <a rel=\"noopener noreferrer nofollow\" href=\"https://x.no/a_b_c?d=1&amp;e\">https://x.no/a_b_c?d=1&amp;e</a></p>\n",
            ),
            (
                "![](https://x.no/track.png)",
                "<p><a rel=\"noopener noreferrer nofollow\" href=\"https://x.no/track.png\"></a></p>\n",
            ),
        ] {
            assert_eq!(rich(written).into_string(), is, "{written}");
        }
    }

    fn cleaned(page: &str) -> String {
        foreign(page, |source| source.strip_prefix("cid:").map(|n| format!("/files/x/{n}"))).into_string()
    }

    #[test]
    fn nothing_runs_and_nothing_is_loaded_from_elsewhere() {
        for (page, wanted) in [
            ("<b onclick=alert(1) style=color:red class=x id=y hx-get=/desk data-x=1>a</b>", "<b>a</b>"),
            (
                "<img src=https://x.no/a.png onerror=alert(1)><img src=cid:0 alt=Kvittering>",
                "<img><img src=\"/files/x/0\" alt=\"Kvittering\">",
            ),
            (
                "<a href=javascript:alert(1)>a</a><a href='/desk/next'>b</a><a href='//x.no'>c</a>",
                "<a rel=\"noopener noreferrer nofollow\">a</a><a rel=\"noopener noreferrer nofollow\">b</a><a rel=\"noopener noreferrer nofollow\">c</a>",
            ),
            ("<a href='java&#10;script:alert(1)'>a</a>", "<a rel=\"noopener noreferrer nofollow\">a</a>"),
            (
                "a<script>alert(1)</script><style>@import 'http://x.no'</style><link rel=stylesheet href=//x.no><base href=//x.no>",
                "a",
            ),
            (
                "<svg><a xlink:href=javascript:alert(1)><text>a</text></a><style><img src=x onerror=alert(1)></style></svg>b",
                "<img>b",
            ),
            (
                "<table background=//x.no/a.png><tr><td background=//x.no/b.png colspan=2>a",
                "<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>",
            ),
            ("<meta http-equiv=refresh content='0;url=//x.no'><object data=//x.no></object><embed src=//x.no>a", "a"),
        ] {
            assert_eq!(cleaned(page), wanted, "{page}");
        }
    }

    #[test]
    fn manual_pages_have_anchors_and_no_raw_html() {
        let text = "## One `x`: two\n<b>b</b> [a](a.md)\n\n| n |\n|---|\n| 1 |\n\n<script>alert(1)</script>\n";
        let page = markdown(text, |to| format!("/desk/help/{to}")).into_string();
        for part in [
            "<h2 id=\"one-x-two\">One <code>x</code>: two</h2>",
            "&lt;b&gt;b&lt;/b&gt; <a href=\"/desk/help/a.md\">a</a>",
            "<div class=\"manual-table\" role=\"group\" tabindex=\"0\" aria-label=\"One x: two\"><table>",
            "</table>\n</div>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }

    #[test]
    fn confusing_markup_stays_text_or_is_removed() {
        for page in [
            "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<svg></p><style><a title='</style><img src=1 onerror=alert(1)>'>",
            "<a href='x' title='</a><img src=x onerror=alert(1)>'>a</a><!-- --!><img src=x onerror=alert(1)>",
            "<textarea><img title='</textarea><img src onerror=alert(1)>'></textarea>",
            "<select><template><img src=x onerror=alert(1)></template></select><xmp><img src=x onerror=alert(1)></xmp>",
        ] {
            is_harmless(&cleaned(page));
        }
    }

    #[track_caller]
    fn is_harmless(page: &str) {
        let low = page.to_lowercase();
        for sign in
            ["<script", "<svg", "<math", "<style", "<iframe", "<form", "<!--", "<textarea", "<noscript", "<title"]
        {
            assert!(!low.contains(sign), "{page}");
        }
        for tag in low.split('<').skip(1).filter_map(|t| t.split_once('>')).map(|(tag, _)| tag) {
            assert!(!tag.contains("onerror") && !tag.contains("style="), "{page}");
        }
    }

    /// Parts of pages that have deceived other sanitisers.
    #[expect(clippy::too_many_lines, reason = "one list of tricks")]
    fn piece() -> impl proptest::strategy::Strategy<Value = String> {
        use proptest::prelude::*;
        let pieces = [
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<a href=http://x.no>",
            "</a>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<li>",
            "<ul>",
            "</ul>",
            "<svg>",
            "</svg>",
            "<math>",
            "<mtext>",
            "<mglyph>",
            "<style>",
            "</style>",
            "<title>",
            "</title>",
            "<textarea>",
            "<noscript>",
            "</noscript>",
            "<template>",
            "<select>",
            "<option>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<img src=x onerror=alert(1)>",
            "<img src=cid:1>",
            "<script>alert(1)</script>",
            "&lt;script&gt;",
            "\"",
            "'",
            "`",
            "=",
            "<form>",
            "</form>",
            "<plaintext>",
            "<xmp>",
            "</xmp>",
            "<foreignObject>",
            "<annotation-xml encoding=text/html>",
            "a",
            " ",
            "<blockquote>",
            "</blockquote>",
            "<pre>\n",
            "</pre>",
            "<h1>",
            "<dl><dt>",
            "<dd>",
            "<code>",
            "<br>",
            "\u{0}",
            "<frameset>",
            "<caption>",
        ];
        prop_oneof![proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned), "\\PC{0,5}"]
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]

        #[test]
        fn cleaning_a_page_leaves_nothing_that_runs(pieces in proptest::collection::vec(piece(), 0..30)) {
            is_harmless(&cleaned(&pieces.concat()));
        }

        #[test]
        fn cleaning_a_mails_page_twice_is_cleaning_it_once(pieces in proptest::collection::vec(piece(), 0..30)) {
            let mail = crate::mail::parse::parse(format!("Content-Type: text/html; charset=utf-8\n\n<b>a</b>{}", pieces.concat()).as_bytes());
            for side in crate::mail::page::page(&mail).into_iter().flat_map(|page| [page.shown, page.folded]) {
                let same = |source: &str| Some(source.to_owned());
                let once = foreign(&side, same).into_string();
                proptest::prop_assert_eq!(&foreign(&once, same).into_string(), &once);
            }
        }
    }
}
