//! What can be wrong with a calendar that a person wrote, each with what to do about it.

use std::fmt;

use chrono::NaiveDate;

/// Why a written calendar is refused. Shown as a sentence that says how to fix it.
///
/// `place` is the key of the entry: a weekday such as `mon`, or a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarError {
    /// The time zone is not one that the tz database knows.
    UnknownZone { name: String },
    /// An opening time that is not of the form `08:00-16:00`.
    NotASpan { place: String, text: String },
    /// Two opening times of one day share a minute.
    Overlap { place: String, one: String, other: String },
    /// A date that is not of the form `2026-12-24`, or not in the calendar at all.
    NotADate { text: String },
    /// A date that is under both `closed` and `extra`, or twice under `extra`.
    DateTwice { date: NaiveDate },
    /// An extra date without an opening time.
    EmptyExtra { date: NaiveDate },
    /// A set of holidays that we do not know.
    UnknownHolidays { code: String },
    /// A week without opening hours.
    NeverOpen,
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownZone { name } => {
                write!(f, "“{name}” is not a time zone: write a place such as Europe/Oslo, or UTC")
            }
            Self::NotASpan { place, text } => write!(
                f,
                "{place}: “{text}” is not an opening time: write it like 08:00-16:00, beginning before it ends; \
                 hours past midnight are two, 22:00-24:00 and, on the next day, 00:00-06:00"
            ),
            Self::Overlap { place, one, other } => {
                write!(f, "{place}: {one} and {other} overlap: combine or separate them")
            }
            Self::NotADate { text } => {
                write!(f, "“{text}” is not a date: write year, month and day, like 2026-12-24")
            }
            Self::DateTwice { date } => {
                write!(f, "{date} is listed twice among the closed and extra days: remove one of the two")
            }
            Self::EmptyExtra { date } => {
                write!(f, "the extra day {date} has no opening time: give it one, or list it under closed")
            }
            Self::UnknownHolidays { code } => {
                write!(f, "“{code}” is no set of holidays: write a country such as NO, or a part of one such as DE-BY")
            }
            Self::NeverOpen => {
                f.write_str("the week has no opening hours, so nothing would ever be due: open at least one weekday")
            }
        }
    }
}

impl std::error::Error for CalendarError {}
