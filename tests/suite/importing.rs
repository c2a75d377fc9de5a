//! Somebody moves in: the mail of years comes in silence, threaded, with its own dates, and again and again the same.
use std::path::PathBuf;
use std::sync::Arc;

use svar::clock::Time;
use svar::mail::import::{Import, Report, rehearse, run};
use svar::tickets::{MessageKind, State, store};

use crate::stories;
use crate::support::{Place, SUPPORT};
use crate::threading::messages;
use crate::tickets::queue;

stories! {
    async fn the_past_is_imported_in_silence_with_its_own_dates(place) {
        let folder = tempfile::tempdir().unwrap();
        // Written in no order at all.
        let mbox = [reply(), second(), first()].map(|mail| format!("From x@y Mon Jan 1\n{mail}\n")).concat();
        std::fs::write(folder.path().join("all.mbox"), mbox).unwrap();
        let report = imports(&place, folder.path().join("all.mbox"), None).await;
        assert_eq!((report.new, report.tickets(), report.persons, report.ours), (3, 1, 2, 1), "{report}");
        assert_eq!(place.work().await, 0, "nothing is left to be done or told");
        assert!(place.sent().is_empty());
        let reference = queue(&place).await.pop().unwrap();
        let found = messages(&place, &reference).await;
        let kinds: Vec<MessageKind> = found.iter().map(|message| message.kind).collect();
        assert_eq!(kinds, [MessageKind::Inbound, MessageKind::Reply, MessageKind::Inbound]);
        assert_eq!(found[1].author_address, SUPPORT);
        let ticket = crate::tickets::ticket(&place, &reference).await;
        assert_eq!((ticket.created_at, ticket.waiting_since), (at("2024-03-01T10:00:00Z"), Some(at("2024-03-03T10:00:00Z"))));
        assert_eq!(ticket.due_at, None);
    }

    async fn an_import_is_repeatable_and_solves_what_is_old(place) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("1.eml"), first()).unwrap();
        // As if the first run had been killed after one mail.
        imports(&place, folder.path().to_owned(), None).await;
        std::fs::write(folder.path().join("2.eml"), reply()).unwrap();
        std::fs::write(folder.path().join("3.eml"), second()).unwrap();
        let report = imports(&place, folder.path().to_owned(), Some(at("2025-01-01T00:00:00Z"))).await;
        assert_eq!((report.new, report.known, report.solved), (2, 1, 1), "{report}");
        assert!(queue(&place).await.is_empty(), "nobody waits since 2024");
        let again = imports(&place, folder.path().to_owned(), Some(at("2025-01-01T00:00:00Z"))).await;
        assert_eq!((again.new, again.known, again.solved), (0, 3, 0), "{again}");
        let tickets = place.rows(|conn| store::by_message_ids(conn, &["first@example.com".to_owned()])).await;
        let ticket = place.rows(move |conn| store::find(conn, tickets[0].ticket_id)).await;
        assert_eq!((ticket.state, ticket.updated_at), (State::Solved, at("2024-03-03T10:00:00Z")));
        assert!(place.sent().is_empty());
    }

    async fn an_empty_file_that_was_chosen_is_kept(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "Log"), ("body", "Here"), ("page", ""), ("idempotency_key", &key)];
        let page = kari.sends_with_files("/tickets", &fields, &[("empty.log", b""), ("full.log", b"x"), ("", b"")]).await;
        let shown = ann.opens(&format!("/desk/tickets/{}", page.reference())).await;
        shown.shows("empty.log").shows("full.log");
    }

    async fn a_dry_run_says_what_a_run_does_and_keeps_nothing(place) {
        let folder = tempfile::tempdir().unwrap();
        for (name, mail) in [("1", first()), ("2", second()), ("3", reply()), ("4", forged())] {
            std::fs::write(folder.path().join(format!("{name}.eml")), mail).unwrap();
        }
        let import = Import { paths: vec![folder.path().to_owned()], ..Import::default() };
        let dry = rehearse(&place.app, &import, Arc::new(|_, _| {})).await.unwrap();
        assert!(queue(&place).await.is_empty());
        assert!(place.rows(|conn| svar::mail::store::ledger(conn, &svar::mail::store::LedgerQuery::default(), 9)).await.is_empty());
        let real = run(&place.app, &import, Arc::new(|_, _| {})).await.unwrap();
        assert_eq!(dry.to_string(), real.to_string());
        assert!(dry.aside[0].contains("an address of our own"), "from us to us is no answer: {dry}");
    }
}

async fn imports(place: &Place, path: PathBuf, solved_before: Option<Time>) -> Report {
    let import = Import { paths: vec![path], solved_before, ..Import::default() };
    run(&place.app, &import, Arc::new(|_, _| {})).await.unwrap()
}

fn at(text: &str) -> Time {
    chrono::DateTime::parse_from_rfc3339(text).unwrap().to_utc().into()
}

fn mail(from: &str, to: &str, id: &str, headers: &str) -> String {
    format!("From: {from}\nTo: {to}\nSubject: The tent\nMessage-ID: <{id}@example.com>\n{headers}\n\nThis is {id}.\n")
}

fn first() -> String {
    mail("kari@example.com", SUPPORT, "first", "Date: Fri, 01 Mar 2024 10:00:00 +0000")
}

fn reply() -> String {
    mail(
        SUPPORT,
        "kari@example.com",
        "reply",
        "In-Reply-To: <first@example.com>\nDate: Sat, 02 Mar 2024 10:00:00 +0000",
    )
}

/// Its own date lies; the server's does not.
fn second() -> String {
    let received = "Received: from a by mx.shop.example; Sun, 03 Mar 2024 10:00:00 +0000\n";
    let rest = mail(
        "kari@example.com",
        SUPPORT,
        "second",
        "In-Reply-To: <reply@example.com>\nDate: Sat, 01 Jan 2000 10:00:00 +0000",
    );
    format!("{received}{rest}")
}

fn forged() -> String {
    mail(SUPPORT, SUPPORT, "forged", "Date: Sat, 02 Mar 2024 11:00:00 +0000")
}
