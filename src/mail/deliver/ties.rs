//! Links a mail to others: the ids under which it is known, and the mails that it answers but that have not come yet.
use super::place::Candidate;
use super::understand::Understood;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{MessageId, TicketId};
use crate::mail::identify::HeaderField;
use crate::mail::thread;
use crate::tickets::{Identity, PlacedBy, State, Ticket, actions, store};

/// At most this many of the mails that it answers are waited for: the nearest, and the first.
const AWAITED: usize = 8;

/// Taken from a mail before it becomes a message.
pub(super) struct Ties {
    /// Its Message-ID and those that it had before.
    pub own: Vec<String>,
    /// The mails that it answers.
    pub answered: Vec<String>,
    /// Its recipients, without the sender.
    pub named: Vec<String>,
    sender: String,
}

impl Ties {
    /// From what may be believed in a mail: a mail that was signed and sent again could have got everything else on the
    /// way.
    pub(super) fn of(mail: &Understood, sender: &str) -> Self {
        let believed = &mail.alignment;
        let own_id = mail.mail.message_id.iter().filter(|_| believed.may_steer(HeaderField::MessageId)).cloned();
        let is_whole = believed.signature.is_none() && !believed.is_sent_again;
        let former = if is_whole { thread::former_ids(&mail.mail) } else { Vec::new() };
        let own: Vec<String> = own_id.chain(former).collect();
        let known = &mail.clues.known_ids;
        let mut answered: Vec<String> = known.iter().take(AWAITED).cloned().collect();
        answered.extend(known.last().filter(|_| known.len() > AWAITED).cloned());
        answered.retain(|id| !own.contains(id));
        let to = mail.mail.to.iter().filter(|_| believed.may_steer(HeaderField::To));
        let cc = mail.mail.cc.iter().filter(|_| believed.may_steer(HeaderField::Cc));
        let mut named: Vec<String> = to.chain(cc).map(|to| crate::plain::address(&to.address)).collect();
        named.retain(|address| address != sender);
        named.dedup();
        Self { own, answered, named, sender: sender.to_owned() }
    }
}

impl Ties {
    /// Its recipients, without the sender and our brands: mostly none, and then no address need be looked up.
    pub(super) fn others(&self, brands: &[Brand]) -> Vec<String> {
        let is_ours = |address: &String| brands.iter().any(|brand| brand.is_at(address));
        self.named.iter().filter(|address| !is_ours(address)).cloned().collect()
    }
}

/// May those in the Cc of a mail watch the ticket? A sender who only pretends to be the customer could bring in anyone.
pub(super) fn may_bring_others(candidate: &Candidate, identity: Identity) -> bool {
    let answers_us = candidate.rule == PlacedBy::Token && candidate.is_answer;
    identity >= Identity::Aligned || (answers_us && candidate.ticket.customer_id.is_none())
}

/// Stores the links of a new message, and merges the tickets that waited for it.
pub(super) fn tie(
    conn: &mut Conn,
    now: Time,
    brands: &[Brand],
    (ticket, message): (TicketId, MessageId),
    ties: &Ties,
) -> Result<()> {
    store::add_other_ids(conn, message, ties.own.get(1..).unwrap_or_default())?;
    await_unknown(conn, message, &ties.answered)?;
    let waiting = store::awaiting(conn, &ties.own)?;
    if waiting.is_empty() {
        return Ok(());
    }
    let mut of_brand = Vec::new();
    for waiting in waiting {
        let home = store::find(conn, ticket)?;
        let away = store::find(conn, waiting.ticket_id)?;
        let away = store::follow(conn, away)?;
        // Another brand's message waits for a mail to that brand.
        if away.brand_id == home.brand_id {
            of_brand.push(waiting.id);
        }
        let is_known = waiting.author_address == ties.sender
            || ties.named.contains(&waiting.author_address)
            || store::is_participant(conn, ticket, &waiting.author_address)?;
        let is_fresh = away.id != home.id && away.brand_id == home.brand_id && away.state != State::Closed;
        if !is_known || !is_fresh || store::is_answered(conn, away.id)? || !one_customer(&home, &away) {
            continue;
        }
        if let Some(brand) = brands.iter().find(|brand| brand.id == home.brand_id) {
            actions::merge(conn, now, None, (&away, &home), brand)?;
        }
    }
    store::arrived(conn, &ties.own, &of_brand)
}

/// A ticket of an account is merged only into its own: anyone can give a mail the Message-ID of another.
fn one_customer(home: &Ticket, away: &Ticket) -> bool {
    away.customer_id.is_none() || home.customer_id == away.customer_id
}

fn await_unknown(conn: &mut Conn, message: MessageId, answered: &[String]) -> Result<()> {
    for id in answered {
        if store::by_message_ids(conn, &thread::as_kept(id))?.is_empty() {
            store::await_ids(conn, message, std::slice::from_ref(id))?;
        }
    }
    Ok(())
}
