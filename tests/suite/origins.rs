//! Which pages a request may come from, and what binds browsers to ours.
use crate::stories;
use crate::support::{Actor, Backend, Place};

const FORM: &str = "application/x-www-form-urlencoded";
const PROFILE: &str = "name=Hacked&language=en";

stories! {
    async fn another_site_changes_nothing(place) {
        let kari = place.customer("Kari").await;
        let evil = ("origin", "https://evil.example");
        for headers in [
            &[evil, ("content-type", FORM)][..],
            &[evil, ("content-type", "Application/X-WWW-Form-URLencoded")],
            &[evil, ("content-type", "text/plain")],
            &[evil],
            &[("origin", "null"), ("content-type", FORM)],
            // Each of the two headers alone is enough to refuse.
            &[evil, ("sec-fetch-site", "same-origin"), ("content-type", FORM)],
            &[("origin", place.url.as_str()), ("sec-fetch-site", "cross-site"), ("content-type", FORM)],
            // With a cookie, neither a key nor missing headers are an excuse.
            &[evil, ("authorization", "Bearer x"), ("content-type", FORM)],
            &[("content-type", FORM)],
            &[("content-type", "application/json")],
        ] {
            assert_eq!(kari.posts_as("/account", headers, PROFILE).await.status, 403, "{headers:?}");
        }
        kari.opens("/account").await.hides("Hacked");
        let ours = [("origin", place.url.as_str()), ("content-type", FORM)];
        assert_eq!(kari.posts_as("/account", &ours, "name=Kari+N&language=en").await.status, 303);
        // The demo works under any name of this machine.
        let here = place.url.replace("127.0.0.1", "localhost");
        let named = [("origin", here.as_str()), ("content-type", FORM)];
        assert_eq!(kari.posts_as("/account", &named, "name=Kari+N&language=en").await.status, 303);
    }

    async fn another_site_cannot_act_for_a_visitor(place) {
        let visitor = place.visitor();
        let asked = "email=kari%40example.com&by=link";
        for headers in [
            &[("content-type", FORM)][..],
            &[("content-type", "APPLICATION/x-www-form-urlencoded; charset=utf-8")],
            &[("content-type", "text/plain")],
            &[],
            &[("origin", "https://evil.example"), ("content-type", "application/json")],
        ] {
            assert_eq!(visitor.posts_as("/sign-in", headers, asked).await.status, 403, "{headers:?}");
        }
        assert_eq!(place.work().await, 0);
        // A program hears that its key is missing, and a key needs no origin.
        let mail = [("content-type", "message/rfc822")];
        assert_eq!(visitor.posts_as("/in/mail", &mail, "From: a@b.no\r\n\r\nHi").await.status, 401);
        assert_eq!(visitor.posts_as("/in/mail", &[("authorization", "Bearer x")], "Hi").await.status, 401);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_https_every_cookie_has_a_prefix() {
    let place = Place::with(Backend::Sqlite, |config| {
        config.server.public_url = Some("https://help.example.com".to_owned());
    })
    .await;
    let browser = Actor::new(format!("http://{}", place.app.config.server.listen), String::new());
    let ours = [("origin", "https://help.example.com"), ("content-type", FORM)];
    let form = "name=Kari&email=kari%40example.com&password=bl%C3%A5b%C3%A6r+p%C3%A5+loff";
    let asked = browser.posts_as("/sign-up", &ours, form).await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    assert_eq!(asked.headers["strict-transport-security"], "max-age=63072000; includeSubDomains");
    let cookie = asked.headers["set-cookie"].to_str().unwrap().to_owned();
    place.work().await;
    let link = place.link_for("kari@example.com");
    let path = link.strip_prefix("https://help.example.com").unwrap().to_owned();
    let mut same = browser;
    same.cookie = asked.cookies[0].clone();
    same.opens(&path).await.hides("name=\"password\"");
    let done = same.posts_as(&path, &ours, "").await;
    assert_eq!(done.status, 303, "{}", done.text);
    let given = done.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap().to_owned());
    for cookie in given.chain([cookie]) {
        assert!(cookie.starts_with("__Host-"), "{cookie}");
        assert!(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("Path=/;"), "{cookie}");
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
}
