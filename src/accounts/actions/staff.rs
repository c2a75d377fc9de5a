//! Colleagues: invited, given a role, teams and brands, and deactivated.
use serde_json::{Value, json};

use super::links::{Issuer, Request, invite};
use super::notices::{Changed, after_change};
use crate::accounts::model::fold_address;
use crate::accounts::store::{self, NewAccount};
use crate::accounts::{Account, AccountChange, Role};
use crate::audit::{AuditAction, AuditContext, Changes, Entry, Subject, record};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, TeamId};
use crate::jobs::{self, Job};

/// A colleague as the form describes them.
#[derive(Debug, Clone)]
pub struct Colleague {
    pub name: String,
    pub address: String,
    pub role: Role,
    pub locale: String,
    pub teams: Vec<TeamId>,
    pub brands: Vec<BrandId>,
    pub is_here: bool,
    /// The admin knows that this is a customer, who will see everything that colleagues see.
    pub is_customer: bool,
}

/// Saves a colleague, and writes the changes to the audit log.
pub fn save_colleague_as(
    conn: &mut Conn,
    (issuer, context): (&Issuer, &AuditContext),
    id: Option<AccountId>,
    colleague: &Colleague,
) -> Result<AccountId> {
    let known = match id {
        Some(id) => Some(id),
        None => store::owner(conn, &fold_address(&colleague.address))?.map(|owner| owner.id),
    };
    let before = known.map(|id| audited(conn, id)).transpose()?;
    let id = save_colleague(conn, issuer, id, colleague)?;
    let after = audited(conn, id)?;
    let changes = Changes::between(&before, &after);
    let action = match &before {
        None => AuditAction::PersonInvited,
        Some(_) if changes.has("role") => AuditAction::PersonRoleChanged,
        Some(_) if changes.has("is_here") && colleague.is_here => AuditAction::PersonReactivated,
        Some(_) if changes.has("is_here") => AuditAction::PersonDeactivated,
        Some(_) => AuditAction::PersonChanged,
    };
    record(conn, context, Entry::changed(action, Subject::account(id), changes))?;
    Ok(id)
}

/// The fields of a colleague that the audit log compares.
fn audited(conn: &mut Conn, id: AccountId) -> Result<Value> {
    let account = store::find(conn, id)?;
    Ok(json!({
        "name": account.name,
        "role": account.role,
        "language": account.locale,
        "is_here": account.disabled_at.is_none(),
        "teams": brands::store::teams_of(conn, id)?,
        "brands": brands::store::brands_of(conn, id)?,
    }))
}

/// Changes a colleague, or invites a new one by a link that is valid for three days.
///
/// `Taken`: the address already belongs to an account; `Refused`: no admin of all brands would be left.
pub fn save_colleague(
    conn: &mut Conn,
    issuer: &Issuer,
    id: Option<AccountId>,
    colleague: &Colleague,
) -> Result<AccountId> {
    let account = match id {
        Some(id) => change(conn, issuer.now(), id, colleague)?,
        None => admit(conn, issuer, colleague)?,
    };
    brands::store::set_teams(conn, account, &colleague.teams)?;
    brands::store::set_brands(conn, account, &colleague.brands)?;
    keep_one_of_all(conn)?;
    Ok(account)
}

/// At least one admin who sets up what all brands share must be left.
fn keep_one_of_all(conn: &mut Conn) -> Result<()> {
    for admin in store::staff(conn)?.iter().filter(|a| a.role == Role::Admin && a.disabled_at.is_none()) {
        if brands::store::brands_of(conn, admin.id)?.is_empty() {
            return Ok(());
        }
    }
    Err(Error::Refused("problem-last-free-admin"))
}

fn change(conn: &mut Conn, now: Time, id: AccountId, colleague: &Colleague) -> Result<AccountId> {
    let before = store::find(conn, id)?;
    if before.role == Role::Customer {
        return Err(Error::NotFound);
    }
    apply(conn, now, &before, colleague)
}

fn apply(conn: &mut Conn, now: Time, before: &Account, colleague: &Colleague) -> Result<AccountId> {
    let id = before.id;
    set_standing(conn, now, before, colleague)?;
    store::set_name(conn, id, &colleague.name)?;
    let admins = store::staff(conn)?.iter().filter(|a| a.role == Role::Admin && a.disabled_at.is_none()).count();
    if admins == 0 {
        return Err(Error::Refused("problem-last-admin"));
    }
    Ok(id)
}

/// Sets what they may do, and whether they are still active. Earlier sessions and open links give no access to anything
/// new.
fn set_standing(conn: &mut Conn, now: Time, before: &Account, colleague: &Colleague) -> Result<()> {
    let id = before.id;
    store::set_role(conn, id, colleague.role)?;
    store::set_disabled(conn, id, (!colleague.is_here).then_some(now))?;
    if !colleague.is_here {
        store::end_other_sessions(conn, id, None)?;
        store::void_invitations(conn, id)?;
        jobs::enqueue(conn, now, Job::UnassignTickets(id))?;
    }
    let was_here = before.disabled_at.is_none();
    if before.role == colleague.role && was_here == colleague.is_here {
        return Ok(());
    }
    let detail = if colleague.is_here { colleague.role.as_str() } else { "none" };
    after_change(conn, now, &Changed { account: id, kind: AccountChange::Role, detail, browser: "" })
}

fn admit(conn: &mut Conn, issuer: &Issuer, colleague: &Colleague) -> Result<AccountId> {
    let now = issuer.now();
    let address = fold_address(&colleague.address);
    if let Some(owner) = store::owner(conn, &address)? {
        if owner.role != Role::Customer {
            return Err(Error::Taken("problem-colleague-twin"));
        }
        if !colleague.is_customer {
            return Err(Error::Taken("problem-customer"));
        }
        // A customer becomes a colleague: the same person, the same address.
        // Sessions for which a shop vouched must not become a colleague's.
        store::end_other_sessions(conn, owner.id, None)?;
        // A customer's password may be shorter than a colleague's: the next one is chosen after signing in by a link.
        store::forget_password(conn, owner.id)?;
        return apply(conn, now, &owner, colleague);
    }
    if store::invited(conn, &address)?.is_some() {
        return Err(Error::Taken("problem-invited"));
    }
    let new =
        NewAccount { role: colleague.role, name: &colleague.name, locale: &colleague.locale, password_hash: None };
    let account = store::insert(conn, now, &new)?;
    store::claim_address(conn, now, account, &address)?;
    let request = Request {
        address,
        locale: colleague.locale.clone(),
        next_page: "/desk".to_owned(),
        brand: colleague.brands.first().copied(),
    };
    invite(conn, issuer, account, &request)?;
    Ok(account)
}
