//! Each problem is reported by page, banner, metric and mail, once, until it is over.
use chrono::Duration;
use diesel::connection::SimpleConnection;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use svar::accounts::Role;
use svar::config::{Config, MailTransport, Security};
use svar::db::Conn;
use svar::ids::TicketId;
use svar::jobs::{self, Job, Lane};
use svar::mail::store as mails;
use svar::status::store::{self, Certificate, Node};
use svar::status::{ConditionKind, ConditionNotice, Finding, actions};
use svar::worker;
use tokio::sync::watch;

use crate::servers::{self, Does, Smtp};
use crate::support::{Actor, Backend, Place, plain_mail, vouched};
use crate::{on_both, stories};

const ADA: &str = "ada@svar.example";

/// The admin and the agent who watch.
pub struct Watchers {
    pub ada: Actor,
    pub ann: Actor,
}

impl Watchers {
    pub async fn of(place: &Place) -> Self {
        Self { ada: place.admin("Ada").await, ann: place.agent("Ann").await }
    }

    /// The problem is open, and those concerned know; checking again notifies no one again.
    pub async fn see(&self, place: &Place, kind: ConditionKind, title: &str) {
        for _ in 0..2 {
            checks(place).await;
            self.ada.opens("/admin/status").await.shows(title).shows("What to do").hides("All is well");
            self.ada.opens("/desk").await.shows(title);
            figure(place, kind, 1).await;
            assert_eq!(mails_about(place, "Something is wrong", title), 1, "{title}");
        }
        let desk = self.ann.opens("/desk").await;
        if kind.is_for_agents() {
            desk.shows(title)
        } else {
            desk.hides(title)
        };
        desk.hides("/admin/status");
    }

    /// The problem is over, and those concerned know.
    pub async fn see_no_more(&self, place: &Place, kind: ConditionKind, title: &str) {
        checks(place).await;
        let page = self.ada.opens("/admin/status").await;
        let (open, past) = page.text.split_once("id=\"past\"").unwrap();
        assert!(!open.contains(title) && past.contains(title), "{title}");
        self.ada.opens("/desk").await.hides(title);
        self.ann.opens("/desk").await.hides(title);
        figure(place, kind, 0).await;
        assert_eq!(
            (mails_about(place, "Something is wrong", title), mails_about(place, "Fixed", title)),
            (1, 1),
            "{title}"
        );
    }
}

pub async fn checks(place: &Place) {
    worker::encode_due(&place.app, &place.transport).await.unwrap();
    worker::check_status(&place.app).await.unwrap();
    place.work().await;
}

pub async fn figure(place: &Place, kind: ConditionKind, count: usize) {
    let line = format!("svar_condition_open{{kind=\"{}\"}} {count}\n", kind.as_str());
    place.visitor().opens("/metrics").await.shows(&line);
}

pub fn mails_about(place: &Place, news: &str, title: &str) -> usize {
    let is_it = |mail: &svar::mail::parse::Mail| mail.subject.starts_with(news) && mail.subject.contains(title);
    place.sent_to(ADA).iter().filter(|mail| is_it(mail)).count()
}

