//! A move is taken back: the messages return to the ticket they came from.
use super::Sides;
use super::before::MoveBefore;
use super::carry::{arrive, carry, leave, lose_sight};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{MessageId, TicketId, TurnId};
use crate::tickets::actions::perform::perform;
use crate::tickets::actions::turns::{recompute_contacters, settle};
use crate::tickets::store::{self, ActorId, Moment};
use crate::tickets::transition::{Before, Event};
use crate::tickets::{EventKind, Move, MoveKind, Ticket};

/// Undoes a move, and gives the ticket on which the messages now are. If nothing came after, both tickets are exactly what they
/// were. What was split off goes back whole, with all that has been written there since.
pub fn undo(conn: &mut Conn, now: Time, actor: ActorId, made: &Move, brand: &Brand) -> Result<Ticket> {
    if made.undone_at.is_some() {
        return Err(Error::Taken("problem-undone"));
    }
    let (source, target) = lock_both(conn, made)?;
    if target.merged_into.is_some() || (source.merged_into.is_some() && made.kind != MoveKind::Merge) {
        return Err(Error::Taken("problem-undo-later"));
    }
    let sides = Sides { moment: Moment { now, actor, brand }, source: &source, target: &target };
    if made.kind == MoveKind::Merge {
        store::move_sides(conn, &MoveBefore::of(made)?.asides, target.id, source.id)?;
    }
    if made.kind == MoveKind::Split {
        // What was split off goes back whole.
        let since: Vec<_> = store::sides_on(conn, target.id)?.into_iter().map(|side| side.id).collect();
        store::move_sides(conn, &since, target.id, source.id)?;
    }
    if is_last(conn, made, sides)? {
        unassign_idle(conn, made, sides)?;
    } else {
        take_back(conn, made, sides)?;
    }
    store::set_undone(conn, now, made.id)?;
    for ticket in [source.id, target.id] {
        store::note(conn, now, ticket, actor, (EventKind::MoveUndone, &source.reference, &target.reference))?;
    }
    store::find(conn, source.id)
}

/// In the order of their ids, so that two agents cannot wait for each other.
fn lock_both(conn: &mut Conn, made: &Move) -> Result<(Ticket, Ticket)> {
    store::lock_all(conn, &[made.source_id, made.target_id])?;
    Ok((store::find(conn, made.source_id)?, store::find(conn, made.target_id)?))
}

/// Is the move the last that happened to both?
fn is_last(conn: &mut Conn, made: &Move, sides: Sides) -> Result<bool> {
    let kind = made.kind.event();
    for ticket in [sides.source.id, sides.target.id] {
        let last = store::latest_events(conn, ticket, None, 1)?;
        let is_it = last.first().is_some_and(|line| {
            let names = (line.was.as_str(), line.became.as_str());
            line.kind == kind && line.at == made.at && names == (&sides.source.reference, &sides.target.reference)
        });
        if !is_it {
            return Ok(false);
        }
    }
    Ok(true)
}

fn moved(made: &Move) -> Vec<MessageId> {
    made.messages.split(' ').filter_map(|id| id.parse().ok().map(MessageId)).collect()
}

/// Nothing came after: both are what they were.
fn unassign_idle(conn: &mut Conn, made: &Move, sides: Sides) -> Result<()> {
    let Sides { moment, source, target } = sides;
    let before = MoveBefore::of(made)?;
    store::move_messages(conn, &moved(made), target.id, source.id)?;
    lose_sight(conn, moment.now, target, source)?;
    give_turns_back(conn, sides, &before)?;
    perform(conn, moment, source, Event::MoveUndone(before.source))?;
    if made.kind == MoveKind::Split {
        perform(conn, moment, target, Event::MergedInto(source.id))?;
    } else {
        perform(conn, moment, target, Event::MoveUndone(before.target))?;
        store::put_participants(conn, target.id, &before.participants)?;
    }
    recompute_contacters(conn, moment.now, &[source.id, target.id])
}

/// Each turn goes back to its ticket; one that was made for the move is deleted.
fn give_turns_back(conn: &mut Conn, Sides { source, target, .. }: Sides, before: &MoveBefore) -> Result<()> {
    let ids = |before: &Before| before.turns.iter().map(|turn| turn.id).collect::<Vec<TurnId>>();
    let (of_source, of_target) = (ids(&before.source), ids(&before.target));
    let both: [TicketId; 2] = [source.id, target.id];
    for ticket in both {
        for turn in store::turns_on(conn, ticket)? {
            if !of_source.contains(&turn.id) && !of_target.contains(&turn.id) {
                store::remove_turn(conn, turn.id)?;
            }
        }
    }
    store::put_turns(conn, &of_source, source.id)?;
    store::put_turns(conn, &of_target, target.id)
}

/// More has happened since: the messages go back with what they wait for, and the rest stays as it is.
fn take_back(conn: &mut Conn, made: &Move, sides: Sides) -> Result<()> {
    let Sides { moment, source, target } = sides;
    let ids: Vec<MessageId> = match made.kind {
        MoveKind::Split => store::messages(conn, target.id)?.iter().map(|message| message.id).collect(),
        MoveKind::Merge | MoveKind::Rethread => moved(made),
    };
    let back = Sides { moment, source: target, target: source };
    let (turn, left) = carry(conn, back, &ids)?;
    let target = leave(conn, back, left)?;
    match made.kind {
        // The merged ticket is as it was, because nothing can have happened to it since.
        MoveKind::Merge => {
            let before = MoveBefore::of(made)?;
            part(conn, sides, &before)?;
            perform(conn, moment, source, Event::MoveUndone(before.source))?;
        }
        MoveKind::Split => {
            arrive(conn, back, turn)?;
            // What was split off has become a part of where it came from.
            perform(conn, moment, &target, Event::MergedInto(source.id))?;
        }
        MoveKind::Rethread => {
            part(conn, sides, &MoveBefore::of(made)?)?;
            arrive(conn, back, turn)?;
        }
    }
    settle(conn, moment.now, &[source.id, target.id])
}

/// Participants who came with the messages leave with them, unless they have written here themselves.
fn part(conn: &mut Conn, Sides { source, target, .. }: Sides, before: &MoveBefore) -> Result<()> {
    let left = store::messages(conn, target.id)?;
    for person in store::participants(conn, source.id)? {
        let was_here = before.participants.iter().any(|(address, _)| *address == person.address);
        let has_written = left.iter().any(|message| message.author_address == person.address);
        if !was_here && !has_written {
            store::remove_participant(conn, target.id, &person.address)?;
        }
    }
    Ok(())
}
