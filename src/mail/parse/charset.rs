//! Bytes to letters: labels of the WHATWG encoding standard, their wrong names, and a guess when the label lies.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Decodes bytes. The label is believed unless the bytes contradict it; without one, statistics decide.
pub fn decode(bytes: &[u8], label: Option<&str>) -> String {
    let label = label.map(clean_label).unwrap_or_default();
    if label.starts_with("utf-7") || label.starts_with("unicode-1-1-utf-7") {
        return utf7(bytes);
    }
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(skip..).unwrap_or_default()).0.into_owned();
    }
    let declared = known(&label);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let is_plain = text.is_ascii();
        if !is_plain || declared.is_none_or(|e| e.is_ascii_compatible() && !is_stateful(e, bytes)) {
            // Valid UTF-8 beyond ASCII is hardly ever anything else, whatever the label says.
            if is_plain || declared.is_none_or(|e| e == UTF_8 || e.is_single_byte() || is_long_utf8(text)) {
                return text.to_owned();
            }
        }
    }
    let encoding = match declared {
        Some(encoding) if encoding != UTF_8 => encoding,
        _ => guess(bytes),
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    if had_errors && encoding != UTF_8 {
        let other = guess(bytes);
        let (second, still) = other.decode_without_bom_handling(bytes);
        if !still {
            return second.into_owned();
        }
    }
    if had_errors && encoding == UTF_8 {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    text.into_owned()
}

/// Lower case, without quotes, and without the decorations that mailers add.
fn clean_label(label: &str) -> String {
    let label = label.trim().trim_matches(['"', '\'', ';', ' ']).to_ascii_lowercase();
    label.strip_prefix("charset=").unwrap_or(&label).to_owned()
}

/// The encoding of a label, right or nearly right.
fn known(label: &str) -> Option<&'static Encoding> {
    if label.is_empty() || is_no_charset(label) {
        return None;
    }
    let direct = Encoding::for_label(label.as_bytes());
    if let Some(encoding) = direct.filter(|e| *e != encoding_rs::REPLACEMENT) {
        return Some(encoding);
    }
    let bare: String = label.chars().filter(char::is_ascii_alphanumeric).collect();
    let alias = match bare.as_str() {
        "utf8" | "utf8mb4" | "unicode11utf8" | "utf8n" => "utf-8",
        "latin1" | "isolatin1" | "isoir100" | "iso88591windows31latin1" | "iso885915" => "iso-8859-15",
        "iso2022jp2" | "iso2022jpms" | "cp50220" | "cp50221" | "csiso2022jp" => "iso-2022-jp",
        "cp932" | "mskanji" | "sjis" | "xmscp932" | "windows932" => "shift_jis",
        "cp936" | "gb2312hz" | "windows936" | "eucgb2312" | "euccn" => "gbk",
        "cp949" | "ksc5601" | "ksc56011987" | "windows949" | "uhc" => "euc-kr",
        "cp950" | "big5hkscs" | "windows950" => "big5",
        "macroman" | "applemacintosh" | "xmacroman" => "macintosh",
        "utf16" => "utf-16",
        _ => "",
    };
    if !alias.is_empty() {
        return Encoding::for_label(alias.as_bytes());
    }
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let guessed = match (bare.starts_with("iso8859"), bare.contains("125")) {
        (true, _) => format!("iso-8859-{}", digits.strip_prefix("8859").unwrap_or("1")),
        (false, true) => format!("windows-{digits}"),
        (false, false) => format!("cp{digits}"),
    };
    Encoding::for_label(guessed.as_bytes())
}

/// Labels that promise nothing.
fn is_no_charset(label: &str) -> bool {
    matches!(
        label,
        "us-ascii"
            | "ascii"
            | "ansi_x3.4-1968"
            | "unknown-8bit"
            | "x-unknown"
            | "unknown"
            | "default"
            | "x-user-defined"
            | "8bit"
            | "7bit"
            | "none"
            | "null"
            | "binary"
    )
}

/// Whether the bytes use escape sequences of a seven-bit Asian encoding.
fn is_stateful(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    encoding == encoding_rs::ISO_2022_JP && bytes.contains(&0x1b)
}

/// Two or more multi-byte characters that are letters: no accident.
fn is_long_utf8(text: &str) -> bool {
    text.chars().filter(|c| !c.is_ascii()).take(3).count() >= 3
}

