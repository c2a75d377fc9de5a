//! TLS to a mail server: the system's authorities, and one more that the operator names.

use std::io;
use std::path::Path;
use std::sync::Arc;

use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::client::WebPkiServerVerifier;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::aws_lc_rs::default_provider;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};

use super::problem::{Problem, shorten};

/// Trusts the system's authorities and, with `ca_pem`, the certificates in that file.
pub fn connector(ca_pem: Option<&Path>) -> Result<TlsConnector, Problem> {
    let named = ca_pem.map_or_else(|| Ok(Vec::new()), certificates)?;
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    roots.add_parsable_certificates(named.iter().cloned());
    if roots.is_empty() {
        return Err(Problem::Setup(
            "This machine knows no certificate authorities: install the package ca-certificates.".to_owned(),
        ));
    }
    let provider = Arc::new(default_provider());
    let broken = |e: &dyn std::fmt::Display| Problem::Setup(format!("TLS could not be set up: {e}"));
    let chain = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
        .build()
        .map_err(|e| broken(&e))?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| broken(&e))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Verifier { chain, named }))
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// What a failed handshake with `host` means.
pub fn explain(host: &str, error: &io::Error) -> Problem {
    let inner = error.get_ref().and_then(|e| e.downcast_ref::<Error>());
    let text = match inner {
        Some(Error::InvalidCertificate(
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
        )) => format!(
            "The certificate of {host} is for another name. Use the name that the mail provider gives, or name the server's own certificate in ca_pem."
        ),
        Some(Error::InvalidCertificate(CertificateError::Expired | CertificateError::ExpiredContext { .. })) => {
            format!("The certificate of {host} has expired. Ask whoever runs the server to renew it.")
        }
        Some(Error::InvalidCertificate(why)) => format!(
            "The certificate of {host} is not trusted ({why}). If the server is your own, name its certificate or its authority's in ca_pem."
        ),
        Some(Error::InvalidMessage(_)) => {
            format!("{host} does not speak TLS on this port. Use port 993 with TLS, or port 143 with STARTTLS.")
        }
        _ => {
            return Problem::Lost(format!("TLS with {host} could not be agreed: {}", shorten(&error.to_string())));
        }
    };
    Problem::Setup(text)
}

fn certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, Problem> {
    let unreadable = |e: &dyn std::fmt::Display| {
        Problem::Setup(format!("The certificates in {} (ca_pem) could not be read: {e}", file.display()))
    };
    let found: Vec<_> = CertificateDer::pem_file_iter(file)
        .map_err(|e| unreadable(&e))?
        .collect::<Result<_, _>>()
        .map_err(|e| unreadable(&e))?;
    if found.is_empty() {
        return Err(unreadable(&"there are none"));
    }
    Ok(found)
}

/// The usual check, except that a server certificate which the operator has named is trusted for itself. The
/// self-signed certificate that openssl makes by default is marked as an authority, and the usual check refuses it as a
/// server's.
#[derive(Debug)]
struct Verifier {
    chain: Arc<WebPkiServerVerifier>,
    named: Vec<CertificateDer<'static>>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.named.iter().any(|named| named == end_entity) {
            return Ok(ServerCertVerified::assertion());
        }
        self.chain.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.chain.verify_tls12_signature(message, cert, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.chain.verify_tls13_signature(message, cert, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.chain.supported_verify_schemes()
    }
}
