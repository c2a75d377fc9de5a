//! Stored secrets go nowhere new, and no page shows what foreign servers say.
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::stories;
use crate::support::{Actor, Backend, Place};

const MOVED: &str = "Enter them again";

/// A server that greets and counts its visitors.
async fn server(greeting: String) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let visits = Arc::new(AtomicUsize::new(0));
    let counted = visits.clone();
    tokio::spawn(async move {
        while let Ok((mut line, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            let greeting = greeting.clone();
            tokio::spawn(async move {
                // A web server reads the request first.
                if greeting.starts_with("HTTP") {
                    let _ = line.read(&mut [0; 4096]).await;
                }
                let _ = line.write_all(greeting.as_bytes()).await;
                let _ = line.shutdown().await;
            });
        }
    });
    (port, visits)
}

fn with<'a>(mailbox: &[(&'a str, &'a str)], changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let is_other = |name: &str| !changed.iter().any(|(other, _)| *other == name);
    // A new mailbox has no number yet.
    let fields = mailbox.iter().copied().filter(|(name, _)| is_other(name)).chain(changed.iter().copied());
    fields.filter(|field| *field != ("id", "")).collect()
}

async fn sends(ada: &Actor, fields: Vec<(&str, &str)>) -> crate::support::Page {
    ada.sends("/admin/mailboxes", &fields).await
}

stories! {
    async fn a_stored_password_goes_only_to_its_server(place) {
        let ada = place.admin("Ada").await;
        let (ours, _) = server("* BYE zebrafink says no\r\n".to_owned()).await;
        let (evil, visits) = server("* OK give it to me\r\n".to_owned()).await;
        let mailbox = [
            ("brand", "1"), ("host", "127.0.0.1"), ("port", ours.as_str()), ("security", "none"), ("username", "help"),
            ("sign_in", "password"), ("password", "hunter two"), ("after_delivery", "keep"), ("deed", "save"),
        ];
        assert_eq!(sends(&ada, mailbox.to_vec()).await.status, 303);
        let kept = with(&mailbox, &[("id", "1"), ("password", "")]);
        // Without the password, no field that decides where it goes may change.
        for changed in [("port", evil.as_str()), ("host", "localhost"), ("username", "other"), ("security", "tls")] {
            for deed in ["test", "save"] {
                let page = sends(&ada, with(&kept, &[changed, ("deed", deed)])).await;
                assert_eq!(page.status, 422, "{changed:?} {deed}");
                page.shows(MOVED).shows("password-error");
            }
        }
        // A test of the same server keeps the secret in the page, for that server alone.
        let tested = sends(&ada, with(&kept, &[("deed", "test")])).await;
        tested.shows("The mail server").hides("zebrafink").hides("hunter");
        let tried = tested.value_of("tried");
        assert!(!tried.is_empty());
        let stolen = [("tried", tried.as_str()), ("id", ""), ("port", evil.as_str()), ("deed", "test")];
        sends(&ada, with(&kept, &stolen)).await.shows(MOVED);
        assert_eq!(visits.load(Ordering::SeqCst), 0);
        let new = with(&kept, &[("tried", tried.as_str()), ("id", "")]);
        assert_eq!(sends(&ada, new).await.status, 303);
        // Other changes keep it; a new password may go anywhere.
        assert_eq!(sends(&ada, with(&kept, &[("folder", "Support"), ("after_delivery", "seen")])).await.status, 303);
        assert_eq!(sends(&ada, with(&kept, &[("port", evil.as_str()), ("password", "another")])).await.status, 303);
    }

    async fn a_servers_words_are_never_shown(place) {
        let ada = place.admin("Ada").await;
        for greeting in ["220 zebrafink ESMTP\r\n", "* BYE zebrafink\r\n", "* NO [UNAVAILABLE] zebrafink\r\n", "SSH-2.0-zebrafink\r\n"] {
            let (port, _) = server(greeting.to_owned()).await;
            let page = sends(&ada, vec![
                ("brand", "1"), ("host", "127.0.0.1"), ("port", &port), ("security", "none"), ("username", "help"),
                ("sign_in", "password"), ("password", "hunter two"), ("after_delivery", "keep"), ("deed", "test"),
            ]).await;
            assert_eq!(page.status, 422, "{greeting}");
            page.shows("host-error").hides("zebrafink");
        }
    }
}

