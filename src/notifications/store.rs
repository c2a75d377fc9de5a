//! SQL of notifications, and of who watches which ticket.
use diesel::prelude::*;

use super::model::{Notification, NotificationKind};
use super::settings::NotificationSettings;
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, MessageId, NotificationId, TicketId};
use crate::on_backend;
use crate::plain;
use crate::schema::{notification_settings, notifications, push_browsers, ticket_watches, tickets};

/// At most this many are in one mail; the others are in the next one.
const MOST_AT_ONCE: i64 = 200;

/// At most this many watched tickets are listed.
const MOST_WATCHED: i64 = 200;

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
    pub mail_at: Option<Time>,
    pub push_at: Option<Time>,
}

/// Writes it. `false`: the person has been told of the same cause before.
pub fn insert(conn: &mut Conn, new: NewNotification) -> Result<bool> {
    let insert = diesel::insert_into(notifications::table).values(new).on_conflict_do_nothing();
    Ok(on_backend!(conn, |c| insert.execute(c))? > 0)
}

/// What a person has chosen; none: nothing yet.
pub fn settings_of(conn: &mut Conn, account: AccountId) -> Result<Option<NotificationSettings>> {
    let own = notification_settings::table.find(account).select(notification_settings::settings);
    let kept: Option<String> = own.first(conn).optional()?;
    kept.map(|json| serde_json::from_str(&json).map_err(|e| Error::internal("read settings of notifications", e)))
        .transpose()
}

pub fn save_settings(conn: &mut Conn, account: AccountId, settings: &NotificationSettings) -> Result<()> {
    let json = serde_json::to_string(settings).map_err(|e| Error::internal("write settings of notifications", e))?;
    let set = notification_settings::settings.eq(json);
    let row = (notification_settings::account_id.eq(account), set.clone());
    on_backend!(conn, |c| diesel::insert_into(notification_settings::table)
        .values(row)
        .on_conflict(notification_settings::account_id)
        .do_update()
        .set(set)
        .execute(c))?;
    Ok(())
}

/// What is to be mailed to a person by now, read or not; the oldest first.
pub fn due_mails(conn: &mut Conn, account: AccountId, now: Time) -> Result<Vec<(Notification, NotifiedTicket)>> {
    Ok(notifications::table
        .inner_join(tickets::table.on(tickets::id.eq(notifications::ticket_id)))
        .filter(notifications::account_id.eq(account))
        .filter(notifications::mail_at.le(now))
        .order(notifications::id)
        .limit(MOST_AT_ONCE)
        .select((Notification::as_select(), NotifiedTicket::as_select()))
        .load(conn)?)
}

/// These have been mailed, or wait until then.
pub fn set_mail_at(conn: &mut Conn, ids: &[NotificationId], until: Option<Time>) -> Result<()> {
    let these = notifications::table.filter(in_list(notifications::id, ids));
    diesel::update(these).set(notifications::mail_at.eq(until)).execute(conn)?;
    Ok(())
}

/// When the next mail to a person is due.
pub fn next_mail(conn: &mut Conn, account: AccountId) -> Result<Option<Time>> {
    let own = notifications::table.filter(notifications::account_id.eq(account));
    Ok(own.select(diesel::dsl::min(notifications::mail_at)).first(conn)?)
}

/// What is to be pushed to a person by now, read or not; the oldest first.
pub fn due_pushes(conn: &mut Conn, account: AccountId, now: Time) -> Result<Vec<(Notification, NotifiedTicket)>> {
    Ok(notifications::table
        .inner_join(tickets::table.on(tickets::id.eq(notifications::ticket_id)))
        .filter(notifications::account_id.eq(account))
        .filter(notifications::push_at.le(now))
        .order(notifications::id)
        .limit(MOST_AT_ONCE)
        .select((Notification::as_select(), NotifiedTicket::as_select()))
        .load(conn)?)
}

/// These have been pushed, or wait until then.
pub fn set_push_at(conn: &mut Conn, ids: &[NotificationId], until: Option<Time>) -> Result<()> {
    let these = notifications::table.filter(in_list(notifications::id, ids));
    diesel::update(these).set(notifications::push_at.eq(until)).execute(conn)?;
    Ok(())
}

/// When the next push to a person is due.
pub fn next_push(conn: &mut Conn, account: AccountId) -> Result<Option<Time>> {
    let own = notifications::table.filter(notifications::account_id.eq(account));
    Ok(own.select(diesel::dsl::min(notifications::push_at)).first(conn)?)
}

/// When a person was told of this, if they were.
pub fn told_at(conn: &mut Conn, account: AccountId, ticket: TicketId, cause: &str) -> Result<Option<Time>> {
    Ok(notifications::table
        .filter(notifications::account_id.eq(account))
        .filter(notifications::ticket_id.eq(ticket))
        .filter(notifications::cause.eq(cause))
        .select(notifications::created_at)
        .first(conn)
        .optional()?)
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
    diesel::delete(notification_settings::table.find(account)).execute(conn)?;
    diesel::delete(push_browsers::table.filter(push_browsers::account_id.eq(account))).execute(conn)?;
    Ok(())
}

/// Who watches a ticket.
pub fn watchers_of(conn: &mut Conn, ticket: TicketId) -> Result<Vec<AccountId>> {
    let own = ticket_watches::table.filter(ticket_watches::ticket_id.eq(ticket));
    Ok(own.order(ticket_watches::account_id).select(ticket_watches::account_id).load(conn)?)
}

/// A ticket that a person watches.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = tickets)]
pub struct WatchedTicket {
    #[diesel(embed)]
    pub ticket: NotifiedTicket,
    pub brand_id: BrandId,
    /// The word of its state.
    pub state: String,
    pub updated_at: Time,
}

/// The tickets that a person watches, as far as a list goes: what has changed last comes first.
pub fn watched(conn: &mut Conn, account: AccountId) -> Result<Vec<WatchedTicket>> {
    Ok(ticket_watches::table
        .inner_join(tickets::table.on(tickets::id.eq(ticket_watches::ticket_id)))
        .filter(ticket_watches::account_id.eq(account))
        .order((tickets::updated_at.desc(), tickets::id.desc()))
        .limit(MOST_WATCHED)
        .select(WatchedTicket::as_select())
        .load(conn)?)
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
