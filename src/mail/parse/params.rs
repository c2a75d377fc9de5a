//! Parameters of Content-Type and Content-Disposition: quotes, RFC 2231 continuations and charsets, and common errors.

use super::{ContentType, charset, header::decode_words, transfer};

/// Reads `type/subtype; name=value; …`.
pub fn content_type(value: &str) -> ContentType {
    let (essence, rest) = split_first(value);
    let letters = essence.chars().filter(|c| !c.is_whitespace()).take_while(|c| !matches!(c, ',' | '"')).take(100);
    let essence = letters.collect::<String>().to_ascii_lowercase();
    ContentType { essence, parameters: parameters(rest) }
}

/// `attachment; filename=…` and the like, as essence and parameters.
pub fn disposition(value: &str) -> ContentType {
    content_type(value)
}

fn split_first(value: &str) -> (&str, &str) {
    value.split_once(';').unwrap_or((value, ""))
}

/// One parameter piece before continuations are joined.
struct ParamPiece {
    name: String,
    order: u32,
    is_encoded: bool,
    value: String,
}

fn parameters(text: &str) -> Vec<(String, String)> {
    let mut pieces: Vec<ParamPiece> = split_quoted(text).into_iter().take(100).filter_map(|p| piece(&p)).collect();
    pieces.sort_by_key(|p| p.order);
    let mut names: Vec<String> = Vec::new();
    for piece in &pieces {
        if !names.contains(&piece.name) {
            names.push(piece.name.clone());
        }
    }
    names.into_iter().map(|name| joined(name, &pieces)).collect()
}

/// Joins the pieces of one parameter; the first encoded piece names the charset.
fn joined(name: String, pieces: &[ParamPiece]) -> (String, String) {
    let mine: Vec<&ParamPiece> = pieces.iter().filter(|p| p.name == name).collect();
    // `filename*=` wins over `filename=` if both are given.
    let has_encoded = mine.iter().any(|p| p.is_encoded);
    let mut label: Option<String> = None;
    let mut bytes = Vec::new();
    let mut last = None;
    for piece in mine.iter().filter(|p| !has_encoded || p.is_encoded || p.order > 0) {
        if last == Some(piece.order) {
            continue;
        }
        last = Some(piece.order);
        let mut value = piece.value.as_str();
        if piece.is_encoded {
            if label.is_none()
                && let Some((charset, rest)) = value.split_once('\'')
                && let Some((_language, rest)) = rest.split_once('\'')
            {
                label = Some(charset.to_owned());
                value = rest;
            }
            percent(value, &mut bytes);
        } else {
            bytes.extend_from_slice(value.as_bytes());
        }
    }
    let text = if has_encoded {
        charset::decode(&bytes, label.as_deref().filter(|l| !l.is_empty()))
    } else {
        String::from_utf8_lossy(&bytes).into_owned()
    };
    (name, decode_words(&text))
}

fn percent(value: &str, out: &mut Vec<u8>) {
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if let ([high, low, after @ ..], b'%') = (tail, *first)
            && let (Some(high), Some(low)) = (transfer::hex(*high), transfer::hex(*low))
        {
            out.push(high * 16 + low);
            rest = after;
        } else {
            out.push(*first);
        }
    }
}

/// `name*0*=value` split into its parts.
fn piece(text: &str) -> Option<ParamPiece> {
    let (name, value) = text.split_once('=')?;
    let name = name.trim().to_ascii_lowercase();
    if name.is_empty() || name.len() > 60 {
        return None;
    }
    let value = unquoted(value.trim());
    let mut parts = name.split('*');
    let base = parts.next()?.trim().to_owned();
    let rest: Vec<&str> = parts.collect();
    let order = rest.first().and_then(|n| n.parse::<u32>().ok());
    let is_encoded = rest.last().is_some_and(|last| last.is_empty());
    Some(ParamPiece { name: base, order: order.unwrap_or(0), is_encoded, value })
}

fn unquoted(value: &str) -> String {
    let Some(inner) = value.strip_prefix('"') else {
        return value.to_owned();
    };
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => out.extend(chars.next()),
            c => out.push(c),
        }
    }
    out
}

/// Splits at semicolons outside quotes; a quote that is never closed is not a quote.
fn split_quoted(text: &str) -> Vec<String> {
    let (mut out, mut piece) = (Vec::new(), String::new());
    let (mut is_quoted, mut is_escaped) = (false, false);
    for c in text.chars() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            ';' if !is_quoted => {
                out.push(std::mem::take(&mut piece));
                continue;
            }
            _ => {}
        }
        piece.push(c);
    }
    if is_quoted && piece.contains(';') {
        out.extend(piece.split(';').map(str::to_owned));
    } else {
        out.push(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filename(text: &str) -> Option<String> {
        disposition(text).parameter("filename").map(str::to_owned)
    }

    #[test]
    fn continuations_and_charsets_are_joined() {
        let name = filename("attachment; filename*1*=%B8r.pdf; filename*0*=utf-8'da'bl%C3%A5%20sm%C3");
        assert_eq!(name.as_deref(), Some("blå smør.pdf"));
    }

    #[test]
    fn an_encoded_word_in_a_parameter_is_decoded() {
        assert_eq!(filename("attachment; filename=\"=?utf-8?Q?=C3=A5?=.txt\"").as_deref(), Some("å.txt"));
    }

    #[test]
    fn a_semicolon_inside_quotes_belongs_to_the_name() {
        assert_eq!(filename("attachment; filename=\"a;b.txt\"; size=3").as_deref(), Some("a;b.txt"));
    }

    #[test]
    fn the_extended_name_beats_the_plain_one() {
        assert_eq!(filename("attachment; filename=\"?.txt\"; filename*=UTF-8''%C3%A5.txt").as_deref(), Some("å.txt"));
    }
}
