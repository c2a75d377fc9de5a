//! Everything that is read from a mail, as one JSON object: what `svar mail inspect` prints.

use super::classify::{Bounce, MailClass, back_on, bounces, classify};
use super::clean::{clean, clean_html, clean_text};
use super::forward::{Forwarded, forwarded};
use super::identify::{Alignment, Author, author, identify};
use super::language::{DetectedLanguage, language};
use super::page::{FoldedPage, page};
use super::parse::{Mail, NamedAddress, html_to_text, parse};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

/// Everything that is read from one mail.
#[derive(Debug, Serialize)]
pub struct Inspection {
    /// The file's name as the caller gave it.
    pub file: String,
    /// What the mail is.
    pub kind: MailClass,
    /// Message-ID without brackets.
    pub message_id: Option<String>,
    /// The author.
    pub from: Option<NamedAddress>,
    /// Primary recipients.
    pub to: Vec<NamedAddress>,
    /// Copied recipients.
    pub cc: Vec<NamedAddress>,
    /// Where an answer is wanted.
    pub reply_to: Vec<NamedAddress>,
    /// Decoded subject.
    pub subject: String,
    /// When it was written.
    pub date: Option<DateTime<Utc>>,
    /// Readable text of the whole mail.
    pub text: String,
    /// What the person wrote.
    pub visible: String,
    /// Signature and footers.
    pub signature: String,
    /// Earlier messages.
    pub quoted: String,
    /// Message-IDs that it answers.
    pub in_reply_to: Vec<String>,
    /// Message-IDs of its thread.
    pub references: Vec<String>,
    /// The forwarded mail, if there is one.
    pub forwarded: Option<Forwarded>,
    /// Files, without the pictures that the body shows inline.
    pub attachments: Vec<InspectedFile>,
    /// Pictures that the body shows inline.
    pub pictures: Vec<InspectedFile>,
    /// Which recipients did not get our mail.
    pub bounces: Vec<Bounce>,
    /// When an absent person is back, if an automatic reply says so.
    pub back_on: Option<NaiveDate>,
    /// The page as it is shown, if it says more than the text.
    pub page: Option<FoldedPage>,
    /// Language of what the person wrote.
    pub language: Option<DetectedLanguage>,
    /// The author, even if a list has put its own address into From.
    pub author: Option<Author>,
    /// Whether From's domain is proven.
    pub alignment: Option<Alignment>,
    /// What was left out or repaired.
    pub notes: Vec<String>,
}

/// One file of a mail.
#[derive(Debug, Serialize)]
pub struct InspectedFile {
    /// Safe name.
    pub name: String,
    /// Media type.
    #[serde(rename = "type")]
    pub content_type: String,
    /// Bytes.
    pub size: usize,
    /// Marked inline, or shown in the HTML.
    #[serde(rename = "inline")]
    pub is_inline: bool,
}

/// What is inspected: a whole mail, or a bare body.
pub enum InspectSource<'a> {
    /// RFC 5322 bytes.
    Mail(&'a [u8]),
    /// A plain-text body and its subject, if known.
    Text(&'a str, Option<&'a str>),
    /// An HTML body.
    Html(&'a str),
}

/// Reads one source. The mail is returned for its attachments' bytes.
pub fn inspect(file: &str, source: &InspectSource<'_>, authserv_ids: &[String]) -> (Inspection, Mail) {
    match source {
        InspectSource::Mail(raw) => {
            let mail = parse(raw);
            (of_mail(file, &mail, authserv_ids), mail)
        }
        InspectSource::Text(text, subject) => {
            let mail =
                Mail { text: (*text).to_owned(), subject: subject.unwrap_or_default().to_owned(), ..Mail::default() };
            let mut out = of_mail(file, &mail, &[]);
            out.alignment = None;
            out.kind = MailClass::Message;
            let cleaned = clean_text(text);
            (out.visible, out.quoted, out.signature) = (cleaned.visible, cleaned.quoted, cleaned.signature);
            out.forwarded = forwarded(text, *subject);
            (out, mail)
        }
        InspectSource::Html(html) => {
            let mail = Mail {
                text: html_to_text(html),
                html: Some((*html).to_owned()),
                is_text_from_html: true,
                ..Mail::default()
            };
            let mut out = of_mail(file, &mail, &[]);
            out.alignment = None;
            out.kind = MailClass::Message;
            let cleaned = clean_html(html);
            (out.visible, out.quoted, out.signature) = (cleaned.visible, cleaned.quoted, cleaned.signature);
            (out, mail)
        }
    }
}

fn of_mail(file: &str, mail: &Mail, authserv_ids: &[String]) -> Inspection {
    let kind = classify(mail);
    let cleaned = clean(mail);
    let is_failure = matches!(kind, MailClass::Bounce | MailClass::Delayed | MailClass::Feedback);
    let listed =
        |is_shown: bool| mail.attachments.iter().filter(|a| a.is_shown_in_body == is_shown).map(file_of).collect();
    Inspection {
        file: file.to_owned(),
        back_on: mail
            .date
            .filter(|_| kind == MailClass::AutoReply)
            .and_then(|date| back_on(&format!("{}\n{}", mail.subject, mail.text), date.date_naive())),
        page: page(mail),
        kind,
        message_id: mail.message_id.clone(),
        from: mail.from.clone(),
        to: mail.to.clone(),
        cc: mail.cc.clone(),
        reply_to: mail.reply_to.clone(),
        subject: mail.subject.clone(),
        date: mail.date,
        language: language(&cleaned.visible),
        visible: cleaned.visible,
        signature: cleaned.signature,
        quoted: cleaned.quoted,
        in_reply_to: mail.in_reply_to.clone(),
        references: mail.references.clone(),
        forwarded: forwarded(&mail.text, Some(&mail.subject)),
        attachments: listed(false),
        pictures: listed(true),
        bounces: if is_failure { bounces(mail) } else { Vec::new() },
        author: author(mail),
        alignment: Some(identify(mail, authserv_ids)),
        notes: mail.notes.clone(),
        text: mail.text.clone(),
    }
}

fn file_of(attachment: &super::parse::ParsedAttachment) -> InspectedFile {
    InspectedFile {
        name: attachment.name.clone(),
        content_type: attachment.content_type.clone(),
        size: attachment.bytes.len(),
        is_inline: attachment.is_inline,
    }
}
