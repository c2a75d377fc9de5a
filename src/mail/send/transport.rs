//! How a mail leaves: by SMTP, or into a folder that a page shows.
use lettre::address::Envelope;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{SmtpTransport, Transport as _};
use std::path::PathBuf;
use std::time::Duration;

use crate::blobs;
use crate::config::{self, Config, Security};
use crate::error::{Error, Result};

/// Cheap to clone; SMTP connections are pooled.
#[derive(Clone)]
pub enum Transport {
    Smtp(SmtpTransport),
    /// Each mail is a file, named by its Message-ID: sending it again changes nothing.
    Folder(PathBuf),
}

/// Why a mail did not leave.
#[derive(Debug, thiserror::Error)]
#[error("{text}")]
pub struct SendError {
    /// The server will never take it (5xx): trying again is no use.
    pub is_permanent: bool,
    pub text: String,
}

impl Transport {
    /// The configured transport; nothing is connected yet.
    pub fn open(config: &Config) -> Result<Self> {
        match config.mail.transport {
            config::Transport::Folder => {
                let folder = config.data.folder.join("outbox");
                std::fs::create_dir_all(&folder)
                    .map_err(|e| Error::Unavailable(format!("cannot make {}: {e}", folder.display())))?;
                Ok(Self::Folder(folder))
            }
            config::Transport::Smtp => smtp(&config.smtp).map(Self::Smtp),
        }
    }

    /// Hands a mail over. `Ok`: the server has it, and this is what it said. Blocks: call it on a blocking thread.
    pub fn send(&self, envelope: &Envelope, raw: &[u8], message_id: &str) -> Result<String, SendError> {
        match self {
            Self::Smtp(smtp) => smtp
                .send_raw(envelope, raw)
                .map(|response| response.message().collect::<Vec<_>>().join(" "))
                .map_err(|e| SendError { is_permanent: e.is_permanent(), text: e.to_string() }),
            Self::Folder(folder) => {
                let name: String = blobs::hash(message_id.as_bytes()).chars().take(32).collect();
                std::fs::write(folder.join(format!("{name}.eml")), raw)
                    .map(|()| String::new())
                    .map_err(|e| SendError { is_permanent: false, text: e.to_string() })
            }
        }
    }

    /// Connects and says whether mail would leave: for `svar check`.
    pub fn check(&self) -> Result<()> {
        match self {
            Self::Folder(_) => Ok(()),
            Self::Smtp(smtp) => match smtp.test_connection() {
                Ok(true) => Ok(()),
                Ok(false) => Err(Error::Unavailable("the SMTP server does not answer".to_owned())),
                Err(e) => Err(Error::Unavailable(format!("the SMTP server refuses us: {e}"))),
            },
        }
    }
}

fn smtp(settings: &config::Smtp) -> Result<SmtpTransport> {
    let fault = |e: lettre::transport::smtp::Error| Error::Invalid(format!("[smtp]: {e}"));
    let mut tls = TlsParameters::builder(settings.host.clone());
    if let Some(file) = &settings.ca_file {
        let pem = std::fs::read(file)
            .map_err(|e| Error::Invalid(format!("smtp.ca_file: cannot read {}: {e}", file.display())))?;
        tls = tls.add_root_certificate(Certificate::from_pem(&pem).map_err(fault)?);
    }
    let (tls, port) = match settings.security {
        Security::Tls => (Tls::Wrapper(tls.build().map_err(fault)?), 465),
        Security::StartTls => (Tls::Required(tls.build().map_err(fault)?), 587),
        Security::None => (Tls::None, 25),
    };
    let mut builder = SmtpTransport::builder_dangerous(&settings.host)
        .port(settings.port.unwrap_or(port))
        .tls(tls)
        .timeout(Some(Duration::from_secs(30)))
        .pool_config(PoolConfig::new().max_size(4));
    if let (Some(user), Some(password)) = (&settings.username, &settings.password) {
        builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
    }
    Ok(builder.build())
}
