//! A helpdesk of any size with any number of agents, their pages, and a customer with many open tickets.
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use std::net::TcpListener;
use std::time::{Duration, Instant};

use svar::accounts::Role;
use svar::accounts::actions::start_session;
use svar::accounts::store::{self as accounts, NewAccount};
use svar::app::App;
use svar::brands;
use svar::clock::Clock;
use svar::config::Config;
use svar::db::Conn;
use svar::demo;
use svar::error::Result;
use svar::ids::{AccountId, TeamId};
use svar::mail::send::Transport;
use svar::paging::After;
use svar::server::{Shared, serve};
use svar::tickets::actions::{self, Inbound, Matter, sla};
use svar::tickets::store::{self, Filter, Order, View};
use svar::tickets::{Identity, PlacedBy};
use svar::web::form::idempotency_key;

/// The customer's tickets that are recomputed with each contact.
const OPEN: usize = 20;
/// How many rows come before the page that is called the thousandth; in a shorter queue it is the middle.
const FAR: usize = 50_000;
const PAGE: i64 = 500;

pub struct Fixture {
    app: App,
    agents: Vec<AccountId>,
    customer: AccountId,
    _folder: tempfile::TempDir,
}

impl Fixture {
    pub fn fill(tickets: usize, agents: usize, url: Option<String>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut config = Config::default();
        config.tickets.undo_send_seconds = 0;
        config.data.folder = folder.path().to_owned();
        config.database.url = url;
        let app = App::open(config, Clock::System, std::iter::empty()).expect("a database");
        let began = Instant::now();
        // A named database may have been filled by `svar demo --fill-only`.
        let is_empty = app.db.read_now(brands::store::all).expect("brands").is_empty();
        if is_empty {
            demo::fill(&app, tickets, &mut |_, _| {}).expect("a demo");
        }
        let now = app.now();
        let (agents, customer) = app
            .db
            .write_now(move |conn| {
                let agents = staff(conn, now, agents)?;
                share(conn, &agents)?;
                Ok((agents, customer(conn, now)?))
            })
            .expect("agents");
        app.db.write_now(store::sum_up).expect("lengths");
        if let Some(url) = &app.config.database.url {
            // Its own autovacuum would do the same within minutes.
            let mut conn = PgConnection::establish(url).expect("a database");
            conn.batch_execute("VACUUM ANALYZE").expect("statistics");
        }
        println!("filled with {tickets} tickets and {} agents in {:.0} s", agents.len(), began.elapsed().as_secs_f64());
        Self { app, agents, customer, _folder: folder }
    }

    /// The pages, served in this process.
    pub async fn serve(&self) -> Views {
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
        let (now, agents) = (app.now(), self.agents.clone());
        let sessions = app
            .db
            .write(move |conn| agents.into_iter().map(|id| start_session(conn, now, id, None, "bench")).collect())
            .await
            .expect("sessions");
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let far = app.db.read(far).await.expect("a queue");
        let me = self.agents[0];
        let saved = app.db.write(move |conn| keep(conn, now, me)).await.expect("a list");
        Views { url: app.config.public_url(), client, sessions, far, saved }
    }

    /// The time that a contact of a customer with many open tickets takes inside its transaction: for the new ticket,
    /// and for recomputing all open ones.
    pub fn contact(&self) -> [Duration; 2] {
        let (now, customer) = (self.app.now(), self.customer);
        self.app
            .db
            .write_now(move |conn| {
                let oldest = store::unfinished_of_customer(conn, customer, 1000)?;
                let began = Instant::now();
                open(conn, now, customer)?;
                let opened = began.elapsed();
                sla::recompute_customer(conn, now, customer)?;
                let took = [opened, began.elapsed().saturating_sub(opened)];
                // Keeps their number constant.
                if let Some(last) = oldest.last() {
                    let mut closed = last.clone();
                    (closed.state, closed.updated_at) = (svar::tickets::State::Closed, now);
                    (closed.waiting_since, closed.serve_at) = (None, None);
                    store::put(conn, last, &closed)?;
                }
                Ok(took)
            })
            .expect("a contact")
    }

    /// For how many lists the stored lengths are wrong.
    pub fn differing(&self) -> i64 {
        self.app.db.read_now(store::differing).expect("counted")
    }
}

/// The pages of many agents.
pub struct Views {
    url: String,
    client: reqwest::Client,
    sessions: Vec<String>,
    far: String,
    saved: String,
}

impl Views {
    pub fn names() -> Vec<String> {
        let views = ["next", "mine", "team", "unassigned", "breaching", "complaints", "waiting", "snoozed", "solved"];
        let plain = views.map(|view| view.to_owned());
        plain.into_iter().chain(["brand", "saved", "thousandth page"].map(|page| page.to_owned())).collect()
    }

