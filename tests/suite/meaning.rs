//! Questions are understood: an answer is found that has none of their words, no page waits for that, and nothing of it
//! outlives the customer.
use diesel::sql_types::BigInt;
use diesel::{QueryableByName, RunQueryDsl};
use std::path::{Path, PathBuf};

use svar::accounts::Role;
use svar::canned::actions::{import, read_folder, read_questions};
use svar::canned::file::parse;
use svar::canned::meaning;
use svar::db::Conn;
use svar::worker;
use svar_encoder::{key, known};

use crate::stories;
use crate::support::Place;
use crate::tickets::ticket;

stories! {
    async fn an_answer_without_a_common_word_is_found(place) {
        adds_answers(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Hilfe", "Ich komme nicht mehr in mein Konto, das Kennwort ist mir entfallen").await;
        let path = format!("/desk/tickets/{reference}/answers");
        // The page does not wait, and asks again.
        ann.opens(&path).await.hides("It has been reset.").shows("load delay:2s");
        understands(&place).await;
        ann.opens(&path).await.shows("It has been reset.").hides("load delay");
    }

    async fn each_message_of_a_turn_is_understood(place) {
        adds_answers(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Hei", "Hei").await;
        understands(&place).await;
        let path = format!("/desk/tickets/{reference}/answers");
        ann.opens(&path).await.hides("It has been reset.");
        kari.writes_on(&reference, "Ich komme nicht mehr in mein Konto, das Kennwort ist mir entfallen").await;
        understands(&place).await;
        ann.opens(&path).await.shows("It has been reset.");
    }

    async fn typed_words_show_at_once_and_meaning_after(place) {
        adds_answers(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Hei", "Hei").await;
        let path = format!("/desk/tickets/{reference}/answers?q=account%20locked%20out");
        ann.opens(&path).await.hides("It has been reset.").shows("load delay:100ms").shows("meant=on");
        ann.opens(&format!("{path}&meant=on")).await.shows("It has been reset.").hides("load delay");
    }

    async fn no_meaning_is_stored_of_an_erased_text(place) {
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Tent", "My zebrafink tent leaks").await;
        let id = ticket(&place, &reference).await.id;
        let text = "Tent\nMy zebrafink tent leaks";
        // It was encoded, and then the message was emptied before that could be stored.
        let stored = place.app.db.write(move |conn| {
            let means = meaning::now(text).unwrap();
            let message = svar::tickets::store::first_message(conn, id)?.unwrap().id;
            svar::tickets::store::empty_messages(conn, &[message])?;
            meaning::store_turn(conn, id, text, &means)
        });
        stored.await.unwrap();
        assert_eq!(count(&place, TURNS).await, 0);
    }

    async fn meaning_is_erased_with_the_customer(place) {
        let (kari, ola) = (place.customer("Kari").await, place.customer("Ola").await);
        let (ann, lead) = (place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let reference = kari.opens_ticket("Tent", "My tent leaks").await;
        ola.opens_ticket("Stove", "My stove does not light").await;
        understands(&place).await;
        ann.replies(&reference, "It will be mended.", "waiting").await;
        assert_eq!((count(&place, TURNS).await, count(&place, EXAMPLES).await), (2, 1));
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id)).await;
        let erased = lead.sends(&format!("/desk/customers/{id}/erasure"), &[("confirm", "kari@example.com")]).await;
        assert_eq!(erased.status, 303);
        assert_eq!((count(&place, TURNS).await, count(&place, EXAMPLES).await), (1, 0));
    }
}

#[test]
fn vectors_are_those_of_the_shipped_texts() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("canned_responses");
    let mut texts: Vec<String> = read_questions(&folder).unwrap().into_iter().map(|question| question.text).collect();
    let files = read_folder(&folder).unwrap();
    texts.extend(files.iter().flat_map(|file| file.entries(1)).map(|entry| entry.title));
    let missing: Vec<&String> = texts.iter().filter(|text| known(key(text)).is_none()).collect();
    assert!(missing.is_empty(), "{} texts, as {:?}: see assets/model/README.md", missing.len(), missing[0]);
    for text in texts.iter().step_by(600) {
        let alike = meaning::now(text).unwrap().alike(&known(key(text)).unwrap());
        assert!(alike > 0.999, "{text}: {alike}");
    }
    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/model/LICENSE").is_file());
}

pub const TURNS: &str = "SELECT COUNT(*) AS count FROM ticket_meanings";
const EXAMPLES: &str = "SELECT COUNT(*) AS count FROM answer_examples WHERE meaning IS NOT NULL";

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

pub async fn count(place: &Place, query: &'static str) -> i64 {
    let counted = move |conn: &mut Conn| {
        let found: Counted = match conn {
            Conn::Sqlite(c) => diesel::sql_query(query).get_result(c)?,
            Conn::Postgres(c) => diesel::sql_query(query).get_result(c)?,
        };
        Ok(found.count)
    };
    place.rows(counted).await
}

/// The background work that finds out what tickets mean.
async fn understands(place: &Place) {
    worker::encode_due(&place.app, &place.transport).await.unwrap();
}

/// Three answers, and the first training, which reads what their titles mean.
async fn adds_answers(place: &Place) {
    let texts = [
        ("parcel", "Where is my parcel?", "It is on its way."),
        ("refund", "When do I get my money back?", "Today."),
        ("password", "I forgot my password", "It has been reset."),
    ];
    let files: Vec<_> = texts
        .iter()
        .map(|(slug, title, body)| {
            let text = format!("+++\n[en]\ntitle = \"{title}\"\n+++\n\n<!-- en -->\n{body}\n");
            parse(slug, &text).unwrap()
        })
        .collect();
    let (now, brand) = (place.app.now(), place.brand);
    let stored = place.app.db.write(move |conn| {
        import(conn, now, &files)?;
        svar::jobs::enqueue(conn, now, svar::jobs::Job::FitRanker(brand))
    });
    stored.await.unwrap();
    place.work().await;
}
