//! How fast mail comes in, on each available database, compared with the limit of the machine in the same run; and how
//! much space it takes.
//!
//! The limit is the unavoidable work: each mail read from end to end, and its bytes and its text written to two plain
//! tables, 256 in a commit that is on the disk. `SVAR_BENCH_MAILS` sets how many; `SVAR_BENCH_POSTGRES` names an empty
//! database, otherwise a server is started if `PostgreSQL` is installed.
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection};
use svar::mail::parse::parse;
use svar::mail::receive::receive;
use svar::mail::store::MailSource;
use svar::worker;

use crate::corpus;
use crate::fixture::Fixture;
use crate::servers::postgres::Postgres;

const MAILS: usize = 5_000;
/// How many mails share a commit of the limit.
const GROUP: usize = 256;

#[derive(diesel::QueryableByName)]
struct Bytes {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    bytes: i64,
}

/// A database, and where to create the plain tables.
enum Place {
    Sqlite,
    Postgres { ours: String, plain: String },
}

pub fn mails(runtime: &tokio::runtime::Runtime) {
    let count = std::env::var("SVAR_BENCH_MAILS").ok().and_then(|n| n.parse().ok()).unwrap_or(MAILS);
    let raws = corpus::mails(count);
    let bytes: usize = raws.iter().map(Vec::len).sum();
    println!("{count} mails of {:.1} kB on average", share(bytes, count) / 1e3);
    on(runtime, &Place::Sqlite, &raws);
    match std::env::var("SVAR_BENCH_POSTGRES") {
        Ok(url) => on(runtime, &Place::Postgres { ours: url.clone(), plain: url }, &raws),
        Err(_) => match Postgres::start() {
            Ok(server) => {
                let plain = server.database("plain").expect("a database");
                on(runtime, &Place::Postgres { ours: server.url(), plain }, &raws);
            }
            Err(why) => println!("PostgreSQL is left out: {why}"),
        },
    }
}

fn on(runtime: &tokio::runtime::Runtime, place: &Place, raws: &[Vec<u8>]) {
    let (name, url) = match place {
        Place::Sqlite => ("SQLite", None),
        Place::Postgres { ours, .. } => ("PostgreSQL", Some(ours.clone())),
    };
    let folder = tempfile::tempdir().expect("a folder");
    let limit = rate(
        raws.len(),
        match place {
            Place::Sqlite => limit(raws, &mut Plain::sqlite(&folder.path().join("plain.db"))),
            Place::Postgres { plain, .. } => limit(raws, &mut Plain::postgres(plain)),
        },
    );
    let fixture = Fixture::on(url, 0);
    let before = size(&fixture, place);
    let began = Instant::now();
    runtime.block_on(take_in(&fixture, raws));
    let received = began.elapsed();
    runtime.block_on(worker::deliver_due(fixture.app())).expect("delivered");
    let all = began.elapsed();
    let (ledger, visible) = (rate(raws.len(), received), rate(raws.len(), all));
    let delivered = rate(raws.len(), all.saturating_sub(received));
    let raw: usize = raws.iter().map(Vec::len).sum();
    let grown = size(&fixture, place).saturating_sub(before);
    println!("{name}");
    println!("  plain limit                {limit:>9.0} mails/s");
    println!("  mails to ledger (fsync)    {ledger:>9.0} mails/s");
    println!("  ledger to visible tickets  {delivered:>9.0} mails/s");
    println!("  mails to visible tickets   {visible:>9.0} mails/s  {:.0} % of the limit", 100.0 * visible / limit);
    println!("  on disk for each byte      {:>9.2} bytes", share(grown, raw));
}

async fn take_in(fixture: &Fixture, raws: &[Vec<u8>]) {
    for batch in raws.chunks(100) {
        let source = MailSource { name: "bench".to_owned(), ..MailSource::default() };
        receive(fixture.app(), source, batch.to_vec(), |_, _| Ok(())).await.expect("received");
    }
}

/// Reads and writes the mails in the plainest possible way: one thread reads, one writes.
fn limit(raws: &[Vec<u8>], plain: &mut Plain) -> Duration {
    let began = Instant::now();
    std::thread::scope(|threads| {
        let (sender, read) = mpsc::sync_channel(4 * GROUP);
        threads.spawn(move || {
            for raw in raws {
                let packed = zstd::bulk::compress(raw, 3).expect("packed");
                sender.send((packed, parse(raw).text)).expect("taken");
            }
        });
        let all: Vec<(Vec<u8>, String)> = Vec::with_capacity(GROUP);
        let rest = read.iter().fold(all, |mut group, mail| {
            group.push(mail);
            if group.len() < GROUP {
                return group;
            }
            plain.write(&group);
            Vec::with_capacity(GROUP)
        });
        plain.write(&rest);
    });
    began.elapsed()
}

enum Plain {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

diesel::table! {
    plain_mails (id) {
        id -> BigInt,
        packed -> Binary,
        text -> Text,
    }
}

impl Plain {
    fn sqlite(path: &Path) -> Self {
        let mut conn = SqliteConnection::establish(&path.to_string_lossy()).expect("a database");
        conn.batch_execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
             CREATE TABLE plain_mails (id INTEGER PRIMARY KEY NOT NULL, packed BLOB NOT NULL, text TEXT NOT NULL)",
        )
        .expect("a table");
        Self::Sqlite(conn)
    }

    fn postgres(url: &str) -> Self {
        let mut conn = PgConnection::establish(url).expect("a database");
        conn.batch_execute(
            "CREATE TABLE plain_mails (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, \
             packed BYTEA NOT NULL, text TEXT NOT NULL)",
        )
        .expect("a table");
        Self::Postgres(conn)
    }

    fn write(&mut self, group: &[(Vec<u8>, String)]) {
        use diesel::ExpressionMethods;
        let rows: Vec<_> =
            group.iter().map(|(packed, text)| (plain_mails::packed.eq(packed), plain_mails::text.eq(text))).collect();
        let insert = diesel::insert_into(plain_mails::table).values(&rows);
        match self {
            Self::Sqlite(conn) => conn.transaction(|conn| insert.execute(conn)),
            Self::Postgres(conn) => conn.transaction(|conn| insert.execute(conn)),
        }
        .expect("written");
    }
}

/// The bytes that the database and the files take.
fn size(fixture: &Fixture, place: &Place) -> usize {
    let database = match place {
        Place::Sqlite => {
            let path = fixture.folder().join("svar.db");
            let mut conn = SqliteConnection::establish(&path.to_string_lossy()).expect("a database");
            conn.batch_execute("PRAGMA busy_timeout = 5000; PRAGMA wal_checkpoint(TRUNCATE)").expect("copied");
            usize::try_from(std::fs::metadata(path).expect("a file").len()).expect("a size")
        }
        Place::Postgres { ours, .. } => {
            let mut conn = PgConnection::establish(ours).expect("a database");
            let asked = diesel::sql_query("SELECT pg_database_size(current_database())::bigint AS bytes");
            usize::try_from(asked.get_result::<Bytes>(&mut conn).expect("a size").bytes).expect("a size")
        }
    };
    database + folder_size(&fixture.folder().join("files"))
}

fn folder_size(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(found) if found.is_dir() => folder_size(&entry.path()),
            Ok(found) => usize::try_from(found.len()).unwrap_or_default(),
            Err(_) => 0,
        })
        .sum()
}

fn rate(count: usize, time: Duration) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / time.as_secs_f64()
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(part) / number(whole)
}
