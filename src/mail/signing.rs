//! Signs our mail if no relay does it (DKIM: RFC 6376, ed25519 by RFC 8463), and makes keys for it.
use mail_auth::common::crypto::{Ed25519Key, RsaKey, Sha256, SigningKey};
use mail_auth::common::headers::HeaderWriter;
use mail_auth::dkim::{Canonicalization, DkimSigner, Done};
use std::sync::Arc;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

use crate::config;
use crate::error::{Error, Result};
use crate::plain;

/// The header fields that are signed. A missing field is signed as missing, so that no one can add it.
const FIELDS: [&str; 17] = [
    "From",
    "To",
    "Cc",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Reply-To",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Auto-Submitted",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "Sender",
];
/// Signed once more than they occur: a second one, which a mail program might show, breaks the signature.
const OVERSIGNED: [&str; 6] = ["From", "Reply-To", "To", "Cc", "Subject", "Date"];

/// The keys of all domains.
#[derive(Clone, Default)]
pub struct Signers(Arc<Vec<Signer>>);

impl std::fmt::Debug for Signers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|signer| &signer.domain)).finish()
    }
}

/// One key of a domain.
pub struct Signer {
    pub domain: String,
    pub selector: String,
    key: DkimKey,
    /// The DNS record.
    pub record: String,
}

enum DkimKey {
    Rsa(DkimSigner<RsaKey<Sha256>, Done>),
    Ed25519(DkimSigner<Ed25519Key, Done>),
}

impl Signers {
    /// Reads the keys that the settings name.
    pub fn open(settings: &[config::DkimSettings]) -> Result<Self> {
        let read = |one: &config::DkimSettings| {
            let file = one.key_file.display();
            let pem = std::fs::read(&one.key_file)
                .map_err(|e| Error::Invalid(format!("dkim.key_file: cannot read {file}: {e}")))?;
            Signer::new(&one.domain, &one.selector, &pem)
                .map_err(|e| Error::Invalid(format!("dkim.key_file: {file} is not an RSA or Ed25519 key in PEM: {e}")))
        };
        Ok(Self(Arc::new(settings.iter().map(read).collect::<Result<_>>()?)))
    }

    pub fn all(&self) -> &[Signer] {
        &self.0
    }

    /// The mail with a signature by each key of its sender's domain before it.
    pub fn sign(&self, from: &str, raw: Vec<u8>) -> Result<Vec<u8>> {
        let domain = plain::domain(from.rsplit_once('@').map_or("", |(_, domain)| domain));
        let mut signed = Vec::new();
        for signer in self.0.iter().filter(|signer| signer.is_for(&domain)) {
            signed.extend(signer.sign(&raw)?.into_bytes());
        }
        signed.extend(raw);
        Ok(signed)
    }
}

impl Signer {
    fn new(domain: &str, selector: &str, pem: &[u8]) -> std::result::Result<Self, String> {
        let der = PrivateKeyDer::from_pem_slice(pem).map_err(|e| e.to_string())?;
        let (domain, selector) = (plain::domain(domain), selector.trim().to_owned());
        if let Ok(key) = RsaKey::<Sha256>::from_key_der(der.clone_key()) {
            let record = record("rsa", &public_key_info(&key.public_key()));
            return Ok(Self { key: DkimKey::Rsa(signer(key, &domain, &selector)), domain, selector, record });
        }
        let key = Ed25519Key::from_pkcs8_maybe_unchecked_der(der.secret_der()).map_err(|e| e.to_string())?;
        let record = record("ed25519", &key.public_key());
        Ok(Self { key: DkimKey::Ed25519(signer(key, &domain, &selector)), domain, selector, record })
    }

    /// The name of the DNS record.
    pub fn name(&self) -> String {
        format!("{}._domainkey.{}", self.selector, self.domain)
    }

    fn is_for(&self, domain: &str) -> bool {
        domain == self.domain || domain.strip_suffix(&self.domain).is_some_and(|rest| rest.ends_with('.'))
    }

