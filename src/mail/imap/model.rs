//! What a source of mail is: its settings, how far we have read, and what came out of it.

use std::fmt;
use std::future::Future;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::fetch::Gap;
use crate::clock::Time;

/// One IMAP folder to pull from.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Name or address of the server; with TLS the name its certificate must carry.
    pub host: String,
    /// 993 for `Tls`, 143 for `StartTls`, as a rule.
    pub port: u16,
    /// How the connection is protected.
    pub security: ImapSecurity,
    /// Often the whole mail address.
    pub username: String,
    /// The password or token.
    pub secret: ImapSecret,
    /// As a person reads it (`INBOX`, `Støtte/Kø`); it is encoded for the server here.
    pub folder: String,
    /// A PEM file trusted in addition to the system's authorities: an authority's certificate, or the server's own.
    pub ca_pem: Option<PathBuf>,
    /// What becomes of a mail on the server once it is stored here.
    pub after_delivery: AfterDelivery,
    /// Seconds between looks when the server lacks IDLE; at most 540 are used, so that the connection stays alive.
    pub poll_seconds: u64,
    /// Bytes. Of a larger mail only this much is fetched (`LeftOut::TooLarge`); 512 MB is the most that can be fetched.
    pub largest_mail: u64,
}

/// How the connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImapSecurity {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// TLS after STARTTLS; never continues in the clear.
    StartTls,
    /// In the clear, allowed to loopback addresses only.
    None,
}

/// What proves who we are.
#[derive(Clone)]
pub enum ImapSecret {
    /// For AUTHENTICATE PLAIN or LOGIN.
    Password(String),
    /// An access token for XOAUTH2 (Gmail, Microsoft 365).
    OAuth2(String),
}

/// What becomes of a mail on the server once it is stored here. A mail that we do not have whole stays in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterDelivery {
    /// Nothing: the folder is opened read-only.
    Keep,
    /// It is marked as read.
    MarkSeen,
    /// It moves to another folder, which is created if it is missing.
    MoveTo(String),
    /// It is deleted.
    Delete,
}

/// How far we have read: every mail with `uid <= last_uid` is stored. Another `uid_validity` means that the server has
/// renumbered its mails (RFC 3501, 2.3.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The folder's UIDVALIDITY.
    pub uid_validity: u32,
    /// 0: nothing yet.
    pub last_uid: u32,
}

/// One mail as the server gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Its number in the folder.
    pub uid: u32,
    /// The mail's bytes; see `left_out`.
    pub raw: Vec<u8>,
    /// Bytes, as the server says; some guess.
    pub size: u64,
    /// When the server received it, if it says so.
    pub internal_date: Option<DateTime<Utc>>,
    /// Why `raw` is not the whole mail: then it holds the mail's beginning, the headers, or nothing.
    pub left_out: Option<LeftOut>,
}

/// Why a mail is not here whole. Displayed, it is a sentence for the agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Sizes in bytes.
    TooLarge {
        /// As the server says.
        size: u64,
        /// `Settings::largest_mail`.
        limit: u64,
    },
    /// The server failed again and again to deliver it.
    Unreadable {
        /// How often it was tried.
        tries: u32,
    },
    /// It was there before the mailbox was set up, and was to stay in its place.
    Old,
}

