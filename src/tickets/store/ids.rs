//! SQL of a message's other Message-IDs: those that mail servers gave it, and those of mails that it waits for.
use diesel::prelude::*;

use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::MessageId;
use crate::on_backend;
use crate::schema::{awaited_ids, messages, other_ids};
use crate::tickets::Message;

/// Stores Message-IDs under which others know a message.
pub fn add_other_ids(conn: &mut Conn, message: MessageId, ids: &[String]) -> Result<()> {
    for id in ids {
        let row = (other_ids::other_id.eq(id), other_ids::message_id.eq(message));
        on_backend!(conn, |c| diesel::insert_into(other_ids::table).values(row).on_conflict_do_nothing().execute(c))?;
    }
    Ok(())
}

/// The other ids of some messages.
pub fn other_ids_of(conn: &mut Conn, messages: &[MessageId]) -> Result<Vec<(MessageId, String)>> {
    let rows = other_ids::table.filter(in_list(other_ids::message_id, messages));
    Ok(rows.order(other_ids::other_id).select((other_ids::message_id, other_ids::other_id)).load(conn)?)
}

/// Stores which mails a message answers that have not arrived yet.
pub fn await_ids(conn: &mut Conn, message: MessageId, ids: &[String]) -> Result<()> {
    for id in ids {
        let row = (awaited_ids::awaited_id.eq(id), awaited_ids::message_id.eq(message));
        on_backend!(conn, |c| diesel::insert_into(awaited_ids::table).values(row).on_conflict_do_nothing().execute(c))?;
    }
    Ok(())
}

/// The messages that wait for one of these mails, the oldest first.
pub fn awaiting(conn: &mut Conn, ids: &[String]) -> Result<Vec<Message>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let waiting: Vec<MessageId> =
        awaited_ids::table.filter(in_list(awaited_ids::awaited_id, ids)).select(awaited_ids::message_id).load(conn)?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    Ok(messages::table
        .filter(in_list(messages::id, waiting))
        .order(messages::id)
        .select(Message::as_select())
        .load(conn)?)
}

/// These mails have arrived: these messages no longer wait for them.
pub fn arrived(conn: &mut Conn, ids: &[String], waiting: &[MessageId]) -> Result<()> {
    let awaited = awaited_ids::table
        .filter(in_list(awaited_ids::awaited_id, ids))
        .filter(in_list(awaited_ids::message_id, waiting));
    diesel::delete(awaited).execute(conn)?;
    Ok(())
}
