//! SQL of visits: how far agents have read tickets.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, TicketId};
use crate::on_backend;
use crate::schema::ticket_visits;
use crate::tickets::Visit;

pub fn visit(conn: &mut Conn, ticket: TicketId, agent: AccountId) -> Result<Option<Visit>> {
    Ok(ticket_visits::table.find((ticket, agent)).select(Visit::as_select()).first(conn).optional()?)
}

pub fn set_visit(conn: &mut Conn, ticket: TicketId, agent: AccountId, visit: Visit) -> Result<()> {
    let set = (
        ticket_visits::read_to.eq(visit.read_to),
        ticket_visits::began_after.eq(visit.began_after),
        ticket_visits::at.eq(visit.at),
    );
    let row = (ticket_visits::ticket_id.eq(ticket), ticket_visits::account_id.eq(agent), set);
    on_backend!(conn, |c| diesel::insert_into(ticket_visits::table)
        .values(row)
        .on_conflict((ticket_visits::ticket_id, ticket_visits::account_id))
        .do_update()
        .set(set)
        .execute(c))?;
    Ok(())
}

/// Deletes visits from before this.
pub fn sweep_visits(conn: &mut Conn, before: Time) -> Result<()> {
    diesel::delete(ticket_visits::table.filter(ticket_visits::at.lt(before))).execute(conn)?;
    Ok(())
}
