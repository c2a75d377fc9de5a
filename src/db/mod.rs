//! The only access to the database: every query runs inside `read` or `write`.
//!
//! `SQLite` has one writer thread that commits waiting writes together (group commit): each runs in its own savepoint,
//! one `COMMIT` makes all of them durable, and only then do their callers get an answer. `PostgreSQL` runs each write
//! in a transaction on a connection of the pool.
mod commits;
mod connect;
#[cfg(feature = "postgres")]
mod elsewhere;
mod in_list;
mod kept;
#[cfg(feature = "postgres")]
mod pooler;
mod pulse;
mod raw_condition;
mod readers;
mod update_prepared;
mod writer;

#[cfg(feature = "postgres")]
use diesel::PgConnection;
use diesel::SqliteConnection;
use diesel::connection::{AnsiTransactionManager as Tx, SimpleConnection, TransactionManager};
use diesel::migration::MigrationSource;
use diesel::r2d2::PooledConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;
use tokio::sync::watch;

use crate::error::{Error, Result};
pub use commits::CommitTimes;
pub use connect::lock_first_start;
use connect::{Manager, PATIENCE};
#[cfg(feature = "postgres")]
use elsewhere::NotifyChannel;
#[cfg(feature = "postgres")]
pub use elsewhere::Others;
pub use in_list::in_list;
pub use kept::{CacheVersion, VersionedCache, Versions};
use pulse::Pulse;
pub use raw_condition::raw_condition;
use readers::Readers;
pub use update_prepared::update_prepared;
use writer::Writer;

/// What is held while other nodes are notified and heard: none can be there.
#[cfg(not(feature = "postgres"))]
#[must_use]
pub struct Others;

#[derive(diesel::MultiConnection)]
pub enum Conn {
    #[cfg(feature = "postgres")]
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

/// Runs one query on the concrete connection, for what the enum cannot express: upserts, batch inserts, row locks.
#[macro_export]
macro_rules! on_backend {
    ($conn:expr, |$c:ident| $body:expr) => {
        match $conn {
            #[cfg(feature = "postgres")]
            $crate::db::Conn::Postgres($c) => $body,
            $crate::db::Conn::Sqlite($c) => $body,
        }
    };
}

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
#[cfg(feature = "postgres")]
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

const AGAIN: std::time::Duration = std::time::Duration::from_secs(2);
/// How long we try to record what has happened outside.
const SURELY: std::time::Duration = std::time::Duration::from_mins(15);
/// How long a request waits for a connection before it says that the database does not answer.
const WAITED: std::time::Duration = std::time::Duration::from_secs(2);

/// Connections for reading, and on `PostgreSQL` for all work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolUse {
    pub most: i64,
    pub used: i64,
    /// How many wait for one.
    pub waiting: i64,
}

#[derive(Clone)]
pub struct Db {
    readers: Readers,
    writer: Writer,
    url: String,
    /// Counts the commits of this process.
    own_commits: watch::Sender<u64>,
    /// Counts these, and the commits of other nodes.
    commits: watch::Sender<u64>,
    times: CommitTimes,
    /// How many callers wait for a connection.
    waiting: Arc<AtomicI64>,
    pulse: Pulse,
}

impl Db {
    /// Opens the database at `url` and applies missing migrations.
    ///
    /// `postgres://…` (several hosts and `target_session_attrs` are libpq's) or the path of a `SQLite` file.
    pub fn open(url: &str, connections: u32) -> Result<Self> {
        let migrated = connect::migrate(url, |conn| match conn {
            #[cfg(feature = "postgres")]
            Conn::Postgres(c) => run_migrations(c, POSTGRES),
            Conn::Sqlite(c) => run_migrations(c, SQLITE),
        })?;
        let (readers, times) = (Readers::of(url, connect::pool(url, connections)?), CommitTimes::default());
        let writer = match migrated {
            #[cfg(feature = "postgres")]
            Conn::Postgres(_) => Writer::Pool(readers.clone()),
            Conn::Sqlite(_) => Writer::start(migrated, times.clone()),
        };
        Ok(Self { times, ..Self::of(url, readers, writer) })
    }

