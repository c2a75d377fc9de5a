//! The first run: from an empty folder to the address on the shop's page, by the real program; and what a start says.
use std::net::TcpListener;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use svar::mail::parse::{Mail, parse};

use crate::servers::{Does, Smtp};
use crate::support::{Actor, Backend, Page, database, until};
use crate::{on_both, stories};

/// `svar serve` in a folder that was empty.
struct FirstRun {
    url: String,
    folder: tempfile::TempDir,
    child: Child,
}

impl Drop for FirstRun {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl FirstRun {
    fn start(backend: Backend) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let file = |name: &str| std::fs::File::create(folder.path().join(name)).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_svar"));
        command.arg("serve").current_dir(folder.path()).env("SVAR_SERVER_LISTEN", format!("127.0.0.1:{port}"));
        if backend == Backend::Postgres {
            command.env("SVAR_DATABASE_URL", database(backend, folder.path()));
        }
        let child = command.stdout(file("out")).stderr(file("err")).spawn().unwrap();
        let run = Self { url: format!("http://127.0.0.1:{port}"), folder, child };
        until("the link is printed", || run.reads("out").contains("/link/"));
        until("it listens", || std::net::TcpStream::connect(run.url.trim_start_matches("http://")).is_ok());
        run
    }

    fn reads(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }

    /// The path of the link that was printed.
    fn printed_link(&self) -> String {
        let out = self.reads("out");
        let link = out.split_whitespace().find(|word| word.contains("/link/")).unwrap();
        link.strip_prefix(&self.url).unwrap().to_owned()
    }

    fn stranger(&self) -> Actor {
        Actor::new(self.url.clone(), String::new())
    }

    fn signed_in(&self, page: &Page) -> Actor {
        let cookie = page.cookies.iter().find(|cookie| cookie.starts_with("svar="));
        let cookie = cookie.unwrap_or_else(|| panic!("no session: {} {}", page.status, page.text));
        Actor::new(self.url.clone(), cookie.clone())
    }

    /// A mail that was kept and not sent, with these words.
    fn kept(&self, address: &str, words: &str) -> Mail {
        let outbox = self.folder.path().join("data/outbox");
        let find = || {
            let mails =
                std::fs::read_dir(&outbox).unwrap().map(|file| parse(&std::fs::read(file.unwrap().path()).unwrap()));
            mails.into_iter().find(|mail| mail.to.iter().any(|to| to.address == address) && mail.text.contains(words))
        };
        until(&format!("there is a mail to {address}: {words}"), || find().is_some());
        find().unwrap()
    }

    /// Follows the link in the mail that was kept for this address.
    async fn comes_in(&self, address: &str) -> Actor {
        let text = self.kept(address, "/link/").text;
        let link = text.split_whitespace().find(|word| word.contains("/link/")).unwrap().to_owned();
        let fields = [("name", "Kari"), ("password", "kingfisher over the weir")];
        self.signed_in(&self.stranger().sends(&link, &fields).await)
    }
}

fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(200_u32.to_be_bytes());
    bytes.extend(60_u32.to_be_bytes());
    bytes.extend(b"\x08\x06\0\0\0");
    bytes
}

on_both! {
    a_first_run_leads_to_the_shops_page: a_first_run_leads_on_sqlite, a_first_run_leads_on_postgres;
}

async fn a_first_run_leads_to_the_shops_page(backend: Backend) {
    let run = FirstRun::start(backend);
    let ada = becomes_admin(&run).await;
    makes_the_brand(&ada).await;
    let kari = signs_up(&run).await;
    is_told_no_time(&run, &kari).await;
    sets_hours(&ada).await;
    tries_outgoing_mail(&ada).await;
    // There are hours now, and no one who answers.
    kari.opens(FORM).await.hides("You can expect our answer");
    invites_a_colleague(&run, &ada).await;
    kari.opens(FORM).await.shows("You can expect our answer");
    finishes(&run, &ada).await;
    let log = run.reads("err");
    assert!(log.contains("no mail leaves") && log.contains("mail.transport"), "{log}");
    assert!(!log.contains('\u{1b}') && !run.reads("out").contains('\u{1b}'), "colours are for a terminal: {log}");
    is_closed_to_others(run.folder.path(), backend);
}

const FORM: &str = "/tickets/new?brand=fjell-og-ro";

async fn becomes_admin(run: &FirstRun) -> Actor {
    let fields = [("name", "Ada"), ("email", "ada@fjell.example"), ("password", "kingfisher over the weir")];
    let entered = run.stranger().sends(&run.printed_link(), &fields).await;
    assert_eq!((entered.status, entered.location.as_str()), (303, "/admin/setup"));
    let ada = run.signed_in(&entered);
    let steps = ada.opens("/admin/setup").await;
    steps.shows("0 of 6 steps are done").shows("No mail is sent yet.").shows("aria-current=\"step\"");
    steps.shows("href=\"/admin/setup/brand\"");
    for page in ["/desk", "/admin/people"] {
        ada.opens(page).await.shows("Setup is not finished.").shows("customers do not get what you write");
    }
    assert_eq!(ada.opens("/admin/setup/hours").await.location, "/admin/setup/brand", "a brand comes first");
    ada.opens("/admin/setup/outgoing").await.shows("Set up your brand first");
    ada
}

