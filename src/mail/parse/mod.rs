//! From raw bytes to a `Mail`: any bytes give a value, within limits, and what was left out is listed.

mod address;
mod body;
mod charset;
mod cms;
mod flowed;
mod header;
mod html;
mod html_marks;
mod html_render;
mod html_tokens;
mod mime;
mod names;
mod params;
mod pictures;
mod rtf;
mod tnef;
mod transfer;

pub use address::{NamedAddress, parse_addresses};
pub use charset::decode as decode_charset;
pub use header::{HeaderCut, Headers, decode_words};
pub use html::html_to_text;
pub(crate) use html_marks::unseen;
pub(crate) use html_render::{LineMark, RenderedLine, render};
pub(crate) use html_tokens::{HtmlToken, Tag, tokens};
pub(super) use mime::without_envelope_line as verified_part;
pub(crate) use pictures::meant as picture_meant;

use chrono::{DateTime, Utc};
use serde::Serialize;

/// Limits on what is read of one mail; the raw file stays whole elsewhere.
pub mod limits {
    /// Bytes of header block of one part.
    pub const HEADER: usize = 256 * 1024;
    /// Header fields of one part.
    pub const FIELDS: usize = 1000;
    /// Nested parts.
    pub const DEPTH: usize = 20;
    /// Parts of the whole mail.
    pub const PARTS: usize = 1000;
    /// Bytes of readable text.
    pub const TEXT: usize = 1024 * 1024;
    /// Addresses in one field.
    pub const ADDRESSES: usize = 1000;
    /// Files that one text may hold in uuencode.
    pub const UUENCODED: usize = 200;
    /// Bytes of one Message-ID: a line's length (RFC 5322 section 2.1.1).
    pub const ID: usize = 998;
    /// Message-IDs in one field.
    pub const IDS: usize = 200;
}

/// One mail, parsed as far as its bytes allow.
#[derive(Debug, Clone, Default)]
pub struct Mail {
    /// Message-ID without angle brackets.
    pub message_id: Option<String>,
    /// Message-IDs without angle brackets, in the order of the header.
    pub in_reply_to: Vec<String>,
    /// Message-IDs without angle brackets, oldest first as RFC 5322 wants it.
    pub references: Vec<String>,
    /// The author: the first address of From.
    pub from: Option<NamedAddress>,
    /// Who handed the mail in, if that is not the author.
    pub sender: Option<NamedAddress>,
    /// Where an answer is wanted. Never an identity.
    pub reply_to: Vec<NamedAddress>,
    /// Primary recipients.
    pub to: Vec<NamedAddress>,
    /// Copied recipients.
    pub cc: Vec<NamedAddress>,
    /// Decoded subject on one line; empty when there is none.
    pub subject: String,
    /// When it was written, if the Date header can be read.
    pub date: Option<DateTime<Utc>>,
    /// Readable text: the text part, or the HTML part turned into text.
    pub text: String,
    /// Whether `text` was made from the HTML part because there was no text part.
    pub is_text_from_html: bool,
    /// The lines of the HTML part, where `text` was made from it.
    pub(crate) rows: Vec<RenderedLine>,
    /// The HTML part as it came. **Not sanitised.**
    pub html: Option<String>,
    /// Everything that is not shown as the body.
    pub attachments: Vec<ParsedAttachment>,
    /// All fields of the top header.
    pub headers: Headers,
    /// Media type of the whole mail, lower case, with its parameters.
    pub content_type: ContentType,
    /// The leaves that machines write for machines: delivery status, disposition, feedback, returned headers.
    pub reports: Vec<MachineReport>,
    /// What was left out or repaired, in words.
    pub notes: Vec<String>,
}

/// A file that came with the mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParsedAttachment {
    /// A name fit for showing and saving: no path, no control characters, never empty.
    pub name: String,
    /// Lower-case media type, `application/octet-stream` when unknown.
    pub content_type: String,
    /// Decoded content.
    pub bytes: Vec<u8>,
    /// Marked `inline`, or referenced by the HTML as `cid:`.
    pub is_inline: bool,
    /// Content-ID without angle brackets.
    pub content_id: Option<String>,
    /// Content-Location: the address by which a page may name it.
    pub location: Option<String>,
    /// A picture that the body shows inline.
    pub is_shown_in_body: bool,
}

/// A part meant for machines, kept as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MachineReport {
    /// Lower-case media type, such as `message/delivery-status`.
    pub content_type: String,
    /// Decoded content.
    pub text: String,
}

/// A media type and its parameters, names in lower case (RFC 2045, RFC 2231).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContentType {
    /// `type/subtype` in lower case; empty when the header is absent.
    pub essence: String,
    /// Decoded parameters in order of appearance.
    pub parameters: Vec<(String, String)>,
}

impl ContentType {
    /// The value of a parameter by its lower-case name.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

/// Reads a mail. Any bytes give a value; time is linear in their number.
pub fn parse(raw: &[u8]) -> Mail {
    let mut notes = Vec::new();
    let parts = mime::walk(raw, &mut notes);
    let mut mail = addressed(&parts.headers, &parts.content_type);
    body::fill(&mut mail, parts, &mut notes);
    mail.notes = notes;
    mail
}

/// The envelope of the mail: from, to, date, subject, and what it answers.
fn addressed(headers: &Headers, content_type: &ContentType) -> Mail {
    let one = |name: &str| headers.addresses(name).into_iter().find(|a| !a.address.is_empty());
    Mail {
        message_id: headers.ids("message-id").into_iter().next(),
        in_reply_to: headers.ids("in-reply-to"),
        references: headers.ids("references"),
        from: one("from").or_else(|| headers.addresses("from").into_iter().next()),
        sender: one("sender"),
        reply_to: headers.addresses("reply-to"),
        to: headers.addresses("to"),
        cc: headers.addresses("cc"),
        subject: headers.text("subject").unwrap_or_default(),
        date: headers.date("date"),
        content_type: content_type.clone(),
        headers: headers.clone(),
        ..Mail::default()
    }
}
