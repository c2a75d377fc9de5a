//! Reads the settings: `svar.toml`, overridden by `SVAR_SECTION_KEY` variables.
use std::path::Path;

use super::place::line_at;
use super::{Config, refuse};
use crate::error::{Error, Result};

/// What is read where no file is named.
pub(super) const DEFAULT_FILE: &str = "svar.toml";

impl Config {
    /// Reads `path` (or `svar.toml` if it exists) and the variables, and refuses impossible settings.
    pub fn load(path: Option<&Path>, variables: impl Iterator<Item = (String, String)>) -> Result<Self> {
        let config = overlaid(&read_file(path)?, variables)?;
        config.check()?;
        let file = path.unwrap_or(Path::new(DEFAULT_FILE));
        Ok(Self { file: std::path::absolute(file).unwrap_or_else(|_nowhere| file.to_owned()), ..config })
    }
}

/// What the file says. It is understood alone first: then what is wrong in it has a line.
fn read_file(path: Option<&Path>) -> Result<toml::Table> {
    let (path, is_named) = path.map_or((Path::new(DEFAULT_FILE), false), |path| (path, true));
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(e) if is_named || e.kind() != std::io::ErrorKind::NotFound => {
            return Err(Error::Invalid(format!("cannot read {}: {e}", path.display())));
        }
        Err(_missing) => return Ok(toml::Table::new()),
    };
    let wrong = |e: toml::de::Error| {
        let line = line_at(&text, e.span().unwrap_or_default().start);
        Error::Invalid(format!("{}, line {line}: {}", path.display(), e.message()))
    };
    toml::from_str::<Config>(&text).map_err(wrong)?;
    text.parse().map_err(wrong)
}

/// The settings with the variables over them.
fn overlaid(file: &toml::Table, variables: impl Iterator<Item = (String, String)>) -> Result<Config> {
    let variables: Vec<(String, String)> = variables.collect();
    let mut table = file.clone();
    overlay(&mut table, variables.iter().cloned())?;
    table.try_into().map_err(|e| match wrong_variable(file, variables) {
        Some(sentence) => Error::Invalid(sentence),
        None => Error::Invalid(format!("the settings cannot be understood: {}", e.message())),
    })
}

/// The file is right, so one of the variables is not: each is tried alone.
fn wrong_variable(file: &toml::Table, variables: Vec<(String, String)>) -> Option<String> {
    variables.into_iter().find_map(|variable| {
        let (name, mut table) = (variable.0.clone(), file.clone());
        overlay(&mut table, std::iter::once(variable)).ok()?;
        table.try_into::<Config>().err().map(|e| format!("the variable {name}: {}", e.message()))
    })
}

/// `SVAR_SMTP_HOST=mail` becomes `smtp.host = "mail"`. A value that is a TOML number, boolean or list is read as one.
fn overlay(table: &mut toml::Table, variables: impl Iterator<Item = (String, String)>) -> Result<()> {
    for (name, value) in variables {
        let Some((section, key)) = name.strip_prefix("SVAR_").and_then(|rest| rest.split_once('_')) else { continue };
        let entry = table.entry(section.to_lowercase()).or_insert_with(|| toml::Value::Table(toml::Table::new()));
        let Some(section) = entry.as_table_mut() else {
            return refuse(&format!("{name} cannot be set as a variable: use svar.toml"));
        };
        let key = key.to_lowercase();
        let value = if is_text(&key) { toml::Value::String(value) } else { typed(value) };
        section.insert(key, value);
    }
    Ok(())
}

/// A password of digits is still a text.
fn is_text(key: &str) -> bool {
    matches!(key, "password" | "username" | "secret_key" | "metrics_token" | "host" | "url")
}

