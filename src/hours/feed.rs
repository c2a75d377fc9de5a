//! The days off in an `iCalendar` file (RFC 5545): an event of whole days means closed, an appointment does not.
use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus, ICalendarValue,
};
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use std::collections::BTreeMap;
use std::ops::Range;

/// How often one entry is repeated at most: one day a year for two centuries.
const REPEATS: usize = 200;
/// The longest holiday in days: a shop that is closed all summer.
const LONGEST: i64 = 100;
const MOST_DAYS: usize = 2000;
const LONGEST_NAME: usize = 80;

/// Why a file has no days for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FeedError {
    #[error("it is no iCalendar file")]
    NoCalendar,
    #[error("it has no entry that lasts a whole day in these years")]
    NoDays,
}

/// The dates that a file names within `years`, each with its name. Cancelled entries and those with a time of day are
/// skipped; whether a day is marked as busy does not matter, since holidays never are.
pub fn days(file: &str, years: &Range<NaiveDate>) -> Result<BTreeMap<NaiveDate, String>, FeedError> {
    let calendar =
        ICalendar::parse(file.trim_start_matches('\u{feff}')).map_err(|_unreadable| FeedError::NoCalendar)?;
    let mut days = BTreeMap::new();
    for event in calendar.components {
        if event.component_type == ICalendarComponentType::VEvent && is_held(&event) && is_whole_days(&event) {
            add(&mut days, event, years);
        }
        if days.len() >= MOST_DAYS {
            break;
        }
    }
    if days.is_empty() { Err(FeedError::NoDays) } else { Ok(days) }
}

fn add(days: &mut BTreeMap<NaiveDate, String>, event: ICalendarComponent, years: &Range<NaiveDate>) {
    let name = name(&event);
    let alone = ICalendar { components: vec![event] };
    for found in alone.expand_dates(Tz::UTC, REPEATS).events {
        let first = found.start.date_naive();
        let last = match found.end {
            TimeOrDelta::Time(end) => end.date_naive(),
            TimeOrDelta::Delta(length) => first + chrono::Duration::days(length.num_days().clamp(0, LONGEST)),
        };
        // The end is the day after the last one; an entry without an end lasts a day.
        let count = (last - first).num_days().clamp(1, LONGEST);
        for offset in 0..count.unsigned_abs() {
            if let Some(day) = first.checked_add_days(Days::new(offset)).filter(|day| years.contains(day)) {
                days.entry(day).or_insert_with(|| name.clone());
            }
        }
    }
}

fn is_held(event: &ICalendarComponent) -> bool {
    let status = event.property(&ICalendarProperty::Status).and_then(|entry| entry.values.first());
    !matches!(status, Some(ICalendarValue::Status(ICalendarStatus::Cancelled)))
}

fn is_whole_days(event: &ICalendarComponent) -> bool {
    let start = event.property(&ICalendarProperty::Dtstart).and_then(|entry| entry.values.first());
    matches!(start, Some(ICalendarValue::PartialDateTime(start)) if start.day.is_some() && start.hour.is_none())
}

fn name(event: &ICalendarComponent) -> String {
    let summary = event.property(&ICalendarProperty::Summary).and_then(|entry| entry.values.first());
    let text = summary.and_then(ICalendarValue::as_text).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(events: &str) -> Result<Vec<(String, String)>, FeedError> {
        let file = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{events}END:VCALENDAR\r\n");
        let date = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        days(&file, &(date(2026)..date(2029)))
            .map(|days| days.into_iter().map(|(day, name)| (day.to_string(), name)).collect())
    }

    fn event(lines: &[&str]) -> String {
        format!("BEGIN:VEVENT\r\nUID:{}\r\n{}\r\nEND:VEVENT\r\n", lines.concat().len(), lines.join("\r\n"))
    }

    #[test]
    fn whole_days_close_and_appointments_do_not() {
        let file = [
            event(&["DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:Jule\\, fri"]),
            event(&["DTSTART;VALUE=DATE:20260517", "SUMMARY:17. mai", "TRANSP:TRANSPARENT"]),
            event(&["DTSTART:20260601T100000Z", "DTEND:20260601T110000Z", "SUMMARY:Meeting"]),
            event(&["DTSTART;VALUE=DATE:20260701", "SUMMARY:Off after all", "STATUS:CANCELLED"]),
            event(&["DTSTART;VALUE=DATE:20190101", "SUMMARY:Long ago"]),
        ];
        let days = read(&file.concat()).unwrap();
        let dates: Vec<&str> = days.iter().map(|(day, _)| day.as_str()).collect();
        assert_eq!(dates, ["2026-05-17", "2026-12-24", "2026-12-25", "2026-12-26"]);
        assert_eq!(days[1].1, "Jule, fri");
    }

    #[test]
    fn a_yearly_event_repeats_every_year() {
        let yearly = event(&["DTSTART;VALUE=DATE:19700501", "RRULE:FREQ=YEARLY", "SUMMARY:Labour Day"]);
        let dates: Vec<String> = read(&yearly).unwrap().into_iter().map(|(day, _)| day).collect();
        assert_eq!(dates, ["2026-05-01", "2027-05-01", "2028-05-01"]);
    }

    #[test]
    fn a_file_without_days_gives_an_error() {
        let all = NaiveDate::MIN..NaiveDate::MAX;
        assert_eq!(days("<!doctype html><p>Not found</p>", &all), Err(FeedError::NoCalendar));
        assert_eq!(days("", &all), Err(FeedError::NoCalendar));
        assert_eq!(read(""), Err(FeedError::NoDays));
    }

    #[test]
    fn an_endless_entry_ends() {
        let endless = event(&["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY", "SUMMARY:Always"]);
        assert_eq!(read(&endless).unwrap().len(), REPEATS);
        let long = event(&["DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:99991231", "SUMMARY:For ever"]);
        assert_eq!(read(&long).unwrap().len(), 100);
    }
}
