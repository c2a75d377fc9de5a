//! Nothing is lost, and we can prove it: the server's folder is reconciled with the ledger, exceptions have a reason.
use std::time::{Duration, SystemTime};

use svar::ids::MailboxId;
use svar::mail::mailbox::{pull, sealed_password};
use svar::mail::store::{self, Afterwards, Fate, NewMailbox};
use tokio::sync::watch;

use crate::servers::Dovecot;
use crate::stories;
use crate::support::{Backend, Place, SUPPORT, plain_mail};
use crate::threading::messages;
use crate::tickets::queue;

stories! {
    async fn missed_mails_are_named_fetched_and_reported(place) {
        let dovecot = dovecot().await;
        let id = mailbox(&place, dovecot.imap_port, false).await;
        let ada = place.admin("Ada").await;
        deliver(&dovecot, "First", LONG_AGO);
        deliver(&dovecot, "Second", LONG_AGO);
        reads(&place, id, 2).await;
        // The server gives the next mails numbers that we have already passed.
        place.app.db.write(move |conn| {
            let read = store::mailbox(conn, id)?;
            store::set_cursor(conn, &read, read.uid_validity.unwrap(), 1000)
        }).await.unwrap();
        deliver(&dovecot, "Third: the lost one", LONG_AGO);
        deliver(&dovecot, "Fourth, just now", place.app.now().utc().timestamp().cast_unsigned());
        let page = ada.sends("/admin/mailboxes", &[("id", &id.to_string()), ("deed", "reconcile")]).await;
        page.shows("being compared with the mail log");
        place.work().await;
        let page = ada.opens(&format!("/admin/mailboxes?id={id}")).await;
        page.shows("1 mail was missing").shows("ola@example.com · Third: the lost one").hides("Fourth, just now");
        place.visitor().opens("/metrics").await.shows(&format!("svar_mailbox_missing_mails{{mailbox=\"{id}\"}} 1"));
        let alarm = alarms(&place).pop().unwrap();
        assert!(alarm.text.contains("Third: the lost one"), "{}", alarm.text);
        assert_eq!(queue(&place).await.len(), 4, "both have become tickets");
        ada.sends("/admin/mailboxes", &[("id", &id.to_string()), ("deed", "reconcile")]).await;
        place.work().await;
        ada.opens("/admin/mailboxes").await.shows("4 mails, all here");
        assert_eq!(alarms(&place).len(), 1);
    }

    async fn an_unopenable_mailbox_is_reported_too(place) {
        let id = mailbox(&place, 9, false).await;
        let ada = place.admin("Ada").await;
        svar::worker::reconcile_nightly(&place.app).await.unwrap();
        place.work().await;
        ada.opens(&format!("/admin/mailboxes?id={id}")).await.shows("Could not be counted").shows("could not be reached");
        assert!(alarms(&place)[0].text.contains("could not be reached"));
        place.visitor().opens("/metrics").await.shows("svar_mailbox_reconcile_failed");
        // Once a night is enough.
        svar::worker::reconcile_nightly(&place.app).await.unwrap();
        assert_eq!(place.work().await, 0);
        place.later(chrono::Duration::days(1));
        svar::worker::reconcile_nightly(&place.app).await.unwrap();
        assert_ne!(place.work().await, 0);
    }

    async fn a_new_mailboxs_old_mail_stays_put(place) {
        let mut dovecot = dovecot().await;
        for number in 0..3 {
            deliver(&dovecot, &format!("Old {number}"), LONG_AGO);
        }
        let id = mailbox(&place, dovecot.imap_port, true).await;
        reads(&place, id, 0).await;
        deliver(&dovecot, "New", place.app.now().utc().timestamp().cast_unsigned());
        reads(&place, id, 1).await;
        place.work().await;
        assert_eq!(queue(&place).await.len(), 1);
        assert_eq!(svar::mail::reconcile::reconcile(&place.app, id).await.unwrap().missing, 0);
        tokio::task::block_in_place(|| dovecot.renumber("hjelp")).unwrap();
        deliver(&dovecot, "Newer", place.app.now().utc().timestamp().cast_unsigned());
        reads(&place, id, 2).await;
        place.work().await;
        assert_eq!(queue(&place).await.len(), 2);
        let found = svar::mail::reconcile::reconcile(&place.app, id).await.unwrap();
        assert_eq!((found.on_server, found.missing), (5, 0), "{found:?}");
    }

    async fn only_the_leaseholder_reads_a_mailbox(place) {
        let dovecot = dovecot().await;
        let id = mailbox(&place, dovecot.imap_port, false).await;
        let (now, later) = (place.app.now(), place.app.now().plus(chrono::Duration::seconds(61)));
        let node = place.app.node.clone();
        place.app.db.write(move |conn| {
            assert!(store::lease_mailbox(conn, now, id, &node, later)?);
            assert!(store::lease_mailbox(conn, now, id, &node, later)?, "one's own is renewed");
            assert!(!store::lease_mailbox(conn, now, id, "another", later)?);
            let after = later.plus(chrono::Duration::seconds(1));
            assert!(store::lease_mailbox(conn, after, id, "another", after)?, "the first node is gone");
            Ok(())
        }).await.unwrap();
        deliver(&dovecot, "Hello", LONG_AGO);
        let (stop, stopped) = watch::channel(false);
        let reading = tokio::spawn(pull(place.app.clone(), place.rows(move |conn| store::mailbox(conn, id)).await, stopped));
        until(&place, |conn| Ok(store::mailboxes(conn)?[0].status.contains("another node reads this mailbox"))).await;
        stop.send(true).unwrap();
        reading.await.unwrap();
        assert!(place.rows(|conn| store::ledger(conn, &store::LedgerQuery::default(), 9)).await.is_empty(), "nothing was taken without the lease");
    }

    async fn an_unreadable_mail_is_logged_with_its_reason(place) {
        let start = "From: ola@example.com\r\nSubject: Huge\r\n\r\nHere are all my pictures.\r\n";
        let port = crate::imap::odd_server(move |command, _| {
            Some(match command {
                c if c.contains("RFC822.SIZE") => "* 1 FETCH (UID 1 RFC822.SIZE 4294967295)\r\n* 2 FETCH (UID 2 RFC822.SIZE 9)\r\n@ OK\r\n".to_owned(),
                c if c.starts_with("UID FETCH 1 ") => format!("* 1 FETCH (UID 1 BODY[]<0> {{{}}}\r\n{start})\r\n@ OK\r\n", start.len()),
                c if c.starts_with("UID FETCH 2 ") => "@ NO broken\r\n".to_owned(),
                "NOOP" => "@ OK\r\n".to_owned(),
                _ => return None,
            })
        })
        .await;
        let id = mailbox(&place, port, false).await;
        reads(&place, id, 2).await;
        place.work().await;
        let ann = place.agent("Ann").await;
        let reference = queue(&place).await[0].clone();
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("all my pictures").hides("still on the mail server");
        let ada = place.admin("Ada").await;
        let ledger = ada.opens("/admin/ledger").await;
        ledger.hides("4294967295 bytes").shows("failed 5 times to hand out this mail");
        ada.opens(&ledger.address("/admin/ledger/")).await.shows("X-Svar-Not-Fetched");
    }

    async fn a_burst_from_one_sender_is_held(place) {
        for number in 0..32 {
            place.mail(&plain_mail("robot@example.com", &format!("Ping {number}"), "Pong", "")).await;
        }
        place.mail(&plain_mail("kari@example.com", "Not a robot", "Hello", "")).await;
        assert_eq!(queue(&place).await.len(), 31);
        let ada = place.admin("Ada").await;
        let held = ada.opens("/admin/ledger?state=held").await;
        held.shows("Ping 31").shows("possibly a loop").shows("Ping 30").hides("Ping 29");
        let replay = held.address("/admin/ledger/").replace("/raw", "/replay");
        assert_eq!(ada.sends(&replay, &[]).await.status, 303);
        place.work().await;
        assert_eq!(queue(&place).await.len(), 32);
        place.later(chrono::Duration::minutes(11));
        place.mail(&plain_mail("robot@example.com", "Later", "Pong", "")).await;
        assert_eq!(queue(&place).await.len(), 33);
    }

    async fn forged_mail_neither_holds_nor_mutes(place) {
        let kari = place.customer("Kari").await;
        let ada = place.admin("Ada").await;
        for number in 0..35 {
            let from = if number % 2 == 0 { "kari@example.com" } else { "Kari <KARI@Example.com>" };
            place.mail(&plain_mail(from, &format!("Forged {number}"), "Pills", "")).await;
        }
        place.mail(&plain_mail("other@example.com", "By another", "Hello", "")).await;
        let held = place.rows(|conn| store::ledger(conn, &store::LedgerQuery { state: Some(Fate::Held), ..store::LedgerQuery::default() }, 99)).await;
        assert_eq!(held.len(), 5);
        // One mail notifies the admins, however many are held; the metrics count them too.
        let alerts: Vec<_> = place.sent_to("ada@svar.example").into_iter().filter(|mail| mail.subject.contains("held")).collect();
        assert_eq!(alerts.len(), 1);
        assert!(alerts[0].text.contains("kari@example.com") && alerts[0].text.contains("/admin/ledger?state=held"), "{}", alerts[0].text);
        ada.opens("/metrics").await.shows("svar_mails_held 5");
        let before = place.sent_to("kari@example.com").len();
        for number in 0..3 {
            place.mail(&plain_mail("kari@example.com", &format!("Mine {number}"), "Where is it?", &crate::support::vouched())).await;
        }
        kari.opens("/tickets").await.shows("Mine 0").shows("Mine 2");
        assert_eq!(place.sent_to("kari@example.com").len(), before + 1, "hers is acknowledged despite the forged ones");
        // After a quiet night it is a new episode.
        place.later(chrono::Duration::hours(12));
        for number in 0..32 {
            place.mail(&plain_mail("robot@example.com", &format!("Ping {number}"), "Pong", "")).await;
        }
        let alerts = place.sent_to("ada@svar.example").into_iter().filter(|mail| mail.subject.contains("held"));
        assert_eq!(alerts.count(), 2);
    }

    async fn forged_mail_uses_up_no_acknowledgements(place) {
        place.customer("Kari").await;
        for number in 0..500 {
            let from = format!("forged{number}@example.com");
            let now = place.app.now();
            let claim = store::Claim { address: from, is_proven: false, message: svar::ids::MessageId(number) };
            place.app.db.write(move |conn| store::claim_acknowledgement(conn, now, &claim, 500)).await.unwrap();
        }
        place.mail(&plain_mail("eva@example.com", "Not vouched for", "Hello", "")).await;
        assert!(place.sent_to("eva@example.com").is_empty());
        place.mail(&plain_mail("kari@example.com", "Vouched for", "Hello", &crate::support::vouched())).await;
        assert_eq!(place.sent_to("kari@example.com").len(), 1);
    }

    async fn our_own_returning_mail_is_held(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("kari@example.com", "Tent", "Hello", "")).await;
        let reference = queue(&place).await[0].clone();
        ann.replies(&reference, "Here", "waiting").await;
        place.work().await;
        let id = crate::threading::answer(&place, "Here").message_id.unwrap();
        let back = plain_mail("robot@example.com", "Re: Tent", "Here", "Auto-Submitted: auto-generated\n");
        let line = format!("Message-ID: <{}>", crate::threading::id_of(&back));
        place.mail(&back.replace(&line, &format!("Message-ID: <{id}>"))).await;
        let rows = place.rows(|conn| store::ledger(conn, &store::LedgerQuery { state: Some(Fate::Held), ..store::LedgerQuery::default() }, 9)).await;
        assert_eq!(rows.len(), 1);
        assert_eq!(messages(&place, &reference).await.len(), 2);
    }
}

