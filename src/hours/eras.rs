//! The stretches of a time zone's history between two changes of its clocks.
//!
//! Within an era, local time is UTC plus a constant, so there is no hour that happens twice and none that is missing:
//! an hour repeated in autumn is in two eras and counts twice, an hour left out in spring is in none.

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;

use super::week::{DAY, LAST_DAY, Week};

/// How far apart the checks of a zone's offset are, in seconds. From 1970 to 2100, no zone in the tz database changes
/// its offset and back in less than 167 hours (Boa Vista in 2000, Gaza's Ramadan), so no change is missed.
const STEP: i64 = 6 * 86_400;
/// 2100, in seconds: until then chrono-tz lists the rules; from then on its offsets are constant.
const RULES_END: i64 = 4_102_444_800;

/// In order; the first begins in 1970 and the last never ends.
#[derive(Debug, Clone)]
pub(super) struct Eras(Vec<Era>);

#[derive(Debug, Clone, Copy)]
struct Era {
    /// UTC microseconds.
    begins: i64,
    /// What to add to UTC for local time, microseconds.
    offset: i64,
    /// Open microseconds from 1970 to its beginning.
    reading: i64,
}

impl Era {
    const FIRST: Self = Self { begins: 0, offset: 0, reading: 0 };

    fn reading(&self, week: &Week, at: i64) -> i64 {
        self.reading + week.reading(at + self.offset) - week.reading(self.begins + self.offset)
    }
}

impl Eras {
    /// The zone's eras from 1970 on, with the open time before each.
    pub(super) fn of(zone: Tz, week: &Week) -> Self {
        let mut eras = vec![Era { offset: offset(zone, 0) * 1_000_000, ..Era::FIRST }];
        for second in changes(zone) {
            let begins = second * 1_000_000;
            let reading = eras.last().map_or(0, |last| last.reading(week, begins));
            eras.push(Era { begins, offset: offset(zone, second) * 1_000_000, reading });
        }
        Self(eras)
    }

    /// Open microseconds from 1970 to this instant.
    pub(super) fn reading(&self, week: &Week, at: i64) -> i64 {
        let at = at.clamp(0, LAST_DAY * DAY);
        self.last(|era| era.begins <= at).reading(week, at)
    }

    /// What the wall clock shows at this instant.
    pub(super) fn local(&self, at: i64) -> i64 {
        let at = at.clamp(0, LAST_DAY * DAY);
        at + self.last(|era| era.begins <= at).offset
    }

    /// The earliest instant that has this reading.
    pub(super) fn earliest(&self, week: &Week, reading: i64) -> i64 {
        if reading <= 0 {
            return 0;
        }
        let era = self.last(|era| era.reading < reading);
        let begins = era.begins + era.offset;
        let wanted = week.reading(begins).saturating_add(reading - era.reading);
        week.earliest(wanted, begins) - era.offset
    }

    /// The latest instant that has this reading (or 1970, if that has more).
    pub(super) fn latest(&self, week: &Week, reading: i64) -> i64 {
        let reading = reading.max(0);
        let era = self.last(|era| era.reading <= reading);
        let begins = era.begins + era.offset;
        let wanted = week.reading(begins).saturating_add(reading - era.reading);
        week.latest(wanted, begins) - era.offset
    }

    /// The last era for which this holds; it must hold for those before it too.
    fn last(&self, holds: impl Fn(&Era) -> bool) -> Era {
        let count = self.0.partition_point(holds);
        let found = self.0.get(count.saturating_sub(1));
        found.copied().unwrap_or(Era::FIRST)
    }
}

/// The seconds at which the zone's offset from UTC changes, 1970 to 2100.
fn changes(zone: Tz) -> Vec<i64> {
    let mut changes = Vec::new();
    let (mut from, mut before) = (0, offset(zone, 0));
    while from < RULES_END {
        let to = from + STEP;
        let after = offset(zone, to);
        if before != after {
            changes.push(change_within(zone, from, to));
        }
        (from, before) = (to, after);
    }
    changes
}

/// The first second with the offset that `to` has, by bisection.
fn change_within(zone: Tz, from: i64, to: i64) -> i64 {
    let (mut old, mut new) = (from, to);
    let after = offset(zone, to);
    while old + 1 < new {
        let middle = old.midpoint(new);
        if offset(zone, middle) == after {
            new = middle;
        } else {
            old = middle;
        }
    }
    new
}

/// By how many seconds local time is ahead of UTC.
fn offset(zone: Tz, second: i64) -> i64 {
    let at = DateTime::from_timestamp(second, 0).unwrap_or(DateTime::UNIX_EPOCH);
    let offset = zone.offset_from_utc_datetime(&at.naive_utc()).fix();
    i64::from(offset.local_minus_utc())
}
