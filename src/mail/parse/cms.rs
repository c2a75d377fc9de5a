//! What an S/MIME signature encloses (CMS, RFC 5652): the signed content, and whether something is encrypted. Reads BER
//! with indefinite lengths, as mail programs write it, which strict certificate parsers refuse.

use super::transfer;

/// What a CMS message is.
#[derive(Debug, PartialEq, Eq)]
pub enum Cms {
    /// Signed, with the content that was signed inside.
    Signed(Vec<u8>),
    /// Encrypted for its recipient.
    Sealed,
}

const SIGNED: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
const ENVELOPED: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x03];
const AUTH_ENVELOPED: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x17];

const OCTETS: u8 = 0x04;
const OID: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const OCTETS_IN_PIECES: u8 = 0x24;
const CONTEXT_0: u8 = 0xa0;

/// Nested elements that are read; content in pieces is not deeper.
const DEPTH: u8 = 12;

/// Reads a message; `None` if it is not one, or holds no content.
pub fn read(bytes: &[u8]) -> Option<Cms> {
    if let Some(bytes) = unarmored(bytes) {
        return read(&bytes);
    }
    let mut message = DerReader::new(inside(&mut DerReader::new(bytes), SEQUENCE)?);
    let kind = inside(&mut message, OID)?;
    if kind == ENVELOPED || kind == AUTH_ENVELOPED {
        return Some(Cms::Sealed);
    }
    if kind != SIGNED {
        return None;
    }
    let mut wrapped = DerReader::new(inside(&mut message, CONTEXT_0)?);
    let mut signed = DerReader::new(inside(&mut wrapped, SEQUENCE)?);
    // Version and digests come before the content.
    for _ in 0..4 {
        let element = signed.element(0)?;
        if element.tag == SEQUENCE {
            return content(element.content).filter(|c| !c.is_empty()).map(Cms::Signed);
        }
    }
    None
}

/// The bytes of a message in text form (`-----BEGIN PKCS7-----`).
fn unarmored(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes.trim_ascii()).ok()?.strip_prefix("-----BEGIN ")?;
    let (kind, rest) = text.split_once("-----")?;
    let (coded, _) = rest.split_once("-----END")?;
    matches!(kind, "PKCS7" | "CMS" | "PKCS #7 SIGNED DATA").then(|| transfer::base64(coded.as_bytes()))
}

/// The content of `EncapsulatedContentInfo`: a type, then the octets.
fn content(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = DerReader::new(bytes);
    inside(&mut reader, OID)?;
    let mut wrapped = DerReader::new(inside(&mut reader, CONTEXT_0)?);
    let mut out = Vec::new();
    octets(&wrapped.element(0)?, 0, &mut out);
    Some(out)
}

/// Octets, whole or in pieces of pieces.
fn octets(element: &DerElement<'_>, depth: u8, out: &mut Vec<u8>) {
    if element.tag == OCTETS {
        out.extend_from_slice(element.content);
    } else if element.tag == OCTETS_IN_PIECES && depth < DEPTH {
        let mut pieces = DerReader::new(element.content);
        while let Some(piece) = pieces.element(depth) {
            octets(&piece, depth + 1, out);
        }
    }
}

fn inside<'a>(reader: &mut DerReader<'a>, tag: u8) -> Option<&'a [u8]> {
    reader.element(0).filter(|e| e.tag == tag).map(|e| e.content)
}

/// One element: its tag and what it holds.
struct DerElement<'a> {
    tag: u8,
    content: &'a [u8],
}

/// The length of an element.
enum Length {
    Told(usize),
    /// Up to its end marker.
    Untold,
}

struct DerReader<'a> {
    rest: &'a [u8],
}

