//! Estimates when a ticket will be answered: a range, from the queue, the opening hours and the recent pace.

use chrono::{DateTime, Days, Duration, NaiveTime, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use super::{hours, in_hours};
use crate::hours::Calendar;

/// What a brand got done on one of its recent days. Days without opening hours and answers may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkedDay {
    /// Turns that ended with an answer.
    pub answers: u32,
    /// Turns that began.
    pub contacts: u32,
    /// Open time of the day, see [`Calendar::between`]; for today, until now.
    pub open: Duration,
}

/// What is ahead of a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// Tickets with an earlier place.
    pub tickets: u32,
    /// The ticket's own place: until then, tickets that arrive later may still get an earlier one.
    pub serve_at: DateTime<Utc>,
}

/// When an answer is to be expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// About one in ten answers comes earlier.
    pub low: DateTime<Utc>,
    /// One in ten answers comes later. Not before `low`.
    pub high: DateTime<Utc>,
    pub basis: Basis,
}

impl Forecast {
    /// Did the answer come within the range? For measuring accuracy: about eight in ten should.
    pub fn is_met_by(&self, answered_at: DateTime<Utc>) -> bool {
        (self.low..=self.high).contains(&answered_at)
    }

    /// To whole quarters of an hour: more precision would be false. Outwards, or an answer that comes at once would come
    /// before its range.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self { low: quarter(self.low, 0), high: quarter(self.high, QUARTER - 1), ..self }
    }

    /// Does it end within three working days? A later end says nothing: then we write when we know.
    pub fn is_within_working_days(&self, now: DateTime<Utc>, calendar: &Calendar) -> bool {
        let today = now.with_timezone(&calendar.zone()).date_naive();
        let ahead = (1..FURTHEST).filter_map(|ahead| today.checked_add_days(Days::new(ahead)));
        let Some(last) = ahead.filter(|day| !calendar.hours_on(*day).is_empty()).nth(MOST_WORKING_DAYS) else {
            return true;
        };
        let end = last.succ_opt().map(|next| next.and_time(NaiveTime::MIN));
        let end = end.and_then(|end| calendar.zone().from_local_datetime(&end).earliest());
        end.is_none_or(|end| self.high <= end)
    }
}

/// The third working day after today, counted from 0.
const MOST_WORKING_DAYS: usize = 2;
/// No calendar is closed for longer.
const FURTHEST: u64 = 400;

const QUARTER: i64 = 900;

/// The last whole quarter of an hour, so many seconds later.
fn quarter(at: DateTime<Utc>, later: i64) -> DateTime<Utc> {
    let seconds = at.timestamp().saturating_add(later).div_euclid(QUARTER).saturating_mul(QUARTER);
    DateTime::from_timestamp(seconds, 0).unwrap_or(at)
}

/// What an estimate is based on, so that its words can be as careful as needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The pace of recent days.
    Pace,
    /// A guess, because there are fewer than `ENOUGH_ANSWERS` answers.
    Guess,
}

/// How many answers it takes to measure a pace.
pub const ENOUGH_ANSWERS: u32 = 10;

/// Assumed for a brand without history: this many answers per open hour, with the weight of one such hour.
const ASSUMED_ANSWERS: f64 = 2.0;
const ASSUMED_HOURS: f64 = 1.0;

/// The standard normal quantile of 0.9.
const NINE_IN_TEN: f64 = 1.281_552;

/// The standard normal quantile of eleven twelfths. A steady pace hides that an empty queue is answered faster: the
/// early end is a little earlier than the late one is late, and about one answer in ten comes before it (`simulate`).
const ELEVEN_IN_TWELVE: f64 = 1.382_994;

/// The range within which a ticket with this much ahead of it is answered, eight times in ten. `recent`: the last two
/// weeks are a good measure.
///
/// Answers are assumed to come at random at the recent pace, so the open time until the (n+1)th is Gamma distributed.
/// Its mean is (n+1) / pace; its relative variance is the sum of three: chance in this queue (1 / (n+1)), how little
/// history there is (1 / answers seen), and how much the days differ (measured beyond chance, and less if the wait
/// spans more days). The early end assumes that no ticket overtakes; the late end that new tickets come at the recent
/// pace until the ticket's own place is reached, each ahead of it. Nothing is answered while closed.
pub fn forecast(now: DateTime<Utc>, ahead: &Ahead, recent: &[WorkedDay], calendar: &Calendar) -> Forecast {
    let pace = Pace::of(recent);
    let newcomers = pace.contacts_an_hour * in_hours(calendar.between(now, ahead.serve_at));
    let answers = f64::from(ahead.tickets) + 1.0;
    let early = pace.hours_for(answers, -ELEVEN_IN_TWELVE);
    let late = pace.hours_for(answers + newcomers, NINE_IN_TEN);
    let opening = calendar.next_opening(now);
    let low = calendar.add(opening, hours(early));
    Forecast { low, high: calendar.add(opening, hours(late)).max(low), basis: pace.basis }
}

