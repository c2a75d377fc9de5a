//! Signing in through an `OpenID` provider in a real browser, with redirects to another site and back.
use serde_json::json;

use super::screen::Screen;
use crate::providers::provider;
use crate::servers::{CLIENT, Chrome, Deviant};
use crate::support::{Backend, Place};

async fn a_browser_goes_to_the_provider_and_back(backend: Backend) {
    let work = Deviant::start();
    // "localhost" and "127.0.0.1" are two sites to a browser.
    let place = Place::with(backend, |config| {
        config.server.public_url = Some(format!("http://localhost:{}", config.server.listen.port()));
        config.server.allow_private_addresses = true;
        config.oidc = vec![provider("work", &work.issuer, "staff")];
    })
    .await;
    let chrome = tokio::task::spawn_blocking(|| Chrome::start().unwrap_or_else(|why| panic!("{why}"))).await.unwrap();
    place.agent("Ann").await;
    let now = place.app.now().utc().timestamp();
    work.lets_in(json!({
        "iss": work.issuer, "aud": CLIENT, "sub": "1", "email": "ann@svar.example", "email_verified": true,
        "iat": now, "exp": now + 300,
    }));
    let screen = Screen::open(&chrome, &place.url).await;
    screen.goes("/desk/answers").await;
    screen.presses(".ways a").await;
    screen.sees_text(".bar", "Ann").await;
    let address = screen.client.current_url().await.unwrap().to_string();
    assert!(address.ends_with("/desk/answers"), "{address}");
    screen.close().await;
}

crate::on_both! {
    a_browser_goes_to_the_provider_and_back: a_browser_is_led_back_on_sqlite, a_browser_is_led_back_on_postgres;
}
