//! Checks DKIM itself if no server of ours vouches for a mail: keys come from DNS, in bounded time, or not at all.
use mail_auth::common::headers::Header;
use mail_auth::dkim::Signature;
use mail_auth::hickory_resolver::config::{NameServerConfig, ResolverConfig, ResolverOpts};
use mail_auth::hickory_resolver::system_conf::read_system_conf;
use mail_auth::{AuthenticatedMessage, DkimResult, MessageAuthenticator};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use super::identify::{self, Alignment, is_aligned};
use super::parse::{Headers, Mail, verified_part};
use crate::clock::Time;
use crate::config::Dns;
use crate::error::{Error, Result};

/// At most this many signatures of one mail are looked at: each asks DNS, and an honest mail has fewer.
const SIGNATURES: usize = 3;
/// After this many failures in a row DNS is not asked for a while, so that mail does not wait for it one by one.
const PATIENCE: u32 = 3;
const REST_SECONDS: i64 = 60;

/// Asks DNS for keys. Made once; connects only when first needed.
pub struct DkimVerifier {
    settings: Dns,
    authenticator: OnceLock<Option<MessageAuthenticator>>,
    trouble: Mutex<DnsTrouble>,
}

#[derive(Default)]
struct DnsTrouble {
    failures: u32,
    rests_until: Option<Time>,
}

/// What a look at the signatures gave.
enum DkimFinding {
    Signed(identify::Signature),
    Nothing,
    /// The library parses the header differently from us.
    Unclear,
    /// DNS gave no answer.
    Unanswered,
}

impl DkimVerifier {
    pub fn new(settings: &Dns) -> Self {
        Self { settings: settings.clone(), authenticator: OnceLock::new(), trouble: Mutex::default() }
    }

    /// Looks for a valid signature that is aligned with From's domain. Whatever goes wrong, the mail is merely
    /// unproven; `None`: there is nothing to look at.
    pub async fn check(&self, now: Time, raw: &[u8], mail: &Mail, domain: &str) -> Option<Alignment> {
        if !self.settings.checks_dkim || !mail.headers.has("dkim-signature") {
            return None;
        }
        if mail.headers.is_unclear() {
            return Some(Alignment::no("header-unclear", ""));
        }
        if self.rests(now) {
            return Some(Alignment::no("dns-silent", domain));
        }
        let authenticator = self.authenticator()?;
        let (raw, headers, of) = (verified_part(raw).to_vec(), mail.headers.clone(), domain.to_owned());
        // In a separate task: a mail that makes the library panic stops nothing else.
        let look = tokio::spawn(async move { look(&authenticator, &raw, &headers, &of).await });
        let found = tokio::time::timeout(Duration::from_millis(self.settings.timeout_ms), look).await;
        let found = found.map_or(DkimFinding::Unanswered, |done| done.unwrap_or(DkimFinding::Nothing));
        self.note(now, matches!(found, DkimFinding::Unanswered));
        Some(match found {
            DkimFinding::Signed(by) => Alignment::signed("dkim-checked", by),
            DkimFinding::Nothing => Alignment::no("nothing-speaks", domain),
            DkimFinding::Unclear => Alignment::no("header-unclear", ""),
            DkimFinding::Unanswered => Alignment::no("dns-silent", domain),
        })
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
            *trouble = DnsTrouble::default();
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

async fn look(authenticator: &MessageAuthenticator, raw: &[u8], headers: &Headers, domain: &str) -> DkimFinding {
    // Strict: a signature over a part of the body (`l=`) lets others add to it.
    let Some(mut message) = AuthenticatedMessage::parse(raw) else { return DkimFinding::Nothing };
    if !reads_as(&message, headers) {
        return DkimFinding::Unclear;
    }
    message.dkim_headers.retain(|header| can_speak(header, headers, domain));
    message.dkim_headers.truncate(SIGNATURES);
    if message.dkim_headers.is_empty() {
        return DkimFinding::Nothing;
    }
    let mut is_unanswered = false;
    for outcome in authenticator.verify_dkim(&message).await {
        match (outcome.result(), outcome.signature()) {
            (DkimResult::Pass, Some(signature)) => {
                let same = message.dkim_headers.iter().find(|header| header.header.b == signature.b);
                if let Some(read) = same.and_then(|header| identify::Signature::read(headers, header.value)) {
                    return DkimFinding::Signed(read);
                }
            }
            (DkimResult::TempError(_), _) => is_unanswered = true,
            _ => {}
        }
    }
    if is_unanswered { DkimFinding::Unanswered } else { DkimFinding::Nothing }
}

/// Do both parsers find the same fields, each with the same words, in the same order? Only then what the library has
/// checked is what we show.
pub fn reads_as(message: &AuthenticatedMessage<'_>, headers: &Headers) -> bool {
    let theirs = message.raw_parsed_headers();
    theirs.len() == headers.len()
        && theirs.iter().zip(headers.raw()).all(|((name, value), (our_name, our_value))| {
            let piece = [name, b":".as_slice(), value].concat();
            name.eq_ignore_ascii_case(our_name.as_bytes()) && Headers::read(&piece).raw().eq([(our_name, our_value)])
        })
}

/// Only a signature that could prove something is looked up: by From's own organisation, over From and the whole body,
/// by a method that still counts, and parsed alike by us.
fn can_speak(header: &Header<'_, Signature>, headers: &Headers, domain: &str) -> bool {
    let signature = &header.header;
    is_aligned(&signature.d.to_lowercase(), domain)
        && identify::Signature::read(headers, header.value)
            .is_some_and(|ours| ours.is_whole() && ours.domain == signature.d.to_lowercase())
        // SHA-1 signatures no longer count (RFC 8301).
        && signature.a != mail_auth::common::crypto::Algorithm::RsaSha1
        && signature.atps.is_none()
        && !signature.r
}
