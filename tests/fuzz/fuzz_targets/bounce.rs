//! Any bytes are classified as a person's mail or a machine's, and a bounce names few and valid recipients.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svar::mail::classify::{back_on, bounces, classify};
use svar::mail::parse::parse;

fuzz_target!(|raw: &[u8]| {
    let mail = parse(raw);
    let _ = classify(&mail);
    let named = bounces(&mail);
    assert!(named.len() <= 1000);
    if let Some(written) = mail.date {
        let back = back_on(&mail.text, written.date_naive());
        assert!(back.is_none_or(|day| day >= written.date_naive()));
    }
});
