//! A person moves a ticket forward, for a reason: a priority customer's flag, or a lead's move.
use chrono::Duration;

use super::contact::attention;
use super::edit::Edit;
use super::{Refused, served_at};
use crate::accounts::store::Attention;
use crate::clock::Time;
use crate::priority::LiftReason;
use crate::tickets::{EventKind, Lifted, Ticket};

/// How far a lead moves a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead {
    /// Before everything that waits for the brand now.
    Front,
    /// By this much working time before its own place.
    By(Duration),
}

/// How and why a lead moves a ticket.
pub(super) struct ByHand {
    pub ahead: Ahead,
    /// The place of the first in the queue.
    pub first: Option<Time>,
    pub why: String,
    pub until: Time,
}

/// A lead moves it forward, for a reason and until an instant, or until it is answered.
pub(super) fn moved_by_hand(edit: &mut Edit, wish: ByHand) -> Result<(), Refused> {
    let ByHand { ahead, first, why, until } = wish;
    let calendar = edit.facts.brand.calendar();
    let mut lifts = without(edit.was, LiftReason::LeadsHand);
    let own = Ticket { lifts: Lifted::to_text(&lifts), ..edit.was.clone() };
    let place = served_at(&own, own.no_later_than, &calendar).filter(|_| edit.was.serve_at.is_some());
    let place = place.ok_or(Refused::Invalid("problem-not-waiting"))?;
    if until <= edit.facts.now {
        return Err(Refused::Invalid("problem-until"));
    }
    let at = match ahead {
        Ahead::Front => first.unwrap_or(place).min(place).plus(-Duration::seconds(1)),
        Ahead::By(work) => calendar.back(place.utc(), work).into(),
    };
    lifts.push(Lifted {
        reason: LiftReason::LeadsHand,
        at: Some(at.utc()),
        until: Some(until.utc()),
        why: why.clone(),
        by: edit.facts.actor,
        rule: None,
    });
    edit.lift(&lifts);
    edit.line(EventKind::Moved, &why, &until.rfc3339());
    Ok(())
}

/// It goes back to its own place.
pub(super) fn moved_back(edit: &mut Edit) {
    let lifts = without(edit.was, LiftReason::LeadsHand);
    if lifts.len() != edit.was.lifted().len() {
        edit.lift(&lifts);
        edit.line(EventKind::MovedBack, "", "");
    }
}

/// A lift has ended: the ticket goes back to its own place.
pub(super) fn over(edit: &mut Edit) {
    let now = edit.facts.now;
    let (left, over): (Vec<Lifted>, Vec<Lifted>) = edit.was.lifted().into_iter().partition(|lift| lift.holds(now));
    if !over.is_empty() {
        edit.lift(&left);
    }
    for lift in over {
        edit.system_line(EventKind::MoveOver, &lift.why, "");
    }
}

/// What a priority customer waits for goes before others.
pub(super) fn flagged(edit: &mut Edit, flag: &Attention) {
    let mut lifts = without(edit.was, LiftReason::AttentionFlag);
    lifts.extend(edit.was.waiting_since.and_then(|since| attention(since, &edit.facts.brand, flag)));
    edit.lift(&lifts);
    edit.line(EventKind::Flagged, "", &flag.reason);
}

pub(super) fn unflagged(edit: &mut Edit, reason: &str) {
    edit.lift(&without(edit.was, LiftReason::AttentionFlag));
    edit.line(EventKind::Unflagged, reason, "");
}

fn without(ticket: &Ticket, reason: LiftReason) -> Vec<Lifted> {
    ticket.lifted().into_iter().filter(|lift| lift.reason != reason).collect()
}
