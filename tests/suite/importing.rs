//! Moving in: old mail is imported without notifications, threaded, with its own dates, and repeatably.
use std::path::PathBuf;
use std::sync::Arc;

use svar::clock::Time;
use svar::mail::import::{ImportReport, MailImport, rehearse, run};
use svar::tickets::{MessageKind, State, store};

use crate::stories;
use crate::support::{Place, SUPPORT, plain_mail};
use crate::threading::messages;
use crate::tickets::queue;

stories! {
    async fn an_import_keeps_dates_and_notifies_no_one(place) {
        let folder = tempfile::tempdir().unwrap();
        // Deliberately out of order.
        let mbox = [reply(), second(), first()].map(|mail| format!("From x@y Mon Jan 1\n{mail}\n")).concat();
        std::fs::write(folder.path().join("all.mbox"), mbox).unwrap();
        let report = imports(&place, folder.path().join("all.mbox"), None).await;
        assert_eq!((report.new, report.tickets(), report.persons, report.ours), (3, 1, 2, 1), "{report}");
        assert_eq!(place.work().await, 0, "no work and no notification is left");
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

    async fn an_import_is_repeatable_and_solves_old_tickets(place) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("1.eml"), first()).unwrap();
        // As if the first run had been killed after one mail.
        imports(&place, folder.path().to_owned(), None).await;
        std::fs::write(folder.path().join("2.eml"), reply()).unwrap();
        std::fs::write(folder.path().join("3.eml"), second()).unwrap();
        let report = imports(&place, folder.path().to_owned(), Some(at("2025-01-01T00:00:00Z"))).await;
        assert_eq!((report.new, report.known, report.solved), (2, 1, 1), "{report}");
        assert!(queue(&place).await.is_empty(), "no one has waited since 2024");
        let again = imports(&place, folder.path().to_owned(), Some(at("2025-01-01T00:00:00Z"))).await;
        assert_eq!((again.new, again.known, again.solved), (0, 3, 0), "{again}");
        let tickets = place.rows(|conn| store::by_message_ids(conn, &["first@example.com".to_owned()])).await;
        let ticket = place.rows(move |conn| store::find(conn, tickets[0].ticket_id)).await;
        assert_eq!((ticket.state, ticket.updated_at), (State::Solved, at("2024-03-03T10:00:00Z")));
        assert!(place.sent().is_empty());
    }

    async fn a_dry_run_predicts_the_run(place) {
        let folder = tempfile::tempdir().unwrap();
        for (name, mail) in [("1", first()), ("2", second()), ("3", reply()), ("4", forged())] {
            std::fs::write(folder.path().join(format!("{name}.eml")), mail).unwrap();
        }
        let import = MailImport { paths: vec![folder.path().to_owned()], ..MailImport::default() };
        let dry = rehearse(&place.app, &import, Arc::new(|_, _| {})).await.unwrap();
        assert!(queue(&place).await.is_empty());
        assert!(place.rows(|conn| svar::mail::store::ledger(conn, &svar::mail::store::LedgerQuery::default(), 9)).await.is_empty());
        let real = run(&place.app, &import, Arc::new(|_, _| {})).await.unwrap();
        assert_eq!(dry.to_string(), real.to_string());
        assert!(dry.aside[0].contains("one of our own addresses"), "a mail from us to us is not an answer: {dry}");
    }

    async fn agents_messages_are_matched_to_them(place) {
        let ann = place.agent("Ann").await;
        let folder = tempfile::tempdir().unwrap();
        let day = |day: u32| format!("Date: {day:02} Mar 2024 10:00:00 +0000\n");
        let answers = |id: &str| format!("In-Reply-To: <{id}@example.com>\n");
        for (name, mail) in [
            ("a", mail("kari@example.com", SUPPORT, "first", &day(1))),
            ("b", mail("Ann <ann@svar.example>", "kari@example.com", "anns", &(day(2) + &answers("first")))),
            ("c", mail("kari@example.com", "ann@svar.example", "second", &(day(3) + &answers("anns")))),
            // A former colleague has no account; the domain says that they were one of us.
            ("d", mail("Old Hand <old@fjellro.example>", "kari@example.com", "olds", &(day(4) + &answers("second")))),
            ("e", mail("ann@svar.example", "old@fjellro.example", "between", &(day(5) + &answers("olds")))),
            ("f", mail("old@fjellro.example", "ann@svar.example", "apart", &day(6)).replace("The tent", "apart")),
        ] {
            std::fs::write(folder.path().join(format!("{name}.eml")), mail).unwrap();
        }
        let import = MailImport { paths: vec![folder.path().to_owned()], ours: vec!["@fjellro.example".to_owned()], ..MailImport::default() };
        let report = run(&place.app, &import, Arc::new(|_, _| {})).await.unwrap();
        assert_eq!((report.new, report.tickets(), report.persons, report.ours), (6, 1, 2, 4), "{report}");
        assert!(report.aside.len() == 1 && report.aside[0].contains("apart"), "a mail between colleagues that answers nothing: {report}");
        let reference = place.rows(|conn| {
            let found = store::by_message_ids(conn, &["first@example.com".to_owned()])?;
            store::find(conn, found[0].ticket_id)
        }).await.reference;
        let found = messages(&place, &reference).await;
        let kinds: Vec<MessageKind> = found.iter().map(|message| message.kind).collect();
        assert_eq!(kinds, [MessageKind::Inbound, MessageKind::Reply, MessageKind::Inbound, MessageKind::Reply, MessageKind::Note]);
        assert!(found[1].author_id.is_some() && found[3].author_id.is_none());
        assert_eq!(found[3].author_address, "old@fjellro.example");
        let shown = ann.opens(&format!("/desk/tickets/{reference}")).await;
        shown.shows("This is anns").shows("This is olds").shows("Old Hand").shows("This is between");
        let ticket = crate::tickets::ticket(&place, &reference).await;
        assert_eq!((ticket.state, ticket.waiting_since), (State::Waiting, None), "we wrote last");
        assert!(place.sent().is_empty());
    }

    async fn past_contacts_count_at_their_time(place) {
        let folder = tempfile::tempdir().unwrap();
        let now = place.app.now();
        let date = |days: i64| now.plus(chrono::Duration::days(-days)).utc().to_rfc2822();
        for (who, ages) in [("old", [900, 890, 880]), ("often", [6, 4, 2])] {
            for (number, age) in ages.into_iter().enumerate() {
                let from = format!("{who}@example.com");
                let raw = mail(&from, SUPPORT, &format!("{who}{number}"), &format!("Date: {}", date(age)));
                std::fs::write(folder.path().join(format!("{who}{number}.eml")), raw).unwrap();
            }
        }
        let report = imports(&place, folder.path().to_owned(), Some(now.plus(chrono::Duration::days(-1)))).await;
        assert_eq!((report.tickets(), report.solved), (6, 6), "{report}");
        for who in ["often", "old"] {
            place.mail(&plain_mail(&format!("{who}@example.com"), &format!("Now {who}"), "Hello", "")).await;
        }
        let references = queue(&place).await;
        let places = [crate::tickets::ticket(&place, &references[0]).await, crate::tickets::ticket(&place, &references[1]).await];
        assert_eq!(places[0].subject, "Now old", "years later they count as new");
        assert_eq!((places[0].contact_number, places[1].contact_number), (1, 4));
        assert!(places[0].handicap_seconds < 60 && places[1].handicap_seconds > 1800, "{places:?}");
    }
}

async fn imports(place: &Place, path: PathBuf, solved_before: Option<Time>) -> ImportReport {
    let import = MailImport { paths: vec![path], solved_before, ..MailImport::default() };
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