fn typed(value: String) -> toml::Value {
    let document = format!("v = {value}").parse::<toml::Table>();
    match document.ok().and_then(|mut d| d.remove("v")) {
        Some(v @ (toml::Value::Integer(_) | toml::Value::Boolean(_) | toml::Value::Array(_))) => v,
        _ => toml::Value::String(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(variables: &[(&str, &str)]) -> Result<Config> {
        let variables = variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
        let config = overlaid(&toml::Table::new(), variables)?;
        config.check().map(|()| config)
    }

    #[test]
    fn what_is_wrong_in_the_file_has_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("svar.toml");
        for (text, says) in [
            ("[server]\n\nlistens = \"127.0.0.1:1\"\n", "svar.toml, line 3: unknown field `listens`"),
            ("[server]\nlisten = \"here\"\n", "svar.toml, line 2: invalid socket address"),
            ("[smtp]\nport = \"x\"\n", "svar.toml, line 2: invalid type"),
            ("[smtp\n", "svar.toml, line 1: "),
        ] {
            std::fs::write(&path, text).unwrap();
            let refused = Config::load(Some(&path), std::iter::empty()).unwrap_err().to_string();
            assert!(refused.contains(says) && !refused.contains('\n'), "{refused}");
        }
        std::fs::write(&path, "[smtp]\nport = 25\n").unwrap();
        let variable = ("SVAR_SMTP_PORT".to_owned(), "many".to_owned());
        let refused = Config::load(Some(&path), std::iter::once(variable)).unwrap_err().to_string();
        assert!(refused.contains("the variable SVAR_SMTP_PORT: invalid type"), "{refused}");
    }

    #[test]
    fn nothing_set_is_a_safe_setting() {
        let config = load(&[]).unwrap();
        assert_eq!(config.public_url(), "http://127.0.0.1:8080");
        assert_eq!(config.database_url(), "data/svar.db");
    }

    #[test]
    fn variables_set_numbers_lists_and_words() {
        let config = load(&[
            ("SVAR_SMTP_HOST", "127.0.0.1"),
            ("SVAR_SMTP_PORT", "2525"),
            ("SVAR_SMTP_USERNAME", "007"),
            ("SVAR_SMTP_PASSWORD", "123456"),
            ("SVAR_SMTP_SECURITY", "none"),
            ("SVAR_MAIL_TRANSPORT", "smtp"),
            ("SVAR_MAIL_AUTHSERV_IDS", "[\"mx.example.com\"]"),
        ])
        .unwrap();
        assert_eq!(config.smtp.port, Some(2525));
        assert_eq!(config.smtp.password.as_deref(), Some("123456"));
        assert_eq!(config.mail.authserv_ids, ["mx.example.com"]);
    }

    #[test]
    fn providers_are_refused_with_what_to_do() {
        let good = "[sign_in]\nsso_only = true\nbreak_glass = \"ada@x.example\"\n[[oidc]]\nname = \"work\"\nlabel = \"Work\"\nissuer = \"https://id.example.com\"\nclient_id = \"svar\"\nfor = \"staff\"\n";
        let load = |text: &str| {
            let config: Config = text.parse::<toml::Table>().unwrap().try_into().unwrap();
            config.check()
        };
        load(good).unwrap();
        for (from, to, says) in [
            ("https://id", "http://id", "issuer must be https://"),
            ("id.example.com", "id.example.com?x", "without ?"),
            ("\"work\"", "\"callback\"", "name is a short word"),
            ("\"staff\"", "\"fjellro\"", "needs an [[oidc]]"),
            ("break_glass = \"ada@x.example\"", "", "needs sign_in.break_glass"),
            ("for = \"staff\"", "for = \"staff\"\nclient_secret = \"x\"\nclient_secret_file = \"y\"", "set either"),
        ] {
            let refused = load(&good.replace(from, to)).unwrap_err().to_string();
            assert!(refused.contains(says), "{refused}");
        }
    }

    #[test]
    fn unsafe_and_contradicting_settings_are_refused_with_what_to_do() {
        for (variables, says) in [
            (&[("SVAR_SERVER_LISTEN", "0.0.0.0:80")][..], "server.public_url must be set"),
            (&[("SVAR_SERVER_PUBLIC_URL", "http://help.example.com")], "must be https://"),
            (&[("SVAR_MAIL_TRANSPORT", "smtp")], "set smtp.host"),
            (&[("SVAR_SMTP_HOST", "mail.example.com")], "mail.transport"),
            (
                &[
                    ("SVAR_MAIL_TRANSPORT", "smtp"),
                    ("SVAR_SMTP_HOST", "mail.example.com"),
                    ("SVAR_SMTP_SECURITY", "none"),
                ],
                "this machine alone",
            ),
            (&[("SVAR_SECURITY_CONTACT", "security@example.com")], "begin with mailto:"),
            (&[("SVAR_SECURITY_CONTACT", "mailto:a@b.no\nExpires: never")], "no spaces"),
            (&[("SVAR_SECURITY_POLICY", "https://example.com/")], "without security.contact"),
            (&[("SVAR_SECURITY_CONTACT", "tel:+47"), ("SVAR_SECURITY_POLICY", "http://x.no")], "security.policy"),
            (&[("SVAR_SECURITY_CONTACT", "tel:+47"), ("SVAR_SECURITY_EXPIRES", "tomorrow")], "time in quotes"),
            (
                &[("SVAR_SECURITY_CONTACT", "tel:+47"), ("SVAR_SECURITY_PREFERRED_LANGUAGES", "[\"en, nb\"]")],
                "language codes",
            ),
            (&[("SVAR_WORKER_SENDING", "0")], "worker.sending must be between 1 and 64"),
            (&[("SVAR_DATABASE_CONNECTIONS", "1")], "database.connections must be between 2 and 200"),
            (&[("SVAR_SERVER_THREADS", "65")], "server.threads must be between 1 and 64"),
            (&[("SVAR_SERVER_LISTENS", "127.0.0.1:1")], "unknown field"),
        ] {
            let refused = load(variables).unwrap_err().to_string();
            assert!(refused.contains(says), "{refused}");
        }
    }
}
