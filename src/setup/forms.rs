//! The forms of setup: a brand in a few words, opening hours, and a mail server to try.
use actix_multipart::form::{MultipartForm, tempfile::TempFile, text::Text};
use chrono_tz::TZ_VARIANTS;
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::brands::calendar::{CalendarForm, DAYS};
use crate::brands::forms::BrandForm;
use crate::config::{Security, SmtpSettings};
use crate::ids::BrandId;
use crate::texts::Texts;
use crate::web::form::Problems;

/// A brand with its logo.
#[derive(MultipartForm)]
pub struct SetupBrandForm {
    name: Option<Text<String>>,
    support_address: Option<Text<String>>,
    color: Option<Text<String>>,
    languages: Vec<Text<String>>,
    own_language: Option<Text<String>>,
    #[multipart(limit = "25MB")]
    pub logo: Option<TempFile>,
}

impl SetupBrandForm {
    /// As the page of brands would have it. The short name for addresses is made of the name.
    pub fn draft(&self) -> BrandForm {
        let text = |field: &Option<Text<String>>| field.as_ref().map(|text| text.0.clone()).unwrap_or_default();
        let name = text(&self.name);
        let mut pairs = vec![
            ("slug".to_owned(), slug(&name)),
            ("name".to_owned(), name),
            ("support_address".to_owned(), text(&self.support_address)),
            ("color".to_owned(), text(&self.color)),
            ("own_language".to_owned(), text(&self.own_language)),
        ];
        pairs.extend(self.languages.iter().map(|language| ("languages".to_owned(), language.0.clone())));
        BrandForm::from_pairs(pairs)
    }
}

/// `Blå Fjell & Sønn AS` is `blaa-fjell-soenn-as`.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'å' => slug.push_str("aa"),
            'æ' | 'ä' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'é' | 'è' | 'ê' | 'ë' => slug.push('e'),
            'á' | 'à' | 'â' => slug.push('a'),
            'ß' => slug.push_str("ss"),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let short: String = slug.chars().take(40).collect();
    let short = short.trim_matches('-');
    // A name without a letter that is allowed in an address.
    if short.is_empty() { "shop".to_owned() } else { short.to_owned() }
}

/// Opening hours: one span a day, as two clocks.
#[derive(Debug, Clone, Default)]
pub struct HoursForm {
    pub brand: Option<BrandId>,
    fields: BTreeMap<String, String>,
}

impl HoursForm {
    pub fn of(pairs: Vec<(String, String)>) -> Self {
        let fields: BTreeMap<String, String> = pairs.into_iter().collect();
        Self { brand: fields.get("brand").and_then(|id| id.parse().ok()).map(BrandId), fields }
    }

    /// The hours of many shops, as a start.
    pub fn usual(brand: BrandId, language: &str) -> Self {
        let zone = match language {
            "nb" => "Europe/Oslo",
            "da" => "Europe/Copenhagen",
            "sv" => "Europe/Stockholm",
            "nl" => "Europe/Amsterdam",
            "de" => "Europe/Berlin",
            "fr" => "Europe/Paris",
            _ => "Europe/London",
        };
        let mut fields = BTreeMap::from([("timezone".to_owned(), zone.to_owned())]);
        for day in DAYS.iter().take(5) {
            fields.insert(format!("{day}-from"), "09:00".to_owned());
            fields.insert(format!("{day}-to"), "16:00".to_owned());
        }
        Self { brand: Some(brand), fields }
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    pub fn is_always(&self) -> bool {
        self.get("always") == "yes"
    }

    /// What is to be stored.
    pub fn check(&self, t: Texts) -> Result<String, Problems> {
        let mut pairs = vec![("timezone".to_owned(), self.get("timezone").to_owned())];
        let mut problems = Problems::default();
        for day in DAYS {
            let (from, to) = (self.get(&format!("{day}-from")), self.get(&format!("{day}-to")));
            let span = match (from, to) {
                _ if self.is_always() => "00:00-24:00".to_owned(),
                ("", "") => continue,
                ("", _) | (_, "") => {
                    problems.add(format!("{day}-from"), t.say("problem-setup-day"));
                    continue;
                }
                (from, "00:00") => format!("{from}-24:00"),
                (from, to) => format!("{from}-{to}"),
            };
            pairs.push((day.to_owned(), span));
        }
        let holidays = self.get("holidays");
        if !holidays.is_empty() && !self.is_always() {
            pairs.push(("holidays".to_owned(), holidays.to_owned()));
        }
        let written = problems.or(CalendarForm::from_pairs(pairs))?;
        written.check(t).map_err(|wrong| DAYS.iter().fold(wrong, |wrong, day| wrong.moved(day, &format!("{day}-from"))))
    }
}

/// Names of time zones, for the list that a browser offers.
pub fn zones() -> impl Iterator<Item = &'static str> {
    TZ_VARIANTS.iter().map(|zone| zone.name()).filter(|name| name.contains('/') && !name.starts_with("Etc/"))
}

/// A step to postpone.
#[derive(Debug, Deserialize)]
pub struct SkipForm {
    pub step: String,
}

