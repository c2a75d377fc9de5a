//! From facts to conditions: pure functions, so that each limit can be tested.
use super::disk::Space;
use super::model::{ConditionKind, Finding};
use super::store::{Certificate, Node};
use crate::clock::Time;
use crate::config;
use crate::ids::{BrandId, MailboxId};
use crate::jobs::Lane;

/// A process without a sign for this many seconds is silent.
const NODE_SILENT_SECONDS: i64 = 180;
/// A reader reports at least every nine minutes; one that is silent for this long has died or was never started.
const UNREAD_MINUTES: i64 = 20;
/// Below this share of the limit for low space, the disk counts as full.
const FULL_SHARE: u64 = 10;
/// A certificate that was not seen for this many days says nothing.
pub const CERTIFICATE_SEEN_DAYS: i64 = 30;

/// The facts.
#[derive(Debug, Clone, Default)]
pub struct StatusFacts {
    pub mailboxes: Vec<MailboxFact>,
    /// The conditions for held mail, by brand.
    pub held: Vec<Finding>,
    /// Mails of ours that were refused and wait for an admin.
    pub refused: i64,
    /// Kinds of jobs that were given up, how many of each, and the error of the last.
    pub buried: Vec<(String, i64, String)>,
    /// Since when the oldest job of each lane is due.
    pub lanes: Vec<(Lane, Time)>,
    pub nodes: Vec<Node>,
    pub certificates: Vec<Certificate>,
    /// Certificate files that cannot be read, and why.
    pub unreadable: Vec<(String, String)>,
    pub disk: Option<Space>,
    /// The newest backup, if backups are checked.
    pub backup: Option<Newest>,
    /// Why the scanner, or the file store, does not answer.
    pub scanner: Option<String>,
    pub files: Option<String>,
    pub lacks_secret: bool,
    /// How long a commit takes here.
    pub commit_ms: i64,
}

/// The time of the newest backup; `None`: there is no backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newest(pub Option<Time>);

/// A mailbox that is to be read.
#[derive(Debug, Clone)]
pub struct MailboxFact {
    pub id: MailboxId,
    pub brand: BrandId,
    pub name: String,
    /// When it was set up, or last read without an error.
    pub well_at: Time,
    pub failing_since: Option<Time>,
    pub is_refused: bool,
    /// The latest event, in words.
    pub says: String,
    /// The mails that the latest comparison found missing, by name.
    pub missing: String,
    /// Why it could not be compared.
    pub uncompared: String,
}

/// Everything that is wrong.
pub fn judge(facts: &StatusFacts, settings: &config::Config, now: Time) -> Vec<Finding> {
    let limits = &settings.status;
    let mut found: Vec<Finding> = facts.mailboxes.iter().flat_map(|mailbox| of_mailbox(mailbox, limits, now)).collect();
    found.extend(of_mail(facts));
    found.extend(facts.disk.and_then(|space| of_disk(space, limits)));
    found.extend(of_backup(facts.backup, &settings.backup, now));
    found.extend(of_certificates(facts, limits, now));
    found.extend(of_work(facts, limits, now));
    found.extend(facts.scanner.iter().map(|why| Finding::new(ConditionKind::ScannerDown, why)));
    found.extend(facts.files.iter().map(|why| Finding::new(ConditionKind::FilesDown, why)));
    found.extend(facts.lacks_secret.then(|| Finding::new(ConditionKind::SecretMissing, "secret.key")));
    found
}

fn of_mailbox(mailbox: &MailboxFact, limits: &config::StatusSettings, now: Time) -> Vec<Finding> {
    let of = |kind, detail: &str| {
        Finding::new(kind, detail).about_row(mailbox.id, mailbox.name.clone(), Some(mailbox.brand))
    };
    let is_down = mailbox.failing_since.is_some_and(|since| minutes(now, since) >= i64::from(limits.mailbox_minutes))
        || minutes(now, mailbox.well_at) >= UNREAD_MINUTES.max(i64::from(limits.mailbox_minutes));
    let mut found = Vec::new();
    if mailbox.is_refused {
        found.push(of(ConditionKind::MailboxSignIn, &mailbox.says));
    } else if is_down {
        found.push(of(ConditionKind::MailboxDown, &mailbox.says));
    }
    if !mailbox.missing.is_empty() {
        found.push(of(ConditionKind::MailsMissing, &mailbox.missing));
    }
    if !mailbox.uncompared.is_empty() {
        found.push(of(ConditionKind::ReconcileFailed, &mailbox.uncompared));
    }
    found
}

