//! Failures described in plain text: by sendmail, qmail, exim, postfix, Exchange, Notes and all the others.

use super::super::parse::Mail;
use regex::{Regex, RegexSet};
use std::sync::LazyLock;

static FAILURE_SUBJECT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)undeliver|delivery (status|failure|failed|notification|error|report|problem|has failed|incomplete|unsuccessful|delayed|expired)|deliver(y|ed)? .{0,20}(fail|problem)|returned (mail|to sender|message)|failure notice|failure delivery|mail (delivery|failure|error|system error)|non.?deliver|",
        r"message (status|undelivered|could not be delivered|not delivered|delivery)|could not (be )?(deliver|send)|cannot be delivered|unable to deliver|rejected|bounce|mail could not|error sending your mail|nicht zustellbar|unzustellbar|zustell(ung|fehler)|ikke levert|ikke leveret|kunne ikke (leveres|sendes)|levering mislyktes|kan inte levereras|obeställbar|",
        r"onbestelbaar|niet (worden )?(afgeleverd|bezorgd)|non remis|échec|retour[nu]|mancata consegna|impossibile recapitare|no se puede entregar|no entregado|não entregue|devolvid|niedostarczon|nie (można|udało)|toimitus ei|メールエラー|送信できません|配信不能|不达|退信|недоставлен|не доставлен|warning: (could not|message)|delayed|deferred|error (while )?(delivering|sending)|(mail|smtp) (server|system)[: ]+(error|failure)|(mail loop|loop (alert|detected))|message.{0,10}expired|(message|mail|e-?mail)\b.{0,40}\b(blocked|refused|quarantined|bounced)"
    ))
    .ok()
});

static FAILURE_TEXT: LazyLock<Option<RegexSet>> = LazyLock::new(|| {
    RegexSet::new([
        r"(?i)could not be (delivered|sent)|(was|were|been?) (not |un)?deliver(ed|able)|not (yet )?been (delivered|sent|accepted)|(message|mail|email)[^.]{0,80} (was|were|has been) (blocked|refused)|unable to deliver|wasn.t able to deliver|did not reach|undeliver|delivery (has |to .{0,60})?fail|failed (permanently|to deliver)|cannot be delivered|not delivered|returned to (you|sender)|delivery.{0,20}(error|problem|failure)",
        r"(?i)(user|recipient|mailbox|address|host|domain|addressee)[^.\n]{0,60}(unknown|not found|not exist|doesn.t exist|not listed|invalid|unavailable|full|rejected)|(unknown|no such|invalid) (user|recipient|address|mailbox|host)|permanent(ly)? (error|fail)|fatal error|rejected your message|message was rejected|refused to accept",
        r"(?i)(^|\n)\s*(<<< |>>> |remote host said|smtp error|said: )?5\d\d[ -]",
        r"(?i)nicht zugestellt|konnte nicht|ikke leveres|ikke levert|kunne ikke|kunde inte|niet worden bezorgd|n.a pas pu|non è stat[oa]|no se ha podido|não pôde|nie mo(że|żna)|送信できません|配信できません|不能|無法|无法|не доставлен|宛先|找不到|可能不存在",
        r"(?i)have been (unsuccessful|unable)|had trouble delivering|error occurred while|delivery attempt|still being retried|will (keep|continue) (on )?try|has been (delayed|queued)|message.{0,30}(delayed|expired)|undelivered|failed recipient|failure reason|could not deliver|transcript of session follows|invalid user address|mail loop|duplicated message-id|error message below",
    ])
    .ok()
});

static CODE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|\D)[45]\.\d{1,3}\.\d{1,3}(?:\D|$)|(?:^|[\s(:#<])[45][0-5]\d(?:[ -]|$)").ok());
static DELAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)will (keep|continue) (on )?(to )?(try|retry|attempt)|still (being )?(retried|trying)|not yet been (delivered|able)|has been delayed|delivery.{0,20}delayed|warning: (could not|message)|you do not need to resend|no action is required|will be retried|delivery attempts will continue|forsinket|verzögert|vertraagd|retardé").ok()
});
static GIVEN_UP: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)giv(en|ing) up|gave up|could not be delivered (for|within|after)|has expired|retry time (not reached|timeout)|expired|no longer be").ok()
});
/// Text that is looked at: a bounce states the failure early.
const SPAN: usize = 24 * 1024;

