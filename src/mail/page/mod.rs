//! A mail's HTML as we show it: a small subset of elements, the history separated, and pictures by their source.
//! The result is already safe, yet no code trusts it: it reaches a browser only through `web::html::foreign`.
mod build;
mod subset;

use super::clean;
use super::parse::{HtmlToken, Mail, render, tokens};
use build::Builder;

/// Bytes of HTML that are shown as a page; a larger one is shown as its text.
const LARGEST: usize = 512 * 1024;

/// HTML separated like the text: what was written, and the rest folded.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct FoldedPage {
    /// What the person wrote.
    pub shown: String,
    /// Earlier messages, signature and footers.
    pub folded: String,
    /// Pictures that would be loaded from elsewhere.
    pub remote_pictures: usize,
}

/// The page of a mail, if it says more than the text: pictures, tables, lists, links behind words, emphasis.
/// `src="cid:N"` names the mail's Nth attachment, counted from zero.
pub fn page(mail: &Mail) -> Option<FoldedPage> {
    let html = mail.html.as_deref().filter(|html| html.len() <= LARGEST)?;
    let rows = if mail.rows.is_empty() { render(html) } else { mail.rows.clone() };
    if rows.is_empty() && !html.contains("<img") {
        return None;
    }
    let begins: Vec<usize> = rows.iter().map(|row| row.at).collect();
    let kept = clean::kept(rows)?;
    let mut folds: Vec<(usize, bool)> = begins.into_iter().map(|at| (at, kept.binary_search(&at).is_err())).collect();
    folds.dedup();
    let mut builder = Builder::new(&mail.attachments);
    let mut stream = tokens(html);
    let (mut number, mut next, mut is_folded) = (0, 0, folds.first().is_some_and(|(_, folded)| *folded));
    while let Some(token) = stream.next() {
        while let Some((_, folded)) = folds.get(next).filter(|(at, _)| *at <= number) {
            is_folded = *folded;
            next += 1;
        }
        match token {
            HtmlToken::Open(tag) => {
                let hides = subset::hides(&tag).is_some_and(|name| stream.is_closed(name));
                builder.open(&tag, hides, is_folded);
            }
            HtmlToken::Close(name) => builder.close(&name),
            HtmlToken::Text(text) => builder.text(&text, is_folded),
        }
        number += 1;
    }
    builder.finish()
}

#[cfg(test)]
mod tests;
