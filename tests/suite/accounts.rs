//! Signing up, signing in, hand-overs, and what guessing does not reveal.
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::json;
use svar::accounts::Role;
use svar::config::{Handover, HandoverAlgorithm};

use crate::stories;
use crate::support::{Actor, Backend, Place, address};

const PASSWORD: &str = "blåbærsyltetøy på loff";

stories! {
    async fn a_customer_signs_up_by_mailed_link(place) {
        let kari = signs_up(&place, "Kari", PASSWORD).await;
        kari.opens("/tickets").await.shows("My tickets");
        // A second browser signs in with the password, and not with another.
        let elsewhere = place.visitor();
        let wrong = elsewhere.sends("/sign-in", &[("email", "kari@example.com"), ("password", "something else")]).await;
        assert_eq!(wrong.status, 422);
        let right = elsewhere.sends("/sign-in", &[("email", "Kari@example.com "), ("password", PASSWORD)]).await;
        assert_eq!((right.status, right.location.as_str()), (303, "/tickets"));
    }

    async fn signing_up_with_anothers_address_opens_nothing(place) {
        let thief = place.visitor();
        thief.sends("/sign-up", &[("name", "Thief"), ("email", "ola@example.com"), ("password", "the thief knows this")]).await;
        place.work().await;
        let link = place.link_for("ola@example.com");
        // Ola opens the link in another browser, where the password must be chosen again.
        let ola = place.visitor();
        ola.opens(&link).await.shows("name=\"password\"");
        assert_eq!(ola.sends(&link, &[("password", "")]).await.status, 422);
        assert_eq!(ola.sends(&link, &[("password", PASSWORD)]).await.status, 303);
        let tried = thief.sends("/sign-in", &[("email", "ola@example.com"), ("password", "the thief knows this")]).await;
        assert_eq!(tried.status, 422);
    }

    async fn a_sign_in_link_works_once_and_expires(place) {
        place.customer("Kari").await;
        let kari = place.visitor();
        kari.sends("/sign-in", &[("email", "kari@example.com"), ("by", "link")]).await;
        place.work().await;
        let link = place.link_for("kari@example.com");
        // Looking at it does not use it up, because scanners look at links.
        kari.opens(&link).await;
        assert_eq!(kari.sends(&link, &[]).await.status, 303);
        assert_eq!(kari.sends(&link, &[]).await.status, 422);
        let ola = place.visitor();
        ola.sends("/sign-in", &[("email", "ola@example.com"), ("by", "link")]).await;
        place.work().await;
        let link = place.link_for("ola@example.com");
        place.later(chrono::Duration::minutes(61));
        assert_eq!(ola.opens(&link).await.status, 422);
    }

    async fn no_page_reveals_whether_an_account_exists(place) {
        place.customer("Kari").await;
        let visitor = place.visitor();
        let mut answers = Vec::new();
        for known in ["kari@example.com", "unknown@example.com"] {
            let fields = [("email", known), ("by", "link")];
            let by_link = visitor.sends("/sign-in", &fields).await.text.replace(known, "");
            let by_password = visitor.sends("/sign-in", &[("email", known), ("password", "wrong password")]).await;
            let signs_up = [("name", "X"), ("email", known), ("password", PASSWORD)];
            let by_sign_up = visitor.sends("/sign-up", &signs_up).await.text.replace(known, "");
            answers.push((by_link, by_password.status, by_password.text.replace(known, ""), by_sign_up));
        }
        assert_eq!(answers[0], answers[1]);
    }

    async fn guessing_passwords_is_limited(place) {
        place.customer("Kari").await;
        let thief = place.visitor();
        let mut last = 0;
        for _ in 0..12 {
            last = thief.sends("/sign-in", &[("email", "kari@example.com"), ("password", "a wrong password")]).await.status;
        }
        assert_eq!(last, 429);
    }

    async fn a_second_address_counts_once_it_is_proven(place) {
        let kari = place.customer("Kari").await;
        kari.sends("/account/addresses", &[("address", "kari@work.example")]).await;
        kari.opens("/account").await.shows("kari@work.example");
        place.work().await;
        let link = place.link_for("kari@work.example");
        assert_eq!(kari.sends(&link, &[]).await.status, 303);
        let by_new_address = place.visitor();
        by_new_address.sends("/sign-in", &[("email", "kari@work.example"), ("by", "link")]).await;
        place.work().await;
        let links = place.sent_to("kari@work.example").into_iter().filter(|mail| mail.text.contains("/link/"));
        assert_eq!(links.count(), 2);
    }

    async fn a_session_can_be_ended_from_elsewhere(place) {
        let kari = signs_up(&place, "Kari", PASSWORD).await;
        let phone = place.visitor();
        let page = phone.sends("/sign-in", &[("email", "kari@example.com"), ("password", PASSWORD)]).await;
        let phone = Actor::new(place.url.clone(), page.cookies[0].clone());
        assert_eq!(phone.opens("/tickets").await.status, 200);
        assert_eq!(kari.sends("/account/sessions/others/end", &[]).await.status, 303);
        assert_eq!(phone.opens("/tickets").await.status, 303);
        kari.sends("/sign-out", &[]).await;
        assert!(kari.opens("/tickets").await.location.starts_with("/sign-in?next=/tickets"));
    }

    async fn a_form_of_another_site_changes_nothing(place) {
        let kari = place.customer("Kari").await;
        assert_eq!(kari.is_tricked_into("/account", &[("name", "Hacked"), ("language", "en")]).await.status, 403);
        kari.opens("/account").await.hides("Hacked");
        let tricked = place.visitor().is_tricked_into("/sign-in", &[("email", "a@b.no"), ("password", "x")]).await;
        assert_eq!(tricked.status, 403);
    }

    async fn a_new_colleague_is_invited_by_mail(place) {
        let ada = place.admin("Ada").await;
        let page = ada.sends("/admin/people", &[("name", "Bo Berg"), ("email", "bo@svar.example"), ("role", "agent"), ("language", "nb"), ("is_here", "yes")]).await;
        ada.opens(&page.location).await.shows("Saved.").shows("Bo Berg");
        place.work().await;
        let mail = place.sent_to("bo@svar.example").remove(0);
        assert!(mail.subject.starts_with("Du er invitert"), "{}", mail.subject);
        place.later(chrono::Duration::days(2));
        let bo = place.visitor().sends(&place.link_for("bo@svar.example"), &[]).await;
        assert_eq!((bo.status, bo.location.as_str()), (303, "/desk"));
    }

    async fn only_an_admin_makes_a_customer_a_colleague(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari").await);
        let fields = [("name", "Kari"), ("email", "kari@example.com"), ("role", "agent"), ("language", "en"), ("is_here", "yes")];
        let refused = ada.sends("/admin/people", &fields).await;
        assert_eq!(refused.status, 422);
        refused.shows("belongs to a customer").shows("name=\"is_customer\"");
        assert_eq!(kari.opens("/tickets").await.status, 200);
        let fields: Vec<_> = fields.into_iter().chain([("is_customer", "yes")]).collect();
        assert_eq!(ada.sends("/admin/people", &fields).await.status, 303);
        ada.opens("/admin/people").await.shows("Kari");
    }

    async fn keyboard_shortcuts_can_be_switched_off(place) {
        let ann = place.agent("Ann").await;
        ann.opens("/desk").await.hides("data-keys=\"off\"");
        ann.speaks("nb").await;
        let page = ann.sends("/account", &[("name", "Ann")]).await;
        ann.opens(&page.location).await.shows("Lagret.");
        ann.opens("/desk").await.shows("data-keys=\"off\"").shows("lang=\"nb\"");
    }

    async fn the_last_admin_stays(place) {
        let admin = place.admin("Ada").await;
        let page = admin.opens("/admin/people").await;
        let id_of = |name: &str| {
            let at = page.text.find(&format!(">{name}</a>")).unwrap();
            page.text[..at].rsplit("?id=").next().unwrap().split('#').next().unwrap().to_owned()
        };
        let mut refused = Vec::new();
        for name in ["First", "Ada"] {
            let id = id_of(name);
            let fields = [("id", id.as_str()), ("name", name), ("role", "agent"), ("language", "en"), ("is_here", "yes")];
            refused.push(admin.sends("/admin/people", &fields).await.status);
        }
        assert_eq!(refused, [303, 422]);
    }
}

