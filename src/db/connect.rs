//! Opens connections by URL scheme, with the settings that durability and speed need.
#[cfg(feature = "postgres")]
use diesel::PgConnection;
use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool, R2D2Connection};
use diesel::{Connection, RunQueryDsl, SqliteConnection};
use std::path::Path;
use std::time::{Duration, Instant};

use super::Conn;
#[cfg(feature = "postgres")]
use super::pooler;
use crate::error::{Error, Result};

/// WAL lets readers continue while the writer commits; FULL syncs each commit, so that acknowledged writes survive a
/// power cut.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;";
/// The writer's pages stay in memory until its commit, and go from the log to the file once there are 16 MB of them: a
/// page that each write changes, like the end of an index, is copied once for many commits.
const SQLITE_WRITER_SETTINGS: &str = "PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4096;";
/// Statements are planned once: each of ours is written for one index, and planning takes longer than reading a page of
/// a list.
const POSTGRES_SETTINGS: &str = "SET TIME ZONE 'UTC'; SET plan_cache_mode = force_generic_plan";
const POSTGRES_READING: &str = "SET default_transaction_read_only = on";
const SQLITE_READING: &str = "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON;";
/// A host without an answer for eleven seconds is gone.
const PATIENT: &[(&str, &str)] =
    &[("keepalives_idle", "5"), ("keepalives_interval", "2"), ("keepalives_count", "3"), ("tcp_user_timeout", "11000")];
/// If one of several hosts does not accept us within this many seconds, the next is tried; a single one has longer.
const LETS_IN: (&str, &str) = ("2", "10");
/// Characters with a meaning in the URI of a file.
const OF_A_PATH: percent_encoding::AsciiSet = percent_encoding::CONTROLS.add(b' ').add(b'%').add(b'?').add(b'#');
/// How long a connection is assumed to be alive after an answer: a check before each use would cost one round trip in
/// ten.
const TRUSTED: Duration = Duration::from_secs(1);
/// How long a start, a command or a worker thread waits for a connection.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);
/// Once the server could not be reached, the pool tries again after at most half of this, so that a server that is back
/// is soon used.
const TRIED_AGAIN: Duration = Duration::from_secs(1);
/// Any number that other programs on the same database do not use: two nodes that start together migrate one after the
/// other.
const MIGRATION_LOCK: i64 = 7_385_001;
/// The same for what the first start writes.
const FIRST_START_LOCK: i64 = 7_385_002;

/// Waits until no other node is at its first start; until the end of the transaction.
pub fn lock_first_start(conn: &mut Conn) -> Result<()> {
    match conn {
        #[cfg(feature = "postgres")]
        Conn::Postgres(_) => conn.run(&format!("SELECT pg_advisory_xact_lock({FIRST_START_LOCK})")),
        // A folder has one owner.
        Conn::Sqlite(_) => Ok(()),
    }
}

pub(super) fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres:") || url.starts_with("postgresql:")
}

/// Opens connections by URL scheme; unlike the derived `establish`, keeps the real error.
#[derive(Debug)]
pub(super) struct Manager {
    url: String,
    is_reading: bool,
}

/// A connection of the pool, and when it was last known to be alive; never, after an error on it.
pub(super) struct Pooled {
    conn: Conn,
    alive_at: Option<Instant>,
}

impl Pooled {
    /// Runs `work` on the connection.
    pub(super) fn run<T>(&mut self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        let done = work(&mut self.conn);
        if done.is_err() {
            self.alive_at = None;
        }
        match done {
            // If the server goes away during a query, the query is not at fault: the error is the same as without a
            // server.
            Err(Error::Database(e)) if self.is_lost() => Err(Error::Unavailable(e.to_string())),
            done => done,
        }
    }

    fn is_lost(&mut self) -> bool {
        match &mut self.conn {
            #[cfg(feature = "postgres")]
            Conn::Postgres(c) => c.ping().is_err(),
            Conn::Sqlite(_) => false,
        }
    }
}

impl ManageConnection for Manager {
    type Connection = Pooled;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Pooled, Self::Error> {
        let conn = if is_postgres(&self.url) {
            self.postgres()?
        } else {
            let url = if self.is_reading { reading_url(&self.url) } else { self.url.clone() };
            let mut c = SqliteConnection::establish(&url).map_err(diesel::r2d2::Error::ConnectionError)?;
            let settings = if self.is_reading { SQLITE_READING } else { SQLITE_SETTINGS };
            c.batch_execute(settings).map_err(diesel::r2d2::Error::QueryError)?;
            Conn::Sqlite(c)
        };
        Ok(Pooled { conn, alive_at: Some(Instant::now()) })
    }

    fn is_valid(&self, pooled: &mut Pooled) -> Result<(), Self::Error> {
        match &mut pooled.conn {
            #[cfg(feature = "postgres")]
            Conn::Postgres(c) if pooled.alive_at.is_none_or(|at| at.elapsed() >= TRUSTED) => {
                c.ping().map_err(diesel::r2d2::Error::QueryError)?;
                pooled.alive_at = Some(Instant::now());
                Ok(())
            }
            // Checked a moment ago; and an open file stays open.
            _ => Ok(()),
        }
    }

    fn has_broken(&self, pooled: &mut Pooled) -> bool {
        pooled.conn.is_broken()
    }
}