/// Bytes that are looked at for a guess.
const SAMPLE: usize = 6_000;

/// The likeliest encoding of bytes that nobody labelled.
fn guess(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() || is_cut_utf8(bytes) {
        return UTF_8;
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if let Some(wide) = wide(sample) {
        return wide;
    }
    let candidates = [
        WINDOWS_1252,
        encoding_rs::WINDOWS_1251,
        encoding_rs::KOI8_R,
        encoding_rs::SHIFT_JIS,
        encoding_rs::EUC_JP,
        encoding_rs::GBK,
        encoding_rs::BIG5,
        encoding_rs::EUC_KR,
        encoding_rs::WINDOWS_1250,
        encoding_rs::WINDOWS_1256,
        encoding_rs::WINDOWS_1255,
        encoding_rs::WINDOWS_1253,
    ];
    let mut best = (i64::MIN, WINDOWS_1252);
    for encoding in candidates {
        let (text, had_errors) = encoding.decode_without_bom_handling(sample);
        if !had_errors {
            let score = likeness(&text);
            if score > best.0 {
                best = (score, encoding);
            }
        }
    }
    best.1
}

/// UTF-8 with a few broken places, as cut by a careless mailer.
fn is_cut_utf8(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 0 && good >= bad * 4
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

/// How much a text looks like one that somebody wrote: letters that belong together score, strange ones cost.
fn likeness(text: &str) -> i64 {
    let mut score = 0_i64;
    let mut before = ' ';
    for c in text.chars() {
        if !c.is_ascii() {
            score += weight(c, before);
        }
        before = c;
    }
    score
}

fn weight(c: char, before: char) -> i64 {
    match c {
        _ if "åæøäöüéèàçñáíóúãõêâßôî".contains(c) => {
            let is_inside = before.is_ascii_alphabetic() || before == ' ';
            if is_inside { 3 } else { -2 }
        }
        _ if "ÅÆØÄÖÜÉÀÇ".contains(c) => {
            if before.is_lowercase() {
                -3
            } else {
                2
            }
        }
        _ if "’‘“”–—…«»°€£§·•´\u{a0}łżśąęćńźčšžřěőű".contains(c) => 1,
        'а'..='я' | '\u{4e00}'..='\u{9fff}' => 3,
        'А'..='Я' => {
            if before.is_lowercase() {
                -4
            } else {
                1
            }
        }
        'ά'..='ώ' | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' => 2,
        '\u{3040}'..='\u{30ff}' => 6,
        '\u{ac00}'..='\u{d7a3}' => 4,
        '\u{80}'..='\u{9f}' => -6,
        c if c.is_alphabetic() && !('\u{ff61}'..='\u{ff9f}').contains(&c) => -1,
        _ => -2,
    }
}

fn utf7(bytes: &[u8]) -> String {
    mail_parser::decoders::charsets::map::charset_decoder(b"utf-7")
        .map_or_else(|| String::from_utf8_lossy(bytes).into_owned(), |decoder| decoder(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_that_lies_is_not_believed() {
        assert_eq!(decode("blåbær".as_bytes(), Some("us-ascii")), "blåbær");
        assert_eq!(decode(b"bl\xe5b\xe6r", Some("utf-8")), "blåbær");
        assert_eq!(decode(b"bl\xe5b\xe6r", Some("nonsense")), "blåbær");
    }

    #[test]
    fn nearly_right_labels_are_understood() {
        assert_eq!(decode(b"\xa4", Some("ISO_8859-15")), "€");
        assert_eq!(decode(b"\x93x\x94", Some("windows1252")), "“x”");
        assert_eq!(decode(b"\xef\xf0", Some("cp-1251")), "пр");
    }

    #[test]
    fn unlabelled_russian_and_japanese_are_guessed() {
        assert_eq!(decode(b"\xcf\xf0\xe8\xe2\xe5\xf2, \xea\xe0\xea \xe4\xe5\xeb\xe0?", None), "Привет, как дела?");
        let (bytes, ..) = encoding_rs::SHIFT_JIS.encode("こんにちは、元気ですか");
        assert_eq!(decode(&bytes, None), "こんにちは、元気ですか");
    }
}
