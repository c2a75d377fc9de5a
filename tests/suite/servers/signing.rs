//! A mail server's DKIM key, the record that publishes it, and signatures over exactly the fields that a test names.
use mail_auth::common::crypto::{Ed25519Key, SigningKey};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use svar::clock::Time;

/// A mail server's key.
pub struct Signing {
    pkcs8: Vec<u8>,
    pub record: String,
}

impl Signing {
    pub fn new() -> Self {
        let pkcs8 = Ed25519Key::generate_pkcs8().unwrap();
        let public = Ed25519Key::from_pkcs8_der(&pkcs8).unwrap().public_key();
        Self { pkcs8, record: format!("v=DKIM1; k=ed25519; p={}", data_encoding::BASE64.encode(&public)) }
    }

    /// Signs the usual fields, as a server of `domain` would at this instant.
    pub fn signs(&self, domain: &str, at: Time, mail: &str) -> String {
        self.signs_only(domain, &format!("t={}; h=from:to:subject:message-id", at.utc().timestamp()), mail)
    }

    /// Signs what `tags` names (`h=from:to`), with its other tags (RFC 6376, relaxed/simple). The suite's mails
    /// get their line ends on the way in.
    pub fn signs_only(&self, domain: &str, tags: &str, mail: &str) -> String {
        let (header, body) = mail.split_once("\n\n").unwrap();
        let base64 = |bytes: &[u8]| data_encoding::BASE64.encode(bytes);
        let body_hash = base64(&Sha256::digest(body.replace('\n', "\r\n")));
        let field = format!("v=1; a=ed25519-sha256; c=relaxed/simple; d={domain}; s=s1; {tags}; bh={body_hash}; b=");
        let names = tags.split(';').find_map(|tag| tag.trim().strip_prefix("h=")).unwrap();
        let mut fields: Vec<(String, &str)> = header
            .lines()
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_lowercase(), value.trim()))
            .collect();
        let mut signed = String::new();
        for name in names.split(':') {
            // From below, each once.
            if let Some(at) = fields.iter().rposition(|(own, _)| own == name) {
                let (name, value) = fields.remove(at);
                write!(signed, "{name}:{value}\r\n").unwrap();
            }
        }
        write!(signed, "dkim-signature:{field}").unwrap();
        let key = Ed25519Key::from_pkcs8_der(&self.pkcs8).unwrap();
        let signature = base64(&key.sign(signed.as_bytes()).unwrap());
        format!("DKIM-Signature: {field}{signature}\n{mail}")
    }
}
