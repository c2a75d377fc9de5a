//! Forms: the errors of each field, and the fields themselves.
use maud::{Markup, html};
use std::borrow::Cow;

use crate::texts::Texts;

/// What must be corrected, in the order of the fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<(Cow<'static, str>, String)>);

impl Problems {
    /// Records that `field` is wrong; `sentence` says what to do.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, sentence: impl Into<String>) {
        self.0.push((field.into(), sentence.into()));
    }

    /// A single problem.
    pub fn one(field: impl Into<Cow<'static, str>>, sentence: impl Into<String>) -> Self {
        Self(vec![(field.into(), sentence.into())])
    }

    /// These, and then those.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// What is wrong with one field is shown at another, which asks for the same on this page.
    #[must_use]
    pub fn moved(mut self, from: &str, to: &str) -> Self {
        for (field, _) in self.0.iter_mut().filter(|(field, _)| *field == from) {
            *field = Cow::Owned(to.to_owned());
        }
        self
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `Ok(value)` if nothing is wrong.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }

    /// Is anything wrong with this field?
    pub fn has(&self, field: &str) -> bool {
        self.of(field).is_some()
    }

    fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, sentence)| sentence.as_str())
    }
}

/// The list above a form, each line a link to its field. Empty if nothing is wrong.
pub fn summary(t: Texts, problems: &Problems) -> Markup {
    html! {
        @if !problems.is_empty() {
            div.error-summary role="alert" tabindex="-1" autofocus {
                h2 { (t.with("form-problems", &[("count", problems.0.len().into())])) }
                ul { @for (field, sentence) in &problems.0 { li { a href={ "#" (field) } { (sentence) } } } }
            }
        }
    }
}

/// One labelled input line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Field<'a> {
    /// Name and id; ids are unique on a page.
    pub name: &'a str,
    pub label: &'a str,
    pub value: &'a str,
    pub hint: &'a str,
    /// `text` when empty.
    pub kind: &'a str,
    pub autocomplete: &'a str,
    /// The id of a list of what can be typed.
    pub list: &'a str,
    pub is_required: bool,
}

impl Field<'_> {
    /// Label, hint, input and error.
    pub fn render(self, problems: &Problems) -> Markup {
        let problem = problems.of(self.name);
        let kind = if self.kind.is_empty() { "text" } else { self.kind };
        html! {
            div.field {
                label for=(self.name) { (self.label) }
                @if !self.hint.is_empty() { p.hint id={ (self.name) "-hint" } { (self.hint) } }
                input id=(self.name) name=(self.name) type=(kind) required[self.is_required]
                    value=[(kind != "password").then_some(self.value)]
                    autocomplete=[Some(self.autocomplete).filter(|a| !a.is_empty())]
                    list=[Some(self.list).filter(|list| !list.is_empty())]
                    aria-invalid=[problem.map(|_| "true")]
                    aria-describedby=[described_by(self.name, problem.is_some(), !self.hint.is_empty())]
                    dir=[["text", "search"].contains(&kind).then_some("auto")];
                (problem_of(self.name, problems))
            }
        }
    }

    /// The same with several lines.
    pub fn render_area(self, rows: u8, problems: &Problems) -> Markup {
        let problem = problems.of(self.name);
        html! {
            div.field {
                label for=(self.name) { (self.label) }
                @if !self.hint.is_empty() { p.hint id={ (self.name) "-hint" } { (self.hint) } }
                textarea id=(self.name) name=(self.name) rows=(rows) dir="auto" required[self.is_required]
                    aria-invalid=[problem.map(|_| "true")]
                    aria-describedby=[described_by(self.name, problem.is_some(), !self.hint.is_empty())] { (self.value) }
                (problem_of(self.name, problems))
            }
        }
    }
}

/// A labelled choice; `options` are (value, words).
pub fn choice(name: &str, label: &str, options: &[(String, String)], chosen: &str) -> Markup {
    checked_choice(name, label, options, (chosen, &Problems::default()))
}

/// The same with its error.
pub fn checked_choice(
    name: &str,
    label: &str,
    options: &[(String, String)],
    (chosen, problems): (&str, &Problems),
) -> Markup {
    let is_wrong = problems.has(name);
    html! {
        div.field {
            label for=(name) { (label) }
            select id=(name) name=(name) aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by(name, is_wrong, false)] {
                @for (value, words) in options { option value=(value) selected[value == chosen] { (words) } }
            }
            (problem_of(name, problems))
        }
    }
}

/// A text to take along: shown in a field that can be selected, with a button that copies it where scripts run.
pub fn copied(t: Texts, name: &str, label: &str, text: &str) -> Markup {
    let rows = text.lines().count();
    html! {
        div.field {
            label for=(name) { (label) }
            @if rows > 1 { textarea.code id=(name) readonly rows=(rows) spellcheck="false" { (text) } }
            @else { input.code id=(name) type="text" readonly value=(text); }
            div.actions {
                button.button type="button" hidden data-copy=(name) data-text-copied=(t.say("copied")) { (t.say("copy")) span.sr { " " (label) } }
                span.small.soft role="status" {}
            }
        }
    }
}

/// What is wrong with a field, for its foot.
pub fn problem_of(field: &str, problems: &Problems) -> Markup {
    html! { @if let Some(problem) = problems.of(field) { p.field-error id={ (field) "-error" } { (problem) } } }
}

/// Which elements describe a field, for `aria-describedby`.
pub fn described_by(name: &str, is_wrong: bool, has_hint: bool) -> Option<String> {
    let ids: Vec<String> = [(is_wrong, "error"), (has_hint, "hint")]
        .iter()
        .filter(|(is_there, _)| *is_there)
        .map(|(_, what)| format!("{name}-{what}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A key that makes a form count once, however often it is sent.
pub fn idempotency_key() -> String {
    data_encoding::BASE32_NOPAD.encode(&rand::random::<[u8; 15]>()).to_lowercase()
}

/// The fields of an `application/x-www-form-urlencoded` body, in order; a name may occur several times.
pub fn pairs(body: &[u8]) -> Vec<(String, String)> {
    actix_web::web::Query::<Vec<(String, String)>>::from_query(&String::from_utf8_lossy(body))
        .map(actix_web::web::Query::into_inner)
        .unwrap_or_default()
}

/// Is this a plausible mail address? A link proves the rest.
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && text.len() <= 254
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_an_address_is_refused() {
        for good in ["kari@example.no", "a.b+c@sub.example.com", "ø@blåbær.example"] {
            assert!(is_address(good), "{good}");
        }
        for bad in ["", "kari", "kari@", "@example.no", "kari@example", "a b@example.no", "a@x.y\nBcc: b@x.y"] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
