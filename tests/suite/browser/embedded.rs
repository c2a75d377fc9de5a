//! A shop's page on another site, with a strict policy of its own: its customers ask in a frame.
use fantoccini::elements::Element;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::time::Duration;

use super::screen::Screen;
use crate::accounts::{shop, token};
use crate::servers::Chrome;
use crate::support::{Backend, Place};

const EXAMPLE: &str = include_str!("../../../assets/shop/page.html");

/// Serves the example page, as a shop would, with the token of its customer. Returns its port.
fn serve(page: String, policy: String) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let lines = BufReader::new(stream.try_clone().unwrap()).lines();
            drop(lines.map_while(Result::ok).take_while(|line| !line.is_empty()).last());
            let length = page.len();
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-security-policy: {policy}\r\n\
                 content-length: {length}\r\nconnection: close\r\n\r\n"
            );
            // A browser opens lines that it does not use.
            drop(stream.write_all(format!("{head}{page}").as_bytes()));
        }
    });
    port
}

/// The frame, once the shop's page shows it.
async fn frame(screen: &Screen) -> Element {
    const FRAME: &str = "return [...document.querySelectorAll('body > div')].map((el) => el.shadowRoot?.querySelector('iframe')).find(Boolean)";
    loop {
        let found = screen.client.execute(FRAME, Vec::new()).await.unwrap();
        if let Some(id) = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str) {
            return Element::from_element_id(screen.client.clone(), id.to_owned().into());
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

async fn a_customer_asks_on_the_shops_page(backend: Backend) {
    // "localhost" and "127.0.0.1" are two sites to a browser.
    let place = Place::with(backend, |config| config.handover.push(shop())).await;
    let chrome = tokio::task::spawn_blocking(|| Chrome::start().unwrap_or_else(|why| panic!("{why}"))).await.unwrap();
    let policy = format!("default-src 'none'; style-src 'self'; script-src {0}; frame-src {0}", place.url);
    let page = EXAMPLE.replace("https://help.example.com", &place.url);
    let customer = serve(
        page.replace("data-token=\"\"", &format!("data-token=\"{}\"", token(&place, "kari@example.com", "one", 200))),
        policy.clone(),
    );
    let stranger = serve(page, policy);
    let ada = place.admin("Ada").await;
    let settings = format!("/admin/brands/{}/pages", place.brand);
    let origin = format!("http://localhost:{customer}");
    assert_eq!(ada.sends(&settings, &[("shop", ""), ("origins", &origin)]).await.status, 303);
    ada.opens(&settings).await.shows("/embed.js");

    // One whom the shop knows writes, and reads the ticket, without leaving the shop.
    let screen = Screen::open(&chrome, &place.url).await;
    screen.goes(&origin).await;
    screen.presses("a[data-svar]").await;
    frame(&screen).await.enter_frame().await.unwrap();
    screen.fills(&[("body", "Where is my tent now")]).await;
    assert!(screen.texts("input[name=email]").await.is_empty(), "the shop has said who it is");
    screen.presses("main form button.primary").await;
    screen.sees_text("main", "Where is my tent now").await;
    let asked = place.agent("Ann").await.opens("/desk").await;
    asked.shows("Where is my tent now");
    screen.sees_text("body", "Where is my tent now").await;
    screen.client.clone().enter_parent_frame().await.unwrap();
    let address = screen.client.current_url().await.unwrap().to_string();
    assert!(address.starts_with(&origin), "{address}");

    // A page that the brand does not list shows nothing: the form opens in the window.
    screen.goes(&format!("http://localhost:{stranger}")).await;
    screen.presses("a[data-svar]").await;
    let mut address = String::new();
    for _ in 0..600 {
        address = screen.client.current_url().await.unwrap().to_string();
        if address.starts_with(&place.url) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(address.starts_with(&format!("{}/tickets/new?brand=fjellro&order=FJ-10482", place.url)), "{address}");
    screen.sees("[name=email]").await;
    screen.close().await;
}

crate::on_both! {
    a_customer_asks_on_the_shops_page: a_shops_page_on_sqlite, a_shops_page_on_postgres;
}
