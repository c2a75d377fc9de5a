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
        visitor.opens(path).await.shows("Thanks").shows("Take it back");
        visitor.sends(path, &[("rating", "")]).await;
        assert_eq!(rating(&place, &reference).await, None);
        assert_eq!(visitor.opens("/rate/forged").await.status, 422);
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
