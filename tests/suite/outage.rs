//! A database that goes away: it is said, nothing is lost, and all goes on when it is back.
use std::process::{Command, Stdio};
use svar::mail::store as mails;

use crate::servers::Postgres;
use crate::support::{Backend, Place, plain_mail, until};

/// A server of this story's own, for it is stopped.
async fn server() -> Postgres {
    tokio::task::spawn_blocking(|| Postgres::start().unwrap_or_else(|why| panic!("{why}"))).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_gone_is_said_and_waited_for() {
    let mut server = server().await;
    let url = server.url();
    let place = Place::with(Backend::Sqlite, move |config| config.database.url = Some(url)).await;
    let (kari, ada) = (place.customer("Kari").await, place.admin("Ada").await);
    let made = ada.sends("/admin/keys", &[("name", "relay"), ("scope", "mail"), ("brand", "")]).await;
    let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let reference = kari.opens_ticket("Cup", "It is cracked").await;

    server.crash();
    // The first to come finds connections on which the server has hung up, and all others none.
    for _ in 0..3 {
        let page = kari.opens("/tickets").await;
        assert_eq!(page.status, 503, "{}", page.text);
        page.shows("We cannot reach this just now");
    }
    assert_eq!(kari.writes_on(&reference, "And chipped").await.status, 503);
    assert_eq!(place.stranger().posts("/in/mail", &key, "message/rfc822", "From: a@x.no\n\nHi").await.status, 503);
    assert_eq!(place.stranger().opens("/readyz").await.status, 503);

    server.resume().unwrap();
    until("the pages are back", || {
        let page = tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(kari.opens("/tickets")));
        page.status == 200
    });
    assert_eq!(kari.writes_on(&reference, "And chipped").await.status, 303);
    let raw = plain_mail("Ola <ola@example.com>", "Tent", "It leaks", "");
    assert_eq!(place.stranger().posts("/in/mail", &key, "message/rfc822", &raw).await.status, 200);
    place.work().await;
    let kept = place.rows(|conn| Ok(mails::mail(conn, svar::ids::MailId(1))?.subject)).await;
    assert_eq!(kept, "Tent", "what was refused was not kept by half");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_start_waits_for_its_database() {
    let mut server = server().await;
    server.crash();
    let folder = tempfile::tempdir().unwrap();
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let log = folder.path().join("log");
    let mut program = Command::new(env!("CARGO_BIN_EXE_svar"))
        .arg("serve")
        .current_dir(folder.path())
        .env("SVAR_DATA_FOLDER", folder.path())
        .env("SVAR_DATABASE_URL", server.url())
        .env("SVAR_SERVER_LISTEN", address.to_string())
        .stdout(Stdio::null())
        .stderr(std::fs::File::create(&log).unwrap())
        .spawn()
        .unwrap();
    until("it says for what it waits", || std::fs::read_to_string(&log).unwrap().contains("waiting for the database"));
    server.resume().unwrap();
    until("it listens", || std::net::TcpStream::connect(address).is_ok());
    program.kill().unwrap();
    program.wait().unwrap();
}
