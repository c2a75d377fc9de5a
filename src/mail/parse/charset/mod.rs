//! Bytes to text: labels of the WHATWG encoding standard, their wrong names, and a guess if the label is wrong. A
//! broken character costs only itself.

mod guess;
mod label;
mod shifted;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

pub use guess::sample_label;

/// Decodes bytes. The label is believed unless the bytes contradict it; without one, statistics decide.
pub fn decode(bytes: &[u8], label: Option<&str>) -> String {
    let label = label.map(label::clean_label).unwrap_or_default();
    if shifted::is_utf7(&label) && bytes.is_ascii() {
        return shifted::utf7(bytes);
    }
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(skip..).unwrap_or_default()).0.into_owned();
    }
    if let Some(text) = shifted::escaped(bytes, &label) {
        return text;
    }
    let declared = label::known(&label);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let is_plain = text.is_ascii();
        if is_plain && (declared.is_none_or(Encoding::is_ascii_compatible) || is_printed(text)) {
            return text.to_owned();
        }
        // Valid UTF-8 beyond ASCII is hardly ever anything else, whatever the label says.
        if !is_plain && declared.is_none_or(|e| e == UTF_8 || e.is_single_byte() || is_long_utf8(text)) {
            return text.to_owned();
        }
    }
    match declared {
        Some(encoding) if encoding != UTF_8 => believed(bytes, encoding),
        _ => guessed(bytes, declared.is_some()),
    }
}

/// By a label that names another encoding than UTF-8, unless the bytes cannot be that.
fn believed(bytes: &[u8], encoding: &'static Encoding) -> String {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let lies = if encoding.is_single_byte() {
        is_latin(encoding) && guess::is_no_latin(bytes)
    } else {
        encoding.is_ascii_compatible() && guess::is_latin(bytes)
    };
    if !lies && (!had_errors || is_mostly_sound(&text)) {
        return text.into_owned();
    }
    if guess::is_cut_utf8(bytes) {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let other = guess::encoding(bytes);
    let (second, still) = other.decode_without_bom_handling(bytes);
    if still || (lies && other == encoding) { text.into_owned() } else { second.into_owned() }
}

/// By statistics. Text that claims to be UTF-8, or nearly is, loses only its broken characters.
fn guessed(bytes: &[u8], says_utf8: bool) -> String {
    if guess::is_cut_utf8(bytes) {
        return if says_utf8 { String::from_utf8_lossy(bytes).into_owned() } else { mended(bytes) };
    }
    guess::encoding(bytes).decode_without_bom_handling(bytes).0.into_owned()
}

/// UTF-8 with single characters of Windows' Western encoding: two programs wrote it.
fn mended(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        match chunk.invalid() {
            [] => {}
            [first] if *first >= 0xc0 => out.push_str(&WINDOWS_1252.decode_without_bom_handling(&[*first]).0),
            _ => out.push('\u{fffd}'),
        }
    }
    out
}

/// Long enough, and without control characters: no two-byte encoding looks like this.
fn is_printed(text: &str) -> bool {
    text.len() >= 16 && text.chars().all(|c| !c.is_ascii_control() || c.is_ascii_whitespace())
}

fn is_latin(encoding: &'static Encoding) -> bool {
    encoding == WINDOWS_1252 || encoding == encoding_rs::ISO_8859_15
}

/// One or two characters are broken, and many are not.
fn is_mostly_sound(text: &str) -> bool {
    let beyond = text.chars().filter(|c| !c.is_ascii());
    let (broken, sound): (Vec<char>, Vec<char>) = beyond.take(4000).partition(|c| *c == '\u{fffd}');
    broken.len() * 4 <= sound.len()
}

/// Three or more characters beyond ASCII that are letters: not an accident.
fn is_long_utf8(text: &str) -> bool {
    text.chars().filter(|c| !c.is_ascii()).take(3).count() >= 3
}

#[cfg(test)]
mod tests;
