//! How much open time lies before a local time: the week that repeats, and the days that differ from it.
//!
//! Local time here is wall-clock time as if no clock ever changed: microseconds since 1970-01-01 00:00 on the wall.
//! Clock changes are the business of [`super::eras`].

use super::span::Span;

/// Microseconds.
pub(super) const MINUTE: i64 = 60_000_000;
/// Microseconds of a day without a clock change.
pub(super) const DAY: i64 = 1440 * MINUTE;
/// 9999-12-31, as days after 1970-01-01: where looking ahead ends.
pub(super) const LAST_DAY: i64 = 2_932_896;

/// A local day, as days after 1970-01-01.
type Day = i64;

/// Open spans for each weekday, and for the dates that have their own.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Week {
    /// Monday first.
    days: [Vec<Span>; 7],
    /// Open time from Monday 00:00 to the beginning of each weekday.
    before: [i64; 7],
    /// Open time of a week without exceptions; never zero.
    whole: i64,
    /// In order of date.
    exceptions: Vec<Exception>,
}

#[derive(Debug, Clone, PartialEq)]
struct Exception {
    day: Day,
    spans: Vec<Span>,
    /// How much more (or less) open time than the plain week there is up to the end of this day.
    drift: i64,
}

impl Week {
    /// `exceptions`: each date at most once, in any order; no spans mean closed. `days` must have an open span.
    pub(super) fn new(days: [Vec<Span>; 7], mut exceptions: Vec<(Day, Vec<Span>)>) -> Self {
        let mut whole = 0;
        let before = days.each_ref().map(|spans| {
            let so_far = whole;
            whole += length(spans);
            so_far
        });
        exceptions.sort_unstable_by_key(|(day, _)| *day);
        let mut drift = 0;
        let exceptions = exceptions.into_iter().map(|(day, spans)| {
            drift += length(&spans) - length(spans_of(&days, day));
            Exception { day, spans, drift }
        });
        let exceptions = exceptions.collect();
        Self { days, before, whole, exceptions }
    }

    /// Open time before this local time; only differences are meaningful.
    pub(super) fn reading(&self, local: i64) -> i64 {
        let day = local.div_euclid(DAY);
        let time = local.rem_euclid(DAY);
        let today = self.hours_on(day).iter().map(|span| {
            let (from, to) = span.micros();
            time.clamp(from, to) - from
        });
        self.before_day(day) + today.sum::<i64>()
    }

    /// The earliest local time that has this reading, given one (`after`) that has a smaller reading.
    pub(super) fn earliest(&self, reading: i64, after: i64) -> i64 {
        // The last day that begins with less than this reading is the one that reaches it.
        let day = self.last_day(after, reading, |begins_with| begins_with < reading);
        let mut left = reading.saturating_sub(self.before_day(day));
        for span in self.hours_on(day) {
            let (from, to) = span.micros();
            if left <= to - from {
                return day * DAY + from + left;
            }
            left -= to - from;
        }
        (day + 1) * DAY
    }

    /// The latest local time that has this reading, given one (`after`) that has no greater reading.
    pub(super) fn latest(&self, reading: i64, after: i64) -> i64 {
        // The last day that begins with no more than this reading is the one that leaves it behind.
        let day = self.last_day(after, reading, |begins_with| begins_with <= reading);
        let mut left = reading.saturating_sub(self.before_day(day));
        for span in self.hours_on(day) {
            let (from, to) = span.micros();
            if left < to - from {
                return day * DAY + from + left;
            }
            left -= to - from;
        }
        (day + 1) * DAY
    }

    pub(super) fn is_open(&self, local: i64) -> bool {
        let time = local.rem_euclid(DAY);
        let mut spans = self.hours_on(local.div_euclid(DAY)).iter();
        spans.any(|span| {
            let (from, to) = span.micros();
            (from..to).contains(&time)
        })
    }

    pub(super) fn hours_on(&self, day: Day) -> &[Span] {
        let own = self.exceptions.binary_search_by_key(&day, |e| e.day);
        match own.ok().and_then(|found| self.exceptions.get(found)) {
            Some(exception) => &exception.spans,
            None => spans_of(&self.days, day),
        }
    }

    pub(super) fn usual_hours(&self, day: Day) -> &[Span] {
        spans_of(&self.days, day)
    }

    /// Open time before this day begins.
    fn before_day(&self, day: Day) -> i64 {
        let (week, weekday) = week_and_weekday(day);
        let plain = week * self.whole + self.before.get(weekday).copied().unwrap_or(0);
        let past = self.exceptions.partition_point(|e| e.day < day);
        let drift = past.checked_sub(1).and_then(|last| self.exceptions.get(last));
        plain + drift.map_or(0, |e| e.drift)
    }

    /// The last day whose reading at its beginning is still `low`, by bisection; the day of `after` must be.
    fn last_day(&self, after: i64, reading: i64, low: impl Fn(i64) -> bool) -> Day {
        let mut is_low = after.div_euclid(DAY);
        // A week adds its whole time, and an exception takes at most a whole week's away.
        let lost = i64::try_from(self.exceptions.len()).unwrap_or(LAST_DAY);
        let need = reading.saturating_sub(self.before_day(is_low)) / self.whole.max(1);
        let weeks = need.saturating_add(lost).saturating_add(2);
        let mut too_far = is_low.saturating_add(weeks.saturating_mul(7)).min(LAST_DAY);
        while is_low + 1 < too_far {
            let middle = is_low.midpoint(too_far);
            if low(self.before_day(middle)) {
                is_low = middle;
            } else {
                too_far = middle;
            }
        }
        is_low
    }
}

fn spans_of(days: &[Vec<Span>; 7], day: Day) -> &[Span] {
    let (_, weekday) = week_and_weekday(day);
    days.get(weekday).map_or(&[], Vec::as_slice)
}

/// Weeks since the Monday before 1970-01-01 (a Thursday), and the weekday with Monday as 0.
fn week_and_weekday(day: Day) -> (i64, usize) {
    let since_monday = day + 3;
    let weekday = usize::try_from(since_monday.rem_euclid(7)).unwrap_or(0);
    (since_monday.div_euclid(7), weekday)
}

fn length(spans: &[Span]) -> i64 {
    let lengths = spans.iter().map(|span| {
        let (from, to) = span.micros();
        to - from
    });
    lengths.sum()
}
