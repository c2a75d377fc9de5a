//! What waits for what in the background: scheduled work never waits for other people's servers, no process takes work
//! that another is doing, and a data folder has one server.
use chrono::Duration;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use svar::config::{Config, MailTransport, Security};
use svar::ids::{JobId, LinkId, TicketId};
use svar::jobs::{self, Job, Lane};
use svar::mail::receive::receive;
use svar::mail::store::{Fate, LedgerQuery, MailSource, ledger};
use svar::mail::tries;
use svar::worker;
use tokio::sync::watch;

use crate::servers::Dovecot;
use crate::support::{Backend, Place, Program, plain_mail, until};
use crate::{on_both, stories};

/// Accepts every connection and never answers. Returns its port and its count of connections.
async fn silent_server() -> (u16, Arc<AtomicUsize>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, count) = (listener.local_addr().unwrap().port(), Arc::new(AtomicUsize::new(0)));
    let counted = count.clone();
    tokio::spawn(async move {
        let mut kept = Vec::new();
        while let Ok((line, _)) = listener.accept().await {
            kept.push(line);
            counted.fetch_add(1, Ordering::SeqCst);
        }
    });
    (port, count)
}

async fn until_so(what: &str, is_so: impl AsyncFn() -> bool) {
    let began = std::time::Instant::now();
    while !is_so().await {
        assert!(began.elapsed() < std::time::Duration::from_mins(1), "waited a minute until {what}");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

async fn a_hanging_mail_server_delays_only_mail(backend: Backend) {
    let (port, connections) = silent_server().await;
    let place = Place::with(backend, |config: &mut Config| {
        config.mail.transport = MailTransport::Smtp;
        config.smtp.host = "127.0.0.1".to_owned();
        config.smtp.port = Some(port);
        config.smtp.security = Security::None;
    })
    .await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Boots", "When are they here?").await;
    let fields = [("assignee", ""), ("team", ""), ("state", "snooze-1"), ("tags", "")];
    assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await.status, 303);
    // More links than there are connections, and all hang.
    for number in 0..20 {
        place.visitor().sends("/sign-in", &[("email", &format!("kari+{number}@example.com")), ("by", "link")]).await;
    }
    let now = place.app.now();
    let more =
        move |conn: &mut svar::db::Conn| (1..20).try_for_each(|id| jobs::enqueue(conn, now, Job::SendLink(LinkId(id))));
    place.app.db.write(more).await.unwrap();
    let (stop, stopped) = watch::channel(false);
    let working = tokio::spawn(worker::run(place.app.clone(), place.transport.clone(), stopped));
    until_so("a mail hangs", async || connections.load(Ordering::SeqCst) > 0).await;
    place.later(Duration::days(2));
    until_so("the ticket wakes", async || ann.opens("/desk").await.text.contains("Boots")).await;
    stop.send(true).unwrap();
    working.await.unwrap();
}

on_both! {
    a_hanging_mail_server_delays_only_mail: hanging_mail_on_sqlite, hanging_mail_on_postgres;
}

fn lease(place: &Place, node: &str) -> jobs::Lease {
    jobs::Lease { node: node.to_owned(), now: place.app.now(), span: place.app.config.worker.lease() }
}

pub async fn claims(place: &Place, node: &str, lane: Lane) -> Vec<JobId> {
    let lease = lease(place, node);
    let claimed = place.app.db.write(move |conn| jobs::claim(conn, &lease, lane, 9)).await.unwrap();
    claimed.into_iter().map(|job| job.id).collect()
}

async fn renews(place: &Place, node: &str, ids: &[JobId]) {
    let (lease, ids) = (lease(place, node), ids.to_vec());
    place.app.db.write(move |conn| jobs::renew(conn, &lease, &ids)).await.unwrap();
}

stories! {
    async fn a_silent_processs_work_is_taken_over(place) {
        let now = place.app.now();
        place.app.db.write(move |conn| jobs::enqueue(conn, now, Job::WakeTicket(TicketId(1)))).await.unwrap();
        let job = claims(&place, "one", Lane::Local).await;
        assert_eq!(job.len(), 1);
        for _ in 0..10 {
            place.later(Duration::seconds(20));
            assert_eq!(claims(&place, "two", Lane::Local).await, []);
            renews(&place, "one", &job).await;
        }
        place.later(Duration::seconds(31));
        assert_eq!(claims(&place, "two", Lane::Local).await, job);
        // A process does not renew another's work.
        place.later(Duration::seconds(20));
        renews(&place, "one", &job).await;
        place.later(Duration::seconds(11));
        assert_eq!(claims(&place, "three", Lane::Local).await, job);
    }

    async fn a_mail_that_crashes_the_program_fails(place) {
        let mails = ["Deadly", "Harmless"].map(|subject| plain_mail("kari@example.com", subject, "Hello", "").into_bytes());
        let source = MailSource { name: "test".to_owned(), ..MailSource::default() };
        receive(&place.app, source, mails.to_vec(), |_, _| Ok(())).await.unwrap();
        let fates = async || {
            let rows = place.app.db.read(|conn| ledger(conn, &LedgerQuery::default(), 9)).await.unwrap();
            rows.into_iter().map(|(row, _)| (row.size, row.state, row.reason)).collect::<Vec<_>>()
        };
        let (harmless, deadly) = (fates().await[0].0, fates().await[1].0);
        // The second time it runs alone.
        for (process, taken) in [("one", 2), ("two", 1), ("three", 1), ("four", 1), ("five", 1), ("six", 1)] {
            assert_eq!(claims(&place, process, Lane::Mail).await.len(), taken);
            place.later(Duration::seconds(31));
        }
        place.work().await;
        let why = "the program ended 6 times while doing this".to_owned();
        assert_eq!(fates().await, [(harmless, Fate::Delivered, String::new()), (deadly, Fate::Failed, why)]);
        assert_eq!(place.app.db.read_now(jobs::counts).unwrap().1, 1);
        // The operator may retry it, and it gets all its tries.
        place.app.db.write({
            let now = place.app.now();
            move |conn| tries::retry_all(conn, now, Some(Lane::Mail))
        }).await.unwrap();
        place.work().await;
        assert_eq!(fates().await[1].1, Fate::Delivered);
    }
}

#[test]
fn a_kill_frees_the_data_folder() {
    let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
    dovecot.add_user("hjelp", "secret").unwrap();
    let mut program = Program::set_up(Backend::Sqlite, &dovecot, None);
    program.start();
    let second = program.runs_command(&["serve"]);
    assert!(!second.status.success());
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(said.contains("another svar (process") && said.contains("stop it first"), "{said}");
    program.kill();
    program.start();
    // Work that was held when it was killed is continued at once.
    program.kill();
    let held = |program: &Program| program.app.db.read_now(jobs::counts).unwrap().0;
    let now = program.app.now();
    program
        .app
        .db
        .write_now(move |conn| {
            jobs::enqueue(conn, now, Job::UnassignTickets(svar::ids::AccountId(1)))?;
            let now = now.plus(Duration::days(1));
            let dead = jobs::Lease { node: "the dead one".to_owned(), now, span: Duration::seconds(30) };
            jobs::claim(conn, &dead, Lane::Local, 9).map(|_| ())
        })
        .unwrap();
    let before = held(&program);
    program.start();
    until("the dead process's work is done", || held(&program) < before);
}
