//! `kill -9` while replies teach: every accepted reply has taught exactly once.
use svar::accounts::Role;
use svar::accounts::actions::start_session;
use svar::accounts::store::{self as accounts, NewAccount};
use svar::brands;
use svar::canned::examples;
use svar::db::Conn;
use svar::error::Result;

use crate::servers::Dovecot;
use crate::support::{Actor, Backend, Program, until};

const REPLIES: usize = 48;
const KILLS: usize = 6;
const TEXT: &str = "It is on its way, and the carrier brings it to your door within two working days.";

/// A reply that is sent until it is accepted.
#[derive(Clone)]
struct Reply {
    reference: String,
    seen: String,
    key: String,
}

async fn killed_while_learning(backend: Backend) {
    let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
    dovecot.add_user("hjelp", "secret").unwrap();
    let mut program = tokio::task::block_in_place(|| Program::set_up(backend, &dovecot, None));
    let kari = signed_in(&program, "Kari", Role::Customer).await;
    let ann = signed_in(&program, "Bo", Role::Agent).await;
    program.start();
    let mut replies = Vec::new();
    for number in 0..REPLIES {
        let reference = kari.opens_ticket("Parcel", &format!("Where is my parcel number {number}?")).await;
        let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
        replies.push(Reply { reference, seen, key: svar::web::form::idempotency_key() });
    }
    for kill in 1..=KILLS {
        let (url, cookie, all) = (program.url.clone(), ann.cookie.clone(), replies.clone());
        let sending = tokio::spawn(async move { send_all(&url, &cookie, &all).await });
        until("more have taught", || taught(&program) >= REPLIES * kill / (KILLS + 1));
        program.kill();
        sending.await.unwrap();
        program.start();
    }
    assert_eq!(send_all(&program.url, &ann.cookie, &replies).await, REPLIES);
    program.kill();
    assert_eq!(taught(&program), REPLIES);
    let brand = brand(&program);
    let app = program.app.clone();
    tokio::task::spawn_blocking(move || examples::rebuild(&app, &mut |_, _| {})).await.unwrap().unwrap();
    let state = program.app.db.read_now(|conn| examples::store::state(conn, brand)).unwrap();
    assert_eq!((usize::try_from(state.examples).unwrap(), taught(&program)), (REPLIES, REPLIES));
}

/// Sends all replies, and counts those that were accepted.
async fn send_all(url: &str, cookie: &str, replies: &[Reply]) -> usize {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let mut taken = 0;
    for reply in replies {
        let form = [
            ("kind", "reply"),
            ("body", TEXT),
            ("then", "waiting"),
            ("seen", &reply.seen),
            ("answer_id", ""),
            ("idempotency_key", &reply.key),
        ]
        .into_iter()
        .fold(reqwest::multipart::Form::new(), |form, (name, value)| form.text(name, value.to_owned()));
        let request = client
            .post(format!("{url}/desk/tickets/{}/messages", reply.reference))
            .header("origin", url)
            .header("cookie", cookie)
            .multipart(form);
        // A killed program does not answer; the same reply is sent again when it is back.
        taken += usize::from(request.send().await.is_ok_and(|response| response.status() == 303));
    }
    taken
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

fn brand(program: &Program) -> svar::ids::BrandId {
    program.app.db.read_now(brands::store::all).unwrap()[0].id
}

fn taught(program: &Program) -> usize {
    let brand = brand(program);
    program.app.db.read_now(|conn| examples::store::newest(conn, brand, 1000)).unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_reply_teaches_once_on_sqlite() {
    killed_while_learning(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_reply_teaches_once_on_postgres() {
    killed_while_learning(Backend::Postgres).await;
}
