//! `kill -9` while a mailbox is read and delivered, ten times: nothing is lost or doubled.
use std::collections::BTreeSet;

use svar::mail::store::{Fate, LedgerQuery, ledger};

use crate::servers::Dovecot;
use crate::support::{Backend, Program, until};

const MAILS: usize = 500;

fn killed_ten_times(backend: Backend) {
    let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
    dovecot.add_user("hjelp", "secret").unwrap();
    for number in 0..MAILS {
        let raw = format!(
            "From: c{number}@example.com\r\nTo: hjelp@fjellro.example\r\nSubject: Number {number}\r\nMessage-ID: <{number}@example.com>\r\n\r\nHello {number}\r\n"
        );
        dovecot.deliver("hjelp", raw.as_bytes()).unwrap();
    }
    let mut program = Program::set_up(backend, &dovecot, None);
    // Half of the steps read, half deliver.
    let steps = |program: &Program| {
        let rows = program.app.db.read_now(|conn| ledger(conn, &LedgerQuery::default(), 2000)).unwrap();
        rows.len() + rows.iter().filter(|(row, _)| row.state == Fate::Delivered).count()
    };
    for kill in 1..=10 {
        program.start();
        until("another tenth is done", || steps(&program) >= 2 * MAILS * kill / 10);
        program.kill();
    }
    program.start();
    until("all are delivered", || steps(&program) == 2 * MAILS);
    let rows = program.app.db.read_now(|conn| ledger(conn, &LedgerQuery::default(), 2000)).unwrap();
    let tickets: BTreeSet<_> = rows.iter().filter_map(|(row, _)| row.ticket_id).collect();
    let subjects: BTreeSet<_> = rows.iter().map(|(row, _)| row.subject.clone()).collect();
    assert_eq!((rows.len(), tickets.len(), subjects.len()), (MAILS, MAILS, MAILS));
    let (waiting, buried) = program.app.db.read_now(svar::jobs::counts).unwrap();
    assert!(buried == 0, "{waiting} jobs wait, {buried} have failed");
}

#[test]
fn each_mail_is_one_ticket_on_sqlite() {
    killed_ten_times(Backend::Sqlite);
}

#[test]
fn each_mail_is_one_ticket_on_postgres() {
    killed_ten_times(Backend::Postgres);
}
