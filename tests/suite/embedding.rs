//! Which pages of which brand a shop may show in a frame, and the script that it puts on its own page.
use reqwest::header::HeaderMap;

use crate::accounts::{shop, token};
use crate::support::{Backend, Place};
use crate::{on_both, stories};

async fn headers(place: &Place, path: &str, own: &[(&str, &str)]) -> HeaderMap {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let request =
        own.iter().fold(client.get(format!("{}{path}", place.url)), |r, (name, value)| r.header(*name, *value));
    request.send().await.unwrap().headers().clone()
}

fn frames(headers: &HeaderMap) -> String {
    let policy = headers["content-security-policy"].to_str().unwrap();
    policy.split("frame-ancestors ").nth(1).unwrap().to_owned()
}

stories! {
    async fn each_brand_says_who_may_show_it_in_a_frame(place) {
        place.brand("other", "help@other.example").await;
        let ada = place.admin("Ada").await;
        let page = format!("/admin/brands/{}/pages", place.brand);
        for wrong in ["shop.example", "http://shop.example", "https://shop.example/basket", "https://*.example", "https://a.example;script-src"] {
            let refused = ada.sends(&page, &[("shop", ""), ("origins", wrong)]).await;
            assert_eq!(refused.status, 422, "{wrong}");
            refused.shows("origins-error").shows(wrong);
        }
        let own = "https://shop.example\nhttps://www.shop.example:8443/";
        assert_eq!(ada.sends(&page, &[("shop", ""), ("origins", own)]).await.status, 303);
        ada.opens(&page).await.shows("embed-script");

        let framed = headers(&place, "/tickets/new?brand=fjellro", &[]).await;
        assert_eq!(frames(&framed), "https://shop.example https://www.shop.example:8443");
        assert_eq!(framed["cross-origin-resource-policy"], "cross-origin");
        for path in ["/tickets/new?brand=other", "/tickets/new", "/sign-in", "/desk", "/account", "/withdraw?brand=fjellro"] {
            assert_eq!(frames(&headers(&place, path, &[]).await), "'none'", "{path}");
        }
        assert_eq!(frames(&headers(&place, "/help/fjellro/en", &[]).await), "https://shop.example https://www.shop.example:8443");
        // The customer's own pages, as well.
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Question", "Hello").await;
        let session = [("cookie", kari.cookie.as_str())];
        let ticket = headers(&place, &format!("/tickets/{reference}"), &session).await;
        assert_eq!(frames(&ticket), "https://shop.example https://www.shop.example:8443");
        // The list has tickets of both brands.
        assert_eq!(frames(&headers(&place, "/tickets", &session).await), "'none'");
    }

    async fn the_script_is_small_and_loads_everywhere(place) {
        let answer = headers(&place, "/embed.js", &[("accept-encoding", "br")]).await;
        assert_eq!((answer["content-encoding"].to_str().unwrap(), answer["cross-origin-resource-policy"].to_str().unwrap()), ("br", "cross-origin"));
        assert!(answer["content-length"].to_str().unwrap().parse::<usize>().unwrap() <= 6 * 1024);
        assert!(!answer.contains_key("set-cookie"));
        let again = headers(&place, "/embed.js", &[("accept-encoding", "br"), ("if-none-match", answer["etag"].to_str().unwrap())]).await;
        assert_eq!(again["etag"], answer["etag"]);
    }
}

async fn a_session_that_begins_in_a_frame_stays_in_it(backend: Backend) {
    let place = Place::with(backend, |config| config.handover.push(shop())).await;
    for (site, marks) in [
        ("cross-site", ["SameSite=None", "Secure", "Partitioned"]),
        ("same-site", ["SameSite=Lax", "HttpOnly", "Path=/"]),
    ] {
        let path = format!("/handover?token={}", token(&place, "kari@example.com", site, 200));
        let answer = headers(&place, &path, &[("sec-fetch-dest", "iframe"), ("sec-fetch-site", site)]).await;
        let cookie = answer["set-cookie"].to_str().unwrap();
        assert!(marks.iter().all(|mark| cookie.contains(mark)), "{cookie}");
        // It is the shop's customer's, and shows that shop's tickets.
        let own = cookie.split(';').next().unwrap();
        let list = headers(&place, "/tickets", &[("cookie", own)]).await;
        assert_eq!(frames(&list), "'none'", "the brand names no pages");
    }
}

on_both! {
    a_session_that_begins_in_a_frame_stays_in_it: a_framed_session_on_sqlite, a_framed_session_on_postgres;
}
