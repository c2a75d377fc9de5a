//! Says to a push service who sends (VAPID: RFC 8292), with a key of P-256 that the installation keeps.
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use reqwest::Url;

use crate::clock::Time;
use crate::error::{Error, Result};

/// A signature is valid for so long; a day at most.
const VALID: chrono::Duration = chrono::Duration::hours(12);

/// The installation's key.
pub struct SenderKey(EcdsaKeyPair);

impl SenderKey {
    /// A new key, as it is stored.
    pub fn generate() -> Result<String> {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(failed)?;
        let stored = pair.to_pkcs8v1().map_err(failed)?;
        Ok(BASE64_URL_SAFE_NO_PAD.encode(stored.as_ref()))
    }

    /// A key as it was stored.
    pub fn read(stored: &str) -> Result<Self> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(stored).map_err(failed)?;
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &bytes).map(Self).map_err(failed)
    }

    /// Its public half, as browsers want it.
    pub fn public(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(self.0.public_key().as_ref())
    }

    /// The value of `Authorization` for a push service. `contact` is a URL under which it can ask about us.
    pub fn authorization(&self, now: Time, endpoint: &Url, contact: &str) -> Result<String> {
        let claims = serde_json::json!({
            "aud": endpoint.origin().ascii_serialization(),
            "exp": now.plus(VALID).utc().timestamp(),
            "sub": contact,
        });
        let part = |json: &str| BASE64_URL_SAFE_NO_PAD.encode(json);
        let signed = format!("{}.{}", part(r#"{"typ":"JWT","alg":"ES256"}"#), part(&claims.to_string()));
        let signature = self.0.sign(&SystemRandom::new(), signed.as_bytes()).map_err(failed)?;
        let signature = BASE64_URL_SAFE_NO_PAD.encode(signature.as_ref());
        Ok(format!("vapid t={signed}.{signature}, k={}", self.public()))
    }
}

fn failed(why: impl std::fmt::Display) -> Error {
    Error::Internal(format!("the key for push messages: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};

    #[test]
    fn a_push_service_can_check_the_signature() {
        let key = SenderKey::read(&SenderKey::generate().unwrap()).unwrap();
        let now = Time::from_micros(1_795_424_400_000_000).unwrap();
        let url = Url::parse("https://push.example:8443/send/abc?x=1").unwrap();
        let value = key.authorization(now, &url, "https://help.example").unwrap();
        let (token, public) = value.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        assert_eq!(public, key.public());
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let bytes = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).unwrap();
        let checked = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, bytes(public));
        checked.verify(signed.as_bytes(), &bytes(signature)).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&bytes(signed.split_once('.').unwrap().1)).unwrap();
        assert_eq!(claims["aud"], "https://push.example:8443");
        assert_eq!(claims["sub"], "https://help.example");
        assert_eq!(claims["exp"], 1_795_424_400 + 12 * 3600);
    }
}
