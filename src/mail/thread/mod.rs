//! Which ticket a mail belongs to: tokens that only we can make, ids that we know, references in the subject.

mod ids;
mod subject;
mod token;

pub use ids::{as_kept, former_ids, is_made_up, made_up_id, renamed_to};
pub use subject::{base_subject, is_new_subject, is_reference, reference_in};
pub use token::{
    ReplyToken, TokenKey, message_id, plus_address, proven_address, proven_id, proven_side_address, proven_side_id,
    side_address, side_message_id, ticket_of_id,
};

use super::identify::{Alignment, HeaderField};
use super::parse::{Mail, NamedAddress};

/// What a mail says about where it belongs, strongest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clues {
    /// References proven by our own MAC in the Message-IDs that it answers, in the order found: it answers a mail of
    /// ours.
    pub tokens: Vec<ReplyToken>,
    /// The same in the addresses that it was sent to. The reader of our mail may have given such an address to anyone.
    pub addressed: Vec<ReplyToken>,
    /// Side conversations, proven in the same two ways, as long as nothing nearer names a ticket.
    pub sides: Vec<ReplyToken>,
    /// Message-IDs that this mail answers: In-Reply-To, then References from the nearest.
    pub known_ids: Vec<String>,
    /// A reference in the subject. A weak sign: anyone can write it.
    pub subject_reference: Option<String>,
}

/// Gathers what a mail says about its ticket.
pub fn clues(mail: &Mail, key: &TokenKey, support_addresses: &[String]) -> Clues {
    gathered(mail, (key, support_addresses), &|_field| true, true)
}

/// The same from what may be believed: a mail that was signed and sent again can have anything in its unsigned parts.
pub fn clues_believed(mail: &Mail, key: &TokenKey, support_addresses: &[String], alignment: &Alignment) -> Clues {
    // The envelope is never signed.
    let envelope = alignment.signature.is_none() && !alignment.is_sent_again;
    gathered(mail, (key, support_addresses), &|field| alignment.may_steer(field), envelope)
}

fn gathered(
    mail: &Mail,
    (key, support_addresses): (&TokenKey, &[String]),
    may: &dyn Fn(HeaderField) -> bool,
    envelope: bool,
) -> Clues {
    let mut out = Clues::default();
    let answered = mail.in_reply_to.iter().filter(|_| may(HeaderField::InReplyTo));
    for id in answered.chain(mail.references.iter().rev().filter(|_| may(HeaderField::References))) {
        push(&mut out.known_ids, id.clone());
        if let Some(token) = token::proven_id(key, id) {
            push(&mut out.tokens, token);
        } else if let Some(side) = token::proven_side_id(key, id).filter(|_| out.tokens.is_empty()) {
            push(&mut out.sides, side);
        }
    }
    let named = |field: HeaderField, list: &[NamedAddress]| if may(field) { list.to_vec() } else { Vec::new() };
    let mut addresses = [named(HeaderField::To, &mail.to), named(HeaderField::Cc, &mail.cc)].concat();
    if envelope {
        addresses.extend(ENVELOPE.iter().flat_map(|name| mail.headers.addresses(name)));
    }
    for to in addresses {
        if let Some(token) = token::proven_address(key, &to.address, support_addresses) {
            push(&mut out.addressed, token);
        } else if let Some(side) =
            token::proven_side_address(key, &to.address, support_addresses).filter(|_| out.tokens.is_empty())
        {
            push(&mut out.sides, side);
        }
    }
    out.subject_reference = reference_in(&mail.subject).filter(|_| may(HeaderField::Subject));
    out
}

/// The recipient that only the envelope named.
const ENVELOPE: [&str; 5] = ["delivered-to", "x-original-to", "envelope-to", "x-forwarded-to", "x-envelope-to"];

fn push<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

#[cfg(test)]
mod tests;