/// What a puller is doing, for the admin's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PullerState {
    /// On the way to the server.
    Connecting,
    /// Signed in, folder open, `mails` in it.
    Connected {
        /// All of them, read or not.
        mails: u32,
    },
    /// Until when the server's certificate is valid.
    Certificate {
        /// An instant, which may be soon.
        ends_at: Time,
    },
    /// The server has renumbered its mails: all are read again, and known ones must be recognised by their bytes.
    Renumbered,
    /// `left` mails are still to be fetched.
    Fetching {
        /// Including the batch under way.
        left: usize,
    },
    /// The server says that more mails are in the folder than it lists.
    Gap(Gap),
    /// Nothing to fetch; the server notifies us of new mail.
    Idle,
    /// Nothing to fetch; we look again in this many seconds.
    Polling(u64),
    /// A mail was stored without its body, and stays on the server.
    LeftOut {
        /// Which.
        uid: u32,
        /// Why.
        why: LeftOut,
    },
    /// Mails are stored, but `after_delivery` did not work: a sentence.
    Unsettled(String),
    /// A sentence that says what is wrong and what to do.
    Failed {
        /// The sentence.
        why: String,
        /// When we try again.
        again_in: Duration,
        /// The server refuses our name, password or token.
        is_refused: bool,
    },
    /// It was stopped.
    Stopped,
}

/// What a trial connection found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrialReport {
    /// How many mails are in the folder.
    pub mails: u32,
    /// Whether the server notifies us of new mail at once.
    pub idle: bool,
    /// The folder's UIDVALIDITY.
    pub uid_validity: u32,
    /// The number that the next mail will get. `Cursor { uid_validity, last_uid: uid_next - 1 }` skips all old mail.
    pub uid_next: Option<u32>,
}

/// The side that stores the mail: implemented over the database.
pub trait Inbox: Send + Sync + 'static {
    /// Where we stopped; `None` reads the folder from its first mail.
    fn cursor(&self) -> impl Future<Output = Result<Option<Cursor>, String>> + Send;

    /// Stores the mails and the new cursor in one commit; only after `Ok` is anything changed on the server. The same
    /// bytes can come twice (`PullerState::Renumbered`). Once begun it is awaited to its end, even if the puller is stopped.
    fn store(&self, mails: Vec<Fetched>, cursor: Cursor) -> impl Future<Output = Result<(), String>> + Send;

    /// Where reading begins in a folder that has never been read: mails after this number are fetched. `next` is the
    /// number that the next mail will get.
    fn start(&self, uid_validity: u32, next: u32) -> impl Future<Output = Result<u32, String>> + Send {
        let _ = (uid_validity, next);
        std::future::ready(Ok(0))
    }

    /// The numbers of mails that are stored, but perhaps not yet marked, moved or deleted on the server: the process
    /// that stored them ended before that.
    fn owed(&self, uid_validity: u32) -> impl Future<Output = Result<Vec<u32>, String>> + Send {
        let _ = uid_validity;
        std::future::ready(Ok(Vec::new()))
    }

    /// Every mail stored up to here is marked, moved or deleted on the server.
    fn settled(&self, cursor: Cursor) -> impl Future<Output = Result<(), String>> + Send {
        let _ = cursor;
        std::future::ready(Ok(()))
    }

    /// Is this a mail that was to stay in its place?
    fn is_too_old(&self, mail: &Fetched) -> bool {
        let _ = mail;
        false
    }

    /// Called on every change.
    fn report(&self, state: PullerState) -> impl Future<Output = ()> + Send;

    /// Asked before each connection: an `OAuth2` token that replaces the one in the settings, since tokens expire
    /// within the hour.
    fn fresh_token(&self) -> impl Future<Output = Option<String>> + Send {
        std::future::ready(None)
    }
}

impl fmt::Debug for ImapSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Password(_) => "Password(…)",
            Self::OAuth2(_) => "OAuth2(…)",
        })
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { said, listed } = self;
        write!(
            f,
            "The mail server says that {said} mails are in the folder, and lists {listed}. Those that it does not list cannot be fetched; look at the folder with another mail program, and ask the server's operator."
        )
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { size, limit } => write!(
                f,
                "This mail has {size} bytes, more than the {limit} that are fetched. What comes after them was left out here; the whole mail is still on the mail server."
            ),
            Self::Old => f.write_str("This mail was there before the mailbox was set up."),
            Self::Unreadable { tries } => write!(
                f,
                "The mail server failed {tries} times to hand out this mail. It is still there, and should be looked at with another mail program."
            ),
        }
    }
}
