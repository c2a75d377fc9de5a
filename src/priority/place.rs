//! The place of a ticket: the instant that orders the queue, and the terms that add up to it.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{Lift, Load, Term, Weights, handicap, whole_micros};
use crate::hours::Calendar;

/// What is known about a ticket that waits for us.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The first unanswered message; it does not change when the customer writes again.
    pub waiting_since: DateTime<Utc>,
    pub handicap: Handicap,
    pub sla_due: Option<SlaDue>,
    /// In any order; each can only bring the ticket forward.
    pub lifts: Vec<Lift>,
}

/// The weight of earlier contacts: computed when the turn begins, and unchanged until it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handicap {
    /// Which contact within 90 days began the turn, only for display; 1 is the first, 0: we began it.
    pub contact: u32,
    /// In working time.
    pub work: Duration,
}

impl Handicap {
    /// For a turn that begins at `at`; `load` is the customer's without the contact that begins it.
    pub fn of(load: Load, at: DateTime<Utc>, contact: u32, weights: &Weights) -> Self {
        Self { contact, work: handicap(load.decayed(at, weights.half_life()), weights) }
    }
}

/// The timer that requires the ticket's answer first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlaDue {
    pub due: DateTime<Utc>,
    /// `due` less the working time that answering may take: from then on the ticket goes before others.
    pub from: DateTime<Utc>,
}

impl SlaDue {
    pub fn new(due: DateTime<Utc>, margin: Duration, calendar: &Calendar) -> Self {
        Self { due, from: calendar.back(due, margin.max(Duration::zero())) }
    }
}

/// The place of a ticket, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The smallest is served next. In whole microseconds, so that a database returns it unchanged.
    ///
    /// Two tickets can have the same: those written while the brand was closed, with the same handicap. Order by this,
    /// then by id.
    pub serve_at: DateTime<Utc>,
    /// Always `Waiting` and `Handicap`, then `SlaDue` if there is one, then a `Lift` for each.
    pub terms: Vec<Term>,
}

/// Min(`waiting_since` + handicap, `due` − margin, lifts), the first two computed in working time.
///
/// Depends only on its arguments: all tickets age alike, so a place changes only when something happens.
pub fn place(turn: &Turn, calendar: &Calendar) -> Place {
    let since = whole_micros(turn.waiting_since);
    let mut place = Place { serve_at: since, terms: vec![Term::Waiting { since }] };
    place.put_back(turn.handicap, calendar);
    if let Some(sla_due) = turn.sla_due {
        place.apply_sla(sla_due);
    }
    for lift in &turn.lifts {
        place.raise(*lift);
    }
    place
}

impl Place {
    fn put_back(&mut self, Handicap { contact, work }: Handicap, calendar: &Calendar) {
        let since = self.serve_at;
        self.serve_at = calendar.add(since, work);
        self.terms.push(Term::Handicap { contact, work, shift: self.serve_at - since });
    }

    fn apply_sla(&mut self, SlaDue { due, from }: SlaDue) {
        let from = whole_micros(from);
        let shift = self.forward_to(from);
        self.terms.push(Term::SlaDue { due, from, shift });
    }

    fn raise(&mut self, Lift { reason, at }: Lift) {
        let at = whole_micros(at);
        let shift = self.forward_to(at);
        self.terms.push(Term::Lift { reason, at, shift });
    }

    /// Moves forward to this instant if it is earlier, and returns by how much.
    fn forward_to(&mut self, at: DateTime<Utc>) -> Duration {
        let before = self.serve_at;
        self.serve_at = before.min(at);
        self.serve_at - before
    }
}
