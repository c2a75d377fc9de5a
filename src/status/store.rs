//! SQL of conditions, of worker processes, and of certificates as they were last seen.
use diesel::prelude::*;

use super::model::{Condition, ConditionKind, ConditionNotice, Finding};
use crate::clock::Time;
use crate::db::{Conn, in_list, raw_condition};
use crate::error::Result;
use crate::ids::ConditionId;
use crate::on_backend;
use crate::schema::{certificates, conditions, installation, nodes};

/// The condition of the index for open ones.
const OPEN: &str = "conditions.cleared_at IS NULL";

/// Open conditions, the oldest first.
pub fn open(conn: &mut Conn) -> Result<Vec<Condition>> {
    Ok(conditions::table
        .filter(raw_condition(OPEN))
        .order((conditions::since, conditions::id))
        .select(Condition::as_select())
        .load(conn)?)
}

pub fn condition(conn: &mut Conn, id: ConditionId) -> Result<Condition> {
    Ok(conditions::table.find(id).select(Condition::as_select()).first(conn)?)
}

/// Past conditions, the latest first.
pub fn cleared(conn: &mut Conn, most: i64) -> Result<Vec<Condition>> {
    Ok(conditions::table
        .filter(conditions::cleared_at.is_not_null())
        .order((conditions::cleared_at.desc(), conditions::id.desc()))
        .limit(most)
        .select(Condition::as_select())
        .load(conn)?)
}

/// Opens a condition; `None` if it is open already, on any node. Its details are updated.
pub fn insert(conn: &mut Conn, now: Time, found: &Finding) -> Result<Option<ConditionId>> {
    let row = (
        conditions::kind.eq(found.kind),
        conditions::subject.eq(&found.subject),
        conditions::label.eq(&found.label),
        conditions::detail.eq(&found.detail),
        conditions::brand_id.eq(found.brand),
        conditions::since.eq(now),
        conditions::told.eq(ConditionNotice::Nothing),
    );
    let added =
        on_backend!(conn, |c| diesel::insert_into(conditions::table).values(row).on_conflict_do_nothing().execute(c))?;
    let own = || {
        conditions::table
            .filter(raw_condition(OPEN))
            .filter(conditions::kind.eq(found.kind))
            .filter(conditions::subject.eq(&found.subject))
    };
    if added == 0 {
        diesel::update(own().filter(conditions::detail.ne(&found.detail)))
            .set((conditions::detail.eq(&found.detail), conditions::label.eq(&found.label)))
            .execute(conn)?;
        return Ok(None);
    }
    Ok(Some(own().select(conditions::id).first(conn)?))
}

/// Closes a condition; `None` if it is not open.
pub fn close(conn: &mut Conn, now: Time, kind: ConditionKind, subject: &str) -> Result<Option<ConditionId>> {
    let own = conditions::table
        .filter(raw_condition(OPEN))
        .filter(conditions::kind.eq(kind))
        .filter(conditions::subject.eq(subject))
        .select(conditions::id);
    let Some(id) = own.first::<ConditionId>(conn).optional()? else { return Ok(None) };
    let still_open = conditions::table.filter(conditions::id.eq(id)).filter(raw_condition(OPEN));
    // Another node may have been faster.
    let closed = diesel::update(still_open).set(conditions::cleared_at.eq(now)).execute(conn)?;
    Ok((closed > 0).then_some(id))
}

/// Records since when it really was so, and what has been reported.
pub fn begin_at(conn: &mut Conn, id: ConditionId, since: Time, told: ConditionNotice) -> Result<()> {
    diesel::update(conditions::table.find(id))
        .set((conditions::since.eq(since), conditions::told.eq(told)))
        .execute(conn)?;
    Ok(())
}

pub fn set_told(conn: &mut Conn, id: ConditionId, told: ConditionNotice) -> Result<()> {
    diesel::update(conditions::table.find(id)).set(conditions::told.eq(told)).execute(conn)?;
    Ok(())
}

/// Deletes conditions that were over before this.
pub fn sweep(conn: &mut Conn, before: Time) -> Result<()> {
    diesel::delete(conditions::table.filter(conditions::cleared_at.lt(before))).execute(conn)?;
    Ok(())
}

