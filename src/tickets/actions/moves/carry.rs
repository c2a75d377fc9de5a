//! Moves messages, and with them the turn that they keep running.
use super::Sides;
use crate::accounts::store as accounts;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MessageId;
use crate::tickets::actions::perform::perform;
use crate::tickets::actions::receive::last_words;
use crate::tickets::store;
use crate::tickets::transition::{Event, Left, MovedTurn, Weight};
use crate::tickets::{Message, MessageKind, Ticket};

/// Moves the messages, with what they had begun. Gives the turn that goes with them, and what is left of it.
pub(super) fn carry(conn: &mut Conn, sides: Sides, ids: &[MessageId]) -> Result<(Option<MovedTurn>, Left)> {
    let Sides { moment, source, target } = sides;
    let turn: Vec<Message> = turn(conn, source)?;
    store::move_messages(conn, ids, source.id, target.id)?;
    lose_sight(conn, moment.now, source, target)?;
    store::move_turns(conn, ids, source.id, target.id)?;
    let (gone, left): (Vec<&Message>, Vec<&Message>) = turn.iter().partition(|message| ids.contains(&message.id));
    let Some(first) = gone.first() else { return Ok((None, Left::Untouched)) };
    let moved = MovedTurn {
        since: first.created_at,
        weight: Weight {
            handicap_seconds: source.handicap_seconds,
            contact_number: source.contact_number,
            previous_contact_at: source.previous_contact_at,
        },
        lifts: source.lifts.clone(),
    };
    Ok((Some(moved), left.first().map_or(Left::Nothing, |first| Left::Since(first.created_at))))
}

/// Another customer gets the messages: the one who had them no longer reads them, also in what was made ready before.
pub(super) fn lose_sight(conn: &mut Conn, now: Time, from: &Ticket, to: &Ticket) -> Result<()> {
    if from.customer_id == to.customer_id { Ok(()) } else { accounts::narrow(conn, now, from.customer_id) }
}

/// The messages have gone from the source.
pub(super) fn leave(conn: &mut Conn, sides: Sides, left: Left) -> Result<Ticket> {
    let excerpt = last_words(conn, sides.source.id)?;
    perform(conn, sides.moment, sides.source, Event::MessagesLeft { left, excerpt })
}

/// The messages have come to the target.
pub(super) fn arrive(conn: &mut Conn, sides: Sides, turn: Option<MovedTurn>) -> Result<Ticket> {
    let excerpt = last_words(conn, sides.target.id)?;
    perform(conn, sides.moment, sides.target, Event::MessagesCame { turn, excerpt })
}

/// What people wrote since the turn began, if one runs.
fn turn(conn: &mut Conn, ticket: &Ticket) -> Result<Vec<Message>> {
    let Some(since) = ticket.waiting_since else { return Ok(Vec::new()) };
    let mut all = store::messages(conn, ticket.id)?;
    let answered = all.iter().rfind(|m| m.kind == MessageKind::Reply).map(|m| m.id);
    all.retain(|m| m.kind == MessageKind::Inbound && !m.is_from_machine() && m.created_at >= since);
    all.retain(|m| answered.is_none_or(|reply| m.id > reply));
    Ok(all)
}