pub async fn until_so(what: &str, is_so: impl AsyncFn() -> bool) {
    let began = std::time::Instant::now();
    while !is_so().await {
        assert!(began.elapsed() < std::time::Duration::from_mins(1), "waited a minute until {what}");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

stories! {
    async fn all_is_well_if_nothing_is_wrong(place) {
        let watchers = Watchers::of(&place).await;
        watchers.ada.opens("/admin/status").await.shows("All is well").shows("Nothing has been checked yet");
        checks(&place).await;
        watchers.ada.opens("/admin/status").await.shows("All is well").shows("Last checked").shows("Nothing has been wrong");
        watchers.ada.opens("/desk").await.hides("/admin/status");
        figure(&place, ConditionKind::DiskFull, 0).await;
    }

    async fn a_refused_mailbox_password_is_reported(place) {
        let watchers = Watchers::of(&place).await;
        let is_right = Arc::new(AtomicBool::new(false));
        let known = is_right.clone();
        let port = crate::imap::odd_server(move |command, _| match command {
            c if c.starts_with("LOGIN") && !known.load(Ordering::SeqCst) => Some("@ NO [AUTHENTICATIONFAILED] no\r\n".to_owned()),
            c if c.contains("RFC822.SIZE") || c == "NOOP" => Some("@ OK\r\n".to_owned()),
            _ => None,
        }).await;
        let id = crate::reconciling::mailbox(&place, port, false).await;
        reads_until(&place, id, |mailbox| mailbox.is_refused).await;
        let title = "The server refuses the password of hjelp";
        watchers.see(&place, ConditionKind::MailboxSignIn, title).await;
        watchers.ada.opens("/admin/status").await.shows("AUTHENTICATIONFAILED").shows("Enter the password again");
        watchers.ann.opens("/desk").await.hides("AUTHENTICATIONFAILED");
        place.visitor().opens("/metrics").await.shows(&format!("svar_mailbox_up{{mailbox=\"{id}\"}} 0"));
        is_right.store(true, Ordering::SeqCst);
        reads_until(&place, id, |mailbox| mailbox.succeeded_at.is_some()).await;
        watchers.see_no_more(&place, ConditionKind::MailboxSignIn, title).await;
        place.visitor().opens("/metrics").await.shows(&format!("svar_mailbox_up{{mailbox=\"{id}\"}} 1"));
    }

    async fn an_unreachable_mailbox_is_reported_after_a_while(place) {
        let watchers = Watchers::of(&place).await;
        let id = crate::reconciling::mailbox(&place, 9, false).await;
        reads_until(&place, id, |mailbox| mailbox.failing_since.is_some()).await;
        checks(&place).await;
        watchers.ada.opens("/admin/status").await.shows("All is well");
        place.later(Duration::minutes(10));
        watchers.see(&place, ConditionKind::MailboxDown, "Mail from hjelp is not coming in").await;
        let now = place.app.now();
        place.app.db.write(move |conn| mails::set_health(conn, now, id, (mails::Health::Well, ""))).await.unwrap();
        watchers.see_no_more(&place, ConditionKind::MailboxDown, "Mail from hjelp is not coming in").await;
        // A silent reader has died.
        place.later(Duration::minutes(20));
        checks(&place).await;
        figure(&place, ConditionKind::MailboxDown, 1).await;
    }

    async fn a_brands_problem_concerns_only_that_brand(place) {
        let other = place.brand("other", "help@other.example").await;
        let (olga, otto) = (place.staff("Olga", Role::Admin, &[other]).await, place.staff("Otto", Role::Agent, &[other]).await);
        let watchers = Watchers::of(&place).await;
        let id = crate::reconciling::mailbox(&place, 9, false).await;
        reads_until(&place, id, |mailbox| mailbox.failing_since.is_some()).await;
        place.later(Duration::minutes(10));
        checks(&place).await;
        watchers.ada.opens("/admin/status").await.shows("Mail from hjelp");
        olga.opens("/admin/status").await.shows("All is well").hides("hjelp");
        for other in [&olga, &otto] {
            other.opens("/desk").await.hides("Mail from hjelp");
        }
        let alarms = |mail: &svar::mail::parse::Mail| mail.subject.contains("wrong");
        assert!(!place.sent_to("olga@svar.example").iter().any(alarms));
    }

    async fn failed_jobs_are_reported(place) {
        let watchers = Watchers::of(&place).await;
        let now = place.app.now();
        let id = place.app.db.write(move |conn| {
            jobs::enqueue(conn, now, Job::WakeTicket(TicketId(77)))?;
            let lease = jobs::Lease { node: "one".to_owned(), now, span: Duration::seconds(30) };
            let mut job = jobs::claim(conn, &lease, Lane::Local, 9)?.remove(0);
            job.attempts = 1000;
            jobs::fail(conn, now, &job, "no such ticket")?;
            Ok(job.id)
        }).await.unwrap();
        watchers.see(&place, ConditionKind::JobsBuried, "Jobs failed: Wake a snoozed ticket").await;
        watchers.ada.opens("/admin/status").await.shows("no such ticket");
        place.visitor().opens("/metrics").await.shows("svar_jobs_buried 1");
        place.app.db.write(move |conn| jobs::finish(conn, id)).await.unwrap();
        watchers.see_no_more(&place, ConditionKind::JobsBuried, "Jobs failed: Wake a snoozed ticket").await;
    }

    async fn stalled_jobs_are_reported(place) {
        let watchers = Watchers::of(&place).await;
        place.work().await;
        let now = place.app.now();
        let claimed = place.app.db.write(move |conn| {
            jobs::enqueue(conn, now, Job::DeliverMail(svar::ids::MailId(9)))?;
            jobs::enqueue(conn, now, Job::UnassignTickets(svar::ids::AccountId(9)))?;
            let lease = jobs::Lease { node: "one".to_owned(), now, span: Duration::days(9) };
            jobs::claim(conn, &lease, Lane::Mail, 9)
        }).await.unwrap();
        place.later(Duration::minutes(15));
        worker::check_status(&place.app).await.unwrap();
        let title = "Jobs are delayed: timers and clean-up";
        watchers.ada.opens("/admin/status").await.shows(title);
        watchers.ann.opens("/desk").await.shows(title);
        place.visitor().opens("/metrics").await.shows("svar_jobs_oldest_seconds{lane=\"local\"} 900").shows("svar_jobs_oldest_seconds{lane=\"mail\"} 0");
        figure(&place, ConditionKind::LaneBehind, 1).await;
        place.work().await;
        watchers.see_no_more(&place, ConditionKind::LaneBehind, title).await;
        assert_eq!(claimed.len(), 1);
    }

    async fn a_slow_database_is_reported(place) {
        let watchers = Watchers::of(&place).await;
        let takes = |ms| (0..99).for_each(|_| place.app.db.commit_times().note(std::time::Duration::from_millis(ms)));
        takes(900);
        worker::check_status(&place.app).await.unwrap();
        watchers.ada.opens("/admin/status").await.shows("The database is slow").shows("a commit takes 900 ms");
        figure(&place, ConditionKind::DatabaseSlow, 1).await;
        place.visitor().opens("/metrics").await.shows("svar_database_commit_duration_seconds_bucket");
        takes(1);
        place.work().await;
        watchers.see_no_more(&place, ConditionKind::DatabaseSlow, "The database is slow").await;
    }

    async fn a_missing_secret_key_is_reported_before_restart(place) {
        let watchers = Watchers::of(&place).await;
        let path = place.app.config.data.folder.join("secret.key");
        let key = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        watchers.see(&place, ConditionKind::SecretMissing, "secret.key is missing").await;
        std::fs::write(&path, key).unwrap();
        watchers.see_no_more(&place, ConditionKind::SecretMissing, "secret.key is missing").await;
    }

    async fn a_mail_servers_expiring_certificate_is_reported(place) {
        let watchers = Watchers::of(&place).await;
        let now = place.app.now();
        let seen = move |days| {
            let ends_at = now.plus(Duration::days(days));
            let seen = Certificate { server: "imap.example.com".to_owned(), ends_at, seen_at: now };
            move |conn: &mut Conn| store::see_certificate(conn, &seen)
        };
        place.app.db.write(seen(13)).await.unwrap();
        watchers.see(&place, ConditionKind::CertificateEnds, "The certificate of imap.example.com expires soon").await;
        place.app.db.write(seen(90)).await.unwrap();
        watchers.see_no_more(&place, ConditionKind::CertificateEnds, "The certificate of imap.example.com expires soon").await;
    }

    async fn a_silent_process_is_reported(place) {
        let watchers = Watchers::of(&place).await;
        let now = place.app.now();
        let node = Node { name: "0123456789abc".to_owned(), host: "box2".to_owned(), started_at: now, seen_at: now, commit_ms: 1 };
        place.app.db.write(move |conn| store::beat(conn, &node)).await.unwrap();
        place.later(Duration::minutes(4));
        watchers.see(&place, ConditionKind::NodeSilent, "A server is not responding: box2 01234567").await;
        place.app.db.write(|conn| store::leave(conn, "0123456789abc")).await.unwrap();
        watchers.see_no_more(&place, ConditionKind::NodeSilent, "A server is not responding: box2 01234567").await;
    }

    async fn two_nodes_raise_a_problem_once(place) {
        place.admin("Ada").await;
        let now = place.app.now();
        let raise = || {
            let db = place.app.db.clone();
            tokio::spawn(async move {
                db.write(move |conn| actions::raise(conn, now, &Finding::new(ConditionKind::DiskLow, "1 MB"))).await.unwrap()
            })
        };
        let all = futures_util::future::join_all((0..8).map(|_| raise())).await;
        assert_eq!(all.into_iter().filter(|is_new| *is_new.as_ref().unwrap()).count(), 1);
        place.work().await;
        assert_eq!(mails_about(&place, "Something is wrong", "The disk is filling up"), 1);
        let clear = || {
            let db = place.app.db.clone();
            tokio::spawn(async move { db.write(move |conn| actions::clear(conn, now, ConditionKind::DiskLow, "")).await.unwrap() })
        };
        let all = futures_util::future::join_all((0..8).map(|_| clear())).await;
        assert_eq!(all.into_iter().filter(|is_new| *is_new.as_ref().unwrap()).count(), 1);
        place.work().await;
        assert_eq!(mails_about(&place, "Fixed", "The disk is filling up"), 1);
        let past = place.rows(|conn| store::cleared(conn, 9)).await;
        assert_eq!(past.iter().map(|one| one.told).collect::<Vec<_>>(), [ConditionNotice::Cleared]);
    }

    async fn dead_background_work_is_seen(place) {
        let watchers = Watchers::of(&place).await;
        let visitor = place.visitor();
        assert_eq!(visitor.opens("/healthz").await.status, 200, "no work has started");
        let (stop, stopped) = watch::channel(false);
        let working = tokio::spawn(worker::run(place.app.clone(), place.transport.clone(), stopped));
        until_so("work has begun", async || !place.rows(store::nodes).await.is_empty()).await;
        assert_eq!(visitor.opens("/healthz").await.status, 200);
        working.abort();
        until_so("it has died", async || visitor.opens("/healthz").await.status == 503).await;
        visitor.opens("/healthz").await.shows("background work has stopped").shows("sending");
        assert_eq!(heads(&place, "/healthz").await, 503);
        visitor.opens("/metrics").await.shows("svar_worker_dead 1").shows("svar_database_up 1");
        figure(&place, ConditionKind::WorkerDead, 1).await;
        watchers.ada.opens("/admin/status").await.shows("Background work has stopped");
        watchers.ann.opens("/desk").await.shows("Background work has stopped").shows("until an admin restarts");
        drop(stop);
        let (stop, stopped) = watch::channel(false);
        let working = tokio::spawn(worker::run(place.app.clone(), place.transport.clone(), stopped));
        until_so("it lives again", async || visitor.opens("/healthz").await.status == 200).await;
        watchers.ada.opens("/admin/status").await.hides("Background work has stopped");
        // A part that hangs while the others continue counts as dead.
        stop.send(true).unwrap();
        working.await.unwrap();
        assert_eq!((visitor.opens("/healthz").await.status, heads(&place, "/healthz").await), (200, 200), "it is asked to stop");
        let _alive = place.app.heartbeat.begin();
        place.app.heartbeat.beat("sending", place.app.now());
        place.later(Duration::minutes(2));
        visitor.opens("/healthz").await.shows("sending");
    }
}

async fn a_read_only_database_is_reported(backend: Backend) {
    let place = Place::with(backend, |config| config.worker.lease_seconds = 3).await;
    let watchers = Watchers::of(&place).await;
    let visitor = place.visitor();
    assert_eq!((visitor.opens("/readyz").await.status, heads(&place, "/readyz").await), (200, 200));
    place.app.db.write(|conn| refuse_writes(conn, true)).await.unwrap();
    place.later(Duration::seconds(2));
    visitor.opens("/readyz").await.shows("takes no writes");
    assert_eq!(heads(&place, "/readyz").await, 503);
    let (stop, stopped) = watch::channel(false);
    let working = tokio::spawn(worker::run(place.app.clone(), place.transport.clone(), stopped));
    until_so("it is reported", async || mails_about(&place, "Something is wrong", "Nothing can be saved") == 1).await;
    assert_eq!(visitor.opens("/healthz").await.status, 200, "the process lives");
    figure(&place, ConditionKind::DatabaseRefuses, 1).await;
    watchers.ada.opens("/admin/status").await.shows("Nothing can be saved").shows("the disk is full");
    watchers.ann.opens("/desk").await.shows("Nothing can be saved").shows("Keep a copy").hides("the disk is full");
    place.app.db.write(|conn| refuse_writes(conn, false)).await.unwrap();
    place.later(Duration::seconds(5));
    assert_eq!(visitor.opens("/readyz").await.status, 200);
    until_so("it is over", async || mails_about(&place, "Fixed", "Nothing can be saved") == 1).await;
    figure(&place, ConditionKind::DatabaseRefuses, 0).await;
    watchers.ann.opens("/desk").await.hides("Nothing can be saved");
    watchers.ada.opens("/admin/status").await.shows("All is well").shows("Nothing can be saved");
    stop.send(true).unwrap();
    working.await.unwrap();
    assert_eq!(mails_about(&place, "Something is wrong", "Nothing can be saved"), 1);
}

/// The smallest writes fail as on a full disk.
fn refuse_writes(conn: &mut Conn, is_full: bool) -> svar::error::Result<()> {
    match (conn, is_full) {
        (Conn::Sqlite(c), true) => c.batch_execute(
            "CREATE TRIGGER full_disk BEFORE UPDATE ON installation BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
        )?,
        (Conn::Sqlite(c), false) => c.batch_execute("DROP TRIGGER full_disk")?,
        (Conn::Postgres(c), true) => c.batch_execute(
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full'; END $$;
             CREATE TRIGGER full_disk BEFORE UPDATE ON installation FOR EACH ROW EXECUTE FUNCTION full_disk()",
        )?,
        (Conn::Postgres(c), false) => c.batch_execute("DROP TRIGGER full_disk ON installation")?,
    }
    Ok(())
}

async fn heads(place: &Place, path: &str) -> u16 {
    let answer = reqwest::Client::new().head(format!("{}{path}", place.url)).send().await.unwrap();
    assert_eq!(answer.headers().get("transfer-encoding"), None);
    answer.status().as_u16()
}

async fn a_full_disk_and_its_end_are_reported(backend: Backend) {
    let place = Place::with(backend, |config| config.status.disk_free_mb = u64::MAX / 2_000_000).await;
    let watchers = Watchers::of(&place).await;
    watchers.see(&place, ConditionKind::DiskFull, "The disk is full").await;
    watchers.ann.opens("/desk").await.shows("Saving may fail");
    place.visitor().opens("/metrics").await.shows("svar_disk_free_bytes").shows("svar_disk_size_bytes");
    // Another disk is large enough.
    let mut config = (*place.app.config).clone();
    config.status.disk_free_mb = 0;
    let larger = svar::app::App { config: Arc::new(config), ..place.app.clone() };
    worker::check_status(&larger).await.unwrap();
    place.work().await;
    watchers.ada.opens("/admin/status").await.shows("All is well").shows("The disk is full");
    watchers.ann.opens("/desk").await.hides("The disk is full");
    assert_eq!(mails_about(&place, "Fixed", "The disk is full"), 1);
}

async fn an_old_backup_is_reported(backend: Backend) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    let place = Place::with(backend, move |config| config.backup.path = Some(path)).await;
    let watchers = Watchers::of(&place).await;
    watchers.see(&place, ConditionKind::BackupOld, "The newest backup is too old").await;
    watchers.ada.opens("/admin/status").await.shows("newest: none");
    let file = std::fs::File::create(folder.path().join("svar.db")).unwrap();
    file.set_modified(place.app.now().utc().into()).unwrap();
    watchers.see_no_more(&place, ConditionKind::BackupOld, "The newest backup is too old").await;
    place.later(Duration::hours(27));
    checks(&place).await;
    watchers.ada.opens("/admin/status").await.shows("newest: yesterday 09:00 UTC");
    figure(&place, ConditionKind::BackupOld, 1).await;
}

async fn a_scanner_outage_is_reported(backend: Backend) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let place = Place::with(backend, move |config| config.scanner.clamd = Some(format!("tcp://{address}"))).await;
    let watchers = Watchers::of(&place).await;
    watchers.see(&place, ConditionKind::ScannerDown, "The malware scanner is not responding").await;
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    tokio::spawn(async move {
        while let Ok((mut line, _)) = listener.accept().await {
            let _ = tokio::io::AsyncWriteExt::write_all(&mut line, b"PONG\0").await;
        }
    });
    watchers.see_no_more(&place, ConditionKind::ScannerDown, "The malware scanner is not responding").await;
}

