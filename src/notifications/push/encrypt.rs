//! Encrypts a text for one browser (Web Push: RFC 8291; `aes128gcm`: RFC 8188). The push service reads none of it.
use aws_lc_rs::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::agreement::{ECDH_P256, PrivateKey, UnparsedPublicKey, agree};
use hkdf::Hkdf;
use sha2::Sha256;

use crate::error::{Error, Result};

/// The length of the only record, and the most that push services must take (RFC 8030, section 7.2).
const RECORD: u32 = 4096;
/// What is left of it for the text: without the tag and the byte that ends it.
pub const LONGEST: usize = 3000;
/// Ends the text of the last record.
const END: u8 = 2;

/// The keys of a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserKeys {
    /// A point of P-256, not compressed.
    pub public: Vec<u8>,
    pub auth: Vec<u8>,
}

/// The body of the request to the push service.
pub fn encrypt(text: &[u8], to: &BrowserKeys) -> Result<Vec<u8>> {
    let own = PrivateKey::generate(&ECDH_P256).map_err(failed)?;
    sealed(text, to, &Sender { own, salt: rand::random() })
}

/// What is new for each message.
struct Sender {
    own: PrivateKey,
    salt: [u8; 16],
}

fn sealed(text: &[u8], to: &BrowserKeys, from: &Sender) -> Result<Vec<u8>> {
    let own_public = from.own.compute_public_key().map_err(failed)?;
    let peer = UnparsedPublicKey::new(&ECDH_P256, to.public.as_slice());
    let shared = agree(&from.own, peer, failed("the browser's key"), |secret| Ok(secret.to_vec()))?;
    let info = [b"WebPush: info\0", to.public.as_slice(), own_public.as_ref()].concat();
    let input: [u8; 32] = derived(&to.auth, &shared, &info)?;
    let key: [u8; 16] = derived(&from.salt, &input, b"Content-Encoding: aes128gcm\0")?;
    let nonce: [u8; 12] = derived(&from.salt, &input, b"Content-Encoding: nonce\0")?;
    let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).map_err(failed)?);
    let mut record = [text, &[END]].concat();
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut record).map_err(failed)?;
    let length = u8::try_from(own_public.as_ref().len()).map_err(failed)?;
    Ok([from.salt.as_slice(), &RECORD.to_be_bytes(), &[length], own_public.as_ref(), &record].concat())
}

fn derived<const N: usize>(salt: &[u8], secret: &[u8], info: &[u8]) -> Result<[u8; N]> {
    let mut key = [0; N];
    Hkdf::<Sha256>::new(Some(salt), secret).expand(info, &mut key).map_err(failed)?;
    Ok(key)
}

fn failed(why: impl std::fmt::Display) -> Error {
    Error::Internal(format!("encrypt a push message: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

    fn bytes(text: &str) -> Vec<u8> {
        BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()
    }

    #[test]
    fn the_example_of_the_rfc_has_its_bytes() {
        // RFC 8291, section 5 and appendix A.
        let to = BrowserKeys {
            public: bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            auth: bytes("BTBZMqHH6r4Tts7J_aSIgg"),
        };
        let own = bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        let own = PrivateKey::from_private_key(&ECDH_P256, &own).unwrap();
        let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
        let body = sealed(b"When I grow up, I want to be a watermelon", &to, &Sender { own, salt }).unwrap();
        let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w\
                        EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(BASE64_URL_SAFE_NO_PAD.encode(&body), expected);
        // Each message has a key and a salt of its own.
        assert_ne!(encrypt(b"Hello", &to).unwrap(), encrypt(b"Hello", &to).unwrap());
    }

    #[test]
    fn a_key_that_is_none_is_an_error() {
        let to = BrowserKeys { public: vec![4; 65], auth: vec![0; 16] };
        assert!(encrypt(b"Hello", &to).is_err());
    }
}
