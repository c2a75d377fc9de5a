//! Checks the installation's health once a minute on one node; and records that this process is alive.
use std::path::Path;
use std::time::Duration;
use tokio::sync::watch;

use super::lanes::is_outbound;
use super::pause;
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::JobId;
use crate::jobs::{self, Job, Lane};
use crate::mail::send::{Transport, tell_unwritable};
use crate::mail::store as mails;
use crate::outbound::certificate;
use crate::status::judge::{MailboxFact, Newest, StatusFacts, judge};
use crate::status::store::{self, Certificate, Node};
use crate::status::{ConditionKind, Finding, actions, space};

/// How often everything is checked.
const EVERY_SECONDS: i64 = 60;
/// Another server must answer within this time, or it counts as down.
const ANSWERED: Duration = Duration::from_secs(10);

/// Schedules the checks.
pub(super) async fn begin(app: &App) {
    let now = app.now();
    if let Err(e) = app.db.write(move |conn| jobs::ensure(conn, now, Job::CheckStatus)).await {
        tracing::warn!(error = %e, "cannot schedule the health check until the next sweep");
    }
}

/// Runs the checks, as a job, and schedules the next.
pub(super) async fn check(app: &App, job: JobId) -> Result<()> {
    // If the check fails now, the next minute does it again: this job is never given up.
    if let Err(e) = check_status(app).await {
        tracing::warn!(error = %e, "the health check has failed");
    }
    let now = app.now();
    app.db
        .write(move |conn| {
            jobs::finish(conn, job)?;
            jobs::replace(conn, now, now.plus(chrono::Duration::seconds(EVERY_SECONDS)), Job::CheckStatus)
        })
        .await
}

/// Checks everything, raises what is wrong and clears what works again.
pub async fn check_status(app: &App) -> Result<()> {
    let now = app.now();
    let is_paused = app.config.mail.paused;
    let mut facts = app.db.read(move |conn| of_database(conn, now, is_paused)).await?;
    let files: Vec<_> = app.config.status.certificate_files.clone();
    let (backup, folder) = (app.config.backup.path.clone(), app.config.data.folder.clone());
    let lacks_secret = app.config.data.secret_key.is_none();
    let of_disk = tokio::task::spawn_blocking(move || {
        let mut seen = StatusFacts { disk: space(&folder).ok(), ..StatusFacts::default() };
        seen.lacks_secret = lacks_secret && !folder.join("secret.key").exists();
        seen.backup = backup.map(|path| Newest(newest(&path)));
        for path in files {
            let name = path.display().to_string();
            match certificate::ends_at_in_file(&path) {
                Ok(ends_at) => seen.certificates.push(Certificate { server: name, ends_at, seen_at: now }),
                Err(why) => seen.unreadable.push((name, why)),
            }
        }
        seen
    });
    let seen = of_disk.await.map_err(|e| crate::error::Error::internal("look at the disk", e))?;
    facts.certificates.extend(seen.certificates);
    facts = StatusFacts {
        disk: seen.disk,
        backup: seen.backup,
        unreadable: seen.unreadable,
        lacks_secret: seen.lacks_secret,
        scanner: answered(app.scanner.check()).await,
        files: answered(app.blobs.check()).await,
        commit_ms: app.db.commit_times().middle_ms(),
        ..facts
    };
    let found = judge(&facts, &app.config, now);
    app.db
        .write(move |conn| {
            store::set_checked(conn, now)?;
            actions::settle(conn, now, ConditionKind::WATCHED, &found)
        })
        .await
}

/// The error of another server; `None` if it answers.
async fn answered<T>(asked: impl Future<Output = Result<T>>) -> Option<String> {
    match tokio::time::timeout(ANSWERED, asked).await {
        Ok(Ok(_)) => None,
        Ok(Err(e)) => Some(e.to_string()),
        Err(_elapsed) => Some(format!("no answer within {} s", ANSWERED.as_secs())),
    }
}

/// When the newest file was written, of a folder or the file itself.
fn newest(path: &Path) -> Option<Time> {
    let written = |path: &Path| {
        let at = std::fs::metadata(path).and_then(|meta| meta.modified()).ok()?;
        Some(Time::from(chrono::DateTime::<chrono::Utc>::from(at)))
    };
    if !path.is_dir() {
        return written(path);
    }
    let files = std::fs::read_dir(path).ok()?;
    files.filter_map(|file| written(&file.ok()?.path())).max()
}