fn of_mail(facts: &StatusFacts) -> Vec<Finding> {
    let mut found = facts.held.clone();
    if facts.refused > 0 {
        found.push(Finding::new(ConditionKind::MailRefused, facts.refused.to_string()));
    }
    found
}

fn of_disk(space: Space, limits: &config::StatusSettings) -> Option<Finding> {
    let low = limits.disk_free_mb.saturating_mul(1_000_000);
    let says = format!("{} MB / {} MB", space.free / 1_000_000, space.all / 1_000_000);
    let kind = match space.free {
        free if free < low / FULL_SHARE => ConditionKind::DiskFull,
        free if free < low => ConditionKind::DiskLow,
        _ => return None,
    };
    Some(Finding::new(kind, says))
}

fn of_backup(newest: Option<Newest>, settings: &config::Backup, now: Time) -> Option<Finding> {
    let Newest(newest) = newest?;
    let is_old = newest.is_none_or(|at| now.since(at).num_minutes() > i64::from(settings.newest_within_hours) * 60);
    let says = newest.map(Time::rfc3339).unwrap_or_default();
    is_old.then(|| Finding::new(ConditionKind::BackupOld, says))
}

fn of_certificates(facts: &StatusFacts, limits: &config::StatusSettings, now: Time) -> Vec<Finding> {
    let soon = now.plus(chrono::Duration::days(i64::from(limits.certificate_days)));
    let ends = |one: &&Certificate| one.ends_at < soon;
    let ending = facts.certificates.iter().filter(ends).map(|one| (one.server.clone(), one.ends_at.rfc3339()));
    ending
        .chain(facts.unreadable.iter().cloned())
        .map(|(server, says)| Finding::new(ConditionKind::CertificateEnds, says).about(server))
        .collect()
}

fn of_work(facts: &StatusFacts, limits: &config::StatusSettings, now: Time) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (kind, count, error) in &facts.buried {
        found.push(Finding::new(ConditionKind::JobsBuried, format!("{count} · {error}")).about(kind));
    }
    for (lane, since) in &facts.lanes {
        if minutes(now, *since) >= i64::from(limits.lane_minutes) {
            found.push(Finding::new(ConditionKind::LaneBehind, since.rfc3339()).about(lane.as_str()));
        }
    }
    let is_silent = |node: &&Node| now.since(node.seen_at).num_seconds() > NODE_SILENT_SECONDS;
    for node in facts.nodes.iter().filter(is_silent) {
        let short: String = node.name.chars().take(8).collect();
        found.push(Finding::new(ConditionKind::NodeSilent, node.seen_at.rfc3339()).about_row(
            &node.name,
            format!("{} {short}", node.host),
            None,
        ));
    }
    let slowest = facts.nodes.iter().filter(|node| !is_silent(node)).map(|node| node.commit_ms).max();
    let slowest = slowest.unwrap_or_default().max(facts.commit_ms);
    if slowest > i64::from(limits.slow_commit_ms) {
        found.push(Finding::new(ConditionKind::DatabaseSlow, format!("{slowest} ms")));
    }
    found
}

