//! Settings: one struct per concern, read by `load`; `check` refuses contradictions.
mod check;
mod load;
mod oidc;
mod place;
mod security_text;

use serde::Deserialize;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use crate::error::{Error, Result};
pub use oidc::{Oidc, Serves, StaffSignIn};
pub use place::places;
pub use security_text::SecurityText;

/// All settings. An unknown key is refused, so that a typing error is noticed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    pub server: Server,
    pub data: Data,
    pub database: Database,
    pub mail: MailSettings,
    pub dns: Dns,
    /// Keys that sign our mail: `[[dkim]]`, one each. None if a relay signs.
    pub dkim: Vec<DkimSettings>,
    pub smtp: SmtpSettings,
    /// Another server, by which admins are notified if the usual one accepts no mail; none if its host is empty.
    pub fallback: SmtpSettings,
    pub status: StatusSettings,
    pub backup: Backup,
    pub tickets: TicketSettings,
    pub worker: Worker,
    pub audit: Audit,
    pub limits: LimitSettings,
    pub scanner: ScannerSettings,
    pub security: SecurityText,
    pub log: LogSettings,
    /// Shops that hand over their signed-in customers: `[[handover]]`, one per shop.
    pub handover: Vec<Handover>,
    pub sign_in: StaffSignIn,
    /// `OpenID` providers for sign-in: `[[oidc]]`, one each.
    pub oidc: Vec<Oidc>,
    /// The file that was read, or that would be.
    #[serde(skip)]
    pub file: PathBuf,
}

/// Where the pages are served.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Server {
    /// Address and port to listen on: `127.0.0.1:8080`.
    pub listen: SocketAddr,
    /// The base URL for browsers and mails, without a path: `https://help.example.com`. All links are built from it.
    pub public_url: Option<String>,
    /// Addresses of reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Bearer token for `/metrics`; without it only loopback may read them.
    pub metrics_token: Option<String>,
    /// May calendars be fetched from, and webhooks called on, servers of the own network (`10.…`, `localhost`)?
    pub allow_private_addresses: bool,
    /// A large body (a mail, a form with files) may take this many seconds to arrive.
    pub body_seconds: u64,
    /// At most this many large bodies are read at the same time, counted separately for machines and people.
    pub bodies_at_once: usize,
    /// Threads that answer requests.
    pub threads: u32,
}

impl Default for Server {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            trusted_proxies: Vec::new(),
            metrics_token: None,
            allow_private_addresses: false,
            body_seconds: 300,
            bodies_at_once: 16,
            threads: 2,
        }
    }
}

/// Where files are stored.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Data {
    /// Folder of the `SQLite` file, the secret key, large attachments, and sent mail of the folder transport.
    pub folder: PathBuf,
    /// Large mails and attachments go to this object store instead of the folder: `s3://bucket/prefix`. Credentials
    /// come from the usual `AWS_…` variables.
    pub object_store: Option<String>,
    /// The object store is reached by plain http, as `AWS_ENDPOINT` says: for one on the same machine.
    pub plain_http: bool,
    /// 64 hexadecimal digits from which all keys are derived; without it a key is created in `folder/secret.key`.
    pub secret_key: Option<String>,
}

impl Default for Data {
    fn default() -> Self {
        Self { folder: PathBuf::from("data"), object_store: None, plain_http: false, secret_key: None }
    }
}

/// The database.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    /// `postgres://user:password@host1,host2/name?target_session_attrs=read-write&sslmode=verify-full`, or the path of
    /// a `SQLite` file. By default `svar.db` in the data folder.
    pub url: Option<String>,
    /// At most this many connections at the same time; with `SQLite` these only read, because it has one writer.
    pub connections: u32,
}

impl Default for Database {
    fn default() -> Self {
        Self { url: None, connections: 8 }
    }
}

/// How mail is sent, and which servers we believe about incoming mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailSettings {
    /// `smtp`, or `folder`: mails are written to `outbox` in the data folder and shown on a page.
    pub transport: MailTransport,
    /// Nothing is sent and nothing is fetched, mails and webhooks alike: for a test with a restored copy.
    pub paused: bool,
    /// Names of the servers whose `Authentication-Results` header we believe (RFC 8601 `authserv-id`);
    /// `exchange-online` means the topmost one if it has no name.
    pub authserv_ids: Vec<String>,
    /// PEM file of your own certificate authority, trusted for mailboxes in addition to the system's.
    pub ca_file: Option<PathBuf>,
    /// At most this many acknowledgements an hour, to all senders together.
    pub acknowledgements_per_hour: u32,
    /// More mails than this of one sender within ten minutes are a loop, and held.
    pub held_after: u32,
    /// Server time of the nightly reconciliation of mailboxes, in UTC: 0 to 23.
    pub reconcile_hour: u32,
    /// Filters of our own mail server whose verdict headers we believe: it must remove such headers from incoming mail.
    pub spam_headers: Vec<SpamHeaders>,
    /// Quarantined mail is kept for this many days.
    pub quarantine_days: u32,
}

