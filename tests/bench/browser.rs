//! A browser's connection: kept open, asking for compression as browsers do.
use std::io::Read;
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What current browsers say that they accept.
pub const COMPRESSED: &str = "gzip, deflate, br, zstd";

pub struct Browser {
    stream: TcpStream,
    host: String,
    cookie: String,
    encodings: &'static str,
    received: Vec<u8>,
}

/// The server's response.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header field; empty if there is none.
    pub fn field(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value.trim())
    }

    /// The page, decompressed.
    pub fn text(&self) -> String {
        if self.field("content-encoding").is_empty() {
            return String::from_utf8_lossy(&self.body).into_owned();
        }
        let mut text = String::new();
        flate2::read::GzDecoder::new(self.body.as_slice()).read_to_string(&mut text).expect("gzip");
        text
    }
}

impl Browser {
    pub async fn connect(address: SocketAddr, cookie: &str, encodings: &'static str) -> Self {
        let stream = TcpStream::connect(address).await.expect("connected");
        Self { stream, host: address.to_string(), cookie: cookie.to_owned(), encodings, received: Vec::new() }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head());
        self.ask(request.as_bytes()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        const BOUNDARY: &str = "----svar-bench";
        let part = |(name, value): &(&str, &str)| {
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = fields.iter().map(part).chain([format!("--{BOUNDARY}--\r\n")]).collect::<String>();
        self.send(path, &format!("multipart/form-data; boundary={BOUNDARY}"), &body).await
    }

    pub async fn send(&mut self, path: &str, kind: &str, body: &str) -> Answer {
        let request = format!(
            "POST {path} HTTP/1.1\r\n{}Origin: http://{}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}",
            self.head(),
            self.host,
            body.len()
        );
        self.ask(request.as_bytes()).await
    }

    fn head(&self) -> String {
        format!(
            "Host: {}\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Language: en-GB,en;q=0.5\r\nAccept-Encoding: {}\r\nConnection: keep-alive\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: navigate\r\nCookie: {}\r\n",
            self.host, self.encodings, self.cookie
        )
    }

    async fn ask(&mut self, request: &[u8]) -> Answer {
        self.stream.write_all(request).await.expect("sent");
        let end = self.until(|received| find(received, b"\r\n\r\n", 0)).await;
        let head = String::from_utf8_lossy(&self.received[..end]).into_owned();
        self.received.drain(..end + 4);
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        let mut answer = Answer { status, head, body: Vec::new() };
        answer.body = if answer.field("transfer-encoding") == "chunked" {
            self.chunks().await
        } else {
            let length = answer.field("content-length").parse().unwrap_or(0);
            self.until(|received| (received.len() >= length).then_some(length)).await;
            self.received.drain(..length).collect()
        };
        answer
    }

    async fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let line = self.until(|received| find(received, b"\r\n", 0)).await;
            let length =
                std::str::from_utf8(&self.received[..line]).ok().and_then(|hex| usize::from_str_radix(hex, 16).ok());
            let (from, length) = (line + 2, length.expect("the length of a chunk"));
            self.until(|received| (received.len() >= from + length + 2).then_some(0)).await;
            body.extend_from_slice(&self.received[from..from + length]);
            self.received.drain(..from + length + 2);
            if length == 0 {
                return body;
            }
        }
    }

    /// Reads until this finds what it looks for.
    async fn until(&mut self, found: impl Fn(&[u8]) -> Option<usize>) -> usize {
        loop {
            if let Some(at) = found(&self.received) {
                return at;
            }
            let read = self.stream.read_buf(&mut self.received).await.expect("an answer");
            assert!(read > 0, "the server hung up");
        }
    }
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(wanted.len()).position(|window| window == wanted).map(|at| at + from)
}
