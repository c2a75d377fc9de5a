//! A separate helpdesk for each story, and actors who use only its public interface.
mod actor;
mod commands;
mod database;
mod page;
pub mod process;

pub use actor::Actor;
pub use commands::Said;
pub use database::{Backend, database};
pub use page::Page;
pub use process::{Program, until};

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::Arc;

use svar::accounts::actions::{Colleague, Issuer, save_colleague, start_session};
use svar::accounts::store::{self as accounts, NewAccount};
use svar::accounts::{Role, SignInRules};
use svar::app::App;
use svar::brands::{self, NewBrand};
use svar::clock::{Clock, Time};
use svar::config::Config;
use svar::db::Conn;
use svar::hours::Calendar;
use svar::ids::{AccountId, BrandId};
use svar::mail::parse::{Mail, parse};
use svar::mail::receive::{Received, receive};
use svar::mail::send::Transport;
use svar::mail::store::MailSource;
use svar::server::{Shared, serve};
use svar::worker;

/// Runs a story twice: once on each database.
#[macro_export]
macro_rules! stories {
    ($($(#[$doc:meta])* async fn $name:ident($place:ident) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports, reason = "a story may need none of its neighbours")]
            use super::*;
            $(#[$doc])*
            async fn story($place: $crate::support::Place) $body
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() { story($crate::support::Place::new($crate::support::Backend::Sqlite).await).await; }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() { story($crate::support::Place::new($crate::support::Backend::Postgres).await).await; }
        }
    )+};
}

/// Runs stories with their own settings on each database: `story: on_sqlite, on_postgres;`.
#[macro_export]
macro_rules! on_both {
    ($($story:ident: $sqlite:ident, $postgres:ident;)+) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $sqlite() {
            $story($crate::support::Backend::Sqlite).await;
        }
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $postgres() {
            $story($crate::support::Backend::Postgres).await;
        }
    )+};
}

/// A running helpdesk with one brand, its clock, and the folder that receives its mails.
pub struct Place {
    pub app: App,
    pub shared: Shared,
    pub transport: Transport,
    pub url: String,
    pub brand: BrandId,
    _running: Arc<Running>,
    _folder: Arc<tempfile::TempDir>,
}

/// Stops with its story, because each server keeps connections open and the database limits them.
struct Running(actix_web::dev::ServerHandle);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.stop(false));
    }
}

pub const SUPPORT: &str = "hjelp@fjellro.example";
pub const AUTHSERV: &str = "mx.fjellro.example";

impl Place {
    pub async fn new(backend: Backend) -> Self {
        Self::with(backend, |_| {}).await
    }

    /// With these settings.
    pub async fn with(backend: Backend, set: impl FnOnce(&mut Config)) -> Self {
        Self::with_variables(backend, Vec::new(), set).await
    }