/// A filter that writes its verdict into headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpamHeaders {
    Rspamd,
    SpamAssassin,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self {
            transport: MailTransport::Folder,
            paused: false,
            authserv_ids: Vec::new(),
            ca_file: None,
            acknowledgements_per_hour: 500,
            held_after: 30,
            reconcile_hour: 2,
            spam_headers: Vec::new(),
            quarantine_days: 30,
        }
    }
}

/// A key that signs the mail of a domain (RFC 6376).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DkimSettings {
    /// The domain of the support addresses, or a parent domain.
    pub domain: String,
    /// The key's name in DNS: `selector._domainkey.domain`.
    pub selector: String,
    /// RSA or Ed25519 in PEM; `svar dkim new` makes one.
    pub key_file: PathBuf,
}

/// Whether and where DNS is asked for the keys of DKIM signatures: for mail that no server in `mail.authserv_ids`
/// vouches for.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dns {
    pub checks_dkim: bool,
    /// `["192.0.2.53:53"]`; empty: those of the system.
    pub resolvers: Vec<SocketAddr>,
    /// A mail waits at most this long for DNS, and then counts as unproven.
    pub timeout_ms: u64,
}

impl Default for Dns {
    fn default() -> Self {
        Self { checks_dkim: true, resolvers: Vec::new(), timeout_ms: 4000 }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    Folder,
    Smtp,
}

/// How long tickets stay open.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TicketSettings {
    /// A solved ticket is closed after this many days; an answer then opens a new one that is linked to it.
    pub close_after_days: u32,
    /// A reply waits for this many seconds before it is sent, and its agent can take it back; 0: it is sent at once.
    pub undo_send_seconds: u32,
}

impl Default for TicketSettings {
    fn default() -> Self {
        Self { close_after_days: 14, undo_send_seconds: 10 }
    }
}

/// The background work.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Worker {
    /// A silent process keeps its jobs for this long: until then no other process on the same database takes them.
    pub lease_seconds: u32,
    /// At most this many mails are sent at the same time.
    pub sending: u32,
    /// At most this many requests to other servers at the same time: calendars, webhooks, mailboxes that are compared.
    pub remote: u32,
    /// At most this many jobs on our own database run at the same time.
    pub local: u32,
}

impl Default for Worker {
    fn default() -> Self {
        Self { lease_seconds: 24, sending: 4, remote: 8, local: 8 }
    }
}

impl Worker {
    /// The same as a duration.
    pub fn lease(&self) -> chrono::Duration {
        chrono::Duration::seconds(i64::from(self.lease_seconds))
    }

    /// A lease is renewed this often.
    pub fn renewed_within(&self) -> std::time::Duration {
        std::time::Duration::from_secs(u64::from(self.lease_seconds)) / 3
    }
}

/// The audit log.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Audit {
    /// Entries are kept for this many days, and the network addresses in them.
    pub keep_days: u32,
}

impl Default for Audit {
    fn default() -> Self {
        Self { keep_days: 730 }
    }
}

/// Limits for one account, and for all visitors together. Counted on each node; a restart resets them.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LimitSettings {
    /// Tickets that one customer opens on our pages, an hour.
    pub tickets_per_hour: u32,
    /// Messages that one customer writes on our pages, an hour; those that open a ticket count too.
    pub messages_per_hour: u32,
    /// What one customer sends with our forms, texts and files together, an hour.
    pub megabytes_per_hour: u32,
    /// What visitors who have not signed in send from one network address, an hour.
    pub visitor_megabytes_per_hour: u32,
    /// Files of questions whose senders have not proven their address yet, all together; over all nodes.
    pub unproven_files_megabytes: u32,
    /// Live pages of one customer that are open at the same time.
    pub customer_streams: u32,
    /// The same for one member of staff.
    pub staff_streams: u32,
    /// Links to addresses without an account, an hour: for all visitors together.
    pub links_to_unregistered_per_hour: u32,
    /// Questions of visitors who have not signed in, an hour: after these each browser works a second for its form. 0:
    /// always.
    pub questions_before_work: u32,
}

