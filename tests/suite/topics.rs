//! What a question is about: links fill the form in, topics ask for facts, and a customer's own orders are choices.
use crate::stories;
use crate::support::{Actor, Place};

/// An admin sets up two topics: returns ask for the order and the size.
async fn with_topics(place: &Place) -> Actor {
    let ada = place.admin("Ada").await;
    let page = format!("/admin/brands/{}/pages", place.brand);
    ada.sends("/admin/people/teams", &[("name", "Returns")]).await;
    let wrong = ada.sends(&page, &[("shop", "javascript:alert(1)"), ("tag-0", "returns")]).await;
    assert_eq!(wrong.status, 422);
    wrong.shows("shop-error").shows("tag-0-error");
    let fields = [
        ("shop", "https://shop.example/"),
        ("tag-0", "Returns"),
        ("name-0-en", "A return"),
        ("name-0-nb", "Retur"),
        ("facts-0-en", "Size\nColour"),
        ("facts-0-nb", "Størrelse\nFarge"),
        ("order-0", "yes"),
        ("tag-1", "delivery"),
        ("name-1-en", "Delivery"),
    ];
    assert_eq!(ada.sends(&page, &fields).await.status, 303);
    ada.opens(&page).await.shows("A return").shows("name=\"tag-2\"");
    ada
}

async fn orders(place: &Place, ada: &Actor) {
    let key = ada.sends("/admin/keys", &[("name", "shop"), ("scope", "orders"), ("brand", "")]).await.preformatted();
    let order = r#"[{"brand": "fjellro", "number": "F-1001", "email": "kari@example.com", "status": "shipped", "currency": "NOK",
        "total_cents": 10000, "placed_at": "2026-11-20T10:00:00Z", "items": [{"name": "Sleeping bag"}]}]"#;
    assert_eq!(place.visitor().posts("/api/orders", &key, "application/json", order).await.status, 200);
}

stories! {
    async fn a_link_fills_the_form_in(place) {
        with_topics(&place).await;
        let visitor = place.visitor();
        let page = visitor.opens("/tickets/new?brand=fjellro&topic=returns&order=F-7&subject=Too+small&lang=nb").await;
        page.shows("<html lang=\"nb\"").shows("value=\"Too small\"").shows("value=\"F-7\"").shows("Størrelse").shows("Farge");
        // The language stays, and one's own choice goes before a link's.
        let mut visitor = place.visitor();
        visitor.cookie = page.cookies.join("; ");
        visitor.opens("/sign-in").await.shows("<html lang=\"nb\"");
        visitor.cookie = visitor.sends("/language", &[("language", "en")]).await.cookies.join("; ");
        visitor.opens("/tickets/new?brand=fjellro&lang=nb").await.shows("<html lang=\"en\"");
    }

    /// Without scripts the facts are asked for when the form is sent; no one has to fill them in.
    async fn a_topic_asks_for_its_facts(place) {
        let ada = with_topics(&place).await;
        orders(&place, &ada).await;
        let kari = place.customer("Kari").await;
        let form = kari.opens("/tickets/new?brand=fjellro").await;
        form.shows("A return").shows("F-1001 · Sleeping bag").hides("Colour");
        let key = form.value_of("idempotency_key");
        let mut fields = vec![("brand", "fjellro"), ("subject", "Too small"), ("body", "The bag is too small for me, sorry."), ("topic", "returns"), ("facts_of", ""), ("idempotency_key", &key)];
        let asked = kari.sends_with_files("/tickets", &fields, &[]).await;
        assert_eq!(asked.status, 422);
        asked.shows("Colour").shows("The bag is too small for me, sorry.");
        fields.retain(|(name, _)| *name != "facts_of");
        fields.extend([("facts_of", "returns"), ("facts_language", "en"), ("order", "F-1001"), ("fact", "XL"), ("fact", "")]);
        let reference = kari.sends_with_files("/tickets", &fields, &[]).await.reference();
        let page = kari.opens(&format!("/tickets/{reference}")).await;
        page.shows("The bag is too small for me, sorry.").shows("Size: XL").shows("F-1001").hides("Colour:");
        let tags = place.rows(move |conn| {
            let ticket = svar::tickets::store::by_reference(conn, &reference)?;
            svar::tickets::store::tags(conn, ticket.id)
        }).await;
        assert_eq!(tags, ["returns"]);
    }

    async fn a_topic_that_is_unknown_is_left_out(place) {
        with_topics(&place).await;
        let kari = place.customer("Kari").await;
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "x"), ("body", "Hello"), ("topic", "forged"), ("idempotency_key", &key)];
        assert_eq!(kari.sends_with_files("/tickets", &fields, &[]).await.status, 303);
    }
}
