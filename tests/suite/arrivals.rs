//! When a mail came: waiting counts from its arrival in the mailbox, old mail alerts no one, and what a server says of
//! its mails is not trusted blindly.
use svar::clock::Time;
use svar::ids::MailboxId;
use svar::mail::store as mails;

use crate::imap::odd_server;
use crate::reconciling::{mailbox, reads};
use crate::stories;
use crate::support::{Place, plain_mail};
use crate::threading::messages;
use crate::tickets::{queue, ticket};

stories! {
    async fn after_an_outage_customers_keep_their_place(place) {
        let (now, night) = (place.app.now(), place.app.now().plus(chrono::Duration::hours(-8)));
        place.mail(&plain_mail("bo@example.com", "Came just now", "Hello", "")).await;
        // Whatever its Date header claims.
        let early = plain_mail("kari@example.com", "Came last night", "Hello", "Date: Mon, 02 Nov 2015 10:00:00 +0000\n");
        let late = plain_mail("eva@example.com", "From the future", "Hello", "");
        let port = server(vec![(early, night), (late, now.plus(chrono::Duration::days(3)))], |_, raw| format!("RFC822.SIZE {}", raw.len())).await;
        let id = old_mailbox(&place, port).await;
        reads(&place, id, 3).await;
        place.work().await;
        let references = queue(&place).await;
        let first = ticket(&place, &references[0]).await;
        assert_eq!((first.subject.as_str(), first.waiting_since, first.created_at), ("Came last night", Some(seconds(night)), seconds(night)));
        assert_eq!(messages(&place, &references[0]).await[0].created_at, seconds(night));
        for reference in &references {
            assert!(ticket(&place, reference).await.waiting_since.unwrap() <= now, "no one waits since a future day");
        }
        assert_eq!(place.sent_to("kari@example.com").len(), 1, "a night does not silence it");
    }

    async fn a_new_mailboxs_old_mail_alerts_no_one(place) {
        let (now, year) = (place.app.now(), place.app.now().plus(chrono::Duration::days(-400)));
        let yesterday = now.plus(chrono::Duration::hours(-20));
        let old = plain_mail("kari@example.com", "Of last year", "Hello", "");
        let fresh = plain_mail("bo@example.com", "Of yesterday", "Hello", "");
        let port = server(vec![(old, year), (fresh, yesterday)], |_, raw| format!("RFC822.SIZE {}", raw.len())).await;
        let id = mailbox(&place, port, false).await;
        reads(&place, id, 2).await;
        place.work().await;
        assert!(place.sent().is_empty(), "both are older than the mailbox");
        let references = queue(&place).await;
        let dates = [ticket(&place, &references[0]).await.created_at, ticket(&place, &references[1]).await.created_at];
        assert_eq!(dates, [seconds(year), seconds(yesterday)]);
        let mail = plain_mail("eva@example.com", "Now", "Hello", "");
        place.mail(&mail).await;
        assert_eq!(place.sent_to("eva@example.com").len(), 1, "mail from now on is acknowledged");
    }

    async fn impossible_sizes_lose_no_mail(place) {
        let size = |uid: usize, _: &str| ["", "RFC822.SIZE 0", "RFC822.SIZE 4294967295"][uid - 1].to_owned();
        fetches_three(&place, size).await;
    }

    async fn unreadable_sizes_lose_no_mail(place) {
        let size = |uid: usize, _: &str| ["RFC822.SIZE -1", "RFC822.SIZE 99999999999999999999", "RFC822.SIZE x"][uid - 1].to_owned();
        fetches_three(&place, size).await;
    }

    async fn unlisted_mails_are_reported(place) {
        let ada = place.admin("Ada").await;
        let port = odd_server(|command, _| Some(match command {
            c if c.starts_with("UID FETCH 1:*") => "@ OK\r\n".to_owned(),
            "NOOP" => "@ OK\r\n".to_owned(),
            _ => return None,
        }))
        .await;
        let id = mailbox(&place, port, false).await;
        reads(&place, id, 0).await;
        place.work().await;
        let says = "3 mails are in the folder, and lists 0";
        ada.opens(&format!("/admin/mailboxes?id={id}")).await.shows("Could not be counted").shows(says);
        let alarms = || place.sent_to("ada@svar.example").into_iter().filter(|mail| mail.text.contains(says)).count();
        assert_eq!(alarms(), 1);
        let found = svar::mail::reconcile::reconcile(&place.app, id).await.unwrap();
        assert_eq!((found.on_server, found.error.contains(says)), (3, true), "{found:?}");
    }

    async fn an_incomplete_listing_is_requested_again(place) {
        let raw = |uid: usize| plain_mail(&format!("kari{uid}@example.com"), &format!("Mail {uid}"), "Hello", "");
        let all = [raw(1), raw(2), raw(3)];
        let port = odd_server(move |command, _| Some(match command {
            c if c.starts_with("UID FETCH 1:*") => "* 1 FETCH (UID 1 RFC822.SIZE 200)\r\n@ OK\r\n".to_owned(),
            "UID SEARCH ALL" => "* SEARCH 1 2 3\r\n@ OK\r\n".to_owned(),
            "NOOP" => "@ OK\r\n".to_owned(),
            c => {
                let uid: usize = c.strip_prefix("UID FETCH ")?.split(' ').next()?.parse().ok()?;
                body(uid, all.get(uid.checked_sub(1)?)?, None) + "@ OK\r\n"
            }
        }))
        .await;
        let id = mailbox(&place, port, false).await;
        reads(&place, id, 3).await;
        place.work().await;
        assert_eq!(queue(&place).await.len(), 3);
    }

    async fn the_mail_log_speaks_the_readers_language(place) {
        let ada = place.admin("Ada").await;
        let mail = plain_mail("kari@example.com", "Tent", "Hello", "");
        place.mail(&mail).await;
        place.mail(&format!("X-Other-Way: yes\n{mail}")).await;
        ada.opens("/admin/ledger").await.shows("The same mail already arrived another way.");
        ada.speaks("nb").await;
        ada.opens("/admin/ledger").await.shows("Den samme e-posten kom tidligere en annen vei.");
    }

    async fn the_mail_log_shows_what_a_report_concerns(place) {
        let ada = place.admin("Ada").await;
        place.mail(&report("disposition-notification", "message/disposition-notification", "Disposition: manual-action/MDN-sent-manually; displayed")).await;
        place.mail(&report("delivery-status", "message/delivery-status", "Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; kari@example.com\nAction: delivered\nStatus: 2.0.0")).await;
        let page = ada.opens("/admin/ledger").await;
        page.shows("A read receipt. No action needed.").shows("A report that a mail was delivered. No action needed.");
        ada.speaks("nb").await;
        let page = ada.opens("/admin/ledger").await;
        page.shows("En lesebekreftelse. Det er ingenting å gjøre.").shows("Et varsel om at en e-post er levert. Det er ingenting å gjøre.");
        assert!(queue(&place).await.is_empty());
        ada.opens("/desk/quarantine").await.hides("A report");
    }
}

