//! The tree of parts (RFC 2046) as a flat list of leaves, within limits and without recursion.

use super::cms::{self, Cms};
use super::{ContentType, Headers, charset, header, limits, names, params, transfer};

/// Everything below the top header.
pub struct MimeParts {
    /// The top header.
    pub headers: Headers,
    /// Its media type.
    pub content_type: ContentType,
    /// The leaves in order.
    pub leaves: Vec<MimeLeaf>,
}

/// One part that holds content.
#[derive(Debug)]
pub struct MimeLeaf {
    /// Media type as declared; empty if it is not declared.
    pub content_type: ContentType,
    /// Disposition and its parameters; empty when absent.
    pub disposition: ContentType,
    /// Content-ID without brackets.
    pub content_id: Option<String>,
    /// Content-Description, decoded.
    pub description: Option<String>,
    /// Content-Location, the last choice for a name.
    pub location: Option<String>,
    /// Content after the transfer encoding.
    pub bytes: Vec<u8>,
    /// Whether any part above is a `multipart/alternative`.
    pub is_alternative: bool,
}

/// Splits a mail into its leaves.
pub fn walk(raw: &[u8], notes: &mut Vec<String>) -> MimeParts {
    let unix = with_line_feeds(raw);
    let raw = without_envelope_line(unix.as_deref().unwrap_or(raw));
    let (mut headers, body) = split(raw, true, notes);
    if unix.is_some() {
        headers = headers.doubt();
    }
    let content_type = kind(&headers);
    let declared = content_type.parameter("charset").filter(|label| !promises_nothing(label));
    let guess =
        if declared.is_none() { charset::sample_label(raw_pieces(&headers, &content_type, body)) } else { None };
    headers.set_charset(declared.or(guess));
    let mut walker = Walker { leaves: Vec::new(), notes, count: 0, charset: declared.or(guess).map(str::to_owned) };
    walker.part(&headers, body, &Above::default());
    let leaves = walker.leaves;
    if declared.is_none()
        && let Some(label) =
            leaves.iter().find_map(|l| l.content_type.parameter("charset").filter(|label| !promises_nothing(label)))
    {
        headers.set_charset(Some(label));
    }
    MimeParts { headers, content_type, leaves }
}

/// A text's label that says nothing about raw bytes in the header: if they were UTF-8, they would be read without it.
fn promises_nothing(label: &str) -> bool {
    let bare: String = label.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    matches!(bare.as_str(), "" | "utf8" | "usascii" | "ascii")
}

/// Places where raw bytes without a label may be.
fn raw_pieces<'a>(
    headers: &'a Headers,
    content_type: &ContentType,
    body: &'a [u8],
) -> impl Iterator<Item = &'a [u8]> + use<'a> {
    let is_text = content_type.essence.is_empty() || content_type.essence.starts_with("text/");
    headers.raw_values().chain(is_text.then_some(body))
}

/// Very old programs end lines with a carriage return alone.
fn with_line_feeds(raw: &[u8]) -> Option<Vec<u8>> {
    let is_old = raw.contains(&b'\r') && !raw.contains(&b'\n');
    is_old.then(|| raw.iter().map(|b| if *b == b'\r' { b'\n' } else { *b }).collect())
}

/// mbox files and some transports put `From sender date` above the header, others blank lines.
pub fn without_envelope_line(raw: &[u8]) -> &[u8] {
    let raw = raw.strip_prefix(b"\xef\xbb\xbf").unwrap_or(raw);
    let start = raw.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(0);
    let trimmed = raw.get(start..).unwrap_or(raw);
    if trimmed.starts_with(b"From ") || trimmed.starts_with(b">From ") {
        let end = trimmed.iter().position(|b| *b == b'\n').map_or(trimmed.len(), |at| at + 1);
        return trimmed.get(end..).unwrap_or_default();
    }
    trimmed
}

/// Header and body. A header may end without a blank line if the next line is not a field.
fn split<'a>(raw: &'a [u8], is_top: bool, notes: &mut Vec<String>) -> (Headers, &'a [u8]) {
    let mut read = |end: usize, body: usize, is_clear: bool| {
        let headers = Headers::read(raw.get(..end).unwrap_or(raw));
        notes.extend(headers.cut().map(header::HeaderCut::note));
        (if is_clear { headers } else { headers.doubt() }, raw.get(body..).unwrap_or_default())
    };
    let mut at = 0;
    for line in raw.split_inclusive(|b| *b == b'\n') {
        let text = line.trim_ascii_end();
        let is_folded = line.first().is_some_and(|b| *b == b' ' || *b == b'\t');
        if text.is_empty() {
            if is_folded && at > 0 && next_is_folded(raw, at + line.len()) {
                at += line.len();
                continue;
            }
            return read(at, at + line.len(), matches!(line, b"\n" | b"\r\n"));
        }
        if !is_folded && (at == 0 || !is_top || text.starts_with(b"--")) && !header::is_field(text) {
            return read(at, at, false);
        }
        at += line.len();
    }
    // Some parsers ignore a last line without a line end.
    read(at, raw.len(), raw.ends_with(b"\n"))
}

