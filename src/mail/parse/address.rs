//! Address lists as people and programs write them: RFC 5322 and everything next to it.

use super::{header::decode_words, limits};
use serde::Serialize;

/// A mailbox with its display name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NamedAddress {
    /// Display name, decoded, without quotes.
    pub name: Option<String>,
    /// `local@domain`, as written; empty when only a name is there.
    pub address: String,
}

impl NamedAddress {
    /// The domain in lower case.
    pub fn domain(&self) -> Option<String> {
        self.address.rsplit_once('@').map(|(_, d)| d.to_ascii_lowercase())
    }
}

/// Reads an address list. Groups are flattened, comments become names, entries without any address keep their name.
pub fn parse_addresses(text: &str) -> Vec<NamedAddress> {
    entries(text).into_iter().filter_map(|e| entry(&e)).take(limits::ADDRESSES).collect()
}

/// Splits at commas and semicolons outside quotes, brackets and comments. `Group: a, b;` loses its label.
fn entries(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut piece = String::new();
    // A colon after an address or a bracket ends no group's name.
    let mut has_address = false;
    let (mut is_quoted, mut is_escaped, mut is_angled, mut depth) = (false, false, false, 0_u32);
    for c in text.chars() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted || depth > 0 => is_escaped = true,
            '"' if depth == 0 => is_quoted = !is_quoted,
            '(' if !is_quoted && !is_angled => depth += 1,
            ')' if !is_quoted => depth = depth.saturating_sub(1),
            '<' if !is_quoted && depth == 0 => is_angled = true,
            '>' if !is_quoted && depth == 0 => is_angled = false,
            ':' if !is_quoted && !is_angled && depth == 0 && !has_address => {
                piece.clear();
                continue;
            }
            ',' | ';' if !is_quoted && !is_angled && depth == 0 => {
                out.push(std::mem::take(&mut piece));
                has_address = false;
                continue;
            }
            '@' | '[' => has_address = true,
            _ => {}
        }
        piece.push(c);
    }
    if is_quoted && piece.contains([',', ';']) && piece.matches('@').count() > 1 {
        out.extend(piece.split([',', ';']).map(str::to_owned));
    } else {
        out.push(piece);
    }
    joined_names(out)
}

/// `Doe, John <j@x>` without quotes was cut at its comma: a piece without an address belongs to the next one.
fn joined_names(pieces: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut held = String::new();
    for piece in pieces {
        let is_name_only = !piece.contains(['@', '<', '[']) && !piece.trim().is_empty();
        if is_name_only && held.len() < 200 {
            if !held.is_empty() {
                held.push(',');
            }
            held.push_str(&piece);
            continue;
        }
        if held.is_empty() {
            out.push(piece);
        } else if piece.trim_start().starts_with('<') || !piece.contains('<') || piece.trim_start().starts_with('"') {
            out.push(std::mem::take(&mut held));
            out.push(piece);
        } else {
            held.push(',');
            held.push_str(&piece);
            out.push(std::mem::take(&mut held));
        }
    }
    out.push(held);
    out.retain(|p| !p.trim().is_empty());
    out
}

/// One entry: `Name <address>`, `address (Name)`, `Name [mailto:address]`, `address`, or a bare name.
fn entry(text: &str) -> Option<NamedAddress> {
    let text = text.trim();
    let (name, address) = match bracketed(text) {
        Some((name, address)) => (name, address),
        None => bare(text),
    };
    let name = tidy_name(&decode_words(&name));
    let address = tidy_address(&address);
    if name.is_empty() && address.is_empty() {
        return None;
    }
    let is_echo = name.eq_ignore_ascii_case(&address);
    Some(NamedAddress { name: (!name.is_empty() && !is_echo).then_some(name), address })
}

/// The part before the last bracketed address, and that address.
fn bracketed(text: &str) -> Option<(String, String)> {
    let open = text.rfind('<').or_else(|| text.rfind("[mailto:"))?;
    let before = text.get(..open)?;
    let inside = text.get(open..)?.trim_start_matches(['<', '[']);
    let end = inside.find(['>', ']']).unwrap_or(inside.len());
    let address = inside.get(..end)?.to_owned();
    if !address.contains('@') {
        let encoded = decode_words(&address);
        if !encoded.contains('@') {
            let named = if before.trim().is_empty() { address } else { before.to_owned() };
            return Some(if before.contains('@') { bare(before) } else { (named, String::new()) });
        }
        return Some((before.to_owned(), encoded));
    }
    // `John <mailto:j@x> <j@x>` and `<j@x<mailto:j@x>>`: the name ends at the first bracket.
    let name = before.find(['<']).filter(|_| before.contains('@')).and_then(|at| before.get(..at)).unwrap_or(before);
    let name = if name.contains('@') && !name.contains('"') && name.trim_start().starts_with('@') { "" } else { name };
    Some((name.to_owned(), address))
}

