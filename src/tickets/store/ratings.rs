//! SQL of ratings, and of what a customer has read.
use diesel::prelude::*;
use std::collections::BTreeMap;

use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AccountId, MessageId, TicketId};
use crate::on_backend;
use crate::schema::{messages, ratings, ticket_reads, turns};
use crate::tickets::{MessageKind, Rating};

pub fn rating(conn: &mut Conn, ticket: TicketId) -> Result<Option<Rating>> {
    Ok(ratings::table.find(ticket).select(Rating::as_select()).first(conn).optional()?)
}

/// Stores a rating in place of the one before; `None`: it is taken back.
pub fn put_rating(conn: &mut Conn, ticket: TicketId, new: Option<Rating>) -> Result<()> {
    diesel::delete(ratings::table.find(ticket)).execute(conn)?;
    if let Some(new) = new {
        diesel::insert_into(ratings::table).values(new).execute(conn)?;
    }
    Ok(())
}

/// Takes out what customers wrote with their ratings.
pub fn blank_ratings(conn: &mut Conn, of: &[TicketId]) -> Result<()> {
    for some in of.chunks(500) {
        let theirs = ratings::table.filter(ratings::ticket_id.eq_any(some));
        diesel::update(theirs).set(ratings::words.eq("")).execute(conn)?;
    }
    Ok(())
}

/// The customer has read the ticket up to this reply.
pub fn mark_read(conn: &mut Conn, ticket: TicketId, message: MessageId) -> Result<()> {
    let row = (ticket_reads::ticket_id.eq(ticket), ticket_reads::message_id.eq(message.0));
    on_backend!(conn, |c| diesel::insert_into(ticket_reads::table)
        .values(row)
        .on_conflict(ticket_reads::ticket_id)
        .do_update()
        .set(ticket_reads::message_id.eq(message.0))
        .execute(c))?;
    Ok(())
}

/// Up to which reply the customer has read it.
pub fn read_up_to(conn: &mut Conn, ticket: TicketId) -> Result<Option<MessageId>> {
    let read = ticket_reads::table.find(ticket).select(ticket_reads::message_id).first(conn).optional()?;
    Ok(read.map(MessageId))
}

/// The last line that a customer may read of a ticket.
#[derive(Debug, Clone)]
pub struct LastLine {
    pub is_ours: bool,
    pub words: String,
    /// Is there a reply of ours that they have not opened?
    pub is_unread: bool,
}

/// How much of a message is its line.
const LINE: usize = 140;

/// The last line of each ticket: our reply, or what this customer wrote. What others wrote is not shown in a list.
pub fn last_lines(conn: &mut Conn, of: &[TicketId], customer: AccountId) -> Result<BTreeMap<TicketId, LastLine>> {
    let read: BTreeMap<TicketId, i64> = ticket_reads::table
        .filter(in_list(ticket_reads::ticket_id, of))
        .select((ticket_reads::ticket_id, ticket_reads::message_id))
        .load(conn)?
        .into_iter()
        .collect();
    let mut lines = BTreeMap::new();
    for ticket in of {
        let theirs = messages::kind.eq(MessageKind::Inbound).and(messages::author_id.eq(customer).assume_not_null());
        let last: Option<(MessageId, MessageKind, String)> = messages::table
            .filter(messages::ticket_id.eq(ticket))
            .filter(messages::kind.eq(MessageKind::Reply).or(theirs))
            .order(messages::id.desc())
            .select((messages::id, messages::kind, messages::visible))
            .first(conn)
            .optional()?;
        let Some((id, kind, text)) = last else { continue };
        let is_ours = kind == MessageKind::Reply;
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LINE).collect();
        let is_unread = is_ours && read.get(ticket).is_none_or(|read| *read < id.0);
        lines.insert(*ticket, LastLine { is_ours, words, is_unread });
    }
    Ok(lines)
}

/// Until when the customers of these tickets were told to expect our answer.
pub fn estimates_of(conn: &mut Conn, of: &[TicketId]) -> Result<BTreeMap<TicketId, Time>> {
    let rows: Vec<(TicketId, Option<Time>)> = turns::table
        .filter(in_list(turns::ticket_id, of))
        .filter(turns::ended_at.is_null())
        .select((turns::ticket_id, turns::estimate_latest))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(ticket, latest)| Some((ticket, latest?))).collect())
}

/// The latest of our replies on a ticket, and who wrote it.
pub fn last_reply(conn: &mut Conn, ticket: TicketId) -> Result<Option<(MessageId, Option<AccountId>)>> {
    Ok(messages::table
        .filter(messages::ticket_id.eq(ticket))
        .filter(messages::kind.eq(MessageKind::Reply))
        .order(messages::id.desc())
        .select((messages::id, messages::author_id))
        .first(conn)
        .optional()?)
}
