//! A mailbox of ours behind the IMAP puller: its secret, its cursor, and the ledger that takes what it fetches.
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::imap::{self, AfterDelivery, Cursor, Fetched, Inbox, State};
use super::receive::{LARGEST, receive};
use super::store::{self, Afterwards, Mailbox, NewMailbox, SignIn, Source};
use crate::app::App;
use crate::config;
use crate::error::{Error, Result};
use crate::ids::MailboxId;

const POLL_SECONDS: u64 = 60;

/// What opens a mailbox; stored sealed.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Secret {
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

/// Pulls a mailbox until told to stop.
pub async fn pull(app: App, mailbox: Mailbox, stop: watch::Receiver<bool>) {
    let (settings, secret) = match settings(&app, &mailbox).await {
        Ok(found) => found,
        Err(e) => return note(&app, mailbox.id, &e.to_string()).await,
    };
    let inbox = OurInbox { app, mailbox, secret };
    imap::pull(settings, inbox, stop).await;
}

/// Connects once, and says in a sentence how it went: for the admin's button and `svar check`.
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
        is_enabled: true,
        status: String::new(),
        status_at: None,
    };
    check(app, &mailbox).await
}

/// The same for a mailbox that is set up.
pub async fn check(app: &App, mailbox: &Mailbox) -> Result<String, String> {
    let (settings, _) = settings(app, mailbox).await.map_err(|e| e.to_string())?;
    let report = imap::try_once(&settings).await?;
    let how = if report.idle { "it tells us of new mail at once" } else { "we look once a minute" };
    Ok(format!("The server let us in. {} mails are in {}; {how}.", report.mails, mailbox.folder))
}

async fn settings(app: &App, mailbox: &Mailbox) -> Result<(imap::Settings, Secret)> {
    let secret: Secret = serde_json::from_str(&app.keys.open(&mailbox.sealed_secret)?)
        .map_err(|e| Error::internal("read a mailbox's secret", e))?;
    let proof = match &secret {
        Secret::Password { password } => imap::Secret::Password(password.clone()),
        Secret::OAuth2 { .. } => imap::Secret::OAuth2(access_token(&secret).await?),
    };
    let settings = imap::Settings {
        host: mailbox.host.clone(),
        port: u16::try_from(mailbox.port).unwrap_or_default(),
        security: match mailbox.security {
            config::Security::Tls => imap::Security::Tls,
            config::Security::StartTls => imap::Security::StartTls,
            config::Security::None => imap::Security::None,
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

async fn access_token(secret: &Secret) -> Result<String> {
    let Secret::OAuth2 { token_url, client_id, client_secret, refresh_token } = secret else {
        return Err(Error::Internal("a password needs no token".to_owned()));
    };
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", client_id),
        ("client_secret", client_secret),
        ("refresh_token", refresh_token),
    ];
    let refused =
        |e: reqwest::Error| Error::Unavailable(format!("no access token for the mailbox: {}", e.without_url()));
    let client = reqwest::Client::builder().timeout(std::time::Duration::from_secs(30)).build().map_err(refused)?;
    let answer = client.post(token_url).form(&form).send().await.and_then(reqwest::Response::error_for_status);
    let granted: Granted = answer.map_err(refused)?.json().await.map_err(refused)?;
    Ok(granted.access_token)
}

/// The puller's side of the database.
struct OurInbox {
    app: App,
    mailbox: Mailbox,
    secret: Secret,
}

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
        let id = self.mailbox.id;
        let source = Source { name: "imap".to_owned(), mailbox: Some(id), brand: Some(self.mailbox.brand_id) };
        let raw = mails.into_iter().filter(|mail| !mail.raw.is_empty()).map(|mail| mail.raw).collect();
        let (validity, last) = (i64::from(cursor.uid_validity), i64::from(cursor.last_uid));
        let read = self.mailbox.clone();
        receive(&self.app, source, raw, move |conn, _| store::set_cursor(conn, &read, validity, last))
            .await
            .map(|_received| ())
            .map_err(|e| e.to_string())
    }

    async fn report(&self, state: State) {
        let words = match state {
            State::Connecting => "connecting".to_owned(),
            State::Connected { mails } => format!("connected, {mails} mails in the folder"),
            State::Renumbered => "the server has renumbered its mails; reading again".to_owned(),
            State::Fetching { left } => format!("fetching, {left} left"),
            State::Idle => "listening".to_owned(),
            State::Polling(seconds) => format!("looking every {seconds} s"),
            State::LeftOut { uid, why } => format!("mail {uid}: {why}"),
            State::Unsettled(why) => why,
            State::Failed { why, again_in } => format!("{why} (again in {} s)", again_in.as_secs()),
            State::Stopped => "stopped".to_owned(),
        };
        note(&self.app, self.mailbox.id, &words).await;
    }

    async fn fresh_token(&self) -> Option<String> {
        match &self.secret {
            Secret::Password { .. } => None,
            oauth @ Secret::OAuth2 { .. } => access_token(oauth).await.ok(),
        }
    }
}

async fn note(app: &App, id: MailboxId, words: &str) {
    tracing::info!(mailbox = %id, state = words, "mailbox");
    let (now, words) = (app.now(), words.to_owned());
    if let Err(e) = app.db.write(move |conn| store::set_status(conn, now, id, &words)).await {
        tracing::warn!(error = %e, "a mailbox's state could not be noted");
    }
}

/// A password as it is stored, for those who set mailboxes up without the page.
pub fn sealed_password(app: &App, password: &str) -> Result<(SignIn, String)> {
    let secret = Secret::Password { password: password.to_owned() };
    let json = serde_json::to_string(&secret).map_err(|e| Error::internal("store a secret", e))?;
    Ok((SignIn::Password, app.keys.seal(&json)?))
}
