//! Which ticket a mail belongs to: tokens that only we can make, ids that we know, references in the subject.

mod ids;
mod subject;
mod token;

pub use ids::{as_kept, former_ids, is_made_up, made_up_id, renamed_to};
pub use subject::{base_subject, is_new_subject, is_reference, reference_in};
pub use token::{Key, Token, message_id, plus_address, proven_id};

use super::parse::Mail;

/// What a mail says about where it belongs, strongest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clues {
    /// References proven by our own MAC, in the order found.
    pub tokens: Vec<Token>,
    /// Message-IDs that this mail answers: In-Reply-To, then References from the nearest.
    pub known_ids: Vec<String>,
    /// A reference that stands in the subject. Worth little alone: anyone can write it.
    pub subject_reference: Option<String>,
}

/// Gathers what a mail says about its ticket.
pub fn clues(mail: &Mail, key: &Key, support_addresses: &[String]) -> Clues {
    let mut out = Clues::default();
    for id in mail.in_reply_to.iter().chain(mail.references.iter().rev()) {
        push(&mut out.known_ids, id.clone());
        if let Some(token) = token::proven_id(key, id) {
            push(&mut out.tokens, token);
        }
    }
    for address in recipients(mail) {
        if let Some(token) = token::proven_address(key, &address, support_addresses) {
            push(&mut out.tokens, token);
        }
    }
    out.subject_reference = reference_in(&mail.subject);
    out
}

/// Everybody whom the mail names as receiver, also where only the envelope did.
fn recipients(mail: &Mail) -> Vec<String> {
    let named = mail.to.iter().chain(&mail.cc).map(|a| a.address.clone());
    let envelope = ["delivered-to", "x-original-to", "envelope-to", "x-forwarded-to", "x-envelope-to"];
    named.chain(envelope.iter().flat_map(|n| mail.headers.addresses(n)).map(|a| a.address)).collect()
}

fn push<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

#[cfg(test)]
mod tests;
