//! Files pass a malware scanner, and an infected one goes nowhere.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{Backend, Place, SUPPORT};

/// What the scanner takes for malware, and how many bytes it reads.
const MARK: &[u8] = b"zebrafink";
const MOST: usize = 200_000;

/// A clamd that can be down.
struct Clamd {
    address: String,
    is_down: Arc<AtomicBool>,
}

impl Clamd {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("tcp://{}", listener.local_addr().unwrap());
        let is_down = Arc::new(AtomicBool::new(false));
        let down = is_down.clone();
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                if !down.load(Ordering::SeqCst) {
                    tokio::spawn(answer(line));
                }
            }
        });
        Self { address, is_down }
    }
}

async fn answer(mut line: TcpStream) -> std::io::Result<()> {
    let mut command = Vec::new();
    while command.last() != Some(&0) {
        command.push(line.read_u8().await?);
    }
    if command == b"zPING\0" {
        return line.write_all(b"PONG\0").await;
    }
    assert_eq!(command, b"zINSTREAM\0");
    let mut bytes = Vec::new();
    loop {
        let size = usize::try_from(line.read_u32().await?).unwrap();
        if size == 0 {
            break;
        }
        let mut piece = vec![0; size];
        line.read_exact(&mut piece).await?;
        bytes.extend(piece);
        if bytes.len() > MOST {
            return line.write_all(b"INSTREAM size limit exceeded. ERROR\0").await;
        }
    }
    let is_bad = bytes.windows(MARK.len()).any(|part| part == MARK);
    line.write_all(if is_bad { b"stream: Eicar-Signature FOUND\0" } else { b"stream: OK\0" }).await
}

async fn scanned(backend: Backend) -> (Place, Clamd) {
    let clamd = Clamd::start().await;
    let address = clamd.address.clone();
    (Place::with(backend, |config| config.scanner.clamd = Some(address)).await, clamd)
}

fn mail_with_file(id: &str, text: &str) -> String {
    format!(
        "From: Kari <kari@example.com>\nTo: {SUPPORT}\nSubject: Mail {id}\nMessage-ID: <{id}@example.com>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the file\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"offer.txt\"\n\n{text}\n--b--\n"
    )
}

/// The address of a file of this name on a page.
fn link_to(page: &crate::support::Page, name: &str) -> Option<String> {
    page.text.split('"').find(|part| part.starts_with("/files/") && part.ends_with(name)).map(str::to_owned)
}

macro_rules! on_both {
    ($($name:ident => $story:ident),+) => {$(
        mod $name {
            use super::*;
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() { $story(Backend::Sqlite).await; }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() { $story(Backend::Postgres).await; }
        }
    )+};
}

on_both! {
    infected_files_of_customers_are_held => held,
    an_infected_file_of_ours_is_not_sent => refused,
    nothing_passes_while_the_scanner_is_down => down
}

async fn held(backend: Backend) {
    let (place, _clamd) = scanned(backend).await;
    let (kari, ann, ada) = (place.customer("Kari").await, place.agent("Ann").await, place.admin("Ada").await);
    let key = svar::web::form::idempotency_key();
    let fields =
        [("brand", "fjellro"), ("subject", "Files"), ("body", "Look"), ("page", ""), ("idempotency_key", key.as_str())];
    let large = vec![b'x'; 300_000];
    let files: [(&str, &[u8]); 3] = [("good.txt", b"fine"), ("bad.txt", b"a zebrafink in it"), ("large.txt", &large)];
    let page = kari.sends_with_files("/tickets", &fields, &files).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let reference = page.reference();
    place.mail(&mail_with_file("m1", "a zebrafink in it")).await;
    // The message is there, with the file's name and the finding, but not the file.
    for (who, path) in [(&kari, format!("/tickets/{reference}")), (&ann, format!("/desk/tickets/{reference}"))] {
        let page = who.opens(&path).await;
        page.shows("Look").shows("bad.txt").shows("Eicar-Signature").shows("too large to be scanned").hides("/release");
        assert!(link_to(&page, "good.txt").is_some());
        assert!(link_to(&page, "bad.txt").is_none() && link_to(&page, "large.txt").is_none());
    }
    ann.opens("/desk").await.shows("Mail m1");
    let mailed = place
        .rows(|conn| {
            svar::tickets::store::attachments(conn, svar::ids::MessageId(2)).map(|files| files[0].held.clone())
        })
        .await;
    assert_eq!(mailed, "Eicar-Signature");
    // Only an admin releases it, and the ticket says who did.
    let page = ada.opens(&format!("/desk/tickets/{reference}")).await;
    let release = page.address(&format!("/desk/tickets/{reference}/files/"));
    assert_eq!(ann.sends(&release, &[]).await.status, 403);
    assert_eq!(kari.sends(&release, &[]).await.status, 403);
    assert_eq!(ada.sends(&release, &[]).await.status, 303);
    assert_eq!(ada.sends(&release, &[]).await.status, 404);
    let page = kari.opens(&format!("/tickets/{reference}")).await;
    let file = kari.opens(&link_to(&page, "bad.txt").unwrap()).await;
    file.shows("a zebrafink in it");
    ann.opens(&format!("/desk/tickets/{reference}")).await.shows("released the file bad.txt");
    let log = ada.opens("/admin/audit?action=mail.file_released").await;
    log.shows("that the malware scanner had held").shows("bad.txt").shows("Eicar-Signature");
}

