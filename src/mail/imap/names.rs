//! Folder names and strings as IMAP writes them: quoted, and modified UTF-7 (RFC 3501, 5.1.3).

use base64::Engine as _;
use base64::alphabet::IMAP_MUTF7;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};

use super::problem::Problem;

const MUTF7: GeneralPurpose = GeneralPurpose::new(&IMAP_MUTF7, NO_PAD);

/// A quoted string. Control characters are refused: they would end the command and begin another.
pub fn quoted(text: &str) -> Result<String, Problem> {
    if text.chars().any(char::is_control) {
        return Err(Problem::Setup(
            "A line break or another control character stands in the mail server's user name, password or folder: remove it."
                .to_owned(),
        ));
    }
    let escaped = text.replace('\\', r"\\").replace('"', "\\\"");
    Ok(format!("\"{escaped}\""))
}

/// A folder's name as a quoted string in modified UTF-7.
pub fn quoted_folder(name: &str) -> Result<String, Problem> {
    quoted(&encoded(name))
}

/// `Søppel` → `S&APg-ppel`.
fn encoded(name: &str) -> String {
    let mut out = String::new();
    let mut foreign: Vec<u8> = Vec::new();
    for c in name.chars() {
        if c == ' ' || c.is_ascii_graphic() || c.is_ascii_control() {
            end_foreign(&mut foreign, &mut out);
            out.push(c);
            if c == '&' {
                out.push('-');
            }
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                foreign.extend(unit.to_be_bytes());
            }
        }
    }
    end_foreign(&mut foreign, &mut out);
    out
}

fn end_foreign(foreign: &mut Vec<u8>, out: &mut String) {
    if !foreign.is_empty() {
        out.push('&');
        MUTF7.encode_string(&*foreign, out);
        out.push('-');
        foreign.clear();
    }
}

/// `S&APg-ppel` → `Søppel`; malformed names are returned unchanged.
pub fn decoded(name: &str) -> String {
    let mut out = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let Some((code, later)) = after.split_once('-') else {
            return name.to_owned();
        };
        match foreign(code) {
            Some(text) => out.push_str(&text),
            None => return name.to_owned(),
        }
        rest = later;
    }
    out.push_str(rest);
    out
}

fn foreign(code: &str) -> Option<String> {
    if code.is_empty() {
        return Some("&".to_owned());
    }
    let bytes = MUTF7.decode(code).ok()?;
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| odd.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_names_travel_in_modified_utf7() {
        for (name, wire) in [
            ("INBOX", "INBOX"),
            ("Søppel", "S&APg-ppel"),
            ("Kø & sånt", "K&APg- &- s&AOU-nt"),
            ("台北", "&U,BTFw-"),
            ("😀", "&2D3eAA-"),
        ] {
            assert_eq!(encoded(name), wire);
            assert_eq!(decoded(wire), name);
        }
    }

    #[test]
    fn a_broken_name_comes_back_as_it_was() {
        for name in ["a&b", "&AA-", "&!!-", "&2D0-"] {
            assert_eq!(decoded(name), name);
        }
    }

    #[test]
    fn a_string_cannot_smuggle_a_second_command() {
        assert!(quoted("x\r\nA2 DELETE INBOX").is_err());
        assert_eq!(quoted(r#"a"b\c"#).unwrap(), r#""a\"b\\c""#);
    }
}
