//! A signature proves what it signs, of a mail that its author sent to us now. Anyone may have added everything else.
use diesel::RunQueryDsl;
use svar::db::Conn;
use svar::tickets::{Identity, Message, PlacedBy};

use crate::servers::{Dns, Signing};
use crate::support::{Backend, Place, SUPPORT, plain_mail};
use crate::threading::{answer, copied, id_of, messages, newest};
use crate::tickets::{queue, ticket};

const TO_A_FRIEND: &str = "From: Kari <kari@example.com>\nTo: friend@evil.example\nSubject: Hi\nMessage-ID: <to-a-friend@example.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nPlease send it to my new address\n";

/// A helpdesk that finds the key of example.com in DNS.
async fn knowing(backend: Backend) -> (Place, Signing) {
    let signing = Signing::new();
    let dns = Dns::knowing(&[("s1._domainkey.example.com", &signing.record)]);
    let resolver = dns.address;
    let place = Place::with(backend, move |config| config.dns.resolvers = vec![resolver]).await;
    place.customer("Kari").await;
    (place, signing)
}

fn now(place: &Place) -> i64 {
    place.app.now().utc().timestamp()
}

/// The newest ticket, and its last message.
async fn last(place: &Place) -> (String, Message) {
    let reference = newest(place).await;
    let message = messages(place, &reference).await.pop().unwrap();
    (reference, message)
}

async fn unsigned_fields(backend: Backend) {
    let (place, signing) = knowing(backend).await;
    let ann = place.agent("Ann").await;
    let tags = format!("t={}; h=from:to:subject:message-id", now(&place));
    let signed =
        signing.signs_only("example.com", &tags, &plain_mail("Kari <kari@example.com>", "Refund", "Hello", ""));
    let forged =
        signed.replacen("MIME-Version", "Reply-To: thief@example.com\nCc: friend@evil.example\nMIME-Version", 1);
    place.mail(&forged).await;
    let (reference, message) = last(&place).await;
    // What is signed is hers; what someone added on the way changes no recipient and adds no participant.
    assert_eq!(message.identity(), Identity::Proven);
    ann.replies(&reference, "For Kari alone", "waiting").await;
    place.work().await;
    let sent = answer(&place, "For Kari alone");
    assert_eq!((sent.to[0].address.as_str(), sent.cc.len()), ("kari@example.com", 0));

    // The same wish is followed if she signed it.
    let own = plain_mail("Kari <kari@example.com>", "Office", "Hello", "Reply-To: office@example.com\n");
    let tags = format!("t={}; h=from:to:reply-to:subject:message-id", now(&place));
    place.mail(&signing.signs_only("example.com", &tags, &own)).await;
    let (reference, _) = last(&place).await;
    ann.replies(&reference, "For the office", "waiting").await;
    place.work().await;
    assert_eq!(answer(&place, "For the office").to[0].address, "office@example.com");
}

async fn unsigned_threads(backend: Backend) {
    let (place, signing) = knowing(backend).await;
    let ann = place.agent("Ann").await;
    let sign = |mail: &str| signing.signs("example.com", place.app.now(), mail);
    let first = plain_mail("Kari <kari@example.com>", "Tent", "Which pole?", "");
    place.mail(&sign(&first)).await;
    let (reference, _) = last(&place).await;
    ann.replies(&reference, "The long one", "waiting").await;
    place.work().await;
    let token = answer(&place, "The long one").message_id.unwrap();
    // Her mail about something else, with two additions on the way: another mail of hers, and our own token.
    for (number, id) in [id_of(&first), token.clone()].iter().enumerate() {
        let other = sign(&plain_mail("Kari <kari@example.com>", "Lamp", &format!("Lamp {number}"), ""));
        let put_in = format!("In-Reply-To: <{id}>\nReferences: <{id}>\nDelivered-To: {SUPPORT}\nMIME-Version");
        place.mail(&other.replacen("MIME-Version", &put_in, 1)).await;
        let (apart, message) = last(&place).await;
        assert_ne!(apart, reference);
        assert_eq!(message.identity(), Identity::Proven);
        ann.opens(&format!("/desk/tickets/{apart}")).await.shows(&reference);
    }
    assert_eq!(messages(&place, &reference).await.len(), 2);
    // Her own answer, which signs the headers of its thread.
    let own = plain_mail("Kari <kari@example.com>", "Re: Tent", "Thank you", &format!("In-Reply-To: <{token}>\n"));
    let tags = format!("t={}; h=from:to:in-reply-to:subject:message-id", now(&place));
    place.mail(&signing.signs_only("example.com", &tags, &own)).await;
    let joined = messages(&place, &reference).await.pop().unwrap();
    assert_eq!((joined.visible.as_str(), joined.placed_by), ("Thank you", PlacedBy::Token));
}

