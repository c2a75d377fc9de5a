//! A name server on loopback that knows a handful of texts (RFC 1035), or says nothing at all.
use std::collections::BTreeMap;
use std::net::{SocketAddr, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Answers for as long as the test runs.
pub struct Dns {
    pub address: SocketAddr,
    asked: Arc<AtomicUsize>,
}

impl Dns {
    /// Knows these TXT records; of all other names it says that they do not exist.
    pub fn knowing(texts: &[(&str, &str)]) -> Self {
        let texts = texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        Self::serve(Some(texts))
    }

    /// Takes questions and never answers.
    pub fn silent() -> Self {
        Self::serve(None)
    }

    /// How many questions came.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    fn serve(texts: Option<BTreeMap<String, String>>) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        let address = socket.local_addr().unwrap();
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = asked.clone();
        std::thread::spawn(move || {
            let mut buffer = [0; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut buffer) {
                counted.fetch_add(1, Ordering::SeqCst);
                if let Some(texts) = &texts {
                    let _ = socket.send_to(&answer(&buffer[..length], texts), from);
                }
            }
        });
        Self { address, asked }
    }
}

fn answer(query: &[u8], texts: &BTreeMap<String, String>) -> Vec<u8> {
    let mut at = 12;
    let mut labels = Vec::new();
    while query[at] != 0 {
        let end = at + 1 + usize::from(query[at]);
        labels.push(String::from_utf8_lossy(&query[at + 1..end]).to_lowercase());
        at = end;
    }
    let question = &query[12..at + 5];
    let found = texts.get(&labels.join("."));
    // An answer, recursion available; without one: the name does not exist.
    let flags: [u8; 2] = if found.is_some() { [0x81, 0x80] } else { [0x81, 0x83] };
    let mut out = [&query[..2], &flags, &[0, 1, 0, u8::from(found.is_some()), 0, 0, 0, 0], question].concat();
    if let Some(text) = found {
        let pieces: Vec<u8> =
            text.as_bytes().chunks(255).flat_map(|piece| [&[piece.len() as u8], piece].concat()).collect();
        out.extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60]);
        out.extend((pieces.len() as u16).to_be_bytes());
        out.extend(pieces);
    }
    out
}
