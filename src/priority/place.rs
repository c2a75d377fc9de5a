//! The place of a ticket: the instant that orders the queue, and the terms that add up to it.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{Lift, Load, Term, Weights, handicap, whole_micros};
use crate::hours::Calendar;

/// What is known about a ticket that waits for us.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn {
    /// The first unanswered message; it does not move when the customer writes again.
    pub waiting_since: DateTime<Utc>,
    /// The customer's load without the contact that began this turn.
    pub load_before_this_contact: Load,
    /// Which contact within 90 days that was, for the words only; 1 is the first.
    pub contact: u32,
    /// When the earliest promise on the ticket ends.
    pub due: Option<DateTime<Utc>>,
    /// The working time that answering may take before it is due.
    pub margin: Duration,
    pub lift: Option<Lift>,
}

/// Where a ticket stands, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The smallest is served next. Whole microseconds, so it comes out of a database as it went in.
    ///
    /// Two can be the same: those who wrote while the place was closed, with the same handicap. Order by this, then by
    /// `waiting_since`, then by id.
    pub serve_at: DateTime<Utc>,
    /// Always `Waiting` and `Handicap`, then `Promise` and `Lift` where there is one.
    pub terms: Vec<Term>,
}

/// Min(`waiting_since` + handicap, `due` − margin, lift), the first two reckoned in working time.
///
/// Depends on nothing but its arguments: all tickets age alike, so a place changes only when something happens.
pub fn place(turn: &Turn, calendar: &Calendar, weights: &Weights) -> Place {
    let since = whole_micros(turn.waiting_since);
    let mut place = Place { serve_at: since, terms: vec![Term::Waiting { since }] };
    place.put_back(turn, calendar, weights);
    place.keep_promise(turn, calendar);
    if let Some(lift) = turn.lift {
        place.raise(lift);
    }
    place
}

impl Place {
    fn put_back(&mut self, turn: &Turn, calendar: &Calendar, weights: &Weights) {
        let since = self.serve_at;
        let load = turn.load_before_this_contact.decayed(since, weights.half_life());
        let work = handicap(load, weights);
        self.serve_at = calendar.add(since, work);
        self.terms.push(Term::Handicap { contact: turn.contact, load: load.value, work, shift: self.serve_at - since });
    }

    fn keep_promise(&mut self, turn: &Turn, calendar: &Calendar) {
        let Some(due) = turn.due.map(whole_micros) else {
            return;
        };
        let margin = turn.margin.max(Duration::zero());
        let shift = self.forward_to(calendar.back(due, margin));
        self.terms.push(Term::Promise { due, margin, shift });
    }

    fn raise(&mut self, lift: Lift) {
        let Lift { reason, at } = lift;
        let at = whole_micros(at);
        let shift = self.forward_to(at);
        self.terms.push(Term::Lift { reason, at, shift });
    }

    /// Moves forward to this instant if it is earlier, and tells by how much.
    fn forward_to(&mut self, at: DateTime<Utc>) -> Duration {
        let before = self.serve_at;
        self.serve_at = before.min(at);
        self.serve_at - before
    }
}
