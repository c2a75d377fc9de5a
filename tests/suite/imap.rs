//! The IMAP puller against a real Dovecot, and against a small server that misbehaves.

use std::sync::atomic::{AtomicBool, AtomicU16, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::servers::{Dovecot, TOKEN_KEY};
use svar::mail::imap::*;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// An inbox in memory; clones share it.
#[derive(Clone, Default)]
pub struct Memory(Arc<Shelf>);

#[derive(Default)]
pub struct Shelf {
    mails: Mutex<Vec<Fetched>>,
    cursor: Mutex<Option<Cursor>>,
    states: Mutex<Vec<PullerState>>,
    full: AtomicBool,
}

impl Inbox for Memory {
    async fn cursor(&self) -> Result<Option<Cursor>, String> {
        Ok(*self.0.cursor.lock().unwrap())
    }
    async fn store(&self, mails: Vec<Fetched>, cursor: Cursor) -> Result<(), String> {
        if self.0.full.load(Ordering::Relaxed) {
            return Err("disk full".to_owned());
        }
        self.0.mails.lock().unwrap().extend(mails);
        *self.0.cursor.lock().unwrap() = Some(cursor);
        Ok(())
    }
    async fn report(&self, state: PullerState) {
        eprintln!("{state:?}");
        self.0.states.lock().unwrap().push(state);
    }
}

impl Memory {
    fn count(&self) -> usize {
        self.0.mails.lock().unwrap().len()
    }
    pub fn has(&self, uid: u32) -> bool {
        self.0.mails.lock().unwrap().iter().any(|mail| mail.uid == uid)
    }
    /// Has it come to rest this many times?
    pub fn saw_resting(&self, times: usize) -> bool {
        self.0.states.lock().unwrap().iter().filter(|s| matches!(s, PullerState::Polling(_))).count() >= times
    }
    pub fn subjects(&self) -> Vec<String> {
        let mails = self.0.mails.lock().unwrap();
        mails.iter().map(|m| subject(&m.raw)).collect()
    }
    fn saw(&self, wanted: impl Fn(&PullerState) -> bool) -> bool {
        self.0.states.lock().unwrap().iter().any(wanted)
    }
    pub async fn until(&self, what: &str, done: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + Duration::from_mins(1);
        while !done(self) {
            assert!(Instant::now() < deadline, "no {what}: {} mails", self.count());
            sleep(Duration::from_millis(10)).await;
        }
    }
    async fn failure(&self) -> String {
        let why = |m: &Self| {
            m.0.states.lock().unwrap().iter().find_map(|s| match s {
                PullerState::Failed { why, .. } => Some(why.clone()),
                _ => None,
            })
        };
        self.until("failure", |m| why(m).is_some()).await;
        why(self).unwrap()
    }
}

fn subject(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    text.lines().find_map(|l| l.strip_prefix("Subject: ")).unwrap_or("").to_owned()
}

pub struct Running {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

pub fn start(settings: &Settings, inbox: &Memory) -> Running {
    let (stop, stopped) = watch::channel(false);
    let task = tokio::spawn(pull(settings.clone(), inbox.clone(), stopped));
    Running { stop, task }
}

impl Running {
    pub async fn stop(self) {
        let begin = Instant::now();
        self.stop.send(true).unwrap();
        self.task.await.unwrap();
        assert!(begin.elapsed() < Duration::from_secs(3), "{:?}", begin.elapsed());
    }
}

fn settings(dovecot: &Dovecot) -> Settings {
    Settings {
        host: "localhost".to_owned(),
        port: dovecot.imaps_port,
        security: ImapSecurity::Tls,
        username: "hjelp@svar.example".to_owned(),
        secret: ImapSecret::Password("secret".to_owned()),
        folder: "INBOX".to_owned(),
        ca_pem: Some(dovecot.certificate.authority.clone()),
        after_delivery: AfterDelivery::Keep,
        poll_seconds: 1,
        largest_mail: 100 << 20,
    }
}

fn dovecot() -> Dovecot {
    let dovecot = Dovecot::start().unwrap();
    dovecot.add_user("hjelp", "secret").unwrap();
    dovecot
}

fn mail(subject: &str) -> Vec<u8> {
    format!("From: Ann <ann@example.com>\r\nTo: hjelp@svar.example\r\nSubject: {subject}\r\n\r\nHei æøå\r\n")
        .into_bytes()
}

fn deliver(dovecot: &Dovecot, from: u32, count: u32) {
    for n in from..from + count {
        dovecot.deliver("hjelp", &mail(&format!("m{n}"))).unwrap();
    }
}

fn files(dovecot: &Dovecot, folder: &str) -> usize {
    let at = dovecot.maildir("hjelp").join(folder);
    ["new", "cur"].iter().map(|p| std::fs::read_dir(at.join(p)).map_or(0, Iterator::count)).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_come_in_order_and_a_restart_resumes() {
    let dovecot = dovecot();
    deliver(&dovecot, 0, 500);
    let inbox = Memory::default();
    let begin = Instant::now();
    let running = start(&settings(&dovecot), &inbox);
    inbox.until("500 mails", |m| m.count() == 500).await;
    eprintln!("500 mails in {:?}", begin.elapsed());
    inbox.until("idle", |m| m.saw(|s| *s == PullerState::Idle)).await;
    running.stop().await;
    deliver(&dovecot, 500, 3);
    let running = start(&settings(&dovecot), &inbox);
    inbox.until("503 mails", |m| m.count() >= 503).await;
    running.stop().await;
    let mut subjects = inbox.subjects();
    let uids: Vec<u32> = inbox.0.mails.lock().unwrap().iter().map(|m| m.uid).collect();
    assert_eq!(uids, (1..=503).collect::<Vec<_>>());
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), 503);
    let mails = inbox.0.mails.lock().unwrap();
    assert!(mails.iter().all(|m| m.internal_date.is_some() && m.left_out.is_none()));
    assert!(mails[0].raw.ends_with("Hei æøå\r\n".as_bytes()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_uidvalidity_reads_everything_again() {
    let mut dovecot = dovecot();
    deliver(&dovecot, 0, 20);
    let inbox = Memory::default();
    let running = start(&settings(&dovecot), &inbox);
    inbox.until("20 mails", |m| m.count() == 20).await;
    dovecot.renumber("hjelp").unwrap();
    inbox.until("20 mails again", |m| m.count() == 40).await;
    assert!(inbox.saw(|s| *s == PullerState::Renumbered));
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn idle_brings_new_mail_promptly() {
    let dovecot = dovecot();
    let inbox = Memory::default();
    let running = start(&settings(&dovecot), &inbox);
    inbox.until("idle", |m| m.saw(|s| *s == PullerState::Idle)).await;
    for n in 0..5 {
        let begin = Instant::now();
        deliver(&dovecot, n, 1);
        inbox.until("mail", |m| m.count() > usize::try_from(n).unwrap()).await;
        eprintln!("idle: {:?}", begin.elapsed());
        assert!(begin.elapsed() < Duration::from_secs(5));
    }
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restarted_server_is_found_again() {
    let mut dovecot = dovecot();
    deliver(&dovecot, 0, 5);
    let inbox = Memory::default();
    let running = start(&settings(&dovecot), &inbox);
    inbox.until("5 mails", |m| m.count() == 5).await;
    dovecot.crash();
    inbox.failure().await;
    deliver(&dovecot, 5, 5);
    dovecot.resume().unwrap();
    inbox.until("10 mails", |m| m.count() >= 10).await;
    running.stop().await;
    assert_eq!(inbox.count(), 10);
}

/// Passes bytes on and breaks every connection after this many.
async fn relay(to: u16, bytes: u64) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            tokio::spawn(async move {
                let server = TcpStream::connect(("127.0.0.1", to)).await.unwrap();
                let (mut from_client, mut to_client) = client.into_split();
                let (from_server, mut to_server) = server.into_split();
                let up = tokio::spawn(async move {
                    let _ = tokio::io::copy(&mut from_client, &mut to_server).await;
                });
                let mut some = tokio::io::AsyncReadExt::take(from_server, bytes);
                let _ = tokio::io::copy(&mut some, &mut to_client).await;
                up.abort();
            });
        }
    });
    port
}

#[tokio::test(flavor = "multi_thread")]
async fn repeated_disconnects_bring_every_mail_once() {
    let dovecot = dovecot();
    deliver(&dovecot, 0, 400);
    let inbox = Memory::default();
    let port = relay(dovecot.imap_port, 40_000).await;
    let settings = Settings { port, security: ImapSecurity::None, ..settings(&dovecot) };
    let running = start(&settings, &inbox);
    inbox.until("400 mails", |m| m.count() >= 400).await;
    running.stop().await;
    let uids: Vec<u32> = inbox.0.mails.lock().unwrap().iter().map(|m| m.uid).collect();
    assert_eq!(uids, (1..=400).collect::<Vec<_>>());
    assert!(inbox.saw(|s| matches!(s, PullerState::Failed { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_leaves_mails_on_the_server() {
    let dovecot = dovecot();
    deliver(&dovecot, 0, 3);
    let inbox = Memory::default();
    inbox.0.full.store(true, Ordering::Relaxed);
    let settings = Settings { after_delivery: AfterDelivery::Delete, ..settings(&dovecot) };
    let running = start(&settings, &inbox);
    assert_eq!(inbox.failure().await, "The mail could not be stored: disk full");
    assert_eq!(files(&dovecot, ""), 3);
    inbox.0.full.store(false, Ordering::Relaxed);
    inbox.until("3 mails", |m| m.count() == 3).await;
    inbox.until("deletion", |_| files(&dovecot, "") == 0).await;
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stored_mails_are_moved_or_marked() {
    let dovecot = dovecot();
    deliver(&dovecot, 0, 60);
    let inbox = Memory::default();
    let moved = AfterDelivery::MoveTo("Håndtert & ferdig".to_owned());
    let running = start(&Settings { after_delivery: moved, ..settings(&dovecot) }, &inbox);
    inbox.until("move", |_| files(&dovecot, ".H&AOU-ndtert &- ferdig") == 60).await;
    deliver(&dovecot, 60, 1);
    inbox.until("move", |_| files(&dovecot, ".H&AOU-ndtert &- ferdig") == 61).await;
    inbox.until("an empty inbox", |_| files(&dovecot, "") == 0).await;
    assert_eq!(inbox.count(), 61);
    running.stop().await;
    deliver(&dovecot, 61, 1);
    let running = start(&Settings { after_delivery: AfterDelivery::MarkSeen, ..settings(&dovecot) }, &inbox);
    let cur = dovecot.maildir("hjelp").join("cur");
    inbox
        .until("mark", |_| {
            std::fs::read_dir(&cur).unwrap().flatten().any(|f| f.file_name().to_string_lossy().ends_with('S'))
        })
        .await;
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_oversized_mail_is_cut_and_stays() {
    let dovecot = dovecot();
    deliver(&dovecot, 0, 1);
    let mut large = mail("large");
    large.extend("0123456789abcdef0123456789abcdef\r\n".repeat(100_000).into_bytes());
    dovecot.deliver("hjelp", &large).unwrap();
    let mut larger = large.clone();
    larger.extend(large.clone());
    dovecot.deliver("hjelp", &larger).unwrap();
    deliver(&dovecot, 2, 1);
    let inbox = Memory::default();
    let settings = Settings { largest_mail: 5_000_000, after_delivery: AfterDelivery::Delete, ..settings(&dovecot) };
    let running = start(&settings, &inbox);
    inbox.until("4 mails", |m| m.count() == 4).await;
    inbox.until("deletion", |_| files(&dovecot, "") == 1).await;
    running.stop().await;
    let mails = inbox.0.mails.lock().unwrap();
    assert_eq!(mails[1].raw, large);
    assert!(matches!(mails[2].left_out, Some(LeftOut::TooLarge { limit: 5_000_000, .. })));
    assert_eq!(mails[2].raw.len(), 5_000_000);
    assert!(larger.starts_with(&mails[2].raw));
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_are_sentences() {
    let dovecot = dovecot();
    deliver(&dovecot, 0, 2);
    let good = settings(&dovecot);
    let report = try_once(&good).await.unwrap();
    assert_eq!((report.mails, report.idle, report.uid_next), (2, true, Some(3)));
    let why = async |bad: Settings| {
        let said = try_once(&bad).await.unwrap_err();
        eprintln!("{said}");
        said
    };
    let wrong = Settings { secret: ImapSecret::Password("wrong".to_owned()), ..good.clone() };
    assert!(why(wrong.clone()).await.contains("refused the user name or password of hjelp@svar.example"));
    assert!(why(Settings { ca_pem: None, ..good.clone() }).await.contains("is not trusted"));
    assert!(why(Settings { folder: "Kø".to_owned(), ..good.clone() }).await.contains("There is no folder Kø for"));
    assert!(why(Settings { port: dovecot.imap_port, ..good.clone() }).await.contains("does not speak TLS"));
    assert!(why(Settings { port: 9, ..good.clone() }).await.contains("could not be reached on port 9"));
    assert!(why(Settings { host: "127.0.0.2".to_owned(), ..good.clone() }).await.contains("is for another name"));
    assert!(
        why(Settings { host: "nowhere.invalid".to_owned(), ..good.clone() }).await.contains("could not be looked up")
    );
    assert!(
        why(Settings { host: "192.0.2.1".to_owned(), security: ImapSecurity::None, ..good.clone() })
            .await
            .contains("in the clear")
    );
    assert!(
        why(Settings { ca_pem: Some("/nowhere.pem".into()), ..good.clone() }).await.contains("/nowhere.pem (ca_pem)")
    );
    let inbox = Memory::default();
    let running = start(&wrong, &inbox);
    assert!(inbox.failure().await.contains("refused the user name or password"));
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn starttls_and_a_named_server_certificate_are_trusted() {
    let dovecot = dovecot();
    let good = settings(&dovecot);
    let starttls = Settings { port: dovecot.imap_port, security: ImapSecurity::StartTls, ..good.clone() };
    try_once(&starttls).await.unwrap();
    assert!(try_once(&Settings { ca_pem: None, ..starttls }).await.is_err());
    let own = Some(dovecot.certificate.certificate.clone());
    let named = Settings { ca_pem: own, host: "127.0.0.2".to_owned(), ..good };
    try_once(&named).await.unwrap();
}

fn access_token() -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
    let text = format!(
        "{}.{}",
        B64.encode(r#"{"alg":"HS256","typ":"JWT"}"#),
        B64.encode(r#"{"sub":"hjelp","email":"hjelp@svar.example","iat":1700000000,"exp":4000000000}"#)
    );
    let mut openssl = std::process::Command::new("openssl")
        .args(["dgst", "-sha256", "-binary", "-hmac", TOKEN_KEY])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut openssl.stdin.take().unwrap(), text.as_bytes()).unwrap();
    let signature = openssl.wait_with_output().unwrap().stdout;
    format!("{text}.{}", B64.encode(signature))
}

#[tokio::test(flavor = "multi_thread")]
async fn xoauth2_signs_in_and_its_refusal_is_explained() {
    let dovecot = dovecot();
    let good = Settings { secret: ImapSecret::OAuth2(access_token()), ..settings(&dovecot) };
    if let Err(said) = try_once(&good).await {
        panic!("{said}\n{}", dovecot.log());
    }
    let bad = Settings { secret: ImapSecret::OAuth2("expired".to_owned()), ..good };
    let said = try_once(&bad).await.unwrap_err();
    assert!(said.contains("refused the access token"), "{said}");
}

/// A server that answers each command with what `answer(command, how often connected)` says; `None` hangs up. `@` is the tag.
pub async fn odd_server(answer: impl Fn(&str, u32) -> Option<String> + Clone + Send + Sync + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        let visits = Arc::new(AtomicU32::new(0));
        while let Ok((stream, _)) = listener.accept().await {
            let (answer, visit) = (answer.clone(), visits.fetch_add(1, Ordering::SeqCst));
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let _ = write.write_all(b"* OK hello\r\n").await;
                let mut lines = BufReader::new(read).lines();
                while let Ok(Some(line)) = lines.next_line().await {
                    eprintln!("C: {line}");
                    let (tag, command) = line.split_once(' ').unwrap_or((&line, ""));
                    let usual = match command {
                        "CAPABILITY" => Some("* CAPABILITY IMAP4rev1\r\n@ OK\r\n".to_owned()),
                        c if c.starts_with("EXAMINE") => {
                            Some("* 3 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n@ OK\r\n".to_owned())
                        }
                        c if c.starts_with("LOGIN") => Some("@ OK\r\n".to_owned()),
                        "UID SEARCH ALL" => Some("@ NO not today\r\n".to_owned()),
                        _ => None,
                    };
                    let Some(text) = answer(command, visit).or(usual) else {
                        return;
                    };
                    // Only at the start of a line: addresses in mails contain the sign too.
                    let tagged = format!("\r\n{text}").replace("\r\n@ ", &format!("\r\n{tag} "));
                    let _ = write.write_all(tagged.strip_prefix("\r\n").unwrap_or_default().as_bytes()).await;
                }
            });
        }
    });
    port
}

pub fn odd_settings(port: u16) -> Settings {
    Settings {
        host: "127.0.0.1".to_owned(),
        port,
        security: ImapSecurity::None,
        username: "u".to_owned(),
        secret: ImapSecret::Password("p".to_owned()),
        folder: "INBOX".to_owned(),
        ca_pem: None,
        after_delivery: AfterDelivery::Keep,
        poll_seconds: 1,
        largest_mail: 1 << 20,
    }
}

fn body_of(uids: &[u32]) -> String {
    uids.iter().map(|uid| format!("* {uid} FETCH (UID {uid} BODY[] {{15}}\r\nSubject: s{uid}\r\n\r\n)\r\n")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unreadable_mail_does_not_block_the_rest() {
    let port = odd_server(|command, _| {
        let listing = "* 1 FETCH (UID 1 RFC822.SIZE 9)\r\n* 2 FETCH (UID 2 RFC822.SIZE 9)\r\n* 3 FETCH (UID 3 RFC822.SIZE 9)\r\n@ OK\r\n";
        Some(match command {
            c if c.contains("RFC822.SIZE") => listing.to_owned(),
            c if c.starts_with("UID FETCH 2 ") && c.contains("HEADER") => "* 2 FETCH (UID 2 BODY[HEADER] {4}\r\nA:b\n)\r\n@ OK\r\n".to_owned(),
            // An unsolicited flags update, and a NO after a part of the answer.
            c if c.starts_with("UID FETCH 1,2,3") => body_of(&[1]) + "@ NO [SERVERBUG] Internal error\r\n",
            c if c.starts_with("UID FETCH 1 ") => body_of(&[1]) + "* 1 FETCH (UID 1 FLAGS (\\Seen))\r\n@ OK\r\n",
            c if c.starts_with("UID FETCH 2") => "@ NO [SERVERBUG] Internal error\r\n".to_owned(),
            c if c.starts_with("UID FETCH 3 ") => body_of(&[3]) + "@ OK\r\n",
            "NOOP" => "@ OK\r\n".to_owned(),
            _ => return None,
        })
    })
    .await;
    let inbox = Memory::default();
    let running = start(&odd_settings(port), &inbox);
    inbox.until("3 mails", |m| m.count() == 3).await;
    running.stop().await;
    assert_eq!(inbox.subjects(), ["s1", "", "s3"]);
    assert_eq!(inbox.0.mails.lock().unwrap()[1].left_out, Some(LeftOut::Unreadable { tries: 3 }));
    assert!(inbox.saw(|s| matches!(s, PullerState::LeftOut { uid: 2, .. })));
    assert!(inbox.saw(|s| *s == PullerState::Polling(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_idle_is_polled() {
    let listings = Arc::new(AtomicU16::new(0));
    let seen = Arc::clone(&listings);
    let port = odd_server(move |command, _| {
        Some(match command {
            // `4:*` returns mail 3 again.
            c if c.contains("RFC822.SIZE") => {
                seen.fetch_add(1, Ordering::SeqCst);
                "* 3 FETCH (UID 3 RFC822.SIZE 9)\r\n@ OK\r\n".to_owned()
            }
            c if c.starts_with("UID FETCH 3 ") => body_of(&[3]) + "@ OK\r\n",
            "NOOP" => "@ OK\r\n".to_owned(),
            _ => return None,
        })
    })
    .await;
    let inbox = Memory::default();
    let running = start(&odd_settings(port), &inbox);
    inbox.until("three looks", |_| listings.load(Ordering::SeqCst) >= 3).await;
    running.stop().await;
    assert_eq!(inbox.subjects(), ["s3"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_answers_are_survived() {
    let port = odd_server(|command, visit| {
        let listing = "* 1 FETCH (UID 1 RFC822.SIZE 9)\r\n@ OK\r\n".to_owned();
        match (visit, command) {
            (0, "CAPABILITY") => Some("* BYE overloaded\r\n".to_owned()),
            (1, "CAPABILITY") => Some("* OK [ALERT]é\r\n@ OK\r\n".to_owned()),
            (2, "CAPABILITY") => Some("complete nonsense\r\n".to_owned()),
            (_, c) if c.contains("RFC822.SIZE") => Some(listing),
            (_, c) if c.starts_with("UID FETCH 1 ") => Some(body_of(&[1]) + "@ OK\r\n"),
            (_, "NOOP") => Some("@ OK\r\n".to_owned()),
            _ => None,
        }
    })
    .await;
    let inbox = Memory::default();
    let running = start(&odd_settings(port), &inbox);
    inbox.until("the mail", |m| m.count() == 1).await;
    running.stop().await;
}
