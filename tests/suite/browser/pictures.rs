//! README's pictures: taken of the demo at a fixed time, and shown only while the pages have what they show.
//!
//! `SVAR_PICTURES=write cargo test --test suite pictures` takes them again.
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use svar::app::App;
use svar::clock::{Clock, Time};
use svar::config::Config;
use svar::demo::{self, Links};
use svar::mail::send::Transport;
use svar::server::{Shared, serve};

use super::screen::Screen;
use crate::servers::Chrome;

const TICKETS: usize = 120;

/// The demo, served by this process: its clock stands still.
struct Demo {
    url: String,
    links: Links,
    server: actix_web::dev::ServerHandle,
    _folder: tempfile::TempDir,
}

impl Demo {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut config = Config::default();
        config.server.listen = listener.local_addr().unwrap();
        config.data.folder = folder.path().to_owned();
        let monday = chrono::DateTime::parse_from_rfc3339("2026-11-23T11:20:00Z").unwrap().to_utc();
        let app = App::open(config, Clock::fixed(Time::from(monday)), std::iter::empty()).unwrap();
        demo::fill(&app, TICKETS, &mut |_, _| {}).unwrap();
        if is_taken() {
            // Without optimisation the suggestions are trained in minutes: only for a picture that is to be kept.
            let transport = Transport::open(&app.config).unwrap();
            actix_web::rt::System::new().block_on(svar::worker::run_due(&app, &transport)).unwrap();
        }
        let links = demo::links(&app).unwrap();
        let (url, transport) = (app.config.public_url(), Transport::open(&app.config).unwrap());
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async {
                let server = serve(app, Shared::default(), transport, listener).unwrap();
                sender.send(server.handle()).unwrap();
                server.await
            })
        });
        Self { url, links, server: receiver.recv().unwrap(), _folder: folder }
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/manual/pictures").join(format!("{name}.png"))
}

/// Is a picture taken, and not only looked for?
fn is_taken() -> bool {
    std::env::var_os("SVAR_PICTURES").is_some_and(|wish| wish == "write")
}

/// Takes the picture if asked to; otherwise it must exist, and README must show it.
async fn keeps(screen: &Screen, name: &str) {
    let file = picture(name);
    if is_taken() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, screen.client.screenshot().await.unwrap()).unwrap();
    }
    let bytes = std::fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    assert!(bytes.starts_with(b"\x89PNG") && bytes.len() < 400_000, "{}: {} bytes", file.display(), bytes.len());
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(readme.contains(&format!("assets/manual/pictures/{name}.png")), "README does not show {name}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn readme_shows_the_current_pictures() {
    let (demo, chrome) =
        tokio::task::spawn_blocking(|| (Demo::start(), Chrome::start().unwrap_or_else(|why| panic!("{why}"))))
            .await
            .unwrap();

    // The queue explains each ticket's place in words.
    let agent = Screen::open(&chrome, &demo.url).await;
    agent.client.set_window_size(1280, 860).await.unwrap();
    agent.follows(&demo.links.agent).await;
    agent.goes("/desk").await;
    agent.sees("#queue a.row-open").await;
    assert!(agent.texts("#queue > li").await.len() >= 5);
    keeps(&agent, "queue").await;

    // The first ticket in English, next to answers that fit.
    agent.client.set_window_size(1280, 1120).await.unwrap();
    agent.presses("#queue a.row-open[lang=en]").await;
    if is_taken() {
        agent.sees("#suggestion-list li").await;
    }
    agent.sees("#composer").await;
    keeps(&agent, "ticket").await;
    agent.close().await;

    // The customer's form on a phone, which suggests answers while one writes.
    let customer = Screen::of_a_telephone(&chrome, &demo.url).await;
    customer.follows(&demo.links.customer).await;
    customer.goes("/tickets/new?brand=fjellro").await;
    customer
        .fills(&[("subject", "Where is my parcel?"), ("body", "I ordered a tent a week ago. When will it come?")])
        .await;
    customer.sees("#help h2").await;
    keeps(&customer, "form").await;
    customer.close().await;
}
