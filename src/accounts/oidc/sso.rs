//! If staff must sign in with their provider, their passwords, links and passkeys are refused, except those of one
//! named admin, who has a way back in if the provider fails.
use crate::accounts::store;
use crate::config::Config;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;

/// May this account sign in without its provider?
pub fn may_enter(conn: &mut Conn, config: &Config, account: AccountId) -> Result<()> {
    if !config.sign_in.sso_only || store::find(conn, account)?.role.rank().is_none() {
        return Ok(());
    }
    if is_named(conn, config, account)? { Ok(()) } else { Err(Error::Refused("problem-sso-only")) }
}

/// Is this the admin with the way back in?
pub fn is_named(conn: &mut Conn, config: &Config, account: AccountId) -> Result<bool> {
    let Some(address) = config.sign_in.break_glass.as_deref() else { return Ok(false) };
    let owner = store::owner(conn, &crate::plain::address(address))?;
    Ok(owner.is_some_and(|owner| owner.id == account))
}
