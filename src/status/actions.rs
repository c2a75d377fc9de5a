//! A condition is raised once and cleared once; jobs in the same commit report both.
use super::model::{ConditionKind, ConditionNotice, Finding};
use super::store;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::ConditionId;
use crate::jobs::{self, Job};

/// `false`: it is known already.
pub fn raise(conn: &mut Conn, now: Time, found: &Finding) -> Result<bool> {
    let Some(id) = store::insert(conn, now, found)? else { return Ok(false) };
    tracing::error!(condition = %id, kind = found.kind.as_str(), subject = found.subject, "something is wrong");
    tell(conn, now, id)?;
    Ok(true)
}

/// `false`: it was not open.
pub fn clear(conn: &mut Conn, now: Time, kind: ConditionKind, subject: &str) -> Result<bool> {
    let Some(id) = store::close(conn, now, kind, subject)? else { return Ok(false) };
    tracing::info!(condition = %id, kind = kind.as_str(), subject, "this works again");
    tell(conn, now, id)?;
    Ok(true)
}

/// It is still open, and starts again: those who were notified long ago are notified again.
pub fn raise_anew(conn: &mut Conn, now: Time, found: &Finding) -> Result<()> {
    if let Some(id) = store::close(conn, now, found.kind, &found.subject)? {
        store::set_told(conn, id, ConditionNotice::Cleared)?;
    }
    raise(conn, now, found).map(|_is_new| ())
}

/// Raises and clears conditions to match what was found, for the kinds that were checked.
pub fn settle(conn: &mut Conn, now: Time, looked_at: &[ConditionKind], found: &[Finding]) -> Result<()> {
    for condition in store::open(conn)?.iter().filter(|condition| looked_at.contains(&condition.kind)) {
        let is_so = |one: &Finding| one.kind == condition.kind && one.subject == condition.subject;
        if !found.iter().any(is_so) {
            clear(conn, now, condition.kind, &condition.subject)?;
        }
    }
    for one in found {
        raise(conn, now, one)?;
    }
    Ok(())
}

/// A condition that could not be stored while it lasted is stored once it is over.
pub fn keep_passed(conn: &mut Conn, now: Time, found: &Finding, since: Time) -> Result<()> {
    if let Some(id) = store::insert(conn, now, found)? {
        store::begin_at(conn, id, since, ConditionNotice::Raised)?;
        clear(conn, now, found.kind, &found.subject)?;
    }
    Ok(())
}

fn tell(conn: &mut Conn, now: Time, id: ConditionId) -> Result<()> {
    jobs::enqueue(conn, now, Job::TellCondition(id))?;
    jobs::enqueue(conn, now, Job::CallCondition(id))
}
