//! Signing in through an OpenID provider: who may, what is trusted, and what never happens.
use reqwest::Url;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use svar::accounts::Role;
use svar::config::{Config, Oidc};

use crate::servers::{CLIENT, CLIENT_SECRET, Deviant, Glewlwyd, Signs, discovery, ok, redirect};
use crate::support::{Actor, Backend, Page, Place};

const PASSWORD: &str = "blåbærsyltetøy på loff";

/// A helpdesk with a provider for staff ("work") and a brand's provider for customers ("shop").
struct Scene {
    place: Place,
    work: Deviant,
    shop: Deviant,
}

impl Scene {
    async fn set(backend: Backend, set: impl FnOnce(&mut Config)) -> Self {
        let (work, shop) = (Deviant::start(), Deviant::start());
        let place = Place::with(backend, |config| {
            config.server.allow_private_addresses = true;
            config.oidc = vec![provider("work", &work.issuer, "staff"), provider("shop", &shop.issuer, "fjellro")];
            set(config);
        })
        .await;
        Self { place, work, shop }
    }

    /// Someone returns from the staff's provider with a valid token.
    async fn comes_by_work(&self, subject: &str, email: &str) -> Page {
        let away = goes(&self.place, "work", "").await;
        self.work.vouches(&self.claims(&self.work, &away, subject, email), Signs::EdDsa, "");
        away.back().await
    }

    /// The same from the brand's.
    async fn comes_by_shop(&self, subject: &str, email: &str) -> Page {
        let away = goes(&self.place, "shop", "").await;
        self.shop.vouches(&self.claims(&self.shop, &away, subject, email), Signs::Es256, "");
        away.back().await
    }

    fn claims(&self, provider: &Deviant, away: &Away, subject: &str, email: &str) -> Value {
        let now = self.place.app.now().utc().timestamp();
        json!({
            "iss": provider.issuer, "aud": CLIENT, "sub": subject, "email": email, "email_verified": true,
            "name": "Kari Nordmann", "nonce": away.nonce, "iat": now, "exp": now + 300,
        })
    }
}

/// What is faulty, how it is signed, and which claims are changed.
type Deviation<'a> = (&'a str, Signs, &'a dyn Fn(&mut Value));

/// As in `svar.toml`.
pub fn provider(name: &str, issuer: &str, serves: &str) -> Oidc {
    Oidc {
        name: name.to_owned(),
        label: format!("the {name} account"),
        issuer: issuer.to_owned(),
        client_id: CLIENT.to_owned(),
        client_secret: Some(CLIENT_SECRET.to_owned()),
        client_secret_file: None,
        serves: serves.to_owned(),
        domains: Vec::new(),
    }
}

/// A browser that was sent to a provider.
struct Away {
    browser: Actor,
    /// Where it was sent.
    address: String,
    state: String,
    nonce: String,
}

impl Away {
    async fn back(&self) -> Page {
        self.back_with(&[("code", "a-code"), ("state", &self.state)]).await
    }

    async fn back_with(&self, fields: &[(&str, &str)]) -> Page {
        let mut address = Url::parse("http://x/sign-in/provider/callback").unwrap();
        address.query_pairs_mut().extend_pairs(fields);
        self.browser.opens(&format!("/sign-in/provider/callback?{}", address.query().unwrap())).await
    }
}

/// Follows the link on the sign-in page, with the cookies that the browser already has.
async fn goes(place: &Place, name: &str, cookie: &str) -> Away {
    let page = Actor::new(place.url.clone(), cookie.to_owned()).opens(&format!("/sign-in/provider/{name}")).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let url = Url::parse(&page.location).unwrap();
    let asked: BTreeMap<String, String> = url.query_pairs().into_owned().collect();
    assert_eq!((asked["response_type"].as_str(), asked["code_challenge_method"].as_str()), ("code", "S256"));
    let cookies: Vec<&str> = [cookie, &page.cookies[0]].into_iter().filter(|cookie| !cookie.is_empty()).collect();
    let browser = Actor::new(place.url.clone(), cookies.join("; "));
    Away { browser, state: asked["state"].clone(), nonce: asked["nonce"].clone(), address: page.location }
}

