//! The page of a customer: what agents know about them, and of whom they know nothing.
use svar::accounts::Role;
use svar::ids::AccountId;

use crate::stories;
use crate::support::{Actor, Backend, Place, address, plain_mail, vouched};

async fn account(place: &Place, name: &str) -> AccountId {
    let address = address(name);
    place.rows(move |conn| Ok(svar::accounts::store::owner(conn, &address)?.unwrap().id)).await
}

/// The path of a customer's page.
async fn page_of(place: &Place, name: &str) -> String {
    format!("/desk/customers/{}", account(place, name).await)
}

async fn an_order(place: &Place, brand: &str, number: &str, name: &str) {
    let admin = place.admin("Olga").await;
    let made = admin.sends("/admin/keys", &[("name", number), ("scope", "orders"), ("brand", "")]).await;
    let order = format!(
        r#"[{{"brand":"{brand}","number":"{number}","email":"{}","status":"shipped","currency":"NOK","total_cents":64900,"tracking":"TRACK-{number}","items":[{{"name":"Primus"}}],"placed_at":"2026-11-20T10:00:00Z"}}]"#,
        address(name)
    );
    let stored = place.visitor().posts("/api/orders", &made.preformatted(), "application/json", &order).await;
    assert_eq!(stored.status, 200, "{}", stored.text);
}

