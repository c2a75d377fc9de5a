//! Where to report a vulnerability: the content of `/.well-known/security.txt` (RFC 9116).
use chrono::{DateTime, Duration};
use serde::Deserialize;

use super::refuse;
use crate::clock::Time;
use crate::error::Result;

/// The file is served if there is a contact.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SecurityText {
    /// Where reports go: `mailto:security@example.com`, or the `https://` URL of a form.
    pub contact: Option<String>,
    /// Until when this is valid: `2027-06-01T00:00:00Z`. By default a year after the start.
    pub expires: Option<String>,
    /// `https://` URL of a page that says how reports are handled.
    pub policy: Option<String>,
    /// Languages in which reports are read: `["en", "nb"]`.
    pub preferred_languages: Vec<String>,
}

impl SecurityText {
    pub(super) fn check(&self) -> Result<()> {
        let Self { contact, expires, policy, preferred_languages } = self;
        if contact.is_none() && (expires.is_some() || policy.is_some() || !preferred_languages.is_empty()) {
            return refuse("[security] says nothing without security.contact: set it, or remove the section");
        }
        let is_uri = |uri: &str, schemes: &[&str]| {
            let rest = schemes.iter().find_map(|scheme| uri.strip_prefix(scheme)).unwrap_or_default();
            !rest.is_empty() && rest.chars().all(|c| c.is_ascii_graphic())
        };
        if contact.as_deref().is_some_and(|uri| !is_uri(uri, &["mailto:", "https://", "tel:"])) {
            return refuse("security.contact must begin with mailto:, https:// or tel:, and hold no spaces");
        }
        if policy.as_deref().is_some_and(|uri| !is_uri(uri, &["https://"])) {
            return refuse("security.policy must begin with https://, and hold no spaces");
        }
        let is_tag = |tag: &String| !tag.is_empty() && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !preferred_languages.iter().all(is_tag) {
            return refuse("security.preferred_languages are language codes: [\"en\", \"nb\"]");
        }
        self.expires_at().map(drop)
    }

    fn expires_at(&self) -> Result<Option<Time>> {
        let Some(text) = &self.expires else { return Ok(None) };
        match DateTime::parse_from_rfc3339(text) {
            Ok(at) => Ok(Some(at.to_utc().into())),
            Err(_unreadable) => refuse("security.expires must be a time in quotes: \"2027-06-01T00:00:00Z\""),
        }
    }

    /// At start: a past time is refused, and without one the file is valid for a year.
    pub(crate) fn start(&mut self, now: Time) -> Result<()> {
        match self.expires_at()? {
            Some(at) if at <= now => refuse("security.expires is over: set a later time, or remove it"),
            Some(_later) => Ok(()),
            None => {
                self.expires = Some(now.plus(Duration::days(365)).rfc3339());
                Ok(())
            }
        }
    }

    /// The file; `None` without a contact. `canonical` is its own URL.
    pub fn file(&self, canonical: &str) -> Option<String> {
        let Self { contact, expires, policy, preferred_languages } = self;
        let fields = [
            ("Contact", Some(contact.clone()?)),
            ("Expires", expires.clone()),
            ("Preferred-Languages", (!preferred_languages.is_empty()).then(|| preferred_languages.join(", "))),
            ("Canonical", Some(canonical.to_owned())),
            ("Policy", policy.clone()),
        ];
        Some(fields.into_iter().filter_map(|(name, value)| Some(format!("{name}: {}\n", value?))).collect())
    }
}
