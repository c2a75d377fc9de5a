//! Any bytes may contain clues to their ticket, but without our key never a valid token of ours.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svar::mail::identify::identify;
use svar::mail::parse::parse;
use svar::mail::thread::{TokenKey, base_subject, clues};

fuzz_target!(|raw: &[u8]| {
    let mail = parse(raw);
    let _ = clues(&mail, &TokenKey([7; 32]), &["hjelp@example.no".to_owned()]);
    let base = base_subject(&mail.subject);
    assert_eq!(base_subject(&base), base);
    let alignment = identify(&mail, &[]);
    assert!(!alignment.is_aligned, "without a trusted server no claim is believed");
});
