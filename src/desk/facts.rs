//! What is known about a ticket's customer: shown next to the ticket, and filled into answers.
use crate::accounts::{Account, Address, Viewer, given_name, store as accounts};
use crate::brands::Brand;
use crate::canned::examples;
use crate::canned::fill::PlaceholderFacts;
use crate::canned::turn::{OrderFacts, TurnFacts};
use crate::clock::Time;
use crate::db::Conn;
use crate::erasure::may_erase;
use crate::error::Result;
use crate::ids::MessageId;
use crate::mail::thread;
use crate::orders::{self, Order};
use crate::priority::Load;
use crate::texts::Texts;
use crate::tickets::{Conversation, Message, MessageKind, Ours, PlacedBy, Ticket, roles, store};
use crate::web::form::is_address;

const ORDERS: i64 = 8;
const EARLIER: i64 = 8;
/// The half-life with which the contact load next to a ticket is drawn.
pub const HALF_LIFE_DAYS: i64 = 30;

/// How often a customer has contacted us.
#[derive(Debug, Clone, Copy)]
pub struct Contacts {
    pub count: i64,
    pub load: Load,
}

/// The customer next to the ticket. An unproven sender has no account, orders or history here.
pub struct Customer {
    pub account: Option<Account>,
    /// Their contacts with the brands that this agent serves.
    pub contacts: Contacts,
    pub addresses: Vec<Address>,
    pub orders: Vec<Order>,
    pub earlier: Vec<Ticket>,
    /// How many tickets they have besides this one.
    pub others: i64,
    /// May this agent erase them for good?
    pub may_be_erased: bool,
}

pub fn customer(conn: &mut Conn, me: &Viewer, ticket: &Ticket) -> Result<Customer> {
    let (account, addresses) = match ticket.customer_id {
        Some(id) => (Some(accounts::find(conn, id)?), accounts::addresses_of(conn, id)?),
        None => (None, Vec::new()),
    };
    let proven: Vec<String> = addresses.iter().filter(|a| a.proven_at.is_some()).map(|a| a.address.clone()).collect();
    let may_be_erased = match account.as_ref().filter(|account| account.disabled_at.is_none() && me.role.leads()) {
        Some(account) => may_erase(me, account.id, &store::brands_of_customer(conn, account.id)?),
        None => false,
    };
    let earlier = store::earlier(conn, ticket, &me.only_brands, EARLIER)?;
    let others = match ticket.customer_id.filter(|_| i64::try_from(earlier.len()).is_ok_and(|shown| shown >= EARLIER)) {
        Some(id) => store::count_of_customer(conn, id, &me.only_brands)?.saturating_sub(1),
        None => i64::try_from(earlier.len()).unwrap_or_default(),
    };
    Ok(Customer {
        contacts: match &account {
            Some(account) => contacts(conn, me, account)?,
            None => Contacts { count: 0, load: Load::NONE },
        },
        may_be_erased,
        orders: orders::store::of_addresses(conn, ticket.brand_id, &proven, ORDERS)?,
        earlier,
        others,
        account,
        addresses,
    })
}

/// What an agent may know about how often a customer writes. The numbers count all brands together.
pub fn contacts(conn: &mut Conn, me: &Viewer, account: &Account) -> Result<Contacts> {
    if me.only_brands.is_empty() {
        return Ok(Contacts { count: account.contacts, load: account.load() });
    }
    let began = store::contacts_with(conn, account.id, &me.only_brands)?;
    let instants: Vec<_> = began.iter().map(|at| at.utc()).collect();
    Ok(Contacts {
        count: i64::try_from(began.len()).unwrap_or(i64::MAX),
        load: Load::rebuilt(&instants, chrono::Duration::days(HALF_LIFE_DAYS)),
    })
}

/// What the customer waits for an answer to. After our last message, it is only the subject.
pub fn question(ticket: &Ticket, messages: &[Message]) -> String {
    let asked = examples::question(ticket, messages);
    if asked.is_empty() { ticket.subject.clone() } else { asked }
}

