//! One-time links: asked for, mailed by a job, opened, followed once.
use serde::{Deserialize, Serialize};

use crate::accounts::model::fold_address;
use crate::accounts::store::{self, NewAccount, NewLink};
use crate::accounts::{Link, Purpose, Role};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, LinkId, TicketId};
use crate::jobs::{self, Job};
use crate::keys;

const AUDIENCE: &str = "svar:link";
const MINUTES: i64 = 60;
/// Whoever is asked to sign in did not wait for that mail.
const CLAIM_DAYS: i64 = 3;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    aud: String,
    sub: LinkId,
}

/// Who asks for a link, and where it leads in the end.
#[derive(Debug, Clone, Default)]
pub struct Request {
    pub address: String,
    pub locale: String,
    pub next_page: String,
}

/// What a new account begins with.
#[derive(Debug, Clone, Default)]
pub struct Start {
    pub name: String,
    /// The first admin's address; everybody else's is the one the link went to.
    pub address: String,
    pub password_hash: Option<String>,
    /// Token of a cookie of the browser that asks.
    pub browser_token: Option<String>,
}

/// Mails a link that signs in. Where nobody has the address it lets them make an account: the answer is the same.
pub fn ask_for_sign_in(conn: &mut Conn, now: Time, request: &Request) -> Result<LinkId> {
    let address = fold_address(&request.address);
    let account = match store::owner(conn, &address)? {
        Some(owner) => Some(owner.id),
        None => store::invited(conn, &address)?,
    };
    mail(conn, now, &new_link(now, Purpose::SignIn, account, request, Start::default()))
}

/// Mails a link that makes an account; where there is one already, a link that signs in.
pub fn ask_for_sign_up(conn: &mut Conn, now: Time, request: &Request, start: Start) -> Result<LinkId> {
    if store::owner(conn, &fold_address(&request.address))?.is_some() {
        return ask_for_sign_in(conn, now, request);
    }
    mail(conn, now, &new_link(now, Purpose::SignUp, None, request, start))
}

/// Mails a link that proves one more address of an account.
pub fn ask_to_prove(conn: &mut Conn, now: Time, account: AccountId, request: &Request) -> Result<LinkId> {
    store::claim_address(conn, now, account, &fold_address(&request.address))?;
    mail(conn, now, &new_link(now, Purpose::Prove, Some(account), request, Start::default()))
}

/// Mails a link by which the owner of an address says that a ticket is theirs, or not. Whose account it is, or whether
/// one is made, is decided when it is followed.
pub fn ask_to_claim(conn: &mut Conn, now: Time, ticket: TicketId, request: &Request) -> Result<LinkId> {
    let link = NewLink {
        ticket: Some(ticket),
        expires_at: now.plus(chrono::Duration::days(CLAIM_DAYS)),
        ..new_link(now, Purpose::Claim, None, request, Start::default())
    };
    mail(conn, now, &link)
}

/// A link for the person who installs the place. It is printed, not mailed.
pub fn ask_for_first_admin(conn: &mut Conn, now: Time) -> Result<LinkId> {
    let link = new_link(now, Purpose::FirstAdmin, None, &Request::default(), Start::default());
    store::insert_link(conn, now, &link)
}

fn mail(conn: &mut Conn, now: Time, link: &NewLink) -> Result<LinkId> {
    let id = store::insert_link(conn, now, link)?;
    jobs::enqueue(conn, now, Job::SendLink(id))?;
    Ok(id)
}

fn new_link(now: Time, purpose: Purpose, account: Option<AccountId>, request: &Request, start: Start) -> NewLink {
    NewLink {
        purpose,
        address: fold_address(&request.address),
        account,
        name: start.name,
        locale: request.locale.clone(),
        password_hash: start.password_hash,
        browser_hash: start.browser_token.map(|token| keys::token_hash(&token)),
        next_page: request.next_page.clone(),
        ticket: None,
        expires_at: now.plus(chrono::Duration::minutes(MINUTES)),
    }
}

/// The address of a link, signed when the mail is written: the database alone opens nothing.
pub fn link_url(app: &App, id: LinkId) -> Result<String> {
    token(app, id).map(|token| app.url(&format!("/link/{token}")))
}

/// The address of a link that claims a ticket.
pub fn claim_url(app: &App, id: LinkId) -> Result<String> {
    token(app, id).map(|token| app.url(&format!("/claim/{token}")))
}

fn token(app: &App, id: LinkId) -> Result<String> {
    app.keys.sign(&Claims { aud: AUDIENCE.to_owned(), sub: id })
}

/// The link behind a token, if it can still be followed.
pub async fn open_link(app: &App, token: &str) -> Result<Link> {
    let Claims { sub: id, .. } = app.keys.verify(token, AUDIENCE)?;
    let now = app.now();
    let link = app.db.read(move |conn| store::link(conn, id)).await?;
    if link.used_at.is_some() || link.expires_at <= now { Err(Error::NotFound) } else { Ok(link) }
}

/// Whom a link has signed in, and where to go now.
#[derive(Debug, Clone)]
pub struct Followed {
    pub account: AccountId,
    pub role: Role,
    pub next_page: String,
}

/// Follows a link once. `start` is what the visitor typed on its page, for accounts that are made by it.
pub fn follow(conn: &mut Conn, now: Time, id: LinkId, start: &Start) -> Result<Followed> {
    let link = store::use_link(conn, now, id)?;
    let account = match (link.purpose, link.account_id) {
        (Purpose::FirstAdmin, _) => first_admin(conn, now, start)?,
        (_, Some(account)) => account,
        (_, None) => match store::owner(conn, &link.address)? {
            Some(owner) => owner.id,
            None => new_customer(conn, now, &link, start)?,
        },
    };
    // The first admin's address is believed: the link was printed on the admin's own machine.
    let address = if link.purpose == Purpose::FirstAdmin { fold_address(&start.address) } else { link.address };
    store::prove_address(conn, now, account, &address)?;
    jobs::enqueue(conn, now, Job::AdoptTickets(account))?;
    let found = store::find(conn, account)?;
    if found.disabled_at.is_some() {
        return Err(Error::Forbidden);
    }
    Ok(Followed { account, role: found.role, next_page: link.next_page })
}

fn new_customer(conn: &mut Conn, now: Time, link: &Link, start: &Start) -> Result<AccountId> {
    let name = if start.name.is_empty() { &link.name } else { &start.name };
    let new =
        NewAccount { role: Role::Customer, name, locale: &link.locale, password_hash: start.password_hash.as_deref() };
    store::insert(conn, now, &new)
}

fn first_admin(conn: &mut Conn, now: Time, start: &Start) -> Result<AccountId> {
    if !store::lacks_admin(conn)? {
        return Err(Error::Taken("problem-admin-exists"));
    }
    let new = NewAccount {
        role: Role::Admin,
        name: &start.name,
        locale: "en",
        password_hash: start.password_hash.as_deref(),
    };
    store::insert(conn, now, &new)
}
