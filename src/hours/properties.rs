//! Properties of every calendar, and tests of what a written one may contain.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;

use super::{Calendar, CalendarError, WrittenCalendar};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn oslo() -> Calendar {
    read(
        r#"{"timezone": "Europe/Oslo", "mon": ["08:00-16:00"], "tue": ["08:00-16:00"], "wed": ["08:00-16:00"],
            "thu": ["08:00-16:00"], "fri": ["08:00-12:00", "12:30-15:00"], "closed": ["2026-12-24", "2026-12-25"],
            "extra": {"2026-12-20": ["12:00-16:00"]}}"#,
    )
    .unwrap()
}

fn read(json: &str) -> Result<Calendar, serde_json::Error> {
    serde_json::from_str(json)
}

fn refusal(json: &str) -> String {
    read(json).unwrap_err().to_string()
}

#[test]
fn a_mail_of_friday_evening_waits_for_monday() {
    let friday = at("2026-11-20T17:00:00Z");
    assert!(!oslo().is_open(friday));
    assert_eq!(oslo().next_opening(friday), at("2026-11-23T07:00:00Z"));
    assert_eq!(oslo().add(friday, Duration::hours(9)), at("2026-11-24T08:00:00Z"));
    assert_eq!(oslo().add(friday, Duration::hours(8)), at("2026-11-23T15:00:00Z"));
    assert_eq!(oslo().add(friday, Duration::zero()), friday);
}

#[test]
fn one_hour_before_nine_is_the_opening() {
    let nine = at("2026-11-23T08:00:00Z");
    assert_eq!(oslo().back(nine, Duration::hours(1)), at("2026-11-23T07:00:00Z"));
    assert_eq!(oslo().back(nine, Duration::hours(2)), at("2026-11-20T13:00:00Z"));
}

#[test]
fn closed_and_extra_days_count() {
    let (thursday, saturday) = (at("2026-12-24T00:00:00Z"), at("2026-12-26T00:00:00Z"));
    assert_eq!(oslo().between(thursday, saturday), Duration::zero());
    assert!(oslo().is_open(at("2026-12-20T11:00:00Z")));
    assert_eq!(oslo().next_opening(thursday), at("2026-12-28T07:00:00Z"));
}

#[test]
fn always_is_elapsed_time() {
    let (a, b) = (at("2026-03-28T12:34:56.789Z"), at("2031-11-20T17:00:00Z"));
    assert_eq!(Calendar::always().between(a, b), b - a);
    assert_eq!(Calendar::always().add(a, b - a), b);
    assert!(Calendar::always().is_open(a));
}