/// The question with what is known beyond its words, as suggestions take it; empty if nothing is asked.
pub fn known_question(conn: &mut Conn, occasion: &Occasion, messages: &[Message]) -> Result<String> {
    let Occasion { ticket, now, .. } = occasion;
    let turn = examples::turn(messages);
    let ids: Vec<MessageId> = turn.iter().map(|message| message.id).collect();
    let files = store::attachments_of(conn, &ids)?;
    let order = order_meant(occasion).map(|order| OrderFacts {
        status: order.status.as_str(),
        age: now.since(order.placed_at).num_days(),
        unchanged: now.since(order.updated_at).num_days(),
        is_tracked: !order.tracking.is_empty(),
        is_shipped: order.status == orders::Status::Shipped,
    });
    let known = TurnFacts {
        order,
        has_photo: files.iter().any(|file| !file.is_inline && file.is_picture()),
        topics: store::tags(conn, ticket.id)?,
        language: &ticket.language,
    };
    Ok(known.before(occasion.question))
}

/// The order that the customer names, or else the latest.
fn order_meant<'a>(occasion: &Occasion<'a>) -> Option<&'a Order> {
    let Occasion { customer, question, .. } = occasion;
    customer.orders.iter().find(|order| question.contains(&order.number)).or_else(|| customer.orders.first())
}

/// Addresses in the mails of a ticket that are neither ours nor participants': the agent may add them.
pub fn unwatched(conn: &mut Conn, ticket: &Ticket, messages: &[Message]) -> Result<Vec<String>> {
    let ours = Ours::load(conn)?;
    let known = store::participants(conn, ticket.id)?;
    let mut named: Vec<String> = messages
        .iter()
        .filter(|message| message.kind == MessageKind::Inbound && !message.is_from_machine())
        .flat_map(|message| message.recipients.split_whitespace())
        .map(crate::plain::address)
        .filter(|address| is_address(address) && !ours.has(address) && !roles::is_nobodys(address))
        .filter(|address| !known.iter().any(|person| person.address == *address))
        .collect();
    named.sort();
    named.dedup();
    named.truncate(20);
    Ok(named)
}

/// The reference of the ticket into which this one was merged.
pub fn merged_into(conn: &mut Conn, ticket: &Ticket) -> Result<Option<String>> {
    let target = store::follow(conn, ticket.clone())?;
    Ok((target.id != ticket.id).then_some(target.reference))
}

/// The messages of a part in which the customer began to write about something else.
pub fn changed_subjects(ticket: &Ticket, part: &Conversation) -> Vec<MessageId> {
    let mut known = vec![ticket.subject.as_str()];
    known.extend(part.previous.iter().map(|message| message.subject.as_str()));
    let mut changed = Vec::new();
    for message in part.messages.iter().filter(|m| m.kind == MessageKind::Inbound && !m.is_from_machine()) {
        let is_new = message.mail_id.is_some()
            && thread::is_new_subject(&message.subject, &ticket.reference, known.iter().copied());
        // The first message gave the ticket its subject, or came with another subject by a merge.
        if is_new && message.placed_by != PlacedBy::New {
            changed.push(message.id);
        }
        known.push(&message.subject);
    }
    changed
}

/// Which ticket an answer is for, and who gives it.
pub struct Occasion<'a> {
    pub me: &'a Viewer,
    pub ticket: &'a Ticket,
    pub brand: &'a Brand,
    pub customer: &'a Customer,
    pub question: &'a str,
    pub now: Time,
}

/// The facts for an answer in a language.
pub fn for_answer(occasion: &Occasion, language: &str) -> PlaceholderFacts {
    let Occasion { me, ticket, brand, customer, now, .. } = occasion;
    let order = order_meant(occasion);
    let name = customer.account.as_ref().map_or(ticket.sender_name.as_str(), |account| account.name.as_str()).trim();
    let is_name = !name.is_empty() && !name.contains('@');
    let status = order.map(|order| Texts::interface(language).say(&format!("order-{}", order.status.as_str())));
    PlaceholderFacts {
        language: language.to_owned(),
        customer_first_name: given_name(name, &ticket.sender_address),
        customer_name: is_name.then(|| name.to_owned()),
        ticket_reference: Some(ticket.reference.clone()),
        order_number: order.map(|order| order.number.clone()),
        order_status: status,
        order_tracking: order.map(|order| order.tracking.clone()).filter(|tracking| !tracking.is_empty()),
        order_placed_on: order.map(|order| order.placed_at.utc().with_timezone(&brand.zone()).date_naive()),
        brand_name: Some(brand.name.clone()),
        brand_signature: Some(brand.signature(language, &me.name)),
        today: Some(brand.today(*now)),
    }
}
