//! What suggestions gave, and what customers ask that no answer says.
use svar::accounts::Role;
use svar::canned::examples;
use svar::canned::examples::store::LearnerState;
use svar::canned::learn::Fitted;

use crate::answers::files;
use crate::stories;
use crate::support::{Actor, Place, address, plain_mail, vouched};

stories! {
    async fn questions_without_an_answer_are_grouped(place) {
        shelve(&place).await;
        let other = place.brand("other", "help@other.example").await;
        let ann = place.agent("Ann").await;
        let bob = place.staff("Bob", Role::Agent, &[other]).await;
        ann.opens("/desk/answers/gaps").await.shows("No gaps");
        for (name, text) in [
            ("Kari", "Can you gift wrap my tent?"),
            ("Ola", "Do you offer gift wrapping for the stove?"),
            ("Siri", "Is gift wrap possible, with a card?"),
            ("Per", "How heavy is the sleeping bag?"),
        ] {
            let customer = place.customer(name).await;
            let reference = customer.opens_ticket("Question", text).await;
            let reply = if name == "Per" { "It weighs one kilo." } else { "Yes, we gift wrap for three euros. Choose it in the basket." };
            ann.replies(&reference, reply, "waiting").await;
        }
        let page = ann.opens("/desk/answers/gaps").await;
        page.shows("3 questions").shows("we gift wrap for three euros").shows("One more question was asked once").hides("weighs one kilo");
        // Nobody reads another brand's customers.
        bob.opens("/desk/answers/gaps").await.hides("gift wrap").shows("No gaps");
        let link = page.text.split('"').find(|part| part.contains("/answer?examples=")).unwrap();
        let form = ann.opens(link).await;
        form.shows("Yes, we gift wrap for three euros").shows("Can you gift wrap my tent?").shows("Is gift wrap possible, with a card?");
        let asked: Vec<String> = form.text.split("name=\"example\" value=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect();
        assert_eq!(asked.len(), 3);
        let mut fields = vec![("is_new", "1"), ("brand", "fjellro"), ("language-0", "en"), ("title-0", "Gift wrapping"), ("body-0", "Yes, we gift wrap.")];
        fields.extend(asked.iter().map(|id| ("example", id.as_str())));
        assert_eq!(ann.sends("/desk/answers", &fields).await.status, 303);
        ann.opens("/desk/answers/gaps").await.shows("No gaps");
        ann.opens("/desk/answers/gift-wrapping/questions").await.shows("Can you gift wrap my tent?");
    }

    async fn what_agents_do_with_suggestions_is_counted(place) {
        shelve(&place).await;
        let (kari, ola, ann) = (place.customer("Kari").await, place.customer("Ola").await, place.agent("Ann").await);
        ann.opens("/desk/answers/results").await.shows("No replies yet").shows("about thirty replies");
        measured(&place, "2.2").await;
        let one = kari.opens_ticket("Parcel", "Where is my parcel?").await;
        sends_first(&ann, &one, "Hi Kari, the carrier brings it within two days.").await;
        measured(&place, "-3").await;
        let two = ola.opens_ticket("Parcel", "Where is my parcel?").await;
        place.later(chrono::Duration::hours(3));
        ann.replies(&two, "Somewhere.", "waiting").await;
        let page = ann.opens("/desk/answers/results").await;
        page.shows("Began with a suggestion").shows("100%").shows("one reply");
        let brand = place.brand;
        let today = place.app.now().utc().date_naive() - chrono::Duration::days(2);
        let given = place.rows(move |conn| svar::canned::store::given_since(conn, brand, today)).await;
        let counts: Vec<(i64, i64)> = given.values().map(|given| (given.replies, given.taken)).collect();
        assert_eq!(counts, [(1, 0), (1, 1)], "{given:?}");
        let mut times = place.rows(move |conn| svar::canned::store::first_replies_since(conn, brand, today)).await;
        times.sort_unstable();
        assert_eq!(times, [(false, 180, 1), (true, 5, 1)]);
        // A reply to a second question is no first reply.
        ola.writes_on(&two, "And my money?").await;
        ann.replies(&two, "Soon.", "waiting").await;
        assert_eq!(place.rows(move |conn| svar::canned::store::first_replies_since(conn, brand, today)).await.len(), 2);
    }

    async fn a_perhaps_that_is_not_taken_counts_against_no_answer(place) {
        shelve(&place).await;
        let ann = place.agent("Ann").await;
        measured(&place, "0.4").await;
        place.mail(&plain_mail(&address("Kari"), "Parcel", "Where is my parcel?", &vouched())).await;
        let reference = ann.takes_next().await.unwrap();
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let offered = page.value_of("offered");
        assert!(offered.ends_with('?'), "{offered}");
        let answer = offered.trim_end_matches('?').to_owned();
        let done = ann.sends(&format!("/desk/tickets/{reference}/answers/{answer}/dismissal"), &[("perhaps", "1")]).await;
        assert_eq!(done.status, 303);
        let (brand, today) = (place.brand, place.app.now().utc().date_naive() - chrono::Duration::days(2));
        let given = place.rows(move |conn| svar::canned::store::given_since(conn, brand, today)).await;
        assert_eq!(given.iter().map(|(band, given)| (band.as_str(), given.dismissed)).collect::<Vec<_>>(), [("perhaps", 1)]);
    }
}

async fn shelve(place: &Place) {
    let text = "+++\nkeywords = []\n[en]\ntitle = \"Where is my parcel\"\nkeywords = []\n+++\n\n<!-- en -->\nHi {{customer.first_name}}, the carrier brings it within two days.\n";
    files(place, &[("parcel", text.to_owned())]).await;
}

/// As if training had found these odds for every answer, as a logarithm.
async fn measured(place: &Place, odds: &str) {
    let (now, brand) = (place.app.now(), place.brand);
    let calibration = format!("{odds} 0 0 0 9 0 0 0\n0.3 0.9 0.6\n0.8 0.5 0.95\n= 0.5");
    let state = LearnerState { calibration, ..LearnerState::default() };
    let weights = zstd::bulk::compress(&Fitted::default().to_bytes(), 3).unwrap();
    place.app.db.write(move |conn| examples::store::save(conn, now, brand, &state, &weights)).await.unwrap();
}

/// Sends a text that began as the first suggestion.
async fn sends_first(agent: &Actor, reference: &str, text: &str) {
    let page = agent.opens(&format!("/desk/tickets/{reference}")).await;
    let (seen, offered, key) = (page.value_of("seen"), page.value_of("offered"), svar::web::form::idempotency_key());
    let answer = offered.split(',').next().unwrap_or_default().to_owned();
    let fields = [
        ("kind", "reply"),
        ("body", text),
        ("then", "waiting"),
        ("seen", &seen),
        ("answer_id", &answer),
        ("offered", &offered),
        ("idempotency_key", &key),
    ];
    let done = agent.composes(reference, &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
}
