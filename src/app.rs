//! What every handler and job may use: access to the database, files, keys and time.
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::audit::Hourly;
use crate::blobs::Blobs;
use crate::clock::{Clock, Time};
use crate::config::Config;
use crate::counters::Counters;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::heartbeat::Heartbeat;
use crate::installation;
use crate::intake::Intake;
use crate::keys::{Keys, NewToken};
use crate::limits::Limits;
use crate::mail::dkim::DkimVerifier;
use crate::mail::signing::Signers;
use crate::scanner::Scanner;

/// Cheap to clone; one per process (or per test).
#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub blobs: Blobs,
    pub keys: Keys,
    pub clock: Clock,
    pub config: Arc<Config>,
    pub limits: Arc<Limits>,
    /// Which limits already have this hour's entry in the audit log.
    pub hourly: Arc<Hourly>,
    /// Takes in large request bodies.
    pub intake: Intake,
    /// Scans incoming files.
    pub scanner: Scanner,
    /// Counters of the running program.
    pub counters: Counters,
    /// Whether the background work of this process is alive.
    pub heartbeat: Heartbeat,
    /// Checks signatures of mail.
    pub dkim: Arc<DkimVerifier>,
    /// Signs our mail.
    pub signers: Signers,
    /// Setting up has been finished: it never begins again, so no one asks the database once that was seen.
    pub is_set_up: Arc<AtomicBool>,
    /// The name of this process among those that share a database: a new one with each start, so that neither a restart
    /// nor a copy of the folder takes over jobs of a living process.
    pub node: String,
}

impl App {
    /// Opens everything that the settings name. No port is opened and no mail is sent yet.
    pub fn open(mut config: Config, clock: Clock, variables: impl Iterator<Item = (String, String)>) -> Result<Self> {
        config.security.start(clock.now())?;
        let folder = &config.data.folder;
        let db = Db::open(&config.database_url(), config.database.connections)?;
        let keys = keys(&db, config.data.secret_key.as_deref(), folder)?;
        let blobs = Blobs::open(&config.data, variables)?;
        let opened = Self::of(config, clock, OpenedParts { db, keys, blobs })?;
        opened.intake.make()?;
        Ok(opened)
    }

    /// The same for reading only: nothing is created, migrated or written.
    pub fn inspect(
        mut config: Config,
        clock: Clock,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Self> {
        config.security.start(clock.now())?;
        let db = Db::inspect(&config.database_url())?;
        let Some(filled_with) = db.read_now(installation::key_fingerprint)? else {
            return Err(Error::Unavailable("the database is empty: `svar serve` fills it".to_owned()));
        };
        let keys = Keys::load(config.data.secret_key.as_deref(), &config.data.folder, Some(&filled_with))?;
        let blobs = Blobs::inspect(&config.data, variables)?;
        Self::of(config, clock, OpenedParts { db, keys, blobs })
    }

    fn of(config: Config, clock: Clock, opened: OpenedParts) -> Result<Self> {
        let OpenedParts { db, keys, blobs } = opened;
        Ok(Self {
            db,
            blobs,
            keys,
            node: NewToken::random().hash,
            clock,
            limits: Arc::new(Limits::new(&config.limits)),
            hourly: Arc::default(),
            intake: Intake::new(&config.server, &config.data.folder),
            scanner: Scanner::new(&config.scanner),
            counters: Counters::default(),
            heartbeat: Heartbeat::default(),
            is_set_up: Arc::default(),
            dkim: Arc::new(DkimVerifier::new(&config.dns)),
            signers: Signers::open(&config.dkim)?,
            config: Arc::new(config),
        })
    }

    pub fn now(&self) -> Time {
        self.clock.now()
    }

    /// A URL of ours, from the configured public URL: never from what the browser says.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.config.public_url())
    }

    /// The same at the host of a brand; empty: the public URL.
    pub fn url_at(&self, host: &str, path: &str) -> String {
        if host.is_empty() { self.url(path) } else { format!("{}{path}", self.config.origin_of(host)) }
    }

    /// May cookies be limited to https and to the whole host?
    pub fn is_https(&self) -> bool {
        self.config.public_url().starts_with("https://")
    }
}

/// Parts that are opened first.
struct OpenedParts {
    db: Db,
    keys: Keys,
    blobs: Blobs,
}

/// The key of this installation: the one with which its database was filled, or the first.
fn keys(db: &Db, configured: Option<&str>, folder: &Path) -> Result<Keys> {
    let filled_with = db.read_now(installation::key_fingerprint)?;
    let keys = Keys::load(configured, folder, filled_with.as_deref())?;
    if filled_with.is_none() {
        let ours = keys.fingerprint().to_owned();
        let kept = db.write_now(move |conn| installation::keep_key_fingerprint(conn, &ours))?;
        if kept != keys.fingerprint() {
            return Err(Keys::other());
        }
    }
    Ok(keys)
}
