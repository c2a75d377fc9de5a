//! A page as lines with the marks of the programs that wrote it.

use super::super::parse::{RenderedLine, render};

/// The lines of a page.
pub(super) fn rows(html: &str) -> Vec<RenderedLine> {
    render(html)
}

/// Whether a page has the marks of a quoted message, found without parsing it.
pub(super) fn shows_quote(html: &str) -> bool {
    const SIGNS: [&str; 11] = [
        "gmail_quote",
        "divRplyFwdMsg",
        "type=\"cite\"",
        "type=cite",
        "yahoo_quoted",
        "appendonsend",
        "OutlookMessageHeader",
        "moz-cite-prefix",
        "protonmail_quote",
        "stopSpelling",
        "border-top:solid",
    ];
    SIGNS.iter().any(|s| html.contains(s))
}
