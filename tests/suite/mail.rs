//! The support mailbox: nothing lost, no ticket hijacked, no automatic mail answered.
use svar::mail::store::{self, Fate};

use crate::stories;
use crate::support::{Place, SUPPORT, address, plain_mail, vouched};
use crate::tickets::{queue, ticket};

stories! {
    async fn a_repeated_mail_becomes_one_ticket(place) {
        let raw = plain_mail("Ola <ola@example.com>", "Blåbær", "Hei, når kommer bærene jeg bestilte? Jeg har ikke hørt noe fra dere.", "");
        assert_eq!(place.mail(&raw).await.new, 1);
        assert_eq!(place.mail(&raw).await.known, 1);
        // The same mail by another route has other Received lines.
        place.mail(&format!("Received: by other.example\n{raw}")).await;
        let waiting = queue(&place).await;
        assert_eq!(waiting.len(), 1);
        let found = ticket(&place, &waiting[0]).await;
        assert_eq!((found.subject.as_str(), found.sender_name.as_str(), found.language.as_str()), ("Blåbær", "Ola", "nb"));
        assert_eq!(found.customer_id, None, "nothing proves who wrote");
    }

    async fn only_a_verified_mail_joins_the_account(place) {
        let kari = place.customer("Kari").await;
        place.mail(&plain_mail("kari@example.com", "Real", "Hello", &vouched())).await;
        place.mail(&plain_mail("kari@example.com", "Forged", "Hello", "")).await;
        place.mail(&plain_mail("kari@example.com", "Forged too", "Hello", "Authentication-Results: evil.example; dkim=pass header.d=example.com\n")).await;
        let mine = kari.opens("/tickets").await;
        let list = mine.shows("Real").text.split("class=\"tickets\"").nth(1).unwrap();
        assert!(!list.contains("Forged"), "{list}");
        let ann = place.agent("Ann").await;
        let forged = ann.opens("/desk").await;
        forged.shows("Forged");
    }

    async fn a_mailed_reply_reopens_its_ticket(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        ann.replies(&reference, "The long one", "solved").await;
        place.work().await;
        let answer = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("long one")).unwrap();
        let id = answer.message_id.unwrap();
        let raw = plain_mail("kari@example.com", "Re: Tent", "Thanks\n\nOn Mon Ann wrote:\n> The long one", &format!("In-Reply-To: <{id}>\n"));
        place.mail(&raw).await;
        assert_eq!(queue(&place).await, [reference.clone()]);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Thanks").shows("Show quoted text");
    }

    async fn participants_find_the_ticket_in_three_ways(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        ann.replies(&reference, "The long one", "waiting").await;
        place.work().await;
        let answer = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("long one")).unwrap();
        let plus = answer.reply_to[0].address.clone();
        let first = plain_mail("kari@example.com", "By plus", "One", "").replace(SUPPORT, &plus);
        place.mail(&first).await;
        let id = first.split("Message-ID: <").nth(1).unwrap().split('>').next().unwrap().to_owned();
        place.mail(&plain_mail("kari@example.com", "By known mail", "Two", &format!("{}References: <{id}>\n", vouched()))).await;
        place.mail(&plain_mail("kari@example.com", &format!("By subject {reference}"), "Three", &vouched())).await;
        assert_eq!(queue(&place).await, [reference.clone()]);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("One").shows("Two").shows("Three");
    }

    async fn a_strangers_reply_becomes_a_new_ticket(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Secret", "Hello").await;
        ann.replies(&reference, "The code is 1234", "waiting").await;
        place.work().await;
        let stolen = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("1234")).unwrap().message_id.unwrap();
        place.mail(&plain_mail("thief@evil.example", &format!("Re: {reference}"), "Send it again", &format!("In-Reply-To: <{stolen}>\n"))).await;
        let waiting = queue(&place).await;
        assert_eq!(waiting.len(), 1);
        assert_ne!(waiting[0], reference);
        kari.opens(&format!("/tickets/{reference}")).await.hides("Send it again");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("thief@evil.example");
    }

    async fn html_is_sanitized_and_images_load_on_request(place) {
        let page = "<p>Look <b onclick=alert(1)>here</b></p><script>alert(1)</script><img src='https://elsewhere.example/a.png'>\
                    <div class=gmail_quote><div class=gmail_attr>On 1/2/2026 10:00 x@example.com wrote:</div><blockquote>Old</blockquote></div>";
        let raw = plain_mail("Ola <ola@example.com>", "Page", page, "Content-Type: text/html; charset=utf-8\n").replacen("Content-Type: text/plain; charset=utf-8\n", "", 1);
        place.mail(&raw).await;
        let (reference, ann) = (queue(&place).await.remove(0), place.agent("Ann").await);
        let shown = ann.opens(&format!("/desk/tickets/{reference}")).await;
        shown.shows("<strong>here</strong>").shows("Show pictures").hides("alert(1)").hides("elsewhere.example").hides("/pictures/");
        let path = shown.text.split(['"', '#']).find(|part| part.contains("&amp;pictures=")).unwrap();
        let asked = ann.opens(&path.replace("&amp;", "&")).await;
        asked.shows("/pictures/").hides("elsewhere.example").hides("Show pictures");
        // A thread that is redrawn after an event asks for them again.
        asked.shows(&format!("hx-get=\"{path}\""));
        let picture = asked.address("/desk/messages/");
        assert!(place.visitor().opens(&picture).await.location.starts_with("/sign-in"));
        let elsewhere = picture.rsplit_once('/').unwrap().0.to_owned() + "/0123456789abcdef0123456789abcdef";
        assert_eq!(ann.opens(&elsewhere).await.status, 404, "what the mail does not name is not fetched");
    }

    async fn acknowledgements_are_daily_and_echo_nothing_unverified(place) {
        for number in 0..3 {
            place.mail(&plain_mail("victim@example.com", &format!("Buy pills {number}"), "http://spam.example", "")).await;
        }
        let sent = place.sent_to("victim@example.com");
        assert_eq!(sent.len(), 1);
        assert!(!sent[0].text.contains("spam") && !sent[0].subject.contains("pills"), "{:?}", sent[0].subject);
        assert_eq!(sent[0].headers.text("auto-submitted").as_deref(), Some("auto-replied"));
        place.later(chrono::Duration::days(1));
        place.mail(&plain_mail("victim@example.com", "Tomorrow", "Hello", "")).await;
        assert_eq!(place.sent_to("victim@example.com").len(), 2);
    }

    async fn automatic_mail_is_not_answered_and_reopens_nothing(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Hello").await;
        ann.replies(&reference, "Done", "solved").await;
        place.work().await;
        let before = place.sent().len();
        let id = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("Done")).unwrap().message_id.unwrap();
        let away = format!("Auto-Submitted: auto-replied\nIn-Reply-To: <{id}>\n");
        place.mail(&plain_mail("kari@example.com", "Out of office", "I am away", &away)).await;
        place.mail(&plain_mail("robot@example.com", "Newsletter", "News", "Auto-Submitted: auto-generated\n")).await;
        assert!(queue(&place).await.is_empty());
        assert_eq!(place.sent().len(), before);
        let next_month = place.app.now().plus(chrono::Duration::days(30)).utc();
        let away = plain_mail("kari@example.com", "Out of office", &format!("I am back on {}.", next_month.format("%-d %B %Y")), &away);
        place.mail(&away).await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("I am away").shows(&format!("Out of office until {}", next_month.format("%-d %b")));
        assert_eq!(fates(&place).await, [Fate::Delivered, Fate::Quarantined, Fate::Delivered]);
    }

    async fn a_bounce_returns_the_ticket(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Hello").await;
        ann.replies(&reference, "Never arrives", "waiting").await;
        place.work().await;
        let id = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("Never")).unwrap().message_id.unwrap();
        place.mail(&bounce(&id)).await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("is-failed").shows("5.1.1");
        assert_eq!(queue(&place).await, [reference]);
    }

    async fn an_undeliverable_mail_is_kept_and_retried(place) {
        place.brand("other", "help@other.example").await;
        let raw = plain_mail("ola@example.com", "Lost", "Hello", "").replace(SUPPORT, "who@else.example");
        place.mail(&raw).await;
        assert!(queue(&place).await.is_empty());
        let admin = place.admin("Ada").await;
        let ledger = admin.opens("/admin/ledger?state=quarantined").await;
        ledger.shows("Lost").shows("not sent to any brand’s address");
        let raw_bytes = admin.opens(&ledger.address("/admin/ledger/")).await;
        raw_bytes.shows("who@else.example");
        place.brand("third", "who@else.example").await;
        let replay = ledger.address("/admin/ledger/").replace("/raw", "/replay");
        assert_eq!(admin.sends(&replay, &[]).await.status, 303);
        place.work().await;
        assert_eq!(queue(&place).await.len(), 1);
    }

    async fn a_relays_mail_is_confirmed_once_stored(place) {
        let admin = place.admin("Ada").await;
        let made = admin.sends("/admin/keys", &[("name", "relay"), ("scope", "mail"), ("brand", "")]).await;
        let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let raw = plain_mail("ola@example.com", "Relayed", "Hello", "");
        let relay = place.visitor();
        relay.posts("/in/mail", &key, "message/rfc822", &raw).await.shows("received");
        relay.posts("/in/mail", &key, "message/rfc822", &raw).await.shows("known");
        assert_eq!(relay.posts("/in/mail", "guess", "message/rfc822", &raw).await.status, 401);
        place.work().await;
        assert_eq!(queue(&place).await.len(), 1);
    }

    async fn any_bytes_are_kept(place) {
        for raw in ["\u{0}\u{1}\u{2}", "From: a\n\n\u{0}", "Subject: only", "From: x@example.com\nTo: hjelp@fjellro.example\nSubject: nul\u{0}byte\n\nte\u{0}xt"] {
            place.mail(raw).await;
        }
        let kept = fates(&place).await;
        assert_eq!(kept.len(), 4);
        assert!(kept.iter().all(|fate| *fate != Fate::Received), "{kept:?}");
    }

    async fn a_verified_address_brings_its_tickets(place) {
        place.mail(&plain_mail("kari@work.example", "From work", "Hello", "")).await;
        let kari = place.customer("Kari").await;
        kari.opens("/tickets").await.hides("From work");
        kari.sends("/account/addresses", &[("address", "kari@work.example")]).await;
        place.work().await;
        let link = place.sent_to("kari@work.example").into_iter().find(|m| m.text.contains("/link/")).unwrap();
        let link = link.text.split_whitespace().find(|w| w.contains("/link/")).unwrap().to_owned();
        kari.sends(&link, &[]).await;
        place.work().await;
        // Nothing proves that it was her: she is asked, and her answer counts.
        let mine = kari.opens("/tickets").await;
        mine.shows("From work").shows("Are these yours?");
        let claim = mine.text.split("action=\"").find(|part| part.contains("/claim\"")).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(kari.sends(&claim, &[("answer", "yes")]).await.status, 303);
        kari.opens("/tickets").await.shows("From work").hides("Are these yours?");
        assert_eq!(address("Kari"), "kari@example.com");
    }
}

/// The fates of all mails, latest first.
async fn fates(place: &Place) -> Vec<Fate> {
    let rows = place.rows(|conn| store::ledger(conn, &store::LedgerQuery::default(), 100)).await;
    rows.into_iter().map(|(row, _)| row.state).collect()
}

pub fn bounce(id: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example.com\nTo: {SUPPORT}\nSubject: Undelivered Mail Returned to Sender\nMessage-ID: <dsn1@mx.example.com>\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nSorry.\n\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; kari@example.com\nAction: failed\nStatus: 5.1.1\n\n\
         --b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{id}>\nSubject: Re: Tent\n\n--b--\n"
    )
}