async fn signs_up(place: &Place, name: &str, password: &str) -> Actor {
    let email = address(name);
    let browser = place.visitor();
    let asked = browser.sends("/sign-up", &[("name", name), ("email", &email), ("password", password)]).await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    let browser = Actor::new(place.url.clone(), asked.cookies[0].clone());
    assert_eq!(browser.opens("/tickets").await.status, 303, "nothing is open before the link");
    place.work().await;
    let done = browser.sends(&place.link_for(&email), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    Actor::new(place.url.clone(), done.cookies[0].clone())
}

const SHOP_KEY: &str = "a shared secret of the shop with more than 32 bytes";

pub fn shop() -> Handover {
    Handover {
        issuer: "shop".to_owned(),
        brand: "fjellro".to_owned(),
        algorithm: HandoverAlgorithm::HS256,
        key: Some(SHOP_KEY.to_owned()),
        key_file: None,
    }
}

pub fn token(place: &Place, email: &str, jti: &str, seconds: i64) -> String {
    let claims = json!({
        "iss": "shop", "aud": place.url, "exp": place.app.now().utc().timestamp() + seconds, "jti": jti,
        "email": email, "name": "Kari Nordmann", "page": "https://shop.example/order/7",
    });
    jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &EncodingKey::from_secret(SHOP_KEY.as_bytes()))
        .unwrap()
}

