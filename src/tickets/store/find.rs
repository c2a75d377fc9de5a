//! SQL that finds tickets: of a customer, by an address.
use diesel::prelude::*;

use super::queue::{Order, ordered, within};
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, BrandId};
use crate::paging::After;
use crate::schema::{addresses, messages, orders, tickets};
use crate::tickets::{MessageKind, Ticket};

/// How many of the tickets that are served next are looked at: a page of the queue.
const NEXT: i64 = 50;

/// A customer's tickets as they see them, the latest first; of one brand only if the session is bound to it.
pub fn of_customer(
    conn: &mut Conn,
    customer: AccountId,
    only_brand: Option<BrandId>,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Ticket>> {
    let mut rows = tickets::table.into_boxed().filter(tickets::customer_id.eq(customer));
    if let Some(brand) = only_brand {
        rows = rows.filter(tickets::brand_id.eq(brand));
    }
    // One that an agent has begun and not sent, or in which a call was noted, has nothing that they may read.
    let public =
        messages::table.filter(messages::ticket_id.eq(tickets::id)).filter(messages::kind.ne(MessageKind::Note));
    rows = rows.filter(diesel::dsl::exists(public).or(tickets::merged_into.is_not_null()));
    Ok(ordered(rows, Order::Latest, after).limit(limit).select(Ticket::as_select()).load(conn)?)
}

/// A customer's tickets with these brands, the latest first.
pub fn of_customer_with(
    conn: &mut Conn,
    customer: AccountId,
    brands: &[BrandId],
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Ticket>> {
    let rows = tickets::table.into_boxed().filter(tickets::customer_id.eq(customer));
    let rows = rows.filter(in_list(tickets::brand_id, brands));
    Ok(ordered(rows, Order::Latest, after).limit(limit).select(Ticket::as_select()).load(conn)?)
}

/// How many tickets a customer has with the brands that the viewer may see.
pub fn count_of_customer(conn: &mut Conn, customer: AccountId, only_brands: &[BrandId]) -> Result<i64> {
    let rows = within(tickets::table.into_boxed().filter(tickets::customer_id.eq(customer)), only_brands);
    Ok(rows.count().get_result(conn)?)
}

/// The other tickets of a ticket's customer, or of its unproven address, that the viewer may see.
pub fn earlier(conn: &mut Conn, ticket: &Ticket, only_brands: &[BrandId], limit: i64) -> Result<Vec<Ticket>> {
    let rows = tickets::table.into_boxed().filter(tickets::id.ne(ticket.id));
    let rows = match ticket.customer_id {
        Some(customer) => rows.filter(tickets::customer_id.eq(customer)),
        None => rows.filter(tickets::sender_address.eq(&ticket.sender_address)).filter(tickets::customer_id.is_null()),
    };
    let rows = within(rows, only_brands);
    Ok(ordered(rows, Order::Latest, None).limit(limit).select(Ticket::as_select()).load(conn)?)
}

/// The brands in which an account has tickets, or orders under an address that it has proven.
pub fn brands_of_customer(conn: &mut Conn, account: AccountId) -> Result<Vec<BrandId>> {
    let own = tickets::table.filter(tickets::customer_id.eq(account));
    let mut brands: Vec<BrandId> = own.select(tickets::brand_id).distinct().load(conn)?;
    let proven = addresses::table.filter(addresses::account_id.eq(account)).filter(addresses::proven_at.is_not_null());
    let ordered = orders::table.filter(orders::address.eq_any(proven.select(addresses::address)));
    brands.extend(ordered.select(orders::brand_id).distinct().load::<BrandId>(conn)?);
    brands.sort_unstable();
    brands.dedup();
    Ok(brands)
}

/// The brand of the latest ticket of an account, or of an address without an account.
pub fn latest_brand(conn: &mut Conn, account: Option<AccountId>, address: &str) -> Result<Option<BrandId>> {
    let rows = tickets::table.into_boxed();
    let rows = match account {
        Some(account) => rows.filter(tickets::customer_id.eq(account)),
        None => rows.filter(tickets::sender_address.eq(address.to_owned())),
    };
    Ok(rows.order((tickets::updated_at.desc(), tickets::id.desc())).select(tickets::brand_id).first(conn).optional()?)
}

/// The tickets with these references, as far as they exist, with what the policy needs to know about each.
pub fn by_references(conn: &mut Conn, references: &[String]) -> Result<Vec<Ticket>> {
    let found = tickets::table.filter(in_list(tickets::reference, references));
    Ok(found.select(Ticket::as_select()).load(conn)?)
}

/// Since when the tickets at the head of a brand's queue wait: the earliest of them.
pub fn longest_wait(conn: &mut Conn, brand: BrandId) -> Result<Option<Time>> {
    let next: Vec<Option<Time>> = tickets::table
        .filter(tickets::brand_id.eq(brand))
        .filter(tickets::serve_at.is_not_null())
        .order((tickets::serve_at, tickets::id))
        .limit(NEXT)
        .select(tickets::waiting_since)
        .load(conn)?;
    Ok(next.into_iter().flatten().min())
}
