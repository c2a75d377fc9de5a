//! SQL of one-time links and of tokens that may be used once.
use diesel::prelude::*;

use crate::accounts::{Link, Purpose};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, LinkId, TicketId};
use crate::plain;
use crate::schema::{brands, links, used_tokens};

/// A new link that will be mailed.
#[derive(Debug, Clone)]
pub struct NewLink {
    pub purpose: Purpose,
    pub address: String,
    pub account: Option<AccountId>,
    pub name: String,
    pub locale: String,
    pub password_hash: Option<String>,
    /// Hash of a cookie: the browser that asked need not type the password again.
    pub browser_hash: Option<String>,
    pub next_page: String,
    /// The ticket that the link can claim.
    pub ticket: Option<TicketId>,
    /// The brand on whose page it was asked for.
    pub brand: Option<BrandId>,
    pub expires_at: Time,
}

/// What is stored of a link's token: its hash and, until its mail has left, the token itself, encrypted.
#[derive(Debug, Clone)]
pub struct StoredToken {
    pub hash: String,
    pub sealed: String,
}

pub fn insert_link(conn: &mut Conn, now: Time, new: &NewLink, token: &StoredToken) -> Result<LinkId> {
    Ok(diesel::insert_into(links::table)
        .values((
            links::token_hash.eq(&token.hash),
            links::sealed_token.eq(&token.sealed),
            links::purpose.eq(new.purpose),
            links::address.eq(&new.address),
            links::account_id.eq(new.account),
            links::name.eq(plain::line(&new.name)),
            links::locale.eq(&new.locale),
            links::password_hash.eq(&new.password_hash),
            links::browser_hash.eq(&new.browser_hash),
            links::next_page.eq(&new.next_page),
            links::ticket_id.eq(new.ticket),
            links::brand_id.eq(new.brand),
            links::created_at.eq(now),
            links::expires_at.eq(new.expires_at),
        ))
        .returning(links::id)
        .get_result(conn)?)
}

/// The brand with this slug, if there is one.
pub fn brand_of_page(conn: &mut Conn, slug: &str) -> Result<Option<BrandId>> {
    Ok(brands::table.filter(brands::slug.eq(slug)).select(brands::id).first(conn).optional()?)
}

pub fn link(conn: &mut Conn, id: LinkId) -> Result<Link> {
    Ok(links::table.find(id).select(Link::as_select()).first(conn)?)
}

/// The link with this token, if it can still be followed.
pub fn open_link(conn: &mut Conn, now: Time, token_hash: &str) -> Result<Link> {
    Ok(links::table
        .filter(links::token_hash.eq(token_hash))
        .filter(links::used_at.is_null())
        .filter(links::expires_at.gt(now))
        .select(Link::as_select())
        .first(conn)?)
}

/// Deletes the token of a link whose mail has left.
pub fn forget_token(conn: &mut Conn, id: LinkId) -> Result<()> {
    diesel::update(links::table.find(id)).set(links::sealed_token.eq("")).execute(conn)?;
    Ok(())
}

/// Deletes a link whose mail is not sent: no one has its token, and it takes no one's place among those of its hour.
pub fn remove_link(conn: &mut Conn, id: LinkId) -> Result<()> {
    diesel::delete(links::table.find(id)).execute(conn)?;
    Ok(())
}

/// Ends every link that is still open to an account or its addresses; an invitation stays, unless the account is
/// closed.
pub fn void_links(conn: &mut Conn, account: AccountId, addresses: &[String]) -> Result<()> {
    let of_account = links::account_id.eq(account).or(links::address.eq_any(addresses));
    diesel::delete(links::table.filter(links::used_at.is_null()).filter(links::purpose.ne(Purpose::Invite)))
        .filter(of_account.assume_not_null())
        .execute(conn)?;
    Ok(())
}

/// Ends the invitations of an account.
pub fn void_invitations(conn: &mut Conn, account: AccountId) -> Result<()> {
    let invitations = links::account_id.eq(account).and(links::purpose.eq(Purpose::Invite));
    diesel::delete(links::table.filter(invitations)).execute(conn)?;
    Ok(())
}

/// Marks a link as used; `NotFound` if it was used before or has expired.
pub fn use_link(conn: &mut Conn, now: Time, id: LinkId) -> Result<Link> {
    let used = diesel::update(links::table.find(id))
        .filter(links::used_at.is_null())
        .filter(links::expires_at.gt(now))
        .set(links::used_at.eq(now))
        .execute(conn)?;
    if used == 0 { Err(Error::NotFound) } else { link(conn, id) }
}

/// Stores a token's id; `Taken` if it was used before.
pub fn use_token_once(conn: &mut Conn, jti: &str, expires_at: Time) -> Result<()> {
    let is_used = used_tokens::table.find(jti).select(used_tokens::jti).first::<String>(conn).optional()?.is_some();
    if is_used {
        return Err(Error::Taken("problem-handover"));
    }
    diesel::insert_into(used_tokens::table)
        .values((used_tokens::jti.eq(jti), used_tokens::expires_at.eq(expires_at)))
        .execute(conn)?;
    Ok(())
}

/// How many links to addresses without an account were requested in the hour before this one.
pub fn links_to_unregistered_before(conn: &mut Conn, link: &Link) -> Result<i64> {
    let to_unregistered =
        links::purpose.eq_any([Purpose::SignIn, Purpose::SignUp, Purpose::Send]).and(links::account_id.is_null());
    Ok(links::table
        .filter(to_unregistered.or(links::purpose.eq(Purpose::Prove)))
        .filter(links::id.lt(link.id))
        // Not by their end: a link of three days would count for three days.
        .filter(links::created_at.gt(link.created_at.plus(chrono::Duration::hours(-1))))
        .count()
        .get_result(conn)?)
}

/// Deletes links and tokens that expired long ago.
pub fn sweep_links(conn: &mut Conn, now: Time) -> Result<()> {
    let long_ago = now.plus(chrono::Duration::days(-7));
    diesel::delete(links::table.filter(links::expires_at.lt(long_ago))).execute(conn)?;
    diesel::delete(used_tokens::table.filter(used_tokens::expires_at.lt(long_ago))).execute(conn)?;
    Ok(())
}
