//! Messages change their ticket by a split, a merge or a move; each can be undone, and is in the trail of both tickets.
mod before;
mod carry;
mod undo;

use super::draft::carry_drafts;
use super::perform::perform;
use super::receive::excerpt;
use super::turns::settle;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{MessageId, MoveId};
use crate::notifications;
use crate::tickets::store::{self, ActorId, Moment, NewMove, NewTicket};
use crate::tickets::transition::Event;
use crate::tickets::{Message, MessageKind, MoveKind, Part, State, Ticket};
use before::MoveBefore;
use carry::{arrive, carry, leave};

pub use undo::undo;

/// From which ticket to which messages go; both are locked.
#[derive(Debug, Clone, Copy)]
struct Sides<'a> {
    moment: Moment<'a>,
    source: &'a Ticket,
    target: &'a Ticket,
}

/// Takes a message, and with `is_rest` all that follow it, off into a ticket of its own.
pub fn split(
    conn: &mut Conn,
    now: Time,
    actor: ActorId,
    (ticket, brand): (&Ticket, &Brand),
    (from, is_rest): (MessageId, bool),
) -> Result<Ticket> {
    let all = store::messages(conn, ticket.id)?;
    let first = all
        .iter()
        .find(|message| message.id == from && message.kind == MessageKind::Inbound)
        .ok_or(Error::Refused("problem-split-kind"))?;
    let ids: Vec<MessageId> =
        all.iter().filter(|m| m.id == from || (is_rest && m.id > from)).map(|message| message.id).collect();
    if all.iter().filter(|m| m.kind == MessageKind::Inbound).all(|m| ids.contains(&m.id)) {
        return Err(Error::Refused("problem-split-all"));
    }
    let target = store::insert(conn, begun_with(now, ticket, first))?;
    store::add_participant(conn, target.id, &first.author_address, Part::Sender)?;
    let others: Vec<String> = first.recipients.split_whitespace().map(str::to_lowercase).collect();
    for person in store::participants(conn, ticket.id)?.iter().filter(|person| others.contains(&person.address)) {
        store::add_participant(conn, target.id, &person.address, Part::Watcher)?;
    }
    let sides = Sides { moment: Moment { now, actor, brand }, source: ticket, target: &target };
    let before = MoveBefore::read(conn, sides)?;
    move_over(conn, sides, Moving { kind: MoveKind::Split, before, ids: &ids })?;
    store::find(conn, target.id)
}

fn begun_with(now: Time, ticket: &Ticket, first: &Message) -> NewTicket {
    let is_customers = first.author_address == ticket.sender_address;
    let subject = if first.subject.is_empty() { &ticket.subject } else { &first.subject };
    let begun = Ticket {
        customer_id: if is_customers { ticket.customer_id } else { first.author_id },
        sender_name: first.author_name.clone(),
        excerpt: excerpt(&first.visible),
        // Whether it waits for us comes with its messages.
        state: State::Waiting,
        channel: ticket.channel,
        language: ticket.language.clone(),
        team_id: ticket.team_id,
        handicap_seconds: ticket.handicap_seconds,
        contact_number: ticket.contact_number,
        answer_address: if is_customers { ticket.answer_address.clone() } else { String::new() },
        parent_id: Some(ticket.id),
        ..Ticket::blank(now, ticket.brand_id, &first.author_address, subject)
    };
    NewTicket::of(&begun)
}

/// Merges one ticket into another: all its messages go there, and its reference leads there.
pub fn merge(
    conn: &mut Conn,
    now: Time,
    actor: ActorId,
    (source, target): (&Ticket, &Ticket),
    brand: &Brand,
) -> Result<MoveId> {
    fits(source, target)?;
    let ids: Vec<MessageId> = store::messages(conn, source.id)?.iter().map(|message| message.id).collect();
    let sides = Sides { moment: Moment { now, actor, brand }, source, target };
    let before = MoveBefore::read(conn, sides)?;
    for person in store::participants(conn, source.id)? {
        // An unproven sender of the other ticket gets nothing of this one, but may write on.
        let is_same = person.address == target.sender_address;
        let part = match person.part {
            Part::Sender if source.customer_id.is_none() && actor.is_some() => Part::Reached,
            Part::Sender => Part::Watcher,
            part => part,
        };
        if !is_same {
            store::add_participant(conn, target.id, &person.address, part)?;
        }
    }
    carry_drafts(conn, now, actor, (source.id, target.id))?;
    notifications::store::carry_watches(conn, now, source.id, target.id)?;
    store::move_sides(conn, &before.asides, source.id, target.id)?;
    move_over(conn, sides, Moving { kind: MoveKind::Merge, before, ids: &ids })
}

/// Puts one message onto the ticket where it belongs.
pub fn rethread(
    conn: &mut Conn,
    now: Time,
    actor: ActorId,
    (source, target, brand): (&Ticket, &Ticket, &Brand),
    message: MessageId,
) -> Result<MoveId> {
    fits(source, target)?;
    let all = store::messages(conn, source.id)?;
    let moved = all
        .iter()
        .find(|found| found.id == message && found.kind != MessageKind::Reply)
        .ok_or(Error::Refused("problem-move-reply"))?;
    if all.len() == 1 {
        return merge(conn, now, actor, (source, target), brand);
    }
    let sides = Sides { moment: Moment { now, actor, brand }, source, target };
    let before = MoveBefore::read(conn, sides)?;
    if moved.kind == MessageKind::Inbound && !moved.is_from_machine() {
        store::add_participant(conn, target.id, &moved.author_address, Part::Reached)?;
    }
    move_over(conn, sides, Moving { kind: MoveKind::Rethread, before, ids: &[message] })
}

/// May messages of one go to the other?
fn fits(source: &Ticket, target: &Ticket) -> Result<()> {
    if source.id == target.id {
        return Err(Error::Refused("problem-move-same"));
    }
    if source.merged_into.is_some() || target.merged_into.is_some() {
        return Err(Error::Refused("problem-move-merged"));
    }
    if source.brand_id != target.brand_id {
        return Err(Error::Refused("problem-move-brands"));
    }
    match (source.customer_id, target.customer_id) {
        (Some(one), Some(other)) if one != other => Err(Error::Refused("problem-move-customers")),
        _ => Ok(()),
    }
}

/// A move before it is made.
struct Moving<'a> {
    kind: MoveKind,
    before: MoveBefore,
    ids: &'a [MessageId],
}

/// Moves the messages, and records the move on both tickets.
fn move_over(conn: &mut Conn, sides: Sides, moving: Moving) -> Result<MoveId> {
    let Sides { moment, source, target } = sides;
    let Moving { kind, before, ids } = moving;
    let words: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let made = store::insert_move(
        conn,
        NewMove {
            kind,
            source_id: source.id,
            target_id: target.id,
            messages: words.join(" "),
            was: before.to_json()?,
            actor_id: moment.actor,
            at: moment.now,
        },
    )?;
    let (turn, left) = carry(conn, sides, ids)?;
    arrive(conn, sides, turn)?;
    if kind == MoveKind::Merge {
        perform(conn, moment, source, Event::MergedInto(target.id))?;
    } else {
        leave(conn, sides, left)?;
    }
    settle(conn, moment.now, &[source.id, target.id])?;
    for ticket in [source.id, target.id] {
        let line = (kind.event(), source.reference.as_str(), target.reference.as_str());
        store::note(conn, moment.now, ticket, moment.actor, line)?;
    }
    Ok(made)
}
