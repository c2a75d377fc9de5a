//! Sends one mail to one recipient by SMTP: the refused stage shows what the refusal is about.
use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::ascii::ascii_domain;
use super::refusal::{SmtpRefusal, SmtpStage};
use super::transport::{Blame, Parcel, SendError};
use crate::clock::Time;
use crate::config::{self, Security};
use crate::error::{Error, Result};
use crate::outbound::certificate;

/// Connections that are kept open for the next mail.
const IDLE: usize = 4;
/// After an error of ours the server is asked again this much later: many wrong sign-ins would lock us out.
pub const ASK_AGAIN: chrono::Duration = chrono::Duration::seconds(60);

/// A server that accepts our mail. Cheap to clone.
#[derive(Clone)]
pub struct SmtpClient(Arc<SmtpInner>);

struct SmtpInner {
    host: String,
    port: u16,
    security: Security,
    tls: TlsParameters,
    credentials: Option<Credentials>,
    timeout: Duration,
    idle: Mutex<Vec<SmtpConnection>>,
    /// The server has refused the null return path (Amazon SES does): it is not used there again.
    refuses_null: AtomicBool,
    /// Until when the server's certificate is valid, if a new connection has shown it.
    certificate_ends: Mutex<Option<Time>>,
    /// Until when the server is not asked, by the address that it refused; an empty address means all.
    shut: Mutex<BTreeMap<String, (Time, SendError)>>,
}

/// One question of `svar check`, and what the server answered.
pub struct Probe {
    pub command: String,
    pub answer: Result<String, String>,
}

impl SmtpClient {
    pub(super) fn open(settings: &config::SmtpSettings) -> Result<Self> {
        let fault = |e: lettre::transport::smtp::Error| Error::Invalid(format!("[smtp]: {e}"));
        let mut tls = TlsParameters::builder(settings.host.clone());
        if let Some(file) = &settings.ca_file {
            let pem = std::fs::read(file)
                .map_err(|e| Error::Invalid(format!("smtp.ca_file: cannot read {}: {e}", file.display())))?;
            tls = tls.add_root_certificate(Certificate::from_pem(&pem).map_err(fault)?);
        }
        let port = match settings.security {
            Security::Tls => 465,
            Security::StartTls => 587,
            Security::None => 25,
        };
        let credentials = match (&settings.username, &settings.password) {
            (Some(user), Some(password)) => Some(Credentials::new(user.clone(), password.clone())),
            _ => None,
        };
        Ok(Self(Arc::new(SmtpInner {
            host: settings.host.clone(),
            port: settings.port.unwrap_or(port),
            security: settings.security,
            tls: tls.build().map_err(fault)?,
            credentials,
            timeout: Duration::from_secs(settings.timeout_seconds.max(1)),
            idle: Mutex::default(),
            refuses_null: AtomicBool::new(false),
            certificate_ends: Mutex::default(),
            shut: Mutex::default(),
        })))
    }

    /// Hands a mail over, unless the server has just said that it accepts none from us.
    pub(super) fn send(&self, parcel: &Parcel, now: Time) -> Result<String, SendError> {
        if let Some(known) = self.is_shut(&parcel.from, now) {
            return Err(known);
        }
        let done = self.deliver(parcel);
        let mut shut = self.0.shut.lock().unwrap_or_else(PoisonError::into_inner);
        match &done {
            Ok(_) => shut.retain(|scope, _| !scope.is_empty() && *scope != parcel.from),
            Err(e) if e.is_ours() => {
                let scope = if e.blame == Blame::OurAddress { parcel.from.clone() } else { String::new() };
                shut.insert(scope, (now.plus(ASK_AGAIN), e.clone()));
            }
            Err(_) => {}
        }
        drop(shut);
        done
    }

    fn is_shut(&self, from: &str, now: Time) -> Option<SendError> {
        let shut = self.0.shut.lock().unwrap_or_else(PoisonError::into_inner);
        ["", from].iter().filter_map(|scope| shut.get(*scope)).find(|(until, _)| *until > now).map(|(_, e)| e.clone())
    }

    /// A kept connection may be dead: then a new one is tried. If the null return path is refused, our address is used.
    fn deliver(&self, parcel: &Parcel) -> Result<String, SendError> {
        let mut is_null = parcel.is_automatic && !self.0.refuses_null.load(Ordering::Relaxed);
        let mut kept = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        loop {
            let is_fresh = kept.is_none();
            let mut connection = match kept.take() {
                Some(connection) => connection,
                None => self.connect().map_err(|e| SmtpRefusal::new(SmtpStage::Connect, &e).judged())?,
            };
            match attempt(&mut connection, parcel, is_null)? {
                Ok(answer) => {
                    self.keep(connection);
                    return Ok(answer);
                }
                Err(refusal) if !is_fresh && refusal.is_connection_lost() => {}
                Err(refusal) if is_null && refusal.blames_null_sender() => {
                    tracing::info!(answer = %refusal.text, "the server refuses the null return path; our address is used");
                    self.0.refuses_null.store(true, Ordering::Relaxed);
                    is_null = false;
                    connection.abort();
                }
                Err(refusal) => {
                    if refusal.is_answered() && connection.command(Rset).is_ok() {
                        self.keep(connection);
                    }
                    return Err(refusal.judged());
                }
            }
        }
    }

