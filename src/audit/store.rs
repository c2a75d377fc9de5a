//! All SQL of the audit log.
use diesel::prelude::*;
use std::collections::BTreeMap;

use super::model::ActorKind;
use super::{AuditAction, AuditContext, Changes, Entry, Recorded, Subject, SubjectKind};
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::AccountId;
use crate::paging::After;
use crate::schema::{accounts, audit_log};

/// The fields of an entry, apart from its context.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewEntry<'a> {
    pub action: AuditAction,
    pub subject: &'a Subject,
    pub changes: &'a Changes,
}

pub(super) fn insert(conn: &mut Conn, context: &AuditContext, entry: NewEntry) -> Result<()> {
    diesel::insert_into(audit_log::table)
        .values((
            audit_log::at.eq(context.at),
            audit_log::actor.eq(context.actor.kind()),
            audit_log::account_id.eq(context.actor.account()),
            audit_log::action.eq(entry.action),
            audit_log::subject_kind.eq(entry.subject.kind),
            audit_log::subject_id.eq(entry.subject.id),
            audit_log::subject_label.eq(&entry.subject.label),
            audit_log::changes.eq(entry.changes.written()),
            audit_log::network_address.eq(context.origin.network_address()),
            audit_log::request_id.eq(context.origin.request_id()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Which entries are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub actor: Option<ActorKind>,
    pub account: Option<AccountId>,
    /// Any of these; empty: all.
    pub actions: Vec<AuditAction>,
    pub subject: Option<SubjectFilter>,
    pub from: Option<Time>,
    /// Before this instant.
    pub until: Option<Time>,
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubjectFilter {
    Row(SubjectKind, i64),
    Label(String),
}

/// A page of entries, the newest first.
pub fn page(conn: &mut Conn, filter: &Filter, after: Option<After>, limit: i64) -> Result<Vec<Recorded>> {
    let mut query = audit_log::table
        .order((audit_log::at.desc(), audit_log::id.desc()))
        .limit(limit)
        .select(Recorded::as_select())
        .into_boxed();
    if let Some(actor) = filter.actor {
        query = query.filter(audit_log::actor.eq(actor));
    }
    if let Some(account) = filter.account {
        query = query.filter(audit_log::account_id.eq(account));
    }
    if !filter.actions.is_empty() {
        query = query.filter(in_list(audit_log::action, filter.actions.iter().copied()));
    }
    match &filter.subject {
        Some(SubjectFilter::Row(kind, id)) => {
            query = query.filter(audit_log::subject_kind.eq(*kind)).filter(audit_log::subject_id.eq(*id));
        }
        Some(SubjectFilter::Label(label)) => query = query.filter(audit_log::subject_label.eq(label)),
        None => {}
    }
    if let Some(from) = filter.from {
        query = query.filter(audit_log::at.ge(from));
    }
    if let Some(until) = filter.until {
        query = query.filter(audit_log::at.lt(until));
    }
    if let Some(After { at, id }) = after {
        // The bound on `at` alone lets both databases begin in the index.
        query = query.filter(audit_log::at.le(at));
        query = query.filter(audit_log::at.lt(at).or(audit_log::id.lt(id)));
    }
    Ok(query.load(conn)?)
}

/// Names of the accounts that act and that are acted on.
pub fn names(conn: &mut Conn, rows: &[Recorded]) -> Result<BTreeMap<AccountId, String>> {
    let ids = rows.iter().flat_map(|row| [row.account_id, row.subject_account()]).flatten();
    let mut ids: Vec<AccountId> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    let found: Vec<(AccountId, String)> =
        accounts::table.filter(in_list(accounts::id, ids)).select((accounts::id, accounts::name)).load(conn)?;
    Ok(found.into_iter().collect())
}

/// Was the same recorded since, by the same actor on the same subject? An unknown actor is identified by the network
/// address.
pub(super) fn has_since(conn: &mut Conn, context: &AuditContext, entry: &Entry, since: Time) -> Result<bool> {
    let rows = audit_log::table
        .filter(audit_log::action.eq(entry.action))
        .filter(audit_log::at.ge(since))
        .filter(audit_log::actor.eq(context.actor.kind()))
        .filter(audit_log::subject_kind.eq(entry.subject.kind))
        .filter(audit_log::subject_label.eq(&entry.subject.label))
        .into_boxed();
    let rows = match entry.subject.id {
        Some(id) => rows.filter(audit_log::subject_id.eq(id)),
        None => rows.filter(audit_log::subject_id.is_null()),
    };
    let rows = match context.actor.account() {
        Some(id) => rows.filter(audit_log::account_id.eq(id)),
        None => rows.filter(audit_log::network_address.eq(context.origin.network_address())),
    };
    Ok(rows.select(audit_log::id).first::<i64>(conn).optional()?.is_some())
}

/// Removes a customer from the log: that something was done stays, network address and values go.
pub fn anonymise(conn: &mut Conn, customer: AccountId, addresses: &[String]) -> Result<()> {
    diesel::update(audit_log::table.filter(audit_log::account_id.eq(customer)))
        .set((audit_log::network_address.eq(""), audit_log::changes.eq("")))
        .execute(conn)?;
    diesel::update(audit_log::table)
        .filter(audit_log::subject_kind.eq(SubjectKind::Account))
        .filter(audit_log::subject_id.eq(customer.0))
        .set((audit_log::subject_label.eq(""), audit_log::changes.eq("")))
        .execute(conn)?;
    // A failed sign-in of an unknown visitor has a network address too, which may be the customer's.
    diesel::update(audit_log::table)
        .filter(audit_log::subject_kind.eq(SubjectKind::Account))
        .filter(audit_log::subject_id.eq(customer.0))
        .filter(audit_log::actor.eq(ActorKind::Visitor))
        .set(audit_log::network_address.eq(""))
        .execute(conn)?;
    diesel::update(audit_log::table.filter(in_list(audit_log::subject_label, addresses)))
        .set((audit_log::subject_label.eq(""), audit_log::changes.eq("")))
        .execute(conn)?;
    // A rule may have named them.
    let rules = AuditAction::ALL.iter().copied().filter(|action| ["rule", "audit_log"].contains(&action.family()));
    let rules: Vec<AuditAction> = rules.collect();
    for address in addresses {
        diesel::update(audit_log::table.filter(in_list(audit_log::action, rules.iter().copied())))
            .filter(audit_log::changes.like(format!("%{address}%")))
            .set(audit_log::changes.eq(""))
            .execute(conn)?;
    }
    Ok(())
}

/// Deletes entries older than the log is kept.
pub fn sweep(conn: &mut Conn, before: Time) -> Result<usize> {
    Ok(diesel::delete(audit_log::table.filter(audit_log::at.lt(before))).execute(conn)?)
}
