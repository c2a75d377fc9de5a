//! `kill -9` while tickets come in: each that was accepted is found after it.
use svar::accounts::Role;
use svar::accounts::actions::start_session;
use svar::accounts::store::{self as accounts, NewAccount};
use svar::db::Conn;
use svar::error::Result;

use crate::servers::Dovecot;
use crate::support::{Actor, Backend, Program};

const TICKETS: usize = 40;
const KILLS: usize = 5;

async fn killed_while_indexing(backend: Backend) {
    let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
    dovecot.add_user("hjelp", "secret").unwrap();
    let mut program = tokio::task::block_in_place(|| Program::set_up(backend, &dovecot, None));
    let (kari, bo) = (signed_in(&program, "Kari", Role::Customer).await, signed_in(&program, "Bo", Role::Agent).await);
    program.start();
    let mut references = Vec::new();
    for number in 0..TICKETS {
        let text = format!("Where is my walrus{number}, please?");
        references.push(kari.opens_ticket(&format!("Parcel {number}"), &text).await);
        if number % (TICKETS / KILLS) == TICKETS / KILLS - 1 {
            program.kill();
            program.start();
        }
    }
    for (number, reference) in references.iter().enumerate() {
        let query = format!("/desk/search?q=walrus{number}%20&order=best");
        let began = std::time::Instant::now();
        while !bo.opens(&query).await.text.contains(reference.as_str()) {
            assert!(began.elapsed() < std::time::Duration::from_mins(1), "{reference} is not found");
            tokio::task::yield_now().await;
        }
    }
    program.kill();
}

async fn signed_in(program: &Program, name: &str, role: Role) -> Actor {
    let (now, name) = (program.app.now(), name.to_owned());
    let sign_in = move |conn: &mut Conn| -> Result<String> {
        let id = accounts::insert(conn, now, &NewAccount { role, name: &name, locale: "en", password_hash: None })?;
        accounts::prove_address(conn, now, id, &crate::support::address(&name))?;
        start_session(conn, now, id, None, "Test")
    };
    let token = program.app.db.write(sign_in).await.unwrap();
    Actor::new(program.url.clone(), format!("svar={token}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_ticket_is_found_after_kills_on_sqlite() {
    killed_while_indexing(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_ticket_is_found_after_kills_on_postgres() {
    killed_while_indexing(Backend::Postgres).await;
}
