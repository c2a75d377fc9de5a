//! The place in the queue, and when a customer has waited for long.
use chrono::Duration;

use super::changes::TicketJob;
use super::edit::Edit;
use super::event::Weight;
use crate::brands::Brand;
use crate::clock::Time;
use crate::hours::Calendar;
use crate::priority;
use crate::tickets::{Lifted, Ticket};

/// The place of a ticket whose turn runs: put back by its handicap, but no later than its timers and lifts allow.
pub fn served_at(ticket: &Ticket, no_later_than: Option<Time>, calendar: &Calendar) -> Option<Time> {
    ticket.turn(no_later_than).map(|turn| priority::place(&turn, calendar).serve_at.into())
}

/// When a customer who waits since then has waited as long as the brand lets them; none if the brand does not say.
pub fn late_from(brand: &Brand, since: Time) -> Option<Time> {
    let minutes = brand.service().delay_notice?;
    Some(brand.calendar().add(since.utc(), Duration::minutes(minutes)).into())
}

impl Edit<'_> {
    /// Puts the ticket where its turn, its timers and its lifts want it.
    pub(super) fn queue(&mut self) {
        let ticket = &self.changes.ticket;
        self.changes.ticket.serve_at = served_at(ticket, ticket.no_later_than, &self.facts.brand.calendar());
    }

    /// Gives the turn another weight, and the ticket the place that follows from it.
    pub(super) fn weigh(&mut self, weight: Weight) {
        let ticket = &mut self.changes.ticket;
        ticket.handicap_seconds = weight.handicap_seconds;
        ticket.contact_number = weight.contact_number;
        ticket.previous_contact_at = weight.previous_contact_at;
        if ticket.serve_at.is_some() {
            self.queue();
        }
    }

    /// Makes these what lifts the ticket, and puts it where they want it.
    pub(super) fn lift(&mut self, lifts: &[Lifted]) {
        self.changes.ticket.lifts = Lifted::to_text(lifts);
        if self.changes.ticket.serve_at.is_some() {
            self.queue();
        }
        self.watch_lifts(lifts);
    }

    /// A job checks when the first of them has ended.
    pub(super) fn watch_lifts(&mut self, lifts: &[Lifted]) {
        if let Some(until) = lifts.iter().filter_map(|lift| lift.until).min() {
            self.job(TicketJob::EndLifts, until.into());
        }
    }

    /// A job checks for the answer, once the customer has waited for long.
    pub(super) fn watch_wait(&mut self) {
        let since = self.changes.ticket.waiting_since.unwrap_or(self.facts.now);
        if let Some(at) = late_from(&self.facts.brand, since) {
            self.job(TicketJob::SendDelayNotice, at);
        }
    }

    /// A job checks whether the agent who took it has left it.
    pub(super) fn watch_idle(&mut self) {
        let taken = self.changes.ticket.taken_at;
        if let (Some(taken), Some(minutes)) = (taken, self.facts.brand.service().unassign_idle) {
            let at = self.facts.brand.calendar().add(taken.utc(), Duration::minutes(minutes));
            self.job(TicketJob::UnassignIdle, at.into());
        }
    }
}
