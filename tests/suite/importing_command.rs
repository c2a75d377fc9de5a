//! `svar mail import` and `svar mail ingest` on the command line: what they take, what they print, and how they exit.
use std::path::Path;

use svar::tickets::{MessageKind, store};

use crate::stories;
use crate::support::{Place, SUPPORT};
use crate::threading::messages;
use crate::tickets::queue;

stories! {
    async fn a_dry_run_only_prints_its_report(place) {
        let folder = tempfile::tempdir().unwrap();
        conversation(folder.path());
        write(folder.path(), "own.eml", &mail(SUPPORT, SUPPORT, "own", 9, ""));
        write(folder.path(), "notes.pdf", "%PDF-1.4 not a mail\n");
        let (before, files) = (place.everything().await, files_of(&place));
        let said = place.runs(&["mail", "import", "--dry-run", "--solved-before", "2025-01-01", shown(folder.path())]).worked();
        assert_eq!(place.everything().await, before);
        assert_eq!(files_of(&place), files);
        for words in [
            "4 new mails, 0 known",
            "2 from customers, 2 from us, 0 from machines",
            "1 tickets, 1 of them solved now",
            "2 mails placed by: references",
            "1 put aside or without need of a ticket",
            "one of our own addresses",
            "1 files or mails left out",
            "notes.pdf",
            "This was a dry run: nothing of it is kept.",
        ] {
            assert!(said.contains(words), "{words:?} is not in\n{said}");
        }
        let real = place.runs(&["mail", "import", "--solved-before", "2025-01-01", shown(folder.path())]).worked();
        assert!(said.starts_with(&real), "{said}\n{real}");
        assert!(queue(&place).await.is_empty(), "it is solved");
        assert_eq!(place.work().await, 0);
        assert!(place.sent().is_empty());
        let ada = place.admin("Ada").await;
        ada.opens("/admin/audit").await.shows("The command line");
    }

    async fn unreadable_input_is_reported_before_any_write(place) {
        let folder = tempfile::tempdir().unwrap();
        let before = place.everything().await;
        place.runs(&["mail", "import", "/nowhere/at-all"]).refused("cannot read /nowhere/at-all");
        place.runs(&["mail", "ingest", "/nowhere/at-all"]).refused("cannot read /nowhere/at-all");
        place.runs(&["mail", "import", shown(folder.path())]).refused("there is no mail in");
        write(folder.path(), "empty.eml", "");
        write(folder.path(), "note.txt", "Remember: buy milk\n");
        write(folder.path(), "picture.png", "\u{89}PNG\r\n\u{1a}\n");
        let said = place.runs(&["mail", "import", shown(folder.path())]).refused("there is no mail in");
        assert!(said.err.contains("3 left out, not a mail") && said.err.contains("note.txt"), "{said:?}");
        conversation(folder.path());
        std::os::unix::fs::symlink("/nowhere/mail.eml", folder.path().join("gone.eml")).unwrap();
        place.runs(&["mail", "import", shown(folder.path())]).refused("gone.eml").refused("Nothing was taken in");
        place.runs(&["mail", "import", "--solved-before", "yesterday", shown(folder.path())]).refused("--solved-before");
        place.runs(&["mail", "import", "--ours", "fjellro", shown(folder.path())]).refused("--ours");
        place.runs(&["mail", "import", "--brand", "unknown", shown(folder.path())]).refused("there is no brand \"unknown\"");
        assert_eq!(place.everything().await, before);
    }

    async fn every_export_format_gives_the_same_conversation(place) {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for (name, number) in [("flat", 1), ("export", 2), ("Maildir", 3)] {
            std::fs::create_dir_all(at(name)).unwrap();
            let [first, reply, second] = of_number(number);
            match name {
                "flat" => {
                    std::fs::create_dir_all(at("flat/sent")).unwrap();
                    write(&at("flat"), "1.eml", &first);
                    write(&at("flat"), "2.eml", &second);
                    write(&at("flat/sent"), "1.eml", &reply);
                }
                "export" => {
                    let mbox = |mails: &[&String]| mails.iter().map(|mail| format!("From - Mon Jan 1\n{mail}\n")).collect::<String>();
                    write(&at("export"), "Inbox.mbox", &mbox(&[&second, &first]));
                    write(&at("export"), "Sent.mbox", &mbox(&[&reply]));
                    let labelled = mail("eva@example.com", SUPPORT, "spam", 4, "X-Gmail-Labels: Spam,Unread\n");
                    write(&at("export"), "All mail.mbox", &mbox(&[&labelled]));
                }
                _ => {
                    for part in ["cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".Trash/cur", ".Trash/new"] {
                        std::fs::create_dir_all(at("Maildir").join(part)).unwrap();
                    }
                    write(&at("Maildir"), "dovecot-uidlist", "3 V1 N2\n");
                    write(&at("Maildir/cur"), "1700000001.a:2,S", &first);
                    write(&at("Maildir/new"), "1700000003.c", &second);
                    write(&at("Maildir/.Sent/cur"), "1700000002.b:2,S", &reply);
                    write(&at("Maildir/cur"), "1700000004.d:2,D", &mail(SUPPORT, "kari@example.com", "draft", 5, ""));
                    write(&at("Maildir/.Trash/cur"), "1700000005.e:2,S", &mail("eva@example.com", SUPPORT, "trash", 5, ""));
                }
            }
        }
        let paths = ["flat", "export", "Maildir"].map(|name| at(name).display().to_string());
        let said = place.runs(&["mail", "import", &paths[0], &paths[1], &paths[2]]).worked();
        assert!(said.contains("9 new mails, 0 known") && said.contains("6 from customers, 3 from us"), "{said}");
        assert!(said.contains("3 files or mails left out") && said.contains(".Trash"), "{said}");
        for number in 1..=3 {
            let id = format!("first{number}@example.com");
            let reference = place.rows(move |conn| {
                let found = store::by_message_ids(conn, &[id])?;
                store::find(conn, found[0].ticket_id)
            }).await.reference;
            let kinds: Vec<MessageKind> = messages(&place, &reference).await.iter().map(|message| message.kind).collect();
            assert_eq!(kinds, [MessageKind::Inbound, MessageKind::Reply, MessageKind::Inbound], "{number}");
        }
    }

    async fn ingested_old_mail_is_threaded_by_date(place) {
        let folder = tempfile::tempdir().unwrap();
        // In the order of the files, each answer would come before its question.
        for (name, id, day) in [("a", "third", 3), ("b", "second", 2), ("c", "first", 1)] {
            let before = ["", "first", "second"][usize::from(day == 2) + 2 * usize::from(day == 3)];
            let headers = if before.is_empty() { String::new() } else { format!("In-Reply-To: <{before}@example.com>\n") };
            write(folder.path(), &format!("{name}.eml"), &mail("kari@example.com", SUPPORT, id, day, &headers));
        }
        let said = place.runs(&["mail", "ingest", "--deliver", shown(folder.path())]).worked();
        assert!(said.contains("3 new, 0 known"), "{said}");
        let reference = queue(&place).await.pop().unwrap();
        let found = messages(&place, &reference).await;
        let texts: Vec<&str> = found.iter().map(|message| message.visible.trim()).collect();
        assert_eq!(texts, ["This is first.", "This is second.", "This is third."]);
        let ids: Vec<i64> = found.iter().map(|message| message.id.0).collect();
        assert!(ids.is_sorted(), "they are in order of date: {ids:?}");
        assert!(place.sent().is_empty(), "no one has waited since 2024");
        let said = place.runs(&["mail", "ingest", shown(folder.path())]).worked();
        assert!(said.contains("0 new, 3 known"), "{said}");
    }
}