fn of_database(conn: &mut Conn, now: Time, is_paused: bool) -> Result<StatusFacts> {
    let reconciliations = mails::reconciliations(conn)?;
    let mut mailboxes = mails::mailboxes(conn)?;
    mailboxes.retain(|mailbox| mailbox.is_enabled && !is_paused);
    let mailboxes = mailboxes.into_iter().map(|mailbox| {
        let compared = reconciliations.iter().find(|found| found.mailbox_id == mailbox.id);
        MailboxFact {
            id: mailbox.id,
            brand: mailbox.brand_id,
            well_at: mailbox.succeeded_at.unwrap_or(mailbox.created_at),
            failing_since: mailbox.failing_since,
            is_refused: mailbox.is_refused,
            says: if mailbox.failing_since.is_some() { mailbox.fault } else { mailbox.status },
            missing: compared.map(|found| found.report.clone()).unwrap_or_default(),
            uncompared: compared.map(|found| found.error.clone()).unwrap_or_default(),
            name: mailbox.username,
        }
    });
    let mailboxes = mailboxes.collect();
    let mut lanes = Vec::new();
    // If mail is paused, outgoing mail waits, as intended.
    let working = Lane::ALL.iter().filter(|lane| !is_paused || !is_outbound(**lane));
    for lane in working {
        lanes.extend(jobs::oldest_due(conn, now, *lane)?.map(|since| (*lane, since)));
    }
    let held = mails::held_by_brand(conn)?;
    Ok(StatusFacts {
        mailboxes,
        held: held.iter().map(|(brand, sender)| mails::held(*brand, sender)).collect(),
        refused: mails::count_refused(conn)?,
        buried: jobs::buried(conn)?,
        lanes,
        nodes: store::nodes(conn)?,
        certificates: store::certificates(conn)?,
        ..StatusFacts::default()
    })
}

/// Records that this process is alive, and finds out whether the database accepts writes: if not, the admins are
/// notified without it.
pub(super) async fn beats(app: &App, transport: &Transport, mut stop: watch::Receiver<bool>) {
    let started_at = app.now();
    let mut is_told = false;
    while !*stop.borrow() {
        app.heartbeat.beat("beats", app.now());
        is_told = beat(app, transport, (started_at, is_told)).await;
        pause(&mut stop, app.config.worker.renewed_within()).await;
    }
}

/// Returns whether the admins have been notified that nothing can be written.
async fn beat(app: &App, transport: &Transport, (started_at, is_told): (Time, bool)) -> bool {
    let now = app.now();
    let node = Node {
        name: app.node.clone(),
        host: host(),
        started_at,
        seen_at: now,
        commit_ms: app.db.commit_times().middle_ms(),
    };
    let written = app.db.write(move |conn| store::probe(conn, now).and_then(|()| store::beat(conn, &node))).await;
    let Err(e) = written else {
        if let Some((since, why)) = app.heartbeat.note_write(now, None)
            && is_told
        {
            keep(app, since, why).await;
        }
        return false;
    };
    let why = e.to_string();
    app.heartbeat.note_write(now, Some(why.clone()));
    if is_told {
        return true;
    }
    tracing::error!(error = %why, "the database takes no writes");
    let since = app.heartbeat.unwritable().map_or(now, |(since, _)| since);
    match tell_unwritable(app, transport, since, &why).await {
        Ok(()) => true,
        Err(e) => {
            tracing::warn!(error = %e, "cannot notify the admins that the database refuses writes");
            false
        }
    }
}

async fn keep(app: &App, since: Time, why: String) {
    let (now, found) = (app.now(), Finding::new(ConditionKind::DatabaseRefuses, why));
    if let Err(e) = app.db.write(move |conn| actions::keep_passed(conn, now, &found, since)).await {
        tracing::warn!(error = %e, "cannot record that the database refused writes");
    }
}

/// This process stops regularly.
pub(super) async fn leave(app: &App) {
    let node = app.node.clone();
    if let Err(e) = app.db.write(move |conn| store::leave(conn, &node)).await {
        tracing::warn!(error = %e, "cannot record that this process has stopped");
    }
}

fn host() -> String {
    std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default().trim().to_owned()
}
