//! What every handler and job may use: the doors to the database, files, keys and time.
use std::sync::Arc;

use crate::accounts::limits::Limits;
use crate::audit::Reads;
use crate::blobs::Blobs;
use crate::clock::{Clock, Time};
use crate::config::Config;
use crate::db::Db;
use crate::error::Result;
use crate::intake::Intake;
use crate::keys::{self, Keys};
use crate::mail::dkim::Dkim;
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
    /// Which readings of customers are in the audit log already.
    pub reads: Arc<Reads>,
    /// Takes large bodies of requests in.
    pub intake: Intake,
    /// Looks at files on their way in.
    pub scanner: Scanner,
    /// Checks signatures of mail.
    pub dkim: Arc<Dkim>,
    /// The name of this data folder's process among those that share a database.
    pub node: String,
}

impl App {
    /// Opens everything that the settings name. Nothing is listened to or sent yet.
    pub fn open(mut config: Config, clock: Clock, variables: impl Iterator<Item = (String, String)>) -> Result<Self> {
        config.security.start(clock.now())?;
        let folder = &config.data.folder;
        Ok(Self {
            db: Db::open(&config.database_url())?,
            blobs: Blobs::open(config.data.object_store.as_deref(), &folder.join("files"), variables)?,
            keys: Keys::load(config.data.secret_key.as_deref(), folder)?,
            node: keys::node_name(folder)?,
            clock,
            limits: Arc::new(Limits::new(&config.limits)),
            reads: Arc::default(),
            intake: Intake::open(&config.server, folder)?,
            scanner: Scanner::new(&config.scanner),
            dkim: Arc::new(Dkim::new(&config.dns)),
            config: Arc::new(config),
        })
    }

    pub fn now(&self) -> Time {
        self.clock.now()
    }

    /// An address of ours, from the configured public URL: never from what the browser says.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.config.public_url())
    }

    /// May cookies be bound to https and to the whole host?
    pub fn is_https(&self) -> bool {
        self.config.public_url().starts_with("https://")
    }
}