#[test]
fn clock_changes_change_the_length_of_a_night() {
    let night = read(r#"{"timezone": "Europe/Oslo", "sun": ["00:00-06:00"]}"#).unwrap();
    let of = |from, to| night.between(at(from), at(to));
    assert_eq!(of("2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"), Duration::hours(5));
    assert_eq!(of("2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"), Duration::hours(7));
}

#[test]
fn a_calendar_round_trips_through_json() {
    let stored = serde_json::to_string(&oslo()).unwrap();
    assert_eq!(read(&stored).unwrap(), oslo());
    assert!(stored.contains(r#""fri":["08:00-12:00","12:30-15:00"]"#), "{stored}");
    let always = serde_json::to_string(&Calendar::always()).unwrap();
    assert_eq!(read(&always).unwrap(), Calendar::always());
}

#[test]
fn an_error_says_what_to_do() {
    let oslo = |rest: &str| refusal(&format!(r#"{{"timezone": "Europe/Oslo", {rest}}}"#));
    assert!(refusal(r#"{"timezone": "Oslo", "mon": ["08:00-16:00"]}"#).contains("write a place such as Europe/Oslo"));
    assert!(refusal(r#"{"mon": ["08:00-16:00"]}"#).contains("time zone"));
    assert!(oslo(r#""mon": ["22:00-06:00"]"#).contains("mon: “22:00-06:00” is not an opening time"));
    assert!(oslo(r#""mon": ["08:00-12:00", "11:00-16:00"]"#).contains("overlap: combine or separate them"));
    assert!(oslo(r#""closed": ["24.12.2026"], "mon": ["08:00-16:00"]"#).contains("like 2026-12-24"));
    assert!(oslo(r#""closed": ["2026-02-29"], "mon": ["08:00-16:00"]"#).contains("“2026-02-29” is not a date"));
    assert!(oslo(r#""mondag": ["08:00-16:00"]"#).contains("mondag"));
    assert_eq!(oslo(r#""mon": []"#), CalendarError::NeverOpen.to_string());
    let both = r#""mon": ["08:00-16:00"], "closed": ["2026-12-24"], "extra": {"2026-12-24": ["08:00-10:00"]}"#;
    assert!(oslo(both).contains("2026-12-24 is listed twice"));
    let empty = r#""mon": ["08:00-16:00"], "extra": {"2026-12-24": []}"#;
    assert!(oslo(empty).contains("list it under closed"));
}

#[test]
fn the_ends_of_time_do_not_panic() {
    for calendar in [oslo(), Calendar::always()] {
        for at in [DateTime::<Utc>::MIN_UTC, DateTime::UNIX_EPOCH, DateTime::<Utc>::MAX_UTC] {
            for work in [Duration::MIN, Duration::zero(), Duration::nanoseconds(1), Duration::MAX] {
                calendar.add(at, work);
                calendar.back(at, work);
            }
            calendar.next_opening(at);
            calendar.is_open(at);
            calendar.hours_on(at.date_naive());
            calendar.between(DateTime::<Utc>::MIN_UTC, at);
        }
    }
}

/// Any zone, any hours with something open, some odd days.
fn any_calendar() -> impl Strategy<Value = Calendar> {
    let spans = || {
        prop::collection::btree_set(0..=1440u16, 0..5).prop_map(|edges| {
            let edges: Vec<_> = edges.into_iter().collect();
            let pairs = edges.chunks_exact(2).map(|pair| {
                let text = |minute: &u16| format!("{:02}:{:02}", minute / 60, minute % 60);
                pair.iter().map(text).collect::<Vec<_>>().join("-")
            });
            pairs.collect::<Vec<_>>()
        })
    };
    let week = prop::array::uniform7(spans());
    let odd = prop::collection::btree_map(20_000..21_500i32, spans(), 0..30);
    let zone = prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec());
    let calendar = (zone, week, odd).prop_map(|(zone, week, odd)| {
        let [mon, tue, wed, thu, fri, sat, sun] = week;
        let date = |day| chrono::NaiveDate::from_epoch_days(day).unwrap().to_string();
        let odd = odd.into_iter().map(|(day, spans)| (date(day), spans));
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
        Calendar::try_from(written)
    });
    calendar.prop_filter_map("never open", Result::ok)
}

/// 2024 to 2029, to the microsecond.
fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    (1_704_067_200_000_000..1_861_920_000_000_000i64).prop_map(|at| DateTime::from_timestamp_micros(at).unwrap())
}

/// Up to a thousand hours, often short.
fn any_work() -> impl Strategy<Value = Duration> {
    prop_oneof![0..100_000_000i64, 0..3_600_000_000_000i64].prop_map(Duration::microseconds)
}

/// Making a calendar is most of the cost, so each is tried with several of these.
fn several<T: std::fmt::Debug>(one: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(one, 12)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases / 8,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn added_work_lies_between(calendar in any_calendar(), tries in several((any_instant(), any_work()))) {
        for (from, work) in tries {
            let done = calendar.add(from, work);
            prop_assert!(done >= from);
            prop_assert_eq!(calendar.between(from, done), work);
            if calendar.between(DateTime::UNIX_EPOCH, from) >= work {
                let begun = calendar.back(from, work);
                prop_assert!(begun <= from);
                prop_assert_eq!(calendar.between(begun, from), work);
            }
        }
    }

    #[test]
    fn adding_is_monotone(
        calendar in any_calendar(),
        tries in several((any_instant(), any_instant(), any_work(), any_work())),
    ) {
        for (a, b, v, w) in tries {
            prop_assert!(calendar.add(a.min(b), v.min(w)) <= calendar.add(a.max(b), v.max(w)));
        }
    }

    #[test]
    fn adding_twice_is_adding_the_sum(
        calendar in any_calendar(),
        tries in several((any_instant(), any_work(), any_work())),
    ) {
        for (from, v, w) in tries {
            let w = w + Duration::microseconds(1);
            prop_assert_eq!(calendar.add(calendar.add(from, v), w), calendar.add(from, v + w));
        }
    }

    #[test]
    fn adjacent_lengths_add_up(calendar in any_calendar(), tries in several(prop::array::uniform3(any_instant()))) {
        for mut instants in tries {
            instants.sort_unstable();
            let [a, b, c] = instants;
            prop_assert_eq!(calendar.between(a, b) + calendar.between(b, c), calendar.between(a, c));
            prop_assert!(calendar.between(a, b) <= b - a);
            prop_assert!(a == b || calendar.between(b, a) == Duration::zero());
        }
    }

    #[test]
    fn no_work_is_lost_before_the_next_opening(
        calendar in any_calendar(),
        tries in several(any_instant()),
    ) {
        for from in tries {
            let opening = calendar.next_opening(from);
            prop_assert!(opening >= from && calendar.is_open(opening));
            prop_assert_eq!(opening == from, calendar.is_open(from));
            prop_assert_eq!(calendar.between(from, opening), Duration::zero());
        }
    }
}