/// The session that an answer began.
fn session(place: &Place, page: &Page) -> Actor {
    let cookie = page.cookies.iter().find(|cookie| cookie.starts_with("svar=") && cookie.len() > 10);
    Actor::new(place.url.clone(), cookie.unwrap_or_else(|| panic!("no session: {} {}", page.status, page.text)).clone())
}

#[track_caller]
fn opens_nothing(page: &Page, what: &str) {
    assert!((400..500).contains(&page.status), "{what}: {} {}", page.status, page.location);
    let session = page.cookies.iter().find(|cookie| cookie.starts_with("svar=") && cookie.len() > 10);
    assert_eq!(session, None, "{what}");
}

async fn colleagues_come_by_their_provider(backend: Backend) {
    let scene = Scene::set(backend, |_| {}).await;
    let place = &scene.place;
    place.visitor().opens("/sign-in").await.shows("Sign in with the work account");
    place.agent("Ann").await;
    let first = scene.comes_by_work("1", "Ann@svar.example").await;
    assert_eq!((first.status, first.location.as_str()), (303, "/desk"));
    assert_eq!(session(place, &first).opens("/desk").await.status, 200);
    // From then on the subject identifies them, whatever happens to the address.
    let again = scene.comes_by_work("1", "").await;
    assert_eq!(again.location, "/desk");
    session(place, &again).opens("/desk").await.shows("Ann");
    let exchange = scene.work.asked().into_iter().find(|request| request.starts_with("POST /token")).unwrap();
    assert!(
        exchange.contains("code_verifier=") && exchange.to_lowercase().contains("authorization: basic "),
        "{exchange}"
    );
    // An invited colleague who has never signed in comes in the same way.
    let ada = place.admin("Ada").await;
    ada.sends(
        "/admin/people",
        &[("name", "Bo"), ("email", "bo@svar.example"), ("role", "agent"), ("language", "en"), ("is_here", "yes")],
    )
    .await;
    let bo = scene.comes_by_work("2", "bo@svar.example").await;
    session(place, &bo).opens("/desk").await.shows("Bo");
}

async fn no_provider_makes_staff(backend: Backend) {
    let scene = Scene::set(backend, |_| {}).await;
    let place = &scene.place;
    let ada = place.admin("Ada").await;
    place.customer("Kari").await;
    let ann = place.agent("Ann").await;
    opens_nothing(&scene.comes_by_work("1", "uninvited@svar.example").await, "an uninvited address");
    opens_nothing(&scene.comes_by_work("2", "kari@example.com").await, "a customer's address");
    let away = goes(place, "work", "").await;
    let mut claims = scene.claims(&scene.work, &away, "3", "ann@svar.example");
    for verified in [json!(false), Value::Null] {
        claims["email_verified"] = verified;
        let away = goes(place, "work", "").await;
        claims["nonce"] = away.nonce.clone().into();
        scene.work.vouches(&claims, Signs::EdDsa, "");
        opens_nothing(&away.back().await, "an address that is not verified");
    }
    // The brand's provider vouches for customers alone, even if a subject has the same name.
    session(place, &scene.comes_by_work("3", "ann@svar.example").await);
    opens_nothing(&scene.comes_by_shop("3", "ann@svar.example").await, "a colleague by the brand's provider");
    // Someone else now has that account: an admin unlinks it, and it opens nothing.
    let people = ada.opens("/admin/people").await;
    let id = people.text.split(">Ann</a>").next().unwrap().rsplit("?id=").next().unwrap().split('#').next().unwrap();
    ada.opens(&format!("/admin/people?id={id}")).await.shows(&scene.work.issuer);
    assert_eq!(ada.sends(&format!("/admin/people/{id}/identities/removal"), &[]).await.status, 303);
    opens_nothing(&scene.comes_by_work("3", "").await, "an account that was unlinked");
    session(place, &scene.comes_by_work("4", "ann@svar.example").await);
    // A former colleague stays out.
    ada.sends("/admin/people", &[("id", id), ("name", "Ann"), ("role", "agent"), ("language", "en")]).await;
    assert_eq!(ann.opens("/desk").await.status, 303);
    opens_nothing(&scene.comes_by_work("4", "ann@svar.example").await, "a colleague who left");
}

