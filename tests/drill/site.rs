//! A helpdesk with everything around it: its nodes, database, mailbox, mail server, file store, and direct access to
//! its tables.
use diesel::RunQueryDsl;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use svar::accounts::actions::start_session;
use svar::accounts::store::{self as accounts};
use svar::app::App;
use svar::clock::Clock;
use svar::config::Config;
use svar::db::Conn;
use svar::mail::store::Afterwards;

use crate::node::Node;
use crate::servers::{Dovecot, Line, Postgres, S3, Smtp, Wire};
use crate::support::process::fill;
use crate::tally::words_in;

/// The master key of all nodes.
const KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

/// What a site consists of.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plan {
    pub on_postgres: bool,
    pub has_standby: bool,
    pub has_store: bool,
    pub serve: usize,
    pub work: usize,
    /// How long a dead node keeps its leases; 0: the default.
    pub lease_seconds: u32,
}

pub struct Site {
    pub app: App,
    pub nodes: Vec<Node>,
    /// The URLs of the nodes that serve people.
    pub urls: Arc<Mutex<Vec<String>>>,
    pub dovecot: Dovecot,
    pub sink: Smtp,
    pub mailbox_line: Wire,
    pub sink_line: Wire,
    pub postgres: Option<Postgres>,
    pub standby: Option<Postgres>,
    pub database_line: Option<Wire>,
    pub store: Option<S3>,
    pub mail_key: String,
    pub agents: Vec<String>,
    pub customers: Vec<String>,
    variables: Vec<(String, String)>,
    pub folder: Arc<tempfile::TempDir>,
}

/// What the mail server received.
#[derive(Debug, Default)]
pub struct MailsOut {
    /// The marker words in the mails.
    pub words: BTreeSet<String>,
    pub marked: usize,
    pub again: usize,
    /// Message-IDs of replies that came twice, unmarked.
    pub doubled: Vec<String>,
}

pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Site {
    /// Starts everything, and all nodes.
    pub async fn start(plan: Plan) -> Self {
        Self::start_in(plan, tempfile::tempdir().unwrap(), &[]).await
    }

    /// The same in this folder, and with more variables.
    pub async fn start_in(plan: Plan, folder: tempfile::TempDir, more: &[(&str, &str)]) -> Self {
        let folder = Arc::new(folder);
        let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
        dovecot.add_user("hjelp", "secret").unwrap();
        let sink = Smtp::start();
        let (mailbox_line, sink_line) = (Wire::to(dovecot.imap_port), Wire::to(sink.port));
        let postgres = plan.on_postgres.then(|| Postgres::start().unwrap_or_else(|why| panic!("{why}")));
        let standby = plan.has_standby.then(|| postgres.as_ref().unwrap().standby().unwrap());
        let database_line = postgres.as_ref().map(|postgres| Wire::to(postgres.port()));
        let store = plan.has_store.then(S3::start);
        let main = folder.path().join("node-0");
        let url = match (&postgres, &standby) {
            (Some(first), Some(second)) => format!(
                "postgres://svar:secret@127.0.0.1:{},127.0.0.1:{}/svar?sslmode=disable&target_session_attrs=read-write",
                first.port(),
                second.port()
            ),
            (Some(_), None) => {
                let port = database_line.as_ref().map(|line| line.port).unwrap_or_default();
                format!("postgres://svar:secret@127.0.0.1:{port}/svar?sslmode=disable")
            }
            (None, _) => main.join("svar.db").display().to_string(),
        };
        let mut variables = variables(&url, sink_line.port, store.as_ref(), more);
        if plan.lease_seconds > 0 {
            variables.push(("SVAR_WORKER_LEASE_SECONDS".to_owned(), plan.lease_seconds.to_string()));
        }
        let own_url = postgres.as_ref().map_or_else(|| url.clone(), Postgres::url);
        let own_url = if standby.is_some() { url.clone() } else { own_url };
        let app = second_door(&main, &own_url, store.as_ref());
        tokio::task::block_in_place(|| fill(&app, mailbox_line.port, Afterwards::Delete));
        let (agents, customers) = people(&app);
        let mail_key = mail_key(&app);
        let mut nodes = Vec::new();
        for number in 0..plan.serve + plan.work {
            let command = if number < plan.serve { "serve" } else { "worker" };
            nodes.push(Node::new(command, &folder.path().join(format!("node-{number}")), &variables));
        }
        let urls = Arc::new(Mutex::new(nodes.iter().take(plan.serve).map(|node| node.url.clone()).collect()));
        let mut site = Self {
            app,
            nodes,
            urls,
            dovecot,
            sink,
            mailbox_line,
            sink_line,
            postgres,
            standby,
            database_line,
            store,
            mail_key,
            agents,
            customers,
            variables,
            folder,
        };
        for node in &mut site.nodes {
            node.start().await;
        }
        site
    }

    /// Adds a node that serves pages, with more variables.
    pub async fn add_node(&mut self, more: &[(&str, &str)]) {
        let number = self.nodes.len();
        let mut node = Node::new("serve", &self.folder.path().join(format!("node-{number}")), &self.variables);
        for (name, value) in more {
            node.set(name, value);
        }
        node.start().await;
        self.urls.lock().unwrap().push(node.url.clone());
        self.nodes.push(node);
    }

    /// How often each marker word occurs in messages.
    pub fn messages(&self) -> BTreeMap<String, usize> {
        let texts = self.texts("SELECT visible AS text FROM messages");
        let mut found = BTreeMap::new();
        for word in texts.iter().flat_map(|text| words_in(text).collect::<BTreeSet<_>>()) {
            *found.entry(word.to_owned()).or_default() += 1;
        }
        found
    }

    /// What was sent.
    pub fn mails_out(&self) -> MailsOut {
        let replies: BTreeSet<String> = self
            .texts("SELECT coalesce(message_id, '') AS text FROM messages WHERE kind = 'reply'")
            .into_iter()
            .collect();
        let marked: BTreeSet<String> = self
            .texts(
                "SELECT coalesce(m.message_id, '') || ' ' || c.address AS text FROM message_copies c \
                 JOIN messages m ON m.id = c.message_id WHERE c.reason = 'unanswered'",
            )
            .into_iter()
            .collect();
        let mut out = MailsOut::default();
        let mut copies: BTreeMap<(String, String), usize> = BTreeMap::new();
        for mail in self.sink.taken() {
            let parsed = svar::mail::parse::parse(mail.text.as_bytes());
            out.words.extend(words_in(&parsed.text).map(str::to_owned));
            let id = mail.text.lines().find_map(|line| line.strip_prefix("Message-ID: <")?.split('>').next());
            for to in &mail.to {
                *copies.entry((id.unwrap_or_default().to_owned(), to.clone())).or_default() += 1;
            }
        }
        for ((id, to), count) in copies.into_iter().filter(|(_, count)| *count > 1) {
            let is_marked = marked.contains(&format!("{id} {to}"));
            match (replies.contains(&id), is_marked) {
                (true, true) => out.marked += count - 1,
                (true, false) => out.doubled.push(format!("{id} {to}")),
                (false, _) => out.again += count - 1,
            }
        }
        out
    }

    /// The first column, named `text`, of each row.
    pub fn texts(&self, sql: &str) -> Vec<String> {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = diesel::sql_types::Text)]
            text: String,
        }
        let run = |conn: &mut Conn| {
            let rows: Vec<Row> = match conn {
                Conn::Postgres(c) => diesel::sql_query(sql).load(c)?,
                Conn::Sqlite(c) => diesel::sql_query(sql).load(c)?,
            };
            Ok(rows.into_iter().map(|row| row.text).collect())
        };
        tokio::task::block_in_place(|| self.app.db.read_now(run)).unwrap()
    }

    /// How many rows there are.
    pub fn count(&self, sql: &str) -> usize {
        self.texts(sql).len()
    }

    pub fn run_sql(&self, sql: &str) {
        let sql = sql.to_owned();
        let run = move |conn: &mut Conn| {
            match conn {
                Conn::Postgres(c) => diesel::sql_query(sql).execute(c)?,
                Conn::Sqlite(c) => diesel::sql_query(sql).execute(c)?,
            };
            Ok(())
        };
        tokio::task::block_in_place(|| self.app.db.write_now(run)).unwrap();
    }

    /// Ends all faults, and starts every node that is down.
    pub async fn is_mended(&mut self) {
        self.sink.mended();
        for line in [Some(&self.mailbox_line), Some(&self.sink_line), self.database_line.as_ref()].into_iter().flatten()
        {
            line.is(Line::Well);
        }
        for node in &mut self.nodes {
            if !node.is_running() {
                node.start().await;
            }
        }
    }

    /// Retries what waits, until nothing is left to do.
    pub async fn settles(&self) -> bool {
        let began = Instant::now();
        let waits = "SELECT kind AS text FROM jobs WHERE lane IN ('mail', 'sending') AND buried_at IS NULL \
                     AND kind NOT IN ('send_notice', 'tell_condition')";
        let mut is_quiet = 0;
        while is_quiet < 3 {
            // A mail server that hung up on us is retried after a minute.
            if began.elapsed() > Duration::from_mins(2) {
                println!("    still waits: {:?}", self.texts(waits));
                return false;
            }
            // `svar jobs retry --all`: also what was given up because it was in progress at six kills; an admin is
            // notified of that.
            self.run_sql(
                "UPDATE jobs SET buried_at = NULL, attempts = 0, losses = 0, run_at = created_at \
                 WHERE buried_at IS NOT NULL AND last_error LIKE 'the program ended%'",
            );
            self.run_sql("UPDATE jobs SET run_at = created_at WHERE lane IN ('mail', 'sending') AND leased_until IS NULL AND buried_at IS NULL");
            tokio::time::sleep(Duration::from_millis(200)).await;
            is_quiet = if self.count(waits) == 0 { is_quiet + 1 } else { 0 };
        }
        true
    }

    /// The mails that are still in the mailbox on the server.
    pub fn in_mailbox(&self) -> usize {
        let maildir = self.dovecot.maildir("hjelp");
        ["new", "cur"].iter().map(|part| std::fs::read_dir(maildir.join(part)).unwrap().count()).sum()
    }
}

