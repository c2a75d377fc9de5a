//! The filters of the log as they are in the URL, read once into a [`Filter`].
use chrono::{Days, NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::audit::ActorKind;
use crate::audit::store::{Filter, SubjectFilter};
use crate::audit::{AuditAction, SubjectKind};
use crate::clock::Time;
use crate::ids::AccountId;
use crate::paging::After;
use crate::texts::Texts;
use crate::web::encoded;
use crate::web::form::{Problems, is_address};

/// The filters as they were typed or clicked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AuditQuery {
    /// An account's id, or a kind of actor.
    pub who: String,
    /// An action, or a family of them.
    pub action: String,
    /// A label as it is in the log, an e-mail address, or `kind:id`.
    pub subject: String,
    pub from: String,
    pub to: String,
    pub after: String,
}

impl AuditQuery {
    /// The filter, and what cannot be read. The caller looks up a person's address.
    pub fn filter(&self, t: Texts) -> (Filter, Problems) {
        let mut problems = Problems::default();
        let mut day = |field: &'static str, text: &str| {
            let day = text.trim().parse::<NaiveDate>().ok();
            if day.is_none() && !text.trim().is_empty() {
                problems.add(field, t.say("problem-audit-day"));
            }
            day
        };
        let (from, to) = (day("from", &self.from), day("to", &self.to));
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            problems.add("to", t.say("problem-audit-days"));
        }
        let actions = AuditAction::ALL.iter().copied();
        let filter = Filter {
            actor: self.who.parse::<ActorKind>().ok(),
            account: self.who.parse().ok().map(AccountId),
            actions: actions.filter(|action| [action.as_str(), action.family()].contains(&&*self.action)).collect(),
            subject: self.subject(),
            from: from.map(midnight),
            until: to.and_then(|day| day.checked_add_days(Days::new(1))).map(midnight),
        };
        (filter, problems)
    }

    fn subject(&self) -> Option<SubjectFilter> {
        let text = self.subject.trim();
        let row = text.split_once(':').and_then(|(kind, id)| {
            let kind = kind.parse::<SubjectKind>().ok()?;
            Some(SubjectFilter::Row(kind, id.parse().ok()?))
        });
        row.or_else(|| {
            (!text.is_empty())
                .then(|| SubjectFilter::Label(if text.is_ascii() { text.to_owned() } else { folded(text) }))
        })
    }

    /// The address that was typed, if it is one: it may be a person's.
    pub fn address(&self) -> Option<String> {
        let address = crate::plain::address(&self.subject);
        is_address(&address).then_some(address)
    }

    pub fn page(&self) -> Option<After> {
        After::from_word(&self.after)
    }

    pub fn is_filtered(&self) -> bool {
        [&self.who, &self.action, &self.subject, &self.from, &self.to].iter().any(|text| !text.trim().is_empty())
    }

    /// The same filters as a query string.
    pub fn written(&self) -> String {
        let fields = [
            ("who", &self.who),
            ("action", &self.action),
            ("subject", &self.subject),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let set = fields.iter().filter(|(_, value)| !value.trim().is_empty());
        set.map(|(name, value)| format!("{name}={}", encoded(value.trim()))).collect::<Vec<_>>().join("&")
    }
}

/// Days are in UTC, like the times on the page.
fn midnight(day: NaiveDate) -> Time {
    day.and_time(NaiveTime::MIN).and_utc().into()
}

/// In labels, addresses and domains have a single spelling.
fn folded(text: &str) -> String {
    let is_name = text.contains('.') && !text.contains(char::is_whitespace);
    match text.rsplit_once('@') {
        Some(_) if is_name => crate::plain::address(text),
        None if is_name => crate::plain::domain(text),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(subject: &str) -> Option<SubjectFilter> {
        AuditQuery { subject: subject.to_owned(), ..AuditQuery::default() }.subject()
    }

    #[test]
    fn a_subject_is_a_row_or_a_label() {
        assert_eq!(asked("brand:3"), Some(SubjectFilter::Row(SubjectKind::Brand, 3)));
        assert_eq!(asked(" fjellro "), Some(SubjectFilter::Label("fjellro".to_owned())));
        assert_eq!(asked("10:30"), Some(SubjectFilter::Label("10:30".to_owned())));
        assert_eq!(asked(""), None);
    }

    #[test]
    fn a_family_selects_all_its_actions() {
        let query = AuditQuery { action: "sign_in".to_owned(), ..AuditQuery::default() };
        let (filter, problems) = query.filter(Texts::interface("en"));
        assert!(problems.is_empty());
        assert!(
            filter.actions.contains(&AuditAction::SignInFailed) && !filter.actions.contains(&AuditAction::BrandChanged)
        );
    }

    #[test]
    fn impossible_days_are_reported() {
        let query = AuditQuery { from: "2026-12-02".to_owned(), to: "2026-12-01".to_owned(), ..AuditQuery::default() };
        assert!(query.filter(Texts::interface("en")).1.has("to"));
        let query = AuditQuery { from: "soon".to_owned(), ..AuditQuery::default() };
        assert!(query.filter(Texts::interface("en")).1.has("from"));
    }
}