async fn sent_again(backend: Backend) {
    let (place, signing) = knowing(backend).await;
    let ann = place.agent("Ann").await;
    let weeks_ago = now(&place) - 30 * 86_400;
    let tags = |at: i64| format!("t={at}; h=from:to:subject:message-id");
    let ours = |subject: &str| plain_mail("Kari <kari@example.com>", subject, "Please send it to my new address", "");
    let twice = |signed: &str| signed.replacen("To: ", &format!("To: {SUPPORT}\nTo: "), 1);
    let to_a_friend = signing.signs_only("example.com", &tags(now(&place)).replace(":message-id", ""), TO_A_FRIEND);
    for (mail, says) in [
        (to_a_friend.clone(), "None of our addresses is in To or Cc"),
        (twice(&to_a_friend.replace("to-a-friend@", "twice@")), "does not cover To"),
        (signing.signs_only("example.com", &tags(weeks_ago), &ours("Old")), "is old or has no date"),
        (signing.signs_only("example.com", "h=from:to:subject:message-id", &ours("Undated")), "is old or has no date"),
        (
            signing.signs_only("example.com", &format!("t={}; h=from:subject:message-id", now(&place)), &ours("To")),
            "does not cover To",
        ),
    ] {
        place.mail(&mail).await;
        let (reference, message) = last(&place).await;
        assert_eq!((message.identity(), message.author_id), (Identity::Unproven, None), "{says}");
        assert_eq!(ticket(&place, &reference).await.customer_id, None);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows(says);
    }
    // The mail that she did send to us, and the same once more with other fields.
    let tags = format!("t={}; h=from:to:subject", now(&place));
    let signed = signing.signs_only("example.com", &tags, &ours("Mine"));
    place.mail(&signed).await;
    assert_eq!(last(&place).await.1.identity(), Identity::Proven);
    let again = signed.replacen("Message-ID: <", "Message-ID: <again", 1);
    place.mail(&again).await;
    let (reference, message) = last(&place).await;
    assert_eq!(message.identity(), Identity::Unproven);
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("was on an earlier mail");
    // By two routes it is still one mail, and hers.
    let waiting = queue(&place).await.len();
    place.mail(&format!("Received: by another way\n{signed}")).await;
    assert_eq!(queue(&place).await.len(), waiting);
}

/// The forger's correctly signed mail is below the victim's name, behind more fields than any parser reads.
async fn two_readers(backend: Backend) {
    let (place, _) = knowing(backend).await;
    let evil = Signing::new();
    let dns = Dns::knowing(&[("s1._domainkey.evil.example", &evil.record)]);
    let resolver = dns.address;
    let place = {
        drop(place);
        Place::with(backend, move |config| config.dns.resolvers = vec![resolver]).await
    };
    place.customer("Kari").await;
    let ann = place.agent("Ann").await;
    let own =
        evil.signs("evil.example", place.app.now(), &plain_mail("thief@evil.example", "Mine", "Send it to me", ""));
    let filler = |count: usize| (0..count).map(|number| format!("X-{number}: y\n")).collect::<String>();
    let long = format!("X-Long: {}\n", "x".repeat(300 * 1024));
    for (name, between, says) in [
        ("many", filler(1_100), "too long to read in full"),
        ("long", long, "too long to read in full"),
        ("two", filler(3), "does not name a single author"),
        ("junk", "no field at all\n".to_owned(), "does not name a single author"),
        ("blank", " \n".to_owned(), "No mail server confirms"),
    ] {
        let own = own.replace("Message-ID: <", &format!("Message-ID: <{name}"));
        let head = format!("From: Kari <kari@example.com>\nReply-To: thief@evil.example\nSubject: {name}\n");
        place.mail(&format!("{head}{between}{own}")).await;
        for reference in queue(&place).await {
            let found = ticket(&place, &reference).await;
            let message = messages(&place, &reference).await.remove(0);
            assert_eq!((found.customer_id, message.identity()), (None, Identity::Unproven), "{name}");
        }
        ann.opens(&format!("/desk/tickets/{}", newest(&place).await)).await.shows(says);
    }
}

