//! What the operator does with accounts on the command line: the way back in if no one else can give access.
use super::links::{Issuer, Request, account_at, print};
use super::notices::{Changed, after_change};
use super::staff::{Colleague, save_colleague_as};
use crate::accounts::model::fold_address;
use crate::accounts::store::{self, NewLink};
use crate::accounts::{Account, AccountChange, Purpose, Role, second_factor};
use crate::audit::{AuditAction, AuditContext, Entry, Subject, record};
use crate::brands;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;

/// A printed invitation is valid for as long as a mailed one.
const INVITATION_DAYS: i64 = 3;

/// The account at an address, proven or invited. `Invalid`: there is none.
pub fn account_of(conn: &mut Conn, address: &str) -> Result<Account> {
    let address = fold_address(address);
    match account_at(conn, &address)? {
        Some(id) => store::find(conn, id),
        None => Err(Error::Invalid(format!("no one has the address {address}"))),
    }
}

/// A new colleague. Returns the token of a link for their first sign-in, in addition to the one that is mailed.
pub fn add(conn: &mut Conn, issuer: &Issuer, context: &AuditContext, colleague: &Colleague) -> Result<String> {
    let id = save_colleague_as(conn, (issuer, context), None, colleague)?;
    let request = Request { locale: colleague.locale.clone(), ..desk(&colleague.address) };
    let expires_at = issuer.now().plus(chrono::Duration::days(INVITATION_DAYS));
    let link = NewLink { account: Some(id), expires_at, ..issuer.link(Purpose::Invite, &request) };
    print(conn, issuer.now(), &link)
}

/// Removes the password and ends every session. Returns the token of a link that signs in once, within an hour.
pub fn reset_password(conn: &mut Conn, issuer: &Issuer, context: &AuditContext, address: &str) -> Result<String> {
    let account = changed(conn, context, address, AuditAction::PasswordReset)?;
    store::forget_password(conn, account.id)?;
    let request = Request { locale: account.locale.clone(), ..desk(address) };
    print(conn, issuer.now(), &NewLink { account: Some(account.id), ..issuer.link(Purpose::SignIn, &request) })
}

/// Sets another password, given as its hash. Every session ends.
pub fn set_password(conn: &mut Conn, context: &AuditContext, address: &str, hash: &str) -> Result<()> {
    let account = changed(conn, context, address, AuditAction::PasswordChanged)?;
    store::set_password(conn, account.id, hash)
}

/// Sets another role. `reactivates`: a deactivated colleague is back.
pub fn set_role(
    conn: &mut Conn,
    issuer: &Issuer,
    context: &AuditContext,
    address: &str,
    change: RoleChange,
) -> Result<()> {
    let account = staff_of(conn, address)?;
    if account.disabled_at.is_some() && !change.reactivates {
        return Err(Error::Invalid(format!("{address} is deactivated: add --reactivate to let them in again")));
    }
    let mut colleague = as_is(conn, &account, address)?;
    (colleague.role, colleague.is_here) = (change.role, true);
    if change.frees {
        // An admin of what all brands share is not bound to any brand.
        colleague.brands = Vec::new();
    }
    save_colleague_as(conn, (issuer, context), Some(account.id), &colleague).map(drop)
}

/// Deactivates or reactivates a colleague: sessions end, and their tickets go to others, as on the page of colleagues.
pub fn set_active(
    conn: &mut Conn,
    (issuer, context): (&Issuer, &AuditContext),
    address: &str,
    is_active: bool,
) -> Result<()> {
    let account = staff_of(conn, address)?;
    if account.disabled_at.is_none() == is_active {
        let state = if is_active { "active" } else { "deactivated" };
        return Err(Error::Invalid(format!("{address} is {state} already")));
    }
    let colleague = Colleague { is_here: is_active, ..as_is(conn, &account, address)? };
    save_colleague_as(conn, (issuer, context), Some(account.id), &colleague).map(drop)
}

fn as_is(conn: &mut Conn, account: &Account, address: &str) -> Result<Colleague> {
    Ok(Colleague {
        name: account.name.clone(),
        address: fold_address(address),
        role: account.role,
        locale: account.locale.clone(),
        teams: brands::store::teams_of(conn, account.id)?,
        brands: brands::store::brands_of(conn, account.id)?,
        is_here: account.disabled_at.is_none(),
        is_customer: false,
    })
}

/// What a colleague may do from now on.
#[derive(Debug, Clone, Copy)]
pub struct RoleChange {
    pub role: Role,
    pub reactivates: bool,
    /// No longer bound to brands.
    pub frees: bool,
}

/// Removes all second factors, and ends every session.
pub fn disable_second_factor(conn: &mut Conn, context: &AuditContext, address: &str) -> Result<()> {
    let account = staff_of(conn, address)?;
    if !second_factor::store::has_factor(conn, account.id)? {
        return Err(Error::Invalid(format!("{address} has no second step")));
    }
    second_factor::reset(conn, context, account.id)
}

/// Ends every session.
pub fn sign_out(conn: &mut Conn, context: &AuditContext, address: &str) -> Result<AccountId> {
    let account = account_of(conn, address)?;
    record(conn, context, Entry::new(AuditAction::OtherSessionsEnded, Subject::account(account.id)))?;
    store::end_other_sessions(conn, account.id, None)?;
    Ok(account.id)
}

fn staff_of(conn: &mut Conn, address: &str) -> Result<Account> {
    let account = account_of(conn, address)?;
    if account.role == Role::Customer {
        return Err(Error::Invalid(format!("{address} is a customer's: this is for those who answer")));
    }
    Ok(account)
}

/// What follows from a new password: sessions and open links end, the owner is mailed, and the audit log has an entry.
fn changed(conn: &mut Conn, context: &AuditContext, address: &str, action: AuditAction) -> Result<Account> {
    let account = account_of(conn, address)?;
    if account.disabled_at.is_some() {
        return Err(Error::Invalid(format!(
            "{address} is deactivated: `svar user activate {address}` lets them in again"
        )));
    }
    record(conn, context, Entry::new(action, Subject::account(account.id)))?;
    store::end_other_sessions(conn, account.id, None)?;
    store::forget_browsers(conn, account.id, None)?;
    after_change(
        conn,
        context.at,
        &Changed { account: account.id, kind: AccountChange::Password, detail: "", browser: "" },
    )?;
    Ok(account)
}

fn desk(address: &str) -> Request {
    Request { address: fold_address(address), next_page: "/desk".to_owned(), ..Request::default() }
}
