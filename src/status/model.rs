//! What can be wrong, how serious it is, and who must know.
use diesel::prelude::*;

use crate::clock::Time;
use crate::ids::{BrandId, ConditionId};
use crate::schema::conditions;

crate::text_enum! {
    /// What can be wrong.
    ConditionKind {
        /// A mailbox has not been read for some time.
        MailboxDown = "mailbox_down",
        /// Its server refuses our sign-in.
        MailboxSignIn = "mailbox_sign_in",
        /// Mails on its server were not in the ledger, or have no result.
        MailsMissing = "mails_missing",
        /// It could not be compared with the ledger.
        ReconcileFailed = "reconcile_failed",
        /// Our mail server cannot be reached, or accepts no mail.
        OutgoingDown = "outgoing_down",
        /// It refuses our sign-in.
        OutgoingSignIn = "outgoing_sign_in",
        /// It does not let us send from an address.
        OutgoingSender = "outgoing_sender",
        /// Mails of ours were refused for good.
        MailRefused = "mail_refused",
        /// Mail looks like a loop, and waits for a person.
        MailHeld = "mail_held",
        DiskLow = "disk_low",
        DiskFull = "disk_full",
        DatabaseSlow = "database_slow",
        /// The database refuses writes. Never stored: it could not be written.
        DatabaseRefuses = "database_refuses",
        BackupOld = "backup_old",
        CertificateEnds = "certificate_ends",
        /// Jobs were given up.
        JobsBuried = "jobs_buried",
        /// The oldest job of a lane has waited for too long.
        LaneBehind = "lane_behind",
        /// Another process on the same database has fallen silent.
        NodeSilent = "node_silent",
        /// No background work runs. Never stored: no process would write it.
        WorkerDead = "worker_dead",
        ScannerDown = "scanner_down",
        /// The store of large files does not answer.
        FilesDown = "files_down",
        /// A node cannot keep its search index in step.
        SearchDown = "search_down",
        /// The file with the secret key is missing.
        SecretMissing = "secret_missing",
    }
}

impl ConditionKind {
    /// Those that are found by the check once a minute. The others are raised and cleared where they happen.
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

    /// Does work stop, or will data be lost, unless someone acts today?
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
                | Self::SearchDown
        )
    }

    /// Must agents know, because it changes what they see or what becomes of what they write?
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
                | Self::SearchDown
        )
    }

    /// Does it stop all outgoing mail? Then it cannot be reported through the same server.
    pub const fn stops_mail(self) -> bool {
        matches!(self, Self::OutgoingDown | Self::OutgoingSignIn)
    }

    /// Is it about outgoing mail?
    pub const fn is_outgoing(self) -> bool {
        self.stops_mail() || matches!(self, Self::OutgoingSender)
    }

    /// The page where it can be fixed, if there is one.
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

    /// Its name in the keys of texts.
    pub fn key(self) -> String {
        format!("status-{}", self.as_str().replace('_', "-"))
    }
}

crate::text_enum! {
    /// What has been reported to the admins about a condition.
    ConditionNotice {
        Nothing = "",
        Raised = "raised",
        Cleared = "cleared",
    }
}

/// A problem as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: ConditionKind,
    /// What it is about: an id, an address, a lane; empty if there can be only one.
    pub subject: String,
    /// The same as people call it.
    pub label: String,
    /// Details: a server's own words, a number.
    pub detail: String,
    /// The brand concerned; `None` concerns all.
    pub brand: Option<BrandId>,
}

impl Finding {
    /// A kind of which there can be only one.
    pub fn new(kind: ConditionKind, detail: impl Into<String>) -> Self {
        Self { kind, subject: String::new(), label: String::new(), detail: detail.into(), brand: None }
    }

    /// About a subject whose id is also its name.
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

/// A problem that is open, or was.
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
    pub told: ConditionNotice,
}

/// What is to be reported about a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConditionNews {
    Nothing,
    Raised,
    Cleared,
    /// It was raised and cleared before anyone could be notified.
    Passed,
}

impl Condition {
    /// A condition that only this process knows.
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
            told: ConditionNotice::Nothing,
        }
    }

    /// What is still to be reported.
    pub fn news(&self) -> ConditionNews {
        match (self.told, self.cleared_at) {
            (ConditionNotice::Nothing, None) => ConditionNews::Raised,
            (ConditionNotice::Nothing, Some(_)) => ConditionNews::Passed,
            (ConditionNotice::Raised, Some(_)) => ConditionNews::Cleared,
            (ConditionNotice::Raised | ConditionNotice::Cleared, _) => ConditionNews::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_condition_is_reported_once() {
        let at = Time::from(chrono::DateTime::UNIX_EPOCH);
        let of = |told, cleared_at| {
            let new = Condition::unkept(ConditionKind::DiskLow, at, String::new());
            Condition { cleared_at, told, ..new }.news()
        };
        assert_eq!(of(ConditionNotice::Nothing, None), ConditionNews::Raised);
        assert_eq!(of(ConditionNotice::Raised, None), ConditionNews::Nothing);
        assert_eq!(of(ConditionNotice::Raised, Some(at)), ConditionNews::Cleared);
        assert_eq!(of(ConditionNotice::Nothing, Some(at)), ConditionNews::Passed);
        assert_eq!(of(ConditionNotice::Cleared, Some(at)), ConditionNews::Nothing);
    }
}
