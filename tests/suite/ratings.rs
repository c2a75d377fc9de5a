//! "Did our answer help?": on the page and by the mail's link, undone at will; and what the list says of each ticket.
use crate::stories;
use crate::support::Place;

/// The link in the reply's mail.
fn link(place: &Place) -> String {
    let mails = place.sent_to("kari@example.com");
    let text = mails.iter().map(|mail| mail.text.as_str()).find(|text| text.contains("/rate/")).unwrap().to_owned();
    text.split_whitespace().find(|word| word.contains("/rate/")).unwrap().to_owned()
}

async fn rating(place: &Place, reference: &str) -> Option<(bool, String)> {
    let reference = reference.to_owned();
    place
        .rows(move |conn| {
            let ticket = svar::tickets::store::by_reference(conn, &reference)?;
            Ok(svar::tickets::store::rating(conn, ticket.id)?.map(|rating| (rating.is_good, rating.words)))
        })
        .await
}

stories! {
    async fn a_customer_rates_after_an_answer(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        let (page, door) = (format!("/tickets/{reference}"), format!("/tickets/{reference}/rating"));
        kari.opens(&page).await.hides("Did our answer help?");
        assert_eq!(kari.sends(&door, &[("rating", "good")]).await.status, 422, "there is no answer yet");
        ann.replies(&reference, "A new one is on its way.", "waiting").await;
        kari.opens(&page).await.shows("Did our answer help?");
        assert_eq!(kari.sends(&door, &[("rating", "bad"), ("words", "Too late")]).await.status, 303);
        kari.opens(&page).await.shows("Too late");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("rated the answer").shows("Too late");
        kari.sends(&door, &[("rating", "good"), ("words", "Fine after all")]).await;
        assert_eq!(rating(&place, &reference).await, Some((true, "Fine after all".to_owned())));
        kari.sends(&door, &[("rating", "")]).await;
        assert_eq!(rating(&place, &reference).await, None);
        let ola = place.customer("Ola").await;
        assert_eq!(ola.sends(&door, &[("rating", "good")]).await.status, 404);
    }

    /// Scanners open links; only a press rates, and no sign-in is needed.
    async fn the_mails_link_rates_by_a_press(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        ann.replies(&reference, "A new one is on its way.", "waiting").await;
        place.work().await;
        assert!(place.sent_to("kari@example.com").iter().all(|mail| !mail.text.contains("/rate/")), "it is not solved yet");
        ann.replies(&reference, "It has arrived.", "solved").await;
        place.work().await;
        let (link, visitor) = (link(&place), place.visitor());
        let page = visitor.opens(&link).await;
        page.shows(&reference).hides("My cup is cracked");
        assert_eq!(rating(&place, &reference).await, None);
        let path = link.split('?').next().unwrap();
        assert_eq!(visitor.sends(path, &[("rating", "good"), ("words", "Thanks")]).await.status, 303);
        assert_eq!(rating(&place, &reference).await, Some((true, "Thanks".to_owned())));
        // Mails are passed on: only who signs in sees the words.
        visitor.opens(path).await.hides("Thanks").shows("Yes, it helped").shows("Take it back");
        kari.opens(&format!("/tickets/{reference}")).await.shows("Thanks");
        visitor.sends(path, &[("rating", "good"), ("words", "")]).await;
        assert_eq!(rating(&place, &reference).await, Some((true, "Thanks".to_owned())));
        visitor.sends(path, &[("rating", "")]).await;
        assert_eq!(rating(&place, &reference).await, None);
        assert_eq!(visitor.opens("/rate/forged").await.status, 422);
    }

    async fn the_mails_link_ends(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        ann.replies(&reference, "It has arrived.", "solved").await;
        place.work().await;
        let (link, visitor) = (link(&place), place.visitor());
        let path = link.split('?').next().unwrap();
        let mut last = 0;
        for number in 0..8 {
            last = visitor.sends(path, &[("rating", "bad"), ("words", &number.to_string())]).await.status;
        }
        assert_eq!(last, 429, "one link does not fill a history");
        place.later(chrono::Duration::days(59));
        assert_eq!(visitor.opens(path).await.status, 200);
        place.later(chrono::Duration::days(2));
        assert_eq!(visitor.opens(path).await.status, 422);
        assert_eq!(visitor.sends(path, &[("rating", "good")]).await.status, 422);
    }

    /// A link does not live longer than what it rates.
    async fn an_erased_ticket_is_not_rated(place) {
        let (kari, ann, ada) = (place.customer("Kari").await, place.agent("Ann").await, place.admin("Ada").await);
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        ann.replies(&reference, "It has arrived.", "solved").await;
        place.work().await;
        let (link, visitor) = (link(&place), place.visitor());
        let path = link.split('?').next().unwrap();
        assert_eq!(visitor.opens(path).await.status, 200);
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id)).await;
        ada.sends(&format!("/desk/customers/{id}/erasure"), &[("confirm", "kari@example.com")]).await;
        assert_eq!(visitor.opens(path).await.status, 422);
        assert_eq!(visitor.sends(path, &[("rating", "good")]).await.status, 422);
    }

    /// Whoever reads along does not rate for the customer.
    async fn copies_carry_no_rating_link(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
        let fields = [
            ("kind", "reply"), ("body", "It has arrived."), ("then", "solved"), ("seen", seen.as_str()), ("answer_id", ""), ("idempotency_key", "c1"),
            ("to", "kari@example.com"), ("copies", "ola@example.org"), ("blind", "boss@example.org"),
        ];
        assert!(ann.composes(&reference, &fields).await.status < 400);
        place.work().await;
        // The folder keeps the copy that left last: that to the blind one.
        let mails = place.sent();
        let copy = mails.iter().find(|mail| mail.text.contains("It has arrived.")).unwrap();
        assert!(!copy.text.contains("/rate/"), "{}", copy.text);
    }

    async fn the_list_marks_new_answers(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        kari.opens("/tickets").await.shows("My cup is cracked.").hides("New answer");
        ann.notes(&reference, "A note that stays here").await;
        ann.replies(&reference, "A new one is on its way.", "waiting").await;
        kari.opens("/tickets").await.shows("New answer").shows("A new one is on its way.").hides("A note that stays here");
        kari.opens(&format!("/tickets/{reference}")).await;
        kari.opens("/tickets").await.hides("New answer").shows("A new one is on its way.");
    }

    async fn a_closed_ticket_says_that_a_new_one_begins(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "My cup is cracked.").await;
        ann.replies(&reference, "Solved.", "solved").await;
        kari.opens(&format!("/tickets/{reference}")).await.hides("If you write here, a new one begins");
        ann.sends(&format!("/desk/tickets/{reference}/fields"), &[("state", "closed")]).await;
        kari.opens(&format!("/tickets/{reference}")).await.shows("If you write here, a new one begins");
    }
}
