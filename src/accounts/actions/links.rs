//! One-time links: requested, mailed by a job, opened, followed once.
use crate::accounts::model::fold_address;
use crate::accounts::store::{self, NewAccount, NewLink, StoredToken};
use crate::accounts::{Link, Purpose, Role};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, LinkId, TicketId};
use crate::jobs::{self, Job};
use crate::keys::{Keys, NewToken, token_hash};

const MINUTES: i64 = 60;
/// The recipient did not ask for this mail, and may read it late.
const CLAIM_DAYS: i64 = 3;

/// Where the first admin goes on.
const SETUP: &str = "/admin/setup";

/// What is needed to make a link, apart from the database.
#[derive(Clone)]
pub struct Issuer {
    keys: Keys,
    now: Time,
}

impl Issuer {
    pub fn new(app: &App) -> Self {
        Self { keys: app.keys.clone(), now: app.now() }
    }

    pub const fn now(&self) -> Time {
        self.now
    }

    /// Mails a link. Its token is stored encrypted until the mail has left: the database alone opens nothing.
    fn mail(&self, conn: &mut Conn, link: &NewLink) -> Result<LinkId> {
        let NewToken { token, hash } = NewToken::random();
        let id = store::insert_link(conn, self.now, link, &StoredToken { hash, sealed: self.keys.seal(&token)? })?;
        jobs::enqueue(conn, self.now, Job::SendLink(id))?;
        Ok(id)
    }

    pub(super) fn link(&self, purpose: Purpose, request: &Request) -> NewLink {
        NewLink {
            purpose,
            address: fold_address(&request.address),
            account: None,
            name: String::new(),
            locale: request.locale.clone(),
            password_hash: None,
            browser_hash: None,
            next_page: request.next_page.clone(),
            ticket: None,
            brand: request.brand,
            expires_at: self.now.plus(chrono::Duration::minutes(MINUTES)),
        }
    }
}

/// Who asks for a link, and where it leads in the end.
#[derive(Debug, Clone, Default)]
pub struct Request {
    pub address: String,
    pub locale: String,
    pub next_page: String,
    /// The brand on whose page they ask.
    pub brand: Option<BrandId>,
}

/// What a new account starts with.
#[derive(Debug, Clone, Default)]
pub struct Start {
    pub name: String,
    /// The first admin's address; everyone else has the one to which the link was sent.
    pub address: String,
    /// The first admin's language; everyone else has that of the page on which they asked.
    pub locale: String,
    pub password_hash: Option<String>,
    /// Token of a cookie in the browser that asks.
    pub browser_token: Option<String>,
}

/// Mails a link that signs in. If no account has the address, the link lets them make one: the answer is the same.
pub fn ask_for_sign_in(conn: &mut Conn, issuer: &Issuer, request: &Request) -> Result<()> {
    let account = account_at(conn, &fold_address(&request.address))?;
    issuer.mail(conn, &NewLink { account, ..issuer.link(Purpose::SignIn, request) }).map(drop)
}

/// The account that signs in with this address: the one that has proven it, or the colleague who was invited at it.
pub(super) fn account_at(conn: &mut Conn, address: &str) -> Result<Option<AccountId>> {
    match store::owner(conn, address)? {
        Some(owner) => Ok(Some(owner.id)),
        None => store::invited(conn, address),
    }
}

/// Mails a link that makes an account; if there is one already, a link that signs in.
pub fn ask_for_sign_up(conn: &mut Conn, issuer: &Issuer, request: &Request, start: Start) -> Result<()> {
    if store::owner(conn, &fold_address(&request.address))?.is_some() {
        return ask_for_sign_in(conn, issuer, request);
    }
    let link = NewLink {
        name: start.name,
        password_hash: start.password_hash,
        browser_hash: start.browser_token.map(|token| token_hash(&token)),
        ..issuer.link(Purpose::SignUp, request)
    };
    issuer.mail(conn, &link).map(drop)
}

/// Mails a link that proves another address of an account, in a browser that is signed in to it.
pub fn ask_to_prove(conn: &mut Conn, issuer: &Issuer, account: AccountId, request: &Request) -> Result<()> {
    store::claim_address(conn, issuer.now, account, &fold_address(&request.address))?;
    let name = store::find(conn, account)?.name;
    issuer.mail(conn, &NewLink { account: Some(account), name, ..issuer.link(Purpose::Prove, request) }).map(drop)
}

/// Mails a link by which the owner of an address says whether a ticket is theirs. Whose account it is, or whether one
/// is made, is decided when the link is followed.
pub fn ask_to_claim(conn: &mut Conn, issuer: &Issuer, ticket: TicketId, request: &Request) -> Result<()> {
    let expires_at = issuer.now.plus(chrono::Duration::days(CLAIM_DAYS));
    issuer.mail(conn, &NewLink { ticket: Some(ticket), expires_at, ..issuer.link(Purpose::Claim, request) }).map(drop)
}

