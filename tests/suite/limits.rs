//! Limits that no one evades, and that do not hinder people who work.
use svar::accounts::Role;
use svar::config::Config;

use crate::support::{Actor, Backend, Place};

const FORM: &str = "application/x-www-form-urlencoded";
const BOTH: [Backend; 2] = [Backend::Sqlite, Backend::Postgres];
const PASSWORD: &str = "blåbærsyltetøy på loff";

async fn places(set: impl Fn(&mut Config)) -> Vec<Place> {
    let mut all = Vec::new();
    for backend in BOTH {
        all.push(Place::with(backend, &set).await);
    }
    all
}

/// Behind our proxy, which passes on nothing that visitors claim.
fn behind_proxy(config: &mut Config) {
    config.server.trusted_proxies = vec!["127.0.0.1".parse().unwrap()];
}

/// Tries to sign in as someone, with these lines of X-Forwarded-For.
async fn tries(browser: &Actor, place: &Place, email: &str, password: &str, forwarded: &[&str]) -> u16 {
    let body = format!("email={email}&password={}", password.replace(' ', "+"));
    let mut headers = vec![("origin", place.url.as_str()), ("content-type", FORM)];
    headers.extend(forwarded.iter().map(|line| ("x-forwarded-for", *line)));
    browser.posts_as("/sign-in", &headers, &body).await.status
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn invented_addresses_do_not_evade_limits() {
    for place in places(behind_proxy).await {
        let thief = place.visitor();
        for way in 0..4 {
            let email = format!("kari{way}%40example.com");
            let mut last = 0;
            for number in 0..12 {
                let invented = format!("10.1.{way}.{number}");
                let both = format!("{invented}, 9.9.9.9");
                let port = format!("9.9.9.9:{}", 4000 + number);
                let lines: &[&str] = match way {
                    // The attacker's own line before the proxy's.
                    0 => &[&invented, "9.9.9.9"],
                    1 => &[&both],
                    2 => &[&port],
                    // An unreadable line does not hide a visitor: the proxy's counts.
                    _ => &[&invented, "unknown"],
                };
                last = tries(&thief, &place, &email, "wrong password", lines).await;
            }
            assert_eq!(last, 429, "{way}");
        }
        // Another visitor has another count.
        assert_eq!(tries(&thief, &place, "kari0%40example.com", "wrong password", &["8.8.8.8"]).await, 422);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guesses_elsewhere_do_not_lock_known_browsers() {
    for place in places(behind_proxy).await {
        let ada = place.staff("Ada", Role::Admin, &[]).await;
        assert_eq!(ada.sends("/account/password", &[("password", PASSWORD)]).await.status, 303);
        let mut known = place.visitor();
        let email = "ada%40svar.example";
        let signed_in = known.sends("/sign-in", &[("email", "ada@svar.example"), ("password", PASSWORD)]).await;
        let browser = |page: &crate::support::Page| {
            page.cookies.iter().find(|cookie| cookie.starts_with("svar_browser=")).unwrap().clone()
        };
        known.cookie = browser(&signed_in);
        // A browser in which someone else has signed in is not better known than any other.
        let bo = place.staff("Bo", Role::Agent, &[]).await;
        bo.sends("/account/password", &[("password", PASSWORD)]).await;
        let mut other = place.visitor();
        other.cookie = browser(&other.sends("/sign-in", &[("email", "bo@svar.example"), ("password", PASSWORD)]).await);
        let thief = place.visitor();
        for number in 0..45 {
            tries(&thief, &place, email, "wrong password", &[&format!("9.9.{number}.9")]).await;
        }
        assert_eq!(tries(&thief, &place, email, PASSWORD, &["8.8.8.8"]).await, 429);
        assert_eq!(tries(&other, &place, email, PASSWORD, &["8.8.8.9"]).await, 429);
        assert_eq!(tries(&known, &place, email, PASSWORD, &["8.8.4.4"]).await, 303);
        // Its own count has a limit, too.
        let mut last = 0;
        for _ in 0..9 {
            last = tries(&known, &place, email, "wrong password", &["8.8.4.4"]).await;
        }
        assert_eq!(last, 429);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn links_for_all_visitors_together_are_limited() {
    for place in places(|config| {
        behind_proxy(config);
        config.limits.links_to_unregistered_per_hour = 3;
    })
    .await
    {
        place.customer("Kari").await;
        let asks = async |email: &str, ip: &str| {
            let headers = [("origin", place.url.as_str()), ("content-type", FORM), ("x-forwarded-for", ip)];
            place.visitor().posts_as("/sign-in", &headers, &format!("by=link&email={email}")).await
        };
        for number in 0..6 {
            let page = asks(&format!("no{number}%40example.com"), &format!("9.9.9.{number}")).await;
            // The answer is always the same, so that no one learns who has an account.
            assert_eq!(page.status, 200);
            page.shows("ask again later");
        }
        let fields = [("name", "Ola"), ("email", "ola@example.com"), ("password", PASSWORD)];
        assert_eq!(place.visitor().sends("/sign-up", &fields).await.status, 200);
        place.work().await;
        assert_eq!(place.sent().len(), 3);
        // Those who have an account still sign in.
        asks("kari%40example.com", "9.9.9.9").await;
        place.work().await;
        assert_eq!(place.sent_to("kari@example.com").len(), 1);
        place.later(chrono::Duration::minutes(61));
        asks("new%40example.com", "9.9.9.9").await;
        place.work().await;
        assert_eq!(place.sent_to("new@example.com").len(), 1);
    }
}

/// A link that is valid for days counts for an hour, like all others.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn links_to_send_count_for_an_hour() {
    for place in places(|config| config.limits.links_to_unregistered_per_hour = 2).await {
        for number in 0..2 {
            let page = place.visitor().opens("/tickets/new?brand=fjellro").await;
            place.later(chrono::Duration::seconds(30));
            let (opened, key) = (page.value_of("opened"), page.value_of("idempotency_key"));
            let email = format!("no{number}@example.com");
            let fields = [
                ("brand", "fjellro"),
                ("body", "My cup is cracked."),
                ("name", "Ola"),
                ("email", email.as_str()),
                ("opened", opened.as_str()),
                ("idempotency_key", key.as_str()),
            ];
            assert_eq!(place.visitor().sends_with_files("/tickets", &fields, &[]).await.status, 303);
        }
        place.work().await;
        assert_eq!(place.sent().len(), 2);
        let asks = async |email: &str| place.visitor().sends("/sign-in", &[("by", "link"), ("email", email)]).await;
        asks("early@example.com").await;
        place.work().await;
        assert!(place.sent_to("early@example.com").is_empty());
        place.later(chrono::Duration::minutes(61));
        asks("late@example.com").await;
        place.work().await;
        assert_eq!(place.sent_to("late@example.com").len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_addresses_of_one_mailbox_count_as_one() {
    for place in places(behind_proxy).await {
        let mut statuses = Vec::new();
        for (number, address) in
            ["i.da@gmail.com", "ida%2B1@gmail.com", "id.a%2B2@googlemail.com", "IDA@gmail.com", "ida%2B3@gmail.com"]
                .iter()
                .enumerate()
        {
            let ip = format!("9.9.9.{number}");
            let headers = [("origin", place.url.as_str()), ("content-type", FORM), ("x-forwarded-for", ip.as_str())];
            statuses
                .push(place.visitor().posts_as("/sign-in", &headers, &format!("by=link&email={address}")).await.status);
        }
        assert_eq!(statuses, [200, 200, 200, 200, 429]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_limited_customer_keeps_the_text() {
    for place in places(|config| {
        config.limits.tickets_per_hour = 2;
        config.limits.messages_per_hour = 5;
        config.limits.megabytes_per_hour = 1;
    })
    .await
    {
        let (kari, ola) = (place.customer("Kari").await, place.customer("Ola").await);
        let mine = kari.opens_ticket("One", "Hello").await;
        kari.opens_ticket("Two", "Hello").await;
        let about = |page: &crate::support::Page| {
            assert_eq!(page.status, 429, "{}", page.text);
            assert!(page.headers["retry-after"].to_str().unwrap().parse::<u32>().unwrap() > 0);
            page.shows("too much in a short time").shows("body-error");
        };
        let fields = [
            ("brand", "fjellro"),
            ("subject", "Three"),
            ("body", "A zebrafink"),
            ("page", ""),
            ("idempotency_key", "k1"),
        ];
        let third = kari.sends_with_files("/tickets", &fields, &[]).await;
        about(&third);
        third.shows("A zebrafink").shows("value=\"Three\"");
        let fields = [
            ("brand", "fjellro"),
            ("about", "goods"),
            ("body", "A zebrafink"),
            ("wish", "A new one"),
            ("idempotency_key", "k2"),
        ];
        let complaint = kari.sends_with_files("/complaints", &fields, &[]).await;
        about(&complaint);
        complaint.shows("A zebrafink").shows("A new one");
        // Messages have their own limit, and so does each customer.
        for _ in 0..3 {
            assert_eq!(kari.writes_on(&mine, "And more").await.status, 303);
        }
        let sixth = kari.writes_on(&mine, "And a zebrafink").await;
        about(&sixth);
        sixth.shows("And a zebrafink");
        assert_eq!(kari.sends(&format!("/tickets/{mine}/closure"), &[]).await.status, 429);
        let large = vec![b'x'; 1_200_000];
        let fields = [
            ("brand", "fjellro"),
            ("subject", "File"),
            ("body", "A zebrafink"),
            ("page", ""),
            ("idempotency_key", "k3"),
        ];
        let page = ola.sends_with_files("/tickets", &fields, &[("large.txt", &large)]).await;
        about(&page);
        page.shows("A zebrafink");
        ola.opens_ticket("One", "Hello").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn live_pages_per_account_are_limited() {
    for place in places(|config| {
        config.limits.customer_streams = 2;
        config.limits.staff_streams = 3;
    })
    .await
    {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let client = reqwest::Client::new();
        for (who, most) in [(&kari, 2), (&ann, 3)] {
            let mut open = Vec::new();
            for number in 0..=most {
                let asked = client.get(format!("{}/live", place.url)).header("cookie", &who.cookie);
                let answer = asked.send().await.unwrap();
                assert_eq!(answer.status().as_u16(), if number < most { 200 } else { 429 });
                open.push(answer);
            }
        }
    }
}