async fn wrong_tokens_open_nothing(backend: Backend) {
    let scene = Scene::set(backend, |_| {}).await;
    let place = &scene.place;
    place.agent("Ann").await;
    let now = place.app.now().utc().timestamp();
    let deviations: [Deviation; 12] = [
        ("another nonce", Signs::EdDsa, &|claims| claims["nonce"] = "x".into()),
        ("no nonce", Signs::EdDsa, &|claims| claims["nonce"] = Value::Null),
        ("another audience", Signs::EdDsa, &|claims| claims["aud"] = "other".into()),
        ("one audience more", Signs::EdDsa, &|claims| claims["aud"] = json!([CLIENT, "other"])),
        ("another issuer", Signs::EdDsa, &|claims| claims["iss"] = "https://evil.example".into()),
        ("expired", Signs::EdDsa, &|claims| claims["exp"] = (now - 1).into()),
        ("of yesterday", Signs::EdDsa, &|claims| claims["iat"] = (now - 86_400).into()),
        ("from tomorrow", Signs::EdDsa, &|claims| claims["iat"] = (now + 86_400).into()),
        ("no subject", Signs::EdDsa, &|claims| claims["sub"] = Value::Null),
        ("not signed", Signs::Not, &|_| {}),
        ("signed with another key", Signs::WithForeignKey, &|_| {}),
        ("signed with the client's secret", Signs::WithSecret, &|_| {}),
    ];
    for (what, signs, deviate) in deviations {
        let away = goes(place, "work", "").await;
        let mut claims = scene.claims(&scene.work, &away, "1", "ann@svar.example");
        deviate(&mut claims);
        scene.work.vouches(&claims, signs, CLIENT_SECRET);
        opens_nothing(&away.back().await, what);
    }
    session(place, &scene.comes_by_work("1", "ann@svar.example").await).opens("/desk").await.shows("Ann");
}

async fn wrong_answers_open_nothing(backend: Backend) {
    let scene = Scene::set(backend, |_| {}).await;
    let place = &scene.place;
    place.agent("Ann").await;
    let huge = ok(&format!("{{\"id_token\":\"{}\"}}", "x".repeat(2_000_000)));
    let elsewhere = redirect(&format!("{}/token", scene.shop.issuer));
    for (path, bytes) in [
        ("/token", huge.clone()),
        ("/token", elsewhere.clone()),
        ("/token", ok("{}")),
        ("/token", ok("[")),
        ("/keys", huge.clone()),
    ] {
        let away = goes(place, "work", "").await;
        scene.work.vouches(&scene.claims(&scene.work, &away, "1", "ann@svar.example"), Signs::EdDsa, "");
        scene.work.answers(path, Some(bytes));
        opens_nothing(&away.back().await, path);
        scene.work.answers(path, None);
    }
    assert!(scene.shop.asked().is_empty(), "a redirect gets our secret: {:?}", scene.shop.asked());
    let configuration = "/.well-known/openid-configuration";
    let foreign = ok(&discovery(&scene.shop.issuer).to_string());
    for bytes in [huge, elsewhere, foreign, ok("not json")] {
        scene.work.answers(configuration, Some(bytes));
        let page = place.visitor().opens("/sign-in/provider/work").await;
        assert_eq!((page.status, page.cookies.len()), (422, 0), "{}", page.location);
        page.shows("cannot be reached");
    }
    assert_eq!(place.visitor().opens("/sign-in/provider/other").await.status, 404);
}

