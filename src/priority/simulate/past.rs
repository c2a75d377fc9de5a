//! A real history: who came when is known; how long an answer took, and how many agents there were, is inferred from
//! the answers.
use std::collections::{BTreeMap, HashMap, VecDeque};

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::figures::count;
use super::{Band, Contact, History, SceneError};
use crate::hours::Calendar;
use crate::priority::in_hours;

/// A contact of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past {
    pub at: DateTime<Utc>,
    /// The same number for the same customer.
    pub customer: usize,
    /// When it was answered, and by which agent.
    pub answered: Option<(DateTime<Utc>, i64)>,
}

/// If more time passed before an answer, its agent also did something else.
const LONGEST: Duration = Duration::minutes(30);
/// What an answer takes if nothing is known.
const USUAL: Duration = Duration::minutes(6);
const YEAR: Duration = Duration::days(365);
/// If agents are busier than this, the queue only grows.
const BUSIEST: f64 = 0.97;

/// The history of past contacts, in chronological order. Those before `measured_since` warm up loads and queue.
///
/// An answer took the working time since its agent's previous answer, or since the contact came if that was later; if
/// this is more than half an hour, it took the median of all others. The number of agents is `agents`, or else that of
/// a usual day, but enough for the work.
pub fn of_the_past(
    past: &[Past],
    measured_since: DateTime<Utc>,
    agents: Option<usize>,
    calendar: &Calendar,
) -> Result<History, SceneError> {
    let taken = handling(past, calendar);
    let bands = bands(past);
    let contacts: Vec<Contact> = past
        .iter()
        .zip(taken)
        .zip(bands)
        .map(|((past, handling), band)| Contact { at: past.at, customer: past.customer, band, handling })
        .collect();
    let measured_from = contacts.iter().take_while(|contact| contact.at < measured_since).count();
    if measured_from == contacts.len() {
        return Err(SceneError::NoHistory);
    }
    let mut history = History { contacts, measured_from, agents: 1 };
    let needed = (1..1000).find(|agents| history.busy(calendar) / count(*agents) <= BUSIEST);
    history.agents = match agents {
        Some(agents) if (1..=1000).contains(&agents) => agents,
        Some(_) => return Err(SceneError::Agents),
        None => at_work(past, calendar).max(needed.unwrap_or(1)),
    };
    Ok(history)
}

/// How long each contact took.
fn handling(past: &[Past], calendar: &Calendar) -> Vec<Duration> {
    let mut answers: Vec<(DateTime<Utc>, i64, usize)> = past
        .iter()
        .enumerate()
        .filter_map(|(index, past)| past.answered.map(|(at, agent)| (at, agent, index)))
        .collect();
    answers.sort_unstable();
    let mut free: HashMap<i64, DateTime<Utc>> = HashMap::new();
    let mut known: HashMap<usize, Duration> = HashMap::new();
    for (at, agent, index) in answers {
        let came = past.get(index).map_or(at, |past| past.at);
        let begin = free.insert(agent, at).map_or(came, |free| free.max(came));
        let taken = calendar.between(begin, at);
        if taken > Duration::zero() && taken <= LONGEST {
            known.insert(index, taken);
        }
    }
    let mut sorted: Vec<Duration> = known.values().copied().collect();
    sorted.sort_unstable();
    let median = sorted.get(sorted.len() / 2).copied().unwrap_or(USUAL);
    (0..past.len()).map(|index| known.get(&index).copied().unwrap_or(median)).collect()
}

/// How often each contact's customer had contacted us in the year before it.
fn bands(past: &[Past]) -> Vec<Band> {
    let mut seen: HashMap<usize, VecDeque<DateTime<Utc>>> = HashMap::new();
    past.iter()
        .map(|contact| {
            let is_first = !seen.contains_key(&contact.customer);
            let before = seen.entry(contact.customer).or_default();
            while before.front().is_some_and(|at| *at < contact.at - YEAR) {
                before.pop_front();
            }
            let band = Band::of(is_first, before.len());
            before.push_back(contact.at);
            band
        })
        .collect()
}

/// How many agents answered on a usual day, rounded up.
fn at_work(past: &[Past], calendar: &Calendar) -> usize {
    let mut days: BTreeMap<NaiveDate, Vec<i64>> = BTreeMap::new();
    for (at, agent) in past.iter().filter_map(|past| past.answered) {
        let there = days.entry(at.with_timezone(&calendar.zone()).date_naive()).or_default();
        if !there.contains(&agent) {
            there.push(agent);
        }
    }
    let all: usize = days.values().map(Vec::len).sum();
    all.div_ceil(days.len().max(1)).max(1)
}

impl History {
    /// How many contacts are measured.
    pub fn measured(&self) -> usize {
        self.contacts.len().saturating_sub(self.measured_from)
    }

    /// The mean working time that a measured contact takes, in minutes.
    pub fn minutes_each(&self) -> f64 {
        let measured = self.contacts.get(self.measured_from..).unwrap_or_default();
        let work: Duration = measured.iter().map(|contact| contact.handling).sum();
        in_hours(work) * 60.0 / count(measured.len().max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::priority::Weights;
    use crate::priority::simulate::compare;

    fn at(minutes: i64) -> DateTime<Utc> {
        "2026-11-23T09:00:00Z".parse::<DateTime<Utc>>().unwrap() + Duration::minutes(minutes)
    }

    fn came(minutes: i64, customer: usize, answered: Option<(i64, i64)>) -> Past {
        Past { at: at(minutes), customer, answered: answered.map(|(minutes, agent)| (at(minutes), agent)) }
    }

    #[test]
    fn an_answer_takes_the_time_since_the_last() {
        let past = [
            came(0, 1, Some((10, 7))),
            came(1, 2, Some((14, 7))),
            came(2, 3, Some((300, 7))),
            came(3, 4, None),
            came(4, 5, Some((24, 8))),
        ];
        let minutes: Vec<i64> = handling(&past, &Calendar::always()).iter().map(Duration::num_minutes).collect();
        assert_eq!(minutes, [10, 4, 10, 10, 20]);
    }

    #[test]
    fn a_band_depends_only_on_earlier_contacts() {
        let past: Vec<Past> = (0..40).map(|n| came(n * 1440, 1, None)).chain([came(60_000, 2, None)]).collect();
        let bands = bands(&past);
        assert_eq!(bands.first(), Some(&Band::First));
        assert_eq!(bands.get(1), Some(&Band::Yearly));
        assert_eq!(bands.get(20), Some(&Band::Monthly));
        assert_eq!(bands.get(39), Some(&Band::Weekly));
        assert_eq!(bands.last(), Some(&Band::First));
    }

    #[test]
    fn agents_are_those_of_a_usual_day() {
        let past: Vec<Past> = (0..100).map(|n| came(n * 2, 1, Some((n * 2 + 6, n % 3)))).collect();
        let all = of_the_past(&past, at(0), None, &Calendar::always()).unwrap();
        assert_eq!(all.agents, 4);
        assert!(all.busy(&Calendar::always()) < BUSIEST);
        assert_eq!(of_the_past(&past, at(0), Some(2), &Calendar::always()).unwrap().agents, 2);
        assert_eq!(of_the_past(&past, at(10_000), None, &Calendar::always()).unwrap_err(), SceneError::NoHistory);
        assert_eq!(of_the_past(&past, at(0), Some(0), &Calendar::always()).unwrap_err(), SceneError::Agents);
        let outcome = compare(&all, &Calendar::always(), &Weights::default());
        assert_eq!(outcome.fcfs.bands.values().map(|band| band.n).sum::<usize>(), 100);
    }
}
