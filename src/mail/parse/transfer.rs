//! Content-transfer encodings, decoded leniently: base64, quoted-printable, uuencode (RFC 2045).

use super::limits;
use std::sync::LazyLock;

/// Base64; foreign characters are skipped. Bytes after the padding are read too: some senders join pieces.
pub fn base64(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len() / 4 * 3 + 3);
    let (mut bits, mut count): (u32, u8) = (0, 0);
    let sextets: &[u8; 256] = &SEXTETS;
    for byte in data {
        let value = sextets.get(usize::from(*byte)).copied().unwrap_or(FOREIGN);
        if value == FOREIGN {
            if *byte == b'=' {
                finish(bits, count, &mut out);
                (bits, count) = (0, 0);
            }
            continue;
        }
        bits = (bits << 6) | u32::from(value);
        count += 1;
        if count == 4 {
            let [_, a, b, c] = bits.to_be_bytes();
            out.extend_from_slice(&[a, b, c]);
            (bits, count) = (0, 0);
        }
    }
    finish(bits, count, &mut out);
    out
}

/// The bytes of a truncated group.
fn finish(bits: u32, count: u8, out: &mut Vec<u8>) {
    let missing = 4_u32.saturating_sub(u32::from(count));
    let [_, a, b, _] = (bits << (6 * missing.min(4))).to_be_bytes();
    match count {
        2 => out.push(a),
        3 => out.extend_from_slice(&[a, b]),
        _ => {}
    }
}

const FOREIGN: u8 = 0xff;

static SEXTETS: LazyLock<[u8; 256]> = LazyLock::new(|| {
    let mut table = [FOREIGN; 256];
    for byte in 0..=u8::MAX {
        if let (Some(entry), Some(value)) = (table.get_mut(usize::from(byte)), sextet(byte)) {
            *entry = value;
        }
    }
    table
});

fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

/// Quoted-printable; a `=` that is not an escape stays.
pub fn quoted_printable(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len());
    for line in data.split_inclusive(|b| *b == b'\n') {
        let (line, end) = match line {
            [text @ .., b'\r', b'\n'] => (text, &b"\r\n"[..]),
            [text @ .., b'\n'] => (text, &b"\n"[..]),
            text => (text, &b""[..]),
        };
        let line = line.trim_ascii_end();
        let (line, end) = line.strip_suffix(b"=").map_or((line, end), |soft| (soft, &b""[..]));
        unescape(line, &mut out);
        out.extend_from_slice(end);
    }
    out
}

/// The Q encoding of headers: `_` is a space.
pub fn q_word(data: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = data.iter().map(|b| if *b == b'_' { b' ' } else { *b }).collect();
    let mut out = Vec::with_capacity(spaced.len());
    unescape(&spaced, &mut out);
    out
}

fn unescape(line: &[u8], out: &mut Vec<u8>) {
    let mut rest = line;
    while let [first, tail @ ..] = rest {
        rest = tail;
        if let ([high, low, after @ ..], b'=') = (tail, *first)
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            out.push(high * 16 + low);
            rest = after;
        } else {
            out.push(*first);
        }
    }
}

/// The value of a hexadecimal digit.
pub fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// A uuencoded file found inside a text.
pub struct Uufile {
    /// The name on the `begin` line.
    pub name: String,
    /// Decoded content.
    pub bytes: Vec<u8>,
}

/// Takes uuencoded files out of a text: the remaining text, and the files. `None` if there is none.
pub fn uuencoded(data: &[u8]) -> Option<(Vec<u8>, Vec<Uufile>)> {
    if !data.starts_with(b"begin ") && !data.windows(7).any(|w| w == b"\nbegin ") {
        return None;
    }
    let (mut rest, mut files) = (Vec::new(), Vec::new());
    let mut open: Option<(Uufile, Vec<u8>)> = None;
    for line in data.split_inclusive(|b| *b == b'\n') {
        let text = line.trim_ascii_end();
        match &mut open {
            Some((_, held)) if text == b"end" => {
                held.clear();
                if let Some((file, _)) = open.take() {
                    files.push(file);
                }
            }
            Some((file, held)) => {
                held.extend_from_slice(line);
                if !uu_line(text, &mut file.bytes) {
                    rest.append(held);
                    open = None;
                }
            }
            None => match begin(text) {
                Some(name) if files.len() < limits::UUENCODED => {
                    open = Some((Uufile { name, bytes: Vec::new() }, line.to_vec()));
                }
                _ => rest.extend_from_slice(line),
            },
        }
    }
    if let Some((_, held)) = open {
        rest.extend_from_slice(&held);
    }
    (!files.is_empty()).then_some((rest, files))
}