    /// Opens an existing database for reading: nothing is created, migrated or written.
    pub fn inspect(url: &str) -> Result<Self> {
        let mut conn = connect::open_reading(url)?;
        let applied = connect::applied_migrations(&mut conn)?;
        let ours = match &conn {
            #[cfg(feature = "postgres")]
            Conn::Postgres(_) => versions::<diesel::pg::Pg>(&POSTGRES)?,
            Conn::Sqlite(_) => versions::<diesel::sqlite::Sqlite>(&SQLITE)?,
        };
        refuse_newer(&ours, &applied)?;
        if ours.iter().any(|version| !applied.contains(version)) {
            return Err(Error::Unavailable(
                "the tables are those of an older svar: the next `svar serve` migrates them".to_owned(),
            ));
        }
        Ok(Self::of(url, Readers::of(url, connect::reading_pool(url)?), Writer::Nothing))
    }

    fn of(url: &str, readers: Readers, writer: Writer) -> Self {
        let (own_commits, commits) = (watch::Sender::new(0), watch::Sender::new(0));
        Self {
            readers,
            writer,
            url: url.to_owned(),
            own_commits,
            commits,
            times: CommitTimes::default(),
            waiting: Arc::default(),
            pulse: Pulse::default(),
        }
    }

    /// Waits until `PostgreSQL` accepts us, and logs every few seconds why it does not. A `SQLite` file exists or is
    /// created.
    pub fn wait_for(url: &str, say: impl Fn(&str)) {
        while let Err(e) = connect::answers(url) {
            say(&e.to_string());
            std::thread::sleep(AGAIN);
        }
    }

    /// Does this database have row locks, and possibly other nodes?
    pub fn is_postgres(&self) -> bool {
        connect::is_postgres(&self.url)
    }

    /// Notifies other nodes of our commits and hears of theirs, and notices if the server falls silent, while the
    /// result is held. `SQLite` has no other nodes, and no server.
    #[cfg(feature = "postgres")]
    pub fn attend_others(&self) -> Others {
        if !self.is_postgres() {
            return elsewhere::alone();
        }
        elsewhere::attend(NotifyChannel {
            url: self.url.clone(),
            own: self.own_commits.subscribe(),
            all: self.commits.clone(),
            pulse: self.pulse.clone(),
            readers: self.readers.clone(),
        })
    }

    /// Without `PostgreSQL` there are no other nodes.
    #[cfg(not(feature = "postgres"))]
    pub fn attend_others(&self) -> Others {
        Others
    }

    /// Counts commits, and so wakes tasks that wait for new rows.
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.commits.subscribe()
    }

    /// Runs `work` on a blocking thread with a connection for reading. With `SQLite` all of it sees one state of the
    /// database, and locks once for it.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        let db = self.clone();
        let work = tokio::task::spawn_blocking(move || db.connection()?.run(|conn| at_once(conn, work)));
        self.pulse.or_silence(async { work.await.map_err(|e| Error::internal("read", e))? }).await
    }

    /// The same for threads that may block.
    pub fn read_now<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        self.readers.pool().get_timeout(PATIENCE)?.run(work)
    }

    /// Runs `work` in one transaction that may write from its first statement; `Ok` means that it is on disk.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        let done = match &self.writer {
            Writer::Nothing => Err(writes_nothing()),
            Writer::Queue(_) => self.writer.enqueue(work)?.await.map_err(|_closed| writer_gone())?,
            Writer::Pool(_) => {
                let db = self.clone();
                let work = move || db.connection()?.run(|conn| transaction(conn, &db.times, work));
                let work = tokio::task::spawn_blocking(work);
                self.pulse.or_silence(async { work.await.map_err(|e| Error::internal("write", e))? }).await
            }
        };
        self.tell(done.is_ok());
        done
    }

    /// The same for a record of what has happened outside, such as that a mail was sent: while the database does not
    /// answer it is tried again, for longer than a lease lasts. After that another node takes the job over.
    pub async fn write_surely<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Clone + Send + 'static,
    {
        let began = Instant::now();
        loop {
            match self.write(work.clone()).await {
                Err(Error::Unavailable(why)) if began.elapsed() < SURELY => {
                    tracing::warn!(why, "the result is stored when the database is back");
                    tokio::time::sleep(AGAIN / 2).await;
                }
                done => return done,
            }
        }
    }

    /// Queues `work` for writing and does not wait for it: for work without a caller that needs the result. An error is
    /// logged.
    pub fn write_later<F>(&self, work: F)
    where
        F: FnOnce(&mut Conn) -> Result<()> + Send + 'static,
    {
        let work = |conn: &mut Conn| work(conn).inspect_err(|e| tracing::error!(error = %e, "not written"));
        match &self.writer {
            Writer::Nothing => {}
            Writer::Queue(_) => drop(self.writer.enqueue(work)),
            Writer::Pool(readers) => {
                let (pool, times) = (readers.pool(), self.times.clone());
                tokio::task::spawn_blocking(move || {
                    if let Err(e) = pool
                        .get_timeout(PATIENCE)
                        .map_err(Error::from)
                        .and_then(|mut conn| conn.run(|c| transaction(c, &times, work)))
                    {
                        tracing::error!(error = %e, "a queued write has failed");
                    }
                });
            }
        }
    }

    /// The same for threads that may block.
    pub fn write_now<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        let done = match &self.writer {
            Writer::Nothing => Err(writes_nothing()),
            Writer::Queue(_) => self.writer.enqueue(work)?.blocking_recv().map_err(|_closed| writer_gone())?,
            Writer::Pool(readers) => {
                readers.pool().get_timeout(PATIENCE)?.run(|conn| transaction(conn, &self.times, work))
            }
        };
        self.tell(done.is_ok());
        done
    }

    /// How long commits take.
    pub fn commit_times(&self) -> &CommitTimes {
        &self.times
    }

    /// How the connections are used.
    pub fn pool_use(&self) -> PoolUse {
        let readers = self.readers.pool();
        let state = readers.state();
        PoolUse {
            most: i64::from(readers.max_size()),
            used: i64::from(state.connections.saturating_sub(state.idle_connections)),
            waiting: self.waiting.load(Ordering::Relaxed),
        }
    }

    /// A connection, if one is free within the time that a request waits.
    fn connection(&self) -> Result<PooledConnection<Manager>> {
        let readers = self.readers.pool();
        if let Some(free) = readers.try_get() {
            return Ok(free);
        }
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let found = readers.get_timeout(WAITED);
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        Ok(found?)
    }

    fn tell(&self, is_committed: bool) {
        if is_committed {
            self.own_commits.send_modify(|n| *n = n.wrapping_add(1));
            self.commits.send_modify(|n| *n = n.wrapping_add(1));
        }
    }
}

