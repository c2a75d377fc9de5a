//! Two customers are one person: what belongs to one goes to the other, until that is undone.
use super::{SeenCustomer, seen};
use crate::accounts::{Account, Role, Viewer, store as accounts};
use crate::audit::{AuditAction, Entry, Subject};
use crate::brands;
use crate::clock::Time;
use crate::customers::{CustomerMerge, MergedParts, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId};
use crate::policy::{Action, Resource};
use crate::tickets::{actions as tickets, store as held};

/// May they merge customers who have something in these brands? Whoever can sign in as one sees what the other wrote:
/// a lead decides that, and only of brands that they serve.
pub fn may_merge(me: &Viewer, customer: AccountId, touches: &[BrandId]) -> bool {
    me.allows(Action::MergeCustomers, Resource::account(customer, touches))
}

/// Both customers, if the viewer may make them one. `Taken`: it is the same one.
pub fn pair(
    conn: &mut Conn,
    me: &Viewer,
    (source, target): (AccountId, AccountId),
) -> Result<(SeenCustomer, SeenCustomer)> {
    let (from, into) = (seen(conn, me, source)?, seen(conn, me, target)?);
    if source == target {
        return Err(Error::Taken("problem-merge-same"));
    }
    for one in [&from, &into] {
        me.ask(Action::MergeCustomers, Resource::account(one.account.id, &one.touches))?;
    }
    Ok((from, into))
}

/// Makes the source part of the target. The source's account is closed; no address becomes proven by it.
pub fn merge(conn: &mut Conn, now: Time, me: &Viewer, (source, target): (AccountId, AccountId)) -> Result<()> {
    accounts::lock(conn, &[source, target])?;
    let (from, into) = pair(conn, me, (source, target))?;
    let takes_flag = into.account.attention.is_empty() && !from.account.attention.is_empty();
    let moved = MergedParts {
        tickets: held::held_by(conn, source)?,
        account: accounts::give_away(conn, source, target)?,
        notes: store::note_ids(conn, source)?,
        values: store::copy_values(conn, (source, target))?,
        takes_flag,
    };
    held::hand_over(conn, &moved.tickets, target)?;
    store::move_notes(conn, &moved.notes, target)?;
    if let (true, Some(by)) = (takes_flag, from.account.attention_by) {
        accounts::set_attention(conn, now, target, (&from.account.attention, by))?;
    }
    accounts::end_other_sessions(conn, source, None)?;
    accounts::void_links(conn, source, &[])?;
    accounts::set_disabled(conn, source, Some(now))?;
    store::insert_merge(conn, now, me.id, (source, target), &moved)?;
    settle(conn, now, (source, target))?;
    let entry = Entry::new(AuditAction::CustomersMerged, Subject::account(target));
    me.record(conn, now, entry.noting("customer", source))
}

/// Takes the last merge into a customer back. `Taken`: something came after.
pub fn undo_merge(conn: &mut Conn, now: Time, me: &Viewer, target: AccountId) -> Result<AccountId> {
    accounts::lock(conn, &[target])?;
    let into = seen(conn, me, target)?;
    me.ask(Action::MergeCustomers, Resource::account(target, &into.touches))?;
    let last = store::merges_into(conn, target)?.into_iter().next().ok_or(Error::NotFound)?;
    if !can_be_undone(conn, &last)? {
        return Err(Error::Taken("problem-undo-after"));
    }
    let (source, moved) = (last.source_id, last.moved()?);
    held::hand_over(conn, &moved.tickets, source)?;
    accounts::take_back(conn, &moved.account, last.merged_at, (target, source))?;
    accounts::narrow(conn, now, Some(target))?;
    store::move_notes(conn, &moved.notes, source)?;
    store::empty_values(conn, target, &moved.values)?;
    if moved.takes_flag {
        accounts::set_attention(conn, now, target, ("", me.id))?;
    }
    accounts::set_disabled(conn, source, None)?;
    store::end_merge(conn, now, last.id)?;
    settle(conn, now, (source, target))?;
    let entry = Entry::new(AuditAction::CustomerMergeUndone, Subject::account(target));
    me.record(conn, now, entry.noting("customer", source))?;
    Ok(source)
}

/// Has nothing come after?
pub fn can_be_undone(conn: &mut Conn, merge: &CustomerMerge) -> Result<bool> {
    let (moved, target, since) = (merge.moved()?, merge.target_id, merge.merged_at);
    Ok(held::are_untouched(conn, target, since, &moved.tickets.tickets)?
        && accounts::are_addresses_untouched(conn, target, since, &moved.account.addresses)?
        && !store::was_written_since(conn, target, since)?)
}

/// What depends on whose the tickets are.
fn settle(conn: &mut Conn, now: Time, (source, target): (AccountId, AccountId)) -> Result<()> {
    let brands = brands::store::all(conn)?;
    for one in [source, target] {
        tickets::recompute_requester(conn, now, &brands, accounts::Requester::Account(one))?;
        tickets::sla::recompute_customer(conn, now, one)?;
    }
    Ok(())
}

/// Where a customer who was merged is now, if the viewer may see that.
pub fn merged_into(conn: &mut Conn, me: &Viewer, source: AccountId) -> Result<Option<AccountId>> {
    let mut found = None;
    let mut next = store::merged_into(conn, source)?;
    while let Some(target) = next {
        found = Some(target);
        next = store::merged_into(conn, target)?;
    }
    match found {
        Some(target) => seen(conn, me, target).map(|_seen| Some(target)),
        None => Ok(None),
    }
}

/// The customer who has proven this address, or else those who claim it, as far as the viewer sees them.
pub fn found_by_address(conn: &mut Conn, me: &Viewer, typed: &str) -> Result<Vec<Account>> {
    let mut found: Vec<Account> = accounts::owner(conn, typed)?.into_iter().collect();
    if found.is_empty() {
        found = accounts::claimants(conn, typed, MOST)?;
    }
    found.retain(|account| account.role == Role::Customer);
    let mut kept = Vec::new();
    for account in found {
        match seen(conn, me, account.id) {
            Ok(seen) => kept.push(seen.account),
            Err(Error::NotFound) => {}
            Err(e) => return Err(e),
        }
    }
    Ok(kept)
}

/// So many customers who claim an address are offered.
const MOST: i64 = 20;
