//! Secrets: the installation's own with what is derived from it (reply tokens, encrypted passwords), and tokens for
//! others.
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::path::Path;

use crate::error::{Error, Result};
use crate::mail::thread;

/// Keys for each purpose, all derived from one secret (HKDF-SHA-256, RFC 5869).
#[derive(Clone)]
pub struct Keys {
    seal: [u8; 32],
    reply: [u8; 32],
    visitor: [u8; 32],
    fingerprint: String,
}

impl Keys {
    /// From the configured hexadecimal secret, else from `secret.key` in the data folder. A missing file is created if
    /// the database is new; a database that was filled with a key is opened only with that key.
    pub fn load(configured: Option<&str>, folder: &Path, filled_with: Option<&str>) -> Result<Self> {
        let path = folder.join("secret.key");
        let hex = match configured {
            Some(hex) => hex.to_owned(),
            None if filled_with.is_some() && !path.exists() => {
                return Err(Error::Unavailable(format!(
                    "{} is missing, and the database was filled with it: bring it back from your backup (or set data.secret_key). Nothing was changed",
                    path.display()
                )));
            }
            None => read_or_make(&path)?,
        };
        let secret = data_encoding::HEXLOWER_PERMISSIVE
            .decode(hex.trim().as_bytes())
            .ok()
            .filter(|secret| secret.len() == 32)
            .ok_or_else(|| {
                Error::Invalid("data.secret_key must be 64 hexadecimal digits (openssl rand -hex 32)".to_owned())
            })?;
        let keys = Self::derive(&secret)?;
        if filled_with.is_some_and(|filled_with| filled_with != keys.fingerprint) {
            return Err(Self::other());
        }
        Ok(keys)
    }

    /// The database was filled with another key.
    pub fn other() -> Error {
        Error::Unavailable(
            "the secret key is not the one with which the database was filled: stored passwords and reply addresses \
             would be lost. Use the data folder's secret.key (or data.secret_key) of that time. Nothing was changed"
                .to_owned(),
        )
    }

    fn derive(secret: &[u8]) -> Result<Self> {
        let source = Hkdf::<Sha256>::new(None, secret);
        let key = |purpose: &str| {
            let mut key = [0; 32];
            source.expand(purpose.as_bytes(), &mut key).map(|()| key).map_err(|e| Error::internal("derive a key", e))
        };
        let fingerprint = data_encoding::HEXLOWER.encode(&key("svar fingerprint")?);
        Ok(Self { seal: key("svar seal")?, reply: key("svar reply")?, visitor: key("svar visitor")?, fingerprint })
    }

    /// Identifies the key. It decrypts nothing.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The key of reply tokens.
    pub fn reply(&self) -> thread::TokenKey {
        thread::TokenKey(self.reply)
    }

    /// A name for a visitor that says nothing about them: only with the key can it be made again (HMAC-SHA-256).
    pub fn pseudonym(&self, visitor: &str) -> Result<String> {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&self.visitor)
            .map_err(|e| Error::internal("a pseudonym", e))?;
        mac.update(visitor.as_bytes());
        Ok(data_encoding::HEXLOWER.encode(&mac.finalize().into_bytes()))
    }

    /// Encrypts a secret for the database (XChaCha20-Poly1305, random nonce in front).
    pub fn seal(&self, secret: &str) -> Result<String> {
        let nonce: [u8; 24] = rand::random();
        let sealed = XChaCha20Poly1305::new(&self.seal.into())
            .encrypt(&XNonce::from(nonce), secret.as_bytes())
            .map_err(|e| Error::internal("seal a secret", e))?;
        Ok(BASE64_URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// What [`Keys::seal`] encrypted, if it was with this key.
    pub fn open(&self, sealed: &str) -> Result<String> {
        let changed =
            || Error::Invalid("a stored password cannot be decrypted: was the secret key changed?".to_owned());
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(sealed).map_err(|_bad| changed())?;
        let (nonce, sealed) = bytes.split_first_chunk::<24>().ok_or_else(changed)?;
        let secret = XChaCha20Poly1305::new(&self.seal.into())
            .decrypt(&XNonce::from(*nonce), sealed)
            .map_err(|_bad| changed())?;
        String::from_utf8(secret).map_err(|_bad| changed())
    }
}

/// A token for use outside: 256 random bits, fit for cookies and URLs. Only its hash is stored, and looked up: a leaked
/// database opens nothing, and a row's number is not a key.
pub struct NewToken {
    pub token: String,
    pub hash: String,
}

impl NewToken {
    pub fn random() -> Self {
        Self::with_prefix("")
    }

    /// With a prefix that shows people, and programs that look for leaked secrets, what it is.
    pub fn with_prefix(prefix: &str) -> Self {
        let bits = BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
        let token = format!("{prefix}{bits}");
        Self { hash: token_hash(&token), token }
    }
}

/// The stored form of a random token (SHA-256: 256 random bits cannot be guessed).
pub fn token_hash(token: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

fn read_or_make(path: &Path) -> Result<String> {
    match std::fs::read_to_string(path) {
        Ok(hex) => Ok(hex),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let hex = data_encoding::HEXLOWER.encode(&rand::random::<[u8; 32]>());
            make_private(path, &hex)
                .map_err(|e| Error::Unavailable(format!("cannot write {}: {e}", path.display())))?;
            Ok(hex)
        }
        Err(e) => Err(Error::Unavailable(format!("cannot read {}: {e}", path.display()))),
    }
}

/// Writes a file that only we may read, if there is none.
pub fn make_private(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_secret_opens_with_its_key_alone() {
        let (mine, other) = (Keys::derive(&[1; 32]).unwrap(), Keys::derive(&[2; 32]).unwrap());
        let sealed = mine.seal("hemmelig").unwrap();
        assert!(!sealed.contains("hemmelig"));
        assert_eq!(mine.open(&sealed).unwrap(), "hemmelig");
        assert!(other.open(&sealed).is_err());
    }
}
