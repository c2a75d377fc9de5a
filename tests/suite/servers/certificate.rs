//! Certificates for test servers, made by openssl: an authority, and one for `localhost` and `127.0.0.1` signed by it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::process::{find, run};

/// Paths of PEM files.
pub struct Certificate {
    /// The authority: what a client has to trust.
    pub authority: PathBuf,
    /// The server's certificate alone.
    pub certificate: PathBuf,
    /// The server's key.
    pub key: PathBuf,
}

impl Certificate {
    /// Makes the files in `folder`; takes some 50 ms.
    pub fn make(folder: &Path) -> Result<Self, String> {
        let openssl = find("openssl", &[], "openssl")?;
        let made = Self {
            authority: folder.join("authority.pem"),
            certificate: folder.join("certificate.pem"),
            key: folder.join("key.pem"),
        };
        let authority_key = made.authority_key();
        run(Command::new(&openssl)
            .args(["req", "-x509", "-newkey", "ec", "-nodes", "-days", "20000"])
            .args(["-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=Svar test authority"])
            .arg("-keyout")
            .arg(&authority_key)
            .arg("-out")
            .arg(&made.authority))?;
        run(Command::new(&openssl)
            .args(["ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out"])
            .arg(&made.key))?;
        made.renew(30)?;
        Ok(made)
    }

    /// Signs another certificate for the same key, valid for this many days from now.
    pub fn renew(&self, days: u32) -> Result<(), String> {
        let openssl = find("openssl", &[], "openssl")?;
        run(Command::new(&openssl)
            .args(["req", "-x509", "-subj", "/CN=localhost", "-days", &days.to_string()])
            .args(["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"])
            .args(["-addext", "basicConstraints=critical,CA:FALSE"])
            .arg("-key")
            .arg(&self.key)
            .arg("-out")
            .arg(&self.certificate)
            .arg("-CA")
            .arg(&self.authority)
            .arg("-CAkey")
            .arg(self.authority_key()))
        .map(drop)
    }

    fn authority_key(&self) -> PathBuf {
        self.authority.with_file_name("authority-key.pem")
    }
}