/// Mails a link whose button sends what was written with this address, and signs its owner in.
pub fn ask_to_send(conn: &mut Conn, issuer: &Issuer, request: &Request, name: &str) -> Result<LinkId> {
    let account = account_at(conn, &fold_address(&request.address))?;
    let expires_at = issuer.now.plus(chrono::Duration::days(CLAIM_DAYS));
    let link = NewLink { account, name: name.to_owned(), expires_at, ..issuer.link(Purpose::Send, request) };
    issuer.mail(conn, &link)
}

/// Mails a new colleague a link that signs them in for the first time.
pub fn invite(conn: &mut Conn, issuer: &Issuer, account: AccountId, request: &Request) -> Result<()> {
    let name = store::find(conn, account)?.name;
    let expires_at = issuer.now.plus(chrono::Duration::days(CLAIM_DAYS));
    let link = NewLink { account: Some(account), name, expires_at, ..issuer.link(Purpose::Invite, request) };
    issuer.mail(conn, &link).map(drop)
}

/// A link for the person who installs Svar: its token, which is printed and not mailed.
pub fn ask_for_first_admin(conn: &mut Conn, issuer: &Issuer) -> Result<String> {
    let request = Request { next_page: SETUP.to_owned(), ..Request::default() };
    print(conn, issuer.now, &issuer.link(Purpose::FirstAdmin, &request))
}

/// Makes a link that is printed and not mailed, and returns its token.
pub fn print(conn: &mut Conn, now: Time, link: &NewLink) -> Result<String> {
    let NewToken { token, hash } = NewToken::random();
    store::insert_link(conn, now, link, &StoredToken { hash, sealed: String::new() })?;
    Ok(token)
}

/// The address of a link that is printed.
pub fn link_url(app: &App, purpose: Purpose, token: &str) -> String {
    app.url(&link_path(purpose, token))
}

/// The path of a link.
pub fn link_path(purpose: Purpose, token: &str) -> String {
    let page = match purpose {
        Purpose::Claim => "claim",
        Purpose::Send => "send",
        _ => "link",
    };
    format!("/{page}/{token}")
}

/// The link behind a token, if it can still be followed.
pub async fn open_link(app: &App, token: &str) -> Result<Link> {
    let (now, hash) = (app.now(), token_hash(token));
    app.db.read(move |conn| store::open_link(conn, now, &hash)).await
}

/// The account that a link has signed in, and where to go now.
#[derive(Debug, Clone)]
pub struct Followed {
    pub account: AccountId,
    pub role: Role,
    pub next_page: String,
}

/// Follows, once, a link that signs in or makes an account. `start` is what the visitor typed on its page, for accounts
/// that are made by it.
///
/// `NotFound`: it was used, is too old, or its address no longer belongs to the account.
pub fn follow(conn: &mut Conn, now: Time, id: LinkId, start: &Start) -> Result<Followed> {
    let link = store::use_link(conn, now, id)?;
    let present = account_at(conn, &link.address)?;
    let account = match (link.purpose, link.account_id) {
        (Purpose::FirstAdmin, _) => first_admin(conn, now, start)?,
        // Another address is proven by `prove`, in a browser that is signed in to the account.
        (Purpose::Prove, _) => return Err(Error::NotFound),
        (_, Some(meant)) if present == Some(meant) => meant,
        (_, Some(_)) => return Err(Error::NotFound),
        (_, None) => match present {
            Some(present) => present,
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

/// Proves another address of the account that asked for the link, and of no other account.
///
/// `NotFound`: the link is of another kind, was used or is too old. `Taken`: another account has proven the address
/// since.
pub fn prove(conn: &mut Conn, now: Time, id: LinkId, me: AccountId) -> Result<String> {
    let link = store::use_link(conn, now, id)?;
    let is_still_claimed = store::addresses_of(conn, me)?.iter().any(|claimed| claimed.address == link.address);
    if link.purpose != Purpose::Prove || link.account_id != Some(me) || !is_still_claimed {
        return Err(Error::NotFound);
    }
    store::prove_address(conn, now, me, &link.address)?;
    jobs::enqueue(conn, now, Job::AdoptTickets(me))?;
    Ok(link.address)
}

fn new_customer(conn: &mut Conn, now: Time, link: &Link, start: &Start) -> Result<AccountId> {
    let name = if start.name.is_empty() { &link.name } else { &start.name };
    let new =
        NewAccount { role: Role::Customer, name, locale: &link.locale, password_hash: start.password_hash.as_deref() };
    let account = store::insert(conn, now, &new)?;
    if let Some(brand) = link.brand_id {
        store::set_brand(conn, account, brand)?;
    }
    Ok(account)
}

fn first_admin(conn: &mut Conn, now: Time, start: &Start) -> Result<AccountId> {
    if !store::lacks_admin(conn)? {
        return Err(Error::Taken("problem-admin-exists"));
    }
    let new = NewAccount {
        role: Role::Admin,
        name: &start.name,
        locale: if start.locale.is_empty() { "en" } else { &start.locale },
        password_hash: start.password_hash.as_deref(),
    };
    store::insert(conn, now, &new)
}
