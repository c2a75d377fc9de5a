//! A reply can be taken back for a moment, or sent at a time that its agent chooses. What was accepted is sent.
use chrono::Duration;
use svar::ids::DraftId;
use svar::jobs::{self, Job};
use svar::web::form::idempotency_key;

use crate::on_both;
use crate::support::{Actor, Backend, Page, Place};

async fn place(backend: Backend) -> Place {
    Place::with(backend, |config| config.tickets.undo_send_seconds = 10).await
}

async fn sends(agent: &Actor, reference: &str, body: &str, more: &[(&str, &str)]) -> Page {
    let page = agent.opens(&format!("/desk/tickets/{reference}")).await;
    let (seen, key) = (page.value_of("seen"), idempotency_key());
    let own = [
        ("kind", "reply"),
        ("body", body),
        ("seen", seen.as_str()),
        ("answer_id", ""),
        ("idempotency_key", key.as_str()),
    ];
    let then = if more.iter().any(|(name, _)| *name == "then") { None } else { Some(("then", "waiting")) };
    let fields: Vec<_> = own.into_iter().chain(then).chain(more.iter().copied()).collect();
    agent.sends_with_files(&format!("/desk/tickets/{reference}/messages"), &fields, &[("map.txt", b"the way")]).await
}

fn replies(place: &Place, words: &str) -> usize {
    place.sent_to("kari@example.com").iter().filter(|mail| mail.text.contains(words)).count()
}

on_both! {
    taken_back: a_reply_is_taken_back_on_sqlite, a_reply_is_taken_back_on_postgres;
    sent_in_time: an_accepted_reply_leaves_in_ten_seconds_on_sqlite, an_accepted_reply_leaves_in_ten_seconds_on_postgres;
    sent_later: a_reply_leaves_at_its_chosen_time_on_sqlite, a_reply_leaves_at_its_chosen_time_on_postgres;
    overtaken: a_new_message_stops_a_later_reply_on_sqlite, a_new_message_stops_a_later_reply_on_postgres;
    taken_back_by_a_colleague: a_colleague_takes_a_later_reply_back_on_sqlite, a_colleague_takes_a_later_reply_back_on_postgres;
    unreadable: an_unreadable_time_sends_nothing_on_sqlite, an_unreadable_time_sends_nothing_on_postgres;
    on_to_the_next: one_press_sends_solves_and_goes_on_on_sqlite, one_press_sends_solves_and_goes_on_on_postgres;
    begun_early: a_later_reply_survives_an_early_try_on_sqlite, a_later_reply_survives_an_early_try_on_postgres;
    given_up: a_reply_that_is_given_up_is_a_draft_on_sqlite, a_reply_that_is_given_up_is_a_draft_on_postgres;
    merged: a_merge_stops_a_later_reply_on_sqlite, a_merge_stops_a_later_reply_on_postgres;
    left: a_colleague_who_has_left_sends_nothing_on_sqlite, a_colleague_who_has_left_sends_nothing_on_postgres;
}

async fn taken_back(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    let path = format!("/desk/tickets/{reference}");
    assert_eq!(sends(&ann, &reference, "Too early", &[]).await.location, format!("/desk?sent={reference}"));
    place.work().await;
    assert_eq!(replies(&place, "Too early"), 0);
    // It is offered above the queue and on another ticket, too; the same ticket is not the next.
    assert_eq!(ann.takes_next().await, None);
    let other = kari.opens_ticket("Another", "Hello").await;
    ann.opens(&format!("/desk/tickets/{other}")).await.shows("data-leaves=\"10\"");
    let undo = ann.opens("/desk").await.address(&format!("{path}/drafts/"));
    assert_eq!(ann.sends(&undo, &[]).await.status, 303);
    let page = ann.opens(&path).await;
    page.shows(">Too early<").shows("map.txt").hides("data-leaves");
    place.later(Duration::seconds(30));
    place.work().await;
    assert_eq!(replies(&place, "Too early"), 0);
    ann.opens("/desk").await.shows(&reference);
    // It is too late for a second press.
    assert_eq!(ann.sends(&undo, &[]).await.status, 409);
}

