//! The simulation loop: which contact is taken when.
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use chrono::{DateTime, Duration, Utc};

use super::History;
use crate::hours::Calendar;
use crate::priority::{Load, Weights, handicap};

/// Working time since the first contact, in microseconds.
type Reading = i64;

/// How long each contact waited until an agent took it, in working time; parallel to the contacts.
pub fn replay(history: &History, calendar: &Calendar, weights: &Weights) -> Vec<Duration> {
    let mut waits = vec![Duration::zero(); history.contacts.len()];
    let mut floor = Floor::new(history.agents);
    let mut loads: HashMap<usize, Load> = HashMap::new();
    let mut clock = SimulationClock::new(calendar, history.contacts.first().map(|first| first.at));
    for (index, contact) in history.contacts.iter().enumerate() {
        let arrived = clock.reading(contact.at);
        floor.work_until(arrived, &mut waits);
        let load = loads.entry(contact.customer).or_insert(Load::NONE);
        let back = handicap(load.decayed(contact.at, weights.half_life()), weights);
        *load = load.with_contact(contact.at, weights.half_life());
        let waiting = Waiting {
            serve_at: arrived.saturating_add(micros(back)),
            arrived,
            index,
            handling: micros(contact.handling),
        };
        floor.queue.push(Reverse(waiting));
    }
    floor.work_until(Reading::MAX, &mut waits);
    waits
}

fn micros(length: Duration) -> i64 {
    length.num_microseconds().unwrap_or(i64::MAX)
}

/// Converts instants to working time since the first contact. Contacts come in chronological order, so each step is
/// short.
struct SimulationClock<'a> {
    calendar: &'a Calendar,
    last: Option<DateTime<Utc>>,
    reading: Reading,
}

impl<'a> SimulationClock<'a> {
    fn new(calendar: &'a Calendar, first: Option<DateTime<Utc>>) -> Self {
        Self { calendar, last: first, reading: 0 }
    }

    fn reading(&mut self, at: DateTime<Utc>) -> Reading {
        if let Some(last) = self.last {
            self.reading = self.reading.saturating_add(micros(self.calendar.between(last, at)));
        }
        self.last = Some(at);
        self.reading
    }
}

/// A ticket in the queue; the smallest is next, as in [`crate::priority::Place`].
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    serve_at: Reading,
    arrived: Reading,
    index: usize,
    handling: Reading,
}

/// The agents, and the queue in front of them.
struct Floor {
    queue: BinaryHeap<Reverse<Waiting>>,
    /// When each agent is free again.
    free: BinaryHeap<Reverse<Reading>>,
}

impl Floor {
    fn new(agents: usize) -> Self {
        Self { queue: BinaryHeap::new(), free: std::iter::repeat_n(Reverse(0), agents).collect() }
    }

    /// Lets the agents take what waits, as far as they are free before `until`.
    fn work_until(&mut self, until: Reading, waits: &mut [Duration]) {
        while let Some(mut agent) = self.free.peek_mut() {
            if agent.0 >= until {
                return;
            }
            let Some(Reverse(next)) = self.queue.pop() else { return };
            let begin = agent.0.max(next.arrived);
            if let Some(wait) = waits.get_mut(next.index) {
                *wait = Duration::microseconds(begin.saturating_sub(next.arrived));
            }
            *agent = Reverse(begin.saturating_add(next.handling));
        }
    }
}
