//! How a mail leaves: by SMTP, or into a folder that a page shows.
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

use super::smtp::Smtp;
use crate::blobs;
use crate::clock::Time;
use crate::config::{self, Config};
use crate::error::{Error, Result};

/// Cheap to clone; SMTP connections are kept and used again.
#[derive(Clone)]
pub enum Transport {
    Smtp(Smtp),
    /// Each mail is a file, named by its Message-ID: sending it again changes nothing.
    Folder(PathBuf),
}

/// One mail to one recipient, as it is handed over.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Parcel {
    /// The support address that writes.
    pub from: String,
    /// A machine writes: the return path is null where the server takes that (RFC 3834).
    pub is_automatic: bool,
    pub to: String,
    pub message_id: String,
    pub raw: String,
}

/// Who a refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blame {
    /// Our own server, or what it says of us: no mail leaves until that is mended.
    Server,
    /// The same: it refuses our user name or password.
    SignIn,
    /// The address that we write from: its mails wait.
    OurAddress,
    /// The address that we write to, and no other.
    Recipient,
    /// The recipient's address has letters before its @ that our server cannot carry.
    Spelling,
    /// This mail: too large, or not wanted as it is.
    Content,
}

/// Why a mail did not leave.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{text}")]
pub struct SendError {
    pub blame: Blame,
    /// It is never taken: trying again is no use. What is said of us is never permanent.
    pub is_permanent: bool,
    /// The server had the whole mail and said nothing: it may have taken it.
    pub is_unanswered: bool,
    pub text: String,
}

impl SendError {
    /// Does it say something of us, and nothing of this mail?
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
            config::Transport::Folder => {
                let folder = config.data.folder.join("outbox");
                std::fs::create_dir_all(&folder)
                    .map_err(|e| Error::Unavailable(format!("cannot make {}: {e}", folder.display())))?;
                Ok(Self::Folder(folder))
            }
            config::Transport::Smtp => Smtp::open(&config.smtp).map(Self::Smtp),
        }
    }

    /// The server and until when its certificate is valid, if that was seen since this was asked last.
    pub(super) fn take_certificate(&self) -> Option<(String, Time)> {
        if let Self::Smtp(smtp) = self { smtp.take_certificate() } else { None }
    }

    /// The other server, by which admins are told of what is wrong with the usual one; none where none is set up.
    pub fn fallback(config: &Config) -> Result<Option<Self>> {
        if config.fallback.host.is_empty() { Ok(None) } else { Smtp::open(&config.fallback).map(Self::Smtp).map(Some) }
    }

    /// Hands a mail over. `Ok`: the server has it, and this is what it said. Blocks: call it on a blocking thread.
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
