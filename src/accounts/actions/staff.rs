//! Colleagues: invited, given a role, teams and brands, and let go.
use crate::accounts::model::fold_address;
use crate::accounts::store::{self, NewAccount, NewLink};
use crate::accounts::{Purpose, Role};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, TeamId};
use crate::jobs::{self, Job};

/// A colleague as the form describes one.
#[derive(Debug, Clone)]
pub struct Colleague {
    pub name: String,
    pub address: String,
    pub role: Role,
    pub locale: String,
    pub teams: Vec<TeamId>,
    pub brands: Vec<BrandId>,
    pub is_here: bool,
    /// The admin knows that this is a customer, who will see all that colleagues see.
    pub is_customer: bool,
}

/// Changes a colleague, or invites a new one by a link that is good for three days.
///
/// `Taken`: the address belongs to somebody already; `Refused`: nobody would be left who can set the place up.
pub fn save_colleague(conn: &mut Conn, now: Time, id: Option<AccountId>, colleague: &Colleague) -> Result<AccountId> {
    let account = match id {
        Some(id) => change(conn, now, id, colleague)?,
        None => invite(conn, now, colleague)?,
    };
    brands::store::set_teams(conn, account, &colleague.teams)?;
    brands::store::set_brands(conn, account, &colleague.brands)?;
    Ok(account)
}

fn change(conn: &mut Conn, now: Time, id: AccountId, colleague: &Colleague) -> Result<AccountId> {
    if store::find(conn, id)?.role == Role::Customer {
        return Err(Error::NotFound);
    }
    store::set_profile(conn, id, &colleague.name, &colleague.locale)?;
    store::set_role(conn, id, colleague.role)?;
    store::set_disabled(conn, id, (!colleague.is_here).then_some(now))?;
    if !colleague.is_here {
        store::end_other_sessions(conn, id, None)?;
        jobs::enqueue(conn, now, Job::FreeTickets(id))?;
    }
    let admins = store::staff(conn)?.iter().filter(|a| a.role == Role::Admin && a.disabled_at.is_none()).count();
    if admins == 0 {
        return Err(Error::Refused("problem-last-admin"));
    }
    Ok(id)
}

fn invite(conn: &mut Conn, now: Time, colleague: &Colleague) -> Result<AccountId> {
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
        store::set_role(conn, owner.id, colleague.role)?;
        // A customer's password may be shorter than a colleague's: the next one is chosen after signing in by a link.
        store::forget_password(conn, owner.id)?;
        return change(conn, now, owner.id, colleague);
    }
    if store::invited(conn, &address)?.is_some() {
        return Err(Error::Taken("problem-invited"));
    }
    let new =
        NewAccount { role: colleague.role, name: &colleague.name, locale: &colleague.locale, password_hash: None };
    let account = store::insert(conn, now, &new)?;
    store::claim_address(conn, now, account, &address)?;
    let link = NewLink {
        purpose: Purpose::Invite,
        address,
        account: Some(account),
        name: colleague.name.clone(),
        locale: colleague.locale.clone(),
        password_hash: None,
        browser_hash: None,
        next_page: "/desk".to_owned(),
        ticket: None,
        expires_at: now.plus(chrono::Duration::days(3)),
    };
    let link = store::insert_link(conn, now, &link)?;
    jobs::enqueue(conn, now, Job::SendLink(link))?;
    Ok(account)
}