/// A mail server to try, before it stands in the settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ServerForm {
    pub host: String,
    pub port: String,
    pub security: String,
    pub username: String,
    pub password: String,
}

impl ServerForm {
    /// The same as settings; a port is only asked for where it is not the usual one.
    pub fn check(&self, t: Texts) -> Result<SmtpSettings, Problems> {
        let mut problems = Problems::default();
        let host = self.host.trim();
        let security = self.security.parse().unwrap_or(Security::Tls);
        if host.is_empty() {
            problems.add("host", t.say("problem-host"));
        } else if security == Security::None && !matches!(host, "localhost" | "127.0.0.1" | "::1") {
            problems.add("security", t.say("problem-plain"));
        }
        let port = match self.port.trim() {
            "" => None,
            typed => typed.parse::<u16>().ok().filter(|port| *port > 0).or_else(|| {
                problems.add("port", t.say("problem-port"));
                None
            }),
        };
        let username = Some(self.username.trim().to_owned()).filter(|name| !name.is_empty());
        let password = Some(self.password.clone()).filter(|password| !password.is_empty());
        if username.is_some() != password.is_some() {
            let lacks = if username.is_some() { "password" } else { "username" };
            problems.add(lacks, t.say("problem-setup-sign-in"));
        }
        // The admin waits for the answer.
        problems.or(SmtpSettings {
            host: host.to_owned(),
            port,
            security,
            username,
            password,
            timeout_seconds: 20,
            ..SmtpSettings::default()
        })
    }

    /// What is to be written into the settings; the password is not repeated.
    pub fn as_settings(&self, public_url: Option<&str>) -> String {
        let quoted = |text: &str| toml::Value::String(text.trim().to_owned()).to_string();
        let mut lines = Vec::new();
        if public_url.is_none() {
            lines.extend([
                "[server]".to_owned(),
                "public_url = \"https://help.example.com\"".to_owned(),
                String::new(),
            ]);
        }
        let host = if self.host.trim().is_empty() { "smtp.example.com" } else { &self.host };
        lines.extend(["[mail]", "transport = \"smtp\"", "", "[smtp]"].map(str::to_owned));
        lines.push(format!("host = {}", quoted(host)));
        if let Ok(port) = self.port.trim().parse::<u16>() {
            lines.push(format!("port = {port}"));
        }
        if !matches!(self.security.as_str(), "" | "tls") {
            lines.push(format!("security = {}", quoted(&self.security)));
        }
        if !self.username.trim().is_empty() || self.host.trim().is_empty() {
            let name = if self.username.trim().is_empty() { "help@example.com" } else { &self.username };
            lines.extend([format!("username = {}", quoted(name)), "password = \"…\"".to_owned()]);
        }
        lines.join("\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_word_for_addresses() {
        for (name, short) in [
            ("Fjellro", "fjellro"),
            ("Blå Fjell & Sønn AS", "blaa-fjell-soenn-as"),
            ("  Kafé – 1 ", "kafe-1"),
            ("店", "shop"),
        ] {
            assert_eq!(slug(name), short);
        }
    }

    #[test]
    fn a_week_by_the_clock_is_a_calendar() {
        let t = Texts::interface("en");
        let stored = HoursForm::usual(BrandId(1), "nb").check(t).unwrap();
        assert!(stored.contains("\"Europe/Oslo\"") && stored.contains("\"fri\":[\"09:00-16:00\"]"), "{stored}");
        let form = |fields: &[(&str, &str)]| {
            HoursForm::of(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
        };
        let day = form(&[("timezone", "UTC"), ("mon-from", "09:00")]).check(t).unwrap_err();
        assert!(day.has("mon-from"), "{day:?}");
        let late = form(&[("timezone", "UTC"), ("tue-from", "17:00"), ("tue-to", "09:00")]).check(t).unwrap_err();
        assert!(late.has("tue-from"), "{late:?}");
        assert!(form(&[("timezone", "UTC")]).check(t).unwrap_err().has("mon-from"));
        assert!(form(&[("timezone", "Oslo"), ("always", "yes")]).check(t).unwrap_err().has("timezone"));
        let always = form(&[("timezone", "UTC"), ("always", "yes")]).check(t).unwrap();
        assert!(always.contains("\"sun\":[\"00:00-24:00\"]"), "{always}");
    }

    #[test]
    fn settings_to_write_are_read_back() {
        let form = ServerForm {
            host: "smtp.fjellro.example".to_owned(),
            port: "2525".to_owned(),
            security: "starttls".to_owned(),
            username: "a\"b".to_owned(),
            password: "secret".to_owned(),
        };
        for (form, url) in [(form, Some("https://x.example")), (ServerForm::default(), None)] {
            let text = form.as_settings(url);
            assert!(!text.contains("secret"), "{text}");
            let config: crate::config::Config = text.parse::<toml::Table>().unwrap().try_into().unwrap();
            assert_eq!(config.mail.transport, crate::config::MailTransport::Smtp);
            assert_eq!(config.server.public_url.is_none(), url.is_some());
        }
    }
}
