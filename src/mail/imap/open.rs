//! From nothing to an open folder: connect, encrypt, sign in, select.

use async_imap::imap_proto::{Capability, MailboxDatum, Response, ResponseCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::connection::{Connected, connect, encrypt};
use super::model::{AfterDelivery, ImapSecret, ImapSecurity, Settings};
use super::names::{decoded, quoted, quoted_folder};
use super::problem::Problem;
use super::wire::Wire;
use crate::clock::Time;

/// An open folder.
#[derive(Debug)]
pub struct ImapSession {
    /// The connection.
    pub wire: Wire,
    /// What the server can do, in capitals.
    pub capabilities: Vec<String>,
    /// The folder's UIDVALIDITY.
    pub uid_validity: u32,
    /// The number of the next mail, if the server says so.
    pub uid_next: Option<u32>,
    /// Until when the server's certificate is valid, if there is one.
    pub certificate_ends: Option<Time>,
}

impl ImapSession {
    /// Connects, signs in and opens the folder: read-only if nothing has to be changed in it.
    pub async fn open(settings: &Settings) -> Result<Self, Problem> {
        let Connected { stream, mut certificate_ends } = connect(settings).await?;
        let mut wire = Wire::new(stream);
        let mut signed_in = wire.greeting().await?;
        if settings.security == ImapSecurity::StartTls {
            if signed_in {
                // RFC 9051, 11: there is no STARTTLS once signed in, so what follows would stay in the clear.
                return Err(no_starttls(settings));
            }
            let encrypted = start_tls(wire, settings).await?;
            certificate_ends = encrypted.certificate_ends;
            wire = Wire::new(encrypted.stream);
            signed_in = false;
        }
        if !signed_in {
            sign_in(&mut wire, settings).await?;
        }
        let capabilities = ask_capabilities(&mut wire).await?;
        let session = select(wire, capabilities, settings).await?;
        Ok(Self { certificate_ends, ..session })
    }

    /// Whether the server has this capability.
    pub fn can(&self, capability: &str) -> bool {
        self.capabilities.iter().any(|known| known == capability)
    }
}

fn no_starttls(settings: &Settings) -> Problem {
    Problem::Setup(format!(
        "{} does not offer STARTTLS on port {}. Use TLS on port 993, or ask the server's operator.",
        settings.host, settings.port
    ))
}

async fn start_tls(mut wire: Wire, settings: &Settings) -> Result<Connected, Problem> {
    match wire.command("STARTTLS", |_| {}).await {
        Ok(_) => {}
        Err(Problem::Refused(_)) => return Err(no_starttls(settings)),
        Err(other) => return Err(other),
    }
    encrypt(wire.into_stream(), settings).await
}

async fn ask_capabilities(wire: &mut Wire) -> Result<Vec<String>, Problem> {
    let mut found = Vec::new();
    wire.command("CAPABILITY", |response| {
        if let Response::Capabilities(list) = response {
            found.extend(list.iter().map(|capability| match capability {
                Capability::Imap4rev1 => "IMAP4REV1".to_owned(),
                Capability::Auth(name) => format!("AUTH={}", name.to_uppercase()),
                Capability::Atom(name) => name.to_uppercase(),
            }));
        }
    })
    .await?;
    Ok(found)
}

async fn sign_in(wire: &mut Wire, settings: &Settings) -> Result<(), Problem> {
    let capabilities = ask_capabilities(wire).await?;
    let can = |name: &str| capabilities.iter().any(|known| known == name);
    let user = &settings.username;
    let (mechanism, proof) = match &settings.secret {
        ImapSecret::OAuth2(token) => ("XOAUTH2", format!("user={user}\x01auth=Bearer {token}\x01\x01")),
        ImapSecret::Password(password) if can("AUTH=PLAIN") => ("PLAIN", format!("\0{user}\0{password}")),
        ImapSecret::Password(password) => {
            if can("LOGINDISABLED") {
                return Err(Problem::Setup(format!(
                    "{} takes no password on this line. Use TLS, or OAuth2 if the provider asks for it.",
                    settings.host
                )));
            }
            let login = format!("LOGIN {} {}", quoted(user)?, quoted(password)?);
            let answer = wire.command(&login, |_| {}).await;
            return answer.map(drop).map_err(|e| explain_refusal(e, settings));
        }
    };
    let proof = STANDARD.encode(proof);
    let answer = if can("SASL-IR") {
        wire.authenticate(&format!("AUTHENTICATE {mechanism} {proof}"), "").await
    } else {
        wire.authenticate(&format!("AUTHENTICATE {mechanism}"), &proof).await
    };
    answer.map(drop).map_err(|e| explain_refusal(e, settings))
}

fn explain_refusal(problem: Problem, settings: &Settings) -> Problem {
    let Problem::Refused(said) = problem else {
        return problem;
    };
    let (host, user) = (&settings.host, &settings.username);
    // RFC 5530: the server's password database is unavailable, which says nothing about the password.
    if said.contains("[UNAVAILABLE]") || said.contains("[INUSE]") {
        return Problem::Lost(format!("{host} cannot sign anyone in just now: “{said}”"));
    }
    Problem::SignIn(match settings.secret {
        ImapSecret::Password(_) => format!(
            "{host} refused the user name or password of {user} (“{said}”). Check both; providers with two-step sign-in want an app password."
        ),
        ImapSecret::OAuth2(_) => format!(
            "{host} refused the access token of {user} (“{said}”). It may have expired, or lack the right to read mail by IMAP: grant access again."
        ),
    })
}

async fn select(mut wire: Wire, capabilities: Vec<String>, settings: &Settings) -> Result<ImapSession, Problem> {
    let changes = settings.after_delivery != AfterDelivery::Keep;
    let verb = if changes { "SELECT" } else { "EXAMINE" };
    let command = format!("{verb} {}", quoted_folder(&settings.folder)?);
    let (mut uid_validity, mut uid_next) = (None, None);
    let answer = wire
        .command(&command, |response| {
            if let Response::Data { outcome, .. } = response {
                match outcome.code {
                    Some(ResponseCode::UidValidity(number)) => uid_validity = Some(number),
                    Some(ResponseCode::UidNext(number)) => uid_next = Some(number),
                    _ => {}
                }
            }
        })
        .await;
    let folder = &settings.folder;
    match answer {
        Ok(done) if changes && done.read_only => Err(Problem::Setup(format!(
            "{} may only read the folder {folder}. Give it the right to change it, or set after_delivery to keep.",
            settings.username
        ))),
        Ok(_) => Ok(ImapSession {
            wire,
            capabilities,
            uid_validity: uid_validity.ok_or_else(|| {
                Problem::Setup(format!(
                    "The server keeps no lasting numbers for the mails in {folder}, so they cannot be read just once. Use another folder."
                ))
            })?,
            uid_next,
            certificate_ends: None,
        }),
        Err(Problem::Refused(said)) => Err(explain_folder(&mut wire, settings, &said).await),
        Err(other) => Err(other),
    }
}

async fn explain_folder(wire: &mut Wire, settings: &Settings, said: &str) -> Problem {
    const SHOWN: usize = 20;
    let mut names = Vec::new();
    let listed = wire
        .command("LIST \"\" \"*\"", |response| {
            if let Response::MailboxData(MailboxDatum::List(found)) = response {
                names.push(decoded(&found.name));
            }
        })
        .await;
    let folder = &settings.folder;
    if listed.is_err() || names.iter().any(|name| name.eq_ignore_ascii_case(folder)) {
        return Problem::Lost(format!("The folder {folder} could not be opened: “{said}”"));
    }
    names.truncate(SHOWN);
    Problem::Setup(format!(
        "There is no folder {folder} for {} on {} (“{said}”). There are: {}.",
        settings.username,
        settings.host,
        names.join(", ")
    ))
}
