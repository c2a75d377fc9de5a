//! Header fields: unfolding, encoded words in any place (RFC 2047), raw 8-bit letters, Message-IDs and dates.

use super::{NamedAddress, charset, limits, parse_addresses, transfer};
use chrono::{DateTime, Utc};

/// The fields of one header, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headers {
    fields: Vec<(String, Vec<u8>)>,
    /// The charset of the body: the first guess for raw 8-bit fields.
    charset: Option<String>,
    /// What was left out of it, if anything.
    cut: Option<HeaderCut>,
    is_unclear: bool,
}

/// The limit at which a header was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderCut {
    Bytes,
    Fields,
}

impl HeaderCut {
    /// What was left out, for the notes of a mail.
    pub fn note(self) -> String {
        match self {
            Self::Bytes => {
                format!("header longer than {} KiB: the longest fields were left out", limits::HEADER / 1024)
            }
            Self::Fields => format!("header of more than {} fields: the rest of it was left out", limits::FIELDS),
        }
    }
}

/// Read beyond every limit: without them a mail has no author and no place.
const DECISIVE: [&str; 16] = [
    "from",
    "sender",
    "reply-to",
    "to",
    "cc",
    "subject",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "content-type",
    "content-transfer-encoding",
    "content-disposition",
    "content-id",
    "auto-submitted",
    "list-id",
];

impl Headers {
    /// Splits a header block into unfolded fields. Lines that are not fields are dropped; fields beyond a limit are
    /// skipped.
    pub fn read(block: &[u8]) -> Self {
        let mut reader = HeaderReader { out: Self::default(), room: limits::HEADER, is_kept: false };
        for line in block.split(|b| *b == b'\n') {
            reader.line(line.strip_suffix(b"\r").unwrap_or(line));
        }
        reader.out
    }

    /// What was left out because a limit was reached.
    pub fn cut(&self) -> Option<HeaderCut> {
        self.cut
    }

    /// Whether another parser of the same bytes could find other fields, or end the header elsewhere: then what a
    /// server has checked may not be what is read here.
    pub fn is_unclear(&self) -> bool {
        self.is_unclear
    }

    /// Records that the header ends in a way that other parsers may not understand.
    pub(super) fn doubt(mut self) -> Self {
        self.is_unclear = true;
        self
    }

    /// Lower-case names and unfolded values, as they came.
    pub(in crate::mail) fn raw(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_slice()))
    }

    /// Sets the charset that the body declares, the best guess for raw 8-bit fields.
    pub fn set_charset(&mut self, label: Option<&str>) {
        self.charset = label.map(str::to_owned);
    }

    /// The values as they came, for a guess at the encoding of raw letters.
    pub fn raw_values(&self) -> impl Iterator<Item = &[u8]> {
        self.fields.iter().map(|(_, value)| value.as_slice())
    }

    /// All values of a field, decoded, topmost first. The name is compared without case.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.raw_all(name).map(|v| self.decoded(v)).collect()
    }

    /// The first value of a field, decoded and on one line.
    pub fn text(&self, name: &str) -> Option<String> {
        self.raw_all(name).next().map(|v| self.decoded(v))
    }

    /// Whether the field exists.
    pub fn has(&self, name: &str) -> bool {
        self.raw_all(name).next().is_some()
    }

    /// Names and decoded values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, String)> {
        self.fields.iter().map(|(n, v)| (n.as_str(), self.decoded(v)))
    }

    /// The number of fields.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether there is no field.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The addresses of all fields of this name.
    pub fn addresses(&self, name: &str) -> Vec<NamedAddress> {
        let mut out = Vec::new();
        for value in self.raw_all(name) {
            out.extend(parse_addresses(&self.letters(value)));
        }
        out.truncate(limits::ADDRESSES);
        out
    }

    /// Message-IDs of all fields of this name, without brackets.
    pub fn ids(&self, name: &str) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for value in self.raw_all(name) {
            message_ids(&self.letters(value), &mut out);
        }
        out
    }

    /// A date field (RFC 5322, with the usual liberties), in UTC.
    pub fn date(&self, name: &str) -> Option<DateTime<Utc>> {
        let text = self.text(name)?;
        let text = text.replace("GMT+", "+").replace("UTC+", "+");
        let date = mail_parser::DateTime::parse_rfc822(&text)?;
        if date.month == 0 || date.month > 12 || date.day == 0 || date.day > 31 {
            return None;
        }
        DateTime::from_timestamp(date.to_timestamp(), 0)
    }

    fn raw_all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> + 'a {
        self.fields.iter().filter(move |(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_slice())
    }

    /// The value as text, with its encoded words unchanged.
    pub(in crate::mail) fn letters(&self, value: &[u8]) -> String {
        match std::str::from_utf8(value) {
            // An escape begins seven-bit Japanese.
            Ok(text) if !value.contains(&0x1b) => text.to_owned(),
            _ => charset::decode(value, self.charset.as_deref()),
        }
    }

    fn decoded(&self, value: &[u8]) -> String {
        one_line(&decode_words(&self.letters(value)))
    }
}