/// How fast a brand answers, and how certain that is.
struct Pace {
    answers_an_hour: f64,
    contacts_an_hour: f64,
    /// Relative variance due to the limited history.
    doubt: f64,
    /// Relative variance of a day's pace beyond chance.
    unevenness: f64,
    /// Open hours of a usual day.
    day: f64,
    basis: Basis,
}

impl Pace {
    fn of(recent: &[WorkedDay]) -> Self {
        let total = |count: fn(&WorkedDay) -> u32| recent.iter().map(|day| f64::from(count(day))).sum::<f64>();
        let answers = total(|day| day.answers) + ASSUMED_ANSWERS;
        let contacts = total(|day| day.contacts);
        let open: f64 = recent.iter().map(open_hours).sum::<f64>() + ASSUMED_HOURS;
        let days = recent.iter().filter(|day| open_hours(day) > 0.0);
        let days = f64::from(u32::try_from(days.count()).unwrap_or(u32::MAX)).max(1.0);
        let is_known = answers - ASSUMED_ANSWERS >= f64::from(ENOUGH_ANSWERS);
        let answers_an_hour = answers / open;
        Self {
            answers_an_hour,
            contacts_an_hour: contacts / open,
            doubt: 1.0 / answers,
            unevenness: unevenness(recent, answers_an_hour),
            day: (open / days).max(1.0),
            basis: if is_known { Basis::Pace } else { Basis::Guess },
        }
    }

    /// Open hours until this many answers, at this quantile of the standard normal.
    fn hours_for(&self, answers: f64, quantile: f64) -> f64 {
        let mean = answers / self.answers_an_hour;
        let days_needed = (mean / self.day).max(1.0);
        let variance = 1.0 / answers + self.doubt + self.unevenness / days_needed;
        mean * gamma_quantile(variance, quantile)
    }
}

/// The relative variance of the days' pace that chance does not explain; zero with fewer than three days.
fn unevenness(recent: &[WorkedDay], answers_an_hour: f64) -> f64 {
    let open = recent.iter().filter(|day| open_hours(day) > 0.0);
    let (mut days, mut surplus, mut expected_squares) = (0, 0.0, 0.0);
    for day in open {
        let expected = answers_an_hour * open_hours(day);
        // A random count has a variance equal to its mean.
        surplus += (f64::from(day.answers) - expected).powi(2) - expected;
        expected_squares += expected * expected;
        days += 1;
    }
    if days < 3 || expected_squares <= 0.0 {
        return 0.0;
    }
    (surplus / expected_squares).clamp(0.0, 1.0)
}

/// The quantile of a Gamma distribution with mean 1 and this variance, by Wilson and Hilferty's cube (1931).
fn gamma_quantile(variance: f64, quantile: f64) -> f64 {
    let ninth = variance / 9.0;
    (1.0 - ninth + quantile * ninth.sqrt()).max(0.0).powi(3)
}