async fn handed_over(backend: Backend) {
    let place = Place::with(backend, |config| config.handover.push(shop())).await;
    let other = place.brand("other", "help@other.example").await;
    let browser = place.visitor();
    let path = |token: &str| format!("/handover?token={token}");
    let first = token(&place, "kari@example.com", "one", 200);
    let done = browser.opens(&path(&first)).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert!(done.location.starts_with("/tickets/new?brand=fjellro&page=https"), "{}", done.location);
    let kari = Actor::new(place.url.clone(), done.cookies[0].clone());
    assert_eq!(kari.opens("/tickets").await.status, 200);
    // The shop vouches for its own brand alone.
    let key = svar::web::form::idempotency_key();
    let fields = [("brand", "other"), ("subject", "x"), ("body", "y"), ("page", ""), ("idempotency_key", key.as_str())];
    assert_eq!(kari.sends_with_files("/tickets", &fields, &[]).await.status, 403);
    assert_eq!(kari.sends("/account/addresses", &[("address", "new@example.com")]).await.status, 422);
    // Once, in time, signed with the right key, and for customers only.
    assert_eq!(browser.opens(&path(&first)).await.status, 409);
    assert_eq!(browser.opens(&path(&token(&place, "kari@example.com", "two", -1))).await.status, 422);
    assert_eq!(browser.opens(&path(&token(&place, "kari@example.com", "three", 4000))).await.status, 422);
    let forged = first.rsplit_once('.').unwrap().0.to_owned() + ".c2lnbmF0dXJl";
    assert_eq!(browser.opens(&path(&forged)).await.status, 422);
    place.staff("Ann", Role::Agent, &[other]).await;
    assert_eq!(browser.opens(&path(&token(&place, "ann@svar.example", "four", 200))).await.status, 403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_handover_works_once_on_sqlite() {
    handed_over(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_handover_works_once_on_postgres() {
    handed_over(Backend::Postgres).await;
}