async fn refused(backend: Backend) {
    let (place, _clamd) = scanned(backend).await;
    let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
    let reference = kari.opens_ticket("Offer", "May I have the offer?").await;
    let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
    let fields = [
        ("kind", "reply"),
        ("body", "Here it is"),
        ("then", "waiting"),
        ("seen", seen.as_str()),
        ("answer_id", ""),
        ("idempotency_key", "k1"),
    ];
    let path = format!("/desk/tickets/{reference}/messages");
    let page = ann.sends_with_files(&path, &fields, &[("offer.txt", b"a zebrafink in it")]).await;
    assert_eq!(page.status, 422);
    page.shows("found something in one of the files").shows("Here it is");
    assert_eq!(ann.sends_with_files(&path, &fields, &[("offer.txt", b"fine")]).await.status, 303);
    place.work().await;
    let sent = place.sent_to("kari@example.com");
    let with_file = sent.iter().filter(|mail| !mail.attachments.is_empty()).count();
    assert_eq!(with_file, 1);
}

async fn down(backend: Backend) {
    let (place, clamd) = scanned(backend).await;
    let (kari, ann, ada) = (place.customer("Kari").await, place.agent("Ann").await, place.admin("Ada").await);
    let reference = kari.opens_ticket("Before", "Hello").await;
    clamd.is_down.store(true, Ordering::SeqCst);
    place.mail(&mail_with_file("m1", "fine")).await;
    ann.opens("/desk").await.hides("Mail m1");
    ada.opens("/admin/ledger").await.shows("The malware scanner is not responding.");
    // The typed text is kept, and a text alone passes.
    let fields =
        [("brand", "fjellro"), ("subject", "File"), ("body", "Look at this"), ("page", ""), ("idempotency_key", "k1")];
    let page = kari.sends_with_files("/tickets", &fields, &[("a.txt", b"fine")]).await;
    assert_eq!(page.status, 503);
    assert!(page.headers.contains_key("retry-after"));
    page.shows("Look at this").shows("cannot accept this right now").shows("body-error");
    let seen = ann.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
    let reply = [
        ("kind", "reply"),
        ("body", "Here it is"),
        ("then", "waiting"),
        ("seen", seen.as_str()),
        ("answer_id", ""),
        ("idempotency_key", "k2"),
    ];
    let page =
        ann.sends_with_files(&format!("/desk/tickets/{reference}/messages"), &reply, &[("a.txt", b"fine")]).await;
    assert_eq!(page.status, 503);
    page.shows("Here it is");
    assert_eq!(kari.writes_on(&reference, "No file").await.status, 303);
    clamd.is_down.store(false, Ordering::SeqCst);
    place.later(chrono::Duration::minutes(5));
    place.work().await;
    ann.opens("/desk").await.shows("Mail m1");
    assert_eq!(kari.sends_with_files("/tickets", &fields, &[("a.txt", b"fine")]).await.status, 303);
}
