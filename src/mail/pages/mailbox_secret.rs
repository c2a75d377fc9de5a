//! The secret of a mailbox in its form: typed, or stored for exactly the server for which it was given.
use serde::{Deserialize, Serialize};

use super::forms::MailboxForm;
use crate::app::App;
use crate::config::Security;
use crate::mail::mailbox::MailboxSecret;
use crate::mail::store::{self, MailboxSignIn};

/// Where a secret is sent. A stored one is sent nowhere else: a user who may set a mailbox up cannot read its password
/// with a server of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Destination {
    pub host: String,
    pub port: u16,
    pub security: String,
    pub username: String,
    /// Empty for a password.
    pub token_url: String,
}

/// A tested secret with its destination; the page holds it encrypted until it is saved.
#[derive(Serialize, Deserialize)]
struct Tried {
    at: Destination,
    secret: MailboxSecret,
}

/// Why there is no usable secret: the field, and the key of the sentence.
pub(super) type Lack = (&'static str, &'static str);

/// The secret as it is stored, and as the page holds it after a test.
#[derive(Default)]
pub(super) struct Sealed {
    pub stored: String,
    pub tried: String,
}

impl Destination {
    pub fn of(draft: &MailboxForm, port: u16, security: Security, sign_in: MailboxSignIn) -> Self {
        let token_url = if sign_in == MailboxSignIn::OAuth2 { draft.token_url.trim() } else { "" };
        Self {
            host: draft.host.trim().to_lowercase(),
            port,
            security: security.as_str().to_owned(),
            username: draft.username.trim().to_owned(),
            token_url: token_url.to_owned(),
        }
    }
}

/// What was typed; missing parts come from the stored secret if its destination is the same.
pub(super) async fn sealed(
    app: &App,
    draft: &MailboxForm,
    sign_in: MailboxSignIn,
    to: Destination,
) -> Result<Sealed, Lack> {
    let kept = kept(app, draft).await;
    let is_same_place = kept.as_ref().is_some_and(|kept| kept.at == to);
    let missing = if kept.is_some() && !is_same_place { "problem-secret-moved" } else { "problem-secret" };
    let old = kept.filter(|_| is_same_place).map(|kept| kept.secret);
    let secret = match sign_in {
        MailboxSignIn::Password => password(draft, old).ok_or(("password", missing))?,
        MailboxSignIn::OAuth2 => {
            if !is_token_url(app, &to.token_url) {
                return Err(("token_url", "problem-token-url"));
            }
            oauth(draft, &to, old).ok_or(("refresh_token", missing))?
        }
    };
    let seal = |json: serde_json::Result<String>| {
        json.ok().and_then(|json| app.keys.seal(&json).ok()).ok_or(("password", "problem-secret"))
    };
    Ok(Sealed {
        stored: seal(serde_json::to_string(&secret))?,
        tried: seal(serde_json::to_string(&Tried { at: to, secret }))?,
    })
}

/// What was just tested, else what the mailbox has.
async fn kept(app: &App, draft: &MailboxForm) -> Option<Tried> {
    if let Ok(json) = app.keys.open(&draft.tried)
        && let Ok(tried) = serde_json::from_str(&json)
    {
        return Some(tried);
    }
    let id = draft.id?;
    let mailbox = app.db.read(move |conn| store::mailbox(conn, id)).await.ok()?;
    let secret: MailboxSecret = serde_json::from_str(&app.keys.open(&mailbox.sealed_secret).ok()?).ok()?;
    let token_url = match &secret {
        MailboxSecret::Password { .. } => String::new(),
        MailboxSecret::OAuth2 { token_url, .. } => token_url.clone(),
    };
    let at = Destination {
        host: mailbox.host.to_lowercase(),
        port: u16::try_from(mailbox.port).unwrap_or_default(),
        security: mailbox.security.as_str().to_owned(),
        username: mailbox.username,
        token_url,
    };
    Some(Tried { at, secret })
}

fn password(draft: &MailboxForm, old: Option<MailboxSecret>) -> Option<MailboxSecret> {
    if draft.password.is_empty() {
        return old.filter(|old| matches!(old, MailboxSecret::Password { .. }));
    }
    Some(MailboxSecret::Password { password: draft.password.clone() })
}

/// With OAuth 2 a part may be typed again: providers renew client secret and refresh token at different times.
fn oauth(draft: &MailboxForm, to: &Destination, old: Option<MailboxSecret>) -> Option<MailboxSecret> {
    let (old_secret, old_token) = match old {
        Some(MailboxSecret::OAuth2 { client_secret, refresh_token, .. }) => (client_secret, refresh_token),
        _ => (String::new(), String::new()),
    };
    let typed = |typed: &str, old: String| if typed.is_empty() { old } else { typed.to_owned() };
    let refresh_token = typed(draft.refresh_token.trim(), old_token);
    (!refresh_token.is_empty()).then(|| MailboxSecret::OAuth2 {
        token_url: to.token_url.clone(),
        client_id: draft.client_id.trim().to_owned(),
        client_secret: typed(&draft.password, old_secret),
        refresh_token,
    })
}

/// Tokens are sent under TLS; in the clear only on this machine, if the settings allow its own servers.
fn is_token_url(app: &App, url: &str) -> bool {
    let Ok(url) = reqwest::Url::parse(url) else { return false };
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    url.scheme() == "https" || (url.scheme() == "http" && is_here && app.config.server.allow_private_addresses)
}

/// What the form may show of a secret: the token URL, and the client ID.
pub(super) fn shown(app: &App, sealed: &str) -> (String, String) {
    let opened = app.keys.open(sealed).ok().and_then(|json| serde_json::from_str(&json).ok());
    match opened {
        Some(MailboxSecret::OAuth2 { token_url, client_id, .. }) => (token_url, client_id),
        _ => (String::new(), String::new()),
    }
}
