//! What an element is: inline, hidden, a quote, or one of the marks that mail programs leave around earlier messages.

use super::html_render::Mark;
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

/// Elements whose content nobody sees, or that we do not show.
pub(super) fn unseen(name: &str) -> Option<&'static str> {
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

/// Gmail and others indent with a blockquote that has no border: that is no quote.
pub(super) fn is_quote(element: &Tag<'_>) -> bool {
    let style = element.attr("style").unwrap_or_default().replace(' ', "");
    let is_indent = style.contains("40px") && style.contains("border:none");
    !is_indent
}

/// The url of a link, when it tells more than the text.
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
pub(super) fn marked(element: &Tag<'_>) -> Mark {
    let id = element.attr("id").unwrap_or_default();
    let class = element.attr("class").unwrap_or_default();
    let has = |name: &str| class.split_ascii_whitespace().any(|c| c == name);
    let is_id = |name: &str| id.strip_prefix("x_").unwrap_or(id) == name;
    if is_id("divRplyFwdMsg")
        || is_id("appendonsend")
        || is_id("stopSpelling")
        || has("OutlookMessageHeader")
        || is_outlook_border(element)
    {
        return Mark::Cut;
    }
    if has("yahoo_quoted")
        || id.starts_with("yahoo_quoted")
        || has("protonmail_quote")
        || has("wps_quotion")
        || has("zmail_extra")
        || is_id("mail-editor-reference-message-container")
        || is_id("OLK_SRC_BODY_SECTION")
        || element.attr("data-marker") == Some("__QUOTED_TEXT__")
        || has("tutanota_quote")
        || has("nylas-quote")
        || has("x_yahoo_quoted")
    {
        return Mark::Quoted;
    }
    if has("gmail_attr") || has("moz-cite-prefix") || id == "replyHeader" {
        return Mark::Attribution;
    }
    if has("gmail_signature")
        || has("gmail_signature_prefix")
        || element.attr("data-smartmail") == Some("gmail_signature")
        || has("moz-signature")
        || has("protonmail_signature_block")
        || is_id("ms-outlook-mobile-signature")
        || is_id("Signature")
        || is_id("AppleMailSignature")
        || id.starts_with("composer_signature")
        || id.starts_with("ymail_android_signature")
        || id.contains("lineBreakAtBeginningOfSignature")
        || has("x_elementToProof_signature")
    {
        return Mark::Signature;
    }
    Mark::None
}

/// Outlook on the desktop draws a thin line above the header block of the earlier message.
fn is_outlook_border(element: &Tag<'_>) -> bool {
    let style = element.attr("style").unwrap_or_default();
    if element.name.as_ref() != "div" || !style.contains("border") {
        return false;
    }
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    style.contains("border:none;border-top:solid#") && style.contains("1.0pt;padding:3.0pt0")
}
