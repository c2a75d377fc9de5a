//! Writing first and proving after: a visitor's question is kept, and is a ticket once it is certain who asked.
use chrono::Duration;
use sha2::{Digest, Sha256};
use svar::web::form::idempotency_key;

use crate::stories;
use crate::support::{Actor, Backend, Page, Place, plain_mail, vouched};
use crate::tickets::queue;

/// The fields of a visitor's form, as it was opened.
async fn form(place: &Place, email: &str, body: &str) -> Vec<(&'static str, String)> {
    let page = place.visitor().opens("/tickets/new?brand=fjellro").await;
    assert_eq!(page.status, 200);
    place.later(Duration::seconds(30));
    let own = |(name, value): (&'static str, &str)| (name, value.to_owned());
    let mut fields: Vec<_> = [
        ("brand", "fjellro"),
        ("subject", "Cup"),
        ("body", body),
        ("page", ""),
        ("name", "Kari Nordmann"),
        ("email", email),
        ("website", ""),
        ("work", ""),
    ]
    .map(own)
    .to_vec();
    fields.push(("opened", page.value_of("opened")));
    fields.push(("idempotency_key", page.value_of("idempotency_key")));
    fields
}

/// The signed time on a page of someone who has signed in.
async fn opened(place: &Place, who: &Actor, path: &str) -> String {
    let opened = who.opens(path).await.value_of("opened");
    place.later(Duration::seconds(30));
    opened
}

fn set(fields: &mut [(&'static str, String)], name: &str, value: &str) {
    fields.iter_mut().find(|(own, _)| *own == name).unwrap().1 = value.to_owned();
}

async fn sends(visitor: &Actor, fields: &[(&'static str, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visitor.sends_with_files("/tickets", &fields, &[("photo.txt", b"a crack")]).await
}

/// The link in the mail that asks to send.
fn link(place: &Place, address: &str) -> String {
    let mails = place.sent_to(address);
    let text = mails.iter().map(|mail| mail.text.as_str()).find(|text| text.contains("/send/")).unwrap().to_owned();
    text.split_whitespace().find(|word| word.contains("/send/")).unwrap().to_owned()
}

stories! {
    async fn one_press_in_the_mail_makes_the_ticket(place) {
        let visitor = place.visitor();
        let page = sends(&visitor, &form(&place, "kari@example.com", "My cup is cracked, says a stranger.").await).await;
        assert_eq!(page.status, 303, "{}", page.text);
        let kept = visitor.opens(&page.location).await;
        kept.shows("kari@example.com").shows("My cup is cracked").shows("photo.txt").shows("Check your inbox");
        place.work().await;
        assert!(queue(&place).await.is_empty(), "it is no ticket yet");
        // The mail repeats nothing: a stranger may have typed the address.
        let mail = place.sent_to("kari@example.com").pop().unwrap();
        assert!(!mail.text.contains("cracked") && !mail.text.contains("Nordmann"), "{}", mail.text);
        let link = link(&place, "kari@example.com");
        // A scanner opens the link: nothing happens.
        visitor.opens(&link).await.shows("My cup is cracked");
        assert!(queue(&place).await.is_empty());
        let sent = visitor.sends(&link, &[]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        assert_eq!(queue(&place).await.len(), 1);
        let kari = Actor::new(place.url.clone(), sent.cookies.join("; "));
        kari.opens(&sent.location).await.shows("My cup is cracked").shows("photo.txt").shows("SV-");
        // It was used once, and nothing is kept any more.
        assert_eq!(visitor.sends(&link, &[]).await.status, 422);
        assert_eq!(visitor.opens(&page.location).await.status, 422);
    }

    /// Nothing tells an address that we know from one that we do not.
    async fn known_and_unknown_addresses_get_the_same_page(place) {
        drop(place.customer("Kari").await);
        let mut pages = Vec::new();
        for email in ["kari@example.com", "ola@example.com", "ann@svar.example"] {
            if email.starts_with("ann") {
                drop(place.agent("Ann").await);
            }
            let visitor = place.visitor();
            let page = sends(&visitor, &form(&place, email, "My cup is cracked.").await).await;
            let kept = visitor.opens(&page.location).await;
            let same = kept.text.replace(email, "ADDRESS").replace(page.location.rsplit('/').next().unwrap(), "TOKEN");
            let until = same.find("until").unwrap();
            pages.push((page.status, kept.status, same[..until].to_owned()));
        }
        assert!(pages.windows(2).all(|two| two[0] == two[1]), "{pages:#?}");
        place.work().await;
        // A colleague's link leads to the desk, and makes no ticket.
        let page = place.visitor().sends(&link(&place, "ann@svar.example"), &[]).await;
        assert_eq!(page.location, "/desk");
        assert!(queue(&place).await.is_empty());
    }

    async fn a_sign_in_sends_it_too(place) {
        let (visitor, kari) = (place.visitor(), place.customer("Kari").await);
        let page = sends(&visitor, &form(&place, "kari@example.com", "My cup is cracked.").await).await;
        assert!(visitor.opens(&page.location).await.text.contains("/sign-in?next=/tickets/kept/"));
        kari.opens(&page.location).await.shows("Send your question");
        let sent = kari.sends(&page.location, &[]).await;
        kari.opens(&sent.location).await.shows("My cup is cracked.").shows("photo.txt");
        assert_eq!(queue(&place).await.len(), 1);
        // The mail's link is useless now.
        place.work().await;
        assert_eq!(visitor.sends(&link(&place, "kari@example.com"), &[]).await.status, 422);
        assert_eq!(queue(&place).await.len(), 1);
    }

    async fn what_no_one_proves_is_deleted_after_three_days(place) {
        let visitor = place.visitor();
        let page = sends(&visitor, &form(&place, "kari@example.com", "My cup is cracked.").await).await;
        place.later(Duration::days(3) + Duration::hours(1));
        assert_eq!(visitor.opens(&page.location).await.status, 422);
        let now = place.app.now();
        place.app.db.write(move |conn| svar::pending::store::sweep(conn, now)).await.unwrap();
        let left = place.rows(|conn| svar::pending::store::of_key(conn, "x")).await;
        assert!(left.is_none());
        svar::worker::sweep_files(&place.app).await.unwrap();
    }

    /// A double press, the back button, and another tab with the same words.
    async fn the_same_question_is_kept_once(place) {
        let visitor = place.visitor();
        let fields = form(&place, "kari@example.com", "My cup is cracked.").await;
        let (first, second) = (sends(&visitor, &fields).await, sends(&visitor, &fields).await);
        assert_eq!((first.status, second.status), (303, 303));
        sends(&visitor, &form(&place, "kari@example.com", "My cup is cracked.").await).await;
        place.work().await;
        assert_eq!(place.sent_to("kari@example.com").len(), 1);
        place.visitor().sends(&link(&place, "kari@example.com"), &[]).await;
        assert_eq!(queue(&place).await.len(), 1);
    }

    /// Anyone can repeat or guess a text: it leads to nothing that somebody else has kept.
    async fn the_same_words_do_not_share_files(place) {
        let (visitor, thief) = (place.visitor(), place.visitor());
        let kept = sends(&visitor, &form(&place, "kari@example.com", "My cup is cracked.").await).await;
        let fields = form(&place, "kari@example.com", "My cup is cracked.").await;
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let stolen = thief.sends_with_files("/tickets", &fields, &[("other.txt", b"malware")]).await;
        thief.opens(&stolen.location).await.shows("other.txt").hides("photo.txt");
        // Whoever wrote it first still has their own.
        visitor.opens(&kept.location).await.shows("photo.txt").hides("other.txt");
    }

    async fn the_same_form_with_other_files_is_another_question(place) {
        let visitor = place.visitor();
        let mut fields = form(&place, "kari@example.com", "My cup is cracked.").await;
        assert_eq!(sends(&visitor, &fields).await.status, 303);
        let fresh = form(&place, "kari@example.com", "x").await;
        set(&mut fields, "opened", &fresh.iter().find(|(name, _)| *name == "opened").unwrap().1);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = visitor.sends_with_files("/tickets", &fields, &[("second.txt", b"another crack")]).await;
        visitor.opens(&page.location).await.shows("second.txt").hides("photo.txt");
    }

    /// What was written with Kari's address is not sent as Mallory.
    async fn another_account_does_not_send_it(place) {
        let (visitor, mallory) = (place.visitor(), place.customer("Mallory").await);
        let page = sends(&visitor, &form(&place, "kari@example.com", "My cup is cracked.").await).await;
        mallory.opens(&page.location).await.shows("an e-mail address that your account has not verified").hides("You are signed in as");
        assert_eq!(mallory.sends(&page.location, &[]).await.status, 422);
        assert!(queue(&place).await.is_empty());
        let kari = place.customer("Kari").await;
        assert_eq!(kari.sends(&page.location, &[]).await.status, 303);
        assert_eq!(queue(&place).await.len(), 1);
    }

    /// The mail was lost, or dropped: the back button and another press bring it again.
    async fn a_form_sent_again_later_mails_again(place) {
        let visitor = place.visitor();
        let fields = form(&place, "kari@example.com", "My cup is cracked.").await;
        assert_eq!(sends(&visitor, &fields).await.status, 303);
        place.work().await;
        assert_eq!(sends(&visitor, &fields).await.status, 303);
        place.work().await;
        assert_eq!(place.sent_to("kari@example.com").len(), 1, "it is on its way");
        let first = link(&place, "kari@example.com");
        place.later(Duration::minutes(30));
        assert_eq!(sends(&visitor, &fields).await.status, 303);
        place.work().await;
        let mails = place.sent_to("kari@example.com");
        assert_eq!(mails.len(), 2);
        // The newer link counts.
        let first = mails.iter().map(|mail| mail.text.as_str()).find(|text| text.contains(&first)).unwrap();
        let newer = mails.iter().map(|mail| mail.text.as_str()).find(|text| *text != first).unwrap();
        let newer = newer.split_whitespace().find(|word| word.contains("/send/")).unwrap();
        assert_eq!(place.visitor().sends(newer, &[]).await.status, 303);
        assert_eq!(queue(&place).await.len(), 1);
    }

    /// Leaving fields out, or sending the same signed time again, does not get round the shield.
    async fn the_shield_has_no_side_door(place) {
        let visitor = place.visitor();
        let key = idempotency_key();
        let bare = [("brand", "fjellro"), ("subject", "Pills"), ("body", "Buy pills"), ("idempotency_key", key.as_str())];
        let page = visitor.sends_with_files("/tickets", &bare, &[]).await;
        assert_eq!(page.status, 422);
        page.shows("Buy pills");
        let mut fields = form(&place, "kari@example.com", "My cup is cracked.").await;
        assert_eq!(sends(&visitor, &fields).await.status, 303);
        assert_eq!(sends(&visitor, &fields).await.status, 303, "a double press");
        set(&mut fields, "idempotency_key", &idempotency_key());
        set(&mut fields, "body", "Buy pills");
        let page = sends(&visitor, &fields).await;
        assert_eq!(page.status, 422);
        page.shows("Buy pills").shows("Press Send once more");
        // On a ticket that a robot knows: only its customer's page has the signed time.
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        let (door, key) = (format!("/tickets/{reference}/messages"), idempotency_key());
        let page = visitor.sends_with_files(&door, &[("body", "Buy pills"), ("idempotency_key", &key)], &[]).await;
        assert!(page.location.starts_with("/sign-in"), "{}", page.location);
        place.work().await;
        assert_eq!(place.rows(svar::pending::store::size_of_files).await, 7, "one question with one file is kept");
    }

    async fn a_signed_in_customer_is_warned_of_the_same_question(place) {
        let kari = place.customer("Kari").await;
        let first = kari.opens_ticket("Cup", "My cup is cracked, what can I do?").await;
        // Another tab: one ticket.
        let key = idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "Cup"), ("body", "My cup is cracked, what can I do?"), ("idempotency_key", &key)];
        assert_eq!(kari.sends_with_files("/tickets", &fields, &[]).await.reference(), first);
        let key = idempotency_key();
        let mut fields = vec![("brand", "fjellro"), ("subject", "Cup"), ("body", "Hello, my cup is cracked, what can I do?"), ("idempotency_key", &key)];
        let page = kari.sends_with_files("/tickets", &fields, &[]).await;
        assert_eq!(page.status, 422);
        page.shows("You asked something very similar").shows(&first).shows("Hello, my cup is cracked");
        fields.push(("again", "yes"));
        assert_ne!(kari.sends_with_files("/tickets", &fields, &[]).await.reference(), first);
        assert_eq!(queue(&place).await.len(), 2);
    }

    async fn robots_learn_nothing(place) {
        let visitor = place.visitor();
        let mut fields = form(&place, "kari@example.com", "Buy pills").await;
        set(&mut fields, "website", "https://pills.example");
        assert_eq!(sends(&visitor, &fields).await.status, 200);
        set(&mut fields, "website", "");
        // Forged, or sent in no time: it comes once more, with what was written.
        set(&mut fields, "opened", "forged");
        let page = sends(&visitor, &fields).await;
        assert_eq!(page.status, 422);
        set(&mut fields, "opened", &page.shows("Buy pills").value_of("opened"));
        assert_eq!(sends(&visitor, &fields).await.status, 422);
        place.work().await;
        assert!(place.sent().is_empty());
        place.later(Duration::seconds(3));
        assert_eq!(sends(&visitor, &fields).await.status, 303);
    }

    async fn one_address_gets_few_mails(place) {
        let visitor = place.visitor();
        let mut statuses = Vec::new();
        for number in 0..6 {
            let fields = form(&place, "kari@example.com", &format!("Question {number}")).await;
            statuses.push(sends(&visitor, &fields).await.status);
        }
        assert_eq!(statuses, [303, 303, 303, 303, 429, 429]);
    }

    async fn an_ended_session_loses_neither_words_nor_files(place) {
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        let gone = place.visitor();
        let (key, began) = (idempotency_key(), opened(&place, &kari, "/tickets/new?brand=fjellro").await);
        let fields = [("brand", "fjellro"), ("subject", "Plate"), ("body", "The plate as well."), ("idempotency_key", &key), ("opened", &began)];
        let page = gone.sends_with_files("/tickets", &fields, &[("plate.txt", b"pieces")]).await;
        gone.opens(&page.location).await.shows("You have been signed out").shows("The plate as well.").shows("name=\"email\"");
        let sent = kari.sends(&page.location, &[]).await;
        kari.opens(&sent.location).await.shows("The plate as well.").shows("plate.txt");
        // The same on a ticket, where a name and an address would not do.
        let (key, began) = (idempotency_key(), opened(&place, &kari, &format!("/tickets/{reference}")).await);
        let fields = [("body", "And the saucer."), ("idempotency_key", key.as_str()), ("opened", began.as_str())];
        let page = gone.sends_with_files(&format!("/tickets/{reference}/messages"), &fields, &[("saucer.txt", b"pieces")]).await;
        gone.opens(&page.location).await.shows("And the saucer.").hides("name=\"email\"").hides("My cup is cracked");
        assert!(gone.sends(&page.location, &[("name", "Eve"), ("email", "eve@example.com")]).await.location.starts_with("/sign-in"));
        let ola = place.customer("Ola").await;
        assert_eq!(ola.sends(&page.location, &[]).await.status, 404);
        let sent = kari.sends(&page.location, &[]).await;
        kari.opens(&sent.location).await.shows("And the saucer.").shows("saucer.txt").shows("My cup is cracked");
    }

    async fn without_a_session_name_and_address_do_too(place) {
        let (gone, kari) = (place.visitor(), place.customer("Kari").await);
        let (key, began) = (idempotency_key(), opened(&place, &kari, "/tickets/new?brand=fjellro").await);
        let fields = [("brand", "fjellro"), ("subject", "Plate"), ("body", "It is broken."), ("idempotency_key", &key), ("opened", &began)];
        let page = gone.sends_with_files("/tickets", &fields, &[]).await;
        assert_eq!(gone.sends(&page.location, &[("name", ""), ("email", "x")]).await.status, 422);
        let named = gone.sends(&page.location, &[("name", "Ola"), ("email", "ola@example.com")]).await;
        gone.opens(&named.location).await.shows("ola@example.com").shows("It is broken.");
        // Another address is not tried.
        let other = gone.sends(&page.location, &[("name", "Eve"), ("email", "eve@example.com")]).await;
        assert!(other.location.starts_with("/sign-in"));
        place.work().await;
        assert!(place.sent_to("eve@example.com").is_empty());
        assert_eq!(gone.sends(&link(&place, "ola@example.com"), &[]).await.status, 303);
        assert_eq!(queue(&place).await.len(), 1);
    }

    /// Erasing a customer deletes what waits under their addresses.
    async fn an_erased_customer_leaves_nothing_waiting(place) {
        let (kari, ada) = (place.customer("Kari").await, place.admin("Ada").await);
        kari.opens_ticket("Cup", "My cup is cracked.").await;
        place.mail(&plain_mail("kari@example.com", "More", "Hello", &vouched())).await;
        let visitor = place.visitor();
        let page = sends(&visitor, &form(&place, "kari@example.com", "Zebrafink").await).await;
        visitor.opens(&page.location).await.shows("Zebrafink");
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id)).await;
        ada.sends(&format!("/desk/customers/{id}/erasure"), &[("confirm", "kari@example.com")]).await;
        assert_eq!(visitor.opens(&page.location).await.status, 422);
    }
}

/// While many write, each browser works for its form.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn under_attack_a_form_takes_work() {
    let place = Place::with(Backend::Sqlite, |config| config.limits.questions_before_work = 0).await;
    let visitor = place.visitor();
    let page = visitor.opens("/tickets/new?brand=fjellro").await;
    page.shows("data-work-bits=\"16\"");
    let mut fields = form(&place, "kari@example.com", "My cup is cracked.").await;
    assert_eq!(sends(&visitor, &fields).await.status, 422);
    let opened = fields.iter().find(|(name, _)| *name == "opened").unwrap().1.clone();
    let is_proof = |work: &String| {
        let hash = Sha256::digest(format!("{opened}:{work}").as_bytes());
        hash[0] == 0 && hash[1] == 0
    };
    let work = (0..50_000_000_u64).map(|number| number.to_string()).find(is_proof).unwrap();
    fields.iter_mut().find(|(name, _)| *name == "work").unwrap().1 = work;
    assert_eq!(sends(&visitor, &fields).await.status, 303);
}

/// Visitors together fill only a part of the disk; the words are kept.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unproven_files_have_a_bound() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let place = Place::with(backend, |config| {
            config.limits.unproven_files_megabytes = 1;
            config.limits.visitor_megabytes_per_hour = 2;
        })
        .await;
        let (visitor, large) = (place.visitor(), vec![b'x'; 800 * 1024]);
        let with_large = async |fields: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            visitor.sends_with_files("/tickets", &fields, &[("large.txt", large.as_slice())]).await
        };
        assert_eq!(with_large(form(&place, "kari@example.com", "My cup").await).await.status, 303);
        let full = with_large(form(&place, "ola@example.com", "My plate is broken").await).await;
        assert_eq!(full.status, 422);
        full.shows("Send your question without them").shows("My plate is broken").shows("ola@example.com");
        let fields = form(&place, "ola@example.com", "My plate is broken").await;
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(visitor.sends_with_files("/tickets", &fields, &[]).await.status, 303);
        // The network's own bound is asked before the form is read.
        assert_eq!(with_large(form(&place, "ida@example.com", "My saucer").await).await.status, 429);
        place.customer("Kari").await.opens_ticket("Cup", "Customers are not held up").await;
    }
}