fn next_is_folded(raw: &[u8], at: usize) -> bool {
    raw.get(at..).is_some_and(|rest| {
        let line = rest.split(|b| *b == b'\n').next().unwrap_or_default();
        rest.first().is_some_and(|b| *b == b' ' || *b == b'\t') && !line.trim_ascii().is_empty()
    })
}

fn kind(headers: &Headers) -> ContentType {
    headers.text("content-type").map(|v| params::content_type(&v)).unwrap_or_default()
}

/// What is above a part.
#[derive(Default, Clone, Copy)]
struct Above {
    depth: usize,
    is_alternative: bool,
    /// Signed messages that were opened on the way here.
    opened: u8,
}

struct Walker<'n> {
    leaves: Vec<MimeLeaf>,
    notes: &'n mut Vec<String>,
    count: usize,
    /// The best guess for raw letters in the headers of parts.
    charset: Option<String>,
}

impl Walker<'_> {
    fn part(&mut self, headers: &Headers, body: &[u8], above: &Above) {
        let content_type = kind(headers);
        let is_multipart = content_type.essence.starts_with("multipart/");
        if is_multipart && above.depth < limits::DEPTH {
            let boundary =
                content_type.parameter("boundary").map(|b| b.trim_end().to_owned()).filter(|b| !b.is_empty());
            let mut found = boundary.map(|b| pieces(body, b.as_bytes())).unwrap_or_default();
            if found.is_empty() {
                found = guessed_boundary(body).map(|b| pieces(body, b.as_bytes())).unwrap_or_default();
            }
            if !found.is_empty() {
                let subtype = content_type.essence.trim_start_matches("multipart/").to_owned();
                let is_alternative = above.is_alternative || subtype == "alternative";
                self.children(&found, &Above { depth: above.depth + 1, is_alternative, ..*above });
                return;
            }
        } else if is_multipart {
            self.notes.push(format!("parts nested deeper than {} were left as one file", limits::DEPTH));
            let essence = "application/octet-stream".to_owned();
            self.leaf(headers, ContentType { essence, ..content_type }, body, above);
            return;
        }
        self.leaf(headers, content_type, body, above);
    }

    fn children(&mut self, pieces: &[&[u8]], above: &Above) {
        for piece in pieces {
            if self.count >= limits::PARTS {
                self.notes.push(format!("more than {} parts: the rest was left out", limits::PARTS));
                return;
            }
            self.count += 1;
            let (mut headers, inner) = split(piece, false, self.notes);
            headers.set_charset(self.charset.as_deref());
            self.part(&headers, inner, above);
        }
    }

    fn leaf(&mut self, headers: &Headers, content_type: ContentType, body: &[u8], above: &Above) {
        let mut disposition = headers.text("content-disposition").map(|v| params::disposition(&v)).unwrap_or_default();
        let encoding = headers.text("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
        let bytes = match encoding.trim().trim_end_matches(';') {
            "base64" => decoded_base64(body),
            "quoted-printable" => transfer::quoted_printable(body),
            "x-uuencode" | "uuencode" | "x-uue" | "uue" => uu(body, &mut disposition),
            _ => body.to_vec(),
        };
        let leaf = MimeLeaf {
            is_alternative: above.is_alternative,
            content_id: headers.ids("content-id").into_iter().next(),
            description: headers.text("content-description"),
            location: headers.text("content-location"),
            content_type,
            disposition,
            bytes,
        };
        if names::is_smime(&leaf)
            && above.opened < OPENED
            && let Some(Cms::Signed(inner)) = cms::read(&leaf.bytes)
        {
            self.notes.push("the text was signed by S/MIME; the signature was not checked".to_owned());
            let (mut headers, body) = split(&inner, false, self.notes);
            headers.set_charset(self.charset.as_deref());
            self.part(&headers, body, &Above { depth: above.depth + 1, opened: above.opened + 1, ..*above });
            return;
        }
        self.leaves.push(leaf);
    }
}