/// Builds fields from lines, within limits.
struct HeaderReader {
    out: Headers,
    /// Bytes that may still be kept.
    room: usize,
    /// Whether the field that is being read is kept.
    is_kept: bool,
}

impl HeaderReader {
    fn line(&mut self, line: &[u8]) {
        self.out.is_unclear |= line.iter().any(|b| matches!(b, b'\r' | 0));
        if line.first().is_some_and(|b| *b == b' ' || *b == b'\t') {
            self.folded(line.trim_ascii());
        } else if let Some((name, value)) = field(line) {
            // We ignore a space before the colon; some other checkers do not.
            self.out.is_unclear |= line.get(name.len()) != Some(&b':');
            self.begin(name, value);
        } else {
            self.out.is_unclear |= !line.is_empty();
        }
    }

    fn begin(&mut self, name: String, value: &[u8]) {
        let count = self.out.fields.len();
        let is_decisive = || DECISIVE.contains(&name.as_str()) && count < 2 * limits::FIELDS;
        let has_place = count < limits::FIELDS || is_decisive();
        let size = name.len().saturating_add(value.len());
        self.is_kept = has_place && size <= self.room;
        if self.is_kept {
            self.room = self.room.saturating_sub(size);
            self.out.fields.push((name, value.to_vec()));
        } else {
            self.out.cut.get_or_insert(if has_place { HeaderCut::Bytes } else { HeaderCut::Fields });
        }
    }

    fn folded(&mut self, more: &[u8]) {
        let Some((_, value)) = self.out.fields.last_mut().filter(|_| self.is_kept) else {
            // Before any field, or in one that was left out.
            self.out.is_unclear |= self.out.fields.is_empty() && self.out.cut.is_none();
            return;
        };
        self.out.is_unclear |= more.is_empty();
        if more.len() < self.room {
            self.room = self.room.saturating_sub(more.len().saturating_add(1));
            value.push(b' ');
            value.extend_from_slice(more);
        } else {
            self.out.cut.get_or_insert(HeaderCut::Bytes);
            self.is_kept = false;
        }
    }
}

/// A field's lower-case name and value, if the line is a field. A name may have any length.
fn field(line: &[u8]) -> Option<(String, &[u8])> {
    let colon = line.iter().position(|b| *b == b':')?;
    let (name, value) = line.split_at_checked(colon)?;
    let name = name.trim_ascii();
    if name.is_empty() || !name.iter().all(u8::is_ascii_graphic) {
        return None;
    }
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    Some((name, value.strip_prefix(b":").unwrap_or(value).trim_ascii()))
}

/// Whether a line can begin a header.
pub fn is_field(line: &[u8]) -> bool {
    field(line).is_some()
}

/// Decodes every encoded word in a text, also where RFC 2047 forbids it: in quotes, without a space before it, or cut
/// inside a character (neighbours of one charset are joined as bytes first).
pub fn decode_words(text: &str) -> String {
    if !text.contains("=?") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut pending: Option<(String, Vec<u8>)> = None;
    let mut rest = text;
    while let Some((before, from)) = rest.split_once("=?") {
        let Some((label, bytes, after)) = encoded_word(from) else {
            flush(&mut pending, &mut out);
            out.push_str(before);
            out.push_str("=?");
            rest = from;
            continue;
        };
        let is_gap = before.trim().is_empty();
        match &mut pending {
            Some((same, held)) if is_gap && same.eq_ignore_ascii_case(label) => {
                held.extend_from_slice(&bytes);
            }
            _ => {
                let had = pending.is_some();
                flush(&mut pending, &mut out);
                if !(had && is_gap) {
                    out.push_str(before);
                }
                pending = Some((label.to_owned(), bytes));
            }
        }
        rest = after;
    }
    flush(&mut pending, &mut out);
    out.push_str(rest);
    out
}

