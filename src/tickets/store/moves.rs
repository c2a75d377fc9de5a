//! SQL of messages that are moved to another ticket.
use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, MessageId, MoveId, TicketId};
use crate::schema::{messages, moves, tickets};
use crate::tickets::{Move, MoveKind};

/// Ids in one statement: databases limit their number.
const AT_ONCE: usize = 500;

/// A new move.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = moves)]
pub struct NewMove {
    pub kind: MoveKind,
    pub source_id: TicketId,
    pub target_id: TicketId,
    pub messages: String,
    pub was: String,
    pub actor_id: Option<AccountId>,
    pub at: Time,
}

pub fn insert_move(conn: &mut Conn, new: NewMove) -> Result<MoveId> {
    Ok(diesel::insert_into(moves::table).values(new).returning(moves::id).get_result(conn)?)
}

pub fn find_move(conn: &mut Conn, id: MoveId) -> Result<Move> {
    Ok(moves::table.find(id).select(Move::as_select()).first(conn)?)
}

/// The moves from and to a ticket that can be undone, the latest first, with the references of both tickets.
pub fn moves_of(conn: &mut Conn, ticket: TicketId, limit: i64) -> Result<Vec<(Move, String, String)>> {
    let found: Vec<Move> = moves::table
        .filter(moves::source_id.eq(ticket).or(moves::target_id.eq(ticket)))
        .filter(moves::undone_at.is_null())
        .order(moves::id.desc())
        .limit(limit)
        .select(Move::as_select())
        .load(conn)?;
    let reference = |conn: &mut Conn, id: TicketId| -> Result<String> {
        Ok(tickets::table.find(id).select(tickets::reference).first(conn)?)
    };
    found
        .into_iter()
        .map(|moved| {
            let (source, target) = (reference(conn, moved.source_id)?, reference(conn, moved.target_id)?);
            Ok((moved, source, target))
        })
        .collect()
}

/// These tickets, and all between which messages were ever moved, by any number of steps: what was once said on one of
/// them may have been learned from, or handed out, on another.
pub fn connected(conn: &mut Conn, some: &[TicketId]) -> Result<Vec<TicketId>> {
    let mut found: BTreeSet<TicketId> = some.iter().copied().collect();
    let mut looked_at: Vec<TicketId> = found.iter().copied().collect();
    while !looked_at.is_empty() {
        let mut others = Vec::new();
        for some in looked_at.chunks(AT_ONCE) {
            let touching = moves::source_id.eq_any(some).or(moves::target_id.eq_any(some));
            let sides = moves::table.filter(touching).select((moves::source_id, moves::target_id));
            for (source, target) in sides.load::<(TicketId, TicketId)>(conn)? {
                others.extend([source, target].into_iter().filter(|id| found.insert(*id)));
            }
        }
        looked_at = others;
    }
    Ok(found.into_iter().collect())
}

pub fn set_undone(conn: &mut Conn, now: Time, id: MoveId) -> Result<()> {
    diesel::update(moves::table.find(id)).set(moves::undone_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Moves messages to another ticket; those that are no longer on `source` stay where they are.
pub fn move_messages(conn: &mut Conn, ids: &[MessageId], source: TicketId, target: TicketId) -> Result<usize> {
    Ok(diesel::update(messages::table.filter(messages::id.eq_any(ids)).filter(messages::ticket_id.eq(source)))
        .set(messages::ticket_id.eq(target))
        .execute(conn)?)
}
