//! The most likely encoding of bytes without a label: `chardetng` guesses, and this file handles what it cannot.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes that are looked at for a guess.
const SAMPLE: usize = 6_000;

/// The most likely encoding.
pub(super) fn encoding(bytes: &[u8]) -> &'static Encoding {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if let Some(wide) = wide(sample) {
        return wide;
    }
    // The letters of our languages, each alone between ASCII letters: a short text is not enough for statistics.
    if is_latin(sample) && is_western(sample) {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    let found = detector.guess(None, Utf8Detection::Deny);
    let is_broken = |e: &'static Encoding| e.decode_without_bom_handling(sample).1;
    if sample.len() == bytes.len() && !found.is_single_byte() && is_broken(found) { WINDOWS_1252 } else { found }
}

/// The label for raw bytes beyond ASCII in several places of one mail: together they say more.
pub fn sample_label<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Option<&'static str> {
    let mut sample: Vec<u8> = Vec::new();
    for piece in pieces.filter(|piece| !piece.is_ascii() && std::str::from_utf8(piece).is_err()) {
        sample.extend(piece.iter().take(SAMPLE.saturating_sub(sample.len())));
        sample.push(b'\n');
    }
    let is_telling = !sample.is_empty() && !is_cut_utf8(&sample);
    is_telling.then(|| encoding(&sample).name())
}

/// UTF-8 with a few broken places, as careless programs cut it.
pub(super) fn is_cut_utf8(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let (mut good, mut bad, mut cut) = (0_usize, 0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        let before = chunk.valid().chars().next_back();
        match chunk.invalid() {
            [] => {}
            // A sequence that began correctly, or the first byte of one in the middle of a word, where it would be a
            // capital.
            [_, _, ..] => cut += 1,
            [0xc2..=0xde] if before.is_some_and(char::is_lowercase) => cut += 1,
            _ => bad += 1,
        }
    }
    // The sample itself may end within a character.
    good + cut > 0 && good + cut >= bad
}

/// UTF-16 without a mark: every other byte is zero.
fn wide(sample: &[u8]) -> Option<&'static Encoding> {
    if sample.len() < 8 {
        return None;
    }
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if odd > half * 7 / 10 && even < half / 10 {
        return Some(UTF_16LE);
    }
    (even > half * 7 / 10 && odd < half / 10).then_some(UTF_16BE)
}

/// Whether letters beyond ASCII are alone, or two at most, between ASCII letters, as no two-byte encoding writes them:
/// there a byte is rarely alone, and few are so high.
pub(super) fn is_latin(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let is_letter = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphabetic);
    let is_sign = |b: &u8| matches!(b, 0x85 | 0x91..=0x97 | 0xa0 | 0xa7 | 0xab | 0xb0 | 0xb4 | 0xb7 | 0xbb);
    let (mut alone, mut at) = (0_usize, 0_usize);
    for run in sample.chunk_by(|a, b| a.is_ascii() == b.is_ascii()) {
        let before = at.checked_sub(1).and_then(|at| sample.get(at));
        at += run.len();
        if run.first().is_none_or(u8::is_ascii) {
            continue;
        }
        if run.len() > 2 || run.iter().any(|b| *b < 0xc0 && !is_sign(b)) {
            return false;
        }
        alone += usize::from(run.len() == 1 && (is_letter(before) || is_letter(sample.get(at))));
    }
    alone > 0
}

/// Whether the bytes read as only letters and signs of our own languages.
fn is_western(sample: &[u8]) -> bool {
    const OURS: &str = "åæøäöüéèàçßêôÅÆØÄÖÜÉ–—‘’“”…«»€§°´·\u{a0}";
    WINDOWS_1252.decode_without_bom_handling(sample).0.chars().filter(|c| !c.is_ascii()).all(|c| OURS.contains(c))
}

/// Whether high bytes are so close together that no Western text can be meant: four in a row that would be letters.
pub(super) fn is_no_latin(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    sample.split(u8::is_ascii).any(|run| run.len() >= 4) && encoding(sample) != WINDOWS_1252
}
