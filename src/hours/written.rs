//! The calendar as an admin writes and stores it, and the checks on the way in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{CalendarError, Span, day_number};

/// What an admin writes, unchecked; `Calendar::try_from` checks it.
///
/// ```json
/// {"timezone": "Europe/Oslo", "mon": ["08:00-12:00", "13:00-16:00"], "sat": ["10:00-14:00"],
///  "closed": ["2026-12-24"], "extra": {"2026-12-20": ["12:00-16:00"]}}
/// ```
/// A weekday that is left out is closed. A date under `extra` has its own hours instead of its weekday's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenCalendar {
    /// A name of the tz database.
    pub timezone: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mon: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tue: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wed: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub thu: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fri: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sat: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sun: Vec<String>,
    /// Dates on which the place is closed.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub closed: BTreeSet<String>,
    /// Dates with hours of their own.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub extra: BTreeMap<String, Vec<String>>,
}

impl WrittenCalendar {
    pub(super) fn always() -> Self {
        let day = || vec![Span::WHOLE_DAY.to_string()];
        Self {
            timezone: Tz::UTC.to_string(),
            mon: day(),
            tue: day(),
            wed: day(),
            thu: day(),
            fri: day(),
            sat: day(),
            sun: day(),
            ..Self::default()
        }
    }

    pub(super) fn zone(&self) -> Result<Tz, CalendarError> {
        let name = self.timezone.trim();
        name.parse().map_err(|_unknown| CalendarError::UnknownZone { name: name.to_owned() })
    }

    /// The seven lists, Monday first.
    pub(super) fn spans(&self) -> Result<[Vec<Span>; 7], CalendarError> {
        let week = [
            spans("mon", &self.mon)?,
            spans("tue", &self.tue)?,
            spans("wed", &self.wed)?,
            spans("thu", &self.thu)?,
            spans("fri", &self.fri)?,
            spans("sat", &self.sat)?,
            spans("sun", &self.sun)?,
        ];
        if week.iter().all(Vec::is_empty) {
            return Err(CalendarError::NeverOpen);
        }
        Ok(week)
    }

    /// Each day that differs from its weekday, once, as days after 1970-01-01.
    pub(super) fn exceptions(&self) -> Result<Vec<(i64, Vec<Span>)>, CalendarError> {
        let mut exceptions = BTreeMap::new();
        for text in &self.closed {
            exceptions.insert(date(text)?, Vec::new());
        }
        for (text, hours) in &self.extra {
            let date = date(text)?;
            let spans = spans(text, hours)?;
            if spans.is_empty() {
                return Err(CalendarError::EmptyExtra { date });
            }
            if exceptions.insert(date, spans).is_some() {
                return Err(CalendarError::DateTwice { date });
            }
        }
        let numbered = exceptions.into_iter().map(|(date, spans)| (day_number(date), spans));
        Ok(numbered.collect())
    }
}

fn spans(place: &str, texts: &[String]) -> Result<Vec<Span>, CalendarError> {
    let mut spans: Vec<Span> = Vec::with_capacity(texts.len());
    for text in texts {
        let span =
            Span::parse(text).ok_or_else(|| CalendarError::NotASpan { place: place.to_owned(), text: text.clone() })?;
        if let Some(other) = spans.iter().find(|other| other.overlaps(span)) {
            return Err(CalendarError::Overlap {
                place: place.to_owned(),
                one: other.to_string(),
                other: span.to_string(),
            });
        }
        spans.push(span);
    }
    Ok(Span::joined(spans))
}

/// A date with a year of four digits: `2026-12-24`.
fn date(text: &str) -> Result<NaiveDate, CalendarError> {
    let not_a_date = || CalendarError::NotADate { text: text.to_owned() };
    let date: NaiveDate = text.trim().parse().map_err(|_unreadable| not_a_date())?;
    let years = 1..=9999;
    let year = chrono::Datelike::year(&date);
    years.contains(&year).then_some(date).ok_or_else(not_a_date)
}
