//! Times and durations as text, in the viewer's language and the brand's time zone.
use chrono::{Datelike, Duration, NaiveDate};
use chrono_tz::Tz;
use maud::{Markup, html};

use crate::clock::Time;
use crate::texts::Texts;

/// "2 h 10 min", "3 d 4 h", "under a minute".
pub fn span(t: Texts, span: Duration) -> String {
    let minutes = span.num_minutes().max(0);
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    if days > 0 {
        t.with("span-days", &[("days", days.into()), ("hours", hours.into())])
    } else if hours > 0 {
        t.with("span-hours", &[("hours", hours.into()), ("minutes", rest.into())])
    } else if minutes > 0 {
        t.with("span-minutes", &[("minutes", minutes.into())])
    } else {
        t.say("span-moment")
    }
}

/// Working time: "3 h 10 min", "40 h", never days of twenty-four hours.
pub fn working(t: Texts, work: Duration) -> String {
    let minutes = work.num_minutes().max(0);
    if minutes == 0 { span(t, work) } else { length(t, minutes) }
}

/// This many minutes of working time: "30 min", "40 h".
pub fn length(t: Texts, minutes: i64) -> String {
    if minutes < 60 {
        return t.with("span-minutes", &[("minutes", minutes.into())]);
    }
    t.with("span-hours", &[("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())])
}

/// "today 11:24", "yesterday 18:42", "21 Nov 09:12", "21 Nov 2025".
pub fn instant(t: Texts, at: Time, now: Time, zone: Tz) -> String {
    let (local, today) = (at.utc().with_timezone(&zone), now.utc().with_timezone(&zone).date_naive());
    let clock = local.format("%H:%M").to_string();
    let day = local.date_naive();
    let month = t.say(&format!("month-{}", day.month()));
    if day == today {
        t.with("time-today", &[("clock", clock.into())])
    } else if today.pred_opt() == Some(day) {
        t.with("time-yesterday", &[("clock", clock.into())])
    } else if today.succ_opt() == Some(day) {
        t.with("time-tomorrow", &[("clock", clock.into())])
    } else if day.year() == today.year() {
        t.with("time-this-year", &[("day", day.day().into()), ("month", month.into()), ("clock", clock.into())])
    } else {
        let year = day.year().to_string();
        t.with("time-other-year", &[("day", day.day().into()), ("month", month.into()), ("year", year.into())])
    }
}

/// "12 Aug", and "12 Aug 2027" in another year.
pub fn day(t: Texts, day: NaiveDate, now: Time, zone: Tz) -> String {
    let month = t.say(&format!("month-{}", day.month()));
    if day.year() == now.utc().with_timezone(&zone).year() {
        t.with("day-this-year", &[("day", day.day().into()), ("month", month.into())])
    } else {
        t.with(
            "time-other-year",
            &[("day", day.day().into()), ("month", month.into()), ("year", day.year().to_string().into())],
        )
    }
}

/// "Aug 2027".
pub fn month(t: Texts, day: NaiveDate) -> String {
    let month = t.say(&format!("month-{}", day.month()));
    t.with("month-of-year", &[("month", month.into()), ("year", day.year().to_string().into())])
}

/// The time as an element with its exact value.
pub fn element(t: Texts, at: Time, now: Time, zone: Tz) -> Markup {
    html! { time datetime=(at.rfc3339()) { (instant(t, at, now, zone)) } }
}

/// "41 kB", "2.4 MB".
pub fn size(t: Texts, bytes: i64) -> String {
    if bytes >= 1_000_000 {
        let tenths = bytes / 100_000;
        let number = format!("{}{}{}", tenths / 10, t.say("decimal-mark"), tenths % 10);
        format!("{number} MB")
    } else {
        format!("{} kB", (bytes / 1000).max(1))
    }
}
