//! Notices that a sending service mails as JSON (Amazon SES through SNS).

use super::super::parse::Mail;
use super::{Bounce, MailClass, permanence};
use serde_json::Value;

/// What the notice says, if the mail is one.
pub(super) fn kind(mail: &Mail) -> Option<MailClass> {
    match read(mail)?.get("notificationType").and_then(Value::as_str)? {
        "Bounce" => Some(MailClass::Bounce),
        "Complaint" => Some(MailClass::Feedback),
        "Delivery" => Some(MailClass::Delivered),
        _ => None,
    }
}

/// The recipients that the notice names.
pub(super) fn bounces(mail: &Mail) -> Option<Vec<Bounce>> {
    let notice = read(mail)?;
    let original_message_id = notice.pointer("/mail/messageId").and_then(Value::as_str).map(str::to_owned);
    let named = |pointer: &str| notice.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
    let is_permanent = notice.pointer("/bounce/bounceType").and_then(Value::as_str) == Some("Permanent");
    let mut out = Vec::new();
    for one in named("/bounce/bouncedRecipients").into_iter().chain(named("/complaint/complainedRecipients")) {
        let text = |key: &str| one.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let recipient = text("emailAddress");
        if recipient.is_empty() {
            continue;
        }
        let verdict = permanence::judge(&text("status"), &text("diagnosticCode"), "");
        out.push(Bounce {
            recipient,
            status: verdict.status,
            is_hard: is_permanent && verdict.is_hard,
            original_message_id: original_message_id.clone(),
        });
    }
    Some(out)
}

/// The JSON at the start of the text; anything below it is ignored.
fn read(mail: &Mail) -> Option<Value> {
    let text = mail.text.trim_start();
    if !text.starts_with('{') || !text.get(..400).unwrap_or(text).contains("\"notificationType\"") {
        return None;
    }
    let joined: String = text.split("\n--\n").next()?.lines().collect();
    serde_json::Deserializer::from_str(&joined).into_iter::<Value>().next()?.ok().filter(Value::is_object)
}
