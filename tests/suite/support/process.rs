//! The real program in a process of its own, with a real mailbox and a real SMTP server.
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use svar::accounts::Role;
use svar::accounts::store::{self as accounts, NewAccount};
use svar::app::App;
use svar::canned::actions::import_shipped;
use svar::clock::Clock;
use svar::config::{Config, MailTransport, Security};
use svar::mail::mailbox::sealed_password;
use svar::mail::store::{Afterwards, NewMailbox, insert_mailbox};

use super::{Backend, SUPPORT, database, new_brand};
use crate::servers::{Dovecot, Mta};

/// `svar serve`, its settings, and a connection of our own to its database.
pub struct Program {
    pub app: App,
    pub url: String,
    child: Option<Child>,
    variables: Vec<(String, String)>,
    _folder: tempfile::TempDir,
}

impl Program {
    /// Sets up a brand, a mailbox on `dovecot` and an agent; nothing runs yet.
    pub fn set_up(backend: Backend, dovecot: &Dovecot, mta: Option<&Mta>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut config = Config::default();
        config.server.listen = ([127, 0, 0, 1], port).into();
        config.data.folder = folder.path().to_owned();
        config.database.url = Some(database(backend, folder.path()));
        let mut variables = vec![
            ("SVAR_SERVER_LISTEN".to_owned(), format!("127.0.0.1:{port}")),
            ("SVAR_DATA_FOLDER".to_owned(), folder.path().display().to_string()),
            ("SVAR_DATABASE_URL".to_owned(), config.database_url()),
            ("SVAR_LOG_FILTER".to_owned(), "warn".to_owned()),
            // A killed program's work on PostgreSQL is free after this time.
            ("SVAR_WORKER_LEASE_SECONDS".to_owned(), "3".to_owned()),
            // A story's one customer does the work of many.
            ("SVAR_TICKETS_UNDO_SEND_SECONDS".to_owned(), "0".to_owned()),
            ("SVAR_LIMITS_TICKETS_PER_HOUR".to_owned(), "10000".to_owned()),
            ("SVAR_LIMITS_MESSAGES_PER_HOUR".to_owned(), "10000".to_owned()),
        ];
        if let Some(mta) = mta {
            config.mail.transport = MailTransport::Smtp;
            config.smtp.host = "127.0.0.1".to_owned();
            config.smtp.security = Security::None;
            let smtp = [("MAIL_TRANSPORT", "smtp"), ("SMTP_HOST", "127.0.0.1"), ("SMTP_SECURITY", "none")];
            variables.extend(smtp.map(|(name, value)| (format!("SVAR_{name}"), value.to_owned())));
            variables.push(("SVAR_SMTP_PORT".to_owned(), mta.port.to_string()));
        }
        let app = App::open(config, Clock::System, std::iter::empty()).unwrap();
        fill(&app, dovecot.imap_port, Afterwards::Keep);
        Self { url: app.config.public_url(), app, child: None, variables, _folder: folder }
    }

    /// Starts the program, and waits until it answers.
    pub fn start(&mut self) {
        self.launch();
        self.answers();
    }

    /// Starts the program.
    pub fn launch(&mut self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_svar"));
        command.arg("serve");
        self.spawn(command);
    }

    /// Starts the program with a limit on file sizes in bytes, and waits until it answers.
    pub fn start_on_a_disk_of(&mut self, bytes: u64) {
        let mut command = Command::new("bash");
        let script = format!("trap '' XFSZ; ulimit -f {}; exec {} serve", bytes / 1024, env!("CARGO_BIN_EXE_svar"));
        command.args(["-c", &script]);
        self.spawn(command);
        self.answers();
    }

