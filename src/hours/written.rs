//! The calendar as an admin writes it and as it is stored, and the checks when it is read.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::special::{Special, SpecialKind};
use super::{CalendarError, Span, holidays};

/// The years whose holidays are computed: as far as the rules of the time zones go.
const HOLIDAYS_OF: std::ops::Range<i32> = 2000..2100;

/// What an admin writes, unchecked; `Calendar::try_from` checks it.
///
/// ```json
/// {"timezone": "Europe/Oslo", "mon": ["08:00-12:00", "13:00-16:00"], "sat": ["10:00-14:00"],
///  "closed": ["2026-12-24"], "extra": {"2026-12-20": ["12:00-16:00"]}}
/// ```
/// A weekday that is left out is closed. A date under `extra` has its own hours instead of its weekday's, holiday or not.
/// `"holidays": ["NO"]` closes on the public holidays of a country, see [`holidays::SETS`].
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
    /// Dates on which the brand is closed.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub closed: BTreeSet<String>,
    /// Dates with special hours.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub extra: BTreeMap<String, Vec<String>>,
    /// Sets of public holidays on which the brand is closed.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub holidays: BTreeSet<String>,
    /// Dates of subscribed calendars with their names; stored apart from what the admin wrote.
    #[serde(skip)]
    pub subscribed: BTreeMap<NaiveDate, String>,
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

    /// Each day with special hours, and why; what the admin wrote overrides what was computed.
    pub(super) fn special(&self) -> Result<BTreeMap<NaiveDate, (Special, Vec<Span>)>, CalendarError> {
        let mut days = self.holidays()?;
        for (date, name) in &self.subscribed {
            days.entry(*date).or_insert_with(|| (Special::new(SpecialKind::Subscribed, name), Vec::new()));
        }
        for text in &self.closed {
            let date = date(text)?;
            let name = days.get(&date).map(|(known, _)| known.name.clone()).unwrap_or_default();
            days.insert(date, (Special::new(SpecialKind::Closed, &name), Vec::new()));
        }
        for (text, hours) in &self.extra {
            let date = date(text)?;
            let spans = spans(text, hours)?;
            if spans.is_empty() {
                return Err(CalendarError::EmptyExtra { date });
            }
            let known = days.get(&date).map(|(known, _)| known.clone());
            if known.as_ref().is_some_and(|known| matches!(known.kind, SpecialKind::Closed | SpecialKind::Extra)) {
                return Err(CalendarError::DateTwice { date });
            }
            let name = known.map(|known| known.name).unwrap_or_default();
            days.insert(date, (Special::new(SpecialKind::Extra, &name), spans));
        }
        Ok(days)
    }

    fn holidays(&self) -> Result<BTreeMap<NaiveDate, (Special, Vec<Span>)>, CalendarError> {
        let mut days = BTreeMap::new();
        for code in &self.holidays {
            if !holidays::SETS.contains(&code.as_str()) {
                return Err(CalendarError::UnknownHolidays { code: code.clone() });
            }
            for (date, name) in HOLIDAYS_OF.flat_map(|year| holidays::in_year(code, year)) {
                days.entry(date).or_insert_with(|| (Special::new(SpecialKind::Holiday, name), Vec::new()));
            }
        }
        Ok(days)
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
