//! SQL of turns: when customers contacted us, and when we answered.
use diesel::prelude::*;

use crate::accounts::store::Requester;
use crate::clock::Time;
use crate::db::{Conn, in_list, update_prepared};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, MessageId, TicketId, TurnId};
use crate::on_backend;
use crate::schema::turns;
use crate::tickets::{NotCounted, TurnRow};

/// A new turn.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = turns)]
pub struct NewTurn {
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub message_id: Option<MessageId>,
    pub account_id: Option<AccountId>,
    pub address: String,
    pub began_at: Time,
    pub not_counted: NotCounted,
}

pub fn insert_turn(conn: &mut Conn, new: NewTurn) -> Result<()> {
    on_backend!(conn, |c| diesel::insert_into(turns::table).values(new).execute(c))?;
    Ok(())
}

/// A past turn, ended or not.
#[derive(Debug, Clone, Insertable)]
// NULLs are written out: otherwise SQLite would need one statement per row.
#[diesel(table_name = turns, treat_none_as_default_value = false)]
pub struct StoredTurn {
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub message_id: Option<MessageId>,
    pub account_id: Option<AccountId>,
    pub address: String,
    pub began_at: Time,
    pub ended_at: Option<Time>,
    pub answered_by: Option<AccountId>,
    pub not_counted: NotCounted,
}

/// Stores many turns in one statement.
pub fn insert_turns(conn: &mut Conn, kept: &[StoredTurn]) -> Result<()> {
    on_backend!(conn, |c| diesel::insert_into(turns::table).values(kept).execute(c))?;
    Ok(())
}

/// How many contacts this requester has made since.
pub fn contacts_since(conn: &mut Conn, who: Requester, since: Time) -> Result<i64> {
    Ok(match who {
        Requester::Account(id) => turns::table
            .filter(turns::account_id.eq(id))
            .filter(turns::began_at.gt(since))
            .filter(turns::not_counted.eq(NotCounted::Counted))
            .count()
            .get_result(conn)?,
        Requester::Unregistered(address) => turns::table
            .filter(turns::account_id.is_null())
            .filter(turns::address.eq(address))
            .filter(turns::began_at.gt(since))
            .filter(turns::not_counted.eq(NotCounted::Counted))
            .count()
            .get_result(conn)?,
    })
}

/// When an account contacted these brands.
pub fn contacts_with(conn: &mut Conn, account: AccountId, brands: &[BrandId]) -> Result<Vec<Time>> {
    let rows = turns::table
        .filter(turns::account_id.eq(account))
        .filter(turns::not_counted.eq(NotCounted::Counted))
        .filter(in_list(turns::brand_id, brands));
    Ok(rows.select(turns::began_at).load(conn)?)
}

/// All turns of a requester, in the order in which they began.
pub fn turns_of(conn: &mut Conn, who: Requester) -> Result<Vec<TurnRow>> {
    let rows = turns::table.into_boxed();
    let rows = match who {
        Requester::Account(id) => rows.filter(turns::account_id.eq(id)),
        Requester::Unregistered(address) => rows.filter(turns::account_id.is_null()).filter(turns::address.eq(address)),
    };
    Ok(rows.order((turns::began_at, turns::id)).select(TurnRow::as_select()).load(conn)?)
}

/// The turns of a ticket, in the order in which they began.
pub fn turns_on(conn: &mut Conn, ticket: TicketId) -> Result<Vec<TurnRow>> {
    let mut rows: Vec<TurnRow> =
        turns::table.filter(turns::ticket_id.eq(ticket)).select(TurnRow::as_select()).load(conn)?;
    rows.sort_by_key(|turn| (turn.began_at, turn.id));
    Ok(rows)
}

/// The turn that runs on a ticket: the first that has not ended.
pub fn open_turn(conn: &mut Conn, ticket: TicketId) -> Result<Option<TurnRow>> {
    let mut rows: Vec<TurnRow> = turns::table
        .filter(turns::ticket_id.eq(ticket))
        .filter(turns::ended_at.is_null())
        .select(TurnRow::as_select())
        .load(conn)?;
    rows.sort_by_key(|turn| (turn.began_at, turn.id));
    Ok(rows.into_iter().next())
}

/// Ends the open turn of a ticket.
pub fn end_turns(conn: &mut Conn, now: Time, ticket: TicketId, answered_by: Option<AccountId>) -> Result<()> {
    let rows = turns::table.filter(turns::ticket_id.eq(ticket)).filter(turns::ended_at.is_null());
    update_prepared(rows, (turns::ended_at.eq(now), turns::answered_by.eq(answered_by))).execute(conn)?;
    Ok(())
}

/// Reopens a turn that ended without an answer, or ends it so.
pub fn set_turn_end(conn: &mut Conn, turn: TurnId, ended_at: Option<Time>) -> Result<()> {
    let row = (turns::ended_at.eq(ended_at), turns::answered_by.eq(None::<AccountId>));
    diesel::update(turns::table.find(turn)).set(row).execute(conn)?;
    Ok(())
}

/// One that ended without an answer has one after all.
pub fn set_turn_answered(conn: &mut Conn, turn: TurnId, by: AccountId) -> Result<()> {
    diesel::update(turns::table.find(turn)).set(turns::answered_by.eq(by)).execute(conn)?;
    Ok(())
}