    /// With environment variables, too.
    pub async fn with_variables(
        backend: Backend,
        variables: Vec<(String, String)>,
        set: impl FnOnce(&mut Config),
    ) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut config = Config::default();
        config.server.listen = listener.local_addr().unwrap();
        config.data.folder = folder.path().to_owned();
        config.database.url = Some(database(backend, folder.path()));
        config.mail.authserv_ids = vec![AUTHSERV.to_owned()];
        // A story's one customer does the work of many.
        config.limits.tickets_per_hour = 10_000;
        config.limits.messages_per_hour = 10_000;
        // Taking a reply back is a story of its own.
        config.tickets.undo_send_seconds = 0;
        set(&mut config);
        let monday = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00Z").unwrap().to_utc();
        let app = tokio::task::spawn_blocking(move || {
            App::open(config, Clock::fixed(Time::from(monday)), variables.into_iter()).unwrap()
        })
        .await
        .unwrap();
        let transport = Transport::open(&app.config).unwrap();
        let shared = Shared::default();
        tokio::spawn(shared.live.clone().follow(app.clone()));
        let url = app.config.public_url();
        let (web, live, outbox) = (app.clone(), shared.clone(), transport.clone());
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async {
                let server = serve(web, live, outbox, listener).unwrap();
                sender.send(server.handle()).unwrap();
                server.await
            })
        });
        let running = Arc::new(Running(receiver.recv().unwrap()));
        let now = app.now();
        let brand = app
            .db
            .write(move |conn| {
                // Stories span weeks; how soon sessions end is a story of its own.
                accounts::set_sign_in_rules(
                    conn,
                    &SignInRules { staff_idle_hours: 100_000, staff_days: 10_000, ..SignInRules::default() },
                )?;
                svar::setup::finish(conn, now)?;
                new_brand(conn, now, "fjellro", SUPPORT)
            })
            .await
            .unwrap();
        Self { app, shared, transport, url, brand, _running: running, _folder: folder }
    }

    /// One more brand.
    pub async fn brand(&self, slug: &'static str, address: &'static str) -> BrandId {
        let now = self.app.now();
        self.app.db.write(move |conn| new_brand(conn, now, slug, address)).await.unwrap()
    }

    /// A colleague.
    pub async fn staff(&self, name: &str, role: Role, brands: &[BrandId]) -> Actor {
        let address = format!("{}@svar.example", name.to_lowercase());
        let colleague = Colleague {
            name: name.to_owned(),
            address: address.clone(),
            role,
            locale: "en".to_owned(),
            teams: Vec::new(),
            brands: brands.to_vec(),
            is_here: true,
            is_customer: false,
        };
        let now = self.app.now();
        let issuer = Issuer::new(&self.app);
        let first = NewAccount { role: Role::Admin, name: "First", locale: "en", password_hash: None };
        let id = self
            .app
            .db
            .write(move |conn| {
                if accounts::lacks_admin(conn)? {
                    accounts::insert(conn, now, &first)?;
                }
                let id = save_colleague(conn, &issuer, None, &colleague)?;
                accounts::prove_address(conn, now, id, &address)?;
                Ok(id)
            })
            .await
            .unwrap();
        self.signed_in(id).await
    }

    pub async fn agent(&self, name: &str) -> Actor {
        self.staff(name, Role::Agent, &[]).await
    }

    pub async fn admin(&self, name: &str) -> Actor {
        self.staff(name, Role::Admin, &[]).await
    }

    /// A customer with a verified address.
    pub async fn customer(&self, name: &str) -> Actor {
        let (now, name) = (self.app.now(), name.to_owned());
        let id = self
            .app
            .db
            .write(move |conn| {
                let new = NewAccount { role: Role::Customer, name: &name, locale: "en", password_hash: None };
                let id = accounts::insert(conn, now, &new)?;
                accounts::prove_address(conn, now, id, &address(&name))?;
                Ok(id)
            })
            .await
            .unwrap();
        self.signed_in(id).await
    }

    /// An existing customer, in another browser.
    pub async fn customer_again(&self, name: &str) -> Actor {
        let address = address(name);
        let owner = self.app.db.read(move |conn| accounts::owner(conn, &address)).await.unwrap();
        self.signed_in(owner.unwrap().id).await
    }

    /// The same person in one more browser.
    pub async fn signed_in(&self, id: AccountId) -> Actor {
        Actor::new(self.url.clone(), self.session_of(id).await)
    }

    /// The cookie of a browser in which someone has just signed in.
    pub async fn session_of(&self, id: AccountId) -> String {
        let now = self.app.now();
        let token = self.app.db.write(move |conn| start_session(conn, now, id, None, "Test")).await.unwrap();
        format!("svar={token}")
    }

    /// A visitor who has not signed in.
    pub fn visitor(&self) -> Actor {
        Actor::new(self.url.clone(), String::new())
    }

    /// Does all background work that is due.
    pub async fn work(&self) -> usize {
        worker::run_due(&self.app, &self.transport).await.unwrap()
    }

    /// Lets time pass.
    pub fn later(&self, span: chrono::Duration) {
        self.app.clock.advance(span);
    }

    /// Receives a raw mail and processes it.
    pub async fn mail(&self, raw: &str) -> Received {
        let raw = raw.replace('\n', "\r\n").into_bytes();
        let source = MailSource { name: "test".to_owned(), ..MailSource::default() };
        let received = receive(&self.app, source, vec![raw], |_, _| Ok(())).await.unwrap();
        self.work().await;
        received
    }

    /// The sent mails, in no order.
    pub fn sent(&self) -> Vec<Mail> {
        let Transport::Folder(folder) = &self.transport else { panic!("mails leave over SMTP here") };
        let files = std::fs::read_dir(folder).unwrap();
        files.map(|file| parse(&std::fs::read(file.unwrap().path()).unwrap())).collect()
    }

    /// The mails sent to an address.
    pub fn sent_to(&self, address: &str) -> Vec<Mail> {
        self.sent().into_iter().filter(|mail| mail.to.iter().any(|to| to.address == address)).collect()
    }

    /// The link in a mail to an address that has one.
    pub fn link_for(&self, address: &str) -> String {
        let mails = self.sent_to(address);
        let text = mails.iter().map(|mail| mail.text.as_str()).find(|text| text.contains("/link/")).unwrap().to_owned();
        text.split_whitespace().find(|word| word.contains("/link/")).unwrap().to_owned()
    }

    /// Reads from the database.
    pub async fn rows<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> svar::error::Result<T> + Send + 'static,
    ) -> T {
        self.app.db.read(work).await.unwrap()
    }
}

/// Kari's address.
pub fn address(name: &str) -> String {
    format!("{}@example.com", name.to_lowercase().replace(' ', "."))
}

/// A plain mail.
pub fn plain_mail(from: &str, subject: &str, text: &str, headers: &str) -> String {
    let id = svar::web::form::idempotency_key();
    format!(
        "From: {from}\nTo: {SUPPORT}\nSubject: {subject}\nMessage-ID: <{id}@example.com>\n{headers}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
    )
}

/// The header with which our own server vouches for example.com.
pub fn vouched() -> String {
    format!("Authentication-Results: {AUTHSERV}; dkim=pass header.d=example.com\n")
}

fn new_brand(conn: &mut Conn, now: Time, slug: &str, support: &str) -> svar::error::Result<BrandId> {
    let signature: BTreeMap<&str, String> = [("en", format!("Kind regards,\n{{agent}}\n{slug}"))].into();
    let brand = NewBrand {
        fallback: String::new(),
        slug: slug.to_owned(),
        name: slug.to_owned(),
        support_address: support.to_owned(),
        languages: "en nb da nl".to_owned(),
        // Customers are told no time before opening hours are set.
        calendar: serde_json::to_string(&Calendar::always()).unwrap(),
        weights: String::new(),
        signature: serde_json::to_string(&signature).unwrap(),
        instructions: String::new(),
        color: "1".to_owned(),
    };
    brands::store::insert(conn, now, brand)
}
