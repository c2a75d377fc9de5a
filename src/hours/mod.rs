//! Working time: when a brand is open, and how instants and lengths of open time are converted into each other.
//!
//! A [`Calendar`] is a clock that runs only while the brand is open. Its *reading* is the open time since 1970, in
//! microseconds. `between` is a difference of two readings and `add` looks up the instant of a reading, so the two
//! cannot disagree. A reading takes two steps: the zone's `eras` turn an instant into local time without ambiguous or
//! missing hours, and the `week` says how much open time lies before a local time. Both are looked up, not iterated.

mod eras;
mod error;
pub mod feed;
pub mod holidays;
mod span;
mod special;
mod week;
mod written;

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod properties;

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use eras::Eras;
pub use error::CalendarError;
pub use span::Span;
pub use special::{Special, SpecialKind};
use week::{DAY, Week};
pub use written::WrittenCalendar;

/// The opening hours of a brand, in its own time zone.
///
/// As JSON or TOML it is what an admin writes, see [`WrittenCalendar`]. Constructing one costs a scan of the zone's
/// history (about a millisecond): keep it, do not construct one per request. Time before 1970 counts as closed,
/// instants are truncated to whole microseconds, and no answer is later than the end of the year 9999.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "WrittenCalendar", into = "WrittenCalendar")]
pub struct Calendar {
    written: WrittenCalendar,
    zone: Tz,
    eras: Eras,
    week: Week,
    special: BTreeMap<NaiveDate, Special>,
}

impl Calendar {
    /// Open day and night, in UTC: working time is elapsed time.
    pub fn always() -> Self {
        let whole_day = vec![Span::WHOLE_DAY];
        let week = Week::new(std::array::from_fn(|_| whole_day.clone()), Vec::new());
        Self::assemble(WrittenCalendar::always(), Tz::UTC, week, BTreeMap::new())
    }

    /// The instant at which `work` of open time has passed since `from`; the earliest one if the brand closes just
    /// then.
    ///
    /// No work gives `from` itself, open or not, and so does a negative length (see [`Self::back`]). The result is
    /// never earlier than `from`, and a later `from` or more `work` never gives an earlier result.
    pub fn add(&self, from: DateTime<Utc>, work: Duration) -> DateTime<Utc> {
        let from = from.timestamp_micros();
        let work = micros(work);
        if work <= 0 {
            return instant(from);
        }
        let reading = self.reading(from).saturating_add(work);
        instant(self.eras.earliest(&self.week, reading))
    }

    /// The latest instant from which there is still `work` of open time until `until`.
    ///
    /// An hour before nine on a Monday that opens at eight is eight, not Friday's closing. No work (or a negative
    /// length) gives `until` itself; more work than there was since 1970 gives the first opening since then.
    pub fn back(&self, until: DateTime<Utc>, work: Duration) -> DateTime<Utc> {
        let until = until.timestamp_micros();
        let work = micros(work);
        if work <= 0 {
            return instant(until);
        }
        let reading = self.reading(until).saturating_sub(work);
        instant(self.eras.latest(&self.week, reading).min(until))
    }

    /// The open time from `a` to `b`; none if `b` is not after `a`.
    pub fn between(&self, a: DateTime<Utc>, b: DateTime<Utc>) -> Duration {
        let from = self.reading(a.timestamp_micros());
        let to = self.reading(b.timestamp_micros());
        Duration::microseconds(to.saturating_sub(from).max(0))
    }

    /// `at` itself if open then, otherwise the instant at which the brand opens next.
    pub fn next_opening(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let at = at.timestamp_micros();
        let opening = self.eras.latest(&self.week, self.reading(at));
        instant(opening.max(at))
    }

    /// Is it open at this instant? The opening instant is open, the closing instant is not.
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        let at = at.timestamp_micros();
        at >= 0 && self.week.is_open(self.eras.local(at))
    }

    /// The open spans of a local date, with extra and closed days taken into account: in order, none touching another.
    pub fn hours_on(&self, date: NaiveDate) -> &[Span] {
        self.week.hours_on(day_number(date))
    }

    /// The open spans of this weekday when it is not a special day.
    pub fn usual_hours(&self, date: NaiveDate) -> &[Span] {
        self.week.usual_hours(day_number(date))
    }

    /// Why a date has special hours.
    pub fn special(&self, date: NaiveDate) -> Option<&Special> {
        self.special.get(&date)
    }

    /// The next days, from `date` on, whose hours differ from those of their weekday.
    pub fn special_from(&self, date: NaiveDate) -> impl Iterator<Item = (NaiveDate, &Special)> {
        let days = self.special.range(date..).map(|(date, special)| (*date, special));
        days.filter(|(date, _)| self.hours_on(*date) != self.usual_hours(*date))
    }

    /// The time zone of the hours.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The same hours, but closed on these days too, unless the admin wrote something else about them.
    pub fn subscribed(mut written: WrittenCalendar, days: BTreeMap<NaiveDate, String>) -> Result<Self, CalendarError> {
        written.subscribed = days;
        Self::try_from(written)
    }

    fn assemble(written: WrittenCalendar, zone: Tz, week: Week, special: BTreeMap<NaiveDate, Special>) -> Self {
        let eras = Eras::of(zone, &week);
        Self { written, zone, eras, week, special }
    }

    /// Open microseconds from 1970 to this instant.
    fn reading(&self, at: i64) -> i64 {
        self.eras.reading(&self.week, at)
    }
}

impl PartialEq for Calendar {
    /// Equal if they mean the same, however the spans were written.
    fn eq(&self, other: &Self) -> bool {
        self.zone == other.zone && self.week == other.week
    }
}

impl From<Calendar> for WrittenCalendar {
    fn from(calendar: Calendar) -> Self {
        calendar.written
    }
}

impl TryFrom<WrittenCalendar> for Calendar {
    type Error = CalendarError;

    fn try_from(written: WrittenCalendar) -> Result<Self, CalendarError> {
        let zone = written.zone()?;
        let days = written.special()?;
        let exceptions = days.iter().map(|(date, (_, spans))| (day_number(*date), spans.clone())).collect();
        let week = Week::new(written.spans()?, exceptions);
        let special = days.into_iter().map(|(date, (special, _))| (date, special)).collect();
        Ok(Self::assemble(written, zone, week, special))
    }
}

/// Days from 1970-01-01 to this date.
fn day_number(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce()) - 719_163
}

/// A length in microseconds, at most the largest that fits.
fn micros(length: Duration) -> i64 {
    length.num_microseconds().unwrap_or(if length < Duration::zero() { i64::MIN } else { i64::MAX })
}

/// The instant `at` microseconds after 1970, limited to what a date can hold.
fn instant(at: i64) -> DateTime<Utc> {
    let latest = week::LAST_DAY * DAY;
    DateTime::from_timestamp_micros(at.clamp(-latest, latest)).unwrap_or(DateTime::UNIX_EPOCH)
}
