//! A ticket changes its state.
use super::Refused;
use super::changes::{Count, TicketJob};
use super::edit::Edit;
use crate::clock::Time;
use crate::tickets::store::Counted;
use crate::tickets::{EventKind, State};

/// An agent changes the state. What is put off needs the instant when it comes back. Returns whether anything changed.
pub(super) fn set(edit: &mut Edit, state: State, until: Option<Time>) -> Result<bool, Refused> {
    if edit.was.state == state && edit.was.snoozed_until == until {
        return Ok(false);
    }
    if state.is_asleep() {
        let until = until.filter(|until| *until > edit.facts.now).ok_or(Refused::Invalid("problem-snooze"))?;
        edit.job(TicketJob::Wake, until);
        edit.leave_queue();
        edit.line(EventKind::StateChanged, edit.was.state.as_str(), state.as_str());
        edit.settle_complaint(state);
        let ticket = &mut edit.changes.ticket;
        (ticket.state, ticket.snoozed_until, ticket.updated_at) = (state, Some(until), edit.facts.now);
        return Ok(true);
    }
    if state.is_ours() {
        edit.resume_turn();
    } else {
        edit.end_turn(edit.facts.now);
    }
    edit.change_state(state);
    Ok(true)
}

pub(super) fn brought_back(edit: &mut Edit, state: State) {
    edit.resume_turn();
    edit.change_state(state);
    edit.refresh(super::Happened::Nothing);
}

/// It comes back, if it is still asleep.
pub(super) fn woken(edit: &mut Edit) {
    let is_early = edit.was.snoozed_until.is_some_and(|until| until > edit.facts.now);
    if edit.was.state.is_asleep() && !is_early {
        brought_back(edit, State::Open);
    }
}

/// The customer says that the matter is resolved.
pub(super) fn solved_by_customer(edit: &mut Edit) {
    if !edit.was.state.is_done() {
        edit.end_turn(edit.facts.now);
        edit.change_state(State::Solved);
        edit.refresh(super::Happened::Nothing);
    }
}

/// The customer says that it is not: a new turn, and a contact.
pub(super) fn reopened_by_customer(edit: &mut Edit) -> Result<(), Refused> {
    if edit.was.state == State::Closed {
        return Err(Refused::Conflict("problem-closed"));
    }
    if edit.was.state.is_done() {
        edit.begin_turn();
        edit.store_turn(None);
        edit.change_state(State::Open);
        edit.refresh(super::Happened::Nothing);
    }
    Ok(())
}

impl Edit<'_> {
    /// Changes the state and says so in the trail; nothing if it is the same.
    pub(super) fn change_state(&mut self, state: State) {
        let was = self.changes.ticket.state;
        if was == state {
            return;
        }
        self.line(EventKind::StateChanged, was.as_str(), state.as_str());
        self.settle_complaint(state);
        let ticket = &mut self.changes.ticket;
        (ticket.state, ticket.snoozed_until, ticket.updated_at) = (state, None, self.facts.now);
    }

    /// The ticket is done, or not after all: so is the complaint.
    fn settle_complaint(&mut self, state: State) {
        let is_done = state.is_done();
        let Some(complaint) = &self.facts.complaint else { return };
        if !self.changes.ticket.is_complaint || self.changes.ticket.state.is_done() == is_done {
            return;
        }
        let answered = is_done.then_some(self.facts.now);
        let what = if is_done { Counted::Answered } else { Counted::Unanswered };
        let (about, next) = (complaint.about, Some(complaint).filter(|_| !is_done));
        let next = next.map(|complaint| crate::tickets::Complaint { answered_at: None, ..complaint.clone() });
        self.changes.complaint_answered = Some(answered);
        self.count(Count::Complaint { about, what });
        if let Some(at) = next.and_then(|complaint| complaint.next_look()).filter(|at| *at > self.facts.now) {
            self.job(TicketJob::RecheckComplaint, at);
        }
    }
}
