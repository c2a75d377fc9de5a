//! A message inside a `winmail.dat`, written as a mail that every program opens.

use super::{Tnef, TnefFile, names};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::DateTime;
use std::fmt::Write;

/// The content of its header.
#[derive(Debug, Clone, Default)]
pub(super) struct TnefLetter {
    pub subject: String,
    pub from_name: String,
    pub from_address: String,
    pub to: String,
    /// In tenths of microseconds since 1601.
    pub written: Option<u64>,
}

impl TnefLetter {
    /// Stores what a property says.
    pub fn note(&mut self, id: u16, text: Option<String>) {
        let Some(text) = text.map(|t| t.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|t| !t.is_empty())
        else {
            return;
        };
        match id {
            0x0037 => self.subject = text,
            0x0c1a | 0x0042 => self.from_name = text,
            // Exchange writes addresses of its own organisation in a way that no other program can read.
            0x0c1f | 0x0065 | 0x5d01 if text.contains('@') => self.from_address = text,
            0x0e04 => self.to = text,
            _ => {}
        }
    }

    /// The message as a file.
    pub fn written_as_mail(&self, body: &Tnef) -> TnefFile {
        let mut out = String::new();
        let mut field = |name: &str, value: &str| {
            if !value.is_empty() {
                let _ = write!(out, "{name}: {value}\r\n");
            }
        };
        let from = match (self.from_name.is_empty(), self.from_address.is_empty()) {
            (false, false) => format!("{} <{}>", word(&self.from_name), self.from_address),
            (false, true) => word(&self.from_name),
            (true, _) => self.from_address.clone(),
        };
        field("From", &from);
        field("To", &word(&self.to));
        field("Subject", &word(&self.subject));
        field("Date", &self.date().unwrap_or_default());
        field("MIME-Version", "1.0");
        field("Content-Type", &format!("multipart/mixed; boundary=\"{BOUNDARY}\""));
        match (&body.text, &body.html) {
            (_, Some(page)) => part(&mut out, "text/html; charset=utf-8", "", page.as_bytes()),
            (text, None) => {
                part(&mut out, "text/plain; charset=utf-8", "", text.as_deref().unwrap_or_default().as_bytes());
            }
        }
        for file in &body.files {
            let kind = if file.content_type.is_empty() { names::kind(&file.name) } else { &file.content_type };
            let is_mail = kind == "message/rfc822";
            part(&mut out, if is_mail { "application/octet-stream" } else { kind }, &file.name, &file.bytes);
        }
        let _ = write!(out, "\r\n--{BOUNDARY}--\r\n");
        let subject = self.subject.replace(['/', '\\', ':'], " ");
        let name = names::safe(&subject.split_whitespace().collect::<Vec<_>>().join(" "));
        let name = if name.is_empty() { "message.eml".to_owned() } else { format!("{name}.eml") };
        TnefFile { name, bytes: out.into_bytes(), content_type: "message/rfc822".to_owned(), content_id: None }
    }

    fn date(&self) -> Option<String> {
        let seconds = i64::try_from(self.written? / 10_000_000).ok()?.checked_sub(11_644_473_600)?;
        Some(DateTime::from_timestamp(seconds, 0)?.to_rfc2822())
    }
}

/// Base64 never contains it.
const BOUNDARY: &str = "=_winmail";

fn part(out: &mut String, kind: &str, name: &str, bytes: &[u8]) {
    let _ = write!(out, "\r\n--{BOUNDARY}\r\nContent-Type: {}\r\n", kind.replace(['\r', '\n'], " "));
    if !name.is_empty() {
        let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
        let _ = write!(out, "Content-Disposition: attachment; filename*=utf-8''{name}\r\n");
    }
    out.push_str("Content-Transfer-Encoding: base64\r\n\r\n");
    let coded = STANDARD.encode(bytes);
    let mut rest = coded.as_str();
    while !rest.is_empty() {
        let (line, tail) = rest.split_at_checked(76).unwrap_or((rest, ""));
        out.push_str(line);
        out.push_str("\r\n");
        rest = tail;
    }
}

/// A text in a header, encoded if it must be.
fn word(text: &str) -> String {
    if text.is_ascii() && !text.contains(['"', '<', '>', ',', '=', '?']) {
        return text.to_owned();
    }
    let words: Vec<String> = text
        .chars()
        .collect::<Vec<_>>()
        .chunks(12)
        .map(|piece| format!("=?utf-8?B?{}?=", STANDARD.encode(piece.iter().collect::<String>())))
        .collect();
    words.join(" ")
}
