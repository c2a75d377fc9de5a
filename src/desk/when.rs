//! A time in an agent's words: "tomorrow 9", "monday", "14:30", "in 2 hours", "2026-12-03 8:00".
use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

/// When no hour is named.
const MORNING: u32 = 8;
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["monday", "mon", "mandag", "måndag", "maandag", "montag", "lundi"]),
    (Weekday::Tue, &["tuesday", "tue", "tirsdag", "tisdag", "dinsdag", "dienstag", "mardi"]),
    (Weekday::Wed, &["wednesday", "wed", "onsdag", "woensdag", "mittwoch", "mercredi"]),
    (Weekday::Thu, &["thursday", "thu", "torsdag", "donderdag", "donnerstag", "jeudi"]),
    (Weekday::Fri, &["friday", "fri", "fredag", "vrijdag", "freitag", "vendredi"]),
    (Weekday::Sat, &["saturday", "sat", "lørdag", "lördag", "zaterdag", "samstag", "samedi"]),
    (Weekday::Sun, &["sunday", "sun", "søndag", "söndag", "zondag", "sonntag", "dimanche"]),
];
const TODAY: &[&str] = &["today", "idag", "vandaag", "heute"];
const TOMORROW: &[&str] = &["tomorrow", "imorgen", "imorgon", "morgen", "demain"];
/// Words that mean nothing of their own.
const FILLERS: &[&str] = &["at", "on", "in", "kl", "kl.", "klokken", "om", "i", "på", "um", "à", "den", "dans", "over"];
const HOURS: &[&str] = &["h", "t", "hour", "hours", "time", "timer", "timmar", "uur", "stunden", "heures"];
const MINUTES: &[&str] = &["m", "min", "minute", "minutes", "minutter", "minuter", "minuten"];
const DAYS: &[&str] = &["d", "day", "days", "dag", "dager", "dage", "dagar", "dagen", "tage", "jours"];

/// The instant that is meant, after `now`; none if it cannot be read or is past.
pub fn when(words: &str, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
    let local = now.with_timezone(&zone).naive_local();
    let future =
        |meant: NaiveDateTime| Some(zone.from_local_datetime(&meant).earliest()?.to_utc()).filter(|at| *at > now);
    // As browsers' own fields write it.
    if let Ok(meant) = NaiveDateTime::parse_from_str(words.trim(), "%Y-%m-%dT%H:%M") {
        return future(meant);
    }
    let text = words
        .trim()
        .to_lowercase()
        .replace("i morgen", "imorgen")
        .replace("i morgon", "imorgon")
        .replace("i dag", "idag")
        .replace(',', " ");
    let words: Vec<&str> = text.split_whitespace().filter(|word| !FILLERS.contains(word)).collect();
    if let Some(span) = span(&words) {
        return now.checked_add_signed(span);
    }
    let (mut day, mut time) = (None, None);
    for word in &words {
        if let Some(found) = day_of(word, local.date()) {
            day = Some(found);
        } else {
            time = Some(time_of(word)?);
        }
    }
    let meant = match (day, time) {
        (None, None) => return None,
        (Some(day), time) => day.and_time(time.unwrap_or(NaiveTime::from_hms_opt(MORNING, 0, 0)?)),
        (None, Some(time)) => next(local, time)?,
    };
    future(meant)
}

/// `2h`, `2 hours`, `30 min`, `3 days`.
fn span(words: &[&str]) -> Option<Duration> {
    let joined = words.concat();
    let digits: String = joined.chars().take_while(char::is_ascii_digit).collect();
    let unit = joined.strip_prefix(digits.as_str())?;
    let count: i64 = digits.parse().ok().filter(|count| (1..=1000).contains(count))?;
    if HOURS.contains(&unit) {
        Duration::try_hours(count)
    } else if MINUTES.contains(&unit) {
        Duration::try_minutes(count)
    } else if DAYS.contains(&unit) {
        Duration::try_days(count)
    } else {
        None
    }
}

fn day_of(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    if TODAY.contains(&word) {
        return Some(today);
    }
    if TOMORROW.contains(&word) {
        return today.checked_add_days(Days::new(1));
    }
    if let Some((weekday, _)) = WEEKDAYS.iter().find(|(_, names)| names.contains(&word)) {
        let ahead = weekday.days_since(today.weekday());
        return today.checked_add_days(Days::new(u64::from(if ahead == 0 { 7 } else { ahead })));
    }
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"].iter().find_map(|form| NaiveDate::parse_from_str(word, form).ok())
}

/// `9`, `09`, `9:30`, `9.30`, `9am`, `9pm`.
fn time_of(word: &str) -> Option<NaiveTime> {
    let (word, add) = match (word.strip_suffix("am"), word.strip_suffix("pm")) {
        (Some(word), _) => (word, 0),
        (_, Some(word)) => (word, 12),
        _ => (word, 0),
    };
    let (hour, minute) = word.split_once([':', '.']).unwrap_or((word, "0"));
    let hour: u32 = hour.parse().ok()?;
    let hour = if add == 12 { hour.checked_rem(12)?.checked_add(12)? } else { hour };
    NaiveTime::from_hms_opt(hour, minute.parse().ok()?, 0)
}

/// The next instant with this time of the day.
fn next(now: NaiveDateTime, time: NaiveTime) -> Option<NaiveDateTime> {
    let today = now.date().and_time(time);
    if today > now { Some(today) } else { today.checked_add_days(Days::new(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Monday, a quarter past ten in Oslo.
    fn meant(words: &str) -> Option<String> {
        let now = DateTime::parse_from_rfc3339("2026-11-30T09:15:00Z").unwrap().to_utc();
        let zone = chrono_tz::Europe::Oslo;
        when(words, now, zone).map(|at| at.with_timezone(&zone).format("%a %d %H:%M").to_string())
    }

    #[test]
    fn agents_words_are_understood() {
        for (words, is) in [
            ("tomorrow 9", "Tue 01 09:00"),
            ("Tomorrow at 9:30", "Tue 01 09:30"),
            ("tomorrow", "Tue 01 08:00"),
            ("i morgen kl. 14.15", "Tue 01 14:15"),
            ("monday", "Mon 07 08:00"),
            ("Onsdag 15", "Wed 02 15:00"),
            ("14:30", "Mon 30 14:30"),
            ("9", "Tue 01 09:00"),
            ("3pm", "Mon 30 15:00"),
            ("in 2 hours", "Mon 30 12:15"),
            ("2t", "Mon 30 12:15"),
            ("30 min", "Mon 30 10:45"),
            ("3 days", "Thu 03 10:15"),
            ("2026-12-24", "Thu 24 08:00"),
            ("24.12.2026 12", "Thu 24 12:00"),
            ("2026-12-24T07:05", "Thu 24 07:05"),
        ] {
            assert_eq!(meant(words).as_deref(), Some(is), "{words}");
        }
    }

    #[test]
    fn what_is_past_or_unreadable_is_no_time() {
        for words in ["", "soon", "2026-11-29", "today 9", "25:00", "9:99", "99999999999 hours", "monday soon"] {
            assert_eq!(meant(words), None, "{words}");
        }
    }
}
