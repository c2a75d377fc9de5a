//! The search form of the ledger, as it is in the URL.
use chrono::{Days, NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::clock::Time;
use crate::ids::{BrandId, MailId};
use crate::mail::search;
use crate::mail::store::LedgerQuery;
use crate::texts::Texts;
use crate::web::encoded;
use crate::web::form::Problems;

/// As it was typed or clicked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LedgerForm {
    /// An address, or a domain.
    pub sender: String,
    pub recipient: String,
    /// Whole words of the subject, all of them.
    pub subject: String,
    pub message_id: String,
    pub day: String,
    pub state: String,
    pub cause: String,
    pub before: Option<MailId>,
}

/// A day in UTC, the time zone of the page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LedgerDay {
    pub day: String,
}

impl LedgerDay {
    /// From its beginning until that of the next; none if it is not a day.
    pub fn span(&self) -> Option<(Time, Time)> {
        let day: NaiveDate = self.day.trim().parse().ok()?;
        let midnight = |day: NaiveDate| Time::from(day.and_time(NaiveTime::MIN).and_utc());
        Some((midnight(day), midnight(day.checked_add_days(Days::new(1))?)))
    }
}

impl LedgerForm {
    pub fn query(&self, t: Texts, only_brands: &[BrandId]) -> (LedgerQuery, Problems) {
        let mut problems = Problems::default();
        let day = self.day();
        if day.span().is_none() && !day.day.trim().is_empty() {
            problems.add("day", t.say("problem-audit-day"));
        }
        let mut words: Vec<String> = search::of_subject(&self.subject);
        let address = |typed: &str| Some(typed.trim().trim_start_matches('@').to_owned()).filter(|it| !it.is_empty());
        words.extend(address(&self.sender).map(|it| search::of_sender(&it)));
        words.extend(address(&self.recipient).map(|it| search::of_recipient(&it)));
        let message_id = self.message_id.trim().trim_start_matches('<').trim_end_matches('>');
        let query = LedgerQuery {
            words,
            message_id: Some(message_id.to_owned()).filter(|id| !id.is_empty()),
            state: self.state.parse().ok(),
            cause: self.cause.parse().ok(),
            between: day.span(),
            before: self.before,
            only_brands: only_brands.to_vec(),
        };
        (query, problems)
    }

    pub fn day(&self) -> LedgerDay {
        LedgerDay { day: self.day.clone() }
    }

    fn fields(&self) -> [(&'static str, &str); 7] {
        [
            ("sender", &self.sender),
            ("recipient", &self.recipient),
            ("subject", &self.subject),
            ("message_id", &self.message_id),
            ("day", &self.day),
            ("state", &self.state),
            ("cause", &self.cause),
        ]
    }

    pub fn is_filtered(&self) -> bool {
        self.fields().iter().any(|(_, value)| !value.trim().is_empty())
    }

    /// The same as a query string.
    pub fn written(&self) -> String {
        let set = self.fields().into_iter().filter(|(_, value)| !value.trim().is_empty());
        set.map(|(name, value)| format!("{name}={}", encoded(value.trim()))).collect::<Vec<_>>().join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_are_stored_as_they_are_searched() {
        let form = LedgerForm {
            sender: " @Example.com ".to_owned(),
            subject: "Re: TÄLT".to_owned(),
            message_id: "<a@b>".to_owned(),
            ..LedgerForm::default()
        };
        let (query, problems) = form.query(Texts::interface("en"), &[]);
        assert!(problems.is_empty());
        assert_eq!(query.words, ["s:re", "s:talt", "f:example.com"]);
        assert_eq!(query.message_id.as_deref(), Some("a@b"));
        assert_eq!(form.written(), "sender=%40Example.com&subject=Re%3A%20T%C3%84LT&message_id=%3Ca%40b%3E");
    }

    #[test]
    fn an_invalid_day_is_reported() {
        let form = LedgerForm { day: "soon".to_owned(), ..LedgerForm::default() };
        assert!(form.query(Texts::interface("en"), &[]).1.has("day"));
    }
}
