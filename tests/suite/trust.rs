//! Who a mail is from, how sure that is, and what forging does not achieve.
use svar::config::Config;
use svar::orders::{Pushed, store::save};
use svar::tickets::{Identity, Message, store};

use crate::servers::{Dns, Signing};
use crate::stories;
use crate::support::{Backend, Place, SUPPORT, plain_mail, vouched};
use crate::tickets::{queue, ticket};

stories! {
    async fn every_message_shows_its_verification(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        place.mail(&plain_mail("Ola <ola@example.com>", "Not vouched for", "Hello", "")).await;
        place.mail(&plain_mail("Eva <eva@example.com>", "Vouched", "Hello", &vouched())).await;
        place.mail(&plain_mail("Kari <kari@example.com>", "Proven", "Hello", &vouched())).await;
        kari.opens_ticket("Signed in", "Hello").await;
        for (level, subject, says) in [
            (Identity::Unproven, "Not vouched for", "No mail server confirms"),
            (Identity::Aligned, "Vouched", "Signed by example.com (DKIM)"),
            (Identity::Proven, "Proven", "Signed by example.com (DKIM)"),
            (Identity::SignedIn, "Signed in", "Written by a signed-in user"),
        ] {
            let reference = about(&place, subject).await;
            assert_eq!(first(&place, &reference).await.identity(), level, "{subject}");
            ann.opens(&format!("/desk/tickets/{reference}")).await.shows(says);
        }
    }

    async fn a_senders_own_headers_prove_nothing(place) {
        let kari = place.customer("Kari").await;
        for (subject, headers) in [
            ("Forged results", "Authentication-Results: evil.example; dkim=pass header.d=example.com\n"),
            ("Forged level", "X-Svar-Identity: 3\nX-Identity-Level: proven\n"),
            ("Below the real one", "Authentication-Results: mx.fjellro.example; dkim=none\nAuthentication-Results: mx.fjellro.example; dkim=pass header.d=example.com\n"),
            ("Another's signature", "Authentication-Results: mx.fjellro.example; dkim=pass header.d=evil.example\n"),
            ("Shared suffix", "Authentication-Results: mx.fjellro.example; dkim=pass header.d=com\n"),
        ] {
            place.mail(&plain_mail("kari@example.com", subject, "Hello", headers)).await;
            let reference = about(&place, subject).await;
            assert_eq!(first(&place, &reference).await.identity(), Identity::Unproven, "{subject}");
            assert_eq!(ticket(&place, &reference).await.customer_id, None, "{subject}");
        }
        kari.opens(&format!("/tickets/{}", about(&place, "Forged level").await)).await.hides("Hello");
    }

    async fn a_forged_sender_with_a_reference_stays_apart(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        ann.replies(&reference, "The long one", "waiting").await;
        place.work().await;
        place.mail(&plain_mail("kari@example.com", &format!("Re: {reference}"), "Send the money elsewhere", "")).await;
        kari.opens(&format!("/tickets/{reference}")).await.hides("money elsewhere");
        let forged = queue(&place).await[0].clone();
        assert_ne!(forged, reference);
        let page = ann.opens(&format!("/desk/tickets/{forged}")).await;
        page.shows("unverified").hides("Which pole?");
        // No one else can know what our own mail to her contains.
        let answer = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("long one")).unwrap();
        let token = format!("In-Reply-To: <{}>\n", answer.message_id.unwrap());
        place.mail(&plain_mail("kari@example.com", "Re: Tent", "Thank you, it fits", &token)).await;
        kari.opens(&format!("/tickets/{reference}")).await.shows("Thank you, it fits");
    }

    async fn an_unverified_customer_claims_their_ticket(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        place.mail(&plain_mail("kari@example.com", "Where is my order", "I wait for pears", "")).await;
        let reference = queue(&place).await[0].clone();
        kari.opens(&format!("/tickets/{reference}")).await.hides("pears");
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/claim-link"), &[]).await.status, 303);
        place.work().await;
        let mail = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("/claim/")).unwrap();
        assert!(!mail.text.contains("pears") && !mail.subject.contains("order"), "{} {}", mail.subject, mail.text);
        let link = claim_link(&place, "kari@example.com");
        // Reading the address's mail is not signing in: the owner signs in first.
        let owner = place.visitor();
        owner.opens(&link).await.shows("pears");
        let sent_away = owner.sends(&link, &[("answer", "yes")]).await;
        assert!(sent_away.location.starts_with("/sign-in?next=/claim/") && sent_away.cookies.is_empty());
        let other = place.customer("Ola").await;
        other.sends(&link, &[("answer", "yes")]).await.shows("You are signed in as Ola");
        assert_eq!(kari.sends(&link, &[("answer", "yes")]).await.location, format!("/tickets/{reference}"));
        let message = first(&place, &reference).await;
        assert_eq!((message.identity(), message.author_id.is_some()), (Identity::SignedIn, true));
        kari.opens(&format!("/tickets/{reference}")).await.shows("pears");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("says that this ticket is theirs");
        // The link is used up, and the agent cannot send one after the other.
        assert_eq!(owner.opens(&link).await.status, 422);
        place.later(chrono::Duration::minutes(5));
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/claim-link"), &[]).await.status, 409);
    }

    async fn a_claim_link_makes_an_account(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("Eva <eva@new.example>", "Hello", "I am new here", "")).await;
        let reference = queue(&place).await[0].clone();
        ann.sends(&format!("/desk/tickets/{reference}/claim-link"), &[]).await;
        place.work().await;
        let link = claim_link(&place, "eva@new.example");
        let eva = place.visitor();
        eva.sends(&link, &[("answer", "yes"), ("name", " ")]).await.shows("name-error");
        let signed_in = eva.sends(&link, &[("answer", "yes"), ("name", "Eva Ny")]).await;
        let eva = crate::support::Actor::new(place.url.clone(), signed_in.cookies[0].clone());
        eva.opens(&format!("/tickets/{reference}")).await.shows("I am new here");
    }

    async fn a_disowned_message_is_shown_to_agents(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        place.mail(&plain_mail("kari@example.com", "Refund me", "To this account please", "")).await;
        let reference = queue(&place).await[0].clone();
        ann.sends(&format!("/desk/tickets/{reference}/claim-link"), &[]).await;
        place.work().await;
        let link = claim_link(&place, "kari@example.com");
        place.visitor().sends(&link, &[("answer", "no")]).await.shows("Thank you");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("denied by the owner");
        kari.opens("/tickets").await.hides("Refund me");
        assert_eq!(ticket(&place, &reference).await.customer_id, None);
    }

    async fn anothers_message_cannot_be_claimed(place) {
        let (ola, ann) = (place.customer("Ola").await, place.agent("Ann").await);
        place.mail(&plain_mail("eva@example.com", "Mine", "Hello", "")).await;
        let reference = queue(&place).await[0].clone();
        assert_eq!(ola.sends(&format!("/tickets/{reference}/claim"), &[("answer", "yes")]).await.status, 404);
        // A ticket that got another owner after the link was sent.
        ann.sends(&format!("/desk/tickets/{reference}/claim-link"), &[]).await;
        place.work().await;
        let link = claim_link(&place, "eva@example.com");
        assert_eq!(ann.sends(&link.replace("/claim/", "/link/"), &[]).await.status, 422, "a claim is not a sign-in link");
    }

    async fn reply_to_is_offered_to_the_agent(place) {
        place.customer("Kari").await;
        let ann = place.agent("Ann").await;
        for (from, headers, wanted) in [
            ("eva@example.com", String::new(), "office@firm.example"),
            ("kari@example.com", vouched(), "home@kari.example"),
            ("kari@example.com", String::new(), "thief@evil.example"),
            ("ole@example.com", String::new(), "ann@svar.example"),
            ("per@example.com", String::new(), SUPPORT),
            // The same organisation, but nothing proves the wish.
            ("eva@example.com", String::new(), "thief@example.com"),
        ] {
            let subject = format!("From {from} to {wanted}");
            place.mail(&plain_mail(from, &subject, "Hello", &format!("{headers}Reply-To: {wanted}\n"))).await;
            let reference = about(&place, &subject).await;
            let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
            page.shows(&format!("wants replies at {wanted}")).shows(&format!("Send it to {wanted} instead"));
            assert_eq!(first(&place, &reference).await.author_address, from, "Reply-To is not an author");
            ann.replies(&reference, &format!("Answer to {subject}"), "solved").await;
            place.work().await;
            let sent = place.sent().into_iter().find(|mail| mail.text.contains(&format!("Answer to {subject}"))).unwrap();
            assert_eq!(sent.to[0].address, from, "{subject}");
        }
    }

    async fn one_tick_replies_to_reply_to(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("eva@example.com", "Tent", "Hello", "Reply-To: office@firm.example\n")).await;
        let reference = queue(&place).await[0].clone();
        let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
        let key = svar::web::form::idempotency_key();
        let fields = [
            ("kind", "reply"), ("body", "For the office"), ("then", "waiting"), ("seen", seen.as_str()), ("answer_id", ""),
            ("to", "eva@example.com"), ("copies", ""), ("instead", "office@firm.example"), ("idempotency_key", key.as_str()),
        ];
        assert_eq!(ann.composes(&reference, &fields).await.status, 303);
        place.work().await;
        let sent = place.sent().into_iter().find(|mail| mail.text.contains("For the office")).unwrap();
        assert_eq!((sent.to.len(), sent.to[0].address.as_str(), sent.cc.len()), (1, "office@firm.example", 0));
    }

    async fn a_forged_name_turns_no_reply_away(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("Ola <ola@example.com>", "Tent", "Which pole?", "")).await;
        let reference = queue(&place).await.remove(0);
        ann.replies(&reference, "The long one", "waiting").await;
        place.work().await;
        let headers = "Reply-To: thief@evil.example\nCc: friend@evil.example\n";
        place.mail(&plain_mail("ola@example.com", &format!("Re: Tent [{reference}]"), "Write to me there", headers)).await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("Write to me there").shows("No mail server confirms").shows("wants replies at thief@evil.example");
        ann.replies(&reference, "For Ola alone", "waiting").await;
        place.work().await;
        let sent = place.sent().into_iter().find(|mail| mail.text.contains("For Ola alone")).unwrap();
        assert_eq!((sent.to.len(), sent.to[0].address.as_str(), sent.cc.len()), (1, "ola@example.com", 0));
    }

    async fn a_mailing_lists_author_is_unverified(place) {
        place.customer("Kari").await;
        let ann = place.agent("Ann").await;
        let headers = format!("{}List-Id: <help.example.com>\nX-Original-From: Kari <kari@example.com>\n", vouched());
        place.mail(&plain_mail("'Kari' via Help <help@example.com>", "By the list", "Hello", &headers)).await;
        let reference = queue(&place).await[0].clone();
        let message = first(&place, &reference).await;
        assert_eq!((message.author_address.as_str(), message.identity()), ("kari@example.com", Identity::Unproven));
        assert_eq!(ticket(&place, &reference).await.customer_id, None);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("help@example.com forwarded this mail");
    }

    async fn unverified_senders_are_listed_with_matching_accounts(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let (brand, now) = (place.brand, place.app.now());
        let order: Pushed = serde_json::from_value(serde_json::json!({
            "number": "FJ-10976", "email": "kari@example.com", "status": "shipped", "currency": "NOK",
            "total_cents": 100, "placed_at": "2026-11-01T10:00:00Z", "items": []
        })).unwrap();
        place.app.db.write(move |conn| save(conn, now, brand, &order)).await.unwrap();
        place.mail(&plain_mail("Kari <kari@private.example>", "Parcel", "Where is FJ-10976?", "")).await;
        let reference = queue(&place).await[0].clone();
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("order FJ-10976 is theirs · same name").hides("<b>FJ-10976</b>");
        ann.opens("/desk?view=unlinked").await.shows("Parcel");
        let form = format!("/desk/tickets/{reference}/account");
        let id = ann.opens(&form).await.value_of("account");
        let without_reason = ann.sends(&form, &[("account", &id), ("how", " ")]).await;
        assert_eq!(without_reason.status, 422);
        without_reason.shows("how-error");
        assert_eq!(ann.sends(&form, &[("address", "unknown@nowhere.example"), ("how", "x")]).await.status, 422);
        kari.opens("/tickets").await.hides("Parcel");
        assert_eq!(ann.sends(&form, &[("account", &id), ("how", "She named the last delivery")]).await.status, 303);
        let linked = ann.opens(&format!("/desk/tickets/{reference}")).await;
        linked.shows("She named the last delivery").shows("<b>FJ-10976</b>").shows("linked by an agent");
        kari.opens("/tickets").await.shows("Parcel");
        ann.opens("/desk?view=unlinked").await.hides("Parcel");
        // Linking by an agent does not verify the message, and can be undone.
        assert_eq!(first(&place, &reference).await.identity(), Identity::Unproven);
        ann.sends(&format!("{form}/removal"), &[]).await;
        kari.opens("/tickets").await.hides("Parcel");
    }

    async fn a_forwarded_mail_is_its_authors_ticket(place) {
        let ann = place.agent("Ann").await;
        let from_ann = "Authentication-Results: mx.fjellro.example; dkim=pass header.d=svar.example\n";
        place.mail(&plain_mail("Ann <ann@svar.example>", "Fwd: Broken lamp", FORWARDED, from_ann)).await;
        let reference = queue(&place).await[0].clone();
        let found = ticket(&place, &reference).await;
        assert_eq!((found.sender_address.as_str(), found.sender_name.as_str(), found.subject.as_str()), ("eva@example.com", "Eva Berg", "Broken lamp"));
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("The lamp is broken").shows("Can you take this?").shows("Ann forwarded this mail");
        ann.replies(&reference, "We send a new lamp", "solved").await;
        place.work().await;
        assert!(place.sent_to("eva@example.com").iter().any(|mail| mail.text.contains("new lamp")));
    }

    /// A colleague's mail says what they think of it.
    async fn a_download_lacks_the_forwarding_mail(place) {
        let (ann, eva) = (place.agent("Ann").await, place.customer("Eva").await);
        let from_ann = "Authentication-Results: mx.fjellro.example; dkim=pass header.d=svar.example\n";
        place.mail(&plain_mail("Ann <ann@svar.example>", "Fwd: Broken lamp", FORWARDED, from_ann)).await;
        let reference = queue(&place).await[0].clone();
        let form = format!("/desk/tickets/{reference}/account");
        let linked = ann.sends(&form, &[("address", "eva@example.com"), ("how", "She said so")]).await;
        assert_eq!(linked.status, 303, "{}", linked.text);
        eva.sends("/account/data", &[]).await;
        place.work().await;
        let archive = eva.opens(&eva.opens("/account/data").await.address("/account/data/")).await;
        assert!(archive.text.contains("The lamp is broken"));
        assert!(!archive.text.contains("Can you take this?") && !archive.text.contains("ann@svar.example"));
    }

    async fn quoting_a_forward_is_not_forwarding(place) {
        place.agent("Ann").await;
        let from_ann = "Authentication-Results: mx.fjellro.example; dkim=pass header.d=svar.example\n";
        place.mail(&plain_mail("Ann <ann@svar.example>", "My own question", FORWARDED, from_ann)).await;
        let reference = queue(&place).await[0].clone();
        assert_eq!(ticket(&place, &reference).await.sender_address, "ann@svar.example");
    }

    async fn an_unverified_forward_waits_for_confirmation(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("Ann <ann@svar.example>", "Fwd: Broken lamp", FORWARDED, "")).await;
        let reference = queue(&place).await[0].clone();
        assert_eq!(ticket(&place, &reference).await.sender_address, "ann@svar.example");
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("Make eva@example.com the customer");
        let message = page.value_of("message");
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/customer"), &[("message", &message)]).await.status, 303);
        let found = ticket(&place, &reference).await;
        assert_eq!((found.sender_address.as_str(), found.customer_id), ("eva@example.com", None));
    }

    async fn acknowledgements_are_limited_to_people(place) {
        place.agent("Ann").await;
        for number in 0..5 {
            place.mail(&plain_mail(&format!("victim+{number}@example.com"), &format!("Pills {number}"), "Buy", "")).await;
        }
        let all: Vec<_> = place.sent().into_iter().filter(|mail| mail.to[0].address.starts_with("victim")).collect();
        assert_eq!(all.len(), 1, "one mailbox, one acknowledgement");
        let before = place.sent().len();
        for from in ["no-reply@example.com", "postmaster@example.com", "ann@svar.example", "MAILER-DAEMON@example.com"] {
            place.mail(&plain_mail(from, &format!("Hello from {from}"), "I write to you", "")).await;
        }
        place.mail(&plain_mail("list@example.com", "Newsletter", "News", "List-Id: <news.example.com>\n")).await;
        assert_eq!(place.sent().len(), before);
    }
}

