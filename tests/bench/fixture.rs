//! A helpdesk of any size, and the requests that are timed.
use std::net::{SocketAddr, TcpListener};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use svar::accounts::Role;
use svar::accounts::actions::{new_key, start_session};
use svar::accounts::store::{self as accounts, NewAccount, NewApiKey};
use svar::app::App;
use svar::audit::AuditContext;
use svar::clock::Clock;
use svar::config::Config;
use svar::db::Conn;
use svar::demo;
use svar::mail::send::Transport;
use svar::policy::Scope;
use svar::server::{Shared, serve};
use svar::web::form::idempotency_key;

/// Serves all brands.
const AGENT: &str = "callum@svar.example";

pub struct Fixture {
    app: App,
    folder: tempfile::TempDir,
}

impl Fixture {
    pub fn fill(tickets: usize) -> Self {
        Self::on(None, tickets)
    }

    /// The same on its own database instead of the one in its folder.
    pub fn on(database: Option<String>, tickets: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut config = Config::default();
        config.tickets.undo_send_seconds = 0;
        config.database.url = database;
        config.data.folder = folder.path().to_owned();
        config.server.listen = free_address();
        // One customer posts all forms.
        config.limits.tickets_per_hour = 1_000_000;
        config.limits.messages_per_hour = 1_000_000;
        config.limits.megabytes_per_hour = 1_000_000;
        let app = App::open(config, Clock::System, std::iter::empty()).expect("a database");
        let began = Instant::now();
        if app.db.read_now(svar::brands::store::all).expect("brands").is_empty() {
            demo::fill(&app, tickets, &mut |_, _| {}).expect("a demo");
        }
        if tickets > 0 {
            println!("filled with {tickets} tickets in {:.0} s", began.elapsed().as_secs_f64());
        }
        Self { app, folder }
    }

    pub fn app(&self) -> &App {
        &self.app
    }

    /// Where its data is.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// From the start of the program to its first page.
    pub fn first_page(&self) -> Duration {
        let began = Instant::now();
        let mut program = self.program();
        let address = self.address();
        while std::net::TcpStream::connect(address).is_err() {
            assert!(program.0.try_wait().expect("a state").is_none(), "the program has stopped");
            std::thread::sleep(Duration::from_millis(1));
        }
        let body = plain_get(address);
        assert!(body.contains("200 OK"), "{body}");
        began.elapsed()
    }

    /// Megabytes that the program holds after two seconds of rest.
    pub fn idle_memory(&self) -> f64 {
        let program = self.program();
        std::thread::sleep(Duration::from_secs(2));
        program.resident()
    }

    /// Where the program listens.
    pub fn address(&self) -> SocketAddr {
        self.app.config.server.listen
    }

    /// The cookie of an agent.
    pub async fn agent(&self) -> String {
        session(&self.app, AGENT).await
    }

    /// The cookies of `count` new agents, who serve all brands.
    pub async fn agents(&self, count: usize) -> Vec<String> {
        let now = self.app.now();
        let tokens = self.app.db.write(move |conn| (0..count).map(|number| new_agent(conn, now, number)).collect());
        let tokens: Vec<String> = tokens.await.expect("agents");
        tokens.into_iter().map(|token| format!("svar={token}")).collect()
    }

    /// A key that hands mail in.
    pub async fn mail_key(&self) -> String {
        let context = AuditContext::command_line(self.app.now());
        let new = NewApiKey {
            name: "bench".to_owned(),
            scope: Scope::Mail,
            brand: None,
            expires_at: None,
            believes_results: false,
        };
        self.app.db.write(move |conn| new_key(conn, &context, &new)).await.expect("a key")
    }