async fn aliases(backend: Backend) {
    let (place, signing) = knowing(backend).await;
    let ada = place.admin("Ada").await;
    let to_info = |subject: &str| {
        plain_mail("Kari <kari@example.com>", subject, "Hello", "").replace(SUPPORT, "info@fjellro.example")
    };
    let sign = |mail: &str| signing.signs("example.com", place.app.now(), mail);
    place.mail(&sign(&to_info("Before"))).await;
    assert_eq!(last(&place).await.1.identity(), Identity::Unproven);
    let page = format!("/admin/brands/{}/addresses", place.brand);
    let wrong = ada.sends(&page, &[("aliases", "info@fjellro.example, nonsense"), ("forms", "")]).await;
    assert_eq!(wrong.status, 422);
    wrong.shows("aliases-error").shows("nonsense is not an e-mail address");
    assert_eq!(ada.sends(&page, &[("aliases", "Info@fjellro.example"), ("forms", "")]).await.status, 303);
    place.mail(&sign(&to_info("After"))).await;
    let (reference, message) = last(&place).await;
    assert_eq!(message.identity(), Identity::Proven);
    // An address that leads to us gets no copy.
    let ann = place.agent("Ann").await;
    place.mail(&copied(&plain_mail("ola@example.com", "Copied", "Hello", ""), "info@fjellro.example")).await;
    let (other, _) = last(&place).await;
    ann.replies(&other, "Not to ourselves", "waiting").await;
    place.work().await;
    assert!(answer(&place, "Not to ourselves").cc.is_empty());
    assert_ne!(other, reference);
}

async fn forgotten(backend: Backend) {
    let (place, signing) = knowing(backend).await;
    place
        .mail(&signing.signs("example.com", place.app.now(), &plain_mail("kari@example.com", "Mine", "Hello", "")))
        .await;
    let later = place.app.now().plus(chrono::Duration::days(15));
    assert_eq!(kept(&place).await, 1);
    place.app.db.write(move |conn| svar::mail::store::sweep_signatures(conn, later)).await.unwrap();
    assert_eq!(kept(&place).await, 0);
}

#[derive(diesel::QueryableByName)]
struct Kept {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    kept: i64,
}

async fn kept(place: &Place) -> i64 {
    let counted = place.rows(|conn| {
        let all = diesel::sql_query("SELECT COUNT(*) AS kept FROM signatures");
        Ok(match conn {
            Conn::Postgres(c) => all.get_result::<Kept>(c)?,
            Conn::Sqlite(c) => all.get_result::<Kept>(c)?,
        })
    });
    counted.await.kept
}

macro_rules! on_both {
    ($($name:ident: $story:ident,)+) => {$(
        mod $name {
            use crate::support::Backend;
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() { super::$story(Backend::Sqlite).await; }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() { super::$story(Backend::Postgres).await; }
        }
    )+};
}

on_both! {
    unsigned_fields_change_no_recipient: unsigned_fields,
    unsigned_headers_join_no_ticket: unsigned_threads,
    a_replayed_mail_proves_nothing: sent_again,
    all_parsers_find_the_same_author: two_readers,
    an_admin_names_addresses_that_lead_to_us: aliases,
    expired_signatures_are_forgotten: forgotten,
}
