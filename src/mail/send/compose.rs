//! A mail of ours in bytes: plain text and HTML, threading headers, files (RFC 5322, RFC 2046, RFC 3834).
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};

use super::SendError;
use super::transport::Transport;
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::mail::letters::{self, Block, Look};

/// What a mail says, and to whom.
#[derive(Debug, Clone, Default)]
pub(super) struct Letter {
    pub from_name: String,
    pub from_address: String,
    pub reply_to: Option<String>,
    pub to: Vec<String>,
    pub copies: Vec<String>,
    pub subject: String,
    /// What it says, where it is not made of blocks.
    pub text: String,
    pub blocks: Vec<Block>,
    pub look: Look,
    /// Without angle brackets.
    pub message_id: String,
    /// The mails before it, the oldest first.
    pub references: Vec<String>,
    /// The one of them that is answered; the last where none is named.
    pub answered: Option<String>,
    /// `auto-replied`, `auto-generated`: a machine writes (RFC 3834), and wants no bounces.
    pub auto_submitted: Option<&'static str>,
    pub files: Vec<(String, String, Vec<u8>)>,
}

impl Letter {
    /// Writes and sends it on a blocking thread, and gives what the server answered.
    pub(super) async fn send(self, transport: &Transport, at: Time) -> Result<String, SendError> {
        let transport = transport.clone();
        let task = tokio::task::spawn_blocking(move || {
            let refused = |e: Error| SendError { is_permanent: true, text: e.to_string() };
            let envelope = self.envelope().map_err(refused)?;
            let raw = self.write(at).map_err(refused)?;
            transport.send(&envelope, &raw, &self.message_id)
        });
        task.await.unwrap_or_else(|e| Err(SendError { is_permanent: false, text: e.to_string() }))
    }

    /// Machines' mails have the null return path, so that nothing can answer them.
    fn envelope(&self) -> Result<Envelope> {
        let from = match self.auto_submitted {
            Some(_) => None,
            None => Some(self.from_address.parse().map_err(|e| Error::internal("our address", e))?),
        };
        let to: Vec<_> = self
            .to
            .iter()
            .chain(&self.copies)
            .map(|address| address.parse().map_err(|e| Error::Invalid(format!("{address} is no address: {e}"))))
            .collect::<Result<_>>()?;
        Envelope::new(from, to).map_err(|e| Error::Invalid(e.to_string()))
    }

    fn write(&self, at: Time) -> Result<Vec<u8>> {
        let address = |text: &str| text.parse().map_err(|e| Error::Invalid(format!("{text} is no address: {e}")));
        let mut builder = Message::builder()
            .from(Mailbox::new(Some(self.from_name.clone()), address(&self.from_address)?))
            .subject(&self.subject)
            .date(at.utc().into())
            .message_id(Some(format!("<{}>", self.message_id)));
        for to in &self.to {
            builder = builder.to(Mailbox::new(None, address(to)?));
        }
        for copy in &self.copies {
            builder = builder.cc(Mailbox::new(None, address(copy)?));
        }
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(Mailbox::new(Some(self.from_name.clone()), address(reply_to)?));
        }
        if let Some(answered) = self.answered.as_ref().or(self.references.last()) {
            builder = builder.in_reply_to(format!("<{answered}>"));
            let all: Vec<String> = self.references.iter().map(|id| format!("<{id}>")).collect();
            builder = builder.references(all.join(" "));
        }
        if let Some(word) = self.auto_submitted {
            builder = builder
                .raw_header(header("Auto-Submitted", word))
                .raw_header(header("X-Auto-Response-Suppress", "All"));
        }
        let blocks = if self.blocks.is_empty() { Block::of_text(&self.text) } else { self.blocks.clone() };
        let body = MultiPart::alternative_plain_html(letters::in_text(&blocks), letters::page(&blocks, &self.look));
        let message = if self.files.is_empty() {
            builder.multipart(body)
        } else {
            builder.multipart(
                self.files.iter().fold(MultiPart::mixed().multipart(body), |all, file| all.singlepart(part(file))),
            )
        };
        Ok(message.map_err(|e| Error::Invalid(format!("the mail cannot be written: {e}")))?.formatted())
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn part((name, content_type, bytes): &(String, String, Vec<u8>)) -> SinglePart {
    let kind = ContentType::parse(content_type).unwrap_or(ContentType::TEXT_PLAIN);
    Attachment::new(name.clone()).body(bytes.clone(), kind)
}
