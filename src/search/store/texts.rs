//! SQL that reads what is indexed, and what a hit shows: always as it is now.
use diesel::prelude::*;
use std::collections::BTreeMap;

use crate::accounts::Role;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AnswerId, BrandId, MessageId, OrderId, TicketId};
use crate::orders::Order;
use crate::schema::{
    accounts, addresses, answer_variants, answers, attachments, messages, orders, participants, tags, tickets,
};
use crate::tickets::{MessageKind, Ticket};

/// How many ids one statement names: databases have a limit.
const AT_ONCE: usize = 500;

/// Everything of a ticket by which it is found.
#[derive(Debug, Clone)]
pub struct TicketText {
    pub ticket: Ticket,
    /// The newest first.
    pub messages: Vec<MessageText>,
    pub tags: Vec<String>,
    pub files: Vec<String>,
    pub participants: Vec<String>,
    pub customer: Option<CustomerText>,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = messages)]
pub struct MessageText {
    pub id: MessageId,
    pub ticket_id: TicketId,
    pub kind: MessageKind,
    pub author_name: String,
    pub author_address: String,
    pub visible: String,
    recipients: String,
    copies: String,
    pub created_at: Time,
}

impl MessageText {
    /// Everyone it was written to.
    pub fn recipients(&self) -> impl Iterator<Item = &str> {
        self.recipients.split(' ').chain(self.copies.split(' ')).filter(|address| !address.is_empty())
    }
}

/// A customer: the name, the verified addresses, and the brands that know them.
#[derive(Debug, Clone)]
pub struct CustomerText {
    pub id: AccountId,
    pub name: String,
    pub addresses: Vec<String>,
    pub brands: Vec<BrandId>,
}

/// An answer in one of its languages.
#[derive(Debug, Clone)]
pub struct AnswerText {
    pub id: AnswerId,
    pub slug: String,
    pub brand_id: Option<BrandId>,
    pub keywords: String,
    pub variants: Vec<AnswerVariant>,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer_variants)]
pub struct AnswerVariant {
    answer_id: AnswerId,
    pub language: String,
    pub title: String,
    pub keywords: String,
    pub body: String,
}

/// What the tickets with these ids say, in no order; one that is gone is left out.
pub fn ticket_texts(conn: &mut Conn, ids: &[TicketId]) -> Result<Vec<TicketText>> {
    let mut found = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        found.extend(some_ticket_texts(conn, some)?);
    }
    Ok(found)
}

fn some_ticket_texts(conn: &mut Conn, ids: &[TicketId]) -> Result<Vec<TicketText>> {
    let found: Vec<Ticket> = tickets::table.filter(tickets::id.eq_any(ids)).select(Ticket::as_select()).load(conn)?;
    let written: Vec<MessageText> = messages::table
        .filter(messages::ticket_id.eq_any(ids))
        .order(messages::id.desc())
        .select(MessageText::as_select())
        .load(conn)?;
    let mut by_ticket: BTreeMap<TicketId, Vec<MessageText>> = BTreeMap::new();
    for message in written {
        by_ticket.entry(message.ticket_id).or_default().push(message);
    }
    let own_tags = tags::table.filter(tags::ticket_id.eq_any(ids)).select((tags::ticket_id, tags::tag));
    let mut tags = grouped(own_tags.load::<(TicketId, String)>(conn)?);
    let taking_part = participants::table.filter(participants::ticket_id.eq_any(ids));
    let mut taking_part =
        grouped(taking_part.select((participants::ticket_id, participants::address)).load::<(TicketId, String)>(conn)?);
    let files = attachments::table
        .inner_join(messages::table.on(attachments::message_id.eq(messages::id)))
        .filter(messages::ticket_id.eq_any(ids))
        .select((messages::ticket_id, attachments::name));
    let mut files = grouped(files.load::<(TicketId, String)>(conn)?);
    let mut owners: Vec<AccountId> = found.iter().filter_map(|ticket| ticket.customer_id).collect();
    owners.sort_unstable();
    owners.dedup();
    let customers: BTreeMap<AccountId, CustomerText> =
        named(conn, &owners)?.into_iter().map(|customer| (customer.id, customer)).collect();
    Ok(found
        .into_iter()
        .map(|ticket| TicketText {
            messages: by_ticket.remove(&ticket.id).unwrap_or_default(),
            tags: tags.remove(&ticket.id).unwrap_or_default(),
            files: files.remove(&ticket.id).unwrap_or_default(),
            participants: taking_part.remove(&ticket.id).unwrap_or_default(),
            customer: ticket.customer_id.and_then(|id| customers.get(&id).cloned()),
            ticket,
        })
        .collect())
}

fn grouped<K: Ord, V>(rows: Vec<(K, V)>) -> BTreeMap<K, Vec<V>> {
    let mut groups: BTreeMap<K, Vec<V>> = BTreeMap::new();
    for (key, value) in rows {
        groups.entry(key).or_default().push(value);
    }
    groups
}

