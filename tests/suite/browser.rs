//! The whole loop with nothing faked: a real MTA, IMAP server and browser, from sign-up to the reopened ticket.
mod answers;
mod embedded;
mod pages;
mod passkeys;
mod pictures;
mod provider;
mod screen;
mod windows;
mod writing;

use lettre::Transport as _;
use std::path::Path;

use crate::servers::{Chrome, Dovecot, Mta};
use crate::support::{Backend, Program, SUPPORT, until};
use screen::Screen;
use svar::mail::parse::{Mail, parse};

/// Everything that runs around the program.
pub struct Town {
    pub dovecot: Dovecot,
    pub mta: Mta,
    pub chrome: Chrome,
}

impl Town {
    fn build() -> Self {
        let dovecot = Dovecot::start().unwrap_or_else(|why| panic!("{why}"));
        for user in ["hjelp", "kari", "ola", "ann", "ada"] {
            dovecot.add_user(user, "secret").unwrap();
        }
        let mta = Mta::start(&dovecot).unwrap_or_else(|why| panic!("{why}"));
        Self { mta, chrome: Chrome::start().unwrap_or_else(|why| panic!("{why}")), dovecot }
    }

    /// The mail in someone's mailbox that contains these words, once it is there.
    pub fn mail_with(&self, user: &str, words: &str) -> Mail {
        let folder = self.dovecot.maildir(user);
        let mut found = None;
        until(&format!("{user} has a mail with {words:?}"), || {
            found = mails(&folder).into_iter().find(|mail| mail.text.contains(words));
            found.is_some()
        });
        found.unwrap()
    }

    /// The link in the last mail that has one.
    pub fn link(&self, user: &str) -> String {
        let mail = self.mail_with(user, "/link/");
        mail.text.split_whitespace().find(|word| word.contains("/link/")).unwrap().to_owned()
    }

    pub fn empty_mailbox(&self, user: &str) {
        for folder in ["new", "cur"] {
            let Ok(files) = std::fs::read_dir(self.dovecot.maildir(user).join(folder)) else { continue };
            files.for_each(|file| std::fs::remove_file(file.unwrap().path()).unwrap());
        }
    }

    fn sends(&self, from: &str, to: &str, headers: &str, text: &str) {
        let raw = format!(
            "From: {from}\r\nTo: {to}\r\nMessage-ID: <{}@example.com>\r\n{headers}\r\n{text}\r\n",
            svar::web::form::idempotency_key()
        );
        let envelope = lettre::address::Envelope::new(Some(from.parse().unwrap()), vec![to.parse().unwrap()]).unwrap();
        let smtp = lettre::SmtpTransport::builder_dangerous("127.0.0.1").port(self.mta.port).build();
        smtp.send_raw(&envelope, raw.as_bytes()).unwrap();
    }
}

fn mails(folder: &Path) -> Vec<Mail> {
    let files = ["new", "cur"].into_iter().filter_map(|part| std::fs::read_dir(folder.join(part)).ok()).flatten();
    files.filter_map(|file| Some(parse(&std::fs::read(file.ok()?.path()).ok()?))).collect()
}

async fn the_whole_loop(backend: Backend) {
    let (town, mut program) = tokio::task::spawn_blocking(move || {
        let town = Town::build();
        let program = Program::set_up(backend, &town.dovecot, Some(&town.mta));
        (town, program)
    })
    .await
    .unwrap();
    program.start();
    let (kari, ann) = (Screen::open(&town.chrome, &program.url).await, Screen::open(&town.chrome, &program.url).await);

    // Kari signs up, proves her address and opens a ticket with a pasted screenshot.
    kari.goes("/sign-up").await;
    kari.fills(&[("name", "Kari Nordmann"), ("email", "kari@example.com"), ("password", "en lang setning")]).await;
    kari.presses("main button.primary").await;
    kari.follows(&town.link("kari")).await;
    kari.goes("/tickets/new?brand=fjellro").await;
    kari.fills(&[
        ("subject", "Hvor er pakken min?"),
        ("body", "Hei, jeg venter fortsatt på pakken min. Når kommer den?"),
    ])
    .await;
    kari.pastes_a_picture("body").await;
    kari.sees(".files.picked li").await;
    kari.presses("main button.primary").await;
    kari.sees(".notice.is-good").await;
    kari.sees(".file img").await;
    let reference = kari.reference().await;

    // Ann looks at the queue; Ola's mail appears there without reloading, behind Kari's ticket.
    town.empty_mailbox("ann");
    ann.signs_in_by_link(&town, "ann").await;
    ann.sees(&format!("#row-{reference}")).await;
    town.sends("ola@example.com", SUPPORT, "Subject: Where is my order?\r\n", "Hi, my order has not arrived.");
    ann.sees_text("#queue", "Where is my order?").await;
    assert_eq!(ann.texts(".queue .row-open").await, ["Hvor er pakken min?", "Where is my order?"]);

    windows::share_one_stream(&town, &ann).await;

    // Four keys from the queue to the sent answer: n, 1, Ctrl+Enter.
    ann.types_key("n").await;
    ann.sees("#suggestion-list li").await;
    ann.types_key("1").await;
    ann.sees_value("#body", "Kari").await;
    ann.writes("#body", "\nIt is on its way, says Ann.").await;
    ann.sends_by_key("#body").await;
    ann.sees(".notice.is-good").await;

    // Kari finds the answer in her mailbox and on her page, replies by mail, and the same ticket reopens.
    let answer = tokio::task::block_in_place(|| town.mail_with("kari", "says Ann"));
    kari.sees_text("#thread", "says Ann").await;
    let headers = format!("Subject: {}\r\nIn-Reply-To: <{}>\r\n", answer.subject, answer.message_id.clone().unwrap());
    town.sends("kari@example.com", &answer.reply_to[0].address, &headers, "Thank you, but it is still not here.");
    ann.sees_text(&format!("#row-{reference}"), "still not here").await;
    kari.sees_text("#thread", "still not here").await;

    // Another subject on the same thread is flagged; one key splits it off, another undoes that.
    let headers = format!("Subject: Also an invoice\r\nIn-Reply-To: <{}>\r\n", answer.message_id.unwrap());
    town.sends("kari@example.com", &answer.reply_to[0].address, &headers, "Please send the invoice too.");
    ann.sees_text(&format!("#row-{reference}"), "the invoice too").await;
    ann.goes(&format!("/desk/tickets/{reference}")).await;
    ann.sees(".in-message").await;
    ann.types_key("x").await;
    ann.sees_text(".ticket-head h1", "Also an invoice").await;
    assert_ne!(ann.reference().await, reference);
    ann.types_key("z").await;
    ann.sees_text(".ticket-head h1", "Hvor er pakken").await;
    ann.sees_text("#thread", "the invoice too").await;

    answers::are_picked_by_key_and_found_again(&town, &kari, &ann).await;
    if backend == Backend::Sqlite {
        writing::is_never_lost(&town, &kari, &ann).await;
        pages::are_accessible_and_light(&town, &program, &kari, &ann, &reference).await;
        pages::work_without_scripts(&town, &program).await;
    }
    kari.close().await;
    ann.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_signup_to_reopened_ticket_on_sqlite() {
    the_whole_loop(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_signup_to_reopened_ticket_on_postgres() {
    the_whole_loop(Backend::Postgres).await;
}