const FORWARDED: &str = "Can you take this?\n\n---------- Forwarded message ---------\nFrom: Eva Berg <eva@example.com>\nDate: Mon, 23 Nov 2026 08:00\nSubject: Broken lamp\nTo: <ann@svar.example>\n\nHi,\nThe lamp is broken.\n";

async fn ceiling(backend: Backend) {
    let place = Place::with(backend, |config: &mut Config| config.mail.acknowledgements_per_hour = 3).await;
    for number in 0..6 {
        place.mail(&plain_mail(&format!("someone{number}@example.com"), &format!("Hello {number}"), "Hello", "")).await;
    }
    assert_eq!(place.sent().len(), 3);
    place.later(chrono::Duration::hours(2));
    place.mail(&plain_mail("later@example.com", "Later", "Hello", "")).await;
    assert_eq!(place.sent().len(), 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn acknowledgements_are_limited_in_total_on_sqlite() {
    ceiling(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn acknowledgements_are_limited_in_total_on_postgres() {
    ceiling(Backend::Postgres).await;
}

async fn signatures(backend: Backend) {
    let signing = Signing::new();
    let dns = Dns::knowing(&[
        ("s1._domainkey.example.com", &signing.record),
        ("s1._domainkey.mail.example.com", &signing.record),
        ("s1._domainkey.evil.example", &signing.record),
    ]);
    let resolver = dns.address;
    let place = Place::with(backend, move |config: &mut Config| config.dns.resolvers = vec![resolver]).await;
    place.customer("Kari").await;
    let mail = |subject: &str| plain_mail("Kari <kari@example.com>", subject, "Hello", "");
    let identity = |subject: &'static str| async { first(&place, &about(&place, subject).await).await.identity() };

    place.mail(&signing.signs("example.com", place.app.now(), &mail("Signed"))).await;
    assert_eq!(identity("Signed").await, Identity::Proven);
    place.mail(&signing.signs("mail.example.com", place.app.now(), &mail("By the same organisation"))).await;
    assert_eq!(identity("By the same organisation").await, Identity::Proven);

    place.mail(&signing.signs("example.com", place.app.now(), &mail("Changed")).replace("Hello", "Send money")).await;
    assert_eq!(identity("Changed").await, Identity::Unproven);
    place
        .mail(
            &signing
                .signs("example.com", place.app.now(), &mail("Before"))
                .replace("Subject: Before", "Subject: Renamed"),
        )
        .await;
    assert_eq!(identity("Renamed").await, Identity::Unproven);
    let asked = dns.asked();
    place.mail(&signing.signs("evil.example", place.app.now(), &mail("By another domain"))).await;
    assert_eq!(identity("By another domain").await, Identity::Unproven);
    assert_eq!(dns.asked(), asked, "a key that could prove nothing is not looked up");
    place.mail(&Signing::new().signs("example.com", place.app.now(), &mail("By another key"))).await;
    assert_eq!(identity("By another key").await, Identity::Unproven);
    // Our own server has checked, and refuses: that counts.
    let refused = format!(
        "Authentication-Results: mx.fjellro.example; dkim=fail\n{}",
        signing.signs("example.com", place.app.now(), &mail("Refused"))
    );
    place.mail(&refused).await;
    assert_eq!(identity("Refused").await, Identity::Unproven);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_confirmed_signature_verifies_on_sqlite() {
    signatures(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_confirmed_signature_verifies_on_postgres() {
    signatures(Backend::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn silent_dns_leaves_mail_unverified_without_delay() {
    let dns = Dns::silent();
    let resolver = dns.address;
    let place = Place::with(Backend::Sqlite, move |config: &mut Config| {
        config.dns.resolvers = vec![resolver];
        config.dns.timeout_ms = 200;
    })
    .await;
    let ann = place.agent("Ann").await;
    let signing = Signing::new();
    for number in 0..8 {
        let mail = plain_mail("kari@example.com", &format!("Number {number}"), "Hello", "");
        place.mail(&signing.signs("example.com", place.app.now(), &mail)).await;
    }
    let asked = dns.asked();
    assert_eq!(queue(&place).await.len(), 8, "this loses no mail");
    place
        .mail(&signing.signs("example.com", place.app.now(), &plain_mail("kari@example.com", "One more", "Hello", "")))
        .await;
    assert_eq!(dns.asked(), asked, "DNS is not asked for a while");
    let reference = about(&place, "One more").await;
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("DNS did not respond");
}

/// The reference of the ticket with this subject.
async fn about(place: &Place, subject: &str) -> String {
    for reference in queue(place).await {
        if ticket(place, &reference).await.subject == subject {
            return reference;
        }
    }
    panic!("no ticket about {subject:?}");
}

/// The first message of a ticket.
async fn first(place: &Place, reference: &str) -> Message {
    let id = ticket(place, reference).await.id;
    place.rows(move |conn| store::messages(conn, id)).await.swap_remove(0)
}

fn claim_link(place: &Place, address: &str) -> String {
    let mails = place.sent_to(address);
    let text = mails.iter().map(|mail| mail.text.as_str()).find(|text| text.contains("/claim/")).unwrap();
    text.split_whitespace().find(|word| word.contains("/claim/")).unwrap().to_owned()
}
