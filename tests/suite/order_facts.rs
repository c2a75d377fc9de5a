//! The same words get the answer that fits the order.
use crate::answers::files;
use crate::stories;
use crate::support::Place;

stories! {
    async fn an_order_that_stands_still_changes_the_suggestion(place) {
        shelve(&place, "stuck", "We look for it", STUCK).await;
        shelve(&place, "number", "Which order is it", NUMBER).await;
        let (ada, ann) = (place.admin("Ada").await, place.agent("Ann").await);
        let made = ada.sends("/admin/keys", &[("name", "shop"), ("scope", "orders"), ("brand", "")]).await;
        let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let order = |number: usize, name: &str| {
            format!(r#"{{"brand":"fjellro","number":"FJ-{number}","email":"{name}@example.com","status":"shipped","currency":"NOK","total_cents":100,"tracking":"3707","placed_at":"2026-11-20T10:00:00Z","items":[{{"name":"Tent"}}]}}"#)
        };
        let orders: Vec<String> = (1..).zip(WITH_ORDER).map(|(number, name)| order(number, name)).collect();
        let body = format!("[{}]", orders.join(","));
        assert_eq!(place.visitor().posts("/api/orders", &key, "application/json", &body).await.status, 200);
        place.later(chrono::Duration::days(5));
        for (name, reply) in WITH_ORDER.iter().skip(1).map(|name| (name, STUCK)).chain(WITHOUT.iter().skip(1).map(|name| (name, NUMBER))) {
            let reference = place.customer(name).await.opens_ticket("Hello", "Any news?").await;
            ann.replies(&reference, reply, "waiting").await;
        }
        place.later(chrono::Duration::minutes(5));
        place.work().await;
        for (name, first) in [(WITH_ORDER[0], "We look for it"), (WITHOUT[0], "Which order is it")] {
            let reference = place.customer(name).await.opens_ticket("Hello", "Any news?").await;
            let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
            let offered = page.text.split("data-insert=").nth(1).unwrap_or_default();
            assert!(offered.split_once("</a>").unwrap_or_default().0.ends_with(first), "{name}: {}", offered.get(..300).unwrap_or_default());
        }
    }
}

/// Customers with an order on its way, and without one; the first of each is asked about.
const WITH_ORDER: [&str; 4] = ["kari", "ola", "siri", "per"];
const WITHOUT: [&str; 4] = ["liv", "jon", "eva", "tor"];
const STUCK: &str =
    "We ask the carrier what has become of your parcel, and write to you tomorrow morning at the latest.";
const NUMBER: &str = "Please send us the number that stands in your confirmation, and we will look at once.";

async fn shelve(place: &Place, slug: &str, title: &str, body: &str) {
    let text = format!("+++\nkeywords = []\n[en]\ntitle = \"{title}\"\nkeywords = []\n+++\n\n<!-- en -->\n{body}\n");
    files(place, &[(slug, text)]).await;
}