fn alarms(place: &Place) -> Vec<svar::mail::parse::Mail> {
    let mut sent = place.sent_to("ada@svar.example");
    sent.retain(|mail| {
        mail.message_id.as_deref().is_some_and(|id| id.starts_with("alarm.") && id.contains(".raised."))
    });
    sent
}

const LONG_AGO: u64 = 1_700_000_000;

async fn dovecot() -> Dovecot {
    tokio::task::spawn_blocking(|| {
        let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
        dovecot.add_user("hjelp", "secret").unwrap();
        dovecot
    })
    .await
    .unwrap()
}

fn deliver(dovecot: &Dovecot, subject: &str, at: u64) {
    let raw = plain_mail("ola@example.com", subject, "Hello", "").replace('\n', "\r\n");
    dovecot.deliver_at("hjelp", raw.as_bytes(), SystemTime::UNIX_EPOCH + Duration::from_secs(at)).unwrap();
}

/// A mailbox on a server of this machine.
pub async fn mailbox(place: &Place, port: u16, skips_old: bool) -> MailboxId {
    let (now, brand_id) = (place.app.now(), place.brand);
    let (sign_in, sealed_secret) = sealed_password(&place.app, "secret").unwrap();
    let new = NewMailbox {
        brand_id,
        host: "127.0.0.1".to_owned(),
        port: i32::from(port),
        security: svar::config::Security::None,
        username: "hjelp".to_owned(),
        sign_in,
        sealed_secret,
        folder: "INBOX".to_owned(),
        after_delivery: Afterwards::Keep,
        move_to: String::new(),
        skip_before: skips_old.then_some(now),
        is_enabled: true,
    };
    place.app.db.write(move |conn| store::insert_mailbox(conn, now, new)).await.unwrap()
}