    /// Opens a page as the agent whose turn it is.
    pub async fn open(&self, page: &str, turn: usize) -> Duration {
        let path = match page {
            "brand" => format!("/desk?brand={}", turn % 2 + 1),
            "saved" => format!("/desk?saved={}", self.saved),
            "thousandth page" => format!("/desk?after={}", self.far),
            view => format!("/desk?view={view}"),
        };
        let session = if page == "saved" { &self.sessions[0] } else { &self.sessions[turn % self.sessions.len()] };
        let request = self.client.get(format!("{}{path}", self.url)).header("cookie", format!("svar={session}"));
        let began = Instant::now();
        let answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        drop(answer.text().await.expect("a page"));
        began.elapsed()
    }
}

fn staff(conn: &mut Conn, now: svar::clock::Time, agents: usize) -> Result<Vec<AccountId>> {
    let teams: Vec<TeamId> = brands::store::teams(conn)?.into_iter().map(|team| team.id).collect();
    let mut all = Vec::new();
    for number in 0..agents {
        let name = format!("Agent {number}");
        let new = NewAccount { role: Role::Agent, name: &name, locale: "en", password_hash: None };
        let id = accounts::insert(conn, now, &new)?;
        accounts::prove_address(conn, now, id, &format!("agent{number}@bench.example"))?;
        brands::store::set_teams(conn, id, teams.get(number % teams.len().max(1)).map_or(&[], std::slice::from_ref))?;
        all.push(id);
    }
    Ok(all)
}

/// Distributes the assigned tickets among all agents, and their teams.
fn share(conn: &mut Conn, agents: &[AccountId]) -> Result<()> {
    let (Some(first), count) = (agents.first(), agents.len()) else { return Ok(()) };
    let text = format!(
        "UPDATE tickets SET assignee_id = {first} + id % {count}, team_id = (SELECT MIN(team_id) FROM team_members WHERE account_id = {first} + tickets.id % {count}) WHERE assignee_id IS NOT NULL AND state IN ('new', 'open', 'waiting')"
    );
    run(conn, Box::leak(text.into_boxed_str()))
}

fn run(conn: &mut Conn, text: &'static str) -> Result<()> {
    svar::on_backend!(conn, |c| diesel::RunQueryDsl::execute(diesel::sql_query(text), c))?;
    Ok(())
}

fn customer(conn: &mut Conn, now: svar::clock::Time) -> Result<AccountId> {
    let new = NewAccount { role: Role::Customer, name: "Often", locale: "en", password_hash: None };
    let id = accounts::insert(conn, now, &new)?;
    accounts::prove_address(conn, now, id, "often@bench.example")?;
    for _ in 0..OPEN {
        open(conn, now, id)?;
    }
    Ok(id)
}

fn open(conn: &mut Conn, now: svar::clock::Time, customer: AccountId) -> Result<()> {
    let brand = brands::store::all(conn)?.remove(0);
    let matter = Matter { language: "en".to_owned(), page_url: String::new(), parent: None };
    let inbound = Inbound {
        author: Some(customer),
        name: "Often".to_owned(),
        address: "often@bench.example".to_owned(),
        identity: Identity::SignedIn,
        identity_reason: String::new(),
        subject: "And another thing".to_owned(),
        visible: "Where is it now?".to_owned(),
        quoted: String::new(),
        files: Vec::new(),
        placed_by: PlacedBy::Form,
        mail: None,
        idempotency_key: Some(idempotency_key()),
    };
    actions::open(conn, now, &brand, matter, inbound).map(|_| ())
}

/// The key of the row before the thousandth page.
fn far(conn: &mut Conn) -> Result<String> {
    let filter = Filter::of(View::Next, AccountId(0));
    let waiting = usize::try_from(store::lengths(conn, &filter)?.of(View::Next)).unwrap_or_default();
    let (mut left, mut after) = (FAR.min(waiting / 2), None::<After>);
    while left > 0 {
        let limit = PAGE.min(i64::try_from(left).unwrap_or(PAGE));
        let rows = store::list(conn, &filter, after, limit)?;
        let Some(last) = rows.last() else { break };
        after = Some(store::key(last, Order::Place));
        left = left.saturating_sub(rows.len());
    }
    Ok(after.map(After::to_word).unwrap_or_default())
}

/// A saved view: of one brand, in one language.
fn keep(conn: &mut Conn, now: svar::clock::Time, me: AccountId) -> Result<String> {
    let brand = brands::store::all(conn)?.remove(0);
    let filter = Filter { brand: Some(brand.id), language: Some("nb".to_owned()), ..Filter::of(View::Unassigned, me) };
    Ok(store::insert_saved_view(conn, now, (Some(me), "Kept"), &filter)?.to_string())
}