async fn tokens(backend: Backend) {
    let place = Place::with(backend, |config| config.server.allow_private_addresses = true).await;
    let ada = place.admin("Ada").await;
    let mailbox = [
        ("brand", "1"),
        ("host", "127.0.0.1"),
        ("port", "143"),
        ("security", "none"),
        ("username", "help"),
        ("sign_in", "xoauth2"),
        ("password", "c1ient-hush"),
        ("client_id", "svar"),
        ("refresh_token", "refresh"),
        ("after_delivery", "keep"),
        ("deed", "test"),
    ];
    let (other, visits) = server("HTTP/1.1 200 OK\r\n\r\n{\"access_token\":\"x\"}".to_owned()).await;
    let long = format!("HTTP/1.1 200 OK\r\n\r\n{{\"access_token\":\"{}\"}}", "zebrafink".repeat(100_000));
    let elsewhere = format!("HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:{other}/\r\n\r\n");
    for (answer, says) in [
        (elsewhere.as_str(), "leads on to another"),
        (&long, "too long for a token"),
        ("HTTP/1.1 400 Bad\r\n\r\nzebrafink", "the provider refused"),
        ("HTTP/1.1 500 Bad\r\n\r\nzebrafink", "out of order"),
        ("HTTP/1.1 200 OK\r\n\r\nzebrafink", "holds none"),
    ] {
        let (port, _) = server(answer.to_owned()).await;
        let url = format!("http://127.0.0.1:{port}/token");
        let page = sends(&ada, with(&mailbox, &[("token_url", &url)])).await;
        assert_eq!(page.status, 422);
        page.shows(says).hides("zebrafink");
    }
    assert_eq!(visits.load(Ordering::SeqCst), 0, "no secret went to another server");
    // The stored secret goes only to the token address for which it was entered.
    let saved = with(&mailbox, &[("token_url", "https://tokens.example/a"), ("deed", "save")]);
    assert_eq!(sends(&ada, saved).await.status, 303);
    ada.opens("/admin/mailboxes?id=1").await.shows("https://tokens.example/a").hides("c1ient-hush");
    let kept = with(&mailbox, &[("id", "1"), ("password", ""), ("refresh_token", ""), ("deed", "save")]);
    let evil = format!("http://127.0.0.1:{other}/token");
    for deed in ["test", "save"] {
        let page = sends(&ada, with(&kept, &[("token_url", &evil), ("deed", deed)])).await;
        assert_eq!(page.status, 422);
        page.shows(MOVED);
    }
    assert_eq!(visits.load(Ordering::SeqCst), 0);
    assert_eq!(sends(&ada, with(&kept, &[("token_url", "https://tokens.example/a")])).await.status, 303);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_come_from_their_address_on_sqlite() {
    tokens(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_come_from_their_address_on_postgres() {
    tokens(Backend::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_need_https_and_a_public_address() {
    let place = Place::new(Backend::Sqlite).await;
    let ada = place.admin("Ada").await;
    let (port, visits) = server("HTTP/1.1 200 OK\r\n\r\n{}".to_owned()).await;
    let mailbox = [
        ("brand", "1"),
        ("host", "127.0.0.1"),
        ("port", "143"),
        ("security", "none"),
        ("username", "help"),
        ("sign_in", "xoauth2"),
        ("refresh_token", "refresh"),
        ("after_delivery", "keep"),
        ("deed", "test"),
    ];
    for (url, says) in [
        (format!("http://127.0.0.1:{port}/"), "begins with https://"),
        ("http://tokens.example/".to_owned(), "begins with https://"),
        (format!("https://127.0.0.1:{port}/"), "private network"),
        (format!("https://localhost:{port}/"), "private network"),
        ("ftp://tokens.example/".to_owned(), "begins with https://"),
    ] {
        let page = sends(&ada, with(&mailbox, &[("token_url", &url)])).await;
        assert_eq!(page.status, 422, "{url}");
        page.shows(says);
    }
    assert_eq!(visits.load(Ordering::SeqCst), 0);
}
