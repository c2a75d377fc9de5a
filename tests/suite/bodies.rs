//! Large bodies: only after the key, to disk, limited in size and time, and in number at once.
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use svar::config::Config;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{Backend, Place};

const BOTH: [Backend; 2] = [Backend::Sqlite, Backend::Postgres];
const MEGABYTE: usize = 1024 * 1024;

/// A request whose body comes as slowly as its sender likes.
struct Slow(TcpStream);

impl Slow {
    async fn begins(address: &str, path: &str, headers: &str, size: usize) -> Self {
        let mut line = TcpStream::connect(address).await.unwrap();
        let head = format!("POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Length: {size}\r\n{headers}\r\n");
        line.write_all(head.as_bytes()).await.unwrap();
        Self(line)
    }

    async fn sends(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).await.unwrap();
    }

    /// The head of the answer. None comes while the server waits for the body.
    async fn hears(&mut self) -> String {
        let mut answer = vec![0; 2048];
        let read = tokio::time::timeout(Duration::from_secs(20), self.0.read(&mut answer)).await;
        let size = read.expect("an answer").unwrap();
        String::from_utf8_lossy(&answer[..size]).into_owned()
    }
}

fn address(place: &Place) -> String {
    place.app.config.server.listen.to_string()
}

fn waiting(place: &Place) -> u64 {
    let files = std::fs::read_dir(place.app.config.data.folder.join("incoming")).unwrap();
    files.filter_map(|file| Some(file.unwrap().metadata().ok()?.len())).sum()
}