/// Uuencoded lines without a `begin`; `None` if they are not uuencoded.
pub fn uu_lines(data: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(data.len() / 4 * 3);
    for line in data.split(|b| *b == b'\n').map(<[u8]>::trim_ascii_end).skip_while(|l| l.is_empty()) {
        if line == b"end" {
            break;
        }
        // A line is not uuencoded if its length is not the one that its first character gives.
        let length = line.first().map_or(0, |first| usize::from(first.wrapping_sub(b' ') & 63));
        let is_line = line.is_empty() || line.len() > length.div_ceil(3) * 4 || length == 0;
        if !is_line || !uu_line(line, &mut out) {
            return None;
        }
    }
    (!out.is_empty()).then_some(out)
}

/// The name in `begin 644 name`.
fn begin(line: &[u8]) -> Option<String> {
    let line = std::str::from_utf8(line).ok()?.strip_prefix("begin ")?;
    let (mode, name) = line.split_once(' ')?;
    let is_mode = (3..=4).contains(&mode.len()) && mode.bytes().all(|b| b.is_ascii_digit());
    (is_mode && !name.trim().is_empty()).then(|| name.trim().to_owned())
}

/// Decodes one line; false if it is not uuencoded.
fn uu_line(line: &[u8], out: &mut Vec<u8>) -> bool {
    let Some((first, data)) = line.split_first() else {
        return true;
    };
    if !(b' '..=b'`').contains(first) || data.iter().any(|b| !(b' '..=b'`').contains(b)) {
        return false;
    }
    let length = usize::from((first - b' ') & 63);
    if data.len() * 3 / 4 > length + 6 {
        return false;
    }
    let mut bytes = Vec::with_capacity(length + 3);
    for group in data.chunks(4) {
        let mut bits: u32 = 0;
        for at in 0..4 {
            let byte = group.get(at).copied().unwrap_or(b' ');
            bits = (bits << 6) | u32::from((byte - b' ') & 63);
        }
        let [_, a, b, c] = bits.to_be_bytes();
        bytes.extend([a, b, c]);
    }
    bytes.resize(length, 0);
    out.append(&mut bytes);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_survives_junk_and_missing_padding() {
        assert_eq!(base64(b"aGVp\r\n! IGR l\nZw"), b"hei deg");
    }

    #[test]
    fn soft_line_breaks_join_and_bad_escapes_stay() {
        assert_eq!(quoted_printable(b"bl=C3=A5=\r\n b=ZZ \r\nx="), "blå b=ZZ\r\nx".as_bytes());
    }

    #[test]
    fn uuencoded_lines_need_no_announcement() {
        assert_eq!(uu_lines(b"#:&5I\n`\nend\n").as_deref(), Some(&b"hei"[..]));
        assert_eq!(uu_lines(b"\r\n#:&5I\r\n").as_deref(), Some(&b"hei"[..]));
        assert_eq!(uu_lines(b"Hei, her er filen."), None);
    }

    #[test]
    fn uuencoded_files_are_taken_out_of_texts() {
        let (rest, files) = uuencoded(b"Hei\nbegin 644 a.txt\n#:&5I\n`\nend\nHade\n").unwrap();
        assert_eq!(rest, b"Hei\nHade\n");
        assert_eq!(files.first().map(|f| (f.name.as_str(), f.bytes.as_slice())), Some(("a.txt", &b"hei"[..])));
    }
}