fn flush(pending: &mut Option<(String, Vec<u8>)>, out: &mut String) {
    if let Some((label, bytes)) = pending.take() {
        out.push_str(&charset::decode(&bytes, Some(&label)));
    }
}

/// Reads `charset?B?data?=` after the opening `=?`: charset, decoded bytes, what follows.
fn encoded_word(text: &str) -> Option<(&str, Vec<u8>, &str)> {
    let (label, rest) = text.split_once('?')?;
    if label.is_empty() || label.len() > 40 || label.contains(char::is_whitespace) {
        return None;
    }
    let (encoding, rest) = rest.split_once('?')?;
    let (data, after) = word_end(rest, encoding)?;
    let bytes = match encoding {
        "B" | "b" => transfer::base64(data.as_bytes()),
        "Q" | "q" => transfer::q_word(data.as_bytes()),
        _ => return None,
    };
    let label = label.split_once('*').map_or(label, |(charset, _language)| charset);
    Some((label, bytes, after))
}

/// The data up to `?=`; a Q word that holds `?=` as part of `?=3D` is read on.
fn word_end<'a>(rest: &'a str, encoding: &str) -> Option<(&'a str, &'a str)> {
    let is_q = encoding.eq_ignore_ascii_case("q");
    let whole = rest;
    let rest = rest.get(..rest.floor_char_boundary(2100)).unwrap_or(rest);
    for (at, _) in rest.match_indices("?=").take(50) {
        let (data, after) = (whole.get(..at)?, whole.get(at + 2..)?);
        let mut next = after.bytes();
        let is_hex = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b));
        if is_q
            && is_hex(next.next())
            && is_hex(next.next())
            && rest.get(at + 2..)?.contains("?=")
            && !after.starts_with("=?")
        {
            continue;
        }
        return (data.len() < 2000).then_some((data, after));
    }
    None
}

/// Message-IDs in a field: those in angle brackets, else words with an at-sign.
fn message_ids(value: &str, out: &mut Vec<String>) {
    let mut push = |id: String| {
        let is_sound = !id.is_empty() && id.len() <= limits::ID && !id.chars().any(char::is_control);
        if out.len() < limits::IDS && is_sound && !out.contains(&id) {
            out.push(id);
        }
    };
    if value.contains('<') {
        for piece in value.split('<').skip(1) {
            let id = piece.split_once('>').map_or(piece, |(id, _)| id);
            push(id.split_whitespace().collect());
        }
    } else {
        for word in value.split(|c: char| c.is_whitespace() || c == ',') {
            let word = word.trim_matches(['"', '>', ';']);
            if word.contains('@') || !value.contains(char::is_whitespace) {
                push(word.to_owned());
            }
        }
    }
}

/// Control characters become spaces; white space inside is kept, and trimmed at the ends.
fn one_line(text: &str) -> String {
    let clean: String =
        text.chars().filter(|c| *c != '\r' && *c != '\0').map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_cut_between_two_words_is_joined() {
        assert_eq!(decode_words("=?utf-8?B?w6U=?= =?utf-8?Q?_b=C3?= =?utf-8?Q?=A6r?="), "å bær");
    }

    #[test]
    fn an_encoded_word_inside_quotes_is_decoded() {
        assert_eq!(decode_words("\"=?iso-8859-1?Q?K=E5re?=\" <k@x.no>"), "\"Kåre\" <k@x.no>");
    }

    #[test]
    fn a_broken_word_stays_as_it_is() {
        assert_eq!(decode_words("a =?utf-8?X?abc?= =?"), "a =?utf-8?X?abc?= =?");
    }

    #[test]
    fn raw_letters_follow_the_charset_of_the_body() {
        let mut headers = Headers::read(b"Subject: bl\xe5b\xe6r\r\n\r\n");
        headers.set_charset(Some("iso-8859-1"));
        assert_eq!(headers.text("subject").as_deref(), Some("blåbær"));
    }

    #[test]
    fn folded_references_are_one_list() {
        let headers = Headers::read(b"References: <a@x>\r\n <b@x>\r\n\t<c@x>\r\n");
        assert_eq!(headers.ids("References"), ["a@x", "b@x", "c@x"]);
    }
}
