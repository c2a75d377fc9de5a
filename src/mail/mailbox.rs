//! A mailbox of ours behind the IMAP puller: its secret, its cursor, and the ledger that stores what it fetches.
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::watch;

use super::imap::{self, AfterDelivery, Cursor, Fetched, Inbox, LeftOut, PullerState};
use super::receive::{Incoming, LARGEST, Received, receive_all};
use super::reconcile;
use super::store::{self, Afterwards, Health, MailSource, Mailbox, MailboxSignIn, NewMailbox, TakenMail};
use crate::app::App;
use crate::clock::Time;
use crate::config;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MailboxId;
use crate::outbound::{Blocked, Fetcher};
use crate::status::{self, store::Certificate};

const POLL_SECONDS: u64 = 60;

/// The credentials of a mailbox; stored encrypted.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum MailboxSecret {
    Password {
        password: String,
    },
    /// A refresh token, exchanged for a short-lived access token before each connection (RFC 6749 section 6).
    OAuth2 {
        token_url: String,
        client_id: String,
        client_secret: String,
        refresh_token: String,
    },
}

/// Pulls a mailbox until it is stopped.
pub async fn pull(app: App, mailbox: Mailbox, stop: watch::Receiver<bool>) {
    let (settings, secret) = match settings(&app, &mailbox).await {
        Ok(found) => found,
        Err(e) => {
            let failing = Health::Failing { is_refused: false };
            return note(&app, mailbox.id, (&e.to_string(), failing)).await;
        }
    };
    let is_renumbered = AtomicBool::new(mailbox.begins_after < 0);
    let inbox = OurInbox { app, mailbox, secret, is_renumbered };
    imap::pull(settings, inbox, stop).await;
}

/// Connects once and returns the result as a sentence: for the admin's button and `svar check`.
pub async fn try_once(app: &App, new: &NewMailbox) -> Result<String, String> {
    let mailbox = Mailbox {
        id: MailboxId(0),
        brand_id: new.brand_id,
        host: new.host.clone(),
        port: new.port,
        security: new.security,
        username: new.username.clone(),
        sign_in: new.sign_in,
        sealed_secret: new.sealed_secret.clone(),
        folder: new.folder.clone(),
        after_delivery: new.after_delivery,
        move_to: new.move_to.clone(),
        uid_validity: None,
        last_uid: 0,
        skip_before: None,
        begins_after: 0,
        settled_uid: 0,
        leased_by: String::new(),
        leased_until: None,
        is_enabled: true,
        status: String::new(),
        status_at: None,
        created_at: app.now(),
        failing_since: None,
        succeeded_at: None,
        is_refused: false,
        fault: String::new(),
    };
    check(app, &mailbox).await
}

/// The same for a mailbox that is already saved.
pub async fn check(app: &App, mailbox: &Mailbox) -> Result<String, String> {
    let (settings, _) = settings(app, mailbox).await.map_err(|e| e.to_string())?;
    let report = imap::try_once(&settings).await?;
    let how = if report.idle { "it tells us of new mail at once" } else { "we look once a minute" };
    Ok(format!("The server let us in. {} mails are in {}; {how}.", report.mails, mailbox.folder))
}