/// A field of the brand, and the name of its input.
async fn a_field(place: &Place, ada: &Actor, label: &str, kind: &str) -> String {
    let fields = [("label", label), ("kind", kind), ("choices", "Gold\nSilver")];
    let done = ada.sends(&format!("/admin/brands/{}/customer-fields", place.brand), &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let brand = place.brand;
    let all = place.rows(move |conn| svar::customers::store::fields(conn, &[brand])).await;
    all.iter().find(|field| field.label == label).unwrap().id.to_string()
}

async fn fills(agent: &Actor, page: &str, id: &str, (was, value): (&str, &str)) -> crate::support::Page {
    let (field, shown) = (format!("field-{id}"), format!("was-{id}"));
    agent.sends(&format!("{page}/fields"), &[(&field, value), (&shown, was)]).await
}

stories! {
    async fn a_customer_page_gathers_what_is_known(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Blue tent", "The pole of my tent is broken").await;
        an_order(&place, "fjellro", "10042", "Kari").await;
        let page = page_of(&place, "Kari").await;
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows(&format!("href=\"{page}\""));
        let shown = ann.opens(&page).await;
        shown.shows("Blue tent").shows("The pole of my tent is broken").shows(&reference).shows("10042").shows("TRACK-10042");
        shown.shows("kari@example.com").shows("by a link that was mailed there").shows("In touch").shows("English");
        place.shared.search.caught_up(&place.app).await.unwrap();
        ann.opens("/desk/search?order=best&q=kari").await.shows(&format!("href=\"{page}\""));
        // That it was opened is in the log.
        place.admin("Ada").await.opens("/admin/audit?action=customer.viewed").await.shows("opened the customer details of");
    }

    async fn agents_see_customers_of_their_brands_only(place) {
        let other = place.brand("other", "help@other.example").await;
        let kari = place.customer("Kari").await;
        kari.opens_ticket("Blue tent", "The pole is broken").await;
        an_order(&place, "fjellro", "10042", "Kari").await;
        let (page, bo) = (page_of(&place, "Kari").await, place.staff("Bo", Role::Lead, &[other]).await);
        let ann = place.staff("Ann", Role::Agent, &[place.brand]).await;
        let note = ann.sends(&format!("{page}/notes"), &[("brand", &place.brand.to_string()), ("body", "Likes walruses")]).await;
        assert_eq!(note.status, 303, "{}", note.text);
        assert_eq!(bo.opens(&page).await.status, 404);
        assert_eq!(bo.sends(&format!("{page}/notes"), &[("brand", &other.to_string()), ("body", "x")]).await.status, 404);
        // Neither staff nor strangers have such a page.
        assert_eq!(ann.opens(&format!("/desk/customers/{}", account_of_staff(&place).await)).await.status, 404);
        assert_eq!(ann.opens("/desk/customers/999999").await.status, 404);
        assert_eq!(kari.opens(&page).await.status, 403);
        // Once the customer turns to the other brand, its staff see that, and nothing else.
        let mail = plain_mail(&address("Kari"), "Other matter", "A red bag", &vouched()).replace("hjelp@fjellro.example", "help@other.example");
        place.mail(&mail).await;
        let shown = bo.opens(&page).await;
        shown.shows("Other matter").hides("Blue tent").hides("10042").hides("walruses").hides("fjellro");
        ann.opens(&page).await.shows("Blue tent").shows("walruses").hides("Other matter");
        let all = place.agent("Alf").await.opens(&page).await;
        all.shows("Blue tent").shows("Other matter").shows("walruses");
        // A note for a brand that the agent does not serve is not written.
        assert_eq!(bo.sends(&format!("{page}/notes"), &[("brand", &place.brand.to_string()), ("body", "x")]).await.status, 404);
    }

    async fn all_tickets_of_a_customer_have_pages(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        for number in 0..23 {
            kari.opens_ticket(&format!("Matter {number:02}"), "Hello").await;
            place.later(chrono::Duration::minutes(1));
        }
        let page = page_of(&place, "Kari").await;
        let first = ann.opens(&page).await;
        first.shows("23 tickets").shows("Matter 22").shows("Matter 03").hides("Matter 02");
        let next = ann.opens(&first.address(&format!("{page}?after=")).replace("#tickets", "")).await;
        next.shows("Matter 02").shows("Matter 00").hides("Matter 03").hides("rel=\"next\"");
        let last = kari.opens_ticket("The newest", "Hello").await;
        ann.opens(&format!("/desk/tickets/{last}")).await.shows("All 23 earlier tickets");
    }

    async fn notes_about_a_customer_stay_here(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        let reference = kari.opens_ticket("Tent", "Broken").await;
        let (page, brand) = (page_of(&place, "Kari").await, place.brand.to_string());
        assert_eq!(ann.sends(&format!("{page}/notes"), &[("brand", &brand), ("body", " ")]).await.status, 422);
        ann.sends(&format!("{page}/notes"), &[("brand", &brand), ("body", "Calls at nine")]).await;
        let shown = ann.opens(&page).await;
        shown.shows("Calls at nine").shows("Ann");
        let note = shown.address(&format!("{page}/notes/")).replace("/removal", "");
        assert_eq!(bob.sends(&note, &[("body", "Never calls")]).await.status, 403);
        assert_eq!(bob.sends(&format!("{note}/removal"), &[]).await.status, 403);
        assert_eq!(ann.sends(&note, &[("body", "Calls at ten")]).await.status, 303);
        bob.opens(&page).await.shows("Calls at ten").hides("at nine").shows("changed");
        // Neither the customer's pages nor their download have it.
        kari.opens(&format!("/tickets/{reference}")).await.hides("Calls at");
        kari.sends("/account/data", &[]).await;
        place.work().await;
        let path = kari.opens("/account/data").await.address("/account/data/");
        kari.opens(&path).await.shows("data.json").hides("Calls at");
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        assert_eq!(lea.sends(&format!("{note}/removal"), &[]).await.status, 303);
        ann.opens(&page).await.hides("Calls at");
        let log = place.admin("Ada").await.opens("/admin/audit?action=customer").await;
        log.shows("wrote a note about").shows("changed a note about").shows("deleted a note about").hides("Calls at");
    }

    async fn customer_fields_are_kept_and_undone(place) {
        let (kari, ann, bob) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bob").await);
        kari.opens_ticket("Tent", "Broken").await;
        let page = page_of(&place, "Kari").await;
        ann.opens(&page).await.hides("customer-fields");
        let ada = place.admin("Ada").await;
        let (size, level) = (a_field(&place, &ada, "Shoe size", "number").await, a_field(&place, &ada, "Level", "choice").await);
        ann.opens(&page).await.shows("Shoe size").shows("Silver");
        assert_eq!(fills(&ann, &page, &size, ("", "large")).await.status, 422);
        assert_eq!(fills(&ann, &page, &level, ("", "Bronze")).await.status, 422);
        assert_eq!(fills(&ann, &page, &size, ("", "42,5")).await.status, 303);
        bob.opens(&page).await.shows("value=\"42.5\"").hides("undo-");
        // A colleague whose page is older does not overwrite it unseen.
        let late = fills(&bob, &page, &size, ("", "38")).await;
        assert_eq!(late.status, 409);
        late.shows("It is 42.5 now").shows("value=\"38\"");
        assert_eq!(fills(&bob, &page, &size, ("42.5", "38")).await.status, 303);
        // What a colleague changed, only they take back.
        assert_eq!(ann.sends(&format!("{page}/fields/{size}/undo"), &[]).await.status, 409);
        bob.opens(&page).await.shows(&format!("undo-{size}"));
        assert_eq!(bob.sends(&format!("{page}/fields/{size}/undo"), &[]).await.status, 303);
        bob.opens(&page).await.shows("value=\"42.5\"").hides("undo-");
        fills(&bob, &page, &level, ("", "Gold")).await;
        place.later(chrono::Duration::minutes(11));
        assert_eq!(bob.sends(&format!("{page}/fields/{level}/undo"), &[]).await.status, 409);
        // The customer gets what stands in the fields.
        let kari = place.customer_again("Kari").await;
        kari.sends("/account/data", &[]).await;
        place.work().await;
        let path = kari.opens("/account/data").await.address("/account/data/");
        kari.opens(&path).await.shows("Shoe size").shows("42.5").shows("Gold");
        ada.opens("/admin/audit?action=customer").await.shows("changed the customer fields of").shows("Shoe size").hides("42.5");
        let fields = format!("/admin/brands/{}/customer-fields", place.brand);
        ada.opens(&fields).await.shows("Remove with one value");
        assert_eq!(ada.sends(&format!("{fields}/{size}/removal"), &[]).await.status, 303);
        ann.opens(&page).await.hides("Shoe size").shows("Level");
    }

    async fn a_blocked_customer_waits_in_quarantine(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Broken").await;
        let (page, brand) = (page_of(&place, "Kari").await, place.brand.to_string());
        assert_eq!(ann.sends(&format!("{page}/block"), &[("brand", &brand), ("reason", " ")]).await.status, 422);
        assert_eq!(ann.sends(&format!("{page}/block"), &[("brand", &brand), ("reason", "Insults")]).await.status, 303);
        ann.opens(&page).await.shows("Blocked by").shows("Insults").shows("Ann");
        // Even mail that is proven to be theirs.
        place.mail(&plain_mail(&address("Kari"), "Angry walrus", "Hello again", &vouched())).await;
        ann.opens("/desk/quarantine").await.shows("Angry walrus").shows("Insults");
        ann.opens(&page).await.hides("Angry walrus").shows(&reference);
        assert_eq!(ann.sends(&format!("{page}/block/removal"), &[("brand", &brand)]).await.status, 303);
        ann.opens(&page).await.hides("Insults");
        place.mail(&plain_mail(&address("Kari"), "Calm walrus", "Hello again", &vouched())).await;
        ann.opens(&page).await.shows("Calm walrus");
        let log = place.admin("Ada").await.opens("/admin/audit?action=customer").await;
        log.shows("</a> blocked <a").shows("</a> unblocked <a").shows("Insults");
    }

    async fn we_write_to_a_customer_first(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let earlier = kari.opens_ticket("Tent", "Broken").await;
        let (page, brand) = (page_of(&place, "Kari").await, place.brand.to_string());
        let key = ann.opens(&format!("{page}/tickets/new")).await.value_of("idempotency_key");
        let mail = |address: &'static str, consent: &'static str, ground: &'static str| vec![
            ("brand", brand.clone()), ("address", address.to_owned()), ("subject", "Your new pole".to_owned()), ("body", "It has arrived, zebrafink and all.".to_owned()),
            ("consent", consent.to_owned()), ("ground", ground.to_owned()), ("idempotency_key", key.clone()),
        ];
        let sends = async |fields: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            ann.sends(&format!("{page}/tickets"), &fields).await
        };
        let refused = sends(mail("kari@example.com", "", "")).await;
        assert_eq!(refused.status, 422);
        refused.shows("zebrafink").shows("tick that").shows("how you know");
        // An address that no one has proven to be hers.
        kari.sends("/account/addresses", &[("address", "walrus@example.com")]).await;
        assert_eq!(sends(mail("walrus@example.com", "yes", "asked us by telephone")).await.status, 422);
        assert_eq!(sends(mail("ola@example.com", "yes", "asked us by telephone")).await.status, 422);
        let first = sends(mail("kari@example.com", "yes", "asked us by telephone")).await;
        assert_eq!(first.status, 303, "{}", first.text);
        let reference = first.reference();
        assert_eq!(sends(mail("kari@example.com", "yes", "asked us by telephone")).await.reference(), reference);
        place.work().await;
        let sent: Vec<_> = place.sent_to("kari@example.com").into_iter().filter(|mail| mail.text.contains("zebrafink")).collect();
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].subject, "Your new pole");
        ann.opens(&format!("/desk/tickets/{reference}")).await.shows("consent: asked us by telephone").shows("zebrafink");
        kari.opens("/tickets").await.shows("Your new pole").shows(&earlier);
        assert_eq!(kari.writes_on(&reference, "Thank you").await.status, 303);
        ann.opens(&page).await.shows("Your new pole").shows("Thank you");
        place.admin("Ada").await.opens("/admin/audit?action=customer").await.shows("without being asked").shows("asked us by telephone");
    }

    async fn a_call_ends_the_turn(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Tent", "Broken").await;
        assert_eq!(crate::tickets::queue(&place).await, [reference.clone()]);
        let path = format!("/desk/tickets/{reference}");
        ann.opens(&path).await.shows(&format!("{path}/call"));
        let key = ann.opens(&format!("{path}/call")).await.value_of("idempotency_key");
        let call = |body: &'static str| [("body", body.to_owned()), ("then", "waiting".to_owned()), ("idempotency_key", key.clone())];
        for (body, status) in [("", 422), ("She tries a new zebrafink", 303), ("She tries a new zebrafink", 303)] {
            let fields = call(body);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(ann.sends(&format!("{path}/call"), &fields).await.status, status, "{body}");
        }
        assert!(crate::tickets::queue(&place).await.is_empty());
        let shown = ann.opens(&path).await;
        assert_eq!(shown.text.matches(": called the customer").count(), 1);
        shown.shows("She tries a new zebrafink").shows("is-waiting");
        kari.opens(&format!("/tickets/{reference}")).await.hides("zebrafink").hides("called");
        // When she writes again, it is a new turn.
        kari.writes_on(&reference, "It did not help").await;
        assert_eq!(crate::tickets::queue(&place).await, [reference]);
    }

    async fn a_call_about_something_new_is_noted(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        kari.opens_ticket("Tent", "Broken").await;
        let (page, brand) = (page_of(&place, "Kari").await, place.brand.to_string());
        let fields = |subject: &'static str| [("brand", brand.clone()), ("subject", subject.to_owned()), ("body", "A walrus was sold out".to_owned()), ("idempotency_key", "call-1".to_owned())];
        let sends = async |subject: &'static str| {
            let fields = fields(subject);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            ann.sends(&format!("{page}/calls"), &fields).await
        };
        let refused = sends("").await;
        assert_eq!(refused.status, 422);
        refused.shows("A walrus was sold out");
        let made = sends("Recall of the walrus").await;
        assert_eq!(made.status, 303, "{}", made.text);
        assert_eq!(sends("Recall of the walrus").await.reference(), made.reference());
        ann.opens(&made.location).await.shows("A walrus was sold out").shows(": called the customer").shows("is-solved");
        ann.opens(&page).await.shows("Recall of the walrus").shows("2 tickets");
        kari.opens("/tickets").await.hides("walrus").shows("Tent");
    }

    async fn two_customers_become_one_and_two_again(place) {
        let (kari, karin) = (place.customer("Kari").await, place.customer("Karin").await);
        let (ann, lea) = (place.agent("Ann").await, place.staff("Lea", Role::Lead, &[]).await);
        let one = kari.opens_ticket("Tent of Kari", "Broken").await;
        let two = karin.opens_ticket("Cup of Karin", "Cracked").await;
        kari.sends("/account/addresses", &[("address", "walrus@example.com")]).await;
        let (source, target) = (page_of(&place, "Kari").await, page_of(&place, "Karin").await);
        let other = account(&place, "Kari").await.to_string();
        ann.sends(&format!("{source}/notes"), &[("brand", &place.brand.to_string()), ("body", "Likes zebrafinks")]).await;
        let size = a_field(&place, &place.admin("Ada").await, "Shoe size", "number").await;
        fills(&ann, &source, &size, ("", "41")).await;
        place.later(chrono::Duration::minutes(1));
        // It gives one person what another wrote: an agent does not decide that.
        assert_eq!(ann.opens(&format!("{target}/merger")).await.status, 403);
        assert_eq!(ann.sends(&format!("{target}/merger"), &[("other", &other), ("confirm", "yes")]).await.status, 403);
        ann.opens(&target).await.hides("/merger");
        lea.opens(&target).await.shows(&format!("{target}/merger"));
        let found = lea.opens(&format!("{target}/merger?q=kari@example.com")).await;
        let preview = lea.opens(&found.address(&format!("{target}/merger?other="))).await;
        preview.shows("Kari becomes part of Karin").shows("Whoever signs in with kari@example.com, karin@example.com sees all 2 tickets and all orders of the two").shows("1 note<");
        let refused = lea.sends(&format!("{target}/merger"), &[("other", &other)]).await;
        assert_eq!(refused.status, 422);
        refused.shows("Confirm that both are the same person");
        assert_eq!(lea.sends(&format!("{target}/merger"), &[("other", &other), ("confirm", "yes")]).await.status, 303);
        let merged = lea.opens(&target).await;
        merged.shows("Tent of Kari").shows("Cup of Karin").shows("zebrafinks").shows("value=\"41\"").shows("Kari was merged into this customer");
        // What was not proven is not proven now.
        merged.shows("walrus@example.com</span><span class=\"chip is-warn\">unverified");
        assert_eq!(lea.opens(&source).await.location, target);
        // Sessions of the one that was closed end, and the other sees both.
        assert_ne!(kari.opens("/tickets").await.status, 200);
        karin.opens("/tickets").await.shows("Tent of Kari").shows("Cup of Karin");
        karin.opens(&format!("/tickets/{one}")).await.shows("Broken");
        assert_eq!(lea.sends(&format!("{target}/merger/undo"), &[]).await.status, 303);
        lea.opens(&target).await.hides("Tent of Kari").shows("Cup of Karin").hides("zebrafinks").hides("value=\"41\"").hides("walrus");
        lea.opens(&source).await.shows("Tent of Kari").shows("zebrafinks").shows("value=\"41\"").shows("walrus@example.com");
        let (kari, karin) = (place.customer_again("Kari").await, place.customer_again("Karin").await);
        kari.opens("/tickets").await.shows("Tent of Kari").hides("Cup of Karin");
        karin.opens("/tickets").await.shows("Cup of Karin").hides("Tent of Kari");
        assert_eq!(karin.opens(&format!("/tickets/{one}")).await.status, 404);
        assert_eq!(kari.opens(&format!("/tickets/{two}")).await.status, 404);
        let log = place.admin("Alma").await.opens("/admin/audit?action=customer").await;
        log.shows("merged another customer into").shows("took a merge into");
    }

    async fn what_came_after_a_merge_keeps_it(place) {
        let (kari, karin) = (place.customer("Kari").await, place.customer("Karin").await);
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        let one = kari.opens_ticket("Tent of Kari", "Broken").await;
        karin.opens_ticket("Cup of Karin", "Cracked").await;
        let (target, other) = (page_of(&place, "Karin").await, account(&place, "Kari").await.to_string());
        place.later(chrono::Duration::minutes(1));
        lea.sends(&format!("{target}/merger"), &[("other", &other), ("confirm", "yes")]).await;
        lea.opens(&target).await.shows(&format!("{target}/merger/undo"));
        place.later(chrono::Duration::minutes(1));
        karin.writes_on(&one, "It is mine, too").await;
        lea.opens(&target).await.hides(&format!("{target}/merger/undo"));
        let late = lea.sends(&format!("{target}/merger/undo"), &[]).await;
        assert_eq!(late.status, 409);
        late.shows("Something has happened since");
        karin.opens("/tickets").await.shows("Tent of Kari");
    }

    /// The other person signed in with their own address meanwhile, and made themselves at home.
    async fn an_undone_merge_leaves_no_keys_behind(place) {
        let (kari, karin) = (place.customer("Kari").await, place.customer("Karin").await);
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        kari.opens_ticket("Tent of Kari", "Broken").await;
        karin.opens_ticket("Cup of Karin", "Cracked").await;
        let (target, other) = (page_of(&place, "Karin").await, account(&place, "Kari").await.to_string());
        place.later(chrono::Duration::minutes(1));
        lea.sends(&format!("{target}/merger"), &[("other", &other), ("confirm", "yes")]).await;
        let stranger = place.customer_again("Kari").await;
        stranger.opens("/tickets").await.shows("Cup of Karin");
        let password = "blåbærsyltetøy på loff";
        assert_eq!(stranger.sends("/account/password", &[("current", ""), ("password", password)]).await.status, 303);
        stranger.sends("/account/data", &[]).await;
        place.work().await;
        let archive = stranger.opens("/account/data").await.address("/account/data/");
        assert_eq!(stranger.opens(&archive).await.status, 200);
        place.later(chrono::Duration::minutes(1));
        assert_eq!(lea.sends(&format!("{target}/merger/undo"), &[]).await.status, 303);
        assert_ne!(stranger.opens("/tickets").await.status, 200);
        let tried = place.visitor().sends("/sign-in", &[("email", "karin@example.com"), ("password", password)]).await;
        assert!(tried.cookies.iter().all(|cookie| !cookie.starts_with("svar=")), "{:?}", tried.cookies);
        // What was made ready while both were one has the tickets of both.
        let karin = place.customer_again("Karin").await;
        assert_eq!(karin.opens(&archive).await.status, 404);
        karin.opens("/account/data").await.hides("/account/data/");
    }

    async fn a_lead_merges_only_customers_of_their_brands(place) {
        let other = place.brand("other", "help@other.example").await;
        let (kari, karin) = (place.customer("Kari").await, place.customer("Karin").await);
        kari.opens_ticket("Tent of Kari", "Broken").await;
        karin.opens_ticket("Cup of Karin", "Cracked").await;
        let mail = plain_mail(&address("Kari"), "Other matter", "A red bag", &vouched()).replace("hjelp@fjellro.example", "help@other.example");
        place.mail(&mail).await;
        let (target, id) = (page_of(&place, "Karin").await, account(&place, "Kari").await.to_string());
        let bound = place.staff("Bo", Role::Lead, &[place.brand]).await;
        assert_eq!(bound.opens(&format!("{target}/merger?other={id}")).await.status, 403);
        assert_eq!(bound.sends(&format!("{target}/merger"), &[("other", &id), ("confirm", "yes")]).await.status, 403);
        let foreign = place.staff("Finn", Role::Lead, &[other]).await;
        assert_eq!(foreign.sends(&format!("{target}/merger"), &[("other", &id), ("confirm", "yes")]).await.status, 404);
        let lea = place.staff("Lea", Role::Lead, &[place.brand, other]).await;
        assert_eq!(lea.sends(&format!("{target}/merger"), &[("other", &id), ("confirm", "yes")]).await.status, 303);
        // With oneself, or with staff, no one is merged.
        let same = target.rsplit('/').next().unwrap().to_owned();
        assert_eq!(lea.sends(&format!("{target}/merger"), &[("other", &same), ("confirm", "yes")]).await.status, 409);
    }
}

