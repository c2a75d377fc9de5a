//! What an element is: inline, hidden, a quote, or one of the marks that mail programs put around earlier messages.

use super::html_render::LineMark;
use super::html_tokens::Tag;

/// Elements that do not break the line.
pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "img"
            | "o:p"
            | "st1:personname"
            | "button"
            | "input"
            | "select"
            | "base"
    ) || name.contains(':')
}

/// Elements that have no content.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "img"
            | "hr"
            | "input"
            | "meta"
            | "link"
            | "wbr"
            | "col"
            | "area"
            | "base"
            | "source"
            | "embed"
            | "param"
            | "track"
    )
}

/// Elements whose content is hidden, or that we do not show.
pub(crate) fn unseen(name: &str) -> Option<&'static str> {
    const UNSEEN: [&str; 12] = [
        "style", "script", "title", "noscript", "template", "object", "svg", "math", "iframe", "select", "noembed",
        "noframes",
    ];
    UNSEEN.iter().copied().find(|unseen| *unseen == name)
}

pub(super) fn is_hidden(element: &Tag<'_>) -> bool {
    let style = element.attr("style").unwrap_or_default();
    !style.is_empty() && {
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
        style.contains("display:none") || style.contains("mso-hide:all")
    }
}

/// Word writes every line as a paragraph without margin.
pub(super) fn is_tight(element: &Tag<'_>) -> bool {
    let class = element.attr("class").unwrap_or_default();
    let style = element.attr("style").unwrap_or_default();
    class.contains("MsoNormal") || class.contains("MsoPlainText") || style.replace(' ', "").contains("margin:0")
}

/// Gmail and others indent with a blockquote that has no border: that is not a quote.
pub(super) fn is_quote(element: &Tag<'_>) -> bool {
    let style = element.attr("style").unwrap_or_default().replace(' ', "");
    let is_indent = style.contains("40px") && style.contains("border:none");
    !is_indent
}

/// Nothing shows that a mail program wrote this blockquote: its author indents.
pub(super) fn is_naked(element: &Tag<'_>) -> bool {
    let is_told = ["type", "cite", "class", "id", "data-marker"].iter().any(|name| element.attr(name).is_some());
    let style = element.attr("style").unwrap_or_default();
    !is_told && !style.contains("border")
}

/// The url of a link, if it says more than the text.
pub(super) fn worth_showing<'a>(href: &'a str, shown: &str) -> Option<&'a str> {
    let lower = href.get(..8).unwrap_or(href).to_ascii_lowercase();
    let target = if lower.starts_with("mailto:") {
        href.get(7..)?.split('?').next()?
    } else if lower.starts_with("http://") || lower.starts_with("https://") {
        href
    } else {
        return None;
    };
    if shown.is_empty() || target.is_empty() || target.len() > 200 {
        return None;
    }
    let bare = |text: &str| {
        text.trim_start_matches("https://")
            .trim_start_matches("http://")
            .trim_start_matches("www.")
            .trim_end_matches('/')
            .to_ascii_lowercase()
    };
    let (a, b) = (bare(target), bare(shown));
    if b.contains(&a) || (a.starts_with(&b) && b.contains('.') && !b.contains(' ') && a.len() < b.len() + 2) {
        return None;
    }
    Some(target)
}

/// What the known mail programs write around quotes and signatures.
pub(super) fn marked(element: &Tag<'_>) -> LineMark {
    if element.attributes.is_empty() {
        return LineMark::None;
    }
    let id = element.attr("id").unwrap_or_default();
    let class = element.attr("class").unwrap_or_default();
    let by_id = if id.is_empty() { LineMark::None } else { by_id(id.strip_prefix("x_").unwrap_or(id)) };
    if by_id != LineMark::None {
        return by_id;
    }
    if is_outlook_border(element) {
        return LineMark::Cut;
    }
    // The strongest of the classes, by their order in `LineMark`.
    let found = class.split_ascii_whitespace().take(20).map(by_class).max_by_key(|mark| strength(*mark));
    if let Some(mark) = found.filter(|mark| *mark != LineMark::None) {
        return mark;
    }
    if element.attr("data-marker") == Some("__QUOTED_TEXT__") {
        return LineMark::Quoted;
    }
    if element.attr("data-smartmail") == Some("gmail_signature") { LineMark::Signature } else { LineMark::None }
}

fn strength(mark: LineMark) -> u8 {
    match mark {
        LineMark::None | LineMark::Indented => 0,
        LineMark::Signature => 1,
        LineMark::Attribution => 2,
        LineMark::Quoted => 3,
        LineMark::Cut => 4,
    }
}

fn by_id(id: &str) -> LineMark {
    match id {
        "divRplyFwdMsg" | "appendonsend" | "stopSpelling" => LineMark::Cut,
        "mail-editor-reference-message-container" | "OLK_SRC_BODY_SECTION" => LineMark::Quoted,
        "replyHeader" => LineMark::Attribution,
        "ms-outlook-mobile-signature" | "Signature" | "AppleMailSignature" => LineMark::Signature,
        _ if id.starts_with("yahoo_quoted") => LineMark::Quoted,
        _ if id.starts_with("composer_signature")
            || id.starts_with("ymail_android_signature")
            || id.contains("lineBreakAtBeginningOfSignature") =>
        {
            LineMark::Signature
        }
        _ => LineMark::None,
    }
}

fn by_class(class: &str) -> LineMark {
    match class {
        "OutlookMessageHeader" => LineMark::Cut,
        "yahoo_quoted" | "x_yahoo_quoted" | "protonmail_quote" | "wps_quotion" | "zmail_extra" | "tutanota_quote"
        | "nylas-quote" | "missive_quote" | "front-blockquote" => LineMark::Quoted,
        "gmail_attr" | "moz-cite-prefix" => LineMark::Attribution,
        "gmail_signature"
        | "gmail_signature_prefix"
        | "moz-signature"
        | "protonmail_signature_block"
        | "x_elementToProof_signature" => LineMark::Signature,
        _ => LineMark::None,
    }
}

/// Outlook on the desktop draws a thin line above the header block of the earlier message.
fn is_outlook_border(element: &Tag<'_>) -> bool {
    let style = element.attr("style").unwrap_or_default();
    if style.is_empty() || element.name != "div" || !style.contains("border") {
        return false;
    }
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    style.contains("border:none;border-top:solid#") && style.contains("1.0pt;padding:3.0pt0")
}
