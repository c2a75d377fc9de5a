//! Suggestions learn at once, for one brand alone, the same after a restart, and without erased customers.
use svar::accounts::Role;
use svar::canned::actions::import;
use svar::canned::cache::{Offer, OfferQuery};
use svar::canned::file::parse;
use svar::canned::{RankerCache, examples, fill::PlaceholderFacts};
use svar::ids::{BrandId, TicketId};
use svar::jobs::{self, Job, Lane};

use crate::stories;
use crate::support::{Actor, Place, until};

stories! {
    async fn a_sent_answer_ranks_first_next_time(place) {
        add_answers(&place).await;
        let (kari, ola, ann) = (place.customer("Kari").await, place.customer("Ola").await, place.agent("Ann").await);
        // The answer contains no word of it.
        let reference = kari.opens_ticket("Greia mi", "Kor blir det av den nye teltduken?").await;
        sends_answer(&ann, &place, &reference, "parcel", PARCEL).await;
        let next = ola.opens_ticket("Teltduk", "Når kommer teltduken eg kjøpte?").await;
        assert_eq!(first(&place, place.brand, "Teltduk\nNår kommer teltduken eg kjøpte?"), Some("parcel".into()));
        // The reason is shown to those who may see it.
        ann.opens(&format!("/desk/tickets/{next}")).await.shows("Solved before:").shows("Greia mi");
    }

    async fn edited_and_free_replies_teach(place) {
        add_answers(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let one = kari.opens_ticket("Sleeping bag", "The zip is stuck").await;
        ann.replies(&one, &format!("Dear Kari,\n\n{REFUND}\n\nAnn"), "waiting").await;
        let two = kari.opens_ticket("Stove", "It does not light").await;
        sends_answer(&ann, &place, &two, "refund", &format!("{REFUND} And sorry for the trouble with it, Kari!")).await;
        let three = kari.opens_ticket("Trousers", "Are they warm?").await;
        ann.replies(&three, "They are lined with wool, so yes, down to minus twenty.", "waiting").await;
        assert_eq!(kinds(&place).await, ["written", "edited", "nothing"]);
        assert_eq!(first(&place, place.brand, "the zip of my bag is stuck").as_deref(), Some("refund"));
    }

    async fn a_double_click_teaches_once(place) {
        add_answers(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Parcel", "Where is it?").await;
        let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
        let fields = [("kind", "reply"), ("body", PARCEL), ("then", "waiting"), ("seen", &seen), ("answer_id", ""), ("idempotency_key", "k1")];
        ann.composes(&reference, &fields).await;
        ann.composes(&reference, &fields).await;
        assert_eq!(kinds(&place).await, ["written"]);
    }

    async fn a_dismissed_answer_sinks_for_others(place) {
        add_answers(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let text = "Where is my parcel and my money back";
        let reference = kari.opens_ticket("Question", text).await;
        let before = offers(&place, &place.shared.cache, place.brand, text);
        let top = before[0].answer;
        let done = ann.sends(&format!("/desk/tickets/{reference}/answers/{top}/dismissal"), &[]).await;
        assert_eq!(done.status, 303);
        ann.opens(&format!("/desk/tickets/{reference}")).await.hides(&format!("data-answer=\"{top}\""));
        let after = offers(&place, &place.shared.cache, place.brand, text);
        assert_ne!(after[0].answer, top);
        // Twice counts once.
        ann.sends(&format!("/desk/tickets/{reference}/answers/{top}/dismissal"), &[]).await;
        assert_eq!(kinds(&place).await, ["dismissed"]);
    }

    async fn brands_never_learn_from_each_other(place) {
        add_answers(&place).await;
        let other = place.brand("other", "help@other.example").await;
        shelve(&place, "secret", "Where is my parcel", "Ours alone.", "brand = \"other\"\n").await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Greia", "Kor blir det av teltduken?").await;
        sends_answer(&ann, &place, &reference, "parcel", PARCEL).await;
        place.later(chrono::Duration::minutes(5));
        place.work().await;
        let text = "Kor er teltduken";
        assert_eq!(first(&place, place.brand, text).as_deref(), Some("parcel"));
        assert_eq!(first(&place, other, text), None);
        assert!(offers(&place, &place.shared.cache, other, "where is my parcel").iter().all(|offer| offer.solved.is_empty()));
        assert!(slugs(&place, place.brand, "where is my parcel").iter().all(|slug| slug != "secret"));
        assert!(slugs(&place, other, "where is my parcel").iter().any(|slug| slug == "secret"));
        // Nor can an agent of one brand dismiss another's answer.
        let bob = place.staff("Bob", Role::Agent, &[place.brand]).await;
        let secret = answer(&place, "secret").await;
        assert_eq!(bob.sends(&format!("/desk/tickets/{reference}/answers/{secret}/dismissal"), &[]).await.status, 404);
    }

    async fn a_restart_changes_nothing(place) {
        taught(&place).await;
        let questions = ["kor blir teltduken av", "zip is stuck", "money back for the stove", "something else"];
        for rested in [false, true] {
            if rested {
                place.later(chrono::Duration::minutes(5));
                place.work().await;
                // And one more example on top of the weights.
                let (kari, ann) = (place.customer("Siri").await, place.agent("Bo").await);
                let reference = kari.opens_ticket("Lue", "Lua klør").await;
                sends_answer(&ann, &place, &reference, "refund", REFUND).await;
            }
            for text in questions {
                let now = summary(&offers(&place, &place.shared.cache, place.brand, text));
                assert_eq!(now, summary(&offers(&place, &RankerCache::default(), place.brand, text)), "{text}");
            }
        }
    }

    async fn killed_training_counts_every_example_once(place) {
        taught(&place).await;
        place.later(chrono::Duration::minutes(5));
        let now = place.app.now();
        // Another process takes the work and is killed.
        let dead = jobs::Lease { node: "dead".to_owned(), now, span: chrono::Duration::seconds(30) };
        let taken = place.app.db.write(move |conn| jobs::claim(conn, &dead, Lane::Training, 64)).await.unwrap();
        assert!(taken.iter().any(|claimed| matches!(claimed.job, Some(Job::FitRanker(_)))));
        place.work().await;
        let (ola, ann) = (place.customer("Ola").await, place.agent("Bo").await);
        let reference = ola.opens_ticket("Lue", "Lua klør").await;
        sends_answer(&ann, &place, &reference, "wash", "Wash wool cold and dry it flat.").await;
        place.later(chrono::Duration::minutes(20));
        place.work().await;
        let brand = place.brand;
        let state = place.rows(move |conn| examples::store::state(conn, brand)).await;
        assert_eq!((state.examples, kinds(&place).await.len()), (3, 3));
        assert_eq!(first(&place, place.brand, "lua klør").as_deref(), Some("wash"));
    }

    async fn the_admin_sees_what_a_threshold_changes(place) {
        taught(&place).await;
        let admin = place.admin("Ada").await;
        let path = format!("/admin/suggestions?brand={}", place.brand);
        admin.opens(&path).await.shows("No measurements yet");
        let (kari, ann) = (place.customer("Siri").await, place.agent("Bo").await);
        for number in 0..40 {
            let (slug, text, asked) = if number % 2 == 0 { ("parcel", PARCEL, "where is parcel") } else { ("refund", REFUND, "money back for") };
            let reference = kari.opens_ticket("Question", &format!("{asked} number {number}")).await;
            sends_answer(&ann, &place, &reference, slug, text).await;
        }
        place.later(chrono::Duration::minutes(5));
        place.work().await;
        admin.opens(&path).await.shows("<polyline").shows("95%");
        assert!(!offers(&place, &place.shared.cache, place.brand, "where is parcel").is_empty());
        let set = |value: &'static str| [("brand", place.brand.to_string()), ("threshold", value.to_owned())];
        for (value, status) in [("soon", 422), ("101", 422), ("100", 303)] {
            let fields = set(value);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(admin.sends("/admin/suggestions", &fields).await.status, status, "{value}");
        }
        assert!(offers(&place, &place.shared.cache, place.brand, "where is parcel").is_empty());
    }

    async fn a_removed_answer_is_gone_at_once(place) {
        taught(&place).await;
        assert!(slugs(&place, place.brand, "where is my parcel").contains(&"parcel".to_owned()));
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        assert_eq!(lead.sends("/desk/answers/parcel/removal", &[]).await.status, 303);
        assert!(offers(&place, &place.shared.cache, place.brand, "where is my parcel").iter().all(|offer| offer.title != "Where is my parcel"));
        place.later(chrono::Duration::minutes(5));
        place.work().await;
        assert!(offers(&place, &place.shared.cache, place.brand, "kor blir teltduken av").iter().all(|offer| offer.title != "Where is my parcel"));
    }

    async fn an_erased_customer_leaves_every_index(place) {
        taught(&place).await;
        place.later(chrono::Duration::minutes(5));
        place.work().await;
        assert_eq!(first(&place, place.brand, "kor blir teltduken av").as_deref(), Some("parcel"));
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        let kari = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id)).await;
        let done = lead.sends(&format!("/desk/customers/{kari}/erasure"), &[("confirm", "kari@example.com")]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(kinds(&place).await, Vec::<String>::new());
        place.work().await;
        for cache in [place.shared.cache.clone(), RankerCache::default()] {
            assert!(offers(&place, &cache, place.brand, "kor blir teltduken av").is_empty());
        }
    }

    async fn a_page_does_not_wait_for_many_answers(place) {
        add_answers(&place).await;
        let many = "INSERT INTO answer_variants (answer_id, language, title, keywords, body) \
            WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 3100) \
            SELECT answers.id, 'x' || n, 'Wool', '', 'Wash it cold' FROM answers, numbers WHERE slug = 'wash'";
        let added = move |conn: &mut svar::db::Conn| {
            Ok(svar::on_backend!(conn, |c| diesel::RunQueryDsl::execute(diesel::sql_query(many), c))?)
        };
        assert_eq!(place.app.db.write(added).await.unwrap(), 3100);
        let cache = RankerCache::default();
        cache.attend(&place.app.db);
        let text = "Where is my parcel?";
        until("the answers are ready", || offers_so_far(&place, &cache, place.brand, text).is_some());
        assert_eq!(offers(&place, &cache, place.brand, text)[0].title, "Where is my parcel");
    }

    async fn a_search_uses_what_was_learned(place) {
        taught(&place).await;
        let wanted = OfferQuery { text: "teltduken", language: "en", brand: place.brand, ticket: TicketId(0), limit: 9, is_typed: true };
        let facts = |language: &str| PlaceholderFacts { language: language.to_owned(), ..PlaceholderFacts::default() };
        let found = tokio::task::block_in_place(|| place.app.db.read_now(|conn| place.shared.cache.offers(conn, &wanted, facts)).unwrap());
        assert_eq!(found.unwrap().first().map(|offer| offer.title.as_str()), Some("Where is my parcel"));
    }

    async fn the_latest_and_most_used_leads_equals(place) {
        shelve(&place, "one", "Questions about tents", "How the poles are put together, one after the other.", "").await;
        shelve(&place, "two", "Questions about tents", "The second says how a ground sheet is dried.", "").await;
        for (slug, title) in [("parcel", "Where is my parcel"), ("bicycle", "Send a bicycle back"), ("password", "A lost password")] {
            shelve(&place, slug, title, "It is done on your page.", "").await;
        }
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        assert_eq!(first(&place, place.brand, "questions about tents").as_deref(), Some("one"));
        for number in 0..3 {
            let reference = kari.opens_ticket("Stove", &format!("Does it burn number {number}?")).await;
            sends_answer(&ann, &place, &reference, "two", "The second says how a ground sheet is dried.").await;
        }
        assert_eq!(first(&place, place.brand, "questions about tents").as_deref(), Some("two"));
        let before = served(&place).await;
        let app = place.app.clone();
        tokio::task::spawn_blocking(move || examples::rebuild(&app, &mut |_, _| {})).await.unwrap().unwrap();
        let after = served(&place).await;
        assert_eq!(before.len(), 1);
        assert!((before[0].1.weight - 3.0).abs() < 1e-6 && (after[0].1.weight - before[0].1.weight).abs() < 1e-6);
    }

    async fn no_text_of_a_customer_breaks_the_search(place) {
        taught(&place).await;
        let ann = place.agent("Cleo").await;
        let kari = place.customer("Nora").await;
        for text in ["\"(title:* AND NOT [a TO *] ^~2 \\", "💥\u{301}\u{202e} AND OR", &"parcel ".repeat(2000)] {
            let reference = kari.opens_ticket("title:(", text).await;
            assert_eq!(ann.opens(&format!("/desk/tickets/{reference}")).await.status, 200);
            let typed = ann.opens(&format!("/desk/tickets/{reference}/answers?q=title%3A(%22*%20AND")).await;
            assert_eq!(typed.status, 200);
        }
    }

    async fn a_command_learns_from_past_replies(place) {
        taught(&place).await;
        place.app.db.write(|conn| {
            use diesel::RunQueryDsl;
            match conn {
                svar::db::Conn::Sqlite(c) => diesel::sql_query("DELETE FROM answer_examples").execute(c)?,
                svar::db::Conn::Postgres(c) => diesel::sql_query("DELETE FROM answer_examples").execute(c)?,
            };
            Ok(())
        }).await.unwrap();
        for _ in 0..2 {
            let app = place.app.clone();
            let learned = tokio::task::spawn_blocking(move || {
                let mut learned = 0;
                examples::rebuild(&app, &mut |_, count| learned = count).map(|()| learned)
            }).await.unwrap().unwrap();
            assert_eq!(learned, 2);
        }
        assert_eq!(kinds(&place).await, ["sent", "sent"]);
        assert_eq!(first(&place, place.brand, "kor blir teltduken av").as_deref(), Some("parcel"));
    }
}

const PARCEL: &str =
    "Your parcel left our store yesterday evening and the carrier brings it to your door within two working days.";
const REFUND: &str =
    "We pay the money back to the card that you paid with as soon as the goods have come back to our store.";

async fn add_answers(place: &Place) {
    shelve(place, "parcel", "Where is my parcel", PARCEL, "").await;
    shelve(place, "refund", "Money back after a return", REFUND, "").await;
    shelve(place, "wash", "How to wash wool", "Wash wool cold and dry it flat.", "").await;
}

async fn shelve(place: &Place, slug: &'static str, title: &str, body: &str, extra: &str) {
    let text =
        format!("+++\n{extra}keywords = []\n[en]\ntitle = \"{title}\"\nkeywords = []\n+++\n\n<!-- en -->\n{body}\n");
    let (now, file) = (place.app.now(), parse(slug, &text).unwrap());
    place.app.db.write(move |conn| import(conn, now, &[file])).await.unwrap();
}

/// Two examples from Kari's tickets.
async fn taught(place: &Place) {
    add_answers(place).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let one = kari.opens_ticket("Greia mi", "Kor blir det av den nye teltduken?").await;
    sends_answer(&ann, place, &one, "parcel", PARCEL).await;
    let two = kari.opens_ticket("Zip", "The zip is stuck").await;
    sends_answer(&ann, place, &two, "refund", REFUND).await;
}

async fn sends_answer(agent: &Actor, place: &Place, reference: &str, slug: &'static str, text: &str) {
    let seen = agent.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
    let (answer, key) = (answer(place, slug).await.to_string(), svar::web::form::idempotency_key());
    let fields = [
        ("kind", "reply"),
        ("body", text),
        ("then", "waiting"),
        ("seen", &seen),
        ("answer_id", &answer),
        ("idempotency_key", &key),
    ];
    let done = agent.composes(reference, &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

async fn served(place: &Place) -> Vec<(i64, svar::canned::popularity::Served)> {
    let brand = place.brand;
    place.rows(move |conn| examples::popularity::of(conn, brand, None)).await
}

async fn answer(place: &Place, slug: &'static str) -> svar::ids::AnswerId {
    place.rows(move |conn| Ok(svar::canned::store::by_slug(conn, slug)?.id)).await
}

/// What a cache suggests for a text, as the ticket's page asks it.
fn offers(place: &Place, cache: &RankerCache, brand: BrandId, text: &str) -> Vec<Offer> {
    offers_so_far(place, cache, brand, text).unwrap()
}

/// The same; none while the cache is being prepared.
fn offers_so_far(place: &Place, cache: &RankerCache, brand: BrandId, text: &str) -> Option<Vec<Offer>> {
    let wanted = OfferQuery { text, language: "en", brand, ticket: TicketId(0), limit: 3, is_typed: false };
    let facts = |language: &str| PlaceholderFacts { language: language.to_owned(), ..PlaceholderFacts::default() };
    tokio::task::block_in_place(|| place.app.db.read_now(|conn| cache.offers(conn, &wanted, facts)).unwrap())
}

fn summary(offers: &[Offer]) -> Vec<String> {
    offers
        .iter()
        .map(|offer| format!("{} {} {}", offer.answer, offer.confidence, offer.reason.words.join(" ")))
        .collect()
}

fn slugs(place: &Place, brand: BrandId, text: &str) -> Vec<String> {
    let found = offers(place, &place.shared.cache, brand, text);
    let all = tokio::task::block_in_place(|| place.app.db.read_now(svar::canned::store::all).unwrap());
    let slug = |offer: &Offer| all.iter().find(|answer| answer.id == offer.answer).unwrap().slug.clone();
    found.iter().map(slug).collect()
}

fn first(place: &Place, brand: BrandId, text: &str) -> Option<String> {
    slugs(place, brand, text).into_iter().next()
}

async fn kinds(place: &Place) -> Vec<String> {
    let brand = place.brand;
    let rows = place.rows(move |conn| examples::store::newest(conn, brand, 100)).await;
    rows.iter().map(|row| row.kind.as_str().to_owned()).collect()
}
