//! Mails reach the right ticket, however servers rewrite their headers, and never someone else's.
use svar::mail::parse::Mail;
use svar::mail::thread;
use svar::tickets::{PlacedBy, State, store};

use crate::stories;
use crate::support::{Actor, Place, SUPPORT, plain_mail, vouched};
use crate::tickets::{queue, ticket};

stories! {
    async fn a_copied_colleague_joins_by_answering(place) {
        let ann = place.agent("Ann").await;
        let original = copied(&plain_mail("kari@example.com", "Tent", "Which pole?", ""), "bob@example.com");
        place.mail(&original).await;
        let reference = only(&place).await;
        place.mail(&plain_mail("bob@example.com", "SV: Tent", "The red one, I think", &format!("In-Reply-To: <{}>\n", id_of(&original)))).await;
        assert_eq!(only(&place).await, reference);
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("The red one").shows("matched by the mail it replies to");
        ann.replies(&reference, "The long one, both of you", "waiting").await;
        place.work().await;
        let answer = answer(&place, "both of you");
        assert_eq!(addresses(&answer.to), ["kari@example.com"]);
        assert_eq!(addresses(&answer.cc), ["bob@example.com"]);
        place.mail(&plain_mail("bob@example.com", "Re: Tent", "Thank you", &format!("References: <{}>\n", answer.message_id.unwrap()))).await;
        assert_eq!(only(&place).await, reference);
    }

    async fn a_rewritten_message_id_still_threads(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("kari@example.com", "Tent", "Which pole?", "")).await;
        let reference = only(&place).await;
        ann.replies(&reference, "The long one", "waiting").await;
        place.work().await;
        let answer = answer(&place, "The long one");
        let local = answer.message_id.clone().unwrap().split('@').next().unwrap().to_owned();
        // Exchange and SES append another domain, Apple Mail folds many ids, others leave only the address.
        place.mail(&plain_mail("kari@example.com", "AW: Tent", "One", &format!("In-Reply-To: <{local}@eurprd05.prod.outlook.com>\n"))).await;
        place.mail(&plain_mail("kari@example.com", "Antw: Tent", "Two", &format!("References: <a@apple.example>\n <{local}@x.example>\n <b@apple.example>\n"))).await;
        place.mail(&plain_mail("kari@example.com", "Sv: VS: Tent", "Three", "In-Reply-To: <0102@eu-west-1.amazonses.com>\n").replace(SUPPORT, &answer.reply_to[0].address.to_uppercase())).await;
        assert_eq!(only(&place).await, reference);
        let rules: Vec<PlacedBy> = messages(&place, &reference).await.into_iter().map(|m| m.placed_by).collect();
        assert_eq!(rules, [PlacedBy::New, PlacedBy::Form, PlacedBy::Token, PlacedBy::Token, PlacedBy::Token]);
    }

    async fn forged_tokens_and_guessed_numbers_open_nothing(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Secret", "Hello").await;
        ann.replies(&reference, "The code is 1234", "waiting").await;
        place.work().await;
        let foreign = thread::message_id(&thread::TokenKey([1; 32]), &reference, "abc", "fjellro.example", place.app.now());
        let guesses = [
            format!("In-Reply-To: <{foreign}>\n"),
            format!("References: <{}>\n", answer(&place, "1234").message_id.unwrap()),
            String::new(),
        ];
        for (number, headers) in guesses.iter().enumerate() {
            let subject = format!("Re: [{reference}] {number}");
            place.mail(&plain_mail("thief@evil.example", &subject, "Send it again", headers)).await;
        }
        kari.opens(&format!("/tickets/{reference}")).await.hides("Send it again");
        let theirs = queue(&place).await;
        assert_eq!(theirs.len(), 3);
        assert!(!theirs.contains(&reference));
        for found in &theirs {
            let page = ann.opens(&format!("/desk/tickets/{found}")).await;
            page.shows("its sender is not a participant there").shows(&format!("href=\"/desk/tickets/{reference}\""));
        }
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("thief@evil.example named this ticket");
        for sent in place.sent_to("thief@evil.example") {
            assert!(!sent.text.contains("1234") && !sent.text.contains(&reference), "{}", sent.text);
        }
    }

    async fn a_forged_customer_adds_no_participants(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Address", "Please send it").await;
        ann.replies(&reference, "Where to?", "waiting").await;
        place.work().await;
        let id = answer(&place, "Where to?").message_id.unwrap();
        let forged = plain_mail("kari@example.com", "Re: Address", "Send it to me instead", &format!("In-Reply-To: <{id}>\nReply-To: thief@evil.example\n"));
        place.mail(&copied(&forged, "thief@evil.example")).await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("unverified").shows("Add thief@evil.example to replies");
        ann.replies(&reference, "This is for you alone", "waiting").await;
        place.work().await;
        let answer = answer(&place, "for you alone");
        assert_eq!((addresses(&answer.to), addresses(&answer.cc)), (vec!["kari@example.com".to_owned()], vec![]));
    }

    async fn a_stolen_message_id_hides_no_mail(place) {
        let first = plain_mail("thief@evil.example", "First", "I know your next id", "");
        place.mail(&first).await;
        let stolen = plain_mail("kari@example.com", "Real", "My own words", "").replace(&message_id_line(&plain_mail("x@y.no", "", "", "")), "");
        let stolen = with_id(&stolen, &id_of(&first));
        place.mail(&stolen).await;
        let waiting = queue(&place).await;
        assert_eq!(waiting.len(), 2, "both are there");
    }

    async fn an_expired_token_threads_nothing(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("kari@example.com", "Tent", "Which pole?", "")).await;
        let reference = only(&place).await;
        ann.replies(&reference, "The long one", "waiting").await;
        place.work().await;
        let plus = answer(&place, "The long one").reply_to[0].address.clone();
        place.later(chrono::Duration::days(731));
        place.mail(&plain_mail("kari@example.com", "Hello again", "Are you there?", "").replace(SUPPORT, &plus)).await;
        let waiting = queue(&place).await;
        assert_eq!(waiting.len(), 1);
        assert_ne!(waiting[0], reference);
    }

    async fn an_early_reply_joins_its_original_later(place) {
        let original = copied(&plain_mail("kari@example.com", "Tent", "Which pole?", ""), "bob@example.com");
        let root = id_of(&original);
        let again = plain_mail("kari@example.com", "Re: Tent", "I forgot the colour", &format!("In-Reply-To: <{root}>\n"));
        let bobs = plain_mail("bob@example.com", "Re: Tent", "It is red", &format!("References: <{root}> <{}>\n", id_of(&again)));
        place.mail(&bobs).await;
        place.mail(&again).await;
        assert_eq!(queue(&place).await.len(), 2, "nothing binds them yet");
        place.mail(&original).await;
        let reference = only(&place).await;
        let found = ticket(&place, &reference).await;
        assert_eq!(found.sender_address, "kari@example.com");
        assert_eq!(messages(&place, &reference).await.len(), 3);
        let ann = place.agent("Ann").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("It is red").shows("I forgot the colour").shows("Which pole?");
    }

    async fn a_strangers_early_reply_does_not_join(place) {
        let original = plain_mail("kari@example.com", "Tent", "Which pole?", "");
        let early = copied(&plain_mail("thief@evil.example", "Re: Tent", "Tell me", &format!("In-Reply-To: <{}>\n", id_of(&original))), "kari@example.com");
        place.mail(&early).await;
        place.mail(&original).await;
        assert_eq!(queue(&place).await.len(), 2);
    }

    async fn duplicates_of_a_mail_are_one_message(place) {
        let both = plain_mail("kari@example.com", "Tent", "Which pole?", "");
        place.mail(&format!("Delivered-To: {SUPPORT}\n{both}")).await;
        place.mail(&format!("Delivered-To: archive@fjellro.example\n{both}")).await;
        assert_eq!(queue(&place).await.len(), 1);
        let nameless = with_id(&plain_mail("ola@example.com", "No id", "I have none", "Date: Mon, 23 Nov 2026 08:00:00 +0000\n"), "");
        place.mail(&format!("Received: by one\n{nameless}")).await;
        place.mail(&format!("Received: by two\n{nameless}")).await;
        assert_eq!(queue(&place).await.len(), 2);
    }

    async fn replies_never_go_to_our_own_addresses(place) {
        let ann = place.agent("Ann").await;
        place.brand("other", "help@other.example").await;
        place.mail(&copied(&plain_mail("kari@example.com", "Tent", "Hello", ""), "help@other.example, hjelp+x@fjellro.example, bob@example.com, ann@svar.example")).await;
        // Each brand that the mail was sent to has a ticket.
        let mut reference = String::new();
        for waiting in queue(&place).await {
            if ticket(&place, &waiting).await.brand_id == place.brand {
                reference = waiting;
            }
        }
        ann.replies(&reference, "Here we are", "waiting").await;
        place.work().await;
        let answer = answer(&place, "Here we are");
        assert_eq!(addresses(&answer.cc), ["bob@example.com"], "the agent has the desk");
    }

    async fn the_agent_chooses_the_recipients(place) {
        let ann = place.agent("Ann").await;
        place.mail(&copied(&plain_mail("kari@example.com", "Tent", "Hello", ""), "bob@example.com")).await;
        let reference = only(&place).await;
        let path = format!("/desk/tickets/{reference}");
        let page = ann.opens(&path).await;
        page.shows("value=\"kari@example.com\"").shows("value=\"bob@example.com\"");
        let wrong = composes(&ann, &reference, "kari@example.com", "no@address").await;
        assert_eq!(wrong.status, 422);
        wrong.shows("no@address is not an e-mail address").shows("The text stays");
        let unaddressed = composes(&ann, &reference, "", "").await;
        assert_eq!(unaddressed.status, 422);
        assert_eq!(composes(&ann, &reference, "kari@example.com", "eva@example.com").await.status, 303);
        place.work().await;
        let sent = answer(&place, "The text stays");
        assert_eq!(addresses(&sent.cc), ["eva@example.com"]);
        // Eva gets the next one too; Bob has no part in what was not sent to him.
        ann.replies(&reference, "And one more", "waiting").await;
        place.work().await;
        assert_eq!(addresses(&answer(&place, "And one more").cc), ["eva@example.com"]);
        place.mail(&plain_mail("bob@example.com", "Re: Tent", "Bob here", &format!("In-Reply-To: <{}>\n", sent.message_id.clone().unwrap()))).await;
        assert_ne!(only(&place).await, reference);
        place.mail(&plain_mail("eva@example.com", "Re: Tent", "Eva here", &format!("In-Reply-To: <{}>\n", sent.message_id.unwrap()))).await;
        assert_eq!(messages(&place, &reference).await.pop().unwrap().visible, "Eva here");
    }

    async fn solved_tickets_reopen_and_closed_ones_continue(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Which pole?").await;
        ann.replies(&reference, "The long one", "solved").await;
        place.work().await;
        let id = answer(&place, "The long one").message_id.unwrap();
        let answering = |text: &str| plain_mail("kari@example.com", "Re: Tent", text, &format!("In-Reply-To: <{id}>\n{}", vouched()));
        place.mail(&answering("Not quite")).await;
        assert_eq!(only(&place).await, reference);
        ann.replies(&reference, "Then the short one", "solved").await;
        place.later(chrono::Duration::days(13));
        svar::worker::close_old(&place.app).await.unwrap();
        assert_eq!(ticket(&place, &reference).await.state, State::Solved);
        place.later(chrono::Duration::days(2));
        svar::worker::close_old(&place.app).await.unwrap();
        assert_eq!(ticket(&place, &reference).await.state, State::Closed);
        place.mail(&answering("Now it broke")).await;
        let next = only(&place).await;
        assert_ne!(next, reference);
        ann.opens(&format!("/desk/tickets/{next}")).await.shows("continues the closed ticket").shows(&reference);
        // The same on the page.
        let written = kari.writes_on(&reference, "And the rope too").await;
        assert_ne!(written.reference(), reference);
        kari.opens(&written.location).await.shows("And the rope too");
    }

    async fn only_a_verified_colleagues_mail_is_a_note(place) {
        let ann = place.agent("Ann").await;
        place.mail(&plain_mail("kari@example.com", "Tent", "Hello", "")).await;
        let reference = only(&place).await;
        ann.replies(&reference, "Answer", "waiting").await;
        place.work().await;
        let id = answer(&place, "Answer").message_id.unwrap();
        let headers = format!("In-Reply-To: <{id}>\n");
        let aligned = format!("{headers}Authentication-Results: mx.fjellro.example; dkim=pass header.d=svar.example\n");
        place.mail(&plain_mail("ann@svar.example", "Re: Tent", "Seen from my phone", &aligned)).await;
        assert!(queue(&place).await.is_empty(), "a note waits for no one");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Seen from my phone").shows("internal note");
        place.mail(&plain_mail("ann@svar.example", "Re: Tent", "I am not Ann", &headers)).await;
        assert_ne!(only(&place).await, reference);
    }
}