    /// Runs a command to its end, with the same settings except the address.
    pub fn runs_command(&self, arguments: &[&str]) -> std::process::Output {
        Command::new(env!("CARGO_BIN_EXE_svar"))
            .args(arguments)
            .current_dir(self._folder.path())
            .envs(self.variables.iter().cloned())
            .env("SVAR_SERVER_LISTEN", "127.0.0.1:0")
            .output()
            .unwrap()
    }

    fn spawn(&mut self, mut command: Command) {
        let log = std::fs::File::options().create(true).append(true).open(self._folder.path().join("log")).unwrap();
        let child = command
            .current_dir(self._folder.path())
            .envs(self.variables.iter().cloned())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        self.child = Some(child);
    }

    fn answers(&self) {
        let address = self.app.config.server.listen;
        until("the program answers", || std::net::TcpStream::connect(address).is_ok());
    }

    /// Sets the log filter.
    pub fn logs(&mut self, filter: &str) {
        self.variables.retain(|(name, _)| name != "SVAR_LOG_FILTER");
        self.variables.push(("SVAR_LOG_FILTER".to_owned(), filter.to_owned()));
    }

    /// What the program has logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self._folder.path().join("log")).unwrap_or_default()
    }

    /// Lets the mailbox delete stored mails on the server.
    pub fn deletes_what_it_has(&self) {
        self.app
            .db
            .write_now(|conn| {
                let mut mailbox = svar::mail::store::mailboxes(conn)?.remove(0);
                mailbox.after_delivery = Afterwards::Delete;
                svar::mail::store::update_mailbox(conn, mailbox.id, as_new(mailbox))
            })
            .unwrap();
    }

    /// The session token of a browser in which someone has signed in.
    pub fn session(&self, address: &'static str) -> String {
        let now = self.app.now();
        let begin = move |conn: &mut svar::db::Conn| {
            let id = accounts::owner(conn, address)?.unwrap().id;
            svar::accounts::actions::start_session(conn, now, id, None, "Test")
        };
        self.app.db.write_now(begin).unwrap()
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

fn as_new(mailbox: svar::mail::store::Mailbox) -> NewMailbox {
    NewMailbox {
        brand_id: mailbox.brand_id,
        host: mailbox.host,
        port: mailbox.port,
        security: mailbox.security,
        username: mailbox.username,
        sign_in: mailbox.sign_in,
        sealed_secret: mailbox.sealed_secret,
        folder: mailbox.folder,
        after_delivery: mailbox.after_delivery,
        move_to: mailbox.move_to,
        skip_before: None,
        is_enabled: mailbox.is_enabled,
    }
}

/// A brand, its mailbox, the shipped answers, and an agent.
pub fn fill(app: &App, imap_port: u16, after_delivery: Afterwards) {
    let now = app.now();
    let (sign_in, sealed_secret) = sealed_password(app, "secret").unwrap();
    app.db
        .write_now(move |conn| {
            svar::setup::finish(conn, now)?;
            let brand_id = new_brand(conn, now, "fjellro", SUPPORT)?;
            let mailbox = NewMailbox {
                brand_id,
                host: "127.0.0.1".to_owned(),
                port: i32::from(imap_port),
                security: Security::None,
                username: "hjelp".to_owned(),
                sign_in,
                sealed_secret,
                folder: "INBOX".to_owned(),
                after_delivery,
                move_to: String::new(),
                skip_before: None,
                is_enabled: true,
            };
            insert_mailbox(conn, now, mailbox)?;
            import_shipped(conn, now)?;
            for (name, role) in [("Ada Admin", Role::Admin), ("Ann Agent", Role::Agent)] {
                let new = NewAccount { role, name, locale: "en", password_hash: None };
                let id = accounts::insert(conn, now, &new)?;
                let address = format!("{}@svar.example", name.split(' ').next().unwrap_or_default().to_lowercase());
                accounts::prove_address(conn, now, id, &address)?;
            }
            Ok(())
        })
        .unwrap();
}

/// Waits for another process, at most a minute.
#[track_caller]
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_mins(1), "waited a minute until {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
