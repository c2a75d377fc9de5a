//! Seven-bit encodings, which only their escapes reveal: UTF-7, ISO-2022-JP and -KR, HZ.

use encoding_rs::{EUC_KR, Encoding, GBK, ISO_2022_JP};

/// UTF-7 by any of its names (RFC 2152).
pub(super) fn is_utf7(label: &str) -> bool {
    let bare: String = label.chars().filter(char::is_ascii_alphanumeric).collect();
    bare.ends_with("utf7")
}

/// UTF-7; a malformed sequence stays unchanged.
pub(super) fn utf7(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some((before, after)) = rest.split_once('+') {
        out.push_str(before);
        let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '+' || c == '/')).unwrap_or(after.len());
        let (coded, tail) = after.split_at_checked(end).unwrap_or((after, ""));
        match units(coded) {
            _ if coded.is_empty() => out.push('+'),
            Some(units) => out.extend(char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}'))),
            None => {
                out.push('+');
                out.push_str(coded);
                rest = tail;
                continue;
            }
        }
        rest = tail.strip_prefix('-').unwrap_or(tail);
    }
    out.push_str(rest);
    out
}

/// The UTF-16 units of a sequence in modified base64.
fn units(coded: &str) -> Option<Vec<u16>> {
    let bits = coded.len() * 6 % 16;
    let bytes = super::super::transfer::base64(coded.as_bytes());
    let units =
        bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(u16::from_be_bytes)).collect::<Vec<_>>();
    (bits < 6 && !units.is_empty()).then_some(units)
}

/// Seven-bit text whose escapes name its encoding, whatever the label.
pub(super) fn escaped(bytes: &[u8], label: &str) -> Option<String> {
    let is_hz = label.starts_with("hz") || label.contains("gb2312-hz");
    if !(is_hz || bytes.contains(&0x1b)) || !bytes.is_ascii() {
        return None;
    }
    if is_hz {
        return Some(whole(GBK, &lifted(bytes, b"~{", b"~}")));
    }
    let has = |escape: &[u8]| bytes.windows(escape.len()).any(|w| w == escape);
    if has(b"\x1b$)C") {
        let bytes: Vec<u8> = without(bytes, b"\x1b$)C");
        return Some(whole(EUC_KR, &lifted(&bytes, b"\x0e", b"\x0f")));
    }
    let is_japanese = has(b"\x1b$B") || has(b"\x1b$@") || has(b"\x1b(J") || has(b"\x1b(I") || has(b"\x1b$(D");
    is_japanese.then(|| whole(ISO_2022_JP, bytes))
}

fn whole(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn without(bytes: &[u8], escape: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        if let Some(after) = rest.strip_prefix(escape) {
            rest = after;
        } else {
            out.push(*first);
            rest = tail;
        }
    }
    out
}

/// The text between two escapes, with the eighth bit set that it lost; the end of a line ends it too.
fn lifted(bytes: &[u8], open: &[u8], close: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    let mut is_inside = false;
    while let [first, tail @ ..] = rest {
        if let Some(after) = rest.strip_prefix(if is_inside { close } else { open }) {
            (is_inside, rest) = (!is_inside, after);
            continue;
        }
        is_inside &= *first != b'\n';
        out.push(if is_inside && *first > b' ' { *first | 0x80 } else { *first });
        rest = tail;
    }
    out
}
