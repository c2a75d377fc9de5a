//! What a ticket was before an event, as the trail keeps it, so that the event can be taken back exactly.
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::changes::{Changes, FollowUpChange, TurnChange};
use super::{Facts, Refused};
use crate::clock::Time;
use crate::ids::{AccountId, FollowUpId, TeamId, TicketId, TurnId};
use crate::tickets::{EventKind, NotCounted, Ticket, TimerRow, TurnRow};

/// The values of what the event changed. What it left alone is not kept: that may change for reasons of its own.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Before {
    /// What the trail calls what happened.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<EventKind>,
    /// Of the ticket, by name.
    columns: Map<String, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<TurnBefore>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timers: Option<Vec<TimerRow>>,
    /// The follow-up that ended by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUpId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complaint: Option<ComplaintBefore>,
}

/// A turn, as far as events change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnBefore {
    pub id: TurnId,
    pub ended_at: Option<Time>,
    pub not_counted: NotCounted,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintBefore {
    pub answered_at: Option<Time>,
}

/// The columns that events change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Columns {
    state: crate::tickets::State,
    excerpt: String,
    assignee_id: Option<AccountId>,
    team_id: Option<TeamId>,
    waiting_since: Option<Time>,
    serve_at: Option<Time>,
    handicap_seconds: i64,
    contact_number: i64,
    previous_contact_at: Option<Time>,
    snoozed_until: Option<Time>,
    merged_into: Option<TicketId>,
    due_at: Option<Time>,
    due_kind: String,
    no_later_than: Option<Time>,
    lifts: String,
    is_breaching: bool,
    taken_at: Option<Time>,
    estimate_latest: Option<Time>,
}

impl Columns {
    fn of(ticket: &Ticket) -> Self {
        Self {
            state: ticket.state,
            excerpt: ticket.excerpt.clone(),
            assignee_id: ticket.assignee_id,
            team_id: ticket.team_id,
            waiting_since: ticket.waiting_since,
            serve_at: ticket.serve_at,
            handicap_seconds: ticket.handicap_seconds,
            contact_number: ticket.contact_number,
            previous_contact_at: ticket.previous_contact_at,
            snoozed_until: ticket.snoozed_until,
            merged_into: ticket.merged_into,
            due_at: ticket.due_at,
            due_kind: ticket.due_kind.clone(),
            no_later_than: ticket.no_later_than,
            lifts: ticket.lifts.clone(),
            is_breaching: ticket.is_breaching,
            taken_at: ticket.taken_at,
            estimate_latest: ticket.estimate_latest,
        }
    }

    fn onto(self, ticket: &Ticket) -> Ticket {
        let Self {
            state,
            excerpt,
            assignee_id,
            team_id,
            waiting_since,
            serve_at,
            handicap_seconds,
            contact_number,
            previous_contact_at,
            snoozed_until,
            merged_into,
            due_at,
            due_kind,
            no_later_than,
            lifts,
            is_breaching,
            taken_at,
            estimate_latest,
        } = self;
        Ticket {
            excerpt,
            state,
            assignee_id,
            team_id,
            waiting_since,
            serve_at,
            handicap_seconds,
            contact_number,
            previous_contact_at,
            snoozed_until,
            merged_into,
            due_at,
            due_kind,
            no_later_than,
            lifts,
            is_breaching,
            taken_at,
            estimate_latest,
            ..ticket.clone()
        }
    }

    fn to_map(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(map)) => map,
            Ok(_) | Err(_) => Map::new(),
        }
    }
}

impl Before {
    /// What an event is about to change.
    pub(super) fn of(ticket: &Ticket, facts: &Facts, changes: &Changes) -> Self {
        let after = Columns::of(&changes.ticket).to_map();
        let mut columns = Columns::of(ticket).to_map();
        columns.retain(|name, value| after.get(name) != Some(&*value));
        let is_touched = |turn: &&TurnRow| changes.turns.iter().any(|change| touches(change, turn));
        let ended = changes.follow_ups.iter().find_map(|change| match change {
            FollowUpChange::Ended { id, .. } => Some(*id),
            _ => None,
        });
        let has_tags = !changes.tags.added.is_empty() || !changes.tags.removed.is_empty();
        let rows = facts.timers.as_ref().map(|timers| timers.rows.clone()).unwrap_or_default();
        let mut kinds: Vec<EventKind> =
            changes.lines.iter().filter(|line| line.actor.is_some()).map(|line| line.kind).collect();
        kinds.dedup();
        Self {
            kinds,
            columns,
            turns: facts.turns.iter().filter(is_touched).map(TurnBefore::of).collect(),
            timers: changes.timers.as_ref().map(|_| rows),
            follow_up: ended,
            tags: has_tags.then(|| facts.tags.clone()),
            complaint: changes.complaint_answered.and(facts.complaint.as_ref()).map(ComplaintBefore::of),
        }
    }

    /// All of it, for what several events are about to change.
    pub fn whole(ticket: &Ticket, facts: &Facts) -> Self {
        let timers = facts.timers.clone().unwrap_or_default();
        Self {
            kinds: Vec::new(),
            columns: Columns::of(ticket).to_map(),
            turns: facts.turns.iter().map(TurnBefore::of).collect(),
            timers: Some(timers.rows),
            follow_up: timers.follow_up.map(|follow_up| follow_up.id),
            tags: None,
            complaint: facts.complaint.as_ref().map(ComplaintBefore::of),
        }
    }

    /// The ticket with what was changed as it was.
    pub(super) fn onto(&self, ticket: &Ticket) -> Result<Ticket, Refused> {
        let mut columns = Columns::of(ticket).to_map();
        columns.extend(self.columns.clone());
        let columns: Columns = serde_json::from_value(Value::Object(columns)).map_err(|e| {
            tracing::error!(ticket = %ticket.id, error = %e, "what the ticket was before cannot be read");
            Refused::Conflict("problem-undo-later")
        })?;
        Ok(columns.onto(ticket))
    }
}

fn touches(change: &TurnChange, turn: &TurnRow) -> bool {
    match change {
        TurnChange::Begun(_) => false,
        TurnChange::Ended { .. } => turn.ended_at.is_none(),
        TurnChange::Reopened(id)
        | TurnChange::EndedAt { id, .. }
        | TurnChange::Answered { id, .. }
        | TurnChange::Reclassified { id, .. } => *id == turn.id,
    }
}

impl TurnBefore {
    const fn of(turn: &TurnRow) -> Self {
        Self { id: turn.id, ended_at: turn.ended_at, not_counted: turn.not_counted }
    }
}

impl ComplaintBefore {
    const fn of(complaint: &crate::tickets::Complaint) -> Self {
        Self { answered_at: complaint.answered_at }
    }
}
