//! How a mail is sent: by SMTP, or into a folder that a page shows.
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

use super::smtp::SmtpClient;
use crate::blobs;
use crate::clock::Time;
use crate::config::{self, Config};
use crate::error::{Error, Result};

/// Cheap to clone; SMTP connections are kept and reused.
#[derive(Clone)]
pub enum Transport {
    Smtp(SmtpClient),
    /// Each mail is a file, named by its Message-ID: sending it again changes nothing.
    Folder(PathBuf),
}

/// One mail to one recipient, ready to be handed over.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Parcel {
    /// The support address that writes.
    pub from: String,
    /// A machine writes: the return path is null if the server accepts that (RFC 3834).
    pub is_automatic: bool,
    pub to: String,
    pub message_id: String,
    pub raw: String,
}

/// What a refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blame {
    /// Our own server, or what it says about us: no mail is sent until that is fixed.
    Server,
    /// The same: it refuses our user name or password.
    SignIn,
    /// The sender's address: its mails wait.
    OurAddress,
    /// Only the recipient's address.
    Recipient,
    /// The recipient's address has letters before its @ that our server cannot carry.
    Spelling,
    /// Only this mail: too large, or not accepted in this form.
    Content,
}

/// Why a mail was not sent.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{text}")]
pub struct SendError {
    pub blame: Blame,
    /// It will never be accepted: another try is useless. A refusal of us is never permanent.
    pub is_permanent: bool,
    /// The server had the whole mail and gave no answer: it may have accepted it.
    pub is_unanswered: bool,
    pub text: String,
}

impl SendError {
    /// Is it about us, and not about this mail?
    pub const fn is_ours(&self) -> bool {
        matches!(self.blame, Blame::Server | Blame::SignIn | Blame::OurAddress)
    }

    /// The mail itself cannot be written or addressed.
    pub(super) fn unwritable(why: &impl std::fmt::Display) -> Self {
        Self { blame: Blame::Content, is_permanent: true, is_unanswered: false, text: why.to_string() }
    }
}

impl Transport {
    /// The configured transport; nothing is connected yet.
    pub fn open(config: &Config) -> Result<Self> {
        match config.mail.transport {
            config::MailTransport::Folder => {
                let folder = config.data.folder.join("outbox");
                std::fs::create_dir_all(&folder)
                    .map_err(|e| Error::Unavailable(format!("cannot make {}: {e}", folder.display())))?;
                Ok(Self::Folder(folder))
            }
            config::MailTransport::Smtp => Self::of(&config.smtp),
        }
    }

    /// A server by its settings; nothing is connected yet.
    pub fn of(settings: &config::SmtpSettings) -> Result<Self> {
        SmtpClient::open(settings).map(Self::Smtp)
    }

    /// The server and until when its certificate is valid, if that was seen since the last call.
    pub(super) fn take_certificate(&self) -> Option<(String, Time)> {
        if let Self::Smtp(smtp) = self { smtp.take_certificate() } else { None }
    }

    /// The other server, by which admins are notified if the usual one fails; `None` if none is configured.
    pub fn fallback(config: &Config) -> Result<Option<Self>> {
        if config.fallback.host.is_empty() { Ok(None) } else { Self::of(&config.fallback).map(Some) }
    }

    /// Hands a mail over. `Ok`: the server has it, and this is its answer. Blocks: call it on a blocking thread.
    pub fn send(&self, parcel: &Parcel, now: Time) -> Result<String, SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(parcel, now),
            Self::Folder(folder) => {
                let name: String = blobs::hash(parcel.message_id.as_bytes()).chars().take(32).collect();
                std::fs::write(folder.join(format!("{name}.eml")), &parcel.raw).map(|()| String::new()).map_err(|e| {
                    SendError { blame: Blame::Server, is_permanent: false, is_unanswered: false, text: e.to_string() }
                })
            }
        }
    }
}
