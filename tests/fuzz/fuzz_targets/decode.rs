//! Any bytes under any label become text, and what claims to be signed, Outlook's or rich text is opened or kept, never
//! lost. The first byte chooses; the rest is what is decoded.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svar::mail::parse::{Mail, decode_charset, parse};

const LABELS: [&str; 16] = [
    "", "utf-8", "us-ascii", "iso-8859-1", "windows-1251", "gb2312", "big5", "shift_jis", "euc-kr", "iso-2022-jp", "iso-2022-kr",
    "hz-gb-2312", "utf-7", "utf-16", "koi8-r", "nonsense",
];

const KINDS: [&str; 4] = [
    "application/pkcs7-mime; name=\"smime.p7m\"",
    "application/ms-tnef; name=\"winmail.dat\"",
    "text/rtf",
    "application/octet-stream; name=\"smime.p7m\"",
];

fuzz_target!(|input: &[u8]| {
    let Some((choice, data)) = input.split_first() else { return };
    let choice = usize::from(*choice);
    if let Some(label) = LABELS.get(choice) {
        let text = decode_charset(data, Some(label).filter(|l| !l.is_empty()).copied());
        assert!(text.len() <= data.len() * 4 + 8);
        return;
    }
    let kind = KINDS[choice % KINDS.len()];
    let head = format!("From: a@example.com\nContent-Type: {kind}\nContent-Transfer-Encoding: binary\n\n");
    let mail: Mail = parse(&[head.as_bytes(), data].concat());
    let is_kept = !mail.attachments.is_empty() || !mail.text.is_empty() || mail.html.is_some() || !mail.notes.is_empty();
    assert!(is_kept || data.trim_ascii().is_empty(), "nothing is left of {} bytes", data.len());
});