impl<'a> DerReader<'a> {
    fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, tail) = self.rest.split_first()?;
        self.rest = tail;
        Some(*first)
    }

    /// The next element. A truncated one holds what is there; the end marker of an indefinite length is not an element.
    fn element(&mut self, depth: u8) -> Option<DerElement<'a>> {
        let tag = self.byte()?;
        if tag & 0x1f == 0x1f || (tag == 0 && self.rest.first() == Some(&0)) || depth > DEPTH {
            return None;
        }
        let Length::Told(length) = self.length()? else {
            return self.untold(tag, depth);
        };
        let (content, tail) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        self.rest = tail;
        Some(DerElement { tag, content })
    }

    fn length(&mut self) -> Option<Length> {
        let first = self.byte()?;
        if first < 0x80 {
            return Some(Length::Told(usize::from(first)));
        }
        let count = first & 0x7f;
        if count == 0 {
            return Some(Length::Untold);
        }
        let mut length = 0_usize;
        for _ in 0..count {
            length = length.checked_mul(256)?.checked_add(usize::from(self.byte()?))?;
        }
        Some(Length::Told(length))
    }

    /// An element that ends where two zeros take the place of the next one.
    fn untold(&mut self, tag: u8, depth: u8) -> Option<DerElement<'a>> {
        let start = self.rest;
        loop {
            let here = start.len() - self.rest.len();
            if let Some(after) = self.rest.strip_prefix(&[0, 0]) {
                self.rest = after;
                return Some(DerElement { tag, content: start.get(..here)? });
            }
            if self.element(depth + 1).is_none() {
                // Truncated: there is no more.
                self.rest = &[];
                return Some(DerElement { tag, content: start });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(tag: u8, content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&[tag, 0x84], &length[..], content].concat()
    }

    fn untold(tag: u8, content: &[u8]) -> Vec<u8> {
        [&[tag, 0x80], content, &[0, 0]].concat()
    }

    /// A message around given content, with one way of writing lengths.
    fn message(content: &[u8], kind: &[u8], wrap: fn(u8, &[u8]) -> Vec<u8>) -> Vec<u8> {
        let data =
            [told(OID, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01]), wrap(CONTEXT_0, content)].concat();
        let signed = [told(0x02, &[1]), told(0x31, &[]), wrap(SEQUENCE, &data), wrap(0x31, &[])].concat();
        wrap(SEQUENCE, &[told(OID, kind), wrap(CONTEXT_0, &wrap(SEQUENCE, &signed))].concat())
    }

    #[test]
    fn signed_content_is_found_under_any_length_form() {
        let whole = told(OCTETS, b"Hei");
        let pieces =
            untold(OCTETS_IN_PIECES, &[told(OCTETS, b"He"), untold(OCTETS_IN_PIECES, &told(OCTETS, b"i"))].concat());
        for content in [&whole, &pieces] {
            assert_eq!(read(&message(content, SIGNED, told)), Some(Cms::Signed(b"Hei".to_vec())));
            assert_eq!(read(&message(content, SIGNED, untold)), Some(Cms::Signed(b"Hei".to_vec())));
        }
        let text = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, message(&whole, SIGNED, told));
        let armored = format!("-----BEGIN PKCS7-----\n{text}\n-----END PKCS7-----\n");
        assert_eq!(read(armored.as_bytes()), Some(Cms::Signed(b"Hei".to_vec())));
        assert_eq!(read(&message(&whole, ENVELOPED, untold)), Some(Cms::Sealed));
        assert_eq!(read(&message(&[], SIGNED, told)), None, "a signature without content");
        assert_eq!(read(b"%PDF-1.4"), None);
    }

    #[test]
    fn endless_nesting_ends() {
        let deep = [SEQUENCE, 0x80].repeat(100_000);
        assert_eq!(read(&deep), None);
        let pieces = [OCTETS_IN_PIECES, 0x80].repeat(100_000);
        assert_eq!(read(&message(&pieces, SIGNED, untold)), None);
    }

    proptest! {
        #[test]
        fn any_bytes_and_any_cut_give_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0_usize..60) {
            read(&bytes);
            let mut sound = message(&told(OCTETS, &bytes), SIGNED, untold);
            sound.truncate(sound.len().saturating_sub(cut));
            if let Some(Cms::Signed(found)) = read(&sound) {
                prop_assert!(bytes.starts_with(&found) || found.starts_with(&bytes));
            }
        }
    }
}