    /// Starts the program in its own process.
    pub fn program(&self) -> Program {
        let mut command = Command::new(env!("CARGO_BIN_EXE_svar"));
        command
            .arg("serve")
            .current_dir(self.folder.path())
            .env("SVAR_DATA_FOLDER", self.folder.path())
            .env("SVAR_SERVER_LISTEN", self.app.config.server.listen.to_string())
            .env("SVAR_LOG_FILTER", "error")
            .env("SVAR_LIMITS_STAFF_STREAMS", "1000")
            .stdout(Stdio::null());
        // What sets the benchmark is no setting of the program.
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("SVAR_BENCH_")) {
                command.env_remove(name);
            }
        }
        if let Some(url) = &self.app.config.database.url {
            command.env("SVAR_DATABASE_URL", url);
        }
        Program(command.spawn().expect("the program"))
    }

    /// The pages, served in this process.
    pub async fn serve(&self) -> Open {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let mut config = self.app.config.as_ref().clone();
        config.server.listen = listener.local_addr().expect("a port");
        let app = App { config: std::sync::Arc::new(config), ..self.app.clone() };
        let transport = Transport::open(&app.config).expect("a transport");
        let web = app.clone();
        std::thread::spawn(move || {
            actix_web::rt::System::new()
                .block_on(async { serve(web, Shared::default(), transport, listener).expect("served").await })
        });
        let agent = session(&app, AGENT).await;
        let customer = session(&app, "priya.raghunathan@example.com").await;
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let mut open = Open {
            url: app.config.public_url(),
            client,
            agent,
            customer,
            ticket: String::new(),
            second: String::new(),
            // The middle of the queue: its tickets have waited for up to five days.
            far: format!("/desk?after={}-0", app.now().plus(chrono::Duration::hours(-52)).micros()),
        };
        let queue = open.text("/desk", &open.agent).await;
        open.ticket = address(&queue, "/desk/tickets/");
        open.second = address(&queue, "/desk?after=");
        open
    }
}

/// The program, which ends when this is dropped.
pub struct Program(std::process::Child);

impl Program {
    /// Its resident memory in megabytes.
    pub fn resident(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).expect("Linux");
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).expect("VmRSS");
        let kilobytes: f64 = line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).expect("a number");
        kilobytes / 1000.0
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.0.kill().expect("killed");
        self.0.wait().expect("gone");
    }
}

/// A served helpdesk and an agent's session.
pub struct Open {
    url: String,
    client: reqwest::Client,
    agent: String,
    customer: String,
    ticket: String,
    second: String,
    far: String,
}

impl Open {
    pub async fn open(&self, page: &str) -> Duration {
        let began = Instant::now();
        match page {
            "queue" => drop(self.text("/desk", &self.agent).await),
            "second page" => drop(self.text(&self.second, &self.agent).await),
            "page in the middle" => drop(self.text(&self.far, &self.agent).await),
            "ticket" => drop(self.text(&self.ticket, &self.agent).await),
            "portal list" => drop(self.text("/tickets", &self.customer).await),
            _ => self.post().await,
        }
        began.elapsed()
    }

    async fn text(&self, path: &str, session: &str) -> String {
        let request = self.client.get(format!("{}{path}", self.url)).header("cookie", session);
        let answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.text().await.expect("a page")
    }

    async fn post(&self) {
        let form = reqwest::multipart::Form::new()
            .text("brand", "polderfiets")
            .text("subject", "Where is my parcel?")
            .text("body", "I ordered a bell ten days ago and it has not arrived.")
            .text("page", "")
            .text("idempotency_key", idempotency_key());
        let request = self.client.post(format!("{}/tickets", self.url)).header("cookie", &self.customer);
        let answer = request.header("origin", &self.url).multipart(form).send().await.expect("an answer");
        assert_eq!(answer.status().as_u16(), 303);
    }
}

fn new_agent(conn: &mut Conn, now: svar::clock::Time, number: usize) -> svar::error::Result<String> {
    let name = format!("Agent {number}");
    let new = NewAccount { role: Role::Agent, name: &name, locale: "en", password_hash: None };
    let id = accounts::insert(conn, now, &new)?;
    accounts::prove_address(conn, now, id, &format!("agent{number}@bench.example"))?;
    start_session(conn, now, id, None, "bench")
}

/// Waits until something listens there.
pub async fn wait_for(address: SocketAddr) {
    while tokio::net::TcpStream::connect(address).await.is_err() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn session(app: &App, email: &'static str) -> String {
    let now = app.now();
    let token = app
        .db
        .write(move |conn| {
            let account = accounts::owner(conn, email)?.ok_or(svar::error::Error::NotFound)?;
            start_session(conn, now, account.id, None, "bench")
        })
        .await
        .expect("a session");
    format!("svar={token}")
}

pub fn address(page: &str, begin: &str) -> String {
    let at = page.find(begin).unwrap_or_else(|| panic!("no {begin}"));
    page.get(at..).and_then(|rest| rest.split('"').next()).unwrap_or_default().replace("&amp;", "&")
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port")
}

fn plain_get(address: SocketAddr) -> String {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(address).expect("connected");
    stream.write_all(b"GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").expect("sent");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("a page");
    text
}