pub fn set_not_counted(conn: &mut Conn, turn: TurnId, not_counted: NotCounted) -> Result<()> {
    diesel::update(turns::table.find(turn)).set(turns::not_counted.eq(not_counted)).execute(conn)?;
    Ok(())
}

pub fn remove_turn(conn: &mut Conn, turn: TurnId) -> Result<()> {
    diesel::delete(turns::table.find(turn)).execute(conn)?;
    Ok(())
}

/// Puts turns onto a ticket.
pub fn put_turns(conn: &mut Conn, some: &[TurnId], ticket: TicketId) -> Result<()> {
    if !some.is_empty() {
        update_prepared(turns::table.filter(in_list(turns::id, some)), turns::ticket_id.eq(ticket)).execute(conn)?;
    }
    Ok(())
}

/// Moves the turns that these messages began to the ticket where the messages are now.
pub fn move_turns(conn: &mut Conn, messages: &[MessageId], source: TicketId, target: TicketId) -> Result<()> {
    diesel::update(
        turns::table
            .filter(turns::ticket_id.eq(source))
            .filter(in_list(turns::message_id, messages.iter().copied().map(Some))),
    )
    .set(turns::ticket_id.eq(target))
    .execute(conn)?;
    Ok(())
}

/// The turns on a ticket that an address began now belong to an account. They no longer count for the address.
pub fn give_turns(conn: &mut Conn, ticket: TicketId, address: &str, account: AccountId) -> Result<()> {
    diesel::update(turns::table.filter(turns::ticket_id.eq(ticket)).filter(turns::address.eq(address)))
        .filter(turns::account_id.is_null())
        .set(turns::account_id.eq(account))
        .execute(conn)?;
    Ok(())
}

/// The turns of an account on a ticket go back to the addresses that they came from.
pub fn take_turns(conn: &mut Conn, ticket: TicketId, account: AccountId) -> Result<()> {
    diesel::update(turns::table.filter(turns::ticket_id.eq(ticket)).filter(turns::account_id.eq(account)))
        .set(turns::account_id.eq(None::<AccountId>))
        .execute(conn)?;
    Ok(())
}

/// Who began the turns of a ticket: accounts, and addresses that belong to no account.
pub fn requesters_on(conn: &mut Conn, ticket: TicketId) -> Result<Vec<(Option<AccountId>, String)>> {
    let mut rows: Vec<(Option<AccountId>, String)> =
        turns::table.filter(turns::ticket_id.eq(ticket)).select((turns::account_id, turns::address)).load(conn)?;
    for row in rows.iter_mut().filter(|row| row.0.is_some()) {
        row.1.clear();
    }
    rows.sort_unstable();
    rows.dedup();
    Ok(rows)
}

/// Accounts that have contacted us, after this one.
pub fn accounts_with_turns(conn: &mut Conn, after: AccountId, limit: i64) -> Result<Vec<AccountId>> {
    let found: Vec<Option<AccountId>> = turns::table
        .filter(turns::account_id.gt(after))
        .select(turns::account_id)
        .distinct()
        .order(turns::account_id)
        .limit(limit)
        .load(conn)?;
    Ok(found.into_iter().flatten().collect())
}

/// Addresses without an account that have contacted us, after this one in alphabetical order.
pub fn addresses_with_turns(conn: &mut Conn, after: &str, limit: i64) -> Result<Vec<String>> {
    Ok(turns::table
        .filter(turns::account_id.is_null())
        .filter(turns::address.gt(after))
        .select(turns::address)
        .distinct()
        .order(turns::address)
        .limit(limit)
        .load(conn)?)
}

/// Stores the estimate that a customer was given, if there is none yet.
pub fn save_estimate(conn: &mut Conn, turn: TurnId, (low, high): (Time, Time)) -> Result<()> {
    update_prepared(turns::table.find(turn), (turns::estimate_earliest.eq(low), turns::estimate_latest.eq(high)))
        .execute(conn)?;
    Ok(())
}

/// A past turn, for a simulation.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = turns)]
pub struct PastTurn {
    pub id: TurnId,
    pub account_id: Option<AccountId>,
    pub address: String,
    pub began_at: Time,
    pub ended_at: Option<Time>,
    pub answered_by: Option<AccountId>,
}

/// The latest contacts with a brand, in the order in which they began.
pub fn past_turns(conn: &mut Conn, brand: BrandId, limit: i64) -> Result<Vec<PastTurn>> {
    let mut rows: Vec<PastTurn> = turns::table
        .filter(turns::brand_id.eq(brand))
        .filter(turns::not_counted.eq(NotCounted::Counted))
        .order((turns::began_at.desc(), turns::id.desc()))
        .limit(limit)
        .select(PastTurn::as_select())
        .load(conn)?;
    rows.reverse();
    Ok(rows)
}

/// The turns on a ticket that an address or its account began now belong to another address.
pub fn readdress_turns(conn: &mut Conn, ticket: TicketId, from: &str, to: &str) -> Result<()> {
    diesel::update(turns::table.filter(turns::ticket_id.eq(ticket)).filter(turns::address.eq(from)))
        .set((turns::address.eq(to), turns::account_id.eq(None::<AccountId>)))
        .execute(conn)?;
    Ok(())
}