/// Kari asks, we answer, she asks again; the file names have no order.
fn conversation(folder: &Path) {
    let [first, reply, second] = of_number(0);
    for (name, mail) in [("1", second), ("2", reply), ("3", first)] {
        write(folder, &format!("{name}.eml"), &mail);
    }
}

fn of_number(number: u32) -> [String; 3] {
    let id = |name: &str| format!("{name}{number}");
    let answers = |name: &str| format!("In-Reply-To: <{}@example.com>\n", id(name));
    [
        mail("kari@example.com", SUPPORT, &id("first"), 1, ""),
        mail(SUPPORT, "kari@example.com", &id("reply"), 2, &answers("first")),
        mail("kari@example.com", SUPPORT, &id("second"), 3, &answers("reply")),
    ]
}

fn mail(from: &str, to: &str, id: &str, day: u32, headers: &str) -> String {
    format!(
        "From: {from}\nTo: {to}\nSubject: The tent\nMessage-ID: <{id}@example.com>\nDate: {day:02} Mar 2024 10:00:00 +0000\n{headers}\nThis is {id}.\n"
    )
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}

fn shown(folder: &Path) -> &str {
    folder.to_str().unwrap()
}

/// The files of the data folder except the database's, which a reader touches too.
fn files_of(place: &Place) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![place.app.config.data.folder.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path.clone());
            }
            found.push(path.display().to_string());
        }
    }
    found.retain(|name| !name.contains("svar.db"));
    found.sort();
    found
}
