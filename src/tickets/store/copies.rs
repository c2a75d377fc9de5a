//! SQL of the copies of replies.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::{Conn, in_list, update_prepared};
use crate::error::Result;
use crate::ids::{CopyId, MessageId, TicketId};
use crate::on_backend;
use crate::schema::{message_copies, messages};
use crate::tickets::{CopyReason, CopyState, MessageCopy, Recipients};

/// Adds a copy for each recipient who does not have one yet.
pub fn add_copies(conn: &mut Conn, now: Time, message: MessageId, recipients: &Recipients) -> Result<()> {
    let to = recipients.to.iter().map(|address| (address, false));
    let others = recipients.copies.iter().chain(&recipients.blind).map(|address| (address, true));
    for (address, is_copy) in to.chain(others) {
        let row = (
            message_copies::message_id.eq(message),
            message_copies::address.eq(address),
            message_copies::is_copy.eq(is_copy),
            message_copies::state.eq(CopyState::Queued),
            message_copies::reason.eq(CopyReason::None),
            message_copies::answer.eq(""),
            message_copies::at.eq(now),
        );
        let insert = diesel::insert_into(message_copies::table).values(row);
        on_backend!(conn, |c| insert.on_conflict_do_nothing().execute(c))?;
    }
    Ok(())
}

/// The copies of a reply, in the order of its header.
pub fn copies(conn: &mut Conn, message: MessageId) -> Result<Vec<MessageCopy>> {
    Ok(message_copies::table
        .filter(message_copies::message_id.eq(message))
        .order(message_copies::id)
        .select(MessageCopy::as_select())
        .load(conn)?)
}

pub fn copy(conn: &mut Conn, id: CopyId) -> Result<MessageCopy> {
    Ok(message_copies::table.find(id).select(MessageCopy::as_select()).first(conn)?)
}

/// The copies of a ticket's replies that an agent should know of: they failed, or may have arrived twice.
pub fn notable_copies(conn: &mut Conn, ticket: TicketId) -> Result<Vec<MessageCopy>> {
    Ok(message_copies::table
        .inner_join(messages::table.on(messages::id.eq(message_copies::message_id)))
        .filter(messages::ticket_id.eq(ticket))
        .filter(message_copies::state.eq(CopyState::Failed).or(message_copies::reason.eq(CopyReason::Unanswered)))
        .order(message_copies::id)
        .select(MessageCopy::as_select())
        .load(conn)?)
}

pub fn set_copy(conn: &mut Conn, now: Time, id: CopyId, state: CopyState) -> Result<()> {
    set(conn, now, id, (state, CopyReason::None), "")
}

/// The copy has left. If an earlier try got no answer, that stays recorded.
pub fn copy_has_left(conn: &mut Conn, now: Time, id: CopyId) -> Result<()> {
    let row = message_copies::table.find(id);
    diesel::update(row).set((message_copies::state.eq(CopyState::Sent), message_copies::at.eq(now))).execute(conn)?;
    Ok(())
}

/// These were handed over, and we do not know whether they were accepted; they are tried again.
pub fn doubt_copies(conn: &mut Conn, ids: &[CopyId]) -> Result<()> {
    update_prepared(
        message_copies::table.filter(in_list(message_copies::id, ids)),
        message_copies::reason.eq(CopyReason::Unanswered),
    )
    .execute(conn)?;
    Ok(())
}

pub fn fail_copy(conn: &mut Conn, now: Time, id: CopyId, reason: CopyReason, answer: &str) -> Result<()> {
    set(conn, now, id, (CopyState::Failed, reason), answer)
}

fn set(conn: &mut Conn, now: Time, id: CopyId, (state, reason): (CopyState, CopyReason), answer: &str) -> Result<()> {
    diesel::update(message_copies::table.find(id))
        .set((
            message_copies::state.eq(state),
            message_copies::reason.eq(reason),
            message_copies::answer.eq(answer),
            message_copies::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Adds an address to the header of a reply.
pub fn set_recipients(conn: &mut Conn, message: MessageId, recipients: &Recipients) -> Result<()> {
    diesel::update(messages::table.find(message))
        .set((
            messages::recipients.eq(recipients.to.join(" ")),
            messages::copies.eq(recipients.copies.join(" ")),
            messages::blind.eq(recipients.blind.join(" ")),
        ))
        .execute(conn)?;
    Ok(())
}
