//! Dates in the format of a language.
use chrono::{Datelike, NaiveDate};

/// A day written out in a language: `12. marts 2026`. A language without a list gets ISO 8601.
#[must_use]
pub fn long_date(day: NaiveDate, language: &str) -> String {
    let base = language.split(['-', '_']).next().unwrap_or_default();
    let (months, dot) = match base {
        "en" => ("January February March April May June July August September October November December", ""),
        "nb" | "nn" | "no" => {
            ("januar februar mars april mai juni juli august september oktober november desember", ".")
        }
        "da" => ("januar februar marts april maj juni juli august september oktober november december", "."),
        "sv" => ("januari februari mars april maj juni juli augusti september oktober november december", ""),
        "nl" => ("januari februari maart april mei juni juli augustus september oktober november december", ""),
        "de" => ("Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "."),
        "fr" => ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", ""),
        _ => return day.format("%Y-%m-%d").to_string(),
    };
    let month = usize::try_from(day.month0()).ok().and_then(|m| months.split(' ').nth(m)).unwrap_or_default();
    let first = if base == "fr" && day.day() == 1 { "er" } else { dot };
    format!("{}{first} {month} {}", day.day(), day.year())
}
