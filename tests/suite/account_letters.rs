//! Account mails come from the person's brand: its name, address, colour and logo.
use svar::accounts::Role;
use svar::ids::BrandId;
use svar::mail::parse::Mail;

use crate::stories;
use crate::support::{Actor, Page, Place, plain_mail};
use crate::tickets::queue;

const NORDLYS: &str = "hjelp@nordlys.example";
const KARI: &str = "kari@example.com";
const PASSWORD: &str = "a long enough sentence";

/// A second brand, with a colour and a logo of its own.
async fn nordlys(place: &Place) -> BrandId {
    let ada = place.admin("Ada").await;
    let id = place.brand("nordlys", NORDLYS).await;
    let page = ada.opens(&format!("/admin/brands?id={id}")).await;
    let word = id.to_string();
    let mut fields = vec![
        ("id", word.as_str()),
        ("name", "Nordlys"),
        ("slug", "nordlys"),
        ("support_address", NORDLYS),
        ("languages", "en nb"),
        ("color", "4"),
    ];
    let weights: Vec<(String, String)> =
        svar::brands::weights::FIELDS.iter().map(|field| ((*field).to_owned(), number_of(&page, field))).collect();
    fields.extend(weights.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    assert_eq!(ada.sends("/admin/brands", &fields).await.status, 303);
    let logo = b"GIF89a\x60\x00\x30\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff";
    ada.sends_with_file(&format!("/admin/brands/{id}/logo"), ("logo", "logo.gif", logo)).await;
    id
}

/// The fields of the form for this kind of text.
fn number_of(page: &Page, field: &str) -> String {
    let mark = format!("name=\"{field}\" type=\"text\" value=\"");
    page.text.split(&mark).nth(1).unwrap_or_else(|| panic!("no {field}")).split('"').next().unwrap().to_owned()
}

/// The mail that contains these words is visibly from Nordlys.
fn is_of_nordlys(place: &Place, to: &str, words: &str) -> Mail {
    let mails = place.sent_to(to);
    let subjects: Vec<String> = mails.iter().map(|mail| format!("{}: {}", mail.subject, mail.text)).collect();
    let mail =
        mails.into_iter().find(|mail| mail.text.contains(words)).unwrap_or_else(|| panic!("{words}: {subjects:#?}"));
    let from = mail.from.clone().unwrap();
    assert_eq!((from.address.as_str(), from.name.as_deref()), (NORDLYS, Some("Nordlys")), "{words}");
    let html = mail.html.clone().unwrap();
    assert!(html.contains("border-top:4px solid #85408c") && html.contains("alt=\"Nordlys\""), "{words}: {html}");
    assert!(!html.contains("fjellro") && !mail.subject.contains("fjellro"), "{words}: {html}");
    mail
}

/// Kari, who made her account on a page of Nordlys and has not written yet.
async fn kari(place: &Place) -> Actor {
    let browser = place.visitor();
    for page in ["/sign-up?brand=nordlys", "/sign-in?brand=nordlys", "/sign-in?next=%2Ftickets%2Fnew%3Fbrand%3Dnordlys"]
    {
        browser.opens(page).await.shows("alt=\"Nordlys\"");
    }
    let fields = [("name", "Kari Berg"), ("email", KARI), ("password", PASSWORD), ("brand", "nordlys")];
    let asked = browser.sends("/sign-up", &fields).await;
    let browser = Actor::new(place.url.clone(), asked.cookies[0].clone());
    place.work().await;
    is_of_nordlys(place, KARI, "create your account with Nordlys");
    let link = place.link_for(KARI);
    browser.opens(link.strip_prefix(&place.url).unwrap()).await.shows("alt=\"Nordlys\"");
    let done = browser.sends(&link, &[]).await;
    Actor::new(place.url.clone(), done.cookies[0].clone())
}

stories! {
    async fn mail_comes_from_the_brand_of_the_signup(place) {
        nordlys(&place).await;
        let kari = kari(&place).await;
        // These pages name no brand: the account does.
        place.visitor().sends("/sign-in", &[("email", KARI), ("by", "link")]).await;
        kari.sends("/account/addresses", &[("address", "kari@work.example")]).await;
        place.work().await;
        is_of_nordlys(&place, KARI, "sign in to Nordlys");
        is_of_nordlys(&place, "kari@work.example", "add this address to an account with Nordlys");
        assert_eq!(kari.sends(&place.link_for("kari@work.example"), &[]).await.status, 303);
        place.work().await;
        is_of_nordlys(&place, KARI, "was added to your account");
        let fields = [("password", "another long sentence"), ("current", PASSWORD)];
        assert_eq!(kari.sends("/account/password", &fields).await.status, 303);
        place.work().await;
        is_of_nordlys(&place, KARI, "The password of your account was changed");
    }

    async fn the_brand_of_the_latest_ticket_speaks(place) {
        nordlys(&place).await;
        let kari = place.customer("Kari").await;
        kari.opens_ticket("Cup", "It is cracked").await;
        let asks = || async { place.visitor().sends("/sign-in", &[("email", KARI), ("by", "link")]).await };
        asks().await;
        place.work().await;
        let first = place.sent_to(KARI).into_iter().find(|mail| mail.text.contains("Open this link")).unwrap();
        assert_eq!(first.from.unwrap().address, crate::support::SUPPORT);
        place.later(chrono::Duration::minutes(3));
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "nordlys"), ("subject", "Lamp"), ("body", "It is dark"), ("page", ""), ("idempotency_key", key.as_str())];
        assert_eq!(kari.sends_with_files("/tickets", &fields, &[]).await.status, 303);
        asks().await;
        kari.sends("/account/addresses", &[("address", "kari@work.example")]).await;
        place.work().await;
        assert_eq!(kari.sends("/account/password", &[("password", PASSWORD)]).await.status, 303);
        place.work().await;
        is_of_nordlys(&place, KARI, "sign in to Nordlys");
        is_of_nordlys(&place, "kari@work.example", "account with Nordlys");
        is_of_nordlys(&place, KARI, "The password of your account was changed");
    }

    async fn a_claim_comes_from_the_brand_written_to(place) {
        let (_, ann) = (nordlys(&place).await, place.agent("Ann").await);
        place.customer("Kari").await.opens_ticket("Cup", "It is cracked").await;
        let mail = plain_mail(KARI, "Lamp", "It is dark", "").replace(crate::support::SUPPORT, NORDLYS);
        place.mail(&mail).await;
        let tickets = queue(&place).await;
        for reference in tickets {
            ann.sends(&format!("/desk/tickets/{reference}/claim-link"), &[]).await;
        }
        place.work().await;
        is_of_nordlys(&place, KARI, "Nordlys received a message from this address");
    }

    async fn the_brand_reports_a_new_second_factor(place) {
        nordlys(&place).await;
        let kari = kari(&place).await;
        crate::second_factor::enrols(&place, &kari).await;
        place.work().await;
        is_of_nordlys(&place, KARI, "How you sign in was changed");
    }

    async fn a_colleague_hears_from_their_brand(place) {
        let id = nordlys(&place).await;
        let bo = place.staff("Bo", Role::Agent, &[id]).await;
        place.work().await;
        is_of_nordlys(&place, "bo@svar.example", "invited you to answer customers of Nordlys");
        place.visitor().sends("/sign-in", &[("email", "bo@svar.example"), ("by", "link")]).await;
        place.work().await;
        bo.sends("/account/password", &[("password", "another long sentence here")]).await;
        place.work().await;
        is_of_nordlys(&place, "bo@svar.example", "sign in to Nordlys");
        is_of_nordlys(&place, "bo@svar.example", "The password of your account was changed");
    }
}
