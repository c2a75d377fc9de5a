//! Days as they are typed into a search: `2026-11-30`, `2026-11`, `2026`, `today`, `yesterday`, or so long ago: `7d`.
use chrono::{Datelike, Days, Months, NaiveDate};

/// The day that a lower-case text names, or the first of a month or a year.
pub(super) fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text {
        "today" => Some(today),
        "yesterday" => today.checked_sub_days(Days::new(1)),
        _ => ago(text, today).or_else(|| written(text)),
    }
}

/// `3d`, `2w`, `6m`, `1y`.
fn ago(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let unit = text.chars().next_back()?;
    let count: u32 = text.strip_suffix(unit)?.parse().ok()?;
    match unit {
        'd' => today.checked_sub_days(Days::new(count.into())),
        'w' => today.checked_sub_days(Days::new(u64::from(count).checked_mul(7)?)),
        'm' => today.checked_sub_months(Months::new(count)),
        'y' => today.checked_sub_months(Months::new(count.checked_mul(12)?)),
        _ => None,
    }
}

/// With four digits of the year, in the order of ISO 8601.
fn written(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split(['-', '/', '.']);
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let mut number = || parts.next().map_or(Some(1), |part| part.parse().ok());
    let (month, day) = (number()?, number()?);
    let found = NaiveDate::from_ymd_opt(year, month, day)?;
    (parts.next().is_none() && found.year() >= 1970).then_some(found)
}