crate::on_both! {
    a_first_mail_can_be_taken_back: a_first_mail_is_taken_back_on_sqlite, a_first_mail_is_taken_back_on_postgres;
}

async fn a_first_mail_can_be_taken_back(backend: Backend) {
    let place = Place::with(backend, |config| config.tickets.undo_send_seconds = 10).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    kari.opens_ticket("Tent", "Broken").await;
    let (page, brand) = (page_of(&place, "Kari").await, place.brand.to_string());
    let fields = [
        ("brand", brand.as_str()),
        ("address", "kari@example.com"),
        ("subject", "A zebrafink"),
        ("body", "Is it yours?"),
        ("consent", "yes"),
        ("ground", "asked us"),
        ("idempotency_key", "first-1"),
    ];
    let made = ann.sends(&format!("{page}/tickets"), &fields).await;
    assert_eq!(made.status, 303, "{}", made.text);
    // The customer sees nothing of a ticket in which nothing was sent yet.
    kari.opens("/tickets").await.hides("zebrafink").shows("Tent");
    let waiting = ann.opens(&made.location).await;
    let undo = waiting.address(&format!("/desk/tickets/{}/drafts/", made.reference()));
    assert_eq!(ann.sends(&undo, &[]).await.status, 303);
    place.later(chrono::Duration::minutes(1));
    place.work().await;
    assert!(place.sent_to("kari@example.com").iter().all(|mail| !mail.text.contains("Is it yours?")));
    kari.opens("/tickets").await.hides("zebrafink");
    ann.opens(&format!("/desk/tickets/{}", made.reference())).await.shows("Is it yours?");
    let sent = ann.replies(&made.reference(), "Is it yours?", "waiting").await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    place.later(chrono::Duration::minutes(1));
    place.work().await;
    kari.opens("/tickets").await.shows("zebrafink");
}

async fn account_of_staff(place: &Place) -> AccountId {
    place.rows(|conn| Ok(svar::accounts::store::owner(conn, "ann@svar.example")?.unwrap().id)).await
}
