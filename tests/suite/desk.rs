//! The agents' work: suggestions, conflicts, separate brands, and orders shown with the ticket.
use svar::accounts::Role;
use svar::canned::actions::import_shipped;

use crate::stories;
use crate::support::Place;

stories! {
    async fn the_second_of_two_replies_is_not_lost(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let seen = bob.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
        ann.replies(&reference, "Ann was quicker", "waiting").await;
        let page = bob.replies_having_seen(&reference, "Bob's careful words", "waiting", &seen).await;
        assert_eq!(page.status, 409);
        page.shows("Ann was quicker").shows("Bob&#39;s careful words".replace("&#39;", "'").as_str());
        // Having read it, Bob sends his reply all the same.
        let again = bob.replies_having_seen(&reference, "Bob's careful words", "waiting", &page.value_of("seen")).await;
        assert_eq!(again.status, 303);
    }

    async fn two_agents_on_one_ticket_see_each_other(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let path = format!("/desk/tickets/{reference}/presence");
        ann.opens(&path).await.hides("Bob");
        bob.opens(&path).await.shows("Ann");
        place.later(chrono::Duration::minutes(2));
        bob.opens(&path).await.hides("Ann");
    }

    async fn an_answer_is_suggested_in_the_customers_language(place) {
        answers(&place).await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Hvor er pakken min?", "Hei, jeg lurer på hvor pakken min blir av. Den skulle kommet på tirsdag.").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        page.shows("Perhaps").shows("Hvor er pakken min?").shows("Kari");
        place.work().await;
        assert!(place.sent_to("kari@example.com").iter().all(|mail| mail.auto_submitted()));
        // Without scripts the link fills the composer.
        let link = page.address(&format!("/desk/tickets/{reference}?q=")).replace("&amp;", "&");
        let filled = ann.opens(link.split('#').next().unwrap()).await;
        filled.shows("name=\"answer_id\" value=\"");
    }

    async fn a_placeholder_without_a_value_is_not_sent(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let page = ann.replies(&reference, "Your parcel: [[order.tracking?]]", "waiting").await;
        assert_eq!(page.status, 422);
        page.shows("[[order.tracking?]]");
        place.work().await;
        assert!(place.sent_to("kari@example.com").iter().all(|mail| !mail.text.contains("parcel")));
    }

    async fn an_agent_sees_nothing_of_another_brand(place) {
        let other = place.brand("other", "help@other.example").await;
        let (kari, ann) = (place.customer("Kari").await, place.staff("Ann", Role::Agent, &[other]).await);
        let reference = kari.opens_ticket("Private matter", "Hello").await;
        ann.opens("/desk").await.hides("Private matter");
        assert_eq!(ann.opens(&format!("/desk/tickets/{reference}")).await.status, 404);
        assert_eq!(ann.replies_having_seen(&reference, "Hi", "waiting", "0").await.status, 404);
        assert_eq!(ann.takes_next().await, None);
    }

    async fn a_ticket_is_assigned_delegated_and_tagged(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Question", "Hello").await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let at = page.text.find(">Bob").unwrap();
        let id = page.text[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned();
        let fields = [("assignee", id.as_str()), ("team", ""), ("state", ""), ("tags", "Retur, frakt")];
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await.status, 303);
        bob.opens("/desk?view=mine").await.shows("Question");
        bob.opens("/desk?tag=retur").await.shows("Question");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("assigned to Bob").shows("retur");
    }

    async fn the_shops_orders_are_shown_with_the_ticket(place) {
        let (kari, admin) = (place.customer("Kari").await, place.admin("Ada").await);
        let made = admin.sends("/admin/keys", &[("name", "shop"), ("scope", "orders"), ("brand", "")]).await;
        let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let order = r#"[{"brand":"fjellro","number":"FJ-1","email":"kari@example.com","status":"shipped","currency":"NOK",
            "total_cents":124900,"placed_at":"2026-11-20T10:00:00Z","items":[{"name":"Sovepose"}]}]"#;
        let stored = place.visitor().posts("/api/orders", &key, "application/json", order).await;
        assert_eq!(stored.status, 200, "{}", stored.text);
        let reference = kari.opens_ticket("Where is it?", "Order FJ-1").await;
        admin.opens(&format!("/desk/tickets/{reference}")).await.shows("FJ-1").shows("Sovepose").shows("1\u{a0}249,00");
        // A key opens one route, and an error names what the body lacks.
        assert_eq!(place.visitor().posts("/in/mail", &key, "message/rfc822", "x").await.status, 403);
        let wrong = place.visitor().posts("/api/orders", &key, "application/json", &order.replace("kari@example.com", "kari")).await;
        assert_eq!(wrong.status, 422);
        wrong.shows("email is not an address");
        assert_eq!(place.visitor().posts("/api/orders", "wrong", "application/json", order).await.status, 401);
    }
}

async fn answers(place: &Place) {
    let now = place.app.now();
    place.app.db.write(move |conn| import_shipped(conn, now)).await.unwrap();
}

trait AutoSubmitted {
    fn auto_submitted(&self) -> bool;
}

impl AutoSubmitted for svar::mail::parse::Mail {
    fn auto_submitted(&self) -> bool {
        self.headers.has("auto-submitted")
    }
}
