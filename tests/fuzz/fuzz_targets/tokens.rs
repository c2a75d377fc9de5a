//! A reply token that differs in one character from ours proves nothing, and neither does an invented one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use svar::clock::Time;
use svar::mail::thread::{TokenKey, message_id, plus_address, proven_address, proven_id};

const SUPPORT: &str = "hjelp@example.no";

/// `text` with one character replaced.
fn changed(text: &str, place: u8, letter: char) -> String {
    let place = usize::from(place) % text.len();
    text.chars().enumerate().map(|(at, c)| if at == place { letter } else { c }).collect()
}

/// The part from which a token is read: on the way, domains may be rewritten and case be lost.
fn local(id: &str) -> String {
    id.rsplit_once('@').map_or(id, |(local, _)| local).to_ascii_lowercase()
}

fuzz_target!(|input: (u8, char, &str)| {
    let (place, letter, text) = input;
    let (key, ours) = (TokenKey([7; 32]), [SUPPORT.to_owned()]);
    // The fuzzer sees what is compared, and so could learn a token that is written here: none is made with this key.
    let secret = TokenKey([9; 32]);
    assert_eq!(proven_id(&secret, text), None);
    assert_eq!(proven_address(&secret, text, &ours), None);
    assert_eq!(proven_address(&secret, &format!("hjelp+{text}@example.no"), &ours), None);

    let at = Time::from_micros(1_795_000_000_000_000).unwrap();
    let id = message_id(&key, "SV-7K3M9Q", text, "svar.example", at);
    let address = plus_address(&key, "SV-7K3M9Q", SUPPORT, at);
    assert_eq!(proven_id(&key, &id).unwrap().reference, "SV-7K3M9Q");
    assert_eq!(proven_address(&key, &address, &ours).unwrap().reference, "SV-7K3M9Q");

    let forged = changed(&id, place, letter);
    assert_eq!(proven_id(&key, &forged).is_some(), local(&forged) == local(&id), "{forged}");
    let forged = changed(&address, place, letter);
    assert_eq!(proven_address(&key, &forged, &ours).is_some(), forged.eq_ignore_ascii_case(&address), "{forged}");
});