async fn makes_the_brand(ada: &Actor) {
    ada.opens("/admin/setup/brand").await.shows("type=\"radio\" name=\"color\" value=\"8\"").shows("value=\"nb\"");
    let wrong = [("name", ""), ("support_address", "hjelp@fjell.example"), ("color", "3")];
    let page = ada.sends_fields_and_file("/admin/setup/brand", &wrong, ("logo", "l.svg", b"<svg></svg>")).await;
    assert_eq!(page.status, 422);
    page.shows("name-error").shows("languages-error").shows("logo-error").shows("value=\"hjelp@fjell.example\"");
    let fields = [
        ("name", "Fjell og Ro"),
        ("support_address", "hjelp@fjell.example"),
        ("color", "3"),
        ("languages", "en"),
        ("languages", "nb"),
        ("languages", "da"),
        ("own_language", "nb"),
    ];
    let page = ada.sends_fields_and_file("/admin/setup/brand", &fields, ("logo", "l.png", &png())).await;
    assert_eq!((page.status, page.location.as_str()), (303, "/admin/setup"), "{}", page.text);
    ada.opens("/admin/setup").await.shows("1 of 6 steps are done");
    ada.opens("/admin/brands").await.shows("hue-3").shows("nb en da");
    assert!(ada.opens("/admin/setup/brand").await.location.starts_with("/admin/brands?id="));
}

/// A customer signs up, by the link in the mail that was kept.
async fn signs_up(run: &FirstRun) -> Actor {
    let fields = [("name", "Kari"), ("email", "kari@example.com"), ("password", "kingfisher over the weir")];
    assert_eq!(run.stranger().sends("/sign-up", &fields).await.status, 200);
    run.comes_in("kari@example.com").await
}

async fn is_told_no_time(run: &FirstRun, kari: &Actor) {
    kari.opens(FORM).await.shows("/brand-logos/").hides("You can expect our answer");
    let key = svar::web::form::idempotency_key();
    let fields = [
        ("brand", "fjell-og-ro"),
        ("subject", "Cup"),
        ("body", "It is cracked"),
        ("page", ""),
        ("idempotency_key", &*key),
    ];
    let page = kari.sends_with_files("/tickets", &fields, &[]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    kari.opens(&page.location).await.shows("We have received your message").hides("You can expect our answer");
    let reference = page.reference();
    let text = run.kept("kari@example.com", &reference).text;
    assert!(!text.contains("2026") && !text.contains("at the latest"), "no day is named: {text}");
}

async fn sets_hours(ada: &Actor) {
    let page = ada.opens("/admin/setup/hours").await;
    page.shows("value=\"Europe/Oslo\"").shows("name=\"mon-from\"");
    let brand = page.value_of("brand");
    let wrong = [("brand", brand.as_str()), ("timezone", "Europe/Oslo"), ("tue-from", "09:00"), ("tue-to", "")];
    let page = ada.sends("/admin/setup/hours", &wrong).await;
    assert_eq!(page.status, 422);
    page.shows("tue-from-error").shows("value=\"09:00\"");
    let always = [("brand", brand.as_str()), ("timezone", "Europe/Oslo"), ("always", "yes")];
    assert_eq!(ada.sends("/admin/setup/hours", &always).await.location, "/admin/setup");
    assert_eq!(ada.sends("/admin/setup/hours", &always).await.status, 409, "what is there is not written over");
    ada.opens("/admin/setup").await.shows("2 of 6 steps are done");
}

async fn tries_outgoing_mail(ada: &Actor) {
    let smtp = Smtp::start();
    let port = smtp.port.to_string();
    let fields =
        [("host", "127.0.0.1"), ("port", port.as_str()), ("security", "none"), ("username", ""), ("password", "")];
    smtp.when("RCPT TO", Does::Says("550 5.7.1 relaying denied"));
    let page = ada.sends("/admin/setup/outgoing", &fields).await;
    assert_eq!(page.status, 422);
    page.shows("The test mail was not sent.").shows("relaying denied").shows("value=\"127.0.0.1\"");
    smtp.mended();
    let page = ada.sends("/admin/setup/outgoing", &fields).await;
    assert_eq!(page.status, 200);
    page.shows("The server has accepted a test mail to ada@fjell.example.").shows("The server’s answer:");
    page.shows("host = &quot;127.0.0.1&quot;").shows("data-copy=\"settings\"").shows("svar.toml");
    let taken = smtp.taken();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].to.iter().any(|to| to.contains("ada@fjell.example")), "{taken:?}");
    assert!(taken[0].text.contains("From: \"Fjell og Ro\" <hjelp@fjell.example>"), "{}", taken[0].text);
    let remote = [("host", "smtp.example.com"), ("security", "none"), ("username", "a"), ("password", "")];
    let page = ada.sends("/admin/setup/outgoing", &remote).await;
    assert_eq!(page.status, 422);
    page.shows("security-error").shows("password-error");
    ada.opens("/admin/audit").await.shows("sent a test mail");
}