async fn a_journey_ends_where_it_began(backend: Backend) {
    let scene = Scene::set(backend, |_| {}).await;
    let place = &scene.place;
    place.agent("Ann").await;
    let away = goes(place, "work", "").await;
    scene.work.vouches(&scene.claims(&scene.work, &away, "1", "ann@svar.example"), Signs::EdDsa, "");
    // A thief's link, opened in a browser that never asked for it or asked for something else.
    let path = format!("/sign-in/provider/callback?code=a-code&state={}", away.state);
    opens_nothing(&place.visitor().opens(&path).await, "a browser without the cookie");
    let victim = goes(place, "work", "").await;
    opens_nothing(&victim.browser.opens(&path).await, "another browser's state");
    // The provider refuses; another provider answers; too late; twice.
    let other = goes(place, "work", "").await;
    opens_nothing(&other.back_with(&[("error", "access_denied"), ("state", &other.state)]).await, "it was denied");
    let other = goes(place, "work", "").await;
    let mixed = [("code", "a-code"), ("state", other.state.as_str()), ("iss", scene.shop.issuer.as_str())];
    opens_nothing(&other.back_with(&mixed).await, "another issuer");
    assert_eq!(away.back().await.status, 303);
    opens_nothing(&away.back().await, "the same answer again");
    let late = goes(place, "work", "").await;
    place.later(chrono::Duration::minutes(11));
    scene.work.vouches(&scene.claims(&scene.work, &late, "1", "ann@svar.example"), Signs::EdDsa, "");
    opens_nothing(&late.back().await, "too late");
}

async fn customers_come_by_their_brand(backend: Backend) {
    let scene = Scene::set(backend, |_| {}).await;
    let place = &scene.place;
    place.brand("other", "help@other.example").await;
    let ola = session(place, &scene.comes_by_shop("7", "ola@example.com").await);
    ola.opens("/tickets").await.shows("My tickets");
    let reference = ola.opens_ticket("Cup", "It is cracked").await;
    // The brand vouches for its own tickets alone, not for the account.
    let key = svar::web::form::idempotency_key();
    let fields = [("brand", "other"), ("subject", "x"), ("body", "y"), ("page", ""), ("idempotency_key", key.as_str())];
    assert_eq!(ola.sends_with_files("/tickets", &fields, &[]).await.status, 403);
    assert_eq!(ola.sends("/account/addresses", &[("address", "new@example.com")]).await.status, 422);
    assert!((400..500).contains(&ola.sends("/account/second-factor/app", &[]).await.status));
    // The same person later, and a customer who already has an account.
    let again = session(place, &scene.comes_by_shop("7", "").await);
    again.opens("/tickets").await.shows(&reference);
    let kari = place.customer("Kari").await;
    let hers = kari.opens_ticket("Bowl", "It is chipped").await;
    let by_shop = session(place, &scene.comes_by_shop("8", "kari@example.com").await);
    by_shop.opens("/tickets").await.shows(&hers);
}

