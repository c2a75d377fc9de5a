//! An agent asks a third party about a ticket and gets the answer; the customer learns nothing of it.
use chrono::Duration;
use svar::accounts::Role;
use svar::jobs::{self, Job};
use svar::mail::parse::Mail;
use svar::tickets::{Message, State, WholeSide, store};
use svar::web::form::idempotency_key;

use crate::on_both;
use crate::stories;
use crate::support::{AUTHSERV, Actor, Backend, Page, Place, vouched};
use crate::tickets::ticket;
use crate::unwanted::bounce;

const CARRIER: &str = "claims@carrier.example";

/// Kari's ticket with a file.
async fn begun(place: &Place, kari: &Actor) -> String {
    let key = idempotency_key();
    let fields = [
        ("brand", "fjellro"),
        ("subject", "Where is my parcel"),
        ("body", "It should have come on Monday"),
        ("page", ""),
        ("again", "yes"),
        ("idempotency_key", key.as_str()),
    ];
    let reference = kari.sends_with_files("/tickets", &fields, &[("label.txt", b"JJD014600")]).await.reference();
    place.work().await;
    reference
}

/// The parts of the form that asks a third party, with these in addition.
async fn asks(agent: &Actor, reference: &str, body: &str, more: &[(&str, &str)]) -> Page {
    let key = idempotency_key();
    let own = [("kind", "forward"), ("body", body), ("then", "open"), ("seen", "0"), ("answer_id", "")];
    let named = |name: &str| more.iter().any(|(own, _)| *own == name);
    let to = if named("to") { None } else { Some(("to", CARRIER)) };
    let along = if named("along") { None } else { Some(("along", "chosen")) };
    let key = if named("idempotency_key") { None } else { Some(("idempotency_key", key.as_str())) };
    let fields: Vec<_> = own.into_iter().chain(to).chain(along).chain(key).chain(more.iter().copied()).collect();
    agent.sends_with_files(&format!("/desk/tickets/{reference}/sides"), &fields, &[]).await
}

async fn sides(place: &Place, reference: &str) -> Vec<WholeSide> {
    let reference = reference.to_owned();
    let of = move |conn: &mut svar::db::Conn| {
        let ticket = store::by_reference(conn, &reference)?;
        store::whole_sides(conn, ticket.id)
    };
    place.rows(of).await
}

async fn messages(place: &Place, reference: &str) -> Vec<Message> {
    let reference = reference.to_owned();
    let of = move |conn: &mut svar::db::Conn| {
        let ticket = store::by_reference(conn, &reference)?;
        store::messages(conn, ticket.id)
    };
    place.rows(of).await
}

/// The mail that the carrier got last.
fn asked(place: &Place) -> Mail {
    let mut mails = place.sent_to(CARRIER);
    mails.sort_by_key(|mail| mail.references.len());
    mails.pop().unwrap()
}

/// An answer to a mail of ours.
pub fn answer(from: &str, to: &Mail, text: &str, headers: &str) -> String {
    let domain = from.rsplit_once('@').unwrap().1;
    let ours = to.message_id.as_deref().unwrap();
    let back = &to.reply_to[0].address;
    let id = idempotency_key();
    format!(
        "From: {from}\nTo: {back}\nSubject: Re: {}\nMessage-ID: <{id}@{domain}>\nIn-Reply-To: <{ours}>\nReferences: <{ours}>\n{headers}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{text}\n\nOn Monday fjellro wrote:\n> an old line\n",
        to.subject
    )
}

fn vouched_carrier() -> String {
    format!("Authentication-Results: {AUTHSERV}; dkim=pass header.d=carrier.example\n")
}

