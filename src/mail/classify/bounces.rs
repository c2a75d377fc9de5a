//! Which recipients did not get our mail, whether the failure is permanent, and which mail it was.

use super::super::parse::Mail;
use super::bounce_text::BounceText;
use super::delivery::{self, RecipientReport};
use super::{failure_text, permanence, returned, ses};
use serde::Serialize;

/// One recipient who did not get a mail of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bounce {
    /// The address that failed.
    pub recipient: String,
    /// Enhanced status (RFC 3463) such as `5.1.1`, if one is given.
    pub status: Option<String>,
    /// The address will not work later either: it does not exist, has moved, or its domain accepts no mail.
    #[serde(rename = "hard")]
    pub is_hard: bool,
    /// Message-ID of the mail that failed, without brackets, from the returned part.
    pub original_message_id: Option<String>,
}

/// Every recipient that a bounce or delay names. Empty for other kinds of mail, and if no recipient is named.
pub fn bounces(mail: &Mail) -> Vec<Bounce> {
    if let Some(bounce_text) = ses::bounces(mail) {
        return bounce_text;
    }
    let mut found = FoundBounces { out: Vec::new(), original_message_id: returned::message_id(mail) };
    let text = failure_text::report(mail);
    let bounce_text = BounceText::read(&text);
    let groups = delivery::groups(mail);
    if groups.is_empty() {
        found.by_words(mail, &bounce_text);
    } else {
        found.by_report(mail, &bounce_text, groups);
    }
    found.out
}

/// At most this many recipients of one mail are named.
pub(super) const MOST: usize = 200;

/// What has been found so far.
struct FoundBounces {
    out: Vec<Bounce>,
    original_message_id: Option<String>,
}

impl FoundBounces {
    /// From a report in the standard form.
    fn by_report(&mut self, mail: &Mail, bounce_text: &BounceText<'_>, mut groups: Vec<RecipientReport>) {
        groups.retain(|g| !is_fine(&g.action));
        let is_alone = groups.len() <= 1;
        for group in groups {
            let said = bounce_text.about(&group.recipient, is_alone);
            let verdict = permanence::judge(&group.status, &group.diagnostic, &said);
            let is_hard = verdict.is_hard && group.action != "delayed";
            if is_alone && !bounce_text.names(&group.recipient) {
                // The report names a rewritten address, the text the one that we wrote to.
                for written in bounce_text.certain_recipients(mail) {
                    self.push(written, verdict.status.clone(), is_hard);
                }
            }
            if group.recipient.contains('@') {
                self.push(group.recipient, verdict.status, is_hard);
            } else if let Some(named) = first_named(mail, bounce_text) {
                self.push(named, verdict.status, is_hard);
            }
        }
    }

    /// From the header that exim and others write, from the text, or last from the returned mail.
    fn by_words(&mut self, mail: &Mail, bounce_text: &BounceText<'_>) {
        let addresses = mail.headers.addresses("x-failed-recipients").into_iter();
        let mut named: Vec<String> = addresses.map(|a| a.address).filter(|a| !a.is_empty()).take(MOST).collect();
        // Some servers put the address that forwarded the mail there, and name the failed one in the text.
        if !named.iter().any(|a| bounce_text.names(a)) {
            let others =
                if named.is_empty() { bounce_text.recipients(mail) } else { bounce_text.certain_recipients(mail) };
            if !others.is_empty() {
                named = others;
            }
        }
        if named.is_empty() {
            named = returned::recipients(mail);
        }
        let is_alone = named.len() <= 1;
        for recipient in named {
            let verdict = permanence::judge("", "", &bounce_text.about(&recipient, is_alone));
            self.push(recipient, verdict.status, verdict.is_hard);
        }
    }

    fn push(&mut self, recipient: String, status: Option<String>, is_hard: bool) {
        let is_known = self.out.iter().any(|b| b.recipient.eq_ignore_ascii_case(&recipient));
        if !is_known && self.out.len() < MOST {
            let original_message_id = self.original_message_id.clone();
            self.out.push(Bounce { recipient, status, is_hard, original_message_id });
        }
    }
}

/// The most likely address if the report names none.
fn first_named(mail: &Mail, bounce_text: &BounceText<'_>) -> Option<String> {
    bounce_text.recipients(mail).into_iter().chain(returned::recipients(mail)).next()
}

fn is_fine(action: &str) -> bool {
    matches!(action, "delivered" | "relayed" | "expanded" | "deliverable")
}
