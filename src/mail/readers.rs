//! Two parsers of one header: ours, which shows a mail, and the library's, which checks signatures. If they could
//! differ, ours says so, and then nothing is proven.
use mail_auth::AuthenticatedMessage;
use proptest::prelude::*;
use std::path::{Path, PathBuf};

use super::dkim::reads_as;
use super::identify::identify;
use super::parse::{Mail, parse, verified_part};

/// The fields that decide who sent a mail.
const DECISIVE: [&str; 5] = ["from", "sender", "reply-to", "date", "message-id"];

/// Do both find the same in these fields, or does ours say that it is not sure?
fn agree(raw: &[u8]) -> Result<(), String> {
    let mail = parse(raw);
    if mail.headers.is_unclear() || mail.headers.cut().is_some() {
        return if is_aligned(&mail) { Err("an unclear header is aligned".to_owned()) } else { Ok(()) };
    }
    let Some(theirs) = AuthenticatedMessage::parse(verified_part(raw)) else {
        return if mail.headers.is_empty() { Ok(()) } else { Err("the library finds no header".to_owned()) };
    };
    for name in DECISIVE {
        let found = theirs
            .raw_parsed_headers()
            .iter()
            .filter(|(their, _)| their.trim_ascii().eq_ignore_ascii_case(name.as_bytes()));
        let found: Vec<String> = found.map(|(_, value)| unfolded(value)).collect();
        let ours: Vec<String> =
            mail.headers.raw().filter(|(own, _)| *own == name).map(|(_, value)| unfolded(value)).collect();
        if found != ours {
            return Err(format!("{name}: {ours:?} here, {found:?} there"));
        }
    }
    if reads_as(&theirs, &mail.headers) { Ok(()) } else { Err("some other field differs".to_owned()) }
}

fn is_aligned(mail: &Mail) -> bool {
    identify(mail, &["mx".to_owned()]).is_aligned
}

fn unfolded(value: &[u8]) -> String {
    String::from_utf8_lossy(value).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("From".to_owned()),
        Just("FROM".to_owned()),
        Just("Sender".to_owned()),
        Just("Reply-To".to_owned()),
        Just("Date".to_owned()),
        Just("Message-ID".to_owned()),
        Just("Subject".to_owned()),
        Just("Authentication-Results".to_owned()),
        Just("DKIM-Signature".to_owned()),
        Just("From ".to_owned()),
        Just(" From".to_owned()),
        Just("Fr om".to_owned()),
        Just("F\u{0}rom".to_owned()),
        "[A-Za-z-]{1,12}",
        "[!-~]{1,300}",
    ]
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Kari <kari@example.com>".to_owned()),
        Just("mx; dkim=pass header.d=example.com".to_owned()),
        Just("Mon, 16 Nov 2026 10:12:00 +0100".to_owned()),
        Just("<a@example.com>".to_owned()),
        Just(String::new()),
        Just("a\rb".to_owned()),
        Just("a\r\rFrom: thief@evil.example".to_owned()),
        "\\PC{0,40}",
    ]
}

/// Header lines, correct ones and malformed ones.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (name(), value()).prop_map(|(name, value)| format!("{name}: {value}")),
        1 => (name(), value()).prop_map(|(name, value)| format!("{name}:{value}")),
        1 => value().prop_map(|value| format!(" {value}")),
        1 => value().prop_map(|value| format!("\t{value}")),
        1 => Just(" ".to_owned()),
        1 => Just("\t \t".to_owned()),
        1 => Just("no field at all".to_owned()),
        1 => Just("--boundary".to_owned()),
        1 => Just(String::new()),
        1 => Just("From someone Mon Nov 16 10:12:00 2026".to_owned()),
    ]
}

fn ending() -> impl Strategy<Value = &'static str> {
    prop_oneof![12 => Just("\r\n"), 4 => Just("\n"), 1 => Just("\r"), 1 => Just("\r\r\n"), 1 => Just(" \r\n")]
}

fn gather(folder: &Path, out: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            gather(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "eml") {
            out.push(path);
        }
    }
}

#[test]
fn both_readers_agree_on_every_golden_mail() {
    let mut mails = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails"), &mut mails);
    assert!(mails.len() > 100);
    let (mut clear, mut differing) = (0, Vec::new());
    for path in &mails {
        let raw = std::fs::read(path).unwrap();
        clear += usize::from(!parse(&raw).headers.is_unclear());
        if let Err(why) = agree(&raw) {
            differing.push(format!("{}: {why}", path.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    assert!(clear * 100 >= mails.len() * 90, "{clear} of {} are clear: doubt must stay rare", mails.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn both_readers_agree_or_ours_is_not_sure(lines in proptest::collection::vec((line(), ending()), 0..12), body in "\\PC{0,40}") {
        let header: String = lines.into_iter().map(|(line, ending)| line + ending).collect();
        let raw = format!("{header}\r\n{body}");
        if let Err(why) = agree(raw.as_bytes()) {
            prop_assert!(false, "{why}: {raw:?}");
        }
    }
}
