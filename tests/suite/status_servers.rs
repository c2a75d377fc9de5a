//! Problems of other servers are reported: expiring certificates, a file store that is down, hangs or lies, a mailbox
//! whose server dies, and a slow database.
use svar::config::{Config, MailTransport, Security};
use svar::status::ConditionKind;

use crate::on_both;
use crate::reconciling::mailbox;
use crate::servers::{Dovecot, Line, Mta, S3};
use crate::status::{Watchers, checks, figure, reads_until};
use crate::support::{Backend, Place, plain_mail, vouched};

/// A story's clock differs from openssl's: a certificate that expires within ten years expires soon.
const SOON_DAYS: u32 = 3650;
const LATER_DAYS: u32 = 9000;
const ENDS: &str = "The certificate of localhost expires soon";

async fn dovecot() -> Dovecot {
    let begun = tokio::task::spawn_blocking(|| {
        let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
        dovecot.add_user("hjelp", "secret").unwrap();
        dovecot.add_user("ada", "secret").unwrap();
        dovecot
    });
    begun.await.unwrap()
}

async fn a_mailboxs_expiring_certificate_is_shown(backend: Backend) {
    let mut dovecot = dovecot().await;
    let authority = dovecot.certificate.authority.clone();
    let place = Place::with(backend, move |config| {
        config.mail.ca_file = Some(authority);
        config.status.certificate_days = SOON_DAYS;
    })
    .await;
    let watchers = Watchers::of(&place).await;
    let id = mailbox(&place, dovecot.imaps_port, false).await;
    place.sql("UPDATE mailboxes SET host = 'localhost', security = 'tls'").await;
    checks(&place).await;
    watchers.ada.opens("/admin/status").await.shows("All is well");
    reads_until(&place, id, |mailbox| mailbox.succeeded_at.is_some()).await;
    watchers.see(&place, ConditionKind::CertificateEnds, ENDS).await;
    let after = place.app.now();
    place.later(chrono::Duration::seconds(1));
    dovecot.certificate.renew(LATER_DAYS).unwrap();
    tokio::task::block_in_place(|| {
        dovecot.stop();
        dovecot.resume().unwrap();
    });
    reads_until(&place, id, move |mailbox| mailbox.succeeded_at.is_some_and(|at| at > after)).await;
    watchers.see_no_more(&place, ConditionKind::CertificateEnds, ENDS).await;
}

async fn an_smtp_servers_expiring_certificate_is_shown(backend: Backend) {
    let dovecot = dovecot().await;
    let mta = Mta::start(&dovecot).unwrap_or_else(|why| panic!("{why}"));
    let (authority, port) = (dovecot.certificate.authority.clone(), mta.port);
    let mut place = Place::with(backend, move |config: &mut Config| {
        config.mail.transport = MailTransport::Smtp;
        config.smtp.host = "localhost".to_owned();
        config.smtp.port = Some(port);
        config.smtp.security = Security::StartTls;
        config.smtp.ca_file = Some(authority);
        config.status.certificate_days = SOON_DAYS;
    })
    .await;
    let watchers = Watchers::of(&place).await;
    let arrived = |news: &str| {
        let folder = dovecot.maildir("ada").join("new");
        let mails = std::fs::read_dir(folder).unwrap().map(|mail| std::fs::read(mail.unwrap().path()).unwrap());
        mails.map(|raw| svar::mail::parse::parse(&raw).subject).filter(|subject| subject.contains(news)).count()
    };
    place.mail(&plain_mail("hjelp@example.com", "Where is it?", "Hello", &vouched())).await;
    for _ in 0..2 {
        checks(&place).await;
        watchers.ada.opens("/admin/status").await.shows(ENDS);
        watchers.ann.opens("/desk").await.hides(ENDS);
        figure(&place, ConditionKind::CertificateEnds, 1).await;
    }
    crate::status::until_so("the mail is there", async || arrived("wrong: The certificate") == 1).await;
    dovecot.certificate.renew(LATER_DAYS).unwrap();
    // Open connections know the old one.
    place.later(chrono::Duration::minutes(10));
    place.transport = svar::mail::send::Transport::open(&place.app.config).unwrap();
    place.mail(&plain_mail("hjelp@example.net", "And this?", "Hello", &vouched())).await;
    checks(&place).await;
    let page = watchers.ada.opens("/admin/status").await;
    let (now, past) = page.text.split_once("id=\"past\"").unwrap();
    assert!(!now.contains(ENDS) && past.contains(ENDS), "{}", page.text);
    figure(&place, ConditionKind::CertificateEnds, 0).await;
    crate::status::until_so("the end is reported too", async || arrived("Fixed") == 1).await;
    assert_eq!(arrived("wrong: The certificate"), 1);
}

/// A helpdesk with its large files in a store of its own, and a page that needs one of them.
async fn with_a_store(backend: Backend, store: &S3) -> (Place, crate::support::Actor, String) {
    let place = Place::with_variables(backend, store.variables(), |config| {
        config.data.object_store = Some("s3://files/svar".to_owned());
        config.data.plain_http = true;
    })
    .await;
    let kari = place.customer("Kari").await;
    let key = svar::web::form::idempotency_key();
    let fields =
        [("brand", "fjellro"), ("subject", "Files"), ("body", "Look"), ("page", ""), ("idempotency_key", key.as_str())];
    let reference =
        kari.sends_with_files("/tickets", &fields, &[("large.txt", &vec![b'x'; 300_000])]).await.reference();
    let link = kari.opens(&format!("/tickets/{reference}")).await.address("/files/");
    (place, kari, link)
}

async fn a_broken_file_store_is_reported(backend: Backend) {
    let store = S3::start();
    let (place, kari, link) = with_a_store(backend, &store).await;
    let watchers = Watchers::of(&place).await;
    assert_eq!(kari.opens(&link).await.text.len(), 300_000);
    let title = "The storage for large files is not responding";
    for line in [Line::Silent, Line::Cut] {
        store.wire.is(line);
        let began = std::time::Instant::now();
        let (page, ()) = tokio::join!(kari.opens(&link), async {
            checks(&place).await;
            watchers.ada.opens("/admin/status").await.shows(title).shows("What to do");
            figure(&place, ConditionKind::FilesDown, 1).await;
        });
        assert_eq!(page.status, 503, "{}", page.text);
        assert!(began.elapsed() < std::time::Duration::from_secs(20), "{:?}", began.elapsed());
        store.wire.is_well();
        checks(&place).await;
        watchers.ada.opens("/admin/status").await.shows("All is well").shows(title);
        figure(&place, ConditionKind::FilesDown, 0).await;
    }
    let subjects =
        |news: &str| place.sent_to("ada@svar.example").iter().filter(|mail| mail.subject.starts_with(news)).count();
    assert_eq!((subjects("Something is wrong"), subjects("Fixed")), (2, 2), "each is reported once, and so is its end");
    store.lies();
    assert_eq!(kari.opens(&link).await.status, 500, "changed bytes are not served");
}

on_both! {
    a_mailboxs_expiring_certificate_is_shown: mailbox_certificate_on_sqlite, mailbox_certificate_on_postgres;
    an_smtp_servers_expiring_certificate_is_shown: smtp_certificate_on_sqlite, smtp_certificate_on_postgres;
    a_broken_file_store_is_reported: file_store_on_sqlite, file_store_on_postgres;
}