impl Default for LimitSettings {
    fn default() -> Self {
        Self {
            tickets_per_hour: 20,
            messages_per_hour: 60,
            megabytes_per_hour: 250,
            visitor_megabytes_per_hour: 30,
            unproven_files_megabytes: 1000,
            customer_streams: 10,
            staff_streams: 50,
            links_to_unregistered_per_hour: 200,
            questions_before_work: 120,
        }
    }
}

/// A malware scanner that checks every incoming file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScannerSettings {
    /// Where `ClamAV`'s daemon listens: `/run/clamav/clamd.ctl`, or `tcp://127.0.0.1:3310`.
    pub clamd: Option<String>,
}

/// The server that sends our mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SmtpSettings {
    pub host: String,
    /// 465 with `tls`, 587 with `starttls`, 25 with `none`.
    pub port: Option<u16>,
    /// `tls`, `starttls`, or `none` (loopback only).
    pub security: Security,
    pub username: Option<String>,
    pub password: Option<String>,
    /// PEM file of your own certificate authority.
    pub ca_file: Option<PathBuf>,
    /// How long the server may take for an answer.
    pub timeout_seconds: u64,
}

impl Default for SmtpSettings {
    fn default() -> Self {
        Self {
            host: String::new(),
            port: None,
            security: Security::Tls,
            username: None,
            password: None,
            ca_file: None,
            timeout_seconds: 60,
        }
    }
}

crate::text_enum! {
    /// How a connection to a mail server is protected.
    Security {
        Tls = "tls",
        StartTls = "starttls",
        None = "none",
    }
}

/// When someone is notified of a problem.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StatusSettings {
    /// The disk of the data folder is low below this, and full below a tenth of it.
    pub disk_free_mb: u64,
    /// The database is slow if a commit takes longer than this.
    pub slow_commit_ms: u32,
    /// Work is stuck if the oldest job of a lane has been due for this long.
    pub lane_minutes: u32,
    /// A mailbox is down if it could not be read for this long.
    pub mailbox_minutes: u32,
    /// A warning comes this many days before a certificate expires.
    pub certificate_days: u32,
    /// PEM files whose certificates are checked: that of the public URL.
    pub certificate_files: Vec<PathBuf>,
    /// A webhook that is also notified, by POST.
    pub webhook: Option<String>,
    /// The secret that signs these calls: `whsec_…`.
    pub webhook_secret: Option<String>,
}

impl Default for StatusSettings {
    fn default() -> Self {
        Self {
            disk_free_mb: 2000,
            slow_commit_ms: 500,
            lane_minutes: 15,
            mailbox_minutes: 10,
            certificate_days: 14,
            certificate_files: Vec::new(),
            webhook: None,
            webhook_secret: None,
        }
    }
}

/// Backups are made by other programs; here it is checked that they are made.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backup {
    /// A file, or a folder whose newest file counts. Without it nothing is checked.
    pub path: Option<PathBuf>,
    /// The newest may be this old.
    pub newest_within_hours: u32,
}

impl Default for Backup {
    fn default() -> Self {
        Self { path: None, newest_within_hours: 26 }
    }
}

/// What is written to standard error.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogSettings {
    /// `info`, `debug`, or a `tracing` filter.
    pub filter: String,
    /// One JSON object a line instead of text.
    pub json: bool,
}

impl Default for LogSettings {
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
    /// Slug of the brand: in such a session the customer sees only this brand's tickets.
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
    /// The database's URL: the configured one, or the file in the data folder.
    pub fn database_url(&self) -> String {
        let default = || self.data.folder.join("svar.db").to_string_lossy().into_owned();
        self.database.url.clone().unwrap_or_else(default)
    }

    /// The settings file, for people.
    pub fn file_name(&self) -> String {
        let name = self.file.display().to_string();
        if name.is_empty() { load::DEFAULT_FILE.to_owned() } else { name }
    }

    /// The configured public URL without a slash at the end, or the URL of the address we listen on.
    pub fn public_url(&self) -> String {
        match &self.server.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.server.listen),
        }
    }

    /// The origin of a host: its scheme is that of the public URL.
    pub fn origin_of(&self, host: &str) -> String {
        let url = self.public_url();
        format!("{}://{host}", url.split_once("://").map_or("https", |(scheme, _)| scheme))
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
}

fn refuse<T>(sentence: &str) -> Result<T> {
    Err(Error::Invalid(sentence.to_owned()))
}
