//! Passkeys in a real browser, with Chromium's virtual authenticator: made, used, refused without the person, removed.
use fantoccini::wd::WebDriverCompatibleCommand;
use reqwest::{Method, Url};
use serde_json::{Value, json};
use std::str::FromStr;

use super::screen::Screen;
use crate::servers::Chrome;
use crate::support::{Actor, Backend, Place};

const PASSWORD: &str = "blåbærsyltetøy på loff";

/// A command of WebDriver's WebAuthn extension.
#[derive(Debug)]
struct Command {
    path: String,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as FromStr>::Err> {
        base.join(&format!("session/{}/webauthn/authenticator{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// A device that stores passkeys, plugged into a browser window.
struct Authenticator(String);

impl Authenticator {
    async fn of(screen: &Screen) -> Self {
        let body = json!({
            "protocol": "ctap2", "transport": "internal",
            "hasResidentKey": true, "hasUserVerification": true, "isUserVerified": true,
        });
        let id = screen.client.issue_cmd(Command { path: String::new(), body }).await.unwrap();
        Self(id.as_str().unwrap().to_owned())
    }

    /// Whether the device recognizes the person who touches it.
    async fn knows_the_person(&self, screen: &Screen, is_known: bool) {
        let command = Command { path: format!("/{}/uv", self.0), body: json!({ "isUserVerified": is_known }) };
        screen.client.issue_cmd(command).await.unwrap();
    }
}

/// Signs someone in, in this window, by a mailed link.
async fn signs_in(screen: &Screen, place: &Place, address: &str) {
    screen.goes("/sign-in").await;
    screen.fills(&[("email", address)]).await;
    screen.presses("button[value=link]").await;
    screen.sees_text("main", address).await;
    place.work().await;
    screen.follows(&place.link_for(address)).await;
}

async fn signs_out(screen: &Screen) {
    screen.goes("/account").await;
    screen.presses(".portal-nav form button").await;
    screen.sees("input[name=email]").await;
}

async fn by_name(backend: Backend) -> (Place, Chrome) {
    // Passkeys belong to host names, and a browser treats this one as secure without https.
    let place = Place::with(backend, |config| {
        config.server.public_url = Some(format!("http://localhost:{}", config.server.listen.port()));
    })
    .await;
    let chrome = tokio::task::spawn_blocking(|| Chrome::start().unwrap_or_else(|why| panic!("{why}"))).await.unwrap();
    (place, chrome)
}

async fn passkeys_sign_in_alone(backend: Backend) {
    let (place, chrome) = by_name(backend).await;
    let kari = place.customer("Kari").await;
    kari.sends("/account/password", &[("password", PASSWORD)]).await;
    let screen = Screen::open(&chrome, &place.url).await;
    let device = Authenticator::of(&screen).await;

    // The first second factor comes with recovery codes.
    signs_in(&screen, &place, "kari@example.com").await;
    screen.goes("/account/second-factor").await;
    screen.fills(&[("name", "Kari's laptop")]).await;
    screen.presses("[data-passkey=create]").await;
    screen.sees(".codes li:nth-child(10)").await;
    screen.goes("/account/second-factor").await;
    screen.sees_text("#passkeys-title ~ .list", "Kari's laptop").await;

    // Nothing is typed, and the requested page is remembered.
    signs_out(&screen).await;
    screen.goes("/sign-in?next=/account/second-factor").await;
    screen.presses("[data-passkey=get]").await;
    screen.sees_text("#passkeys-title ~ .list", "last used").await;

    // Wrong codes are limited, but never block a passkey.
    let thief = place.visitor();
    let guess = [("email", "kari@example.com"), ("password", PASSWORD)];
    let mut last = 0;
    for _ in 0..4 {
        let half = thief.sends("/sign-in", &guess).await;
        let half = Actor::new(place.url.clone(), half.cookies[0].clone());
        for _ in 0..3 {
            last = half.sends("/sign-in/code", &[("code", "000000")]).await.status;
        }
    }
    assert_eq!(last, 429);

    // After the password it is the second step.
    signs_out(&screen).await;
    screen.goes("/sign-in").await;
    screen.fills(&[("email", "kari@example.com"), ("password", PASSWORD)]).await;
    screen.presses("main button.primary").await;
    screen.sees("[name=code]").await;
    screen.presses("[data-passkey=get]").await;
    screen.sees_text("main h1", "My tickets").await;

    // A device that does not recognize the person proves nothing.
    signs_out(&screen).await;
    screen.goes("/sign-in").await;
    device.knows_the_person(&screen, false).await;
    screen.presses("[data-passkey=get]").await;
    screen.sees_text("[data-passkey-failed]:not([hidden])", "That did not work").await;
    device.knows_the_person(&screen, true).await;
    screen.presses("[data-passkey=get]").await;
    screen.sees_text("main h1", "My tickets").await;

    // Renamed and removed: then it opens nothing, and the password is enough again.
    screen.goes("/account/second-factor").await;
    screen.presses("#passkeys-title ~ .list summary").await;
    screen.fills(&[("name", "Old laptop")]).await;
    screen.presses("#passkeys-title ~ .list details button").await;
    screen.sees_text("#passkeys-title ~ .list", "Old laptop").await;
    screen.presses("#passkeys-title ~ .list form[action$=removal] button").await;
    screen.sees(".notice.is-good").await;
    signs_out(&screen).await;
    screen.presses("[data-passkey=get]").await;
    screen.sees_text("main", "does not belong to an account").await;
    let page = place.visitor().sends("/sign-in", &[("email", "kari@example.com"), ("password", PASSWORD)]).await;
    assert_eq!(page.location, "/tickets");
    screen.close().await;
}

async fn staff_enrol_by_passkey(backend: Backend) {
    let (place, chrome) = by_name(backend).await;
    let (ada, _ann) = (place.admin("Ada").await, place.agent("Ann").await);
    crate::second_factor::enrols(&place, &ada).await;
    crate::second_factor::requires(&ada, "yes").await;
    let screen = Screen::open(&chrome, &place.url).await;
    let _device = Authenticator::of(&screen).await;
    signs_in(&screen, &place, "ann@svar.example").await;
    screen.goes("/desk").await;
    screen.presses("[data-passkey=create]").await;
    screen.presses(".codes ~ .actions a").await;
    screen.sees(".bar").await;

    // The last one stays; an admin can remove it, and then it opens nothing.
    screen.goes("/account/second-factor").await;
    screen.presses("#passkeys-title ~ .list form[action$=removal] button").await;
    screen.sees_text("main", "Set up another way").await;
    let people = ada.opens("/admin/people").await;
    let id = people.text.split(">Ann</a>").next().unwrap().rsplit("?id=").next().unwrap().split('#').next().unwrap();
    assert_eq!(ada.sends(&format!("/admin/people/{id}/second-factor/removal"), &[]).await.status, 303);
    screen.goes("/desk").await;
    screen.presses("[data-passkey=get]").await;
    screen.sees_text("main", "does not belong to an account").await;
    screen.close().await;
}

async fn forged_passkeys_open_nothing(backend: Backend) {
    let place = Place::with(backend, |config| {
        config.server.public_url = Some(format!("http://localhost:{}", config.server.listen.port()));
    })
    .await;
    let thief = place.visitor();
    let asked: Value = serde_json::from_str(&thief.sends("/sign-in/passkey/options", &[]).await.text).unwrap();
    let token = asked["ceremony"].as_str().unwrap();
    assert_eq!(asked["publicKey"]["userVerification"], "required");
    let forged = json!({
        "id": "AAAA", "rawId": "AAAA", "type": "public-key", "clientExtensionResults": {},
        "response": { "authenticatorData": "AAAA", "clientDataJSON": "AAAA", "signature": "AAAA", "userHandle": "AAAAAAAAAAAAAAAAAAAAAA" },
    })
    .to_string();
    for (ceremony, credential) in [(token, forged.as_str()), (token, "{}"), ("guessed", &forged), ("", "")] {
        let page = thief.sends("/sign-in/passkey", &[("ceremony", ceremony), ("credential", credential)]).await;
        assert_eq!((page.status, page.cookies.len()), (422, 0), "{ceremony}: {}", page.text);
    }
    // The answer to a sign-in challenge does not answer an account's challenge.
    let kari = place.customer("Kari").await;
    let asked: Value = serde_json::from_str(&kari.sends("/sign-in/passkey/options", &[]).await.text).unwrap();
    let fields = [("ceremony", asked["ceremony"].as_str().unwrap()), ("credential", forged.as_str())];
    assert_eq!(kari.sends("/account/second-factor/passkeys", &fields).await.status, 422);
    place.later(chrono::Duration::minutes(11));
    assert_eq!(
        kari.sends("/account/second-factor/passkeys/options", &[]).await.status,
        422,
        "an old session adds none"
    );
}

crate::on_both! {
    passkeys_sign_in_alone: a_passkey_signs_in_alone_on_sqlite, a_passkey_signs_in_alone_on_postgres;
    staff_enrol_by_passkey: staff_enrol_by_passkey_on_sqlite, staff_enrol_by_passkey_on_postgres;
    forged_passkeys_open_nothing: a_forged_passkey_opens_nothing_on_sqlite, a_forged_passkey_opens_nothing_on_postgres;
}
