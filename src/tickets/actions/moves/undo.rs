//! A move is taken back: the messages return to the ticket they came from.
use super::carry::{Was, carry};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MessageId;
use crate::tickets::actions::contact::end_turn;
use crate::tickets::actions::sla::{Happened, refresh_timers};
use crate::tickets::actions::state::change_state;
use crate::tickets::actions::turns::settle;
use crate::tickets::store::{self, ActorId};
use crate::tickets::{EventKind, Move, MoveKind, State, Ticket};

/// Undoes a move, and gives the ticket on which the messages now are. What was split off goes back whole, with all that
/// has been written there since.
pub fn undo(conn: &mut Conn, now: Time, actor: ActorId, made: &Move, brand: &Brand) -> Result<Ticket> {
    if made.undone_at.is_some() {
        return Err(Error::Taken("problem-undone"));
    }
    let source = store::lock(conn, made.source_id)?;
    let target = store::lock(conn, made.target_id)?;
    if target.merged_into.is_some() || (source.merged_into.is_some() && made.kind != MoveKind::Merge) {
        return Err(Error::Taken("problem-undo-later"));
    }
    let ids: Vec<MessageId> = match made.kind {
        MoveKind::Split => store::messages(conn, target.id)?.iter().map(|message| message.id).collect(),
        MoveKind::Merge | MoveKind::Rethread => {
            made.messages.split(' ').filter_map(|id| id.parse().ok().map(MessageId)).collect()
        }
    };
    carry(conn, now, actor, (&target, &source, brand), &ids)?;
    match made.kind {
        MoveKind::Merge => reopen(conn, now, actor, made)?,
        MoveKind::Split => close_empty(conn, now, actor, made)?,
        MoveKind::Rethread => {}
    }
    settle(conn, now, &[source.id, target.id])?;
    store::set_undone(conn, now, made.id)?;
    for ticket in [source.id, target.id] {
        store::note(conn, now, ticket, actor, (EventKind::MoveUndone, &source.reference, &target.reference))?;
    }
    for ticket in [&source, &target] {
        refresh_timers(conn, now, ticket, brand, Happened::Nothing)?;
    }
    store::find(conn, source.id)
}

/// The merged ticket stands where it stood, for nothing can have happened to it since.
fn reopen(conn: &mut Conn, now: Time, actor: ActorId, made: &Move) -> Result<()> {
    let was = Was::from_json(&made.was)?;
    store::set_merged_into(conn, made.source_id, None)?;
    let source = store::find(conn, made.source_id)?;
    change_state(conn, now, &source, was.state, actor)?;
    store::set_place(conn, made.source_id, &was.place())
}

/// What was split off has become a part of where it came from.
fn close_empty(conn: &mut Conn, now: Time, actor: ActorId, made: &Move) -> Result<()> {
    store::set_merged_into(conn, made.target_id, Some(made.source_id))?;
    let target = store::find(conn, made.target_id)?;
    end_turn(conn, now, &target)?;
    change_state(conn, now, &target, State::Closed, actor)
}