async fn an_expiring_certificate_file_is_reported(backend: Backend) {
    let folder = tempfile::tempdir().unwrap();
    let made = servers::Certificate::make(folder.path()).unwrap_or_else(|why| panic!("{why}"));
    let file = folder.path().join("public.pem");
    let named = file.clone();
    let place = Place::with(backend, move |config| {
        config.status.certificate_files = vec![named];
        // The story's clock differs from openssl's.
        config.status.certificate_days = 3650;
    })
    .await;
    let watchers = Watchers::of(&place).await;
    checks(&place).await;
    watchers.ada.opens("/admin/status").await.shows("public.pem expires soon").shows("No such file");
    std::fs::copy(&made.certificate, &file).unwrap();
    watchers.see(&place, ConditionKind::CertificateEnds, "public.pem expires soon").await;
    watchers.ada.opens("/admin/status").await.hides("No such file");
    let mut config = (*place.app.config).clone();
    config.status.certificate_days = 0;
    let renewed = svar::app::App { config: Arc::new(config), ..place.app.clone() };
    worker::check_status(&renewed).await.unwrap();
    watchers.ada.opens("/admin/status").await.shows("All is well");
}

fn through(smtp: &Smtp) -> svar::config::SmtpSettings {
    svar::config::SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: Some(smtp.port),
        security: Security::None,
        username: Some("svar".to_owned()),
        password: Some("secret".to_owned()),
        timeout_seconds: 1,
        ..svar::config::SmtpSettings::default()
    }
}

