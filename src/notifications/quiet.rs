//! When a person wants no mail and no push: on days off, and between two times of a day, by the clock of their zone.
use chrono::{Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::clock::Time;

/// So many days are looked ahead: after a week the days come again, and one more covers the day on which it begins.
const AHEAD: u64 = 8;

/// Quiet hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuietHours {
    /// They may go over midnight; if both are the same, there are none.
    pub from: NaiveTime,
    pub until: NaiveTime,
    /// On which days they want to be told at all, from Monday.
    pub days: [bool; 7],
    pub zone: Tz,
}

impl Default for QuietHours {
    fn default() -> Self {
        Self { from: NaiveTime::MIN, until: NaiveTime::MIN, days: [true; 7], zone: Tz::UTC }
    }
}

impl QuietHours {
    pub fn are_on(&self, at: Time) -> bool {
        let local = at.utc().with_timezone(&self.zone);
        let (day, time) = (local.weekday().num_days_from_monday(), local.time());
        let is_day = usize::try_from(day).ok().and_then(|day| self.days.get(day)).copied().unwrap_or(true);
        let is_between = if self.from <= self.until {
            self.from <= time && time < self.until
        } else {
            time >= self.from || time < self.until
        };
        !is_day || is_between
    }

    /// The first instant from this one at which they may be told. `None`: they want nothing on any day.
    pub fn next_free(&self, at: Time) -> Option<Time> {
        if !self.are_on(at) {
            return Some(at);
        }
        let today = self.day_of(at);
        let days = (0..=AHEAD).filter_map(|ahead| today.checked_add_days(Days::new(ahead)));
        let ends = days.flat_map(|day| [NaiveTime::MIN, self.until].map(|time| self.instant(day, time)));
        ends.flatten().filter(|end| *end > at && !self.are_on(*end)).min()
    }

    /// The next time at which a daily mail is due after this instant.
    pub fn next_daily(&self, at: Time, time: NaiveTime) -> Option<Time> {
        let today = self.day_of(at);
        let days = (0..=1).filter_map(|ahead| today.checked_add_days(Days::new(ahead)));
        let next = days.filter_map(|day| self.instant(day, time)).find(|next| *next > at)?;
        self.next_free(next)
    }

    fn day_of(&self, at: Time) -> NaiveDate {
        at.utc().with_timezone(&self.zone).date_naive()
    }

    /// A time that the clock leaves out in spring is an hour later.
    fn instant(&self, day: NaiveDate, time: NaiveTime) -> Option<Time> {
        let local = day.and_time(time);
        let found = self.zone.from_local_datetime(&local).earliest();
        let found = found.or_else(|| self.zone.from_local_datetime(&(local + Duration::hours(1))).earliest());
        found.map(|at| Time::from(at.to_utc()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        Time::from(chrono::DateTime::parse_from_rfc3339(text).unwrap().to_utc())
    }

    fn clock(text: &str) -> NaiveTime {
        NaiveTime::parse_from_str(text, "%H:%M").unwrap()
    }

    fn nights() -> QuietHours {
        let days = [true, true, true, true, true, false, false];
        QuietHours { from: clock("20:00"), until: clock("07:30"), days, zone: Tz::Europe__Oslo }
    }

    #[test]
    fn a_night_ends_in_the_morning_and_a_weekend_on_monday() {
        // Oslo is an hour ahead of UTC in winter. The 23rd of November 2026 is a Monday.
        let next = |text: &str| nights().next_free(at(text)).unwrap().rfc3339();
        assert_eq!(next("2026-11-23T12:00:00Z"), "2026-11-23T12:00:00Z");
        assert_eq!(next("2026-11-23T18:59:00Z"), "2026-11-23T18:59:00Z");
        assert_eq!(next("2026-11-23T19:00:00Z"), "2026-11-24T06:30:00Z");
        assert_eq!(next("2026-11-24T02:00:00Z"), "2026-11-24T06:30:00Z");
        assert_eq!(next("2026-11-27T19:00:00Z"), "2026-11-30T06:30:00Z");
        assert_eq!(next("2026-11-28T12:00:00Z"), "2026-11-30T06:30:00Z");
        let weekend = QuietHours { from: NaiveTime::MIN, until: NaiveTime::MIN, ..nights() };
        assert_eq!(weekend.next_free(at("2026-11-28T12:00:00Z")).unwrap().rfc3339(), "2026-11-29T23:00:00Z");
        assert_eq!(QuietHours { days: [false; 7], ..nights() }.next_free(at("2026-11-28T12:00:00Z")), None);
    }

    #[test]
    fn a_daily_mail_comes_at_its_time_and_after_quiet_hours() {
        let next = |text: &str, time: &str| nights().next_daily(at(text), clock(time)).unwrap().rfc3339();
        assert_eq!(next("2026-11-23T06:00:00Z", "08:00"), "2026-11-23T07:00:00Z");
        assert_eq!(next("2026-11-23T07:00:00Z", "08:00"), "2026-11-24T07:00:00Z");
        assert_eq!(next("2026-11-23T12:00:00Z", "06:00"), "2026-11-24T06:30:00Z");
        assert_eq!(next("2026-11-27T12:00:00Z", "08:00"), "2026-11-30T06:30:00Z");
        // The clock leaves out half past two on the last Sunday of March.
        let all = QuietHours { zone: Tz::Europe__Oslo, ..QuietHours::default() };
        let next = all.next_daily(at("2027-03-27T12:00:00Z"), clock("02:30"));
        assert_eq!(next.unwrap().rfc3339(), "2027-03-28T01:30:00Z");
    }

    proptest::proptest! {
        #[test]
        fn the_next_free_instant_is_free(minute in 0_i64..2_000_000, from in 0_u32..1440, until in 0_u32..1440, mask in 0_u8..128) {
            let time = |minute: u32| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let days = std::array::from_fn(|day| mask & (1 << day) != 0);
            let quiet = QuietHours { from: time(from), until: time(until), days, zone: Tz::Europe__Oslo };
            let at = Time::from_micros(minute * 60_000_000 + 1_700_000_000_000_000).unwrap();
            match quiet.next_free(at) {
                Some(next) => proptest::prop_assert!(next >= at && !quiet.are_on(next)),
                None => proptest::prop_assert!(mask == 0, "{quiet:?}"),
            }
        }
    }
}
