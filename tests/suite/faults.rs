//! What goes wrong step by step: cut connections, lying servers, full disks, busy databases, killed programs.
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection};
use svar::db::Conn;
use svar::mail::imap::AfterDelivery;
use svar::mail::store::{Fate, LedgerQuery, ledger};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use crate::imap::{Memory, odd_settings, start};
use crate::servers::Dovecot;
use crate::support::{Backend, Program, until};

/// How a connection breaks.
#[derive(Debug, Clone, Copy)]
enum Cut {
    /// Before the server has heard the command.
    Before,
    /// After it has obeyed, before its answer.
    After,
    /// In the middle of its answer.
    Within,
}

/// A folder of three mails on a server that breaks the connection once, at one step.
struct Folder {
    deleted: BTreeSet<u32>,
    steps: usize,
    cut: Option<(usize, Cut)>,
}

impl Folder {
    /// What the server answers; `None` breaks the connection.
    fn answer(&mut self, command: &str, inbox: &Memory) -> (String, bool) {
        self.steps += 1;
        let cut = self.cut.filter(|(step, _)| *step == self.steps).map(|(_, cut)| cut);
        if cut.is_some() {
            self.cut = None;
        }
        if matches!(cut, Some(Cut::Before)) {
            return (String::new(), true);
        }
        let text = self.usual(command, inbox);
        match cut {
            None => (text, false),
            Some(Cut::Within) => (text[..text.len() / 2].to_owned(), true),
            Some(_) => (String::new(), true),
        }
    }

    fn usual(&mut self, command: &str, inbox: &Memory) -> String {
        let left: Vec<u32> = (1..=3).filter(|uid| !self.deleted.contains(uid)).collect();
        let asked = || -> Vec<u32> {
            let set = command.split(' ').nth(2).unwrap_or_default();
            set.split(',').filter_map(|uid| uid.parse().ok()).filter(|uid| left.contains(uid)).collect()
        };
        match command {
            "CAPABILITY" => "* CAPABILITY IMAP4rev1 UIDPLUS\r\n@ OK\r\n".to_owned(),
            c if c.starts_with("SELECT") => {
                format!("* {} EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 4]\r\n@ OK [READ-WRITE]\r\n", left.len())
            }
            c if c.contains("RFC822.SIZE") => {
                let lines = left.iter().zip(1..).map(|(uid, n)| format!("* {n} FETCH (UID {uid} RFC822.SIZE 15)\r\n"));
                lines.collect::<String>() + "@ OK\r\n"
            }
            c if c.starts_with("UID FETCH") => {
                let lines = asked()
                    .into_iter()
                    .map(|uid| format!("* {uid} FETCH (UID {uid} BODY[] {{15}}\r\nSubject: s{uid}\r\n\r\n)\r\n"));
                lines.collect::<String>() + "@ OK\r\n"
            }
            c if c.starts_with("UID EXPUNGE") => {
                for uid in asked() {
                    assert!(inbox.has(uid), "mail {uid} is deleted before it is stored");
                    self.deleted.insert(uid);
                }
                "@ OK\r\n".to_owned()
            }
            _ => "@ OK\r\n".to_owned(),
        }
    }
}

async fn serve(folder: Arc<Mutex<Folder>>, inbox: Memory) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (folder, inbox) = (Arc::clone(&folder), inbox.clone());
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let _ = write.write_all(b"* OK hello\r\n").await;
                let mut lines = BufReader::new(read).lines();
                while let Ok(Some(line)) = lines.next_line().await {
                    let (tag, command) = line.split_once(' ').unwrap_or((&line, ""));
                    let (text, is_cut) = folder.lock().unwrap().answer(command, &inbox);
                    let _ = write.write_all(text.replace('@', tag).as_bytes()).await;
                    if is_cut {
                        return;
                    }
                }
            });
        }
    });
    port
}