    fn sign(&self, raw: &[u8]) -> Result<String> {
        let signature = match &self.key {
            DkimKey::Rsa(signer) => signer.sign(raw),
            DkimKey::Ed25519(signer) => signer.sign(raw),
        };
        Ok(signature.map_err(|e| Error::internal("sign a mail", e))?.to_header())
    }
}

fn signer<K: SigningKey>(key: K, domain: &str, selector: &str) -> DkimSigner<K, Done> {
    DkimSigner::from_key(key)
        .domain(domain)
        .selector(selector)
        .headers(FIELDS.into_iter().chain(OVERSIGNED))
        .header_canonicalization(Canonicalization::Relaxed)
        .body_canonicalization(Canonicalization::Relaxed)
}

fn record(kind: &str, key: &[u8]) -> String {
    format!("v=DKIM1; k={kind}; p={}", data_encoding::BASE64.encode(key))
}

/// An RSA public key in its usual published form (RFC 5280 section 4.1: `SubjectPublicKeyInfo`).
fn public_key_info(rsa: &[u8]) -> Vec<u8> {
    const RSA_ENCRYPTION: [u8; 15] =
        [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
    let bits = der(0x03, &[&[0], rsa].concat());
    der(0x30, &[RSA_ENCRYPTION.as_slice(), &bits].concat())
}

/// A value in DER: tag, length, content.
fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let bytes = content.len().to_be_bytes();
    let length: Vec<u8> = bytes.iter().copied().skip_while(|byte| *byte == 0).collect();
    let head = match (length.as_slice(), u8::try_from(length.len())) {
        ([short], _) if *short < 0x80 => vec![tag, *short],
        ([], _) => vec![tag, 0],
        (long, Ok(count)) => [&[tag, 0x80 | count], long].concat(),
        (_, Err(_)) => vec![tag],
    };
    [head.as_slice(), content].concat()
}

/// A new RSA key of 2048 bits, in PEM: the kind that every receiver can check.
pub fn new_key() -> Result<String> {
    use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
    use aws_lc_rs::rsa::{KeyPair, KeySize};
    let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|e| Error::internal("make a key", e))?;
    let der: Pkcs8V1Der<'_> = pair.as_der().map_err(|e| Error::internal("write a key", e))?;
    let text = data_encoding::BASE64.encode(der.as_ref());
    let mut pem = String::from("-----BEGIN PRIVATE KEY-----\n");
    for line in text.as_bytes().chunks(64) {
        pem.push_str(&String::from_utf8_lossy(line));
        pem.push('\n');
    }
    pem.push_str("-----END PRIVATE KEY-----\n");
    Ok(pem)
}

/// The DNS record for a key in PEM.
pub fn record_of(domain: &str, selector: &str, pem: &str) -> Result<String> {
    Signer::new(domain, selector, pem.as_bytes())
        .map(|signer| signer.record)
        .map_err(|e| Error::Internal(format!("read a key: {e}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signers(pem: &str) -> Signers {
        Signers(Arc::new(vec![Signer::new("Example.com", "svar", pem.as_bytes()).unwrap()]))
    }

    #[test]
    fn only_mail_of_the_domain_is_signed() {
        let signers = signers(&new_key().unwrap());
        let raw = b"From: a@example.com\r\nTo: b@x.no\r\nSubject: Hi\r\n\r\nHi\r\n".to_vec();
        let signed = String::from_utf8(signers.sign("a@mail.example.com", raw.clone()).unwrap()).unwrap();
        assert!(signed.starts_with("DKIM-Signature: ") && signed.ends_with("\r\n\r\nHi\r\n"), "{signed}");
        let names = signed.split("h=").nth(1).unwrap().split(';').next().unwrap();
        let names: Vec<String> = names.split(':').map(|name| name.trim().to_lowercase()).collect();
        for name in ["from", "to", "subject"] {
            assert_eq!(names.iter().filter(|own| *own == name).count(), 2, "{name}: {names:?}");
        }
        assert_eq!(signers.sign("a@notexample.com", raw.clone()).unwrap(), raw);
        assert!(signers.all()[0].record.starts_with("v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"));
    }
}
