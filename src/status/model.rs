//! What can be wrong, how bad that is, and who is to know.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{BrandId, ConditionId};
use crate::schema::conditions;

crate::word_enum! {
    /// What can be wrong.
    ConditionKind {
        /// A mailbox has not been read for some time.
        MailboxDown = "mailbox_down",
        /// Its server refuses our sign-in.
        MailboxSignIn = "mailbox_sign_in",
        /// Mails that are on its server were not in the ledger, or have become nothing.
        MailsMissing = "mails_missing",
        /// It could not be compared with the ledger.
        ReconcileFailed = "reconcile_failed",
        /// The server that takes our mail cannot be reached, or takes none.
        OutgoingDown = "outgoing_down",
        /// It refuses our sign-in.
        OutgoingSignIn = "outgoing_sign_in",
        /// It lets us not write from an address.
        OutgoingSender = "outgoing_sender",
        /// Mails of ours were refused for good.
        MailRefused = "mail_refused",
        /// Mail looks like a loop, and waits for somebody.
        MailHeld = "mail_held",
        DiskLow = "disk_low",
        DiskFull = "disk_full",
        DatabaseSlow = "database_slow",
        /// The database takes no writes. Never kept: it could not be written.
        DatabaseRefuses = "database_refuses",
        BackupOld = "backup_old",
        CertificateEnds = "certificate_ends",
        /// Background work that was given up.
        JobsBuried = "jobs_buried",
        /// The oldest work of a lane has waited for too long.
        LaneBehind = "lane_behind",
        /// Another process on the same database has fallen silent.
        NodeSilent = "node_silent",
        /// Nobody works in the background. Never kept: nobody would write it.
        WorkerDead = "worker_dead",
        ScannerDown = "scanner_down",
        /// The store of large files does not answer.
        FilesDown = "files_down",
        /// The file of the secret key is gone.
        SecretMissing = "secret_missing",
    }
}

impl ConditionKind {
    /// Those that are found by looking once a minute. The others are raised and cleared where they happen.
    pub const WATCHED: &'static [Self] = &[
        Self::MailboxDown,
        Self::MailboxSignIn,
        Self::MailsMissing,
        Self::ReconcileFailed,
        Self::MailRefused,
        Self::MailHeld,
        Self::DiskLow,
        Self::DiskFull,
        Self::DatabaseSlow,
        Self::BackupOld,
        Self::CertificateEnds,
        Self::JobsBuried,
        Self::LaneBehind,
        Self::NodeSilent,
        Self::ScannerDown,
        Self::FilesDown,
        Self::SecretMissing,
    ];

    /// Does work stand still, or will it be lost, unless somebody does something today?
    pub const fn is_bad(self) -> bool {
        !matches!(
            self,
            Self::MailRefused
                | Self::MailHeld
                | Self::DiskLow
                | Self::DatabaseSlow
                | Self::CertificateEnds
                | Self::ReconcileFailed
                | Self::NodeSilent
        )
    }

    /// Must those who answer know, because it changes what they see or what becomes of what they write?
    pub const fn is_for_agents(self) -> bool {
        matches!(
            self,
            Self::MailboxDown
                | Self::MailboxSignIn
                | Self::OutgoingDown
                | Self::OutgoingSignIn
                | Self::OutgoingSender
                | Self::DiskFull
                | Self::DatabaseRefuses
                | Self::LaneBehind
                | Self::WorkerDead
                | Self::ScannerDown
        )
    }

    /// Does no mail at all leave? Then nobody is told of it by the same server.
    pub const fn stops_mail(self) -> bool {
        matches!(self, Self::OutgoingDown | Self::OutgoingSignIn)
    }

    /// Is it about mail that leaves?
    pub const fn is_outgoing(self) -> bool {
        self.stops_mail() || matches!(self, Self::OutgoingSender)
    }

    /// The page on which something can be done about it, if there is one.
    pub const fn page(self) -> Option<&'static str> {
        match self {
            Self::MailboxDown | Self::MailboxSignIn | Self::MailsMissing | Self::ReconcileFailed => {
                Some("/admin/mailboxes")
            }
            Self::MailRefused | Self::OutgoingDown | Self::OutgoingSignIn | Self::OutgoingSender => {
                Some("/admin/refused")
            }
            Self::MailHeld => Some("/admin/ledger?state=held"),
            Self::JobsBuried | Self::LaneBehind => Some("/admin/jobs"),
            _ => None,
        }
    }

    /// As the names of texts are written.
    pub fn key(self) -> String {
        format!("status-{}", self.as_str().replace('_', "-"))
    }
}

crate::word_enum! {
    /// What the admins have been told of a condition.
    Told {
        Nothing = "",
        Raised = "raised",
        Cleared = "cleared",
    }
}

/// Something that is wrong, as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: ConditionKind,
    /// What it is about: an id, an address, a lane; empty where there can be only one.
    pub subject: String,
    /// The same in words.
    pub label: String,
    /// What is known of it: a server's own words, a number.
    pub detail: String,
    /// Whose matter it is; everybody's where it is none.
    pub brand: Option<BrandId>,
}

impl Finding {
    /// Of which there can be only one.
    pub fn new(kind: ConditionKind, detail: impl Into<String>) -> Self {
        Self { kind, subject: String::new(), label: String::new(), detail: detail.into(), brand: None }
    }

    /// About something that is called the same in words.
    #[must_use]
    pub fn about(self, subject: impl Into<String>) -> Self {
        let subject = subject.into();
        Self { label: subject.clone(), subject, ..self }
    }

    /// About something of a brand, with an id and a name.
    #[must_use]
    pub fn about_row(self, id: impl std::fmt::Display, label: impl Into<String>, brand: Option<BrandId>) -> Self {
        Self { subject: id.to_string(), label: label.into(), brand, ..self }
    }
}

/// Something that is wrong, or was.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = conditions)]
pub struct Condition {
    pub id: ConditionId,
    pub kind: ConditionKind,
    pub subject: String,
    pub label: String,
    pub detail: String,
    pub brand_id: Option<BrandId>,
    pub since: Time,
    pub cleared_at: Option<Time>,
    pub told: Told,
}

/// What there is to tell of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    Nothing,
    Raised,
    Cleared,
    /// It was raised and cleared before anybody could be told.
    Passed,
}

impl Condition {
    /// Something that only this process knows.
    pub fn unkept(kind: ConditionKind, since: Time, detail: String) -> Self {
        Self {
            id: ConditionId(0),
            kind,
            subject: String::new(),
            label: String::new(),
            detail,
            brand_id: None,
            since,
            cleared_at: None,
            told: Told::Nothing,
        }
    }

    /// What is still to be told.
    pub fn news(&self) -> News {
        match (self.told, self.cleared_at) {
            (Told::Nothing, None) => News::Raised,
            (Told::Nothing, Some(_)) => News::Passed,
            (Told::Raised, Some(_)) => News::Cleared,
            (Told::Raised | Told::Cleared, _) => News::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_told_once() {
        let at = Time::from(chrono::DateTime::UNIX_EPOCH);
        let of = |told, cleared_at| {
            let new = Condition::unkept(ConditionKind::DiskLow, at, String::new());
            Condition { cleared_at, told, ..new }.news()
        };
        assert_eq!(of(Told::Nothing, None), News::Raised);
        assert_eq!(of(Told::Raised, None), News::Nothing);
        assert_eq!(of(Told::Raised, Some(at)), News::Cleared);
        assert_eq!(of(Told::Nothing, Some(at)), News::Passed);
        assert_eq!(of(Told::Cleared, Some(at)), News::Nothing);
    }
}
