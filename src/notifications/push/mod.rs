//! Web Push: browsers that are told even when no page of ours is open.
//!
//! The browser names an endpoint of its maker's push service (RFC 8030). We post there what only the browser can read
//! (`encrypt`), and sign who we are (`vapid`). Our own code over `aws-lc-rs`, which TLS brings already: the crate
//! `web-push` would bring OpenSSL and two more crates for signatures.
mod encrypt;
mod endpoint;
mod pages;
mod send;
pub mod store;
mod vapid;

pub use pages::routes;
pub use send::push_notifications;
pub use vapid::SenderKey;

use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;

/// The installation's key, if it has been made.
pub fn sender_key(conn: &mut Conn, keys: &Keys) -> Result<Option<SenderKey>> {
    let kept = store::sealed_key(conn)?;
    kept.map(|kept| SenderKey::read(&keys.open(&kept)?)).transpose()
}

/// The same; the first who asks makes it.
pub fn make_sender_key(conn: &mut Conn, keys: &Keys) -> Result<SenderKey> {
    let kept = store::keep_sealed_key(conn, &keys.seal(&SenderKey::generate()?)?)?;
    SenderKey::read(&keys.open(&kept)?)
}
