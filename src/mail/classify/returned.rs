//! The mail that a bounce returns: its Message-ID and its recipients.

use super::super::parse::{Headers, Mail};

/// Message-ID of the returned mail, without brackets.
pub(super) fn message_id(mail: &Mail) -> Option<String> {
    headers(mail).find_map(|h| h.ids("message-id").into_iter().next()).filter(|id| Some(id) != mail.message_id.as_ref())
}

/// What is known of the returned mail by its header; the addresses to which an answer would have gone count as
/// recipients. A relay may have given it another Message-ID, but hardly another subject.
pub(super) fn header(mail: &Mail) -> Option<Mail> {
    let found = headers(mail).find(|h| h.has("message-id") || h.has("subject"))?;
    let mut to = found.addresses("to");
    to.extend(found.addresses("reply-to").into_iter().chain(found.addresses("from")));
    Some(Mail {
        in_reply_to: found.ids("in-reply-to"),
        references: found.ids("references"),
        subject: found.text("subject").unwrap_or_default(),
        to,
        headers: found,
        ..Mail::default()
    })
}

/// The recipients of the returned mail.
pub(super) fn recipients(mail: &Mail) -> Vec<String> {
    headers(mail)
        .map(|h| h.addresses("to").into_iter().map(|a| a.address).filter(|a| a.contains('@')).collect::<Vec<_>>())
        .find(|a| !a.is_empty())
        .unwrap_or_default()
}

/// Every header block that may belong to the returned mail: the report's parts, files, then the text itself.
fn headers(mail: &Mail) -> impl Iterator<Item = Headers> + '_ {
    let parts = mail
        .reports
        .iter()
        .filter(|r| r.content_type.contains("rfc822") || r.content_type == "message/global")
        .map(|r| r.text.as_str());
    let files = mail
        .attachments
        .iter()
        .filter(|a| a.content_type.starts_with("text/"))
        .filter_map(|a| std::str::from_utf8(&a.bytes).ok());
    parts.chain(files).chain(in_text(&mail.text)).map(|text| {
        let text = text.trim_start();
        let end = text.find("\n\n").or_else(|| text.find("\n\r\n")).unwrap_or(text.len()).min(200_000);
        Headers::read(text.as_bytes().get(..end).unwrap_or_default())
    })
}

/// Where a header begins inside the text.
fn in_text(text: &str) -> Option<&str> {
    let early = text.get(..text.floor_char_boundary(64 * 1024)).unwrap_or(text);
    super::failure_text::header_start(early).and_then(|at| text.get(at..))
}
