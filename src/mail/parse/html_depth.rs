//! Pages that no one wrote by hand: nested beyond reason, and read as plain text.

/// html5ever's time grows with depth times length; nobody writes two hundred levels by hand.
pub(super) fn is_too_deep(page: &str) -> bool {
    let (mut depth, mut deepest) = (0_i32, 0_i32);
    for tag in page.split('<').skip(1) {
        let is_close = tag.starts_with('/');
        let name = tag.trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        if name.is_empty() || is_light(name) {
            continue;
        }
        depth = if is_close { (depth - 1).max(0) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest > 400
}

/// Elements that close themselves.
fn is_light(name: &str) -> bool {
    const LIGHT: [&str; 20] = [
        "br", "img", "hr", "meta", "link", "input", "p", "li", "td", "tr", "th", "dt", "dd", "option", "col", "area",
        "base", "wbr", "source", "tbody",
    ];
    LIGHT.iter().any(|l| l.eq_ignore_ascii_case(name))
}

/// Text between tags, for pages that are no honest HTML.
pub(super) fn without_tags(page: &str) -> String {
    let mut out = String::new();
    for piece in page.split('<') {
        out.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        out.push(' ');
    }
    out
}
