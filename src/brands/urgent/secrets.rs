//! The secrets of webhooks: one per URL, so that a receiver that several rules call has only one to know.
use super::store;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::outbound::signed;

/// The secret of a URL; created if there is none yet.
pub fn secret(conn: &mut Conn, now: Time, keys: &Keys, address: &str) -> Result<String> {
    if let Some(sealed) = store::sealed_secret(conn, address)? {
        return keys.open(&sealed);
    }
    store::begin_secret(conn, now, address, &keys.seal(&signed::new_secret())?)?;
    // Another node may have been first.
    keys.open(&store::sealed_secret(conn, address)?.ok_or(Error::NotFound)?)
}

/// Gives a URL a new secret; signatures with the old one are no longer valid.
pub fn renew(conn: &mut Conn, now: Time, keys: &Keys, address: &str) -> Result<String> {
    let secret = signed::new_secret();
    store::put_secret(conn, now, address, &keys.seal(&secret)?)?;
    Ok(secret)
}