async fn composes(ann: &Actor, reference: &str, to: &str, copies: &str) -> crate::support::Page {
    let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
    let key = svar::web::form::idempotency_key();
    let fields = [
        ("kind", "reply"),
        ("body", "The text stays"),
        ("then", "waiting"),
        ("seen", seen.as_str()),
        ("answer_id", ""),
        ("to", to),
        ("copies", copies),
        ("idempotency_key", key.as_str()),
    ];
    ann.composes(reference, &fields).await
}

/// Our mail that contains these words.
pub fn answer(place: &Place, words: &str) -> Mail {
    place.sent().into_iter().find(|mail| mail.text.contains(words)).unwrap_or_else(|| panic!("no mail with {words:?}"))
}

pub async fn only(place: &Place) -> String {
    let waiting = queue(place).await;
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    waiting[0].clone()
}

/// The reference of the newest ticket.
pub async fn newest(place: &Place) -> String {
    let filter = store::Filter::of(store::View::Next, svar::ids::AccountId(0));
    let waiting = place.rows(move |conn| store::list(conn, &filter, None, 100)).await;
    waiting.into_iter().max_by_key(|ticket| ticket.id).unwrap().reference
}

pub async fn messages(place: &Place, reference: &str) -> Vec<svar::tickets::Message> {
    let id = ticket(place, reference).await.id;
    place.rows(move |conn| store::messages(conn, id)).await
}

pub fn id_of(raw: &str) -> String {
    raw.split("Message-ID: <").nth(1).unwrap().split('>').next().unwrap().to_owned()
}

fn message_id_line(raw: &str) -> String {
    format!("Message-ID: <{}>\n", id_of(raw))
}

/// The same mail with another Message-ID, or none.
fn with_id(raw: &str, id: &str) -> String {
    let line = if id.is_empty() { String::new() } else { format!("Message-ID: <{id}>\n") };
    raw.replace(&message_id_line(raw), &line)
}

pub fn copied(raw: &str, people: &str) -> String {
    raw.replacen(&format!("To: {SUPPORT}\n"), &format!("To: {SUPPORT}\nCc: {people}\n"), 1)
}

fn addresses(list: &[svar::mail::parse::NamedAddress]) -> Vec<String> {
    list.iter().map(|address| address.address.clone()).collect()
}