pub(super) async fn settings(app: &App, mailbox: &Mailbox) -> Result<(imap::Settings, MailboxSecret)> {
    let secret: MailboxSecret = serde_json::from_str(&app.keys.open(&mailbox.sealed_secret)?)
        .map_err(|e| Error::internal("read a mailbox's secret", e))?;
    let proof = match &secret {
        MailboxSecret::Password { password } => imap::ImapSecret::Password(password.clone()),
        MailboxSecret::OAuth2 { .. } => imap::ImapSecret::OAuth2(access_token(app, &secret).await?),
    };
    let settings = imap::Settings {
        host: mailbox.host.clone(),
        port: u16::try_from(mailbox.port).unwrap_or_default(),
        security: match mailbox.security {
            config::Security::Tls => imap::ImapSecurity::Tls,
            config::Security::StartTls => imap::ImapSecurity::StartTls,
            config::Security::None => imap::ImapSecurity::None,
        },
        username: mailbox.username.clone(),
        secret: proof,
        folder: mailbox.folder.clone(),
        ca_pem: app.config.mail.ca_file.clone(),
        after_delivery: match mailbox.after_delivery {
            Afterwards::Keep => AfterDelivery::Keep,
            Afterwards::MarkSeen => AfterDelivery::MarkSeen,
            Afterwards::Move => AfterDelivery::MoveTo(mailbox.move_to.clone()),
            Afterwards::Delete => AfterDelivery::Delete,
        },
        poll_seconds: POLL_SECONDS,
        largest_mail: u64::try_from(LARGEST).unwrap_or(u64::MAX),
    };
    Ok((settings, secret))
}

#[derive(Deserialize)]
struct Granted {
    access_token: String,
}

/// No token response is longer.
const LONGEST_GRANT: usize = 64 * 1024;

async fn access_token(app: &App, secret: &MailboxSecret) -> Result<String> {
    let MailboxSecret::OAuth2 { token_url, client_id, client_secret, refresh_token } = secret else {
        return Err(Error::Internal("a password needs no token".to_owned()));
    };
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", client_id.as_str()),
        ("client_secret", client_secret.as_str()),
        ("refresh_token", refresh_token.as_str()),
    ];
    let refused = |why: &str| Error::Unavailable(format!("There is no access token for the mailbox: {why}"));
    let asked = Fetcher::of_admins(&app.config).post_form(token_url, &form, LONGEST_GRANT).await;
    // A foreign server's own text is not passed on, only the kind of error.
    let answer = asked.map_err(|e| refused(why_refused(&e)))?;
    let granted: Granted =
        serde_json::from_slice(&answer).map_err(|_other| refused("the answer of the token address holds none."))?;
    Ok(granted.access_token)
}

fn why_refused(refusal: &Blocked) -> &'static str {
    match refusal {
        Blocked::Address => "the token address cannot be used.",
        Blocked::PrivateAddress => {
            "the token address leads into a private network; server.allow_private_addresses allows that."
        }
        Blocked::Hops => "the token address leads on to another. Write the one that grants tokens.",
        Blocked::Size | Blocked::Kind => "the answer of the token address is too long for a token.",
        Blocked::Status(400..=499) => {
            "the provider refused. Check client ID, client secret and refresh token, or grant access again."
        }
        Blocked::Status(_) => "the provider is out of order just now.",
        Blocked::Failed(_) => "the provider does not answer.",
    }
}

/// The puller's side of the database.
struct OurInbox {
    app: App,
    mailbox: Mailbox,
    secret: MailboxSecret,
    /// The server has renumbered its mails since the mailbox was set up.
    is_renumbered: AtomicBool,
}

/// A server's clock may be wrong by this much.
const LEEWAY: chrono::Duration = chrono::Duration::days(1);

impl Inbox for OurInbox {
    async fn cursor(&self) -> Result<Option<Cursor>, String> {
        let id = self.mailbox.id;
        let mailbox = self.app.db.read(move |conn| store::mailbox(conn, id)).await.map_err(|e| e.to_string())?;
        Ok(mailbox.uid_validity.map(|validity| Cursor {
            uid_validity: u32::try_from(validity).unwrap_or_default(),
            last_uid: u32::try_from(mailbox.last_uid).unwrap_or_default(),
        }))
    }

