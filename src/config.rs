//! Settings: `svar.toml`, overlaid by `SVAR_SECTION_KEY` variables; one struct per concern, contradictions refused at start.
use serde::Deserialize;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Everything that can be set. A key that is not here is refused, so that a typing error is noticed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    pub server: Server,
    pub data: Data,
    pub database: Database,
    pub mail: Mail,
    pub dns: Dns,
    pub smtp: Smtp,
    pub tickets: Tickets,
    pub log: Log,
    /// Shops that hand over customers who are signed in there: `[[handover]]`, one per shop.
    pub handover: Vec<Handover>,
}

/// Where the pages are served.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Server {
    /// Address and port to listen on: `127.0.0.1:8080`.
    pub listen: SocketAddr,
    /// How browsers and mails reach us, without a path: `https://help.example.com`. All links are built from it.
    pub public_url: Option<String>,
    /// Addresses of reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Bearer token that `/metrics` asks for; without it only loopback may read them.
    pub metrics_token: Option<String>,
    /// May calendars be fetched from, and notices handed to, servers of the own network (`10.…`, `localhost`)?
    pub private_places: bool,
}

impl Default for Server {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            trusted_proxies: Vec::new(),
            metrics_token: None,
            private_places: false,
        }
    }
}

/// Where files are kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Data {
    /// Folder of the `SQLite` file, the secret key, large attachments, and sent mail of the folder transport.
    pub folder: PathBuf,
    /// Large mails and attachments go to this object store instead of the folder: `s3://bucket/prefix`.
    /// Credentials come from the usual `AWS_…` variables.
    pub object_store: Option<String>,
    /// 64 hexadecimal digits from which all keys are derived; without it a key is made in `folder/secret.key`.
    pub secret_key: Option<String>,
}

impl Default for Data {
    fn default() -> Self {
        Self { folder: PathBuf::from("data"), object_store: None, secret_key: None }
    }
}

/// The database.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    /// `postgres://user:password@host1,host2/name?target_session_attrs=read-write&sslmode=verify-full`, or the path of
    /// a `SQLite` file. By default `svar.db` in the data folder.
    pub url: Option<String>,
}

/// How mail leaves, and whom we believe about mail that comes.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// `smtp`, or `folder`: mails are written to `outbox` in the data folder and shown on a page.
    pub transport: Transport,
    /// Names of the servers whose `Authentication-Results` header we believe (RFC 8601 `authserv-id`).
    pub authserv_ids: Vec<String>,
    /// PEM file of a certificate authority of your own, trusted beside the system's for mailboxes.
    pub ca_file: Option<PathBuf>,
    /// At most so many acknowledgements an hour, to all senders together.
    pub acknowledgements_per_hour: u32,
    /// More mails than this of one sender within ten minutes are a loop, and held.
    pub held_after: u32,
    /// Server time of the nightly reckoning of mailboxes, in UTC: 0 to 23.
    pub reckoning_hour: u32,
    /// Filters of our own mail server whose verdict headers we believe: it must take away such headers from what comes in.
    pub spam_headers: Vec<SpamHeaders>,
    /// Quarantined mail is kept for so many days.
    pub quarantine_days: u32,
}

/// A filter that leaves its verdict in headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpamHeaders {
    Rspamd,
    SpamAssassin,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            transport: Transport::Folder,
            authserv_ids: Vec::new(),
            ca_file: None,
            acknowledgements_per_hour: 500,
            held_after: 30,
            reckoning_hour: 2,
            spam_headers: Vec::new(),
            quarantine_days: 30,
        }
    }
}

/// Whether and where DNS is asked for the keys of DKIM signatures: for mail that none of `mail.authserv_ids` vouches for.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dns {
    pub checks_dkim: bool,
    /// `["192.0.2.53:53"]`; empty: those of the system.
    pub resolvers: Vec<SocketAddr>,
    /// A mail waits so long for DNS at most, and is then taken as unproven.
    pub timeout_ms: u64,
}

impl Default for Dns {
    fn default() -> Self {
        Self { checks_dkim: true, resolvers: Vec::new(), timeout_ms: 4000 }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    Folder,
    Smtp,
}

/// How long things stay open.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Tickets {
    /// A solved ticket is closed after so many days; an answer then begins a new one that is linked to it.
    pub close_after_days: u32,
}

impl Default for Tickets {
    fn default() -> Self {
        Self { close_after_days: 14 }
    }
}

/// The server that takes our mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Smtp {
    pub host: String,
    /// 465 with `tls`, 587 with `starttls`, 25 with `none`.
    pub port: Option<u16>,
    /// `tls`, `starttls`, or `none` (loopback only).
    pub security: Security,
    pub username: Option<String>,
    pub password: Option<String>,
    /// PEM file of a certificate authority of your own.
    pub ca_file: Option<PathBuf>,
}

impl Default for Smtp {
    fn default() -> Self {
        Self { host: String::new(), port: None, security: Security::Tls, username: None, password: None, ca_file: None }
    }
}

crate::word_enum! {
    /// How a connection to a mail server is protected.
    Security {
        Tls = "tls",
        StartTls = "starttls",
        None = "none",
    }
}

/// What is written to standard error.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// `info`, `debug`, or a `tracing` filter.
    pub filter: String,
    /// One JSON object a line instead of text.
    pub json: bool,
}

impl Default for Log {
    fn default() -> Self {
        Self { filter: "info".to_owned(), json: false }
    }
}