async fn until(what: &str, done: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !done() {
        assert!(Instant::now() < deadline, "{what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn place(backend: Backend, set: impl FnOnce(&mut Config)) -> (Place, String) {
    let place = Place::with(backend, set).await;
    let ada = place.admin("Ada").await;
    let made = ada.sends("/admin/keys", &[("name", "relay"), ("scope", "mail"), ("brand", "")]).await;
    let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    (place, format!("Authorization: Bearer {key}\r\nContent-Type: message/rfc822\r\n"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_visitor_is_refused_before_reading_the_body() {
    for backend in BOTH {
        let (place, _) = place(backend, |_| {}).await;
        let ours = format!("Origin: {}\r\nContent-Type: multipart/form-data; boundary=b\r\n", place.url);
        for (path, headers, status) in [
            ("/in/mail", "Content-Type: message/rfc822\r\nAuthorization: Bearer guess\r\n", "401"),
            ("/in/mail", "Content-Type: message/rfc822\r\n", "401"),
            ("/api/orders", "Content-Type: application/json\r\nAuthorization: Bearer guess\r\n", "401"),
            ("/complaints", &ours, "303"),
            ("/desk/answers/x/files", &ours, "303"),
            ("/admin/orders", &ours, "303"),
        ] {
            let mut slow = Slow::begins(&address(&place), path, headers, 60 * MEGABYTE).await;
            let answer = slow.hears().await;
            assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{path}: {answer}");
        }
        assert_eq!(waiting(&place), 0);
        // Anyone may ask: only so many forms of one visitor are read at the same time.
        let mut forms = Vec::new();
        for _ in 0..4 {
            forms.push(Slow::begins(&address(&place), "/tickets", &ours, 6 * MEGABYTE).await);
        }
        let answers = forms.iter_mut().map(|form| Box::pin(form.hears()));
        let (first, _, _) = futures_util::future::select_all(answers).await;
        assert!(first.starts_with("HTTP/1.1 429"), "{first}");
        // More than a visitor may send in an hour is refused at once.
        drop(forms);
        let mut large = Slow::begins(&address(&place), "/tickets", &ours, 60 * MEGABYTE).await;
        let answer = large.hears().await;
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_of_many_megabytes_arrives_whole() {
    for backend in BOTH {
        let (place, key) = place(backend, |_| {}).await;
        let head = "From: Kari <kari@example.com>\r\nTo: hjelp@fjellro.example\r\nSubject: Large\r\nMessage-ID: <l@example.com>\r\n\r\n";
        let line = "The same line again and again, so that it becomes a large mail.\r\n";
        let mail = format!("{head}{}", line.repeat(100_000));
        let mut slow = Slow::begins(&address(&place), "/in/mail", &key, mail.len()).await;
        for piece in mail.as_bytes().chunks(500_000) {
            slow.sends(piece).await;
        }
        let answer = slow.hears().await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("received"), "{answer}");
        assert_eq!(waiting(&place), 0);
        place.work().await;
        let raw = svar::blobs::hash(mail.as_bytes());
        assert_eq!(place.app.blobs.load(&place.app.db, &raw).await.unwrap(), mail.as_bytes());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_is_limited_in_size_and_time() {
    for backend in BOTH {
        let (place, key) = place(backend, |config| config.server.body_seconds = 1).await;
        let mut slow = Slow::begins(&address(&place), "/in/mail", &key, MEGABYTE).await;
        slow.sends(b"From: kari@example.com\r\n").await;
        let answer = slow.hears().await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
        let kari = place.customer("Kari").await;
        let form = format!(
            "Origin: {}\r\nCookie: {}\r\nContent-Type: multipart/form-data; boundary=b\r\n",
            place.url, kari.cookie
        );
        let mut slow = Slow::begins(&address(&place), "/tickets", &form, MEGABYTE).await;
        slow.sends(b"--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nbegun").await;
        let answer = slow.hears().await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
        until("both are gone", || waiting(&place) == 0).await;
    }
    let (place, key) = place(Backend::Sqlite, |_| {}).await;
    let mut large = Slow::begins(&address(&place), "/in/mail", &key, 70 * MEGABYTE).await;
    let piece = vec![b'x'; MEGABYTE];
    for _ in 0..64 {
        large.sends(&piece).await;
    }
    // One byte more than a mail may have.
    large.sends(b"x").await;
    let answer = large.hears().await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert_eq!(waiting(&place), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bodies_read_at_once_are_limited() {
    for backend in BOTH {
        let (place, key) = place(backend, |config| config.server.bodies_at_once = 1).await;
        let mut first = Slow::begins(&address(&place), "/in/mail", &key, MEGABYTE).await;
        first.sends(b"From: kari@example.com\r\n").await;
        until("the first is read", || waiting(&place) > 0).await;
        let mut second = Slow::begins(&address(&place), "/in/mail", &key, MEGABYTE).await;
        let answer = second.hears().await;
        assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("retry-after: 30"), "{answer}");
        // People do not wait for programs.
        let kari = place.customer("Kari").await;
        kari.opens_ticket("Cup", "Hello").await;
        // Hanging up makes room, and nothing stays.
        drop(first);
        until("the first is gone", || waiting(&place) == 0).await;
        let mail = "From: ola@example.com\r\nSubject: Hi\r\n\r\nHello\r\n";
        let mut third = Slow::begins(&address(&place), "/in/mail", &key, mail.len()).await;
        third.sends(mail.as_bytes()).await;
        assert!(third.hears().await.starts_with("HTTP/1.1 200"));
    }
}

/// Visitors who have not signed in leave the slots of customers free.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn visitors_take_no_slots_of_customers() {
    for backend in BOTH {
        let (place, _) = place(backend, |config| config.server.bodies_at_once = 4).await;
        let form = format!("Origin: {}\r\nContent-Type: multipart/form-data; boundary=b\r\n", place.url);
        let mut first = Slow::begins(&address(&place), "/tickets", &form, MEGABYTE).await;
        first.sends(b"--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nbegun").await;
        until("the first is read", || waiting(&place) > 0).await;
        let whole = b"--b\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nMy cup is cracked\r\n--b--\r\n";
        let mut second = Slow::begins(&address(&place), "/tickets", &form, whole.len()).await;
        second.sends(whole).await;
        let answer = second.hears().await;
        assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
        place.customer("Kari").await.opens_ticket("Cup", "Hello").await;
    }
}

/// The program in its own process, so that its memory can be measured.
struct Program(Child);

impl Program {
    async fn start(place: &Place) -> (Self, String) {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let child = Command::new(env!("CARGO_BIN_EXE_svar"))
            .arg("serve")
            .current_dir(&place.app.config.data.folder)
            .env("SVAR_SERVER_LISTEN", &address)
            .env("SVAR_DATA_FOLDER", &place.app.config.data.folder)
            .env("SVAR_LOG_FILTER", "warn")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let answers = async || reqwest::get(format!("http://{address}/healthz")).await.is_ok();
        let deadline = Instant::now() + Duration::from_mins(1);
        while !answers().await {
            assert!(Instant::now() < deadline, "the program does not start");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        (Self(child), address)
    }

    fn megabytes(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() / 1024
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memory_stays_flat_under_eight_slow_bodies() {
    let (place, key) = place(Backend::Sqlite, |_| {}).await;
    let (program, address) = Program::start(&place).await;
    let before = program.megabytes();
    let piece = vec![b'x'; MEGABYTE];
    let mut all = Vec::new();
    for _ in 0..8 {
        let mut slow = Slow::begins(&address, "/in/mail", &key, 64 * MEGABYTE).await;
        for _ in 0..60 {
            slow.sends(&piece).await;
        }
        all.push(slow);
    }
    let held = |megabytes: u64| waiting(&place) >= megabytes * 1024 * 1024;
    until("they are on disk", || held(8 * 58)).await;
    let after = program.megabytes();
    assert!(after < before + 60, "{before} MB became {after} MB");
    drop(all);
    until("they are gone", || waiting(&place) == 0).await;
}
