//! A ticket's life in one place: what can happen to a ticket, and all that follows from it.
//!
//! [`transition()`] is pure. The caller loads what the decision needs ([`Facts`]) under the ticket's lock, asks what
//! follows ([`Changes`]), and saves that. Mail, portal, desk, worker and import all do so.
mod before;
mod call;
mod changes;
mod contact;
mod edit;
mod event;
mod facts;
mod fields;
mod lift;
mod moves;
mod past;
mod place;
mod receive;
mod reply;
mod spam;
mod state;
mod timers;
mod turn;
mod undo;
mod urgent;
mod watch;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod world;

pub use before::Before;
pub use changes::{
    Changes, ContactCounted, Count, FollowUpChange, JobChange, Line, NewNotice, TagChange, TicketJob, TimerChange,
    TurnBegun, TurnChange,
};
pub use event::{
    Assignment, Event, Fields, Happened, Left, MovedTurn, Opened, PhoneCall, Received, Replied, TeamChoice, Weight, Who,
};
pub use facts::{Contact, Facts, Timers};
pub use lift::Ahead;
pub use place::{late_from, served_at};
pub use timers::{DueTimers, is_breaching, next_look, policies_of};

use super::Ticket;
use edit::Edit;

/// Why something cannot happen: the key of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// As it was asked for.
    Invalid(&'static str),
    /// As the ticket is by now.
    Conflict(&'static str),
}

impl From<Refused> for crate::error::Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Invalid(key) => Self::Refused(key),
            Refused::Conflict(key) => Self::Taken(key),
        }
    }
}

/// What follows from an event.
pub fn transition(ticket: &Ticket, facts: &Facts, event: Event) -> Result<Changes, Refused> {
    let mut edit = Edit::new(ticket, facts);
    let (is_undoable, is_past) = (event.is_undoable(), event.is_past());
    apply(&mut edit, event)?;
    let mut changes = edit.finish(is_undoable);
    if is_past {
        changes.news.clear();
    }
    Ok(changes)
}

fn apply(edit: &mut Edit, event: Event) -> Result<(), Refused> {
    match event {
        Event::Opened(opened) => receive::opened(edit, &opened),
        Event::Received(received) => receive::received(edit, received),
        Event::ReceivedFromMachine { from } => receive::received_from_machine(edit, from),
        Event::Replied(replied) => reply::replied(edit, replied),
        Event::Called(call) => call::called(edit, call),
        Event::FieldsSet(fields) => fields::set(edit, fields)?,
        Event::Taken(assignment) => fields::taken(edit, assignment),
        Event::Reassigned(assignment) => fields::assign(edit, assignment),
        Event::TeamSet(choice) => fields::move_to_team(edit, choice),
        Event::BroughtBack(state) => state::brought_back(edit, state),
        Event::Woken => state::woken(edit),
        Event::SolvedByCustomer => state::solved_by_customer(edit),
        Event::ReopenedByCustomer(_) => state::reopened_by_customer(edit)?,
        Event::TimersRefreshed(happened) => edit.refresh(happened),
        Event::PlaceRecomputed => edit.recompute_place(),
        Event::WeightRecomputed(weight) => edit.weigh(weight),
        Event::TimersDue(due) => watch::timers_due(edit, &due),
        Event::FollowUpSet { lift_at, due_at } => timers::follow_up_set(edit, lift_at, due_at),
        Event::DelayTold(until) => timers::delay_told(edit, until),
        Event::MovedByHand { ahead, first, why, until } => {
            lift::moved_by_hand(edit, lift::ByHand { ahead, first, why, until })?;
        }
        Event::MovedBack => lift::moved_back(edit),
        Event::LiftsOver => lift::over(edit),
        Event::Flagged(flag) => lift::flagged(edit, &flag),
        Event::Unflagged { reason } => lift::unflagged(edit, &reason),
        Event::SpamMarked => spam::marked(edit),
        Event::SpamUnmarked => spam::unmarked(edit)?,
        Event::MessagesLeft { left, excerpt } => moves::left(edit, left, excerpt),
        Event::MessagesCame { turn, excerpt } => moves::came(edit, turn, excerpt),
        Event::MergedInto(target) => moves::merged_into(edit, target),
        Event::MoveUndone(before) => undo::restore(edit, &before)?,
        Event::RepliedInPast { at, by, excerpt } => past::replied(edit, at, by, excerpt),
        Event::SolvedInPast { at } => past::solved(edit, at),
        Event::Undone(before) => undo::undone(edit, &before)?,
    }
    Ok(())
}
