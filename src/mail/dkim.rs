//! DKIM checked by ourselves where no server of ours vouches for a mail: keys come from DNS, in bounded time, or not at all.
use mail_auth::dkim::Signature;
use mail_auth::hickory_resolver::config::{NameServerConfig, ResolverConfig, ResolverOpts};
use mail_auth::hickory_resolver::system_conf::read_system_conf;
use mail_auth::{AuthenticatedMessage, DkimResult, MessageAuthenticator};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use super::identify::{Alignment, is_aligned};
use crate::clock::Time;
use crate::config::Dns;
use crate::error::{Error, Result};

/// So many signatures of one mail are looked at: more is not mail, and each asks DNS.
const SIGNATURES: usize = 3;
/// After so many failures in a row DNS is left alone for a while, so that mail does not wait for it one by one.
const PATIENCE: u32 = 3;
const REST_SECONDS: i64 = 60;

/// Asks DNS for keys. Made once; connects only when first needed.
pub struct Dkim {
    settings: Dns,
    authenticator: OnceLock<Option<MessageAuthenticator>>,
    trouble: Mutex<Trouble>,
}

#[derive(Default)]
struct Trouble {
    failures: u32,
    rests_until: Option<Time>,
}

/// What a look at the signatures gave.
enum Found {
    /// The domain that signed.
    Signed(String),
    Nothing,
    /// DNS gave no answer.
    Unanswered,
}

impl Dkim {
    pub fn new(settings: &Dns) -> Self {
        Self { settings: settings.clone(), authenticator: OnceLock::new(), trouble: Mutex::default() }
    }

    /// Looks for a right signature that is aligned with From's domain. Whatever goes wrong, the mail is merely unproven.
    pub async fn check(&self, now: Time, raw: &[u8], domain: &str) -> Alignment {
        let unsigned = || Alignment::no("nobody-vouches", "");
        if !self.settings.checks_dkim || !mentions_signature(raw) {
            return unsigned();
        }
        if self.rests(now) {
            return Alignment::no("dns-silent", domain);
        }
        let Some(authenticator) = self.authenticator() else { return unsigned() };
        let (raw, of) = (raw.to_vec(), domain.to_owned());
        // A task of its own: a mail that upsets the library takes nothing along.
        let look = tokio::spawn(async move { look(&authenticator, &raw, &of).await });
        let found = tokio::time::timeout(Duration::from_millis(self.settings.timeout_ms), look).await;
        let found = found.map_or(Found::Unanswered, |done| done.unwrap_or(Found::Nothing));
        self.note(now, matches!(found, Found::Unanswered));
        match found {
            Found::Signed(by) => Alignment::yes("dkim-checked", &by),
            Found::Nothing => Alignment::no("nothing-speaks", domain),
            Found::Unanswered => Alignment::no("dns-silent", domain),
        }
    }

    fn authenticator(&self) -> Option<MessageAuthenticator> {
        let made = self.authenticator.get_or_init(|| {
            open(&self.settings).inspect_err(|e| tracing::warn!(error = %e, "DKIM is not checked")).ok()
        });
        made.clone()
    }

    fn rests(&self, now: Time) -> bool {
        let trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        trouble.rests_until.is_some_and(|until| now < until)
    }

    fn note(&self, now: Time, has_failed: bool) {
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        if !has_failed {
            *trouble = Trouble::default();
            return;
        }
        trouble.failures = trouble.failures.saturating_add(1);
        if trouble.failures >= PATIENCE {
            tracing::warn!(
                "DNS does not answer: mail that only a DKIM signature could prove stays unproven for a while"
            );
            trouble.rests_until = Some(now.plus(chrono::Duration::seconds(REST_SECONDS)));
        }
    }
}

/// The configured resolver, else that of the system.
fn open(settings: &Dns) -> Result<MessageAuthenticator> {
    let fault = |e: &dyn std::fmt::Display| Error::Unavailable(format!("no DNS: {e}"));
    let (config, mut options) = if settings.resolvers.is_empty() {
        read_system_conf().map_err(|e| fault(&e))?
    } else {
        let servers = settings.resolvers.iter().map(|address| {
            let mut server = NameServerConfig::udp_and_tcp(address.ip());
            for connection in &mut server.connections {
                connection.port = address.port();
            }
            server
        });
        (ResolverConfig::from_parts(None, Vec::new(), servers.collect()), ResolverOpts::default())
    };
    options.timeout = Duration::from_millis((settings.timeout_ms / 2).max(1));
    options.attempts = 1;
    MessageAuthenticator::new(config, options).map_err(|e| fault(&e))
}

async fn look(authenticator: &MessageAuthenticator, raw: &[u8], domain: &str) -> Found {
    // Strict: a signature over a part of the body (`l=`) lets others add to it.
    let Some(mut message) = AuthenticatedMessage::parse(raw) else { return Found::Nothing };
    message.dkim_headers.retain(|header| can_speak(&header.header, domain));
    message.dkim_headers.truncate(SIGNATURES);
    if message.dkim_headers.is_empty() {
        return Found::Nothing;
    }
    let mut is_unanswered = false;
    for outcome in authenticator.verify_dkim(&message).await {
        match (outcome.result(), outcome.signature()) {
            (DkimResult::Pass, Some(signature)) => return Found::Signed(signature.d.to_lowercase()),
            (DkimResult::TempError(_), _) => is_unanswered = true,
            _ => {}
        }
    }
    if is_unanswered { Found::Unanswered } else { Found::Nothing }
}

/// Only what could prove something is looked up: by From's own organisation, over From, by a method that still counts.
fn can_speak(signature: &Signature, domain: &str) -> bool {
    is_aligned(&signature.d.to_lowercase(), domain)
        && signature.h.iter().any(|name| name.eq_ignore_ascii_case("from"))
        // SHA-1 signs nothing any more (RFC 8301).
        && signature.a != mail_auth::common::crypto::Algorithm::RsaSha1
        && signature.atps.is_none()
        && !signature.r
}

fn mentions_signature(raw: &[u8]) -> bool {
    const NAME: &[u8] = b"dkim-signature:";
    raw.windows(NAME.len()).take(super::parse::limits::HEADER).any(|window| window.eq_ignore_ascii_case(NAME))
}