fn minutes(now: Time, since: Time) -> i64 {
    now.since(since).num_minutes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn at(minute: i64) -> Time {
        Time::from(chrono::DateTime::UNIX_EPOCH).plus(chrono::Duration::minutes(minute))
    }

    fn kinds(facts: &StatusFacts, now: Time) -> Vec<ConditionKind> {
        judge(facts, &Config::default(), now).into_iter().map(|found| found.kind).collect()
    }

    fn mailbox() -> MailboxFact {
        MailboxFact {
            id: MailboxId(1),
            brand: BrandId(1),
            name: "hjelp".to_owned(),
            well_at: at(0),
            failing_since: None,
            is_refused: false,
            says: String::new(),
            missing: String::new(),
            uncompared: String::new(),
        }
    }

    #[test]
    fn no_facts_give_no_condition() {
        assert!(kinds(&StatusFacts::default(), at(0)).is_empty());
    }

    #[test]
    fn a_mailbox_may_fail_for_a_while() {
        let facts = |mailbox| StatusFacts { mailboxes: vec![mailbox], ..StatusFacts::default() };
        let failing = facts(MailboxFact { failing_since: Some(at(0)), ..mailbox() });
        assert!(kinds(&failing, at(9)).is_empty());
        assert_eq!(kinds(&failing, at(10)), [ConditionKind::MailboxDown]);
        let refused = facts(MailboxFact { failing_since: Some(at(0)), is_refused: true, ..mailbox() });
        assert_eq!(kinds(&refused, at(0)), [ConditionKind::MailboxSignIn]);
        assert_eq!(kinds(&facts(mailbox()), at(20)), [ConditionKind::MailboxDown], "it is not read");
    }

    #[test]
    fn a_disk_is_low_before_it_is_full() {
        let with = |free| StatusFacts { disk: Some(Space { free, all: 1 << 40 }), ..StatusFacts::default() };
        assert!(kinds(&with(2_000_000_000), at(0)).is_empty());
        assert_eq!(kinds(&with(1_999_999_999), at(0)), [ConditionKind::DiskLow]);
        assert_eq!(kinds(&with(199_999_999), at(0)), [ConditionKind::DiskFull]);
    }

    #[test]
    fn a_missing_backup_is_an_old_backup() {
        let with = |newest| StatusFacts { backup: Some(Newest(newest)), ..StatusFacts::default() };
        assert!(kinds(&with(Some(at(0))), at(26 * 60)).is_empty());
        assert_eq!(kinds(&with(Some(at(0))), at(26 * 60 + 1)), [ConditionKind::BackupOld]);
        assert_eq!(kinds(&with(None), at(0)), [ConditionKind::BackupOld]);
    }

    #[test]
    fn stuck_work_is_reported() {
        let facts = StatusFacts {
            lanes: vec![(Lane::Mail, at(0)), (Lane::Local, at(10))],
            buried: vec![("send_link".to_owned(), 2, "no".to_owned())],
            commit_ms: 501,
            ..StatusFacts::default()
        };
        let found = judge(&facts, &Config::default(), at(15));
        let said: Vec<_> = found.iter().map(|one| (one.kind, one.subject.as_str())).collect();
        let (buried, behind, slow) =
            (ConditionKind::JobsBuried, ConditionKind::LaneBehind, ConditionKind::DatabaseSlow);
        assert_eq!(said, [(buried, "send_link"), (behind, "mail"), (slow, "")]);
    }

    #[test]
    fn a_silent_process_is_not_slow() {
        let node = Node {
            name: "0123456789".to_owned(),
            host: "box".to_owned(),
            started_at: at(0),
            seen_at: at(0),
            commit_ms: 9000,
        };
        let facts = StatusFacts { nodes: vec![node], ..StatusFacts::default() };
        assert_eq!(kinds(&facts, at(3)), [ConditionKind::DatabaseSlow]);
        assert_eq!(kinds(&facts, at(4)), [ConditionKind::NodeSilent]);
    }

    #[test]
    fn an_expiring_certificate_is_reported_two_weeks_before() {
        let ends_at = at(0).plus(chrono::Duration::days(20));
        let certificate = Certificate { server: "imap.example.com".to_owned(), ends_at, seen_at: at(0) };
        let facts = StatusFacts { certificates: vec![certificate], ..StatusFacts::default() };
        assert!(kinds(&facts, at(6 * 24 * 60)).is_empty());
        assert_eq!(kinds(&facts, at(6 * 24 * 60 + 1)), [ConditionKind::CertificateEnds]);
    }
}
