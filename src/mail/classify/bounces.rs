//! Who did not get our mail, for how long, and which mail it was.

use super::super::parse::Mail;
use super::{delivery, hard, prose, returned};
use serde::Serialize;

/// One recipient who did not get a mail of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bounce {
    /// The address that failed.
    pub recipient: String,
    /// Enhanced status (RFC 3463) such as `5.1.1`, if one is given.
    pub status: Option<String>,
    /// The address will not work later either: it does not exist, has moved, or its domain takes no mail.
    #[serde(rename = "hard")]
    pub is_hard: bool,
    /// Message-ID of the mail that failed, without brackets, from the returned part.
    pub original_message_id: Option<String>,
}

/// Everybody whom a bounce or delay names. Empty for mails of other kinds that name nobody.
pub fn bounces(mail: &Mail) -> Vec<Bounce> {
    let original_message_id = returned::message_id(mail);
    let text = prose::report(mail);
    let mut out: Vec<Bounce> = Vec::new();
    let mut push = |recipient: &str, status: Option<String>, is_hard: bool| {
        let is_known = out.iter().any(|b| b.recipient.eq_ignore_ascii_case(recipient));
        if !is_known && out.len() < 500 {
            out.push(Bounce { recipient: recipient.to_owned(), status, is_hard, original_message_id: original_message_id.clone() });
        }
    };
    let groups = delivery::groups(mail);
    let alone = groups.iter().filter(|g| !is_fine(&g.action)).count() <= 1;
    for group in groups.iter().filter(|g| !is_fine(&g.action)) {
        let told = prose::about(&text, &group.recipient, alone);
        let verdict = hard::judge(&group.status, &group.diagnostic, &told);
        let recipient = if group.recipient.contains('@') {
            group.recipient.clone()
        } else {
            prose::recipients(mail, &text).into_iter().next().or_else(|| returned::recipients(mail).into_iter().next()).unwrap_or_else(|| group.recipient.clone())
        };
        if recipient.contains('@') {
            push(&recipient, verdict.status, verdict.is_hard && group.action != "delayed");
        }
    }
    if groups.is_empty() {
        let named: Vec<String> = mail.headers.addresses("x-failed-recipients").into_iter().map(|a| a.address).filter(|a| !a.is_empty()).collect();
        let named = if named.is_empty() { prose::recipients(mail, &text) } else { named };
        let named = if named.is_empty() { returned::recipients(mail) } else { named };
        let alone = named.len() <= 1;
        for recipient in named {
            let verdict = hard::judge("", "", &prose::about(&text, &recipient, alone));
            push(&recipient, verdict.status, verdict.is_hard);
        }
    }
    out
}

fn is_fine(action: &str) -> bool {
    matches!(action, "delivered" | "relayed" | "expanded" | "deliverable")
}