async fn invites_a_colleague(run: &FirstRun, ada: &Actor) {
    let fields =
        [("name", "Bo"), ("email", "bo@fjell.example"), ("role", "agent"), ("language", "nb"), ("is_here", "yes")];
    assert_eq!(ada.sends("/admin/people", &fields).await.status, 303);
    let bo = run.comes_in("bo@fjell.example").await;
    // Who answers is told, too, and cannot do anything about it.
    bo.opens("/desk").await.shows("Oppsettet er ikke ferdig.").hides("/admin/setup");
}

async fn finishes(run: &FirstRun, ada: &Actor) {
    assert_eq!(ada.sends("/admin/setup/skipped", &[("step", "mailbox")]).await.location, "/admin/setup");
    ada.opens("/admin/setup").await.shows("Skipped").shows("3 of 6 steps are done");
    assert_eq!(ada.sends("/admin/setup/skipped", &[("step", "nothing")]).await.status, 404);
    let page = ada.opens("/admin/setup/address").await;
    page.shows(&format!("value=\"{}{FORM}\"", run.url)).shows("work only on this computer").shows("data-copy=\"url-");
    page.shows("hjelp@fjell.example");
    assert_eq!(ada.sends("/admin/setup/finished", &[]).await.location, "/admin/setup");
    ada.opens("/admin/setup").await.shows("Setup is finished.").hides("/admin/setup/finished");
    ada.opens("/desk").await.hides("Setup is not finished");
}

fn is_closed_to_others(folder: &Path, backend: Backend) {
    let mode = |path: &str| std::fs::metadata(folder.join(path)).unwrap().mode() & 0o777;
    assert_eq!(mode("data"), 0o700);
    if backend == Backend::Sqlite {
        assert_eq!(mode("data/svar.db"), 0o600);
    }
}

stories! {
    async fn setting_up_is_for_admins_of_all_and_in_their_language(place) {
        place.sql("UPDATE installation SET setup_finished_at = NULL").await;
        let ada = place.admin("Ada").await;
        let alf = place.staff("Alf", svar::accounts::Role::Admin, &[place.brand]).await;
        alf.opens("/desk").await.shows("Setup is not finished.").hides("/admin/setup");
        ada.speaks("nb").await;
        ada.sends("/account", &[("name", "Ada"), ("letter_keys", "yes")]).await;
        ada.opens("/desk").await.shows("Oppsettet er ikke ferdig.").shows("Ingen e-post sendes ennå");
        let steps = ada.opens("/admin/setup").await;
        steps.shows("Ferdig").shows("Hopp over").shows("/desk/help/set-up#first-start").hides("setup-");
        ada.opens("/admin/setup/outgoing").await.shows("Prøv en e-postserver").hides("setup-");
        ada.opens("/admin/setup/address").await.shows("Adressen til kontaktskjemaet").hides("setup-");
    }
}

fn serve_in(folder: &Path, settings: &str) -> Output {
    std::fs::write(folder.join("svar.toml"), settings).unwrap();
    Command::new(env!("CARGO_BIN_EXE_svar")).arg("serve").current_dir(folder).stdin(Stdio::null()).output().unwrap()
}

#[test]
fn a_port_in_use_is_said_before_anything_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let output = serve_in(folder.path(), &format!("[server]\nlisten = \"{address}\"\n"));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && output.stdout.is_empty(), "no link is printed: {output:?}");
    assert!(said.contains(&format!("listens on {address} already")), "{said}");
    assert!(said.contains("server.listen is set in svar.toml, line 2"), "{said}");
    assert!(!folder.path().join("data").exists());
}

#[test]
fn an_error_names_the_file_and_the_line() {
    let folder = tempfile::tempdir().unwrap();
    for (settings, says) in [
        ("[server]\n\nlistens = \"127.0.0.1:1\"\n", "svar: svar.toml, line 3: unknown field `listens`"),
        ("[worker]\nsending = 0\n", "worker.sending is set in svar.toml, line 2"),
        ("[log]\n# all\nfilter = \"=,=\"\n", "log.filter is set in svar.toml, line 3"),
    ] {
        let output = serve_in(folder.path(), settings);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(says), "{settings}: {said}");
        assert!(!said.contains('\u{1b}') && !folder.path().join("data").exists(), "{said}");
    }
}