    fn keep(&self, connection: SmtpConnection) {
        let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if !connection.has_broken() && idle.len() < IDLE {
            idle.push(connection);
        }
    }

    fn connect(&self) -> Result<SmtpConnection, lettre::transport::smtp::Error> {
        let SmtpInner { host, port, security, tls, credentials, timeout, .. } = &*self.0;
        let hello = ClientId::default();
        let wrapper = (*security == Security::Tls).then_some(tls);
        let mut connection = SmtpConnection::connect((host.as_str(), *port), Some(*timeout), &hello, wrapper, None)?;
        if *security == Security::StartTls {
            connection.starttls(tls, &hello)?;
        }
        if *security != Security::None {
            let seen = connection.peer_certificate().ok().and_then(|der| certificate::ends_at(&der));
            *self.0.certificate_ends.lock().unwrap_or_else(PoisonError::into_inner) = seen;
        }
        if let Some(credentials) = credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials)?;
        }
        Ok(connection)
    }

    /// The server and until when its certificate is valid, if that was seen since the last call.
    pub(super) fn take_certificate(&self) -> Option<(String, Time)> {
        let seen = self.0.certificate_ends.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        Some((self.0.host.clone(), seen))
    }

    /// Asks what a mail would ask, and sends none: may we write with a null return path, and as each of these
    /// addresses?
    pub fn probe(&self, addresses: &[String]) -> Result<Vec<Probe>, String> {
        let mut connection = self.connect().map_err(|e| e.to_string())?;
        let mut probes = Vec::new();
        let mut ask = |command: String, line: String| {
            let answer = connection.command(line).map(|said| said.message().collect::<Vec<_>>().join(" "));
            probes.push(Probe { command, answer: answer.map_err(|e| e.to_string()) });
            probes.last().is_some_and(|probe| probe.answer.is_ok())
        };
        for from in std::iter::once("").chain(addresses.iter().map(String::as_str)) {
            let from = ascii_domain(from);
            let to = addresses.iter().find(|to| from.is_empty() || ascii_domain(to) == from).map(|to| ascii_domain(to));
            if ask(format!("MAIL FROM:<{from}>"), format!("MAIL FROM:<{from}>\r\n"))
                && let Some(to) = to.filter(|_| !from.is_empty())
            {
                ask(format!("RCPT TO:<{to}>"), format!("RCPT TO:<{to}>\r\n"));
            }
            ask("RSET".to_owned(), "RSET\r\n".to_owned());
        }
        // If it is gone already, there is nothing to close.
        let _ = connection.quit();
        Ok(probes)
    }
}

type Answered = Result<String, SmtpRefusal>;

/// One transaction. The outer error: this server cannot carry the address, and was not asked.
fn attempt(connection: &mut SmtpConnection, parcel: &Parcel, is_null: bool) -> Result<Answered, SendError> {
    let parse = |text: &str| -> Result<Address, SendError> {
        ascii_domain(text).parse().map_err(|e| SendError {
            blame: Blame::Recipient,
            is_permanent: true,
            is_unanswered: false,
            text: format!("{text} is not an address: {e}"),
        })
    };
    let (from, to) = (parse(&parcel.from)?, parse(&parcel.to)?);
    let mut options = Vec::new();
    let address: &str = to.as_ref();
    if !address.is_ascii() {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            let text = format!("{}: SMTPUTF8 is not offered by our mail server", parcel.to);
            return Err(SendError { blame: Blame::Spelling, is_permanent: true, is_unanswered: false, text });
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    if !parcel.raw.is_ascii() && connection.server_info().supports_feature(Extension::EightBitMime) {
        options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let sender = (!is_null).then_some(from);
    Ok(converse(connection, (Mail::new(sender, options), Rcpt::new(to, Vec::new())), parcel.raw.as_bytes()))
}

fn converse(connection: &mut SmtpConnection, (mail, recipient): (Mail, Rcpt), raw: &[u8]) -> Answered {
    connection.command(mail).map_err(|e| SmtpRefusal::new(SmtpStage::Sender, &e))?;
    connection.command(recipient).map_err(|e| SmtpRefusal::new(SmtpStage::Recipient, &e))?;
    connection.command(Data).map_err(|e| SmtpRefusal::new(SmtpStage::Data, &e))?;
    let answer = connection.message(raw).map_err(|e| SmtpRefusal::new(SmtpStage::Content, &e))?;
    Ok(answer.message().collect::<Vec<_>>().join(" "))
}
