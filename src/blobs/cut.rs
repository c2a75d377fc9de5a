//! Cuts encoded files out of a mail: each is stored once as its own bytes, and not a second time as base64 text.
//!
//! A part is cut out only if it can be restored byte for byte, so no knowledge of mail is needed: the bytes without
//! their parts, together with the position of each part, give the original bytes.
use data_encoding::BASE64;

/// Shorter parts are not worth a row.
const SHORTEST: usize = 4 * 1024;
/// Mails write 76 characters a line; some 60, 64 or 72.
const LINES: std::ops::RangeInclusive<usize> = 40..=998;

/// Bytes without their parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CutBlob {
    pub rest: Vec<u8>,
    pub parts: Vec<BlobPart>,
}

/// A part as it was encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobPart {
    pub bytes: Vec<u8>,
    pub seam: Seam,
}

/// The position of a part, and how its lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seam {
    /// Before this byte of the rest.
    pub at: usize,
    /// Characters in a line.
    pub line: usize,
    /// Do its lines end with a carriage return too?
    pub has_returns: bool,
}

/// Cuts the long encoded parts out of bytes; `None` if there are none.
pub fn cut(bytes: &[u8]) -> Option<CutBlob> {
    let mut cut = CutBlob::default();
    let mut rest = bytes;
    while !rest.is_empty() {
        let run = run(rest);
        let (here, after) = rest.split_at_checked(run.length.max(1))?;
        match run.part(here, cut.rest.len()) {
            Some(part) => cut.parts.push(part),
            None => cut.rest.extend_from_slice(here),
        }
        rest = after;
    }
    (!cut.parts.is_empty()).then_some(cut)
}

/// Puts parts back, in the order of their seams.
pub fn join(rest: &[u8], parts: &[BlobPart]) -> Option<Vec<u8>> {
    let (mut whole, mut from) = (Vec::new(), 0);
    for BlobPart { bytes, seam } in parts {
        whole.extend_from_slice(rest.get(from..seam.at)?);
        seam.write(bytes, &mut whole);
        from = seam.at;
    }
    whole.extend_from_slice(rest.get(from..)?);
    Some(whole)
}

impl Seam {
    fn write(self, bytes: &[u8], to: &mut Vec<u8>) {
        for line in BASE64.encode(bytes).as_bytes().chunks(self.line.max(1)) {
            to.extend_from_slice(line);
            to.extend_from_slice(if self.has_returns { b"\r\n" } else { b"\n" });
        }
    }
}

/// Lines at the beginning of bytes: base64 lines that belong together, or one other line.
struct Run {
    length: usize,
    line: usize,
    has_returns: bool,
}

fn run(bytes: &[u8]) -> Run {
    let (mut length, mut line, mut has_returns) = (0_usize, 0, false);
    for whole in bytes.split_inclusive(|b| *b == b'\n') {
        let letters = letters(whole);
        let returns = whole.ends_with(b"\r\n");
        let is_code = letters > 0 && whole.ends_with(b"\n") && whole.iter().take(letters).all(|b| is_letter(*b));
        if length == 0 {
            (line, has_returns) = (letters, returns);
            length = whole.len();
            if !is_code || !LINES.contains(&letters) {
                break;
            }
            continue;
        }
        if !is_code || letters > line || returns != has_returns {
            break;
        }
        length = length.saturating_add(whole.len());
        if letters < line {
            break;
        }
    }
    Run { length, line, has_returns }
}

/// The length of a line without its end.
fn letters(line: &[u8]) -> usize {
    let bare = line.strip_suffix(b"\n").unwrap_or(line);
    bare.strip_suffix(b"\r").unwrap_or(bare).len()
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

impl Run {
    /// The decoded bytes of these lines, if encoding them again gives exactly the same lines.
    fn part(&self, lines: &[u8], at: usize) -> Option<BlobPart> {
        if lines.len() < SHORTEST {
            return None;
        }
        let code: Vec<u8> = lines.iter().copied().filter(|b| !matches!(b, b'\r' | b'\n')).collect();
        let bytes = BASE64.decode(&code).ok()?;
        let seam = Seam { at, line: self.line, has_returns: self.has_returns };
        let mut again = Vec::with_capacity(lines.len());
        seam.write(&bytes, &mut again);
        (again == lines).then_some(BlobPart { bytes, seam })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mail(file: &[u8], line: usize, end: &str) -> Vec<u8> {
        let mut raw =
            format!("Subject: A file{end}{end}--b{end}Content-Transfer-Encoding: base64{end}{end}").into_bytes();
        Seam { at: 0, line, has_returns: end == "\r\n" }.write(file, &mut raw);
        raw.extend_from_slice(format!("--b--{end}").as_bytes());
        raw
    }

    #[test]
    fn a_file_is_cut_out_and_put_back() {
        let file: Vec<u8> = (0..40_000_u32).map(|n| u8::try_from(n * n % 251).unwrap()).collect();
        for (line, end) in [(76, "\r\n"), (60, "\n"), (64, "\r\n")] {
            let raw = mail(&file, line, end);
            let cut = cut(&raw).unwrap();
            assert_eq!(cut.parts.len(), 1);
            assert_eq!(cut.parts[0].bytes, file);
            assert!(cut.rest.len() < 120, "{}", cut.rest.len());
            assert_eq!(join(&cut.rest, &cut.parts).unwrap(), raw);
        }
    }

    #[test]
    fn parts_that_would_change_stay() {
        let file = vec![7_u8; 9000];
        let raw = mail(&file, 76, "\r\n");
        // A space before a line's end, and characters that no encoder writes.
        let blank = String::from_utf8(raw.clone()).unwrap().replace("\r\n", " \r\n");
        assert_eq!(cut(blank.as_bytes()), None);
        let mut odd = Vec::new();
        for _ in 0..100 {
            odd.extend_from_slice("A".repeat(74).as_bytes());
            odd.extend_from_slice(b"\r\n");
        }
        odd.extend_from_slice(b"AB==\r\nAB==\r\n");
        assert_eq!(cut(&odd).map(|cut| join(&cut.rest, &cut.parts)), cut(&odd).map(|_| Some(odd.clone())));
        assert_eq!(cut(b""), None);
        assert_eq!(cut(b"Hello"), None);
    }

    proptest! {
        #[test]
        fn joined_bytes_are_the_original_bytes(
            pieces in proptest::collection::vec((any::<bool>(), 0_usize..9000, any::<u8>(), 1_usize..120), 0..6),
            end in prop_oneof![Just("\n"), Just("\r\n")],
        ) {
            let mut raw = Vec::new();
            for (is_file, size, byte, line) in pieces {
                let bytes: Vec<u8> = (0..size).map(|n| byte.wrapping_mul(u8::try_from(n % 256).unwrap())).collect();
                if is_file { raw.extend(mail(&bytes, line, end)) } else { raw.extend(bytes) }
            }
            if let Some(cut) = cut(&raw) {
                prop_assert_eq!(join(&cut.rest, &cut.parts), Some(raw));
            }
        }
    }
}
