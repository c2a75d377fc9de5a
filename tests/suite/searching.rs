//! Agents find tickets, customers, orders and answers by what they remember of them, and nothing that is not theirs.
use svar::accounts::Role;
use svar::ids::BrandId;

use crate::stories;
use crate::support::{Actor, Page, Place, address, plain_mail, vouched};

mod kept;
mod killed;

const DELIVERY: &str = "Hei, jeg bestilte en regnjakke for to uker siden, og pakken er ikke kommet fram ennå. Kan dere sende den til Størenveien 4 i stedet?";
const RETURN: &str =
    "Hello, the tent that I bought has a broken pole. I would like to return it and get my money back, please.";

/// The page of a search, after everything that was committed can be found.
async fn finds(place: &Place, agent: &Actor, query: &str) -> Page {
    place.shared.search.caught_up(&place.app).await.unwrap();
    agent.opens(&format!("/desk/search?order=best&q={}", encoded(query))).await
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Is the ticket among the hits?
fn has(page: &Page, reference: &str) -> bool {
    page.text.contains(&format!("href=\"/desk/tickets/{reference}\""))
}

/// Each query finds the ticket.
async fn all_find(place: &Place, agent: &Actor, reference: &str, queries: &[&str]) {
    for query in queries {
        let page = finds(place, agent, query).await;
        assert!(page.status == 200 && has(&page, reference), "{query}: {}", page.text);
    }
}

/// None of them does.
async fn none_finds(place: &Place, agent: &Actor, reference: &str, queries: &[&str]) {
    for query in queries {
        let page = finds(place, agent, query).await;
        assert!(page.status == 200 && !has(&page, reference), "{query}: {}", page.text);
    }
}

/// A customer whose mail is Norwegian, and the reference of the ticket.
async fn a_delivery(place: &Place) -> String {
    let kari = place.customer("Kari Solbakken").await;
    kari.opens_ticket("Hvor blir det av pakken min", DELIVERY).await
}

async fn an_order(place: &Place, brand: &str, number: &str, tracking: &str, email: &str) {
    let admin = place.admin("Olga").await;
    let made = admin.sends("/admin/keys", &[("name", number), ("scope", "orders"), ("brand", "")]).await;
    let order = format!(
        r#"[{{"brand":"{brand}","number":"{number}","email":"{email}","status":"shipped","currency":"NOK","total_cents":64900,"tracking":"{tracking}","items":[{{"name":"Primus"}}],"placed_at":"2026-11-20T10:00:00Z"}}]"#
    );
    let stored = place.visitor().posts("/api/orders", &made.preformatted(), "application/json", &order).await;
    assert_eq!(stored.status, 200, "{}", stored.text);
}

stories! {
    async fn a_ticket_is_found_by_its_words(place) {
        let reference = a_delivery(&place).await;
        let ann = place.agent("Ann").await;
        let other = place.customer("Ola").await.opens_ticket("Broken tent", RETURN).await;
        // Whole words, other forms of them, beginnings, other letters, parts of compounds, typos, and phrases.
        all_find(&place, &ann, &reference, &[
            "regnjakke", "REGNJAKKEN ", "regnj", "jakke ", "jakker", "storenveien", "størenveien", "pakke", "rengjakke",
            "bestilte regnjakke", "\"bestilte en regnjakke\"", "\"ikke kommet fram\" pakken", "jakke -telt",
        ]).await;
        none_finds(&place, &ann, &reference, &[
            "telt", "regnjakke tent", "\"regnjakke en bestilte\"", "regnjakke -pakken", "kke ", "tent",
        ]).await;
        all_find(&place, &ann, &other, &["returning", "poles", "money tent", "\"broken pole\"", "tnet"]).await;
        // The words stand in their place, marked, and what was written stays text.
        finds(&place, &ann, "jakke ").await.shows("jeg bestilte en <mark>regnjakke</mark> for to uker");
        let bold = place.customer("Per").await.opens_ticket("Markup", "Is <b>zebrafink</b> bold?").await;
        finds(&place, &ann, "zebrafink").await.shows(&bold).shows("Is &lt;b&gt;<mark>zebrafink</mark>&lt;/b&gt; bold?");
        finds(&place, &ann, "nothinghasthisword").await.shows("Nothing found");
    }

    async fn half_of_what_is_known_is_enough(place) {
        let reference = a_delivery(&place).await;
        let ann = place.agent("Ann").await;
        an_order(&place, "fjellro", "FR-2026-10042", "TRACK99887766NO", &address("Kari Solbakken")).await;
        let file = [("faktura-mars.pdf", b"%PDF-1.4 x".as_slice())];
        let kari = place.customer_again("Kari Solbakken").await;
        kari.sends_with_files(&format!("/tickets/{reference}/messages"), &[("body", "Vedlagt."), ("idempotency_key", "f1")], &file).await;
        ann.sends(&format!("/desk/tickets/{reference}/fields"), &[("assignee", ""), ("team", ""), ("state", ""), ("tags", "forsinket")]).await;
        ann.notes(&reference, "Purret hos Postnord om sendingen").await;
        let bare = reference.trim_start_matches("SV-").to_owned();
        all_find(&place, &ann, &reference, &[
            &reference, &bare, &bare.to_lowercase()[..4], "Kari", "solba", "kari.solbakken@example.com", "kari.solb", "bakken@example.com",
            "10042", "0042", "FR-2026-10042", "track99887766no", "8877", "faktura", "mars.pdf", "forsinket", "postnord",
        ]).await;
        // A reference alone leads to its ticket.
        for typed in [reference.as_str(), bare.as_str()] {
            let page = ann.opens(&format!("/desk/search?q={typed}")).await;
            assert_eq!((page.status, page.location), (303, format!("/desk/tickets/{reference}")));
        }
        // Customers, orders and answers are hits of their own.
        finds(&place, &ann, "solbakken").await.shows("found-customers").shows("Kari <mark>Solbakken</mark>");
        finds(&place, &ann, "10042").await.shows("found-orders").shows("FR-2026-<mark>10042</mark>");
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        let answer = [("is_new", "1"), ("words-0", ""), ("slug", "tents"), ("brand", ""), ("language-0", "en"), ("title-0", "Zebrafink tents"), ("body-0", "They are waterproof.")];
        assert_eq!(lead.sends("/desk/answers", &answer).await.status, 303);
        finds(&place, &ann, "waterproof").await.shows("found-answers").shows("/desk/answers/tents");
    }

    async fn filters_narrow_the_hits(place) {
        let reference = a_delivery(&place).await;
        let (ann, bob) = (place.agent("Ann").await, place.agent("Bob").await);
        let admin = place.admin("Ada").await;
        assert_eq!(admin.sends("/admin/teams", &[("name", "Retur")]).await.status, 303);
        place.later(chrono::Duration::days(3));
        let other = place.customer("Ola").await.opens_ticket("Broken tent", RETURN).await;
        let page = ann.opens(&format!("/desk/tickets/{reference}")).await;
        let value_of = |name: &str| {
            let at = page.text.find(&format!(">{name}</option>")).unwrap_or_else(|| panic!("no {name}: {}", page.text));
            page.text[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned()
        };
        let (me, team) = (value_of("Bob"), value_of("Retur"));
        let fields = [("assignee", me.as_str()), ("team", team.as_str()), ("state", ""), ("tags", "frakt")];
        assert_eq!(ann.sends(&format!("/desk/tickets/{reference}/fields"), &fields).await.status, 303);
        an_order(&place, "fjellro", "10042", "", &address("Kari Solbakken")).await;
        ann.notes(&other, "Ring leverandøren").await;
        all_find(&place, &bob, &reference, &[
            "agent:me", "agent:bob is:new", "team:retur", "tag:frakt pakken", "from:solbakken", "customer:\"kari solbakken\"", "customer:kari.solbakken@example.com",
            "brand:fjellro is:new -agent:none", "before:2026-11-25", "after:2026-11-24 tag:frakt", "order:10042", "-has:note", "-is:unassigned", "lang:nb", "-lang:en",
        ]).await;
        none_finds(&place, &bob, &reference, &[
            "agent:none", "agent:ann", "tag:retur", "from:ola", "customer:ola", "is:solved", "is:unassigned", "is:complaint", "is:unverified", "before:2026-11-23",
            "after:2026-11-27", "order:777", "has:note", "has:file", "lang:en", "-team:retur", "-tag:frakt", "-from:kari", "to:solbakken",
        ]).await;
        all_find(&place, &bob, &other, &["is:unassigned", "has:note", "after:2026-11-26", "lang:en", "-order:10042"]).await;
        ann.replies(&other, "We send a new pole.", "waiting").await;
        all_find(&place, &bob, &other, &["to:ola", "is:waiting to:ola@example.com"]).await;
    }

    async fn a_wrong_filter_is_explained_next_to_the_field(place) {
        let ann = place.agent("Ann").await;
        for (query, sentence) in [
            ("is:opne", "does not fit is:. Use one of: new, open"),
            ("before:soon", "is not a day for before:"),
            ("has:wheels", "Use one of: file, note"),
            ("brand:nowhere", "No single brand is called “nowhere”"),
            ("agent:nobody", "No single colleague is called"),
            ("team:x", "No single team"),
            ("tag: x", "Write what tag: should be"),
        ] {
            let page = ann.opens(&format!("/desk/search?q={}", encoded(query))).await;
            assert_eq!(page.status, 422, "{query}");
            page.shows(sentence).shows(&format!("value=\"{query}\"")).shows("aria-invalid=\"true\"").shows("q-error");
        }
        ann.speaks("nb").await;
        let page = ann.opens("/desk/search?q=is:opne").await;
        assert_eq!(page.status, 422);
        page.shows("passer ikke til is:");
    }

    async fn the_newest_come_first_on_demand(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let old = kari.opens_ticket("Zebrafink zebrafink", "A zebrafink, a zebrafink, my zebrafink!").await;
        place.later(chrono::Duration::hours(1));
        let new = kari.opens_ticket("Something else", "By the way, and at the end of a much longer text: I also have a zebrafink.").await;
        let order = |page: &Page| page.text.find(&old).unwrap() < page.text.find(&new).unwrap();
        let best = finds(&place, &ann, "zebrafink").await;
        assert!(order(&best));
        let newest = ann.opens("/desk/search?q=zebrafink&order=newest").await;
        assert!(!order(&newest));
        // More hits than one page has, each on one page.
        for number in 0..25 {
            kari.opens_ticket(&format!("Walrus {number}"), "About a walrus").await;
        }
        place.shared.search.caught_up(&place.app).await.unwrap();
        let pages = [ann.opens("/desk/search?q=walrus&order=newest").await, ann.opens("/desk/search?q=walrus&order=newest&page=1").await];
        let counts = pages.map(|page| page.text.matches("<li class=\"hit\">").count());
        assert_eq!(counts, [20, 5]);
    }

    async fn nothing_of_another_brand_is_found(place) {
        let other: BrandId = place.brand("other", "help@other.example").await;
        let reference = a_delivery(&place).await;
        let (all, bound) = (place.agent("Ann").await, place.staff("Bo", Role::Agent, &[other]).await);
        an_order(&place, "fjellro", "FR-10042", "", &address("Kari Solbakken")).await;
        let lead = place.staff("Lea", Role::Lead, &[]).await;
        let answer = [("is_new", "1"), ("words-0", ""), ("slug", "ours"), ("brand", "fjellro"), ("language-0", "en"), ("title-0", "Walrus"), ("body-0", "A walrus.")];
        assert_eq!(lead.sends("/desk/answers", &answer).await.status, 303);
        finds(&place, &all, "walrus").await.shows("/desk/answers/ours");
        all_find(&place, &all, &reference, &["regnjakke", "kari", "10042", "brand:fjellro"]).await;
        for query in ["regnjakke", "kari", "10042", "kari.solbakken@example.com", "-telt", "is:new", "walrus", "rengjakke", &reference] {
            let page = finds(&place, &bound, query).await;
            page.hides(&format!("/desk/tickets/{reference}")).hides("Solbakken").hides("/desk/answers/ours").hides("found-").shows("Nothing found");
            let quick = bound.opens(&format!("/desk/search/quick?q={}", encoded(query))).await;
            quick.hides("regnjakke</mark>").hides("hit");
        }
        // Nor is it said that the brand exists.
        let wrong = finds(&place, &bound, "brand:fjellro").await;
        assert_eq!(wrong.status, 422);
        // Once the customer has a ticket with their brand, they know the customer, and that ticket.
        let mail = plain_mail(&address("Kari Solbakken"), "Other matter", "A question about a walrus", &vouched()).replace("hjelp@fjellro.example", "help@other.example");
        place.mail(&mail).await;
        finds(&place, &bound, "kari").await.shows("found-customers").shows("Other matter").hides("Hvor blir det av");
        // The command shows what the member of staff may see.
        let json: serde_json::Value = serde_json::from_str(&place.runs(&["search", "--json", "--as", "bo@svar.example", "kari"]).worked()).unwrap();
        assert_eq!((json["tickets"].as_array().unwrap().len(), json["tickets"][0]["subject"].as_str()), (1, Some("Other matter")));
        assert_eq!(json["orders"].as_array().unwrap().len(), 0);
        place.runs(&["search", "--as", "kari.solbakken@example.com", "x"]).refused("active member of staff");
    }

    async fn an_erased_text_is_gone_at_once(place) {
        let (kari, lead) = (place.customer("Kari").await, place.staff("Lea", Role::Lead, &[]).await);
        let one = kari.opens_ticket("Zebrafink stove", "My zebrafink stove does not light").await;
        let two = kari.opens_ticket("Heron", "My heron is blue").await;
        all_find(&place, &lead, &one, &["zebrafink", "zebrafi", "kari"]).await;
        // Merged: the words are in the other ticket now.
        assert_eq!(lead.sends(&format!("/desk/tickets/{two}/merge"), &[("into", one.as_str())]).await.status, 303);
        let page = lead.opens("/desk/search?q=heron&order=best").await;
        page.hides(&format!("/desk/tickets/{two}\""));
        let page = finds(&place, &lead, "heron").await;
        page.shows(&format!("/desk/tickets/{one}")).hides(&format!("/desk/tickets/{two}\""));
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id)).await;
        assert_eq!(lead.sends(&format!("/desk/customers/{id}/erasure"), &[("confirm", "kari@example.com")]).await.status, 303);
        // At once, whether or not the index knows it yet.
        for query in ["zebrafink", "heron", "kari", "kari@example.com"] {
            lead.opens(&format!("/desk/search?q={query}&order=best")).await.shows("Nothing found");
            finds(&place, &lead, query).await.shows("Nothing found");
        }
    }
}
