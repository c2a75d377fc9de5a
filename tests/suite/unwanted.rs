//! Spam is quarantined with a reason, can return, and is never a verified customer's; bounces stop mail to an address.
use svar::config::{Config, SpamHeaders};
use svar::mail::store::{self, Fate, LedgerRow};
use svar::worker;

use crate::stories;
use crate::support::{Backend, Place, SUPPORT, plain_mail, vouched};
use crate::tickets::{queue, ticket};

const SPAM: &str =
    "cheap casino bonus winner claim your prize free pills discount investment bitcoin profit offer today";
const REAL: &str =
    "I ordered a tent last week and wonder where the parcel is, could you please look for the number and tell me";

stories! {
    async fn a_spam_ticket_leaves_and_can_return(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("spam@evil.example", "Winner", SPAM, "")).await;
        let reference = queue(&place).await[0].clone();
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/unwanted"), &[]).await.status, 303);
        assert!(queue(&place).await.is_empty());
        let page = ann.opens("/desk/quarantine").await;
        page.shows("Winner").shows("marked as spam by Ann").shows("marked by an agent");
        ann.opens("/desk").await.shows("/desk/quarantine");
        let mail = page.address("/desk/quarantine/");
        ann.opens(&mail).await.shows("claim your prize");
        assert_eq!(ann.sends(&format!("{mail}/restoration"), &[]).await.status, 303);
        assert_eq!(queue(&place).await, [reference]);
        ann.opens("/desk/quarantine").await.hides("Winner").shows("marked as not spam");
    }

    async fn a_verified_customer_cannot_be_quarantined(place) {
        let (_kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let brand = place.brand.to_string();
        ann.sends("/desk/blocks", &[("brand", &brand), ("pattern", "example.com")]).await;
        teach(&place, 10).await;
        place.mail(&plain_mail("kari@example.com", "Winner", SPAM, &vouched())).await;
        let reference = queue(&place).await.pop().unwrap();
        assert_eq!(ticket(&place, &reference).await.subject, "Winner");
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/unwanted"), &[]).await.status, 409);
    }

    async fn the_filter_learns_from_agents(place) {
        let ann = place.agent("Ann").await;
        teach(&place, 10).await;
        let before = queue(&place).await.len();
        place.mail(&plain_mail("new@spammer.example", "Your prize", SPAM, "")).await;
        place.mail(&plain_mail("new@customer.example", "My tent", REAL, "")).await;
        let waiting = queue(&place).await;
        assert_eq!(waiting.len(), before + 1);
        assert_eq!(ticket(&place, waiting.last().unwrap()).await.subject, "My tent");
        let page = ann.opens("/desk/quarantine").await;
        page.shows("Your prize").shows("resembles earlier spam");
        // Released, it is delivered, and stays so if it is processed again.
        let kept = rows(&place).await.into_iter().find(|row| row.subject == "Your prize").unwrap();
        assert_eq!(ann.sends(&format!("/desk/quarantine/{}/restoration", kept.id), &[]).await.status, 303);
        place.work().await;
        assert_eq!(queue(&place).await.len(), before + 2);
    }

    async fn a_blocked_sender_can_be_unblocked(place) {
        let (ann, brand) = (place.agent("Ann").await, place.brand.to_string());
        let refused = ann.sends("/desk/blocks", &[("brand", &brand), ("pattern", "not a domain")]).await;
        assert_eq!(refused.status, 422);
        refused.shows("pattern-error").shows("not a domain");
        assert_eq!(ann.sends("/desk/blocks", &[("brand", &brand), ("pattern", "com")]).await.status, 422);
        ann.sends("/desk/blocks", &[("brand", &brand), ("pattern", "@Evil.Example")]).await;
        place.mail(&plain_mail("a@deep.evil.example", "Below it", "Hello", "")).await;
        place.mail(&plain_mail("a@notevil.example", "Beside it", "Hello", "")).await;
        assert_eq!(queue(&place).await.len(), 1);
        ann.opens("/desk/quarantine").await.shows("Below it").shows("evil.example is on the block list");
        ann.sends("/desk/blocks/removal", &[("brand", &brand), ("pattern", "evil.example")]).await;
        place.mail(&plain_mail("a@evil.example", "Let in", "Hello", "")).await;
        assert_eq!(queue(&place).await.len(), 2);
    }

    async fn agents_see_only_their_brands_quarantine(place) {
        let other = place.brand("other", "help@other.example").await;
        let (ann, ola) = (place.agent("Ann").await, place.staff("Ola", svar::accounts::Role::Agent, &[other]).await);
        place.mail(&plain_mail("spam@evil.example", "Winner", SPAM, "")).await;
        let reference = queue(&place).await[0].clone();
        ann.sends(&format!("/desk/tickets/{reference}/unwanted"), &[("block", "yes")]).await;
        let mail = ann.opens("/desk/quarantine").await.address("/desk/quarantine/");
        ola.opens("/desk/quarantine").await.hides("Winner").hides("spam@evil.example");
        assert_eq!(ola.opens(&mail).await.status, 404);
        assert_eq!(ola.sends(&format!("{mail}/restoration"), &[]).await.status, 404);
        let line = [("brand", place.brand.to_string()), ("pattern", "spam@evil.example".to_owned())];
        let line: Vec<(&str, &str)> = line.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(ola.sends("/desk/blocks/removal", &line).await.status, 404);
    }

    async fn quarantined_mail_expires_and_leaves_its_line(place) {
        let (ann, brand) = (place.agent("Ann").await, place.brand.to_string());
        ann.sends("/desk/blocks", &[("brand", &brand), ("pattern", "evil.example")]).await;
        place.mail(&plain_mail("spam@evil.example", "Winner", SPAM, "")).await;
        place.later(chrono::Duration::days(29));
        let (ann, admin) = (place.agent("Tom").await, place.admin("Ada").await);
        worker::expire(&place.app).await.unwrap();
        ann.opens("/desk/quarantine").await.shows("Winner");
        place.later(chrono::Duration::days(2));
        worker::expire(&place.app).await.unwrap();
        ann.opens("/desk/quarantine").await.hides("Winner");
        admin.opens("/admin/ledger?state=expired").await.shows("Winner").shows("block list");
        let row = rows(&place).await.remove(0);
        assert_eq!(row.state, Fate::Expired);
        assert_eq!(admin.opens(&format!("/admin/ledger/{}/raw", row.id)).await.status, 404);
        assert_eq!(admin.sends(&format!("/admin/ledger/{}/replay", row.id), &[]).await.status, 409);
    }

    async fn a_hard_bounce_stops_mail_until_verified(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Hello").await;
        ann.replies(&reference, "First answer", "waiting").await;
        place.work().await;
        let id = sent_id(&place, "First answer");
        place.mail(&bounce(&id, "kari@example.com", "5.1.1")).await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("is-failed").shows("kari@example.com cannot receive mail (5.1.1)");
        ann.replies(&reference, "Second answer", "waiting").await;
        place.work().await;
        assert!(!place.sent().iter().any(|mail| mail.text.contains("Second answer")));
        assert_eq!(queue(&place).await, [reference.clone()], "the agent sees it");
        // The link proves the address, so it is sent.
        place.later(chrono::Duration::minutes(1));
        let elsewhere = place.visitor();
        elsewhere.sends("/sign-in", &[("email", "kari@example.com"), ("by", "link")]).await;
        place.work().await;
        elsewhere.sends(&place.link_for("kari@example.com"), &[]).await;
        place.work().await;
        ann.replies(&reference, "Third answer", "waiting").await;
        place.work().await;
        assert!(place.sent().iter().any(|mail| mail.text.contains("Third answer")));
    }

    async fn a_soft_bounce_only_marks_the_reply(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Hello").await;
        ann.replies(&reference, "First answer", "waiting").await;
        place.work().await;
        place.mail(&bounce(&sent_id(&place, "First answer"), "kari@example.com", "4.2.2")).await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("is-failed").hides("cannot receive mail");
        ann.replies(&reference, "Second answer", "waiting").await;
        place.work().await;
        assert!(place.sent().iter().any(|mail| mail.text.contains("Second answer")));
    }

    async fn a_forged_bounce_stops_no_mail(place) {
        let (kari, ola, ann) = (place.customer("Kari").await, place.customer("Ola").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Hello").await;
        ann.replies(&reference, "First answer", "waiting").await;
        place.work().await;
        // Kari knows the id of a mail to her, and names Ola.
        place.mail(&bounce(&sent_id(&place, "First answer"), "ola@example.com", "5.1.1")).await;
        place.mail(&bounce("made.up@fjellro.example", "ola@example.com", "5.1.1")).await;
        let his = ola.opens_ticket("Lamp", "Hello").await;
        ann.replies(&his, "Answer to Ola", "waiting").await;
        place.work().await;
        assert!(place.sent().iter().any(|mail| mail.text.contains("Answer to Ola")));
    }

    async fn a_bounced_acknowledgement_stops_mail_until_verified(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("eva@example.com", "Lamp", "Hello", "")).await;
        let reference = queue(&place).await[0].clone();
        let id = place.sent_to("eva@example.com")[0].message_id.clone().unwrap();
        // A relay has written its own domain into our id.
        let rewritten = format!("{}@relay.example", id.split('@').next().unwrap());
        place.mail(&bounce(&rewritten, "eva@example.com", "5.1.1")).await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("eva@example.com cannot receive mail");
        place.mail(&plain_mail("eva@example.com", "Lamp again", "Hello", &vouched())).await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.hides("cannot receive mail");
    }
}

