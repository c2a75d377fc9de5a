//! `Authentication-Results` taken apart (RFC 8601 section 2.2).
use super::super::parse::Headers;

/// So many verdicts of one header are read.
const MOST: usize = 100;

/// One verdict: `dkim=pass header.d=example.com`, in lower case.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    pub method: String,
    pub result: String,
    properties: Vec<(String, String)>,
}

impl Verdict {
    /// The domain in a property: `example.com` of `smtp.mailfrom=<a@example.com>`.
    pub fn property(&self, name: &str) -> Option<String> {
        let (_, value) = self.properties.iter().find(|(key, _)| key == name)?;
        Some(value.trim_matches(['<', '>', '"']).rsplit('@').next().unwrap_or_default().to_owned())
    }
}

/// The verdicts of the first header that one of these servers wrote.
pub(super) fn topmost(headers: &Headers, authserv_ids: &[String]) -> Option<Vec<Verdict>> {
    let all = headers.all("authentication-results").into_iter();
    all.map(|value| plain(&value)).find_map(|value| verdicts(&value, authserv_ids))
}

fn verdicts(value: &str, authserv_ids: &[String]) -> Option<Vec<Verdict>> {
    let mut pieces = value.split(';');
    let id = pieces.next()?.split_whitespace().next()?;
    authserv_ids.iter().any(|ours| ours.eq_ignore_ascii_case(id)).then_some(())?;
    Some(pieces.take(MOST).filter_map(verdict).collect())
}

fn verdict(piece: &str) -> Option<Verdict> {
    let piece = piece.replace(" = ", "=").replace("= ", "=").replace(" =", "=").to_ascii_lowercase();
    let mut words = piece.split_whitespace();
    let (method, result) = words.next()?.split_once('=')?;
    let method = method.split('/').next().unwrap_or(method).to_owned();
    let properties = words.filter_map(|w| w.split_once('=')).map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    Some(Verdict { method, result: result.to_owned(), properties })
}

/// Without comments, also nested ones, and without what could be taken for structure inside quotes.
fn plain(value: &str) -> String {
    let (mut out, mut depth, mut is_quoted) = (String::with_capacity(value.len()), 0_u32, false);
    for c in value.chars() {
        match c {
            '"' if depth == 0 => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted && depth > 0 => depth -= 1,
            ';' | '=' | ' ' if is_quoted => out.push('_'),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}
