//! SQL of withdrawals from contracts.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, update_prepared};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TicketId};
use crate::schema::{tickets, withdrawals};
use crate::tickets::Withdrawal;

pub fn insert_withdrawal(conn: &mut Conn, new: Withdrawal) -> Result<()> {
    diesel::insert_into(withdrawals::table).values(new).execute(conn)?;
    Ok(())
}

pub fn withdrawal(conn: &mut Conn, ticket: TicketId) -> Result<Option<Withdrawal>> {
    Ok(withdrawals::table.find(ticket).select(Withdrawal::as_select()).first(conn).optional()?)
}

pub fn set_receipt(conn: &mut Conn, now: Time, ticket: TicketId) -> Result<()> {
    update_prepared(withdrawals::table.find(ticket), withdrawals::receipt_at.eq(now)).execute(conn)?;
    Ok(())
}

/// How many receipts have left since then: all, or to this address.
pub fn count_receipts(conn: &mut Conn, since: Time, to: Option<&str>) -> Result<i64> {
    let mut rows = withdrawals::table.filter(withdrawals::receipt_at.gt(since)).into_boxed();
    if let Some(address) = to {
        rows = rows.filter(withdrawals::address.eq(address));
    }
    Ok(rows.count().get_result(conn)?)
}

/// The one of a customer's withdrawals whose refund is still open, and due first. One that somebody declared with their
/// address, and that nobody has proven, is not theirs.
pub fn open_withdrawal_of(conn: &mut Conn, customer: AccountId) -> Result<Option<Withdrawal>> {
    Ok(withdrawals::table
        .inner_join(tickets::table.on(tickets::id.eq(withdrawals::ticket_id)))
        .filter(tickets::customer_id.eq(customer))
        .filter(withdrawals::settled_at.is_null())
        .order((withdrawals::refund_by, withdrawals::ticket_id))
        .select(Withdrawal::as_select())
        .first(conn)
        .optional()?)
}

pub fn set_settled(conn: &mut Conn, now: Time, ticket: TicketId, by: AccountId) -> Result<()> {
    let row = (withdrawals::settled_at.eq(now), withdrawals::settled_by.eq(by));
    update_prepared(withdrawals::table.find(ticket), row).execute(conn)?;
    Ok(())
}

/// A withdrawal with its ticket's reference.
pub type WithdrawalRow = (Withdrawal, String);

/// Those that are not settled, whatever became of their tickets; the refund that is due first at the top.
pub fn open_withdrawals(conn: &mut Conn, only: &[BrandId], limit: i64) -> Result<Vec<WithdrawalRow>> {
    let mut rows = withdrawals::table
        .inner_join(tickets::table.on(tickets::id.eq(withdrawals::ticket_id)))
        .filter(withdrawals::settled_at.is_null())
        .into_boxed();
    if !only.is_empty() {
        rows = rows.filter(withdrawals::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows
        .order((withdrawals::refund_by, withdrawals::ticket_id))
        .limit(limit)
        .select((Withdrawal::as_select(), tickets::reference))
        .load(conn)?)
}

/// How many are not settled.
pub fn count_withdrawals(conn: &mut Conn, only: &[BrandId]) -> Result<i64> {
    let mut rows = withdrawals::table.filter(withdrawals::settled_at.is_null()).into_boxed();
    if !only.is_empty() {
        rows = rows.filter(withdrawals::brand_id.eq_any(only.to_vec()));
    }
    Ok(rows.count().get_result(conn)?)
}

/// Blanks who withdrew. What is still open is not touched: the claim to a refund needs its facts.
pub fn blank_withdrawals(conn: &mut Conn, of: &[TicketId]) -> Result<()> {
    for some in of.chunks(500) {
        let theirs = withdrawals::table
            .filter(withdrawals::ticket_id.eq_any(some))
            .filter(withdrawals::settled_at.is_not_null());
        let blank = (
            withdrawals::name.eq(""),
            withdrawals::address.eq(""),
            withdrawals::order_number.eq(""),
            withdrawals::part.eq(""),
        );
        diesel::update(theirs).set(blank).execute(conn)?;
    }
    Ok(())
}