async fn header(backend: Backend) {
    let place = Place::with(backend, |config: &mut Config| config.mail.spam_headers = vec![SpamHeaders::Rspamd]).await;
    let ann = place.agent("Ann").await;
    let says = "X-Spamd-Result: default: True [21.30 / 15.00]; R_BAD(9.99)[]\n";
    place.mail(&plain_mail("a@evil.example", "Kept", "Hello", says)).await;
    place
        .mail(&plain_mail("b@evil.example", "Not believed", "Hello", "X-Spam-Status: Yes, score=99 required=5\n"))
        .await;
    assert_eq!(queue(&place).await.len(), 1);
    ann.opens("/desk/quarantine").await.shows("Kept").shows("21.30 / 15.00").hides("Not believed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_servers_filter_is_believed_on_sqlite() {
    header(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_servers_filter_is_believed_on_postgres() {
    header(Backend::Postgres).await;
}

/// Agents mark this many mails as spam and answer as many.
async fn teach(place: &Place, mails: usize) {
    let tom = place.agent("Tom").await;
    for number in 0..mails {
        place
            .mail(&plain_mail(&format!("spam{number}@spam{number}.test.example"), &format!("Offer {number}"), SPAM, ""))
            .await;
        let reference = queue(place).await.pop().unwrap();
        assert_eq!(tom.sends(&format!("/desk/tickets/{reference}/unwanted"), &[]).await.status, 303);
        place
            .mail(&plain_mail(&format!("eva{number}@mail{number}.test.example"), &format!("Tent {number}"), REAL, ""))
            .await;
        let reference = queue(place).await.pop().unwrap();
        tom.replies(&reference, "Here it is", "solved").await;
        place.work().await;
    }
}

async fn rows(place: &Place) -> Vec<LedgerRow> {
    let rows = place.rows(|conn| store::ledger(conn, &store::LedgerQuery::default(), 100)).await;
    rows.into_iter().map(|(row, _)| row).collect()
}

fn sent_id(place: &Place, text: &str) -> String {
    place.sent().into_iter().find(|mail| mail.text.contains(text)).unwrap().message_id.unwrap()
}

pub fn bounce(id: &str, recipient: &str, status: &str) -> String {
    let key = svar::web::form::idempotency_key();
    format!(
        "From: MAILER-DAEMON@mx.example.com\nTo: {SUPPORT}\nSubject: Undelivered Mail Returned to Sender\nMessage-ID: <{key}@mx.example.com>\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nSorry.\n\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; {recipient}\nAction: failed\nStatus: {status}\n\n\
         --b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{id}>\nSubject: Re: Tent\n\n--b--\n"
    )
}
