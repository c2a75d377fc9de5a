//! A ticket opens at what is new: what was read folds, and a visit is remembered.
use chrono::Duration;
use svar::ids::MessageId;
use svar::tickets::store;

use crate::stories;
use crate::support::Place;

/// Waits until the visit in which Ann read this many messages is written down, which no page waits for.
async fn has_read(place: &Place, reference: &str, count: usize) {
    loop {
        let asked = reference.to_owned();
        let (newest, visits): (Option<MessageId>, Vec<MessageId>) = place
            .rows(move |conn| {
                let ticket = store::by_reference(conn, &asked)?;
                let messages = store::messages(conn, ticket.id)?;
                let mut visits = Vec::new();
                for person in svar::accounts::store::colleagues(conn)?.iter() {
                    visits.extend(store::visit(conn, ticket.id, person.id)?.map(|visit| visit.read_to));
                }
                Ok((messages.get(count - 1).map(|message| message.id), visits))
            })
            .await;
        if newest.is_some_and(|newest| visits.contains(&newest)) {
            return;
        }
        tokio::task::yield_now().await;
    }
}

stories! {
    async fn what_came_since_the_last_visit_is_marked(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "The first words").await;
        let path = format!("/desk/tickets/{reference}");
        ann.opens(&path).await.hides("New since your last visit");
        has_read(&place, &reference, 1).await;
        place.later(Duration::hours(1));
        kari.writes_on(&reference, "Written while Ann was away").await;
        let page = ann.opens(&path).await;
        let (before, after) = page.text.split_once("New since your last visit").unwrap();
        assert!(before.contains("The first words") && after.contains("Written while Ann was away"), "{}", page.text);
        has_read(&place, &reference, 2).await;
        // It stays marked while she is there, and is gone when she comes back.
        ann.opens(&path).await.shows("New since your last visit");
        place.later(Duration::hours(1));
        ann.opens(&path).await.hides("New since your last visit");
    }

    async fn what_was_answered_folds_into_a_line(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "The first words").await;
        ann.replies(&reference, "The first answer", "waiting").await;
        kari.writes_on(&reference, "More words").await;
        ann.replies(&reference, "The second answer", "waiting").await;
        kari.writes_on(&reference, "The latest words").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let folded: Vec<bool> = ["The first words", "The first answer", "More words", "The second answer", "The latest words"]
            .iter()
            .map(|words| {
                let message = page.text.split("<li class=\"message").find(|message| message.contains(words)).unwrap();
                message.contains("class=\"fold\"")
            })
            .collect();
        assert_eq!(folded, [true, true, true, false, false]);
    }

    async fn changes_in_a_row_fold_into_the_last(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        for state in ["solved", "open", "waiting"] {
            let fields = [("assignee", ""), ("team", ""), ("state", state), ("tags", "")];
            ann.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await;
        }
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("and 2 more changes");
    }

    async fn an_error_keeps_the_frame_of_the_desk(place) {
        let ann = place.agent("Ann").await;
        let page = ann.opens("/desk/tickets/SV-000000").await;
        assert_eq!(page.status, 404);
        page.shows("class=\"bar\"").shows("href=\"/desk\"").shows("Page not found");
        let kari = place.customer("Kari").await;
        kari.opens("/tickets/SV-000000").await.hides("class=\"bar\"");
    }
}
