//! SQL of notifications, and of who watches which ticket.
use diesel::prelude::*;

use super::model::{Notification, NotificationKind};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId, MessageId, NotificationId, TicketId};
use crate::on_backend;
use crate::plain;
use crate::schema::{notifications, ticket_watches, tickets};

/// A notification before it is written.
#[derive(Debug, Clone, Copy, Insertable)]
#[diesel(table_name = notifications)]
pub struct NewNotification<'a> {
    pub account_id: AccountId,
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub kind: NotificationKind,
    pub cause: &'a str,
    pub detail: &'a str,
    pub actor_id: Option<AccountId>,
    pub message_id: Option<MessageId>,
    pub created_at: Time,
}

/// Writes it, unless the person has been told of the same cause before.
pub fn insert(conn: &mut Conn, new: NewNotification) -> Result<()> {
    let insert = diesel::insert_into(notifications::table).values(new).on_conflict_do_nothing();
    on_backend!(conn, |c| insert.execute(c))?;
    Ok(())
}

/// Whoever was told and has not read that the ticket is theirs need not know, if it is someone else's by now.
pub fn withdraw_assigned(conn: &mut Conn, ticket: TicketId, to: Option<AccountId>) -> Result<()> {
    let stale = notifications::table
        .filter(notifications::ticket_id.eq(ticket))
        .filter(notifications::kind.eq(NotificationKind::Assigned))
        .filter(notifications::read_at.is_null())
        .filter(notifications::account_id.ne(to.unwrap_or(AccountId(0))));
    let ids: Vec<NotificationId> = stale.select(notifications::id).load(conn)?;
    for id in ids {
        diesel::delete(notifications::table.find(id)).execute(conn)?;
    }
    Ok(())
}

/// What the page says of a notification's ticket.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = tickets)]
pub struct NotifiedTicket {
    pub reference: String,
    pub subject: String,
    pub language: String,
    pub sender_name: String,
    pub sender_address: String,
}

impl NotifiedTicket {
    /// Who wrote it.
    pub fn sender(&self) -> String {
        if self.sender_name.is_empty() { plain::shown(&self.sender_address) } else { self.sender_name.clone() }
    }
}

/// A person's notifications before this one, the newest first.
pub fn latest(
    conn: &mut Conn,
    account: AccountId,
    before: NotificationId,
    limit: i64,
) -> Result<Vec<(Notification, NotifiedTicket)>> {
    Ok(notifications::table
        .inner_join(tickets::table.on(tickets::id.eq(notifications::ticket_id)))
        .filter(notifications::account_id.eq(account))
        .filter(notifications::id.lt(before))
        .order(notifications::id.desc())
        .limit(limit)
        .select((Notification::as_select(), NotifiedTicket::as_select()))
        .load(conn)?)
}

/// How many of a person's unread notifications are about this ticket.
pub fn unread_on(conn: &mut Conn, account: AccountId, ticket: TicketId) -> Result<i64> {
    Ok(notifications::table
        .filter(notifications::account_id.eq(account))
        .filter(notifications::ticket_id.eq(ticket))
        .filter(notifications::read_at.is_null())
        .count()
        .get_result(conn)?)
}

/// They have read everything about a ticket.
pub fn read_on(conn: &mut Conn, now: Time, account: AccountId, ticket: TicketId) -> Result<()> {
    let own = notifications::table
        .filter(notifications::account_id.eq(account))
        .filter(notifications::ticket_id.eq(ticket))
        .filter(notifications::read_at.is_null());
    diesel::update(own).set(notifications::read_at.eq(now)).execute(conn)?;
    Ok(())
}

/// They have read everything up to this one.
pub fn read_up_to(conn: &mut Conn, now: Time, account: AccountId, last: NotificationId) -> Result<()> {
    let own = notifications::table
        .filter(notifications::account_id.eq(account))
        .filter(notifications::id.le(last))
        .filter(notifications::read_at.is_null());
    diesel::update(own).set(notifications::read_at.eq(now)).execute(conn)?;
    Ok(())
}

/// The id of the last notification of all.
pub fn last(conn: &mut Conn) -> Result<NotificationId> {
    let last: Option<NotificationId> = notifications::table.select(diesel::dsl::max(notifications::id)).first(conn)?;
    Ok(last.unwrap_or(NotificationId(0)))
}

/// Who was notified after this one, and in which brand.
pub fn told_since(conn: &mut Conn, after: NotificationId) -> Result<Vec<(NotificationId, AccountId, BrandId)>> {
    Ok(notifications::table
        .filter(notifications::id.gt(after))
        .order(notifications::id)
        .limit(1000)
        .select((notifications::id, notifications::account_id, notifications::brand_id))
        .load(conn)?)
}

/// Deletes those from before this.
pub fn sweep(conn: &mut Conn, before: Time) -> Result<()> {
    diesel::delete(notifications::table.filter(notifications::created_at.lt(before))).execute(conn)?;
    Ok(())
}

/// A person leaves: nothing waits for them, and they watch nothing.
pub fn forget(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(notifications::table.filter(notifications::account_id.eq(account))).execute(conn)?;
    diesel::delete(ticket_watches::table.filter(ticket_watches::account_id.eq(account))).execute(conn)?;
    Ok(())
}

/// Who watches a ticket.
pub fn watchers_of(conn: &mut Conn, ticket: TicketId) -> Result<Vec<AccountId>> {
    let own = ticket_watches::table.filter(ticket_watches::ticket_id.eq(ticket));
    Ok(own.order(ticket_watches::account_id).select(ticket_watches::account_id).load(conn)?)
}

pub fn is_watching(conn: &mut Conn, ticket: TicketId, account: AccountId) -> Result<bool> {
    let own = ticket_watches::table.find((ticket, account)).select(ticket_watches::account_id);
    Ok(own.first::<AccountId>(conn).optional()?.is_some())
}

pub fn watch(conn: &mut Conn, now: Time, ticket: TicketId, account: AccountId) -> Result<()> {
    let row =
        (ticket_watches::ticket_id.eq(ticket), ticket_watches::account_id.eq(account), ticket_watches::since.eq(now));
    let insert = diesel::insert_into(ticket_watches::table).values(row).on_conflict_do_nothing();
    on_backend!(conn, |c| insert.execute(c))?;
    Ok(())
}

pub fn unwatch(conn: &mut Conn, ticket: TicketId, account: AccountId) -> Result<()> {
    diesel::delete(ticket_watches::table.find((ticket, account))).execute(conn)?;
    Ok(())
}

/// Those who watch a ticket watch the one that it becomes a part of.
pub fn carry_watches(conn: &mut Conn, now: Time, source: TicketId, target: TicketId) -> Result<()> {
    for person in watchers_of(conn, source)? {
        watch(conn, now, target, person)?;
    }
    Ok(())
}