async fn sent_in_time(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
    let (seen, key) = (page.value_of("seen"), idempotency_key());
    let fields = [
        ("kind", "reply"),
        ("body", "It is posted"),
        ("then", "solved"),
        ("seen", &seen),
        ("answer_id", ""),
        ("idempotency_key", &key),
    ];
    // A double click is one reply.
    for _ in 0..2 {
        assert_eq!(ann.composes(&reference, &fields).await.status, 303);
    }
    let undo = ann.opens("/desk").await.address(&format!("/desk/tickets/{reference}/drafts/"));
    place.later(Duration::seconds(10));
    place.work().await;
    assert_eq!(replies(&place, "It is posted"), 1);
    assert_eq!(ann.sends(&undo, &[]).await.status, 409);
    ann.opens("/desk?view=solved").await.shows(&reference);
    ann.opens(&format!("/desk/tickets/{reference}"))
        .await
        .hides("name=\"body\" rows=\"3\" lang=\"en\" required>It is posted");
    assert_eq!(ann.composes(&reference, &fields).await.status, 303);
    place.work().await;
    assert_eq!(replies(&place, "It is posted"), 1);
}

async fn sent_later(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    // It is Monday, nine o'clock.
    assert_eq!(sends(&ann, &reference, "In the morning", &[("later", "tomorrow 8")]).await.status, 303);
    ann.opens("/desk").await.hides(&format!("id=\"row-{reference}\""));
    ann.opens("/desk?view=snoozed").await.shows(&reference);
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("Ann sends this reply").shows("In the morning");
    place.later(Duration::hours(22));
    place.work().await;
    assert_eq!(replies(&place, "In the morning"), 0);
    place.later(Duration::hours(1));
    place.work().await;
    assert_eq!(replies(&place, "In the morning"), 1);
    ann.opens("/desk?view=waiting").await.shows(&reference);
}

async fn overtaken(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    sends(&ann, &reference, "Overtaken words", &[("later", "tomorrow 8")]).await;
    kari.writes_on(&reference, "Never mind").await;
    ann.opens("/desk").await.shows(&format!("id=\"row-{reference}\""));
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("This reply will not be sent");
    place.later(Duration::days(2));
    place.work().await;
    assert_eq!(replies(&place, "Overtaken words"), 0);
    ann.opens(&format!("/desk/tickets/{reference}"))
        .await
        .shows("because a new message arrived first")
        .shows(">Overtaken words<");
    ann.opens("/desk").await.shows("is-draft");
}

async fn taken_back_by_a_colleague(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    sends(&ann, &reference, "Ann is away by then", &[("later", "monday 9")]).await;
    let undo =
        bob.opens(&format!("/desk/tickets/{reference}")).await.address(&format!("/desk/tickets/{reference}/drafts/"));
    assert_eq!(bob.sends(&undo, &[]).await.status, 303);
    bob.opens(&format!("/desk/tickets/{reference}")).await.shows("Ann shares a draft").shows("Ann is away by then");
    bob.opens("/desk").await.shows(&format!("id=\"row-{reference}\""));
    place.later(Duration::days(8));
    place.work().await;
    assert_eq!(replies(&place, "Ann is away by then"), 0);
}

async fn unreadable(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    for later in ["soon", "2020-01-01", "today 8"] {
        let page = sends(&ann, &reference, "When exactly", &[("later", later)]).await;
        assert_eq!(page.status, 422, "{later}");
        page.shows("Enter a time that has not passed").shows(">When exactly<").shows(&format!("value=\"{later}\""));
    }
    place.later(Duration::days(30));
    place.work().await;
    assert_eq!(replies(&place, "When exactly"), 0);
}

