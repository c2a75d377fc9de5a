//! The mail log finds a mail by any of its properties, and releases a day's held mails together.
use crate::servers::{Dovecot, Mta};
use crate::stories;
use crate::support::{Actor, Backend, Place, Program, plain_mail, until, vouched};
use crate::tickets::queue;

/// The subjects on a page of the log, of those that the story uses.
async fn finds(who: &Actor, query: &str, subjects: &[&str]) {
    let page = who.opens(&format!("/admin/ledger?{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    for known in ["Tent pole", "Tält åska", "Pills", "Elsewhere"] {
        assert_eq!(page.text.contains(known), subjects.contains(&known), "{query}: {known}");
    }
}

async fn mails(place: &Place) {
    place.mail(&plain_mail("kari@example.com", "Tent pole", "It broke", &vouched())).await;
    place.mail(&plain_mail("Ola <OLA@example.com>", "Tält åska", "Hello", &vouched())).await;
    let block = [("brand", place.brand.to_string()), ("pattern", "spam.example".to_owned())];
    let block: Vec<(&str, &str)> = block.iter().map(|(name, value)| (*name, value.as_str())).collect();
    place.agent("Bo").await.sends("/desk/blocks", &block).await;
    place.mail(&plain_mail("x@spam.example", "Pills", "Cheap", "")).await;
    place.later(chrono::Duration::days(1));
    place.mail(&plain_mail("kari@example.com", "Elsewhere", "Hello", &vouched())).await;
}

stories! {
    async fn a_mail_is_found_by_any_property(place) {
        let ada = place.admin("Ada").await;
        mails(&place).await;
        finds(&ada, "", &["Tent pole", "Tält åska", "Pills", "Elsewhere"]).await;
        finds(&ada, "sender=Kari%40Example.com", &["Tent pole", "Elsewhere"]).await;
        finds(&ada, "sender=example.com", &["Tent pole", "Tält åska", "Elsewhere"]).await;
        finds(&ada, "sender=%40spam.example", &["Pills"]).await;
        finds(&ada, "recipient=hjelp%40fjellro.example", &["Tent pole", "Tält åska", "Pills", "Elsewhere"]).await;
        finds(&ada, "recipient=fjellro.example&subject=tent", &["Tent pole"]).await;
        finds(&ada, "subject=pole+TENT", &["Tent pole"]).await;
        finds(&ada, "subject=ASKA+talt", &["Tält åska"]).await;
        finds(&ada, "subject=tent+talt", &[]).await;
        finds(&ada, "day=2026-11-23", &["Tent pole", "Tält åska", "Pills"]).await;
        finds(&ada, "day=2026-11-24&sender=kari%40example.com", &["Elsewhere"]).await;
        finds(&ada, "day=2026-11-22", &[]).await;
        finds(&ada, "state=quarantined", &["Pills"]).await;
        finds(&ada, "cause=blocked&day=2026-11-23", &["Pills"]).await;
        finds(&ada, "cause=loop", &[]).await;
        let id = place.rows(|conn| svar::mail::store::ledger(conn, &svar::mail::store::LedgerQuery::default(), 9)).await
            .into_iter().find(|(row, _)| row.subject == "Pills").unwrap().0.message_id.unwrap();
        finds(&ada, &format!("message_id=%3C{id}%3E"), &["Pills"]).await;
        ada.opens("/admin/ledger?sender=unknown%40example.com").await.shows("No mail found").shows("value=\"unknown@example.com\"").shows("whole words of the subject");
        let wrong = ada.opens("/admin/ledger?day=soon").await;
        assert_eq!(wrong.status, 422);
        wrong.shows("soon");
    }

    async fn search_pages_continue_without_gaps(place) {
        let ada = place.admin("Ada").await;
        for number in 0..60 {
            place.mail(&plain_mail(&format!("c{number}@example.com"), &format!("Boots {number}"), "Hello", "")).await;
            place.mail(&plain_mail(&format!("d{number}@example.com"), &format!("Tent {number}"), "Hello", "")).await;
        }
        let first = ada.opens("/admin/ledger?subject=boots&sender=example.com").await;
        first.shows("Boots 59").shows("Boots 10<").hides("Boots 9<").hides("Tent");
        let next = first.address("/admin/ledger?sender=example.com&amp;subject=boots&amp;before=").replace("&amp;", "&");
        let second = ada.opens(&next).await;
        second.shows("Boots 9<").shows("Boots 0<").hides("Boots 10<").hides("before=");
    }

    async fn another_brands_mail_is_not_found(place) {
        let other = place.brand("other", "help@other.example").await;
        let olga = place.staff("Olga", svar::accounts::Role::Admin, &[other]).await;
        mails(&place).await;
        finds(&olga, "sender=kari%40example.com", &[]).await;
        finds(&olga, "day=2026-11-23", &[]).await;
    }

    async fn an_erased_sender_cannot_be_found(place) {
        let ada = place.admin("Ada").await;
        mails(&place).await;
        let ids = place.app.db.write(|conn| {
            let ids = svar::mail::store::mails_from(conn, &["kari@example.com".to_owned()])?;
            svar::mail::store::empty_mails(conn, &ids)?;
            Ok(ids)
        }).await.unwrap();
        assert_eq!(ids.len(), 2);
        finds(&ada, "sender=kari%40example.com", &[]).await;
        finds(&ada, "subject=tent", &[]).await;
    }

    async fn a_days_held_mails_are_released_together(place) {
        let ada = place.admin("Ada").await;
        for number in 0..34 {
            place.mail(&plain_mail("robot@example.com", &format!("Ping {number}"), "Pong", "")).await;
        }
        assert_eq!(queue(&place).await.len(), 30);
        ada.opens("/admin/ledger?state=held").await.shows("Choose a day");
        let page = ada.opens("/admin/ledger?state=held&day=2026-11-23").await;
        let ask = ada.opens(&page.address("/admin/ledger/release")).await;
        ask.shows("4 mails of 2026-11-23 are held").shows("Release 4 mails");
        assert_eq!(queue(&place).await.len(), 30, "the question releases nothing");
        assert_eq!(ada.sends("/admin/ledger/release", &[("day", "2026-11-23")]).await.status, 303);
        place.work().await;
        assert_eq!(queue(&place).await.len(), 34);
        svar::worker::check_status(&place.app).await.unwrap();
        ada.opens("/admin/status").await.shows("All is well").shows("Mail is held");
        ada.opens("/admin/ledger/release?day=2026-11-23").await.shows("No mail of 2026-11-23 is held").hides("Release 0");
        ada.opens("/admin/audit?action=mail").await.shows("released the held mails of").shows("2026-11-23");
        assert_eq!(ada.sends("/admin/ledger/release", &[("day", "soon")]).await.status, 422);
    }
}

#[test]
fn the_log_shows_each_step_of_a_mail() {
    let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
    dovecot.add_user("hjelp", "secret").unwrap();
    let mta = Mta::start(&dovecot).unwrap_or_else(|why| panic!("{why}"));
    let mut program = Program::set_up(Backend::Sqlite, &dovecot, Some(&mta));
    program.logs("info");
    program.start();
    let raw = "From: Kari <kari.nordmann@example.com>\r\nTo: hjelp@fjellro.example\r\nSubject: Secret tent\r\nMessage-ID: <whole-way@example.com>\r\n\r\nHello\r\n";
    dovecot.deliver("hjelp", raw.as_bytes()).unwrap();
    let line =
        |program: &Program, words: &str| program.log().lines().find(|line| line.contains(words)).map(str::to_owned);
    until("the acknowledgement was handed over or refused", || {
        let log = program.log();
        log.contains("a mail was handed to the server") || log.contains("a mail did not leave")
    });
    let received = line(&program, "a mail is in the ledger").unwrap();
    assert!(received.contains("mail=1") && received.contains("source=\"imap\""), "{received}");
    let understood = line(&program, "a mail was understood").unwrap();
    assert!(understood.contains("mail=1") && understood.contains("whole-way@example.com"), "{understood}");
    assert!(understood.contains("ticket=\"SV-") && understood.contains("state=\"delivered\""), "{understood}");
    let handed = line(&program, "a mail was handed to the server").or(line(&program, "a mail did not leave")).unwrap();
    assert!(
        handed.contains("ticket=\"SV-") && handed.contains("answer=") && handed.contains("message_id="),
        "{handed}"
    );
    // The reply's steps: who wrote it, its Message-ID, and what the server said.
    let ann = Actor::new(program.url.clone(), format!("svar={}", program.session("ann@svar.example")));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let reference = understood.split("ticket=\"").nth(1).unwrap()[..9].to_owned();
    assert_eq!(runtime.block_on(ann.replies(&reference, "It is on its way", "open")).status, 303);
    let replies = |conn: &mut svar::db::Conn| {
        let ticket = svar::tickets::store::by_reference(conn, &reference)?;
        let messages = svar::tickets::store::messages(conn, ticket.id)?;
        Ok(messages.into_iter().find(|message| message.kind == svar::tickets::MessageKind::Reply).unwrap())
    };
    let id = program.app.db.read_now(replies).unwrap().message_id.unwrap();
    let about = |words: &str| {
        let log = program.log();
        log.lines().find(|line| line.contains(&id) && line.contains(words)).map(str::to_owned)
    };
    until("the reply was handed over or refused", || about("a mail was handed").or(about("did not leave")).is_some());
    let handed = about("a mail was handed").or(about("did not leave")).unwrap();
    assert!(handed.contains(&format!("ticket=\"{reference}\"")) && handed.contains("answer="), "{handed}");
    let written = about("a reply is kept").unwrap();
    assert!(written.contains(&format!("ticket=\"{reference}\"")), "{written}");
    let log = program.log();
    assert!(!log.contains("on its way"), "the log does not quote the mail: {log}");
    assert!(!log.contains("kari.nordmann") && !log.contains("Secret tent"), "the log names no one: {log}");
}