async fn no_session_is_replaced_without_a_button(backend: Backend) {
    let scene = Scene::set(backend, |_| {}).await;
    let place = &scene.place;
    let (kari, _ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let away = goes(place, "work", &kari.cookie).await;
    scene.work.vouches(&scene.claims(&scene.work, &away, "1", "ann@svar.example"), Signs::EdDsa, "");
    let asked = away.back().await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    asked.shows("You are signed in as Kari").shows("Continue as Ann");
    assert!(asked.cookies.iter().all(|cookie| !cookie.starts_with("svar=")), "{:?}", asked.cookies);
    assert_eq!(kari.opens("/tickets").await.status, 200, "nothing has happened yet");
    let step = asked.cookies.iter().find(|cookie| cookie.starts_with("svar-step=")).unwrap();
    let browser = Actor::new(place.url.clone(), format!("{}; {step}", kari.cookie));
    assert_eq!(browser.is_tricked_into("/sign-in/provider/confirmation", &[]).await.status, 403);
    let done = browser.sends("/sign-in/provider/confirmation", &[]).await;
    assert_eq!((done.status, done.location.as_str()), (303, "/desk"));
    session(place, &done).opens("/desk").await.shows("Ann");
    assert_eq!(kari.opens("/tickets").await.status, 303, "her session is over");
    opens_nothing(&browser.sends("/sign-in/provider/confirmation", &[]).await, "the button again");
}

async fn staff_come_by_their_provider_alone(backend: Backend) {
    let scene = Scene::set(backend, |config| {
        config.sign_in.sso_only = true;
        config.sign_in.break_glass = Some("ada@svar.example".to_owned());
    })
    .await;
    let place = &scene.place;
    // Existing sessions of staff end; customers may stay.
    let (ada, ann, kari) = (place.admin("Ada").await, place.agent("Ann").await, place.customer("Kari").await);
    assert_eq!(ann.opens("/desk").await.status, 303);
    assert_eq!((ada.opens("/desk").await.status, kari.opens("/tickets").await.status), (200, 200));
    for name in ["ann", "ada"] {
        let address = format!("{name}@svar.example");
        place.visitor().sends("/sign-in", &[("email", &address), ("by", "link")]).await;
        place.work().await;
        let page = place.visitor().sends(&place.link_for(&address), &[]).await;
        if name == "ann" {
            opens_nothing(&page, "a link");
            page.shows("with your organisation");
        } else {
            session(place, &page).opens("/admin/people").await.shows("Ada");
        }
    }
    ada.sends("/account/password", &[("password", PASSWORD)]).await;
    let page = place.visitor().sends("/sign-in", &[("email", "ada@svar.example"), ("password", PASSWORD)]).await;
    assert_eq!(page.location, "/desk");
    let by_provider = session(place, &scene.comes_by_work("1", "ann@svar.example").await);
    assert_eq!(by_provider.opens("/desk").await.status, 200);
    // The provider requires its own second factor: ours is not required in addition.
    crate::second_factor::enrols(place, &ada).await;
    crate::second_factor::requires(&ada, "yes").await;
    assert_eq!(by_provider.opens("/desk").await.status, 200);
    let colleague = place.staff("Bo", Role::Agent, &[]).await;
    assert_eq!(colleague.opens("/desk").await.status, 303, "a session without a provider");
}

async fn a_real_provider_signs_colleagues_in(backend: Backend) {
    let real = tokio::task::spawn_blocking(|| Glewlwyd::start().unwrap_or_else(|why| panic!("{why}"))).await.unwrap();
    let place = Place::with(backend, |config| {
        config.server.allow_private_addresses = true;
        config.oidc = vec![provider("work", &real.issuer, "staff")];
    })
    .await;
    // The provider uses the real time.
    place.later(chrono::Utc::now().signed_duration_since(place.app.now().utc()));
    real.serves(&format!("{}/sign-in/provider/callback", place.url)).await;
    for (user, email, is_verified) in [("ann", "ann@svar.example", true), ("bo", "bo@svar.example", false)] {
        real.knows(user, email, is_verified).await;
    }
    place.agent("Ann").await;
    place.agent("Bo").await;
    let away = goes(&place, "work", "").await;
    let back = real.sends_back("ann", &away.address).await;
    let done = away.browser.opens(&back).await;
    assert_eq!((done.status, done.location.as_str()), (303, "/desk"), "{}", done.text);
    session(&place, &done).opens("/desk").await.shows("Ann");
    let away = goes(&place, "work", "").await;
    let back = real.sends_back("bo", &away.address).await;
    opens_nothing(&away.browser.opens(&back).await, "an address that it has not verified");
}

crate::on_both! {
    colleagues_come_by_their_provider: a_colleague_comes_by_the_provider_on_sqlite, a_colleague_comes_by_the_provider_on_postgres;
    no_provider_makes_staff: no_provider_makes_staff_on_sqlite, no_provider_makes_staff_on_postgres;
    wrong_tokens_open_nothing: a_wrong_token_opens_nothing_on_sqlite, a_wrong_token_opens_nothing_on_postgres;
    wrong_answers_open_nothing: a_wrong_answer_opens_nothing_on_sqlite, a_wrong_answer_opens_nothing_on_postgres;
    a_journey_ends_where_it_began: a_journey_ends_where_it_began_on_sqlite, a_journey_ends_where_it_began_on_postgres;
    customers_come_by_their_brand: a_customer_comes_by_the_brand_on_sqlite, a_customer_comes_by_the_brand_on_postgres;
    no_session_is_replaced_without_a_button: no_session_is_replaced_unasked_on_sqlite, no_session_is_replaced_unasked_on_postgres;
    staff_come_by_their_provider_alone: staff_come_by_the_provider_alone_on_sqlite, staff_come_by_the_provider_alone_on_postgres;
    a_real_provider_signs_colleagues_in: a_real_provider_signs_in_on_sqlite, a_real_provider_signs_in_on_postgres;
}