/// Names and verified addresses, without the brands.
fn named(conn: &mut Conn, ids: &[AccountId]) -> Result<Vec<CustomerText>> {
    let rows = accounts::table.filter(accounts::id.eq_any(ids)).filter(accounts::role.eq(Role::Customer));
    let names: Vec<(AccountId, String)> = rows.select((accounts::id, accounts::name)).load(conn)?;
    let proven = addresses::table.filter(addresses::account_id.eq_any(ids)).filter(addresses::proven_at.is_not_null());
    let mut proven = grouped(proven.order(addresses::id).select((addresses::account_id, addresses::address)).load::<(
        AccountId,
        String,
    )>(
        conn
    )?);
    let customer =
        |(id, name)| CustomerText { id, name, addresses: proven.remove(&id).unwrap_or_default(), brands: Vec::new() };
    Ok(names.into_iter().map(customer).collect())
}

/// Customers with these ids; one without tickets and orders belongs to no brand.
pub fn customer_texts(conn: &mut Conn, ids: &[AccountId]) -> Result<Vec<CustomerText>> {
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let mut found = named(conn, some)?;
        let of_tickets = tickets::table.filter(tickets::customer_id.eq_any(some)).distinct();
        let of_tickets: Vec<(Option<AccountId>, BrandId)> =
            of_tickets.select((tickets::customer_id, tickets::brand_id)).load(conn)?;
        let mut brands = grouped(of_tickets.into_iter().filter_map(|(id, brand)| Some((id?, brand))).collect());
        let ordered = addresses::table
            .inner_join(orders::table.on(orders::address.eq(addresses::address)))
            .filter(addresses::account_id.eq_any(some))
            .filter(addresses::proven_at.is_not_null())
            .distinct();
        for (id, brand) in
            ordered.select((addresses::account_id, orders::brand_id)).load::<(AccountId, BrandId)>(conn)?
        {
            brands.entry(id).or_default().push(brand);
        }
        for customer in &mut found {
            customer.brands = brands.remove(&customer.id).unwrap_or_default();
        }
        all.extend(found);
    }
    Ok(all)
}

pub fn order_texts(conn: &mut Conn, ids: &[OrderId]) -> Result<Vec<Order>> {
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let found = orders::table.filter(orders::id.eq_any(some)).select(Order::as_select());
        all.extend(found.load::<Order>(conn)?);
    }
    Ok(all)
}

/// Answers with their texts; a removed one is left out.
pub fn answer_texts(conn: &mut Conn, ids: &[AnswerId]) -> Result<Vec<AnswerText>> {
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let texts = answer_variants::table.filter(answer_variants::answer_id.eq_any(some));
        let texts: Vec<AnswerVariant> =
            texts.order(answer_variants::language).select(AnswerVariant::as_select()).load(conn)?;
        let mut texts = grouped(texts.into_iter().map(|text| (text.answer_id, text)).collect());
        let present = answers::table.filter(answers::id.eq_any(some)).filter(answers::removed_at.is_null());
        let present: Vec<(AnswerId, String, Option<BrandId>, String)> =
            present.select((answers::id, answers::slug, answers::brand_id, answers::keywords)).load(conn)?;
        all.extend(present.into_iter().map(|(id, slug, brand_id, keywords)| AnswerText {
            variants: texts.remove(&id).unwrap_or_default(),
            id,
            slug,
            brand_id,
            keywords,
        }));
    }
    Ok(all)
}

/// The tickets of customers.
pub fn tickets_of_customers(conn: &mut Conn, ids: &[AccountId]) -> Result<Vec<TicketId>> {
    let mut all = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let own = tickets::table.filter(tickets::customer_id.eq_any(some)).select(tickets::id);
        all.extend(own.load::<TicketId>(conn)?);
    }
    Ok(all)
}

/// The next ids below one, the highest first: the newest are found first while an index is built.
pub fn ticket_ids_below(conn: &mut Conn, below: i64, limit: i64) -> Result<Vec<TicketId>> {
    let next = tickets::table.filter(tickets::id.lt(TicketId(below))).order(tickets::id.desc()).limit(limit);
    Ok(next.select(tickets::id).load(conn)?)
}

pub fn customer_ids_below(conn: &mut Conn, below: i64, limit: i64) -> Result<Vec<AccountId>> {
    let next = accounts::table.filter(accounts::id.lt(AccountId(below))).order(accounts::id.desc()).limit(limit);
    Ok(next.select(accounts::id).load(conn)?)
}

pub fn order_ids_below(conn: &mut Conn, below: i64, limit: i64) -> Result<Vec<OrderId>> {
    let next = orders::table.filter(orders::id.lt(OrderId(below))).order(orders::id.desc()).limit(limit);
    Ok(next.select(orders::id).load(conn)?)
}

pub fn answer_ids_below(conn: &mut Conn, below: i64, limit: i64) -> Result<Vec<AnswerId>> {
    let next = answers::table.filter(answers::id.lt(AnswerId(below))).order(answers::id.desc()).limit(limit);
    Ok(next.select(answers::id).load(conn)?)
}
