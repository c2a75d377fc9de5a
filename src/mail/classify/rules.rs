//! The rules by which machines are recognised, from certain to likely.

use super::super::parse::Mail;
use super::{MailClass, delivery, failure_text, subject};

/// A report in the standard form.
pub(super) fn by_report(mail: &Mail) -> Option<MailClass> {
    let kind_of_report = mail.content_type.parameter("report-type").unwrap_or_default().to_ascii_lowercase();
    let has = |essence: &str| mail.reports.iter().any(|r| r.content_type == essence);
    if has("message/feedback-report") || kind_of_report == "feedback-report" {
        return Some(MailClass::Feedback);
    }
    if has("message/disposition-notification") || kind_of_report == "disposition-notification" {
        return Some(MailClass::ReadReceipt);
    }
    let groups = delivery::groups(mail);
    if groups.is_empty() {
        return None;
    }
    let any = |wanted: &[&str]| groups.iter().any(|g| wanted.contains(&g.action.as_str()));
    if any(&["failed", "failure", "error", "undeliverable"]) {
        return Some(MailClass::Bounce);
    }
    if any(&["delayed"]) {
        return Some(if failure_text::has_given_up(mail) { MailClass::Bounce } else { MailClass::Delayed });
    }
    if any(&["delivered", "relayed", "expanded", "deliverable"]) {
        return Some(MailClass::Delivered);
    }
    Some(MailClass::Bounce)
}

/// A failure described in words: by a mail server, or by any sender in the words and form of a mail server.
pub(super) fn by_failure(mail: &Mail) -> Option<MailClass> {
    if mail.headers.has("x-failed-recipients") {
        return Some(if failure_text::is_delay(mail) { MailClass::Delayed } else { MailClass::Bounce });
    }
    let subject = subject::bare(&mail.subject).to_lowercase();
    let is_told = failure_text::subject_tells_failure(&subject);
    let is_daemon = is_daemon(mail);
    let tells = is_told || failure_text::text_tells_failure(mail);
    let has_proof = failure_text::has_code(mail) || failure_text::has_returned_message(mail) || is_told;
    if is_daemon && failure_text::tells_delivery(&subject, mail) {
        return Some(MailClass::Delivered);
    }
    // A person writes about failed deliveries too: of parcels. Without a mail server's name the form must be a
    // machine's.
    let has_shape = failure_text::has_returned_message(mail) || failure_text::has_status_line(mail);
    // So may a dispatch office whose address is named after its work.
    let is_sure = has_proof && (has_code_or_mail(mail) || !is_trade(mail));
    let is_bounce = (is_daemon && tells && is_sure)
        || (has_shape && is_told && failure_text::text_tells_failure(mail) && !is_answer(mail));
    if !is_bounce {
        return None;
    }
    Some(if failure_text::is_delay(mail) { MailClass::Delayed } else { MailClass::Bounce })
}

fn has_code_or_mail(mail: &Mail) -> bool {
    failure_text::has_code(mail) || failure_text::has_returned_message(mail)
}

/// An address that mail servers use, but people and their programs too: the words or the form must be those of a
/// report.
fn is_trade(mail: &Mail) -> bool {
    const TRADES: [&str; 6] = ["delivery", "no-reply", "noreply", "mailer@", "bounce", "daemon@"];
    let from = mail.from.as_ref().map(|a| a.address.to_ascii_lowercase()).unwrap_or_default();
    TRADES.iter().any(|t| from.starts_with(t)) && !has_null_path(mail)
}

/// Sent by the mail system: its name, no return path, or a report.
fn is_daemon(mail: &Mail) -> bool {
    const LOCALS: [&str; 15] = [
        "post_master",
        "mailer-daemon",
        "postmaster",
        "mail-daemon",
        "mailerdaemon",
        "mdaemon",
        "mailadm",
        "mail_daemon",
        "daemon",
        "mailer",
        "bounce",
        "bounces",
        "delivery",
        "no-reply",
        "microsoftexchange",
    ];
    let from = mail.from.as_ref().map(|a| a.address.to_ascii_lowercase()).unwrap_or_default();
    let local = from.split('@').next().unwrap_or("");
    let name = mail.headers.text("from").unwrap_or_default().to_lowercase();
    let names = [
        "mailer-daemon",
        "mail delivery",
        "postmaster",
        "mail system",
        "delivery subsystem",
        "delivery system",
        "mailer daemon",
        "system administrator",
        "mail administrator",
        "returned mail",
    ];
    let is_named = LOCALS.iter().any(|l| local.starts_with(l)) || names.iter().any(|n| name.contains(n));
    is_named || has_null_path(mail) || mail.content_type.essence == "multipart/report"
}