    async fn store(&self, mails: Vec<Fetched>, cursor: Cursor) -> Result<(), String> {
        let (read, node) = (self.mailbox.clone(), self.app.node.clone());
        let (validity, last) = (i64::from(cursor.uid_validity), i64::from(cursor.last_uid));
        take_in(&self.app, &self.mailbox, cursor.uid_validity, mails, move |conn| {
            if !store::has_lease(conn, read.id, &node)? {
                return Err(Error::Conflict("another node reads this mailbox now".to_owned()));
            }
            store::set_cursor(conn, &read, validity, last)
        })
        .await
        .map(|_received| ())
        .map_err(|e| e.to_string())
    }

    async fn owed(&self, uid_validity: u32) -> Result<Vec<u32>, String> {
        let (id, validity) = (self.mailbox.id, i64::from(uid_validity));
        let uids = self.app.db.read(move |conn| store::owed(conn, id, validity)).await.map_err(|e| e.to_string())?;
        Ok(uids.into_iter().filter_map(|uid| u32::try_from(uid).ok()).collect())
    }

    async fn settled(&self, cursor: Cursor) -> Result<(), String> {
        let (read, validity, last) = (self.mailbox.clone(), i64::from(cursor.uid_validity), i64::from(cursor.last_uid));
        let note = move |conn: &mut Conn| store::set_settled(conn, &read, validity, last);
        self.app.db.write(note).await.map_err(|e| e.to_string())
    }

    async fn start(&self, uid_validity: u32, next: u32) -> Result<u32, String> {
        if self.mailbox.skip_before.is_none() {
            return Ok(0);
        }
        let (read, last) = (self.mailbox.clone(), next.saturating_sub(1));
        let begun = move |conn: &mut Conn| store::begin_after(conn, &read, i64::from(uid_validity), i64::from(last));
        self.app.db.write(begun).await.map_err(|e| e.to_string())?;
        Ok(last)
    }

    /// By number as long as the numbering holds; after that by age, so that skipped mail stays skipped.
    fn is_too_old(&self, mail: &Fetched) -> bool {
        let Some(begin) = self.mailbox.skip_before.filter(|_| self.is_renumbered.load(Ordering::Relaxed)) else {
            return false;
        };
        mail.internal_date.is_some_and(|at| Time::from(at) < begin.plus(-LEEWAY))
    }

    async fn report(&self, state: PullerState) {
        if state == PullerState::Renumbered {
            self.is_renumbered.store(true, Ordering::Relaxed);
            let id = self.mailbox.id;
            if let Err(e) = self.app.db.write(move |conn| store::set_renumbered(conn, id)).await {
                tracing::warn!(error = %e, "cannot record that a server renumbered its mails");
            }
        }
        if let PullerState::Certificate { ends_at } = state {
            return self.see_certificate(ends_at).await;
        }
        if let PullerState::Gap(gap) = state
            && let Err(e) = reconcile::tell_gap(&self.app, self.mailbox.id, gap).await
        {
            tracing::warn!(error = %e, "cannot report that a server does not list all mails");
        }
        let health = match &state {
            PullerState::Connected { .. } | PullerState::Idle | PullerState::Polling(_) => Health::Well,
            PullerState::Failed { is_refused, .. } => Health::Failing { is_refused: *is_refused },
            _ => Health::Unchanged,
        };
        let words = match state {
            PullerState::Connecting | PullerState::Certificate { .. } => "connecting".to_owned(),
            PullerState::Connected { mails } => format!("connected, {mails} mails in the folder"),
            PullerState::Renumbered => "the server has renumbered its mails; reading again".to_owned(),
            PullerState::Fetching { left } => format!("fetching, {left} left"),
            PullerState::Gap(gap) => gap.to_string(),
            PullerState::Idle => "listening".to_owned(),
            PullerState::Polling(seconds) => format!("looking every {seconds} s"),
            PullerState::LeftOut { uid, why } => format!("mail {uid}: {why}"),
            PullerState::Unsettled(why) => why,
            PullerState::Failed { why, again_in, .. } => format!("{why} (again in {} s)", again_in.as_secs()),
            PullerState::Stopped => "stopped".to_owned(),
        };
        note(&self.app, self.mailbox.id, (&words, health)).await;
    }

