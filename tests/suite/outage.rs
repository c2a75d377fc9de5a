//! A database outage is reported, loses nothing, and ends when the database is back.
use std::process::{Command, Stdio};
use svar::mail::store as mails;

use crate::servers::{Line, Postgres, Wire};
use crate::support::{Backend, Place, plain_mail, until};

/// A server for this story alone, because it is stopped.
async fn server() -> Postgres {
    tokio::task::spawn_blocking(|| Postgres::start().unwrap_or_else(|why| panic!("{why}"))).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_missing_database_is_reported_and_awaited() {
    let mut server = server().await;
    let url = server.url();
    let place = Place::with(Backend::Sqlite, move |config| config.database.url = Some(url)).await;
    let (kari, ada) = (place.customer("Kari").await, place.admin("Ada").await);
    let made = ada.sends("/admin/keys", &[("name", "relay"), ("scope", "mail"), ("brand", "")]).await;
    let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let reference = kari.opens_ticket("Cup", "It is cracked").await;

    server.crash();
    // The first request finds connections that the server has closed, all others find none.
    for _ in 0..3 {
        let page = kari.opens("/tickets").await;
        assert_eq!(page.status, 503, "{}", page.text);
        page.shows("Temporarily unavailable");
    }
    assert_eq!(kari.writes_on(&reference, "And chipped").await.status, 503);
    assert_eq!(place.visitor().posts("/in/mail", &key, "message/rfc822", "From: a@x.no\n\nHi").await.status, 503);
    assert_eq!(place.visitor().opens("/readyz").await.status, 503);

    server.resume().unwrap();
    until("the pages are back", || {
        let page = tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(kari.opens("/tickets")));
        page.status == 200
    });
    assert_eq!(kari.writes_on(&reference, "And chipped").await.status, 303);
    let raw = plain_mail("Ola <ola@example.com>", "Tent", "It leaks", "");
    assert_eq!(place.visitor().posts("/in/mail", &key, "message/rfc822", &raw).await.status, 200);
    place.work().await;
    let kept = place.rows(|conn| Ok(mails::mail(conn, svar::ids::MailId(1))?.subject)).await;
    assert_eq!(kept, "Tent", "a refused mail leaves nothing behind");
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
    until("it names what it waits for", || std::fs::read_to_string(&log).unwrap().contains("waiting for the database"));
    server.resume().unwrap();
    until("it listens", || std::net::TcpStream::connect(address).is_ok());
    program.kill().unwrap();
    program.wait().unwrap();
}

/// A helpdesk whose database is behind a wire, and a watcher that notices when it falls silent.
async fn behind_a_line() -> (Postgres, Wire, Place, svar::db::Others) {
    let server = server().await;
    let wire = Wire::to(server.port());
    let url = format!("postgres://svar:secret@127.0.0.1:{}/svar?sslmode=disable", wire.port);
    let place = Place::with(Backend::Sqlite, move |config| config.database.url = Some(url)).await;
    let others = place.app.db.attend_others();
    (server, wire, place, others)
}

fn field<'a>(fields: &[(&'a str, &'a str)], key: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().copied().chain([("idempotency_key", key)]).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn typed_text_survives_a_database_outage() {
    let (_server, wire, place, _others) = behind_a_line().await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Cup", "It is cracked").await;
    let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
    let here = format!("/desk/tickets/{reference}/messages");
    let desk = |kind: &'static str, body: &'static str, key: &'static str| {
        field(&[("kind", kind), ("body", body), ("then", "open"), ("seen", &seen), ("answer_id", "")], key)
    };
    let new = field(&[("brand", "fjellro"), ("subject", "The lid"), ("body", "Where is <b>?")], "key-1");
    let more = field(&[("body", "And\nchipped")], "key-2");
    let work = [
        (&kari, "/tickets".to_owned(), new, "Where is &lt;b&gt;?"),
        (&ann, here.clone(), desk("reply", "We send another", "key-3"), "We send another"),
        (&kari, format!("/tickets/{reference}/messages"), more, "And\nchipped"),
        (&ann, here, desk("note", "Second one", "key-4"), "Second one"),
        (&ann, format!("/desk/tickets/{reference}/reason"), vec![("reason", "They wait outside")], "They wait outside"),
    ];
    for line in [Line::Cut, Line::Silent] {
        wire.is(line);
        for (who, path, fields, words) in &work {
            let began = std::time::Instant::now();
            let page = if fields.iter().any(|(name, _)| *name == "reason") {
                who.sends(path, fields).await
            } else {
                who.sends_with_files(path, fields, &[("cup.png", b"picture")]).await
            };
            assert_eq!(page.status, 503, "{}", page.text);
            assert!(began.elapsed() < std::time::Duration::from_secs(5), "{path} took {:?}", began.elapsed());
            page.shows(words).shows("Your text is here").shows(&format!("action=\"{path}\""));
            for (name, value) in fields.iter().filter(|(name, _)| !["body", "reason"].contains(name)) {
                page.shows(&format!("name=\"{name}\" value=\"{value}\""));
            }
            if path.ends_with("messages") {
                page.shows("The files you chose could not be kept").shows("type=\"file\" name=\"files\"");
            }
        }
        // Someone who reads Norwegian gets it in Norwegian.
        let page = kari
            .posts_as(
                "/tickets",
                &[
                    ("accept-language", "nb"),
                    ("origin", &place.url),
                    ("cookie", &kari.cookie),
                    ("content-type", "application/x-www-form-urlencoded"),
                ],
                "body=Hei",
            )
            .await;
        page.shows("Teksten din").shows("Hei").shows("Send på nytt");
        // No page returns a secret.
        let page = ann
            .sends("/sign-in", &[("email", "ann@svar.example"), ("password", "open sesame"), ("by", "password")])
            .await;
        assert_eq!(page.status, 503);
        page.hides("open sesame");
        wire.is_well();
        until("the pages are back", || {
            let page =
                tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(kari.opens("/tickets")));
            page.status == 200
        });
    }
    // The button sends the same form. Its content is stored once, even if the first try succeeded after all.
    for (who, path, fields, _) in &work[..4] {
        for _ in 0..2 {
            assert_eq!(who.sends_with_files(path, fields, &[]).await.status, 303, "{path}");
        }
    }
    let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
    // Whoever wrote a note can edit it: it stands in the form for that as well.
    for (words, times) in [("And\nchipped", 1), ("We send another", 1), ("Second one", 2)] {
        assert_eq!(
            page.text.split("id=\"composer\"").next().unwrap().matches(words).count(),
            times,
            "{words}: {}",
            page.text
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hanging_database_is_reported_and_abandoned() {
    let (_server, wire, place, _others) = behind_a_line().await;
    let kari = place.customer("Kari").await;
    wire.is(Line::Silent);
    let pages = (0..30).map(|_| kari.opens("/tickets"));
    let began = std::time::Instant::now();
    for page in futures_util::future::join_all(pages).await {
        assert_eq!(page.status, 503, "{}", page.text);
    }
    // Far less than the server hangs, however busy this machine is.
    assert!(began.elapsed() < std::time::Duration::from_secs(30), "{:?}", began.elapsed());
    // The old connections hang; new ones work, like those to a promoted standby.
    wire.new_ones_are_well();
    until("the pages are back", || {
        let page = tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(kari.opens("/tickets")));
        page.status == 200
    });
}