/// Reads a mailbox until the ledger has this many mails and the reader rests.
pub async fn reads(place: &Place, id: MailboxId, mails: usize) {
    let (now, node) = (place.app.now(), place.app.node.clone());
    let until_then = now.plus(chrono::Duration::minutes(1));
    assert!(place.app.db.write(move |conn| store::lease_mailbox(conn, now, id, &node, until_then)).await.unwrap());
    place.app.db.write(move |conn| store::set_status(conn, now, id, "")).await.unwrap();
    let (stop, stopped) = watch::channel(false);
    let reading =
        tokio::spawn(pull(place.app.clone(), place.rows(move |conn| store::mailbox(conn, id)).await, stopped));
    until(place, move |conn| {
        let status = store::mailbox(conn, id)?.status;
        let is_resting = status == "listening" || status.starts_with("looking every");
        Ok(is_resting && store::ledger(conn, &store::LedgerQuery::default(), 1000)?.len() == mails)
    })
    .await;
    stop.send(true).unwrap();
    reading.await.unwrap();
}

async fn until(
    place: &Place,
    is_so: impl Fn(&mut svar::db::Conn) -> svar::error::Result<bool> + Copy + Send + 'static,
) {
    let began = std::time::Instant::now();
    while !place.rows(is_so).await {
        let status = place.rows(|conn| Ok(format!("{:?}", store::mailboxes(conn)?))).await;
        assert!(began.elapsed() < Duration::from_mins(1), "waited a minute: {status}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A hundred conversations of ten mails with copied colleagues, in random orders, each mail twice.
async fn a_thousand_mails_in_any_order(backend: Backend, seed: u64) {
    let place = Place::new(backend).await;
    let mut mails = Vec::new();
    for conversation in 0..100 {
        mails.extend(conversation_of_ten(conversation));
    }
    let twice: Vec<(usize, String)> = mails.iter().chain(&mails).cloned().collect();
    let mut order = twice;
    shuffle(&mut order, seed);
    let raws: Vec<Vec<u8>> = order.into_iter().map(|(_, raw)| raw.replace('\n', "\r\n").into_bytes()).collect();
    for batch in raws.chunks(100) {
        let source = store::MailSource { name: "test".to_owned(), ..store::MailSource::default() };
        svar::mail::receive::receive(&place.app, source, batch.to_vec(), |_, _| Ok(())).await.unwrap();
    }
    place.work().await;
    let waiting: Vec<svar::tickets::Ticket> = place.rows(waiting).await;
    assert_eq!(waiting.len(), 100, "seed {seed}");
    for ticket in waiting {
        let found = messages(&place, &ticket.reference).await;
        let number = ticket.sender_address.trim_start_matches("kari").split('@').next().unwrap().to_owned();
        assert_eq!(found.len(), 10, "conversation {number}, seed {seed}");
        for message in found {
            assert!(message.visible.contains(&format!("conversation {number}.")), "{number}: {}", message.visible);
        }
    }
}

fn waiting(conn: &mut svar::db::Conn) -> svar::error::Result<Vec<svar::tickets::Ticket>> {
    let filter = svar::tickets::store::Filter::of(svar::tickets::store::View::Next, svar::ids::AccountId(0));
    svar::tickets::store::list(conn, &filter, None, 1000)
}

/// A customer writes with a colleague in copy, and both continue, each answering the last mail or the first, as
/// different mail programs do.
fn conversation_of_ten(number: usize) -> Vec<(usize, String)> {
    let (kari, bob) = (format!("kari{number}@example.com"), format!("bob{number}@example.com"));
    let prefixes = ["Re: ", "SV: ", "Sv: ", "VS: ", "AW: ", "Antw: ", "TR: ", "VB: ", "Re: SV: ", "FW: "];
    let id = |mail: usize| format!("{number}.{mail}@mail.example.com");
    (0..10)
        .map(|mail| {
            let (from, to) = if mail % 3 == 1 { (&bob, &kari) } else { (&kari, &bob) };
            let prefix = if mail == 0 { "" } else { prefixes[(mail + number) % 10] };
            let chain: Vec<String> = (0..mail).map(|earlier| format!("<{}>", id(earlier))).collect();
            let answered = match (mail, (mail + number) % 3) {
                (0, _) => String::new(),
                // Outlook names only the mail before it, Gmail the whole chain, Apple Mail folds it.
                (_, 0) => format!("In-Reply-To: <{}>\n", id(mail - 1)),
                (_, 1) => format!("In-Reply-To: <{}>\nReferences: {}\n", id(mail - 1), chain.join(" ")),
                _ => format!("References: {}\n", chain.join("\n ")),
            };
            let raw = format!(
                "From: {from}\nTo: {SUPPORT}\nCc: {to}\nSubject: {prefix}Matter {number}\nMessage-ID: <{}>\n{answered}\
                 MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nMail {mail} of conversation {number}.\n",
                id(mail)
            );
            (number, raw)
        })
        .collect()
}

/// Fisher and Yates with a small generator, so that a seed reproduces a failing order.
fn shuffle<T>(list: &mut [T], seed: u64) {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    for at in (1..list.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        list.swap(at, (state % (at as u64 + 1)) as usize);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn shuffled_duplicates_thread_correctly_on_sqlite() {
    for seed in 1..=3 {
        a_thousand_mails_in_any_order(Backend::Sqlite, seed).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn shuffled_duplicates_thread_correctly_on_postgres() {
    a_thousand_mails_in_any_order(Backend::Postgres, 4).await;
}
