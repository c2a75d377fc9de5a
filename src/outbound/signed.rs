//! Signatures of our webhook calls, in the form of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over id, time
//! and body, with a secret that both sides know.
use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::clock::Time;

const PREFIX: &str = "whsec_";

/// A new secret in the form for the receiver.
pub fn new_secret() -> String {
    format!("{PREFIX}{}", BASE64_STANDARD.encode(rand::random::<[u8; 32]>()))
}

/// The headers that prove a call: its id, which stays the same for further tries, the time of the try, and the
/// signature. Empty if the secret is invalid.
pub fn headers(secret: &str, id: &str, at: Time, body: &[u8]) -> Option<[(&'static str, String); 3]> {
    let seconds = at.utc().timestamp().to_string();
    let signature = signature(secret, id, &seconds, body)?;
    Some([("webhook-id", id.to_owned()), ("webhook-timestamp", seconds), ("webhook-signature", signature)])
}

fn signature(secret: &str, id: &str, seconds: &str, body: &[u8]) -> Option<String> {
    let key = BASE64_STANDARD.decode(secret.strip_prefix(PREFIX)?).ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
    mac.update(format!("{id}.{seconds}.").as_bytes());
    mac.update(body);
    Some(format!("v1,{}", BASE64_STANDARD.encode(mac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_program_computes_the_same_signature() {
        // Computed with Python's hmac, hashlib and base64.
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let signed = signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", br#"{"test": 2432232314}"#);
        assert_eq!(signed.as_deref(), Some("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        assert_eq!(signature("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_1", "1", b""), None);
    }

    #[test]
    fn each_secret_is_a_new_one_of_256_bits() {
        let secret = new_secret();
        assert_ne!(secret, new_secret());
        assert_eq!(BASE64_STANDARD.decode(secret.strip_prefix(PREFIX).unwrap()).unwrap().len(), 32);
    }
}
