//! Searches that are saved as lists, the command, and the index as such: built again, on another node, behind a restore.
use svar::accounts::Role;
use svar::app::App;
use svar::clock::Clock;

use super::{DELIVERY, RETURN, a_delivery, all_find, encoded, finds, none_finds};
use crate::support::{Backend, Place};
use crate::{on_both, stories};

stories! {
    async fn a_search_is_saved_as_a_list(place) {
        let reference = a_delivery(&place).await;
        let (ann, bob, lead) = (place.agent("Ann").await, place.agent("Bob").await, place.staff("Lea", Role::Lead, &[]).await);
        let new = |name: &'static str, for_all: &'static str| [("q", "pakken is:new"), ("order", "newest"), ("name", name), ("for_all", for_all)];
        assert_eq!(ann.sends("/desk/search/saved", &new("Late parcels", "")).await.status, 303);
        let link = "/desk/search?q=pakken%20is%3Anew&amp;order=newest";
        ann.opens("/desk").await.shows("Late parcels").shows(link);
        bob.opens("/desk").await.hides("Late parcels");
        place.shared.search.caught_up(&place.app).await.unwrap();
        ann.opens(&link.replace("&amp;", "&")).await.shows(&reference).shows("Late parcels");
        // Its name is its own, and only leads share.
        ann.sends("/desk/search/saved", &new("Late parcels", "")).await.shows("name-error");
        assert_eq!(ann.sends("/desk/search/saved", &new("", "")).await.status, 422);
        let wrong = [("q", "is:opne"), ("order", "best"), ("name", "Wrong"), ("for_all", "")];
        assert_eq!(ann.sends("/desk/search/saved", &wrong).await.status, 422);
        assert_eq!(ann.sends("/desk/search/saved", &new("For all", "yes")).await.status, 403);
        assert_eq!(lead.sends("/desk/search/saved", &new("For all", "yes")).await.status, 303);
        bob.opens("/desk").await.shows("For all");
        let removal = lead.opens("/desk/search").await.address("/desk/search/saved/");
        assert_eq!(bob.sends(&removal, &[]).await.status, 403);
        assert_eq!(lead.sends(&removal, &[]).await.status, 303);
        bob.opens("/desk").await.hides("For all");
        let own = ann.opens("/desk/search").await.address("/desk/search/saved/");
        assert_eq!(bob.sends(&own, &[]).await.status, 404);
        assert_eq!(ann.sends(&own, &[]).await.status, 303);
    }

    async fn the_command_finds_the_same(place) {
        let reference = a_delivery(&place).await;
        let json: serde_json::Value = serde_json::from_str(&place.runs(&["search", "--json", "jakke"]).worked()).unwrap();
        let hit = &json["tickets"][0];
        assert_eq!((hit["reference"].as_str(), hit["brand"].as_str(), hit["state"].as_str()), (Some(reference.as_str()), Some("fjellro"), Some("new")));
        assert!(hit["passage"].as_str().unwrap().contains("regnjakke"), "{json}");
        assert!(place.runs(&["search", "--newest", "kari", "is:new"]).worked().contains(&reference));
        assert!(place.runs(&["search", "nothinghasthisword"]).worked().contains("nothing found"));
        place.runs(&["search", "is:opne"]).refused("does not fit is:");
    }

    async fn the_index_is_built_again_on_demand(place) {
        let reference = a_delivery(&place).await;
        let ann = place.agent("Ann").await;
        all_find(&place, &ann, &reference, &["regnjakke"]).await;
        place.runs(&["search", "rebuild"]).worked();
        let other = place.customer("Ola").await.opens_ticket("Broken tent", RETURN).await;
        all_find(&place, &ann, &reference, &["regnjakke", "kari"]).await;
        all_find(&place, &ann, &other, &["tent"]).await;
        place.admin("Ada").await.opens("/admin/audit").await.shows("rebuilt the search index");
    }

    async fn a_lost_index_is_built_again_while_it_serves(place) {
        let reference = a_delivery(&place).await;
        let ann = place.agent("Ann").await;
        all_find(&place, &ann, &reference, &["regnjakke"]).await;
        std::fs::remove_dir_all(svar::search::folder(&place.app)).unwrap();
        let other = place.customer("Ola").await.opens_ticket("Broken tent", RETURN).await;
        all_find(&place, &ann, &other, &["tent"]).await;
        all_find(&place, &ann, &reference, &["regnjakke"]).await;
        assert!(svar::search::folder(&place.app).join("meta.json").exists());
    }

    async fn words_of_a_removed_message_leave_the_index(place) {
        let (kari, ann, lead) = (place.customer("Kari").await, place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let reference = kari.opens_ticket("My card", "It is zebrafink").await;
        let other = kari.opens_ticket("My tent", "It is heron").await;
        all_find(&place, &ann, &reference, &["zebrafink"]).await;
        assert!(has_term(&place, "zebrafink"));
        let page = lead.opens(&format!("/desk/tickets/{reference}")).await;
        let door = page.address(&format!("/desk/tickets/{reference}/messages/"));
        assert_eq!(lead.sends(&door, &[]).await.status, 303);
        none_finds(&place, &ann, &reference, &["zebrafink"]).await;
        all_find(&place, &ann, &other, &["heron"]).await;
        assert!(!has_term(&place, "zebrafink") && has_term(&place, "heron"));
    }

    async fn what_types_is_answered_without_the_page_around_it(place) {
        let reference = a_delivery(&place).await;
        let ann = place.agent("Ann").await;
        finds(&place, &ann, "x").await;
        let quick = ann.opens("/desk/search/quick?q=regnj").await;
        quick.shows(&reference).shows("<mark>regnjakke</mark>").hides("<html");
        ann.opens(&format!("/desk/search/quick?q={}", encoded("is:"))).await.shows("Write what is: should be");
        // Every page of the desk has the field, the page of the search its own one.
        ann.opens("/desk").await.shows("hx-get=\"/desk/search/quick\"").shows("data-key=\"/\"");
        let page = ann.opens("/desk/search").await;
        assert_eq!(page.text.matches("type=\"search\"").count(), 1);
        ann.opens("/metrics").await.shows("svar_search_index_lag_seconds 0");
    }
}

/// Is a word in the files of the index, whether or not it can be found?
fn has_term(place: &Place, word: &str) -> bool {
    let index = tantivy::Index::open_in_dir(svar::search::folder(&place.app)).unwrap();
    let fields: Vec<_> =
        index.schema().fields().filter(|(_, entry)| entry.is_indexed()).map(|(field, _)| field).collect();
    let reader = index.reader().unwrap();
    let segments = reader.searcher();
    segments.segment_readers().iter().any(|segment| {
        fields.iter().any(|field| {
            let words = segment.inverted_index(*field).unwrap();
            let mut terms = words.terms().stream().unwrap();
            std::iter::from_fn(|| terms.advance().then(|| terms.key().to_vec()))
                .any(|term| term.windows(word.len()).any(|part| part == word.as_bytes()))
        })
    })
}

/// Behind a transaction that stays open for long, and writes itself.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_behind_a_long_transaction_are_found_on_postgres() {
    let place = Place::new(Backend::Postgres).await;
    let ann = place.agent("Ann").await;
    let before = a_delivery(&place).await;
    all_find(&place, &ann, &before, &["regnjakke"]).await;
    let (began, has_begun) = std::sync::mpsc::channel();
    let (end, ends) = std::sync::mpsc::channel::<()>();
    let db = place.app.db.clone();
    let long = tokio::task::spawn_blocking(move || {
        db.write_now(move |conn| {
            svar::search::purge_soon(conn)?;
            began.send(()).unwrap();
            let _ended = ends.recv();
            Ok(())
        })
    });
    has_begun.recv().unwrap();
    place
        .sql(
            "INSERT INTO search_changes (kind, subject_id) SELECT 'order', n FROM generate_series(900001, 904500) AS n",
        )
        .await;
    let other = place.customer("Ola").await.opens_ticket("Broken tent", RETURN).await;
    all_find(&place, &ann, &other, &["tent"]).await;
    drop(end);
    long.await.unwrap().unwrap();
    all_find(&place, &ann, &other, &["tent"]).await;
    all_find(&place, &ann, &before, &["regnjakke"]).await;
}

