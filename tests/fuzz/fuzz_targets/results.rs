//! Whatever `Authentication-Results` and `DKIM-Signature` contain, only one of our servers can vouch for a sender, and
//! nothing is proven about a mail that can be read in two ways.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svar::mail::identify::{HeaderField, identify};
use svar::mail::parse::parse;

const OURS: &str = "mx.svar.example";

fuzz_target!(|bytes: &[u8]| {
    // One header in one line: what the sender can make our server write into it.
    let line: Vec<u8> = bytes.iter().map(|byte| if matches!(byte, b'\r' | b'\n') { b' ' } else { *byte }).collect();
    let rest = b"\r\nFrom: Kari <kari@example.com>\r\nTo: hjelp@svar.example\r\n\r\nhei";
    let ids = [OURS.to_owned(), "exchange-online".to_owned()];
    let of = |head: &[u8], ids: &[String]| identify(&parse(&[head, &line, rest.as_slice()].concat()), ids);

    let stranger = of(b"Authentication-Results: mx.evil.example; ", &ids[..1]);
    assert!(!stranger.is_aligned, "another server was believed");
    assert!(!of(b"Authentication-Results: ", &[]).is_aligned, "no server is trusted");
    // A name that a sender chose, where our server writes it.
    let quoted: Vec<u8> = line.iter().copied().filter(|byte| !matches!(byte, b'"' | b'\\')).collect();
    let said = [b"Authentication-Results: mx.svar.example; spf=none smtp.mailfrom=\"".as_slice(), &quoted, b"\"@evil.example"].concat();
    let found = identify(&parse(&[said.as_slice(), rest.as_slice()].concat()), &ids);
    assert!(!found.is_aligned, "{}", String::from_utf8_lossy(&said));

    for found in [of(b"Authentication-Results: mx.svar.example; dkim=pass ", &ids), of(b"DKIM-Signature: ", &ids), of(b"", &ids)] {
        assert!(found.is_aligned || !HeaderField::ALL.iter().any(|field| found.fields.has(*field)));
        assert!(!found.is_aligned || found.fields.has(HeaderField::From));
    }
});
