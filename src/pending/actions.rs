//! Keeps what was written, and mails the link that proves the address.
use super::{NewPending, Pending, store};
use crate::accounts::actions::{Issuer, Request, ask_to_send};
use crate::accounts::store as accounts;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::keys::NewToken;
use crate::plain;
use crate::tickets::NewAttachment;

/// For so long it is kept.
const DAYS: i64 = 3;
/// For so long a mail is on its way: the same words do not cause another one.
const JUST_MAILED: chrono::Duration = chrono::Duration::minutes(10);
const MEGABYTE: i64 = 1024 * 1024;

/// What is kept, and the token that leads to it.
pub struct Kept {
    pub token: String,
    pub pending: Pending,
    /// Sent once more, by a double press or the back button.
    pub is_known: bool,
}

/// Keeps what was written. The same form is kept once: its key is a secret of the browser that has it. Whoever sends
/// the same words from another form gets a row of their own, because anyone can repeat or guess a text.
pub fn keep(conn: &mut Conn, now: Time, new: NewPending, files: &[NewAttachment]) -> Result<Kept> {
    let NewToken { token, hash } = NewToken::random();
    let before = store::of_key(conn, &new.idempotency_key)?;
    let is_taken = before.is_some();
    if let Some(pending) = before.filter(|before| before.expires_at > now)
        && pending.says_the_same_as(&new)
        && are_same(&store::files(conn, pending.id)?, files)
    {
        store::set_token(conn, pending.id, &hash)?;
        return Ok(Kept { token, pending, is_known: true });
    }
    // The browser has restored an old page: another text, or other files, are another question.
    let key = if is_taken { crate::web::form::idempotency_key() } else { new.idempotency_key.clone() };
    let new = NewPending { idempotency_key: key, ..new };
    store::insert(conn, (now, now.plus(chrono::Duration::days(DAYS))), &hash, new, files)?;
    Ok(Kept { token, pending: store::of_token(conn, now, &hash)?, is_known: false })
}

fn are_same(kept: &[NewAttachment], sent: &[NewAttachment]) -> bool {
    kept.len() == sent.len()
        && kept.iter().zip(sent).all(|(kept, sent)| {
            kept.name == plain::line(&sent.name) && kept.blob.hash == sent.blob.hash && kept.held == sent.held
        })
}

/// What is the same, word for word and file for file: sent from another page, or this one itself.
fn twins(conn: &mut Conn, now: Time, pending: &Pending, files: &[NewAttachment]) -> Result<Vec<Pending>> {
    let this = NewPending::from(pending);
    let mut twins = Vec::new();
    for other in store::of_text(conn, now, pending)? {
        if other.says_the_same_as(&this) && are_same(&store::files(conn, other.id)?, files) {
            twins.push(other);
        }
    }
    Ok(twins)
}

/// Must a link be mailed for it? Not if one waits to be sent, or has just left, for the same words and files.
pub fn lacks_link(conn: &mut Conn, now: Time, pending: &Pending, files: &[NewAttachment]) -> Result<bool> {
    if pending.address.is_empty() {
        return Ok(false);
    }
    for twin in twins(conn, now, pending, files)? {
        let Some(link) = twin.link_id else { continue };
        let link = accounts::link(conn, link)?;
        let is_on_its_way = !link.sealed_token.is_empty() || now.since(link.created_at) < JUST_MAILED;
        if link.used_at.is_some() || is_on_its_way {
            return Ok(false);
        }
    }
    Ok(true)
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

/// May this account send it? Only with the address under which it was written, proven; what was written without an
/// address belongs to the browser that has its token.
pub fn is_senders(conn: &mut Conn, account: AccountId, pending: &Pending) -> Result<bool> {
    if pending.address.is_empty() {
        return Ok(true);
    }
    let own = accounts::addresses_of(conn, account)?;
    Ok(own.iter().any(|own| own.proven_at.is_some() && own.address == pending.address))
}

/// Removes what was sent, with what is the same: it is not sent twice.
pub fn remove_sent(conn: &mut Conn, now: Time, pending: &Pending, files: &[NewAttachment]) -> Result<()> {
    if !pending.address.is_empty() {
        for twin in twins(conn, now, pending, files)? {
            store::remove(conn, twin.id)?;
        }
    }
    store::remove(conn, pending.id)
}

/// `Refused`: with so many bytes more, the files that are kept for unproven questions would exceed their bound.
pub fn has_room(conn: &mut Conn, megabytes: u32, bytes: usize) -> Result<()> {
    let more = i64::try_from(bytes).unwrap_or(i64::MAX);
    let all = store::size_of_files(conn)?.saturating_add(more);
    if bytes > 0 && all > i64::from(megabytes).saturating_mul(MEGABYTE) {
        return Err(Error::Refused("problem-files-later"));
    }
    Ok(())
}
