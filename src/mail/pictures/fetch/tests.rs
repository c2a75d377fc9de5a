//! A hostile server on loopback, asked through rules that allow it, and through the real ones.
use super::*;
use crate::outbound::is_public;
use std::net::{IpAddr, Ipv4Addr};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";

/// Answers every connection with what `answer` makes of the request; returns the port.
async fn server(answer: fn(&str, u16) -> Vec<u8>) -> u16 {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut buffer = vec![0; 4096];
            let read = stream.read(&mut buffer).await.unwrap_or(0);
            let request = String::from_utf8_lossy(&buffer[..read]).into_owned();
            let _ = stream.write_all(&answer(&request, port)).await;
            let _ = stream.shutdown().await;
        }
    });
    port
}

fn reply(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 {head}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", body.len()).as_bytes(), body]
        .concat()
}

/// Only the address of the tests' server, and not the others of the same machine.
fn only_the_server(address: IpAddr) -> bool {
    address == IpAddr::V4(Ipv4Addr::LOCALHOST)
}

#[tokio::test]
async fn a_picture_comes_without_cookie_or_referrer() {
    let port = server(|request, _| {
        let low = request.to_lowercase();
        assert!(!low.contains("cookie:") && !low.contains("referer:") && !low.contains("authorization:"), "{request}");
        reply("200 OK\r\nContent-Type: text/html\r\nSet-Cookie: a=b", PIXEL)
    })
    .await;
    let picture = fetch(&Fetcher::new(only_the_server), &format!("http://127.0.0.1:{port}/a")).await.unwrap();
    assert_eq!((picture.content_type, picture.bytes.as_slice()), ("image/png", PIXEL));
}

#[tokio::test]
async fn private_addresses_are_refused_by_number_and_name() {
    let port = server(|_, _| reply("200 OK", PIXEL)).await;
    let fetcher = Fetcher::new(is_public);
    for host in
        ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "017700000001", "127.1", "[::ffff:127.0.0.1]", "0"]
    {
        let refusal = fetch(&fetcher, &format!("http://{host}:{port}/a")).await.unwrap_err();
        assert!(matches!(refusal, Blocked::PrivateAddress), "{host}: {refusal}");
    }
}

#[tokio::test]
async fn a_redirect_to_a_private_address_is_refused() {
    for to in ["http://127.0.0.2/a", "http://169.254.169.254/latest/meta-data", "http://[::1]/a", "//10.0.0.1/a"] {
        let port = match to {
            "http://127.0.0.2/a" => server(|_, _| reply("302 Found\r\nLocation: http://127.0.0.2/a", b"")).await,
            "http://[::1]/a" => server(|_, _| reply("301 Moved\r\nLocation: http://[::1]/a", b"")).await,
            "//10.0.0.1/a" => server(|_, _| reply("307 There\r\nLocation: //10.0.0.1/a", b"")).await,
            _ => server(|_, _| reply("308 There\r\nLocation: http://169.254.169.254/latest/meta-data", b"")).await,
        };
        let refusal = fetch(&Fetcher::new(only_the_server), &format!("http://127.0.0.1:{port}/")).await.unwrap_err();
        assert!(matches!(refusal, Blocked::PrivateAddress), "{to}: {refusal}");
    }
}

#[tokio::test]
async fn other_schemes_and_names_with_passwords_are_refused() {
    let port = server(|_, _| reply("302 Found\r\nLocation: file:///etc/passwd", b"")).await;
    let fetcher = Fetcher::new(only_the_server);
    for url in [
        &format!("http://127.0.0.1:{port}/"),
        "ftp://127.0.0.1/a",
        "http://a:b@127.0.0.1/",
        "nonsense",
        "file:///etc/passwd",
    ] {
        assert!(matches!(fetch(&fetcher, url).await.unwrap_err(), Blocked::Address), "{url}");
    }
}

#[tokio::test]
async fn bad_large_and_endless_answers_are_refused() {
    let fetcher = Fetcher::new(only_the_server);
    let page = server(|_, _| reply("200 OK\r\nContent-Type: image/png", b"<svg onload=alert(1)>")).await;
    assert!(matches!(fetch(&fetcher, &format!("http://127.0.0.1:{page}/")).await.unwrap_err(), Blocked::Kind));
    let large = server(|_, _| reply("200 OK", &[PIXEL, &vec![0; LARGEST]].concat())).await;
    assert!(matches!(fetch(&fetcher, &format!("http://127.0.0.1:{large}/")).await.unwrap_err(), Blocked::Size));
    let circle = server(|_, port| reply(&format!("302 Found\r\nLocation: http://127.0.0.1:{port}/"), b"")).await;
    assert!(matches!(fetch(&fetcher, &format!("http://127.0.0.1:{circle}/")).await.unwrap_err(), Blocked::Hops));
}