/// Removes the details of conditions that name these people.
pub fn forget(conn: &mut Conn, addresses: &[String]) -> Result<()> {
    let known: Vec<(ConditionId, String)> =
        conditions::table.filter(conditions::detail.ne("")).select((conditions::id, conditions::detail)).load(conn)?;
    let names = |detail: &str| addresses.iter().any(|address| detail.to_lowercase().contains(address));
    let ids: Vec<ConditionId> = known.into_iter().filter(|(_, detail)| names(detail)).map(|(id, _)| id).collect();
    diesel::update(conditions::table.filter(in_list(conditions::id, ids)))
        .set(conditions::detail.eq(""))
        .execute(conn)?;
    Ok(())
}

/// The time of the latest check.
pub fn checked_at(conn: &mut Conn) -> Result<Option<Time>> {
    Ok(installation::table.select(installation::checked_at).first(conn).optional()?.flatten())
}

pub fn set_checked(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::update(installation::table).set(installation::checked_at.eq(now)).execute(conn)?;
    Ok(())
}

/// The smallest write that proves that the database accepts writes.
pub fn probe(conn: &mut Conn, now: Time) -> Result<()> {
    diesel::update(installation::table).set(installation::probed_at.eq(now)).execute(conn)?;
    Ok(())
}

/// A process with background work.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = nodes)]
pub struct Node {
    pub name: String,
    pub host: String,
    pub started_at: Time,
    pub seen_at: Time,
    pub commit_ms: i64,
}

pub fn nodes(conn: &mut Conn) -> Result<Vec<Node>> {
    Ok(nodes::table.order(nodes::name).select(Node::as_select()).load(conn)?)
}

/// Records that a process is alive. It replaces an earlier, silent one on the same machine.
pub fn beat(conn: &mut Conn, node: &Node) -> Result<()> {
    on_backend!(conn, |c| diesel::insert_into(nodes::table)
        .values(node)
        .on_conflict(nodes::name)
        .do_update()
        .set(node)
        .execute(c))?;
    let silent = node.seen_at.plus(-chrono::Duration::minutes(1));
    let earlier = nodes::table
        .filter(nodes::host.eq(&node.host))
        .filter(nodes::started_at.lt(node.started_at))
        .filter(nodes::seen_at.lt(silent));
    diesel::delete(earlier).execute(conn)?;
    Ok(())
}

/// It has stopped regularly.
pub fn leave(conn: &mut Conn, name: &str) -> Result<()> {
    diesel::delete(nodes::table.find(name)).execute(conn)?;
    Ok(())
}

/// Deletes processes that were last seen before this; all if it is `None`.
pub fn forget_nodes(conn: &mut Conn, before: Option<Time>) -> Result<()> {
    match before {
        Some(before) => diesel::delete(nodes::table.filter(nodes::seen_at.lt(before))).execute(conn)?,
        None => diesel::delete(nodes::table).execute(conn)?,
    };
    Ok(())
}

/// A server's certificate, as it was last seen.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = certificates)]
pub struct Certificate {
    /// `imap.example.com`, or the path of a file.
    pub server: String,
    pub ends_at: Time,
    pub seen_at: Time,
}

pub fn certificates(conn: &mut Conn) -> Result<Vec<Certificate>> {
    Ok(certificates::table.order(certificates::server).select(Certificate::as_select()).load(conn)?)
}

pub fn certificate(conn: &mut Conn, server: &str) -> Result<Option<Certificate>> {
    Ok(certificates::table.find(server).select(Certificate::as_select()).first(conn).optional()?)
}

pub fn see_certificate(conn: &mut Conn, seen: &Certificate) -> Result<()> {
    on_backend!(conn, |c| diesel::insert_into(certificates::table)
        .values(seen)
        .on_conflict(certificates::server)
        .do_update()
        .set(seen)
        .execute(c))?;
    Ok(())
}

/// Deletes certificates that were not seen since.
pub fn forget_certificates(conn: &mut Conn, before: Time) -> Result<()> {
    diesel::delete(certificates::table.filter(certificates::seen_at.lt(before))).execute(conn)?;
    Ok(())
}