fn is_alarm(mail: &servers::Taken) -> bool {
    mail.to == [ADA] && mail.text.contains("Message-ID: <alarm.")
}

fn alarms(smtp: &Smtp) -> usize {
    smtp.taken().iter().filter(|mail| is_alarm(mail)).count()
}

/// What a webhook received.
async fn webhook() -> (String, Arc<std::sync::Mutex<Vec<String>>>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/hook", listener.local_addr().unwrap());
    let heard = Arc::new(std::sync::Mutex::new(Vec::new()));
    let kept = heard.clone();
    tokio::spawn(async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        while let Ok((mut line, _)) = listener.accept().await {
            let mut request = Vec::new();
            let mut piece = [0; 4096];
            while !String::from_utf8_lossy(&request).contains("\"url\":") {
                let read = line.read(&mut piece).await.unwrap();
                request.extend_from_slice(&piece[..read]);
            }
            kept.lock().unwrap().push(String::from_utf8_lossy(&request).into_owned());
            let _ = line.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n").await;
        }
    });
    (address, heard)
}

async fn a_mail_outage_is_reported_another_way(backend: Backend) {
    let (smtp, other) = (Smtp::start(), Smtp::start());
    let (hook, heard) = webhook().await;
    let (usual, fallback) = (through(&smtp), through(&other));
    let place = Place::with(backend, move |config: &mut Config| {
        config.mail.transport = MailTransport::Smtp;
        (config.smtp, config.fallback) = (usual, fallback);
        config.server.allow_private_addresses = true;
        config.status.webhook = Some(hook);
        config.status.webhook_secret = Some("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned());
    })
    .await;
    let watchers = Watchers::of(&place).await;
    smtp.when("AUTH", Does::Says("535 5.7.8 authentication failed"));
    place.mail(&plain_mail("kari@example.com", "Where is it?", "Hello", &vouched())).await;
    for _ in 0..3 {
        place.later(Duration::hours(1));
        place.work().await;
        checks(&place).await;
    }
    let title = "the mail server refuses our password";
    watchers.ada.opens("/desk").await.shows(title).shows("5.7.8 authentication failed");
    watchers.ann.opens("/desk").await.shows(title).shows("sent once this is fixed").hides("5.7.8");
    figure(&place, ConditionKind::OutgoingSignIn, 1).await;
    assert_eq!((alarms(&other), alarms(&smtp)), (1, 0), "reported once, by the other server");
    smtp.mended();
    place.later(Duration::minutes(2));
    place.work().await;
    watchers.ada.opens("/desk").await.hides(title);
    watchers.ada.opens("/admin/status").await.shows("All is well").shows(title);
    figure(&place, ConditionKind::OutgoingSignIn, 0).await;
    assert_eq!((alarms(&other), alarms(&smtp)), (1, 1), "and its end, by the usual one");
    let heard = heard.lock().unwrap().clone();
    assert_eq!(heard.len(), 2, "{heard:#?}");
    assert!(heard[0].contains("condition.raised") && heard[0].contains("outgoing_sign_in"), "{}", heard[0]);
    assert!(heard[1].contains("condition.cleared") && heard[1].to_lowercase().contains("webhook-signature: v1,"));
    place.visitor().opens("/metrics").await.shows("svar_outgoing_mails_total{outcome=\"retried\"}");
}

async fn without_another_way_it_is_reported_afterwards(backend: Backend) {
    let smtp = Smtp::start();
    let usual = through(&smtp);
    let place = Place::with(backend, move |config: &mut Config| {
        config.mail.transport = MailTransport::Smtp;
        config.smtp = usual;
    })
    .await;
    let watchers = Watchers::of(&place).await;
    smtp.when("AUTH", Does::Says("535 5.7.8 authentication failed"));
    place.mail(&plain_mail("kari@example.com", "Where is it?", "Hello", &vouched())).await;
    // Other problems meanwhile wait like every mail.
    std::fs::rename(place.app.config.data.folder.join("secret.key"), place.app.config.data.folder.join("away"))
        .unwrap();
    place.later(Duration::hours(1));
    place.work().await;
    checks(&place).await;
    watchers.ada.opens("/desk").await.shows("refuses our password").shows("secret.key is missing");
    assert_eq!(smtp.taken_for(ADA), 0);
    smtp.mended();
    place.later(Duration::hours(1));
    place.work().await;
    let alarms: Vec<_> = smtp.taken().into_iter().filter(is_alarm).collect();
    assert_eq!(alarms.len(), 2);
    let late = alarms.iter().find(|mail| mail.text.contains("Was wrong")).unwrap();
    let text = svar::mail::parse::parse(late.text.as_bytes()).text.replace('\n', " ");
    assert!(text.contains("the server that it is about"), "{text}");
    assert!(alarms.iter().any(|mail| mail.text.contains("Something is wrong")));
}

on_both! {
    a_read_only_database_is_reported: unwritable_on_sqlite, unwritable_on_postgres;
    a_full_disk_and_its_end_are_reported: full_disk_on_sqlite, full_disk_on_postgres;
    an_old_backup_is_reported: old_backup_on_sqlite, old_backup_on_postgres;
    a_scanner_outage_is_reported: scanner_down_on_sqlite, scanner_down_on_postgres;
    an_expiring_certificate_file_is_reported: certificate_file_on_sqlite, certificate_file_on_postgres;
    a_mail_outage_is_reported_another_way: fallback_on_sqlite, fallback_on_postgres;
    without_another_way_it_is_reported_afterwards: no_fallback_on_sqlite, no_fallback_on_postgres;
}

/// Reads a mailbox until this holds.
pub async fn reads_until(
    place: &Place,
    id: svar::ids::MailboxId,
    is_so: impl Fn(&mails::Mailbox) -> bool + Copy + Send + 'static,
) {
    let (now, node) = (place.app.now(), place.app.node.clone());
    let until_then = now.plus(Duration::minutes(1));
    place.app.db.write(move |conn| mails::lease_mailbox(conn, now, id, &node, until_then)).await.unwrap();
    let (stop, stopped) = watch::channel(false);
    let mailbox = place.rows(move |conn| mails::mailbox(conn, id)).await;
    let reading = tokio::spawn(svar::mail::mailbox::pull(place.app.clone(), mailbox, stopped));
    until_so("the mailbox says so", async || is_so(&place.rows(move |conn| mails::mailbox(conn, id)).await)).await;
    stop.send(true).unwrap();
    reading.await.unwrap();
}
