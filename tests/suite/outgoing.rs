//! Mail out through a real SMTP server: refusals are seen, deferred mails are retried.
use svar::config::{Config, MailTransport, Security};
use svar::tickets::Delivery;
use svar::tickets::store;

use crate::servers::{Dovecot, Mta};
use crate::support::{Backend, Place, plain_mail};
use crate::tickets::queue;

async fn refused_and_postponed(backend: Backend) {
    let (dovecot, mta) = tokio::task::spawn_blocking(|| {
        let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
        let mta = Mta::start(&dovecot).unwrap_or_else(|why| panic!("{why}"));
        (dovecot, mta)
    })
    .await
    .unwrap();
    let place = Place::with(backend, |config: &mut Config| {
        config.mail.transport = MailTransport::Smtp;
        config.smtp.host = "127.0.0.1".to_owned();
        config.smtp.port = Some(mta.port);
        config.smtp.security = Security::None;
    })
    .await;
    let ann = place.agent("Ann").await;

    place.mail(&plain_mail("unknown@example.com", "Refused", "Hello", "")).await;
    let reference = queue(&place).await[0].clone();
    ann.replies(&reference, "This address is gone", "waiting").await;
    place.work().await;
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("is-failed").shows("550");
    assert_eq!(queue(&place).await, [reference.clone()], "the ticket is back in the queue");
    ann.replies(&reference, "Closed then", "solved").await;

    place.mail(&plain_mail("busy@example.com", "Postponed", "Hello", "")).await;
    let reference = queue(&place).await.into_iter().find(|found| *found != reference).unwrap();
    ann.replies(&reference, "Later perhaps", "waiting").await;
    place.work().await;
    let ticket = crate::tickets::ticket(&place, &reference).await.id;
    let reply = place.rows(move |conn| store::last_public(conn, ticket)).await.unwrap();
    assert_eq!(reply.delivery, Delivery::Queued);
    let admin = place.admin("Ada").await;
    admin.opens("/admin/jobs").await.shows("451");
    // It is retried for five days, then it fails visibly.
    for _ in 0..22 {
        place.later(chrono::Duration::hours(5));
        place.work().await;
    }
    ann.opens(&format!("/desk/tickets/{reference}")).await.hides("is-failed");
    for _ in 0..20 {
        place.later(chrono::Duration::hours(5));
        place.work().await;
    }
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("is-failed");
    drop(dovecot);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_is_seen_on_sqlite() {
    refused_and_postponed(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_is_seen_on_postgres() {
    refused_and_postponed(Backend::Postgres).await;
}

#[test]
fn postgres_works_over_tls_with_several_hosts() {
    let server = crate::servers::Postgres::start().unwrap_or_else(|why| panic!("{why}"));
    let db = svar::db::Db::open(&server.url_tls(), 4).unwrap();
    db.read_now(svar::jobs::counts).unwrap();
    // The first host is down; libpq uses the one that takes writes.
    let several = server.url().replacen('@', "@127.0.0.1:1,", 1) + "&target_session_attrs=read-write";
    svar::db::Db::open(&several, 4).unwrap().read_now(svar::jobs::counts).unwrap();
}
