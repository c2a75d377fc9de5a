//! What is kept of a customer, as far as they may read it.
use serde_json::{Value, json};

use crate::accounts::store as accounts;
use crate::brands;
use crate::customers::store as kept;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, MailId};
use crate::mail::store as mails;
use crate::orders::store as orders;
use crate::policy::Actor;
use crate::tickets::{Conversation, Message, MessageKind, MessageRange, Own, State, Ticket, store};

/// A file of the archive: its path there, and where its bytes are.
pub struct ArchivedFile {
    pub path: String,
    pub blob: String,
}

/// Everything, before the bytes are read.
pub struct Gathered {
    pub data: Value,
    pub files: Vec<ArchivedFile>,
}

/// Tickets are read in steps of this many.
const STEP: i64 = 100;

pub fn gather(conn: &mut Conn, id: AccountId) -> Result<Gathered> {
    let account = accounts::find(conn, id)?;
    let addresses = accounts::addresses_of(conn, id)?;
    let proven: Vec<String> =
        addresses.iter().filter(|address| address.proven_at.is_some()).map(|address| address.address.clone()).collect();
    let mut files = Vec::new();
    let mut tickets = Vec::new();
    let mut after = None;
    loop {
        let some = store::of_customer(conn, id, None, after, STEP)?;
        for ticket in &some {
            tickets.push(one_ticket(conn, id, ticket, &mut files)?);
        }
        after = some.last().map(|last| store::key(last, store::Order::Latest));
        if after.is_none() || i64::try_from(some.len()).is_ok_and(|count| count < STEP) {
            break;
        }
    }
    let mut bought = Vec::new();
    for brand in brands::brands(conn)?.iter() {
        for order in orders::of_addresses(conn, brand.id, &proven, 10_000)? {
            bought.push(json!({
                "brand": brand.name, "number": order.number, "status": order.status.as_str(),
                "placed_at": order.placed_at.rfc3339(), "total_cents": order.total_cents, "currency": order.currency,
                "tracking": order.tracking, "items": order.items(),
            }));
        }
    }
    let mut fields = Vec::new();
    for (brand, label, value) in kept::filled_of(conn, id)? {
        fields.push(json!({ "brand": brands::store::find(conn, brand)?.name, "field": label, "value": value }));
    }
    let data = json!({
        "account": {
            "name": account.name, "language": account.locale, "created_at": account.created_at.rfc3339(),
            "addresses": addresses.iter().map(|one| json!({
                "address": one.address, "confirmed_at": one.proven_at.map(crate::clock::Time::rfc3339),
            })).collect::<Vec<_>>(),
        },
        "tickets": tickets,
        "orders": bought,
        "fields": fields,
    });
    Ok(Gathered { data, files })
}

fn one_ticket(conn: &mut Conn, id: AccountId, ticket: &Ticket, files: &mut Vec<ArchivedFile>) -> Result<Value> {
    let actor = Actor::Customer { id, only_brand: None };
    let own = Own::of(conn, ticket)?;
    let mut pages = vec![Conversation::read(conn, &actor, ticket, MessageRange::Latest)?];
    while let Some(first) = pages.last().and_then(Conversation::begins_at) {
        pages.push(Conversation::read(conn, &actor, ticket, MessageRange::Before(first))?);
    }
    let mut messages = Vec::new();
    for message in pages.iter().rev().flat_map(|page| &page.messages) {
        let mail = message.mail_id.filter(|_| own.has_written_mail(message));
        messages.push(one_message(conn, ticket, (message, mail), files)?);
    }
    let rating = store::rating(conn, ticket.id)?;
    let complaint = store::complaint(conn, ticket.id)?;
    let withdrawal = store::withdrawal(conn, ticket.id)?;
    Ok(json!({
        "reference": ticket.reference, "brand": brands::store::find(conn, ticket.brand_id)?.name,
        "subject": ticket.subject, "state": state(ticket), "opened_at": ticket.created_at.rfc3339(),
        "messages": messages,
        "rating": rating.map(|one| json!({ "helped": one.is_good, "words": one.words, "at": one.at.rfc3339() })),
        "complaint": complaint.map(|one| json!({ "about": one.about.as_str(), "wish": one.wish, "registered_at": one.registered_at.rfc3339() })),
        "withdrawal": withdrawal.map(|one| json!({ "order": one.order_number, "part": one.part, "received_at": one.received_at.rfc3339(), "refund_by": one.refund_by.rfc3339() })),
    }))
}

/// That someone else was asked is not the customer's: the ticket is open.
const fn state(ticket: &Ticket) -> &'static str {
    let state = if matches!(ticket.state, State::ThirdParty) { State::Open } else { ticket.state };
    state.as_str()
}

/// A message with its files, and the mail as which it came.
fn one_message(
    conn: &mut Conn,
    ticket: &Ticket,
    (message, mail): (&Message, Option<MailId>),
    files: &mut Vec<ArchivedFile>,
) -> Result<Value> {
    let mut names = Vec::new();
    for file in store::attachments(conn, message.id)?.into_iter().filter(|file| !file.is_held()) {
        let path = format!("files/{}/{}-{}", ticket.reference, file.id, file.name);
        files.push(ArchivedFile { path: path.clone(), blob: file.blob });
        names.push(path);
    }
    let mut eml = None;
    if let Some(raw) = mail.map(|mail| mails::raw_of(conn, mail)).transpose()?.flatten() {
        let path = format!("mails/{}/{}.eml", ticket.reference, message.id);
        files.push(ArchivedFile { path: path.clone(), blob: raw });
        eml = Some(path);
    }
    Ok(json!({
        "at": message.created_at.rfc3339(), "from": message.author_name, "is_ours": message.kind == MessageKind::Reply,
        "text": message.visible, "quoted": message.quoted, "files": names, "mail": eml,
    }))
}
