//! Keeps what was written, and mails the link that proves the address.
use super::{NewPending, Pending, store};
use crate::accounts::actions::{Issuer, Request, ask_to_send};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::NewToken;
use crate::tickets::NewAttachment;

/// For so long it is kept.
const DAYS: i64 = 3;

/// What is kept, and the token that leads to it.
pub struct Kept {
    pub token: String,
    pub pending: Pending,
    /// Sent once more: by a double press, the back button, or another page with the same text.
    pub is_known: bool,
}

/// Keeps what was written. The same form, or the same text from the same address, is kept once.
pub fn keep(conn: &mut Conn, now: Time, new: NewPending, files: &[NewAttachment]) -> Result<Kept> {
    let NewToken { token, hash } = NewToken::random();
    let before = match store::of_key(conn, &new.idempotency_key)? {
        Some(same) if same.body == new.body && same.address == new.address => Some(same),
        Some(_) => None,
        None => store::twin(conn, now, &new)?,
    };
    if let Some(pending) = before {
        store::set_token(conn, pending.id, &hash)?;
        return Ok(Kept { token, pending, is_known: true });
    }
    let is_taken = store::of_key(conn, &new.idempotency_key)?.is_some();
    // The browser has restored an old page: another text is another question.
    let key = if is_taken { crate::web::form::idempotency_key() } else { new.idempotency_key.clone() };
    let new = NewPending { idempotency_key: key, ..new };
    store::insert(conn, (now, now.plus(chrono::Duration::days(DAYS))), &hash, new, files)?;
    Ok(Kept { token, pending: store::of_token(conn, now, &hash)?, is_known: false })
}

/// Mails the link whose button proves the address. Nothing of the text is in that mail: a stranger may have typed the
/// address.
pub fn mail_link(conn: &mut Conn, issuer: &Issuer, pending: &Pending, locale: &str) -> Result<()> {
    let request = Request {
        address: pending.address.clone(),
        locale: locale.to_owned(),
        next_page: String::new(),
        brand: Some(pending.brand_id),
    };
    let link = ask_to_send(conn, issuer, &request, &pending.name)?;
    store::set_link(conn, pending.id, link)
}
