//! The person who comes from a provider: a known colleague, or a customer of its brand.
use super::provider::VouchedPerson;
use super::store;
use crate::accounts::actions::{NewBrowser, start_session_of};
use crate::accounts::store::{self as accounts, NewAccount};
use crate::accounts::{Account, Proof, Role};
use crate::audit::{self, AuditAction, AuditContext, Entry, SignInMethod, Subject, record};
use crate::brands;
use crate::clock::Time;
use crate::config::{Oidc, Serves};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::jobs::{self, Job};
use crate::web::form;

/// The account of the person that the provider vouches for.
///
/// `Refused`: this person may not sign in this way, and the sentence says why.
pub fn account_of(conn: &mut Conn, context: &AuditContext, provider: &Oidc, person: &VouchedPerson) -> Result<Account> {
    let known = store::account(conn, &provider.issuer, &person.subject)?;
    let account = match known {
        Some(account) => account,
        None => meet(conn, context, provider, person)?,
    };
    let account = accounts::find(conn, account)?;
    let is_staff = account.role.rank().is_some();
    if account.disabled_at.is_some() || is_staff != (provider.serves() == Serves::Staff) {
        return Err(Error::Refused("problem-oidc-unknown"));
    }
    Ok(account)
}

/// The first time: an address that the provider has verified identifies the account.
fn meet(conn: &mut Conn, context: &AuditContext, provider: &Oidc, person: &VouchedPerson) -> Result<AccountId> {
    let now = context.at;
    let email = person.email.as_deref().filter(|email| form::is_address(email));
    let email = email.ok_or(Error::Refused("problem-oidc-email"))?;
    let account = match provider.serves() {
        Serves::Staff => colleague(conn, now, email)?,
        Serves::Brand(slug) => customer(conn, now, (slug, email), person)?,
    };
    store::insert(conn, now, &provider.issuer, &person.subject, account)?;
    let entry = Entry::new(AuditAction::IdentityLinked, Subject::account(account)).noting("provider", &provider.name);
    record(conn, context, entry)?;
    Ok(account)
}

/// A colleague must have been invited by an admin: an account at a provider is not enough.
fn colleague(conn: &mut Conn, now: Time, email: &str) -> Result<AccountId> {
    if let Some(owner) = accounts::owner(conn, email)? {
        return if owner.role.rank().is_some() { Ok(owner.id) } else { Err(Error::Refused("problem-oidc-unknown")) };
    }
    let invited = accounts::invited(conn, email)?.ok_or(Error::Refused("problem-oidc-unknown"))?;
    accounts::prove_address_by(conn, now, invited, (email, Proof::Provider))?;
    Ok(invited)
}

fn customer(conn: &mut Conn, now: Time, (slug, email): (&str, &str), person: &VouchedPerson) -> Result<AccountId> {
    if let Some(owner) = accounts::owner(conn, email)? {
        // A brand vouches for its customers, never for staff.
        return if owner.role == Role::Customer { Ok(owner.id) } else { Err(Error::Refused("problem-oidc-unknown")) };
    }
    let brand = brands::store::by_slug(conn, slug)?;
    let name = if person.name.is_empty() { email } else { &person.name };
    let new = NewAccount { role: Role::Customer, name, locale: brand.own_language(), password_hash: None };
    let account = accounts::insert(conn, now, &new)?;
    accounts::set_brand(conn, account, brand.id)?;
    accounts::prove_address_by(conn, now, account, (email, Proof::Provider))?;
    Ok(account)
}

/// Removes all links of a colleague to providers, and ends their sessions: the next sign-in there links them again, by
/// an address that the provider has verified.
pub fn unlink(conn: &mut Conn, context: &AuditContext, colleague: AccountId) -> Result<()> {
    if accounts::find(conn, colleague)?.role.rank().is_none() {
        return Err(Error::NotFound);
    }
    record(conn, context, Entry::new(AuditAction::IdentityUnlinked, Subject::account(colleague)))?;
    store::remove_all(conn, colleague)?;
    accounts::end_other_sessions(conn, colleague, None)
}

/// Signs them in: staff normally, a customer in a session that shows only the provider's brand.
pub fn sign_in(
    conn: &mut Conn,
    context: &AuditContext,
    provider: &Oidc,
    account: AccountId,
    browser: &str,
) -> Result<String> {
    let now = context.at;
    let only_brand = match provider.serves() {
        Serves::Staff => None,
        Serves::Brand(slug) => Some(brands::store::by_slug(conn, slug)?.id),
    };
    jobs::enqueue(conn, now, Job::AdoptTickets(account))?;
    audit::signed_in(conn, context, account, SignInMethod::Oidc)?;
    start_session_of(
        conn,
        now,
        account,
        &NewBrowser { only_brand, browser: browser.into(), provider: &provider.issuer },
    )
}
