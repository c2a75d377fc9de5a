//! Would the estimates that customers are given have come true? Each contact of a history gets one, as the form gives it,
//! from what was known at that moment; the replay then says when the answer came.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use serde::Serialize;

use super::History;
use super::replay::{Taken, watched};
use crate::hours::Calendar;
use crate::priority::{Ahead, Forecast, Weights, WorkedDay, forecast};

/// The pace is that of the last two weeks, as on the form.
const DAYS: u64 = 14;

/// How many answers came within their range, before it, and after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Estimates {
    pub inside: usize,
    pub earlier: usize,
    pub later: usize,
    /// Too vague: the customer was told none.
    pub untold: usize,
}

impl Estimates {
    /// The shares of what was told, in percent: inside, earlier, later.
    pub fn percent(&self) -> [f64; 3] {
        let all = super::figures::count(self.inside.saturating_add(self.earlier).saturating_add(self.later)).max(1.0);
        [self.inside, self.earlier, self.later].map(|part| super::figures::count(part) / all * 100.0)
    }

    fn add(&mut self, told: Option<&Forecast>, answered_at: DateTime<Utc>) {
        let count = match told {
            None => &mut self.untold,
            Some(told) if answered_at < told.low => &mut self.earlier,
            Some(told) if answered_at > told.high => &mut self.later,
            Some(_) => &mut self.inside,
        };
        *count = count.saturating_add(1);
    }
}

/// Replays a history under these weights.
pub fn estimates(history: &History, calendar: &Calendar, weights: &Weights) -> Estimates {
    let mut days = DayBook { calendar, done: BinaryHeap::new(), days: BTreeMap::new(), open: BTreeMap::new() };
    let mut told: Vec<Option<Forecast>> = Vec::with_capacity(history.contacts.len());
    let answered = |one: &Taken| {
        let contact = history.contacts.get(one.index)?;
        Some(calendar.add(contact.at, one.wait + contact.handling))
    };
    let taken = watched(history, calendar, weights, |arrival, taken| {
        let Some(contact) = history.contacts.get(arrival.index) else { return };
        days.done.extend(taken.iter().filter_map(answered).map(Reverse));
        days.pass(contact.at);
        let ahead = Ahead {
            tickets: u32::try_from(arrival.ahead()).unwrap_or(u32::MAX),
            serve_at: calendar.add(contact.at, arrival.handicap),
        };
        let found = forecast(contact.at, &ahead, &days.recent(contact.at), calendar).rounded();
        told.push(Some(found).filter(|found| found.is_within_working_days(contact.at, calendar)));
        days.count(contact.at).contacts += 1;
    });
    let mut sum = Estimates::default();
    for one in taken.iter().filter(|one| one.index >= history.measured_from) {
        if let (Some(at), Some(told)) = (answered(one), told.get(one.index)) {
            sum.add(told.as_ref(), at);
        }
    }
    sum
}

/// What was answered and what came, by day.
struct DayBook<'a> {
    calendar: &'a Calendar,
    /// Answers that are still to come.
    done: BinaryHeap<Reverse<DateTime<Utc>>>,
    days: BTreeMap<NaiveDate, DayCount>,
    /// Open time of whole days.
    open: BTreeMap<NaiveDate, Duration>,
}

#[derive(Debug, Clone, Copy, Default)]
struct DayCount {
    answers: u32,
    contacts: u32,
}

impl DayBook<'_> {
    fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.calendar.zone()).date_naive()
    }

    fn count(&mut self, at: DateTime<Utc>) -> &mut DayCount {
        let day = self.day(at);
        self.days.entry(day).or_default()
    }

    /// Counts the answers until now.
    fn pass(&mut self, now: DateTime<Utc>) {
        while let Some(Reverse(at)) = self.done.peek().copied().filter(|Reverse(at)| *at <= now) {
            self.done.pop();
            self.count(at).answers += 1;
        }
    }

    fn recent(&mut self, now: DateTime<Utc>) -> Vec<WorkedDay> {
        let today = self.day(now);
        let first = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
        let known: Vec<(NaiveDate, DayCount)> =
            self.days.range(first..=today).map(|(day, count)| (*day, *count)).collect();
        known
            .into_iter()
            .map(|(day, DayCount { answers, contacts })| {
                let open = if day == today { self.between(day, now) } else { self.whole(day) };
                WorkedDay { answers, contacts, open }
            })
            .collect()
    }

    fn whole(&mut self, day: NaiveDate) -> Duration {
        if let Some(known) = self.open.get(&day) {
            return *known;
        }
        let next = day.succ_opt().unwrap_or(day);
        let open = self.between(day, self.midnight(next));
        self.open.insert(day, open);
        open
    }

    fn between(&self, day: NaiveDate, until: DateTime<Utc>) -> Duration {
        self.calendar.between(self.midnight(day), until)
    }

    fn midnight(&self, day: NaiveDate) -> DateTime<Utc> {
        let local = self.calendar.zone().from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest();
        local.map_or(DateTime::UNIX_EPOCH, |at| at.to_utc())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::priority::simulate::Scene;

    /// A year of about 18,000 contacts for each of these shops.
    #[test]
    fn estimates_of_a_simulated_year_come_true() {
        let calendar = Scene::calendar();
        for (busy, agents, handling_minutes) in [(0.92, 4, 25.0), (0.8, 2, 12.0), (0.95, 2, 12.0), (0.6, 1, 8.0)] {
            for seed in 1..=2 {
                let scene = Scene { seed, busy, agents, handling_minutes, tickets: 18_000, ..Scene::default() };
                let found = estimates(&scene.history(&calendar).unwrap(), &calendar, &Weights::default());
                let [inside, earlier, later] = found.percent();
                let figures = format!("{inside:.1} % inside, {earlier:.1} % earlier, {later:.1} % later");
                assert!(inside >= 80.0 && earlier <= 10.0, "busy {busy}, seed {seed}: {figures}");
            }
        }
    }
}
