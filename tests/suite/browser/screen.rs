//! One browser window, by WebDriver.
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use std::time::Duration;

use super::Town;
use crate::servers::{CAPABILITIES, Chrome};

pub struct Screen {
    pub client: Client,
    url: String,
}

const PATIENCE: Duration = Duration::from_secs(30);

impl Screen {
    pub async fn open(chrome: &Chrome, url: &str) -> Self {
        Self::with(chrome, url, |_| {}).await
    }

    /// A window without scripts.
    pub async fn without_scripts(chrome: &Chrome, url: &str) -> Self {
        Self::with(chrome, url, |options| {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        })
        .await
    }

    /// A window of a phone.
    pub async fn of_a_telephone(chrome: &Chrome, url: &str) -> Self {
        Self::with(chrome, url, |options| {
            options["mobileEmulation"] =
                json!({ "deviceMetrics": { "width": 390, "height": 844, "pixelRatio": 2.0, "mobile": true, "touch": true } });
        })
        .await
    }

    async fn with(chrome: &Chrome, url: &str, set: impl FnOnce(&mut Value)) -> Self {
        let mut session: Value = serde_json::from_str(CAPABILITIES).unwrap();
        let mut wanted = session["capabilities"]["alwaysMatch"].take();
        set(&mut wanted["goog:chromeOptions"]);
        let wanted = wanted.as_object().unwrap().clone();
        let client = ClientBuilder::native().capabilities(wanted).connect(chrome.url()).await.unwrap();
        client.set_window_size(1440, 900).await.unwrap();
        Self { client, url: url.to_owned() }
    }

    pub async fn goes(&self, path: &str) {
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.url) };
        self.client.goto(&address).await.unwrap();
    }

    pub async fn fills(&self, fields: &[(&str, &str)]) {
        for (name, text) in fields {
            let field = self.sees(&format!("[name={name}]")).await;
            field.clear().await.unwrap();
            field.send_keys(text).await.unwrap();
        }
    }

    pub async fn presses(&self, selector: &str) {
        self.sees(selector).await.click().await.unwrap();
    }

    /// Opens a one-time link and presses its button.
    pub async fn follows(&self, link: &str) {
        self.goes(link).await;
        self.presses("main button.primary").await;
        self.sees("main h1").await;
    }

    pub async fn signs_in_by_link(&self, town: &Town, user: &str) {
        self.goes("/sign-in").await;
        self.fills(&[("email", &format!("{user}@svar.example"))]).await;
        self.presses("button[value=link]").await;
        let link = tokio::task::block_in_place(|| town.link(user));
        self.follows(&link).await;
    }

    /// Waits for an element.
    #[track_caller]
    pub fn sees<'a>(&'a self, selector: &str) -> impl Future<Output = fantoccini::elements::Element> + 'a {
        let (selector, caller) = (selector.to_owned(), std::panic::Location::caller());
        async move {
            let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(&selector)).await;
            match found {
                Ok(element) => element,
                Err(e) => panic!("{caller}: {selector} was not seen ({e}): {}", self.client.source().await.unwrap()),
            }
        }
    }

    /// Waits until an element contains these words.
    #[track_caller]
    pub fn sees_text<'a>(&'a self, selector: &str, words: &str) -> impl Future<Output = ()> + 'a {
        self.waits(format!("return (document.querySelector({selector:?})?.innerText ?? '').includes({words:?})"))
    }

    /// Waits until a field contains these words.
    #[track_caller]
    pub fn sees_value<'a>(&'a self, selector: &str, words: &str) -> impl Future<Output = ()> + 'a {
        self.waits(format!("return (document.querySelector({selector:?})?.value ?? '').includes({words:?})"))
    }

    #[track_caller]
    fn waits(&self, script: String) -> impl Future<Output = ()> + '_ {
        let caller = std::panic::Location::caller();
        async move {
            let began = std::time::Instant::now();
            // The page may change under us: a script that fails is tried again.
            while self.client.execute(&script, Vec::new()).await.unwrap_or(Value::Null) != Value::Bool(true) {
                assert!(
                    began.elapsed() < PATIENCE,
                    "{caller}: {script} did not come true: {}",
                    self.client.source().await.unwrap()
                );
                tokio::time::sleep(Duration::from_millis(25)).await;
            }
        }
    }

    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let script = format!("return [...document.querySelectorAll({selector:?})].map((el) => el.innerText)");
        serde_json::from_value(self.client.execute(&script, Vec::new()).await.unwrap()).unwrap()
    }

    pub async fn types_key(&self, key: &str) {
        self.sees("body").await;
        self.client.active_element().await.unwrap().send_keys(key).await.unwrap();
    }

    pub async fn writes(&self, selector: &str, text: &str) {
        self.sees(selector).await.send_keys(text).await.unwrap();
    }

    /// Ctrl+Enter in a field.
    pub async fn sends_by_key(&self, selector: &str) {
        let keys = format!("{}{}{}", char::from(Key::Control), char::from(Key::Enter), char::from(Key::Null));
        self.sees(selector).await.send_keys(&keys).await.unwrap();
    }

    /// Presses a key that is not a letter.
    pub async fn presses_key(&self, key: Key) {
        self.client.active_element().await.unwrap().send_keys(&char::from(key).to_string()).await.unwrap();
    }

    /// The value of a field.
    pub async fn value(&self, selector: &str) -> String {
        let script = format!("return document.querySelector({selector:?}).value");
        self.client.execute(&script, Vec::new()).await.unwrap().as_str().unwrap_or_default().to_owned()
    }

    /// Pastes a PNG as a screenshot tool would.
    pub async fn pastes_a_picture(&self, field: &str) {
        let script = format!(
            "const canvas = document.createElement('canvas'); canvas.width = canvas.height = 8;
             const bytes = Uint8Array.from(atob(canvas.toDataURL('image/png').split(',')[1]), (c) => c.charCodeAt(0));
             const data = new DataTransfer(); data.items.add(new File([bytes], 'image.png', {{ type: 'image/png' }}));
             document.getElementById({field:?}).dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));"
        );
        self.client.execute(&script, Vec::new()).await.unwrap();
    }

    /// The reference in the address.
    pub async fn reference(&self) -> String {
        let address = self.client.current_url().await.unwrap().to_string();
        let at = address.find("SV-").unwrap_or_else(|| panic!("no reference in {address}"));
        address[at..at + 9].to_owned()
    }

    pub async fn close(self) {
        self.client.close().await.unwrap();
    }
}