/// A second process on the same database, with its own folder.
async fn another_node_finds_it(backend: Backend) {
    let place = Place::new(backend).await;
    let reference = a_delivery(&place).await;
    let folder = tempfile::tempdir().unwrap();
    let mut config = (*place.app.config).clone();
    config.data.folder = folder.path().to_owned();
    config.data.secret_key =
        Some(std::fs::read_to_string(place.app.config.data.folder.join("secret.key")).unwrap().trim().to_owned());
    let other = tokio::task::spawn_blocking(move || App::open(config, Clock::System, std::iter::empty()).unwrap())
        .await
        .unwrap();
    let search = svar::search::Search::default();
    let found = |words: &'static str| {
        let (app, search) = (other.clone(), search.clone());
        async move {
            search.caught_up(&app).await.unwrap();
            let query = svar::search::query::Query::parse(words, app.now().utc().date_naive()).unwrap();
            let index = search.index(&app).unwrap();
            let now = app.now();
            app.db
                .read(move |conn| {
                    let actor = svar::policy::Actor::System;
                    let asked = svar::search::SearchRequest {
                        query: &query,
                        sorting: svar::search::Sorting::Best,
                        hits: 20,
                        page: 0,
                        actor: &actor,
                        me: None,
                        now,
                    };
                    Ok(svar::search::search(conn, &index, asked)?
                        .unwrap()
                        .tickets
                        .into_iter()
                        .map(|hit| hit.ticket.reference)
                        .collect::<Vec<_>>())
                })
                .await
                .unwrap()
        }
    };
    assert_eq!(found("regnjakke").await, [reference]);
    // What is written through the first node is found on the second.
    let second = place.customer("Ola").await.opens_ticket("Broken tent", RETURN).await;
    assert_eq!(found("broken tent").await, [second]);
    // A database that was restored knows nothing of what the index has read.
    place.sql("DELETE FROM search_changes; INSERT INTO search_changes (kind, subject_id) VALUES ('start', 0)").await;
    let third = place.customer("Per").await.opens_ticket("Hvor er den", DELIVERY).await;
    assert!(found("regnjakke").await.contains(&third));
}

on_both! {
    another_node_finds_it: a_second_node_finds_it_on_sqlite, a_second_node_finds_it_on_postgres;
}