/// A shop that vouches for its signed-in customers with a short-lived JWT.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    /// The `iss` of its tokens.
    pub issuer: String,
    /// Slug of the brand: the customer sees this brand's tickets in such a session.
    pub brand: String,
    pub algorithm: HandoverAlgorithm,
    /// The shared secret (HS256, at least 32 bytes) or the public key in PEM (RS256, `EdDSA`).
    pub key: Option<String>,
    /// The same in a file.
    pub key_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum HandoverAlgorithm {
    HS256,
    RS256,
    EdDSA,
}

impl Config {
    /// Reads `path` (or `svar.toml` where it exists) and the variables, and refuses what cannot be meant.
    pub fn load(path: Option<&Path>, variables: impl Iterator<Item = (String, String)>) -> Result<Self> {
        let mut table = read_file(path)?;
        overlay(&mut table, variables)?;
        let config: Self =
            table.try_into().map_err(|e| Error::Invalid(format!("the settings cannot be understood: {e}")))?;
        config.check()?;
        Ok(config)
    }

    /// Where the database is: the configured URL, or the file in the data folder.
    pub fn database_url(&self) -> String {
        let default = || self.data.folder.join("svar.db").to_string_lossy().into_owned();
        self.database.url.clone().unwrap_or_else(default)
    }

    /// The configured public URL without a slash at the end, or that of the address we listen on.
    pub fn public_url(&self) -> String {
        match &self.server.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.server.listen),
        }
    }

    fn check(&self) -> Result<()> {
        self.check_server()?;
        self.check_mail()?;
        self.handover.iter().try_for_each(Handover::check)
    }

    fn check_server(&self) -> Result<()> {
        if self.server.public_url.is_none() && !self.server.listen.ip().is_loopback() {
            return refuse("server.listen is reachable from outside, so server.public_url must be set (https://…)");
        }
        let url = self.public_url();
        let Some((scheme, host)) = url.split_once("://") else {
            return refuse("server.public_url must begin with https:// (or http:// for this machine alone)");
        };
        if host.contains('/') {
            return refuse("server.public_url must not have a path: give Svar a host name of its own");
        }
        let name = host.rsplit_once(':').map_or(host, |(name, _port)| name);
        let is_here =
            name == "localhost" || name.trim_matches(['[', ']']).parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if scheme != "https" && !(scheme == "http" && is_here) {
            return refuse("server.public_url must be https://: sign-in over plain http can be read on the way");
        }
        Ok(())
    }

    fn check_mail(&self) -> Result<()> {
        if self.mail.transport == Transport::Folder {
            return if self.smtp.host.is_empty() {
                Ok(())
            } else {
                refuse(
                    "smtp.host is set but mail.transport is \"folder\": set mail.transport = \"smtp\", or remove [smtp]",
                )
            };
        }
        if self.smtp.host.is_empty() {
            return refuse("mail.transport is \"smtp\": set smtp.host to the server that takes our mail");
        }
        if self.smtp.username.is_some() != self.smtp.password.is_some() {
            return refuse("smtp.username and smtp.password belong together: set both or none");
        }
        let is_here = matches!(self.smtp.host.as_str(), "localhost" | "127.0.0.1" | "::1");
        if self.smtp.security == Security::None && !is_here {
            return refuse("smtp.security = \"none\" is for this machine alone: use \"tls\" or \"starttls\"");
        }
        Ok(())
    }
}

impl Handover {
    /// The key's bytes, from the settings or the file.
    pub fn key_bytes(&self) -> Result<Vec<u8>> {
        match (&self.key, &self.key_file) {
            (Some(key), None) => Ok(key.clone().into_bytes()),
            (None, Some(file)) => std::fs::read(file)
                .map(|bytes| bytes.trim_ascii().to_vec())
                .map_err(|e| Error::Invalid(format!("handover {}: cannot read {}: {e}", self.issuer, file.display()))),
            _ => refuse(&format!("handover {}: set either key or key_file", self.issuer)),
        }
    }

    fn check(&self) -> Result<()> {
        let key = self.key_bytes()?;
        if self.algorithm == HandoverAlgorithm::HS256 && key.len() < 32 {
            return refuse(&format!("handover {}: an HS256 key has at least 32 bytes", self.issuer));
        }
        Ok(())
    }
}

fn refuse<T>(sentence: &str) -> Result<T> {
    Err(Error::Invalid(sentence.to_owned()))
}

fn read_file(path: Option<&Path>) -> Result<toml::Table> {
    let (path, is_named) = path.map_or((Path::new("svar.toml"), false), |path| (path, true));
    match std::fs::read_to_string(path) {
        Ok(text) => text.parse().map_err(|e| Error::Invalid(format!("{}: {e}", path.display()))),
        Err(e) if is_named || e.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::Invalid(format!("cannot read {}: {e}", path.display())))
        }
        Err(_missing) => Ok(toml::Table::new()),
    }
}

/// `SVAR_SMTP_HOST=mail` becomes `smtp.host = "mail"`. A value that is a TOML number, truth or list is taken as such.
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
        let mut table = toml::Table::new();
        overlay(&mut table, variables)?;
        let config: Config = table.try_into().map_err(|e| Error::internal("test", e))?;
        config.check().map(|()| config)
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
            (&[("SVAR_SERVER_LISTENS", "127.0.0.1:1")], "unknown field"),
        ] {
            let refused = load(variables).unwrap_err().to_string();
            assert!(refused.contains(says), "{refused}");
        }
    }
}
