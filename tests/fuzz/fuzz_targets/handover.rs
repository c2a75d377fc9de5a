//! Any text is a token that a shop did not sign; any signed claims are accepted for at most five minutes, or refused.
#![no_main]

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, crypto::sign};
use libfuzzer_sys::fuzz_target;
use svar::accounts::actions::verified_hand_over;
use svar::clock::Time;
use svar::config::{Handover, HandoverAlgorithm};

const KEY: &str = "this key is known to the shop and to us";
const HOME: &str = "https://help.example.com";

fuzz_target!(|input: (&[u8], &[u8])| {
    let (head, claims) = input;
    let shop = Handover {
        issuer: "shop".to_owned(),
        brand: "fjellro".to_owned(),
        algorithm: HandoverAlgorithm::HS256,
        key: Some(KEY.to_owned()),
        key_file: None,
    };
    let now = Time::from_micros(1_795_000_000_000_000).unwrap();
    let unsigned = String::from_utf8_lossy(claims);
    assert!(verified_hand_over(&shop, &[HOME.to_owned()], &unsigned, now).is_err());

    // The usual header first: most inputs would never get past a random one.
    let usual: &[u8] = br#"{"alg":"HS256","typ":"JWT"}"#;
    for head in [usual, head] {
        let message = format!("{}.{}", BASE64_URL_SAFE_NO_PAD.encode(head), BASE64_URL_SAFE_NO_PAD.encode(claims));
        let signature = sign(message.as_bytes(), &EncodingKey::from_secret(KEY.as_bytes()), Algorithm::HS256).unwrap();
        if let Ok((_claims, ends)) = verified_hand_over(&shop, &[HOME.to_owned()], &format!("{message}.{signature}"), now) {
            assert!(ends > now && ends.since(now).num_seconds() <= 300);
        }
        // Signed with another key, the same claims are refused.
        let forged =
            sign(message.as_bytes(), &EncodingKey::from_secret(b"somebody's own key"), Algorithm::HS256).unwrap();
        assert!(verified_hand_over(&shop, &[HOME.to_owned()], &format!("{message}.{forged}"), now).is_err());
    }
});