stories! {
    async fn a_side_mail_given_up_is_sent_by_retry(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = begun(&place, &kari).await;
        assert_eq!(asks(&ann, &reference, "Can you find it?", &[("subject", "Parcel")]).await.status, 303);
        let now = place.app.now();
        let jobs = place.rows(move |conn| svar::jobs::list(conn, now, &svar::jobs::JobQuery { state: None, lane: None, most: 99 })).await;
        let id = jobs.iter().find(|job| job.kind == "send_side").unwrap().id;
        place.app.db.write(move |conn| svar::mail::tries::bury(conn, now, id)).await.unwrap();
        // Its ticket is ours again, and says why.
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("given up by hand");
        place.app.db.write(move |conn| svar::mail::tries::retry(conn, now, id)).await.unwrap();
        place.work().await;
        assert_eq!(asked(&place).subject, "Parcel");
    }

    async fn an_answer_brings_nothing_erased_back(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = begun(&place, &kari).await;
        assert_eq!(asks(&ann, &reference, "Can you find it?", &[("subject", "Parcel")]).await.status, 303);
        place.work().await;
        let mail = asked(&place);
        assert_eq!(kari.sends("/account/deletion", &[("confirm", "kari@example.com")]).await.location, "/sign-in");
        let before = ticket(&place, &reference).await;
        place.mail(&answer(CARRIER, &mail, "Her zebrafink is in our depot.", &vouched_carrier())).await;
        let after = ticket(&place, &reference).await;
        assert_eq!((after.state, after.serve_at), (before.state, before.serve_at));
        ann.opens(&format!("/desk/tickets/{reference}")).await.hides("zebrafink");
    }

    async fn an_agent_forwards_and_gets_the_answer(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = begun(&place, &kari).await;
        let (path, before) = (format!("/desk/tickets/{reference}"), ticket(&place, &reference).await);
        let form = ann.opens(&path).await;
        form.shows("id=\"tab-forward\"").shows("messages 1, files 1").shows("value=\"2026-11-25\"");
        let (message, file) = (form.value_of("along_message"), form.value_of("along_file"));
        let along = [("subject", "Parcel JJD014600"), ("along_message", message.as_str()), ("along_file", file.as_str()), ("until", "2026-11-25")];
        let sent = asks(&ann, &reference, "Can you **find** this parcel?", &along).await;
        assert_eq!(sent.location, format!("{path}?forwarded=1#sides"), "{}", sent.text);
        place.work().await;

        let mail = asked(&place);
        assert_eq!((mail.subject.as_str(), mail.attachments.len()), ("Parcel JJD014600", 1));
        assert!(mail.text.contains("Can you find this parcel?") && mail.text.contains("> It should have come on Monday"), "{}", mail.text);
        assert!(mail.reply_to[0].address.starts_with("hjelp+sd-"), "{:?}", mail.reply_to);
        assert!(!mail.text.contains(&reference) && !mail.text.contains("kari@example.com"), "{}", mail.text);
        // It waits for them, and no longer in the queue.
        let waiting = ticket(&place, &reference).await;
        assert_eq!((waiting.state, waiting.serve_at, waiting.waiting_since), (State::ThirdParty, None, before.waiting_since));
        ann.opens("/desk").await.hides(&format!("id=\"row-{reference}\""));
        ann.opens("/desk?view=third-party").await.shows(&reference).shows("waiting for a third party");
        place.shared.search.caught_up(&place.app).await.unwrap();
        ann.opens("/desk/search?q=is:third-party").await.shows(&format!("/desk/tickets/{reference}"));

        place.later(Duration::hours(3));
        place.mail(&answer(CARRIER, &mail, "It is in our depot.", &vouched_carrier())).await;
        let back = ticket(&place, &reference).await;
        assert_eq!((back.state, back.waiting_since, back.serve_at), (State::Open, before.waiting_since, before.serve_at));
        assert_eq!((back.contact_number, back.excerpt), (before.contact_number, before.excerpt));
        assert_eq!(messages(&place, &reference).await.len(), 1, "it is not the customer's");
        let page = ann.opens(&path).await;
        page.shows("It is in our depot.").shows("claims@carrier.example answered in a side conversation").shows(">answered<").hides("sender not verified");
        ann.opens("/desk/notifications").await.shows("A third party answered on your ticket");

        // Its text goes into the reply.
        let side = sides(&place, &reference).await.pop().unwrap();
        let theirs = side.messages.last().unwrap().id;
        ann.opens(&format!("{path}?aside={theirs}")).await.shows(">It is in our depot.</textarea>");
        // The agent goes on in the same thread, and is done.
        let id = side.side.id.to_string();
        ann.opens(&format!("{path}?side={id}")).await.shows("name=\"side\" value=").shows("value=\"claims@carrier.example\"");
        assert_eq!(asks(&ann, &reference, "Please send it on", &[("side", &id)]).await.status, 303);
        place.work().await;
        let second = asked(&place);
        assert_eq!((second.subject.as_str(), second.references.len()), ("Re: Parcel JJD014600", 2));
        assert_eq!(second.references[0], mail.message_id.clone().unwrap());
        assert_eq!(ann.sends(&format!("{path}/sides/{id}/state"), &[("state", "done")]).await.status, 303);
        ann.opens(&path).await.shows(">done<").shows("finished the side conversation “Parcel JJD014600”");
    }

    async fn a_third_party_wait_ends_on_its_day(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = begun(&place, &kari).await;
        let before = ticket(&place, &reference).await;
        asks(&ann, &reference, "Where is it?", &[("until", "2026-11-25")]).await;
        place.later(Duration::hours(30));
        place.work().await;
        assert_eq!(ticket(&place, &reference).await.state, State::ThirdParty);
        place.later(Duration::hours(20));
        place.work().await;
        let back = ticket(&place, &reference).await;
        assert_eq!((back.state, back.waiting_since), (State::Open, before.waiting_since));
        for until in ["2026-11-23", "2029-01-01", "soon"] {
            let page = asks(&ann, &reference, "Where is it now?", &[("until", until)]).await;
            assert_eq!(page.status, 422, "{until}");
            page.shows("Choose a day after today").shows(">Where is it now?</textarea>");
        }
    }

    async fn nothing_of_it_reaches_the_customer(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = begun(&place, &kari).await;
        asks(&ann, &reference, "A zebrafink question", &[("until", "2026-11-25"), ("subject", "zebrafink subject")]).await;
        place.work().await;
        place.mail(&answer(CARRIER, &asked(&place), "A zebrafink answer", &vouched_carrier())).await;
        ann.replies(&reference, "It is on its way", "waiting").await;
        kari.sends("/account/data", &[]).await;
        place.work().await;
        let words = ["zebrafink", "carrier.example", "third party", "third-party", "+sd-"];
        let data = kari.opens("/account/data").await;
        let data = kari.opens(&data.address("/account/data/")).await;
        assert_eq!(data.status, 200);
        for page in [data, kari.opens(&format!("/tickets/{reference}")).await, kari.opens("/tickets").await] {
            for word in words {
                assert!(!page.text.contains(word), "{word}: {}", page.text);
            }
        }
        let mails = place.sent_to("kari@example.com");
        assert!(mails.iter().any(|mail| mail.text.contains("It is on its way")));
        for mail in mails {
            let all = format!("{} {} {:?} {:?} {:?}", mail.subject, mail.text, mail.references, mail.cc, mail.reply_to);
            assert!(words.iter().all(|word| !all.contains(word)), "{all}");
        }
        for path in [format!("/desk/tickets/{reference}"), format!("/desk/tickets/{reference}/sides")] {
            assert_ne!(kari.sends(&path, &[]).await.status, 303, "{path}");
        }
        // The agent's own mistake: the customer is no third party.
        let page = asks(&ann, &reference, "For the customer?", &[("to", "Kari@example.com")]).await;
        assert_eq!(page.status, 422);
        page.shows("takes part in this ticket").shows(">For the customer?</textarea>");
    }

    async fn a_copied_token_speaks_for_no_one(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = begun(&place, &kari).await;
        asks(&ann, &reference, "Where is it?", &[("until", "2026-11-25")]).await;
        place.work().await;
        let mail = asked(&place);
        // The customer has got hold of it, and writes as themselves and as the carrier.
        place.mail(&answer("kari@example.com", &mail, "I say that it is lost", &vouched())).await;
        place.mail(&answer(CARRIER, &mail, "We say that it is lost", "")).await;
        let all = sides(&place, &reference).await.pop().unwrap().messages;
        let senders: Vec<&str> = all.iter().map(|message| message.sender.as_str()).collect();
        assert_eq!(senders, ["us", "stranger", "unverified"]);
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("not someone you wrote to").shows("sender not verified").hides("answered in a side conversation");
        assert_eq!(messages(&place, &reference).await.len(), 1);
        // The token of a third party opens nothing of the customer's, whatever else the mail says.
        let subject = answer(CARRIER, &mail, "Let me in", &vouched_carrier()).replace("Re: ", &format!("[{reference}] "));
        place.mail(&subject).await;
        let forged = answer(CARRIER, &mail, "Let me in again", &vouched_carrier()).replace("sd-", "sv-");
        place.mail(&forged).await;
        assert_eq!(messages(&place, &reference).await.len(), 1);
        kari.opens(&format!("/tickets/{reference}")).await.hides("Let me in");
        // And a mail of the customer's stays theirs, although it names the side conversation further back.
        ann.replies(&reference, "We have asked", "waiting").await;
        place.work().await;
        let ours = place.sent_to("kari@example.com").into_iter().find(|mail| mail.text.contains("We have asked")).unwrap();
        let both = answer("kari@example.com", &ours, "Thank you", &vouched());
        let both = both.replace("References: ", &format!("References: <{}> ", mail.message_id.unwrap()));
        place.mail(&both).await;
        assert_eq!(messages(&place, &reference).await.last().unwrap().visible, "Thank you");
    }

    async fn a_repeated_try_sends_the_same_mail(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = begun(&place, &kari).await;
        let key = idempotency_key();
        // A double click is one mail.
        for _ in 0..2 {
            assert_eq!(asks(&ann, &reference, "Where is it?", &[("idempotency_key", &key)]).await.status, 303);
        }
        place.work().await;
        let id = sides(&place, &reference).await[0].messages[0].id;
        assert_eq!(place.sent_to(CARRIER).len(), 1);
        let first = asked(&place).message_id;
        let now = place.app.now();
        let again = move |conn: &mut svar::db::Conn| jobs::enqueue(conn, now, Job::SendSide(id));
        place.app.db.write(again).await.unwrap();
        place.work().await;
        assert_eq!(place.sent_to(CARRIER).len(), 1);
        // The program ended after the server took it, before that was stored.
        let doubted = move |conn: &mut svar::db::Conn| {
            let copy = store::side_copies_of(conn, &[id])?.remove(0);
            store::fail_side_copy(conn, now, copy.id, (svar::tickets::CopyReason::Unanswered, ""))?;
            store::queue_side_copies(conn, now, id, None)?;
            jobs::enqueue(conn, now, Job::SendSide(id))
        };
        place.app.db.write(doubted).await.unwrap();
        place.work().await;
        assert!(place.sent_to(CARRIER).iter().all(|mail| mail.message_id == first));
    }

    async fn a_bounce_is_seen_and_an_absence_ends_no_wait(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = begun(&place, &kari).await;
        let path = format!("/desk/tickets/{reference}");
        asks(&ann, &reference, "Where is it?", &[("until", "2026-11-25")]).await;
        place.work().await;
        let mail = asked(&place);
        let away = answer(CARRIER, &mail, "I am away until Friday", "Auto-Submitted: auto-replied\n");
        place.mail(&away).await;
        assert_eq!(ticket(&place, &reference).await.state, State::ThirdParty);
        ann.opens(&path).await.shows("I am away until Friday");
        place.mail(&bounce(mail.message_id.as_deref().unwrap(), CARRIER, "5.1.1")).await;
        assert_eq!(ticket(&place, &reference).await.state, State::Open);
        ann.opens(&path).await.shows("Not delivered to claims@carrier.example").shows("Not delivered to the third party");
        assert_eq!(messages(&place, &reference).await.len(), 1);
        // The agent knows better, and it is the same mail.
        let id = sides(&place, &reference).await[0].messages[0].id;
        assert_eq!(ann.sends(&format!("{path}/side-messages/{id}/again"), &[]).await.status, 303);
        place.work().await;
        ann.opens(&path).await.hides("Not delivered to claims@carrier.example");
        assert!(place.sent_to(CARRIER).iter().all(|one| one.message_id == mail.message_id));
    }

    async fn a_merge_takes_side_conversations_along(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let (one, other) = (begun(&place, &kari).await, begun(&place, &kari).await);
        asks(&ann, &one, "Where is the first?", &[]).await;
        place.work().await;
        assert_eq!(ann.sends(&format!("/desk/tickets/{one}/merge"), &[("into", &other)]).await.status, 303);
        place.mail(&answer(CARRIER, &asked(&place), "Here it is", &vouched_carrier())).await;
        let page = ann.opens(&format!("/desk/tickets/{other}")).await;
        page.shows("Where is the first?").shows("Here it is");
        assert_eq!(ann.sends(&page.address(&format!("/desk/tickets/{other}/moves/")), &[]).await.status, 303);
        ann.opens(&format!("/desk/tickets/{one}")).await.shows("Here it is");
        ann.opens(&format!("/desk/tickets/{other}")).await.hides("Here it is");
    }

    async fn key_people_are_one_press_away(place) {
        let (kari, ann, lea) = (place.customer("Kari").await, place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let reference = begun(&place, &kari).await;
        let path = format!("/desk/tickets/{reference}");
        let brand = place.brand.to_string();
        for (name, reach) in [("Carla", "telephone 12, claims@carrier.example"), ("Per", "only by telephone")] {
            let fields = [("name", name), ("reach", reach), ("topic", "parcels"), ("brand", brand.as_str())];
            assert_eq!(lea.sends("/desk/guidance/people", &fields).await.status, 303);
        }
        let page = ann.opens(&path).await;
        page.shows("data-person=\"claims@carrier.example\"").shows("data-key=\"c\"").hides("data-key=\"d\"");
        // Without scripts the press saves the draft, to her; it is the forward's own.
        let (key, person) = (idempotency_key(), page.value_of_button("person"));
        let fields = [
            ("kind", "forward"), ("body", "Half a question"), ("then", "open"), ("seen", "0"), ("answer_id", ""), ("to", ""),
            ("idempotency_key", key.as_str()), ("draft_version", "0"), ("person", person.as_str()), ("until", "2026-11-27"),
        ];
        let saved = ann.sends_with_files(&format!("{path}/draft"), &fields, &[]).await;
        assert_eq!(saved.location, format!("{path}?tab=forward#dock"));
        let page = ann.opens(&saved.location).await;
        page.shows(">Half a question</textarea>").shows("value=\"claims@carrier.example\" inputmode").shows("value=\"2026-11-27\"");
        page.shows("value=\"forward\" checked").hides("name=\"body\" rows=\"3\" lang=\"en\" required>Half");
        ann.opens("/desk").await.shows("is-draft");
    }

    async fn what_third_parties_said_can_be_removed(place) {
        let (kari, ann, lea) = (place.customer("Kari").await, place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let reference = begun(&place, &kari).await;
        let path = format!("/desk/tickets/{reference}");
        let file = ann.opens(&path).await.value_of("along_file");
        asks(&ann, &reference, "A heron question", &[("along_file", &file)]).await;
        place.work().await;
        place.mail(&answer(CARRIER, &asked(&place), "A heron answer", &vouched_carrier())).await;
        let side = sides(&place, &reference).await.pop().unwrap();
        let sent = side.files[0].clone();
        let there = format!("/side-files/{}/label.txt", sent.id);
        assert_eq!(ann.opens(&there).await.status, 200);
        for other in [&kari, &place.visitor()] {
            assert_ne!(other.opens(&there).await.status, 200);
        }
        // A file that is removed for good is gone here, too.
        assert_eq!(lea.sends(&format!("{path}/files/{file}/redaction"), &[]).await.status, 303);
        assert_eq!(ann.opens(&there).await.status, 404);
        let door = format!("{path}/side-messages/{}/redaction", side.messages[1].id);
        assert_eq!(ann.sends(&door, &[]).await.status, 403);
        assert_eq!(lea.sends(&door, &[]).await.status, 303);
        ann.opens(&path).await.hides("A heron answer").shows("A heron question");
        let blobs = place.rows(|conn| svar::blobs::hashes_after(conn, "", 100)).await;
        for hash in blobs {
            let bytes = place.app.blobs.load(&place.app.db, &hash).await.unwrap();
            assert!(!String::from_utf8_lossy(&bytes).contains("heron answer"));
        }
    }
}

on_both! {
    taken_back: a_forward_is_taken_back_on_sqlite, a_forward_is_taken_back_on_postgres;
}

async fn taken_back(backend: Backend) {
    let place = Place::with(backend, |config| config.tickets.undo_send_seconds = 10).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = begun(&place, &kari).await;
    let path = format!("/desk/tickets/{reference}");
    assert_eq!(asks(&ann, &reference, "Too early", &[("until", "2026-11-25")]).await.status, 303);
    place.work().await;
    assert!(place.sent_to(CARRIER).is_empty());
    let undo = ann.opens(&path).await.address(&format!("{path}/drafts/"));
    assert_eq!(ann.sends(&undo, &[]).await.location, format!("{path}?tab=forward#dock"));
    ann.opens(&path).await.shows(">Too early</textarea>");
    place.later(Duration::minutes(1));
    place.work().await;
    assert!(place.sent_to(CARRIER).is_empty());
    assert_eq!(asks(&ann, &reference, "Now", &[("until", "2026-11-25")]).await.status, 303);
    place.later(Duration::seconds(10));
    place.work().await;
    assert!(asked(&place).text.contains("Now"));
    assert_eq!(ticket(&place, &reference).await.state, State::ThirdParty);
}