    async fn fresh_token(&self) -> Option<String> {
        match &self.secret {
            MailboxSecret::Password { .. } => None,
            oauth @ MailboxSecret::OAuth2 { .. } => access_token(&self.app, oauth).await.ok(),
        }
    }
}

impl OurInbox {
    /// Stores until when the server's certificate is valid.
    async fn see_certificate(&self, ends_at: Time) {
        let seen = Certificate { server: self.mailbox.host.clone(), ends_at, seen_at: self.app.now() };
        if let Err(e) = self.app.db.write(move |conn| status::store::see_certificate(conn, &seen)).await {
            tracing::warn!(error = %e, "cannot record until when a certificate is valid");
        }
    }
}

/// Stores what was fetched, with its numbers, in one commit. What could not be fetched gets a ledger row too, with the
/// reason.
pub(super) async fn take_in(
    app: &App,
    mailbox: &Mailbox,
    uid_validity: u32,
    mails: Vec<Fetched>,
    within: impl FnOnce(&mut Conn) -> Result<()> + Send + 'static,
) -> Result<Received> {
    let (id, validity) = (mailbox.id, i64::from(uid_validity));
    let source = MailSource {
        name: "imap".to_owned(),
        mailbox: Some(id),
        brand: Some(mailbox.brand_id),
        ..MailSource::default()
    };
    let (old, fresh): (Vec<_>, Vec<_>) = mails.into_iter().partition(|mail| mail.left_out == Some(LeftOut::Old));
    let numbers = |mails: &[Fetched]| -> Vec<(i64, i64)> {
        mails.iter().map(|mail| (i64::from(mail.uid), i64::try_from(mail.size).unwrap_or(i64::MAX))).collect()
    };
    let (old, taken) = (numbers(&old), numbers(&fresh));
    let incoming = fresh.into_iter().map(|mail| incoming(id, uid_validity, mail)).collect();
    receive_all(app, source, incoming, move |conn, _, ids| {
        for (uid, size) in old {
            store::note_taken(conn, id, validity, TakenMail { uid, size, mail: None })?;
        }
        for ((uid, size), mail) in taken.into_iter().zip(ids) {
            store::note_taken(conn, id, validity, TakenMail { uid, size, mail: Some(*mail) })?;
        }
        within(conn)
    })
    .await
}

fn incoming(id: MailboxId, uid_validity: u32, mail: Fetched) -> Incoming {
    let left_out = mail.left_out.map(|why| why.to_string()).unwrap_or_default();
    let raw = if mail.raw.is_empty() {
        // Nothing arrived, not even the headers: the row says which mail it was.
        format!("X-Svar-Not-Fetched: {id}/{uid_validity}/{}\r\n\r\n{left_out}\r\n", mail.uid).into_bytes()
    } else {
        mail.raw
    };
    Incoming { raw, left_out, arrived_at: mail.internal_date.map(Time::from) }
}

async fn note(app: &App, id: MailboxId, (words, health): (&str, Health)) {
    tracing::info!(mailbox = %id, state = words, "mailbox");
    let (now, words) = (app.now(), words.to_owned());
    if let Err(e) = app
        .db
        .write(move |conn| {
            store::set_health(conn, now, id, (health, &words))?;
            store::set_status(conn, now, id, &words)
        })
        .await
    {
        tracing::warn!(error = %e, "cannot record a mailbox's state");
    }
}

/// A password in its stored form, for code that sets mailboxes up without the page.
pub fn sealed_password(app: &App, password: &str) -> Result<(MailboxSignIn, String)> {
    let secret = MailboxSecret::Password { password: password.to_owned() };
    let json = serde_json::to_string(&secret).map_err(|e| Error::internal("store a secret", e))?;
    Ok((MailboxSignIn::Password, app.keys.seal(&json)?))
}
