//! A turn begins, goes on, and ends.
use super::changes::{Count, TurnBegun, TurnChange};
use super::contact::{attention, count};
use super::edit::Edit;
use crate::clock::Time;
use crate::ids::{AccountId, MessageId};
use crate::sla::TimerKind;
use crate::sla::percentiles::border;
use crate::tickets::store::{Measured, met};
use crate::tickets::{Lifted, NotCounted, TimerRow, TurnRow};

impl Edit<'_> {
    /// Begins a turn. To be called once a turn: a burst of messages in it is one contact.
    pub(super) fn begin_turn(&mut self) {
        let now = self.facts.now;
        let Some(contact) = count(self) else { return };
        let lifts: Vec<Lifted> = attention(now, &self.facts.brand, &contact.attention).into_iter().collect();
        let ticket = &mut self.changes.ticket;
        ticket.waiting_since = Some(now);
        ticket.handicap_seconds = contact.handicap.work.num_seconds();
        ticket.contact_number = i64::from(contact.handicap.contact);
        ticket.previous_contact_at = contact.previous;
        ticket.lifts = Lifted::to_text(&lifts);
        self.queue();
        self.watch_wait();
    }

    /// Counts a contact on a ticket on which we owe an answer already: it neither loses nor gains its place.
    pub(super) fn count_only(&mut self) {
        if let Some(contact) = count(self) {
            self.changes.ticket.contact_number = i64::from(contact.handicap.contact);
        }
    }

    /// Keeps that a turn began, with the message that began it.
    pub(super) fn store_turn(&mut self, message: Option<MessageId>) {
        if let Some(contact) = &self.facts.contact {
            let begun =
                TurnBegun { message, account: contact.account, address: contact.address.clone(), at: self.facts.now };
            self.turn(TurnChange::Begun(begun));
        }
    }

    /// Ends the turn with an answer, and counts it for the day, and whether it met the estimate.
    pub(super) fn answer_turn(&mut self, by: AccountId) {
        let now = self.facts.now;
        if let Some(since) = self.was.waiting_since {
            self.count(Count::Answer);
            let measured = self.measured(since);
            self.count(Count::Measured(measured));
        }
        if let Some(turn) = self.facts.open_turn() {
            if let Some(told) = turn.estimate() {
                self.count(Count::Estimate(met(told, now)));
            }
            self.turn(TurnChange::Ended { at: now, by: Some(by) });
        } else if let Some(turn) = self.unanswered() {
            self.turn(TurnChange::Answered { id: turn.id, by });
        }
        self.leave_queue_for_good();
    }

    /// How soon the answer came, in working time, and whether it was to come sooner.
    fn measured(&self, since: Time) -> Measured {
        let (now, brand) = (self.facts.now, &self.facts.brand);
        let took = brand.calendar().between(since.utc(), now.utc());
        // Rounded up to the second: what took longer than a target is not within it.
        let seconds = took.num_seconds().saturating_add(i64::from(took.subsec_nanos() > 0));
        let rows = self.facts.timers.as_ref().filter(|_| !brand.policies().is_empty());
        let rows = rows.map_or(&[][..], |timers| &timers.rows);
        let is_answer = |row: &&TimerRow| matches!(row.kind, TimerKind::FirstAnswer | TimerKind::NextAnswer);
        let due: Vec<Time> = rows.iter().filter(is_answer).filter_map(|row| row.due_at).collect();
        Measured { border: border(seconds), is_promised: !due.is_empty(), is_missed: due.iter().any(|due| *due < now) }
    }

    /// Ends the turn: there is nothing to answer.
    pub(super) fn end_turn(&mut self, at: Time) {
        if self.changes.ticket.waiting_since.is_some() {
            self.turn(TurnChange::Ended { at, by: None });
        }
        self.leave_queue_for_good();
    }

    /// Out of the queue. What lifted the turn has done its work.
    fn leave_queue_for_good(&mut self) {
        let ticket = &mut self.changes.ticket;
        ticket.estimate_latest = None;
        ticket.waiting_since = None;
        ticket.serve_at = None;
        ticket.lifts = String::new();
    }

    /// Out of the queue, but the turn goes on: a customer who waits keeps waiting, and gets the old place back.
    pub(super) fn leave_queue(&mut self) {
        self.changes.ticket.serve_at = None;
    }

    /// Puts the ticket back into the queue without a new contact. A customer who waits keeps the place of their turn.
    /// One who waited when the ticket left the queue unanswered has waited ever since; else the wait begins now.
    pub(super) fn resume_turn(&mut self) {
        if self.changes.ticket.waiting_since.is_none() {
            match self.unanswered() {
                Some(turn) => self.reopen_turn(&turn),
                None => self.owe_from_now(),
            }
        }
        self.queue();
    }

    /// The last turn, if it ended without an answer.
    fn unanswered(&self) -> Option<TurnRow> {
        let last =
            self.facts.turns.iter().rfind(|turn| matches!(turn.not_counted, NotCounted::Counted | NotCounted::Part))?;
        let is_left = last.answered_by.is_none() && last.ended_at.is_some();
        Some(*last).filter(|_| is_left)
    }

    /// The customer has been waiting since the turn began.
    pub(super) fn reopen_turn(&mut self, turn: &TurnRow) {
        self.turn(TurnChange::Reopened(turn.id));
        self.changes.ticket.waiting_since = Some(turn.began_at);
        self.changes.ticket.estimate_latest = None;
        self.watch_wait();
    }

    /// We begin this turn, and not the customer.
    pub(super) fn owe_from_now(&mut self) {
        self.changes.ticket.waiting_since = Some(self.facts.now);
        self.changes.ticket.contact_number = 0;
    }
}
