//! Tests the calendar against an oracle that looks at the wall clock of every single minute.

use chrono::{DateTime, Datelike, Duration, TimeZone, Utc};
use chrono_tz::Tz;

use super::{Calendar, WrittenCalendar};

/// The hours that the oracle walks, in a form that does not use the code under test: minutes of the day.
struct Hours {
    week: [&'static [(u32, u32)]; 7],
    exceptions: &'static [(&'static str, &'static [(u32, u32)])],
}

impl Hours {
    /// Whether it is open, for each minute of the day of `local` (seconds of local time).
    fn minutes_of(&self, local: i64) -> Vec<bool> {
        let date = DateTime::from_timestamp(local, 0).unwrap().date_naive();
        let text = date.to_string();
        let own = self.exceptions.iter().find(|(when, _)| *when == text);
        let weekday = usize::try_from(date.weekday().num_days_from_monday()).unwrap();
        let spans = own.map_or(self.week.get(weekday).copied().unwrap(), |(_, spans)| spans);
        let is_open = |minute| spans.iter().any(|(from, to)| (*from..*to).contains(&minute));
        (0..1440).map(is_open).collect()
    }

    fn calendar(&self, zone: Tz) -> Calendar {
        let [mon, tue, wed, thu, fri, sat, sun] = self.week.map(texts);
        let odd = self.exceptions.iter().map(|(date, spans)| ((*date).to_owned(), texts(spans)));
        let (closed, extra): (Vec<_>, Vec<_>) = odd.partition(|(_, spans)| spans.is_empty());
        let written = WrittenCalendar {
            timezone: zone.name().to_owned(),
            mon,
            tue,
            wed,
            thu,
            fri,
            sat,
            sun,
            closed: closed.into_iter().map(|(date, _)| date).collect(),
            extra: extra.into_iter().collect(),
            ..WrittenCalendar::default()
        };
        written.try_into().unwrap()
    }
}

fn texts(spans: &[(u32, u32)]) -> Vec<String> {
    let text = |m: &u32| format!("{:02}:{:02}", m / 60, m % 60);
    let texts = spans.iter().map(|(from, to)| format!("{}-{}", text(from), text(to)));
    texts.collect()
}

const OFFICE: Hours = Hours {
    week: [&[(480, 720), (765, 960)], &[(480, 960)], &[(480, 960)], &[(480, 960)], &[(480, 900)], &[(600, 601)], &[]],
    exceptions: &[
        ("2010-12-24", &[(480, 700)]),
        ("2011-05-17", &[]),
        ("2011-05-22", &[(0, 1440)]),
        ("2012-01-02", &[]),
        ("2012-01-03", &[]),
        ("2012-01-04", &[]),
    ],
};

/// Open at the hours at which clocks change, and past midnight.
const NIGHT: Hours = Hours {
    week: [
        &[(0, 61), (1320, 1440)],
        &[(0, 360)],
        &[],
        &[(1439, 1440)],
        &[(0, 1), (1380, 1440)],
        &[(0, 135), (1381, 1440)],
        &[(0, 1), (30, 90), (120, 150), (165, 1440)],
    ],
    exceptions: &[("2011-12-30", &[(0, 1440)]), ("2011-12-31", &[]), ("2011-10-30", &[(150, 155)])],
};

/// A debug build is slow: only some minutes of a usual day are compared, though every one is counted.
const STEP: usize = 11;

/// A minute that was walked.
struct Minute {
    is_open: bool,
    /// The open minutes before it.
    before: u32,
    /// Within a day of a clock change.
    is_odd: bool,
}

/// The minutes of these hours, counted one by one.
fn walk(hours: &Hours, zone: Tz, begin: i64, blocks: i64) -> Vec<Minute> {
    let mut day = (i64::MIN, Vec::new());
    let mut before = 0;
    let mut minutes = Vec::new();
    for block in (0..blocks).map(|hour| begin + hour * 3600) {
        let is_odd = offset(zone, block - 86_400) != offset(zone, block + 86_400);
        let steady = offset(zone, block);
        for utc in (0..60).map(|minute| block + minute * 60) {
            let local = utc + if is_odd { offset(zone, utc) } else { steady };
            if day.0 != local.div_euclid(86_400) {
                day = (local.div_euclid(86_400), hours.minutes_of(local));
            }
            let minute_of_day = usize::try_from(local.rem_euclid(86_400) / 60).unwrap();
            let is_open = *day.1.get(minute_of_day).unwrap();
            minutes.push(Minute { is_open, before, is_odd });
            before += u32::from(is_open);
        }
    }
    minutes
}

fn new_year(year: i32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap()
}

fn offset(zone: Tz, second: i64) -> i64 {
    let at = DateTime::from_timestamp(second, 0).unwrap();
    let local = at.with_timezone(&zone).naive_local();
    local.and_utc().timestamp() - second
}

/// Every `step`th minute, and every one near a clock change.
fn agrees(hours: &Hours, zone: Tz, (first_year, years): (i32, i32), step: usize) {
    let calendar = hours.calendar(zone);
    let begin = new_year(first_year);
    let walked = walk(hours, zone, begin.timestamp(), i64::from(years) * 365 * 24);
    let at = |minute: usize| begin + Duration::minutes(i64::try_from(minute).unwrap());
    let length = |minutes: u32| Duration::minutes(minutes.into());
    for (minute, seen) in walked.iter().enumerate() {
        if minute % step != 0 && !seen.is_odd {
            continue;
        }
        let now = at(minute);
        assert_eq!(calendar.is_open(now), seen.is_open, "{zone} {now}");
        assert_eq!(calendar.between(begin, now), length(seen.before), "{zone} {now}");
    }
    for (minute, seen) in walked.iter().enumerate().step_by(step * 9) {
        let now = at(minute);
        if let Some(wait) = walked.iter().skip(minute).position(|m| m.is_open) {
            assert_eq!(calendar.next_opening(now), at(minute + wait), "{zone} {now}");
        }
        let work = u32::try_from(minute % 5003).unwrap() + 1;
        let done = walked.partition_point(|m| m.before < seen.before + work);
        if done < walked.len() {
            assert_eq!(calendar.add(now, length(work)), at(done), "{zone} {now} + {work} min");
        }
        if let Some(target) = seen.before.checked_sub(work) {
            let latest = walked.partition_point(|m| m.before <= target) - 1;
            assert_eq!(calendar.back(now, length(work)), at(latest), "{zone} {now} - {work} min");
        }
    }
}

#[test]
fn oslo_agrees_with_the_oracle() {
    agrees(&OFFICE, Tz::Europe__Oslo, (2010, 3), STEP);
    agrees(&NIGHT, Tz::Europe__Oslo, (2011, 1), STEP);
}

#[test]
fn new_york_agrees_with_the_oracle() {
    agrees(&NIGHT, Tz::America__New_York, (2024, 2), STEP);
}

#[test]
fn st_johns_changes_clocks_a_minute_past_midnight() {
    agrees(&NIGHT, Tz::America__St_Johns, (2009, 3), STEP);
}

#[test]
fn lord_howe_changes_by_half_an_hour() {
    agrees(&NIGHT, Tz::Australia__Lord_Howe, (2011, 2), STEP);
}

#[test]
fn apia_had_no_thirtieth_of_december() {
    agrees(&NIGHT, Tz::Pacific__Apia, (2011, 2), STEP);
    agrees(&OFFICE, Tz::Pacific__Apia, (2011, 1), STEP);
}

#[test]
fn sao_paulo_changed_its_clocks_at_midnight() {
    agrees(&NIGHT, Tz::America__Sao_Paulo, (2016, 2), STEP);
}

/// Ten years in each of six zones: with whole hours, half hours and three quarters, and clocks that change late, early,
/// and not at all. One test per zone, so that they run in parallel.
macro_rules! ten_years {
    ($($name:ident in $zone:expr),+ $(,)?) => {$(
        #[test]
        fn $name() {
            agrees(&NIGHT, $zone, (2007, 10), 1);
            agrees(&OFFICE, $zone, (2007, 10), STEP);
        }
    )+};
}

ten_years! {
    ten_years_in_oslo_are_the_oracles in Tz::Europe__Oslo,
    ten_years_on_lord_howe_are_the_oracles in Tz::Australia__Lord_Howe,
    ten_years_in_apia_are_the_oracles in Tz::Pacific__Apia,
    ten_years_in_st_johns_are_the_oracles in Tz::America__St_Johns,
    ten_years_in_casablanca_are_the_oracles in Tz::Africa__Casablanca,
    ten_years_in_kathmandu_are_the_oracles in Tz::Asia__Kathmandu,
}
