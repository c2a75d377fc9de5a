//! Messages go over, and the turn that they keep running goes with them.
use serde::{Deserialize, Serialize};

use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MessageId;
use crate::tickets::actions::contact::{end_turn, resume_turn};
use crate::tickets::actions::receive::excerpt;
use crate::tickets::actions::sla::{Happened, refresh_timers};
use crate::tickets::actions::state::change_state;
use crate::tickets::store::{self, ActorId, QueuePlace};
use crate::tickets::{Lifted, Message, MessageKind, State, Ticket};

/// Where a ticket stood before its messages left.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Was {
    pub state: State,
    waiting_since: Option<i64>,
    serve_at: Option<i64>,
    handicap_seconds: i64,
    contact_number: i64,
    previous_contact_at: Option<i64>,
}

impl Was {
    pub(super) fn of(ticket: &Ticket) -> Self {
        Self {
            state: ticket.state,
            waiting_since: ticket.waiting_since.map(Time::micros),
            serve_at: ticket.serve_at.map(Time::micros),
            handicap_seconds: ticket.handicap_seconds,
            contact_number: ticket.contact_number,
            previous_contact_at: ticket.previous_contact_at.map(Time::micros),
        }
    }

    pub(super) fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|e| Error::internal("keep what a ticket was", e))
    }

    pub(super) fn from_json(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|e| Error::internal("read what a ticket was", e))
    }

    pub(super) fn place(&self) -> QueuePlace {
        QueuePlace {
            waiting_since: self.waiting_since.and_then(Time::from_micros),
            serve_at: self.serve_at.and_then(Time::from_micros),
            handicap_seconds: self.handicap_seconds,
            contact_number: self.contact_number,
            previous_contact_at: self.previous_contact_at.and_then(Time::from_micros),
        }
    }
}

/// Moves the messages. Whoever waits in them waits on where they are now, from the same instant.
pub(super) fn carry(
    conn: &mut Conn,
    now: Time,
    actor: ActorId,
    (source, target, brand): (&Ticket, &Ticket, &Brand),
    ids: &[MessageId],
) -> Result<()> {
    let turn: Vec<Message> = turn(conn, source)?;
    store::move_messages(conn, ids, source.id, target.id)?;
    store::move_turns(conn, ids, source.id, target.id)?;
    let (gone, left): (Vec<&Message>, Vec<&Message>) = turn.iter().partition(|message| ids.contains(&message.id));
    if let Some(first) = gone.first() {
        let since = [target.waiting_since, Some(first.created_at)].into_iter().flatten().min();
        // The weight of the turn comes along, where none was running.
        let weight = if target.waiting_since.is_some() { target } else { source };
        let waiting = Ticket {
            waiting_since: since,
            handicap_seconds: weight.handicap_seconds,
            contact_number: weight.contact_number,
            previous_contact_at: weight.previous_contact_at,
            lifts: Lifted::to_text(&both(source, target)),
            ..target.clone()
        };
        store::set_lifts(conn, target.id, &waiting.lifts)?;
        resume_turn(conn, now, &waiting, brand)?;
        if !target.state.is_ours() {
            change_state(conn, now, target, State::Open, actor)?;
        }
        match left.first() {
            Some(first) if source.serve_at.is_some() => {
                let waiting = Ticket { waiting_since: Some(first.created_at), ..source.clone() };
                resume_turn(conn, now, &waiting, brand)?;
            }
            Some(_) => {}
            None => {
                end_turn(conn, now, source)?;
                if source.state.is_ours() {
                    change_state(conn, now, source, State::Waiting, actor)?;
                }
            }
        }
    }
    for ticket in [source, target] {
        let last = store::last_public(conn, ticket.id)?;
        let words = excerpt(last.as_ref().map_or("", |message| message.visible.as_str()));
        store::set_excerpt(conn, now, ticket.id, &words)?;
        refresh_timers(conn, now, ticket, brand, Happened::Nothing)?;
    }
    Ok(())
}

/// What lifted the turn lifts it where it is now.
fn both(source: &Ticket, target: &Ticket) -> Vec<Lifted> {
    let mut all = target.lifted();
    all.extend(source.lifted().into_iter().filter(|lift| !target.lifted().contains(lift)));
    all
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
