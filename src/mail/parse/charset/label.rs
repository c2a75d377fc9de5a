//! Labels of encodings, right and nearly right.

use encoding_rs::Encoding;

/// Lower case, without quotes, and without the decorations that mailers add.
pub(super) fn clean_label(label: &str) -> String {
    let label = label.trim().trim_matches('\0').trim_matches(['"', '\'', ';', ' ']).to_ascii_lowercase();
    label.strip_prefix("charset=").unwrap_or(&label).to_owned()
}

/// The encoding of a label, right or nearly right.
pub(super) fn known(label: &str) -> Option<&'static Encoding> {
    if label.is_empty() || is_no_charset(label) {
        return None;
    }
    let direct = Encoding::for_label(label.as_bytes());
    if let Some(encoding) = direct.filter(|e| *e != encoding_rs::REPLACEMENT) {
        return Some(encoding);
    }
    let bare: String = label.chars().filter(char::is_ascii_alphanumeric).collect();
    let alias = match bare.as_str() {
        "utf8" | "utf8mb4" | "unicode11utf8" | "utf8n" | "utf8mac" | "xutf8" => "utf-8",
        "latin1" | "isolatin1" | "isoir100" | "iso88591windows31latin1" | "iso885915" => "iso-8859-15",
        "iso2022jp2" | "iso2022jpms" | "cp50220" | "cp50221" | "csiso2022jp" => "iso-2022-jp",
        "cp932" | "mskanji" | "sjis" | "xmscp932" | "windows932" => "shift_jis",
        "cp936" | "gb2312hz" | "windows936" | "eucgb2312" | "euccn" | "gb23121980" | "csgb2312" | "xgbk" | "gb"
        | "cngb" => "gbk",
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

/// Labels that say nothing reliable.
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