/// The part of a bounce that is written for people: everything above the returned mail.
pub(super) fn report(mail: &Mail) -> String {
    let mut text = head(&mail.text, SPAN).to_owned();
    if text.trim().len() < 20 {
        for report in mail.reports.iter().filter(|r| !r.content_type.contains("rfc822")) {
            text.push('\n');
            text.push_str(head(&report.text, SPAN));
        }
    }
    let end = header_start(&text).unwrap_or(text.len());
    text.truncate(end);
    text
}

fn head(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Where the header of a returned mail begins: at a `Received:` or `Return-Path:`, or at three header fields in a row.
pub(super) fn header_start(text: &str) -> Option<usize> {
    const NAMES: [&str; 14] = [
        "received",
        "return-path",
        "message-id",
        "mime-version",
        "from",
        "to",
        "subject",
        "date",
        "x-mailer",
        "content-type",
        "delivered-to",
        "dkim-signature",
        "reply-to",
        "sender",
    ];
    let mut at = 0;
    let mut run: Option<(usize, usize)> = None;
    for line in text.split_inclusive('\n') {
        let name = line.split_once(':').map(|(n, _)| n.trim().to_ascii_lowercase()).unwrap_or_default();
        if name == "received" || name == "return-path" {
            return Some(run.map_or(at, |(start, _)| start));
        }
        if NAMES.contains(&name.as_str()) || (name.starts_with("x-") && !name.contains(' ')) {
            let (start, count) = run.map_or((at, 1), |(start, count)| (start, count + 1));
            if count >= 4 {
                return Some(start);
            }
            run = Some((start, count));
        } else if !line.starts_with([' ', '\t']) || line.trim().is_empty() {
            run = None;
        }
        at += line.len();
    }
    None
}

/// Whether the subject speaks of a failed delivery.
pub(super) fn subject_tells_failure(subject: &str) -> bool {
    matches(&FAILURE_SUBJECT, subject)
}

/// Whether the text does.
pub(super) fn text_tells_failure(mail: &Mail) -> bool {
    let text = head(&mail.text, SPAN);
    FAILURE_TEXT.as_ref().is_some_and(|r| r.is_match(text))
}

/// Whether an SMTP code is in the text.
pub(super) fn has_code(mail: &Mail) -> bool {
    matches(&CODE, head(&mail.text, SPAN))
}

/// Whether a line begins with an SMTP reply, or names an enhanced status next to an address.
pub(super) fn has_status_line(mail: &Mail) -> bool {
    head(&mail.text, SPAN).lines().map(str::trim).any(|line| {
        let mut bytes = line.bytes();
        let is_reply = matches!(bytes.next(), Some(b'4' | b'5'))
            && matches!(bytes.next(), Some(b'0'..=b'5'))
            && matches!(bytes.next(), Some(b'0'..=b'9'))
            && matches!(bytes.next(), Some(b' ' | b'-'));
        (is_reply || super::permanence::status_in(line).is_some()) && line.len() > 12
    })
}

/// Whether the mail contains a returned mail.
pub(super) fn has_returned_message(mail: &Mail) -> bool {
    mail.reports.iter().any(|r| r.content_type.contains("rfc822")) || header_start(head(&mail.text, SPAN)).is_some()
}

/// Whether the text says that the server keeps trying.
pub(super) fn is_delay(mail: &Mail) -> bool {
    let text = report(mail);
    matches(&DELAY, &text) && !matches(&GIVEN_UP, &text)
}

/// Whether the text says that the server has stopped trying, whatever the report's action is.
pub(super) fn has_given_up(mail: &Mail) -> bool {
    matches(&GIVEN_UP, &report(mail)) && !matches(&DELAY, &report(mail))
}

/// Whether a mail server reports success.
pub(super) fn tells_delivery(subject: &str, mail: &Mail) -> bool {
    let told = [
        "successfully delivered",
        "was delivered to",
        "has been delivered",
        "successful mail delivery",
        "delivery confirmation",
        "(success)",
        "(relay)",
    ];
    let text = head(&mail.text, 2000).to_lowercase();
    told.iter().any(|t| subject.contains(t) || text.contains(t))
        && !subject_tells_failure(
            &subject
                .replace("delivery status notification", "")
                .replace("delivery report", "")
                .replace("mail delivery", ""),
        )
}

fn matches(regex: &LazyLock<Option<Regex>>, text: &str) -> bool {
    regex.as_ref().is_some_and(|r| r.is_match(text))
}