fn writes_nothing() -> Error {
    Error::Unavailable("the database was opened for reading only".to_owned())
}

fn writer_gone() -> Error {
    Error::Unavailable("the writer has stopped".to_owned())
}

fn run_migrations<C, DB>(conn: &mut C, migrations: EmbeddedMigrations) -> Result<()>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
{
    let applied: Vec<String> =
        conn.applied_migrations().map_err(migration_fault)?.iter().map(ToString::to_string).collect();
    refuse_newer(&versions::<DB>(&migrations)?, &applied)?;
    conn.run_pending_migrations(migrations).map(|_versions| ()).map_err(migration_fault)
}

/// Those that this program has.
fn versions<DB: diesel::backend::Backend>(migrations: &EmbeddedMigrations) -> Result<Vec<String>> {
    let all = MigrationSource::<DB>::migrations(migrations).map_err(migration_fault)?;
    Ok(all.iter().map(|one| one.name().version().to_string()).collect())
}

fn refuse_newer(ours: &[String], applied: &[String]) -> Result<()> {
    match applied.iter().find(|version| !ours.contains(version)) {
        Some(newer) => Err(Error::Unavailable(format!(
            "the tables were made by a newer svar (migration {newer}): start that version. Nothing was changed"
        ))),
        None => Ok(()),
    }
}

fn migration_fault(e: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::internal("bring the tables up to date", e)
}

/// One transaction on a pooled connection. A panic in `work` rolls back, so that the connection can be reused.
fn transaction<T>(conn: &mut Conn, times: &CommitTimes, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    on_backend!(conn, |c| Tx::begin_transaction(c))?;
    let done = guarded(conn, work);
    if done.is_ok() {
        let began = Instant::now();
        on_backend!(conn, |c| Tx::commit_transaction(c))?;
        times.note(began.elapsed());
    } else {
        on_backend!(conn, |c| Tx::rollback_transaction(c))?;
    }
    done
}

/// Many queries, one lock. `PostgreSQL` would need two more round trips for it.
fn at_once<T>(conn: &mut Conn, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    #[cfg(feature = "postgres")]
    if let Conn::Postgres(_) = conn {
        return work(conn);
    }
    conn.run("BEGIN")?;
    let done = guarded(conn, work);
    conn.run("COMMIT").or_else(|_failed| conn.run("ROLLBACK"))?;
    done
}

fn guarded<T>(conn: &mut Conn, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(|| work(conn)))
        .unwrap_or_else(|_panic| Err(Error::Internal("a database write panicked".to_owned())))
}

impl Conn {
    /// Runs statements that have no parameters and give no rows.
    fn run(&mut self, sql: &str) -> Result<()> {
        on_backend!(self, |c| c.batch_execute(sql)).map_err(Error::from)
    }
}