fn variables(url: &str, smtp: u16, store: Option<&S3>, more: &[(&str, &str)]) -> Vec<(String, String)> {
    let smtp = smtp.to_string();
    let known = [
        ("SVAR_DATABASE_URL", url),
        ("SVAR_DATA_SECRET_KEY", KEY),
        ("SVAR_LOG_FILTER", "info"),
        ("SVAR_TICKETS_UNDO_SEND_SECONDS", "0"),
        ("SVAR_MAIL_TRANSPORT", "smtp"),
        ("SVAR_SMTP_HOST", "127.0.0.1"),
        ("SVAR_SMTP_PORT", &smtp),
        ("SVAR_SMTP_SECURITY", "none"),
        ("SVAR_SMTP_TIMEOUT_SECONDS", "3"),
        ("SVAR_DNS_CHECKS_DKIM", "false"),
        ("SVAR_LIMITS_TICKETS_PER_HOUR", "1000000"),
        ("SVAR_LIMITS_MESSAGES_PER_HOUR", "1000000"),
        ("SVAR_LIMITS_MEGABYTES_PER_HOUR", "1000000"),
        ("SVAR_MAIL_ACKNOWLEDGEMENTS_PER_HOUR", "1000000"),
    ];
    let mut variables: Vec<(String, String)> =
        known.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    variables.extend(store.map(S3::variables).unwrap_or_default());
    variables
}

fn second_door(folder: &Path, url: &str, store: Option<&S3>) -> App {
    std::fs::create_dir_all(folder).unwrap();
    let mut config = Config::default();
    config.data.folder = folder.to_owned();
    config.database.url = Some(url.to_owned());
    config.data.secret_key = Some(KEY.to_owned());
    if store.is_some() {
        config.data.object_store = Some("s3://files/svar".to_owned());
        config.data.plain_http = true;
    }
    let variables = store.map(S3::variables).unwrap_or_default();
    tokio::task::block_in_place(|| App::open(config, Clock::System, variables.into_iter())).unwrap()
}

/// Cookies of agents and of customers.
fn people(app: &App) -> (Vec<String>, Vec<String>) {
    let now = app.now();
    let work = move |conn: &mut Conn| {
        let mut agents = Vec::new();
        let mut customers = Vec::new();
        let ann = accounts::owner(conn, "ann@svar.example")?.unwrap().id;
        for _ in 0..3 {
            agents.push(format!("svar={}", start_session(conn, now, ann, None, "Drill")?));
        }
        for number in 0..3 {
            let name = format!("Customer {number}");
            let new = accounts::NewAccount {
                role: svar::accounts::Role::Customer,
                name: &name,
                locale: "en",
                password_hash: None,
            };
            let id = accounts::insert(conn, now, &new)?;
            accounts::prove_address(conn, now, id, &format!("customer{number}@example.com"))?;
            customers.push(format!("svar={}", start_session(conn, now, id, None, "Drill")?));
        }
        Ok((agents, customers))
    };
    tokio::task::block_in_place(|| app.db.write_now(work)).unwrap()
}

fn mail_key(app: &App) -> String {
    use svar::accounts::actions::new_key;
    use svar::accounts::store::NewApiKey;
    use svar::audit::AuditContext;
    let now = app.now();
    let new = NewApiKey {
        name: "relay".to_owned(),
        scope: svar::policy::Scope::Mail,
        brand: None,
        expires_at: None,
        believes_results: true,
    };
    let work = move |conn: &mut Conn| new_key(conn, &AuditContext::command_line(now), &new);
    tokio::task::block_in_place(|| app.db.write_now(work)).unwrap()
}
