//! Proposes accounts to which an unproven ticket might belong, each with the reason. Nothing is linked by this.
use std::collections::BTreeSet;

use crate::accounts::{Account, Role, Viewer, store as accounts};
use crate::db::Conn;
use crate::error::Result;
use crate::orders;
use crate::tickets::{Message, MessageKind, Ticket, actions};

/// If this many accounts share a domain or a name, it says nothing about any of them.
const TOO_MANY: i64 = 6;
const NUMBERS: usize = 40;

/// Why an account fits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The text names an order of theirs.
    Order(String),
    /// The account has proven exactly this address.
    Address,
    Name,
    Domain(String),
}

/// An account to which the ticket may belong.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub account: Account,
    pub because: Vec<Because>,
}

/// The accounts that fit and that this agent may see, those with the most reasons first.
pub fn proposals(conn: &mut Conn, me: &Viewer, ticket: &Ticket, messages: &[Message]) -> Result<Vec<Proposal>> {
    let mut seen = Vec::new();
    for proposal in fitting(conn, ticket, messages)? {
        if actions::sees_account(conn, me, proposal.account.id, Some(ticket))? {
            seen.push(proposal);
        }
    }
    Ok(seen)
}

fn fitting(conn: &mut Conn, ticket: &Ticket, messages: &[Message]) -> Result<Vec<Proposal>> {
    let mut found: Vec<Proposal> = Vec::new();
    if ticket.customer_id.is_some() {
        return Ok(found);
    }
    for order in orders::store::by_numbers(conn, ticket.brand_id, &numbers(ticket, messages))? {
        if let Some(owner) = accounts::owner(conn, &order.address)? {
            add(&mut found, owner, Because::Order(order.number));
        }
    }
    if let Some(owner) = accounts::owner(conn, &ticket.sender_address)? {
        add(&mut found, owner, Because::Address);
    }
    let named = accounts::customers_named(conn, ticket.sender_name.trim(), TOO_MANY)?;
    for account in few(named) {
        add(&mut found, account, Because::Name);
    }
    let domain = ticket.sender_address.rsplit_once('@').map_or("", |(_, domain)| domain);
    let near = accounts::customers_at(conn, domain, TOO_MANY)?;
    for account in few(near) {
        add(&mut found, account, Because::Domain(domain.to_owned()));
    }
    found.sort_by(|a, b| b.because.len().cmp(&a.because.len()).then_with(|| a.because.cmp(&b.because)));
    Ok(found)
}

/// None, if so many fit that it says nothing.
fn few(accounts: Vec<Account>) -> Vec<Account> {
    let is_telling = accounts.len() < usize::try_from(TOO_MANY).unwrap_or_default();
    if is_telling { accounts } else { Vec::new() }
}

fn add(found: &mut Vec<Proposal>, account: Account, because: Because) {
    if account.role != Role::Customer || account.disabled_at.is_some() {
        return;
    }
    let known: Option<&mut Proposal> = found.iter_mut().find(|proposal| proposal.account.id == account.id);
    match known {
        Some(proposal) => proposal.because.push(because),
        None => found.push(Proposal { account, because: vec![because] }),
    }
}

/// What could be an order number, in the subject and in what the sender wrote.
fn numbers(ticket: &Ticket, messages: &[Message]) -> Vec<String> {
    let inbound = messages.iter().filter(|message| message.kind == MessageKind::Inbound);
    let texts = inbound.map(|message| message.visible.as_str()).chain([ticket.subject.as_str()]);
    let words = texts.flat_map(|text| text.split(|c: char| !(c.is_alphanumeric() || c == '-')));
    let likely = words.filter(|word| (4..=24).contains(&word.len()) && word.chars().any(|c| c.is_ascii_digit()));
    let unique: BTreeSet<String> =
        likely.flat_map(|word| [word.to_owned(), word.to_uppercase()]).take(NUMBERS).collect();
    unique.into_iter().collect()
}
