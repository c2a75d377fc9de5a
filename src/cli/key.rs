//! `svar key`: replaces the secret key with which the database was filled.
use clap::Subcommand;

use super::serve::say;
use crate::audit::{AuditAction, Entry, Subject};
use crate::config::Config;
use crate::db::Db;
use crate::error::Result;
use crate::installation;
use crate::keys::Keys;

#[derive(Debug, Subcommand)]
pub(super) enum KeyCommand {
    /// Continues with the secret key that is set now, because the old one leaked or is lost. Passwords of mailboxes,
    /// OAuth and webhook secrets and authenticator apps must be entered again, and replies to old mails are recognised
    /// by their sender alone.
    Adopt,
}

pub(super) fn run(config: Config, command: &KeyCommand) -> Result<()> {
    let KeyCommand::Adopt = command;
    let keys = Keys::load(config.data.secret_key.as_deref(), &config.data.folder, None)?;
    let fingerprint = keys.fingerprint().to_owned();
    Db::open(&config.database_url(), config.database.connections)?
        .write_now(move |conn| installation::set_key_fingerprint(conn, &fingerprint))?;
    let app = super::open(config)?;
    super::record(&app, Entry::new(AuditAction::SecretKeyAdopted, Subject::NONE))?;
    say(
        "The key that is set now is the key of this database. Enter again: passwords of mailboxes, webhook secrets, authenticator apps.",
    );
    Ok(())
}
