//! The secrets of webhooks: one for each address, so that a program that several rules call has one to know.
use super::store;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::outside::signed;

/// The secret of an address; made where there is none yet.
pub fn secret(conn: &mut Conn, now: Time, keys: &Keys, address: &str) -> Result<String> {
    match store::sealed_secret(conn, address)? {
        Some(sealed) => keys.open(&sealed),
        None => renew(conn, now, keys, address),
    }
}

/// Gives an address a new secret; what is signed with the one before is worth nothing from now on.
pub fn renew(conn: &mut Conn, now: Time, keys: &Keys, address: &str) -> Result<String> {
    let secret = signed::new_secret();
    store::put_secret(conn, now, address, &keys.seal(&secret)?)?;
    Ok(secret)
}
