//! Who did not get our mail, for how long, and which mail it was.

use super::super::parse::Mail;
use super::delivery::{self, Group};
use super::{hard, notice, prose, returned};
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
    if let Some(told) = notice::bounces(mail) {
        return told;
    }
    let mut found = Found { out: Vec::new(), original_message_id: returned::message_id(mail) };
    let text = prose::report(mail);
    let groups = delivery::groups(mail);
    if groups.is_empty() {
        found.by_words(mail, &text);
    } else {
        found.by_report(mail, &text, groups);
    }
    found.out
}

/// What has been found so far.
struct Found {
    out: Vec<Bounce>,
    original_message_id: Option<String>,
}

impl Found {
    /// From a report in the standard form.
    fn by_report(&mut self, mail: &Mail, text: &str, mut groups: Vec<Group>) {
        groups.retain(|g| !is_fine(&g.action));
        let is_alone = groups.len() <= 1;
        for group in groups {
            let told = prose::about(text, &group.recipient, is_alone);
            let verdict = hard::judge(&group.status, &group.diagnostic, &told);
            let is_hard = verdict.is_hard && group.action != "delayed";
            if is_alone && !has_fold(text, &group.recipient) {
                // The report names a rewritten address, the text the one that we wrote to.
                for written in prose::certain_recipients(mail, text) {
                    self.push(written, verdict.status.clone(), is_hard);
                }
            }
            if group.recipient.contains('@') {
                self.push(group.recipient, verdict.status, is_hard);
            } else if let Some(named) = first_named(mail, text) {
                self.push(named, verdict.status, is_hard);
            }
        }
    }

    /// From the header that exim and others write, from the words, or at last from the returned mail.
    fn by_words(&mut self, mail: &Mail, text: &str) {
        let addresses = mail.headers.addresses("x-failed-recipients").into_iter();
        let mut named: Vec<String> = addresses.map(|a| a.address).filter(|a| !a.is_empty()).collect();
        // Some servers name there whom the mail came through, and in the text who failed.
        if !named.iter().any(|a| has_fold(text, a)) {
            let told =
                if named.is_empty() { prose::recipients(mail, text) } else { prose::certain_recipients(mail, text) };
            if !told.is_empty() {
                named = told;
            }
        }
        if named.is_empty() {
            named = returned::recipients(mail);
        }
        let is_alone = named.len() <= 1;
        for recipient in named {
            let verdict = hard::judge("", "", &prose::about(text, &recipient, is_alone));
            self.push(recipient, verdict.status, verdict.is_hard);
        }
    }

    fn push(&mut self, recipient: String, status: Option<String>, is_hard: bool) {
        let is_known = self.out.iter().any(|b| b.recipient.eq_ignore_ascii_case(&recipient));
        if !is_known && self.out.len() < 500 {
            let original_message_id = self.original_message_id.clone();
            self.out.push(Bounce { recipient, status, is_hard, original_message_id });
        }
    }
}

/// The likeliest address when the report names none.
fn first_named(mail: &Mail, text: &str) -> Option<String> {
    prose::recipients(mail, text).into_iter().chain(returned::recipients(mail)).next()
}

fn has_fold(text: &str, needle: &str) -> bool {
    text.to_lowercase().contains(&needle.to_lowercase())
}

fn is_fine(action: &str) -> bool {
    matches!(action, "delivered" | "relayed" | "expanded" | "deliverable")
}
