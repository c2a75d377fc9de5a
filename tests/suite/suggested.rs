//! How many answers a ticket's page suggests, and which reason it gives.
use svar::accounts::Role;
use svar::canned::actions::import;
use svar::canned::examples::question;
use svar::canned::examples::store::{self as examples, LearnerState};
use svar::canned::file::parse;
use svar::canned::learn::Fitted;
use svar::ids::BrandId;
use svar::tickets::store;

use crate::stories;
use crate::support::{Actor, Place, SUPPORT, address, plain_mail, vouched};

stories! {
    async fn an_unsure_answer_is_offered_as_perhaps(place) {
        shelve(&place, "parcel", "Where is my parcel", PARCEL).await;
        shelve(&place, "refund", "Money back for my parcel", "We pay the money back today.").await;
        shelve(&place, "lost", "My parcel is lost", "We look for it and send another.").await;
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Parcel", "Where is my parcel, and my money?").await;
        let ticket = format!("/desk/tickets/{reference}");
        // The odds that each answer fits are 1:3, then 3:2, then 9:1.
        measured(&place, -1.1).await;
        ann.opens(&ticket).await.shows("No matching answers").hides("data-insert=\"answer-");
        measured(&place, 0.4).await;
        let page = ann.opens(&ticket).await;
        page.shows("Perhaps").hides("data-key=\"1\"");
        assert_eq!(page.text.matches("data-insert=\"answer-").count(), 1);
        measured(&place, 2.2).await;
        let page = ann.opens(&ticket).await;
        page.hides("Perhaps").shows("data-key=\"1\"").shows("data-key=\"3\"");
        assert_eq!(page.text.matches("data-insert=\"answer-").count(), 3);
    }

    async fn the_nearest_earlier_question_is_the_reason(place) {
        shelve(&place, "parcel", "Where is my parcel", PARCEL).await;
        let other = place.brand("other", "help@other.example").await;
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Delivery", "Good morning! The tracking of my tent has not moved since Monday. Kind regards, Kari").await;
        ann.replies(&reference, PARCEL, "waiting").await;
        let ola = place.customer("Ola").await;
        let next = ola.opens_ticket("Tent", "Hello, tracking for the tent shows nothing").await;
        ann.opens(&format!("/desk/tickets/{next}")).await.shows("like:").shows("The tracking of my tent has not moved since Monday").hides("Good morning!");
        // Staff of another brand read none of its customers' words, though both share the answer.
        let bob = place.staff("Bob", Role::Agent, &[other]).await;
        let mail = plain_mail(&address("Siri"), "Parcel", "Where is my parcel? The tracking of my tent has not moved.", &vouched());
        let mail = mail.replace(SUPPORT, "help@other.example");
        place.mail(&mail).await;
        place.work().await;
        let theirs = references(&place, other).await;
        bob.opens(&format!("/desk/tickets/{}", theirs[0])).await.shows("Where is my parcel").hides("since Monday");
    }

    async fn a_short_reply_is_read_with_what_came_before(place) {
        shelve(&place, "parcel", "Where is my parcel", PARCEL).await;
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Hello", "Where is my parcel with the tent?").await;
        ann.replies(&reference, "Which tent did you buy?", "waiting").await;
        kari.writes_on(&reference, "The blue one").await;
        let asked = |reference: String| {
            place.rows(move |conn| {
                let ticket = store::by_reference(conn, &reference)?;
                Ok(question(&ticket, &store::messages(conn, ticket.id)?))
            })
        };
        assert_eq!(asked(reference.clone()).await, "Hello\nWhere is my parcel with the tent?\nThe blue one");
        kari.writes_on(&reference, "I mean the one with the long poles that I bought for my daughter last week").await;
        assert!(!asked(reference).await.contains("Where is my parcel"));
    }

    async fn words_that_say_nothing_are_no_reason(place) {
        shelve(&place, "parcel", "Hello, where is the parcel that I ordered from your shop", PARCEL).await;
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Order", "Hello, I would like to know where the parcel is that I ordered from your shop").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("<mark>parcel</mark>");
        for small in ["hello", "ordered", "order", "shop", "from", "where", "your"] {
            page.hides(&format!("<mark>{small}</mark>"));
        }
    }
}

const PARCEL: &str =
    "Your parcel left our store yesterday evening and the carrier brings it to your door within two working days.";

async fn shelve(place: &Place, slug: &'static str, title: &str, body: &str) {
    let text = format!("+++\nkeywords = []\n[en]\ntitle = \"{title}\"\nkeywords = []\n+++\n\n<!-- en -->\n{body}\n");
    let (now, file) = (place.app.now(), parse(slug, &text).unwrap());
    place.app.db.write(move |conn| import(conn, now, &[file])).await.unwrap();
}

/// As if training had found these odds for every answer (as a logarithm), and right ones from a confidence of 80 %.
async fn measured(place: &Place, odds: f32) {
    let (now, brand) = (place.app.now(), place.brand);
    let calibration = format!("{odds} 0 0 0 9 0 0 0\n0.3 0.9 0.6\n0.8 0.5 0.95\n= 0.5");
    let state = LearnerState { calibration, ..LearnerState::default() };
    let weights = zstd::bulk::compress(&Fitted::default().to_bytes(), 3).unwrap();
    place.app.db.write(move |conn| examples::save(conn, now, brand, &state, &weights)).await.unwrap();
}

/// The references of a brand's open tickets.
async fn references(place: &Place, brand: BrandId) -> Vec<String> {
    let ada: Actor = place.admin("Ada").await;
    let page = ada.opens(&format!("/desk?brand={brand}")).await;
    page.text.split("/desk/tickets/").skip(1).filter_map(|rest| rest.get(..9)).map(str::to_owned).collect()
}