impl Manager {
    #[cfg(feature = "postgres")]
    fn postgres(&self) -> Result<Conn, diesel::r2d2::Error> {
        let mut c = PgConnection::establish(&patient(&self.url)).map_err(diesel::r2d2::Error::ConnectionError)?;
        c.batch_execute(POSTGRES_SETTINGS).map_err(diesel::r2d2::Error::QueryError)?;
        if self.is_reading {
            c.batch_execute(POSTGRES_READING).map_err(diesel::r2d2::Error::QueryError)?;
        }
        Ok(Conn::Postgres(c))
    }

    #[cfg(not(feature = "postgres"))]
    fn postgres(&self) -> Result<Conn, diesel::r2d2::Error> {
        Err(diesel::r2d2::Error::ConnectionError(diesel::ConnectionError::InvalidConnectionUrl(format!(
            "{}: this svar was built without PostgreSQL (--features postgres)",
            self.url.split(':').next().unwrap_or_default()
        ))))
    }
}

/// The URL with timeouts by which a dead host is noticed: libpq's own are those of the system, two hours. The
/// operator's settings stay.
fn patient(url: &str) -> String {
    let has_several = url.split('?').next().unwrap_or_default().contains(',');
    let lets_in = if has_several { LETS_IN.0 } else { LETS_IN.1 };
    let mut url = url.to_owned();
    for (name, value) in PATIENT.iter().chain(&[("connect_timeout", lets_in)]) {
        if !url.contains(&format!("{name}=")) {
            let begin = if url.contains('?') { "&" } else { "?" };
            url.extend([begin, name, "=", value]);
        }
    }
    url
}

/// One connection outside the pool.
pub(super) fn open(url: &str) -> Result<Conn> {
    if !is_postgres(url)
        && let Some(folder) = Path::new(url).parent()
    {
        std::fs::create_dir_all(folder)
            .map_err(|e| Error::Unavailable(format!("cannot make the folder {}: {e}", folder.display())))?;
    }
    connected(&Manager { url: url.to_owned(), is_reading: false })
}

fn connected(manager: &Manager) -> Result<Conn> {
    let opened = manager.connect().map(|pooled| pooled.conn);
    opened.map_err(|e| Error::Unavailable(format!("cannot open the database: {e}")))
}

/// One that only reads, from an existing database.
pub(super) fn open_reading(url: &str) -> Result<Conn> {
    if !is_postgres(url) && !Path::new(url).exists() {
        return Err(Error::Unavailable(format!("there is no database yet: `svar serve` creates {url}")));
    }
    connected(&Manager { url: url.to_owned(), is_reading: true })
}

/// A WAL file next to it means that a process has the database open, or was killed: then the log is read too. Otherwise
/// no process has it, and it is read as immutable: `SQLite` would create a WAL file.
fn reading_url(path: &str) -> String {
    let is_open = std::fs::exists(format!("{path}-wal")).unwrap_or(true);
    let escaped = percent_encoding::utf8_percent_encode(path, &OF_A_PATH);
    format!("file:{escaped}?mode=ro{}", if is_open { "" } else { "&immutable=1" })
}

/// The applied migrations. Unlike diesel's own function this creates no table.
pub(super) fn applied_migrations(conn: &mut Conn) -> Result<Vec<String>> {
    #[derive(diesel::QueryableByName)]
    struct Applied {
        #[diesel(sql_type = diesel::sql_types::Text)]
        version: String,
    }
    let asked = diesel::sql_query("SELECT version FROM __diesel_schema_migrations");
    let found: Vec<Applied> = crate::on_backend!(conn, |c| asked.load(c))
        .map_err(|_none| Error::Unavailable("the database is empty: `svar serve` creates its tables".to_owned()))?;
    Ok(found.into_iter().map(|applied| applied.version).collect())
}

/// Can `PostgreSQL` be connected to?
pub(super) fn answers(url: &str) -> Result<()> {
    if is_postgres(url) { open(url).map(drop) } else { Ok(()) }
}

pub(super) fn pool(url: &str, size: u32) -> Result<Pool<Manager>> {
    pool_of(Manager { url: url.to_owned(), is_reading: false }, size)
}

/// A few connections that cannot write.
pub(super) fn reading_pool(url: &str) -> Result<Pool<Manager>> {
    pool_of(Manager { url: url.to_owned(), is_reading: true }, 2)
}

fn pool_of(manager: Manager, size: u32) -> Result<Pool<Manager>> {
    // None is opened in advance: a thread of the pool would do it, and a command that ends meanwhile unloads the TLS
    // library under it and crashes.
    Pool::builder().max_size(size).min_idle(Some(0)).connection_timeout(TRIED_AGAIN).build(manager).map_err(Error::from)
}

/// Opens a connection and runs `work` on it, one node at a time. `SQLite`'s then becomes the writer's: if it were
/// closed, `SQLite` would first copy its whole log into the file.
pub(super) fn migrate(url: &str, work: impl FnOnce(&mut Conn) -> Result<()>) -> Result<Conn> {
    let mut conn = open(url)?;
    if !is_postgres(url) {
        conn.run(SQLITE_WRITER_SETTINGS)?;
        work(&mut conn)?;
        return Ok(conn);
    }
    #[cfg(feature = "postgres")]
    pooler::refuse_shared(url, &mut conn)?;
    conn.run(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})"))?;
    let done = work(&mut conn);
    conn.run(&format!("SELECT pg_advisory_unlock({MIGRATION_LOCK})"))?;
    done.map(|()| conn)
}
