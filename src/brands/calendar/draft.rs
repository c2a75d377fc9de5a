//! The form of opening hours: text that is checked before it is stored, and how stored hours fill the form.
use fluent_bundle::FluentValue;
use std::collections::BTreeMap;

use crate::hours::{Calendar, CalendarError, WrittenCalendar, holidays};
use crate::texts::Texts;
use crate::web::form::Problems;

/// The names of weekdays in forms and in JSON, Monday first.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The fields of the form; `holidays` are its ticked boxes.
#[derive(Debug, Clone, Default)]
pub struct CalendarForm {
    pub fields: BTreeMap<String, String>,
    pub holidays: Vec<String>,
}

impl CalendarForm {
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        let mut draft = Self::default();
        for (name, value) in pairs {
            if name == "holidays" {
                draft.holidays.push(value);
            } else {
                draft.fields.insert(name, value);
            }
        }
        draft
    }

    /// The form for a stored calendar.
    pub fn of(stored: &str) -> Self {
        let Ok(written) = serde_json::from_str::<WrittenCalendar>(stored) else { return Self::default() };
        let mut fields = BTreeMap::from([("timezone".to_owned(), written.timezone.clone())]);
        for (day, spans) in DAYS.iter().zip(week(&written)) {
            fields.insert((*day).to_owned(), spans.join(", "));
        }
        let extra = written.extra.iter().map(|(date, spans)| format!("{date} {}", spans.join(", ")));
        fields.insert("closed".to_owned(), written.closed.iter().cloned().collect::<Vec<_>>().join("\n"));
        fields.insert("extra".to_owned(), extra.collect::<Vec<_>>().join("\n"));
        Self { fields, holidays: written.holidays.into_iter().collect() }
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    /// What is stored: an empty form means always open.
    pub fn check(&self, t: Texts) -> Result<String, Problems> {
        let is_empty = self.fields.values().all(|value| value.trim().is_empty()) && self.holidays.is_empty();
        if is_empty {
            return Ok(String::new());
        }
        let written = self.written(t)?;
        let mut problems = Problems::default();
        for (field, part) in alone(&written) {
            if let Err(error) = Calendar::try_from(part) {
                problems.add(field, sentence(t, &error));
            }
        }
        let text = serde_json::to_string(&written).unwrap_or_default();
        if problems.is_empty()
            && let Err(error) = Calendar::try_from(written)
        {
            problems.add(field_of(&error).to_owned(), sentence(t, &error));
        }
        problems.or(text)
    }

    fn written(&self, t: Texts) -> Result<WrittenCalendar, Problems> {
        let spans = |day: &str| list(self.get(day));
        let [mon, tue, wed, thu, fri, sat, sun] = DAYS.map(spans);
        let known = |code: &&String| holidays::SETS.contains(&code.as_str());
        let mut extra = BTreeMap::new();
        for line in self.get("extra").lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (date, hours) = line.split_once([' ', ':', '\t']).unwrap_or((line, ""));
            if extra.insert(date.trim().to_owned(), list(hours)).is_some() {
                let sentence = t.with("problem-calendar-extra-twice", &[("date", date.trim().to_owned().into())]);
                return Err(Problems::one("extra", sentence));
            }
        }
        Ok(WrittenCalendar {
            timezone: self.get("timezone").to_owned(),
            mon,
            tue,
            wed,
            thu,
            fri,
            sat,
            sun,
            closed: self
                .get("closed")
                .split([',', '\n', ' ', '\r'])
                .filter(|d| !d.is_empty())
                .map(str::to_owned)
                .collect(),
            extra,
            holidays: self.holidays.iter().filter(known).cloned().collect(),
            ..WrittenCalendar::default()
        })
    }
}

fn list(text: &str) -> Vec<String> {
    text.split([',', ';']).map(|span| span.trim().to_owned()).filter(|span| !span.is_empty()).collect()
}

fn week(written: &WrittenCalendar) -> [&Vec<String>; 7] {
    [&written.mon, &written.tue, &written.wed, &written.thu, &written.fri, &written.sat, &written.sun]
}