/// `address (Name)`, an address among words, or nothing but a name.
fn bare(text: &str) -> (String, String) {
    let (outside, comment) = match text.split_once('(') {
        Some((outside, comment)) => (outside, comment.rsplit_once(')').map_or(comment, |(inner, _)| inner)),
        None => (text, ""),
    };
    let unquoted = decode_words(outside);
    let found = unquoted.split_whitespace().find(|w| w.contains('@')).map(str::to_owned);
    match found {
        Some(address) => {
            let rest = unquoted.replace(&address, " ");
            let name = if comment.is_empty() { rest } else { comment.to_owned() };
            (name, address)
        }
        None if comment.contains('@') => (outside.to_owned(), comment.to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

fn tidy_name(name: &str) -> String {
    let unescaped = name.replace("\\\"", "\u{1}").replace('"', "").replace('\u{1}', "\"").replace("\\\\", "\\");
    let spaced: String = unescaped.split_whitespace().collect::<Vec<_>>().join(" ");
    let pairs: &[_] = &['\'', '«', '»', '“', '”', '„'];
    let trimmed = spaced.trim_matches(|c: char| pairs.contains(&c) || c == ' ' || c == ',' || c == '*');
    trimmed.chars().filter(|c| !c.is_control()).take(300).collect()
}

fn tidy_address(address: &str) -> String {
    let address = address.trim().trim_matches(['\'', '"', ' ', ',', ';', '<', '>', '[', ']', '*', '.']);
    let address = address.strip_prefix("mailto:").or_else(|| address.strip_prefix("MAILTO:")).unwrap_or(address);
    let address = address.split(['?', '<']).next().unwrap_or(address).trim();
    // A source route (`@relay:user@host`, RFC 5321) is dropped.
    let address = match address.strip_prefix('@').and_then(|a| a.split_once(':')) {
        Some((_, after)) => after,
        None => address,
    };
    let clean: String = address.chars().filter(|c| !c.is_whitespace() && !c.is_control()).take(400).collect();
    if clean.contains('@') { clean.replace('"', "") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        parse_addresses(text).into_iter().map(|a| (a.name.unwrap_or_default(), a.address)).collect()
    }
    fn pair(name: &str, address: &str) -> (String, String) {
        (name.to_owned(), address.to_owned())
    }

    #[test]
    fn names_are_read_in_every_form() {
        assert_eq!(
            pairs("\"Berg, Kari\" <k@x.no>, ola@x.no (Ola Li)"),
            [pair("Berg, Kari", "k@x.no"), pair("Ola Li", "ola@x.no")]
        );
        assert_eq!(pairs("Kari Berg [mailto:k@x.no]"), [pair("Kari Berg", "k@x.no")]);
        assert_eq!(pairs("Berg, Kari <k@x.no>"), [pair("Berg, Kari", "k@x.no")]);
        assert_eq!(pairs("=?utf-8?Q?K=C3=A5re?= <k@x.no>"), [pair("Kåre", "k@x.no")]);
        assert_eq!(pairs("'k@x.no' <k@x.no>; <l@x.no>"), [pair("", "k@x.no"), pair("", "l@x.no")]);
    }

    #[test]
    fn a_group_gives_its_members() {
        assert_eq!(pairs("Venner: a@x.no, b@x.no;"), [pair("", "a@x.no"), pair("", "b@x.no")]);
        assert!(pairs("undisclosed-recipients:;").is_empty());
    }

    #[test]
    fn a_link_inside_the_address_is_peeled_off() {
        assert_eq!(pairs("Kari <k@x.no<mailto:k@x.no>>"), [pair("Kari", "k@x.no")]);
        assert_eq!(pairs("Kari<mailto:k@x.no> <k@x.no<mailto:k@x.no>>"), [pair("Kari", "k@x.no")]);
    }
}