fn has_null_path(mail: &Mail) -> bool {
    mail.headers.text("return-path").is_some_and(|p| matches!(p.trim(), "<>" | "<MAILER-DAEMON>" | "MAILER-DAEMON"))
}

/// A person who answers or quotes a bounce keeps its subject.
fn is_answer(mail: &Mail) -> bool {
    let subject = subject::untagged(&mail.subject);
    super::super::thread::base_subject(subject) != subject
}

/// An automatic answer (RFC 3834 and the headers that came before it). `Auto-Submitted: no` is a person. A subject
/// alone is not enough: it takes a machine's header, or a mail that it answers. `X-Auto-Response-Suppress` does not
/// count, because Exchange writes it into people's mail too.
pub(super) fn by_automation(mail: &Mail) -> Option<MailClass> {
    let submitted = submitted(mail);
    if submitted.as_deref() == Some("no") {
        return None;
    }
    let is_submitted = submitted.is_some_and(|s| s.starts_with("auto"));
    let is_weak =
        (subject::names_automation(&mail.subject) && (is_bulk(mail) || has_null_path(mail))) || is_answer_alone(mail);
    (is_submitted || is_marked(mail) || is_weak).then_some(MailClass::AutoReply)
}

/// Whether only the subject, and the fact that it answers another mail, say that a machine wrote it: then it must
/// answer a mail of ours.
pub(super) fn rests_on_answer(mail: &Mail) -> bool {
    let is_certain = submitted(mail).is_some_and(|s| s.starts_with("auto")) || is_marked(mail);
    !is_certain && is_answer_alone(mail) && !(is_bulk(mail) || has_null_path(mail))
}

/// An answer without a quote, under a subject that programs write.
fn is_answer_alone(mail: &Mail) -> bool {
    let answers = !mail.in_reply_to.is_empty() || !mail.references.is_empty();
    answers && subject::is_automatic_subject(&mail.subject) && !mail.text.lines().any(|l| l.starts_with('>'))
}

fn submitted(mail: &Mail) -> Option<String> {
    value(mail, "auto-submitted").map(|v| v.split(';').next().unwrap_or("").trim().to_owned())
}

fn is_bulk(mail: &Mail) -> bool {
    value(mail, "precedence").is_some_and(|v| matches!(v.trim(), "junk" | "bulk" | "auto_reply" | "auto-reply"))
}

fn value(mail: &Mail, name: &str) -> Option<String> {
    mail.headers.text(name).map(|v| v.to_ascii_lowercase())
}

/// Headers each of which is enough.
fn is_marked(mail: &Mail) -> bool {
    const NAMES: [&str; 10] = [
        "x-autoreply",
        "x-autorespond",
        "x-auto-reply",
        "x-autoreply-from",
        "x-mail-autoreply",
        "x-vacation",
        "x-autoresponder",
        "x-autogenerated",
        "x-auto-respond",
        "x-autoreply-type",
    ];
    let says = |name: &&str| value(mail, name).is_some_and(|v| !matches!(v.trim(), "no" | "none" | "false" | "0"));
    let has = |name: &str, word: &str| value(mail, name).is_some_and(|v| v.contains(word));
    NAMES.iter().any(says)
        || mail.headers.all("delivered-to").iter().any(|v| v.eq_ignore_ascii_case("autoresponder"))
        || value(mail, "x-post-messageclass").is_some_and(|v| v.starts_with('9'))
        || has("x-fc-machinegenerated", "true")
        || has("precedence", "auto_reply")
        || has("precedence", "auto-reply")
        || has("x-ms-exchange-generated-message-source", "mailbox rules")
}

/// Sent through a list.
pub(super) fn by_list(mail: &Mail) -> Option<MailClass> {
    let precedence = mail.headers.text("precedence").unwrap_or_default().to_ascii_lowercase();
    let is_list = mail.headers.has("list-id")
        || mail.headers.has("list-unsubscribe")
        || mail.headers.has("list-post")
        || matches!(precedence.trim(), "list" | "bulk");
    is_list.then_some(MailClass::List)
}