async fn on_to_the_next(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let (one, other) = (kari.opens_ticket("One", "Hello").await, kari.opens_ticket("Other", "Hello").await);
    assert_eq!(ann.takes_next().await.as_deref(), Some(one.as_str()));
    let next = sends(&ann, &one, "Done with this", &[("go", "next")]).await;
    assert_eq!(next.location, format!("/desk/tickets/{other}?sent={one}"));
    ann.opens(&next.location).await.shows("data-leaves").shows(&format!("-{one}-reply"));
    assert_eq!(sends(&ann, &other, "And with that", &[("go", "solve")]).await.status, 303);
    place.later(Duration::minutes(1));
    place.work().await;
    assert_eq!((replies(&place, "Done with this"), replies(&place, "And with that")), (1, 1));
    ann.opens("/desk?view=solved").await.shows(&other).hides(&one);
}

async fn left(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    sends(&ann, &reference, "From one who left", &[("later", "tomorrow 9")]).await;
    let now = place.app.now();
    place
        .app
        .db
        .write(move |conn| {
            let ann = svar::accounts::store::owner(conn, "ann@svar.example")?.unwrap();
            svar::accounts::store::set_disabled(conn, ann.id, Some(now))
        })
        .await
        .unwrap();
    place.later(Duration::days(2));
    place.work().await;
    assert_eq!(replies(&place, "From one who left"), 0);
    bob.opens("/desk").await.shows(&format!("id=\"row-{reference}\""));
    // Nothing that was written is lost with its author.
    let page = bob.opens(&format!("/desk/tickets/{reference}")).await;
    page.shows("shares a draft").shows("its agent may no longer work on the ticket").shows("From one who left");
}

/// The clock was set back after the job was taken, or an admin has begun it.
async fn begun_early(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    sends(&ann, &reference, "Not before eight", &[("later", "tomorrow 8")]).await;
    let undo =
        ann.opens(&format!("/desk/tickets/{reference}")).await.address(&format!("/desk/tickets/{reference}/drafts/"));
    let id = DraftId(undo.split('/').nth(5).unwrap().parse().unwrap());
    let now = place.app.now();
    place.app.db.write(move |conn| jobs::replace(conn, now, now, Job::SendDraft(id))).await.unwrap();
    place.work().await;
    assert_eq!(replies(&place, "Not before eight"), 0);
    place.later(Duration::hours(23));
    place.work().await;
    assert_eq!(replies(&place, "Not before eight"), 1);
}

async fn given_up(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Question", "Hello").await;
    sends(&ann, &reference, "Never to be sent", &[]).await;
    let listed = place.runs(&["jobs", "list", "--json"]).worked();
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let job = listed.as_array().unwrap().iter().find(|job| job["kind"] == "send_draft").unwrap();
    place.runs(&["jobs", "bury", &job["id"].to_string()]).worked();
    ann.opens(&format!("/desk/tickets/{reference}"))
        .await
        .shows("Send it again to see why")
        .shows(">Never to be sent<")
        .shows("map.txt");
    ann.opens("/desk").await.shows(&format!("id=\"row-{reference}\""));
}

async fn merged(backend: Backend) {
    let place = place(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let (one, other) = (kari.opens_ticket("One", "Hello").await, kari.opens_ticket("Other", "Hello again").await);
    sends(&ann, &one, "Meant for the first", &[("later", "tomorrow 8")]).await;
    assert_eq!(ann.sends(&format!("/desk/tickets/{one}/merge"), &[("into", &other)]).await.status, 303);
    place.later(Duration::days(2));
    place.work().await;
    assert_eq!(replies(&place, "Meant for the first"), 0);
    let page = ann.opens(&format!("/desk/tickets/{other}")).await;
    page.shows("because its ticket was merged into this one").shows(">Meant for the first<").shows("map.txt");
}
