//! A domain beyond ASCII is one domain in both spellings, everywhere. People see it as it is written, and mail leaves
//! with the spelling that every server knows.
use serde_json::json;
use svar::accounts::store as accounts;
use svar::ids::AccountId;

use crate::on_both;
use crate::support::{Actor, Backend, Page, Place, plain_mail};
use crate::tickets::queue;

const SEEN: &str = "liv@blåbær.example";
const KEPT: &str = "liv@xn--blbr-roah.example";
const PASSWORD: &str = "a long enough sentence";

/// The same address in several spellings.
const SPELLINGS: [&str; 4] = [SEEN, KEPT, "Liv@BLÅBÆR.Example", "LIV@XN--BLBR-ROAH.EXAMPLE"];

async fn owner(place: &Place) -> AccountId {
    place.rows(|conn| accounts::owner(conn, KEPT)).await.expect("no one has the address").id
}

async fn count(place: &Place) -> usize {
    place.rows(|conn| accounts::customers_at(conn, "blåbær.example", 100)).await.len()
}

/// Liv, who signed up with the spelling that she writes herself.
async fn liv(place: &Place) -> Actor {
    let browser = place.visitor();
    let asked = browser.sends("/sign-up", &[("name", "Liv Berg"), ("email", SEEN), ("password", PASSWORD)]).await;
    asked.shows(SEEN);
    let browser = Actor::new(place.url.clone(), asked.cookies[0].clone());
    place.work().await;
    let done = browser.sends(&place.link_for(KEPT), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    Actor::new(place.url.clone(), done.cookies[0].clone())
}

async fn made(ada: &Actor, scope: &str) -> String {
    ada.sends("/admin/keys", &[("name", scope), ("scope", scope), ("brand", ""), ("results", "yes")])
        .await
        .preformatted()
}

fn is_signed_in(page: &Page, spelling: &str) {
    assert_eq!(page.status, 303, "{spelling}: {}", page.text);
    assert!(page.cookies.iter().any(|cookie| cookie.starts_with("svar=")), "{spelling}: {:?}", page.cookies);
}

/// Every form treats both spellings as the same customer.
async fn every_door(backend: Backend) {
    let place = Place::with(backend, |config| config.handover.push(crate::accounts::shop())).await;
    let (ada, liv) = (place.admin("Ada").await, liv(&place).await);
    let (me, door) = (owner(&place).await, place.visitor());
    let (orders, mail) = (made(&ada, "orders").await, made(&ada, "mail").await);
    let reference = liv.opens_ticket("Basket", "It is empty").await;
    let day = "2026-11-20";
    for (number, spelling) in SPELLINGS.into_iter().enumerate() {
        is_signed_in(&door.sends("/sign-in", &[("email", spelling), ("password", PASSWORD)]).await, spelling);
        is_signed_in(
            &door
                .opens(&format!(
                    "/handover?token={}",
                    crate::accounts::token(&place, spelling, &number.to_string(), 200)
                ))
                .await,
            spelling,
        );
        // Someone with an account gets a link that signs in, by whichever form. More than these four are too many.
        let asks = [("by", "link"), ("name", "Thief"), ("by", "link")];
        if let Some((field, value)) = asks.get(number) {
            let path = if *field == "by" { "/sign-in" } else { "/sign-up" };
            let password = if *field == "by" { "" } else { "another long sentence" };
            let fields = [("email", spelling), (*field, *value), ("password", password)];
            assert_eq!(door.sends(path, &fields).await.status, 200, "{spelling} {path}");
        }
        let pushed = json!([{"brand": "fjellro", "number": format!("FJ-{number}"), "email": spelling, "status": "shipped", "currency": "NOK", "total_cents": 100, "placed_at": format!("{day}T10:00:00Z"), "items": []}]);
        assert_eq!(
            door.posts("/api/orders", &orders, "application/json", &pushed.to_string()).await.status,
            200,
            "{spelling}"
        );
        let csv = format!(
            "number,email,status,currency,total,placed_at,brand\nCSV-{number},{spelling},shipped,NOK,1,{day},fjellro\n"
        );
        let imported = ada.sends_with_file("/admin/orders", ("file", "orders.csv", csv.as_bytes())).await;
        assert_eq!(imported.status, 200, "{spelling}: {}", imported.text);
        let raw = plain_mail(spelling, &format!("By mail {number}"), "Hello", "").replace('\n', "\r\n");
        assert_eq!(door.posts("/in/mail", &mail, "message/rfc822", &raw).await.status, 200, "{spelling}");
        place.shared.search.caught_up(&place.app).await.unwrap();
        ada.opens(&format!("/desk/search?order=best&q={}", urlencoded(spelling))).await.shows(&reference);
        // The sender may be linked by hand too.
        let watched = ada.sends(&format!("/desk/tickets/{reference}/watchers"), &[("address", spelling)]).await;
        assert!(watched.status < 500, "{spelling}: {}", watched.text);
    }
    place.work().await;
    assert_eq!((owner(&place).await, count(&place).await), (me, 1));
    let page = ada.opens(&format!("/desk/tickets/{reference}")).await;
    page.shows("FJ-3").shows("CSV-3").shows(SEEN);
    let mut senders = Vec::new();
    for reference in queue(&place).await {
        senders.push(crate::tickets::ticket(&place, &reference).await.sender_address);
    }
    assert!(senders.len() > 4 && senders.iter().all(|sender| sender == KEPT), "{senders:?}");
    for mail in place.sent() {
        for to in &mail.to {
            assert!(to.address.is_ascii(), "{to:?}");
        }
        assert!(!mail.text.contains("xn--") && !mail.subject.contains("xn--"), "{}: {}", mail.subject, mail.text);
    }
}

/// A line in a list of senders means both spellings.
async fn a_blocked_domain(backend: Backend) {
    let place = Place::new(backend).await;
    let (ann, ada) = (place.agent("Ann").await, place.admin("Ada").await);
    let brand = place.brand.to_string();
    for typed in ["blåbær.example", "@BLÅBÆR.example", "xn--blbr-roah.example", SEEN] {
        assert_eq!(ann.sends("/desk/blocks", &[("brand", &brand), ("pattern", typed)]).await.status, 303, "{typed}");
        for from in [SEEN, KEPT] {
            place.mail(&plain_mail(from, "Winner", "You have won", "")).await;
        }
        assert!(queue(&place).await.is_empty(), "{typed}");
        ann.opens("/desk/quarantine").await.shows("blåbær.example").hides("xn--");
        assert_eq!(ann.sends("/desk/blocks/removal", &[("brand", &brand), ("pattern", typed)]).await.status, 303);
    }
    let log = ada.opens("/admin/audit").await;
    log.shows("blåbær.example").hides("xn--");
    let asked = ada.opens(&format!("/admin/audit?subject={}", urlencoded("BLÅBÆR.example"))).await;
    asked.shows(">blåbær.example</a>");
}

/// No page, list or file shows `xn--`.
async fn every_page(backend: Backend) {
    let place = Place::with(backend, |config| config.mail.held_after = 6).await;
    let (ada, liv) = (place.admin("Ada").await, liv(&place).await);
    let brand = place.brand.to_string();
    ada.sends(
        &format!("/admin/brands/{brand}/addresses"),
        &[("aliases", "post@blåbær.example"), ("forms", "form@blåbær.example")],
    )
    .await;
    let staff =
        [("name", "Bo"), ("email", "bo@blåbær.example"), ("role", "agent"), ("language", "en"), ("is_here", "yes")];
    assert_eq!(ada.sends("/admin/people", &staff).await.status, 303);
    let mailbox = [
        ("brand", brand.as_str()),
        ("host", "imap.example"),
        ("port", "993"),
        ("security", "tls"),
        ("username", "post@blåbær.example"),
        ("password", "x"),
        ("folder", "INBOX"),
        ("after_delivery", "keep"),
    ];
    assert_eq!(ada.sends("/admin/mailboxes", &mailbox).await.status, 303);
    let reference = liv.opens_ticket("Basket", "It is empty").await;
    liv.sends("/account/addresses", &[("address", "liv@bjørk.example")]).await;
    // An unverified sender without a name, who copies two others.
    let raw =
        plain_mail("per@blåbær.example", "No name", "Hello", "Reply-To: pål@bjørk.example\nCc: eva@blåbær.example\n");
    place.mail(&raw).await;
    ada.replies(&reference, "Here is a new one", "waiting").await;
    place.work().await;
    let unproven = queue(&place).await[0].clone();
    ada.sends(&format!("/desk/tickets/{unproven}/watchers"), &[("address", "eva@blåbær.example")]).await;
    ada.sends(&format!("/desk/tickets/{unproven}/claim-link"), &[]).await;
    ada.sends("/desk/blocks", &[("brand", &brand), ("pattern", "tor@blåbær.example")]).await;
    place.mail(&plain_mail("tor@blåbær.example", "Winner", "You have won", "")).await;
    let robot = plain_mail("robot@blåbær.example", "Report", "All is well", "Auto-Submitted: auto-generated\n");
    place.mail(&robot).await;
    ada.sends("/sign-in", &[("email", "no@blåbær.example"), ("password", "wrong")]).await;
    place.work().await;
    let claim =
        place.sent_to("per@xn--blbr-roah.example").into_iter().find(|mail| mail.text.contains("/claim/")).unwrap();
    let claim = claim.text.split_whitespace().find(|word| word.contains("/claim/")).unwrap().to_owned();
    place.visitor().opens(claim.strip_prefix(&place.url).unwrap()).await.hides("xn--");
    let open = format!("/desk/tickets/{unproven}");
    let known = format!("/desk/tickets/{reference}");
    let (mailboxes, people) = ("/admin/mailboxes", "/admin/people");
    for path in [
        "/desk",
        &open,
        &known,
        "/desk/search?q=bl%C3%A5b%C3%A6r",
        "/desk/quarantine",
        "/desk/quarantine?state=machine",
        "/admin/brands",
        &format!("/admin/brands?id={brand}"),
        &format!("/admin/brands/{brand}/addresses"),
        mailboxes,
        people,
        "/admin/ledger",
        "/admin/outbox",
        "/admin/refused",
        "/admin/jobs",
        "/admin/audit",
        "/admin/audit.csv",
        "/admin/keys",
        "/account",
    ] {
        let page = ada.opens(path).await;
        assert!(page.status < 400, "{path}: {}", page.status);
        page.hides("xn--");
        for link in links(&page) {
            let opened = ada.opens(&link).await;
            assert!(!opened.text.contains("xn--"), "{path} leads to {link}: {}", around(&opened.text));
        }
    }
    for path in ["/account", "/tickets", &format!("/tickets/{reference}")] {
        liv.opens(path).await.hides("xn--");
    }
}

fn around(text: &str) -> String {
    let at = text.find("xn--").unwrap();
    text.chars().skip(text[..at].chars().count().saturating_sub(200)).take(400).collect()
}

/// The staff pages that a page links to, none of which changes anything.
fn links(page: &Page) -> Vec<String> {
    let found = page.text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut links: Vec<String> = found
        .filter(|link| {
            ["/desk/tickets/", "/admin/people?", "/admin/outbox/", "/admin/mailboxes?", "/desk/quarantine/"]
                .iter()
                .any(|begin| link.starts_with(begin))
        })
        .map(|link| link.replace("&amp;", "&"))
        .collect();
    links.sort();
    links.dedup();
    links.truncate(12);
    links
}

fn urlencoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

on_both! {
    every_door: every_door_knows_both_spellings_on_sqlite, every_door_knows_both_spellings_on_postgres;
    a_blocked_domain: a_block_means_both_spellings_on_sqlite, a_block_means_both_spellings_on_postgres;
    every_page: no_page_shows_the_other_spelling_on_sqlite, no_page_shows_the_other_spelling_on_postgres;
}