async fn fetches_three(place: &Place, size: impl Fn(usize, &str) -> String + Clone + Send + Sync + 'static) {
    let now = place.app.now();
    let raw =
        |number: usize| (plain_mail(&format!("kari{number}@example.com"), &format!("Mail {number}"), "Hello", ""), now);
    let port = server(vec![raw(1), raw(2), raw(3)], size).await;
    let id = mailbox(place, port, false).await;
    reads(place, id, 3).await;
    place.work().await;
    assert_eq!(queue(place).await.len(), 3);
    for (row, _) in place.rows(|conn| mails::ledger(conn, &mails::LedgerQuery::default(), 9)).await {
        assert_eq!(row.left_out, "", "all of it is here");
    }
    assert_eq!(svar::mail::reconcile::reconcile(&place.app, id).await.unwrap().missing, 0);
}

/// A mailbox that was ours long before these mails came.
async fn old_mailbox(place: &Place, port: u16) -> MailboxId {
    place.later(chrono::Duration::days(-30));
    let id = mailbox(place, port, false).await;
    place.later(chrono::Duration::days(30));
    id
}

/// An IMAP server with these mails and the times at which it received them.
async fn server(
    mails: Vec<(String, Time)>,
    size: impl Fn(usize, &str) -> String + Clone + Send + Sync + 'static,
) -> u16 {
    odd_server(move |command, _| {
        if command.starts_with("EXAMINE") {
            return Some(format!("* {} EXISTS\r\n* OK [UIDVALIDITY 7]\r\n@ OK\r\n", mails.len()));
        }
        if command == "NOOP" {
            return Some("@ OK\r\n".to_owned());
        }
        let set = command.strip_prefix("UID FETCH ")?;
        if let Some((from, what)) = set.split_once(":* ") {
            let from: usize = from.parse().ok()?;
            let has_size = what.contains("RFC822.SIZE");
            let listed =
                mails.iter().enumerate().filter(|(at, _)| at + 1 >= from.min(mails.len())).map(|(at, (raw, _))| {
                    let size = if has_size { size(at + 1, raw) } else { String::new() };
                    format!("* {0} FETCH (UID {0} {size})\r\n", at + 1).replace(" )", ")")
                });
            return Some(listed.collect::<String>() + "@ OK\r\n");
        }
        let uids = set.split(' ').next()?.split(',').filter_map(|uid| uid.parse::<usize>().ok());
        let found: String = uids
            .filter_map(|uid| {
                let (raw, at) = mails.get(uid.checked_sub(1)?)?;
                Some(body(uid, raw, Some(*at)))
            })
            .collect();
        Some(found + "@ OK\r\n")
    })
    .await
}

fn body(uid: usize, raw: &str, at: Option<Time>) -> String {
    let raw = raw.replace('\n', "\r\n");
    let date =
        at.map(|at| format!("INTERNALDATE \"{}\" ", at.utc().format("%d-%b-%Y %H:%M:%S +0000"))).unwrap_or_default();
    format!("* {uid} FETCH (UID {uid} {date}BODY[] {{{}}}\r\n{raw})\r\n", raw.len())
}

/// As a mail server writes it.
fn seconds(at: Time) -> Time {
    Time::from_micros(at.micros() / 1_000_000 * 1_000_000).unwrap()
}

/// What a mail program reports about a mail.
fn report(kind: &str, part: &str, fields: &str) -> String {
    let id = svar::web::form::idempotency_key();
    format!(
        "From: mailer-daemon@example.com\nTo: hjelp@fjellro.example\nSubject: Report\nMessage-ID: <{id}@example.com>\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type={kind}; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nThis is a report.\n\
         --b\nContent-Type: {part}\n\n{fields}\n--b--\n"
    )
}
