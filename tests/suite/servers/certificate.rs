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
        let authority_key = folder.join("authority-key.pem");
        let new = |subject: &str, key: &Path, out: &Path| {
            let mut command = Command::new(&openssl);
            command
                .args(["req", "-x509", "-newkey", "ec", "-nodes", "-days", "30"])
                .args(["-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", subject])
                .arg("-keyout")
                .arg(key)
                .arg("-out")
                .arg(out);
            command
        };
        run(&mut new("/CN=Svar test authority", &authority_key, &made.authority))?;
        run(new("/CN=localhost", &made.key, &made.certificate)
            .args(["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"])
            .args(["-addext", "basicConstraints=critical,CA:FALSE"])
            .arg("-CA")
            .arg(&made.authority)
            .arg("-CAkey")
            .arg(&authority_key))?;
        Ok(made)
    }
}