/// One calendar for each part of the form, with the other parts valid: so every mistake can be reported at once.
fn alone(written: &WrittenCalendar) -> [(&'static str, WrittenCalendar); 10] {
    let right = || WrittenCalendar {
        timezone: "UTC".to_owned(),
        sun: vec!["00:00-24:00".to_owned()],
        ..WrittenCalendar::default()
    };
    [
        ("timezone", WrittenCalendar { timezone: written.timezone.clone(), ..right() }),
        ("mon", WrittenCalendar { mon: written.mon.clone(), ..right() }),
        ("tue", WrittenCalendar { tue: written.tue.clone(), ..right() }),
        ("wed", WrittenCalendar { wed: written.wed.clone(), ..right() }),
        ("thu", WrittenCalendar { thu: written.thu.clone(), ..right() }),
        ("fri", WrittenCalendar { fri: written.fri.clone(), ..right() }),
        ("sat", WrittenCalendar { sat: written.sat.clone(), ..right() }),
        ("sun", WrittenCalendar { sun: written.sun.clone(), sat: right().sun, ..right() }),
        ("closed", WrittenCalendar { closed: written.closed.clone(), ..right() }),
        ("extra", WrittenCalendar { extra: written.extra.clone(), ..right() }),
    ]
}

fn sentence(t: Texts, error: &CalendarError) -> String {
    // The field shows which day it is.
    let (key, values): (&str, Vec<(&str, String)>) = match error {
        CalendarError::UnknownZone { name } => ("zone", vec![("text", name.clone())]),
        CalendarError::NotASpan { text, .. } => ("span", vec![("text", text.clone())]),
        CalendarError::Overlap { one, other, .. } => ("overlap", vec![("one", one.clone()), ("other", other.clone())]),
        CalendarError::NotADate { text } => ("date", vec![("text", text.clone())]),
        CalendarError::DateTwice { date } => ("date-twice", vec![("date", date.to_string())]),
        CalendarError::EmptyExtra { date } => ("extra", vec![("date", date.to_string())]),
        CalendarError::UnknownHolidays { code } => ("holidays", vec![("text", code.clone())]),
        CalendarError::NeverOpen => ("never", Vec::new()),
    };
    let values: Vec<(&str, FluentValue)> = values.into_iter().map(|(name, value)| (name, value.into())).collect();
    t.with(&format!("problem-calendar-{key}"), &values)
}

/// The field that a sentence belongs to.
fn field_of(error: &CalendarError) -> &str {
    match error {
        CalendarError::UnknownZone { .. } => "timezone",
        CalendarError::NotASpan { place, .. } | CalendarError::Overlap { place, .. } => {
            DAYS.iter().find(|day| *day == place).copied().unwrap_or("extra")
        }
        CalendarError::NotADate { .. } => "closed",
        CalendarError::DateTwice { .. } | CalendarError::EmptyExtra { .. } => "extra",
        CalendarError::UnknownHolidays { .. } | CalendarError::NeverOpen => "mon",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(fields: &[(&str, &str)]) -> CalendarForm {
        CalendarForm::from_pairs(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_saved_form_comes_back_unchanged() {
        let typed = draft(&[
            ("timezone", "Europe/Oslo"),
            ("mon", "08:00-12:00,13:00-16:00"),
            ("closed", "2026-12-24\r\n2026-12-31"),
            ("extra", "2026-12-20 12:00-16:00, 17:00-18:00"),
            ("holidays", "NO"),
            ("holidays", "DE-BY"),
            ("holidays", "XX"),
        ]);
        let stored = typed.check(Texts::interface("en")).unwrap();
        let back = CalendarForm::of(&stored);
        assert_eq!(back.get("mon"), "08:00-12:00, 13:00-16:00");
        assert_eq!(back.get("closed"), "2026-12-24\n2026-12-31");
        assert_eq!(back.get("extra"), "2026-12-20 12:00-16:00, 17:00-18:00");
        assert_eq!(back.holidays, ["DE-BY", "NO"]);
        assert_eq!(draft(&[("mon", " "), ("timezone", "")]).check(Texts::interface("en")).unwrap(), "");
    }

    #[test]
    fn a_mistake_is_shown_at_its_field() {
        let t = Texts::interface("en");
        for (field, fields) in [
            ("timezone", vec![("timezone", "Oslo"), ("mon", "8:00-16:00")]),
            ("tue", vec![("timezone", "UTC"), ("tue", "8-16")]),
            ("mon", vec![("timezone", "UTC")]),
            ("closed", vec![("timezone", "UTC"), ("mon", "8:00-16:00"), ("closed", "24.12.2026")]),
            ("extra", vec![("timezone", "UTC"), ("mon", "8:00-16:00"), ("extra", "2026-12-20")]),
        ] {
            assert!(draft(&fields).check(t).unwrap_err().has(field), "{field}");
        }
        let all = [("timezone", "Oslo"), ("mon", "8-16"), ("sun", "16:00-08:00"), ("closed", "soon")];
        let problems = draft(&all).check(t).unwrap_err();
        assert!(all.iter().all(|(field, _)| problems.has(field)), "{problems:?}");
    }
}
