//! Our mail as bytes: plain text and HTML, threading headers, files (RFC 5322, RFC 2046, RFC 3834).
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};

use super::ascii::{ascii_domain, ascii_host};
use super::transport::Parcel;
use crate::app::App;
use crate::brands::Logo;
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::mail::letters::{self, LetterBlock, LetterStyle};
use crate::mail::signing::Signers;

/// The content of a mail, and its recipients.
#[derive(Debug, Clone, Default)]
pub(super) struct Letter {
    pub from_name: String,
    pub from_address: String,
    pub reply_to: Option<String>,
    pub to: Vec<String>,
    pub copies: Vec<String>,
    pub subject: String,
    pub blocks: Vec<LetterBlock>,
    pub look: LetterStyle,
    /// Without angle brackets.
    pub message_id: String,
    /// The mails before it, the oldest first.
    pub references: Vec<String>,
    /// The one of them that is answered; the last if none is named.
    pub answered: Option<String>,
    /// `auto-replied`, `auto-generated`: a machine writes (RFC 3834), and wants no bounces.
    pub auto_submitted: Option<&'static str>,
    /// How to unsubscribe from mails of this kind with one click (RFC 8058).
    pub unsubscribe: Option<String>,
    pub files: Vec<(String, String, Vec<u8>)>,
    pub signers: Signers,
}

impl Letter {
    /// An empty mail; it will be signed.
    pub(super) fn of(app: &App) -> Self {
        Self { signers: app.signers.clone(), ..Self::default() }
    }

    /// What is handed to the server, the same bytes for each recipient.
    pub(super) fn parcel(&self, to: &str, raw: &str) -> Parcel {
        Parcel {
            from: self.from_address.clone(),
            is_automatic: self.auto_submitted.is_some(),
            to: to.to_owned(),
            message_id: self.message_id.clone(),
            raw: raw.to_owned(),
        }
    }

    /// The mail in bytes, which are text. It includes the brand's logo: nothing is loaded when the mail is read.
    pub(super) async fn written(&self, app: &App, at: Time) -> Result<String> {
        let logo = match &self.look.logo {
            Some(logo) => app.blobs.load(&app.db, &logo.blob).await.map(|bytes| InlineLogo::new(self, logo, bytes)),
            None => return self.in_text(at, None),
        };
        // A mail without its logo is better than no mail.
        let logo =
            logo.inspect_err(|e| tracing::error!(error = %e, "a logo cannot be read; the mail is sent without it"));
        self.in_text(at, logo.ok())
    }

    fn in_text(&self, at: Time, logo: Option<InlineLogo>) -> Result<String> {
        String::from_utf8(self.write(at, logo)?).map_err(|e| Error::internal("write a mail", e))
    }

    fn write(&self, at: Time, logo: Option<InlineLogo>) -> Result<Vec<u8>> {
        let address = |text: &str| {
            ascii_domain(text).parse().map_err(|e| Error::Invalid(format!("{text} is not an address: {e}")))
        };
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
        if let Some(link) = &self.unsubscribe {
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{link}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let body = body(&self.blocks, &self.look, logo);
        let message = if self.files.is_empty() {
            builder.multipart(body)
        } else {
            builder.multipart(
                self.files.iter().fold(MultiPart::mixed().multipart(body), |all, file| all.singlepart(part(file))),
            )
        };
        let raw = message.map_err(|e| Error::Invalid(format!("the mail cannot be written: {e}")))?.formatted();
        self.signers.sign(&self.from_address, raw)
    }
}

/// The logo as a part of the mail (RFC 2392).
struct InlineLogo {
    id: String,
    kind: &'static str,
    bytes: Vec<u8>,
}

impl InlineLogo {
    /// Its id is the same in every mail: programs may cache it.
    fn new(letter: &Letter, logo: &Logo, bytes: Vec<u8>) -> Self {
        let short: String = logo.blob.chars().take(32).collect();
        let domain = letter.from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
        Self { id: format!("logo.{short}@{}", ascii_host(domain)), kind: logo.kind.as_str(), bytes }
    }

    fn part(self) -> SinglePart {
        let kind = ContentType::parse(self.kind).unwrap_or(ContentType::TEXT_PLAIN);
        Attachment::new_inline(self.id).body(self.bytes, kind)
    }
}

/// Text, and HTML with its parts (RFC 2046 section 5.1.4, RFC 2387).
fn body(blocks: &[LetterBlock], look: &LetterStyle, logo: Option<InlineLogo>) -> MultiPart {
    let text = letters::in_text(blocks);
    let Some(logo) = logo else {
        return MultiPart::alternative_plain_html(text, letters::page(blocks, look));
    };
    let page = letters::page(blocks, &look.clone().with_logo_from(format!("cid:{}", logo.id)));
    let with_logo = MultiPart::related().singlepart(SinglePart::html(page)).singlepart(logo.part());
    MultiPart::alternative().singlepart(SinglePart::plain(text)).multipart(with_logo)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn part((name, content_type, bytes): &(String, String, Vec<u8>)) -> SinglePart {
    let kind = ContentType::parse(content_type).unwrap_or(ContentType::TEXT_PLAIN);
    Attachment::new(name.clone()).body(bytes.clone(), kind)
}
