//! A mailbox as its form has it, and a mail that is shown instead of sent.
use serde::Deserialize;

use crate::clock::Time;
use crate::ids::MailboxId;
use crate::mail::parse::Mail;

/// A mailbox as the form has it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MailboxForm {
    pub id: Option<MailboxId>,
    pub brand: String,
    pub host: String,
    pub port: String,
    pub security: String,
    pub username: String,
    pub sign_in: String,
    /// The password, or the client secret of OAuth 2. Empty keeps the current one.
    pub password: String,
    pub token_url: String,
    pub client_id: String,
    pub refresh_token: String,
    /// The tested secret with its destination, encrypted: after a test it need not be typed again.
    pub tried: String,
    pub folder: String,
    pub after_delivery: String,
    pub move_to: String,
    /// Mail that is already there stays there.
    pub skip_old: String,
    pub is_enabled: String,
    pub deed: String,
}

/// A mail in the folder.
pub struct OutboxMail {
    pub name: String,
    pub at: Time,
    pub mail: Mail,
}
