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
    let taken = watched(history, calendar, weights, |_arrival, _taken| {});
    for one in taken {
        if let Some(wait) = waits.get_mut(one.index) {
            *wait = one.wait;
        }
    }
    waits
}

/// A contact that an agent has taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken {
    pub index: usize,
    /// In working time.
    pub wait: Duration,
}

/// A contact that comes in, and the queue that it finds.
pub(super) struct Arrival<'a> {
    pub index: usize,
    /// Between its arrival and its place in the queue, in working time.
    pub handicap: Duration,
    floor: &'a Floor,
    arrived: Reading,
}

impl Arrival<'_> {
    /// Tickets with an earlier place, with those that agents are writing on.
    pub fn ahead(&self) -> usize {
        let serve_at = self.arrived.saturating_add(micros(self.handicap));
        let waiting = self.floor.queue.iter().filter(|Reverse(other)| other.serve_at <= serve_at).count();
        let written = self.floor.free.iter().filter(|Reverse(free)| *free > self.arrived).count();
        waiting.saturating_add(written)
    }
}

/// The same, for a watcher who sees each arrival, and what was taken since the one before.
pub(super) fn watched(
    history: &History,
    calendar: &Calendar,
    weights: &Weights,
    mut watch: impl FnMut(&Arrival<'_>, &[Taken]),
) -> Vec<Taken> {
    let mut taken: Vec<Taken> = Vec::with_capacity(history.contacts.len());
    let mut seen = 0;
    let mut floor = Floor::new(history.agents);
    let mut loads: HashMap<usize, Load> = HashMap::new();
    let mut clock = SimulationClock::new(calendar, history.contacts.first().map(|first| first.at));
    for (index, contact) in history.contacts.iter().enumerate() {
        let arrived = clock.reading(contact.at);
        floor.work_until(arrived, &mut taken);
        let load = loads.entry(contact.customer).or_insert(Load::NONE);
        let back = handicap(load.decayed(contact.at, weights.half_life()), weights);
        *load = load.with_contact(contact.at, weights.half_life());
        let arrival = Arrival { index, handicap: back, floor: &floor, arrived };
        watch(&arrival, taken.get(seen..).unwrap_or_default());
        seen = taken.len();
        let waiting = Waiting {
            serve_at: arrived.saturating_add(micros(back)),
            arrived,
            index,
            handling: micros(contact.handling),
        };
        floor.queue.push(Reverse(waiting));
    }
    floor.work_until(Reading::MAX, &mut taken);
    taken
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
    fn work_until(&mut self, until: Reading, taken: &mut Vec<Taken>) {
        while let Some(mut agent) = self.free.peek_mut() {
            if agent.0 >= until {
                return;
            }
            let Some(Reverse(next)) = self.queue.pop() else { return };
            let begin = agent.0.max(next.arrived);
            let wait = Duration::microseconds(begin.saturating_sub(next.arrived));
            taken.push(Taken { index: next.index, wait });
            *agent = Reverse(begin.saturating_add(next.handling));
        }
    }
}
