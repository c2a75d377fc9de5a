//! `kill -9` during an import: run again, it has each mail once, and notifies no one.
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection};
use std::path::Path;
use std::process::Child;

use svar::mail::store::{LedgerQuery, ledger};

use crate::on_both;
use crate::support::{Backend, Place, SUPPORT, until};

/// The statements of an import, in their order.
const STEPS: &[(&str, &str)] = &[
    ("blobs", "INSERT"),
    ("mails", "INSERT"),
    ("tickets", "INSERT"),
    ("unregistered_contacts", "INSERT"),
    ("participants", "INSERT"),
    ("messages", "INSERT"),
    ("events", "INSERT"),
    ("turns", "INSERT"),
    ("turns", "UPDATE"),
    ("mails", "UPDATE"),
];
/// Pairs of question and answer. One batch is committed before the kill.
const PAIRS: usize = 30;
const BATCH: usize = 50;

on_both! {
    a_killed_import_takes_each_mail_once: each_mail_is_imported_once_on_sqlite, each_mail_is_imported_once_on_postgres;
}

async fn a_killed_import_takes_each_mail_once(backend: Backend) {
    let place = Place::new(backend).await;
    let folder = tempfile::tempdir().unwrap();
    let mut trap = Trap::new(&place);
    for (round, (table, verb)) in STEPS.iter().enumerate() {
        for pair in 0..PAIRS {
            write_pair(folder.path(), round * PAIRS + pair);
        }
        let before = round * PAIRS * 2;
        trap.set(table, verb, before + 53);
        let mut import = place.begins(&["mail", "import", folder.path().to_str().unwrap()]);
        trap.until_caught(&mut import, &format!("{verb} on {table}"));
        import.kill().unwrap();
        import.wait().unwrap();
        trap.open();
        let kept = place.rows(|conn| ledger(conn, &LedgerQuery::default(), 2000)).await.len();
        assert_eq!(kept, (before + 53) / BATCH * BATCH, "whole batches are kept, or nothing: {verb} on {table}");
        let said = place.runs(&["mail", "import", folder.path().to_str().unwrap()]).worked();
        assert!(said.starts_with(&format!("{} new mails, {kept} known\n", before + 2 * PAIRS - kept)), "{said}");
        is_complete(&place, (round + 1) * PAIRS).await;
    }
    solves_after_a_kill(&place, folder.path(), &mut trap).await;
}

/// Killed between importing the mails and solving the tickets.
async fn solves_after_a_kill(place: &Place, folder: &Path, trap: &mut Trap) {
    let solve = ["mail", "import", "--solved-before", "2025-01-01", folder.to_str().unwrap()];
    trap.set("tickets", "UPDATE", 0);
    let mut import = place.begins(&solve);
    trap.until_caught(&mut import, "solving");
    import.kill().unwrap();
    import.wait().unwrap();
    trap.open();
    let said = place.runs(&solve).worked();
    let tickets = STEPS.len() * PAIRS;
    assert!(said.contains(&format!("{tickets} of them solved now")), "{said}");
    is_complete(place, tickets).await;
}

/// Each pair is one ticket with two messages, no job waits, and no mail was sent.
async fn is_complete(place: &Place, pairs: usize) {
    let counts = place.counts().await;
    let of = |table: &str| counts.get(table).copied().unwrap_or_default();
    assert_eq!((of("mails"), of("tickets"), of("messages")), (pairs * 2, pairs, pairs * 2));
    assert_eq!((of("jobs"), of("notices"), of("account_notices"), of("acknowledgements")), (0, 0, 0, 0));
    assert_eq!(place.work().await, 0);
    assert!(place.sent().is_empty());
}

fn write_pair(folder: &Path, number: usize) {
    let hours = i64::try_from(number).unwrap();
    let day = chrono::DateTime::from_timestamp(1_700_000_000 + 3600 * hours, 0).unwrap();
    let date = |minutes| (day + chrono::Duration::minutes(minutes)).to_rfc2822();
    let question = format!(
        "From: c{number}@example.com\nTo: {SUPPORT}\nSubject: Number {number}\nMessage-ID: <q{number}@example.com>\nDate: {}\n\nQuestion {number}\n",
        date(0)
    );
    let answer = format!(
        "From: {SUPPORT}\nTo: c{number}@example.com\nSubject: Re: Number {number}\nMessage-ID: <a{number}@example.com>\nIn-Reply-To: <q{number}@example.com>\nDate: {}\n\nAnswer {number}\n",
        date(1)
    );
    std::fs::write(folder.join(format!("{number}-2.eml")), question).unwrap();
    std::fs::write(folder.join(format!("{number}-1.eml")), answer).unwrap();
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    n: i64,
}

/// Makes a program wait at exactly one statement, after this many mails.
enum Trap {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

impl Trap {
    fn new(place: &Place) -> Self {
        let url = place.app.config.database_url();
        if place.app.db.is_postgres() {
            return Self::Postgres(PgConnection::establish(&url).unwrap());
        }
        let mut ours = SqliteConnection::establish(&url).unwrap();
        ours.batch_execute("PRAGMA busy_timeout = 0; CREATE VIEW forever AS WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c) SELECT count(*) AS n FROM c").unwrap();
        Self::Sqlite(ours)
    }

    fn set(&mut self, table: &str, verb: &str, mails: usize) {
        let is_reached = format!("(SELECT count(*) FROM mails) >= {mails}");
        match self {
            Self::Postgres(c) => {
                c.batch_execute(&format!("CREATE OR REPLACE FUNCTION wait_here() RETURNS trigger AS $$ BEGIN IF {is_reached} THEN PERFORM pg_advisory_lock(4711); PERFORM pg_advisory_unlock(4711); END IF; RETURN NULL; END $$ LANGUAGE plpgsql; SELECT pg_advisory_lock(4711); CREATE TRIGGER wait_here AFTER {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION wait_here()")).unwrap();
            }
            Self::Sqlite(c) => {
                // Evaluated before the view, which never ends.
                c.batch_execute(&format!("CREATE TRIGGER wait_here AFTER {verb} ON {table} WHEN {is_reached} BEGIN SELECT n FROM forever; END")).unwrap();
            }
        }
    }

    fn until_caught(&mut self, import: &mut Child, at: &str) {
        let mut refused = 0;
        until(&format!("the import is at {at}"), || {
            assert!(import.try_wait().unwrap().is_none(), "the import never reached {at}");
            match self {
                Self::Postgres(c) => {
                    let sql = "SELECT count(*) AS n FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
                    diesel::sql_query(sql).get_result::<Counted>(c).unwrap().n > 0
                }
                // A write takes milliseconds, so one that holds the lock over this many looks is the one that waits.
                Self::Sqlite(c) => {
                    let is_free = c.batch_execute("BEGIN IMMEDIATE; ROLLBACK").is_ok();
                    refused = if is_free { 0 } else { refused + 1 };
                    refused == 200
                }
            }
        });
    }

    fn open(&mut self) {
        match self {
            Self::Postgres(c) => c.batch_execute("SELECT pg_advisory_unlock(4711)").unwrap(),
            Self::Sqlite(_) => {}
        }
        let table = "DROP TRIGGER wait_here";
        match self {
            Self::Postgres(c) => c.batch_execute("DROP FUNCTION wait_here() CASCADE").unwrap(),
            Self::Sqlite(c) => until("the lock is free", || c.batch_execute(table).is_ok()),
        }
    }
}
