//! Erases a customer for good: finds what would be deleted, and deletes it, in one transaction across all modules.
use std::collections::BTreeSet;

use crate::accounts::{Account, Role, Viewer, store as accounts};
use crate::audit::{self, AuditAction, Entry, Subject};
use crate::blobs;
use crate::canned::{examples, meaning, store as answers};
use crate::clock::Time;
use crate::customers;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::exports::actions as exports;
use crate::ids::{AccountId, BrandId, MailId, MessageId, SideMessageId, TicketId};
use crate::jobs::{self, Job};
use crate::mail::store as mail;
use crate::orders::store as orders;
use crate::pending::store as pending;
use crate::policy::{self, Action, Resource};
use crate::search;
use crate::tickets::{EventKind, Withdrawal, store};

/// What belongs to the customer.
pub struct Theirs {
    pub account: Account,
    /// The proven ones: an address that is only claimed may be someone else's.
    pub addresses: Vec<String>,
    pub tickets: Vec<TicketId>,
    pub messages: Vec<MessageId>,
    pub mails: Vec<MailId>,
    pub files: i64,
    pub orders: i64,
    /// A withdrawal from a contract whose refund is not recorded: until then they are not erased.
    pub withdrawal: Option<Withdrawal>,
    /// What was said about their tickets to third parties, and by them.
    aside: Vec<SideMessageId>,
    /// Tickets that contain something of theirs, also other customers' tickets.
    touched: Vec<TicketId>,
}

/// May this agent, or the customer, erase a customer who has tickets and orders in these brands?
pub fn may_erase(me: &Viewer, customer: AccountId, touches: &[BrandId]) -> bool {
    policy::allows(&me.account_actor(), Action::EraseCustomer, Resource::account(customer, touches))
}

/// Empties what staff keep about the customer, and the accounts that were merged into theirs. Returns the blobs of their
/// downloads.
fn forget_sources(conn: &mut Conn, now: Time, customer: AccountId, word: &str) -> Result<Vec<String>> {
    let mut unneeded = Vec::new();
    let sources = customers::store::sources_of(conn, customer)?;
    for source in &sources {
        answers::free_uses_of(conn, *source)?;
        unneeded.extend(exports::forget(conn, *source)?);
        customers::store::forget(conn, *source)?;
        audit::store::anonymise(conn, *source, &[])?;
        accounts::empty_account(conn, now, (*source, &[]), word)?;
    }
    customers::store::forget(conn, customer)?;
    let all: Vec<AccountId> = sources.into_iter().chain([customer]).collect();
    customers::store::forget_merges(conn, &all)?;
    Ok(unneeded)
}

/// What there is of a customer. `NotFound`: not a customer, or erased already.
pub fn theirs(conn: &mut Conn, me: &Viewer, customer: AccountId) -> Result<Theirs> {
    let brands = store::brands_of_customer(conn, customer)?;
    policy::ask(&me.account_actor(), Action::EraseCustomer, Resource::account(customer, &brands))?;
    let account = accounts::find(conn, customer)?;
    if account.role != Role::Customer || account.disabled_at.is_some() {
        return Err(Error::NotFound);
    }
    let addresses: Vec<String> = accounts::addresses_of(conn, customer)?
        .into_iter()
        .filter(|address| address.proven_at.is_some())
        .map(|address| address.address)
        .collect();
    let tickets = store::tickets_of(conn, customer, &addresses)?;
    let found = store::messages_with(conn, &tickets, customer, &addresses)?;
    let messages: Vec<MessageId> = found.iter().map(|(message, ..)| *message).collect();
    let mut mails: BTreeSet<MailId> = found.iter().filter_map(|(_, _, mail)| *mail).collect();
    mails.extend(mail::mails_from(conn, &addresses)?);
    let aside = store::side_messages_with(conn, &tickets, &addresses)?;
    mails.extend(aside.iter().filter_map(|(_, mail)| *mail));
    let touched: BTreeSet<TicketId> =
        found.iter().map(|(_, ticket, _)| *ticket).chain(tickets.iter().copied()).collect();
    Ok(Theirs {
        withdrawal: store::open_withdrawal_of(conn, customer)?,
        files: store::count_files(conn, &messages)?,
        aside: aside.into_iter().map(|(message, _)| message).collect(),
        orders: orders::count_of(conn, &addresses)?,
        account,
        addresses,
        tickets,
        messages,
        mails: mails.into_iter().collect(),
        touched: touched.into_iter().collect(),
    })
}

/// Erases them. Returns the hashes of files in the file store that are no longer needed.
pub fn erase(conn: &mut Conn, now: Time, me: &Viewer, theirs: &Theirs) -> Result<Vec<String>> {
    if theirs.withdrawal.is_some() {
        return Err(Error::Refused("problem-erase-withdrawal"));
    }
    let t = me.texts();
    let customer = theirs.account.id;
    // This comes first, while the tickets still show whose questions they were, and where messages were before.
    let everywhere = store::connected(conn, &theirs.touched)?;
    store::lock_all(conn, &everywhere)?;
    examples::forget(conn, now, &everywhere)?;
    meaning::store::forget(conn, &everywhere)?;
    store::forget_earlier_excerpts(conn, &everywhere)?;
    answers::free_uses_of(conn, customer)?;
    for message in &theirs.messages {
        jobs::cancel(conn, Job::SendMessage(*message))?;
        jobs::cancel(conn, Job::Acknowledge(*message))?;
    }
    for message in &theirs.aside {
        jobs::cancel(conn, Job::SendSide(*message))?;
    }
    let mut unneeded: BTreeSet<String> = store::empty_messages(conn, &theirs.messages)?.into_iter().collect();
    unneeded.extend(store::empty_side_messages(conn, &theirs.aside)?);
    store::blank_sides(conn, &theirs.tickets)?;
    unneeded.extend(store::forget_drafts(conn, &theirs.tickets)?);
    store::empty_tickets(conn, now, &theirs.tickets, &t.say("erased-subject"))?;
    store::blank_complaints(conn, now, &theirs.tickets)?;
    store::blank_ratings(conn, &theirs.tickets)?;
    store::blank_withdrawals(conn, &theirs.tickets)?;
    store::blank_escalations(conn, now, &theirs.tickets)?;
    store::blank_picks(conn, &theirs.tickets)?;
    store::leave_all(conn, &theirs.addresses)?;
    unneeded.extend(mail::empty_mails(conn, &theirs.mails)?);
    mail::forget_addresses(conn, &theirs.addresses)?;
    orders::forget(conn, &theirs.addresses)?;
    unneeded.extend(pending::forget(conn, &theirs.addresses, &theirs.tickets)?);
    unneeded.extend(exports::forget(conn, customer)?);
    unneeded.extend(forget_sources(conn, now, customer, &t.say("erased-name"))?);
    // What others have downloaded of the same tickets.
    let others = store::customers_of(conn, &everywhere)?;
    unneeded.extend(exports::renew(conn, now, &others)?);
    search::purge_soon(conn)?;
    audit::store::anonymise(conn, customer, &theirs.addresses)?;
    me.record(conn, now, Entry::new(AuditAction::CustomerErased, Subject::account(customer)))?;
    accounts::empty_account(conn, now, (customer, &theirs.addresses), &t.say("erased-name"))?;
    for ticket in &theirs.touched {
        store::note(conn, now, *ticket, Some(me.id), (EventKind::Erased, "", ""))?;
    }
    let mut left = Vec::new();
    for hash in unneeded {
        left.extend(blobs::forget(conn, &hash)?);
    }
    Ok(left)
}