async fn cut_at(step: usize, cut: Cut) {
    let inbox = Memory::default();
    let folder = Arc::new(Mutex::new(Folder { deleted: BTreeSet::new(), steps: 0, cut: Some((step, cut)) }));
    let port = serve(Arc::clone(&folder), inbox.clone()).await;
    let settings = svar::mail::imap::Settings { after_delivery: AfterDelivery::Delete, ..odd_settings(port) };
    let running = start(&settings, &inbox);
    inbox.until(&format!("end of {step} {cut:?}"), |_| folder.lock().unwrap().deleted.len() == 3).await;
    running.stop().await;
    assert!(folder.lock().unwrap().cut.is_none(), "step {step} never came");
    assert_eq!(inbox.subjects(), ["s1", "s2", "s3"], "{step} {cut:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_connection_loses_and_doubles_nothing() {
    // CAPABILITY, LOGIN, CAPABILITY, SELECT, the list twice, the mails, STORE, EXPUNGE.
    let cuts = (1..=8).flat_map(|step| [Cut::Before, Cut::After, Cut::Within].map(|cut| cut_at(step, cut)));
    futures_util::future::join_all(cuts).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn false_uids_bring_each_mail_once() {
    let body = |uid: u32, text: &str| format!("* 9 FETCH (UID {uid} BODY[] {{15}}\r\nSubject: {text}\r\n\r\n)\r\n");
    let port = crate::imap::odd_server(move |command, visit| {
        let list = "* 1 FETCH (UID 3 RFC822.SIZE 15)\r\n* 2 FETCH (UID 1 RFC822.SIZE 15)\r\n* 3 FETCH (UID 2 RFC822.SIZE 15)\r\n* 4 FETCH (UID 2 RFC822.SIZE 4294967295)\r\n* 5 FETCH (UID 2 RFC822.SIZE 15)\r\n* 6 FETCH (UID 0 RFC822.SIZE 1)\r\n@ OK\r\n";
        Some(match command {
            c if c.contains("RFC822.SIZE") => list.to_owned(),
            // Backwards, one twice, and one that was not asked for.
            c if c.starts_with("UID FETCH 1,2,3 ") => {
                body(99, "s9") + &body(3, "s3") + &body(2, "s2") + &body(1, "s1") + &body(2, "s2") + "@ OK\r\n"
            }
            // The same number names nothing the next time.
            "NOOP" if visit > 2 => "@ OK\r\n".to_owned(),
            "NOOP" => "* BYE\r\n".to_owned(),
            _ => return None,
        })
    })
    .await;
    let inbox = Memory::default();
    let running = start(&odd_settings(port), &inbox);
    inbox.until("rest", |m| m.saw_resting(3)).await;
    running.stop().await;
    assert_eq!(inbox.subjects(), ["s1", "s2", "s3"]);
}

/// The steps of receiving and delivering, as the statements that they run.
const STEPS: &[(&str, &str)] = &[
    ("blobs", "INSERT"),
    ("mails", "INSERT"),
    ("fetched", "INSERT"),
    ("mailboxes", "UPDATE"),
    ("tickets", "INSERT"),
    ("ticket_counts", "INSERT"),
    ("worked_days", "UPDATE"),
    ("unregistered_contacts", "INSERT"),
    ("participants", "INSERT"),
    ("events", "INSERT"),
    ("messages", "INSERT"),
    ("awaited_ids", "INSERT"),
    ("jobs", "INSERT"),
    ("mails", "UPDATE"),
    ("jobs", "DELETE"),
];

fn deliver_numbered(dovecot: &Dovecot, number: usize) {
    let raw = format!(
        "From: c{number}@example.com\r\nTo: hjelp@fjellro.example\r\nSubject: Re: Number {number}\r\nMessage-ID: <{number}@example.com>\r\nIn-Reply-To: <before{number}@example.com>\r\n\r\nHello {number}\r\n"
    );
    dovecot.deliver("hjelp", raw.as_bytes()).unwrap();
}

fn mailbox_of(users: &[&str]) -> Dovecot {
    let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
    for user in users {
        dovecot.add_user(user, "secret").unwrap();
    }
    dovecot
}

/// Restarted, the program finishes the step at which it was killed.
fn recovers(program: &mut Program, mails: usize) {
    program.start();
    all_are_tickets(program, mails);
    program.kill();
}

/// Every mail is one ticket with one message, and no job waits or has failed.
fn all_are_tickets(program: &Program, count: usize) {
    let rows = || program.app.db.read_now(|conn| ledger(conn, &LedgerQuery::default(), 2000)).unwrap();
    until("all are delivered", || rows().iter().filter(|(row, _)| row.state == Fate::Delivered).count() == count);
    let tickets: BTreeSet<_> = rows().iter().filter_map(|(row, _)| row.ticket_id).collect();
    let messages = program.app.db.read_now(|conn| count_of(conn, "messages")).unwrap();
    let opened = program.app.db.read_now(|conn| count_of(conn, "tickets")).unwrap();
    assert_eq!((rows().len(), tickets.len(), messages, opened), (count, count, count, count));
    assert_eq!(program.app.db.read_now(svar::jobs::counts).unwrap().1, 0, "no job has failed");
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    n: i64,
}

fn count_of(conn: &mut Conn, table: &str) -> svar::error::Result<usize> {
    let sql = format!("SELECT count(*) AS n FROM {table}");
    let found: Counted = match conn {
        Conn::Postgres(c) => diesel::sql_query(sql).get_result(c)?,
        Conn::Sqlite(c) => diesel::sql_query(sql).get_result(c)?,
    };
    Ok(found.n as usize)
}

/// A trigger makes the program wait at exactly one statement for a lock of ours, and there it is killed.
#[test]
fn killed_anywhere_mails_arrive_once_on_postgres() {
    let dovecot = mailbox_of(&["hjelp"]);
    let mut program = Program::set_up(Backend::Postgres, &dovecot, None);
    let url = program.app.config.database_url();
    let mut ours = PgConnection::establish(&url).unwrap();
    ours.batch_execute("CREATE FUNCTION wait_here() RETURNS trigger AS $$ BEGIN PERFORM pg_advisory_lock(4711); PERFORM pg_advisory_unlock(4711); RETURN NULL; END $$ LANGUAGE plpgsql").unwrap();
    for (number, (table, verb)) in STEPS.iter().enumerate() {
        ours.batch_execute("SELECT pg_advisory_lock(4711)").unwrap();
        ours.batch_execute(&format!("CREATE TRIGGER wait_here BEFORE {verb} ON {table} EXECUTE FUNCTION wait_here()"))
            .unwrap();
        deliver_numbered(&dovecot, number);
        program.launch();
        until(&format!("the program is at {verb} on {table}"), || {
            let sql = "SELECT count(*) AS n FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted";
            diesel::sql_query(sql).get_result::<Counted>(&mut ours).unwrap().n > 0
        });
        program.kill();
        ours.batch_execute("SELECT pg_advisory_unlock(4711)").unwrap();
        ours.batch_execute(&format!("DROP TRIGGER wait_here ON {table}")).unwrap();
        recovers(&mut program, number + 1);
    }
}

/// The same if the only other connection may not write: an endless view holds the statement up.
#[test]
fn killed_anywhere_mails_arrive_once_on_sqlite() {
    let dovecot = mailbox_of(&["hjelp"]);
    let mut program = Program::set_up(Backend::Sqlite, &dovecot, None);
    let mut ours = SqliteConnection::establish(&program.app.config.database_url()).unwrap();
    ours.batch_execute("PRAGMA busy_timeout = 0; CREATE VIEW forever AS WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c) SELECT count(*) AS n FROM c").unwrap();
    for (number, (table, verb)) in STEPS.iter().enumerate() {
        ours.batch_execute(&format!(
            "CREATE TRIGGER wait_here BEFORE {verb} ON {table} BEGIN SELECT n FROM forever; END"
        ))
        .unwrap();
        deliver_numbered(&dovecot, number);
        program.launch();
        // A write takes milliseconds, so one that holds the lock over this many looks is the one that waits.
        let mut refused = 0;
        until(&format!("the program is at {verb} on {table}"), || {
            let is_free = ours.batch_execute("BEGIN IMMEDIATE; ROLLBACK").is_ok();
            refused = if is_free { 0 } else { refused + 1 };
            refused == 100
        });
        program.kill();
        ours.batch_execute("DROP TRIGGER wait_here").unwrap();
        recovers(&mut program, number + 1);
    }
}

#[test]
fn a_busy_database_delays_mail_on_sqlite() {
    let dovecot = mailbox_of(&["hjelp"]);
    let mut program = Program::set_up(Backend::Sqlite, &dovecot, None);
    let mut ours = SqliteConnection::establish(&program.app.config.database_url()).unwrap();
    program.start();
    ours.batch_execute("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE").unwrap();
    (0..5).for_each(|number| deliver_numbered(&dovecot, number));
    until("the program has been refused", || program.log().contains("the database does not let us write"));
    ours.batch_execute("ROLLBACK").unwrap();
    all_are_tickets(&program, 5);
}

#[test]
fn a_busy_database_delays_mail_on_postgres() {
    let dovecot = mailbox_of(&["hjelp"]);
    let mut program = Program::set_up(Backend::Postgres, &dovecot, None);
    let mut ours = PgConnection::establish(&program.app.config.database_url()).unwrap();
    program.start();
    ours.batch_execute("BEGIN; LOCK TABLE mails IN ACCESS EXCLUSIVE MODE").unwrap();
    (0..5).for_each(|number| deliver_numbered(&dovecot, number));
    until("the program waits", || {
        let sql = "SELECT count(*) AS n FROM pg_locks WHERE relation = 'mails'::regclass AND NOT granted";
        diesel::sql_query(sql).get_result::<Counted>(&mut ours).unwrap().n > 0
    });
    ours.batch_execute("ROLLBACK").unwrap();
    all_are_tickets(&program, 5);
}

#[test]
fn a_full_disk_leaves_mail_on_the_server() {
    const MAILS: usize = 20;
    let dovecot = mailbox_of(&["hjelp"]);
    let mut program = Program::set_up(Backend::Sqlite, &dovecot, None);
    program.deletes_what_it_has();
    for number in 0..MAILS {
        // Text that does not compress, each mail below the size at which it gets a file of its own.
        let noise: String = (0..90_000_u64)
            .map(|at| char::from(b'a' + ((at * at + at * 31 + number as u64 * 7919) % 25) as u8))
            .collect();
        let text: String =
            noise.as_bytes().chunks(76).map(|line| format!("{}\r\n", String::from_utf8_lossy(line))).collect();
        let hash = data_encoding::BASE64.encode(
            &(0..40_000_u32)
                .flat_map(|at| at.wrapping_mul(2_654_435_761).wrapping_add(number as u32).to_be_bytes())
                .collect::<Vec<u8>>(),
        );
        let raw = format!(
            "From: c{number}@example.com\r\nTo: hjelp@fjellro.example\r\nSubject: Number {number}\r\nMessage-ID: <{number}@example.com>\r\n\r\nHello\r\n{}\r\n{}\r\n",
            &text[..20_000],
            &hash[..100_000]
        );
        dovecot.deliver("hjelp", raw.as_bytes()).unwrap();
    }
    // No file of the program may grow beyond this, as on a full disk.
    let database = program.app.config.database_url();
    let size: u64 = ["", "-wal"]
        .iter()
        .map(|part| std::fs::metadata(format!("{database}{part}")).map_or(0, |file| file.len()))
        .sum();
    program.start_on_a_disk_of(size + 700_000);
    until("the disk is full", || {
        program.log().contains("mail not pulled") || program.log().contains("wait for the database")
    });
    let on_server = || {
        let at = dovecot.maildir("hjelp");
        ["new", "cur"].iter().map(|part| std::fs::read_dir(at.join(part)).map_or(0, Iterator::count)).sum::<usize>()
    };
    let stored = program.app.db.read_now(|conn| ledger(conn, &LedgerQuery::default(), 2000)).unwrap().len();
    assert!(stored < MAILS && stored + on_server() >= MAILS, "{stored} stored, {} on the server", on_server());
    program.kill();
    program.start();
    all_are_tickets(&program, MAILS);
    let began = Instant::now();
    until("the server's folder is empty", || on_server() == 0 || began.elapsed() > Duration::from_mins(1));
}
