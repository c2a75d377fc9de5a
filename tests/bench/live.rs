//! Many open live pages: what they cost, and how soon each of them shows a mail.
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

use super::corpus::mails;
use super::fixture::{Fixture, wait_for};
use super::quantiles;

const STREAMS: usize = 200;
const MAILS: usize = 100;

/// Prints what the streams hold, and the times from a mail's first byte to the event on each of them.
pub async fn live(fixture: &Fixture) {
    let program = fixture.program();
    let (agent, key) = (fixture.agent().await, fixture.mail_key().await);
    wait_for(fixture.address()).await;
    hand_in(fixture, &key, &mails(1)[0]).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let before = program.resident();
    let (heard, mut told) = mpsc::unbounded_channel();
    for _ in 0..STREAMS {
        let stream = open(fixture, &agent).await;
        tokio::spawn(listen(stream, heard.clone()));
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let held = program.resident() - before;
    let mut times = Vec::new();
    for raw in mails(MAILS + 1).iter().skip(1) {
        let began = Instant::now();
        hand_in(fixture, &key, raw).await;
        for _ in 0..STREAMS {
            let at: Instant = told.recv().await.expect("a stream");
            times.push(at.saturating_duration_since(began));
        }
        // Everything else that the mail changes is sent before the next one comes.
        tokio::time::sleep(Duration::from_millis(400)).await;
        while told.try_recv().is_ok() {}
    }
    let (median, late) = quantiles(times);
    println!("\n{STREAMS} live pages            {held:>9.1} MB");
    println!("mail to event on each        {median:>9.1} ms at the median, {late:.1} at p99");
}

async fn open(fixture: &Fixture, session: &str) -> TcpStream {
    let mut stream = TcpStream::connect(fixture.address()).await.expect("connected");
    let request = format!("GET /live HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br\r\nCookie: {session}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut head = [0; 12];
    stream.read_exact(&mut head).await.expect("an answer");
    assert_eq!(&head, b"HTTP/1.1 200", "{}", String::from_utf8_lossy(&head));
    stream
}

async fn listen(mut stream: TcpStream, heard: mpsc::UnboundedSender<Instant>) {
    let mut buffer = vec![0; 4096];
    while let Ok(read) = stream.read(&mut buffer).await {
        let text = String::from_utf8_lossy(&buffer[..read]);
        if read == 0 || (text.contains("data: queue") && heard.send(Instant::now()).is_err()) {
            return;
        }
    }
}

async fn hand_in(fixture: &Fixture, key: &str, raw: &[u8]) {
    let request = reqwest::Client::new().post(format!("http://{}/in/mail", fixture.address())).bearer_auth(key);
    let answer = request.header("content-type", "message/rfc822").body(raw.to_vec()).send().await.expect("an answer");
    assert!(answer.status().is_success(), "{}", answer.status());
}
