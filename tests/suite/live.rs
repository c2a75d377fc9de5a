//! Live pages: who hears what, at once, including changes by other nodes.
use std::time::Duration;
use svar::app::App;

use crate::stories;
use crate::support::{Actor, Backend, Place};

/// Someone's open stream.
struct Stream {
    answer: reqwest::Response,
    heard: String,
}

impl Stream {
    async fn of(place: &Place, who: &Actor) -> Self {
        let asked = reqwest::Client::new().get(format!("{}/live", place.url)).header("cookie", &who.cookie);
        let answer = asked.send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200);
        Self { answer, heard: String::new() }
    }

    /// Listens until this text arrives.
    async fn hears(&mut self, words: &str) {
        let patience = tokio::time::timeout(Duration::from_secs(30), async {
            while !self.heard.contains(words) {
                let chunk = self.answer.chunk().await.unwrap().expect("the stream goes on");
                self.heard.push_str(&String::from_utf8_lossy(&chunk));
            }
        });
        assert!(patience.await.is_ok(), "{words:?} was not heard: {}", self.heard);
    }
}

stories! {
    async fn customers_hear_only_of_their_tickets(place) {
        let (kari, ola, ann) = (place.customer("Kari").await, place.customer("Ola").await, place.agent("Ann").await);
        let (mut karis, mut anns) = (Stream::of(&place, &kari).await, Stream::of(&place, &ann).await);
        let others = ola.opens_ticket("Tent", "It leaks").await;
        anns.hears(&format!("data: queue ticket-{others}")).await;
        let own = kari.opens_ticket("Cup", "It is cracked").await;
        karis.hears(&format!("data: tickets ticket-{own}")).await;
        assert!(!karis.heard.contains(&others), "{}", karis.heard);
    }

    async fn a_notification_is_heard_by_its_person(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Cup", "It is cracked").await;
        let (mut anns, mut bobs) = (Stream::of(&place, &ann).await, Stream::of(&place, &bob).await);
        ann.notes(&reference, "@Bob knows").await;
        bobs.hears(" notifications\n").await;
        ann.notes(&reference, "And that is all").await;
        anns.hears(&format!("ticket-{reference}")).await;
        assert!(!anns.heard.contains("notifications"), "{}", anns.heard);
    }

    async fn a_stream_ends_with_the_server(place) {
        let ann = place.agent("Ann").await;
        let mut stream = Stream::of(&place, &ann).await;
        place.shared.live.shut_down();
        while let Ok(Some(_)) = stream.answer.chunk().await {}
    }
}

/// Only `PostgreSQL` has other nodes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_nodes_changes_are_heard_at_once() {
    let place = Place::new(Backend::Postgres).await;
    let (config, clock) = ((*place.app.config).clone(), place.app.clock.clone());
    let other = tokio::task::spawn_blocking(move || App::open(config, clock, std::iter::empty()).unwrap());
    let other = other.await.unwrap();
    let _both = (place.app.db.attend_others(), other.db.attend_others());
    let (mut heard, kari) = (other.db.commits(), place.customer("Kari").await);
    // The first may have ended before the second begins to listen.
    let patience = tokio::time::timeout(Duration::from_secs(30), async {
        loop {
            kari.opens_ticket("Cup", "It is cracked").await;
            if tokio::time::timeout(Duration::from_secs(1), heard.changed()).await.is_ok() {
                return;
            }
        }
    });
    assert!(patience.await.is_ok(), "no commit was heard");
}