/// Nested signatures that are opened.
const OPENED: u8 = 3;

/// Base64, unless the sender only declared it and wrote plain text.
fn decoded_base64(body: &[u8]) -> Vec<u8> {
    let sample = body.get(..4096).unwrap_or(body);
    let is_alien = |b: &&u8| !(b.is_ascii_alphanumeric() || b.is_ascii_whitespace() || matches!(b, b'+' | b'/' | b'='));
    let spaces = sample.iter().filter(|b| b" ".contains(b)).count();
    if sample.iter().filter(is_alien).count() * 20 > sample.len() || spaces * 12 > sample.len() {
        return body.to_vec();
    }
    transfer::base64(body)
}

/// A file in uuencode, with the name from its first line if the part has none; or only its lines.
fn uu(body: &[u8], disposition: &mut ContentType) -> Vec<u8> {
    let Some((_, files)) = transfer::uuencoded(body) else {
        return transfer::uu_lines(body).unwrap_or_else(|| body.to_vec());
    };
    let name = files.first().map(|file| file.name.clone()).filter(|_| disposition.parameter("filename").is_none());
    disposition.parameters.extend(name.map(|name| ("filename".to_owned(), name)));
    files.into_iter().flat_map(|f| f.bytes).collect()
}

/// A multipart without a usable boundary: the first line that looks like one, if a header follows it.
fn guessed_boundary(body: &[u8]) -> Option<String> {
    let mut lines = body.split(|b| *b == b'\n').take(200).peekable();
    while let Some(line) = lines.next() {
        let line = line.trim_ascii_end();
        if line.len() > 3 && line.starts_with(b"--") {
            let next = lines.peek().map(|l| l.to_ascii_lowercase()).unwrap_or_default();
            if next.starts_with(b"content-") {
                return std::str::from_utf8(line).ok()?.strip_prefix("--").map(str::to_owned);
            }
        }
    }
    None
}

/// The parts between delimiter lines; text before the first and after the last is left out.
fn pieces<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let mut out = Vec::new();
    let mut start: Option<usize> = None;
    let mut at = 0;
    for line in body.split_inclusive(|b| *b == b'\n') {
        if line.first() != Some(&b'-') {
            at += line.len();
            continue;
        }
        if let Some(is_last) = is_delimiter(line, boundary) {
            if let Some(from) = start {
                out.push(trimmed(body.get(from..at).unwrap_or_default()));
            }
            start = Some(at + line.len());
            if is_last {
                start = None;
                break;
            }
        }
        at += line.len();
    }
    if let Some(from) = start.filter(|from| *from < body.len()) {
        out.push(body.get(from..).unwrap_or_default());
    }
    out
}

/// The line break before a delimiter belongs to the delimiter.
fn trimmed(piece: &[u8]) -> &[u8] {
    let piece = piece.strip_suffix(b"\n").unwrap_or(piece);
    piece.strip_suffix(b"\r").unwrap_or(piece)
}

/// `--boundary` gives false, `--boundary--` true, all else nothing.
fn is_delimiter(line: &[u8], boundary: &[u8]) -> Option<bool> {
    let rest = line.strip_prefix(b"--")?.strip_prefix(boundary)?.trim_ascii_end();
    match rest {
        b"" => Some(false),
        b"--" => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(raw: &str) -> Vec<MimeLeaf> {
        walk(raw.as_bytes(), &mut Vec::new()).leaves
    }

    #[test]
    fn a_missing_end_line_loses_nothing() {
        let raw = "Content-Type: multipart/mixed; boundary=b\n\nx\n--b\n\nen\n--b\nContent-Type: text/html\n\nto";
        let found = leaves(raw);
        assert_eq!(found.iter().map(|l| l.bytes.as_slice()).collect::<Vec<_>>(), [&b"en"[..], b"to"]);
    }

    #[test]
    fn the_boundary_in_use_replaces_a_wrong_one() {
        let raw = "Content-Type: multipart/mixed; boundary=zzz\n\n--real-one\nContent-Type: text/plain\n\nhei\n--real-one--\n";
        assert_eq!(leaves(raw).first().map(|l| l.bytes.clone()), Some(b"hei".to_vec()));
    }

    #[test]
    fn endless_nesting_ends() {
        use std::fmt::Write;
        let mut raw = String::new();
        for depth in 0..200 {
            write!(raw, "Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n").unwrap();
        }
        assert!(leaves(&raw).len() < 5);
    }
}
