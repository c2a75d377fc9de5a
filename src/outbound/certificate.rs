//! When certificates expire: those of servers that we connect to, and those in files.
use std::path::Path;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::clock::Time;

/// Until when a certificate is valid (RFC 5280, section 4.1.2.5); `None` if it cannot be read.
pub fn ends_at(der: &[u8]) -> Option<Time> {
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    chrono::DateTime::from_timestamp(certificate.validity().not_after.timestamp(), 0).map(Time::from)
}

/// The same for the first certificate in a PEM file, which is the server's own.
pub fn ends_at_in_file(path: &Path) -> Result<Time, String> {
    let pem = std::fs::read(path).map_err(|e| e.to_string())?;
    let first = CertificateDer::pem_slice_iter(&pem).next();
    let der = first.ok_or("it contains no certificate")?.map_err(|e| e.to_string())?;
    ends_at(&der).ok_or_else(|| "its certificate cannot be read".to_owned())
}