fn open_hours(day: &WorkedDay) -> f64 {
    in_hours(day.open).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn office() -> Calendar {
        serde_json::from_str(
            r#"{"timezone": "UTC", "mon": ["08:00-16:00"], "tue": ["08:00-16:00"], "wed": ["08:00-16:00"],
                "thu": ["08:00-16:00"], "fri": ["08:00-16:00"]}"#,
        )
        .unwrap()
    }

    fn days(answers: &[u32]) -> Vec<WorkedDay> {
        let day = |answers: &u32| WorkedDay { answers: *answers, contacts: *answers, open: Duration::hours(8) };
        answers.iter().map(day).collect()
    }

    fn next(tickets: u32, now: DateTime<Utc>) -> Ahead {
        Ahead { tickets, serve_at: now }
    }

    #[test]
    fn a_steady_pace_gives_a_narrow_range() {
        let monday = at("2026-11-23T08:00:00Z");
        let seen = forecast(monday, &next(79, monday), &days(&[80; 10]), &office());
        assert_eq!(seen.basis, Basis::Pace);
        assert!(seen.low > at("2026-11-23T14:00:00Z"), "{seen:?}");
        assert!(seen.high < at("2026-11-24T10:00:00Z"), "{seen:?}");
    }

    #[test]
    fn an_estimate_begins_at_the_opening() {
        let saturday = at("2026-11-21T12:00:00Z");
        let seen = forecast(saturday, &next(0, saturday), &days(&[80; 10]), &office());
        assert!(seen.low >= at("2026-11-23T08:00:00Z"), "{seen:?}");
        assert!(seen.high < at("2026-11-23T09:00:00Z"), "{seen:?}");
    }

    #[test]
    fn without_history_the_range_is_a_wide_guess() {
        let monday = at("2026-11-23T08:00:00Z");
        let seen = forecast(monday, &next(3, monday), &[], &office());
        assert_eq!(seen.basis, Basis::Guess);
        assert!(seen.low < at("2026-11-23T09:00:00Z"), "{seen:?}");
        assert!(seen.high > at("2026-11-23T11:00:00Z"), "{seen:?}");
        assert!(seen.high < at("2026-11-24T16:00:00Z"), "{seen:?}");
    }

    #[test]
    fn days_without_answers_give_a_finite_estimate() {
        let monday = at("2026-11-23T08:00:00Z");
        let seen = forecast(monday, &next(u32::MAX, monday), &days(&[0; 10]), &office());
        assert_eq!(seen.basis, Basis::Guess);
        assert!(seen.low > at("2030-01-01T00:00:00Z") && seen.low <= seen.high);
    }

    #[test]
    fn uneven_days_widen_the_range() {
        let monday = at("2026-11-23T08:00:00Z");
        let width = |recent: &[u32]| {
            let seen = forecast(monday, &next(40, monday), &days(recent), &office());
            office().between(seen.low, seen.high)
        };
        assert!(width(&[10, 70, 40, 5, 75, 40, 10, 70]) > width(&[40; 8]) * 3 / 2);
    }

    #[test]
    fn a_handicapped_ticket_expects_to_be_overtaken() {
        let monday = at("2026-11-23T08:00:00Z");
        let back = Ahead { tickets: 10, serve_at: at("2026-11-23T14:00:00Z") };
        let first = forecast(monday, &next(10, monday), &days(&[40; 8]), &office());
        let second = forecast(monday, &back, &days(&[40; 8]), &office());
        assert_eq!(first.low, second.low);
        assert!(second.high > first.high + Duration::hours(3), "{second:?}");
    }

    /// A small generator (splitmix64): uniform in (0, 1).
    fn uniform(state: &mut u64) -> f64 {
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = *state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bits = u32::try_from((z ^ (z >> 31)) >> 33).unwrap();
        (f64::from(bits) + 0.5) / f64::from(1u32 << 31)
    }

    /// For 500 brands with two weeks of random answers: the share within the range, and on which side the others fall.
    fn coverage(tickets: u32, answers_a_day: f64) -> (f64, f64) {
        const BRANDS: u32 = 500;
        let (monday, calendar) = (at("2026-11-23T08:00:00Z"), office());
        let mut state = 7;
        let (mut met, mut early) = (0.0, 0.0);
        for _ in 0..BRANDS {
            let mut gap = || -uniform(&mut state).ln() * 8.0 / answers_a_day;
            let mut clock = 0.0;
            let mut counts = [0; 10];
            while clock < 80.0 {
                clock += gap();
                let day = (0u8..10).rfind(|day| f64::from(*day) * 8.0 <= clock).unwrap();
                if let Some(count) = counts.get_mut(usize::from(day)).filter(|_| clock < 80.0) {
                    *count += 1;
                }
            }
            let taken: f64 = (0..=tickets).map(|_| gap()).sum();
            let answered = calendar.add(monday, hours(taken));
            let seen = forecast(monday, &next(tickets, monday), &days(&counts), &calendar);
            met += f64::from(u8::from(seen.is_met_by(answered))) / f64::from(BRANDS);
            early += f64::from(u8::from(answered < seen.low)) / f64::from(BRANDS);
        }
        (met, early)
    }

    #[test]
    fn eight_in_ten_answers_come_within_the_range() {
        for (tickets, answers_a_day) in [(0, 40.0), (5, 40.0), (60, 40.0), (3, 2.0), (200, 100.0)] {
            let (met, early) = coverage(tickets, answers_a_day);
            let case = format!("{tickets} ahead, {answers_a_day} a day: {met:.3} within, {early:.3} early");
            assert!((0.76..=0.90).contains(&met), "{case}");
            assert!((0.04..=0.15).contains(&early), "{case}");
        }
    }
}
